import FusabiBytecode
import FusabiNumerics
import FusabiRuntime
import Glibc

extension StandardLibrary {
    static func registerBigIntegers(_ table: inout NativeTable) {
        registerBigIntegerOperators(&table)
        registerBigIntegerConversions(&table)
        table["Constant.bigint"] = { machine, arguments in
            let units = machine.view(arguments[0]).array
            let bytes = NumberParser.latin1(units.span)
            return NumberCells.make((try? BigInt(parsing: bytes.span)) ?? .zero, machine)
        }
        for name in ["BigInteger.Parse", "Parse.bigint"] {
            table[name] = { machine, arguments in
                guard !arguments[0].isNull else { return machine.raiseArgumentNull("value") }
                let units = machine.view(arguments[0]).array
                guard chargeProduct(units.count / 19, units.count / 19, machine) else { return .unit }
                let bytes = NumberParser.latin1(units.span)
                guard let value = try? BigInt(parsing: bytes.span) else {
                    return machine.raise("System.FormatException", "The value could not be parsed.")
                }
                return NumberCells.make(value, machine)
            }
        }
        table["BigInteger.TryParse"] = { machine, arguments in
            let zero = NumberCells.make(BigInt.zero, machine)
            return tried(machine, arguments[0], arguments[1], default: zero) { (text) throws(NumberError) in
                NumberCells.make(try BigInt(parsing: text), machine)
            }
        }
        table["BigInteger.ModPow"] = { machine, arguments in
            let (exponent, modulus) = (limbs(arguments[1]), limbs(arguments[2]))
            guard charge(128 * Double(exponent) * Double(modulus) * Double(modulus), machine) else { return .unit }
            return machine.attempt { () throws(NumberError) in
                let value = try BigInt.modPow(
                    NumberCells.bigint(arguments[0], machine), exponent: NumberCells.bigint(arguments[1], machine),
                    modulus: NumberCells.bigint(arguments[2], machine))
                return NumberCells.make(value, machine)
            }
        }
        table["BigInteger.Log"] = { .float(NumberCells.bigint($1[0], $0).logarithm) }
        table["BigInteger.LogBase"] = { .float(NumberCells.bigint($1[0], $0).logarithm(base: $1[1].float)) }
        table["BigInteger.bitLength"] = { .int64(Int64(NumberCells.bigint($1[0], $0).bitLength)) }
        table["BigInteger.bytes"] = { $0.makeByteArray(NumberCells.bigint($1[0], $0).bytes) }
        table["BigInteger.ofBytes"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseArgumentNull("value") }
            let bytes = (0..<array.count).map { machine.element(array, $0).uint8 }
            return NumberCells.make(BigInt(bytes: bytes), machine)
        }
    }

    private static func registerBigIntegerOperators(_ table: inout NativeTable) {
        func binary(
            _ name: String, _ charge: @escaping @Sendable (Int, Int, Machine) -> Bool,
            _ operation: @escaping @Sendable (BigInt, BigInt) throws(NumberError) -> BigInt
        ) {
            table["BigInteger.\(name)"] = { machine, arguments in
                guard charge(limbs(arguments[0]), limbs(arguments[1]), machine) else { return .unit }
                return machine.attempt { () throws(NumberError) in
                    NumberCells.make(
                        try operation(
                            NumberCells.bigint(arguments[0], machine), NumberCells.bigint(arguments[1], machine)),
                        machine)
                }
            }
        }
        binary("op_Addition", chargeSum) { (a, b) throws(NumberError) in a + b }
        binary("op_Subtraction", chargeSum) { (a, b) throws(NumberError) in a - b }
        binary("op_Multiply", chargeProduct) { (a, b) throws(NumberError) in a * b }
        binary("op_Division", chargeQuotient) { (a, b) throws(NumberError) in try a / b }
        binary("op_Modulus", chargeQuotient) { (a, b) throws(NumberError) in try a % b }
        binary("op_BitwiseAnd", chargeSum) { (a, b) throws(NumberError) in a & b }
        binary("op_BitwiseOr", chargeSum) { (a, b) throws(NumberError) in a | b }
        binary("op_ExclusiveOr", chargeSum) { (a, b) throws(NumberError) in a ^ b }
        binary("GreatestCommonDivisor", chargeQuotient) { (a, b) throws(NumberError) in
            BigInt.greatestCommonDivisor(a, b)
        }
        func counted(_ name: String, _ operation: @escaping @Sendable (BigInt, Int32) throws(NumberError) -> BigInt) {
            table["BigInteger.\(name)"] = { machine, arguments in
                let value = NumberCells.bigint(arguments[0], machine)
                let count = arguments[1].int
                let bits = name == "Pow" ? value.bitWidth.multipliedReportingOverflow(by: count).partialValue : count
                if bits > 1 << 16, bits < BigInt.maximumBits {
                    guard machine.admits(bytes: bits / 8), name != "Pow" || chargeProduct(bits / 64, bits / 64, machine)
                    else { return .unit }
                }
                return machine.attempt { () throws(NumberError) in
                    NumberCells.make(try operation(value, arguments[1].int32), machine)
                }
            }
        }
        counted("op_LeftShift") { (value, count) throws(NumberError) in
            count < 0 ? value.shiftedRight(by: -Int(count)) : try value.shiftedLeft(by: Int(count))
        }
        counted("op_RightShift") { (value, count) throws(NumberError) in
            count < 0 ? try value.shiftedLeft(by: -Int(count)) : value.shiftedRight(by: Int(count))
        }
        counted("Pow") { (value, exponent) throws(NumberError) in try value.power(exponent) }
        func unary(_ name: String, _ operation: @escaping @Sendable (BigInt) -> BigInt) {
            table["BigInteger.\(name)"] = { machine, arguments in
                NumberCells.make(operation(NumberCells.bigint(arguments[0], machine)), machine)
            }
        }
        unary("op_UnaryNegation") { -$0 }
        unary("op_UnaryPlus") { $0 }
        unary("op_LogicalNot") { ~$0 }
        unary("Abs") { $0.absolute }
        table["BigInteger.Sign"] = { .int32(NumberCells.bigint($1[0], $0).sign) }
    }

    private static func limbs(_ word: Word) -> Int { word.isReference ? BigintView(word.cell).limbs.count : 0 }

    /// Fuel for a product of numbers of so many limbs: Karatsuba's method for the larger ones. False: the run is being
    /// aborted.
    private static func chargeProduct(_ left: Int, _ right: Int, _ machine: Machine) -> Bool {
        charge(productSteps(left, right), machine)
    }

    /// Fuel for a quotient by the method of school, or a greatest common divisor, whose quotients take no more together.
    private static func chargeQuotient(_ left: Int, _ right: Int, _ machine: Machine) -> Bool {
        charge(Double(max(left, right)) * Double(min(left, right)), machine)
    }

    private static func chargeSum(_ left: Int, _ right: Int, _ machine: Machine) -> Bool {
        charge(Double(max(left, right)), machine)
    }

    private static func productSteps(_ left: Int, _ right: Int) -> Double {
        12 * Double(max(left, right)) * pow(Double(min(left, right)), 0.6)
    }

    private static func charge(_ steps: Double, _ machine: Machine) -> Bool {
        steps < 65_536 || machine.charge(Int(min(steps, 1e15)))
    }

    private static func registerBigIntegerConversions(_ table: inout NativeTable) {
        func from(_ name: String, _ make: @escaping @Sendable (Word) throws(NumberError) -> BigInt) {
            table["BigInteger.from_\(name)"] = { machine, arguments in
                machine.attempt { () throws(NumberError) in NumberCells.make(try make(arguments[0]), machine) }
            }
        }
        from("int8") { BigInt(Int64($0.int8)) }
        from("int16") { BigInt(Int64($0.int16)) }
        from("int32") { BigInt(Int64($0.int32)) }
        from("int64") { BigInt($0.int64) }
        from("nativeint") { BigInt($0.int64) }
        from("uint8") { BigInt(UInt64($0.uint8)) }
        from("uint16") { BigInt(UInt64($0.uint16)) }
        from("uint32") { BigInt(UInt64($0.uint32)) }
        from("uint64") { BigInt($0.uint64) }
        from("unativeint") { BigInt($0.uint64) }
        from("float") { (word) throws(NumberError) in try BigInt(word.float) }
        from("float32") { (word) throws(NumberError) in try BigInt(Double(word.float32)) }
        table["BigInteger.from_decimal"] = { machine, arguments in
            NumberCells.make(BigInt(NumberCells.decimal(arguments[0], machine)), machine)
        }
        func to(_ name: String, _ type: String, _ make: @escaping @Sendable (BigInt) throws(NumberError) -> Word) {
            table["BigInteger.to_\(name)"] = { machine, arguments in
                do throws(NumberError) {
                    return try make(NumberCells.bigint(arguments[0], machine))
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
}
