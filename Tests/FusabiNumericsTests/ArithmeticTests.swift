import Testing

import FusabiNumerics

/// Arithmetic and conversions against .NET, exact to the bit.
@Suite struct ArithmeticTests {
    private func result(_ make: () throws -> String) -> String? {
        do {
            return "=" + (try make())
        } catch let error as NumberError {
            switch error {
            case .format: return "!FormatException"
            case .overflow: return "!OverflowException"
            case .divideByZero: return "!DivideByZeroException"
            case .outOfRange: return "!ArgumentOutOfRangeException"
            case .arithmetic: return "!ArithmeticException"
            case .argument: return "!ArgumentException"
            case .tooLarge: return "!OutOfMemoryException"
            }
        } catch {
            return nil
        }
    }

    @Test func bigIntegers() throws {
        try OracleTable("bigint").check { row in
            let a = try BigInt(parsing: Array(row[0].utf8).span)
            let b = row[2].isEmpty ? .zero : try BigInt(parsing: Array(row[2].utf8).span)
            return result {
                switch row[1] {
                case "+": (a + b).text
                case "-": (a - b).text
                case "*": (a * b).text
                case "/": try (a / b).text
                case "%": try (a % b).text
                case "&&&": (a & b).text
                case "|||": (a | b).text
                case "^^^": (a ^ b).text
                case ">>>7": a.shiftedRight(by: 7).text
                case "<<<13": try a.shiftedLeft(by: 13).text
                case "gcd": BigInt.greatestCommonDivisor(a, b).text
                case "pow5": try a.power(5).text
                case "modpow": try BigInt.modPow(a, exponent: b.absolute, modulus: BigInt(Int64(1_000_000_007))).text
                case "X": String(decoding: try a.text(format: Array("X".utf16)), as: UTF16.self)
                case "float": a.double.bits
                default: throw CancellationError()
                }
            }
        }
    }

    @Test func decimals() throws {
        try OracleTable("decimal").check { row in
            let a = try #require(Decimal(row[0]))
            let b = try #require(Decimal(row[2]))
            return result {
                switch row[1] {
                case "+": try (a + b).text
                case "-": try (a - b).text
                case "*": try (a * b).text
                case "/": try (a / b).text
                case "%": try (a % b).text
                case "compare": String(a.compare(b))
                case "round": try a.rounded().text
                case "round2": try a.rounded(digits: 2).text
                case "truncate": a.truncated.text
                case "floor": a.floor.text
                case "ceil": a.ceiling.text
                case "float": a.double.bits
                default: throw CancellationError()
                }
            }
        }
    }

    @Test func integers() throws {
        try OracleTable("int-arithmetic").check { row in
            let a = try #require(Int32(row[0]))
            let b = try #require(Int32(row[2]))
            return result {
                let value =
                    switch row[1] {
                    case "+": a &+ b
                    case "-": a &- b
                    case "*": a &* b
                    case "/": try IntegerArithmetic.divide(a, b)
                    case "%": try IntegerArithmetic.remainder(a, b)
                    case "&&&": a & b
                    case "|||": a | b
                    case "^^^": a ^ b
                    case "<<<": IntegerArithmetic.shiftLeft(a, b)
                    case ">>>": IntegerArithmetic.shiftRight(a, b)
                    case "Checked.+": try IntegerArithmetic.checkedAdd(a, b)
                    case "Checked.*": try IntegerArithmetic.checkedMultiply(a, b)
                    default: throw CancellationError()
                    }
                return String(value)
            }
        }
    }

    @Test func floatConversions() throws {
        try OracleTable("convert-float").check { row in
            let x = Double(bits: row[0])
            return result {
                switch row[1] {
                case "int": String(FloatConversion.int32(x))
                case "int64": String(FloatConversion.int64(x))
                case "uint32": String(FloatConversion.uint32(x))
                case "uint64": String(FloatConversion.uint64(x))
                case "byte": String(FloatConversion.narrow(x, to: UInt8.self))
                case "sbyte": String(FloatConversion.narrow(x, to: Int8.self))
                case "int16": String(FloatConversion.narrow(x, to: Int16.self))
                case "char": String(FloatConversion.narrow(x, to: UInt16.self))
                case "Checked.int": String(try FloatConversion.checked(x, to: Int32.self))
                case "Convert.ToInt32": String(try FloatConversion.rounded(x, to: Int32.self))
                case "decimal": try Decimal(x).text
                case "bigint": try BigInt(x).text
                case "float32": Float(x).bits
                case "string": FloatText.text(x)
                case "sign": String(try MathFunctions.sign(x))
                case "truncate": MathFunctions.round(x, .toZero).bits
                case "floor": MathFunctions.round(x, .toNegativeInfinity).bits
                case "ceil": MathFunctions.round(x, .toPositiveInfinity).bits
                case "round": MathFunctions.round(x).bits
                case "Math.Round/2": try MathFunctions.round(x, digits: 2).bits
                case "Math.Round/away": MathFunctions.round(x, .awayFromZero).bits
                default: throw CancellationError()
                }
            }
        }
    }

    @Test func mathFunctions() throws {
        try OracleTable("math").check { row in
            let x = Double(bits: row[1])
            let y: Double? =
                switch row[0] {
                case "sin": MathFunctions.sine(x)
                case "cos": MathFunctions.cosine(x)
                case "tan": MathFunctions.tangent(x)
                case "asin": MathFunctions.arcSine(x)
                case "acos": MathFunctions.arcCosine(x)
                case "atan": MathFunctions.arcTangent(x)
                case "sinh": MathFunctions.hyperbolicSine(x)
                case "cosh": MathFunctions.hyperbolicCosine(x)
                case "tanh": MathFunctions.hyperbolicTangent(x)
                case "exp": MathFunctions.exponential(x)
                case "log": MathFunctions.logarithm(x)
                case "log10": MathFunctions.logarithm10(x)
                case "sqrt": MathFunctions.squareRoot(x)
                case "Math.Log2": MathFunctions.logarithm2(x)
                case "Math.Cbrt": MathFunctions.cubeRoot(x)
                default: nil
                }
            return y?.bits
        }
    }

    @Test func mathFunctionsOfTwo() throws {
        try OracleTable("math2").check { row in
            let x = Double(bits: row[1])
            let y = Double(bits: row[2])
            let z: Double? =
                switch row[0] {
                case "**": MathFunctions.power(x, y)
                case "atan2": MathFunctions.arcTangent(y: x, x: y)
                case "%": MathFunctions.remainder(x, y)
                case "Math.IEEERemainder": MathFunctions.nearestRemainder(x, y)
                default: nil
                }
            return z?.bits
        }
    }
}
