import FusabiBytecode
import Glibc

extension Machine {
    /// Applies a function value to the words in ``MachineState/scratch``. The callee's frame begins at
    /// `base + window + 2`, whose link is set; pc and base of the state become those of the callee, or of the caller when
    /// the result is there already (a partial application). With too many arguments a frame of stub code comes between,
    /// which applies the result to the rest.
    ///
    /// Raises when there is no function or no room.
    func enterApply(_ function: Word, window: Int) {
        guard function.isReference else {
            raise(.nullReference)
            return
        }
        var callee = function.cell
        while callee.typeIndex == BuiltinType.partialApplication.rawValue {
            guard prepend(callee) else { return }
            callee = callee[0].cell
        }
        guard callee.typeIndex == BuiltinType.closure.rawValue else {
            fail("applied a word that is no function")
            return
        }
        let entry = state.pointee.functions + callee.length
        let arity = Int(entry.pointee.parameterCount)
        let rest = state.pointee.scratchCount - arity
        if rest < 0 {
            makePartialApplication(Word(callee), window: window)
            return
        }
        guard rest <= Stubs.mostRest else {
            fail("too many arguments")
            return
        }
        guard ensureStack(window + 2 + rest + 4 + max(Int(entry.pointee.frameSize), arity)) else { return }
        let scratch = state.pointee.scratch
        var frame = state.pointee.base + (window + 2)
        if rest > 0 {
            (frame + 2).update(from: scratch + arity, count: rest)
            frame[rest + 2] = Stubs.applyRest(rest).link(window: rest + 2)
            frame += rest + 4
        }
        frame.update(from: scratch, count: arity)
        frame[-1] = Word(callee).bits
        state.pointee.fuel &-= Int(entry.pointee.cost)
        state.pointee.pc = entry.pointee.code
        state.pointee.base = frame
    }

    /// Puts the arguments that a partial application holds in front of those in the scratch memory.
    private func prepend(_ partial: Cell) -> Bool {
        let (held, count) = (partial.length, state.pointee.scratchCount)
        guard held + count <= MachineState.scratchCapacity else {
            fail("too many arguments")
            return false
        }
        let scratch = state.pointee.scratch
        memmove(scratch + held, scratch, count * 8)
        scratch.update(from: partial.longs + 1, count: held)
        state.pointee.scratchCount = held + count
        return true
    }

    /// Returns a partial application to the caller of the frame at the window.
    private func makePartialApplication(_ target: Word, window: Int) {
        let count = state.pointee.scratchCount
        protect(target)
        let address = allocate(words: count + 2)
        guard address != 0 else { return }
        let cell = Cell(address: address)
        cell.header = Cell.header(BuiltinType.partialApplication.rawValue, aux: UInt32(count))
        cell[0] = target
        (cell.longs + 1).update(from: state.pointee.scratch, count: count)
        let frame = state.pointee.base + (window + 2)
        let link = frame[-2]
        frame[-2] = Word(cell).bits
        state.pointee.base = frame - (Int(link >> 48) + 2)
        state.pointee.pc = CodePointer(link: link)
    }

    /// `apply` where the arity does not match.
    func applySlow(_ i: Fetched) {
        let base = state.pointee.base
        stage(base + (i.bc + 2), i.a)
        let function = Word(bits: base[i.bc + 1])
        base[i.bc] = state.pointee.pc.link(window: i.bc)
        enterApply(function, window: i.bc)
    }

    /// `tailApply` where the arity does not match: the callee takes the place of the running frame.
    func tailApplySlow(_ i: Fetched) {
        let base = state.pointee.base
        stage(base + (i.bc + 2), i.a)
        enterApply(Word(bits: base[i.bc + 1]), window: -2)
    }

    /// Takes arguments into the scratch memory.
    private func stage(_ arguments: Registers, _ count: Int) {
        state.pointee.scratch.update(from: arguments, count: count)
        state.pointee.scratchCount = count
    }

    /// The same for arguments from Swift.
    func stage(_ arguments: [Word]) -> Bool {
        guard arguments.count <= MachineState.scratchCapacity else {
            fail("too many arguments")
            return false
        }
        for (index, argument) in arguments.enumerated() { state.pointee.scratch[index] = argument.bits }
        state.pointee.scratchCount = arguments.count
        return true
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
            object.isReference ? object.cell.typeIndex : DispatchEntry.type(ofValue: object.bits)
        state.pointee.dispatch[DispatchEntry.index(type, slot)] = DispatchEntry(
            key: DispatchEntry.key(type, slot), function: function, unused: 0)
        state.pointee.pc -= 1
    }

    /// The function that the type of a value has for a slot.
    func function(_ object: Word, slot: UInt32) -> UInt32? {
        dispatchType(object).flatMap { image.slotFunction(type: $0, slot: slot) }
    }

    /// Calls a native with its arguments.
    @inline(__always)
    func callNative(_ id: Int, _ arguments: Registers) -> Word {
        let slot = state.pointee.natives + id
        if !slot.pointee.isResolved {
            guard resolveNative(id) else { return .unit }
            // Some natives have nothing but a short way.
            let a = arguments
            let word = slot.pointee.quick(a[0], a[1], a[2], a)
            if word != quickDeclined { return Word(bits: word) }
        }
        return slot.pointee.function(self, UnsafeMutableRawPointer(arguments).assumingMemoryBound(to: Word.self))
    }

    /// Finds an imported native by its name, at its first call.
    private func resolveNative(_ id: Int) -> Bool {
        guard let name = image.nativeName(id) else {
            fail("unknown native \(id)")
            return false
        }
        guard let function = image.nativeTable.find(name) else {
            raise("System.EntryPointNotFoundException", "This build of the library has no native '\(name)'.")
            return false
        }
        state.pointee.natives[id] = NativeSlot(
            quick: image.nativeTable.quick[name] ?? decliningNative, function: function, isResolved: true)
        return true
    }
}
