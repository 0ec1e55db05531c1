import FusabiBytecode

/// What the loops may do to each other.
extension ListFusion {
    /// Can nobody tell when, or whether, the code runs? It ends, raises nothing, changes nothing, and reads nothing that
    /// changes. The loop's own jumps and appends do not count.
    func isSilent(_ root: CoreID, loop: JoinID?, last: LocalID?) -> Bool {
        var pending = [root]
        while let id = pending.popLast() {
            switch program[id] {
            case .constant, .functionReference, .lambda: continue
            case .local(let local):
                if program[local].isMutable { return false }
            case .primitive(let primitive, let operands):
                guard primitive.isPure || isSafeDivision(primitive, operands) else { return false }
            case .field(_, let type, let tag, let index):
                guard isConstant(type, tag, index) else { return false }
            case .setField(let object, list, 1, 1, _):
                guard let last, isLocal(object, last) else { return false }
            case .jump(let join, _):
                if join != loop, !isInner(join, root) { return false }
            case .join(_, _, _, _, let isRecursive):
                if isRecursive { return false }
            case .bind, .sequence, .cast, .allocate, .ifThenElse, .switchTag, .switchInt: break
            case .setLocal, .global, .setGlobal, .bindRecursive, .call, .callLocal, .apply, .callSlot, .callNative,
                .setField, .whileLoop, .forRange, .tryWith, .tryFinally, .raise, .reraise:
                return false
            }
            program[id].forEachChild { pending.append($0) }
        }
        return true
    }

    /// Does the code itself hold the join point?
    func isInner(_ join: JoinID, _ root: CoreID) -> Bool {
        var pending = [root]
        while let id = pending.popLast() {
            if case .join(join, _, _, _, _) = program[id] { return true }
            program[id].forEachChild { pending.append($0) }
        }
        return false
    }

    /// A field that is set once, before anybody reads it: such are the parts of lists, too.
    func isConstant(_ type: TypeID, _ tag: Int, _ index: Int) -> Bool {
        if type == list { return true }
        guard let shapes = program.descriptor(of: type)?.shapes, shapes.indices.contains(tag),
            shapes[tag].fields.indices.contains(index)
        else { return false }
        return !shapes[tag].fields[index].isMutable
    }

    /// By a constant that is neither 0 nor -1.
    func isSafeDivision(_ primitive: Primitive, _ operands: CoreNodeList) -> Bool {
        guard case .arithmetic(let operation, _) = primitive, operation == .divide || operation == .remainder,
            operands.count == 2
        else { return false }
        switch program[operands[1]] {
        case .constant(.immediate(let bits, _)): return bits != 0 && bits != .max
        case .constant(.long(let value, _)): return value != 0 && value != -1
        default: return false
        }
    }
}
