import FusabiBytecode

/// Reading lists, options and unions.
extension Word {
    /// The elements of a list; none for null.
    @inlinable
    package var list: ListElements { ListElements(list: self) }

    /// The value of an option or value option; nil for `None`.
    @inlinable
    package var option: Word? { isReference ? cell[0] : nil }

    /// The tag of a union value (not null).
    @inlinable
    package var tag: Int { isReference ? cell.length : Int(payload) }

    /// The integer in an `any` word that holds an int64 or nativeint.
    @inlinable
    package var boxedInt64: Int64 { isReference ? cell[0].int64 : Int64(int32) }

    /// The integer in an `any` word that holds a uint64 or unativeint.
    @inlinable
    package var boxedUInt64: UInt64 { isReference ? cell[0].uint64 : UInt64(payload) }

    /// Is it a string (not null)? (Literals, as in ``Word``: a raw value of ``BuiltinType`` is a call into another module.)
    @inlinable @inline(__always)
    package var isString: Bool { isReference && cell.typeIndex <= 1 }

    /// Is it an array of words?
    @inlinable @inline(__always)
    package var isWordArray: Bool { isReference && cell.typeIndex == 2 }

    /// Is it a function value?
    @inlinable
    package var isFunction: Bool {
        guard isReference else { return false }
        let type = cell.typeIndex
        return type == BuiltinType.closure.rawValue || type == BuiltinType.partialApplication.rawValue
    }
}

/// Walks a list from its head.
package struct ListElements: Sequence, IteratorProtocol {
    @usableFromInline var rest: Word

    @inlinable
    init(list: Word) { rest = list }

    @inlinable
    package mutating func next() -> Word? {
        guard rest.isReference else { return nil }
        let cell = rest.cell
        rest = cell[1]
        return cell[0]
    }
}
