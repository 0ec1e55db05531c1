// Calls and closures.
extension FunctionVerifier {
    mutating func defineCall(_ i: Instruction) throws(Rejection) {
        let window = i.bc
        switch i.shape.opcode {
        case .call:
            let callee = try callee(word(0, i), i)
            try pass(callee.parameters, window + 2, i)
            try finishCall(window, callee.result, i)
        case .tailCall:
            let callee = try callee(word(0, i), i)
            try pass(callee.parameters, window + 2, i)
            try leave(callee.result, i)
        case .callSelf:
            guard word(0, i) == id else { throw reject(i, "not the running function") }
            try pass(signature.parameters, window + 2, i)
            try finishCall(window, signature.result, i)
        case .apply:
            try passAny(window, i)
            try finishCall(window, .any, i)
        case .tailApply:
            try passAny(window, i)
            try leave(.any, i)
        case .tailApplyIf:
            try passAny(window, i)
            guard word(0, i) == resultCode.bits, signature.result.isWord else { throw reject(i, "another result") }
            try leave(signature.result, i)
        case .callSlot:
            let slot = try slot(word(0, i), i)
            try pass(slot.parameters, window + 2, i)
            try finishCall(window, slot.result, i)
        case .tailCallSlot:
            let slot = try slot(word(0, i), i)
            try pass(slot.parameters, window + 2, i)
            try leave(slot.result, i)
        case .callNative:
            guard let native = context.native(word(0, i)) else { throw reject(i, "no such native") }
            try pass(native.parameters, window, i)
            try finishCall(window, native.result, i)
        case .callNativeWith: try defineCallNativeWith(i)
        default: break
        }
    }

    private mutating func defineCallNativeWith(_ i: Instruction) throws(Rejection) {
        guard let native = context.native(word(0, i)) else { throw reject(i, "no such native") }
        let parameters = native.parameters
        guard parameters.count == 2 || parameters.count == 3 else {
            throw reject(i, "\(parameters.count) parameters instead of two or three")
        }
        guard i.a + parameters.count <= registers.count else { throw reject(i, "window beyond the frame") }
        try expect(i.b, parameters[0], i.position)
        try expect(i.c, parameters[1], i.position)
        if parameters.count == 3 { try expect(i.a + 2, parameters[2], i.position) }
        try finishCall(i.a, native.result, i)
    }

    private func callee(_ id: UInt32, _ i: Instruction) throws(Rejection) -> VerifierSignature {
        guard let signature = context.function(id) else { throw reject(i, "no function \(id)") }
        guard signature.captures.isEmpty else { throw reject(i, "function \(id) needs a closure") }
        return signature
    }

    private func slot(_ id: UInt32, _ i: Instruction) throws(Rejection) -> VerifierSignature {
        guard let signature = context.slot(id), !signature.parameters.isEmpty else { throw reject(i, "no slot \(id)") }
        return signature
    }

    /// The arguments from a register on fit the parameters.
    private func pass(_ parameters: [VerifiedType], _ first: Int, _ i: Instruction) throws(Rejection) {
        guard i.a == parameters.count else { throw reject(i, "\(i.a) arguments for \(parameters.count) parameters") }
        guard first + parameters.count <= registers.count else { throw reject(i, "window beyond the frame") }
        for (index, wanted) in parameters.enumerated() { try expect(first + index, wanted, i.position) }
    }

    private func passAny(_ window: Int, _ i: Instruction) throws(Rejection) {
        guard i.a >= 1, window + 2 + i.a <= registers.count else { throw reject(i, "window beyond the frame") }
        // The machine checks that it is a function.
        try expect(window + 1, .any, i.position)
        for index in 0..<i.a { try expect(window + 2 + index, .any, i.position) }
    }

    private mutating func finishCall(_ window: Int, _ result: VerifiedType, _ i: Instruction) throws(Rejection) {
        guard window < registers.count else { throw reject(i, "window beyond the frame") }
        clobber(from: window)
        try write(window, result, i.position)
    }

    /// A tail call: nothing protects the code, and the result is what the function promises.
    private func leave(_ result: VerifiedType, _ i: Instruction) throws(Rejection) {
        guard !isProtected(i.position) else { throw reject(i, "tail call in a protected range") }
        guard types.isAssignable(result, to: signature.result) else {
            throw reject(i, "result \(result), not \(signature.result)")
        }
    }

    // MARK: Closures

    mutating func defineClosure(_ i: Instruction) throws(Rejection) {
        switch i.shape.opcode {
        case .loadFunction:
            guard try closureFunction(word(0, i), i).captures.isEmpty else { throw reject(i, "needs captures") }
            try write(i.a, .function, i.position)
        case .newClosure: try makeClosure(i, (0..<i.b).map { i.listed($0, code) })
        case .newClosureWindow:
            let count = try closureFunction(word(0, i), i).captures.count
            try makeClosure(i, Array(i.bc..<i.bc + count))
        case .setCapture:
            let closure = registers[i.a]
            guard closure.kind == .closure, let function = context.function(closure.detail),
                i.b < function.captures.count
            else { throw reject(i, "no such capture") }
            try expect(i.c, function.captures[i.b], i.position)
        case .loadCapture:
            guard i.bc < signature.captures.count else { throw reject(i, "no such capture") }
            try write(i.a, signature.captures[i.bc], i.position)
        default: break
        }
    }

    private func closureFunction(_ id: UInt32, _ i: Instruction) throws(Rejection) -> VerifierSignature {
        guard let signature = context.function(id), signature.isAnyConvention else {
            throw reject(i, "function \(id) cannot be a value")
        }
        return signature
    }

    private mutating func makeClosure(_ i: Instruction, _ sources: [Int]) throws(Rejection) {
        let id = word(0, i)
        let function = try closureFunction(id, i)
        guard sources.count == function.captures.count, !sources.isEmpty else { throw reject(i, "number of captures") }
        for (register, wanted) in zip(sources, function.captures) { try expect(register, wanted, i.position) }
        try write(i.a, VerifiedType(.closure, id), i.position)
    }
}
