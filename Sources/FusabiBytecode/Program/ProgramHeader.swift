/// The first bytes of a program.
package struct ProgramHeader: Hashable, Sendable {
    package var magic: UInt32
    package var version: UInt32
    /// The content hash of the program before this one in its chain (its library), 0 for the library itself.
    package var libraryHash: UInt64
    /// Of all bytes, with this field as 0.
    package var contentHash: UInt64
    /// The first ids that this program gives; those below belong to the programs before it.
    package var first: FirstIDs
    package var reserved: UInt64

    /// "FZB" and a byte that no text file has.
    package static let magic: UInt32 = 0x0142_5A46
    package static let currentVersion: UInt32 = 1
}

/// Where the numbering of a program starts.
package struct FirstIDs: Hashable, Sendable {
    package var function: UInt32
    package var type: UInt32
    package var global: UInt32
    package var constant: UInt32
    package var slot: UInt32
    package var native: UInt32

    /// A library describes the builtin types, too, so it starts at 0; a program without a library starts at 0 or at
    /// ``BuiltinType/firstDeclared``.
    package init(
        function: UInt32 = 0, type: UInt32 = 0, global: UInt32 = 0, constant: UInt32 = 0,
        slot: UInt32 = 0, native: UInt32 = 0
    ) {
        self.function = function
        self.type = type
        self.global = global
        self.constant = constant
        self.slot = slot
        self.native = native
    }
}

/// The sections of a program, in the order in which they lie in a file. Each begins at a multiple of 8.
package enum ProgramSection: Int, CaseIterable, Sendable {
    case names, data, code, functions, representations, handlers, lines, files, constants, globals, natives, slots
    case types, shapes, fields, interfaces, slotEntries, enumCases, entryPoints
    /// Module, type and value signatures for the type checker; not read here.
    case interface
    /// Core of functions that other programs may inline; not read here.
    case inlineBodies

    /// The size of one element.
    package var stride: Int {
        switch self {
        case .names, .data, .interface, .inlineBodies: 1
        case .code, .representations, .interfaces, .entryPoints: 4
        case .functions: MemoryLayout<FunctionRecord>.stride
        case .handlers: MemoryLayout<HandlerRecord>.stride
        case .lines: MemoryLayout<LineRecord>.stride
        case .files: MemoryLayout<NameRecord>.stride
        case .constants: MemoryLayout<ConstantRecord>.stride
        case .globals: MemoryLayout<GlobalRecord>.stride
        case .natives, .slots: MemoryLayout<SignatureRecord>.stride
        case .types: MemoryLayout<TypeRecord>.stride
        case .shapes: MemoryLayout<ShapeRecord>.stride
        case .fields: MemoryLayout<FieldRecord>.stride
        case .slotEntries: MemoryLayout<SlotEntryRecord>.stride
        case .enumCases: MemoryLayout<EnumCaseRecord>.stride
        }
    }
}

/// Where a section lies: byte offset from the program's start, and how many elements it has.
package struct SectionRecord: Hashable, Sendable {
    package var offset: UInt32
    package var count: UInt32
}
