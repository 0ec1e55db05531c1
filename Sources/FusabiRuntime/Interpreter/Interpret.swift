import FusabiBytecode
import Glibc

/// Runs from ``MachineState/pc`` until the code returns to the `halt` stub, or until an exception or the end of the
/// run leaves it (``isRaising``).
///
/// The loop keeps pc, the frame's registers and the fuel in locals; whatever may collect, raise, call a native or
/// look at the frames stores them first. While an instruction is executed pc is at its first word; it leaves pc at its
/// last one, or at the word before the instruction to go on with, or sets pc to that instruction and continues at once:
/// jumps do, since a loop is as fast as pc is known. An instruction that cannot go on sets a trap and leaves the inner loop;
/// one that traps because of fuel or stack, before it has changed anything, is executed again.
@inline(never)
func interpret(_ machine: Machine) {
    let s = machine.state
    var pc = s.pointee.pc
    var r = s.pointee.base
    var fuel = s.pointee.fuel
    let intTag = s.pointee.intTag
    var edge = BackEdge(pc)
    while true {
        fast: do {
            execute: while true {
                let i = Fetched(pc)
                switch i.opcode {
                // MARK: Moves
                case .nop: break execute
                case .move:
                    r[i.a] = r[i.b]
                    if pc.isFollowed(by: .move) {
                        pc += 1
                        let i = Fetched(pc)
                        r[i.a] = r[i.b]
                    }
                case .loadWide: r[i.a] = r[i.bc]
                case .storeWide: r[i.bc] = r[i.a]
                case .loadInt: r.set(i.a, intTag, int: Int32(truncatingIfNeeded: i.signedBC))
                case .loadBool: r[i.a] = 0xFFF9_0001_0000_0000 | UInt64(i.bc)
                case .loadChar: r[i.a] = 0xFFF9_0002_0000_0000 | UInt64(i.bc)
                case .loadUnit: r[i.a] = 0xFFF9_0003_0000_0000
                case .loadNull: r[i.a] = 0xFFF9_0004_0000_0000
                case .loadImmediate:
                    r[i.a] = 0xFFF9_0000_0000_0000 | UInt64(i.bc) &<< 32 | UInt64(pc[1])
                    pc += 1
                case .loadFloatInt: r.set(i.a, float: Double(i.signedBC))
                case .loadFloat, .loadLong:
                    r[i.a] = (pc + 1).wide
                    pc += 2
                case .loadLongInt: r.set(i.a, long: Int64(i.signedBC))

                // MARK: Globals and constants
                case .loadConstant:
                    let word = s.pointee.constants[Int(pc[1])]
                    if word == 0 { break execute }
                    r[i.a] = word
                    pc += 1
                case .getGlobal:
                    r[i.a] = s.pointee.globals[Int(pc[1])]
                    pc += 1
                case .setGlobal:
                    s.pointee.globals[Int(pc[1])] = r[i.a]
                    pc += 1

                // MARK: Int32 arithmetic
                case .addInt:
                    r.set(i.a, intTag, int: r.int(i.b) &+ r.int(i.c))
                    if pc.isFollowed(by: .forLoop) {
                        pc += 1
                        if !s.countUp(&pc, r, &fuel, &edge) { break fast }
                        continue execute
                    }
                case .subInt: r.set(i.a, intTag, int: r.int(i.b) &- r.int(i.c))
                case .mulInt:
                    r.set(i.a, intTag, int: r.int(i.b) &* r.int(i.c))
                    if pc.isFollowed(by: .addInt) {
                        pc += 1
                        if !s.addUp(&pc, r, &fuel, &edge) { break fast }
                        continue execute
                    }
                case .mulAddInt: r.set(i.a, intTag, int: r.int(i.a) &+ r.int(i.b) &* r.int(i.c))
                case .divInt:
                    let (left, right) = (r.int(i.b), r.int(i.c))
                    if !s.canDivide(left, by: right) { break fast }
                    r.set(i.a, intTag, int: left / right)
                case .remInt:
                    let (left, right) = (r.int(i.b), r.int(i.c))
                    if !s.canDivide(left, by: right) { break fast }
                    r.set(i.a, intTag, int: left % right)
                case .andInt: r[i.a] = r[i.b] & r[i.c]
                case .orInt: r[i.a] = r[i.b] | r[i.c]
                case .xorInt: r[i.a] = (r[i.b] ^ r[i.c]) | (r[i.b] & 0xFFFF_FFFF_0000_0000)
                case .shlInt: r.set(i.a, intTag, int: r.int(i.b) &<< r.int(i.c))
                case .shrInt: r.set(i.a, intTag, int: r.int(i.b) &>> r.int(i.c))
                case .negInt: r.set(i.a, intTag, int: 0 &- r.int(i.b))
                case .absInt:
                    let value = r.int(i.b)
                    if value == .min { break execute }
                    // Nobody can foresee signs: no branch on them.
                    r.set(i.a, intTag, int: (value ^ (value &>> 31)) &- (value &>> 31))
                case .addIntImm: r.set(i.a, intTag, int: r.int(i.b) &+ Int32(truncatingIfNeeded: i.signedC))
                case .mulIntImm: r.set(i.a, intTag, int: r.int(i.b) &* Int32(truncatingIfNeeded: i.signedC))
                case .rsubIntImm: r.set(i.a, intTag, int: Int32(truncatingIfNeeded: i.signedC) &- r.int(i.b))
                case .divIntImm: r.set(i.a, intTag, int: r.int(i.b).quotient(Int32(truncatingIfNeeded: i.signedC)))
                case .remIntImm:
                    r.set(i.a, intTag, int: r.int(i.b).remainder(Int32(truncatingIfNeeded: i.signedC)))
                    if pc.isFollowed(by: .addInt) {
                        pc += 1
                        if !s.addUp(&pc, r, &fuel, &edge) { break fast }
                        continue execute
                    }
                case .andIntImm:
                    r.set(i.a, intTag, int: r.int(i.b) & Int32(truncatingIfNeeded: i.c))
                    if pc.isFollowed(by: .addInt) {
                        pc += 1
                        if !s.addUp(&pc, r, &fuel, &edge) { break fast }
                        continue execute
                    }
                case .shlIntImm: r.set(i.a, intTag, int: r.int(i.b) &<< Int32(truncatingIfNeeded: i.c))
                case .shrIntImm: r.set(i.a, intTag, int: r.int(i.b) &>> Int32(truncatingIfNeeded: i.c))

                // MARK: UInt32 arithmetic
                case .addUInt: r.set(i.a, uint: r.uint(i.b) &+ r.uint(i.c))
                case .subUInt: r.set(i.a, uint: r.uint(i.b) &- r.uint(i.c))
                case .mulUInt: r.set(i.a, uint: r.uint(i.b) &* r.uint(i.c))
                case .divUInt:
                    let right = r.uint(i.c)
                    if s.isZero(right) { break fast }
                    r.set(i.a, uint: r.uint(i.b) / right)
                case .remUInt:
                    let right = r.uint(i.c)
                    if s.isZero(right) { break fast }
                    r.set(i.a, uint: r.uint(i.b) % right)
                case .shlUIntImm: r.set(i.a, uint: r.uint(i.b) &<< UInt32(truncatingIfNeeded: i.c))
                case .shrUIntImm: r.set(i.a, uint: r.uint(i.b) &>> UInt32(truncatingIfNeeded: i.c))

                // MARK: Int64 arithmetic
                case .addLong: r.set(i.a, long: r.long(i.b) &+ r.long(i.c))
                case .subLong: r.set(i.a, long: r.long(i.b) &- r.long(i.c))
                case .mulLong: r.set(i.a, long: r.long(i.b) &* r.long(i.c))
                case .divLong:
                    let (left, right) = (r.long(i.b), r.long(i.c))
                    if !s.canDivide(left, by: right) { break fast }
                    r.set(i.a, long: left / right)
                case .remLong:
                    let (left, right) = (r.long(i.b), r.long(i.c))
                    if !s.canDivide(left, by: right) { break fast }
                    r.set(i.a, long: left % right)
                case .divULong:
                    let right = r[i.c]
                    if s.isZero(right) { break fast }
                    r[i.a] = r[i.b] / right
                case .remULong:
                    let right = r[i.c]
                    if s.isZero(right) { break fast }
                    r[i.a] = r[i.b] % right
                case .andLong: r[i.a] = r[i.b] & r[i.c]
                case .orLong: r[i.a] = r[i.b] | r[i.c]
                case .xorLong: r[i.a] = r[i.b] ^ r[i.c]
                case .shlLong: r[i.a] = r[i.b] &<< UInt64(r.uint(i.c))
                case .shrLong: r.set(i.a, long: r.long(i.b) &>> Int64(r.int(i.c)))
                case .shrULong: r[i.a] = r[i.b] &>> UInt64(r.uint(i.c))
                case .negLong: r[i.a] = 0 &- r[i.b]
                case .addLongImm: r.set(i.a, long: r.long(i.b) &+ Int64(i.signedC))
                case .mulLongImm: r.set(i.a, long: r.long(i.b) &* Int64(i.signedC))
                case .divLongImm: r.set(i.a, long: r.long(i.b).quotient(Int64(i.signedC)))
                case .remLongImm: r.set(i.a, long: r.long(i.b).remainder(Int64(i.signedC)))
                case .andLongImm: r[i.a] = r[i.b] & UInt64(i.c)
                case .shlLongImm: r[i.a] = r[i.b] &<< UInt64(i.c)
                case .shrLongImm: r.set(i.a, long: r.long(i.b) &>> Int64(i.c))
                case .shrULongImm: r[i.a] = r[i.b] &>> UInt64(i.c)

                // MARK: Float arithmetic
                case .addFloat: r.set(i.a, float: r.float(i.b) + r.float(i.c))
                case .subFloat: r.set(i.a, float: r.float(i.b) - r.float(i.c))
                case .mulFloat: r.set(i.a, float: r.float(i.b) * r.float(i.c))
                case .divFloat: r.set(i.a, float: r.float(i.b) / r.float(i.c))
                case .remFloat: r.set(i.a, canonical: fmod(r.float(i.b), r.float(i.c)))
                case .negFloat: r.set(i.a, canonical: -r.float(i.b))
                case .absFloat: r.set(i.a, canonical: r.float(i.b).magnitude)
                case .sqrtFloat: r.set(i.a, canonical: r.float(i.b).squareRoot())
                case .addFloatImm: r.set(i.a, float: r.float(i.b) + Double(i.signedC))
                case .mulFloatImm: r.set(i.a, float: r.float(i.b) * Double(i.signedC))
                case .divFloatImm: r.set(i.a, float: r.float(i.b) / Double(i.signedC))
                case .rsubFloatImm: r.set(i.a, float: Double(i.signedC) - r.float(i.b))
                case .rdivFloatImm: r.set(i.a, float: Double(i.signedC) / r.float(i.b))
                case .mulAddFloat:
                    r.set(i.a, float: r.float(i.a) + r.float(i.b) * r.float(i.c))
                    if pc.isFollowed(by: .forLoop) {
                        pc += 1
                        if !s.countUp(&pc, r, &fuel, &edge) { break fast }
                        continue execute
                    }
                case .mulSubFloat: r.set(i.a, float: r.float(i.a) - r.float(i.b) * r.float(i.c))
                case .math: r.set(i.a, canonical: evaluate(UInt8(truncatingIfNeeded: i.c), r.float(i.b), 0))
                case .math2:
                    r.set(
                        i.a, canonical: evaluate(UInt8(truncatingIfNeeded: pc[1]), r.float(i.b), r.float(i.c)))
                    pc += 1

                // MARK: Conversions
                case .intToFloat: r.set(i.a, float: Double(r.int(i.b)))
                case .floatToInt: r.set(i.a, intTag, int: toInt32(r.float(i.b)))
                case .intToLong: r.set(i.a, long: Int64(r.int(i.b)))
                case .uintToLong: r[i.a] = UInt64(r.uint(i.b))
                case .longToInt, .immediateToInt: r.set(i.a, intTag, int: r.int(i.b))
                case .longToFloat: r.set(i.a, float: Double(r.long(i.b)))
                case .floatToLong: r.set(i.a, long: toInt64(r.float(i.b)))
                case .immediateToUInt: r.set(i.a, uint: r.uint(i.b))
                case .intToChar: r[i.a] = 0xFFF9_0002_0000_0000 | r[i.b] & 0xFFFF
                case .intToByte: r[i.a] = 0xFFF9_0007_0000_0000 | r[i.b] & 0xFF
                case .retag:
                    r[i.a] = 0xFFF9_0000_0000_0000 | UInt64(pc[1]) &<< 32 | r[i.b] & 0xFFFF_FFFF
                    pc += 1
                case .arithmetic, .convert, .negate, .complement, .shift:
                    let words = quickArithmetic(pc, r)
                    if words < 0 { break execute }
                    pc += words
                case .convertChecked:
                    break execute

                // MARK: Comparisons
                case .eqWord: r.set(i.a, bool: r[i.b] == r[i.c])
                case .neWord: r.set(i.a, bool: r[i.b] != r[i.c])
                case .ltInt: r.set(i.a, bool: r.int(i.b) < r.int(i.c))
                case .leInt: r.set(i.a, bool: r.int(i.b) <= r.int(i.c))
                case .notBool: r[i.a] = r[i.b] ^ 1

                // MARK: Jumps
                case .jump:
                    pc += i.offset &+ 1
                    continue execute
                case .loop:
                    let left = fuel &+ i.offset
                    if left < 0 {
                        s.note(.fuel)
                        break fast
                    }
                    fuel = left
                    edge.follow(&pc, i.offset &+ 1)
                    continue execute
                case .jumpTrue:
                    pc.branch(if: r.isTrue(i.a))
                    continue execute
                case .jumpFalse:
                    pc.branch(if: !r.isTrue(i.a))
                    continue execute
                case .jumpNull:
                    pc.branch(if: r[i.a] == 0xFFF9_0004_0000_0000)
                    continue execute
                case .jumpNotNull:
                    pc.branch(if: r[i.a] != 0xFFF9_0004_0000_0000)
                    continue execute
                case .switchInt:
                    let index = r.uint(i.a) &- pc[1]
                    pc += index < pc[2] ? (pc + 3 + Int(index)).offset : 2 &+ Int(pc[2])
                case .jumpEqWord:
                    pc.branch(if: r[i.a] == r[i.b])
                    continue execute
                case .jumpNeWord:
                    pc.branch(if: r[i.a] != r[i.b])
                    continue execute
                case .jumpLtInt:
                    pc.branch(if: r.int(i.a) < r.int(i.b))
                    continue execute
                case .jumpLeInt:
                    pc.branch(if: r.int(i.a) <= r.int(i.b))
                    continue execute
                case .jumpLtUInt:
                    pc.branch(if: r.uint(i.a) < r.uint(i.b))
                    continue execute
                case .jumpLeUInt:
                    pc.branch(if: r.uint(i.a) <= r.uint(i.b))
                    continue execute
                case .jumpEqImm:
                    pc.branch(if: r.int(i.a) == Int32(truncatingIfNeeded: i.signedBC))
                    continue execute
                case .jumpNeImm:
                    pc.branch(if: r.int(i.a) != Int32(truncatingIfNeeded: i.signedBC))
                    continue execute
                case .jumpLtImm:
                    pc.branch(if: r.int(i.a) < Int32(truncatingIfNeeded: i.signedBC))
                    continue execute
                case .jumpGeImm:
                    pc.branch(if: r.int(i.a) >= Int32(truncatingIfNeeded: i.signedBC))
                    continue execute
                case .jumpLtLong:
                    pc.branch(if: r.long(i.a) < r.long(i.b))
                    continue execute
                case .jumpLeLong:
                    pc.branch(if: r.long(i.a) <= r.long(i.b))
                    continue execute
                case .jumpLtULong:
                    pc.branch(if: r[i.a] < r[i.b])
                    continue execute
                case .jumpLeULong:
                    pc.branch(if: r[i.a] <= r[i.b])
                    continue execute
                case .jumpEqLongImm:
                    pc.branch(if: r.long(i.a) == Int64(i.signedBC))
                    continue execute
                case .jumpNeLongImm:
                    pc.branch(if: r.long(i.a) != Int64(i.signedBC))
                    continue execute
                case .jumpLtLongImm:
                    pc.branch(if: r.long(i.a) < Int64(i.signedBC))
                    continue execute
                case .jumpGeLongImm:
                    pc.branch(if: r.long(i.a) >= Int64(i.signedBC))
                    continue execute
                case .jumpEqFloat:
                    pc.branch(if: r.float(i.a) == r.float(i.b))
                    continue execute
                case .jumpNeFloat:
                    pc.branch(if: r.float(i.a) != r.float(i.b))
                    continue execute
                case .jumpLtFloat:
                    pc.branch(if: r.float(i.a) < r.float(i.b))
                    continue execute
                case .jumpLeFloat:
                    pc.branch(if: r.float(i.a) <= r.float(i.b))
                    continue execute
                case .jumpNotLtFloat:
                    pc.branch(if: !(r.float(i.a) < r.float(i.b)))
                    continue execute
                case .jumpNotLeFloat:
                    pc.branch(if: !(r.float(i.a) <= r.float(i.b)))
                    continue execute
                case .jumpEqString:
                    pc.branch(if: equalStrings(r[i.a], r[i.b]))
                    continue execute
                case .jumpNeString:
                    pc.branch(if: !equalStrings(r[i.a], r[i.b]))
                    continue execute

                // MARK: Loops
                case .forLoop:
                    if !s.countUp(&pc, r, &fuel, &edge) { break fast }
                    continue execute
                case .forLoopDown:
                    let (counter, limit) = (r.int(i.a), r.int(i.b))
                    if !pc.goBack(if: counter > limit, &fuel, &edge, s) { break fast }
                    if counter > limit { r.set(i.a, intTag, int: counter &- 1) }
                    continue execute
                case .loopTrue:
                    if !pc.goBack(if: r.isTrue(i.a), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopFalse:
                    if !pc.goBack(if: !r.isTrue(i.a), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopCell:
                    if !pc.goBack(if: isReference(r[i.a]), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopNotCell:
                    if !pc.goBack(if: !isReference(r[i.a]), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopNeWord:
                    if !pc.goBack(if: r[i.a] != r[i.b], &fuel, &edge, s) { break fast }
                    continue execute
                case .loopLtInt:
                    if !pc.goBack(if: r.int(i.a) < r.int(i.b), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopLeInt:
                    if !pc.goBack(if: r.int(i.a) <= r.int(i.b), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopNeImm:
                    if !pc.goBack(if: r.int(i.a) != Int32(truncatingIfNeeded: i.signedBC), &fuel, &edge, s) {
                        break fast
                    }
                    continue execute
                case .loopLtImm:
                    if !pc.goBack(if: r.int(i.a) < Int32(truncatingIfNeeded: i.signedBC), &fuel, &edge, s) {
                        break fast
                    }
                    continue execute
                case .loopGeImm:
                    if !pc.goBack(if: r.int(i.a) >= Int32(truncatingIfNeeded: i.signedBC), &fuel, &edge, s) {
                        break fast
                    }
                    continue execute
                case .loopLtLong:
                    if !pc.goBack(if: r.long(i.a) < r.long(i.b), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopLeLong:
                    if !pc.goBack(if: r.long(i.a) <= r.long(i.b), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopNeLongImm:
                    if !pc.goBack(if: r.long(i.a) != Int64(i.signedBC), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopLtLongImm:
                    if !pc.goBack(if: r.long(i.a) < Int64(i.signedBC), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopGeLongImm:
                    if !pc.goBack(if: r.long(i.a) >= Int64(i.signedBC), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopLtFloat:
                    if !pc.goBack(if: r.float(i.a) < r.float(i.b), &fuel, &edge, s) { break fast }
                    continue execute
                case .loopLeFloat:
                    if !pc.goBack(if: r.float(i.a) <= r.float(i.b), &fuel, &edge, s) { break fast }
                    continue execute

                // MARK: Objects
                case .getField:
                    let object = r[i.b]
                    if !s.isObject(object) { break fast }
                    r[i.a] = cellWords(object)[i.c &+ 1]
                case .getFieldNonNull:
                    r[i.a] = cellWords(r[i.b])[i.c &+ 1]
                    if pc.isFollowed(by: .getFieldNonNull) {
                        pc += 1
                        let i = Fetched(pc)
                        r[i.a] = cellWords(r[i.b])[i.c &+ 1]
                    }
                case .getFieldInt:
                    let object = r[i.b]
                    if !s.isObject(object) { break fast }
                    let word = cellWords(object)[i.c &+ 1]
                    if word &>> 32 != 0xFFF9_0000 { break execute }
                    r[i.a] = word
                case .getFieldFloat:
                    let object = r[i.b]
                    if !s.isObject(object) { break fast }
                    let word = cellWords(object)[i.c &+ 1]
                    if word > 0xFFF8_0000_0000_0000 { break execute }
                    r[i.a] = word
                case .getFieldReference:
                    let object = r[i.b]
                    if !s.isObject(object) { break fast }
                    let word = cellWords(object)[i.c &+ 1]
                    if !isValue(word, of: pc[1]), !isInstance(machine, word, pc[1]) { break execute }
                    r[i.a] = word
                    pc += 1
                case .getFieldWide:
                    let object = r[i.b]
                    if !s.isObject(object) { break fast }
                    r[i.a] = cellWords(object)[Int(pc[1]) &+ 1]
                    pc += 1
                case .setField:
                    let object = r[i.a]
                    if !s.isObject(object) { break fast }
                    cellWords(object)[i.b &+ 1] = r[i.c]
                case .setFieldNonNull: cellWords(r[i.a])[i.b &+ 1] = r[i.c]
                case .setFieldWide:
                    let object = r[i.a]
                    if !s.isObject(object) { break fast }
                    cellWords(object)[Int(pc[1]) &+ 1] = r[i.b]
                    pc += 1
                case .new1:
                    guard let cell = s.cut(words: 2) else { break execute }
                    cell[0] = (pc + 1).wide
                    cell[1] = r[i.b]
                    r[i.a] = reference(to: cell)
                    pc += 2
                case .new2:
                    guard let cell = s.cut(words: 3) else { break execute }
                    cell[0] = (pc + 1).wide
                    cell[1] = r[i.b]
                    cell[2] = r[i.c]
                    r[i.a] = reference(to: cell)
                    pc += 2
                case .new:
                    let count = i.b
                    guard let cell = s.cut(words: count == 0 ? 2 : count &+ 1) else { break execute }
                    cell[0] = (pc + 1).wide
                    pc += 2
                    for index in 0..<count { cell[index &+ 1] = r[(pc + 1).register(index)] }
                    r[i.a] = reference(to: cell)
                    pc += (count &+ 3) &>> 2
                case .newWindow:
                    break execute
                case .nullCheck:
                    if !isReference(r[i.a]) && r[i.a] == 0xFFF9_0004_0000_0000 {
                        s.note(.nullReference)
                        break fast
                    }

                // MARK: Unions
                case .cons:
                    guard let cell = s.cut(words: 3) else { break execute }
                    cell[0] = 0x1_0000_0040
                    cell[1] = r[i.b]
                    cell[2] = r[i.c]
                    r[i.a] = reference(to: cell)
                case .some:
                    guard let cell = s.cut(words: 2) else { break execute }
                    cell[0] = 0x1_0000_0041
                    cell[1] = r[i.b]
                    r[i.a] = reference(to: cell)
                case .consAppend:
                    guard let cell = s.cut(words: 3) else { break execute }
                    cell[0] = 0x1_0000_0040
                    cell[1] = r[i.b]
                    cell[2] = 0xFFF9_0040_0000_0000
                    cellWords(r[i.a])[2] = reference(to: cell)
                    r[i.a] = reference(to: cell)
                case .getTag:
                    let tag = unionTag(r[i.b])
                    if s.isNull(tag: tag) { break fast }
                    r.set(i.a, intTag, int: Int32(truncatingIfNeeded: tag))
                case .assertCase:
                    if unionTag(r[i.a]) != i.bc {
                        s.note(.invalidCast)
                        break fast
                    }
                case .jumpTag:
                    let tag = unionTag(r[i.a])
                    if s.isNull(tag: tag) { break fast }
                    pc.branch(if: tag == i.bc)
                    continue execute
                case .jumpNotTag:
                    let tag = unionTag(r[i.a])
                    if s.isNull(tag: tag) { break fast }
                    pc.branch(if: tag != i.bc)
                    continue execute
                case .jumpCell:
                    pc.branch(if: isReference(r[i.a]))
                    continue execute
                case .jumpNotCell:
                    pc.branch(if: !isReference(r[i.a]))
                    continue execute
                case .switchTag:
                    let tag = unionTag(r[i.a])
                    if s.isNull(tag: tag) { break fast }
                    let count = Int(pc[1])
                    pc += tag < count ? (pc + 2 + tag).offset : 1 &+ count

                // MARK: Arrays
                case .getWord:
                    guard let element = elementAddress(r[i.b], r[i.c], type: 2) else { break execute }
                    r[i.a] = element.pointee
                case .getInt:
                    guard let element = elementAddress(r[i.b], r[i.c], type: 2) else { break execute }
                    let word = element.pointee
                    if word &>> 32 != 0xFFF9_0000 { break execute }
                    r[i.a] = word
                case .getFloat:
                    if !r.getFloat(i) { break execute }
                    if pc.isFollowed(by: .getFloat) {
                        pc += 1
                        if !r.getFloat(Fetched(pc)) { break execute }
                    }
                case .getByte:
                    guard let element = byteAddress(r[i.b], r[i.c]) else { break execute }
                    r[i.a] = 0xFFF9_0007_0000_0000 | UInt64(element.pointee)
                case .getLong:
                    guard let element = elementAddress(r[i.b], r[i.c], type: 4) else { break execute }
                    r[i.a] = element.pointee
                case .getReference:
                    guard let element = elementAddress(r[i.b], r[i.c], type: 2) else { break execute }
                    let word = element.pointee
                    if !isValue(word, of: pc[1]), !isInstance(machine, word, pc[1]) { break execute }
                    r[i.a] = word
                    pc += 1
                case .getImmediate:
                    guard let element = elementAddress(r[i.b], r[i.c], type: 2) else { break execute }
                    let word = element.pointee
                    if word &>> 32 != 0xFFF9_0000 | UInt64(pc[1]) { break execute }
                    r[i.a] = word
                    pc += 1
                case .setWord:
                    guard let element = elementAddress(r[i.a], r[i.b], type: 2) else { break execute }
                    element.pointee = r[i.c]
                case .setByte:
                    guard let element = byteAddress(r[i.a], r[i.b]) else { break execute }
                    element.pointee = UInt8(truncatingIfNeeded: r[i.c])
                case .setLong:
                    guard let element = elementAddress(r[i.a], r[i.b], type: 4) else { break execute }
                    element.pointee = r[i.c]
                case .arrayLength:
                    let array = r[i.b]
                    if !s.isObject(array) { break fast }
                    let header = cellWords(array)[0]
                    if UInt32(truncatingIfNeeded: header) > 4 { break execute }
                    r[i.a] = 0xFFF9_0000_0000_0000 | header &>> 32
                case .place2:
                    let place = placeInRows(r[i.b], r.uint(i.a), r.uint(i.c))
                    if place < 0 { break execute }
                    r[i.a] = 0xFFF9_0000_0000_0000 | UInt64(truncatingIfNeeded: place)
                case .getPlace:
                    guard let element = elementAddress(elementsOfMultiArray(r[i.b]), r[i.c], type: 2) else {
                        break execute
                    }
                    r[i.a] = element.pointee
                case .setPlace:
                    guard let element = elementAddress(elementsOfMultiArray(r[i.a]), r[i.b], type: 2) else {
                        break execute
                    }
                    element.pointee = r[i.c]
                case .newWordArray, .newByteArray, .newLongArray, .arrayOf:
                    break execute

                // MARK: Strings
                case .stringLength:
                    let string = r[i.b]
                    if !s.isObject(string) { break fast }
                    r[i.a] = 0xFFF9_0000_0000_0000 | cellWords(string)[0] &>> 32
                case .stringChar:
                    let unit = stringUnit(r[i.b], r[i.c])
                    if unit < 0 { break execute }
                    r[i.a] = 0xFFF9_0002_0000_0000 | UInt64(truncatingIfNeeded: unit)
                case .concat, .concatMany:
                    break execute
                case .stringEquals: r.set(i.a, bool: equalStrings(r[i.b], r[i.c]))
                case .stringCompare: r.set(i.a, intTag, int: compareStrings(r[i.b], r[i.c]))

                // MARK: Closures
                case .loadFunction:
                    let word = s.pointee.functionValues[Int(pc[1])]
                    if word == 0 { break execute }
                    r[i.a] = word
                    pc += 1
                case .newClosure:
                    let count = i.b
                    guard let cell = s.cut(words: count == 0 ? 2 : count &+ 1) else { break execute }
                    cell[0] = UInt64(pc[1]) &<< 32 | 5
                    pc += 1
                    for index in 0..<count { cell[index &+ 1] = r[(pc + 1).register(index)] }
                    r[i.a] = reference(to: cell)
                    pc += (count &+ 3) &>> 2
                case .newClosureWindow:
                    break execute
                case .setCapture: cellWords(r[i.a])[i.b &+ 1] = r[i.c]
                case .loadCapture: r[i.a] = cellWords(r[-1])[i.bc &+ 1]
                case .loadSelf: r[i.a] = r[-1]

                // MARK: Calls
                case .call:
                    let f = s.pointee.functions + Int(pc[1])
                    let frame = r + (i.bc &+ 2)
                    if !s.enter(f, at: frame, &fuel) { break fast }
                    frame[-2] = (pc + 1).rawLink(window: i.bc)
                    r = frame
                    pc = f.pointee.beforeCode
                case .tailCall:
                    let f = s.pointee.functions + Int(pc[1])
                    if !s.enter(f, at: r, &fuel) { break fast }
                    r.slide(from: r + (i.bc &+ 2), count: i.a)
                    pc = f.pointee.beforeCode
                case .callSelf:
                    let f = s.pointee.functions + Int(pc[1])
                    let frame = r + (i.bc &+ 2)
                    if !s.enter(f, at: frame, &fuel) { break fast }
                    frame[-2] = (pc + 1).rawLink(window: i.bc)
                    frame[-1] = r[-1]
                    r = frame
                    pc = f.pointee.beforeCode
                case .apply:
                    let callee = r[i.bc &+ 1]
                    if !s.isObject(callee) { break fast }
                    let header = cellWords(callee)[0]
                    let f = s.pointee.functions + Int(header &>> 32)
                    if UInt32(truncatingIfNeeded: header) != 5 || Int(f.pointee.parameterCount) != i.a {
                        break execute
                    }
                    let frame = r + (i.bc &+ 2)
                    if !s.enter(f, at: frame, &fuel) { break fast }
                    frame[-2] = pc.rawLink(window: i.bc)
                    r = frame
                    pc = f.pointee.beforeCode
                case .tailApply:
                    let callee = r[i.bc &+ 1]
                    if !s.isObject(callee) { break fast }
                    let header = cellWords(callee)[0]
                    let f = s.pointee.functions + Int(header &>> 32)
                    if UInt32(truncatingIfNeeded: header) != 5 || Int(f.pointee.parameterCount) != i.a {
                        break execute
                    }
                    if !s.enter(f, at: r, &fuel) { break fast }
                    r[-1] = callee
                    r.slide(from: r + (i.bc &+ 2), count: i.a)
                    pc = f.pointee.beforeCode
                case .tailApplyIf:
                    let callee = r[i.bc &+ 1]
                    let header = isReference(callee) ? cellWords(callee)[0] : 0
                    let id = Int(header &>> 32)
                    if UInt32(truncatingIfNeeded: header) != 5 || Int(s.pointee.functions[id].parameterCount) != i.a
                        || s.pointee.results[id] != pc[1]
                    {
                        pc += 1
                        break
                    }
                    let f = s.pointee.functions + id
                    if !s.enter(f, at: r, &fuel) { break fast }
                    r[-1] = callee
                    r.slide(from: r + (i.bc &+ 2), count: i.a)
                    pc = f.pointee.beforeCode
                case .callSlot:
                    let cached = s.pointee.cachedFunction(r[i.bc &+ 2], slot: pc[1])
                    if cached < 0 { break execute }
                    let f = s.pointee.functions + cached
                    let frame = r + (i.bc &+ 2)
                    if !s.enter(f, at: frame, &fuel) { break fast }
                    frame[-2] = (pc + 1).rawLink(window: i.bc)
                    frame[-1] = 0
                    r = frame
                    pc = f.pointee.beforeCode
                case .tailCallSlot:
                    let cached = s.pointee.cachedFunction(r[i.bc &+ 2], slot: pc[1])
                    if cached < 0 { break execute }
                    let f = s.pointee.functions + cached
                    if !s.enter(f, at: r, &fuel) { break fast }
                    r[-1] = 0
                    r.slide(from: r + (i.bc &+ 2), count: i.a)
                    pc = f.pointee.beforeCode
                case .callNative:
                    let window = r + i.bc
                    let word = (s.pointee.natives + Int(pc[1])).pointee.quick(window[0], window[1], window[2], window)
                    if word != quickDeclined {
                        r[i.bc] = word
                        pc += 1
                        break
                    }
                    s.pointee.save(pc + 1, r)
                    s.pointee.fuel = fuel
                    let result = callNative(machine, Int(pc[1]), window)
                    fuel = s.pointee.fuel
                    r[i.bc] = result.bits
                    pc += 1
                    if s.pointee.attention.rawValue != 0 {
                        s.note(.raised)
                        break fast
                    }
                case .callNativeWith:
                    let word = (s.pointee.natives + Int(pc[1])).pointee.quick(r[i.b], r[i.c], r[i.a &+ 2], r)
                    if word != quickDeclined {
                        r[i.a] = word
                        pc += 1
                        break
                    }
                    s.pointee.save(pc + 1, r)
                    s.pointee.fuel = fuel
                    let window = r + i.a
                    (window[0], window[1]) = (r[i.b], r[i.c])
                    let result = callNative(machine, Int(pc[1]), window)
                    fuel = s.pointee.fuel
                    r[i.a] = result.bits
                    pc += 1
                    if s.pointee.attention.rawValue != 0 {
                        s.note(.raised)
                        break fast
                    }
                case .ret:
                    let link = r[-2]
                    let window = Int(link &>> 48)
                    r[-2] = r[i.a]
                    r -= window &+ 2
                    pc = CodePointer(rawLink: link)
                case .retUnit:
                    let link = r[-2]
                    let window = Int(link &>> 48)
                    r[-2] = 0xFFF9_0003_0000_0000
                    r -= window &+ 2
                    pc = CodePointer(rawLink: link)

                // MARK: Casts
                case .castInt:
                    let word = r[i.b]
                    if word &>> 32 != 0xFFF9_0000 { break execute }
                    r[i.a] = word
                case .castImmediate:
                    let word = r[i.b]
                    if word &>> 32 != 0xFFF9_0000 | UInt64(i.c) { break execute }
                    r[i.a] = word
                case .castFloat:
                    let word = r[i.b]
                    if word > 0xFFF8_0000_0000_0000 { break execute }
                    r[i.a] = word
                case .castEnum:
                    let word = r[i.b]
                    if word &>> 32 != 0xFFF9_0000 | UInt64(pc[1]) { break execute }
                    r[i.a] = word
                    pc += 1
                case .castReference:
                    let word = r[i.b]
                    if !isValue(word, of: pc[1]), !isInstance(machine, word, pc[1]) { break execute }
                    r[i.a] = word
                    pc += 1
                case .castUnion:
                    let word = r[i.b]
                    let type =
                        isReference(word)
                        ? UInt32(truncatingIfNeeded: cellWords(word)[0])
                        : UInt32(truncatingIfNeeded: word &>> 32) ^ 0xFFF9_0000
                    if type != pc[1] { break execute }
                    r[i.a] = word
                    pc += 1
                case .castString:
                    let word = r[i.b]
                    if !isReference(word) || UInt32(truncatingIfNeeded: cellWords(word)[0]) > 1 { break execute }
                    r[i.a] = word
                case .castFunction:
                    let word = r[i.b]
                    if !isReference(word) || UInt32(truncatingIfNeeded: cellWords(word)[0]) &- 5 > 1 {
                        break execute
                    }
                    r[i.a] = word
                case .castArray:
                    let word = r[i.b]
                    if !isReference(word) || UInt32(truncatingIfNeeded: cellWords(word)[0]) &- 2 > 2 {
                        break execute
                    }
                    r[i.a] = word
                case .box:
                    guard
                        let word = Word.immediate(
                            raw: Word(bits: r[i.b]), ImmediateKind(rawValue: UInt16(truncatingIfNeeded: i.c)))
                    else {
                        break execute
                    }
                    r[i.a] = word.bits
                case .unbox:
                    let word = r[i.b]
                    if word &>> 32 != 0xFFF9_0000 | UInt64(i.c) { break execute }
                    r[i.a] =
                        i.c & 1 != 0
                        ? word & 0xFFFF_FFFF : UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: word)))
                case .typeTest:
                    r.set(i.a, bool: passes(machine, Word(bits: r[i.b]), test: i.c, argument: pc[1]))
                    pc += 1
                case .castClass:
                    break execute

                // MARK: Generic operators
                case .genericEquals:
                    let answer = quickEquals(r[i.b], r[i.c], isER: false)
                    if answer < 0 { break execute }
                    r[i.a] = 0xFFF9_0001_0000_0000 | UInt64(truncatingIfNeeded: answer)
                case .genericEqualsER:
                    let answer = quickEquals(r[i.b], r[i.c], isER: true)
                    if answer < 0 { break execute }
                    r[i.a] = 0xFFF9_0001_0000_0000 | UInt64(truncatingIfNeeded: answer)
                case .genericHash:
                    let hash = quickHash(r[i.b])
                    if hash < 0 { break execute }
                    r[i.a] = 0xFFF9_0000_0000_0000 | UInt64(truncatingIfNeeded: hash)
                case .genericCompare:
                    let order = QuickOrder.of(Word(bits: r[i.b]), Word(bits: r[i.c]))
                    if order == .min { break execute }
                    r.set(i.a, intTag, int: order)
                case .genericLess:
                    let order = QuickOrder.of(Word(bits: r[i.b]), Word(bits: r[i.c]))
                    if order == .min { break execute }
                    r.set(i.a, bool: order < 0)
                case .genericLessOrEqual:
                    let order = QuickOrder.of(Word(bits: r[i.b]), Word(bits: r[i.c]))
                    if order == .min { break execute }
                    r.set(i.a, bool: order <= 0)
                case .genericGreater:
                    let order = QuickOrder.of(Word(bits: r[i.b]), Word(bits: r[i.c]))
                    if order == .min { break execute }
                    r.set(i.a, bool: order > 0)
                case .genericGreaterOrEqual:
                    let order = QuickOrder.of(Word(bits: r[i.b]), Word(bits: r[i.c]))
                    if order == .min { break execute }
                    r.set(i.a, bool: order >= 0)

                // MARK: Exceptions
                case .endFinally:
                    if r[i.a] != 0xFFF9_0004_0000_0000 { break execute }
                case .raise, .reraise:
                    break execute

                // MARK: Fibers
                case .fiberMoveNext, .fiberYield:
                    s.pointee.save(pc + 1, r)
                    if !switchFiber(machine, i) { break execute }
                    pc = s.pointee.pc
                    r = s.pointee.base
                    continue execute
                case .fiberCurrent:
                    if !s.isObject(r[i.b]) { break fast }
                    r[i.a] = cellWords(r[i.b])[FiberField.current &+ 1]
                case .fiberNew, .fiberDispose:
                    break execute

                // MARK: The machine's own
                case .reserved254:
                    s.note(.halt)
                    break fast
                case .reserved255:
                    break execute
                }
                pc += 1
            }
            // The instruction has to be executed out of line.
            s.pointee.save(pc + 1, r)
            s.pointee.fuel = fuel
            if !handle(machine, .slow) { return }
            pc = s.pointee.pc
            r = s.pointee.base
            fuel = s.pointee.fuel
            continue
        }
        s.pointee.save(pc + 1, r)
        s.pointee.fuel = fuel
        if !handle(machine, s.pointee.trap) { return }
        pc = s.pointee.pc
        r = s.pointee.base
        fuel = s.pointee.fuel
    }
}
// What the loop calls, as functions without a receiver: a method's `self` would take a register of its own away from it.

@inline(never)
private func handle(_ machine: Machine, _ trap: Trap) -> Bool { machine.handle(trap) }

@inline(never)
private func callNative(_ machine: Machine, _ id: Int, _ arguments: Registers) -> Word {
    let scope = machine.beginScope()
    defer { machine.endScope(scope) }
    return machine.callNative(id, arguments)
}

@inline(never)
private func switchFiber(_ machine: Machine, _ i: Fetched) -> Bool { machine.switchFiber(i) }

@inline(never)
private func passes(_ machine: Machine, _ word: Word, test: Int, argument: UInt32) -> Bool {
    machine.passes(word, test: test, argument: argument)
}

/// Is the word, which is not plainly of the type, of a subclass of it, or null?
@inline(never)
private func isInstance(_ machine: Machine, _ word: UInt64, _ type: UInt32) -> Bool {
    let word = Word(bits: word)
    return word.isNull || word.isReference && machine.isInstance(word, of: type)
}
