extension Program {
    /// O(length).
    package func text(_ name: NameRecord) -> String {
        let all = bytes(of: .names)
        return String(decoding: all[Int(name.start)..<Int(name.start) + Int(name.length)], as: UTF8.self)
    }

    /// The bytes of a constant: Latin-1, UTF-16 or ASCII text by its kind.
    package func data(of constant: ConstantRecord) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes(of: .data)[constant.data.range])
    }

    /// The representations of a function's parameters.
    package func parameters(of function: FunctionRecord) -> UnsafeBufferPointer<RepresentationCode> {
        row(function.representations, function.parameterCount)
    }

    package func result(of function: FunctionRecord) -> RepresentationCode {
        representations[Int(function.representations) + Int(function.parameterCount)]
    }

    package func captures(of function: FunctionRecord) -> UnsafeBufferPointer<RepresentationCode> {
        row(function.representations + function.parameterCount + 1, function.captureCount)
    }

    /// The parameters of a native or slot.
    package func parameters(of signature: SignatureRecord) -> UnsafeBufferPointer<RepresentationCode> {
        row(signature.representations, signature.parameterCount)
    }

    /// A native's or slot's parameters and result.
    package func signature(of record: SignatureRecord) -> FunctionSignature {
        FunctionSignature(
            parameters: parameters(of: record).map { $0.representation ?? .any },
            result: result(of: record).representation ?? .any)
    }

    package func result(of signature: SignatureRecord) -> RepresentationCode {
        representations[Int(signature.representations) + Int(signature.parameterCount)]
    }

    private func row(_ start: UInt32, _ count: UInt32) -> UnsafeBufferPointer<RepresentationCode> {
        UnsafeBufferPointer(rebasing: representations[Int(start)..<Int(start) + Int(count)])
    }

    /// The source line of a position of a function's code, counted in words from its start. O(log lines).
    package func line(at position: UInt32, in function: FunctionRecord) -> LineRecord? {
        var low = Int(function.lines.start)
        var high = low + Int(function.lines.count)
        let first = low
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].position <= position { low = middle + 1 } else { high = middle }
        }
        if low > first { return lines[low - 1] }
        // A function's entry belongs to its first line.
        return function.lines.count > 0 ? lines[first] : nil
    }

    /// A type's full description, made afresh. `index` counts this program's types from 0.
    package func typeDescriptor(at index: Int) -> TypeDescriptor {
        let record = types[index]
        func id(_ index: UInt32) -> FunctionID? { index == TypeRecord.none ? nil : FunctionID(index: index) }
        return TypeDescriptor(
            kind: TypeDescriptor.Kind(rawValue: UInt8(truncatingIfNeeded: record.kind)) ?? .class,
            name: text(record.name), qualifiedName: text(record.qualifiedName),
            isStruct: record.flags & TypeRecord.isStruct != 0,
            shapes: shapes[record.shapes.range].map(shape),
            parent: record.parent == TypeRecord.none ? nil : TypeID(index: record.parent),
            interfaces: interfaces[record.interfaces.range].map { TypeID(index: $0) },
            slots: slotEntries[record.slots.range].map {
                .init(slot: SlotID(index: $0.slot), function: FunctionID(index: $0.function))
            },
            equals: id(record.equals), compareTo: id(record.compareTo), getHashCode: id(record.getHashCode),
            toString: id(record.toString),
            usesReferenceEquality: record.flags & TypeRecord.usesReferenceEquality != 0,
            enumCases: enumCases[record.enumCases.range].map {
                .init(name: text($0.name), value: Int64(bitPattern: UInt64($0.high) << 32 | UInt64($0.low)))
            },
            formatDisplay: record.flags & TypeRecord.hasFormatDisplay != 0 ? text(record.formatDisplay) : nil)
    }

    private func shape(_ record: ShapeRecord) -> TypeDescriptor.Shape {
        .init(
            name: text(record.name),
            fields: fields[record.fields.range].map {
                .init(
                    name: text($0.name), representation: $0.representation.representation ?? .any,
                    isMutable: $0.isMutable != 0)
            })
    }
}
