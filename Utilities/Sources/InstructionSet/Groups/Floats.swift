extension InstructionSet {
    static let floatArithmetic = Group(
        "Float arithmetic",
        """
        On doubles. A NaN that an instruction makes is canonical: the machine's own arithmetic gives that from \
        canonical operands, `negFloat`, `absFloat` and `math` see to it.
        """
    ) {
        binary("addFloat", .float, .float, .float, "`dest = left + right`.")
        binary("subFloat", .float, .float, .float, "`dest = left - right`.")
        binary("mulFloat", .float, .float, .float, "`dest = left * right`.")
        binary("divFloat", .float, .float, .float, "`dest = left / right`.")
        binary("remFloat", .float, .float, .float, "`dest = left % right`, as C's `fmod`.")
        unary("negFloat", .float, .float, "`dest = -source`.")
        unary("absFloat", .float, .float, "`dest = abs source`.")
        unary("sqrtFloat", .float, .float, "`dest = sqrt source`.")
        binaryConstant("addFloatImm", .float, .float, "`dest = left + float constant`.")
        binaryConstant("mulFloatImm", .float, .float, "`dest = left * float constant`.")
        binaryConstant("divFloatImm", .float, .float, "`dest = left / float constant`.")
        binaryConstant("rsubFloatImm", .float, .float, "`dest = float constant - left`.")
        binaryConstant("rdivFloatImm", .float, .float, "`dest = float constant / left`.")
        Instruction(
            "mulAddFloat", .update("sum", .float), .use("left", .float), .use("right", .float),
            meaning: "`sum = sum + left * right`, rounded twice, as two instructions would.")
        Instruction(
            "mulSubFloat", .update("sum", .float), .use("left", .float), .use("right", .float),
            meaning: "`sum = sum - left * right`, rounded twice.")
        Instruction(
            "math", .define("dest", .float), .use("source", .float), .immediate("function", .unsigned8),
            meaning: "`dest = function source`; the function is the number of a ``MathFunction`` of one argument.")
        Instruction(
            "math2", .define("dest", .float), .use("left", .float), .use("right", .float),
            .immediate("function", .unsigned32),
            meaning: "`dest = function left right`: `power` or `atan2`, as .NET's Math.Pow and Math.Atan2.")
    }

    static let conversions = Group(
        "Conversions and general arithmetic",
        """
        The frequent conversions have instructions of their own; `convert` does all others, slower. Numeric kinds and \
        operators are numbered by ``NumericKind`` and ``ArithmeticOperator`` of FusabiBytecode.
        """
    ) {
        unary("intToFloat", .float, .immediate, "`dest` = the payload as int32, as a double.")
        unary("floatToInt", .int, .float, "`dest = int source`: towards zero, saturating, NaN gives 0.")
        unary("intToLong", .raw, .immediate, "`dest` = the payload, sign-extended (int32, int8, int16).")
        unary("uintToLong", .raw, .immediate, "`dest` = the payload, zero-extended (uint32, byte, uint16, char).")
        unary("longToInt", .int, .raw, "`dest` = the low 32 bits.")
        unary("longToFloat", .float, .raw, "`dest = float source`, signed.")
        unary("floatToLong", .raw, .float, "`dest = int64 source`: towards zero, saturating, NaN gives 0.")
        unary("immediateToInt", .int, .immediate, "`dest` = the payload as int32 (of char, byte, int16, enum, bool …).")
        unary("immediateToUInt", .uint32, .immediate, "`dest` = the payload as uint32.")
        unary("intToChar", .char, .immediate, "`dest` = the low 16 bits as a char.")
        unary("intToByte", .uint8, .immediate, "`dest` = the low 8 bits as a byte.")
        Instruction(
            "retag", .define("dest", .special), .use("source", .immediate), .immediate("kind", .kind),
            meaning: "`dest` = the payload with another kind: int32 or an enum type (verified).")
        Instruction(
            "convert", .define("dest", .special), .use("source", .special), .immediate("kinds", .unsigned8),
            meaning:
                "`dest` = source converted from the numeric kind in the low 4 bits of `kinds` to that in the high 4 "
                + "bits, as F#'s unchecked conversion functions do.")
        Instruction(
            "convertChecked", .define("dest", .special), .use("source", .special), .immediate("kinds", .unsigned8),
            effects: .raises, meaning: "The same as `convert`, but OverflowException when the value does not fit.")
        Instruction(
            "arithmetic", .define("dest", .special), .use("left", .special), .use("right", .special),
            .immediate("operation", .unsigned32), effects: .raises,
            meaning: "`dest = left op right` for any numeric kind. `operation`: numeric kind in bits 0–7, operator in "
                + "bits 8–15, 1 in bit 16 when checked (OverflowException). Both operands and the result are of the kind."
        )
        Instruction(
            "negate", .define("dest", .special), .use("source", .special), .immediate("kind", .unsigned8),
            effects: .raises,
            meaning: "`dest = -source` of the numeric kind in the low 4 bits; bit 4: checked (OverflowException).")
        Instruction(
            "complement", .define("dest", .special), .use("source", .special), .immediate("kind", .unsigned8),
            meaning: "`dest = ~~~source` of the numeric kind.")
        Instruction(
            "shift", .define("dest", .special), .use("left", .special), .use("right", .int),
            .immediate("operation", .unsigned32),
            meaning:
                "Shift of any integer kind: numeric kind in bits 0–7; bit 8: 0 left, 1 right. The amount is masked by "
                + "7, 15, 31 or 63 for the kind's width.")
    }
}
