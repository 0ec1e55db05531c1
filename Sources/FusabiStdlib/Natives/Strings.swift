import FusabiNumerics
import FusabiRuntime

/// Making, cutting and changing strings.
extension StandardLibrary {
    static func registerStrings(_ table: inout NativeTable) {
        registerStringMaking(&table)
        registerStringCutting(&table)
        registerStringChanging(&table)
    }

    private static func registerStringMaking(_ table: inout NativeTable) {
        table["String.ofChars"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.makeString("") }
            return machine.makeString(units(machine, array, 0..<array.count))
        }
        table["String.ofCharRange"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseArgumentNull("value") }
            let (start, count) = (arguments[1].int, arguments[2].int)
            guard start >= 0, count >= 0, start + count <= array.count else {
                return machine.raiseArgumentOutOfRange(
                    "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
                    parameter: "startIndex")
            }
            return machine.makeString(units(machine, array, start..<start + count))
        }
        table["String.repeatChar"] = { machine, arguments in
            let count = arguments[1].int
            guard count >= 0 else {
                return machine.raiseArgumentOutOfRange("Count cannot be less than zero.", parameter: "count")
            }
            guard machine.admitsString(count: count) else { return .unit }
            return machine.makeString([UInt16](repeating: arguments[0].char, count: count))
        }
        table["String.replicate"] = { machine, arguments in
            let view = machine.view(arguments[1])
            return machine.makeString(repeating: view, count: max(0, arguments[0].int))
        }
        table["String.ToCharArray"] = { machine, arguments in
            let view = machine.view(arguments[0])
            return machine.makeArray((0..<view.count).map { Word.char(view[$0]) })
        }
        table["String.joinArray"] = { machine, arguments in
            guard let array = machine.array(arguments[1]) else { return machine.raiseArgumentNull("values") }
            let separator = machine.view(arguments[0])
            var parts: [StringView] = []
            parts.reserveCapacity(array.count * 2)
            for index in 0..<array.count {
                if index > 0, !separator.isEmpty { parts.append(separator) }
                parts.append(machine.view(machine.element(array, index)))
            }
            return machine.concatenate(parts)
        }
    }

    private static func registerStringCutting(_ table: inout NativeTable) {
        table["String.Substring1"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseNullReference() }
            let view = machine.view(arguments[0])
            let start = arguments[1].int
            guard start >= 0 else {
                return machine.raiseArgumentOutOfRange(
                    "StartIndex cannot be less than zero.", parameter: "startIndex")
            }
            guard start <= view.count else {
                return machine.raiseArgumentOutOfRange(
                    "startIndex cannot be larger than length of string.", parameter: "startIndex")
            }
            return start == 0 ? arguments[0] : machine.makeString(view[start..<view.count])
        }
        table["String.Substring2"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseNullReference() }
            let view = machine.view(arguments[0])
            let (start, count) = (arguments[1].int, arguments[2].int)
            if let failure = rangeFailure(machine, start, count, view.count) { return failure }
            return machine.makeString(view[start..<start + count])
        }
        table["String.Remove1"] = { machine, arguments in
            let view = machine.view(arguments[0])
            let start = arguments[1].int
            guard start >= 0 else {
                return machine.raiseArgumentOutOfRange("StartIndex cannot be less than zero.", parameter: "startIndex")
            }
            guard start <= view.count else {
                return machine.raiseArgumentOutOfRange(
                    "startIndex must be less than length of string.", parameter: "startIndex")
            }
            return machine.makeString(view[0..<start])
        }
        table["String.Remove2"] = { machine, arguments in
            let view = machine.view(arguments[0])
            let (start, count) = (arguments[1].int, arguments[2].int)
            guard start >= 0 else { return machine.raiseNegative(start, parameter: "startIndex") }
            guard count >= 0 else { return machine.raiseNegative(count, parameter: "count") }
            guard start + count <= view.count else {
                return machine.raiseArgumentOutOfRange(
                    "Index and count must refer to a location within the string.", parameter: "count")
            }
            return machine.concatenate([view[0..<start], view[start + count..<view.count]])
        }
        table["String.trim"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseNullReference() }
            let view = machine.view(arguments[0])
            let which = arguments[1].int32
            var set: [UInt16] = []
            if let array = machine.array(arguments[2]) { set = units(machine, array, 0..<array.count) }
            let cuts = { (unit: UInt16) in set.isEmpty ? CharacterClass.isWhiteSpace(unit) : set.contains(unit) }
            var (low, high) = (0, view.count)
            if which & 1 != 0 { while low < high, cuts(view[low]) { low += 1 } }
            if which & 2 != 0 { while low < high, cuts(view[high - 1]) { high -= 1 } }
            return low == 0 && high == view.count ? arguments[0] : machine.makeString(view[low..<high])
        }
        table["String.splitChars"] = { machine, arguments in
            let view = machine.view(arguments[0])
            var set: [UInt16] = []
            if let array = machine.array(arguments[1]) { set = units(machine, array, 0..<array.count) }
            return split(machine, view, arguments[2].int, arguments[3].int32) { start in
                let index =
                    switch set.count {
                    case 0: view.firstIndex(from: start, where: CharacterClass.isWhiteSpace)
                    case 1: view.firstIndex(of: set[0], from: start)
                    default: view.firstIndex(from: start) { set.contains($0) }
                    }
                return index.map { ($0, 1) }
            }
        }
        table["String.splitStrings"] = { machine, arguments in
            let view = machine.view(arguments[0])
            var separators: [StringView] = []
            if let array = machine.array(arguments[1]) {
                separators = (0..<array.count).map { machine.view(machine.element(array, $0)) }.filter { !$0.isEmpty }
                if array.count == 1, separators.isEmpty {
                    // One empty separator cuts nowhere.
                    return split(machine, view, arguments[2].int, arguments[3].int32) { _ in nil }
                }
            }
            return split(machine, view, arguments[2].int, arguments[3].int32) { start in
                if separators.isEmpty {
                    return view.firstIndex(from: start, where: CharacterClass.isWhiteSpace).map { ($0, 1) }
                }
                for index in start..<view.count {
                    for separator in separators where matches(view, separator, at: index) {
                        return (index, separator.count)
                    }
                }
                return nil
            }
        }
    }

    private static func registerStringChanging(_ table: inout NativeTable) {
        table["String.ToUpper"] = { machine, arguments in
            asciiMapped(machine, arguments[0]) { $0 &- 0x61 < 26 ? $0 ^ 0x20 : $0 }
                ?? machine.makeString(CaseMapping.uppercase(machine.view(arguments[0]).array))
        }
        table["String.ToLower"] = { machine, arguments in
            asciiMapped(machine, arguments[0]) { $0 &- 0x41 < 26 ? $0 ^ 0x20 : $0 }
                ?? machine.makeString(CaseMapping.lowercase(machine.view(arguments[0]).array))
        }
        table["String.Insert"] = { machine, arguments in
            let view = machine.view(arguments[0])
            let start = arguments[1].int
            guard !arguments[2].isNull else { return machine.raiseArgumentNull("value") }
            guard start >= 0, start <= view.count else {
                let unsigned = UInt32(bitPattern: Int32(truncatingIfNeeded: start))
                return machine.raise(
                    "System.ArgumentOutOfRangeException",
                    "startIndex ('\(unsigned)') must be less than or equal to '\(view.count)'.",
                    fields: [machine.makeString("startIndex"), machine.box(int64: Int64(unsigned))])
            }
            return machine.concatenate([view[0..<start], machine.view(arguments[2]), view[start..<view.count]])
        }
        table["String.PadLeft"] = { machine, arguments in pad(machine, arguments, isLeft: true) }
        table["String.PadRight"] = { machine, arguments in pad(machine, arguments, isLeft: false) }
        table["String.ReplaceChar"] = { machine, arguments in
            var units = machine.view(arguments[0]).array
            let (old, new) = (arguments[1].char, arguments[2].char)
            for index in units.indices where units[index] == old { units[index] = new }
            return machine.makeString(units)
        }
        table["String.Replace"] = { machine, arguments in
            replace(machine, arguments) { view, old, index in matches(view, old, at: index) }
        }
        table["String.ReplaceIgnoringCase"] = { machine, arguments in
            replace(machine, arguments) { view, old, index in matchesIgnoringCase(view, old, at: index) }
        }
    }

    /// An ASCII text with each of its bytes mapped; nil for other texts.
    private static func asciiMapped(_ machine: Machine, _ text: Word, _ map: (UInt8) -> UInt8) -> Word? {
        let view = machine.view(text)
        guard let bytes = view.latin1, view.isASCII else { return nil }
        return machine.makeLatin1(count: bytes.count) { buffer in
            for index in 0..<bytes.count { buffer[index] = map(bytes[index]) }
        }
    }

    /// The chars of a char array.
    static func units(_ machine: Machine, _ array: ArrayView, _ range: Range<Int>) -> [UInt16] {
        range.map { machine.element(array, $0).char }
    }

    private static func rangeFailure(_ machine: Machine, _ start: Int, _ count: Int, _ length: Int) -> Word? {
        if start < 0 {
            return machine.raiseArgumentOutOfRange("StartIndex cannot be less than zero.", parameter: "startIndex")
        }
        if start > length {
            return machine.raiseArgumentOutOfRange(
                "startIndex cannot be larger than length of string.", parameter: "startIndex")
        }
        if count < 0 {
            return machine.raiseArgumentOutOfRange("Length cannot be less than zero.", parameter: "length")
        }
        if start + count > length {
            return machine.raiseArgumentOutOfRange(
                "Index and length must refer to a location within the string.", parameter: "length")
        }
        return nil
    }

    private static func pad(_ machine: Machine, _ arguments: UnsafeMutablePointer<Word>, isLeft: Bool) -> Word {
        let view = machine.view(arguments[0])
        let width = arguments[1].int
        guard width >= 0 else { return machine.raiseNegative(width, parameter: "totalWidth") }
        guard width > view.count else { return arguments[0] }
        guard machine.admitsString(count: width) else { return .unit }
        let padding = [UInt16](repeating: arguments[2].char, count: width - view.count)
        return machine.makeString(isLeft ? padding + view.array : view.array + padding)
    }

    private static func replace(
        _ machine: Machine, _ arguments: UnsafeMutablePointer<Word>,
        _ isMatch: (StringView, StringView, Int) -> Bool
    ) -> Word {
        let view = machine.view(arguments[0])
        guard !arguments[1].isNull else { return machine.raiseArgumentNull("oldValue") }
        let (old, new) = (machine.view(arguments[1]), machine.view(arguments[2]))
        guard !old.isEmpty else {
            return machine.raiseArgument("String cannot be of zero length.", parameter: "oldValue")
        }
        var parts: [StringView] = []
        var (start, index) = (0, 0)
        while index + old.count <= view.count {
            if isMatch(view, old, index) {
                parts.append(view[start..<index])
                parts.append(new)
                index += old.count
                start = index
            } else {
                index += 1
            }
        }
        if parts.isEmpty { return arguments[0] }
        parts.append(view[start..<view.count])
        return machine.concatenate(parts)
    }

    /// Cuts a text at its separators: `separator` finds the next one from an index on, and its length. `options`: 1 drops
    /// empty parts, 2 trims.
    private static func split(
        _ machine: Machine, _ view: StringView, _ limit: Int, _ options: Int32,
        _ separator: (Int) -> (index: Int, length: Int)?
    ) -> Word {
        guard limit >= 0 else { return machine.raiseNegative(limit, parameter: "count") }
        if limit == 0 { return machine.makeArray([]) }
        var parts: [Word] = []
        var start = 0
        func add(_ low: Int, _ high: Int) {
            var (low, high) = (low, high)
            if options & 2 != 0 {
                while low < high, CharacterClass.isWhiteSpace(view[low]) { low += 1 }
                while low < high, CharacterClass.isWhiteSpace(view[high - 1]) { high -= 1 }
            }
            if options & 1 != 0, low == high { return }
            parts.append(machine.makeString(view[low..<high]))
        }
        while parts.count < limit - 1, let found = separator(start) {
            add(start, found.index)
            start = found.index + found.length
        }
        // With empty parts dropped, the last part begins after the separators that follow.
        if options & 1 != 0, parts.count == limit - 1 {
            while let found = separator(start), found.index == start { start += found.length }
        }
        add(start, view.count)
        return machine.makeArray(parts)
    }

    static func matches(_ view: StringView, _ part: StringView, at index: Int) -> Bool {
        index + part.count <= view.count && StringView.equal(view[index..<index + part.count], part)
    }

    static func matchesIgnoringCase(_ view: StringView, _ part: StringView, at index: Int) -> Bool {
        guard index + part.count <= view.count else { return false }
        for offset in 0..<part.count
        where CaseMapping.uppercase(view[index + offset]) != CaseMapping.uppercase(part[offset]) { return false }
        return true
    }
}
