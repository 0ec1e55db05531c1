import FusabiBytecode

/// Constants and top-level values that are in registers while a loop runs.
struct HoistedValues {
    private var constants: [CoreConstant: Register] = [:]
    private var globals: [GlobalID: Register] = [:]
    private(set) var isEmpty = true

    subscript(node: CoreNode) -> Register? {
        get {
            if isEmpty { return nil }
            switch node {
            case .constant(let constant): return constants[constant]
            case .global(let global): return globals[global]
            default: return nil
            }
        }
        set {
            switch node {
            case .constant(let constant): constants[constant] = newValue
            case .global(let global): globals[global] = newValue
            default: return
            }
            isEmpty = false
        }
    }

    mutating func removeAll() { self = HoistedValues() }
}

/// What an instruction of a loop would load anew each time round, though it is always the same, is loaded before the
/// outermost loop: constants that no instruction has room for, and top-level values that are never assigned.
extension Generator {
    /// No more values than this, so that variables do not run out of registers.
    private static let hoistLimit = 24

    /// True when this loop is the outermost one and so ends the life of what was hoisted.
    mutating func hoist(outOf roots: [CoreID]) -> Bool {
        if isInLoop { return false }
        isInLoop = true
        var pending = roots
        var operands: [CoreID] = []
        var count = 0
        while let id = pending.popLast() {
            let node = nodes[Int(id.index)]
            if count < Self.hoistLimit {
                operands.removeAll(keepingCapacity: true)
                collectLoadedOperands(of: node, &operands)
                for operand in operands { hoist(operand, &count) }
            }
            node.forEachChild { pending.append($0) }
        }
        return true
    }

    private mutating func hoist(_ operand: CoreID, _ count: inout Int) {
        let operand = withoutFreeCasts(operand)
        let value = nodes[Int(operand.index)]
        if count >= Self.hoistLimit || top > 128 || hoisted[value] != nil { return }
        let register = allocate()
        emit(operand, .register(register))
        hoisted[value] = register
        count += 1
    }

    /// The loop is over.
    mutating func endHoisting() {
        isInLoop = false
        hoisted.removeAll()
    }

    /// The operands of a node that take an instruction to load and do not change.
    private func collectLoadedOperands(of node: CoreNode, _ found: inout [CoreID]) {
        switch node {
        case .primitive(let primitive, let operands):
            for index in operands.indices where isLoaded(primitive, operands, index) { found.append(operands[index]) }
        // The list that a loop builds grows at its end, without its empty tail: see `appendInPlace`.
        case .allocate(BuiltinType.list.id, _, let fields):
            if let first = fields.first, isHoistable(first) { found.append(first) }
        case .allocate(_, _, let fields): for field in fields where isHoistable(field) { found.append(field) }
        case .setField(let object, _, _, _, let value):
            if isHoistable(object) { found.append(object) }
            if isHoistable(value) { found.append(value) }
        default:
            // In two steps: a closure that asks the generator would take a copy of it.
            let start = found.count
            node.forEachChild { found.append($0) }
            var kept = start
            for index in start..<found.count where isGlobal(found[index]) && isHoistable(found[index]) {
                found[kept] = found[index]
                kept += 1
            }
            found.removeLast(found.count - kept)
        }
    }

    private func isGlobal(_ id: CoreID) -> Bool {
        if case .global = nodes[Int(id.index)] { return true }
        return false
    }

    private func isHoistable(_ id: CoreID) -> Bool {
        switch nodes[Int(withoutFreeCasts(id).index)] {
        case .constant(let constant):
            switch constant {
            case .bool, .immediate, .long, .float, .float32, .emptyCase, .null, .unset: true
            case .unit, .string, .decimal, .bigint: false
            }
        case .global(let global): isFixed(global)
        default: false
        }
    }

    /// A top-level value of this program that is set once, before any function that may read it runs.
    private func isFixed(_ global: GlobalID) -> Bool {
        let index = Int(global.index) - Int(core.first.globals)
        return core.globals.indices.contains(index) && !core.globals[index].isMutable && !isTopLevel
    }

    /// Is the operand a value to hoist, which the primitive's instruction does not hold in itself?
    private func isLoaded(_ primitive: Primitive, _ operands: CoreNodeList, _ index: Int) -> Bool {
        let id = operands[index]
        guard isHoistable(id) else { return false }
        if case .global = nodes[Int(id.index)] { return true }
        switch primitive {
        case .arithmetic(let op, let kind): return !hasForm(op, kind, id, isRight: index == 1)
        case .shiftLeft, .shiftRight: return index == 0
        case .compare(_, .int64), .compare(_, .nativeint): return !isShortLong(id)
        case .compare(_, let kind): return !kind.isSmallInteger || smallConstant(id) == nil
        case .checkedArithmetic, .arrayGet, .arraySet, .stringChar, .genericEquals, .genericEqualsER, .genericCompare,
            .genericCompareOperator, .physicalEquals, .stringEquals, .math:
            return true
        default: return false
        }
    }

    private func isShortLong(_ id: CoreID) -> Bool { longConstant(id).flatMap { Int16(exactly: $0) } != nil }

    /// Is there an instruction with the constant in itself? (Where this errs, an instruction is wasted.)
    private func hasForm(_ op: ArithmeticOperator, _ kind: NumericKind, _ id: CoreID, isRight: Bool) -> Bool {
        if op == .or || op == .xor { return false }
        if !isRight, op == .divide && kind != .float || op == .remainder { return false }
        switch nodes[Int(id.index)] {
        case .constant(.immediate(let bits, .int32)) where kind == .int32:
            return op == .and ? bits < 256 : Int8(exactly: Int32(bitPattern: bits)) != nil
        case .constant(.long(let value, _)): return op == .and ? 0..<256 ~= value : Int8(exactly: value) != nil
        case .constant(.float(let value)): return op != .remainder && Int8(exactly: value) != nil
        default: return false
        }
    }
}
