import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

/// A generator of random numbers behind `System.Random`.
private final class RandomSource {
    /// Nil: the system's generator.
    var seeded: SeededRandom?

    init(seeded: SeededRandom?) { self.seeded = seeded }

    func next() -> Int32 {
        if var generator = seeded {
            defer { seeded = generator }
            return generator.nextInt()
        }
        return Int32.random(in: 0..<Int32.max)
    }

    func next(from low: Int32, below high: Int32) -> Int32 {
        if var generator = seeded {
            defer { seeded = generator }
            return (try? generator.nextInt(from: low, below: high)) ?? low
        }
        return low < high ? Int32.random(in: low..<high) : low
    }

    func next(from low: Int64, below high: Int64) -> Int64 {
        if var generator = seeded {
            defer { seeded = generator }
            return (try? generator.nextInt64(from: low, below: high)) ?? low
        }
        return low < high ? Int64.random(in: low..<high) : low
    }

    func nextDouble() -> Double {
        if var generator = seeded {
            defer { seeded = generator }
            return generator.nextDouble()
        }
        return Double.random(in: 0..<1)
    }

    func nextSingle() -> Float {
        if var generator = seeded {
            defer { seeded = generator }
            return generator.nextFloat()
        }
        return Float.random(in: 0..<1)
    }
}

extension StandardLibrary {
    static func registerRandom(_ table: inout NativeTable) {
        table["Random.seeded"] = { machine, arguments in
            machine.makeNative(RandomSource(seeded: SeededRandom(seed: arguments[0].int32)))
        }
        table["Random.unseeded"] = { machine, _ in machine.makeNative(RandomSource(seeded: nil)) }
        table["Random.next"] = { machine, arguments in
            .int32((machine.native(arguments[0]) as RandomSource?)?.next() ?? 0)
        }
        table["Random.nextBetween"] = { machine, arguments in
            let source: RandomSource? = machine.native(arguments[0])
            return .int32(source?.next(from: arguments[1].int32, below: arguments[2].int32) ?? 0)
        }
        table["Random.nextLong"] = { machine, arguments in
            let source: RandomSource? = machine.native(arguments[0])
            return .int64(source?.next(from: arguments[1].int64, below: arguments[2].int64) ?? 0)
        }
        table["Random.nextDouble"] = { machine, arguments in
            .float((machine.native(arguments[0]) as RandomSource?)?.nextDouble() ?? 0)
        }
        table["Random.nextSingle"] = { machine, arguments in
            .float32((machine.native(arguments[0]) as RandomSource?)?.nextSingle() ?? 0)
        }
    }

    /// .NET's words for a text that is no Guid.
    private static func guidFailure(_ text: String) -> String {
        let isDashed = text.contains("-")
        if text.allSatisfy(\.isWhitespace) { return "Unrecognized Guid format." }
        if text.utf16.count != (isDashed ? 36 : 32) {
            return "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."
        }
        let dashes = Array(text.utf16).indices.filter { Array(text.utf16)[$0] == 0x2D }
        if isDashed, dashes != [8, 13, 18, 23] { return "Dashes are in the wrong position for GUID parsing." }
        return "Guid string should only contain hexadecimal characters."
    }

    static func registerGuids(_ table: inout NativeTable) {
        table["Guid.random"] = { machine, _ in halves(machine, Guid(random: UInt128.random(in: .min ... .max))) }
        table["Guid.ofBytes"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseArgumentNull("b") }
            guard let guid = try? Guid(bytes: bytes(machine, array, 0..<array.count)) else {
                return machine.raiseArgument("Byte array for Guid must be exactly 16 bytes long.", parameter: "b")
            }
            return halves(machine, guid)
        }
        table["Guid.toBytes"] = { machine, arguments in machine.makeByteArray(guid(arguments).bytes) }
        table["Guid.text"] = { machine, arguments in
            guard let text = try? guid(arguments).text(format: machine.string(arguments[2])) else {
                return machine.raise(
                    "System.FormatException",
                    "Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".")
            }
            return machine.makeString(text)
        }
        table["Guid.parse"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseArgumentNull("input") }
            guard let guid = parseGuid(machine, arguments[0], format: arguments[1]) else {
                return machine.raise("System.FormatException", guidFailure(machine.string(arguments[0])))
            }
            return halves(machine, guid)
        }
        table["Guid.tryParse"] = { machine, arguments in
            guard !arguments[0].isNull else { return .null }
            return parseGuid(machine, arguments[0], format: arguments[1]).map { halves(machine, $0) } ?? .null
        }
    }

    private static func guid(_ arguments: UnsafeMutablePointer<Word>) -> Guid {
        Guid(bits: UInt128(arguments[0].uint64) << 64 | UInt128(arguments[1].uint64))
    }

    private static func halves(_ machine: Machine, _ guid: Guid) -> Word {
        machine.makeLongArray([
            Int64(truncatingIfNeeded: guid.bits >> 64), Int64(truncatingIfNeeded: guid.bits),
        ])
    }

    /// Exact formats are those that the GUID's own text in the format equals.
    private static func parseGuid(_ machine: Machine, _ text: Word, format: Word) -> Guid? {
        let units = machine.view(text).array
        let bytes = NumberParser.latin1(units.span)
        guard let guid = try? Guid(parsing: bytes.span) else { return nil }
        if format.isNull { return guid }
        guard let exact = try? guid.text(format: machine.string(format)) else { return nil }
        let given = machine.string(text).trimmingWhiteSpace
        return given.lowercased() == exact.lowercased() ? guid : nil
    }
}
