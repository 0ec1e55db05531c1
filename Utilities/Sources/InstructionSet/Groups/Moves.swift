extension InstructionSet {
    static let moves = Group(
        "Moves", "Registers are numbered from 0 within a frame; the parameters are the first of them."
    ) {
        Instruction("nop", meaning: "Does nothing. Also fills the place of code that the generator took back.")
        unary("move", .special, .whatever, "`dest = source`; the type moves along.")
        Instruction(
            "loadWide", .define("dest", .special), .immediate("source", .wideUse),
            meaning: "`dest = source`, the source any register of the frame (also beyond 255).")
        Instruction(
            "storeWide", .use("source", .whatever), .immediate("dest", .wideDefine),
            meaning: "`dest = source`, the destination any register of the frame.")
        Instruction(
            "loadInt", .define("dest", .int), .immediate("value", .signed16), meaning: "`dest = value`, an int32.")
        Instruction(
            "loadBool", .define("dest", .bool), .immediate("value", .unsigned16),
            meaning: "`dest = false` (0) or `true` (1); the verifier allows no other value.")
        Instruction(
            "loadChar", .define("dest", .char), .immediate("value", .unsigned16),
            meaning: "`dest = value`, a UTF-16 unit.")
        Instruction("loadUnit", .define("dest", .unit), meaning: "`dest = ()`.")
        Instruction(
            "loadNull", .define("dest", .special),
            meaning: "`dest = null`, which is a value of every reference type (of unions too).")
        Instruction(
            "loadImmediate", .define("dest", .special), .immediate("kind", .unsigned16),
            .immediate("payload", .unsigned32),
            meaning:
                "`dest` = the immediate of the kind: an int32 too large for `loadInt`, a small integer, a float32, "
                + "an enum's value, a union's case without fields (kind = type id, payload = tag).")
        Instruction(
            "loadFloatInt", .define("dest", .float), .immediate("value", .signed16),
            meaning: "`dest = float value`.")
        Instruction(
            "loadFloat", .define("dest", .float), .immediate("value", .bits64),
            meaning: "`dest` = the double of these bits. NaNs are canonical (verified).")
        Instruction(
            "loadLongInt", .define("dest", .raw), .immediate("value", .signed16),
            meaning: "`dest = value`, a raw int64.")
        Instruction(
            "loadLong", .define("dest", .raw), .immediate("value", .bits64), meaning: "`dest = value`, raw.")
    }

    static let globalsAndConstants = Group(
        "Globals and constants",
        "A global has a declared representation, and its default (0, false, null …) before it is first set."
    ) {
        Instruction(
            "loadConstant", .define("dest", .special), .immediate("constant", .constant), effects: [.allocates],
            meaning: "`dest` = the entry of the constant pool (a string, decimal or bigint), made at its first use and "
                + "kept.")
        Instruction(
            "getGlobal", .define("dest", .special), .immediate("global", .global), meaning: "`dest = global`.")
        Instruction(
            "setGlobal", .use("source", .special), .immediate("global", .global), meaning: "`global = source`.")
    }
}
