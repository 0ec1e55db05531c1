import FusabiSyntax

/// The end of a file (or part of a script): F# spec 14.5.5, 14.7.
extension Checker {
    /// Call before the first declaration of a file.
    package func beginFile() {
        firstVariable = store.variables.count
        openValues.removeAll()
    }

    /// Call behind the last declaration: gives what is still open its default (`int` for the operands of `+`, …), and
    /// reports values whose types stay open (FS0030).
    package func settleFile() {
        let isExhausted = store.isExhausted
        store.endLimit()
        if isExhausted { return }
        var index = firstVariable
        while index < store.variables.count {
            settle(TypeVariableID(index: Int32(index)))
            index += 1
        }
        for value in openValues { reportOpen(value) }
        for value in openValues { value.scheme.type = store.zonk(value.scheme.type) }
        openValues.removeAll()
        firstVariable = store.variables.count
    }

    private func settle(_ id: TypeVariableID) {
        guard store.isUnsolved(id) else { return }
        for case .member(let member) in store[id].constraints where member.solution == nil {
            settle(member)
            if !store.isUnsolved(id) { return }
        }
    }

    /// Solves a member constraint by weak resolution, else by the defaults of its operator.
    private func settle(_ member: MemberConstraint) {
        canonicalize(member.supports + member.arguments + [member.result])
        guard member.solution == nil, let rule = names.traits[member.name] else { return }
        let choice = defaultChoice(member, rule)
        for type in member.supports + member.arguments {
            guard case .variable = store.head(type) else { continue }
            failure = nil
            solveSpan = member.span
            if !solveEqual(type, choice) {
                error(
                    failure?.code ?? 43, member.span,
                    failure?.message
                        ?? "the operands of '\(operatorText(member.name))' do not fit together: \(describe(choice)) was expected"
                )
                failure = nil
                store.setSolution(member, .builtin)
                return
            }
        }
        canonicalize(member.supports + member.arguments + [member.result])
        if member.solution == nil { _ = solveMember(member, isWeak: true) }
    }

    /// `default ^T1: ^T3`, `default ^T1: int`: what is known of an operator's types goes to what is not.
    private func defaultChoice(_ member: MemberConstraint, _ rule: TraitRule) -> Type {
        switch rule {
        case .multiply, .divide, .add, .subtract, .modulus, .bitwise, .unaryPlus, .unaryMinus, .complement, .abs, .sqrt,
            .floatFunction, .rounding, .pow, .shift, .zero, .one:
            for type in [member.result] + member.arguments + member.supports {
                if case .variable = store.head(type) { continue }
                if rule == .shift, type == member.arguments.last { continue }
                return type
            }
        case .compare, .atan2, .sign, .conversion, .divideByInt, .formatInteger, .formatFloat, .formatDecimal:
            break
        }
        return wellKnown.type(rule.defaultType)
    }

    /// FS0030: a value that is no function must have a type without open variables.
    private func reportOpen(_ value: ValueEntity) {
        var isOpen = false
        store.forEachVariable(in: value.scheme.type) { id in
            if !store[id].isMeasure { isOpen = true }
        }
        guard isOpen, !isErroneous(value.scheme.type) else { return }
        // What other errors left open is no news; the result of an interaction (`failwith "x"`, `exit 0`) may be anything.
        if diagnostics.hasErrors || value.name == resultName {
            store.forEachVariable(in: value.scheme.type) { id in store.link(id, to: wellKnown.obj) }
            return
        }
        error(
            30, value.span,
            "the type of '\(text(value.name))', \(describe(value.scheme.type)), is not fully known: annotate it, or make it a function"
        )
        store.forEachVariable(in: value.scheme.type) { id in store.link(id, to: store.error) }
    }
}
