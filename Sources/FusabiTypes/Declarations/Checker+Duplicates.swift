import FusabiSyntax

/// Members of a type that cannot stand together.
extension Checker {
    func reportDuplicates(_ plan: DefinitionPlan) {
        if isLibrary { return }
        reportFieldClashes(plan)
        reportCaseClashes(plan)
        reportMixedAccessors(plan)
        reportSameSignatures(plan)
        reportHiding(plan)
        for member in plan.members.map(\.member) where member.kind == .method {
            if let name = OperatorNames.source(text(member.name)) {
                reportRedefinition(of: name, member.span, isMember: true)
            }
            for group in member.groups {
                guard let first = group.firstIndex(where: \.isOptional) else { continue }
                if group[first...].contains(where: { !$0.isOptional && !$0.isParamArray }) {
                    error(1212, member.span, "Optional parameters come after all others.")
                }
            }
        }
    }

    /// FS0086: operators whose meaning readers count on.
    func reportRedefinition(of name: String, _ span: Span, isMember: Bool) {
        guard !isLibrary, let first = name.utf8.first, first != 95, !(97...122).contains(first | 32) else { return }
        let isReserved =
            switch name {
            case "=", "<>", "<", ">", "<=", ">=", "&", "&&", "||": true
            case "<<", "<|", "<||", "|>", "||>", "|||>", ">>", "^", ":=", "@": isMember
            default: false
            }
        if isReserved { warning(86, span, "The operator '\(name)' should not be given another meaning.") }
    }

    /// FS0864: a new member with the name and the signature of a slot that the type inherits, such as `ToString`.
    private func reportHiding(_ plan: DefinitionPlan) {
        guard !plan.isExtension, let constructor = plan.constructor, let object = wellKnown[.obj],
            constructor.primitive != .obj
        else { return }
        if case .interface = constructor.definition { return }
        let base = constructor.base ?? store.named(object)
        let levels = hierarchy(of: base)
        for memberPlan in plan.members {
            let member = memberPlan.member
            guard case .direct = member.dispatch, !member.isStatic, !member.isExplicitInterface,
                member.kind != .constructor
            else { continue }
            let isHiding = levels.contains { level in
                let owner = Substitution(parameters: level.constructor.parameters, arguments: level.arguments)
                return (level.constructor.membersByName[member.name] ?? []).contains { slot in
                    guard case .slot = slot.dispatch, slot.kind == member.kind else { return false }
                    return hasParameters(member, like: slot, seenThrough: owner)
                }
            }
            if isHiding {
                warning(864, member.span, "'\(text(member.name))' hides an inherited member: did you mean 'override'?")
            }
        }
    }

    private func hasParameters(_ member: MemberEntity, like slot: MemberEntity, seenThrough owner: Substitution) -> Bool
    {
        let (own, inherited) = (member.groups.flatMap { $0 }, slot.groups.flatMap { $0 })
        guard own.count == inherited.count, member.parameters.count == slot.parameters.count else { return false }
        let renamed = owner.adding(
            Substitution(parameters: slot.parameters, arguments: member.parameters.map { store.parameter($0) }))
        return zip(own, inherited).allSatisfy { isSameType($0.type, store.substitute($1.type, renamed)) }
    }

    /// FS0435: of a getter and a setter one is abstract.
    private func reportMixedAccessors(_ plan: DefinitionPlan) {
        guard !plan.isExtension, let constructor = plan.constructor else { return }
        for getter in constructor.members where getter.kind == .getter && !getter.isExplicitInterface {
            let setter = constructor.membersByName[getter.name]?.first { $0.kind == .setter }
            guard let setter, !setter.isExplicitInterface, setter.isStatic == getter.isStatic,
                isVirtual(setter) != isVirtual(getter)
            else { continue }
            error(
                435, getter.span,
                "Of the getter and the setter of '\(text(getter.name))' one is abstract and the other is not.")
        }
    }

    /// FS0438: members of one kind and name whose parameters have the same types. Overrides and implementations have
    /// slots instead. FS0434: a property with the name of a method.
    private func reportSameSignatures(_ plan: DefinitionPlan) {
        struct Key: Hashable {
            var name: Symbol
            var kind: MemberEntity.Kind
        }
        var groups: [Key: [MemberEntity]] = [:]
        let members = plan.members.map(\.member).filter { member in
            guard case .direct = member.dispatch else { return false }
            return !member.isExplicitInterface && member.kind != .constructor
        }
        for member in members { groups[Key(name: member.name, kind: member.kind), default: []].append(member) }
        for member in members {
            if member.kind == .getter, groups[Key(name: member.name, kind: .method)] != nil {
                error(
                    434, member.span,
                    "The property '\(text(member.name))' has the same name as a method in its type.")
            }
            guard let others = groups[Key(name: member.name, kind: member.kind)], others.count > 1, others.count < 100
            else { continue }
            if member.kind == .method, member.groups.count > 1 {
                error(439, member.span, "The curried method '\(text(member.name))' cannot be overloaded.")
            }
            if let first = others.first(where: { $0.groups.isEmpty != member.groups.isEmpty }),
                member.kind == .getter, first.span.start < member.span.start
            {
                error(
                    436, member.span,
                    "Of two properties '\(text(member.name))' one has an index and the other does not.")
            }
            if others.contains(where: { $0 !== member && isDuplicate($0, member) }) {
                let kind = member.kind == .method ? "method" : "property"
                error(
                    438, member.span,
                    "The \(kind) '\(text(member.name))' has the same name and signature as another \(kind) in its type."
                )
            }
        }
    }

    /// FS0023: a member with the name of a field of its record.
    private func reportFieldClashes(_ plan: DefinitionPlan) {
        guard !plan.isExtension, let constructor = plan.constructor, case .record(let fields) = constructor.definition
        else { return }
        let names = Set(fields.map(\.name))
        for memberPlan in plan.members where names.contains(memberPlan.member.name) {
            reportClash(memberPlan.member, with: "the field '\(text(memberPlan.member.name))'")
        }
    }

    /// FS0023: a member with the name of a case of its union, or of what F# generates for one: `IsA`, `NewA`, `Tag`.
    private func reportCaseClashes(_ plan: DefinitionPlan) {
        guard !plan.isExtension, let constructor = plan.constructor, case .union(let cases) = constructor.definition
        else { return }
        let isAugmented = !constructor.attributes.contains { $0.name == "DefaultAugmentation" }
        let names = Set(cases.map { text($0.name) })
        for memberPlan in plan.members {
            let member = memberPlan.member
            let name = text(member.name)
            if name == "Tag" || name == "Tags" {
                reportClash(member, with: "the generated member '\(name)'")
            } else if isAugmented, names.contains(name) {
                reportClash(member, with: "the union case '\(name)'")
            } else if name.hasPrefix("New"), names.contains(String(name.dropFirst(3))) {
                reportClash(member, with: "what makes the union case '\(name.dropFirst(3))'")
            } else if isAugmented, name.hasPrefix("Is"), names.contains(String(name.dropFirst(2))) {
                reportClash(member, with: "the generated test for the union case '\(name.dropFirst(2))'")
            }
        }
    }

    private func reportClash(_ member: MemberEntity, with other: String) {
        guard case .direct = member.dispatch, !member.isExplicitInterface else { return }
        error(23, member.span, "The name of the member '\(text(member.name))' clashes with \(other).")
    }

    private func isDuplicate(_ a: MemberEntity, _ b: MemberEntity) -> Bool {
        let (first, second) = (a.groups.flatMap { $0 }, b.groups.flatMap { $0 })
        guard a.isStatic == b.isStatic, first.count == second.count, a.groups.count == b.groups.count,
            a.parameters.count == b.parameters.count
        else { return false }
        let substitution = Substitution(
            parameters: b.parameters, arguments: a.parameters.map { store.parameter($0) })
        // Conversions may differ in their results alone.
        let isConversion = a.name == names.opImplicit || a.name == names.opExplicit
        if isConversion, !isSameType(a.result, store.substitute(b.result, substitution)) { return false }
        return zip(first, second).allSatisfy {
            $0.isOptional == $1.isOptional && isSameType($0.type, store.substitute($1.type, substitution))
        }
    }
}
