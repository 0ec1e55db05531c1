import FusabiBytecode

extension Machine {
    /// The descriptor of a type; nil for ids that no loaded program defines.
    package func descriptor(_ type: TypeID) -> TypeDescriptor? {
        let index = Int(type.index)
        return index < image.descriptors.count ? image.descriptors[index] : nil
    }

    /// The type of a .NET name such as `System.ArgumentException` or `Script+Shape`.
    package func typeID(named qualifiedName: String) -> TypeID? { image.typeNames[qualifiedName] }

    /// The number of fields of an object, by its type and tag.
    package func fieldCount(_ cell: Cell) -> Int {
        shape(state.pointee.heap.types[Int(cell.typeIndex)], tag: cell.length)?.fieldCount ?? 0
    }

    /// Field `index` of an object as a self-describing word: raw integers are boxed.
    package func field(_ cell: Cell, _ index: Int) -> Word {
        switch fieldKind(state.pointee.heap.types[Int(cell.typeIndex)], tag: cell.length, index) {
        case .int64: box(raw: cell[index], .int64)
        case .uint64: box(raw: cell[index], .uint64)
        case .nativeint: box(raw: cell[index], .nativeint)
        case .unativeint: box(raw: cell[index], .unativeint)
        case .word, .int32, .float, .bool: cell[index]
        }
    }

    func shape(_ type: TypeLayout, tag: Int) -> ShapeLayout? {
        guard type.shapeCount > 0 else { return nil }
        let tag = type.shapeCount > 1 ? tag : 0
        return tag < Int(type.shapeCount) ? state.pointee.heap.shapes[Int(type.firstShape) + tag] : nil
    }

    func fieldKind(_ type: TypeLayout, tag: Int, _ index: Int) -> FieldKind {
        guard let shape = shape(type, tag: tag), index < shape.fieldCount else { return .word }
        return image.fieldKinds[Int(shape.firstField) + index]
    }

    /// What a field holds before it is set.
    func fieldDefault(_ type: TypeLayout, _ index: Int) -> Word {
        switch fieldKind(type, tag: 0, index) {
        case .word: .null
        case .int32: .int32(0)
        case .bool: .bool(false)
        case .float, .int64, .uint64, .nativeint, .unativeint: Word(bits: 0)
        }
    }

    /// The tables for the types that the runtime itself defines, before any program is loaded.
    func installBuiltinTypes() {
        for index in 0..<BuiltinType.firstDeclared {
            let type = BuiltinType(rawValue: index)
            addType(scan: type?.scan ?? .fields, shapes: type?.shapes ?? [], descriptor: nil)
        }
        // The fallback for exceptions: message, inner exception, trace.
        state.pointee.heap.types[Int(Image.fallbackException)].flags.insert(.exception)
        setShapes([3], of: Int(Image.fallbackException))
    }

    /// Adds the types of a program whose first type has the id `first`. A library describes the builtin types, too: they
    /// keep their layout.
    func install(types: [TypeDescriptor], first: Int) {
        for (offset, descriptor) in types.enumerated() {
            let index = first + offset
            if index < Int(BuiltinType.firstDeclared) {
                describeBuiltin(index, descriptor)
            } else {
                addType(scan: .fields, shapes: descriptor.shapes, descriptor: descriptor)
            }
        }
    }

    private func describeBuiltin(_ index: Int, _ descriptor: TypeDescriptor) {
        image.descriptors[index] = descriptor
        image.typeNames[descriptor.qualifiedName] = TypeID(index: UInt32(index))
        setFunctions(&state.pointee.heap.types[index], descriptor)
    }

    private func setFunctions(_ layout: inout TypeLayout, _ descriptor: TypeDescriptor) {
        layout.kind = descriptor.kind.rawValue
        layout.equals = descriptor.equals?.index ?? TypeLayout.none
        layout.compareTo = descriptor.compareTo?.index ?? TypeLayout.none
        layout.getHashCode = descriptor.getHashCode?.index ?? TypeLayout.none
        layout.toString = descriptor.toString?.index ?? TypeLayout.none
        layout.parent = descriptor.parent?.index ?? TypeLayout.none
    }

    private func addType(scan: ScanKind, shapes: [TypeDescriptor.Shape], descriptor: TypeDescriptor?) {
        let index = state.pointee.heap.typeCount
        reserveTypes(index + 1)
        var layout = TypeLayout(
            scan: scan, flags: [], kind: TypeDescriptor.Kind.builtin.rawValue, firstShape: 0, shapeCount: 0,
            parent: TypeLayout.none, equals: TypeLayout.none, compareTo: TypeLayout.none,
            getHashCode: TypeLayout.none, toString: TypeLayout.none)
        if let descriptor {
            setFunctions(&layout, descriptor)
            layout.flags.insert(.declared)
            if descriptor.isStruct { layout.flags.insert(.isStruct) }
            if descriptor.usesReferenceEquality { layout.flags.insert(.referenceEquality) }
            if isException(descriptor) { layout.flags.insert(.exception) }
            image.typeNames[descriptor.qualifiedName] = TypeID(index: UInt32(index))
        }
        image.descriptors.append(descriptor)
        layout.firstShape = UInt32(image.shapeCount)
        layout.shapeCount = UInt32(shapes.count)
        for shape in shapes { addShape(shape.fields.map { FieldKind($0.representation) }) }
        state.pointee.heap.types[index] = layout
        state.pointee.heap.typeCount = index + 1
    }

    private func isException(_ descriptor: TypeDescriptor) -> Bool {
        if descriptor.kind == .exception || descriptor.qualifiedName == "System.Exception" { return true }
        guard let parent = descriptor.parent else { return false }
        return Int(parent.index) < state.pointee.heap.typeCount
            && state.pointee.heap.types[Int(parent.index)].flags.contains(.exception)
    }

    /// Gives a builtin type one shape of word fields.
    private func setShapes(_ counts: [Int], of index: Int) {
        state.pointee.heap.types[index].firstShape = UInt32(image.shapeCount)
        state.pointee.heap.types[index].shapeCount = UInt32(counts.count)
        for count in counts { addShape([FieldKind](repeating: .word, count: count)) }
    }

    private func addShape(_ fields: [FieldKind]) {
        let hasRaw = fields.contains { $0.isRaw }
        reserveShapes(image.shapeCount + 1)
        reserveFieldKinds(image.fieldKindCount + fields.count)
        state.pointee.heap.shapes[image.shapeCount] = ShapeLayout(
            bits: UInt32(fields.count) | (hasRaw ? 1 << 31 : 0), firstField: UInt32(image.fieldKindCount))
        for (offset, field) in fields.enumerated() { image.fieldKinds[image.fieldKindCount + offset] = field }
        image.shapeCount += 1
        image.fieldKindCount += fields.count
    }

    private func reserveTypes(_ count: Int) {
        grow(&state.pointee.heap.types, &image.typeCapacity, count, used: state.pointee.heap.typeCount)
    }

    private func reserveShapes(_ count: Int) {
        grow(&state.pointee.heap.shapes, &image.shapeCapacity, count, used: image.shapeCount)
    }

    private func reserveFieldKinds(_ count: Int) {
        grow(&image.fieldKinds, &image.fieldKindCapacity, count, used: image.fieldKindCount)
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

extension FieldKind {
    init(_ representation: Representation) {
        switch representation {
        case .int64: self = .int64
        case .uint64: self = .uint64
        case .nativeint: self = .nativeint
        case .unativeint: self = .unativeint
        case .int32: self = .int32
        case .float: self = .float
        case .bool: self = .bool
        case .any, .unit, .char, .int8, .uint8, .int16, .uint16, .uint32, .float32, .enumeration, .reference, .union,
            .string, .function, .array:
            self = .word
        }
    }
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

    var shapes: [TypeDescriptor.Shape] {
        let counts: [Int]
        switch self {
        case .list: counts = [0, 2]
        case .option, .valueOption: counts = [0, 1]
        case .tuple2, .structTuple2: counts = [2]
        case .tuple3, .structTuple3: counts = [3]
        case .tuple4, .structTuple4: counts = [4]
        case .tuple5, .structTuple5: counts = [5]
        case .tuple6, .structTuple6: counts = [6]
        case .tuple7, .structTuple7: counts = [7]
        case .tuple8, .structTuple8: counts = [8]
        default: counts = []
        }
        let field = TypeDescriptor.Field(name: "", representation: .any, isMutable: false)
        return counts.map { .init(name: "", fields: Array(repeating: field, count: $0)) }
    }
}
