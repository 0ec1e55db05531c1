/// A compiled program, read in place: every table is a view of the program's bytes, valid while the program lives.
/// Immutable. The ids of its
/// functions, types and so on continue those of the programs before it in its ``ProgramChain``.
package final class Program: @unchecked Sendable {
    /// The bytes, which this object owns unless they are static.
    private let base: UnsafeRawPointer
    private let ownsBytes: Bool
    package let byteCount: Int
    package let header: ProgramHeader
    private let sections: [SectionRecord]

    package let code: UnsafeBufferPointer<UInt32>
    package let functions: UnsafeBufferPointer<FunctionRecord>
    package let representations: UnsafeBufferPointer<RepresentationCode>
    package let handlers: UnsafeBufferPointer<HandlerRecord>
    package let lines: UnsafeBufferPointer<LineRecord>
    package let files: UnsafeBufferPointer<NameRecord>
    package let constants: UnsafeBufferPointer<ConstantRecord>
    package let globals: UnsafeBufferPointer<GlobalRecord>
    package let natives: UnsafeBufferPointer<SignatureRecord>
    package let slots: UnsafeBufferPointer<SignatureRecord>
    package let types: UnsafeBufferPointer<TypeRecord>
    package let shapes: UnsafeBufferPointer<ShapeRecord>
    package let fields: UnsafeBufferPointer<FieldRecord>
    package let interfaces: UnsafeBufferPointer<UInt32>
    package let slotEntries: UnsafeBufferPointer<SlotEntryRecord>
    package let enumCases: UnsafeBufferPointer<EnumCaseRecord>
    /// Functions without parameters, to run in this order.
    package let entryPoints: UnsafeBufferPointer<UInt32>

    /// The sections lie within the bytes and are aligned: the reader has checked that. Takes over `base` when it
    /// owns the bytes.
    init(base: UnsafeRawPointer, byteCount: Int, ownsBytes: Bool, header: ProgramHeader, sections: [SectionRecord]) {
        func view<T>(_ section: ProgramSection, _ type: T.Type) -> UnsafeBufferPointer<T> {
            let record = sections[section.rawValue]
            let start = (base + Int(record.offset)).assumingMemoryBound(to: type)
            return UnsafeBufferPointer(start: start, count: Int(record.count))
        }
        self.base = base
        self.byteCount = byteCount
        self.ownsBytes = ownsBytes
        self.header = header
        self.sections = sections
        code = view(.code, UInt32.self)
        functions = view(.functions, FunctionRecord.self)
        representations = view(.representations, RepresentationCode.self)
        handlers = view(.handlers, HandlerRecord.self)
        lines = view(.lines, LineRecord.self)
        files = view(.files, NameRecord.self)
        constants = view(.constants, ConstantRecord.self)
        globals = view(.globals, GlobalRecord.self)
        natives = view(.natives, SignatureRecord.self)
        slots = view(.slots, SignatureRecord.self)
        types = view(.types, TypeRecord.self)
        shapes = view(.shapes, ShapeRecord.self)
        fields = view(.fields, FieldRecord.self)
        interfaces = view(.interfaces, UInt32.self)
        slotEntries = view(.slotEntries, SlotEntryRecord.self)
        enumCases = view(.enumCases, EnumCaseRecord.self)
        entryPoints = view(.entryPoints, UInt32.self)
    }

    deinit {
        if ownsBytes { base.deallocate() }
    }

    /// All bytes, as a file holds them.
    package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: byteCount) }

    /// The bytes of a section.
    package func bytes(of section: ProgramSection) -> UnsafeRawBufferPointer {
        let record = sections[section.rawValue]
        return UnsafeRawBufferPointer(
            start: base + Int(record.offset), count: Int(record.count) * section.stride)
    }

    package var first: FirstIDs { header.first }
}
