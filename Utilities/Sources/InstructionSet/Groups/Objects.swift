extension InstructionSet {
    static let objects = Group(
        "Objects",
        """
        Tuples, records, class instances, reference cells, union cases: a cell with a header and fields. The verifier \
        knows the type of the register, hence the fields. A field index counts 8-byte words after the header; raw and \
        word fields are read and written alike. The checking forms raise NullReferenceException for null.
        """
    ) {
        Instruction(
            "getField", .define("dest", .special), .use("object", .special), .immediate("index", .unsigned8),
            effects: .raises,
            meaning: "`dest = object.[index]`, checking for null; object is known not null afterwards.")
        Instruction(
            "getFieldNonNull", .define("dest", .special), .use("object", .special), .immediate("index", .unsigned8),
            meaning: "The same for an object that the verifier knows not to be null, or a union in a known case.")
        Instruction(
            "getFieldInt", .define("dest", .int), .use("object", .special), .immediate("index", .unsigned8),
            effects: .raises,
            meaning: "`getField` of an `any` field followed by `castInt`. Works for unions in a known case, too.")
        Instruction(
            "getFieldFloat", .define("dest", .float), .use("object", .special), .immediate("index", .unsigned8),
            effects: .raises, meaning: "`getField` of an `any` field followed by `castFloat`.")
        Instruction(
            "getFieldReference", .define("dest", .special), .use("object", .special), .immediate("index", .unsigned8),
            .immediate("type", .type), effects: .raises,
            meaning: "`getField` of an `any` field followed by `castReference` or `castUnion`.")
        Instruction(
            "getFieldWide", .define("dest", .special), .use("object", .special), .immediate("index", .unsigned32),
            effects: .raises, meaning: "`getField` with a large index.")
        Instruction(
            "setField", .use("object", .special), .immediate("index", .unsigned8), .use("value", .special),
            effects: .raises, meaning: "`object.[index] <- value`, checking for null.")
        Instruction(
            "setFieldNonNull", .use("object", .special), .immediate("index", .unsigned8), .use("value", .special),
            meaning: "The same for an object that the verifier knows not to be null.")
        Instruction(
            "setFieldWide", .use("object", .special), .use("value", .special), .immediate("index", .unsigned32),
            effects: .raises, meaning: "`setField` with a large index.")
        Instruction(
            "new1", .define("dest", .special), .use("field", .special), .immediate("header", .header),
            effects: .allocates, meaning: "`dest` = a new cell with one field.")
        Instruction(
            "new2", .define("dest", .special), .use("first", .special), .use("second", .special),
            .immediate("header", .header), effects: .allocates, meaning: "`dest` = a new cell with two fields.")
        Instruction(
            "new", .define("dest", .special), .immediate("count", .unsigned8), .immediate("header", .header),
            .immediate("fields", .registers(.special)), effects: .allocates,
            meaning: "`dest` = a new cell with its fields from the listed registers (0 to 255 of them).")
        Instruction(
            "newWindow", .define("dest", .special), .immediate("first", .window), .immediate("header", .header),
            .immediate("count", .unsigned32), effects: .allocates,
            meaning: "`dest` = a new cell with its fields from `count` consecutive registers.")
        Instruction(
            "nullCheck", .update("object", .special), effects: .raises,
            meaning: "NullReferenceException when object is null; it is known not to be afterwards.")
    }

    static let unions = Group(
        "Unions",
        """
        A value is a cell (a case with fields, tag in the header's aux), an immediate of the type's kind (a case without \
        fields, tag in the payload), or null (the default of the type; tag tests raise NullReferenceException for it, \
        except that options and lists treat null as `None` and `[]`). A tag test narrows the register's type.
        """
    ) {
        binary("cons", .special, .any, .special, effects: .allocates, "`dest = left :: right`.")
        unary("some", .special, .any, effects: .allocates, "`dest = Some source`.")
        Instruction(
            "consAppend", .update("last", .special), .use("value", .any), effects: .allocates,
            meaning:
                "Makes `value :: []` the tail of the list cell `last`, and then `last` that new cell. Builds literals "
                + "front to back; nobody else has seen the list yet.")
        Instruction(
            "getTag", .define("dest", .int), .use("source", .union), effects: .raises,
            meaning: "`dest` = the case's tag.")
        Instruction(
            "assertCase", .update("source", .union), .immediate("tag", .unsigned16), effects: .raises,
            meaning: "InvalidCastException unless source is in the case; it is known to be afterwards.")
        Instruction(
            "jumpTag", .use("source", .union), .immediate("tag", .unsigned16), .target, flow: .branch,
            effects: .raises, meaning: "Branches when source is in the case.")
        Instruction(
            "jumpNotTag", .use("source", .union), .immediate("tag", .unsigned16), .target, flow: .branch,
            effects: .raises, meaning: "Branches when source is not in the case.")
        testJump("jumpCell", .union, "source is a cell: in the only case with fields, if there is only one")
        testJump("jumpNotCell", .union, "source is an immediate (null included): in a case without fields")
        Instruction(
            "switchTag", .use("source", .union), .immediate("count", .unsigned32), .immediate("targets", .table),
            flow: .table, effects: .raises,
            meaning: "Goes to the target of the tag's number if that is below count, else on to the next instruction.")
    }

    static let arrays = Group(
        "Arrays",
        """
        A word array holds any words, a byte array bytes, a long array raw int64. Generic code makes word arrays of any \
        element type, so each access has a slow path for an array of another kind than its own (converting, boxing or \
        unboxing the element). Null: NullReferenceException; index out of range: IndexOutOfRangeException.
        """
    ) {
        binary("getWord", .any, .array, .int, effects: [.raises, .allocates], "`dest = left.[right]`.")
        binary("getInt", .int, .array, .int, effects: .raises, "`getWord` followed by `castInt`.")
        binary("getFloat", .float, .array, .int, effects: .raises, "`getWord` followed by `castFloat`.")
        binary("getByte", .uint8, .array, .int, effects: .raises, "`dest = left.[right]` of a byte array.")
        binary("getLong", .raw, .array, .int, effects: .raises, "`dest = left.[right]` of a long array, raw.")
        Instruction(
            "getImmediate", .define("dest", .special), .use("array", .array), .use("index", .int),
            .immediate("kind", .kind), effects: .raises, meaning: "`getWord` followed by `castImmediate`.")
        Instruction(
            "getReference", .define("dest", .special), .use("array", .array), .use("index", .int),
            .immediate("type", .type), effects: .raises,
            meaning: "`getWord` followed by `castReference` or `castUnion`.")
        Instruction(
            "setWord", .use("array", .array), .use("index", .int), .use("value", .any), effects: .raises,
            meaning: "`array.[index] <- value`.")
        Instruction(
            "setByte", .use("array", .array), .use("index", .int), .use("value", .uint8), effects: .raises,
            meaning: "`array.[index] <- value` of a byte array.")
        Instruction(
            "setLong", .use("array", .array), .use("index", .int), .use("value", .raw),
            effects: [.raises, .allocates], meaning: "`array.[index] <- value` of a long array.")
        unary("arrayLength", .int, .array, effects: .raises, "`dest = source.Length`.")
        Instruction(
            "place2", .update("place", .int), .use("array", .any), .use("index", .int), effects: .raises,
            meaning:
                "In an array of two dimensions: `place` comes as the first index and becomes the number of the element "
                + "whose second index is `index`.")
        binary(
            "getPlace", .any, .any, .int, effects: [.raises, .allocates],
            "`dest` = the element with the number `right` of the array `left` of several dimensions.")
        Instruction(
            "setPlace", .use("array", .any), .use("place", .int), .use("value", .any), effects: .raises,
            meaning: "Sets the element with the number `place` of an array of several dimensions.")
        binary(
            "newWordArray", .special, .int, .any, effects: [.raises, .allocates],
            "`dest` = an array of `left` times the value `right`. OverflowException for a negative count, "
                + "OutOfMemoryException beyond the limits.")
        binary("newByteArray", .special, .int, .uint8, effects: [.raises, .allocates], "The same for bytes.")
        binary("newLongArray", .special, .int, .raw, effects: [.raises, .allocates], "The same for raw int64.")
        Instruction(
            "arrayOf", .define("dest", .special), .immediate("first", .window), .immediate("count", .unsigned32),
            .immediate("element", .unsigned32), effects: [.raises, .allocates],
            meaning:
                "`dest` = an array of the element kind (``ArrayElement``) with `count` consecutive registers as its "
                + "elements.")
    }

    static let strings = Group("Strings", "Null counts as the empty string in concatenations only.") {
        unary("stringLength", .int, .string, effects: .raises, "`dest = source.Length`. NullReferenceException.")
        binary(
            "stringChar", .char, .string, .int, effects: .raises,
            "`dest = left.[right]`. NullReferenceException, IndexOutOfRangeException.")
        binary("concat", .string, .string, .string, effects: [.raises, .allocates], "`dest = left + right`.")
        Instruction(
            "concatMany", .define("dest", .string), .immediate("first", .window), .immediate("count", .unsigned32),
            effects: [.raises, .allocates], meaning: "`dest` = `count` consecutive registers concatenated.")
        binary("stringEquals", .bool, .string, .string, "`dest` = equal; null equals null alone.")
        binary(
            "stringCompare", .int, .string, .string,
            "`dest` = ordinal difference, as String.CompareOrdinal; null first.")
    }
}
