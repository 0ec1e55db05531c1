import FusabiSyntax

/// Types that would contain themselves.
extension Checker {
    /// A class that inherits itself, a struct with a field of its own type: FS0954. Called when the representations of the
    /// group are known; the cycle is cut, because everything else walks along it.
    func checkInheritanceCycles(_ group: TypeGroup) {
        for plan in group.plans {
            guard let constructor = plan.constructor, !plan.isAugmentation, reachesItself(constructor) else { continue }
            error(
                954, plan.nameSpan,
                "The type '\(text(constructor.name))' contains itself, by inheritance or by a field of a struct.")
            constructor.base = nil
            plan.inheritance = nil
            constructor.interfaces = []
        }
    }

    private func reachesItself(_ goal: TypeConstructor) -> Bool {
        var seen: Set<ObjectIdentifier> = []
        var waiting = directParts(of: goal)
        while let next = waiting.popLast() {
            if next === goal { return true }
            if seen.insert(ObjectIdentifier(next)).inserted { waiting += directParts(of: next) }
        }
        return false
    }

    /// The types whose layout is part of the type's own: its base, the interfaces that an interface inherits, and the
    /// structs in the fields of a struct.
    private func directParts(of constructor: TypeConstructor) -> [TypeConstructor] {
        var types: [Type] = []
        switch constructor.definition {
        case .class: types += constructor.base.map { [$0] } ?? []
        case .interface: types += constructor.interfaces
        case .struct: types += structFields(constructor.fields)
        case .record(let fields): if constructor.isStruct { types += structFields(fields) }
        case .union(let cases): if constructor.isStruct { for item in cases { types += structFields(item.fields) } }
        case .pending, .primitive, .enumeration, .abbreviation, .delegate, .exception, .measure, .measureAbbreviation,
            .array:
            break
        }
        return types.compactMap { type in
            if case .named(let part, _) = store.head(type) { part } else { nil }
        }
    }

    private func structFields(_ fields: [FieldEntity]) -> [Type] {
        fields.lazy.filter { !$0.isStatic }.map(\.type).filter { type in
            if case .named(let part, _) = store.head(type) { part.isStruct } else { false }
        }
    }
}
