import FusabiSyntax

/// Solving member constraints: F# spec 14.5.4.
extension Checker {
    /// Adds a member constraint: kept on every variable in it, and solved if enough is known.
    @discardableResult
    func add(_ member: MemberConstraint, at span: Span, code: Int? = nil) -> Bool {
        failure = nil
        solveSpan = span
        if isKnown(member) { return true }
        noteOnVariables(member)
        if solveMember(member, isWeak: false) { return true }
        if let code { failure?.code = code }
        reportUnsolved(member, at: span)
        return false
    }

    /// Two constraints for a member of one name on the same types are one: arguments and results agree (F# spec 14.5.4).
    /// Conversions differ in their results alone.
    private func isKnown(_ member: MemberConstraint) -> Bool {
        guard let support = member.supports.first, case .variable(let id) = store[store.prune(support)],
            member.name != names.opExplicit, member.name != names.opImplicit
        else { return false }
        let supports = member.supports.map { store.prune($0) }
        for case .member(let other) in store[id].constraints
        where other !== member && other.solution == nil && other.name == member.name
            && other.isStatic == member.isStatic && other.arguments.count == member.arguments.count
            && other.supports.map({ store.prune($0) }) == supports
        {
            let agree = attempt {
                zip(member.arguments, other.arguments).allSatisfy { solveEqual($0, $1) }
                    && solveEqual(member.result, other.result)
            }
            if agree {
                store.setSolution(member, .builtin)
                return true
            }
        }
        return false
    }

    private func reportUnsolved(_ member: MemberConstraint, at span: Span) {
        let types = member.supports + member.arguments
        let wasReported = types.contains(where: isErroneous)
        if !wasReported {
            error(
                failure?.code ?? 43, span,
                failure?.message ?? "the operands of '\(operatorText(member.name))' do not fit together: "
                    + types.map { describe($0) }.joined(separator: ", "))
        }
        failure = nil
        store.setSolution(member, .builtin)
    }

    func noteOnVariables(_ member: MemberConstraint) {
        for type in member.supports { noteOnVariables(of: type, member) }
        for type in member.arguments { noteOnVariables(of: type, member) }
        noteOnVariables(of: member.result, member)
    }

    func noteOnVariables(of type: Type, _ member: MemberConstraint) {
        store.forEachVariable(in: type) { note(member, on: $0) }
    }

    /// The types of a member constraint that decide about its solution.
    private func isReady(_ member: MemberConstraint) -> Bool {
        member.supports.allSatisfy {
            if case .variable = store.head($0) { false } else { true }
        }
    }

    private func isOpen(_ member: MemberConstraint) -> Bool {
        for type in member.supports where store.unsolvedVariable(type) == nil { return false }
        for type in member.arguments where store.unsolvedVariable(type) == nil { return false }
        return true
    }

    /// True when solved or when it must wait; false when it can never be solved (``failure`` says why).
    func solveMember(_ member: MemberConstraint, isWeak: Bool) -> Bool {
        if member.solution != nil || trySolve(member, isWeak: isWeak) { return true }
        failure?.member = member
        return false
    }

    private func trySolve(_ member: MemberConstraint, isWeak: Bool) -> Bool {
        if solveByBound(member) { return true }
        // An operator just instantiated: nothing is known of its operands.
        if !isWeak, isOpen(member) { return true }
        let candidates = traitCandidates(member)
        if let rule = names.traits[member.name],
            let isSolved = solveByRule(rule, member, isWeak: isWeak, hasMembers: !candidates.isEmpty)
        {
            if isSolved {
                store.setSolution(member, .builtin)
            } else if failure == nil {
                let types = member.arguments.map { describe($0) }.joined(separator: " and ")
                failure = SolveFailure(
                    code: 43, message: "'\(operatorText(member.name))' does not take \(types)", mismatchCode: 1)
            }
            return isSolved
        }
        if solveByParameter(member) { return true }
        let ready = isReady(member)
        if let solved = solveByField(member, isReady: ready) { return solved }
        if candidates.isEmpty {
            if !ready { return true }
            if member.supports.contains(where: isErroneous) { return true }
            failure = SolveFailure(code: 1, message: missingMember(member))
            return false
        }
        guard ready || isWeak else { return true }
        return choose(among: candidates, for: member, isFinal: ready)
    }

    // MARK: Candidates

    /// A member found for a trait, and what its type's parameters are.
    struct TraitCandidate {
        var member: MemberEntity
        var substitution: Substitution
    }

    private func traitCandidates(_ member: MemberConstraint) -> [TraitCandidate] {
        var result: [TraitCandidate] = []
        var alias: Symbol?
        if let checked = names.uncheckedTraits[member.name] { alias = checked }
        for support in member.supports {
            guard case .named(let constructor, _) = store.head(support) else { continue }
            // Numbers, strings … are the rules' business.
            if constructor.primitive != nil, names.traits[member.name] != nil, isRuled(constructor) { continue }
            collect(member.name, isStatic: member.isStatic, from: support, into: &result)
            if let alias { collect(alias, isStatic: member.isStatic, from: support, into: &result) }
        }
        return result
    }

    private func isRuled(_ constructor: TypeConstructor) -> Bool {
        switch constructor.primitive {
        case .list, .option, .voption, .ref, .exn, .obj, nil: false
        default: true
        }
    }

    private func collect(
        _ name: Symbol, isStatic: Bool, from type: Type, into result: inout [TraitCandidate]
    ) {
        var current: Type? = type
        var steps = 0
        while let type = current, steps < 100, case .named(let constructor, let arguments) = store.head(type) {
            steps += 1
            constructor.ensureLoaded()
            let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
            for member in constructor.membersByName[name] ?? [] where member.isStatic == isStatic {
                // What is a field in .NET satisfies no member constraint: `TimeSpan.Zero`.
                if member.attributes.contains(where: { $0.name == "Field" }) { continue }
                switch member.kind {
                case .method, .getter:
                    if !result.contains(where: { $0.member === member }) {
                        result.append(TraitCandidate(member: member, substitution: substitution))
                    }
                case .setter, .constructor:
                    break
                }
            }
            current = baseType(of: constructor, arguments)
        }
    }

    // MARK: Ways to solve

    /// A rigid parameter that promises the member: its own constraint gives the types; what it is follows where the
    /// inline code is used.
    private func solveByParameter(_ member: MemberConstraint) -> Bool {
        for support in member.supports {
            guard case .parameter(let id) = store.head(support) else { continue }
            for case .member(let promised) in store[id].constraints
            where promised.name == member.name && promised.arguments.count == member.arguments.count {
                if attempt({
                    zip(member.arguments, promised.arguments).allSatisfy { solveEqual($0, $1) }
                        && solveEqual(member.result, promised.result)
                }) {
                    return true
                }
            }
        }
        return false
    }

    /// A type parameter whose interface bound has the operator as a static abstract member (F# RFC FS-1124).
    private func solveByBound(_ member: MemberConstraint) -> Bool {
        guard member.isStatic else { return false }
        for support in member.supports {
            let constraints: [Constraint]
            switch store.head(support) {
            case .variable(let id): constraints = store.variables[Int(id.index)].constraints
            case .parameter(let id): constraints = store.parameters[Int(id.index)].constraints
            case .named, .function, .tuple, .anonymousRecord, .measure, .error: continue
            }
            for case .subtype(let bound) in constraints {
                for seen in interfaceSlots(bound, named: OperatorNames.compiled(member.name, symbols)) {
                    let parameters = seen.slot.groups.flatMap { $0 }.map {
                        store.substitute($0.type, seen.substitution)
                    }
                    guard seen.slot.isStatic, parameters.count == member.arguments.count else { continue }
                    let isSolved = attempt {
                        zip(member.arguments, parameters).allSatisfy { solveEqual($0, $1) }
                            && solveEqual(member.result, store.substitute(seen.slot.result, seen.substitution))
                    }
                    if isSolved {
                        store.setSolution(member, .builtin)
                        return true
                    }
                }
            }
        }
        return false
    }

    private func solveByField(_ member: MemberConstraint, isReady: Bool) -> Bool? {
        guard member.isProperty || member.arguments.isEmpty, !member.isStatic, let support = member.supports.first
        else {
            return nil
        }
        let name = names.withoutGetPrefix(member.name, symbols)
        switch store.head(support) {
        case .anonymousRecord(let fields, _):
            guard let field = fields.first(where: { $0.name == name }) else { return nil }
            store.setSolution(member, .anonymousField(name))
            return solveEqual(member.result, field.type)
        case .named(let constructor, let arguments):
            constructor.ensureLoaded()
            guard case .record(let fields) = constructor.definition,
                let field = fields.first(where: { $0.name == name })
            else { return nil }
            store.setSolution(member, .recordField(field, typeArguments: arguments))
            let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
            return solveEqual(member.result, store.substitute(field.type, substitution))
        case .variable, .parameter, .function, .tuple, .measure, .error:
            return nil
        }
    }

    /// Chooses the member whose parameters take the arguments; `isFinal`: no more information will come.
    private func choose(among candidates: [TraitCandidate], for member: MemberConstraint, isFinal: Bool) -> Bool {
        let fitting = candidates.filter { candidate in
            wouldSucceed { apply(candidate, to: member, exactly: false) != nil }
        }
        var chosen: TraitCandidate?
        if fitting.count == 1 {
            chosen = fitting[0]
        } else if fitting.count > 1 {
            let exact = fitting.filter { candidate in
                wouldSucceed { apply(candidate, to: member, exactly: true) != nil }
            }
            if exact.count == 1 { chosen = exact[0] }
            let unknown = member.arguments.contains { !isGround($0) }
            if chosen == nil, unknown { return true }
            if chosen == nil { chosen = exact.first ?? fitting.first }
        }
        guard let chosen else {
            if !isFinal, fitting.isEmpty, candidates.contains(where: { couldFit($0, member) }) { return true }
            failure = SolveFailure(
                code: 43,
                message: "no '\(operatorText(member.name))' takes "
                    + member.arguments.map { describe($0) }.joined(separator: " and "),
                mismatchCode: 1)
            return false
        }
        guard let arguments = apply(chosen, to: member, exactly: false) else { return false }
        store.setSolution(member, .member(chosen.member, typeArguments: arguments))
        constrain(
            chosen.member.parameters,
            Substitution(parameters: chosen.substitution.parameters + chosen.member.parameters, arguments: arguments),
            at: member.span)
        return true
    }

    private func couldFit(_ candidate: TraitCandidate, _ member: MemberConstraint) -> Bool {
        candidate.member.groups.reduce(0) { $0 + $1.count } == member.arguments.count
    }

    private func isGround(_ type: Type) -> Bool {
        var result = true
        store.forEachVariable(in: type) { _ in result = false }
        return result
    }

    /// Unifies a candidate's signature with a constraint: the type arguments if that succeeds.
    private func apply(_ candidate: TraitCandidate, to member: MemberConstraint, exactly: Bool) -> [Type]? {
        let entity = candidate.member
        let own = entity.parameters.map { store.freshVariable(level: level, isMeasure: store[$0].isMeasure) }
        let substitution = candidate.substitution.adding(
            Substitution(parameters: entity.parameters, arguments: own))
        let parameters = entity.groups.flatMap { $0 }.map { store.substitute($0.type, substitution) }
        guard parameters.count == member.arguments.count else { return nil }
        for (argument, parameter) in zip(member.arguments, parameters) {
            let fits = exactly ? solveEqual(parameter, argument) : solveSubtype(argument, of: parameter)
            if !fits { return nil }
        }
        guard solveEqual(member.result, store.substitute(entity.result, substitution)) else { return nil }
        return candidate.substitution.arguments + own
    }

    // MARK: Later

    /// Solves what can be solved with weak resolution for the variables in a type: F# does so before it generalises and
    /// before it looks up a member of an unknown type.
    func canonicalize(_ types: [Type]) {
        var members: [MemberConstraint] = []
        for type in types {
            store.forEachVariable(in: type) { id in
                for case .member(let member) in store[id].constraints where member.solution == nil {
                    if !members.contains(where: { $0 === member }) { members.append(member) }
                }
            }
        }
        for member in members where member.solution == nil {
            failure = nil
            solveSpan = member.span
            if !solveMember(member, isWeak: true) {
                failure = SolveFailure(
                    code: 43, message: failure?.message ?? missingMember(member))
                reportUnsolved(member, at: member.span)
            }
        }
    }

    // MARK: Messages

    func operatorText(_ name: Symbol) -> String { OperatorNames.source(text(name)) ?? text(name) }

    private func missingMember(_ member: MemberConstraint) -> String {
        let types = member.supports.map { describe($0) }
        let what = operatorText(member.name)
        for support in member.supports {
            if case .function = store.head(support) {
                return "'\(what)' is applied to a function, \(describe(support)): is an argument missing?"
            }
        }
        if names.traits[member.name] == .conversion {
            return "\(types.first ?? "?") cannot be converted to \(describe(member.result))"
        }
        return types.count == 1
            ? "\(types[0]) does not support '\(what)'"
            : "\(types.joined(separator: " and ")) do not support '\(what)'"
    }
}

extension Names {
    /// `get_X` is the getter of `X`.
    func withoutGetPrefix(_ name: Symbol, _ symbols: SymbolTable) -> Symbol {
        let text = symbols.text(name)
        return text.hasPrefix("get_") ? symbols.intern(String(text.dropFirst(4))) : name
    }
}
