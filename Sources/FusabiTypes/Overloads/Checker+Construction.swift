import FusabiSyntax

/// A type's name in an expression: constructor calls and static members (F# spec 14.2.2, 6.5.1).
extension Checker {
    func checkTypeName(
        _ types: [TypeConstructor], _ span: Span, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID {
        var index = 0
        var written: [TypeExpressionID]?
        var span = span
        if case .types(let arguments, let whole)? = items.first {
            written = arguments
            span = whole
            index = 1
        }
        if index < items.count, case .member(let name, let whole) = items[index] {
            return checkStatic(types, written, name, whole, items, index + 1, expectation)
        }
        let constructor = choose(types, written?.count)
        if !constructor.attributes.isEmpty { reportObsolete(constructor.attributes, span) }
        let type = instance(of: constructor, written, span)
        guard index < items.count, case .argument(let argument, _, let whole) = items[index] else {
            if let typed = constructorValue(type, span, expectation) {
                return checkRest(
                    Callee(typed: typed, type: tree.type(typed), span: span), items, from: index, expectation)
            }
            return failed(items, expectation, span)
        }
        index += 1
        let isLast = index == items.count
        let warns = implementsDisposable(type)
        guard
            let typed = construct(
                type, argument, nameSpan: span, whole, expectation: isLast ? expectation : nil)
        else { return failed(Array(items[index...]), expectation, whole) }
        if warns {
            warning(760, whole, "objects that must be disposed of are made with 'new', to show that they need 'use'")
        }
        if isLast { return finish(typed, expectation, at: whole) }
        return checkRest(Callee(typed: typed, type: tree.type(typed), span: whole), items, from: index, expectation)
    }

    /// The type of the right number of parameters; without written arguments the one with none, else the latest.
    private func choose(_ types: [TypeConstructor], _ arity: Int?) -> TypeConstructor {
        if let arity { return types.first { $0.parameters.count == arity } ?? types[0] }
        return types.first { $0.parameters.isEmpty } ?? types[0]
    }

    private func instance(of constructor: TypeConstructor, _ written: [TypeExpressionID]?, _ span: Span) -> Type {
        constructor.ensureLoaded()
        guard let written else {
            return store.named(constructor, freshArguments(constructor.parameters, at: span))
        }
        if written.count != constructor.parameters.count {
            // F# looks for a type of that many parameters, by the name that the path ends with.
            let name = text(constructor.name)
            let end = syntax.span(written[0]).start - 1
            let start = end - min(end, UInt32(name.utf8.count))
            error(
                39, Span(start: start, end: span.end),
                "'\(name)' takes \(constructor.parameters.count) type arguments, but \(written.count) are given")
            return store.error
        }
        let arguments = resolveArguments(written, constructor.parameters)
        constrain(
            constructor.parameters, Substitution(parameters: constructor.parameters, arguments: arguments), at: span)
        return store.named(constructor, arguments)
    }

    private func implementsDisposable(_ type: Type) -> Bool {
        guard !isLibrary, let disposable = wellKnown[.disposable] else { return false }
        return supertype(of: type, disposable) != nil
    }

    // MARK: Static members

    private func checkStatic(
        _ types: [TypeConstructor], _ written: [TypeExpressionID]?, _ name: Name, _ whole: Span, _ items: [SpineItem],
        _ start: Int, _ expectation: Expectation
    ) -> TypedExpressionID {
        let candidates =
            written.map { arguments in types.filter { $0.parameters.count == arguments.count } }
            ?? types.sorted { $0.parameters.count < $1.parameters.count }
        for constructor in candidates {
            guard hasStatic(name.symbol, constructor) else { continue }
            let type = instance(of: constructor, written, whole)
            guard case .named(let resolved, let arguments) = store.head(type) else { continue }
            if let typed = checkCaseOfType(resolved, arguments, name, whole, Array(items[start...]), expectation) {
                return typed
            }
            var index = start
            if let callee = checkStaticMember(of: type, name, whole, items, &index, expectation) {
                return checkRest(callee, items, from: index, expectation)
            }
            return failed(Array(items[min(index, items.count)...]), expectation, whole)
        }
        let type = candidates.first ?? types[0]
        var known: [String] = []
        type.ensureLoaded()
        for (symbol, members) in type.membersByName where members.contains(where: \.isStatic) {
            known.append(text(symbol))
        }
        error(
            39, name.span,
            "the type '\(text(type.name))' has no static member '\(text(name.symbol))'.\(Suggestions.hint(for: text(name.symbol), among: known))"
        )
        return failed(Array(items[start...]), expectation, whole)
    }

    /// Does a type have a case or a static member of this name?
    func hasStatic(_ name: Symbol, _ constructor: TypeConstructor) -> Bool {
        constructor.ensureLoaded()
        guard case .named(let resolved, _) = store.head(plainInstance(constructor)) else { return false }
        resolved.ensureLoaded()
        switch resolved.definition {
        case .union(let cases) where cases.contains(where: { $0.name == name }): return true
        case .enumeration(_, let cases) where cases.contains(where: { $0.name == name }): return true
        default: break
        }
        return lookUp(name, in: plainInstance(constructor), isStatic: true) != nil
    }

    private func plainInstance(_ constructor: TypeConstructor) -> Type {
        store.named(constructor, constructor.parameters.map(store.parameter))
    }

    /// `Shape.Circle 1.0`, `Color.Red`.
    func checkCaseOfType(
        _ constructor: TypeConstructor, _ arguments: [Type], _ name: Name, _ whole: Span, _ rest: [SpineItem],
        _ expectation: Expectation
    ) -> TypedExpressionID? {
        switch constructor.definition {
        case .union(let cases):
            guard let unionCase = cases.first(where: { $0.name == name.symbol }) else { return nil }
            return checkCase(unionCase, arguments, whole, rest, expectation)
        case .enumeration(_, let cases):
            guard let value = cases.first(where: { $0.name == name.symbol })?.value else { return nil }
            let type = store.named(constructor)
            let typed = tree.add(TypedExpression.literal(value), type, whole)
            return checkRest(Callee(typed: typed, type: type, span: whole), rest, from: 0, expectation)
        default:
            return nil
        }
    }

    // MARK: Construction

    /// `new T(args)`.
    func checkNew(
        _ id: TypeExpressionID, _ argument: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let type = resolve(id)
        guard
            let typed = construct(
                type, argument, nameSpan: syntax.span(id), span, expectation: expectation)
        else { return failed([], expectation, span) }
        return finish(typed, expectation, at: span)
    }

    /// Calls a constructor of a type. nil: reported.
    func construct(
        _ type: Type, _ argument: ExpressionID, nameSpan: Span, _ whole: Span, expectation: Expectation?
    ) -> TypedExpressionID? {
        if let typed = constructParameter(type, argument, whole) { return typed }
        guard case .named(let constructor, let arguments) = store.head(type) else {
            if case .error = store.head(type) {
            } else {
                error(39, nameSpan, "\(describe(type)) has no constructor")
            }
            _ = check(argument, .equal(store.error))
            return nil
        }
        constructor.ensureLoaded()
        if formatArguments(of: type) != nil, let literal = stringLiteral(argument) {
            return check(literal, .equal(type))
        }
        if let function = functionType(ofDelegate: type) {
            return constructDelegate(type, function, argument, whole)
        }
        if constructor.isAbstract, !context.isBaseConstruction {
            error(
                759, whole, "'\(text(constructor.name))' is abstract: make an object of a class that inherits from it")
            _ = check(argument, .equal(store.error))
            return nil
        }
        guard !constructor.constructors.isEmpty, !makesDefault(type, constructor, argument) else {
            return constructDefault(constructor, type, argument, nameSpan, whole)
        }
        return callMethod(
            constructorGroup(constructor, arguments, type, nameSpan), callerArguments(argument), whole, expectation,
            argument: argument)
    }

    private func stringLiteral(_ id: ExpressionID) -> ExpressionID? {
        switch syntax[id] {
        case .literal(.string): id
        case .parenthesized(let inner): stringLiteral(inner)
        default: nil
        }
    }

    func constructorGroup(
        _ constructor: TypeConstructor, _ arguments: [Type], _ type: Type, _ span: Span
    ) -> MethodGroup {
        let owner = Substitution(parameters: constructor.parameters, arguments: arguments)
        var candidates = constructor.constructors.map { MemberCandidate(member: $0, owner: owner, depth: 0) }
        let visible = candidates.filter { $0.member.access != .isPrivate || context.enclosingType === constructor }
        if !visible.isEmpty || isLibrary { candidates = isLibrary ? candidates : visible }
        return MethodGroup(
            name: constructor.name, candidates: candidates, object: nil, nameSpan: span, span: span, constructed: type)
    }

    private func constructDelegate(
        _ type: Type, _ function: Type, _ argument: ExpressionID, _ whole: Span
    ) -> TypedExpressionID {
        let arguments = callerArguments(argument)
        guard arguments.count == 1, let expression = arguments[0].expression else {
            error(772, whole, "a delegate is made of one function")
            return tree.add(TypedExpression.error, type, whole)
        }
        let typed = check(expression, .convertible(function, isMethodArgument: false))
        return tree.add(.delegate(typed), type, whole)
    }

    /// `new 'T()` (F# spec 5.2.8): lowering finds the constructor where the type is known.
    private func constructParameter(
        _ type: Type, _ argument: ExpressionID, _ whole: Span
    ) -> TypedExpressionID? {
        let constraints: [Constraint]
        switch store.head(type) {
        case .parameter(let id): constraints = store[id].constraints
        case .variable(let id): constraints = store[id].constraints
        case .named, .function, .tuple, .anonymousRecord, .measure, .error: return nil
        }
        let isConstructible = constraints.contains { if case .defaultConstructor = $0 { true } else { false } }
        guard isConstructible, callerArguments(argument).isEmpty else { return nil }
        let constraint = MemberConstraint(
            supports: [type], name: symbols.intern(".ctor"), isStatic: true, isProperty: false, arguments: [],
            result: type, span: whole)
        constraint.solution = .builtin
        return tree.add(.traitCall(constraint, []), type, whole)
    }

    /// `S()` is the default of a struct that declares no constructor without parameters (F# spec 14.2.2).
    private func makesDefault(_ type: Type, _ constructor: TypeConstructor, _ argument: ExpressionID) -> Bool {
        isValueType(type) && callerArguments(argument).isEmpty
            && !constructor.constructors.contains { $0.groups.allSatisfy(\.isEmpty) }
    }

    /// A struct's default, or `obj()`.
    private func constructDefault(
        _ constructor: TypeConstructor, _ type: Type, _ argument: ExpressionID, _ nameSpan: Span, _ whole: Span
    ) -> TypedExpressionID? {
        if callerArguments(argument).isEmpty, isValueType(type) { return tree.add(.defaultOf(type), type, whole) }
        switch constructor.definition {
        case .interface:
            error(39, nameSpan, "'\(text(constructor.name))' is an interface: it has no constructor")
        default:
            error(1133, nameSpan, "No constructors are available for the type '\(text(constructor.name))'")
        }
        _ = check(argument, .equal(store.error))
        return nil
    }

    /// A constructor as a function: `List.map Uri`.
    private func constructorValue(
        _ type: Type, _ span: Span, _ expectation: Expectation
    ) -> TypedExpressionID? {
        guard case .named(let constructor, let arguments) = store.head(type) else {
            if case .error = store.head(type) { return nil }
            error(39, span, "this type has no constructor")
            return nil
        }
        if constructor.constructors.isEmpty {
            error(39, span, "'\(text(constructor.name))' is a type, not a value")
            return nil
        }
        return methodValue(constructorGroup(constructor, arguments, type, span), expectation: expectation)
    }
}
