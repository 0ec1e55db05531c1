/// Lays sections end to end behind a header and a section table.
struct SectionWriter {
    private var bytes: [UInt8]
    private var sections = [SectionRecord](repeating: SectionRecord(offset: 0, count: 0), count: Self.count)

    static let count = ProgramSection.allCases.count
    static let headerSize = MemoryLayout<ProgramHeader>.stride + count * MemoryLayout<SectionRecord>.stride

    init() {
        bytes = [UInt8](repeating: 0, count: Self.headerSize)
        align()
    }

    private mutating func align() {
        while bytes.count % 8 != 0 { bytes.append(0) }
    }

    mutating func put(_ section: ProgramSection, _ content: UnsafeRawBufferPointer) {
        sections[section.rawValue] = SectionRecord(
            offset: UInt32(truncatingIfNeeded: bytes.count),
            count: UInt32(truncatingIfNeeded: content.count / section.stride))
        bytes.append(contentsOf: content)
        align()
    }

    consuming func finish(first: FirstIDs, libraryHash: UInt64) throws(ProgramError) -> Program {
        if bytes.count > Int(UInt32.max) { throw .tooLarge }
        var header = ProgramHeader(
            magic: ProgramHeader.magic, version: ProgramHeader.currentVersion, libraryHash: libraryHash,
            contentHash: 0, first: first, reserved: 0)
        let base = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 16)
        base.copyMemory(from: bytes, byteCount: bytes.count)
        base.storeBytes(of: header, as: ProgramHeader.self)
        let table = base + MemoryLayout<ProgramHeader>.stride
        for (index, section) in sections.enumerated() {
            table.storeBytes(
                of: section, toByteOffset: index * MemoryLayout<SectionRecord>.stride, as: SectionRecord.self)
        }
        header.contentHash = contentHash(UnsafeRawBufferPointer(start: base, count: bytes.count))
        base.storeBytes(of: header, as: ProgramHeader.self)
        return Program(
            base: UnsafeRawPointer(base), byteCount: bytes.count, ownsBytes: true, header: header, sections: sections)
    }
}

/// FNV-1a over 8-byte words, the header's own hash field left out. O(bytes).
func contentHash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let skipped = MemoryLayout<ProgramHeader>.offset(of: \.contentHash) ?? 0
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = 0
    while offset + 8 <= bytes.count {
        if offset != skipped {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        offset += 8
    }
    return hash
}
