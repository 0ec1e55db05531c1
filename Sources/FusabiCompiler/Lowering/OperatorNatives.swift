import FusabiBytecode

/// The natives behind operators and conversions of types that no instruction knows. The library implements each:
///
/// - `Decimal.OP`, `BigInteger.OP`: op_Addition, op_Subtraction, op_Multiply, op_Division, op_Modulus (two operands),
///   op_UnaryNegation, Abs, Floor, Ceiling, Round, Truncate (decimal), Sign (-> int32), Pow (bigint, int32), the bitwise
///   operators and shifts (bigint). Operands and results are references of the type.
/// - `Decimal.from_K`, `BigInteger.from_K`: K -> the type, for each numeric kind K (`int32`, `float` …, named as
///   ``NumericKind``; char excepted), and `Decimal.from_bigint`, `BigInteger.from_decimal`.
/// - `Decimal.to_K`, `BigInteger.to_K`: the type -> K, OverflowException when it does not fit.
/// - `Parse.K`: string -> K as F#'s conversion functions read text (`int "0xFF"`), also `Parse.decimal`,
///   `Parse.bigint`, `Parse.char`, `Parse.bool`; FormatException, OverflowException, ArgumentNullException.
/// - `MultiArray.get2` … `get4`: (array, indices…) -> any, `MultiArray.set2` … `set4`: (array, indices…, any) -> unit.
/// - `Range.zeroStep`: () -> unit: raises ArgumentException for a step of zero.
/// - `Range.notANumber`: (low, step, high) -> unit: raises ArgumentException for the first of a range's parts that is NaN.
/// - `Math.signFloat`: float -> int32, ArithmeticException for nan.
enum OperatorNatives {
    static func type(_ id: TypeID) -> String? {
        switch id {
        case BuiltinType.decimal.id: "Decimal"
        case BuiltinType.bigint.id: "BigInteger"
        default: nil
        }
    }

    /// The name in `from_…`, `to_…` and `Parse.…`.
    static func name(_ representation: Representation) -> String? {
        switch representation {
        case .reference(BuiltinType.decimal.id): "decimal"
        case .reference(BuiltinType.bigint.id): "bigint"
        default: representation.numericKind.map { "\($0)" }
        }
    }
}
