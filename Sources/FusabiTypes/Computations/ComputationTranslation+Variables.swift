import FusabiSyntax

/// The variable space: what custom operations hand on, as one value.
extension ComputationTranslation {
    /// The variables as an expression: unit, one variable, or a tuple.
    func expression(of variables: VariableSpace, _ span: Span) -> ExpressionID {
        let names = variables.names.map { syntax.add(.identifier(Name($0.symbol, span)), span) }
        if names.count == 1 { return names[0] }
        return names.isEmpty ? unit(span) : syntax.add(.tuple(names, isStruct: false), span)
    }

    /// The variables as the pattern that matches ``expression(of:_:)``.
    func pattern(of variables: VariableSpace, _ span: Span) -> PatternID {
        let names = variables.names.map { syntax.add(Pattern.name($0, access: nil), $0.span) }
        if names.count == 1 { return names[0] }
        return syntax.add(names.isEmpty ? Pattern.literal(.unit) : Pattern.tuple(names, isStruct: false), span)
    }

    func adding(_ pattern: PatternID, to variables: VariableSpace) -> VariableSpace {
        if operations.isEmpty { return variables }
        var names: [Name] = []
        collect(pattern, &names)
        return variables.adding(names)
    }

    /// The variables of a `let`; functions and recursive groups cannot be handed on.
    func adding(_ expression: LetExpression, to variables: VariableSpace) -> VariableSpace {
        var result = variables
        let binding = expression.bindings.first.map { syntax[$0] }
        guard let binding, expression.bindings.count == 1, !expression.isRecursive, !binding.isMutable,
            !binding.isInline, !isFunction(binding.head)
        else {
            result.isUnusable = true
            return result
        }
        return adding(binding.head, to: result)
    }

    private func isFunction(_ pattern: PatternID) -> Bool {
        guard case .long(let path, _, let arguments, _) = syntax[pattern], path.count == 1, !arguments.isEmpty else {
            return false
        }
        return checker.environment.patterns[path[0].symbol] == nil
    }

    /// The variables of a pattern in order of appearance.
    private func collect(_ pattern: PatternID, _ names: inout [Name]) {
        switch syntax[pattern] {
        case .name(let name, _):
            if checker.environment.patterns[name.symbol] == nil { names.append(name) }
        case .long(_, _, let arguments, _):
            for argument in arguments { collect(argument, &names) }
        case .fields(_, let fields):
            for field in fields { collect(field.pattern, &names) }
        case .record(let fields):
            for field in fields { collect(field.pattern, &names) }
        case .tuple(let parts, _), .collection(_, let parts), .and(let parts):
            for part in parts { collect(part, &names) }
        case .cons(let head, let tail):
            collect(head, &names)
            collect(tail, &names)
        case .alias(let inner, let alias):
            collect(inner, &names)
            collect(alias, &names)
        case .or(let left, _):
            collect(left, &names)
        case .annotated(let inner, _), .parenthesized(let inner), .attributed(let inner, _):
            collect(inner, &names)
        case .wildcard, .literal, .measured, .typeTest, .optional, .expression, .error:
            break
        }
    }
}
