import FusabiSyntax

/// Overload resolution: F# spec 14.4, steps 6 to 8.
extension Checker {
    /// Checks the arguments before an overload is chosen. Lambdas learn their parameter types when all overloads that
    /// still fit agree on them.
    func checkBeforeChoice(_ arguments: inout [CallerArgument], _ plans: [CallPlan]) {
        var alive = plans
        // The overloads that lambdas may learn from: those to which the arguments before fit as far as their types are known.
        var informing = plans
        for index in arguments.indices {
            guard arguments[index].typed == nil, let expression = arguments[index].expression else {
                instantiate(alive, by: arguments[index], at: index)
                continue
            }
            let type = freshType(arguments[index].span)
            if arguments[index].lambdaArity > 0 {
                let function = lambdaType(arguments[index].lambdaArity, arguments[index].span)
                unify(expected: type, actual: function, at: arguments[index].span)
                shareLambdaTypes(index, function, arguments[index].lambdaArity, informing)
            } else if case .interpolated = syntax[expression], let template = templateType(index, alive) {
                unify(expected: type, actual: template, at: arguments[index].span)
            }
            let typed = check(expression, .convertible(type, isMethodArgument: true))
            arguments[index].typed = typed
            arguments[index].type = tree.type(typed)
            let argument = arguments[index]
            let remaining = alive.filter { plan in
                guard let wanted = plan.type(for: index, elementOfArray) else { return false }
                return wouldSucceed { fits(argument, plan.isOptional(index), wanted, conversions: nil) }
            }
            if !remaining.isEmpty { alive = remaining }
            informing = informing.filter { plan in
                guard let wanted = plan.type(for: index, elementOfArray) else { return false }
                return argument.lambdaArity > 0
                    || isKnown(argument.type, for: wanted)
                        && remaining.contains { $0.candidate.member === plan.candidate.member }
            }
            instantiate(alive, by: argument, at: index)
        }
    }

    /// Is enough known of an argument's type to tell that it fits? What is still open must not be decided by an overload.
    private func isKnown(_ type: Type, for wanted: Type) -> Bool {
        guard case .variable(let id) = store.head(type) else { return true }
        if case .variable = store.head(wanted) { return true }
        return !store[id].constraints.isEmpty
    }

    /// FormattableString, where every overload takes one here: an interpolated string is then kept apart.
    private func templateType(_ index: Int, _ plans: [CallPlan]) -> Type? {
        let wanted = plans.compactMap { $0.type(for: index, elementOfArray) }
        guard let first = wanted.first, wanted.allSatisfy(isFormattableString) else { return nil }
        return first
    }

    private func lambdaType(_ arity: Int, _ span: Span) -> Type {
        store.function((0..<arity).map { _ in freshType(span) }, freshType(span))
    }

    /// F# 3.1: overloads that all take a function (or delegate) at this place, with equal parameter types, give these to
    /// the lambda.
    private func shareLambdaTypes(_ index: Int, _ lambda: Type, _ arity: Int, _ plans: [CallPlan]) {
        var shared: [Type]?
        for plan in plans {
            guard let wanted = plan.type(for: index, elementOfArray) else { continue }
            var type: Type
            if let function = functionType(ofDelegate: wanted) {
                type = function
            } else {
                switch store.head(wanted) {
                case .function: type = wanted
                // A type that a lambda can never be.
                case .named(let constructor, _) where constructor.primitive != .obj: continue
                case .named, .variable, .parameter, .tuple, .anonymousRecord, .measure, .error: return
                }
            }
            var domains: [Type] = []
            while domains.count < arity, case .function(let domain, let result) = store.head(type) {
                domains.append(domain)
                type = result
            }
            if domains.count < arity { continue }
            if let known = shared {
                let count = min(known.count, domains.count)
                for i in 0..<count where !isSameType(known[i], domains[i]) { return }
                shared = Array(known.prefix(count))
            } else {
                shared = domains
            }
        }
        guard let shared else { return }
        var type = lambda
        for domain in shared {
            guard case .function(let own, let result) = store.head(type) else { return }
            _ = tryUnify(own, domain)
            type = result
        }
    }

    // MARK: Applicability

    /// How many type-directed conversions a call needs, and of what kind.
    final class ConversionCount {
        var count = 0
    }

    /// Can an argument be given to a parameter of this type? Solves variables; callers run it in a trial.
    func fits(
        _ argument: CallerArgument, _ isOptional: Bool, _ wanted: Type, conversions: ConversionCount?
    ) -> Bool {
        let wanted = argument.isOption ? wellKnown.option(of: wanted) : wanted
        if let target = target(ofByref: wanted) {
            guard case .named(let constructor, let arguments) = store.head(argument.type),
                let content = arguments.first,
                constructor.primitive == .ref || constructor.primitive == .byref
            else { return false }
            return solveEqual(target, content)
        }
        if case .function = store.head(argument.type), let function = functionType(ofDelegate: wanted) {
            return solveEqual(function, argument.type)
        }
        if attempt({ solveSubtype(argument.type, of: wanted) }) { return true }
        if conversionExists(from: argument.type, to: wanted) {
            conversions?.count += 1
            return true
        }
        return false
    }

    private func fitsExactly(_ argument: CallerArgument, _ wanted: Type) -> Bool {
        let wanted = argument.isOption ? wellKnown.option(of: wanted) : wanted
        return solveEqual(wanted, argument.type)
    }

    private func applies(
        _ plan: CallPlan, _ arguments: [CallerArgument], _ expectation: Expectation?, exactly: Bool,
        conversions: ConversionCount?
    ) -> Bool {
        for (index, argument) in arguments.enumerated() {
            guard let wanted = plan.type(for: index, elementOfArray) else { return false }
            let isFine =
                exactly
                ? fitsExactly(argument, wanted)
                : fits(argument, plan.isOptional(index), wanted, conversions: conversions)
            if !isFine { return false }
        }
        guard let expectation, plan.candidate.member.kind != .constructor else { return true }
        let result = resultType(plan)
        switch expectation {
        case .equal(let type): return solveEqual(type, result)
        case .convertible(let type, _):
            return attempt { solveEqual(type, result) } || attempt { solveSubtype(result, of: type) }
                || conversionExists(from: result, to: type)
        }
    }

    /// Chooses the plan to use; unifies nothing. Reports FS0041 when there is none or no best one.
    func choose(
        _ plans: [CallPlan], _ group: MethodGroup, _ arguments: [CallerArgument], _ whole: Span,
        _ expectation: Expectation?
    ) -> CallPlan? {
        canonicalizeArguments(arguments)
        let exact = plans.filter { plan in
            let before = lessGenericCount
            return wouldSucceed { applies(plan, arguments, expectation, exactly: true, conversions: nil) }
                && lessGenericCount == before
        }
        if exact.count == 1 { return exact[0] }
        var applicable: [Applicable] = []
        for plan in plans {
            let conversions = ConversionCount()
            let before = lessGenericCount
            if wouldSucceed({ applies(plan, arguments, expectation, exactly: false, conversions: conversions) }) {
                applicable.append((plan, conversions.count, lessGenericCount > before))
            }
        }
        if applicable.isEmpty, expectation != nil {
            // The result may be what is wrong: choose by the arguments, and let the context report it.
            return choose(plans, group, arguments, whole, nil)
        }
        if applicable.isEmpty {
            reportNoOverload(group, arguments, plans)
            return nil
        }
        if applicable.count == 1 { return applicable[0].plan }
        let best = applicable.indices.filter { i in
            applicable.indices.allSatisfy { j in i == j || isBetter(applicable[i], applicable[j], arguments) }
        }
        if best.count == 1 { return applicable[best[0]].plan }
        if arguments.contains(where: { isErroneous($0.type) }) { return applicable[0].plan }
        error(
            41, group.nameSpan,
            "several overloads of '\(text(group.name))' fit; annotate the arguments to choose one")
        return nil
    }

    private func canonicalizeArguments(_ arguments: [CallerArgument]) {
        let open = arguments.map(\.type).filter { if case .variable = store.head($0) { true } else { false } }
        if !open.isEmpty { canonicalize(open) }
    }

    private func reportNoOverload(_ group: MethodGroup, _ arguments: [CallerArgument], _ plans: [CallPlan]) {
        if arguments.contains(where: { isErroneous($0.type) }) { return }
        let given = arguments.map { describe($0.type) }.joined(separator: ", ")
        error(41, group.nameSpan, "no overload of '\(text(group.name))' takes \(given)")
    }

    // MARK: Betterness

    private typealias Applicable = (plan: CallPlan, conversions: Int, isLessGeneric: Bool)

    /// F# spec 14.4, step 7, with the rules of F# 6 about conversions.
    private func isBetter(_ a: Applicable, _ b: Applicable, _ arguments: [CallerArgument]) -> Bool {
        func compare(_ x: Bool, _ y: Bool) -> Int { x == y ? 0 : x ? 1 : -1 }
        let (p, q) = (a.plan, b.plan)
        var order = compare(a.conversions == 0, b.conversions == 0)
        if order == 0, a.conversions != b.conversions { order = a.conversions < b.conversions ? 1 : -1 }
        if order == 0 { order = compare(!a.isLessGeneric, !b.isLessGeneric) }
        if order == 0 { order = compare(!p.usesParamArray, !q.usesParamArray) }
        if order == 0 { order = compareParamArrays(p, q) }
        if order == 0 { order = compare(!p.usesOmittedOuts, !q.usesOmittedOuts) }
        if order == 0 { order = compare(!p.usesOmittedOptions, !q.usesOmittedOptions) }
        if order == 0 { order = compareParameters(p, q, arguments) }
        if order == 0 { order = compareLambdas(p, q, arguments) }
        if order == 0 { order = compare(!p.candidate.member.isExtension, !q.candidate.member.isExtension) }
        if order == 0 { order = compare(p.candidate.member.parameters.isEmpty, q.candidate.member.parameters.isEmpty) }
        if order == 0 { order = compareDeclared(p, q, arguments) }
        if order == 0, p.candidate.depth != q.candidate.depth {
            order = p.candidate.depth < q.candidate.depth ? 1 : -1
        }
        return order > 0
    }

    private func compareParamArrays(_ p: CallPlan, _ q: CallPlan) -> Int {
        guard p.usesParamArray, q.usesParamArray, let x = p.parameterTypes.last.flatMap(elementOfArray),
            let y = q.parameterTypes.last.flatMap(elementOfArray)
        else { return 0 }
        return compareTypes(x, y)
    }

    /// All at least as good, and one better.
    private func compareParameters(_ p: CallPlan, _ q: CallPlan, _ arguments: [CallerArgument]) -> Int {
        var isBetter = false
        var isWorse = false
        for index in arguments.indices {
            guard let x = p.type(for: index, elementOfArray), let y = q.type(for: index, elementOfArray) else {
                continue
            }
            let order = compareParameter(x, y, arguments[index].type)
            if order > 0 { isBetter = true }
            if order < 0 { isWorse = true }
        }
        return isBetter == isWorse ? 0 : isBetter ? 1 : -1
    }

    /// A lambda goes to the delegate that takes as many arguments as it has parameters.
    private func compareLambdas(_ p: CallPlan, _ q: CallPlan, _ arguments: [CallerArgument]) -> Int {
        func misfits(_ plan: CallPlan) -> Int {
            arguments.indices.count { index in
                guard arguments[index].lambdaArity > 0, let wanted = plan.type(for: index, elementOfArray),
                    case .named(let constructor, _) = store.head(wanted),
                    case .delegate(let parameters, _) = constructor.definition
                else { return false }
                return parameters.count != arguments[index].lambdaArity
            }
        }
        let (x, y) = (misfits(p), misfits(q))
        return x == y ? 0 : x < y ? 1 : -1
    }

    private func compareParameter(_ x: Type, _ y: Type, _ argument: Type) -> Int {
        let order = compareTypes(x, y)
        if order != 0 { return order }
        // Func before other delegates, but not for a function without a result: `Task.Run(fun () -> printfn "…")`.
        let (a, b) = (isFunc(x), isFunc(y))
        if a == b { return 0 }
        return a != givesUnit(argument) ? 1 : -1
    }

    private func givesUnit(_ function: Type) -> Bool {
        guard case .function(_, let result) = store.head(function) else { return false }
        if case .function = store.head(result) { return givesUnit(result) }
        return store.resolve(result) == wellKnown.unit
    }

    private func isFunc(_ type: Type) -> Bool {
        guard case .named(let constructor, _) = store.head(type) else { return false }
        return text(constructor.name) == "Func"
    }

    /// 1: x is more specific than y.
    private func compareTypes(_ x: Type, _ y: Type) -> Int {
        let xFitsY = wouldSucceed { solveSubtype(x, of: y) }
        let yFitsX = wouldSucceed { solveSubtype(y, of: x) }
        return xFitsY == yFitsX ? 0 : xFitsY ? 1 : -1
    }

    /// Among generic methods the one whose declared parameters are more specific.
    private func compareDeclared(_ p: CallPlan, _ q: CallPlan, _ arguments: [CallerArgument]) -> Int {
        let xs = p.parameters.map(\.type)
        let ys = q.parameters.map(\.type)
        guard xs.count == ys.count else { return 0 }
        return combined(zip(xs, ys).map { compareShapes($0, $1) })
    }

    /// 1: x is more specific than y: where y has a parameter, x has a type. `Func<Task<'T>>` before `Func<'T>`.
    private func compareShapes(_ x: Type, _ y: Type) -> Int {
        let (a, b) = (isParameter(x), isParameter(y))
        if a || b { return a == b ? 0 : b ? 1 : -1 }
        switch (store.head(x), store.head(y)) {
        case (.named(let first, let xs), .named(let second, let ys)) where first === second:
            return combined(zip(xs, ys).map { compareShapes($0, $1) })
        case (.function(let from, let to), .function(let otherFrom, let otherTo)):
            return combined([compareShapes(from, otherFrom), compareShapes(to, otherTo)])
        default:
            return 0
        }
    }

    /// At least as good everywhere, and better somewhere.
    private func combined(_ orders: [Int]) -> Int {
        let (isBetter, isWorse) = (orders.contains { $0 > 0 }, orders.contains { $0 < 0 })
        return isBetter == isWorse ? 0 : isBetter ? 1 : -1
    }

    private func isParameter(_ type: Type) -> Bool {
        if case .parameter = store.head(type) { true } else { false }
    }
}
