import FusabiSyntax

/// Turns the body of a computation expression into calls of its builder's methods: F# spec 6.3.10 with the RFCs up to
/// F# 10. The calls are made as syntax and then checked like any other calls, so that overloads, conversions and messages
/// are those of method calls; what is left of the body keeps its own nodes and spans.
///
/// A part of the body is translated with a *hole*: a function that puts the translation into what was built around it.
final class ComputationTranslation {
    typealias Items = ArraySlice<ExpressionID>
    /// A function of the translation. An object, not a plain closure: the optimiser would specialise these mutually
    /// recursive functions for every nesting of closures that it can think of.
    final class Hole {
        private let fill: (ExpressionID) -> ExpressionID

        @inline(never)
        init(_ fill: @escaping (ExpressionID) -> ExpressionID) { self.fill = fill }

        @inline(never)
        func callAsFunction(_ translation: ExpressionID) -> ExpressionID { fill(translation) }

        static var identity: Hole { Hole { $0 } }
    }

    unowned let checker: Checker
    let syntax: SyntaxTree
    /// The variable that holds the builder.
    let builder: Symbol
    let type: Type
    let operations: [Symbol: CustomOperation]
    /// F#'s own `query`: its bodies are restricted.
    let isQuery: Bool
    /// Expressions that are not unit are yielded: no `yield` is written, and the builder has what that needs.
    private(set) var isImplicit = false
    /// Sources are given to the builder's `Source` first.
    private(set) var hasSource = false
    private var known: [String: Bool] = [:]

    init(checker: Checker, builder: Symbol, type: Type, body: ExpressionID, isQuery: Bool) {
        self.checker = checker
        syntax = checker.syntax
        self.builder = builder
        self.type = type
        self.isQuery = isQuery
        operations = checker.customOperations(of: type)
        hasSource = has("Source")
        isImplicit = has("Yield") && has("Combine") && has("Delay") && syntax.isYieldFree(body)
    }

    /// Where a part of the body stands.
    struct Position {
        /// Custom operations are allowed: not inside of conditionals, matches, handlers.
        var allowsOperations: Bool
        /// Nothing is left to do after this part.
        var isTail: Bool
        /// The variables bound so far, for custom operations.
        var variables = VariableSpace()

        /// The same place, where more is to be done afterwards.
        var beforeMore: Position {
            var position = self
            position.isTail = false
            return position
        }
    }

    /// The variables that custom operations pass on from one to the next.
    struct VariableSpace {
        var names: [Name] = []
        /// A function or recursive `let` before, which cannot be passed on (FS3085).
        var isUnusable = false

        func adding(_ more: [Name]) -> VariableSpace {
            var result = self
            for name in more where !result.names.contains(where: { $0.symbol == name.symbol }) {
                result.names.append(name)
            }
            return result
        }
    }

    /// The whole expression: `Run(Delay(fun () -> body))`, as far as the builder has these. `place` is where the builder
    /// stands.
    func translate(_ body: ExpressionID, at place: Span) -> ExpressionID {
        let position = Position(allowsOperations: !operations.isEmpty, isTail: !isQuery)
        var result = translate(syntax.items(of: body), position, .identity)
        if has("Delay") { result = call("Delay", [delayed(result, syntax.span(result))], place) }
        if has("Run") { result = call("Run", [result], place) }
        return result
    }

    // MARK: The builder

    /// Has the builder a method of this name?
    func has(_ method: String) -> Bool {
        if let answer = known[method] { return answer }
        var answer = false
        if case .methods? = checker.lookUp(checker.symbols.intern(method), in: type, isStatic: false) { answer = true }
        known[method] = answer
        return answer
    }

    /// Reports FS0708 at `span` when the builder lacks a method.
    @discardableResult
    func require(_ method: String, _ span: Span) -> Bool {
        if has(method) { return true }
        checker.error(708, span, "this needs a builder that defines a method '\(method)'")
        return false
    }

    // MARK: Making syntax

    /// `builder.Method(arguments)`. Arguments are never taken for named ones.
    func call(_ method: String, _ arguments: [ExpressionID], _ span: Span) -> ExpressionID {
        call(checker.symbols.intern(method), arguments, span)
    }

    func call(_ method: Symbol, _ arguments: [ExpressionID], _ span: Span) -> ExpressionID {
        let object = syntax.add(.identifier(Name(builder, span)), span)
        let member = syntax.add(.member(object, Name(method, span)), span)
        let argument: ExpressionID
        switch arguments.count {
        case 0:
            argument = unit(span)
        case 1:
            argument = syntax.add(.parenthesized(guarded(arguments[0])), span)
        default:
            let tuple = syntax.add(.tuple(arguments.map(protected), isStruct: false), span)
            argument = syntax.add(.parenthesized(tuple), span)
        }
        return syntax.add(.application(member, argument, isAdjacent: true), span)
    }

    /// In parentheses, so that a tuple is one argument.
    private func guarded(_ argument: ExpressionID) -> ExpressionID {
        syntax.add(.parenthesized(argument), syntax.span(argument))
    }

    /// In parentheses if it looks like a named argument.
    private func protected(_ argument: ExpressionID) -> ExpressionID {
        if case .infix = syntax[argument] { return guarded(argument) }
        return argument
    }

    /// `fun () -> body`.
    func delayed(_ body: ExpressionID, _ span: Span) -> ExpressionID {
        function(syntax.add(Pattern.literal(.unit), span), body, span)
    }

    /// `fun pattern -> body`.
    func function(_ pattern: PatternID, _ body: ExpressionID, _ span: Span) -> ExpressionID {
        syntax.add(.lambda([pattern], body), span)
    }

    /// `builder.Delay(fun () -> body)`.
    func delayCall(_ body: ExpressionID, _ span: Span) -> ExpressionID {
        call("Delay", [delayed(body, syntax.span(body))], span)
    }

    func source(_ id: ExpressionID) -> ExpressionID {
        hasSource ? call("Source", [id], syntax.span(id)) : id
    }

    func failure(_ span: Span) -> ExpressionID { syntax.add(Expression.error, span) }

    func unit(_ span: Span) -> ExpressionID { syntax.add(Expression.literal(.unit), span) }

    /// `builder.Zero()`. With implicit yields its absence shows only if it is used.
    func zero(_ span: Span) -> ExpressionID {
        if !isImplicit, !require("Zero", span) { return failure(span) }
        return call("Zero", [], span)
    }

    /// A node that is checked by `check` instead of by its form.
    func synthetic(_ span: Span, _ check: @escaping (Expectation) -> TypedExpressionID) -> ExpressionID {
        let node = syntax.add(Expression.error, span)
        checker.synthetic[node] = check
        return node
    }
}
