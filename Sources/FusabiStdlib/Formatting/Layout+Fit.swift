/// Fitting a layout into a width.
extension Layout {
    /// The breakable joints that are open while the tree is walked, outermost first: how far a break at each would move
    /// what follows to the left; negated once broken.
    private struct Breaks {
        var saved: [Int] = []
        /// The outermost joint that is not broken yet.
        var outer = 0

        /// Breaks the outermost open joint; nil when all are broken.
        mutating func force() -> Int? {
            guard outer < saved.count else { return nil }
            let value = saved[outer]
            saved[outer] = -value
            outer += 1
            return value
        }

        mutating func push(_ value: Int) { saved.append(value) }

        /// True when the joint was broken.
        mutating func pop() -> Bool {
            let value = saved.removeLast()
            if outer > saved.count { outer = saved.count }
            return value < 0
        }
    }

    /// Turns breakable joints into broken ones where lines would pass the width: the outermost possible first.
    package mutating func fit(_ id: ID, width: Int) {
        var breaks = Breaks()
        _ = fit(id, column: 0, width: width, &breaks)
    }

    /// The column after the part and the part's own width on its last line.
    private mutating func fit(_ id: ID, column: Int, width: Int, _ breaks: inout Breaks) -> (column: Int, offset: Int) {
        guard !id.isEmpty else { return (column, 0) }
        switch self[id] {
        case .leaf(let text, _, _):
            var column = column
            while column + text.count > width, let saved = breaks.force() { column -= saved }
            return (column + text.count, text.count)
        case .pair(let left, let right, let joint):
            let first = fit(left, column: column, width: width, &breaks)
            let middle = needsBlank(left, right) ? 1 : 0
            switch joint {
            case .tight:
                let second = fit(right, column: first.column + middle, width: width, &breaks)
                return (second.column, first.offset + middle + second.offset)
            case .broken(let indent):
                let second = fit(
                    right, column: first.column - first.offset + Int(indent), width: width, &breaks)
                return (second.column, Int(indent) + second.offset)
            case .breakable(let indent):
                let saving = first.offset + middle - Int(indent)
                guard saving > 0 else {
                    let second = fit(right, column: first.column + middle, width: width, &breaks)
                    return (second.column, first.offset + middle + second.offset)
                }
                breaks.push(saving)
                let second = fit(right, column: first.column + middle, width: width, &breaks)
                if breaks.pop() {
                    self[id] = .pair(left, right, .broken(indent))
                    return (second.column, Int(indent) + second.offset)
                }
                return (second.column, first.offset + middle + second.offset)
            }
        }
    }

    private func needsBlank(_ left: ID, _ right: ID) -> Bool { !joinsRight(left) && !joinsLeft(right) }

    private func joinsLeft(_ id: ID) -> Bool {
        var id = id
        while true {
            switch self[id] {
            case .leaf(_, let joinsLeft, _): return joinsLeft
            case .pair(let left, _, _): id = left
            }
        }
    }

    private func joinsRight(_ id: ID) -> Bool {
        var id = id
        while true {
            switch self[id] {
            case .leaf(_, _, let joinsRight): return joinsRight
            case .pair(_, let right, _): id = right
            }
        }
    }

    // MARK: Text

    /// The text of a fitted layout; broken parts begin at their own column on a new line. `isFlat`: all on one line.
    package func text(_ id: ID, isFlat: Bool = false) -> [UInt16] {
        var text: [UInt16] = []
        var column = 0
        write(id, isFlat, column: &column, to: &text)
        return text
    }

    private func write(_ id: ID, _ isFlat: Bool, column: inout Int, to text: inout [UInt16]) {
        guard !id.isEmpty else { return }
        switch self[id] {
        case .leaf(let units, _, _):
            text.append(contentsOf: units)
            column += units.count
        case .pair(let left, let right, let joint):
            let start = column
            write(left, isFlat, column: &column, to: &text)
            if case .broken(let indent) = joint, !isFlat {
                column = start + Int(indent)
                text.append(10)
                text.append(contentsOf: repeatElement(32, count: column))
            } else if needsBlank(left, right) {
                text.append(32)
                column += 1
            }
            write(right, isFlat, column: &column, to: &text)
        }
    }
}
