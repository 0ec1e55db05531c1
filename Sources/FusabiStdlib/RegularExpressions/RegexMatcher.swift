import FusabiNumerics
import FusabiRuntime

/// Where a group matched.
struct RegexCapture: Equatable {
    var start: Int
    var end: Int
}

/// Backtracking over one text. Choices and what must be undone lie on one explicit stack; nothing recurses.
struct RegexMatcher {
    private enum Entry {
        /// Go on there.
        case choice(pc: Int, position: Int)
        /// A greedy run may give back one unit at a time down to `least`; a lazy one may take more.
        case greedyRun(pc: Int, least: Int, position: Int)
        case lazyRun(pc: Int, set: Int, most: Int, position: Int, back: Bool)
        case undoCapture(Int)
        case redoCapture(Int, RegexCapture)
        case undoStart(Int, Int)
        case undoLoop(Int, count: Int, last: Int)
        /// The beginning of a look or an atomic group.
        case barrier(position: Int, next: Int, isNegative: Bool)
        case nothing
    }

    let program: RegexProgram
    /// The string in place: a search must cost what it looks at, however long the text is.
    let text: StringView
    /// Instructions left before the search gives up.
    private(set) var steps: Int
    private var captures: [[RegexCapture]]
    private var starts: [Int]
    private var counts: [Int]
    private var lasts: [Int]
    private var stack: [Entry] = []
    private var barriers: [Int] = []
    private var searchStart = 0

    init(_ program: RegexProgram, text: StringView, steps: Int) {
        self.program = program
        self.text = text
        self.steps = steps
        captures = Array(repeating: [], count: program.groupCount)
        starts = Array(repeating: 0, count: program.groupCount)
        counts = Array(repeating: 0, count: program.loopCount)
        lasts = Array(repeating: 0, count: program.loopCount)
    }

    /// Looks for a match from a position on; nil: none, or the steps ran out (`steps` is then 0).
    mutating func search(from start: Int) -> [[RegexCapture]]? {
        searchStart = start
        let isBack = program.options.contains(.rightToLeft)
        var position = start
        while position >= 0, position <= text.count {
            if let unit = program.firstUnit {
                guard let found = text.firstIndex(of: unit, from: position) else { return nil }
                position = found
            }
            if let end = run(at: position) {
                let whole = RegexCapture(start: min(position, end), end: max(position, end))
                captures[0] = [whole]
                return captures
            }
            if steps <= 0 { return nil }
            position += isBack ? -1 : 1
        }
        return nil
    }

    // MARK: The machine

    private func isInText(_ index: Int) -> Bool { index >= 0 && index < text.count }

    private mutating func reset() {
        for index in captures.indices where !captures[index].isEmpty {
            captures[index].removeAll(keepingCapacity: true)
        }
        stack.removeAll(keepingCapacity: true)
        barriers.removeAll(keepingCapacity: true)
    }

    /// The end of a match that begins here.
    private mutating func run(at start: Int) -> Int? {
        reset()
        var (pc, position) = (0, start)
        while true {
            steps -= 1
            guard steps > 0, stack.count < 10_000_000 else {
                steps = 0
                return nil
            }
            var succeeds = true
            switch program.code[pc] {
            case .match: return position
            case .fail: succeeds = false
            case .jump(let target):
                pc = target
                continue
            case .split(let other): stack.append(.choice(pc: other, position: position))
            case .splitLater(let target):
                stack.append(.choice(pc: pc + 1, position: position))
                pc = target
                continue
            case .unit(let unit, let back):
                let index = back ? position - 1 : position
                succeeds = isInText(index) && text[index] == unit
                if succeeds { position += back ? -1 : 1 }
            case .unitIgnoringCase(let unit, let back):
                let index = back ? position - 1 : position
                succeeds = isInText(index) && CaseMapping.lowercase(text[index]) == unit
                if succeeds { position += back ? -1 : 1 }
            case .set(let set, let back):
                let index = back ? position - 1 : position
                succeeds = isInText(index) && program.sets[set].contains(text[index])
                if succeeds { position += back ? -1 : 1 }
            case .run(let set, let minimum, let maximum, let isLazy, let back):
                succeeds = takeRun(set, minimum, maximum, isLazy, back, pc + 1, &position)
            case .backreference(let number, let ignoresCase, let back):
                succeeds = matchCapture(number, ignoresCase, back, &position)
            case .anchor(let anchor): succeeds = holds(anchor, position)
            case .groupStart, .groupEnd, .balanceEnd, .unlessCaptured:
                if let target = group(program.code[pc], position, &succeeds) {
                    pc = target
                    continue
                }
            case .loopStart, .loopAdvance, .loopTest:
                if let target = loop(program.code[pc], pc, position) {
                    pc = target
                    continue
                }
            case .lookStart, .lookEnd, .atomicStart, .atomicEnd:
                if let target = apart(program.code[pc], pc, &position, &succeeds) {
                    pc = target
                    continue
                }
            }
            if succeeds {
                pc += 1
            } else {
                guard let resumed = backtrack() else { return nil }
                (pc, position) = resumed
            }
        }
    }

    /// Undoes up to the last choice and takes it; nil when there is none left.
    private mutating func backtrack() -> (pc: Int, position: Int)? {
        while let entry = stack.popLast() {
            switch entry {
            case .choice(let pc, let position): return (pc, position)
            case .greedyRun(let pc, let least, let position):
                let next = position > least ? position - 1 : position + 1
                if next != least { stack.append(.greedyRun(pc: pc, least: least, position: next)) }
                return (pc, next)
            case .lazyRun(let pc, let set, let most, let position, let back):
                let index = back ? position - 1 : position
                guard position != most, isInText(index), program.sets[set].contains(text[index]) else {
                    continue
                }
                let next = position + (back ? -1 : 1)
                stack.append(.lazyRun(pc: pc, set: set, most: most, position: next, back: back))
                return (pc, next)
            case .undoCapture(let number): captures[number].removeLast()
            case .redoCapture(let number, let capture): captures[number].append(capture)
            case .undoStart(let number, let start): starts[number] = start
            case .undoLoop(let register, let count, let last):
                counts[register] = count
                lasts[register] = last
            case .barrier(let position, let next, let isNegative):
                barriers.removeLast()
                if isNegative { return (next, position) }
            case .nothing: break
            }
        }
        return nil
    }

    /// As many units of a set as there are, or as few; leaves one choice for the rest.
    private mutating func takeRun(
        _ set: Int, _ minimum: Int, _ maximum: Int, _ isLazy: Bool, _ back: Bool, _ next: Int, _ position: inout Int
    ) -> Bool {
        let available = back ? position : text.count - position
        guard available >= minimum else { return false }
        let limit = isLazy ? minimum : min(maximum, available)
        var count = 0
        let members = program.sets[set]
        if back {
            while count < limit, members.contains(text[position - 1 - count]) { count += 1 }
        } else {
            while count < limit, members.contains(text[position + count]) { count += 1 }
        }
        steps -= count >> 2
        guard count >= minimum else { return false }
        let step = back ? -1 : 1
        if isLazy {
            let most = position + step * min(maximum, available)
            position += step * count
            if position != most {
                stack.append(.lazyRun(pc: next, set: set, most: most, position: position, back: back))
            }
        } else {
            let least = position + step * minimum
            position += step * count
            if position != least { stack.append(.greedyRun(pc: next, least: least, position: position)) }
        }
        return true
    }

    // MARK: Groups

    /// A place to go to, or nil to go on.
    private mutating func group(_ instruction: RegexInstruction, _ position: Int, _ succeeds: inout Bool) -> Int? {
        switch instruction {
        case .groupStart(let number):
            stack.append(.undoStart(number, starts[number]))
            starts[number] = position
        case .groupEnd(let number, _):
            capture(number, from: starts[number], to: position)
        case .balanceEnd(let number, let popped, let start):
            guard let last = captures[popped].last else {
                succeeds = false
                return nil
            }
            captures[popped].removeLast()
            stack.append(.redoCapture(popped, last))
            if let number {
                let begin = lasts[start]
                if begin >= last.end {
                    capture(number, from: last.end, to: begin)
                } else {
                    capture(number, from: begin, to: position)
                }
            }
        case .unlessCaptured(let number, let target):
            if captures[number].isEmpty { return target }
        default: break
        }
        return nil
    }

    private mutating func capture(_ number: Int, from start: Int, to end: Int) {
        captures[number].append(RegexCapture(start: min(start, end), end: max(start, end)))
        stack.append(.undoCapture(number))
    }

    private func matchCapture(_ number: Int, _ ignoresCase: Bool, _ back: Bool, _ position: inout Int) -> Bool {
        guard number < captures.count, let capture = captures[number].last else {
            return program.options.contains(.ecmaScript)
        }
        let count = capture.end - capture.start
        let start = back ? position - count : position
        guard start >= 0, start + count <= text.count else { return false }
        for offset in 0..<count {
            let (a, b) = (text[capture.start + offset], text[start + offset])
            guard a == b || (ignoresCase && CaseMapping.lowercase(a) == CaseMapping.lowercase(b)) else { return false }
        }
        position += back ? -count : count
        return true
    }

    // MARK: Loops

    private mutating func loop(_ instruction: RegexInstruction, _ pc: Int, _ position: Int) -> Int? {
        switch instruction {
        case .loopStart(let register):
            stack.append(.undoLoop(register, count: counts[register], last: lasts[register]))
            counts[register] = 0
            lasts[register] = -1
        case .loopAdvance(let register):
            stack.append(.undoLoop(register, count: counts[register], last: lasts[register]))
            counts[register] += 1
            lasts[register] = position
        case .loopTest(let register, let minimum, let maximum, let isLazy, let exit):
            let count = counts[register]
            // A round that matched nothing ends the loop: further ones would match nothing too.
            if count > 0, lasts[register] == position { return exit }
            if count < minimum { return pc + 1 }
            if count >= maximum { return exit }
            if isLazy {
                stack.append(.choice(pc: pc + 1, position: position))
                return exit
            }
            stack.append(.choice(pc: exit, position: position))
            return pc + 1
        default: break
        }
        return nil
    }

    // MARK: Looks and atomic groups

    private mutating func apart(
        _ instruction: RegexInstruction, _ pc: Int, _ position: inout Int, _ succeeds: inout Bool
    ) -> Int? {
        switch instruction {
        case .lookStart(let isNegative, let next):
            barriers.append(stack.count)
            stack.append(.barrier(position: position, next: next, isNegative: isNegative))
        case .atomicStart:
            barriers.append(stack.count)
            stack.append(.barrier(position: position, next: 0, isNegative: false))
        case .lookEnd(let isNegative):
            guard let barrier = barriers.popLast(), case .barrier(let start, _, _) = stack[barrier] else { return nil }
            if isNegative {
                undo(to: barrier)
                succeeds = false
                return nil
            }
            forgetChoices(from: barrier)
            position = start
        case .atomicEnd:
            guard let barrier = barriers.popLast() else { return nil }
            forgetChoices(from: barrier)
        default: break
        }
        return nil
    }

    /// What was tried apart is settled: only what must be undone stays.
    private mutating func forgetChoices(from height: Int) {
        for index in height..<stack.count {
            switch stack[index] {
            case .choice, .greedyRun, .lazyRun, .barrier, .nothing: stack[index] = .nothing
            case .undoCapture, .redoCapture, .undoStart, .undoLoop: break
            }
        }
        while case .nothing? = stack.last { stack.removeLast() }
    }

    /// Undoes everything down to a height, choices dropped.
    private mutating func undo(to height: Int) {
        while stack.count > height, let entry = stack.popLast() {
            switch entry {
            case .undoCapture(let number): captures[number].removeLast()
            case .redoCapture(let number, let capture): captures[number].append(capture)
            case .undoStart(let number, let start): starts[number] = start
            case .undoLoop(let register, let count, let last):
                counts[register] = count
                lasts[register] = last
            case .choice, .greedyRun, .lazyRun, .barrier, .nothing: break
            }
        }
    }

    private func holds(_ anchor: RegexAnchor, _ position: Int) -> Bool {
        switch anchor {
        case .textStart: position == 0
        case .textEnd: position == text.count
        case .textEndOrLastLine:
            position == text.count || (position == text.count - 1 && text[position] == 10)
        case .lineStart: position == 0 || text[position - 1] == 10
        case .lineEnd: position == text.count || text[position] == 10
        case .wordBoundary: isBoundary(position)
        case .notWordBoundary: !isBoundary(position)
        case .searchStart: position == searchStart
        }
    }

    private func isBoundary(_ position: Int) -> Bool {
        let before = position > 0 && RegexSet.isWord(text[position - 1])
        let after = position < text.count && RegexSet.isWord(text[position])
        return before != after
    }
}
