import FusabiSyntax

/// `{ Name = p; M.Age = q }`.
extension Checker {
    func checkRecordPattern(
        _ fields: [(name: LongName, pattern: PatternID)], _ type: Type, _ span: Span, _ scope: inout PatternScope
    ) -> TypedPatternID {
        if case .anonymousRecord(let known, _) = store.head(type) {
            return checkAnonymousRecordPattern(fields, known, type, span, &scope)
        }
        guard let constructor = recordType(fields.map(\.name), expected: type) else {
            for field in fields { _ = checkPattern(field.pattern, store.error, &scope) }
            return tree.add(.error, type, span)
        }
        if !isAccessible(constructor.representationAccess, from: constructor.module) {
            error(1093, span, "The fields of '\(text(constructor.name))' are private to its module.")
        }
        var arguments: [Type]
        if case .named(let known, let knownArguments) = store.head(type), known === constructor {
            arguments = knownArguments
        } else {
            arguments = freshArguments(of: constructor, span)
            unify(expected: type, actual: store.named(constructor, arguments), at: span)
        }
        let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
        guard case .record(let declared) = constructor.definition else { return tree.add(.error, type, span) }
        var checked: [(field: FieldEntity, pattern: TypedPatternID)] = []
        for field in fields {
            guard let name = field.name.last else { continue }
            guard let entity = declared.first(where: { $0.name == name.symbol }) else {
                error(1129, name.span, "The record '\(text(constructor.name))' has no field '\(text(name.symbol))'.")
                _ = checkPattern(field.pattern, store.error, &scope)
                continue
            }
            let pattern = checkPattern(field.pattern, store.substitute(entity.type, substitution), &scope)
            checked.append((entity, pattern))
        }
        return tree.add(.record(constructor, checked), type, span)
    }

    private func checkAnonymousRecordPattern(
        _ fields: [(name: LongName, pattern: PatternID)], _ known: [(name: Symbol, type: Type)], _ type: Type,
        _ span: Span, _ scope: inout PatternScope
    ) -> TypedPatternID {
        var checked: [(name: Symbol, pattern: TypedPatternID)] = []
        for field in fields {
            guard let name = field.name.last else { continue }
            let fieldType = known.first { $0.name == name.symbol }?.type
            if fieldType == nil { error(39, name.span, "The record has no field '\(text(name.symbol))'.") }
            checked.append((name.symbol, checkPattern(field.pattern, fieldType ?? store.error, &scope)))
        }
        return tree.add(.anonymousRecord(checked), type, span)
    }

    /// The record type that field names mean: the expected type if it is a record, else the latest type with the first
    /// field that has the other fields too, else the latest with the first field. Reports undefined names.
    package func recordType(_ names: [LongName], expected: Type) -> TypeConstructor? {
        guard let first = names.first, let firstName = first.last else { return nil }
        if first.count > 1 {
            return qualifiedRecordType(first)
        }
        if case .named(let constructor, _) = store.head(expected) {
            constructor.ensureLoaded()
            if case .record(let fields) = constructor.definition {
                if fields.contains(where: { $0.name == firstName.symbol }) { return constructor }
                error(
                    1129, firstName.span,
                    "The record '\(text(constructor.name))' has no field '\(text(firstName.symbol))'.")
                return nil
            }
        }
        if let qualified = names.first(where: { $0.count > 1 }) { return qualifiedRecordType(qualified) }
        guard let candidates = environment.labels[firstName.symbol], let latest = candidates.first else {
            error(39, firstName.span, "No record with a field '\(text(firstName.symbol))' is in scope.")
            return nil
        }
        let others = names.compactMap { $0.last?.symbol }
        let best = candidates.first { candidate in
            guard case .record(let fields) = candidate.owner.definition else { return false }
            return others.allSatisfy { name in fields.contains { $0.name == name } }
        }
        return (best ?? latest).owner
    }

    /// `M.Field` or `Type.Field`.
    private func qualifiedRecordType(_ path: LongName) -> TypeConstructor? {
        guard let last = path.last else { return nil }
        let prefix = path.dropLast()
        for type in findTypes(prefix) {
            if case .record(let fields) = type.definition, fields.contains(where: { $0.name == last.symbol }) {
                return type
            }
        }
        let modules = findModules(prefix, reports: false) ?? []
        for module in modules {
            module.ensureLoaded()
            if let field = module.recordFields[last.symbol]?.first { return field.owner }
        }
        if modules.isEmpty {
            _ = findModules(prefix, reports: true)
        } else {
            error(39, last.span, "No record with a field '\(text(last.symbol))' is in scope.")
        }
        return nil
    }
}
