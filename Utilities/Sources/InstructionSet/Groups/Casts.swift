extension InstructionSet {
    static let casts = Group(
        "Casts",
        """
        From `any` to a known type, where generic code hands a value on. The tag or the cell's type id is checked. The \
        slow path turns `unset` into the type's default; anything else that does not fit is an InvalidCastException.
        """
    ) {
        unary("castInt", .int, .any, effects: .raises, "`dest` = source, an int32. unset: 0.")
        Instruction(
            "castImmediate", .define("dest", .special), .use("source", .any), .immediate("kind", .unsigned8),
            effects: .raises,
            meaning:
                "`dest` = source, an immediate of the kind (below 64, with a 32-bit payload, or unit). unset: payload 0."
        )
        unary("castFloat", .float, .any, effects: .raises, "`dest` = source, a double. unset: 0.0.")
        Instruction(
            "castEnum", .define("dest", .special), .use("source", .any), .immediate("type", .type), effects: .raises,
            meaning: "`dest` = source, a value of the enum type. unset: 0.")
        Instruction(
            "castReference", .define("dest", .special), .use("source", .any), .immediate("type", .type),
            effects: .raises,
            meaning: "`dest` = source, null or an object of the type or (classes) of a subclass of it. unset: null.")
        Instruction(
            "castUnion", .define("dest", .special), .use("source", .any), .immediate("type", .type), effects: .raises,
            meaning:
                "`dest` = source, a cell or immediate of the union type, or null. unset: null (None, [] for options "
                + "and lists).")
        unary("castString", .string, .any, effects: .raises, "`dest` = source, a string or null. unset: null.")
        unary(
            "castFunction", .function, .any, effects: .raises, "`dest` = source, a function value or null. unset: null."
        )
        unary(
            "castArray", .array, .any, effects: .raises, "`dest` = source, an array of any kind, or null. unset: null.")
        Instruction(
            "box", .define("dest", .any), .use("source", .raw), .immediate("kind", .unsigned8), effects: .allocates,
            meaning:
                "`dest` = the raw integer as a word: an immediate of the kind (ImmediateKind 12 to 15) when the value "
                + "fits 32 bits, else a boxed cell.")
        Instruction(
            "unbox", .define("dest", .raw), .use("source", .any), .immediate("kind", .unsigned8), effects: .raises,
            meaning: "`dest` = the raw integer in a word that `box` made. unset: 0.")
        Instruction(
            "typeTest", .define("dest", .bool), .use("source", .any), .immediate("test", .unsigned8),
            .immediate("argument", .unsigned32),
            meaning:
                "`dest` = source passes the test (``RuntimeTypeTest``): 0 immediate of the kind `argument` (also boxed "
                + "integers), 1 float, 2 string, 3 function, 4 array of the element kind `argument`, 5 any array, 6 type "
                + "`argument` (subclasses, interfaces and union cases included), 7 anything but null.")
        Instruction(
            "castClass", .define("dest", .any), .use("source", .any), .immediate("test", .unsigned8),
            .immediate("argument", .unsigned32), effects: .raises,
            meaning:
                "`dest` = source if it passes the test; null passes for types of references. Else InvalidCastException; "
                + "NullReferenceException for null unboxed to a value type.")
    }

    static let generic = Group(
        "Generic operators",
        """
        F#'s structural operators on `any` words. They may run the types' own Equals, CompareTo and GetHashCode. The fast \
        paths are equal words and immediates.
        """
    ) {
        binary("genericEquals", .bool, .any, .any, effects: [.raises, .calls], "`dest = left = right` (nan <> nan).")
        binary(
            "genericEqualsER", .bool, .any, .any, effects: [.raises, .calls],
            "Equality of keys: nan equals nan.")
        unary("genericHash", .int, .any, effects: [.raises, .calls], "`dest = hash source`.")
        binary("genericCompare", .int, .any, .any, effects: [.raises, .calls], "`dest = compare left right`.")
        binary("genericLess", .bool, .any, .any, effects: [.raises, .calls], "`dest = left < right`, false for nan.")
        binary("genericLessOrEqual", .bool, .any, .any, effects: [.raises, .calls], "`dest = left <= right`.")
        binary("genericGreater", .bool, .any, .any, effects: [.raises, .calls], "`dest = left > right`.")
        binary("genericGreaterOrEqual", .bool, .any, .any, effects: [.raises, .calls], "`dest = left >= right`.")
    }

    static let exceptions = Group(
        "Exceptions",
        """
        A function's handler table lists ranges of code, innermost first: an exception raised by an instruction at `pc` in \
        a range (or by a call that it makes) goes to that range's handler with the exception in the handler's register. \
        All other registers keep their values.
        """
    ) {
        Instruction(
            "raise", .use("exception", .any), flow: .leave, effects: .raises,
            meaning:
                "Raises the exception; its stack trace begins here. Null: NullReferenceException. A word that is not "
                + "an exception object: InvalidCastException.")
        Instruction(
            "reraise", .use("exception", .any), flow: .leave, effects: .raises,
            meaning: "Raises the exception again and keeps the stack trace that it has.")
        Instruction(
            "endFinally", .use("exception", .any), effects: .raises,
            meaning:
                "Goes on when exception is null, else reraises it. The generator puts null there when the protected "
                + "code ended by itself.")
    }

    static let fibers = Group("Fibers", "A fiber runs a `unit -> unit` closure on a register stack of its own.") {
        unary("fiberNew", .special, .function, effects: .allocates, "`dest` = a fiber that will run the closure.")
        unary(
            "fiberMoveNext", .bool, .special, effects: [.raises, .calls, .charges],
            "Runs the fiber to its next `fiberYield` (true) or to its end (false). An exception that leaves its code is "
                + "raised here, and the fiber has ended.")
        unary("fiberCurrent", .any, .special, effects: .raises, "`dest` = the value last yielded; unset before.")
        Instruction(
            "fiberYield", .use("value", .any), effects: [.raises, .calls, .charges],
            meaning:
                "Suspends the running fiber and hands the value to the code that runs it. InvalidOperationException "
                + "outside of any fiber.")
        Instruction(
            "fiberDispose", .use("fiber", .special), effects: [.raises, .calls, .charges],
            meaning: "Unwinds the fiber: its finally blocks run, then it has ended.")
    }
}
