import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

/// Compiled patterns of a machine, so that the static functions of Regex compile a pattern once.
private final class RegexCache {
    private struct Key: Hashable {
        let pattern: [UInt16]
        let options: RegexOptions
    }

    private var programs: [Key: RegexProgram] = [:]

    static func of(_ machine: Machine) -> RegexCache {
        let key = ObjectIdentifier(RegexCache.self)
        if let cache = machine.attachments[key] as? RegexCache { return cache }
        let cache = RegexCache()
        machine.attachments[key] = cache
        return cache
    }

    func program(_ pattern: [UInt16], _ options: RegexOptions) throws(RegexError) -> RegexProgram {
        let key = Key(pattern: pattern, options: options)
        if let known = programs[key] { return known }
        let made = try RegexProgram(pattern, options: options)
        if programs.count >= 256 { programs.removeAll() }
        programs[key] = made
        return made
    }
}

extension StandardLibrary {
    /// Instructions of the matcher that one search may take: about a second.
    private static let regexSteps = 100_000_000

    static func registerRegularExpressions(_ table: inout NativeTable) {
        table["Regex.compile"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseArgumentNull("pattern") }
            let pattern = machine.view(arguments[0]).array
            do throws(RegexError) {
                let program = try RegexCache.of(machine).program(pattern, RegexOptions(rawValue: arguments[1].int32))
                return machine.makeNative(program)
            } catch {
                let text = machine.string(arguments[0])
                return machine.raise(
                    "System.Text.RegularExpressions.RegexParseException",
                    "Invalid pattern '\(text)' at offset \(error.offset). \(error.message)")
            }
        }
        // The captures of all groups in the order of their numbers: a count, then pairs of index and length; null when
        // nothing matches.
        table["Regex.match"] = { machine, arguments in
            guard let program: RegexProgram = machine.native(arguments[0]) else { return .null }
            guard !arguments[1].isNull else { return machine.raiseArgumentNull("input") }
            let text = machine.view(arguments[1])
            let start = arguments[2].int
            guard start >= 0, start <= text.count else {
                return machine.raiseArgumentOutOfRange(
                    "Start index cannot be less than 0 or greater than input length.", parameter: "startat")
            }
            var matcher = RegexMatcher(program, text: text, steps: regexSteps)
            guard let captures = matcher.search(from: start) else {
                return matcher.steps > 0 ? .null : timedOut(machine)
            }
            return flattened(machine, captures, program)
        }
        table["Regex.replace"] = { machine, arguments in replaceAll(machine, arguments) }
        table["Regex.expand"] = { machine, arguments in
            guard let program: RegexProgram = machine.native(arguments[0]) else { return .null }
            let text = machine.view(arguments[1])
            var matcher = RegexMatcher(program, text: text, steps: regexSteps)
            guard let captures = matcher.search(from: arguments[2].int) else { return machine.makeString("") }
            var result: [UInt16] = []
            RegexReplacement(machine.view(arguments[3]).array, program: program)
                .append(captures, text: text, to: &result)
            return machine.makeString(result)
        }
        table["Regex.groupNames"] = { machine, arguments in
            guard let program: RegexProgram = machine.native(arguments[0]) else { return .null }
            return machine.makeArray(program.numbers.map { machine.makeString(program.names[$0] ?? "") })
        }
        table["Regex.groupNumbers"] = { machine, arguments in
            guard let program: RegexProgram = machine.native(arguments[0]) else { return .null }
            return machine.makeArray(program.numbers.map { Word.int($0) })
        }
    }

    private static func timedOut(_ machine: Machine) -> Word {
        machine.raise(
            "System.Text.RegularExpressions.RegexMatchTimeoutException",
            "The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many "
                + "reasons, including very large inputs or excessive backtracking caused by nested quantifiers, "
                + "back-references and other factors.")
    }

    private static func flattened(_ machine: Machine, _ captures: [[RegexCapture]], _ program: RegexProgram) -> Word {
        var words: [Word] = []
        for number in program.numbers {
            let list = captures[number]
            words.append(.int(list.count))
            for capture in list {
                words.append(.int(capture.start))
                words.append(.int(capture.end - capture.start))
            }
        }
        return machine.makeArray(words)
    }

    /// `Replace(input, replacement, count, startat)`; a negative count replaces all.
    private static func replaceAll(_ machine: Machine, _ arguments: UnsafeMutablePointer<Word>) -> Word {
        guard let program: RegexProgram = machine.native(arguments[0]) else { return .null }
        guard !arguments[1].isNull else { return machine.raiseArgumentNull("input") }
        guard !arguments[2].isNull else { return machine.raiseArgumentNull("replacement") }
        let text = machine.view(arguments[1])
        let replacement = RegexReplacement(machine.view(arguments[2]).array, program: program)
        let isBack = program.options.contains(.rightToLeft)
        var (remaining, start) = (arguments[3].int, arguments[4].int)
        var found: [[[RegexCapture]]] = []
        var matcher = RegexMatcher(program, text: text, steps: regexSteps)
        while remaining != 0, start >= 0, start <= text.count {
            guard let captures = matcher.search(from: start) else {
                if matcher.steps <= 0 { return timedOut(machine) }
                break
            }
            found.append(captures)
            let whole = captures[0][0]
            start = isBack ? whole.start : whole.end
            if whole.start == whole.end { start += isBack ? -1 : 1 }
            remaining -= 1
        }
        if found.isEmpty { return arguments[1] }
        var result: [UInt16] = []
        var position = 0
        for captures in isBack ? found.reversed() : found {
            let whole = captures[0][0]
            result += text[position..<whole.start].array
            replacement.append(captures, text: text, to: &result)
            position = whole.end
        }
        result += text[position..<text.count].array
        return machine.makeString(result)
    }
}
