extension InstructionSet {
    static let closures = Group(
        "Closures",
        """
        A closure cell: aux = function id, fields = captures, of the representations that the function declares (never \
        raw). The running function's own closure is at `R[-1]`.
        """
    ) {
        Instruction(
            "loadFunction", .define("dest", .function), .immediate("function", .function), effects: .allocates,
            meaning: "`dest` = the function as a value. It has no captures, so it is made once and kept.")
        Instruction(
            "newClosure", .define("dest", .special), .immediate("count", .unsigned8), .immediate("function", .function),
            .immediate("captures", .registers(.special)), effects: .allocates,
            meaning: "`dest` = a closure with captures from the listed registers, as many as the function declares.")
        Instruction(
            "newClosureWindow", .define("dest", .special), .immediate("first", .window),
            .immediate("function", .function), effects: .allocates,
            meaning: "`dest` = a closure with captures from consecutive registers.")
        Instruction(
            "setCapture", .use("closure", .special), .immediate("index", .unsigned8), .use("value", .special),
            meaning: "Sets a capture of a closure that this code has just made: ties recursive knots.")
        Instruction(
            "loadCapture", .define("dest", .special), .immediate("index", .unsigned16),
            meaning: "`dest` = a capture of the running closure.")
        Instruction("loadSelf", .define("dest", .function), meaning: "`dest` = the running closure itself.")
    }

    static let calls = Group(
        "Calls",
        """
        A window at register `w`: arguments in `R[w+2]`…, the callee's frame begins there. `R[w]` and `R[w+1]` hold the \
        return address and the callee's closure word during the call (0 for known functions); the result arrives in \
        `R[w]`; the registers above it hold nothing any more. Every call charges fuel: the callee's `cost`. A function \
        checks at its entry that its frame fits the register stack. Tail calls move the arguments down to `R[0]`… and \
        keep the return address of the running function. Instructions with unknown callees pass and give words \
        of the `any` convention.
        """
    ) {
        Instruction(
            "call", .immediate("arguments", .unsigned8), .immediate("window", .window),
            .immediate("function", .function), effects: [.raises, .calls, .charges],
            meaning: "Calls a known function with exactly its parameters (`arguments` = their number, at most 255; "
                + "informative except for tail calls).")
        Instruction(
            "tailCall", .immediate("arguments", .unsigned8), .immediate("window", .window),
            .immediate("function", .function), flow: .leave, effects: [.raises, .calls, .charges],
            meaning: "The same, in place of the running function. Not inside a range of the handler table (verified).")
        Instruction(
            "callSelf", .immediate("arguments", .unsigned8), .immediate("window", .window),
            .immediate("function", .function), effects: [.raises, .calls, .charges],
            meaning:
                "Calls the running function, which `function` names (verified), with the running closure.")
        Instruction(
            "apply", .immediate("arguments", .unsigned8), .immediate("window", .window),
            effects: [.raises, .calls, .charges, .allocates],
            meaning:
                "Calls the function value in `R[w+1]` with `arguments` (at least 1) words. Fewer than it takes: the "
                + "result is a partial application. More: its result is applied to the rest. Null: "
                + "NullReferenceException.")
        Instruction(
            "tailApply", .immediate("arguments", .unsigned8), .immediate("window", .window), flow: .leave,
            effects: [.raises, .calls, .charges, .allocates], meaning: "The same, in place of the running function.")
        Instruction(
            "tailApplyIf", .immediate("arguments", .unsigned8), .immediate("window", .window),
            .immediate("result", .unsigned32), effects: [.raises, .calls, .charges],
            meaning:
                "`tailApply` if the function value is a closure whose function takes exactly `arguments` parameters "
                + "and declares the result representation `result` (a RepresentationCode, that of the running function: "
                + "verified), so that the result needs no check; else does nothing (for null, too).")
        Instruction(
            "callSlot", .immediate("arguments", .unsigned8), .immediate("window", .window), .immediate("slot", .slot),
            effects: [.raises, .calls, .charges],
            meaning: "Calls the function that the type of the object in `R[w+2]` has for the slot, with `arguments` "
                + "words, the object included. Null: NullReferenceException. A type without the slot (a closure, a "
                + "boxed number …): InvalidCastException.")
        Instruction(
            "tailCallSlot", .immediate("arguments", .unsigned8), .immediate("window", .window),
            .immediate("slot", .slot), flow: .leave, effects: [.raises, .calls, .charges],
            meaning: "The same, in place of the running function.")
        Instruction(
            "callNative", .immediate("arguments", .unsigned8), .immediate("window", .window),
            .immediate("native", .native), effects: [.raises, .calls, .charges, .allocates],
            meaning:
                "Calls a native with the arguments in `R[w]`, `R[w+1]` … (no reserved registers); its result arrives "
                + "in `R[w]`.")
        Instruction(
            "callNativeWith", .immediate("window", .unsigned8), .use("first", .special), .use("second", .special),
            .immediate("native", .native), effects: [.raises, .calls, .charges, .allocates],
            meaning:
                "The same for a native of two or three parameters, with the first two arguments in any registers: as "
                + "if they were moved to `R[w]` and `R[w+1]`. A third is in `R[w+2]`.")
        Instruction(
            "ret", .use("source", .special), flow: .leave, meaning: "Returns source, of the function's result type.")
        Instruction("retUnit", flow: .leave, meaning: "Returns `()`.")
    }
}
