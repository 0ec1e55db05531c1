import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

/// `System.Convert` and `BitConverter`: conversions that look at what the value is.
extension StandardLibrary {
    static func registerConvert(_ table: inout NativeTable) {
        integer(&table, "SByte", Int8.self) { .int8($0) }
        integer(&table, "Byte", UInt8.self) { .uint8($0) }
        integer(&table, "Int16", Int16.self) { .int16($0) }
        integer(&table, "UInt16", UInt16.self) { .uint16($0) }
        integer(&table, "Int32", Int32.self) { .int32($0) }
        integer(&table, "UInt32", UInt32.self) { .uint32($0) }
        integer(&table, "Int64", Int64.self) { .int64($0) }
        integer(&table, "UInt64", UInt64.self) { .uint64($0) }
        table["Convert.ToDouble"] = { machine, arguments in
            guard let value = real(machine, arguments[0], "Double") else { return .unit }
            return .float(value)
        }
        table["Convert.ToSingle"] = { machine, arguments in
            guard let value = real(machine, arguments[0], "Single") else { return .unit }
            return .float32(Float(value))
        }
        table["Convert.ToDecimal"] = { machine, arguments in decimal(machine, arguments[0]) }
        table["Convert.ToBoolean"] = { machine, arguments in boolean(machine, arguments[0]) }
        table["Convert.ToChar"] = { machine, arguments in character(machine, arguments[0]) }
        registerTexts(&table)
        registerBits(&table)
    }

    /// What a value converts from.
    private enum Source {
        case null
        case integer(Int64)
        case unsigned(UInt64)
        case bool(Bool)
        case char(UInt16)
        case real(Double)
        case decimal(Decimal)
        case text(Word)
        case other
    }

    private static func source(_ machine: Machine, _ word: Word) -> Source {
        if word.isNull { return .null }
        if word.isFloat { return .real(word.float) }
        if word.isString { return .text(word) }
        if word.isReference(to: .decimal) { return .decimal(NumberCells.decimal(word, machine)) }
        if word.isImmediate(.bool) { return .bool(word.bool) }
        if word.isImmediate(.char) { return .char(word.char) }
        if word.isImmediate(.float32) { return .real(Double(word.float32)) }
        if let (value, _) = signedValue(word) { return .integer(value) }
        if let value = unsignedValue(word) { return .unsigned(value) }
        return .other
    }

    private static func notConvertible(_ machine: Machine, _ word: Word) -> Word {
        let name = RuntimeTypeName.name(of: word, machine)
        return machine.raise(
            "System.InvalidCastException", "Unable to cast object of type '\(name)' to type 'System.IConvertible'.")
    }

    private static func invalidCast(_ machine: Machine, _ from: String, _ to: String) -> Word {
        machine.raise("System.InvalidCastException", "Invalid cast from '\(from)' to '\(to)'.")
    }

    private static func integer<Value: FixedWidthInteger & SendableMetatype>(
        _ table: inout NativeTable, _ type: String, _: Value.Type, _ make: @escaping @Sendable (Value) -> Word
    ) {
        table["Convert.To\(type)"] = { machine, arguments in
            let value: Value?
            switch source(machine, arguments[0]) {
            case .null: value = 0
            case .bool(let flag): value = flag ? 1 : 0
            case .char(let unit): value = Value(exactly: unit)
            case .integer(let number): value = Value(exactly: number)
            case .unsigned(let number): value = Value(exactly: number)
            case .real(let number): value = Value(exactly: number.rounded(.toNearestOrEven))
            case .decimal(let number): value = try? number.roundedConversion(to: Value.self)
            case .text(let text):
                return parsed(machine, text, type) { (bytes) throws(NumberError) in
                    if Value.isSigned {
                        let number = try NumberParser.signed(bytes, bitWidth: Value.bitWidth)
                        return make(Value(truncatingIfNeeded: number))
                    }
                    return make(Value(truncatingIfNeeded: try NumberParser.unsigned(bytes, bitWidth: Value.bitWidth)))
                }
            case .other: return notConvertible(machine, arguments[0])
            }
            return value.map(make) ?? machine.raise("System.OverflowException", overflowMessage(type))
        }
        table["Convert.To\(type)Base"] = { machine, arguments in
            if arguments[0].isNull { return make(0) }
            let units = machine.view(arguments[0]).array
            let bytes = NumberParser.latin1(units.span)
            do throws(NumberError) {
                let number = try NumberParser.convert(
                    bytes.span, base: arguments[1].int32, bitWidth: Value.bitWidth, isSigned: Value.isSigned)
                return make(Value(truncatingIfNeeded: number))
            } catch {
                return baseFailure(machine, error, type, units, base: arguments[1].int)
            }
        }
    }

    private static func baseFailure(
        _ machine: Machine, _ error: NumberError, _ type: String, _ units: [UInt16], base: Int
    ) -> Word {
        switch error {
        case .overflow: return machine.raise("System.OverflowException", overflowMessage(type))
        case .argument: return machine.raise("System.ArgumentException", "Invalid Base.")
        case .outOfRange where units.isEmpty:
            return machine.raiseArgumentOutOfRange(
                "Index was out of range. Must be non-negative and less than the size of the collection.",
                parameter: "startIndex")
        case .format:
            let message =
                startsWithDigit(units, base: base)
                ? "Additional non-parsable characters are at the end of the string."
                : "Could not find any recognizable digits."
            return machine.raise("System.FormatException", message)
        case .divideByZero, .outOfRange, .arithmetic, .tooLarge: return machine.raise(error)
        }
    }

    private static func startsWithDigit(_ units: [UInt16], base: Int) -> Bool {
        var text = Substring(String(decoding: units, as: UTF16.self))
        if text.hasPrefix("-") { text.removeFirst() }
        if base == 16, text.lowercased().hasPrefix("0x") { text.removeFirst(2) }
        guard let digit = text.first?.hexDigitValue else { return false }
        return digit < base
    }

    /// Nil after raising.
    private static func real(_ machine: Machine, _ word: Word, _ type: String) -> Double? {
        switch source(machine, word) {
        case .null: return 0
        case .bool(let flag): return flag ? 1 : 0
        case .integer(let number): return Double(number)
        case .unsigned(let number): return Double(number)
        case .real(let number): return number
        case .decimal(let number): return number.double
        case .text(let text):
            var value = 0.0
            _ = parsed(machine, text, type) { (bytes) throws(NumberError) in
                value = type == "Single" ? Double(try NumberParser.float(bytes)) : try NumberParser.double(bytes)
                return .unit
            }
            return machine.isRaising ? nil : value
        case .char: _ = invalidCast(machine, "Char", type)
        case .other: _ = notConvertible(machine, word)
        }
        return nil
    }

    private static func decimal(_ machine: Machine, _ word: Word) -> Word {
        switch source(machine, word) {
        case .null: return NumberCells.make(Decimal.zero, machine)
        case .bool(let flag): return NumberCells.make(flag ? Decimal.one : .zero, machine)
        case .integer(let number): return NumberCells.make(Decimal(number), machine)
        case .unsigned(let number): return NumberCells.make(Decimal(number), machine)
        case .real(let number):
            guard let value = word.isFloat ? try? Decimal(number) : try? Decimal(word.float32) else {
                return machine.raise("System.OverflowException", overflowMessage("Decimal"))
            }
            return NumberCells.make(value, machine)
        case .decimal: return word
        case .text(let text):
            return parsed(machine, text, "Decimal") { (bytes) throws(NumberError) in
                NumberCells.make(try NumberParser.decimal(bytes), machine)
            }
        case .char: return invalidCast(machine, "Char", "Decimal")
        case .other: return notConvertible(machine, word)
        }
    }

    private static func boolean(_ machine: Machine, _ word: Word) -> Word {
        switch source(machine, word) {
        case .null: return .bool(false)
        case .bool(let flag): return .bool(flag)
        case .integer(let number): return .bool(number != 0)
        case .unsigned(let number): return .bool(number != 0)
        case .real(let number): return .bool(number != 0)
        case .decimal(let number): return .bool(!number.isZero)
        case .text(let text):
            let units = machine.view(text).array
            let bytes = NumberParser.latin1(units.span)
            guard let value = try? NumberParser.bool(bytes.span) else {
                return machine.raise(
                    "System.FormatException", "String '\(machine.string(text))' was not recognized as a valid Boolean.")
            }
            return .bool(value)
        case .char: return invalidCast(machine, "Char", "Boolean")
        case .other: return notConvertible(machine, word)
        }
    }

    private static func character(_ machine: Machine, _ word: Word) -> Word {
        let code: UInt16?
        switch source(machine, word) {
        case .null: code = 0
        case .char(let unit): code = unit
        case .integer(let number): code = UInt16(exactly: number)
        case .unsigned(let number): code = UInt16(exactly: number)
        case .text(let text):
            let view = machine.view(text)
            guard view.count == 1 else {
                return machine.raise("System.FormatException", "String must be exactly one character long.")
            }
            code = view[0]
        case .bool: return invalidCast(machine, "Boolean", "Char")
        case .real: return invalidCast(machine, "Double", "Char")
        case .decimal: return invalidCast(machine, "Decimal", "Char")
        case .other: return notConvertible(machine, word)
        }
        return code.map(Word.char)
            ?? machine.raise("System.OverflowException", "Value was either too large or too small for a character.")
    }

    // MARK: Bases, base 64, hexadecimal

    private static func registerTexts(_ table: inout NativeTable) {
        table["Convert.toBase"] = { machine, arguments in
            let text = try? IntegerText.text(
                arguments[0].int64, base: arguments[2].int32, bitWidth: arguments[1].int)
            return text.map { machine.makeString($0) } ?? machine.raise("System.ArgumentException", "Invalid Base.")
        }
        table["Convert.toBase64"] = { machine, arguments in
            guard let bytes = byteRange(machine, arguments) else { return .unit }
            return Base64.encode(bytes, breakingLines: arguments[3].bool).withUnsafeBufferPointer {
                machine.makeLatin1($0)
            }
        }
        table["Convert.toHex"] = { machine, arguments in
            guard let bytes = byteRange(machine, arguments) else { return .unit }
            return Hexadecimal.encode(bytes, uppercase: arguments[3].bool).withUnsafeBufferPointer {
                machine.makeLatin1($0)
            }
        }
        table["Convert.fromBase64"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseArgumentNull("s") }
            let units = machine.view(arguments[0]).array
            let text = NumberParser.latin1(units.span)
            guard let bytes = try? Base64.decode(text.span) else {
                return machine.raise(
                    "System.FormatException",
                    "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two "
                        + "padding characters, or an illegal character among the padding characters.")
            }
            return machine.makeByteArray(bytes)
        }
        table["Convert.fromHex"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseArgumentNull("s") }
            let units = machine.view(arguments[0]).array
            let text = NumberParser.latin1(units.span)
            guard let bytes = try? Hexadecimal.decode(text.span) else {
                let problem =
                    units.count % 2 == 0
                    ? "The input is not a valid hex string as it contains a non-hex character."
                    : "The input is not a valid hex string as its length is not a multiple of 2."
                return machine.raise("System.FormatException", problem)
            }
            return machine.makeByteArray(bytes)
        }
    }

    /// The bytes of a `byte[]` (or of any array of bytes).
    static func bytes(_ machine: Machine, _ array: ArrayView, _ range: Range<Int>) -> [UInt8] {
        range.map { machine.element(array, $0).uint8 }
    }

    private static func byteRange(_ machine: Machine, _ arguments: UnsafeMutablePointer<Word>) -> [UInt8]? {
        guard let array = machine.array(arguments[0]) else {
            _ = machine.raiseArgumentNull("inArray")
            return nil
        }
        let (start, count) = (arguments[1].int, arguments[2].int)
        guard start >= 0, count >= 0, start + count <= array.count else {
            _ = machine.raiseArgumentOutOfRange(
                "Offset and length must refer to a position in the string.", parameter: "offset")
            return nil
        }
        return bytes(machine, array, start..<start + count)
    }

    // MARK: Bits

    private static func registerBits(_ table: inout NativeTable) {
        table["BitConverter.doubleBits"] = { _, arguments in
            let value = arguments[0].float
            return .uint64(value.isNaN ? 0xFFF8_0000_0000_0000 : value.bitPattern)
        }
        table["BitConverter.bitsDouble"] = { .float(Double(bitPattern: $1[0].uint64)) }
        table["BitConverter.singleBits"] = { .int32(Int32(bitPattern: $1[0].float32.bitPattern)) }
        table["BitConverter.bitsSingle"] = { .float32(Float(bitPattern: UInt32(bitPattern: $1[0].int32))) }
        table["BitConverter.text"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseArgumentNull("value") }
            let digits = Hexadecimal.encode(bytes(machine, array, 0..<array.count))
            var text: [UInt8] = []
            for (index, digit) in digits.enumerated() {
                if index > 0, index % 2 == 0 { text.append(UInt8(ascii: "-")) }
                text.append(digit)
            }
            return text.withUnsafeBufferPointer { machine.makeLatin1($0) }
        }
    }
}
