/// Programs loaded one after the other: the library first, then what was compiled against it (in the REPL: each
/// submission against all before). Ids are global; a lookup finds the program that an id belongs to.
package struct ProgramChain: Sendable {
    package private(set) var programs: [Program]

    package init() { programs = [] }

    package init(_ programs: [Program]) throws(ProgramError) {
        self.init()
        for program in programs { try append(program) }
    }

    /// Adds a program that continues the numbering. Fails when it was compiled against something else.
    package mutating func append(_ program: Program) throws(ProgramError) {
        var expected = next
        if programs.isEmpty, program.first.type != 0 { expected.type = BuiltinType.firstDeclared }
        guard program.first == expected, program.header.libraryHash == hash else { throw .wrongLibrary }
        programs.append(program)
    }

    /// The first ids of a program that continues the chain.
    package var next: FirstIDs {
        guard let last = programs.last else { return FirstIDs() }
        return FirstIDs(
            function: last.first.function + UInt32(last.functions.count),
            type: max(last.first.type + UInt32(last.types.count), BuiltinType.firstDeclared),
            global: last.first.global + UInt32(last.globals.count),
            constant: last.first.constant + UInt32(last.constants.count),
            slot: last.first.slot + UInt32(last.slots.count),
            native: last.first.native + UInt32(last.natives.count))
    }

    /// What a program that continues the chain records as its library.
    package var hash: UInt64 { programs.last?.header.contentHash ?? 0 }

    // MARK: Lookup. O(programs); nil for an id that nothing has.

    package func function(_ id: FunctionID) -> (program: Program, record: FunctionRecord)? {
        find(id.index, { $0.first.function }, { $0.functions })
    }

    package func type(_ id: TypeID) -> (program: Program, record: TypeRecord)? {
        find(id.index, { $0.first.type }, { $0.types })
    }

    package func global(_ id: GlobalID) -> (program: Program, record: GlobalRecord)? {
        find(id.index, { $0.first.global }, { $0.globals })
    }

    package func constant(_ id: ConstantID) -> (program: Program, record: ConstantRecord)? {
        find(id.index, { $0.first.constant }, { $0.constants })
    }

    package func slot(_ id: SlotID) -> (program: Program, record: SignatureRecord)? {
        find(id.index, { $0.first.slot }, { $0.slots })
    }

    package func native(_ id: NativeID) -> (program: Program, record: SignatureRecord)? {
        find(id.index, { $0.first.native }, { $0.natives })
    }

    @inline(__always)
    private func find<T>(
        _ id: UInt32, _ first: (Program) -> UInt32, _ table: (Program) -> UnsafeBufferPointer<T>
    ) -> (program: Program, record: T)? {
        var place = programs.count
        while place > 0 {
            place -= 1
            let program = programs[place]
            let start = first(program)
            if id < start { continue }
            let items = table(program)
            let index = Int(id - start)
            return index < items.count ? (program, items[index]) : nil
        }
        return nil
    }

    /// Parameters and result of a function; nil for an unknown one.
    package func signature(_ id: FunctionID) -> FunctionSignature? {
        guard let (program, record) = function(id) else { return nil }
        return FunctionSignature(
            parameters: program.parameters(of: record).map { $0.representation ?? .any },
            result: program.result(of: record).representation ?? .any)
    }

    /// The description of a declared or builtin type, made afresh.
    package func typeDescriptor(_ id: TypeID) -> TypeDescriptor? {
        guard let (program, _) = type(id) else { return BuiltinType(rawValue: id.index)?.descriptor }
        return program.typeDescriptor(at: Int(id.index - program.first.type))
    }
}
