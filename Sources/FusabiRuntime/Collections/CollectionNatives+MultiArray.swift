import FusabiBytecode

/// Arrays of several dimensions: the short ways to their elements.
extension CollectionNatives {
    /// Elements that are words; each rank has a function of its own, which the compiler unrolls.
    package static func registerMultiArrays(_ table: inout NativeTable) {
        table.quick["MultiArray.get2"] = {
            quickElement($0, $1, $2, $3, rank: 2).map { $0.pointee.bits } ?? quickDeclined
        }
        table.quick["MultiArray.get3"] = {
            quickElement($0, $1, $2, $3, rank: 3).map { $0.pointee.bits } ?? quickDeclined
        }
        table.quick["MultiArray.get4"] = {
            quickElement($0, $1, $2, $3, rank: 4).map { $0.pointee.bits } ?? quickDeclined
        }
        table.quick["MultiArray.set2"] = { first, second, third, window in
            guard let element = quickElement(first, second, third, window, rank: 2) else { return quickDeclined }
            element.pointee = Word(bits: window[3])
            return Word.unit.bits
        }
        table.quick["MultiArray.set3"] = { first, second, third, window in
            guard let element = quickElement(first, second, third, window, rank: 3) else { return quickDeclined }
            element.pointee = Word(bits: window[4])
            return Word.unit.bits
        }
        table.quick["MultiArray.set4"] = { first, second, third, window in
            guard let element = quickElement(first, second, third, window, rank: 4) else { return quickDeclined }
            element.pointee = Word(bits: window[5])
            return Word.unit.bits
        }
    }
}

/// The element that the indexes behind an array among the arguments lead to; nil when the array is null or holds no words,
/// or an index is out of range.
@inline(__always)
private func quickElement(
    _ first: UInt64, _ second: UInt64, _ third: UInt64, _ window: UnsafeMutablePointer<UInt64>, rank: Int
) -> UnsafeMutablePointer<Word>? {
    let array = Word(bits: first)
    guard array.isReference, array.cell.typeIndex == 31, array.cell[0].isWordArray else { return nil }
    let (cell, elements) = (array.cell, array.cell[0].cell)
    var place = 0
    for dimension in 1...rank {
        let bits = dimension == 1 ? second : dimension == 2 ? third : window[dimension]
        let (index, length) = (Word(bits: bits).payload, cell[dimension].payload)
        guard index < length else { return nil }
        place = place &* Int(length) &+ Int(index)
    }
    return place < elements.length ? elements.words + place : nil
}
