import FusabiSyntax

/// What a path of names means as an expression.
enum NameMeaning {
    case binding(ValueBinding)
    /// A type: a constructor call or the way to a static member.
    case types([TypeConstructor])
    /// `'T`, the way to a static member that a constraint promises.
    case typeVariable(Type)
    /// An operator that only members of its operands' types can define.
    case memberOperator
}

/// Name resolution in expressions: F# spec 14.2.2.
extension Checker {
    /// Resolves a name and the members behind it as far as they are a path. Returns the meaning and how many items of
    /// the chain the path takes. Reports unknown names.
    func resolve(_ name: Name, _ items: [SpineItem]) -> (NameMeaning, consumed: Int, span: Span)? {
        let binding = environment.values[name.symbol]
        guard case .member? = items.first(where: { if case .types = $0 { false } else { true } }), isPath(items) else {
            return resolveAlone(name, binding, items)
        }
        if let binding, isValue(binding) { return (.binding(binding), 0, name.span) }
        var deepest: (Name, [ModuleEntity])?
        if case .member = items[0], let modules = environment.modules[name.symbol] {
            for module in modules {
                if let found = resolve(in: module, items, 0, &deepest) { return found }
            }
        }
        if let types = environment.types[name.symbol] {
            if let deepest, case .member(let member, _) = items[0], deepest.0.symbol == member.symbol,
                !types.contains(where: { hasStatic(member.symbol, $0) })
            {
                reportUndefined(member, inside: environment.modules[name.symbol] ?? deepest.1)
                return nil
            }
            return (.types(types), 0, name.span)
        }
        if let binding {
            if case .typeName = binding { return nil }
            return (.binding(binding), 0, name.span)
        }
        if let deepest {
            reportUndefined(deepest.0, inside: deepest.1)
        } else if let other = undefinedMeaning(name) {
            return (other, 0, name.span)
        } else {
            reportUndefined(name)
        }
        return nil
    }

    /// Does the chain continue with a member (after type arguments, maybe)?
    private func isPath(_ items: [SpineItem]) -> Bool {
        guard let first = items.first else { return false }
        switch first {
        case .member: return true
        case .types: if items.count > 1, case .member = items[1] { return true } else { return false }
        case .argument, .index, .assign: return false
        }
    }

    private func isValue(_ binding: ValueBinding) -> Bool {
        switch binding {
        case .local, .value, .instanceField, .staticField, .instanceMethod, .staticMethod, .openedMember: true
        case .unionCase, .exceptionCase, .activePatternResult, .typeName: false
        }
    }

    private func resolveAlone(
        _ name: Name, _ binding: ValueBinding?, _ items: [SpineItem]
    ) -> (NameMeaning, consumed: Int, span: Span)? {
        if let binding {
            if case .typeName = binding {
            } else {
                return (.binding(binding), 0, name.span)
            }
        }
        if let types = environment.types[name.symbol] { return (.types(types), 0, name.span) }
        if let other = undefinedMeaning(name) { return (other, 0, name.span) }
        reportUndefined(name)
        return nil
    }

    /// What a name means that nothing defines.
    private func undefinedMeaning(_ name: Name) -> NameMeaning? {
        let spelled = text(name.symbol)
        if spelled.hasPrefix("'") {
            return environment.typeVariables[symbols.intern(String(spelled.dropFirst()))].map(NameMeaning.typeVariable)
        }
        if spelled == "==" || spelled == "!=" || OperatorNames.compiled(spelled) == nil { return nil }
        return .memberOperator
    }

    /// Continues a path in a module. `deepest` remembers the name that was not found furthest on.
    private func resolve(
        in module: ModuleEntity, _ items: [SpineItem], _ index: Int, _ deepest: inout (Name, [ModuleEntity])?
    ) -> (NameMeaning, consumed: Int, span: Span)? {
        guard index < items.count, case .member(let name, let whole) = items[index] else { return nil }
        module.ensureLoaded()
        if let value = module.values[name.symbol] {
            if !isAccessible(value.access, from: module) {
                error(1094, whole, "'\(text(name.symbol))' is private to its module")
            }
            return (.binding(.value(value)), index + 1, whole)
        }
        let hasMore = index + 1 < items.count
        if hasMore, case .member = items[index + 1] {
            var inner = module.modules[name.symbol]
            while let next = inner {
                if let found = resolve(in: next, items, index + 1, &deepest) { return found }
                inner = next.earlier
            }
        }
        if let unionCase = module.cases[name.symbol] {
            if case .exception = unionCase.owner.definition {
                return (.binding(.exceptionCase(unionCase)), index + 1, whole)
            }
            return (.binding(.unionCase(unionCase)), index + 1, whole)
        }
        if let types = module.types[name.symbol] {
            let visible = types.filter { isAccessible($0.access, from: module) }
            if visible.isEmpty {
                error(1092, whole, "the type '\(text(name.symbol))' is private to its module")
            }
            return (.types(visible.isEmpty ? types : visible), index + 1, whole)
        }
        if deepest == nil || module.modules[name.symbol] == nil { deepest = (name, [module]) }
        return nil
    }

    /// `global.A.b`.
    func checkGlobal(_ span: Span, _ items: [SpineItem], _ expectation: Expectation) -> TypedExpressionID {
        var deepest: (Name, [ModuleEntity])?
        if case .member(let name, _)? = items.first {
            if let inner = root.modules[name.symbol],
                let (meaning, consumed, whole) = resolve(in: inner, items, 1, &deepest)
            {
                return check(meaning, name, whole, Array(items[consumed...]), expectation)
            }
            reportUndefined(deepest?.0 ?? name, inside: deepest?.1 ?? [root])
        }
        return failed(items, expectation, span)
    }

    // MARK: Messages

    func reportUndefined(_ name: Name) {
        let spelled = text(name.symbol)
        if spelled == "==" || spelled == "!=" {
            error(43, name.span, "F# compares with '\(spelled == "==" ? "=" : "<>")', not with '\(spelled)'")
            return
        }
        error(39, name.span, "'\(spelled)' is not defined.\(Suggestions.hint(for: spelled, among: namesInScope()))")
    }

    private func reportUndefined(_ name: Name, inside modules: [ModuleEntity]) {
        var known: [String] = []
        for module in modules {
            known += module.values.keys.map(text) + module.types.keys.map(text) + module.modules.keys.map(text)
        }
        let spelled = text(name.symbol)
        error(
            39, name.span,
            "'\(spelled)' is not defined in '\(modules.first.map { text($0.name) } ?? "")'.\(Suggestions.hint(for: spelled, among: known))"
        )
    }

    /// For suggestions: only asked for when something is wrong.
    private func namesInScope() -> [String] {
        var result: [String] = []
        for id in 0..<symbols.count {
            let symbol = Symbol(id: UInt32(id))
            if environment.values[symbol] != nil { result.append(text(symbol)) }
        }
        return result
    }

    /// What stands for a chain whose head makes no sense: its arguments are still checked, for their own errors.
    func failed(_ items: [SpineItem], _ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        for item in items {
            switch item {
            case .argument(let argument, _, _): _ = check(argument, .equal(store.error))
            case .index(let indices, _, _): for index in indices { _ = check(index, .equal(store.error)) }
            case .assign(let value, _): _ = check(value, .equal(store.error))
            case .member, .types: break
            }
        }
        _ = attempt { solveEqual(expectation.type, store.error) }
        return tree.add(.error, store.error, span)
    }
}
