/// Builds a section of a library: little-endian words and variable-length integers.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func bool(_ value: Bool) { bytes.append(value ? 1 : 0) }

    /// Seven bits a byte, the lowest first.
    mutating func number(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func number(_ value: Int) { number(UInt64(bitPattern: Int64(value))) }

    /// Small negative numbers stay small.
    mutating func signed(_ value: Int64) { number(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

    mutating func word(_ value: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func text(_ value: String) {
        let utf8 = Array(value.utf8)
        number(utf8.count)
        bytes += utf8
    }

    mutating func append(_ other: [UInt8]) { bytes += other }
}

/// Reads what ``ByteWriter`` wrote. Out of bounds it reads zeros: damaged input gives wrong entities, never a trap.
struct ByteReader {
    let bytes: UnsafeRawBufferPointer
    var position: Int

    mutating func byte() -> UInt8 {
        guard position >= 0, position < bytes.count else { return 0 }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func bool() -> Bool { byte() != 0 }

    mutating func number() -> UInt64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let next = byte()
            result |= UInt64(next & 0x7F) << shift
            if next < 0x80 { break }
            shift += 7
        }
        return result
    }

    mutating func int() -> Int { Int(truncatingIfNeeded: number()) }

    /// A count of items that follow, never more than there are bytes.
    mutating func count() -> Int { max(0, min(int(), bytes.count)) }

    mutating func signed() -> Int64 {
        let raw = number()
        return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    }

    func word(at offset: Int) -> UInt32 {
        guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
        return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    mutating func text() -> String {
        let length = count()
        let end = min(position + length, bytes.count)
        defer { position = end }
        guard position <= end else { return "" }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }
}
