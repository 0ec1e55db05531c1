import FusabiSyntax

/// How a type says that it compares itself, by attributes, overrides and interfaces: F# spec 8.15.
extension Checker {
    func checkEqualityRules(_ group: TypeGroup) {
        if isLibrary { return }
        for plan in group.plans where !plan.isAugmentation {
            guard let constructor = plan.constructor else { continue }
            let own = group.plans.filter { $0.constructor === constructor }
            let rules = EqualityRules(
                isAugmented: isAugmented(constructor),
                overridesEquals: own.contains { overrides($0, names.equalsMethod, parameters: 1) },
                overridesHash: own.contains { overrides($0, names.getHashCode, parameters: 0) },
                interfaces: interfaceNames(of: constructor))
            checkComparisonIsDeclared(constructor, rules, own.flatMap(\.interfaces).map(\.type), plan.nameSpan)
            checkAttributeMix(constructor, rules, plan.nameSpan)
            checkAttributeNeeds(constructor, rules, plan.nameSpan)
            checkOverrides(constructor, rules, plan.nameSpan)
        }
    }

    private struct EqualityRules {
        /// Is equality by structure the default for types of this kind?
        var isAugmented: Bool
        var overridesEquals: Bool
        var overridesHash: Bool
        /// Of the type and its bases.
        var interfaces: Set<String>

        var hasEquality: Bool {
            overridesEquals || interfaces.contains("System.Collections.IStructuralEquatable")
                || interfaces.contains("System.IEquatable`1")
        }
        var hasComparison: Bool {
            interfaces.contains("System.IComparable") || interfaces.contains("System.IComparable`1")
                || interfaces.contains("System.Collections.IStructuralComparable")
        }
    }

    private func isAugmented(_ constructor: TypeConstructor) -> Bool {
        switch constructor.definition {
        case .record, .union, .struct, .exception: true
        case .pending, .primitive, .enumeration, .abbreviation, .class, .interface, .delegate, .measure,
            .measureAbbreviation, .array:
            false
        }
    }

    private func isInterface(_ constructor: TypeConstructor) -> Bool {
        if case .interface = constructor.definition { true } else { false }
    }

    private func overrides(_ plan: DefinitionPlan, _ name: Symbol, parameters: Int) -> Bool {
        plan.members.contains { memberPlan in
            guard memberPlan.member.name == name, case .override(let slot) = memberPlan.member.dispatch else {
                return false
            }
            return slot.owner.primitive == .obj && memberPlan.member.groups.joined().count == parameters
        }
    }

    private func interfaceNames(of constructor: TypeConstructor) -> Set<String> {
        var result: Set<String> = []
        var open = [constructor]
        var seen: Set<ObjectIdentifier> = []
        while let next = open.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            next.ensureLoaded()
            let arity = next.parameters.count
            if isInterface(next) { result.insert(qualifiedName(next) + (arity == 0 ? "" : "`\(arity)")) }
            for type in next.interfaces + (next.base.map { [$0] } ?? []) {
                if case .named(let inherited, _) = store.head(type) { open.append(inherited) }
            }
        }
        return result
    }

    // MARK: Rules

    /// FS0647, FS0648: comparison of one's own needs `CustomComparison`.
    private func checkComparisonIsDeclared(
        _ constructor: TypeConstructor, _ rules: EqualityRules, _ interfaces: [Type], _ span: Span
    ) {
        var isComparable = false
        var isComparableToOwn = false
        for type in interfaces {
            guard case .named(let interface, let arguments) = store.head(type) else { continue }
            if interface === wellKnown[.comparable] { isComparable = true }
            guard interface === wellKnown[.genericComparable], let argument = arguments.first else { continue }
            if case .named(let other, _) = store.head(argument), other === constructor { isComparableToOwn = true }
        }
        let isException = if case .exception = constructor.definition { true } else { false }
        let says = ["NoComparison", "CustomComparison", "ReferenceEquality", "NoEquality", "CustomEquality"]
        if rules.isAugmented, !isException, !says.contains(where: constructor.has), supports(.comparison, constructor) {
            let advice = "mark it [<CustomComparison>]"
            if isComparable {
                error(647, span, "'\(text(constructor.name))' implements IComparable itself: \(advice)")
            } else if isComparableToOwn {
                error(648, span, "'\(text(constructor.name))' implements IComparable<_> itself: \(advice)")
            }
        }
        if isComparable, !rules.overridesEquals, !isInterface(constructor) {
            warning(
                rules.isAugmented ? 342 : 343, span,
                "'\(text(constructor.name))' implements IComparable, but does not override Equals")
        }
    }

    /// Which of the attributes may stand together.
    private func checkAttributeMix(_ constructor: TypeConstructor, _ rules: EqualityRules, _ span: Span) {
        let all = [
            "NoEquality", "CustomEquality", "ReferenceEquality", "StructuralEquality", "NoComparison",
            "CustomComparison", "StructuralComparison",
        ]
        let given = Set(all.filter(constructor.has))
        if given.isEmpty || given == ["NoComparison"] || given == ["NoEquality", "NoComparison"] { return }
        if given.contains("NoEquality"), !given.contains("NoComparison") {
            error(378, span, "'NoEquality' needs 'NoComparison' beside it")
        } else if !rules.isAugmented {
            let isStructural = !given.isDisjoint(with: [
                "ReferenceEquality", "StructuralEquality", "StructuralComparison",
            ])
            if isStructural {
                error(382, span, "only records, unions, exceptions and structs may have these attributes")
            } else {
                error(377, span, "these attributes of equality and comparison do not fit together")
            }
        } else if given == ["ReferenceEquality"] || given == ["ReferenceEquality", "NoComparison"] {
            if constructor.isStruct { error(376, span, "structs cannot have 'ReferenceEquality'") }
        } else if given.contains("StructuralComparison"), !given.contains("StructuralEquality"),
            !given.contains("ReferenceEquality")
        {
            error(379, span, "'StructuralComparison' needs 'StructuralEquality' beside it")
        } else if given == ["StructuralEquality"] {
            error(380, span, "'StructuralEquality' needs 'NoComparison' or 'StructuralComparison' beside it")
        } else if given.contains("CustomEquality"),
            given.isDisjoint(with: ["NoComparison", "CustomComparison", "NoEquality"])
        {
            error(387, span, "'CustomEquality' needs 'NoComparison' or 'CustomComparison' beside it")
        } else if given.contains("ReferenceEquality"),
            !given.isDisjoint(with: ["StructuralEquality", "StructuralComparison"])
        {
            error(381, span, "a type cannot have both equality by reference and by structure")
        } else if !Self.equalityMixes.contains(given) {
            error(377, span, "these attributes of equality and comparison do not fit together")
        }
    }

    private static let equalityMixes: Set<Set<String>> = [
        ["CustomEquality", "NoComparison"], ["CustomEquality", "CustomComparison"],
        ["StructuralEquality", "NoComparison"], ["StructuralEquality", "CustomComparison"],
        ["StructuralEquality", "StructuralComparison"],
    ]

    /// What an attribute promises must be there, and what it excludes must not.
    private func checkAttributeNeeds(_ constructor: TypeConstructor, _ rules: EqualityRules, _ span: Span) {
        if constructor.has("NoEquality"), rules.hasEquality {
            warning(386, span, "a type with 'NoEquality' should not override Equals")
        } else if constructor.has("NoComparison"), rules.hasComparison {
            warning(386, span, "a type with 'NoComparison' should not implement IComparable")
        } else if constructor.has("CustomEquality"), !rules.hasEquality {
            error(384, span, "'CustomEquality' needs an override of Equals")
        } else if constructor.has("CustomComparison"), !rules.hasComparison {
            error(385, span, "'CustomComparison' needs an implementation of IComparable")
        } else if constructor.has("ReferenceEquality"), rules.hasEquality {
            error(383, span, "a type with 'ReferenceEquality' cannot override Equals")
        }
    }

    /// FS0344 to FS0346: overrides of Equals and GetHashCode.
    private func checkOverrides(_ constructor: TypeConstructor, _ rules: EqualityRules, _ span: Span) {
        let name = text(constructor.name)
        let says = ["NoEquality", "CustomEquality", "ReferenceEquality"]
        if rules.isAugmented, rules.overridesEquals || rules.overridesHash, !says.contains(where: constructor.has),
            supports(.equality, constructor)
        {
            error(344, span, "'\(name)' overrides Equals or GetHashCode: mark it [<CustomEquality>]")
        }
        if rules.overridesHash, !rules.overridesEquals {
            warning(345, span, "'\(name)' overrides GetHashCode, but not Equals")
        }
        if rules.overridesEquals, !rules.overridesHash {
            warning(346, span, "'\(name)' overrides Equals, but not GetHashCode")
        }
    }
}
