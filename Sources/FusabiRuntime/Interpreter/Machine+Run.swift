import FusabiBytecode
import Glibc

extension Machine {
    /// Runs from ``MachineState/pc`` until the code returns to the `halt` stub, or until an exception or the end of the
    /// run leaves it (``isRaising``).
    ///
    /// The loop keeps pc, the frame's registers and the fuel in locals; whatever may collect, raise, call a native or
    /// look at the frames stores them first. An instruction that cannot go on sets a trap and leaves the inner loop;
    /// one that traps because of fuel or stack, before it has changed anything, is executed again.
    @inline(never)
    func run() {
        let s = state
        let bump = s.heap.pointee.bump
        let functions = s.pointee.functions
        var pc = s.pointee.pc
        var r = s.pointee.base
        var fuel = s.pointee.fuel
        while true {
            let trap: Trap
            execute: while true {
                let i = Fetched(pc.pointee)
                pc += 1
                switch i.opcode {
                // MARK: Moves
                case .nop: break
                case .move: r[i.a] = r[i.b]
                case .loadWide: r[i.a] = r[i.bc]
                case .storeWide: r[i.bc] = r[i.a]
                case .loadInt: r.set(i.a, int: Int32(truncatingIfNeeded: i.signedBC))
                case .loadBool: r[i.a] = 0xFFF9_0001_0000_0000 | UInt64(i.bc)
                case .loadChar: r[i.a] = 0xFFF9_0002_0000_0000 | UInt64(i.bc)
                case .loadUnit: r[i.a] = 0xFFF9_0003_0000_0000
                case .loadNull: r[i.a] = 0xFFF9_0004_0000_0000
                case .loadImmediate:
                    r[i.a] = 0xFFF9_0000_0000_0000 | UInt64(i.bc) &<< 32 | UInt64(pc.pointee)
                    pc += 1
                case .loadFloatInt: r.set(i.a, float: Double(i.signedBC))
                case .loadFloat, .loadLong:
                    r[i.a] = pc.wide
                    pc += 2
                case .loadLongInt: r.set(i.a, long: Int64(i.signedBC))

                // MARK: Globals and constants
                case .loadConstant:
                    let word = s.pointee.constants[Int(pc.pointee)]
                    if word == 0 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                    pc += 1
                case .getGlobal:
                    r[i.a] = s.pointee.globals[Int(pc.pointee)]
                    pc += 1
                case .setGlobal:
                    s.pointee.globals[Int(pc.pointee)] = r[i.a]
                    pc += 1

                // MARK: Int32 arithmetic
                case .addInt: r.set(i.a, int: r.int(i.b) &+ r.int(i.c))
                case .subInt: r.set(i.a, int: r.int(i.b) &- r.int(i.c))
                case .mulInt: r.set(i.a, int: r.int(i.b) &* r.int(i.c))
                case .divInt:
                    let (left, right) = (r.int(i.b), r.int(i.c))
                    if right == 0 || (right == -1 && left == .min) {
                        trap = right == 0 ? .divideByZero : .overflow
                        break execute
                    }
                    r.set(i.a, int: left / right)
                case .remInt:
                    let (left, right) = (r.int(i.b), r.int(i.c))
                    if right == 0 || (right == -1 && left == .min) {
                        trap = right == 0 ? .divideByZero : .overflow
                        break execute
                    }
                    r.set(i.a, int: left % right)
                case .andInt: r[i.a] = r[i.b] & r[i.c]
                case .orInt: r[i.a] = r[i.b] | r[i.c]
                case .xorInt: r[i.a] = (r[i.b] ^ r[i.c]) | (r[i.b] & 0xFFFF_FFFF_0000_0000)
                case .shlInt: r.set(i.a, int: r.int(i.b) &<< r.int(i.c))
                case .shrInt: r.set(i.a, int: r.int(i.b) &>> r.int(i.c))
                case .negInt: r.set(i.a, int: 0 &- r.int(i.b))
                case .addIntImm: r.set(i.a, int: r.int(i.b) &+ Int32(truncatingIfNeeded: i.signedC))
                case .mulIntImm: r.set(i.a, int: r.int(i.b) &* Int32(truncatingIfNeeded: i.signedC))
                case .rsubIntImm: r.set(i.a, int: Int32(truncatingIfNeeded: i.signedC) &- r.int(i.b))
                case .divIntImm: r.set(i.a, int: r.int(i.b).quotient(Int32(truncatingIfNeeded: i.signedC)))
                case .remIntImm: r.set(i.a, int: r.int(i.b).remainder(Int32(truncatingIfNeeded: i.signedC)))
                case .andIntImm: r.set(i.a, int: r.int(i.b) & Int32(truncatingIfNeeded: i.c))
                case .shlIntImm: r.set(i.a, int: r.int(i.b) &<< Int32(truncatingIfNeeded: i.c))
                case .shrIntImm: r.set(i.a, int: r.int(i.b) &>> Int32(truncatingIfNeeded: i.c))

                // MARK: UInt32 arithmetic
                case .addUInt: r.set(i.a, uint: r.uint(i.b) &+ r.uint(i.c))
                case .subUInt: r.set(i.a, uint: r.uint(i.b) &- r.uint(i.c))
                case .mulUInt: r.set(i.a, uint: r.uint(i.b) &* r.uint(i.c))
                case .divUInt:
                    let right = r.uint(i.c)
                    if right == 0 {
                        trap = .divideByZero
                        break execute
                    }
                    r.set(i.a, uint: r.uint(i.b) / right)
                case .remUInt:
                    let right = r.uint(i.c)
                    if right == 0 {
                        trap = .divideByZero
                        break execute
                    }
                    r.set(i.a, uint: r.uint(i.b) % right)
                case .shlUIntImm: r.set(i.a, uint: r.uint(i.b) &<< UInt32(truncatingIfNeeded: i.c))
                case .shrUIntImm: r.set(i.a, uint: r.uint(i.b) &>> UInt32(truncatingIfNeeded: i.c))

                // MARK: Int64 arithmetic
                case .addLong: r.set(i.a, long: r.long(i.b) &+ r.long(i.c))
                case .subLong: r.set(i.a, long: r.long(i.b) &- r.long(i.c))
                case .mulLong: r.set(i.a, long: r.long(i.b) &* r.long(i.c))
                case .divLong:
                    let (left, right) = (r.long(i.b), r.long(i.c))
                    if right == 0 || (right == -1 && left == .min) {
                        trap = right == 0 ? .divideByZero : .overflow
                        break execute
                    }
                    r.set(i.a, long: left / right)
                case .remLong:
                    let (left, right) = (r.long(i.b), r.long(i.c))
                    if right == 0 || (right == -1 && left == .min) {
                        trap = right == 0 ? .divideByZero : .overflow
                        break execute
                    }
                    r.set(i.a, long: left % right)
                case .divULong:
                    let right = r[i.c]
                    if right == 0 {
                        trap = .divideByZero
                        break execute
                    }
                    r[i.a] = r[i.b] / right
                case .remULong:
                    let right = r[i.c]
                    if right == 0 {
                        trap = .divideByZero
                        break execute
                    }
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
                case .mulAddFloat: r.set(i.a, float: r.float(i.a) + r.float(i.b) * r.float(i.c))
                case .mulSubFloat: r.set(i.a, float: r.float(i.a) - r.float(i.b) * r.float(i.c))
                case .math: r.set(i.a, canonical: evaluate(UInt8(truncatingIfNeeded: i.c), r.float(i.b), 0))
                case .math2:
                    r.set(i.a, canonical: evaluate(UInt8(truncatingIfNeeded: pc.pointee), r.float(i.b), r.float(i.c)))
                    pc += 1

                // MARK: Conversions
                case .intToFloat: r.set(i.a, float: Double(r.int(i.b)))
                case .floatToInt: r.set(i.a, int: Int32(saturating: r.float(i.b)))
                case .intToLong: r.set(i.a, long: Int64(r.int(i.b)))
                case .uintToLong: r[i.a] = UInt64(r.uint(i.b))
                case .longToInt, .immediateToInt: r.set(i.a, int: r.int(i.b))
                case .longToFloat: r.set(i.a, float: Double(r.long(i.b)))
                case .floatToLong: r.set(i.a, long: Int64(saturating: r.float(i.b)))
                case .immediateToUInt: r.set(i.a, uint: r.uint(i.b))
                case .intToChar: r[i.a] = 0xFFF9_0002_0000_0000 | r[i.b] & 0xFFFF
                case .intToByte: r[i.a] = 0xFFF9_0007_0000_0000 | r[i.b] & 0xFF
                case .retag:
                    r[i.a] = 0xFFF9_0000_0000_0000 | UInt64(pc.pointee) &<< 32 | r[i.b] & 0xFFFF_FFFF
                    pc += 1
                case .convert, .convertChecked, .arithmetic, .negate, .complement, .shift:
                    trap = .slow
                    break execute

                // MARK: Comparisons
                case .eqWord: r.set(i.a, bool: r[i.b] == r[i.c])
                case .neWord: r.set(i.a, bool: r[i.b] != r[i.c])
                case .ltInt: r.set(i.a, bool: r.int(i.b) < r.int(i.c))
                case .leInt: r.set(i.a, bool: r.int(i.b) <= r.int(i.c))
                case .notBool: r[i.a] = r[i.b] ^ 1

                // MARK: Jumps
                case .jump: pc += i.offset
                case .loop:
                    let left = fuel &+ min(i.offset, 0)
                    if left < 0 {
                        pc -= 1
                        trap = .fuel
                        break execute
                    }
                    fuel = left
                    pc += i.offset
                case .jumpTrue: pc.branch(if: r.isTrue(i.a))
                case .jumpFalse: pc.branch(if: !r.isTrue(i.a))
                case .jumpNull: pc.branch(if: r[i.a] == 0xFFF9_0004_0000_0000)
                case .jumpNotNull: pc.branch(if: r[i.a] != 0xFFF9_0004_0000_0000)
                case .switchInt:
                    let index = r.uint(i.a) &- pc.pointee
                    pc += index < pc[1] ? (pc + 2 + Int(index)).offset : 2 &+ Int(pc[1])
                case .jumpEqWord, .jumpEqLong: pc.branch(if: r[i.a] == r[i.b])
                case .jumpNeWord, .jumpNeLong: pc.branch(if: r[i.a] != r[i.b])
                case .jumpLtInt: pc.branch(if: r.int(i.a) < r.int(i.b))
                case .jumpLeInt: pc.branch(if: r.int(i.a) <= r.int(i.b))
                case .jumpLtUInt: pc.branch(if: r.uint(i.a) < r.uint(i.b))
                case .jumpLeUInt: pc.branch(if: r.uint(i.a) <= r.uint(i.b))
                case .jumpEqImm: pc.branch(if: r.int(i.a) == Int32(truncatingIfNeeded: i.signedBC))
                case .jumpNeImm: pc.branch(if: r.int(i.a) != Int32(truncatingIfNeeded: i.signedBC))
                case .jumpLtImm: pc.branch(if: r.int(i.a) < Int32(truncatingIfNeeded: i.signedBC))
                case .jumpGeImm: pc.branch(if: r.int(i.a) >= Int32(truncatingIfNeeded: i.signedBC))
                case .jumpLtLong: pc.branch(if: r.long(i.a) < r.long(i.b))
                case .jumpLeLong: pc.branch(if: r.long(i.a) <= r.long(i.b))
                case .jumpLtULong: pc.branch(if: r[i.a] < r[i.b])
                case .jumpLeULong: pc.branch(if: r[i.a] <= r[i.b])
                case .jumpEqLongImm: pc.branch(if: r.long(i.a) == Int64(i.signedBC))
                case .jumpNeLongImm: pc.branch(if: r.long(i.a) != Int64(i.signedBC))
                case .jumpLtLongImm: pc.branch(if: r.long(i.a) < Int64(i.signedBC))
                case .jumpGeLongImm: pc.branch(if: r.long(i.a) >= Int64(i.signedBC))
                case .jumpEqFloat: pc.branch(if: r.float(i.a) == r.float(i.b))
                case .jumpNeFloat: pc.branch(if: r.float(i.a) != r.float(i.b))
                case .jumpLtFloat: pc.branch(if: r.float(i.a) < r.float(i.b))
                case .jumpLeFloat: pc.branch(if: r.float(i.a) <= r.float(i.b))
                case .jumpNotLtFloat: pc.branch(if: !(r.float(i.a) < r.float(i.b)))
                case .jumpNotLeFloat: pc.branch(if: !(r.float(i.a) <= r.float(i.b)))
                case .jumpEqString: pc.branch(if: equalStrings(r[i.a], r[i.b]))
                case .jumpNeString: pc.branch(if: !equalStrings(r[i.a], r[i.b]))

                // MARK: Loops
                case .forLoop:
                    let (counter, limit) = (r.int(i.a), r.int(i.b))
                    if !pc.goBack(if: counter < limit, &fuel) {
                        trap = .fuel
                        break execute
                    }
                    if counter < limit { r.set(i.a, int: counter &+ 1) }
                case .forLoopDown:
                    let (counter, limit) = (r.int(i.a), r.int(i.b))
                    if !pc.goBack(if: counter > limit, &fuel) {
                        trap = .fuel
                        break execute
                    }
                    if counter > limit { r.set(i.a, int: counter &- 1) }
                case .loopTrue:
                    if !pc.goBack(if: r.isTrue(i.a), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopFalse:
                    if !pc.goBack(if: !r.isTrue(i.a), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopNeWord:
                    if !pc.goBack(if: r[i.a] != r[i.b], &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopLtInt:
                    if !pc.goBack(if: r.int(i.a) < r.int(i.b), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopLeInt:
                    if !pc.goBack(if: r.int(i.a) <= r.int(i.b), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopNeImm:
                    if !pc.goBack(if: r.int(i.a) != Int32(truncatingIfNeeded: i.signedBC), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopLtImm:
                    if !pc.goBack(if: r.int(i.a) < Int32(truncatingIfNeeded: i.signedBC), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopGeImm:
                    if !pc.goBack(if: r.int(i.a) >= Int32(truncatingIfNeeded: i.signedBC), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopLtLong:
                    if !pc.goBack(if: r.long(i.a) < r.long(i.b), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopLeLong:
                    if !pc.goBack(if: r.long(i.a) <= r.long(i.b), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopNeLongImm:
                    if !pc.goBack(if: r.long(i.a) != Int64(i.signedBC), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopLtLongImm:
                    if !pc.goBack(if: r.long(i.a) < Int64(i.signedBC), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopGeLongImm:
                    if !pc.goBack(if: r.long(i.a) >= Int64(i.signedBC), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopLtFloat:
                    if !pc.goBack(if: r.float(i.a) < r.float(i.b), &fuel) {
                        trap = .fuel
                        break execute
                    }
                case .loopLeFloat:
                    if !pc.goBack(if: r.float(i.a) <= r.float(i.b), &fuel) {
                        trap = .fuel
                        break execute
                    }

                // MARK: Objects
                case .getField:
                    let object = r[i.b]
                    if !isReference(object) {
                        trap = .nullReference
                        break execute
                    }
                    r[i.a] = cellWords(object)[i.c &+ 1]
                case .getFieldNonNull: r[i.a] = cellWords(r[i.b])[i.c &+ 1]
                case .getFieldInt:
                    let object = r[i.b]
                    if !isReference(object) {
                        trap = .nullReference
                        break execute
                    }
                    let word = cellWords(object)[i.c &+ 1]
                    if word &>> 32 != 0xFFF9_0000 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                case .getFieldFloat:
                    let object = r[i.b]
                    if !isReference(object) {
                        trap = .nullReference
                        break execute
                    }
                    let word = cellWords(object)[i.c &+ 1]
                    if word > 0xFFF8_0000_0000_0000 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                case .getFieldWide:
                    let object = r[i.b]
                    if !isReference(object) {
                        trap = .nullReference
                        break execute
                    }
                    r[i.a] = cellWords(object)[Int(pc.pointee) &+ 1]
                    pc += 1
                case .setField:
                    let object = r[i.a]
                    if !isReference(object) {
                        trap = .nullReference
                        break execute
                    }
                    cellWords(object)[i.b &+ 1] = r[i.c]
                case .setFieldNonNull: cellWords(r[i.a])[i.b &+ 1] = r[i.c]
                case .setFieldWide:
                    let object = r[i.a]
                    if !isReference(object) {
                        trap = .nullReference
                        break execute
                    }
                    cellWords(object)[Int(pc.pointee) &+ 1] = r[i.b]
                    pc += 1
                case .new1:
                    var address = bump.cut(words: 2)
                    if address == 0 {
                        s.pointee.save(pc, r)
                        address = allocate(words: 2)
                        if address == 0 {
                            trap = .raised
                            break execute
                        }
                    }
                    let cell = pointer(address, to: UInt64.self)
                    cell[0] = pc.wide
                    cell[1] = r[i.b]
                    r[i.a] = UInt64(address) | 0xFFFA_0000_0000_0000
                    pc += 2
                case .new2:
                    var address = bump.cut(words: 3)
                    if address == 0 {
                        s.pointee.save(pc, r)
                        address = allocate(words: 3)
                        if address == 0 {
                            trap = .raised
                            break execute
                        }
                    }
                    let cell = pointer(address, to: UInt64.self)
                    cell[0] = pc.wide
                    cell[1] = r[i.b]
                    cell[2] = r[i.c]
                    r[i.a] = UInt64(address) | 0xFFFA_0000_0000_0000
                    pc += 2
                case .new:
                    let count = i.b
                    var address = bump.cut(words: count &+ 1)
                    if address == 0 {
                        s.pointee.save(pc, r)
                        address = allocate(words: count &+ 1)
                        if address == 0 {
                            trap = .raised
                            break execute
                        }
                    }
                    let cell = pointer(address, to: UInt64.self)
                    cell[0] = pc.wide
                    pc += 2
                    for index in 0..<count { cell[index &+ 1] = r[pc.register(index)] }
                    r[i.a] = UInt64(address) | 0xFFFA_0000_0000_0000
                    pc += (count &+ 3) &>> 2
                case .newWindow:
                    trap = .slow
                    break execute
                case .nullCheck:
                    if !isReference(r[i.a]) && r[i.a] == 0xFFF9_0004_0000_0000 {
                        trap = .nullReference
                        break execute
                    }

                // MARK: Unions
                case .cons:
                    var address = bump.cut(words: 3)
                    if address == 0 {
                        s.pointee.save(pc, r)
                        address = allocate(words: 3)
                        if address == 0 {
                            trap = .raised
                            break execute
                        }
                    }
                    let cell = pointer(address, to: UInt64.self)
                    cell[0] = 0x1_0000_0040
                    cell[1] = r[i.b]
                    cell[2] = r[i.c]
                    r[i.a] = UInt64(address) | 0xFFFA_0000_0000_0000
                case .some:
                    var address = bump.cut(words: 2)
                    if address == 0 {
                        s.pointee.save(pc, r)
                        address = allocate(words: 2)
                        if address == 0 {
                            trap = .raised
                            break execute
                        }
                    }
                    let cell = pointer(address, to: UInt64.self)
                    cell[0] = 0x1_0000_0041
                    cell[1] = r[i.b]
                    r[i.a] = UInt64(address) | 0xFFFA_0000_0000_0000
                case .consAppend:
                    var address = bump.cut(words: 3)
                    if address == 0 {
                        s.pointee.save(pc, r)
                        address = allocate(words: 3)
                        if address == 0 {
                            trap = .raised
                            break execute
                        }
                    }
                    let cell = pointer(address, to: UInt64.self)
                    cell[0] = 0x1_0000_0040
                    cell[1] = r[i.b]
                    cell[2] = 0xFFF9_0040_0000_0000
                    cellWords(r[i.a])[2] = UInt64(address) | 0xFFFA_0000_0000_0000
                    r[i.a] = UInt64(address) | 0xFFFA_0000_0000_0000
                case .getTag:
                    let tag = unionTag(r[i.b])
                    if tag < 0 {
                        trap = .nullReference
                        break execute
                    }
                    r.set(i.a, int: Int32(truncatingIfNeeded: tag))
                case .assertCase:
                    if unionTag(r[i.a]) != i.bc {
                        trap = .invalidCast
                        break execute
                    }
                case .jumpTag:
                    let tag = unionTag(r[i.a])
                    if tag < 0 {
                        trap = .nullReference
                        break execute
                    }
                    pc.branch(if: tag == i.bc)
                case .jumpNotTag:
                    let tag = unionTag(r[i.a])
                    if tag < 0 {
                        trap = .nullReference
                        break execute
                    }
                    pc.branch(if: tag != i.bc)
                case .jumpCell: pc.branch(if: isReference(r[i.a]))
                case .jumpNotCell: pc.branch(if: !isReference(r[i.a]))
                case .switchTag:
                    let tag = unionTag(r[i.a])
                    if tag < 0 {
                        trap = .nullReference
                        break execute
                    }
                    let count = Int(pc.pointee)
                    pc += tag < count ? (pc + 1 + tag).offset : 1 &+ count

                // MARK: Arrays
                case .getWord:
                    guard let element = elementAddress(r[i.b], r[i.c], type: 2) else {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = element.pointee
                case .getInt:
                    guard let element = elementAddress(r[i.b], r[i.c], type: 2) else {
                        trap = .slow
                        break execute
                    }
                    let word = element.pointee
                    if word &>> 32 != 0xFFF9_0000 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                case .getFloat:
                    guard let element = elementAddress(r[i.b], r[i.c], type: 2) else {
                        trap = .slow
                        break execute
                    }
                    let word = element.pointee
                    if word > 0xFFF8_0000_0000_0000 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                case .getByte:
                    guard let element = byteAddress(r[i.b], r[i.c]) else {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = 0xFFF9_0007_0000_0000 | UInt64(element.pointee)
                case .getLong:
                    guard let element = elementAddress(r[i.b], r[i.c], type: 4) else {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = element.pointee
                case .setWord:
                    guard let element = elementAddress(r[i.a], r[i.b], type: 2) else {
                        trap = .slow
                        break execute
                    }
                    element.pointee = r[i.c]
                case .setByte:
                    guard let element = byteAddress(r[i.a], r[i.b]) else {
                        trap = .slow
                        break execute
                    }
                    element.pointee = UInt8(truncatingIfNeeded: r[i.c])
                case .setLong:
                    guard let element = elementAddress(r[i.a], r[i.b], type: 4) else {
                        trap = .slow
                        break execute
                    }
                    element.pointee = r[i.c]
                case .arrayLength:
                    let array = r[i.b]
                    if !isReference(array) {
                        trap = .nullReference
                        break execute
                    }
                    let header = cellWords(array)[0]
                    if UInt32(truncatingIfNeeded: header) > 4 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = 0xFFF9_0000_0000_0000 | header &>> 32
                case .newWordArray, .newByteArray, .newLongArray, .arrayOf:
                    trap = .slow
                    break execute

                // MARK: Strings
                case .stringLength:
                    let string = r[i.b]
                    if !isReference(string) {
                        trap = .nullReference
                        break execute
                    }
                    r[i.a] = 0xFFF9_0000_0000_0000 | cellWords(string)[0] &>> 32
                case .stringChar:
                    let unit = stringUnit(r[i.b], r[i.c])
                    if unit < 0 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = 0xFFF9_0002_0000_0000 | UInt64(truncatingIfNeeded: unit)
                case .concat, .concatMany:
                    trap = .slow
                    break execute
                case .stringEquals: r.set(i.a, bool: equalStrings(r[i.b], r[i.c]))
                case .stringCompare: r.set(i.a, int: compareStrings(r[i.b], r[i.c]))

                // MARK: Closures
                case .loadFunction:
                    let word = s.pointee.functionValues[Int(pc.pointee)]
                    if word == 0 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                    pc += 1
                case .newClosure:
                    let count = i.b
                    var address = bump.cut(words: max(count, 1) &+ 1)
                    if address == 0 {
                        s.pointee.save(pc, r)
                        address = allocate(words: max(count, 1) &+ 1)
                        if address == 0 {
                            trap = .raised
                            break execute
                        }
                    }
                    let cell = pointer(address, to: UInt64.self)
                    cell[0] = UInt64(pc.pointee) &<< 32 | 5
                    pc += 1
                    for index in 0..<count { cell[index &+ 1] = r[pc.register(index)] }
                    r[i.a] = UInt64(address) | 0xFFFA_0000_0000_0000
                    pc += (count &+ 3) &>> 2
                case .newClosureWindow:
                    trap = .slow
                    break execute
                case .setCapture: cellWords(r[i.a])[i.b &+ 1] = r[i.c]
                case .loadCapture: r[i.a] = cellWords(r[-1])[i.bc &+ 1]
                case .loadSelf: r[i.a] = r[-1]

                // MARK: Calls
                case .call:
                    let f = functions + Int(pc.pointee)
                    let frame = r + (i.bc &+ 2)
                    let left = fuel &- Int(f.pointee.cost)
                    if left < 0 || frame + Int(f.pointee.frameSize) > s.pointee.stackLimit {
                        pc -= 1
                        trap = left < 0 ? .fuel : .stack
                        break execute
                    }
                    fuel = left
                    frame[-2] = (pc + 1).link(window: i.bc)
                    r = frame
                    pc = f.pointee.code
                case .tailCall:
                    let f = functions + Int(pc.pointee)
                    let left = fuel &- Int(f.pointee.cost)
                    if left < 0 || r + Int(f.pointee.frameSize) > s.pointee.stackLimit {
                        pc -= 1
                        trap = left < 0 ? .fuel : .stack
                        break execute
                    }
                    fuel = left
                    let window = r + (i.bc &+ 2)
                    for index in 0..<i.a { r[index] = window[index] }
                    pc = f.pointee.code
                case .callSelf:
                    let f = functions + Int(pc.pointee)
                    let frame = r + (i.bc &+ 2)
                    let left = fuel &- Int(f.pointee.cost)
                    if left < 0 || frame + Int(f.pointee.frameSize) > s.pointee.stackLimit {
                        pc -= 1
                        trap = left < 0 ? .fuel : .stack
                        break execute
                    }
                    fuel = left
                    frame[-2] = (pc + 1).link(window: i.bc)
                    frame[-1] = r[-1]
                    r = frame
                    pc = f.pointee.code
                case .apply:
                    let callee = r[i.bc &+ 1]
                    if !isReference(callee) {
                        trap = .nullReference
                        break execute
                    }
                    let header = cellWords(callee)[0]
                    let f = functions + Int(header &>> 32)
                    if UInt32(truncatingIfNeeded: header) != 5 || Int(f.pointee.parameterCount) != i.a {
                        trap = .slow
                        break execute
                    }
                    let frame = r + (i.bc &+ 2)
                    let left = fuel &- Int(f.pointee.cost)
                    if left < 0 || frame + Int(f.pointee.frameSize) > s.pointee.stackLimit {
                        pc -= 1
                        trap = left < 0 ? .fuel : .stack
                        break execute
                    }
                    fuel = left
                    frame[-2] = pc.link(window: i.bc)
                    r = frame
                    pc = f.pointee.code
                case .tailApply:
                    let callee = r[i.bc &+ 1]
                    if !isReference(callee) {
                        trap = .nullReference
                        break execute
                    }
                    let header = cellWords(callee)[0]
                    let f = functions + Int(header &>> 32)
                    if UInt32(truncatingIfNeeded: header) != 5 || Int(f.pointee.parameterCount) != i.a {
                        trap = .slow
                        break execute
                    }
                    let left = fuel &- Int(f.pointee.cost)
                    if left < 0 || r + Int(f.pointee.frameSize) > s.pointee.stackLimit {
                        pc -= 1
                        trap = left < 0 ? .fuel : .stack
                        break execute
                    }
                    fuel = left
                    let window = r + (i.bc &+ 2)
                    r[-1] = callee
                    for index in 0..<i.a { r[index] = window[index] }
                    pc = f.pointee.code
                case .tailApplyIf:
                    let wanted = pc.pointee
                    pc += 1
                    let callee = r[i.bc &+ 1]
                    if !isReference(callee) { continue }
                    let header = cellWords(callee)[0]
                    if UInt32(truncatingIfNeeded: header) != 5 { continue }
                    let f = functions + Int(header &>> 32)
                    if Int(f.pointee.parameterCount) != i.a || f.pointee.result != wanted { continue }
                    let left = fuel &- Int(f.pointee.cost)
                    if left < 0 || r + Int(f.pointee.frameSize) > s.pointee.stackLimit {
                        pc -= 2
                        trap = left < 0 ? .fuel : .stack
                        break execute
                    }
                    fuel = left
                    let window = r + (i.bc &+ 2)
                    r[-1] = callee
                    for index in 0..<i.a { r[index] = window[index] }
                    pc = f.pointee.code
                case .callSlot:
                    let cached = s.pointee.cachedFunction(r[i.bc &+ 2], slot: pc.pointee)
                    if cached < 0 {
                        trap = .slow
                        break execute
                    }
                    let f = functions + cached
                    let frame = r + (i.bc &+ 2)
                    let left = fuel &- Int(f.pointee.cost)
                    if left < 0 || frame + Int(f.pointee.frameSize) > s.pointee.stackLimit {
                        pc -= 1
                        trap = left < 0 ? .fuel : .stack
                        break execute
                    }
                    fuel = left
                    frame[-2] = (pc + 1).link(window: i.bc)
                    frame[-1] = 0
                    r = frame
                    pc = f.pointee.code
                case .tailCallSlot:
                    let cached = s.pointee.cachedFunction(r[i.bc &+ 2], slot: pc.pointee)
                    if cached < 0 {
                        trap = .slow
                        break execute
                    }
                    let f = functions + cached
                    let left = fuel &- Int(f.pointee.cost)
                    if left < 0 || r + Int(f.pointee.frameSize) > s.pointee.stackLimit {
                        pc -= 1
                        trap = left < 0 ? .fuel : .stack
                        break execute
                    }
                    fuel = left
                    let window = r + (i.bc &+ 2)
                    r[-1] = 0
                    for index in 0..<i.a { r[index] = window[index] }
                    pc = f.pointee.code
                case .callNative:
                    s.pointee.save(pc, r)
                    s.pointee.fuel = fuel
                    let protected = s.pointee.protectedCount
                    let result = callNative(Int(pc.pointee), r + i.bc)
                    s.pointee.protectedCount = protected
                    fuel = s.pointee.fuel
                    r[i.bc] = result.bits
                    pc += 1
                    if s.pointee.attention.rawValue != 0 {
                        trap = .raised
                        break execute
                    }
                case .ret:
                    let link = r[-2]
                    let window = Int(link &>> 48)
                    r[-2] = r[i.a]
                    r -= window &+ 2
                    pc = CodePointer(link: link)
                case .retUnit:
                    let link = r[-2]
                    let window = Int(link &>> 48)
                    r[-2] = 0xFFF9_0003_0000_0000
                    r -= window &+ 2
                    pc = CodePointer(link: link)

                // MARK: Casts
                case .castInt:
                    let word = r[i.b]
                    if word &>> 32 != 0xFFF9_0000 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                case .castImmediate:
                    let word = r[i.b]
                    if word &>> 32 != 0xFFF9_0000 | UInt64(i.c) {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                case .castFloat:
                    let word = r[i.b]
                    if word > 0xFFF8_0000_0000_0000 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                case .castEnum:
                    let word = r[i.b]
                    if word &>> 32 != 0xFFF9_0000 | UInt64(pc.pointee) {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                    pc += 1
                case .castReference:
                    let word = r[i.b]
                    if !isReference(word) || UInt32(truncatingIfNeeded: cellWords(word)[0]) != pc.pointee {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                    pc += 1
                case .castUnion:
                    let word = r[i.b]
                    let type =
                        isReference(word)
                        ? UInt32(truncatingIfNeeded: cellWords(word)[0])
                        : UInt32(truncatingIfNeeded: word &>> 32) ^ 0xFFF9_0000
                    if type != pc.pointee {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                    pc += 1
                case .castString:
                    let word = r[i.b]
                    if !isReference(word) || UInt32(truncatingIfNeeded: cellWords(word)[0]) > 1 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                case .castFunction:
                    let word = r[i.b]
                    if !isReference(word) || UInt32(truncatingIfNeeded: cellWords(word)[0]) &- 5 > 1 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                case .castArray:
                    let word = r[i.b]
                    if !isReference(word) || UInt32(truncatingIfNeeded: cellWords(word)[0]) &- 2 > 2 {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word
                case .box:
                    guard
                        let word = Word.immediate(
                            raw: Word(bits: r[i.b]), ImmediateKind(rawValue: UInt16(truncatingIfNeeded: i.c)))
                    else {
                        trap = .slow
                        break execute
                    }
                    r[i.a] = word.bits
                case .unbox:
                    let word = r[i.b]
                    if word &>> 32 != 0xFFF9_0000 | UInt64(i.c) {
                        trap = .slow
                        break execute
                    }
                    r[i.a] =
                        i.c & 1 != 0 ? word & 0xFFFF_FFFF : UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: word)))
                case .typeTest:
                    r.set(i.a, bool: passes(Word(bits: r[i.b]), test: i.c, argument: pc.pointee))
                    pc += 1
                case .castClass:
                    trap = .slow
                    break execute

                // MARK: Generic operators
                case .genericEquals:
                    let (left, right) = (r[i.b], r[i.c])
                    if isReference(left) && isReference(right) {
                        trap = .slow
                        break execute
                    }
                    r.set(i.a, bool: equalImmediates(left, right))
                case .genericEqualsER:
                    let (left, right) = (r[i.b], r[i.c])
                    if isReference(left) && isReference(right) {
                        trap = .slow
                        break execute
                    }
                    r.set(i.a, bool: left == right || equalImmediates(left, right))
                case .genericHash:
                    trap = .slow
                    break execute
                case .genericCompare:
                    let (left, right) = (r[i.b], r[i.c])
                    if left &>> 32 != 0xFFF9_0000 || right &>> 32 != 0xFFF9_0000 {
                        trap = .slow
                        break execute
                    }
                    let (x, y) = (Int32(truncatingIfNeeded: left), Int32(truncatingIfNeeded: right))
                    r.set(i.a, int: x < y ? -1 : x > y ? 1 : 0)
                case .genericLess, .genericLessOrEqual, .genericGreater, .genericGreaterOrEqual:
                    trap = .slow
                    break execute

                // MARK: Exceptions
                case .endFinally:
                    if r[i.a] != 0xFFF9_0004_0000_0000 {
                        trap = .slow
                        break execute
                    }
                case .raise, .reraise:
                    trap = .slow
                    break execute

                // MARK: Fibers
                case .fiberNew, .fiberMoveNext, .fiberCurrent, .fiberYield, .fiberDispose:
                    trap = .slow
                    break execute

                // MARK: The machine's own
                case .reserved254:
                    trap = .halt
                    break execute
                case .reserved255:
                    trap = .slow
                    break execute
                case .reserved245, .reserved246, .reserved247, .reserved248, .reserved249, .reserved250,
                    .reserved251, .reserved252, .reserved253:
                    trap = .slow
                    break execute
                }
            }
            s.pointee.save(pc, r)
            s.pointee.fuel = fuel
            if !handle(trap) { return }
            pc = s.pointee.pc
            r = s.pointee.base
            fuel = s.pointee.fuel
        }
    }
}
