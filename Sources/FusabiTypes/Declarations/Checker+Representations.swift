import FusabiSyntax

/// The second pass over a group of types: what they are made of.
extension Checker {
    func defineRepresentation(_ plan: DefinitionPlan, _ module: ModuleEntity) {
        guard let constructor = plan.constructor else { return }
        let mark = environment.mark
        defer { environment.restore(mark) }
        bindParameters(of: plan)
        declarations.implicitTypeVariables.removeAll(keepingCapacity: true)
        resolveInterfaces(plan, constructor)
        if plan.isAugmentation { return }
        let definition = plan.definition
        applyConstraints(of: definition.parameters)
        switch definition.representation {
        case .object where constructor.has("Measure"):
            constructor.definition = .measure
        case .record(let fields, let access):
            constructor.representationAccess = access
            constructor.definition = .record(recordFields(fields, constructor))
        case .union(let cases, let access):
            constructor.representationAccess = access
            constructor.definition = .union(unionCases(cases, constructor))
        case .enumeration(let cases):
            defineEnumeration(cases, constructor)
        case .abbreviation(let type):
            defineAbbreviation(type, plan, constructor)
        case .object(let kind):
            defineObject(kind, plan, constructor)
        case .delegate(let type):
            defineDelegate(type, constructor)
        case .none:
            defineWithoutBody(plan, constructor)
        case .augmentation:
            break
        }
        if !declarations.implicitTypeVariables.isEmpty { reportUndeclaredVariables() }
    }

    /// A type variable in a definition must be one of its parameters: FS0039.
    private func reportUndeclaredVariables() {
        for (name, type) in declarations.implicitTypeVariables {
            guard let id = store.unsolvedVariable(type) else { continue }
            error(39, store[id].span, "The type parameter '\(text(name)) is not declared.")
        }
    }

    // MARK: Records and unions

    private func recordFields(_ fields: [RecordField], _ owner: TypeConstructor) -> [FieldEntity] {
        var seen: [Symbol: Span] = [:]
        var result: [FieldEntity] = []
        for field in fields {
            if let first = seen.updateValue(field.name.span, forKey: field.name.symbol) {
                error(37, first, "The field '\(text(field.name.symbol))' is declared twice.")
                _ = resolve(field.type)
                continue
            }
            let entity = FieldEntity(
                name: field.name.symbol, type: resolve(field.type), index: result.count, isMutable: field.isMutable,
                isNamed: true, owner: owner)
            entity.documentation = field.documentation
            result.append(entity)
        }
        return result
    }

    /// Tags are 16 bits wide.
    private static let maximumCases = 65_536

    private func unionCases(_ cases: [UnionCase], _ owner: TypeConstructor) -> [CaseEntity] {
        var seen: [Symbol: Span] = [:]
        var result: [CaseEntity] = []
        if cases.count > Self.maximumCases {
            error(
                9999, cases[Self.maximumCases].name.span,
                "unions of more than \(Self.maximumCases) cases are not supported by Fusabi")
        }
        for unionCase in cases {
            let name = unionCase.name
            if let first = seen.updateValue(name.span, forKey: name.symbol) {
                error(37, first, "The case '\(text(name.symbol))' is declared twice.")
            }
            checkCaseName(name)
            let entity = CaseEntity(name: name.symbol, fields: [], tag: result.count, owner: owner)
            entity.documentation = unionCase.documentation
            entity.fields = caseFields(unionCase, owner, generated: "Item")
            result.append(entity)
        }
        return result
    }

    private func checkCaseName(_ name: Name) {
        guard let first = text(name.symbol).unicodeScalars.first else { return }
        if first.properties.isLowercase, !isLibrary {
            error(53, name.span, "Union cases and exceptions must begin with an upper-case letter.")
        }
    }

    /// Fields of a case; unnamed ones are called `Item` (or `Item1`, `Item2` …), those of exceptions `Data0` ….
    func caseFields(_ unionCase: UnionCase, _ owner: TypeConstructor, generated: String) -> [FieldEntity] {
        var fields = unionCase.fields
        if let signature = unionCase.signature { fields = signatureFields(signature) }
        var seen: Set<Symbol> = []
        return fields.enumerated().map { index, field in
            if let name = field.name, !seen.insert(name.symbol).inserted {
                error(3176, name.span, "The field '\(text(name.symbol))' is declared twice in this case.")
            }
            let plain =
                generated == "Data0"
                ? "Data\(index)" : (fields.count == 1 ? generated : "\(generated)\(index + 1)")
            return FieldEntity(
                name: field.name?.symbol ?? symbols.intern(plain), type: resolve(field.type), index: index,
                isMutable: false, isNamed: field.name != nil, owner: owner)
        }
    }

    /// `Case: a * b -> T`.
    private func signatureFields(_ id: TypeExpressionID) -> [(name: Name?, type: TypeExpressionID)] {
        switch syntax[id] {
        case .function(let argument, _):
            if case .tuple(let parts, isStruct: false) = syntax[argument] {
                return parts.map(namedField)
            }
            return [namedField(argument)]
        case .parenthesized(let inner): return signatureFields(inner)
        default: return []
        }
    }

    private func namedField(_ id: TypeExpressionID) -> (name: Name?, type: TypeExpressionID) {
        if case .parameter(let name, let type, _) = syntax[id] { return (name, type) }
        return (nil, id)
    }

    // MARK: Enumerations, abbreviations, delegates, measures

    private func defineEnumeration(
        _ cases: [(name: Name, value: ExpressionID, documentation: String?)], _ constructor: TypeConstructor
    ) {
        var seen: Set<Symbol> = []
        var values: [(name: Symbol, value: Literal)] = []
        for item in cases {
            if !seen.insert(item.name.symbol).inserted {
                error(37, item.name.span, "The case '\(text(item.name.symbol))' is declared twice.")
            }
            guard let value = evaluate(item.value) else {
                error(951, syntax.span(item.value), "The value of an enum's case must be a constant.")
                continue
            }
            if let first = values.first {
                let (expected, actual) = (type(of: first.value), type(of: value))
                if !unify(expected: expected, actual: actual, at: syntax.span(item.value)) { continue }
            } else if !isInteger(value) {
                error(
                    951, item.name.span,
                    "Literal enumerations must have type int, uint, int16, uint16, int64, uint64, byte, sbyte or char")
                continue
            }
            values.append((item.name.symbol, value))
        }
        let underlying = values.first.map { literalType($0.value) } ?? wellKnown.int32
        constructor.isStruct = true
        constructor.definition = .enumeration(underlying: underlying, cases: values)
    }

    private func isInteger(_ literal: Literal) -> Bool {
        switch literal {
        case .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .char: true
        default: false
        }
    }

    private func literalType(_ literal: Literal) -> Type {
        switch literal {
        case .int8: wellKnown.type(.int8)
        case .uint8: wellKnown.type(.uint8)
        case .int16: wellKnown.type(.int16)
        case .uint16: wellKnown.type(.uint16)
        case .uint32: wellKnown.type(.uint32)
        case .int64: wellKnown.int64
        case .uint64: wellKnown.type(.uint64)
        case .char: wellKnown.char
        case .unit, .null, .bool, .int32, .nativeint, .unativeint, .float32, .float, .decimal, .bigint, .string,
            .byteString, .sourceIdentifier:
            wellKnown.int32
        }
    }

    private func defineAbbreviation(
        _ type: TypeExpressionID, _ plan: DefinitionPlan, _ constructor: TypeConstructor
    ) {
        if constructor.attributes.contains(where: { $0.name == "Measure" }) {
            constructor.definition = .measureAbbreviation(resolveMeasure(type))
            return
        }
        // `type T = A` where no type A exists declares a union of one case, as `type T = | A` does.
        if case .named(let path, let arguments, _) = syntax[type], path.count == 1, arguments.isEmpty,
            environment.types[path[0].symbol] == nil || path[0].symbol == constructor.name
        {
            let unionCase = UnionCase(
                name: path[0], fields: [], signature: nil, attributes: [], documentation: nil)
            constructor.definition = .union(unionCases([unionCase], constructor))
            return
        }
        constructor.definition = .abbreviation(resolve(type))
    }

    /// `type A = B and B = A`: FS0953. Called when every definition of the group is known.
    func checkAbbreviationCycles(_ group: TypeGroup) {
        for plan in group.plans {
            guard let constructor = plan.constructor, case .abbreviation(let target) = constructor.definition,
                !plan.isAugmentation
            else { continue }
            if reaches(constructor, from: target, limit: 100) {
                error(953, plan.nameSpan, "The abbreviation '\(text(constructor.name))' stands for itself.")
                constructor.definition = .abbreviation(store.error)
            }
        }
    }

    private func reaches(_ goal: TypeConstructor, from type: Type, limit: Int) -> Bool {
        if limit == 0 { return true }
        switch store[store.prune(type)] {
        case .named(let constructor, let arguments):
            if constructor === goal { return true }
            if arguments.contains(where: { reaches(goal, from: $0, limit: limit - 1) }) { return true }
            if case .abbreviation(let next) = constructor.definition {
                return reaches(goal, from: next, limit: limit - 1)
            }
            return false
        case .function(let argument, let result):
            return reaches(goal, from: argument, limit: limit - 1) || reaches(goal, from: result, limit: limit - 1)
        case .tuple(let elements, _):
            return elements.contains { reaches(goal, from: $0, limit: limit - 1) }
        case .anonymousRecord(let fields, _):
            return fields.contains { reaches(goal, from: $0.type, limit: limit - 1) }
        case .variable, .parameter, .measure, .error:
            return false
        }
    }

    private func defineDelegate(_ type: TypeExpressionID, _ constructor: TypeConstructor) {
        guard let signature = slotSignature(type), let group = signature.groups.first else {
            error(949, syntax.span(type), "A delegate is declared by a function type.")
            return
        }
        let arguments = group.map(\.type)
        constructor.definition = .delegate(arguments: arguments, result: signature.result)
        constructor.isSealed = true
        constructor.admitsNull = true
        let invoke = MemberEntity(
            name: names.invoke, owner: constructor, kind: .method, isStatic: false, result: signature.result,
            span: constructor.span)
        invoke.groups = [group]
        add(invoke, to: constructor)
    }

    private func defineWithoutBody(_ plan: DefinitionPlan, _ constructor: TypeConstructor) {
        if constructor.attributes.contains(where: { $0.name == "Measure" }) {
            constructor.definition = .measure
        } else if plan.definition.constructor != nil || !plan.definition.members.isEmpty {
            defineObject(.unspecified, plan, constructor)
        } else if case .pending = constructor.definition {
            constructor.definition = .class
        }
    }
}
