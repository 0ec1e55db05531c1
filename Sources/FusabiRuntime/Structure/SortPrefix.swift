import FusabiBytecode

/// What keys begin with, as numbers that are ordered as the keys are: most comparisons of a sort need no look at the keys
/// themselves, which lie scattered about the heap.
enum SortPrefix {
    struct Entry {
        /// Keys whose prefixes are equal must be compared.
        var prefix: UInt64
        var place: Int32
    }

    private enum Kind { case int, float, string }

    /// Keys with their places, in that order. All prefixes are 0 where the keys do not all begin alike.
    static func entries(
        _ machine: Machine, _ keys: UnsafeMutablePointer<Word>, _ count: Int, isDescending: Bool
    ) -> [Entry] {
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        var kind: Kind?
        for index in 0..<count {
            guard let found = prefix(first(machine, keys[index])), kind == nil || kind == found.kind else {
                return (0..<count).map { Entry(prefix: 0, place: Int32(truncatingIfNeeded: $0)) }
            }
            kind = found.kind
            let prefix = isDescending ? ~found.value : found.value
            entries.append(Entry(prefix: prefix, place: Int32(truncatingIfNeeded: index)))
        }
        return entries
    }

    /// The key itself, or the first field of a record or tuple, which decides first.
    private static func first(_ machine: Machine, _ key: Word) -> Word {
        guard key.isReference, !key.isString else { return key }
        let type = key.cell.typeIndex
        let layout = machine.state.pointee.heap.types[Int(type)]
        guard layout.compareTo == TypeLayout.none, layout.shapeCount == 1 else { return .null }
        let isTuple =
            type &- BuiltinType.tuple2.rawValue <= BuiltinType.structTuple8.rawValue &- BuiltinType.tuple2.rawValue
        let isRecord =
            type >= BuiltinType.firstDeclared && layout.kind == TypeDescriptor.Kind.record.rawValue
            && !layout.flags.contains(.referenceEquality)
        guard isTuple || isRecord, let shape = machine.shape(layout, tag: 0), shape.fieldCount > 0, !shape.hasRawFields
        else { return .null }
        return key.cell[0]
    }

    private static func prefix(_ word: Word) -> (kind: Kind, value: UInt64)? {
        if word.isImmediate(.int32) { return (.int, UInt64(word.payload ^ 0x8000_0000)) }
        if word.isFloat {
            // 0.0 and -0.0 are equal; nan is not for the quick order.
            let bits = (word.float + 0).bitPattern
            return word.float == word.float ? (.float, bits >> 63 == 1 ? ~bits : bits | 1 << 63) : nil
        }
        guard word.isString else { return nil }
        let view = StringView(orEmpty: word)
        var value: UInt64 = 0
        for index in 0..<4 { value = value << 16 | (index < view.count ? UInt64(view[index]) : 0) }
        return (.string, value)
    }
}
