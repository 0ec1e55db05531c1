/// A register of the running frame. Numbers from ``Register/firstWide`` on do not fit an instruction's byte (three
/// byte-sized ones are kept for the moves that this takes).
package struct Register: Hashable, Comparable, Sendable {
    package let index: UInt16
    package init(_ index: UInt16) { self.index = index }

    /// The first of the three registers through which the assembler moves wide operands.
    package static let firstScratch: UInt16 = 253
    /// The first register that needs wide moves.
    package static let firstWide: UInt16 = 256

    package var isWide: Bool { index >= Register.firstWide }

    package static func < (left: Register, right: Register) -> Bool { left.index < right.index }
}

/// A place in the code of the function being assembled, perhaps not yet known.
package struct Label: Hashable, Sendable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

/// The first 8 bytes of a cell: its type and the union tag.
package struct CellHeader: Hashable, Sendable {
    package var type: TypeID
    package var tag: UInt32

    package init(type: TypeID, tag: UInt32) {
        self.type = type
        self.tag = tag
    }
}

/// An entry of the program's constant pool.
package struct ConstantID: Hashable, Sendable {
    package let index: UInt32
    package init(index: UInt32) { self.index = index }
}
