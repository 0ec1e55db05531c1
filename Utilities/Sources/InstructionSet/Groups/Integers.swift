extension InstructionSet {
    static let int32Arithmetic = Group(
        "Int32 arithmetic",
        """
        Operands are immediates; only their low 32 bits count. Results wrap. The bitwise instructions keep the kind of \
        their operands (both have the same), so they serve every kind of up to 32 bits. Arithmetic on int8, byte, \
        int16 and uint16 is int32 arithmetic followed by `convert`.
        """
    ) {
        binary("addInt", .int, .immediate, .immediate, "`dest = left + right`.")
        binary("subInt", .int, .immediate, .immediate, "`dest = left - right`.")
        binary("mulInt", .int, .immediate, .immediate, "`dest = left * right`.")
        Instruction(
            "mulAddInt", .update("sum", .int), .use("left", .immediate), .use("right", .immediate),
            meaning: "`sum = sum + left * right`.")
        binary(
            "divInt", .int, .immediate, .immediate, effects: .raises,
            "`dest = left / right`, towards zero. DivideByZeroException; OverflowException for `MinValue / -1`.")
        binary(
            "remInt", .int, .immediate, .immediate, effects: .raises,
            "`dest = left % right`, of the sign of left. DivideByZeroException; OverflowException for `MinValue % -1`.")
        binary("andInt", .immediate, .immediate, .immediate, "`dest = left &&& right`, of the kind of both.")
        binary("orInt", .immediate, .immediate, .immediate, "`dest = left ||| right`, of the kind of both.")
        binary("xorInt", .immediate, .immediate, .immediate, "`dest = left ^^^ right`, of the kind of both.")
        binary("shlInt", .int, .immediate, .immediate, "`dest = left <<< (right &&& 31)`.")
        binary("shrInt", .int, .immediate, .immediate, "`dest = left >>> (right &&& 31)`, arithmetic.")
        unary("negInt", .int, .immediate, "`dest = -source`.")
        unary(
            "absInt", .int, .immediate, effects: .raises,
            "`dest = abs source`. OverflowException for the least number, which has no opposite.")
        binaryConstant("addIntImm", .int, .immediate, "`dest = left + constant`.")
        binaryConstant("mulIntImm", .int, .immediate, "`dest = left * constant`.")
        binaryConstant("rsubIntImm", .int, .immediate, "`dest = constant - left`.")
        binaryConstant(
            "divIntImm", .int, .immediate, "`dest = left / constant`; the constant is not 0 or -1 (verified).")
        binaryConstant(
            "remIntImm", .int, .immediate, "`dest = left % constant`; the constant is not 0 or -1 (verified).")
        shiftConstant("andIntImm", .int, .immediate, "`dest = left &&& amount` (0 to 255).")
        shiftConstant("shlIntImm", .int, .immediate, "`dest = left <<< (amount &&& 31)`.")
        shiftConstant("shrIntImm", .int, .immediate, "`dest = left >>> (amount &&& 31)`, arithmetic.")
    }

    static let uint32Arithmetic = Group("UInt32 arithmetic", "On immediates of the kind uint32.") {
        binary("addUInt", .uint32, .uint32, .uint32, "`dest = left + right`.")
        binary("subUInt", .uint32, .uint32, .uint32, "`dest = left - right`.")
        binary("mulUInt", .uint32, .uint32, .uint32, "`dest = left * right`.")
        binary(
            "divUInt", .uint32, .uint32, .uint32, effects: .raises, "`dest = left / right`. DivideByZeroException.")
        binary(
            "remUInt", .uint32, .uint32, .uint32, effects: .raises, "`dest = left % right`. DivideByZeroException.")
        shiftConstant("shlUIntImm", .uint32, .uint32, "`dest = left <<< (amount &&& 31)`.")
        shiftConstant("shrUIntImm", .uint32, .uint32, "`dest = left >>> (amount &&& 31)`, logical.")
    }

    static let int64Arithmetic = Group(
        "Int64 arithmetic",
        "On raw 64-bit registers: int64, nativeint, and, where the sign does not matter, uint64 and unativeint."
    ) {
        binary("addLong", .raw, .raw, .raw, "`dest = left + right`.")
        binary("subLong", .raw, .raw, .raw, "`dest = left - right`.")
        binary("mulLong", .raw, .raw, .raw, "`dest = left * right`.")
        binary(
            "divLong", .raw, .raw, .raw, effects: .raises,
            "`dest = left / right`. DivideByZeroException; OverflowException for `MinValue / -1`.")
        binary(
            "remLong", .raw, .raw, .raw, effects: .raises,
            "`dest = left % right`. DivideByZeroException; OverflowException for `MinValue % -1`.")
        binary("divULong", .raw, .raw, .raw, effects: .raises, "Unsigned `dest = left / right`. DivideByZeroException.")
        binary("remULong", .raw, .raw, .raw, effects: .raises, "Unsigned `dest = left % right`. DivideByZeroException.")
        binary("andLong", .raw, .raw, .raw, "`dest = left &&& right`.")
        binary("orLong", .raw, .raw, .raw, "`dest = left ||| right`.")
        binary("xorLong", .raw, .raw, .raw, "`dest = left ^^^ right`.")
        binary("shlLong", .raw, .raw, .int, "`dest = left <<< (right &&& 63)`.")
        binary("shrLong", .raw, .raw, .int, "`dest = left >>> (right &&& 63)`, arithmetic.")
        binary("shrULong", .raw, .raw, .int, "`dest = left >>> (right &&& 63)`, logical.")
        unary("negLong", .raw, .raw, "`dest = -source`.")
        binaryConstant("addLongImm", .raw, .raw, "`dest = left + constant`.")
        binaryConstant("mulLongImm", .raw, .raw, "`dest = left * constant`.")
        binaryConstant("divLongImm", .raw, .raw, "`dest = left / constant`; the constant is not 0 or -1 (verified).")
        binaryConstant("remLongImm", .raw, .raw, "`dest = left % constant`; the constant is not 0 or -1 (verified).")
        shiftConstant("andLongImm", .raw, .raw, "`dest = left &&& amount` (0 to 255).")
        shiftConstant("shlLongImm", .raw, .raw, "`dest = left <<< (amount &&& 63)`.")
        shiftConstant("shrLongImm", .raw, .raw, "`dest = left >>> (amount &&& 63)`, arithmetic.")
        shiftConstant("shrULongImm", .raw, .raw, "`dest = left >>> (amount &&& 63)`, logical.")
    }
}
