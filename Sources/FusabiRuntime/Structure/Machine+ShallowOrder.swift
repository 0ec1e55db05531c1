import FusabiBytecode

/// The order of keys as programs have them: records, unions, tuples, options and short lists of plain values. No work
/// stack, no allocation, no script code.
extension Machine {
    /// How deep it looks; what nests deeper, as trees do, is left to the walk.
    private static var depth: Int { 3 }
    /// How much of two lists it looks at.
    private static var length: Int { 32 }

    /// F#'s `compare` where that needs no walk, else ``QuickOrder/unknown``.
    @inline(__always)
    package func shallowOrder(_ left: Word, _ right: Word) -> Int32 {
        shallowOrder(left, right, Machine.depth)
    }

    private func shallowOrder(_ left: Word, _ right: Word, _ depth: Int) -> Int32 {
        let order = QuickOrder.of(left, right)
        if order != QuickOrder.unknown { return order }
        guard left.isReference else { return orderTagged(left, right) }
        guard right.isReference else { return right == .none ? 1 : QuickOrder.unknown }
        let (x, y) = (left.cell, right.cell)
        guard depth > 0, x.typeIndex == y.typeIndex else { return QuickOrder.unknown }
        if x.typeIndex == BuiltinType.list.rawValue { return orderLists(left, right, depth) }
        let layout = state.pointee.heap.types[Int(x.typeIndex)]
        guard hasPlainFields(x.typeIndex, layout), layout.compareTo == TypeLayout.none else {
            return QuickOrder.unknown
        }
        if x.aux != y.aux { return Int32(bitPattern: x.aux) &- Int32(bitPattern: y.aux) }
        guard let shape = shape(layout, tag: x.length) else { return QuickOrder.unknown }
        for index in 0..<shape.fieldCount {
            let order =
                shape.hasRawFields
                ? orderFields(x, y, index, image.fields[Int(shape.firstField) + index], depth)
                : shallowOrder(x[index], y[index], depth &- 1)
            if order != 0 { return order }
        }
        return 0
    }

    /// Records, unions and tuples, whoever declared them, and options.
    private func hasPlainFields(_ type: UInt32, _ layout: TypeLayout) -> Bool {
        if type < BuiltinType.firstDeclared {
            return type &- BuiltinType.tuple2.rawValue <= BuiltinType.structTuple8.rawValue
                &- BuiltinType.tuple2.rawValue
                || type == BuiltinType.option.rawValue || type == BuiltinType.valueOption.rawValue
        }
        return layout.kind <= TypeDescriptor.Kind.union.rawValue && !layout.flags.contains(.referenceEquality)
    }

    /// One field of a shape that has raw integers.
    private func orderFields(_ x: Cell, _ y: Cell, _ index: Int, _ code: RepresentationCode, _ depth: Int) -> Int32 {
        let (left, right) = (x[index].bits, y[index].bits)
        switch code.representation {
        case .int64, .nativeint:
            let (left, right) = (Int64(bitPattern: left), Int64(bitPattern: right))
            return left < right ? -1 : left > right ? 1 : 0
        case .uint64, .unativeint: return left < right ? -1 : left > right ? 1 : 0
        default: return shallowOrder(x[index], y[index], depth &- 1)
        }
    }

    /// Nothing against something, and two cases or enum values without cells.
    private func orderTagged(_ left: Word, _ right: Word) -> Int32 {
        if left == .none { return right == .none ? 0 : right.isReference ? -1 : QuickOrder.unknown }
        guard left.isImmediate, right.isImmediate, left.kind == right.kind,
            left.kind.rawValue >= ImmediateKind.firstType
        else { return QuickOrder.unknown }
        let layout = state.pointee.heap.types[Int(left.kind.rawValue)]
        guard layout.compareTo == TypeLayout.none else { return QuickOrder.unknown }
        switch TypeDescriptor.Kind(rawValue: layout.kind) {
        case .union: return left.int32 &- right.int32
        case .enumeration: return left.int32 < right.int32 ? -1 : left.int32 > right.int32 ? 1 : 0
        default: return QuickOrder.unknown
        }
    }

    private func orderLists(_ left: Word, _ right: Word, _ depth: Int) -> Int32 {
        var (left, right) = (left, right)
        for _ in 0..<Machine.length {
            guard left.isReference, right.isReference else { break }
            let order = shallowOrder(left.cell[0], right.cell[0], depth &- 1)
            if order != 0 { return order }
            (left, right) = (left.cell[1], right.cell[1])
        }
        if left == right { return 0 }
        if left.isReference { return right.isReference ? QuickOrder.unknown : 1 }
        return right.isReference ? -1 : QuickOrder.unknown
    }
}
