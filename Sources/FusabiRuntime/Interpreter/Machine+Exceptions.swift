import FusabiBytecode

extension Machine {
    /// What runs through the finally blocks of a fiber that is being disposed of, in place of an exception.
    static var disposal: Word { .immediate(0x00D1_5B05, .unset) }

    /// Takes the pending exception to its handler: pops frames, and fibers, until one is found. False when it leaves the
    /// code that the host (or a native) called, or when the run is being aborted; it then stays pending.
    func unwind() -> Bool {
        guard abort == nil, !isCrashing else { return false }
        let exception = state.pointee.pending
        recordTrace(exception)
        let isDisposal = exception == Machine.disposal
        while true {
            if let handler = findHandler(finallyOnly: isDisposal) {
                state.pointee.base[handler.register] = exception.bits
                state.pointee.pc = handler.target
                clearPending()
                return true
            }
            let link = state.pointee.base[-2]
            let pc = CodePointer(link: link)
            if pc == Stubs.halt { return false }
            if pc == Stubs.fiberEnd {
                finishFiber()
                if isDisposal {
                    clearPending()
                    return true
                }
                continue
            }
            state.pointee.base -= Int(link >> 48) + 2
            state.pointee.pc = pc
        }
    }

    private func clearPending() {
        state.pointee.pending = .null
        state.pointee.attention.remove(.raised)
    }

    private func findHandler(finallyOnly: Bool) -> (target: CodePointer, register: Int)? {
        let pc = state.pointee.pc
        guard let (program, record) = image.function(at: pc - 1) else { return nil }
        guard record.handlers.count > 0, let codeStart = program.code.baseAddress else { return nil }
        let start = codeStart + Int(record.code.start)
        let position = UInt32(pc - 1 - start)
        for handler in program.handlers[record.handlers.range]
        where handler.start <= position && position < handler.end && (!finallyOnly || handler.isFinally != 0) {
            return (start + Int(handler.target), Int(handler.register))
        }
        return nil
    }

    // MARK: Traces

    /// Frames that a trace keeps.
    private static var longestTrace: Int { 100 }

    /// Notes in an exception that is raised for the first time where that happened: a long array of code addresses.
    private func recordTrace(_ exception: Word) {
        guard exception.isReference, isException(exception), exception.cell[ExceptionField.trace].isNull else { return }
        let trace = makeLongArray(callAddresses(limit: Machine.longestTrace))
        if !trace.isNull { exception.cell[ExceptionField.trace] = trace }
    }

    /// Where the running frames are, innermost first.
    private func callAddresses(limit: Int) -> [Int64] {
        var addresses: [Int64] = []
        var pc = state.pointee.pc
        var base = state.pointee.base
        while addresses.count < limit {
            if !Stubs.contains(pc) { addresses.append(Int64(Int(bitPattern: pc - 1))) }
            let link = base[-2]
            pc = CodePointer(link: link)
            if pc == Stubs.halt || pc == Stubs.fiberEnd { break }
            base -= Int(link >> 48) + 2
        }
        return addresses
    }

    /// The running frames, innermost first, a few of them: where a run that is aborted was.
    func currentTrace() -> [StackFrame] { callAddresses(limit: 10).compactMap(frame) }

    /// Is the word an exception object?
    package func isException(_ word: Word) -> Bool {
        word.isReference && state.pointee.heap.types[Int(word.cell.typeIndex)].flags.contains(.exception)
    }

    /// Where an exception was raised, innermost frame first; empty for one that was never raised.
    package func stackTrace(_ exception: Word) -> [StackFrame] {
        guard isException(exception), let trace = ArrayView(exception.cell[ExceptionField.trace]),
            trace.element == .long
        else { return [] }
        return (0..<trace.count).compactMap { frame(Int64(bitPattern: trace.longs[$0])) }
    }

    private func frame(_ address: Int64) -> StackFrame? {
        guard let pc = CodePointer(bitPattern: Int(address)), let (program, record) = image.function(at: pc),
            let start = program.code.baseAddress
        else { return nil }
        let position = UInt32(pc - (start + Int(record.code.start)))
        let line = program.line(at: position, in: record)
        return StackFrame(
            function: program.text(record.name), file: line.map { program.text(program.files[Int($0.file)]) },
            line: line.map { Int($0.line) })
    }
}

extension Machine {
    /// The name of the function behind a function value, as `%A` shows it: `name@line`.
    package func closureName(_ value: Word) -> String {
        var word = value
        while word.isReference(to: .partialApplication) { word = word.cell[0] }
        guard word.isReference(to: .closure), Int(word.cell.aux) < state.pointee.functionCount,
            let (program, record) = image.function(at: state.pointee.functions[Int(word.cell.aux)].code)
        else { return "" }
        let name = program.text(record.name)
        return program.line(at: 0, in: record).map { "\(name)@\($0.line)" } ?? name
    }
}

/// A frame of a stack trace.
package struct StackFrame: Hashable, Sendable, CustomStringConvertible {
    /// `Module.name` or `Type.Member`.
    package var function: String
    package var file: String?
    /// Counted from 1.
    package var line: Int?

    package var description: String {
        if let file, let line { return "\(function) in \(file):\(line)" }
        return function
    }
}
