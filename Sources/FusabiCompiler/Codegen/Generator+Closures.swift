import FusabiBytecode

// Function values.
extension Generator {
    /// The id of a lambda's function; its code is generated later.
    mutating func function(of lambda: CoreLambdaID) -> FunctionID {
        if let known = lambdaFunctions[Int(lambda.index)] { return known }
        let id = newFunction(.lambda(lambda))
        lambdaFunctions[Int(lambda.index)] = id
        return id
    }

    /// The function that a closure of a top-level function runs: itself, or a wrapper when something needs a conversion.
    mutating func anyEntry(of function: FunctionID) -> FunctionID {
        if let known = wrappers[function] { return known }
        let signature = core.signatures(function)
        if !signature.result.isRaw, signature.parameters.allSatisfy({ $0 == .any || $0 == .unit }) { return function }
        if let (_, record) = chain.function(function), record.anyEntry != function.index {
            return FunctionID(index: record.anyEntry)
        }
        let id = newFunction(.wrapper(function))
        wrappers[function] = id
        builder.setAnyEntry(of: function, id)
        return id
    }

    mutating func makeClosure(_ lambda: CoreLambdaID, _ register: Register) {
        let locals = captures.captures[Int(lambda.index)]
        let function = self.function(of: lambda)
        if locals.isEmpty {
            asm.loadFunction(register, function)
            return
        }
        let mark = top
        defer { top = mark }
        let isCompact = locals.count <= 255 && top + UInt32(locals.count) < UInt32(Register.firstScratch)
        if isCompact {
            let sources = locals.map { captureValue($0) }
            if sources.allSatisfy({ !$0.isWide }) {
                asm.newClosure(register, function, sources)
                return
            }
        }
        let window = allocate(locals.count)
        for (index, local) in locals.enumerated() { asm.copy(window + index, captureValue(local)) }
        asm.newClosureWindow(register, window, function)
    }

    /// A register with what a closure keeps of a local.
    private mutating func captureValue(_ local: LocalID) -> Register {
        let register = location(local)
        let representation = core[local].representation
        if captures.lambdaOf[Int(local.index)] >= 0 || !representation.isRaw { return register }
        let boxed = allocate()
        convert(boxed, register, from: representation, to: .any)
        return boxed
    }

    /// Local functions: those that escape become closures, which may capture one another.
    mutating func bindRecursive(_ group: CoreList<(local: LocalID, lambda: CoreID)>) {
        var closures: [(local: LocalID, lambda: CoreLambdaID, register: Register)] = []
        for item in group {
            guard case .lambda(let lambda) = nodes[Int(item.lambda.index)] else { continue }
            if captures.isLifted[Int(lambda.index)] { continue }
            let register = allocate()
            registers[Int(item.local.index)] = register
            closures.append((item.local, lambda, register))
        }
        let isKnot = closures.count > 1
        if isKnot { for closure in closures { asm.loadNull(closure.register) } }
        for (index, closure) in closures.enumerated() {
            makeClosure(closure.lambda, closure.register)
            if isKnot { tie(closures, index) }
        }
    }

    /// Gives the closure made last to those made before that capture it.
    private mutating func tie(
        _ closures: [(local: LocalID, lambda: CoreLambdaID, register: Register)], _ made: Int
    ) {
        for earlier in closures[..<made] {
            let locals = captures.captures[Int(earlier.lambda.index)]
            guard let index = locals.firstIndex(of: closures[made].local) else { continue }
            if index > 255 { failTooLarge(lastSpan) }
            asm.setCapture(earlier.register, UInt8(truncatingIfNeeded: index), closures[made].register)
        }
    }
}
