import FusabiRuntime

/// The encodings of `System.Text.Encoding`, by the numbers that the prelude uses.
private enum TextEncoding: Int32 {
    case utf8, ascii, latin1, utf16, utf16BigEndian, utf32, utf32BigEndian

    /// What stands for a character that cannot be encoded.
    private var replacement: UInt8 { UInt8(ascii: "?") }

    /// Nil: a lone surrogate, where `isStrict`.
    func encode(_ text: StringView, isStrict: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        switch self {
        case .utf16, .utf16BigEndian:
            for index in 0..<text.count { append(UInt32(text[index]), width: 2, to: &bytes) }
            return bytes
        case .ascii, .latin1, .utf8, .utf32, .utf32BigEndian: break
        }
        var index = 0
        while index < text.count {
            let unit = text[index]
            index += 1
            var scalar = UInt32(unit)
            if unit & 0xF800 == 0xD800 {
                if unit < 0xDC00, index < text.count, text[index] & 0xFC00 == 0xDC00 {
                    scalar = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(text[index]) - 0xDC00)
                    index += 1
                } else {
                    if isStrict { return nil }
                    scalar = 0xFFFD
                }
            }
            append(scalar, to: &bytes)
        }
        return bytes
    }

    private func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch self {
        case .ascii: bytes.append(scalar < 0x80 ? UInt8(scalar) : replacement)
        case .latin1: bytes.append(scalar < 0x100 ? UInt8(scalar) : replacement)
        case .utf8: Unicode.Scalar(scalar).map { bytes.append(contentsOf: UTF8.encode($0) ?? .init()) }
        case .utf16, .utf16BigEndian: append(scalar, width: 2, to: &bytes)
        case .utf32, .utf32BigEndian: append(scalar, width: 4, to: &bytes)
        }
        // A surrogate pair is two characters to an encoding of one byte each.
        if self == .ascii || self == .latin1, scalar > 0xFFFF { bytes.append(replacement) }
    }

    private var isBigEndian: Bool { self == .utf16BigEndian || self == .utf32BigEndian }

    private func append(_ value: UInt32, width: Int, to bytes: inout [UInt8]) {
        for index in 0..<width {
            let shift = UInt32(8 * (isBigEndian ? width - 1 - index : index))
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    /// Nil: bytes that stand for nothing, where `isStrict`.
    func decode(_ bytes: ArraySlice<UInt8>, isStrict: Bool) -> [UInt16]? {
        switch self {
        case .ascii:
            if isStrict, bytes.contains(where: { $0 >= 0x80 }) { return nil }
            return bytes.map { $0 < 0x80 ? UInt16($0) : UInt16(replacement) }
        case .latin1: return bytes.map(UInt16.init)
        case .utf8:
            if isStrict, String(validating: bytes, as: UTF8.self) == nil { return nil }
            return Array(String(decoding: bytes, as: UTF8.self).utf16)
        case .utf16, .utf16BigEndian:
            var units = values(bytes, width: 2).map { UInt16(truncatingIfNeeded: $0) }
            if bytes.count % 2 != 0 {
                if isStrict { return nil }
                units.append(0xFFFD)
            }
            return units
        case .utf32, .utf32BigEndian:
            var units: [UInt16] = []
            for value in values(bytes, width: 4) {
                if isStrict, Unicode.Scalar(value) == nil { return nil }
                units.append(contentsOf: UTF16.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? .init())
            }
            if bytes.count % 4 != 0 { units.append(0xFFFD) }
            return units
        }
    }

    private func values(_ bytes: ArraySlice<UInt8>, width: Int) -> [UInt32] {
        stride(from: bytes.startIndex, to: bytes.endIndex - width + 1, by: width).map { start in
            bytes[start..<start + width].enumerated().reduce(0) { value, byte in
                value | UInt32(byte.element) << UInt32(8 * (isBigEndian ? width - 1 - byte.offset : byte.offset))
            }
        }
    }
}

extension StandardLibrary {
    static func registerEncodings(_ table: inout NativeTable) {
        table["Encoding.encode"] = { machine, arguments in
            let encoding = TextEncoding(rawValue: arguments[0].int32) ?? .utf8
            guard let bytes = encoding.encode(machine.view(arguments[2]), isStrict: arguments[1].bool) else {
                return machine.raise(
                    "System.Text.EncoderFallbackException",
                    "Unable to translate Unicode character at the specified index to the specified code page.")
            }
            return machine.makeByteArray(bytes)
        }
        table["Encoding.decode"] = { machine, arguments in
            let encoding = TextEncoding(rawValue: arguments[0].int32) ?? .utf8
            guard let array = machine.array(arguments[2]) else { return machine.raiseArgumentNull("bytes") }
            let (start, count) = (arguments[3].int, arguments[4].int)
            guard start >= 0, count >= 0, start <= array.count, count <= array.count - start else {
                return machine.raiseArgumentOutOfRange(
                    "Index and count must refer to a location within the buffer.", parameter: "bytes")
            }
            let content = bytes(machine, array, start..<start + count)
            guard let units = encoding.decode(content[...], isStrict: arguments[1].bool) else {
                return machine.raise(
                    "System.Text.DecoderFallbackException",
                    "Unable to translate bytes at the specified index from specified code page to Unicode.")
            }
            return machine.makeString(units)
        }
    }
}
