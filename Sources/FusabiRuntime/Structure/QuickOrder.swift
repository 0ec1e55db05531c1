import FusabiBytecode

/// F#'s `compare` of words that need no walk and no script code: ints, strings, floats, and tuples of those.
package enum QuickOrder {
    /// ``Machine/compare(_:_:)`` must decide. No order of the quick ones.
    @inlinable @inline(__always)
    package static var unknown: Int32 { .min }

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
            if x.typeIndex <= BuiltinType.string16.rawValue, y.typeIndex <= BuiltinType.string16.rawValue {
                let order = compareStrings(left.bits, right.bits)
                return order < 0 ? -1 : order > 0 ? 1 : 0
            }
            let isTuple = x.typeIndex &- BuiltinType.tuple2.rawValue <= 13
            return isTuple && x.header == y.header ? ofTuples(x, y) : unknown
        }
        if left.isFloat, right.isFloat, left.float == left.float, right.float == right.float {
            return left.float < right.float ? -1 : left.float > right.float ? 1 : 0
        }
        return unknown
    }

    /// Nested tuples are not quick: their depth is the script's.
    private static func ofTuples(_ left: Cell, _ right: Cell) -> Int32 {
        let count = 2 + Int((left.typeIndex - BuiltinType.tuple2.rawValue) % 7)
        for index in 0..<count {
            let (x, y) = (left[index], right[index])
            if x.isReference, !x.isString { return unknown }
            let order = of(x, y)
            if order != 0 { return order }
        }
        return 0
    }
}
