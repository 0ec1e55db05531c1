import FusabiBytecode
import FusabiSyntax

// Functions: entry, parameters, the record.
extension Generator {
    mutating func generateUnit() {
        facts.reset()
        endHoisting()
        captured.removeAll(keepingCapacity: true)
        capturedOrder.removeAll(keepingCapacity: true)
        handlers.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        (top, frameSize, protection) = (0, 0, 0)
        (selfLoop, selfLocal, boxesResult) = (nil, nil, false)
        start = asm.position
        switch unit.kind {
        case .function(let index):
            callsItself = captures.isRecursive[index]
            isTopLevel = entryPoints.contains(unit.id)
            lastSpan = core.spans[Int(core.functions[index].body.index)]
            generateFunction(core.functions[index])
        case .lambda(let lambda):
            callsItself = captures.callsItself(lambda)
            isTopLevel = false
            lastSpan = core.spans[Int(core[lambda].body.index)]
            if captures.isLifted[Int(lambda.index)] { generateLifted(lambda) } else { generateClosure(lambda) }
        case .wrapper(let function):
            callsItself = false
            isTopLevel = false
            lastSpan = .none
            generateWrapper(function)
        }
    }

    private mutating func generateFunction(_ function: CoreFunction) {
        let parameters = bindParameters(function.parameters)
        result = function.result
        enterLoop(parameters)
        emitLoopBody(function.body, .tail, join: nil)
        let signature = function.parameters.map { core[$0].representation } + [function.result]
        finishUnit(function.name, function.parameters.count, signature, captureCount: 0)
    }

    /// A local function without closure: its captures are its first parameters.
    private mutating func generateLifted(_ lambda: CoreLambdaID) {
        let code = core[lambda]
        let captured = captures.captures[Int(lambda.index)]
        _ = bindParameters(captured)
        let parameters = bindParameters(code.parameters)
        result = code.result
        enterLoop(parameters)
        emitLoopBody(code.body, .tail, join: nil)
        let all = captured + code.parameters
        finishUnit(code.name, all.count, all.map { core[$0].representation } + [code.result], captureCount: 0)
    }

    /// The code of a function value: parameters and result of the `any` convention, other variables in the closure.
    private mutating func generateClosure(_ lambda: CoreLambdaID) {
        let code = core[lambda]
        let index = Int(lambda.index)
        let parameters = bindParameters(code.parameters)
        selfLocal = captures.selfLocal[index]
        result = code.result
        boxesResult = code.result.isRaw
        for (local, register) in zip(code.parameters, parameters) {
            convert(register, register, from: .any, to: core[local].representation)
        }
        bindCaptures(captures.captures[index])
        if callsItself { loadAllCaptures() }
        enterLoop(parameters)
        emitLoopBody(code.body, .tail, join: nil)
        let signature =
            Array(repeating: Representation.any, count: parameters.count) + [boxesResult ? .any : code.result]
            + captures.captures[index].map { captureRepresentation($0) }
        finishUnit(code.name, parameters.count, signature, captureCount: capturedOrder.count)
    }

    /// Converts the arguments of `apply` to the parameters of a function, and its result back.
    private mutating func generateWrapper(_ function: FunctionID) {
        let signature = core.signatures(function)
        let count = signature.parameters.count
        _ = allocate(count)
        let window = allocate(count + 2)
        for (index, representation) in signature.parameters.enumerated() {
            convert(window + (index + 2), Register(UInt16(index)), from: .any, to: representation)
        }
        let arguments = UInt8(truncatingIfNeeded: count)
        if signature.result.isRaw {
            asm.call(arguments, window, function)
            convert(window, window, from: signature.result, to: .any)
            asm.ret(window)
        } else {
            asm.tailCall(arguments, window, function)
        }
        let row =
            Array(repeating: Representation.any, count: count) + [signature.result.isRaw ? .any : signature.result]
        finishUnit("", count, row, captureCount: 0)
    }

    private mutating func bindParameters(_ parameters: [LocalID]) -> [Register] {
        if Int(top) + parameters.count > Int(Register.firstScratch) { failTooLarge(lastSpan) }
        return parameters.map { local in
            let register = allocate()
            registers[Int(local.index)] = register
            return register
        }
    }

    private mutating func enterLoop(_ parameters: [Register]) {
        let label = asm.label()
        asm.place(label)
        selfLoop = SelfLoop(label: label, parameters: parameters)
    }

    private mutating func finishUnit(
        _ name: String, _ parameterCount: Int, _ row: [Representation], captureCount: Int
    ) {
        asm.finishFunction()
        let length = asm.position - start
        // A loop without calls: an error in it, or its end by a limit, has a place, too.
        if lines.isEmpty { markStart() }
        let record = FunctionRecord(
            code: RangeRecord(start: UInt32(start), count: UInt32(length)),
            frameSize: max(frameSize, UInt32(parameterCount)) + (frameSize > 253 ? 2 : 1),
            parameterCount: UInt32(parameterCount), captureCount: UInt32(captureCount),
            cost: UInt32(min(length, FunctionRecord.costLimit)), representations: builder.row(row),
            handlers: builder.add(handlers: handlers), lines: builder.add(lines: lines), name: builder.name(name),
            anyEntry: wrapper(of: unit)?.index ?? unit.id.index)
        if !builder.set(record, of: unit.id) { fail(.malformed("function ids of Core")) }
    }

    private func wrapper(of unit: CodeUnit) -> FunctionID? { wrappers[unit.id] }

    // MARK: Captures

    /// What a capture is held as in a closure: raw integers are boxed there.
    func captureRepresentation(_ local: LocalID) -> Representation {
        if captures.lambdaOf[Int(local.index)] >= 0 { return .function }
        let representation = core[local].representation
        return representation.isRaw ? .any : representation
    }

    private mutating func bindCaptures(_ locals: [LocalID]) {
        for (index, local) in locals.enumerated() {
            captured[local] = CapturedLocal(index: UInt16(truncatingIfNeeded: index), register: allocate())
            capturedOrder.append(local)
        }
        if locals.count > 65_535 { failTooLarge(lastSpan) }
    }

    /// Loads captures before a loop, so that it need not do it each time round.
    mutating func loadAllCaptures() {
        if capturedOrder.count > 8 { return }
        for local in capturedOrder { _ = location(local) }
    }

    /// The register that holds a local now.
    mutating func location(_ local: LocalID) -> Register {
        if !captured.isEmpty, let capture = captured[local] {
            if facts[capture.register] == Facts.nothing {
                asm.loadCapture(capture.register, capture.index)
                let representation = core[local].representation
                if representation.isRaw { convert(capture.register, capture.register, from: .any, to: representation) }
                facts.setLoaded(capture.register)
            }
            return capture.register
        }
        if local == selfLocal {
            let register = allocate()
            asm.loadSelf(register)
            return register
        }
        return registers[Int(local.index)]
    }

    // MARK: Lines

    /// The next instruction belongs to the node's line; for those that may raise or call.
    mutating func mark(_ id: CoreID) {
        let span = core.spans[Int(id.index)]
        if span == .none { return }
        lastSpan = span
        if span.start < lineCache.start || span.start >= lineCache.end { findLine(span.start) }
        if lineCache.line == 0 { return }
        if let last = lines.last, last.line == lineCache.line, last.file == lineCache.file { return }
        lines.append(
            LineRecord(position: UInt32(asm.position - start), file: lineCache.file, line: lineCache.line))
    }

    private mutating func markStart() {
        if lastSpan == .none { return }
        if lastSpan.start < lineCache.start || lastSpan.start >= lineCache.end { findLine(lastSpan.start) }
        if lineCache.line > 0 { lines.append(LineRecord(position: 0, file: lineCache.file, line: lineCache.line)) }
    }

    private mutating func findLine(_ offset: UInt32) {
        lineCache = LineCache()
        guard let index = sources.files.lastIndex(where: { $0.base <= offset }) else { return }
        let file = sources.files[index]
        let local = offset - file.base
        var low = 0
        var high = file.lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if file.lineStarts[middle] <= local { low = middle + 1 } else { high = middle }
        }
        if low == 0 { return }
        let end = low < file.lineStarts.count ? file.lineStarts[low] : UInt32(file.bytes.count) + 1
        lineCache = LineCache(
            start: file.base + file.lineStarts[low - 1], end: file.base + end, file: UInt32(index),
            line: UInt32(low))
    }
}

extension Register {
    static func + (base: Register, offset: Int) -> Register {
        Register(UInt16(truncatingIfNeeded: Int(base.index) + offset))
    }
}
