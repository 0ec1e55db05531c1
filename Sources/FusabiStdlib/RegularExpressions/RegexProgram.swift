import FusabiNumerics

/// What the matcher runs. `back`: moves to the left (look-behinds, right-to-left patterns).
enum RegexInstruction {
    case unit(UInt16, back: Bool)
    /// The unit's lower case.
    case unitIgnoringCase(UInt16, back: Bool)
    case set(Int, back: Bool)
    case backreference(Int, ignoresCase: Bool, back: Bool)
    case anchor(RegexAnchor)
    case jump(Int)
    /// Goes on at the next instruction; the other place is tried later.
    case split(Int)
    /// Goes to the place; the next instruction is tried later.
    case splitLater(Int)
    /// One unit of a set, so many times: without a program of its own, and with one choice in all.
    case run(Int, minimum: Int, maximum: Int, isLazy: Bool, back: Bool)
    case groupStart(Int)
    case groupEnd(Int, back: Bool)
    case balanceEnd(number: Int?, popped: Int, start: Int)
    case loopStart(Int)
    case loopTest(Int, minimum: Int, maximum: Int, isLazy: Bool, exit: Int)
    case loopAdvance(Int)
    /// What follows up to `lookEnd` is tried apart; a negative one goes to the place when it fails.
    case lookStart(isNegative: Bool, next: Int)
    case lookEnd(isNegative: Bool)
    case atomicStart
    case atomicEnd
    /// To the place unless the group has a capture.
    case unlessCaptured(Int, Int)
    case fail
    case match
}

/// A compiled pattern.
final class RegexProgram {
    let code: [RegexInstruction]
    let sets: [RegexSet]
    let names: [Int: String]
    let options: RegexOptions
    /// One more than the highest group number.
    let groupCount: Int
    let loopCount: Int
    /// What every match begins with, if a single unit is known.
    let firstUnit: UInt16?

    init(_ pattern: [UInt16], options: RegexOptions) throws(RegexError) {
        let (node, names) = try RegexParser.parse(pattern, options: options)
        var compiler = RegexCompiler(back: options.contains(.rightToLeft))
        compiler.emit(node, back: compiler.back)
        compiler.code.append(.match)
        code = compiler.code
        sets = compiler.sets
        self.names = names
        self.options = options
        groupCount = (names.keys.max() ?? 0) + 1
        loopCount = compiler.loops
        firstUnit = options.contains(.rightToLeft) ? nil : Self.first(of: node)
    }

    /// Group numbers in ascending order.
    var numbers: [Int] { names.keys.sorted() }

    private static func first(of node: RegexNode) -> UInt16? {
        switch node {
        case .unit(let unit, let ignoresCase): ignoresCase ? nil : unit
        case .sequence(let items): items.first.flatMap(first)
        case .group(let inner, _), .atomic(let inner): first(of: inner)
        case .repetition(let inner, let minimum, _, _): minimum > 0 ? first(of: inner) : nil
        case .empty, .set, .alternation, .balance, .look, .backreference, .anchor, .conditionalGroup, .conditionalLook:
            nil
        }
    }
}

/// Turns a tree into instructions.
struct RegexCompiler {
    let back: Bool
    var code: [RegexInstruction] = []
    var sets: [RegexSet] = []
    var loops = 0

    init(back: Bool) { self.back = back }

    private mutating func add(_ set: RegexSet) -> Int {
        sets.append(set)
        return sets.count - 1
    }

    mutating func emit(_ node: RegexNode, back: Bool) {
        switch node {
        case .empty: break
        case .unit(let unit, let ignoresCase):
            if ignoresCase, CaseMapping.lowercase(unit) != unit || CaseMapping.uppercase(unit) != unit {
                code.append(.unitIgnoringCase(CaseMapping.lowercase(unit), back: back))
            } else {
                code.append(.unit(unit, back: back))
            }
        case .set(let set): code.append(.set(add(set), back: back))
        case .sequence(let items):
            for item in back ? items.reversed() : items { emit(item, back: back) }
        case .alternation(let alternatives): emitAlternatives(alternatives, back)
        case .group(let inner, let number):
            code.append(.groupStart(number))
            emit(inner, back: back)
            code.append(.groupEnd(number, back: back))
        case .balance(let inner, let number, let popped):
            // The start goes into a loop register: a group of that number may be missing.
            let register = loops
            loops += 1
            code.append(.loopStart(register))
            code.append(.loopAdvance(register))
            emit(inner, back: back)
            code.append(.balanceEnd(number: number, popped: popped, start: register))
        case .look(let inner, let isAhead, let isNegative): emitLook(inner, isAhead, isNegative)
        case .atomic(let inner):
            code.append(.atomicStart)
            emit(inner, back: back)
            code.append(.atomicEnd)
        case .repetition(let inner, let minimum, let maximum, let isLazy):
            emitRepetition(inner, minimum, maximum, isLazy, back)
        case .backreference(let number, let ignoresCase):
            code.append(.backreference(number, ignoresCase: ignoresCase, back: back))
        case .anchor(let anchor): code.append(.anchor(anchor))
        case .conditionalGroup(let number, let yes, let no):
            let test = code.count
            code.append(.fail)
            emit(yes, back: back)
            let jump = code.count
            code.append(.fail)
            code[test] = .unlessCaptured(number, code.count)
            emit(no, back: back)
            code[jump] = .jump(code.count)
        case .conditionalLook(let look, let yes, let no): emitConditional(look, yes, no, back)
        }
    }

    private mutating func emitAlternatives(_ alternatives: [RegexNode], _ back: Bool) {
        var jumps: [Int] = []
        for (index, alternative) in alternatives.enumerated() {
            let isLast = index == alternatives.count - 1
            let split = code.count
            if !isLast { code.append(.fail) }
            emit(alternative, back: back)
            if !isLast {
                jumps.append(code.count)
                code.append(.fail)
                code[split] = .split(code.count)
            }
        }
        for jump in jumps { code[jump] = .jump(code.count) }
    }

    private mutating func emitLook(_ inner: RegexNode, _ isAhead: Bool, _ isNegative: Bool) {
        let start = code.count
        code.append(.fail)
        emit(inner, back: !isAhead)
        code.append(.lookEnd(isNegative: isNegative))
        code[start] = .lookStart(isNegative: isNegative, next: code.count)
    }

    /// Yes if the look succeeds, else no.
    private mutating func emitConditional(_ look: RegexNode, _ yes: RegexNode, _ no: RegexNode, _ back: Bool) {
        guard case .look(let inner, let isAhead, let isNegative) = look else { return emit(yes, back: back) }
        emitAlternatives(
            [
                .sequence([.look(inner, isAhead: isAhead, isNegative: isNegative), yes]),
                .sequence([.look(inner, isAhead: isAhead, isNegative: !isNegative), no]),
            ], back)
    }

    private mutating func emitRepetition(
        _ inner: RegexNode, _ minimum: Int, _ maximum: Int, _ isLazy: Bool, _ back: Bool
    ) {
        if let set = singleSet(inner) {
            let index = add(set)
            code.append(.run(index, minimum: minimum, maximum: maximum, isLazy: isLazy, back: back))
            return
        }
        if minimum == 0, maximum == 1 {
            let split = code.count
            code.append(.fail)
            emit(inner, back: back)
            code[split] = isLazy ? .splitLater(code.count) : .split(code.count)
            return
        }
        let register = loops
        loops += 1
        code.append(.loopStart(register))
        let test = code.count
        code.append(.fail)
        code.append(.loopAdvance(register))
        emit(inner, back: back)
        code.append(.jump(test))
        code[test] = .loopTest(register, minimum: minimum, maximum: maximum, isLazy: isLazy, exit: code.count)
    }

    private func singleSet(_ node: RegexNode) -> RegexSet? {
        switch node {
        case .set(let set): return set
        case .unit(let unit, let ignoresCase):
            var set = RegexSet()
            set.add(unit)
            set.ignoresCase = ignoresCase
            set.finish()
            return set
        default: return nil
        }
    }
}
