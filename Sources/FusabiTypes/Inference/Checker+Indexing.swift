import FusabiSyntax

/// `e.[i]`, `e[i]`, slices: F# spec 6.4.6, 6.4.7.
extension Checker {
    /// What is indexed, when the language knows it itself.
    private enum Indexed {
        case string
        case array(element: Type, rank: Int)
        case list(element: Type)
        case other
    }

    private func kind(of type: Type) -> Indexed {
        guard case .named(let constructor, let arguments) = store.head(type) else { return .other }
        switch constructor.primitive {
        case .string: return .string
        case .array: return arguments.first.map { .array(element: $0, rank: 1) } ?? .other
        case .array2: return arguments.first.map { .array(element: $0, rank: 2) } ?? .other
        case .array3: return arguments.first.map { .array(element: $0, rank: 3) } ?? .other
        case .array4: return arguments.first.map { .array(element: $0, rank: 4) } ?? .other
        case .list: return arguments.first.map { .list(element: $0) } ?? .other
        default: return .other
        }
    }

    func checkIndex(
        _ object: TypedExpressionID, _ indices: [ExpressionID], isDotted: Bool, _ whole: Span
    ) -> TypedExpressionID {
        let type = tree.type(object)
        if case .variable = store.head(type) { canonicalize([type]) }
        let resolved = store.resolve(type)
        switch store[resolved] {
        case .error:
            for index in indices { _ = check(index, .equal(store.error)) }
            return tree.add(TypedExpression.error, store.error, whole)
        case .variable(let id) where store[id].constraints.allSatisfy({ if case .subtype = $0 { false } else { true } }):
            error(
                isDotted ? 752 : 752, whole,
                "the type of what is indexed is not known here: annotate it")
            for index in indices { _ = check(index, .equal(store.error)) }
            return tree.add(TypedExpression.error, store.error, whole)
        case .variable, .parameter, .named, .function, .tuple, .anonymousRecord, .measure:
            break
        }
        let flat = flattened(indices)
        if flat.contains(where: isSlice) { return checkSlice(object, flat, whole) }
        if let typed = checkBuiltinIndex(object, flat, value: nil, whole) { return typed }
        let arguments = indices.count == 1 ? callerArguments(wrapped: indices[0]) : indices.map(plainArgument)
        return callIndexer(object, names.item, arguments, whole) ?? tree.add(TypedExpression.error, store.error, whole)
    }

    /// Elements of arrays and strings: a trait call that lowering knows. nil for other types. With a `value`: assignment.
    private func checkBuiltinIndex(
        _ object: TypedExpressionID, _ indices: [ExpressionID], value: ExpressionID?, _ whole: Span
    ) -> TypedExpressionID? {
        let element: Type
        switch kind(of: tree.type(object)) {
        case .string where value == nil && indices.count == 1: element = wellKnown.char
        case .array(let type, let rank) where rank == indices.count: element = type
        case .string, .array, .list, .other: return nil
        }
        var arguments: [TypedExpressionID] = []
        for id in indices { arguments.append(check(id, .convertible(wellKnown.int32, isMethodArgument: true))) }
        if let value { arguments.append(check(value, .convertible(element, isMethodArgument: true))) }
        let result = value == nil ? element : wellKnown.unit
        let constraint = MemberConstraint(
            supports: [tree.type(object)], name: value == nil ? names.getItem : names.setItem, isStatic: false,
            isProperty: false, arguments: arguments.map { tree.type($0) }, result: result, span: whole)
        constraint.solution = .builtin
        return tree.add(.traitCall(constraint, [object] + arguments), result, whole)
    }

    /// `a.[i, j]` may arrive as one tuple.
    private func flattened(_ indices: [ExpressionID]) -> [ExpressionID] {
        if indices.count == 1, case .tuple(let elements, isStruct: false) = syntax[indices[0]] { return elements }
        return indices
    }

    private func plainArgument(_ id: ExpressionID) -> CallerArgument {
        CallerArgument(expression: id, type: store.error, span: syntax.span(id))
    }

    private func callerArguments(wrapped id: ExpressionID) -> [CallerArgument] { flattened([id]).map(plainArgument) }

    private func isSlice(_ id: ExpressionID) -> Bool {
        switch syntax[id] {
        case .range, .wholeDimension: true
        default: false
        }
    }

    /// Calls the getter of the indexer `Item` (or `Chars` and its kin, declared under that name by the library), or a method
    /// of that name: `e.[i]` means `e.Item i` (F# spec 6.4.6).
    private func callIndexer(
        _ object: TypedExpressionID, _ name: Symbol, _ arguments: [CallerArgument], _ whole: Span
    ) -> TypedExpressionID? {
        let type = tree.type(object)
        let getters: [MemberCandidate]
        switch lookUp(name, in: type, isStatic: false) {
        case .property(let found, _)?: getters = found
        case .methods(let found)?: getters = found
        default: getters = []
        }
        guard !getters.isEmpty else {
            reportNoIndexer(type, arguments, object, whole)
            return nil
        }
        let group = MethodGroup(
            name: name, candidates: getters, object: object, isBase: baseUses.contains(object), nameSpan: whole,
            span: whole)
        // `d.[a, b]` of a dictionary with tuples as keys.
        let written = arguments.compactMap(\.expression)
        let tuple = written.count > 1 ? syntax.add(Expression.tuple(written, isStruct: false), whole) : nil
        return callMethod(group, arguments, whole, nil, argument: tuple)
    }

    private func reportNoIndexer(
        _ type: Type, _ arguments: [CallerArgument], _ object: TypedExpressionID, _ whole: Span
    ) {
        for argument in arguments {
            if let expression = argument.expression, argument.typed == nil {
                _ = check(expression, .equal(store.error))
            }
        }
        if !isErroneous(type) {
            error(39, tree.span(object).joined(whole), "\(describe(type)) cannot be indexed: it has no property 'Item'")
        }
    }

    // MARK: Slices

    /// `e.[a..b]`: `GetSlice` with two options for each dimension; a plain index in a slice of several dimensions goes as it
    /// is.
    private func checkSlice(
        _ object: TypedExpressionID, _ indices: [ExpressionID], _ whole: Span
    ) -> TypedExpressionID {
        let type = tree.type(object)
        guard case .methods(let candidates)? = lookUp(names.getSlice, in: type, isStatic: false) else {
            error(39, whole, "\(describe(type)) cannot be sliced: it has no method 'GetSlice'")
            return tree.add(TypedExpression.error, store.error, whole)
        }
        let group = MethodGroup(
            name: names.getSlice, candidates: candidates, object: object, nameSpan: whole, span: whole)
        let arguments = sliceArguments(indices)
        return callMethod(group, arguments, whole, nil) ?? tree.add(TypedExpression.error, store.error, whole)
    }

    private func sliceArguments(_ indices: [ExpressionID]) -> [CallerArgument] {
        var result: [CallerArgument] = []
        for id in indices {
            let span = syntax.span(id)
            switch syntax[id] {
            case .wholeDimension:
                result.append(bound(nil, span))
                result.append(bound(nil, span))
            case .range(let low, _, let high):
                result.append(bound(low, span))
                result.append(bound(high, span))
            default:
                result.append(plainArgument(id))
            }
        }
        return result
    }

    /// One end of a slice: an option.
    private func bound(_ id: ExpressionID?, _ span: Span) -> CallerArgument {
        guard case .union(let cases)? = wellKnown[.option]?.definition, cases.count == 2 else {
            return CallerArgument(type: store.error, span: span)
        }
        guard let id else {
            let type = wellKnown.option(of: freshType(span))
            var argument = CallerArgument(type: type, span: span)
            argument.typed = tree.add(.unionCase(cases[0], []), type, span)
            return argument
        }
        let value = infer(id)
        let type = wellKnown.option(of: tree.type(value))
        var argument = CallerArgument(type: type, span: syntax.span(id))
        argument.typed = tree.add(.unionCase(cases[1], [value]), type, argument.span)
        return argument
    }

    // MARK: Assignment

    func checkIndexSet(
        _ object: TypedExpressionID, _ indices: [ExpressionID], _ value: ExpressionID, _ whole: Span,
        _ assignment: Span
    ) -> TypedExpressionID {
        let type = tree.type(object)
        if case .variable = store.head(type) { canonicalize([type]) }
        if case .variable = store.head(type) {
            error(752, whole, "the type of what is indexed is not known here: annotate it")
            _ = check(value, .equal(store.error))
            return tree.add(TypedExpression.error, wellKnown.unit, assignment)
        }
        if isErroneous(type) {
            _ = check(value, .equal(store.error))
            return tree.add(TypedExpression.error, wellKnown.unit, assignment)
        }
        let flat = flattened(indices)
        if !flat.contains(where: isSlice), let typed = checkBuiltinIndex(object, flat, value: value, assignment) {
            return typed
        }
        var arguments: [CallerArgument]
        var candidates: [MemberCandidate] = []
        var name = names.item
        if flat.contains(where: isSlice) {
            name = names.setSlice
            arguments = sliceArguments(flat)
            if case .methods(let found)? = lookUp(name, in: type, isStatic: false) { candidates = found }
        } else {
            arguments = flat.map(plainArgument)
            if case .property(_, let setters)? = lookUp(name, in: type, isStatic: false) { candidates = setters }
            if flat.count > 1, !candidates.isEmpty, candidates.allSatisfy({ $0.member.groups.first?.count == 2 }) {
                arguments = [plainArgument(syntax.add(Expression.tuple(flat, isStruct: false), whole))]
            }
        }
        guard !candidates.isEmpty else {
            error(810, whole, "the elements of \(describe(type)) cannot be set")
            _ = check(value, .equal(store.error))
            return tree.add(TypedExpression.error, wellKnown.unit, assignment)
        }
        arguments.append(plainArgument(value))
        let group = MethodGroup(
            name: name, candidates: candidates, object: object, isBase: baseUses.contains(object), nameSpan: whole,
            span: whole)
        return callMethod(group, arguments, assignment, nil)
            ?? tree.add(TypedExpression.error, wellKnown.unit, assignment)
    }
}
