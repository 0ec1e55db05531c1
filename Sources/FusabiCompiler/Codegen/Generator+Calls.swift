import FusabiBytecode

// Calls: arguments are evaluated into the window at the top of the frame.
extension Generator {
    /// The window of a call: at the destination itself when that is the topmost register, so that the result need not
    /// move. Afterwards ``top`` is where the first argument goes.
    private mutating func window(_ dest: Destination, count: Int, header: Int = 2) -> Register {
        if case .register(let register) = dest, UInt32(register.index) + 1 == top, !crossesScratch(count + header) {
            top -= 1
            let window = allocate(count + header)
            top = UInt32(window.index) + UInt32(header)
            return window
        }
        let window = allocate(count + header)
        top = UInt32(window.index) + UInt32(header)
        return window
    }

    /// Would a row that begins below the top run into the assembler's registers?
    private func crossesScratch(_ count: Int) -> Bool {
        top <= UInt32(Register.firstWide) && top - 1 + UInt32(count) > UInt32(Register.firstScratch)
    }

    /// Evaluates arguments into the registers from the top on.
    private mutating func pushArguments(_ arguments: CoreNodeList) {
        for argument in arguments {
            let register = allocate()
            emit(argument, .register(register))
        }
    }

    private var mayTailCall: Bool { protection == 0 && !boxesResult }

    private func isTail(_ dest: Destination) -> Bool {
        if case .tail = dest { return mayTailCall }
        return false
    }

    private func count(_ arguments: CoreNodeList) -> UInt8 { UInt8(truncatingIfNeeded: arguments.count) }

    // MARK: Known functions

    mutating func emitCall(_ id: CoreID, _ function: FunctionID, _ arguments: CoreNodeList, _ dest: Destination) -> Bool
    {
        if isTail(dest) || isSelfTail(dest), function == unit.id, case .function = unit.kind, let loop = selfLoop {
            assign(arguments, loop.parameters)
            goBack(loop.label, selfLoop?.rotation)
            return false
        }
        let window = self.window(dest, count: arguments.count)
        pushArguments(arguments)
        mark(id)
        if isTail(dest) {
            asm.tailCall(count(arguments), window, function)
            return false
        }
        asm.call(count(arguments), window, function)
        return finish(window, dest)
    }

    /// A self tail call needs no agreement about the result: it is a jump.
    private func isSelfTail(_ dest: Destination) -> Bool {
        if case .tail = dest { return protection == 0 }
        return false
    }

    mutating func emitCallLocal(_ id: CoreID, _ local: LocalID, _ arguments: CoreNodeList, _ dest: Destination) -> Bool
    {
        let index = captures.lambdaOf[Int(local.index)]
        guard index >= 0 else { return applyValue(id, local, arguments, dest, CoreLambdaID(index: -1)) }
        let lambda = CoreLambdaID(index: index)
        if case .lambda(let current) = unit.kind, current == lambda, let loop = selfLoop, isSelfTail(dest) {
            assign(arguments, loop.parameters)
            goBack(loop.label, selfLoop?.rotation)
            return false
        }
        if captures.isLifted[Int(index)] { return callLifted(id, lambda, arguments, dest) }
        if case .lambda(let current) = unit.kind, current == lambda { return callSelf(id, lambda, arguments, dest) }
        return applyValue(id, local, arguments, dest, lambda)
    }

    /// A call of a local function whose captures are its first parameters.
    private mutating func callLifted(
        _ id: CoreID, _ lambda: CoreLambdaID, _ arguments: CoreNodeList, _ dest: Destination
    ) -> Bool {
        let captured = captures.captures[Int(lambda.index)]
        let total = captured.count + arguments.count
        let window = self.window(dest, count: total)
        for local in captured {
            let register = allocate()
            copyLocal(local, register)
        }
        pushArguments(arguments)
        mark(id)
        if isTail(dest) {
            asm.tailCall(UInt8(truncatingIfNeeded: total), window, function(of: lambda))
            return false
        }
        asm.call(UInt8(truncatingIfNeeded: total), window, function(of: lambda))
        return finish(window, dest)
    }

    private mutating func copyLocal(_ local: LocalID, _ register: Register) {
        if local == selfLocal, captured[local] == nil {
            asm.loadSelf(register)
        } else {
            asm.copy(register, location(local))
        }
    }

    /// A call of the running closure's own function: words of the `any` convention.
    private mutating func callSelf(
        _ id: CoreID, _ lambda: CoreLambdaID, _ arguments: CoreNodeList, _ dest: Destination
    ) -> Bool {
        let window = self.window(dest, count: arguments.count)
        pushBoxed(arguments, core[lambda].parameters)
        mark(id)
        asm.callSelf(count(arguments), window, unit.id)
        if core[lambda].result.isRaw { convert(window, window, from: .any, to: core[lambda].result) }
        return finish(window, dest)
    }

    private mutating func pushBoxed(_ arguments: CoreNodeList, _ parameters: [LocalID]) {
        for (index, argument) in arguments.enumerated() {
            let register = allocate()
            emit(argument, .register(register))
            let representation =
                index < parameters.count
                ? core[parameters[index]].representation : core.representation(of: argument) ?? .any
            if representation.isRaw { convert(register, register, from: representation, to: .any) }
        }
    }

    // MARK: Function values

    /// A call of a local function that is a closure.
    private mutating func applyValue(
        _ id: CoreID, _ local: LocalID, _ arguments: CoreNodeList, _ dest: Destination, _ lambda: CoreLambdaID
    ) -> Bool {
        let (parameters, result): ([LocalID], Representation) =
            lambda.index >= 0 ? (core[lambda].parameters, core[lambda].result) : ([], .any)
        checkCount(arguments, id)
        let window = self.window(dest, count: arguments.count)
        copyLocal(local, window + 1)
        pushBoxed(arguments, parameters)
        mark(id)
        if emitTailApply(arguments, window, dest, asIs: result == self.result) { return false }
        asm.apply(count(arguments), window)
        convert(window, window, from: .any, to: result)
        return finish(window, dest)
    }

    /// Does a word of the `any` convention need a check to become the representation?
    func needsCast(_ representation: Representation) -> Bool {
        switch representation {
        case .any, .unit: false
        default: true
        }
    }

    mutating func emitApply(_ id: CoreID, _ function: CoreID, _ arguments: CoreNodeList, _ dest: Destination) -> Bool {
        checkCount(arguments, id)
        let window = self.window(dest, count: arguments.count)
        top = UInt32(window.index) + 2
        emit(function, .register(window + 1))
        pushArguments(arguments)
        mark(id)
        if emitTailApply(arguments, window, dest, asIs: false) { return false }
        asm.apply(count(arguments), window)
        return finish(window, dest)
    }

    /// A function whose result is checked can still be left by a tail call if the callee promises the same result: then
    /// `tailApplyIf` leaves, otherwise the code after it calls, checks and returns. True when nothing more is needed.
    private mutating func emitTailApply(
        _ arguments: CoreNodeList, _ window: Register, _ dest: Destination, asIs: Bool
    ) -> Bool {
        guard case .tail = dest, protection == 0 else { return false }
        if boxesResult ? !asIs : !needsCast(result) {
            asm.tailApply(count(arguments), window)
            return true
        }
        if asIs, !boxesResult { tailApplyIf(arguments, window) }
        return false
    }

    private mutating func tailApplyIf(_ arguments: CoreNodeList, _ window: Register) {
        if !result.isRaw { asm.tailApplyIf(count(arguments), window, RepresentationCode(result).bits) }
    }

    /// `cast (apply …)` as the result of the function.
    mutating func emitCheckedTailApply(_ id: CoreID, _ function: CoreID, _ arguments: CoreNodeList) {
        checkCount(arguments, id)
        let window = self.window(.tail, count: arguments.count)
        top = UInt32(window.index) + 2
        emit(function, .register(window + 1))
        pushArguments(arguments)
        mark(id)
        tailApplyIf(arguments, window)
        asm.apply(count(arguments), window)
        convert(window, window, from: .any, to: result)
        asm.ret(window)
    }

    /// An instruction counts its arguments in a byte.
    private mutating func checkCount(_ arguments: CoreNodeList, _ id: CoreID) {
        if arguments.count > 255 { failTooLarge(core.spans[Int(id.index)]) }
    }

    // MARK: Slots and natives

    mutating func emitCallSlot(_ id: CoreID, _ slot: SlotID, _ arguments: CoreNodeList, _ dest: Destination) -> Bool {
        checkCount(arguments, id)
        let window = self.window(dest, count: arguments.count)
        pushArguments(arguments)
        mark(id)
        if isTail(dest) {
            asm.tailCallSlot(count(arguments), window, slot)
            return false
        }
        asm.callSlot(count(arguments), window, slot)
        return finish(window, dest)
    }

    mutating func emitCallNative(_ id: CoreID, _ native: NativeID, _ arguments: CoreNodeList, _ dest: Destination)
        -> Bool
    {
        checkCount(arguments, id)
        let window = self.window(dest, count: max(arguments.count, 1), header: 0)
        if arguments.count == 2 || arguments.count == 3, window.index <= 255 {
            let first = nativeArgument(arguments[0], before: arguments[1...])
            let second = nativeArgument(arguments[1], before: arguments[2...])
            if arguments.count == 3 { emit(arguments[2], .register(allocate())) }
            mark(id)
            asm.callNativeWith(UInt8(truncatingIfNeeded: window.index), first, second, native)
        } else {
            pushArguments(arguments)
            mark(id)
            asm.callNative(count(arguments), window, native)
        }
        return finish(window, dest)
    }

    /// An argument that need not be in the window: where it is, or else its place there, the topmost register.
    private mutating func nativeArgument(_ argument: CoreID, before later: Slice<CoreNodeList>) -> Register {
        let place = allocate()
        if hasRegister(argument, before: later) { return value(argument) }
        emit(argument, .register(place))
        return place
    }
}
