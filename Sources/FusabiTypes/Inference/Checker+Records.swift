import FusabiSyntax

/// Records: F# spec 6.3.5, 6.3.6.
extension Checker {
    func checkRecord(
        _ record: RecordExpression, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        if record.inherited != nil {
            error(1107, span, "'inherit' stands only in the record expression that ends a constructor")
            return failed([], expectation, span)
        }
        if let copied = record.copied { return checkCopy(copied, record.fields, expectation, span) }
        guard let constructor = recordType(for: record.fields, expectation) else {
            for field in record.fields { _ = check(field.value, .equal(store.error)) }
            return failed([], expectation, span)
        }
        let arguments = instance(of: constructor, expectation, span)
        let type = store.named(constructor, arguments)
        propagate(type, into: expectation, at: span)
        return adjust(construct(constructor, arguments, record.fields, span), expectation, at: span)
    }

    /// The arguments of the expected type if it is this record already.
    private func instance(of constructor: TypeConstructor, _ expectation: Expectation, _ span: Span) -> [Type] {
        if case .named(let known, let arguments) = store.head(expectation.type), known === constructor {
            return arguments
        }
        return freshArguments(constructor.parameters, at: span)
    }

    // MARK: Which record

    /// The record that field names mean: the expected type if it is a record, else the latest that has all the fields,
    /// else the latest that has the first.
    private func recordType(
        for fields: [(name: LongName, value: ExpressionID)], _ expectation: Expectation
    ) -> TypeConstructor? {
        guard let first = fields.first, let firstName = first.name.last else { return nil }
        if first.name.count > 1 {
            for field in fields where field.name.count > 1 {
                if let found = qualifiedField(field.name) { return found.owner }
            }
            if let expected = expectedRecord(expectation.type) { return expected }
            if let outer = environment.labels[first.name[0].symbol]?.first { return outer.owner }
            reportUndefinedField(firstName)
            return nil
        }
        if let expected = expectedRecord(expectation.type) {
            return expected
        }
        let wanted = fields.compactMap { $0.name.count == 1 ? $0.name[0].symbol : nil }
        for field in fields {
            guard let name = field.name.last, field.name.count == 1 else { continue }
            guard let candidates = environment.labels[name.symbol], !candidates.isEmpty else {
                reportUndefinedField(name)
                return nil
            }
            if let complete = candidates.first(where: { candidate in
                wanted.allSatisfy { hasField($0, candidate.owner) }
            }) {
                return complete.owner
            }
        }
        return environment.labels[firstName.symbol]?.first?.owner
    }

    private func expectedRecord(_ type: Type) -> TypeConstructor? {
        guard case .named(let constructor, _) = store.head(type) else { return nil }
        constructor.ensureLoaded()
        if case .record = constructor.definition { return constructor }
        return nil
    }

    private func hasField(_ name: Symbol, _ constructor: TypeConstructor) -> Bool {
        recordFields(constructor).contains { $0.name == name }
    }

    func recordFields(_ constructor: TypeConstructor) -> [FieldEntity] {
        constructor.ensureLoaded()
        if case .abbreviation(let target) = constructor.definition, case .named(let real, _) = store.head(target) {
            return recordFields(real)
        }
        if case .record(let fields) = constructor.definition { return fields }
        return []
    }

    /// `Module.Field`, `Type.Field`, `Module.Type.Field`.
    private func qualifiedField(_ path: LongName) -> FieldEntity? {
        guard let last = path.last else { return nil }
        let qualifiers = path.dropLast()
        if qualifiers.count == 1, let types = environment.types[qualifiers[0].symbol] {
            for type in types {
                if let field = recordFields(type).first(where: { $0.name == last.symbol }) { return field }
            }
        }
        if let modules = findModules(qualifiers, reports: false) {
            for module in modules {
                module.ensureLoaded()
                if let field = module.recordFields[last.symbol]?.first { return field }
            }
        }
        if qualifiers.count > 1, let modules = findModules(qualifiers.dropLast(), reports: false),
            let typeName = qualifiers.last
        {
            for module in modules {
                for type in module.types[typeName.symbol] ?? [] {
                    if let field = recordFields(type).first(where: { $0.name == last.symbol }) { return field }
                }
            }
        }
        return nil
    }

    private func reportUndefinedField(_ name: Name) {
        error(39, name.span, "no record has a field '\(text(name.symbol))'")
    }

    // MARK: Construction

    private func construct(
        _ constructor: TypeConstructor, _ arguments: [Type], _ written: [(name: LongName, value: ExpressionID)],
        _ span: Span
    ) -> TypedExpressionID {
        let fields = recordFields(constructor)
        let type = store.named(constructor, arguments)
        let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
        checkRepresentation(constructor, span)
        var values: [TypedExpressionID?] = Array(repeating: nil, count: fields.count)
        var order: [Int] = []
        for (path, value) in written {
            guard let name = path.last else { continue }
            guard let index = fields.firstIndex(where: { $0.name == name.symbol }) else {
                reportForeignField(name, constructor)
                _ = check(value, .equal(store.error))
                continue
            }
            let typed = checkFlexible(value, store.substitute(fields[index].type, substitution))
            if values[index] != nil {
                error(668, name.span, "the field '\(text(name.symbol))' is given twice")
            } else {
                order.append(index)
            }
            values[index] = typed
        }
        let missing = fields.indices.filter { values[$0] == nil }
        if !missing.isEmpty {
            let list = missing.map { "'\(text(fields[$0].name))'" }.joined(separator: ", ")
            error(
                764, span, "\(list) \(missing.count == 1 ? "has" : "have") no value in this '\(text(constructor.name))'"
            )
        }
        let complete = values.map { $0 ?? tree.add(TypedExpression.error, store.error, span) }
        return tree.add(.record(constructor, complete, evaluationOrder: order), type, span)
    }

    private func checkRepresentation(_ constructor: TypeConstructor, _ span: Span) {
        guard !isLibrary, constructor.representationAccess == .isPrivate, context.enclosingType !== constructor,
            !isAccessible(.isPrivate, from: constructor.module)
        else { return }
        error(1093, span, "the fields of '\(text(constructor.name))' are private")
    }

    private func reportForeignField(_ name: Name, _ constructor: TypeConstructor) {
        if environment.labels[name.symbol] == nil {
            let hint = Suggestions.hint(
                for: text(name.symbol), among: recordFields(constructor).map { text($0.name) })
            error(39, name.span, "no record has a field '\(text(name.symbol))'.\(hint)")
        } else {
            error(1129, name.span, "the record '\(text(constructor.name))' has no field '\(text(name.symbol))'")
        }
    }

    // MARK: Copies

    /// `{ e with A = 1; B.C = 2 }`.
    private func checkCopy(
        _ copied: ExpressionID, _ written: [(name: LongName, value: ExpressionID)], _ expectation: Expectation,
        _ span: Span
    ) -> TypedExpressionID {
        let isKnown = expectedRecord(expectation.type) != nil
        let base: TypedExpressionID
        switch store.head(expectation.type) {
        case .variable: base = check(copied, .equal(expectation.type))
        default: base = isKnown ? check(copied, .equal(expectation.type)) : infer(copied)
        }
        if case .anonymousRecord = store.head(tree.type(base)) {
            return finish(copyAnonymous(base, written, isStruct: nil, span), expectation, at: span)
        }
        guard let constructor = copiedType(base, written) else {
            for field in written { _ = check(field.value, .equal(store.error)) }
            return failed([], expectation, span)
        }
        let (variable, binding) = evaluatedOnce(base)
        var typed = copy(variable, constructor, written.map { ($0.name[...], $0.value) }, span)
        if let binding {
            typed = tree.add(.letIn([binding], isRecursive: false, typed), tree.type(typed), span)
        }
        return finish(typed, expectation, at: span)
    }

    private func copiedType(
        _ base: TypedExpressionID, _ written: [(name: LongName, value: ExpressionID)]
    ) -> TypeConstructor? {
        if let known = expectedRecord(tree.type(base)) { return known }
        if isErroneous(tree.type(base)) { return nil }
        guard let constructor = recordType(for: written, .equal(freshType())) else { return nil }
        let type = store.named(constructor, freshArguments(constructor.parameters, at: tree.span(base)))
        return unify(expected: type, actual: tree.type(base), at: tree.span(base)) ? constructor : nil
    }

    /// A variable for what is copied, unless it is one.
    private func evaluatedOnce(_ base: TypedExpressionID) -> (TypedExpressionID, TypedBinding?) {
        switch tree[base] {
        case .local, .value, .error: return (base, nil)
        default: break
        }
        let span = tree.span(base)
        let local = tree.add(TypedLocal(name: names.value, type: tree.type(base), isMutable: false, span: span))
        let binding = TypedBinding(local: local, parameters: [], value: base, isInline: false)
        return (tree.add(.local(local), tree.type(base), span), binding)
    }

    /// Fields of one record; paths go on into its fields.
    private func copy(
        _ base: TypedExpressionID, _ constructor: TypeConstructor,
        _ written: [(path: ArraySlice<Name>, value: ExpressionID)], _ span: Span
    ) -> TypedExpressionID {
        guard case .named(_, let arguments) = store.head(tree.type(base)) else {
            return tree.add(TypedExpression.error, store.error, span)
        }
        checkRepresentation(constructor, span)
        let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
        let fields = recordFields(constructor)
        var changes: [(field: FieldEntity, value: TypedExpressionID)] = []
        var done: Set<Symbol> = []
        for (path, value) in written {
            let rest = withoutQualifier(path, constructor)
            guard let name = rest.first else { continue }
            guard let field = fields.first(where: { $0.name == name.symbol }) else {
                error(1129, name.span, "the record '\(text(constructor.name))' has no field '\(text(name.symbol))'")
                _ = check(value, .equal(store.error))
                continue
            }
            let type = store.substitute(field.type, substitution)
            if rest.count == 1 {
                if !done.insert(name.symbol).inserted {
                    error(668, name.span, "the field '\(text(name.symbol))' is given twice")
                }
                changes.append((field, checkFlexible(value, type)))
                continue
            }
            guard done.insert(name.symbol).inserted else { continue }
            let inner = written.compactMap { other -> (path: ArraySlice<Name>, value: ExpressionID)? in
                let path = withoutQualifier(other.path, constructor)
                return path.count > 1 && path.first?.symbol == name.symbol ? (path.dropFirst(), other.value) : nil
            }
            let nested = tree.add(.field(base, field), type, name.span)
            changes.append((field, copyNested(nested, inner, span)))
        }
        return tree.add(.recordCopy(constructor, base, changes), tree.type(base), span)
    }

    private func copyNested(
        _ base: TypedExpressionID, _ written: [(path: ArraySlice<Name>, value: ExpressionID)], _ span: Span
    ) -> TypedExpressionID {
        if case .anonymousRecord = store.head(tree.type(base)) {
            return copyAnonymous(base, written.map { (Array($0.path), $0.value) }, isStruct: nil, span)
        }
        guard let constructor = expectedRecord(tree.type(base)) else {
            error(39, written.first?.path.first?.span ?? span, "\(describe(tree.type(base))) is no record")
            for field in written { _ = check(field.value, .equal(store.error)) }
            return tree.add(TypedExpression.error, store.error, span)
        }
        return copy(base, constructor, written, span)
    }

    /// `Type.Field` and `Module.Field` name the field; a path that begins with a field goes into it.
    private func withoutQualifier(_ path: ArraySlice<Name>, _ constructor: TypeConstructor) -> ArraySlice<Name> {
        guard path.count > 1, let first = path.first else { return path }
        for end in stride(from: path.count - 1, to: 0, by: -1) {
            let qualified = Array(path.prefix(end + 1))
            if let field = qualifiedField(qualified), field.owner === constructor {
                return path.dropFirst(end)
            }
        }
        _ = first
        return path
    }

    // MARK: Anonymous records

    func checkAnonymousRecord(
        _ record: RecordExpression, _ isStruct: Bool, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        if let copied = record.copied {
            let base = infer(copied)
            return finish(copyAnonymous(base, record.fields, isStruct: isStruct, span), expectation, at: span)
        }
        var expected: [Symbol: Type] = [:]
        if case .anonymousRecord(let fields, _) = store.head(expectation.type),
            fields.count == record.fields.count,
            record.fields.allSatisfy({ field in fields.contains { $0.name == field.name.last?.symbol } })
        {
            for field in fields { expected[field.name] = field.type }
        }
        var values: [(name: Symbol, value: TypedExpressionID)] = []
        var types: [(name: Symbol, type: Type)] = []
        for (path, value) in record.fields {
            guard let name = path.last else { continue }
            if values.contains(where: { $0.name == name.symbol }) {
                error(3522, name.span, "the field '\(text(name.symbol))' is given twice")
                continue
            }
            let type = expected[name.symbol] ?? freshType(name.span)
            values.append((name.symbol, check(value, .convertible(type, isMethodArgument: false))))
            types.append((name.symbol, type))
        }
        let type = store.anonymousRecord(types, isStruct: isStruct, symbols: symbols)
        return finish(tree.add(.anonymousRecord(values, isStruct: isStruct), type, span), expectation, at: span)
    }

    /// `R.S = 2` in a copy: the field R, itself copied.
    private func copyField(
        _ name: Name, of base: TypedExpressionID, _ written: [(name: LongName, value: ExpressionID)], _ span: Span
    ) -> TypedExpressionID {
        var index = 0
        let items = [SpineItem.member(name, whole: name.span)]
        guard let callee = checkMember(of: base, name, name.span, items, &index, .equal(freshType(span))) else {
            return tree.add(TypedExpression.error, store.error, span)
        }
        return copyNested(callee.typed, written.map { ($0.name.dropFirst(), $0.value) }, span)
    }

    /// `{| e with X = 1 |}`: the fields of a record or anonymous record, and new ones.
    private func copyAnonymous(
        _ base: TypedExpressionID, _ written: [(name: LongName, value: ExpressionID)], isStruct: Bool?, _ span: Span
    ) -> TypedExpressionID {
        let (variable, binding) = evaluatedOnce(base)
        let newNames = Set(written.compactMap { $0.name.first?.symbol })
        var values: [(name: Symbol, value: TypedExpressionID)] = []
        var isStruct = isStruct
        switch store.head(tree.type(base)) {
        case .anonymousRecord(let fields, let isBaseStruct):
            isStruct = isStruct ?? isBaseStruct
            for field in fields where !newNames.contains(field.name) {
                values.append((field.name, tree.add(.anonymousField(variable, field.name), field.type, span)))
            }
        case .named(let constructor, let arguments):
            let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
            for field in recordFields(constructor) where !newNames.contains(field.name) {
                let type = store.substitute(field.type, substitution)
                values.append((field.name, tree.add(.field(variable, field), type, span)))
            }
        case .variable, .parameter, .function, .tuple, .measure, .error:
            if !isErroneous(tree.type(base)) {
                error(3245, tree.span(base), "only records can be copied with 'with'")
            }
        }
        var done: Set<Symbol> = []
        for (path, value) in written {
            guard let name = path.first else { continue }
            if path.count == 1 {
                values.append((name.symbol, infer(value)))
            } else if done.insert(name.symbol).inserted {
                let inner = written.filter { $0.name.count > 1 && $0.name[0].symbol == name.symbol }
                values.append((name.symbol, copyField(name, of: variable, inner, span)))
            }
        }
        let type = store.anonymousRecord(
            values.map { ($0.name, tree.type($0.value)) }, isStruct: isStruct ?? false, symbols: symbols)
        let typed = tree.add(.anonymousRecord(values, isStruct: isStruct ?? false), type, span)
        guard let binding else { return typed }
        return tree.add(.letIn([binding], isRecursive: false, typed), type, span)
    }
}
