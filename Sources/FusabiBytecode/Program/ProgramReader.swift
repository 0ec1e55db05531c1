extension Program {
    /// Reads a program in place from bytes that stay where they are for the life of the process (those embedded in the
    /// binary, which the build has verified): only the header is checked. O(1). Copies the bytes when they are not
    /// aligned.
    package static func embedded(_ bytes: UnsafeRawBufferPointer) throws(ProgramError) -> Program {
        guard let base = bytes.baseAddress else { throw .notAProgram }
        if Int(bitPattern: base) % 8 != 0 { return try copied(bytes) }
        return try view(base, bytes.count, owns: false)
    }

    /// Reads a program from a file's bytes, copied. Every table and reference is checked; the code is not: see
    /// ``verify(_:in:)``. O(bytes).
    package static func read(_ bytes: UnsafeRawBufferPointer) throws(ProgramError) -> Program {
        let program = try copied(bytes)
        try program.checkTables()
        return program
    }

    private static func copied(_ bytes: UnsafeRawBufferPointer) throws(ProgramError) -> Program {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
        do {
            return try view(UnsafeRawPointer(copy), bytes.count, owns: true)
        } catch {
            copy.deallocate()
            throw error
        }
    }

    private static func view(
        _ base: UnsafeRawPointer, _ count: Int, owns: Bool
    ) throws(ProgramError) -> Program {
        guard count >= SectionWriter.headerSize else { throw .notAProgram }
        let header = base.load(as: ProgramHeader.self)
        guard header.magic == ProgramHeader.magic else { throw .notAProgram }
        guard header.version == ProgramHeader.currentVersion else { throw .wrongVersion(header.version) }
        let table = base + MemoryLayout<ProgramHeader>.stride
        var sections: [SectionRecord] = []
        sections.reserveCapacity(SectionWriter.count)
        for section in ProgramSection.allCases {
            let record = table.load(
                fromByteOffset: section.rawValue * MemoryLayout<SectionRecord>.stride, as: SectionRecord.self)
            let end = Int(record.offset) + Int(record.count) * section.stride
            guard record.offset % 8 == 0, Int(record.offset) >= SectionWriter.headerSize, end <= count else {
                throw .malformed("section \(section)")
            }
            sections.append(record)
        }
        return Program(base: base, byteCount: count, ownsBytes: owns, header: header, sections: sections)
    }

    // MARK: Checks

    private func checkTables() throws(ProgramError) {
        let nameBytes = bytes(of: .names)
        try check(files, "file name") { fits($0, nameBytes.count) }
        try checkFunctions(nameBytes.count)
        try checkSignatures(nameBytes.count)
        try checkConstants()
        try checkTypes(nameBytes.count)
        let known = UInt64(first.function) + UInt64(functions.count)
        try check(entryPoints, "entry point") { UInt64($0) < known && $0 >= first.function }
    }

    private func checkFunctions(_ names: Int) throws(ProgramError) {
        let known = UInt64(first.function) + UInt64(functions.count)
        guard known < UInt64(UInt32.max) else { throw .malformed("function ids") }
        try check(representations, "representation") { $0.representation != nil }
        try check(functions, "function") {
            fits($0.code, code.count) && $0.code.count > 0
                && $0.code.count < 1 << 30 && $0.frameSize >= $0.parameterCount && $0.frameSize <= 65_536
                && Int($0.representations) + Int($0.parameterCount) + Int($0.captureCount) + 1 <= representations.count
                && fits($0.handlers, handlers.count) && fits($0.lines, lines.count) && fits($0.name, names)
                && UInt64($0.anyEntry) < known && $0.cost >= 1 && $0.cost <= $0.code.count
        }
        try check(lines, "line") { Int($0.file) < files.count }
    }

    private func checkSignatures(_ names: Int) throws(ProgramError) {
        try check(globals, "global") { fits($0.name, names) && $0.representation.representation != nil }
        for table in [natives, slots] {
            try check(table, "signature") {
                fits($0.name, names)
                    && Int($0.representations) + Int($0.parameterCount) + 1 <= representations.count
            }
        }
    }

    private func checkConstants() throws(ProgramError) {
        let size = bytes(of: .data).count
        try check(constants, "constant") {
            guard let kind = ConstantRecord.Kind(rawValue: $0.kind), fits($0.data, size) else { return false }
            let isEven = $0.data.start % 2 == 0 && $0.data.count % 2 == 0
            // The canonical form of strings is what equality relies on.
            return kind != .string16 || (isEven && isWide(data(of: $0)))
        }
    }

    private func isWide(_ data: UnsafeRawBufferPointer) -> Bool {
        var index = 1
        while index < data.count {
            if data[index] != 0 { return true }
            index += 2
        }
        return false
    }

    private func checkTypes(_ names: Int) throws(ProgramError) {
        let limit = UInt64(first.type) + UInt64(types.count)
        guard first.type == 0 || first.type >= BuiltinType.firstDeclared, limit < 1 << 24 else {
            throw .malformed("type ids")
        }
        let functionLimit = UInt64(first.function) + UInt64(functions.count)
        func isFunction(_ id: UInt32) -> Bool { id == TypeRecord.none || UInt64(id) < functionLimit }
        for (index, type) in types.enumerated() {
            let id = UInt64(first.type) + UInt64(index)
            let isValid =
                TypeDescriptor.Kind(rawValue: UInt8(truncatingIfNeeded: type.kind)) != nil && type.kind < 256
                && fits(type.name, names) && fits(type.qualifiedName, names) && fits(type.formatDisplay, names)
                // A parent comes first, so that chains of parents end.
                && (type.parent == TypeRecord.none || UInt64(type.parent) < id)
                && fits(type.shapes, shapes.count) && fits(type.interfaces, interfaces.count)
                && fits(type.slots, slotEntries.count) && fits(type.enumCases, enumCases.count)
                && isFunction(type.equals) && isFunction(type.compareTo) && isFunction(type.getHashCode)
                && isFunction(type.toString)
            if !isValid { throw .malformed("type \(index)") }
        }
        try check(shapes, "shape") { fits($0.name, names) && fits($0.fields, fields.count) }
        try check(fields, "field") { fits($0.name, names) && $0.representation.representation != nil }
        try check(interfaces, "interface") { UInt64($0) < limit }
        try check(slotEntries, "slot") { UInt64($0.function) < functionLimit }
        try check(enumCases, "enum case") { fits($0.name, names) }
    }

    private func check<T>(
        _ table: UnsafeBufferPointer<T>, _ what: String, _ isValid: (T) -> Bool
    ) throws(ProgramError) {
        for (index, item) in table.enumerated() where !isValid(item) { throw .malformed("\(what) \(index)") }
    }

    private func fits(_ name: NameRecord, _ count: Int) -> Bool { Int(name.start) + Int(name.length) <= count }

    private func fits(_ range: RangeRecord, _ count: Int) -> Bool { Int(range.start) + Int(range.count) <= count }
}
