import FusabiNumerics
import FusabiRuntime

extension StandardLibrary {
    static func registerMath(_ table: inout NativeTable) {
        table["Math.signFloat"] = { machine, arguments in
            machine.attempt { () throws(NumberError) in .int32(try MathFunctions.sign(arguments[0].float)) }
        }
        table["Math.Asinh"] = { .float(MathFunctions.inverseHyperbolicSine($1[0].float)) }
        table["Math.Acosh"] = { .float(MathFunctions.inverseHyperbolicCosine($1[0].float)) }
        table["Math.Atanh"] = { .float(MathFunctions.inverseHyperbolicTangent($1[0].float)) }
        table["Math.ILogB"] = { .int32(MathFunctions.exponent($1[0].float)) }
        table["Math.BitIncrement"] = { .float($1[0].float.nextUp) }
        table["Math.absOverflow"] = { machine, _ in
            machine.raise(
                "System.OverflowException", "Negating the minimum value of a twos complement number is invalid.")
        }
        table["Math.Log2"] = { .float(MathFunctions.logarithm2($1[0].float)) }
        table["Math.LogBase"] = { .float(MathFunctions.logarithm($1[0].float, base: $1[1].float)) }
        table["Math.Cbrt"] = { .float(MathFunctions.cubeRoot($1[0].float)) }
        table["Math.IEEERemainder"] = { .float(MathFunctions.nearestRemainder($1[0].float, $1[1].float)) }
        table["Math.FusedMultiplyAdd"] = { .float($1[2].float.addingProduct($1[0].float, $1[1].float)) }
        table["Math.CopySign"] = { .float(Double(signOf: $1[1].float, magnitudeOf: $1[0].float)) }
        table["Math.ScaleB"] = { .float(MathFunctions.scale($1[0].float, exponent: $1[1].int32)) }
        table["Math.RoundMode"] = { machine, arguments in
            machine.attempt { () throws(NumberError) in
                let mode = MidpointRounding(rawValue: arguments[2].int) ?? .toEven
                return .float(try MathFunctions.round(arguments[0].float, digits: arguments[1].int, mode))
            }
        }
    }
}
