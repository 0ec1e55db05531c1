import FusabiBytecode

extension Machine {
    /// The descriptor of a type; nil for ids that no loaded program defines. Kept once made.
    package func descriptor(_ type: TypeID) -> TypeDescriptor? {
        if let known = image.descriptors[type.index] { return known }
        let made = image.chain.typeDescriptor(type)
        image.descriptors[type.index] = made
        return made
    }

    /// The type of a .NET name such as `System.ArgumentException` or `Script+Shape`.
    package func typeID(named qualifiedName: String) -> TypeID? {
        if let names = image.typeNames { return names[qualifiedName] }
        var names: [String: TypeID] = [:]
        for loaded in image.programs {
            for (index, record) in loaded.program.types.enumerated() {
                let id = loaded.program.first.type + UInt32(index)
                names[loaded.program.text(record.qualifiedName)] = TypeID(index: id)
            }
        }
        image.typeNames = names
        return names[qualifiedName]
    }

    /// The .NET name of a type.
    package func qualifiedName(_ type: TypeID) -> String {
        if let (program, record) = image.record(type.index) {
            let name = program.text(record.qualifiedName)
            if !name.isEmpty { return name }
        }
        if type.index == Image.fallbackException { return "System.Exception" }
        return BuiltinType(rawValue: type.index)?.descriptor.qualifiedName ?? "System.Object"
    }

    /// The number of fields of an object, by its type and tag.
    package func fieldCount(_ cell: Cell) -> Int {
        shape(state.pointee.heap.types[Int(cell.typeIndex)], tag: cell.length)?.fieldCount ?? 0
    }

    /// Field `index` of an object as a self-describing word: raw integers are boxed.
    package func field(_ cell: Cell, _ index: Int) -> Word {
        let type = state.pointee.heap.types[Int(cell.typeIndex)]
        switch fieldCode(type, tag: cell.length, index).representation {
        case .int64: return box(raw: cell[index], .int64)
        case .uint64: return box(raw: cell[index], .uint64)
        case .nativeint: return box(raw: cell[index], .nativeint)
        case .unativeint: return box(raw: cell[index], .unativeint)
        default: return cell[index]
        }
    }

    func shape(_ type: TypeLayout, tag: Int) -> ShapeLayout? {
        guard type.shapeCount > 0 else { return nil }
        let tag = type.shapeCount > 1 ? tag : 0
        return tag < Int(type.shapeCount) ? state.pointee.heap.shapes[Int(type.firstShape) + tag] : nil
    }

    /// What a field holds.
    func fieldCode(_ type: TypeLayout, tag: Int, _ index: Int) -> RepresentationCode {
        guard let shape = shape(type, tag: tag), index < shape.fieldCount else { return RepresentationCode(.any) }
        return image.fields[Int(shape.firstField) + index]
    }

    /// The type whose slots and functions a value uses; nil for null and its like.
    func dispatchType(_ word: Word) -> UInt32? {
        if word.isReference {
            let type = word.cell.typeIndex
            switch BuiltinType(rawValue: type) {
            case .string16: return BuiltinType.string8.rawValue
            case .byteArray, .longArray: return BuiltinType.wordArray.rawValue
            case .partialApplication: return BuiltinType.closure.rawValue
            default: return type
            }
        }
        guard word.isImmediate else { return BuiltinType.floatType.index }
        if word.kind.rawValue >= ImmediateKind.firstType { return UInt32(word.kind.rawValue) }
        return BuiltinType.valueType(word.kind)?.index
    }

    // MARK: Tables

    /// The tables for the types that the runtime itself defines, before any program is loaded.
    func installBuiltinTypes() {
        for index in 0..<BuiltinType.firstDeclared {
            let type = BuiltinType(rawValue: index)
            let counts = type?.fieldCounts ?? (index == Image.fallbackException ? [ExceptionField.count] : [])
            addType(
                scan: type?.scan ?? .fields,
                shapes: counts.map { Array(repeating: RepresentationCode(.any), count: $0) })
        }
        state.pointee.heap.types[Int(Image.fallbackException)].flags.insert(.exception)
    }

    /// Adds the types of a program. A library begins with descriptions of the builtin types, which keep their layout.
    func install(types program: Program) {
        for (offset, record) in program.types.enumerated() {
            var index = Int(program.first.type) + offset
            if index >= Int(BuiltinType.firstDeclared) {
                let shapes = program.shapes[record.shapes.range].map { shape in
                    program.fields[shape.fields.range].map(\.representation)
                }
                index = addType(scan: .fields, shapes: shapes)
            }
            describe(&state.pointee.heap.types[index], record, program)
        }
    }

    private func describe(_ layout: inout TypeLayout, _ record: TypeRecord, _ program: Program) {
        layout.kind = UInt8(truncatingIfNeeded: record.kind)
        layout.parent = record.parent
        layout.equals = record.equals
        layout.compareTo = record.compareTo
        layout.getHashCode = record.getHashCode
        layout.toString = record.toString
        layout.flags.insert(.declared)
        if record.flags & TypeRecord.isStruct != 0 { layout.flags.insert(.isStruct) }
        if record.flags & TypeRecord.usesReferenceEquality != 0 { layout.flags.insert(.referenceEquality) }
        let parentIsException =
            record.parent != TypeRecord.none
            && state.pointee.heap.types[Int(record.parent)].flags.contains(.exception)
        if parentIsException || record.kind == TypeDescriptor.Kind.exception.rawValue
            || program.text(record.qualifiedName) == "System.Exception"
        {
            layout.flags.insert(.exception)
        }
    }

    @discardableResult
    private func addType(scan: ScanKind, shapes: [[RepresentationCode]]) -> Int {
        let index = state.pointee.heap.typeCount
        var capacity = image.typeCapacity
        grow(&state.pointee.heap.types, &capacity, index + 1, used: index)
        image.typeCapacity = capacity
        state.pointee.heap.types[index] = TypeLayout(
            scan: scan, flags: [], kind: TypeDescriptor.Kind.builtin.rawValue, firstShape: UInt32(image.shapeCount),
            shapeCount: UInt32(shapes.count), parent: TypeLayout.none, equals: TypeLayout.none,
            compareTo: TypeLayout.none, getHashCode: TypeLayout.none, toString: TypeLayout.none)
        for shape in shapes { addShape(shape) }
        state.pointee.heap.typeCount = index + 1
        return index
    }

    private func addShape(_ fields: [RepresentationCode]) {
        var capacity = image.shapeCapacity
        grow(&state.pointee.heap.shapes, &capacity, image.shapeCount + 1, used: image.shapeCount)
        image.shapeCapacity = capacity
        let hasRaw = fields.contains { $0.isRaw }
        state.pointee.heap.shapes[image.shapeCount] = ShapeLayout(
            bits: UInt32(fields.count) | (hasRaw ? 1 << 31 : 0), firstField: UInt32(image.fieldCount))
        image.shapeCount += 1
        image.append(fields)
    }
}

/// Makes room for `needed` elements in plain memory.
func grow<Element: BitwiseCopyable>(
    _ memory: inout UnsafeMutablePointer<Element>, _ capacity: inout Int, _ needed: Int, used: Int
) {
    guard needed > capacity else { return }
    let larger = max(needed, capacity * 2, 64)
    let new = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    new.update(from: memory, count: used)
    memory.deallocate()
    memory = new
    capacity = larger
}

extension BuiltinType {
    var scan: ScanKind {
        switch self {
        case .string8, .string16, .byteArray, .longArray, .boxedInt64, .boxedUInt64, .boxedNativeint,
            .boxedUnativeint, .decimal, .bigint, .hostObject, .nativeObject:
            .leaf
        case .wordArray: .wordArray
        case .closure: .closure
        case .partialApplication, .multiArray: .counted
        case .referenceCell: .anyWord
        case .fiber: .fiber
        case .tuple2, .tuple3, .tuple4, .tuple5, .tuple6, .tuple7, .tuple8, .structTuple2, .structTuple3,
            .structTuple4, .structTuple5, .structTuple6, .structTuple7, .structTuple8, .list, .option, .valueOption:
            .fields
        }
    }

    /// The number of fields of each shape of a type that is traced by its shapes.
    var fieldCounts: [Int] {
        switch self {
        case .list: [0, 2]
        case .option, .valueOption: [0, 1]
        case .tuple2, .structTuple2: [2]
        case .tuple3, .structTuple3: [3]
        case .tuple4, .structTuple4: [4]
        case .tuple5, .structTuple5: [5]
        case .tuple6, .structTuple6: [6]
        case .tuple7, .structTuple7: [7]
        case .tuple8, .structTuple8: [8]
        case .string8, .string16, .wordArray, .byteArray, .longArray, .closure, .partialApplication, .referenceCell,
            .boxedInt64, .boxedUInt64, .boxedNativeint, .boxedUnativeint, .decimal, .bigint, .fiber, .hostObject,
            .nativeObject, .multiArray:
            []
        }
    }
}

extension Machine {
    /// A function of the loaded programs by its name, as stack traces show it; the last one wins. O(functions) once.
    package func function(named name: String) -> FunctionID? {
        if let names = image.functionNames { return names[name] }
        var names: [String: FunctionID] = [:]
        for loaded in image.programs {
            for (index, record) in loaded.program.functions.enumerated() {
                names[loaded.program.text(record.name)] = FunctionID(
                    index: loaded.program.first.function + UInt32(index))
            }
        }
        image.functionNames = names
        return names[name]
    }
}

extension Machine {
    /// What a top-level value holds: a word of the global's representation; unset while its code has not run.
    package func global(_ id: GlobalID) -> Word {
        guard Int(id.index) < state.pointee.globalCount else { return .unset }
        return Word(bits: state.pointee.globals[Int(id.index)])
    }
}
