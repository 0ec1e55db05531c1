import FusabiNumerics
import FusabiRuntime

/// Looking for text in text, and ordering texts.
extension StandardLibrary {
    static func registerStringSearch(_ table: inout NativeTable) {
        table["String.indexOf"] = { machine, arguments in
            guard !arguments[1].isNull else { return machine.raiseArgumentNull("value") }
            let (view, value) = (machine.view(arguments[0]), machine.view(arguments[1]))
            let (start, count) = (arguments[2].int, arguments[3].int)
            if let failure = searchFailure(machine, start, count, view.count) { return failure }
            let end = start + count
            if value.isEmpty { return .int(start) }
            var index = start
            if arguments[4].bool {
                while index + value.count <= end {
                    if matchesIgnoringCase(view, value, at: index) { return .int(index) }
                    index += 1
                }
                return .int(-1)
            }
            while index + value.count <= end, let next = view.firstIndex(of: value[0], from: index),
                next + value.count <= end
            {
                if matches(view, value, at: next) { return .int(next) }
                index = next + 1
            }
            return .int(-1)
        }
        table["String.lastIndexOf"] = { machine, arguments in
            guard !arguments[1].isNull else { return machine.raiseArgumentNull("value") }
            let (view, value) = (machine.view(arguments[0]), machine.view(arguments[1]))
            let end = min(arguments[2].int, view.count)
            let ignoresCase = arguments[3].bool
            var index = end - value.count
            while index >= 0 {
                if ignoresCase ? matchesIgnoringCase(view, value, at: index) : matches(view, value, at: index) {
                    return .int(index)
                }
                index -= 1
            }
            return .int(-1)
        }
        table["String.indexOfAny"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseNullReference() }
            guard let array = machine.array(arguments[1]) else { return machine.raiseArgumentNull("anyOf") }
            let view = machine.view(arguments[0])
            let (start, count) = (arguments[2].int, arguments[3].int)
            if let failure = searchFailure(machine, start, count, view.count) { return failure }
            let set = units(machine, array, 0..<array.count)
            for index in start..<start + count where set.contains(view[index]) { return .int(index) }
            return .int(-1)
        }
        table["String.StartsWith"] = { machine, arguments in
            guard !arguments[1].isNull else { return machine.raiseArgumentNull("value") }
            let (view, value) = (machine.view(arguments[0]), machine.view(arguments[1]))
            return .bool(
                arguments[2].bool ? matchesIgnoringCase(view, value, at: 0) : matches(view, value, at: 0))
        }
        table["String.EndsWith"] = { machine, arguments in
            guard !arguments[1].isNull else { return machine.raiseArgumentNull("value") }
            let (view, value) = (machine.view(arguments[0]), machine.view(arguments[1]))
            let start = view.count - value.count
            guard start >= 0 else { return .bool(false) }
            return .bool(
                arguments[2].bool ? matchesIgnoringCase(view, value, at: start) : matches(view, value, at: start))
        }
        // Only the invariant culture exists, and it compares by code units.
        table["String.compareCulture"] = { machine, arguments in
            let ignoresCase = arguments[2].bool
            return .int32(
                order(machine, arguments) {
                    (ignoresCase ? StringComparison.ordinalIgnoreCase($0, $1) : StringComparison.ordinal($0, $1))
                        .signum()
                })
        }
        table["String.compareIgnoreCase"] = { machine, arguments in
            .int32(order(machine, arguments) { StringComparison.ordinalIgnoreCase($0, $1).signum() })
        }
    }

    /// Null sorts before everything.
    private static func order(
        _ machine: Machine, _ arguments: UnsafeMutablePointer<Word>, _ compare: (Span<UInt16>, Span<UInt16>) -> Int32
    ) -> Int32 {
        switch (arguments[0].isNull, arguments[1].isNull) {
        case (true, true): return 0
        case (true, false): return -1
        case (false, true): return 1
        case (false, false):
            let (left, right) = (machine.view(arguments[0]).array, machine.view(arguments[1]).array)
            return compare(left.span, right.span)
        }
    }

    private static func searchFailure(_ machine: Machine, _ start: Int, _ count: Int, _ length: Int) -> Word? {
        if start < 0 || start > length {
            return machine.raiseArgumentOutOfRange(
                "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
                parameter: "startIndex")
        }
        if count < 0 || start + count > length {
            return machine.raiseArgumentOutOfRange(
                "Count must be positive and count must refer to a location within the string/array/collection.",
                parameter: "count")
        }
        return nil
    }
}
