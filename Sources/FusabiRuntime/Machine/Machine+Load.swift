import FusabiBytecode
import Glibc

extension Machine {
    /// Loads a program behind those that are loaded already; the library comes first. The program must have been
    /// verified. Natives are looked up in the table when they are first called; later tables add to earlier ones.
    package func load(_ program: Program, natives: NativeTable = NativeTable()) throws(ProgramError) {
        try image.chain.append(program)
        image.programs.append(LoadedProgram(program))
        image.nativeTable.merge(natives)
        image.typeNames = nil
        image.functionNames = nil
        image.exceptionTypes = [:]
        image.subtypes = [:]
        installFunctions(program)
        install(types: program)
        installGlobals(program)
        installConstants(program)
        installNatives(program)
    }

    private func installFunctions(_ program: Program) {
        let first = state.pointee.functionCount
        let count = first + program.functions.count
        reserveFunctions(count)
        let code = program.code.baseAddress ?? Stubs.halt
        for (index, record) in program.functions.enumerated() {
            state.pointee.functions[first + index] = FunctionEntry(
                beforeCode: code + Int(record.code.start) - 1, frameSize: UInt16(clamping: record.frameSize),
                cost: UInt16(clamping: record.cost), parameterCount: UInt16(clamping: record.parameterCount),
                captureCount: UInt16(clamping: record.captureCount))
            state.pointee.results[first + index] = program.result(of: record).bits
        }
        state.pointee.functionCount = count
    }

    /// Makes room in all that is kept by function, with some to spare: a script comes behind the library's thousands.
    private func reserveFunctions(_ needed: Int) {
        let (used, capacity) = (state.pointee.functionCount, image.functionCapacity)
        guard needed > capacity else { return }
        let larger = max(needed + needed / 4, 64)
        func grow<Element>(_ memory: inout UnsafeMutablePointer<Element>) {
            // Zeroed, but untouched where nothing is written: values are made when they are first used.
            let new = calloc(larger, MemoryLayout<Element>.stride).bindMemory(to: Element.self, capacity: larger)
            new.update(from: memory, count: used)
            free(memory)
            memory = new
        }
        grow(&state.pointee.functions)
        grow(&state.pointee.functionValues)
        grow(&state.pointee.results)
        image.functionCapacity = larger
        // The collector reads the number of captures from there.
        state.pointee.heap.functions = state.pointee.functions
    }

    private func installGlobals(_ program: Program) {
        let first = state.pointee.globalCount
        let count = first + program.globals.count
        let globals = UnsafeMutablePointer<UInt64>.allocate(capacity: max(count, 1))
        globals.update(from: state.pointee.globals, count: first)
        for (index, global) in program.globals.enumerated() {
            globals[first + index] = Word.defaultValue(global.representation.representation ?? .any).bits
        }
        state.pointee.globals.deallocate()
        state.pointee.globals = globals
        state.pointee.globalCount = count
    }

    private func installConstants(_ program: Program) {
        let first = state.pointee.constantCount
        let count = first + program.constants.count
        let constants = UnsafeMutablePointer<UInt64>.allocate(capacity: max(count, 1))
        constants.update(from: state.pointee.constants, count: first)
        (constants + first).initialize(repeating: 0, count: count - first)
        state.pointee.constants.deallocate()
        state.pointee.constants = constants
        state.pointee.constantCount = count
    }

    private func installNatives(_ program: Program) {
        let first = image.nativeCount
        let count = first + program.natives.count
        let natives = UnsafeMutablePointer<NativeSlot>.allocate(capacity: max(count, 1))
        natives.moveInitialize(from: state.pointee.natives, count: first)
        let unresolved = NativeSlot(quick: decliningNative, function: { _, _ in .unit }, isResolved: false)
        (natives + first).initialize(repeating: unresolved, count: count - first)
        state.pointee.natives.deallocate()
        state.pointee.natives = natives
        image.nativeCount = count
    }

    /// A constant of the pool, made now and kept; null when it cannot be made.
    func makeConstant(_ id: Int) -> Word {
        guard let (program, record) = image.chain.constant(ConstantID(index: UInt32(id))) else {
            return fail("unknown constant \(id)")
        }
        let data = program.data(of: record)
        let word: Word
        switch ConstantRecord.Kind(rawValue: record.kind) {
        case .string8: word = makeLatin1(data.bindMemory(to: UInt8.self))
        case .string16: word = makeString(data.bindMemory(to: UInt16.self))
        case .decimal: word = callMaker("Constant.decimal", makeLatin1(data.bindMemory(to: UInt8.self)))
        case .bigint: word = callMaker("Constant.bigint", makeLatin1(data.bindMemory(to: UInt8.self)))
        case nil: return fail("constant of an unknown kind")
        }
        if word.isReference { state.pointee.constants[id] = word.bits }
        return word
    }

    /// Natives of the library parse what the runtime does not know how to: `Constant.decimal` and `Constant.bigint` turn
    /// a string into a cell.
    private func callMaker(_ name: String, _ text: Word) -> Word {
        guard let native = image.nativeTable.find(name) else { return fail("the library has no native '\(name)'") }
        var argument = text
        return native(self, &argument)
    }
}

extension Word {
    /// The default of a representation: 0, false, null …
    package static func defaultValue(_ representation: Representation) -> Word {
        switch representation {
        case .any, .reference, .union, .string, .function, .array: .null
        case .unit: .unit
        case .bool: .bool(false)
        case .char: .char(0)
        case .int8: .int8(0)
        case .uint8: .uint8(0)
        case .int16: .int16(0)
        case .uint16: .uint16(0)
        case .int32: .int32(0)
        case .uint32: .uint32(0)
        case .float32: .float32(0)
        case .float, .int64, .uint64, .nativeint, .unativeint: Word(bits: 0)
        case .enumeration(let type): .immediate(0, type: type)
        }
    }
}
