import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

extension StandardLibrary {
    static func registerParsing(_ table: inout NativeTable) {
        registerIntegers(&table, "SByte", bits: 8, isRaw: false) { .int8(Int8(truncatingIfNeeded: $1)) }
        registerIntegers(&table, "Int16", bits: 16, isRaw: false) { .int16(Int16(truncatingIfNeeded: $1)) }
        registerIntegers(&table, "Int32", bits: 32, isRaw: false) { .int32(Int32(truncatingIfNeeded: $1)) }
        registerIntegers(&table, "Int64", bits: 64, isRaw: true) { $0.box(int64: $1) }
        registerUnsigned(&table, "Byte", bits: 8, isRaw: false) { .uint8(UInt8(truncatingIfNeeded: $1)) }
        registerUnsigned(&table, "UInt16", bits: 16, isRaw: false) { .uint16(UInt16(truncatingIfNeeded: $1)) }
        registerUnsigned(&table, "UInt32", bits: 32, isRaw: false) { .uint32(UInt32(truncatingIfNeeded: $1)) }
        registerUnsigned(&table, "UInt64", bits: 64, isRaw: true) { $0.box(uint64: $1) }
    }

    private typealias Maker<Value> = @Sendable (Machine, Value) -> Word

    private static func registerIntegers(
        _ table: inout NativeTable, _ type: String, bits: Int, isRaw: Bool, _ make: @escaping Maker<Int64>
    ) {
        table["\(type).Parse"] = { machine, arguments in
            parsed(machine, arguments[0], type) { (text) throws(NumberError) in
                let value = try NumberParser.signed(text, bitWidth: bits)
                return isRaw ? .int64(value) : make(machine, value)
            }
        }
        table["\(type).ParseStyle"] = { machine, arguments in
            let styles = NumberStyles(rawValue: arguments[1].int)
            return parsed(machine, arguments[0], type) { (text) throws(NumberError) in
                let value = try NumberParser.signed(text, bitWidth: bits, styles: styles)
                return isRaw ? .int64(value) : make(machine, value)
            }
        }
        table["\(type).TryParse"] = { machine, arguments in
            tried(machine, arguments[0], arguments[1], default: make(machine, 0)) { (text) throws(NumberError) in
                make(machine, try NumberParser.signed(text, bitWidth: bits))
            }
        }
        table["\(type).TryParseStyle"] = { machine, arguments in
            let styles = NumberStyles(rawValue: arguments[1].int)
            return tried(machine, arguments[0], arguments[2], default: make(machine, 0)) { (text) throws(NumberError) in
                make(machine, try NumberParser.signed(text, bitWidth: bits, styles: styles))
            }
        }
    }

    private static func registerUnsigned(
        _ table: inout NativeTable, _ type: String, bits: Int, isRaw: Bool, _ make: @escaping Maker<UInt64>
    ) {
        table["\(type).Parse"] = { machine, arguments in
            parsed(machine, arguments[0], type) { (text) throws(NumberError) in
                let value = try NumberParser.unsigned(text, bitWidth: bits)
                return isRaw ? .uint64(value) : make(machine, value)
            }
        }
        table["\(type).ParseStyle"] = { machine, arguments in
            let styles = NumberStyles(rawValue: arguments[1].int)
            return parsed(machine, arguments[0], type) { (text) throws(NumberError) in
                let value = try NumberParser.unsigned(text, bitWidth: bits, styles: styles)
                return isRaw ? .uint64(value) : make(machine, value)
            }
        }
        table["\(type).TryParse"] = { machine, arguments in
            tried(machine, arguments[0], arguments[1], default: make(machine, 0)) { (text) throws(NumberError) in
                make(machine, try NumberParser.unsigned(text, bitWidth: bits))
            }
        }
        table["\(type).TryParseStyle"] = { machine, arguments in
            let styles = NumberStyles(rawValue: arguments[1].int)
            return tried(machine, arguments[0], arguments[2], default: make(machine, 0)) { (text) throws(NumberError) in
                make(machine, try NumberParser.unsigned(text, bitWidth: bits, styles: styles))
            }
        }
    }

    static func registerRealParsing(_ table: inout NativeTable) {
        table["Double.Parse"] = { machine, arguments in
            parsed(machine, arguments[0], "Double") { (text) throws(NumberError) in
                .float(try NumberParser.double(text))
            }
        }
        table["Double.TryParse"] = { machine, arguments in
            tried(machine, arguments[0], arguments[1], default: .float(0)) { (text) throws(NumberError) in
                .float(try NumberParser.double(text))
            }
        }
        table["Single.Parse"] = { machine, arguments in
            parsed(machine, arguments[0], "Single") { (text) throws(NumberError) in
                .float32(try NumberParser.float(text))
            }
        }
        table["Single.TryParse"] = { machine, arguments in
            tried(machine, arguments[0], arguments[1], default: .float32(0)) { (text) throws(NumberError) in
                .float32(try NumberParser.float(text))
            }
        }
        for name in ["Boolean.Parse", "Parse.bool"] {
            table[name] = { machine, arguments in
                guard !arguments[0].isNull else { return machine.raiseArgumentNull("value") }
                let units = machine.view(arguments[0]).array
                let bytes = NumberParser.latin1(units.span)
                guard let value = try? NumberParser.bool(bytes.span) else {
                    return machine.raise(
                        "System.FormatException",
                        "String '\(machine.string(arguments[0]))' was not recognized as a valid Boolean.")
                }
                return .bool(value)
            }
        }
        table["Boolean.TryParse"] = { machine, arguments in
            tried(machine, arguments[0], arguments[1], default: .bool(false)) { (text) throws(NumberError) in
                .bool(try NumberParser.bool(text))
            }
        }
    }

    /// `int "0x1F"`: F#'s conversion functions.
    static func registerConversions(_ table: inout NativeTable) {
        func signed(_ name: String, _ type: String, _ bits: Int, _ make: @escaping @Sendable (Int64) -> Word) {
            table["Parse.\(name)"] = { machine, arguments in
                parsed(machine, arguments[0], type) { (text) throws(NumberError) in
                    make(try NumberParser.fsharpSigned(text, bitWidth: bits))
                }
            }
        }
        func unsigned(_ name: String, _ type: String, _ bits: Int, _ make: @escaping @Sendable (UInt64) -> Word) {
            table["Parse.\(name)"] = { machine, arguments in
                parsed(machine, arguments[0], type) { (text) throws(NumberError) in
                    make(try NumberParser.fsharpUnsigned(text, bitWidth: bits))
                }
            }
        }
        signed("int8", "SByte", 8) { .int8(Int8(truncatingIfNeeded: $0)) }
        signed("int16", "Int16", 16) { .int16(Int16(truncatingIfNeeded: $0)) }
        signed("int32", "Int32", 32) { .int32(Int32(truncatingIfNeeded: $0)) }
        signed("int64", "Int64", 64) { .int64($0) }
        signed("nativeint", "Int64", 64) { .int64($0) }
        unsigned("uint8", "Byte", 8) { .uint8(UInt8(truncatingIfNeeded: $0)) }
        unsigned("uint16", "UInt16", 16) { .uint16(UInt16(truncatingIfNeeded: $0)) }
        unsigned("uint32", "UInt32", 32) { .uint32(UInt32(truncatingIfNeeded: $0)) }
        unsigned("uint64", "UInt64", 64) { .uint64($0) }
        unsigned("unativeint", "UInt64", 64) { .uint64($0) }
        table["LanguagePrimitives.ParseInt32"] = table["Parse.int32"]
        table["Parse.float"] = { machine, arguments in
            parsed(machine, arguments[0], "Double") { (text) throws(NumberError) in
                .float(try NumberParser.fsharpFloat(text))
            }
        }
        table["Parse.float32"] = { machine, arguments in
            parsed(machine, arguments[0], "Single") { (text) throws(NumberError) in
                .float32(try NumberParser.fsharpFloat32(text))
            }
        }
        table["Parse.char"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseArgumentNull("s") }
            let view = machine.view(arguments[0])
            guard view.count == 1 else {
                return machine.raise("System.FormatException", "String must be exactly one character long.")
            }
            return .char(view[0])
        }
    }
}
