import FusabiBytecode

extension Machine {
    /// Applies a function value to words. The callee's frame begins at `base + window + 2`, whose link is set; pc and
    /// base of the state become those of the callee, or of the caller when the result is there already (a partial
    /// application). With too many arguments a frame of stub code comes between, which applies the result to the rest.
    ///
    /// Raises when there is no function or no room.
    func enterApply(_ function: Word, _ arguments: [Word], window: Int) {
        guard function.isReference else {
            raise(.nullReference)
            return
        }
        var arguments = arguments
        var callee = function.cell
        while callee.typeIndex == BuiltinType.partialApplication.rawValue {
            arguments.insert(contentsOf: (0..<callee.length).map { callee[$0 + 1] }, at: 0)
            callee = callee[0].cell
        }
        guard callee.typeIndex == BuiltinType.closure.rawValue else {
            fail("applied a word that is no function")
            return
        }
        let entry = state.pointee.functions[callee.length]
        let arity = Int(entry.parameterCount)
        if arguments.count < arity {
            makePartialApplication(Word(callee), arguments, window: window)
            return
        }
        let rest = arguments.count - arity
        guard rest <= Stubs.mostRest else {
            fail("too many arguments")
            return
        }
        guard ensureStack(window + 2 + rest + 4 + max(Int(entry.frameSize), arity)) else { return }
        var frame = state.pointee.base + (window + 2)
        if rest > 0 {
            for index in 0..<rest { frame[index + 2] = arguments[arity + index].bits }
            frame[rest + 2] = Stubs.applyRest(rest).link(window: rest + 2)
            frame += rest + 4
        }
        for index in 0..<arity { frame[index] = arguments[index].bits }
        frame[-1] = Word(callee).bits
        state.pointee.fuel &-= Int(entry.cost)
        state.pointee.pc = entry.code
        state.pointee.base = frame
    }

    /// Returns a partial application to the caller of the frame at the window.
    private func makePartialApplication(_ target: Word, _ arguments: [Word], window: Int) {
        let cell = allocateCell(
            BuiltinType.partialApplication.rawValue, aux: UInt32(arguments.count), words: arguments.count + 1)
        guard let cell else { return }
        cell[0] = target
        for (index, argument) in arguments.enumerated() { cell[index + 1] = argument }
        let frame = state.pointee.base + (window + 2)
        let link = frame[-2]
        frame[-2] = Word(cell).bits
        state.pointee.base = frame - (Int(link >> 48) + 2)
        state.pointee.pc = CodePointer(link: link)
    }

    /// `apply` where the arity does not match.
    func applySlow(_ i: Fetched) {
        let base = state.pointee.base
        let arguments = (0..<i.a).map { Word(bits: base[i.bc + 2 + $0]) }
        base[i.bc] = state.pointee.pc.link(window: i.bc)
        enterApply(Word(bits: base[i.bc + 1]), arguments, window: i.bc)
    }

    /// `tailApply` where the arity does not match: the callee takes the place of the running frame.
    func tailApplySlow(_ i: Fetched) {
        let base = state.pointee.base
        let arguments = (0..<i.a).map { Word(bits: base[i.bc + 2 + $0]) }
        enterApply(Word(bits: base[i.bc + 1]), arguments, window: -2)
    }

    /// `callSlot` and its tail form where the cache does not know the function: fills the cache and lets the instruction
    /// run again.
    func fillDispatch(_ i: Fetched) {
        let object = Word(bits: state.pointee.base[i.bc + 2])
        let slot = state.pointee.pc.pointee
        if object.isNull {
            raise(.nullReference)
            return
        }
        guard let function = function(object, slot: slot) else {
            raise(.invalidCast)
            return
        }
        let type =
            object.isReference ? object.cell.typeIndex : UInt32(truncatingIfNeeded: object.bits >> 32)
        state.pointee.dispatch[DispatchEntry.index(type, slot)] = DispatchEntry(
            key: DispatchEntry.key(type, slot), function: function, unused: 0)
        state.pointee.pc -= 1
    }

    /// The function that the type of a value has for a slot.
    func function(_ object: Word, slot: UInt32) -> UInt32? {
        dispatchType(object).flatMap { image.slotFunction(type: $0, slot: slot) }
    }

    /// Calls a native with its arguments.
    @inline(never)
    func callNative(_ id: Int, _ arguments: Registers) -> Word {
        let slot = image.natives + id
        let words = UnsafeMutableRawPointer(arguments).assumingMemoryBound(to: Word.self)
        if let function = slot.pointee { return function(self, words) }
        guard let function = resolveNative(id) else { return .unit }
        return function(self, words)
    }

    /// Finds an imported native by its name, at its first call.
    private func resolveNative(_ id: Int) -> NativeFunction? {
        guard let name = image.nativeName(id) else {
            fail("unknown native \(id)")
            return nil
        }
        guard let function = image.nativeTable.find(name) else {
            raise("System.EntryPointNotFoundException", "This build of the library has no native '\(name)'.")
            return nil
        }
        image.natives[id] = function
        return function
    }
}
