import FusabiBytecode

/// F#'s `compare` of words that need no walk and no script code: ints, strings, floats, and tuples of those.
package enum QuickOrder {
    /// ``Machine/compare(_:_:)`` must decide. No order of the quick ones.
    @inlinable @inline(__always)
    package static var unknown: Int32 { .min }

    /// ``BuiltinType/tuple2``; struct tuples follow the others.
    private static var tuple2: UInt32 { 17 }

    @inlinable @inline(__always)
    package static func of(_ left: Word, _ right: Word) -> Int32 {
        if left.bits &>> 32 == 0xFFF9_0000, right.bits &>> 32 == 0xFFF9_0000 {
            return left.int32 < right.int32 ? -1 : left.int32 > right.int32 ? 1 : 0
        }
        return ofOthers(left, right)
    }

    @inline(never) @usableFromInline
    static func ofOthers(_ left: Word, _ right: Word) -> Int32 {
        if left.isReference, right.isReference {
            let (x, y) = (left.cell, right.cell)
            if x.typeIndex <= 1, y.typeIndex <= 1 {
                return compareStrings(left.bits, right.bits)
            }
            let isTuple = x.typeIndex &- QuickOrder.tuple2 <= 13
            return isTuple && x.header == y.header ? ofTuples(x, y) : unknown
        }
        if left.isFloat, right.isFloat, left.float == left.float, right.float == right.float {
            return left.float < right.float ? -1 : left.float > right.float ? 1 : 0
        }
        // Chars, bools and integers of 8 and 16 bits.
        if left.isImmediate, left.bits &>> 32 == right.bits &>> 32, 0b11_1100_0110 &>> (left.bits &>> 32 & 15) & 1 != 0,
            left.bits &>> 36 & 0xFFF == 0
        {
            return left.int32 &- right.int32
        }
        return unknown
    }

    /// Nested tuples are not quick: their depth is the script's.
    private static func ofTuples(_ left: Cell, _ right: Cell) -> Int32 {
        let count = 2 &+ Int((left.typeIndex &- QuickOrder.tuple2) % 7)
        for index in 0..<count {
            let (x, y) = (left[index], right[index])
            if x.isReference, !x.isString { return unknown }
            let order = of(x, y)
            if order != 0 { return order }
        }
        return 0
    }
}
