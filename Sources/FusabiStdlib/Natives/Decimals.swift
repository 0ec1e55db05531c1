import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

extension StandardLibrary {
    static func registerDecimals(_ table: inout NativeTable) {
        registerDecimalOperators(&table)
        registerDecimalConversions(&table)
        registerDecimalRounding(&table)
        registerDecimalBits(&table)
        table["Constant.decimal"] = { machine, arguments in
            NumberCells.make(Decimal(machine.string(arguments[0])) ?? .zero, machine)
        }
        for name in ["Decimal.Parse", "Parse.decimal"] {
            table[name] = { machine, arguments in
                parsed(machine, arguments[0], "Decimal") { (text) throws(NumberError) in
                    let isPlain = name == "Decimal.Parse"
                    return NumberCells.make(
                        isPlain ? try NumberParser.decimal(text) : try NumberParser.fsharpDecimal(text), machine)
                }
            }
        }
        table["Decimal.TryParse"] = { machine, arguments in
            let zero = NumberCells.make(Decimal.zero, machine)
            return tried(machine, arguments[0], arguments[1], default: zero) { (text) throws(NumberError) in
                NumberCells.make(try NumberParser.decimal(text), machine)
            }
        }
    }

    private static func makeDecimal(_ machine: Machine, _ words: [UInt32], scale: Int, isNegative: Bool) -> Word {
        let significand = words.prefix(3).reversed().reduce(UInt128(0)) { $0 << 32 | UInt128($1) }
        guard let value = Decimal(significand: significand, scale: scale, isNegative: isNegative) else {
            return machine.raiseArgumentOutOfRange(
                "Decimal's scale value must be between 0 and 28, inclusive.", parameter: "scale")
        }
        return NumberCells.make(value, machine)
    }

    /// `GetBits` and the constructors from bits: the words of the integer from the lowest, then scale and sign.
    private static func registerDecimalBits(_ table: inout NativeTable) {
        table["Decimal.bits"] = { machine, arguments in
            let value = NumberCells.decimal(arguments[0], machine)
            let words = (0..<3).map { UInt32(truncatingIfNeeded: value.significand >> UInt128(32 * $0)) }
            let flags = UInt32(value.scale) << 16 | (value.isNegative ? 1 << 31 : 0)
            return machine.makeArray((words + [flags]).map { Word.int32(Int32(bitPattern: $0)) })
        }
        table["Decimal.ofBits"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseArgumentNull("bits") }
            let words = (0..<array.count).map { UInt32(bitPattern: machine.element(array, $0).int32) }
            guard words.count == 4, words[3] & 0x7F00_FFFF == 0, words[3] >> 16 & 0xFF <= 28 else {
                return machine.raise(
                    "System.ArgumentException",
                    "Decimal byte array constructor requires an array of length four containing valid decimal bytes.")
            }
            return makeDecimal(machine, words, scale: Int(words[3] >> 16 & 0xFF), isNegative: words[3] >> 31 == 1)
        }
        table["Decimal.ofParts"] = { machine, arguments in
            let words = (0..<3).map { UInt32(bitPattern: arguments[$0].int32) }
            return makeDecimal(machine, words, scale: Int(arguments[4].uint8), isNegative: arguments[3].bool)
        }
    }

    private static func registerDecimalOperators(_ table: inout NativeTable) {
        func binary(
            _ name: String, _ operation: @escaping @Sendable (Decimal, Decimal) throws(NumberError) -> Decimal
        ) {
            table["Decimal.\(name)"] = { machine, arguments in
                let (left, right) = (
                    NumberCells.decimal(arguments[0], machine), NumberCells.decimal(arguments[1], machine)
                )
                do throws(NumberError) {
                    return NumberCells.make(try operation(left, right), machine)
                } catch {
                    return decimalFailure(machine, error)
                }
            }
        }
        binary("op_Addition") { (a, b) throws(NumberError) in try a + b }
        binary("op_Subtraction") { (a, b) throws(NumberError) in try a - b }
        binary("op_Multiply") { (a, b) throws(NumberError) in try a * b }
        binary("op_Division") { (a, b) throws(NumberError) in try a / b }
        binary("op_Modulus") { (a, b) throws(NumberError) in try a % b }
        func unary(_ name: String, _ operation: @escaping @Sendable (Decimal) -> Decimal) {
            table["Decimal.\(name)"] = { machine, arguments in
                NumberCells.make(operation(NumberCells.decimal(arguments[0], machine)), machine)
            }
        }
        unary("op_UnaryNegation") { -$0 }
        unary("op_UnaryPlus") { $0 }
        unary("Abs") { $0.absolute }
        unary("Floor") { $0.floor }
        unary("Ceiling") { $0.ceiling }
        unary("Truncate") { $0.truncated }
        table["Decimal.Sign"] = { .int32(NumberCells.decimal($1[0], $0).sign) }
    }

    private static func decimalFailure(_ machine: Machine, _ error: NumberError) -> Word {
        if error == .overflow {
            return machine.raise("System.OverflowException", "Value was either too large or too small for a Decimal.")
        }
        return machine.raise(error)
    }

    private static func registerDecimalConversions(_ table: inout NativeTable) {
        func from(_ name: String, _ make: @escaping @Sendable (Word) throws(NumberError) -> Decimal) {
            table["Decimal.from_\(name)"] = { machine, arguments in
                do throws(NumberError) {
                    return NumberCells.make(try make(arguments[0]), machine)
                } catch {
                    return decimalFailure(machine, error)
                }
            }
        }
        from("int8") { Decimal(Int64($0.int8)) }
        from("int16") { Decimal(Int64($0.int16)) }
        from("int32") { Decimal(Int64($0.int32)) }
        from("int64") { Decimal($0.int64) }
        from("nativeint") { Decimal($0.int64) }
        from("uint8") { Decimal(UInt64($0.uint8)) }
        from("uint16") { Decimal(UInt64($0.uint16)) }
        from("uint32") { Decimal(UInt64($0.uint32)) }
        from("uint64") { Decimal($0.uint64) }
        from("unativeint") { Decimal($0.uint64) }
        from("float") { (word) throws(NumberError) in try Decimal(word.float) }
        from("float32") { (word) throws(NumberError) in try Decimal(word.float32) }
        table["Decimal.from_bigint"] = { machine, arguments in
            do throws(NumberError) {
                return NumberCells.make(try NumberCells.bigint(arguments[0], machine).decimal(), machine)
            } catch {
                return decimalFailure(machine, error)
            }
        }
        func to(_ name: String, _ type: String, _ make: @escaping @Sendable (Decimal) throws(NumberError) -> Word) {
            table["Decimal.to_\(name)"] = { machine, arguments in
                do throws(NumberError) {
                    return try make(NumberCells.decimal(arguments[0], machine))
                } catch {
                    return machine.raise("System.OverflowException", overflowMessage(type))
                }
            }
        }
        to("int8", "SByte") { (value) throws(NumberError) in .int8(try value.converted()) }
        to("int16", "Int16") { (value) throws(NumberError) in .int16(try value.converted()) }
        to("int32", "Int32") { (value) throws(NumberError) in .int32(try value.converted()) }
        to("int64", "Int64") { (value) throws(NumberError) in .int64(try value.converted()) }
        to("nativeint", "Int64") { (value) throws(NumberError) in .int64(try value.converted()) }
        to("uint8", "Byte") { (value) throws(NumberError) in .uint8(try value.converted()) }
        to("uint16", "UInt16") { (value) throws(NumberError) in .uint16(try value.converted()) }
        to("uint32", "UInt32") { (value) throws(NumberError) in .uint32(try value.converted()) }
        to("uint64", "UInt64") { (value) throws(NumberError) in .uint64(try value.converted()) }
        to("unativeint", "UInt64") { (value) throws(NumberError) in .uint64(try value.converted()) }
        to("char", "Char") { (value) throws(NumberError) in .char(try value.converted()) }
        to("float", "Double") { .float($0.double) }
        to("float32", "Single") { .float32($0.float) }
    }

    private static func registerDecimalRounding(_ table: inout NativeTable) {
        table["Decimal.Round"] = { machine, arguments in
            machine.attempt { () throws(NumberError) in
                NumberCells.make(try NumberCells.decimal(arguments[0], machine).rounded(digits: 0), machine)
            }
        }
        table["Decimal.RoundMode"] = { machine, arguments in
            machine.attempt { () throws(NumberError) in
                let mode = MidpointRounding(rawValue: arguments[2].int) ?? .toEven
                let value = try NumberCells.decimal(arguments[0], machine).rounded(digits: arguments[1].int, mode)
                return NumberCells.make(value, machine)
            }
        }
    }
}
