import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

/// Decimals and big integers out of their cells, and back.
enum NumberCells {
    static func decimal(_ word: Word, _ machine: Machine) -> Decimal {
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
        let view = BigintView(word.cell)
        return BigInt(magnitude: Array(view.limbs), isNegative: view.isNegative)
    }

    static func make(_ value: BigInt, _ machine: Machine) -> Word {
        machine.makeBigint(isNegative: value.isNegative, magnitude: value.magnitude)
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

/// Rows of two-dimensional arrays. A multi-array's fields are its elements (a word array) and its dimensions.
enum MultiArrayReader {
    static func rows(of value: Word, _ machine: Machine) -> [[Word]]? {
        let cell = value.cell
        guard machine.fieldCount(cell) >= 3, let elements = machine.array(machine.field(cell, 0)) else { return nil }
        let (height, width) = (machine.field(cell, 1).int, machine.field(cell, 2).int)
        guard height * width <= elements.count else { return nil }
        return (0..<height).map { row in (0..<width).map { machine.element(elements, row * width + $0) } }
    }
}

/// A property or field by name, for `[<StructuredFormatDisplay>]`.
enum PropertyReader {
    static func value(of name: String, in value: Word, _ descriptor: TypeDescriptor, _ machine: Machine) -> Word? {
        let fields = descriptor.shapes.first?.fields ?? []
        if descriptor.kind == .record, let index = fields.firstIndex(where: { $0.name == name }) {
            return machine.field(value.cell, index)
        }
        guard let getter = machine.function(named: "\(descriptor.name).\(name)") else { return nil }
        return machine.call(getter, [value])
    }
}
