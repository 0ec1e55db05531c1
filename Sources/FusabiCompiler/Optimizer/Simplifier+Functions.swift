import FusabiBytecode

/// Local functions: those called once move to their call, those that only loop become join points, others stay.
extension Simplifier {
    /// `let f = fun … in body`; nil when the binding goes.
    func simplifyFunction(_ id: CoreID, _ local: LocalID, _ value: CoreID, _ lambda: CoreLambdaID) -> CoreID? {
        let use = uses[local]
        if use.count == 0 { return nil }
        if use.values == 0, use.calls == 1, use.selfCalls == 0 {
            replacements[local] = .loop(lambda, isRecursive: false)
            return nil
        }
        if use.values == 1, use.calls == 0, !use.isRepeated {
            replacements[local] = .once(value)
            return nil
        }
        openLambdas.insert(lambda)
        let simple = simplify(value)
        openLambdas.remove(lambda)
        known[local] = .lambda(lambda)
        program.localFunctions[local] = lambda
        return simple
    }

    func simplifyRecursive(_ id: CoreID, _ group: CoreList<(local: LocalID, lambda: CoreID)>, _ body: CoreID) -> CoreID
    {
        if group.count == 1, let single = group.first, case .lambda(let lambda) = program[single.lambda] {
            let use = uses[single.local]
            if use.values == 0, use.selfCalls == use.selfTailCalls {
                if use.calls == 0 { return simplify(body) }
                if use.calls == 1 {
                    replacements[single.local] = .loop(lambda, isRecursive: use.selfCalls > 0)
                    return simplify(body)
                }
                if use.calls == use.tailCalls { return makeJoin(id, single.local, lambda, body, use.selfCalls > 0) }
            }
        }
        for item in group {
            if case .lambda(let lambda) = program[item.lambda] { known[item.local] = .lambda(lambda) }
        }
        for item in group { if case .lambda(let lambda) = program[item.lambda] { openLambdas.insert(lambda) } }
        let simplified = group.map { (local: $0.local, lambda: simplify($0.lambda)) }
        for item in simplified {
            if case .lambda(let lambda) = program[item.lambda] { program.localFunctions[item.local] = lambda }
        }
        program[id] = .bindRecursive(program.list(simplified), simplify(body))
        return id
    }

    /// All calls are in tail position of the scope: the function is a join point of it.
    private func makeJoin(
        _ id: CoreID, _ local: LocalID, _ lambda: CoreLambdaID, _ body: CoreID, _ isRecursive: Bool
    ) -> CoreID {
        let join = program.addJoin()
        if isRecursive { noteLoop() }
        replacements[local] = .join(join)
        let code = simplify(program[lambda].body)
        program[id] = .join(
            join, parameters: program.list(program[lambda].parameters), body: code, scope: simplify(body),
            isRecursive: isRecursive)
        return id
    }

    // MARK: Calls

    func simplifyLocalCall(_ id: CoreID, _ local: LocalID, _ arguments: CoreNodeList) -> CoreID {
        switch replacements[local] {
        case .join(let join):
            program[id] = .jump(join, simplifyAll(arguments))
            return id
        case .loop(let lambda, false):
            replacements[local] = nil
            return beta(id, lambda, arguments)
        case .loop(let lambda, true):
            let arguments = simplifyAll(arguments)
            let join = program.addJoin()
            noteLoop()
            replacements[local] = .join(join)
            let code = simplify(program[lambda].body)
            let enter = add(.jump(join, program.list(arguments)), like: id)
            program[id] = .join(
                join, parameters: program.list(program[lambda].parameters), body: code, scope: enter, isRecursive: true)
            return id
        case .atom(.local(let other)):
            return simplifyLocalCall(id, other, arguments)
        case .atom, .once, nil:
            if let copied = inlineLocal(id, local, arguments) { return copied }
            program[id] = .callLocal(local, simplifyAll(arguments))
            return id
        }
    }

    /// A small local function that is called in several places.
    private func inlineLocal(_ id: CoreID, _ local: LocalID, _ arguments: CoreNodeList) -> CoreID? {
        guard case .lambda(let lambda)? = known[local], uses[local].selfCalls == 0, inlineDepth < 3, inlineBudget > 0,
            program[lambda].parameters.count == arguments.count, !openLambdas.contains(lambda),
            CoreCopy.size(program[lambda].body, in: program, limit: FunctionFacts.inlineLimit)
                <= FunctionFacts.inlineLimit,
            FunctionFacts.isInlinable(program[lambda].body, currentFunction, in: program)
        else { return nil }
        inlineDepth += 1
        defer { inlineDepth -= 1 }
        inlineBudget -= FunctionFacts.inlineLimit
        var copy = CoreCopy(program)
        let parameters = program[lambda].parameters.map { copy.rename($0) }
        return simplify(bind(parameters, arguments, copy.copy(program[lambda].body), like: id))
    }

    /// `let p1 = a1 in let p2 = a2 in body`.
    func bind(
        _ parameters: some Sequence<LocalID>, _ arguments: some Sequence<CoreID>, _ body: CoreID, like id: CoreID
    ) -> CoreID {
        var result = body
        for (parameter, argument) in zip(parameters, arguments).reversed() {
            result = add(.bind(parameter, argument, result), like: id)
        }
        return result
    }

    /// The body of a lambda in place of its only call. Nothing is simplified yet: doing so before and after would take
    /// time exponential in the nesting of calls.
    private func beta(_ id: CoreID, _ lambda: CoreLambdaID, _ arguments: some Sequence<CoreID>) -> CoreID {
        simplify(bind(program[lambda].parameters, arguments, program[lambda].body, like: id))
    }

    func simplifyApply(_ id: CoreID, _ function: CoreID, _ arguments: CoreNodeList) -> CoreID {
        if let lambda = appliedLambda(function, arguments.count) { return applyLambda(id, lambda, arguments) }
        let function = simplify(function)
        switch program[function] {
        case .lambda(let lambda) where program[lambda].parameters.count == arguments.count:
            return applyLambda(id, lambda, arguments)
        case .local(let local):
            if case .lambda(let lambda)? = known[resolve(local)], program[lambda].parameters.count == arguments.count {
                return callKnown(id, resolve(local), lambda, simplifyAll(arguments))
            }
        case .functionReference(let target):
            let signature = program.signatures(target)
            if signature.parameters.count == arguments.count {
                let words = zip(arguments, signature.parameters).map { cast($0, .any, $1, like: id) }
                let call = simplifyCall(add(.constant(.unit), like: id), target, program.list(words))
                return cast(call, signature.result, .any, like: id)
            }
        case .bind(let local, let value, let body):
            // `(let x = a in f) b` is `let x = a in f b`.
            program[function] = .bind(local, value, simplifyApplied(id, body, arguments))
            return function
        case .sequence(let items) where !items.isEmpty:
            let last = simplifyApplied(id, items[items.count - 1], arguments)
            program[function] = .sequence(program.list(items.dropLast() + [last]))
            return function
        default: break
        }
        program[id] = .apply(function, simplifyAll(arguments))
        return id
    }

    /// The lambda that an expression is, before anything is simplified, if it takes that many arguments.
    private func appliedLambda(_ function: CoreID, _ count: Int) -> CoreLambdaID? {
        switch program[function] {
        case .lambda(let lambda): return program[lambda].parameters.count == count ? lambda : nil
        case .local(let local):
            if case .once(let value)? = replacements[local], case .lambda(let lambda) = program[value],
                program[lambda].parameters.count == count
            {
                replacements[local] = nil
                return lambda
            }
            return nil
        default: return nil
        }
    }

    /// `apply` of a function that is simplified already.
    private func simplifyApplied(_ id: CoreID, _ function: CoreID, _ arguments: CoreNodeList) -> CoreID {
        if case .lambda(let lambda) = program[function], program[lambda].parameters.count == arguments.count {
            return applyLambda(add(.constant(.unit), like: id), lambda, arguments)
        }
        return add(.apply(function, simplifyAll(arguments)), like: id)
    }

    /// A lambda applied on the spot: its arguments come as words, and are not simplified yet.
    private func applyLambda(_ id: CoreID, _ lambda: CoreLambdaID, _ arguments: CoreNodeList) -> CoreID {
        let parameters = program[lambda].parameters
        let words = zip(arguments, parameters).map { cast($0, .any, program[$1].representation, like: id) }
        let result = program[lambda].result
        return cast(beta(id, lambda, words), result, .any, like: id)
    }

    /// A call of a function value that is a known local function.
    private func callKnown(_ id: CoreID, _ local: LocalID, _ lambda: CoreLambdaID, _ arguments: CoreNodeList) -> CoreID
    {
        let words = zip(arguments, program[lambda].parameters).map {
            simplifyCast(add(.constant(.unit), like: id), $0, .any, program[$1].representation)
        }
        program.localFunctions[local] = lambda
        program[id] = .callLocal(local, program.list(words))
        return cast(id, program[lambda].result, .any, like: id)
    }

    /// A cast around code that is not simplified yet, or is simple.
    func cast(_ id: CoreID, _ from: Representation, _ to: Representation, like place: CoreID) -> CoreID {
        if from == to { return id }
        switch program[id] {
        case .raise, .reraise, .jump: return id
        case .cast(let inner, let original, let middle) where middle == from && from == .any && original == to:
            return inner
        default: return add(.cast(id, from: from, to: to), like: place)
        }
    }

    // MARK: Functions of the program

    /// A function is not inlined any more when it has become larger than this meanwhile.
    static let grownLimit = 120

    /// The arguments are not simplified yet.
    func simplifyCall(_ id: CoreID, _ function: FunctionID, _ arguments: CoreNodeList) -> CoreID {
        guard inlineDepth < 3, inlineBudget > 0, function != currentFunction, let (target, batch) = inlinable(function),
            target.parameters.count == arguments.count
        else {
            program[id] = .call(function, simplifyAll(arguments))
            return id
        }
        inlineDepth += 1
        defer { inlineDepth -= 1 }
        inlineBudget -= FunctionFacts.inlineLimit
        var copy = CoreCopy(from: batch, into: program)
        let parameters = target.parameters.map { copy.rename($0) }
        return simplify(bind(parameters, arguments, copy.copy(target.body), like: id))
    }
}
