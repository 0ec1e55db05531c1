import FusabiSyntax

/// Names that are no ordinary values: `typeof<t>`, `nameof x`, `native`.
extension Checker {
    /// nil when the name is an ordinary one here.
    func checkSpecialName(
        _ name: Name, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID? {
        guard let special = names.special[name.symbol] else { return nil }
        switch special {
        case .native:
            guard isLibrary else { return nil }
            return tree.add(.defaultOf(expectation.type), expectation.type, name.span)
        case .nameof:
            guard environment.values[name.symbol].map(isLibraryValue) ?? true else { return nil }
            if case .types(let written, let whole)? = items.first, written.count == 1 {
                let typed = tree.add(.nameOf(typeName(written[0])), wellKnown.string, whole)
                return checkRest(Callee(typed: typed, type: wellKnown.string, span: whole), items, from: 1, expectation)
            }
            guard case .argument(let argument, _, let whole)? = items.first else { return nil }
            let typed = tree.add(.nameOf(nameOf(argument)), wellKnown.string, whole)
            return checkRest(Callee(typed: typed, type: wellKnown.string, span: whole), items, from: 1, expectation)
        case .typeof, .typedefof:
            guard case .types(let written, let whole)? = items.first, written.count == 1 else { return nil }
            guard environment.values[name.symbol].map(isLibraryValue) ?? true else { return nil }
            let type = wellKnown.type(.type)
            let typed = tree.add(.typeOf(resolve(written[0])), type, whole)
            return checkRest(Callee(typed: typed, type: type, span: whole), items, from: 1, expectation)
        case .boolAnd, .boolOr:
            guard environment.values[name.symbol] == nil, items.count >= 2,
                case .argument(let left, _, _) = items[0], case .argument(let right, _, let whole) = items[1]
            else { return checkShortCircuitFunction(name, special, items, expectation) }
            return checkShortCircuit(special, left, right, whole, Array(items[2...]), expectation)
        }
    }

    private func isLibraryValue(_ binding: ValueBinding) -> Bool {
        if case .value(let value) = binding { return value.storage.isNative || value.module?.parent != nil }
        return false
    }

    /// `a && b`, `a || b`: evaluated as conditionals.
    private func checkShortCircuit(
        _ special: SpecialName, _ left: ExpressionID, _ right: ExpressionID, _ whole: Span, _ rest: [SpineItem],
        _ expectation: Expectation
    ) -> TypedExpressionID {
        let bool = wellKnown.bool
        if rest.isEmpty { propagate(bool, into: expectation, at: whole) }
        let first = check(left, .convertible(bool, isMethodArgument: false))
        let second = check(right, .convertible(bool, isMethodArgument: false))
        let typed: TypedExpressionID
        if special == .boolAnd {
            let no = tree.add(TypedExpression.literal(.bool(false)), bool, whole)
            typed = tree.add(.ifThenElse(first, second, no), bool, whole)
        } else {
            let yes = tree.add(TypedExpression.literal(.bool(true)), bool, whole)
            typed = tree.add(.ifThenElse(first, yes, second), bool, whole)
        }
        if rest.isEmpty { return adjust(typed, expectation, at: whole) }
        return checkRest(Callee(typed: typed, type: bool, span: whole), rest, from: 0, expectation)
    }

    /// `(&&)` as a function.
    private func checkShortCircuitFunction(
        _ name: Name, _ special: SpecialName, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID? {
        guard environment.values[name.symbol] == nil else { return nil }
        let bool = wellKnown.bool
        let locals = ["e1", "e2"].map {
            tree.add(TypedLocal(name: symbols.intern($0), type: bool, isMutable: false, span: name.span))
        }
        let uses = locals.map { tree.add(.local($0), bool, name.span) }
        let constant = tree.add(TypedExpression.literal(.bool(special == .boolOr)), bool, name.span)
        let body =
            special == .boolAnd
            ? tree.add(.ifThenElse(uses[0], uses[1], constant), bool, name.span)
            : tree.add(.ifThenElse(uses[0], constant, uses[1]), bool, name.span)
        let type = store.function([bool, bool], bool)
        let lambda = TypedLambda(
            parameters: locals.map { tree.add(.variable($0), bool, name.span) }, body: body, name: nil)
        let typed = tree.add(.lambda(lambda), type, name.span)
        return checkRest(Callee(typed: typed, type: type, span: name.span), items, from: 0, expectation)
    }

    /// `nameof<'T>`.
    private func typeName(_ id: TypeExpressionID) -> String {
        switch syntax[id] {
        case .variable(let name, _): return text(name.symbol)
        case .named(let path, _, _): return path.last.map { text($0.symbol) } ?? ""
        case .parenthesized(let inner): return typeName(inner)
        default:
            error(3250, syntax.span(id), "'nameof' needs a name")
            return ""
        }
    }

    /// The object in `nameof object.Member`: a value is looked at like any other, types and modules are names only.
    private func checkNamed(_ object: ExpressionID) {
        guard case .identifier(let name) = syntax[object], environment.values[name.symbol] != nil else { return }
        _ = infer(object)
    }

    /// The last name of a path.
    private func nameOf(_ id: ExpressionID) -> String {
        switch syntax[id] {
        case .identifier(let name):
            let symbol = name.symbol
            if environment.values[symbol] == nil, environment.types[symbol] == nil, environment.modules[symbol] == nil,
                environment.patterns[symbol] == nil
            {
                reportUndefined(name)
            }
            return text(symbol)
        case .member(let object, let name):
            checkNamed(object)
            return text(name.symbol)
        case .parenthesized(let inner), .typeApplication(let inner, _):
            return nameOf(inner)
        default:
            error(3250, syntax.span(id), "'nameof' needs a name")
            return ""
        }
    }
}

/// Names that the checker treats itself.
enum SpecialName: Sendable {
    case native, nameof, typeof, typedefof, boolAnd, boolOr

    static let all: [(String, SpecialName)] = [
        ("native", .native), ("nameof", .nameof), ("typeof", .typeof), ("typedefof", .typedefof), ("&&", .boolAnd),
        ("||", .boolOr),
    ]
}

extension ValueStorage {
    var isNative: Bool {
        switch self {
        case .native: true
        case .none, .function, .global: false
        }
    }
}
