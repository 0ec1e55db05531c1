import FusabiBytecode

/// An array's elements where they lie.
package struct ArrayView {
    package let cell: Cell
    package let element: ArrayElement

    /// Nil unless the word is an array.
    @inlinable
    package init?(_ word: Word) {
        guard word.isReference else { return nil }
        cell = word.cell
        switch cell.typeIndex {
        case BuiltinType.wordArray.rawValue: element = .word
        case BuiltinType.byteArray.rawValue: element = .byte
        case BuiltinType.longArray.rawValue: element = .long
        default: return nil
        }
    }

    @inlinable
    package var count: Int { cell.length }

    /// The elements of a word array.
    @inlinable
    package var words: UnsafeMutablePointer<Word> { cell.words }

    /// The elements of a byte array.
    @inlinable
    package var bytes: UnsafeMutablePointer<UInt8> { cell.bytes }

    /// The elements of a long array.
    @inlinable
    package var longs: UnsafeMutablePointer<UInt64> { cell.longs }
}
