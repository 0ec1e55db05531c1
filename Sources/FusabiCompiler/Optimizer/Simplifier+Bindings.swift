import FusabiBytecode

/// `let`: chains are walked in a loop, since code may bind thousands of locals in a row.
extension Simplifier {
    func simplifyBindings(_ id: CoreID) -> CoreID {
        var pending: [(id: CoreID, local: LocalID, value: CoreID)] = []
        var current = id
        while case .bind(let local, let value, let body) = program[current] {
            if let kept = simplifyBinding(current, local, value, &pending) {
                pending.append((current, local, kept))
                if neverReturns(kept) {
                    // What follows is never reached.
                    _ = pending.removeLast()
                    return rebuild(pending, kept)
                }
                if let merged = caseOfCase(current, local, kept, body) {
                    _ = pending.removeLast()
                    return rebuild(pending, merged)
                }
            }
            current = body
        }
        return rebuild(pending, simplify(current))
    }

    /// Bindings around a body. Locals that nothing uses any more go, if their value does nothing else.
    private func rebuild(_ bindings: [(id: CoreID, local: LocalID, value: CoreID)], _ body: CoreID) -> CoreID {
        var result = body
        for item in bindings.reversed() {
            if uses[item.local].count > 0 || program[item.local].isMutable {
                program[item.id] = .bind(item.local, item.value, result)
            } else if let effects = effects(of: item.value) {
                program[item.id] = .sequence(program.list([effects, result]))
            } else {
                continue
            }
            result = item.id
        }
        return result
    }

    /// Decides about one binding before its body is looked at; nil when it is not needed any more.
    private func simplifyBinding(
        _ id: CoreID, _ local: LocalID, _ value: CoreID, _ pending: inout [(id: CoreID, local: LocalID, value: CoreID)]
    ) -> CoreID? {
        let use = uses[local]
        if program[local].isMutable { return simplify(value) }
        if case .lambda(let lambda) = program[value] { return simplifyFunction(id, local, value, lambda) }
        if use.count == 0, isDroppable(value) { return nil }
        if use.count == 1, !use.isRepeated, isMovable(value) {
            replacements[local] = .once(value)
            return nil
        }
        var simple = simplify(value)
        // `let x = (let y = a in b) in c` is `let y = a in let x = b in c`.
        while true {
            switch program[simple] {
            case .bind(let inner, let first, let rest):
                pending.append((simple, inner, first))
                simple = rest
                continue
            case .sequence(let items) where items.count > 1 && isInteresting(items[items.count - 1]):
                let effects = add(.sequence(program.list(items.dropLast() + [unit(like: simple)])), like: simple)
                let ignored = program.add(CoreLocal(name: "_", representation: .unit))
                pending.append((add(.constant(.unit), like: simple), ignored, effects))
                simple = items[items.count - 1]
                continue
            default: break
            }
            break
        }
        if let atom = program.atom(simple) {
            replace(local, by: atom)
            return nil
        }
        if use.count == 0, isDroppable(simple) { return nil }
        note(local, simple, &pending)
        return simple
    }

    /// A value whose shape helps the code behind it.
    private func isInteresting(_ id: CoreID) -> Bool {
        switch program[id] {
        case .allocate, .lambda, .constant, .local, .functionReference, .bind: true
        default: false
        }
    }

    func replace(_ local: LocalID, by atom: CoreNode) {
        replacements[local] = .atom(atom)
        if case .local(let target) = atom {
            let use = uses[local]
            uses[target].count += max(use.count - 1, 0)
            if use.isRepeated { uses[target].isRepeated = true }
            if use.isWhole { uses[target].isWhole = true }
        }
    }

    /// Remembers the parts of an object, giving names to those that are no atoms.
    private func note(
        _ local: LocalID, _ value: CoreID, _ pending: inout [(id: CoreID, local: LocalID, value: CoreID)]
    ) {
        switch program[value] {
        case .allocate(let type, let tag, let made) where type != BuiltinType.referenceCell.id:
            guard hasNoIdentity(type, tag) || type == BuiltinType.list.id else { return }
            var fields = Array(made)
            var parts: [KnownField] = []
            for index in fields.indices {
                if let part = knownField(fields[index]) {
                    parts.append(part)
                    continue
                }
                let held = program.fieldRepresentation(type, tag: tag, index: index)
                let part = program.add(CoreLocal(name: "part", representation: held))
                pending.append((add(.constant(.unit), like: value), part, fields[index]))
                fields[index] = add(.local(part), like: value)
                parts.append(KnownField(atom: .local(part), representation: held))
            }
            program[value] = .allocate(type, tag: tag, program.list(fields))
            if hasNoIdentity(type, tag) { known[local] = .object(type, tag: tag, parts) }
        case .lambda(let lambda): known[local] = .lambda(lambda)
        default: break
        }
    }

    /// An atom, also behind a cast to `any`.
    func knownField(_ id: CoreID) -> KnownField? {
        if let atom = program.atom(id) {
            guard let held = program.representation(of: id) else { return nil }
            return KnownField(atom: atom, representation: held)
        }
        if case .cast(let inner, let from, .any) = program[id], let atom = program.atom(inner) {
            return KnownField(atom: atom, representation: from)
        }
        return nil
    }

    // MARK: Reading what is known

    func simplifyField(_ id: CoreID, _ object: CoreID, _ type: TypeID, _ tag: Int, _ index: Int) -> CoreID {
        switch program[object] {
        case .local(let local):
            if case .object(let made, let madeTag, let fields)? = known[resolve(local)], made == type {
                return readKnown(id, madeTag == tag && index < fields.count ? fields[index] : nil, type, tag, index)
            }
        case .allocate(let made, let madeTag, let fields)
        where made == type && madeTag == tag && index < fields.count:
            // Read at once: the object is never made, its other fields are evaluated for their effects.
            let others = fields.indices.filter { $0 != index }
            if others.allSatisfy({ isDroppable(fields[$0]) }) { return fields[index] }
        case .bind(let local, let value, let body):
            program[object] = .bind(
                local, value, simplifyField(add(.constant(.unit), like: id), body, type, tag, index))
            return object
        default: break
        }
        program[id] = .field(object, type, tag: tag, index: index)
        return id
    }

    /// nil: code that is never reached reads a field of another case.
    private func readKnown(_ id: CoreID, _ field: KnownField?, _ type: TypeID, _ tag: Int, _ index: Int) -> CoreID {
        guard let field else {
            program[id] = .constant(.unset)
            return id
        }
        let held = program.fieldRepresentation(type, tag: tag, index: index)
        if held == field.representation || isPolymorphic(field.atom) {
            program[id] = field.atom
        } else {
            program[id] = .cast(add(field.atom, like: id), from: field.representation, to: held)
        }
        return id
    }

    private func isPolymorphic(_ atom: CoreNode) -> Bool {
        switch atom {
        case .constant(.null), .constant(.unset): true
        default: false
        }
    }

    /// The case of a union that a value is known to be.
    func knownTag(_ id: CoreID, _ type: TypeID) -> Int? {
        switch program[id] {
        case .local(let local):
            if case .object(let made, let tag, _)? = known[resolve(local)], made == type { return tag }
            return tagFacts[resolve(local)]
        case .constant(.emptyCase(let made, let tag)) where made == type: return tag
        case .allocate(let made, let tag, _) where made == type: return tag
        default: return nil
        }
    }
}
