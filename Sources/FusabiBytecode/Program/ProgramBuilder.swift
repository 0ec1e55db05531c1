/// Collects a program's parts; ``finish()`` lays them out. The code generator adds code, functions and constants, its
/// caller what the program declares.
package struct ProgramBuilder {
    package let first: FirstIDs
    package var libraryHash: UInt64 = 0
    /// Writes the code; functions refer to it by position.
    package var assembler = Assembler()

    package private(set) var functions: [FunctionRecord] = []
    /// Those that got their ids from ``addFunction()``.
    private var added: [FunctionRecord] = []
    package private(set) var representations: [RepresentationCode] = []
    package private(set) var handlers: [HandlerRecord] = []
    package private(set) var lines: [LineRecord] = []
    package private(set) var globals: [GlobalRecord] = []
    package private(set) var natives: [SignatureRecord] = []
    package private(set) var slots: [SignatureRecord] = []
    package var entryPoints: [FunctionID] = []
    package var interface: [UInt8] = []
    package var inlineBodies: [UInt8] = []

    private var names: [UInt8] = []
    private var nameIndex: [String: NameRecord] = [:]
    private var data: [UInt8] = []
    private var constants: [ConstantRecord] = []
    private var constantIndex: [ConstantKey: UInt32] = [:]
    private var fileNames: [NameRecord] = []
    private var types = TypeSections()
    /// True when a type id does not fit a representation's 24 bits.
    private var hasOverflowed = false

    private struct ConstantKey: Hashable {
        var kind: UInt32
        var units: [UInt16]
    }

    private struct TypeSections {
        var types: [TypeRecord] = []
        var shapes: [ShapeRecord] = []
        var fields: [FieldRecord] = []
        var interfaces: [UInt32] = []
        var slotEntries: [SlotEntryRecord] = []
        var enumCases: [EnumCaseRecord] = []
    }

    /// A program whose ids begin as given: 0 (types: the first declared) for a library, else where the chain ends.
    package init(first: FirstIDs) { self.first = first }

    // MARK: Names and constants

    /// The name's place in the name section; equal names share it.
    package mutating func name(_ text: String) -> NameRecord {
        if text.isEmpty { return .empty }
        if let known = nameIndex[text] { return known }
        let start = names.count
        names.append(contentsOf: text.utf8)
        let record = NameRecord(start: UInt32(start), length: UInt32(names.count - start))
        nameIndex[text] = record
        return record
    }

    package mutating func string(_ units: [UInt16]) -> ConstantID {
        let isLatin = units.allSatisfy { $0 < 256 }
        return constant(isLatin ? .string8 : .string16, units)
    }

    package mutating func decimal(_ text: String) -> ConstantID { constant(.decimal, Array(text.utf16)) }

    package mutating func bigint(_ text: String) -> ConstantID { constant(.bigint, Array(text.utf16)) }

    private mutating func constant(_ kind: ConstantRecord.Kind, _ units: [UInt16]) -> ConstantID {
        let key = ConstantKey(kind: kind.rawValue, units: units)
        if let known = constantIndex[key] { return ConstantID(index: known) }
        let id = first.constant + UInt32(constants.count)
        constantIndex[key] = id
        if kind == .string16 {
            if data.count % 2 != 0 { data.append(0) }
            let start = UInt32(data.count)
            for unit in units {
                data.append(UInt8(truncatingIfNeeded: unit))
                data.append(UInt8(truncatingIfNeeded: unit >> 8))
            }
            constants.append(
                ConstantRecord(kind: kind.rawValue, data: RangeRecord(start: start, count: UInt32(units.count * 2))))
        } else {
            let start = UInt32(data.count)
            for unit in units { data.append(UInt8(truncatingIfNeeded: unit)) }
            constants.append(
                ConstantRecord(kind: kind.rawValue, data: RangeRecord(start: start, count: UInt32(units.count))))
        }
        return ConstantID(index: id)
    }

    // MARK: Declarations

    package mutating func addGlobal(_ text: String, _ representation: Representation) {
        globals.append(GlobalRecord(name: name(text), representation: code(representation)))
    }

    /// A native of the given name; the runtime finds it by that.
    package mutating func addNative(_ text: String, _ signature: FunctionSignature) {
        natives.append(record(text, signature))
    }

    package mutating func addSlot(_ text: String, _ signature: FunctionSignature) {
        slots.append(record(text, signature))
    }

    private mutating func record(_ text: String, _ signature: FunctionSignature) -> SignatureRecord {
        SignatureRecord(
            name: name(text), representations: row(signature.parameters + [signature.result]),
            parameterCount: UInt32(signature.parameters.count))
    }

    package mutating func addFile(_ path: String) -> UInt32 {
        fileNames.append(name(path))
        return UInt32(fileNames.count - 1)
    }

    package mutating func addType(_ type: TypeDescriptor) {
        let shapes = type.shapes.map { shape in
            let fields = shape.fields.map {
                FieldRecord(
                    name: name($0.name), representation: code($0.representation), isMutable: $0.isMutable ? 1 : 0)
            }
            return ShapeRecord(name: name(shape.name), fields: append(fields, to: \.types.fields))
        }
        let cases = type.enumCases.map {
            let bits = UInt64(bitPattern: $0.value)
            return EnumCaseRecord(
                name: name($0.name), low: UInt32(truncatingIfNeeded: bits), high: UInt32(bits >> 32))
        }
        var flags: UInt32 = 0
        if type.isStruct { flags |= TypeRecord.isStruct }
        if type.usesReferenceEquality { flags |= TypeRecord.usesReferenceEquality }
        if type.formatDisplay != nil { flags |= TypeRecord.hasFormatDisplay }
        types.types.append(
            TypeRecord(
                kind: UInt32(type.kind.rawValue), flags: flags, name: name(type.name),
                qualifiedName: name(type.qualifiedName), parent: type.parent?.index ?? TypeRecord.none,
                shapes: append(shapes, to: \.types.shapes),
                interfaces: append(type.interfaces.map(\.index), to: \.types.interfaces),
                slots: append(
                    type.slots.map { SlotEntryRecord(slot: $0.slot.index, function: $0.function.index) },
                    to: \.types.slotEntries),
                equals: type.equals?.index ?? TypeRecord.none, compareTo: type.compareTo?.index ?? TypeRecord.none,
                getHashCode: type.getHashCode?.index ?? TypeRecord.none,
                toString: type.toString?.index ?? TypeRecord.none, enumCases: append(cases, to: \.types.enumCases),
                formatDisplay: name(type.formatDisplay ?? "")))
    }

    private mutating func append<T>(_ items: [T], to table: WritableKeyPath<ProgramBuilder, [T]>) -> RangeRecord {
        let start = self[keyPath: table].count
        self[keyPath: table].append(contentsOf: items)
        return RangeRecord(start: UInt32(start), count: UInt32(items.count))
    }

    // MARK: Functions

    /// Functions are added in the order of their ids.
    package mutating func add(_ function: FunctionRecord) { functions.append(function) }

    /// A new function, to be ``set(_:of:)`` later. Its id is provisional: it becomes final in the end, in code and records.
    package mutating func addFunction() -> FunctionID {
        added.append(.empty)
        return FunctionID(index: FunctionID.firstProvisional + UInt32(added.count - 1))
    }

    /// Sets a function, in any order. False when the id cannot be one of this program's.
    package mutating func set(_ function: FunctionRecord, of id: FunctionID) -> Bool {
        if id.isProvisional {
            added[Int(id.index - FunctionID.firstProvisional)] = function
            return true
        }
        guard let index = place(of: id) else { return false }
        functions[index] = function
        return true
    }

    /// Sets the function that closures of a function of this program run.
    package mutating func setAnyEntry(of function: FunctionID, _ wrapper: FunctionID) {
        if let index = place(of: function) { functions[index].anyEntry = wrapper.index }
    }

    /// Where a function's record is; there is room for it from now on.
    private mutating func place(of id: FunctionID) -> Int? {
        guard id.index >= first.function, id.index - first.function < FunctionRecord.countLimit else { return nil }
        let index = Int(id.index - first.function)
        if index >= functions.count {
            functions.append(contentsOf: repeatElement(.empty, count: index + 1 - functions.count))
        }
        return index
    }

    private mutating func settleFunctions() {
        let next = first.function + UInt32(functions.count)
        func final(_ id: FunctionID) -> FunctionID {
            id.isProvisional ? FunctionID(index: id.index - FunctionID.firstProvisional + next) : id
        }
        functions += added
        for index in functions.indices {
            functions[index].anyEntry = final(FunctionID(index: functions[index].anyEntry)).index
        }
        assembler.settleFunctions(final)
    }

    package mutating func row(_ representations: [Representation]) -> UInt32 {
        let start = UInt32(self.representations.count)
        for representation in representations { self.representations.append(code(representation)) }
        return start
    }

    package mutating func add(handlers list: [HandlerRecord]) -> RangeRecord { append(list, to: \.handlers) }

    package mutating func add(lines list: [LineRecord]) -> RangeRecord { append(list, to: \.lines) }

    private mutating func code(_ representation: Representation) -> RepresentationCode {
        switch representation {
        case .enumeration(let type), .reference(let type), .union(let type):
            if type.index >= 1 << 24 { hasOverflowed = true }
        default: break
        }
        return RepresentationCode(representation)
    }

    // MARK: Layout

    /// The finished program. Fails when it is too large for the format (4 GB, 16 million types).
    package consuming func finish() throws(ProgramError) -> Program {
        if hasOverflowed || assembler.hasOverflowed { throw .tooLarge }
        settleFunctions()
        var writer = SectionWriter()
        names.withUnsafeBytes { writer.put(.names, $0) }
        data.withUnsafeBytes { writer.put(.data, $0) }
        assembler.code.withUnsafeBytes { writer.put(.code, $0) }
        functions.withUnsafeBytes { writer.put(.functions, $0) }
        representations.withUnsafeBytes { writer.put(.representations, $0) }
        handlers.withUnsafeBytes { writer.put(.handlers, $0) }
        lines.withUnsafeBytes { writer.put(.lines, $0) }
        fileNames.withUnsafeBytes { writer.put(.files, $0) }
        constants.withUnsafeBytes { writer.put(.constants, $0) }
        globals.withUnsafeBytes { writer.put(.globals, $0) }
        natives.withUnsafeBytes { writer.put(.natives, $0) }
        slots.withUnsafeBytes { writer.put(.slots, $0) }
        types.types.withUnsafeBytes { writer.put(.types, $0) }
        types.shapes.withUnsafeBytes { writer.put(.shapes, $0) }
        types.fields.withUnsafeBytes { writer.put(.fields, $0) }
        types.interfaces.withUnsafeBytes { writer.put(.interfaces, $0) }
        types.slotEntries.withUnsafeBytes { writer.put(.slotEntries, $0) }
        types.enumCases.withUnsafeBytes { writer.put(.enumCases, $0) }
        entryPoints.map(\.index).withUnsafeBytes { writer.put(.entryPoints, $0) }
        interface.withUnsafeBytes { writer.put(.interface, $0) }
        inlineBodies.withUnsafeBytes { writer.put(.inlineBodies, $0) }
        return try writer.finish(first: first, libraryHash: libraryHash)
    }
}

/// Why bytes are not a program, or why a program cannot be written.
package enum ProgramError: Error, Equatable, Sendable {
    case tooLarge
    case notAProgram
    case wrongVersion(UInt32)
    /// Compiled against another library.
    case wrongLibrary
    /// A table or a reference does not fit; what, for people who debug files.
    case malformed(String)
    /// The verifier rejects a function; where (words from its start) and why.
    case rejected(function: String, position: Int, reason: String)
}
