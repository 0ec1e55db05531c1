import FusabiBytecode

/// The explicit stack of the structural operations: values nest as deep as a script likes, so nothing recurses. It lies in
/// the machine's own memory because types' own Equals and CompareTo run script code meanwhile, and what still waits must
/// survive a collection. An operation works above the height at which it started.
extension UnsafeMutablePointer where Pointee == MachineState {
    @inline(__always)
    func push(_ left: UInt64, _ right: UInt64) {
        if pointee.workCount &+ 2 > pointee.workCapacity { growWork() }
        pointee.work[pointee.workCount] = left
        pointee.work[pointee.workCount &+ 1] = right
        pointee.workCount &+= 2
    }

    @inline(__always)
    func pop() -> (left: UInt64, right: UInt64) {
        pointee.workCount &-= 2
        return (pointee.work[pointee.workCount], pointee.work[pointee.workCount &+ 1])
    }

    @inline(never)
    private func growWork() {
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: pointee.workCapacity * 2)
        larger.update(from: pointee.work, count: pointee.workCapacity)
        pointee.work.deallocate()
        pointee.work = larger
        pointee.workCapacity *= 2
    }
}

/// What a structural operation does with a pair of values.
enum PairKind {
    case string, wordArray, otherArray, boxedInteger, decimal, bigint, identity, referenceCell, list, fields, exception
    case multiArray
    /// The type's own function.
    case custom(UInt32)
}

extension Machine {
    /// How cells of a type are compared, given the type's own function for the operation, if any.
    @inline(__always)
    func pairKind(_ type: UInt32, own: UInt32) -> PairKind {
        if type == BuiltinType.list.rawValue { return .list }
        if type >= BuiltinType.firstDeclared || own != TypeLayout.none { return declaredKind(type, own) }
        switch BuiltinType(rawValue: type) {
        case .string8, .string16: return .string
        case .wordArray: return .wordArray
        case .byteArray, .longArray: return .otherArray
        case .boxedInt64, .boxedUInt64, .boxedNativeint, .boxedUnativeint: return .boxedInteger
        case .decimal: return .decimal
        case .bigint: return .bigint
        case .closure, .partialApplication, .fiber, .hostObject, .nativeObject, nil: return .identity
        case .referenceCell: return .referenceCell
        case .multiArray: return .multiArray
        case .tuple2, .tuple3, .tuple4, .tuple5, .tuple6, .tuple7, .tuple8, .structTuple2, .structTuple3,
            .structTuple4, .structTuple5, .structTuple6, .structTuple7, .structTuple8, .list, .option, .valueOption:
            return .fields
        }
    }

    private func declaredKind(_ type: UInt32, _ own: UInt32) -> PairKind {
        if own != TypeLayout.none { return .custom(own) }
        let layout = state.pointee.heap.types[Int(type)]
        if layout.flags.contains(.referenceEquality) { return .identity }
        switch TypeDescriptor.Kind(rawValue: layout.kind) {
        case .tuple, .record, .union: return .fields
        case .exception: return .exception
        case .class: return layout.flags.contains(.isStruct) ? .fields : .identity
        case .interface, .enumeration, .builtin, nil: return .identity
        }
    }

    /// Pushes the pairs of fields of two objects of one shape, from `first` on, so that the first comes off first. Raw
    /// fields are boxed.
    func pushFields(_ left: Cell, _ right: Cell, from first: Int) {
        let layout = state.pointee.heap.types[Int(left.typeIndex)]
        guard let shape = shape(layout, tag: left.length) else { return }
        var index = shape.fieldCount - 1
        while index >= first {
            if shape.hasRawFields {
                state.push(field(left, index).bits, field(right, index).bits)
            } else {
                state.push(left[index].bits, right[index].bits)
            }
            index -= 1
        }
    }

    /// Pushes the pairs of elements of two arrays of one length.
    func pushElements(_ left: ArrayView, _ right: ArrayView) {
        var index = left.count - 1
        while index >= 0 {
            state.push(element(left, index).bits, element(right, index).bits)
            index -= 1
        }
    }

    /// The type's own function for an operation on a value, or `TypeLayout.none`.
    @inline(__always)
    func ownFunction(_ word: Word, _ function: KeyPath<TypeLayout, UInt32>) -> UInt32 {
        guard let type = dispatchType(word) else { return TypeLayout.none }
        return state.pointee.heap.types[Int(type)][keyPath: function]
    }
}
