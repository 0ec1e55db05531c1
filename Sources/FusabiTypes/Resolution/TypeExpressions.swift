import FusabiSyntax

/// Types as written to types: F# spec 5.1.
extension Checker {
    /// The type that a type expression means. Unknown names are reported; type variables that are not in scope are made
    /// (``TypeVariable/Origin/annotated``) and belong to the enclosing top-level declaration.
    package func resolve(_ id: TypeExpressionID) -> Type {
        let span = syntax.span(id)
        switch syntax[id] {
        case .named(let path, let arguments, _):
            return resolveNamed(path, arguments, span)
        case .variable(let name, let isStatic):
            return typeVariable(name, isStatic: isStatic, isMeasure: false)
        case .wildcard:
            return store.freshVariable(level: level, origin: .wildcard, span: span)
        case .function(let argument, let result):
            return store.function(resolve(argument), resolve(result))
        case .tuple(let elements, let isStruct):
            return store.tuple(elements.map(resolve), isStruct: isStruct)
        case .array(let element, let rank):
            return wellKnown.array(of: resolve(element), rank: rank)
        case .anonymousRecord(let fields, let isStruct):
            return resolveAnonymousRecord(fields, isStruct: isStruct)
        case .flexible(let bound):
            return flexibleType(resolve(bound), span)
        case .constrained(let type, let constraints):
            let result = resolve(type)
            apply(constraints)
            return result
        case .parameter(_, let type, let isOptional):
            return isOptional ? wellKnown.option(of: resolve(type)) : resolve(type)
        case .nullable(let type), .parenthesized(let type):
            return resolve(type)
        case .alternatives(let types):
            for type in types { _ = resolve(type) }
            return store.error
        case .measureOne, .measureProduct, .measureQuotient, .measurePower:
            error(705, span, "A unit of measure may only stand where a type parameter declared with [<Measure>] does.")
            return store.error
        case .error:
            return store.error
        }
    }

    private func resolveAnonymousRecord(_ fields: [(name: Name, type: TypeExpressionID)], isStruct: Bool) -> Type {
        var seen: Set<Symbol> = []
        var resolved: [(name: Symbol, type: Type)] = []
        for field in fields {
            if !seen.insert(field.name.symbol).inserted {
                error(
                    3522, field.name.span, "The field '\(text(field.name.symbol))' appears twice in this record type.")
                continue
            }
            resolved.append((field.name.symbol, resolve(field.type)))
        }
        return store.anonymousRecord(resolved, isStruct: isStruct, symbols: symbols)
    }

    private func flexibleType(_ bound: Type, _ span: Span) -> Type {
        // Written as `#T`, it stays flexible: unlike what inference finds it is not condensed.
        let variable = store.freshVariable(level: level, origin: .wildcard, span: span)
        require(.subtype(bound), of: variable, at: span)
        return variable
    }

    // MARK: Variables

    /// A type variable by name: a declared one in scope, one met before in this declaration, or a new one.
    func typeVariable(_ name: Name, isStatic: Bool, isMeasure: Bool) -> Type {
        if let known = environment.typeVariables[name.symbol] { return known }
        if let known = declarations.implicitTypeVariables[name.symbol] { return known }
        let variable = store.freshVariable(
            level: min(level, 1), origin: .annotated, isMeasure: isMeasure, isStatic: isStatic, name: name.symbol,
            span: name.span)
        declarations.implicitTypeVariables[name.symbol] = variable
        return variable
    }

    // MARK: Named types

    private func resolveNamed(_ path: LongName, _ arguments: [TypeExpressionID], _ span: Span) -> Type {
        guard let last = path.last else { return store.error }
        guard let constructor = findType(path, arity: arguments.count) else {
            for argument in arguments where isPlainType(argument) { _ = resolve(argument) }
            return store.error
        }
        constructor.ensureLoaded()
        if !constructor.attributes.isEmpty {
            let place = path[0].span.joined(last.span)
            // A member's annotations are read for its signature and for its body.
            let isKnown = diagnostics.diagnostics.contains { $0.code == 44 && $0.span == place }
            if !isKnown { reportObsolete(constructor.attributes, place) }
        }
        if constructor.parameters.count == arguments.count {
            return apply(constructor, arguments, span)
        }
        if arguments.count == 1, let numeric = measurable(constructor) {
            return store.named(numeric, [resolveMeasure(arguments[0])])
        }
        reportArity(constructor, arguments.count, at: path.count == 1 ? span : last.span)
        return store.error
    }

    /// Cannot be a measure: something worth resolving for its errors.
    private func isPlainType(_ id: TypeExpressionID) -> Bool {
        switch syntax[id] {
        case .measureOne, .measureProduct, .measureQuotient, .measurePower: false
        case .named, .variable, .wildcard, .function, .tuple, .array, .anonymousRecord, .flexible, .constrained,
            .parameter, .alternatives, .nullable, .parenthesized, .error:
            true
        }
    }

    private func apply(_ constructor: TypeConstructor, _ arguments: [TypeExpressionID], _ span: Span) -> Type {
        if arguments.isEmpty { return store.named(constructor) }
        var types: [Type] = []
        types.reserveCapacity(arguments.count)
        for (parameter, argument) in zip(constructor.parameters, arguments) {
            types.append(store[parameter].isMeasure ? resolveMeasure(argument) : resolve(argument))
        }
        let type = store.named(constructor, types)
        checkConstraints(of: type, span)
        return type
    }

    /// Requires what a type's declaration asks of its arguments: `Dictionary<'k, 'v>` needs equality of `'k`.
    func checkConstraints(of type: Type, _ span: Span) {
        guard case .named(let constructor, let arguments) = store[type] else { return }
        if declarations.deferral > 0 {
            declarations.deferredTypeChecks.append((type, span))
            return
        }
        guard constructor.parameters.contains(where: { !store[$0].constraints.isEmpty }) else { return }
        let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
        var copies: [ObjectIdentifier: MemberConstraint] = [:]
        for (parameter, argument) in zip(constructor.parameters, arguments) {
            for constraint in store[parameter].constraints {
                require(store.substitute(constraint, substitution, copies: &copies), of: argument, at: span)
            }
        }
    }

    /// The numeric primitive that a type without parameters is, which may carry a measure.
    func measurable(_ constructor: TypeConstructor) -> TypeConstructor? {
        guard constructor.parameters.isEmpty else { return nil }
        guard case .named(let resolved, _) = store.head(store.named(constructor)) else { return nil }
        switch resolved.primitive {
        case .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .nativeint, .unativeint, .float32,
            .float, .decimal:
            return resolved
        case .bigint, .bool, .char, .unit, .string, .obj, .exn, .list, .option, .voption, .ref, .array, .array2,
            .array3,
            .array4, .fiber, .void, .byref, .valueType, .enumeration, .delegate, .arrayBase, nil:
            return nil
        }
    }

    private func reportArity(_ constructor: TypeConstructor, _ given: Int, at span: Span) {
        let count = constructor.parameters.count
        let wanted = count == 0 ? "no type arguments" : count == 1 ? "one type argument" : "\(count) type arguments"
        error(
            33, span,
            "The type '\(text(constructor.name))' takes \(wanted), but \(given) \(given == 1 ? "is" : "are") given.")
    }
}
