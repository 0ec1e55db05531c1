import FusabiBytecode

/// What may be dropped, moved or repeated.
extension Simplifier {
    /// True when leaving the expression out changes nothing.
    func isDroppable(_ id: CoreID) -> Bool {
        switch program[id] {
        case .constant, .local, .global, .lambda, .functionReference: return true
        case .bind(_, let value, let body): return isDroppable(value) && isDroppable(body)
        case .sequence(let items), .allocate(_, _, let items): return items.allSatisfy { isDroppable($0) }
        case .field(let object, _, _, _): return isDroppable(object)
        case .primitive(let primitive, let items): return primitive.isPure && items.allSatisfy { isDroppable($0) }
        // Casts never fail: what a program may test by itself is `castClass`.
        case .cast(let value, _, _): return isDroppable(value)
        case .ifThenElse(let condition, let first, let second):
            return isDroppable(condition) && isDroppable(first) && isDroppable(second)
        case .setLocal, .setGlobal, .bindRecursive, .call, .callLocal, .apply, .callSlot, .callNative, .setField,
            .switchTag,
            .switchInt, .whileLoop, .forRange, .join, .jump, .tryWith, .tryFinally, .raise, .reraise:
            return false
        }
    }

    /// What is left of an expression of which nobody wants the value: its effects alone, nil when it has none, as
    /// ``isDroppable(_:)`` tells. O(nodes).
    func effects(of id: CoreID) -> CoreID? {
        switch program[id] {
        case .constant, .local, .global, .lambda, .functionReference: return nil
        case .cast(let value, _, _), .field(let value, _, _, _): return effects(of: value)
        case .primitive(let primitive, let items) where primitive.isPure: return effects(of: items, like: id)
        case .sequence(let items), .allocate(_, _, let items): return effects(of: items, like: id)
        case .bind(let local, let value, let body):
            return effects(of: body).map { add(.bind(local, value, $0), like: id) }
                ?? (isFunction(value) ? nil : effects(of: value))
        case .ifThenElse(let condition, let first, let second):
            let (whenTrue, whenFalse) = (effects(of: first), effects(of: second))
            if whenTrue == nil && whenFalse == nil { return effects(of: condition) }
            return add(.ifThenElse(condition, whenTrue ?? unit(like: id), whenFalse ?? unit(like: id)), like: id)
        default: return id
        }
    }

    private func effects(of items: CoreNodeList, like id: CoreID) -> CoreID? {
        let effects = items.compactMap { self.effects(of: $0) }
        if effects.isEmpty { return nil }
        return effects.count == 1 ? effects[0] : add(.sequence(program.list(effects)), like: id)
    }

    private func isFunction(_ id: CoreID) -> Bool {
        if case .lambda = program[id] { return true }
        return false
    }

    /// True when the expression gives the same value wherever it is evaluated: no effects, and no dependence on any.
    func isMovable(_ id: CoreID) -> Bool {
        switch program[id] {
        case .constant, .lambda, .functionReference: return true
        case .local(let local): return !program[local].isMutable
        case .field(let object, let type, let tag, let index):
            return isMovable(object) && isImmutable(type, tag, index)
        case .primitive(let primitive, let items): return primitive.isPure && items.allSatisfy { isMovable($0) }
        case .cast(let value, _, _): return isMovable(value)
        case .allocate(let type, let tag, let items):
            return items.allSatisfy { isMovable($0) } && hasNoIdentity(type, tag)
        case .global, .bind, .sequence, .ifThenElse, .setLocal, .setGlobal, .bindRecursive, .call, .callLocal, .apply,
            .callSlot, .callNative, .setField, .switchTag, .switchInt, .whileLoop, .forRange, .join, .jump, .tryWith,
            .tryFinally, .raise, .reraise:
            return false
        }
    }

    func isImmutable(_ type: TypeID, _ tag: Int, _ index: Int) -> Bool {
        // The tail of a list is set only while the list is being built.
        guard type != BuiltinType.list.id, let fields = program.fields(of: type, tag: tag),
            fields.indices.contains(index)
        else { return false }
        return !fields[index].isMutable
    }

    /// Objects whose fields never change may be made where they are used; those that are filled later may not.
    func hasNoIdentity(_ type: TypeID, _ tag: Int) -> Bool {
        guard type != BuiltinType.list.id else { return false }
        switch program.kind(of: type) {
        case .tuple, .record, .union: return program.fields(of: type, tag: tag)?.allSatisfy { !$0.isMutable } ?? false
        case .class, .interface, .enumeration, .exception, .builtin, nil: return false
        }
    }

    /// True for what raises or jumps in any case.
    func neverReturns(_ id: CoreID) -> Bool {
        var id = id
        while true {
            switch program[id] {
            case .raise, .reraise, .jump: return true
            case .bind(_, _, let body), .bindRecursive(_, let body): id = body
            case .sequence(let items):
                guard let last = items.last else { return false }
                id = last
            case .ifThenElse(_, let first, let second):
                if !neverReturns(first) { return false }
                id = second
            default: return false
            }
        }
    }
}
