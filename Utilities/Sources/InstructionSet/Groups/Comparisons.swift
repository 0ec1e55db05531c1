extension InstructionSet {
    static let comparisons = Group(
        "Comparisons", "Their result is a bool. All other comparisons become branches that load `true` or `false`."
    ) {
        binary(
            "eqWord", .bool, .any, .any,
            "`dest` = same word: equality of immediates, identity of references.")
        binary("neWord", .bool, .any, .any, "`dest` = not the same word.")
        binary("ltInt", .bool, .immediate, .immediate, "`dest = left < right`, payloads as int32.")
        binary("leInt", .bool, .immediate, .immediate, "`dest = left <= right`, payloads as int32.")
        unary("notBool", .bool, .bool, "`dest = not source`.")
    }

    static let jumps = Group(
        "Jumps",
        """
        A target is an offset in words from the end of the instruction's first word, so a branch whose offset is in the \
        extension word adds it to the address of that extension word. Only `loop…` and `forLoop…` may go backward \
        (verified): they charge fuel, as many units as the words they go back, and they are safepoints.
        """
    ) {
        Instruction(
            "jump", .immediate("target", .jump24), flow: .jump, meaning: "Goes to the target, which is not before.")
        Instruction(
            "loop", .immediate("target", .jump24), flow: .jump, effects: .charges,
            meaning: "Goes back to the target (or forward: charges only backward distance).")
        testJump("jumpTrue", .bool, "source is true")
        testJump("jumpFalse", .bool, "source is false")
        testJump("jumpNull", .special, "source is null (else it is known not to be)")
        testJump("jumpNotNull", .special, "source is not null (and known not to be)")
        Instruction(
            "switchInt", .use("source", .immediate), .immediate("lowest", .unsigned32),
            .immediate("count", .unsigned32),
            .immediate("targets", .table), flow: .table,
            meaning: "Goes to target number `payload - lowest` (wrapping int32) if that is below count as an unsigned "
                + "number, else on to the next instruction.")
    }

    static let comparingJumps = Group(
        "Comparing jumps", "A comparison and the branch on it. Those with a constant compare 32-bit payloads."
    ) {
        compareJump("jumpEqWord", .whatever, .whatever, "both are the same word, or the same raw integer")
        compareJump("jumpNeWord", .whatever, .whatever, "they are not the same")
        compareJump("jumpLtInt", .immediate, .immediate, "`left < right`, payloads as int32")
        compareJump("jumpLeInt", .immediate, .immediate, "`left <= right`, payloads as int32")
        compareJump("jumpLtUInt", .immediate, .immediate, "`left < right`, payloads as uint32")
        compareJump("jumpLeUInt", .immediate, .immediate, "`left <= right`, payloads as uint32")
        constantJump("jumpEqImm", .immediate, "the payload as int32 is the constant")
        constantJump("jumpNeImm", .immediate, "the payload as int32 is not the constant")
        constantJump("jumpLtImm", .immediate, "the payload as int32 is less than the constant")
        constantJump("jumpGeImm", .immediate, "the payload as int32 is at least the constant")
        compareJump("jumpLtLong", .raw, .raw, "`left < right`, signed")
        compareJump("jumpLeLong", .raw, .raw, "`left <= right`, signed")
        compareJump("jumpLtULong", .raw, .raw, "`left < right`, unsigned")
        compareJump("jumpLeULong", .raw, .raw, "`left <= right`, unsigned")
        constantJump("jumpEqLongImm", .raw, "`left = constant`")
        constantJump("jumpNeLongImm", .raw, "`left <> constant`")
        constantJump("jumpLtLongImm", .raw, "`left < constant`, signed")
        constantJump("jumpGeLongImm", .raw, "`left >= constant`, signed")
        compareJump("jumpEqFloat", .float, .float, "`left = right`")
        compareJump("jumpNeFloat", .float, .float, "`left <> right` (also when one is NaN)")
        compareJump("jumpLtFloat", .float, .float, "`left < right`")
        compareJump("jumpLeFloat", .float, .float, "`left <= right`")
        compareJump("jumpNotLtFloat", .float, .float, "not `left < right` (also when one is NaN)")
        compareJump("jumpNotLeFloat", .float, .float, "not `left <= right` (also when one is NaN)")
        compareJump("jumpEqString", .string, .string, "the strings are equal (null equals null alone)")
        compareJump("jumpNeString", .string, .string, "the strings differ")
    }

    static let loops = Group(
        "Loops", "The branches that close loops: they may go back, and charge fuel when they do."
    ) {
        Instruction(
            "forLoop", .update("counter", .int), .use("limit", .int), .target, flow: .branch, effects: .charges,
            meaning: "When `counter < limit` adds 1 to the counter and branches. Closes `for i = low to limit`.")
        Instruction(
            "forLoopDown", .update("counter", .int), .use("limit", .int), .target, flow: .branch,
            effects: .charges,
            meaning: "When `counter > limit` subtracts 1 from the counter and branches.")
        testJump("loopTrue", .bool, effects: .charges, "source is true")
        testJump("loopFalse", .bool, effects: .charges, "source is false")
        testJump("loopCell", .union, effects: .charges, "source is a cell, as `jumpCell`")
        testJump("loopNotCell", .union, effects: .charges, "source is no cell, as `jumpNotCell`")
        compareJump("loopNeWord", .whatever, .whatever, effects: .charges, "they are not the same, as `jumpNeWord`")
        compareJump("loopLtInt", .immediate, .immediate, effects: .charges, "`left < right`, payloads as int32")
        compareJump("loopLeInt", .immediate, .immediate, effects: .charges, "`left <= right`, payloads as int32")
        constantJump("loopNeImm", .immediate, effects: .charges, "the payload is not the constant")
        constantJump("loopLtImm", .immediate, effects: .charges, "the payload is less than the constant")
        constantJump("loopGeImm", .immediate, effects: .charges, "the payload is at least the constant")
        compareJump("loopLtLong", .raw, .raw, effects: .charges, "`left < right`, signed")
        compareJump("loopLeLong", .raw, .raw, effects: .charges, "`left <= right`, signed")
        constantJump("loopNeLongImm", .raw, effects: .charges, "`left <> constant`")
        constantJump("loopLtLongImm", .raw, effects: .charges, "`left < constant`, signed")
        constantJump("loopGeLongImm", .raw, effects: .charges, "`left >= constant`, signed")
        compareJump("loopLtFloat", .float, .float, effects: .charges, "`left < right`")
        compareJump("loopLeFloat", .float, .float, effects: .charges, "`left <= right`")
    }
}
