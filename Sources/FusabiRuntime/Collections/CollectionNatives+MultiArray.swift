import FusabiBytecode

/// Arrays of several dimensions: the short ways to their elements.
extension CollectionNatives {
    /// Elements that are words; each rank has a function of its own, which the compiler unrolls.
    package static func registerMultiArrays(_ table: inout NativeTable) {
        table.quick["MultiArray.get2"] = { quickElement($0, rank: 2).map { $0.pointee.bits } ?? quickDeclined }
        table.quick["MultiArray.get3"] = { quickElement($0, rank: 3).map { $0.pointee.bits } ?? quickDeclined }
        table.quick["MultiArray.get4"] = { quickElement($0, rank: 4).map { $0.pointee.bits } ?? quickDeclined }
        table.quick["MultiArray.set2"] = { arguments in
            guard let element = quickElement(arguments, rank: 2) else { return quickDeclined }
            element.pointee = Word(bits: arguments[3])
            return Word.unit.bits
        }
        table.quick["MultiArray.set3"] = { arguments in
            guard let element = quickElement(arguments, rank: 3) else { return quickDeclined }
            element.pointee = Word(bits: arguments[4])
            return Word.unit.bits
        }
        table.quick["MultiArray.set4"] = { arguments in
            guard let element = quickElement(arguments, rank: 4) else { return quickDeclined }
            element.pointee = Word(bits: arguments[5])
            return Word.unit.bits
        }
    }
}

/// The element that the indexes behind an array among the arguments lead to; nil when the array is null or holds no words,
/// or an index is out of range.
@inline(__always)
private func quickElement(_ arguments: UnsafeMutablePointer<UInt64>, rank: Int) -> UnsafeMutablePointer<Word>? {
    let array = Word(bits: arguments[0])
    guard array.isReference, array.cell.typeIndex == 31, array.cell[0].isWordArray else { return nil }
    let (cell, elements) = (array.cell, array.cell[0].cell)
    var place = 0
    for dimension in 1...rank {
        let (index, length) = (Word(bits: arguments[dimension]).payload, cell[dimension].payload)
        guard index < length else { return nil }
        place = place &* Int(length) &+ Int(index)
    }
    return place < elements.length ? elements.words + place : nil
}
