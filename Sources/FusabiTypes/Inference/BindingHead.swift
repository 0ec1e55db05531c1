import FusabiSyntax

/// What the head of a binding binds.
enum BindingHead {
    /// A variable, or a function when there are arguments or type parameters.
    case variable(BoundName)
    case pattern(PatternID)
}

/// `inline private f<'a> x y : t`.
struct BoundName {
    var name: Name
    var typeParameters: TypeParameters?
    var arguments: [PatternID] = []
    var access: Access?
    /// `let (x: int) = …`.
    var annotation: TypeExpressionID?
}

extension Checker {
    /// Tells functions and variables from patterns: a name, with or without arguments, is defined anew, even if it is the
    /// name of a case; only a pattern in parentheses takes a case apart (F# spec 14.6.1).
    func head(of binding: Binding) -> BindingHead { head(binding.head) }

    private func head(_ id: PatternID) -> BindingHead {
        switch syntax[id] {
        case .name(let name, let access):
            return .variable(BoundName(name: name, access: access))
        case .long(let path, let typeParameters, let arguments, let access):
            guard path.count == 1 else { return .pattern(id) }
            return .variable(
                BoundName(name: path[0], typeParameters: typeParameters, arguments: arguments, access: access))
        case .parenthesized(let inner):
            if case .variable(let bound) = head(inner), bound.arguments.isEmpty, !isCase(bound.name.symbol) {
                return .variable(bound)
            }
            return .pattern(id)
        case .annotated(let inner, let type):
            if case .variable(var bound) = head(inner), bound.arguments.isEmpty, bound.annotation == nil {
                bound.annotation = type
                return .variable(bound)
            }
            return .pattern(id)
        case .attributed(let inner, _):
            return head(inner)
        case .wildcard, .literal, .measured, .fields, .tuple, .collection, .cons, .or, .and, .alias, .typeTest, .record,
            .optional, .expression, .error:
            return .pattern(id)
        }
    }

    private func isCase(_ name: Symbol) -> Bool {
        switch environment.patterns[name] {
        case .unionCase, .exceptionCase, .activePattern, .localActivePattern: true
        case .literal, .enumCase, nil: false
        }
    }

    /// Arguments that a curried parameter takes by its syntax, and their names.
    func parameterShape(_ id: PatternID) -> (count: Int, names: [Symbol?]) {
        switch syntax[id] {
        case .parenthesized(let inner), .attributed(let inner, _):
            return parameterShape(inner)
        case .annotated(let inner, _):
            let shape = parameterShape(inner)
            // The arguments of an annotated tuple have no names in signatures.
            let names: [Symbol?] = shape.count > 1 ? shape.names.map { _ in nil } : shape.names
            return shape.count == 0 ? shape : (max(1, shape.count), names)
        case .literal(.unit):
            return (0, [])
        case .tuple(let parts, isStruct: false):
            return (parts.count, parts.map(parameterName))
        case .wildcard, .literal, .measured, .name, .long, .fields, .tuple, .collection, .cons, .or, .and, .alias,
            .typeTest, .record, .optional, .expression, .error:
            return (1, [parameterName(id)])
        }
    }

    func parameterName(_ id: PatternID) -> Symbol? {
        switch syntax[id] {
        case .name(let name, _), .optional(let name): name.symbol
        case .parenthesized(let inner), .attributed(let inner, _), .annotated(let inner, _): parameterName(inner)
        case .alias(_, let alias): parameterName(alias)
        case .wildcard, .literal, .measured, .long, .fields, .tuple, .collection, .cons, .or, .and, .typeTest, .record,
            .expression, .error:
            nil
        }
    }

    /// `(|A|B|)`, `(|A|_|)`: what a name that is an active pattern's declares.
    func activePatternInfo(_ name: Symbol, attributes: [AttributeFact], result: Type?) -> ActivePatternInfo? {
        let spelled = text(name)
        guard spelled.utf8.count > 2, spelled.hasPrefix("|"), spelled.hasSuffix("|"), !spelled.hasPrefix("||") else {
            return nil
        }
        var parts = spelled.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map(
            String.init)
        guard parts.allSatisfy({ $0.first.map { $0.isLetter || $0 == "_" || $0 == "`" } ?? false }) else { return nil }
        let isPartial = parts.last == "_"
        if isPartial { parts.removeLast() }
        var returnsValueOption = false
        var returnsBool = false
        if isPartial, let result, case .named(let constructor, _) = store.head(result) {
            returnsValueOption = constructor.primitive == .voption
            returnsBool = constructor.primitive == .bool
        }
        return ActivePatternInfo(
            cases: parts.map(symbols.intern), isPartial: isPartial, returnsValueOption: returnsValueOption,
            returnsBool: returnsBool)
    }
}
