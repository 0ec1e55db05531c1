import FusabiSyntax

extension Checker {
    /// Checks the parameters and the body of a member or constructor against the types its signature has: `parameters`
    /// are the patterns of its curried groups, `groups` their types (a group is a tuple of its arguments), `result` what
    /// the body must have. The lambda has one parameter per flattened argument, `leading` locals (self) first. The names
    /// stay in the environment: callers restore it.
    package func checkMemberBody(
        leading: [TypedLocalID], parameters: [PatternID], groups: [[Type]], result: Type, body: ExpressionID,
        name: Symbol
    ) -> TypedLambda {
        reportRepeatedParameters(parameters)
        var typed = leading.map { tree.add(.variable($0), tree[$0].type, tree[$0].span) }
        var tuples: [(TypedPatternID, TypedExpressionID)] = []
        for (pattern, types) in zip(parameters, groups) {
            typed += checkGroup(pattern, types, &tuples)
        }
        context.bodySpan = syntax.span(body)
        var checked = check(body, .convertible(result, isMethodArgument: false))
        for (pattern, value) in tuples.reversed() {
            checked = tree.add(.letPattern(pattern, value, checked), tree.type(checked), tree.span(checked))
        }
        return TypedLambda(parameters: typed, body: checked, name: name)
    }

    private func checkGroup(
        _ pattern: PatternID, _ types: [Type], _ tuples: inout [(TypedPatternID, TypedExpressionID)]
    ) -> [TypedPatternID] {
        var bare = pattern
        while true {
            if case .parenthesized(let inner) = syntax[bare] { bare = inner; continue }
            if case .attributed(let inner, _) = syntax[bare] { bare = inner; continue }
            break
        }
        switch types.count {
        case 0:
            let _: TypedPatternID = checkPattern(bare, wellKnown.unit, .parameter)
            return []
        case 1:
            let typed: TypedPatternID = checkPattern(bare, types[0], .parameter)
            checkIrrefutable(typed, types[0])
            return [typed]
        default:
            break
        }
        if case .tuple(let parts, isStruct: false) = syntax[bare], parts.count == types.count {
            return zip(parts, types).map { part, type in
                let typed: TypedPatternID = checkPattern(part, type, .parameter)
                checkIrrefutable(typed, type)
                return typed
            }
        }
        // One name for all arguments: they are put together again.
        let span = syntax.span(pattern)
        let locals = types.map { tree.add(TypedLocal(name: names.it, type: $0, isMutable: false, span: span)) }
        let tuple = store.tuple(types)
        let uses = locals.map { tree.add(.local($0), tree[$0].type, span) }
        let typed: TypedPatternID = checkPattern(bare, tuple, .parameter)
        tuples.append((typed, tree.add(.tuple(uses, isStruct: false), tuple, span)))
        return locals.map { tree.add(.variable($0), tree[$0].type, span) }
    }
}
