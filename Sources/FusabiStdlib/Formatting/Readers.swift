import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

/// Decimals and big integers out of their cells, and back.
enum NumberCells {
    static func decimal(_ word: Word, _ machine: Machine) -> Decimal {
        guard word.isReference else { return .zero }
        let view = DecimalView(word.cell)
        let significand = UInt128(view.high) << 64 | UInt128(view.low)
        return Decimal(significand: significand, scale: Int(view.scale), isNegative: view.isNegative) ?? .zero
    }

    static func make(_ value: Decimal, _ machine: Machine) -> Word {
        machine.makeDecimal(
            DecimalView(
                low: UInt64(truncatingIfNeeded: value.significand),
                high: UInt32(truncatingIfNeeded: value.significand >> 64),
                scale: UInt8(value.scale), isNegative: value.isNegative))
    }

    static func bigint(_ word: Word, _ machine: Machine) -> BigInt {
        guard word.isReference else { return .zero }
        let view = BigintView(word.cell)
        return BigInt(magnitude: Array(view.limbs), isNegative: view.isNegative)
    }

    /// A number that is about to be written in decimal, which takes the square of its length. nil: the run is being
    /// aborted.
    static func bigintForText(_ word: Word, _ machine: Machine) -> BigInt? {
        let limbs = word.isReference ? Double(BigintView(word.cell).limbs.count) : 0
        guard limbs < 256 || machine.charge(Int(min(limbs * limbs, 1e15))) else { return nil }
        return bigint(word, machine)
    }

    static func make(_ value: BigInt, _ machine: Machine) -> Word {
        machine.makeBigint(isNegative: value.isNegative, magnitude: value.magnitude)
    }
}

/// How `%A` shows a collection.
enum SequenceKind: String {
    case map, set, seq

    /// Nil for types that are no sequences.
    init?(_ descriptor: TypeDescriptor, _ machine: Machine) {
        switch descriptor.qualifiedName {
        case "Microsoft.FSharp.Collections.FSharpMap`2", "FSharp.Collections.Map`2": self = .map
        case "Microsoft.FSharp.Collections.FSharpSet`1", "FSharp.Collections.Set`1": self = .set
        default:
            guard SequenceReader.isSequence(descriptor, machine) else { return nil }
            self = .seq
        }
    }
}

/// Elements of sequences, for `%A`.
enum SequenceReader {
    static func isSequence(_ descriptor: TypeDescriptor, _ machine: Machine) -> Bool {
        var pending = descriptor.interfaces
        var parent = descriptor.parent
        while let id = parent, let base = machine.descriptor(id) {
            pending += base.interfaces
            parent = base.parent
        }
        var seen: Set<TypeID> = []
        while let id = pending.popLast() {
            guard seen.insert(id).inserted else { continue }
            if machine.qualifiedName(id) == "System.Collections.IEnumerable" { return true }
            pending += machine.descriptor(id)?.interfaces ?? []
        }
        return false
    }

    /// The first elements, read by the prelude's own code; nil when the sequence raised.
    static func prefix(of value: Word, _ limit: Int, _ machine: Machine) -> [Word]? {
        guard let function = machine.function(named: "FSharp.Core.CompilerServices.Formatting.take") else { return [] }
        return machine.call(function, [value, .int(limit)]).map { machine.elements($0) }
    }
}

/// The elements of a tuple; one of more than seven keeps the rest in a tuple of its own.
enum TupleReader {
    static func elements(_ cell: Cell, _ machine: Machine) -> [Word] {
        (0..<machine.fieldCount(cell)).map { machine.field(cell, $0) }
    }
}

/// Arrays of several dimensions: a cell of fields, the elements (row after row) first, then the lengths, then possibly an
/// array of the first index of each dimension.
struct MultiArrayView {
    let elements: ArrayView
    let lengths: [Int]
    /// 0 for almost all arrays.
    let bases: [Int]

    /// Nil unless the word is such an array.
    init?(_ word: Word, _ machine: Machine) {
        guard word.isReference(to: .multiArray), word.cell.length >= 2, let elements = machine.array(word.cell[0])
        else { return nil }
        let last = word.cell[word.cell.length]
        let rank = last.isReference ? word.cell.length - 1 : word.cell.length
        guard rank > 0 else { return nil }
        let lengths = (1...rank).map { word.cell[$0].int }
        var count = 1
        for length in lengths {
            let (product, overflow) = count.multipliedReportingOverflow(by: length)
            guard length >= 0, !overflow else { return nil }
            count = product
        }
        guard count <= elements.count else { return nil }
        self.elements = elements
        self.lengths = lengths
        let bases = last.isReference ? machine.elements(last).map(\.int) : []
        self.bases = bases.count == rank ? bases : Array(repeating: 0, count: rank)
    }
}

/// A property or field by name, for `[<StructuredFormatDisplay>]`.
enum PropertyReader {
    /// Nil when there is none, or it raised.
    static func value(of name: String, in value: Word, _ descriptor: TypeDescriptor, _ machine: Machine) -> Word? {
        let fields = descriptor.shapes.first?.fields ?? []
        if descriptor.kind == .record, let index = fields.firstIndex(where: { $0.name == name }) {
            return machine.field(value.cell, index)
        }
        guard let getter = machine.function(named: "\(descriptor.name).get_\(name)") else { return nil }
        return machine.call(getter, [value])
    }
}
