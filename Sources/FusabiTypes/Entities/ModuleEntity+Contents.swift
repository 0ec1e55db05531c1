import FusabiSyntax

/// Filling a module. Later declarations shadow earlier ones of the same name.
extension ModuleEntity {
    package func add(_ value: ValueEntity) {
        values[value.name] = value
        if let info = value.activePattern {
            activePatterns.append(value)
            for (index, name) in info.cases.enumerated() { patternCases[name] = (value, index) }
        }
        order.append(.value(value))
    }

    package func add(_ module: ModuleEntity) {
        if let known = modules[module.name], known !== module { module.earlier = known }
        modules[module.name] = module
        order.append(.module(module))
    }

    /// Adds a type's name. Once its representation is known call ``addContents(of:)``.
    package func add(_ type: TypeConstructor) {
        types[type.name, default: []].insert(type, at: 0)
        order.append(.type(type))
    }

    /// Makes a type's cases and record fields known by the module.
    package func addContents(of type: TypeConstructor) {
        switch type.definition {
        case .record(let fields) where !type.requiresQualifiedAccess:
            for field in fields { recordFields[field.name, default: []].insert(field, at: 0) }
        case .union(let unionCases) where !type.requiresQualifiedAccess:
            for unionCase in unionCases { cases[unionCase.name] = unionCase }
        case .exception(let unionCase):
            cases[unionCase.name] = unionCase
        case .record, .union, .pending, .primitive, .enumeration, .abbreviation, .class, .interface, .struct, .delegate,
            .measure, .measureAbbreviation, .array:
            break
        }
    }
}
