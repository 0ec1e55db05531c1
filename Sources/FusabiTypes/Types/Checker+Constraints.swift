import FusabiSyntax

extension Checker {
    /// Adds a constraint to a type: solved at once where the type is known, else kept on its variable.
    @discardableResult
    package func require(_ constraint: Constraint, of type: Type, at span: Span) -> Bool {
        failure = nil
        solveSpan = span
        if solve(constraint, of: type) { return true }
        if let failure {
            self.failure = nil
            if !isErroneous(type) { error(failure.code, span, failure.message) }
        } else if !isErroneous(type) {
            error(1, span, "\(describe(type)) does not satisfy a constraint: \(describe(constraint))")
        }
        return false
    }

    /// One constraint on one type. On failure ``failure`` may say why.
    func solve(_ constraint: Constraint, of type: Type) -> Bool {
        let type = store.resolve(type)
        if case .error = store[type] { return true }
        switch constraint {
        case .equality, .comparison:
            return solveStructural(constraint, type)
        case .subtype(let wanted):
            return solveSubtype(type, of: wanted) || failIfSilent(type, constraint)
        case .member(let member):
            // The other types of the constraint hold no new variables.
            noteOnVariables(of: type, member)
            return solveMember(member, isWeak: false)
        case .defaultType:
            if case .variable(let id) = store[type] { note(constraint, on: id) }
            return true
        case .enumeration(let underlying):
            return solveEnumeration(type, underlying, constraint)
        case .delegate(let arguments, let result):
            return solveDelegate(type, arguments, result, constraint)
        case .null, .notNull, .struct, .notStruct, .unmanaged, .defaultConstructor:
            return solveKind(constraint, type)
        }
    }

    private func failIfSilent(_ type: Type, _ constraint: Constraint) -> Bool {
        if failure == nil, case .subtype(let wanted) = constraint {
            failure = SolveFailure(
                code: 1, message: "\(describe(type)) is not compatible with \(describe(wanted))")
        }
        return false
    }

    /// Keeps a constraint on a variable, once.
    func note(_ constraint: Constraint, on id: TypeVariableID) {
        for other in store.variables[Int(id.index)].constraints where isSame(other, constraint) { return }
        store.add(constraint, to: id)
    }

    func note(_ member: MemberConstraint, on id: TypeVariableID) {
        let constraints = store.variables[Int(id.index)].constraints
        for index in constraints.indices {
            if case .member(let known) = constraints[index], known === member { return }
        }
        store.add(.member(member), to: id)
    }

    private func isSame(_ a: Constraint, _ b: Constraint) -> Bool {
        switch (a, b) {
        case (.equality, .equality), (.comparison, .comparison), (.null, .null), (.notNull, .notNull),
            (.struct, .struct), (.notStruct, .notStruct), (.unmanaged, .unmanaged),
            (.defaultConstructor, .defaultConstructor):
            true
        case (.member(let x), .member(let y)):
            x === y
        case (.subtype(let x), .subtype(let y)), (.defaultType(let x, _), .defaultType(let y, _)):
            x == y
        case (.equality, _), (.comparison, _), (.null, _), (.notNull, _), (.struct, _), (.notStruct, _),
            (.unmanaged, _),
            (.defaultConstructor, _), (.member, _), (.subtype, _), (.defaultType, _), (.enumeration, _), (.delegate, _):
            false
        }
    }

    /// Does a rigid parameter promise the constraint?
    private func parameter(_ id: TypeParameterID, promises constraint: Constraint) -> Bool {
        for known in store[id].constraints {
            if isSame(known, constraint) { return true }
            switch (known, constraint) {
            case (.comparison, .equality), (.enumeration, .struct), (.enumeration, .equality),
                (.enumeration, .comparison), (.unmanaged, .struct):
                return true
            case (.subtype(let bound), _) where wouldSucceed({ solve(constraint, of: bound) }):
                return true
            default:
                continue
            }
        }
        return false
    }

    // MARK: Equality and comparison

    private func solveStructural(_ constraint: Constraint, _ type: Type) -> Bool {
        switch store[type] {
        case .variable(let id):
            note(constraint, on: id)
            return true
        case .parameter(let id):
            if store[id].isMeasure || parameter(id, promises: constraint) { return true }
            failure = SolveFailure(
                code: 1, message: "type parameter \(describe(type)) lacks the constraint \(describe(constraint))")
            return false
        case .error, .measure:
            return true
        case .function:
            return failStructural(constraint, type, "functions cannot be compared")
        case .tuple(let elements, _):
            return elements.allSatisfy { solveStructural(constraint, store.resolve($0)) }
        case .anonymousRecord(let fields, _):
            return fields.allSatisfy { solveStructural(constraint, store.resolve($0.type)) }
        case .named(let constructor, let arguments):
            constructor.ensureLoaded()
            guard supports(constraint, constructor) else { return failStructural(constraint, type, nil) }
            for (i, argument) in arguments.enumerated() where i < constructor.parameters.count {
                if depends(constraint, constructor, on: i), !solveStructural(constraint, store.resolve(argument)) {
                    return false
                }
            }
            return true
        }
    }

    private func failStructural(_ constraint: Constraint, _ type: Type, _ reason: String?) -> Bool {
        let text = "\(describe(type)) does not support \(describe(constraint))"
        failure = SolveFailure(code: 1, message: reason.map { "\(text): \($0)" } ?? text)
        return false
    }

    /// Does a type constructor support equality or comparison, its arguments aside? F# spec 5.2.10. Memoised.
    func supports(_ constraint: Constraint, _ constructor: TypeConstructor) -> Bool {
        let isEquality = if case .equality = constraint { true } else { false }
        if let known = isEquality ? constructor.supportsEquality : constructor.supportsComparison { return known }
        // Recursive types: assume yes while looking.
        if isEquality { constructor.supportsEquality = true } else { constructor.supportsComparison = true }
        let result = isEquality ? decideEquality(constructor) : decideComparison(constructor)
        if isPending(constructor) {
            if isEquality { constructor.supportsEquality = nil } else { constructor.supportsComparison = nil }
        } else {
            if isEquality { constructor.supportsEquality = result } else { constructor.supportsComparison = result }
        }
        return result
    }

    private func isPending(_ constructor: TypeConstructor) -> Bool {
        if case .pending = constructor.definition { true } else { false }
    }

    private func decideEquality(_ constructor: TypeConstructor) -> Bool {
        if constructor.has("NoEquality") { return false }
        if constructor.has("ReferenceEquality") || constructor.has("CustomEquality") { return true }
        switch constructor.definition {
        case .record, .union: return fieldsSupport(.equality, constructor)
        case .struct: return fieldsSupport(.equality, constructor)
        case .pending, .primitive, .enumeration, .abbreviation, .class, .interface, .delegate, .exception, .measure,
            .measureAbbreviation, .array:
            return true
        }
    }

    private func decideComparison(_ constructor: TypeConstructor) -> Bool {
        if constructor.has("NoComparison") || constructor.has("ReferenceEquality") { return false }
        if constructor.has("CustomComparison") { return true }
        if constructor.has("NoEquality") { return false }
        switch constructor.definition {
        case .record, .union:
            // Custom equality without custom comparison means no comparison.
            return !constructor.has("CustomEquality") && fieldsSupport(.comparison, constructor)
        case .struct:
            return implementsComparable(constructor)
                || (!constructor.has("CustomEquality") && !isLibraryType(constructor)
                    && fieldsSupport(.comparison, constructor))
        case .class, .interface:
            return implementsComparable(constructor)
        case .primitive:
            switch constructor.primitive {
            case .obj, .exn, .fiber, .void, .byref, .valueType, .enumeration, .delegate, .arrayBase: return false
            default: return true
            }
        case .delegate, .exception:
            return false
        case .pending, .enumeration, .abbreviation, .measure, .measureAbbreviation, .array:
            return true
        }
    }

    private func isLibraryType(_ constructor: TypeConstructor) -> Bool {
        !isLibrary && constructor.runtimeTypeID != nil
    }

    private func implementsComparable(_ constructor: TypeConstructor) -> Bool {
        guard let comparable = wellKnown[.comparable] else { return false }
        var current: TypeConstructor? = constructor
        var steps = 0
        while let type = current, steps < 100 {
            type.ensureLoaded()
            if type === comparable || type.interfaces.contains(where: { isOrInherits($0, comparable, depth: 0) }) {
                return true
            }
            current = nil
            if let base = type.base, case .named(let next, _) = store.head(base) { current = next }
            steps += 1
        }
        return false
    }

    private func isOrInherits(_ type: Type, _ wanted: TypeConstructor, depth: Int) -> Bool {
        guard depth < 50, case .named(let constructor, _) = store.head(type) else { return false }
        if constructor === wanted || constructor === wellKnown[.genericComparable] { return true }
        constructor.ensureLoaded()
        return constructor.interfaces.contains { isOrInherits($0, wanted, depth: depth + 1) }
    }

    private func fieldsSupport(_ constraint: Constraint, _ constructor: TypeConstructor) -> Bool {
        structuralFields(constructor).allSatisfy { structurally(constraint, $0.type) }
    }

    func structuralFields(_ constructor: TypeConstructor) -> [FieldEntity] {
        switch constructor.definition {
        case .record(let fields): fields
        case .union(let cases): cases.flatMap(\.fields)
        case .exception(let unionCase): unionCase.fields
        case .struct, .class, .primitive: constructor.fields
        case .pending, .enumeration, .abbreviation, .interface, .delegate, .measure, .measureAbbreviation, .array: []
        }
    }

    /// Could a field of this type be compared when the type's parameters can?
    private func structurally(_ constraint: Constraint, _ type: Type) -> Bool {
        switch store.head(type) {
        case .variable, .error, .measure:
            return true
        case .parameter:
            return true
        case .function:
            return false
        case .tuple(let elements, _):
            return elements.allSatisfy { structurally(constraint, $0) }
        case .anonymousRecord(let fields, _):
            return fields.allSatisfy { structurally(constraint, $0.type) }
        case .named(let constructor, let arguments):
            constructor.ensureLoaded()
            guard supports(constraint, constructor) else { return false }
            for (i, argument) in arguments.enumerated() where i < constructor.parameters.count {
                if depends(constraint, constructor, on: i), !structurally(constraint, argument) { return false }
            }
            return true
        }
    }

    /// Does equality or comparison of the type need that of its argument `index`?
    private func depends(_ constraint: Constraint, _ constructor: TypeConstructor, on index: Int) -> Bool {
        if constructor.has("ReferenceEquality") || constructor.has("CustomEquality")
            || constructor.has("CustomComparison")
        {
            return constructor.has("StructuralArguments")
        }
        let parameter = constructor.parameters[index]
        if store[parameter].isMeasure { return false }
        switch constructor.definition {
        case .record, .union:
            return structuralFields(constructor).contains { occurs(parameter, in: $0.type, depth: 0) }
        case .primitive:
            return true
        case .array:
            return true
        case .class, .interface:
            // Set and Map are structural; other classes are compared by reference or by their own code.
            return constructor === wellKnown[.map] || constructor === wellKnown[.set]
        case .struct:
            return constructor.fields.contains { occurs(parameter, in: $0.type, depth: 0) }
        case .pending:
            return true
        case .enumeration, .abbreviation, .delegate, .exception, .measure, .measureAbbreviation:
            return false
        }
    }

    private func occurs(_ parameter: TypeParameterID, in type: Type, depth: Int) -> Bool {
        if depth > 20 { return false }
        switch store.head(type) {
        case .parameter(let id): return id == parameter
        case .named(_, let arguments): return arguments.contains { occurs(parameter, in: $0, depth: depth + 1) }
        case .tuple(let elements, _): return elements.contains { occurs(parameter, in: $0, depth: depth + 1) }
        case .anonymousRecord(let fields, _):
            return fields.contains { occurs(parameter, in: $0.type, depth: depth + 1) }
        case .function, .variable, .measure, .error: return false
        }
    }

    // MARK: The other kinds

    private func solveKind(_ constraint: Constraint, _ type: Type) -> Bool {
        switch store[type] {
        case .variable(let id):
            note(constraint, on: id)
            return true
        case .error, .measure:
            return true
        case .parameter(let id):
            if parameter(id, promises: constraint) { return true }
            failure = SolveFailure(
                code: 1, message: "type parameter \(describe(type)) lacks the constraint \(describe(constraint))")
            return false
        case .function, .tuple, .anonymousRecord, .named:
            break
        }
        let holds: Bool
        var code = 1
        switch constraint {
        case .null:
            holds = admitsNull(type)
            code = 43
        case .notNull: holds = true
        case .struct, .unmanaged: holds = isValueType(type)
        case .notStruct: holds = !isValueType(type)
        case .defaultConstructor: holds = isValueType(type) || hasDefaultConstructor(type)
        case .equality, .comparison, .subtype, .member, .defaultType, .enumeration, .delegate: holds = true
        }
        if !holds {
            let text: String
            if case .null = constraint {
                text = "\(describe(type)) does not have 'null' as a proper value"
            } else {
                text = "\(describe(type)) does not satisfy the constraint \(describe(constraint))"
            }
            failure = SolveFailure(code: code, message: text)
        }
        return holds
    }

    /// Is `null` a value of the type as far as F# code may write it?
    package func admitsNull(_ type: Type) -> Bool {
        switch store.head(type) {
        case .named(let constructor, _):
            constructor.ensureLoaded()
            if constructor.admitsNull { return true }
            switch constructor.definition {
            case .delegate: return true
            case .primitive, .array:
                switch constructor.primitive {
                case .string, .obj, .array, .array2, .array3, .array4, .exn, .delegate, .arrayBase, .enumeration,
                    .valueType:
                    return true
                default: return false
                }
            case .class: return constructor.primitive == .array || constructor.primitive == .array2
            case .pending, .record, .union, .enumeration, .abbreviation, .interface, .struct, .exception, .measure,
                .measureAbbreviation:
                return false
            }
        case .parameter(let id):
            return parameter(id, promises: .null)
        case .variable, .function, .tuple, .anonymousRecord, .measure, .error:
            return false
        }
    }

    package func isValueType(_ type: Type) -> Bool {
        switch store.head(type) {
        case .tuple(_, let isStruct), .anonymousRecord(_, let isStruct):
            return isStruct
        case .named(let constructor, _):
            constructor.ensureLoaded()
            if case .enumeration = constructor.definition { return true }
            return constructor.isStruct || (constructor.primitive?.isValueType ?? false)
        case .variable, .parameter, .function, .measure, .error:
            return false
        }
    }

    private func hasDefaultConstructor(_ type: Type) -> Bool {
        guard case .named(let constructor, _) = store.head(type), !constructor.isAbstract else { return false }
        return constructor.constructors.contains { $0.groups.allSatisfy(\.isEmpty) } || constructor.primitive == .obj
    }

    private func solveEnumeration(_ type: Type, _ underlying: Type, _ constraint: Constraint) -> Bool {
        switch store[type] {
        case .variable(let id):
            note(constraint, on: id)
            return true
        case .named(let constructor, _):
            if case .enumeration(let own, _) = constructor.definition { return solveEqual(underlying, own) }
        case .parameter(let id):
            if parameter(id, promises: constraint) { return true }
        case .function, .tuple, .anonymousRecord, .measure, .error:
            break
        }
        failure = SolveFailure(code: 1, message: "\(describe(type)) is not an enumeration")
        return false
    }

    /// F# spec 5.2.8: the delegate's first parameter is the sender, an object; the constraint's arguments are the others.
    private func solveDelegate(_ type: Type, _ arguments: Type, _ result: Type, _ constraint: Constraint) -> Bool {
        switch store[type] {
        case .variable(let id):
            note(constraint, on: id)
            return true
        case .named(let constructor, let typeArguments):
            constructor.ensureLoaded()
            if case .delegate(let own, let ownResult) = constructor.definition, let sender = own.first,
                store.resolve(sender) == wellKnown.obj
            {
                let substitution = Substitution(parameters: constructor.parameters, arguments: typeArguments)
                let types = own.dropFirst().map { store.substitute($0, substitution) }
                let tuple = types.count == 1 ? types[0] : types.isEmpty ? wellKnown.unit : store.tuple(types)
                return solveEqual(arguments, tuple) && solveEqual(result, store.substitute(ownResult, substitution))
            }
        case .parameter, .function, .tuple, .anonymousRecord, .measure, .error:
            break
        }
        failure = SolveFailure(code: 1, message: "\(describe(type)) is not a delegate type")
        return false
    }
}

extension TypeConstructor {
    /// Was an attribute of this name (without `Attribute`) given?
    package func has(_ attribute: String) -> Bool {
        for fact in attributes where fact.name == attribute { return true }
        return false
    }
}
