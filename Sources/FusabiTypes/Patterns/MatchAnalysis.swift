import FusabiSyntax

/// What the rules of a match leave open or never reach.
package struct MatchReport {
    /// A value that no rule matches, as source text; nil when the rules are complete.
    package var missing: String?
    /// Only enum values outside the declared cases are missing: FS0104 instead of FS0025.
    package var lacksOnlyUndeclaredEnumValues = false
    /// The missing value may be matched by a rule whose guard fails.
    package var hasGuardedCandidate = false
    /// Indices of rules that no value reaches: FS0026.
    package var unreachable: [Int] = []

    package var isComplete: Bool { missing == nil }
}

/// Walks the decision tree of a match without building it: every leaf tells which rule is reached, or that none is.
/// F# decides completeness and redundancy in the same way, by the tree that it compiles a match to. The walk costs as
/// much as the tree is large; after ``budget`` nodes it gives up and reports nothing.
package struct MatchAnalysis {
    struct Test {
        var path: Int32
        var shape: MatchShape
    }

    struct Row {
        var rule: Int
        var isGuarded: Bool
        /// What is still to be tested, from left to right.
        var tests: [Test]
    }

    /// What is known of the value at a path in the present branch.
    struct Knowledge {
        /// Heads that the value has, at most one of each family.
        var decisions: [Decision] = []
        /// Type tests that succeeded, and that failed.
        var passed: [Type] = []
        var failed: [Type] = []
        var product: MatchProduct?
        var children: [Int32] = []
        var excluded: [MatchHead] = []
        /// For missing heads of finite families: one that is left.
        var remaining: MatchHead?
    }

    struct Decision {
        var head: MatchHead
        var children: [Int32]
    }

    private let symbols: SymbolTable
    private let subsumes: (Type, Type) -> Bool
    private var used: [Bool]
    private var budget = 60_000
    private var gaveUp = false
    private var skippedGuard = false
    var knowledge: [Knowledge] = []
    private(set) var report = MatchReport()

    init(symbols: SymbolTable, ruleCount: Int, subsumes: @escaping (Type, Type) -> Bool) {
        self.symbols = symbols
        self.subsumes = subsumes
        used = [Bool](repeating: false, count: ruleCount)
    }

    /// The report for rules given as patterns, the guarded ones marked.
    package static func analyze(
        rules: [(pattern: TypedPatternID, isGuarded: Bool)], tree: TypedTree, symbols: SymbolTable,
        subsumes: @escaping (Type, Type) -> Bool
    ) -> MatchReport {
        var builder = MatchShapeBuilder(tree: tree, subsumes: subsumes)
        var analysis = MatchAnalysis(symbols: symbols, ruleCount: rules.count, subsumes: subsumes)
        let root = analysis.newPath()
        let rows = rules.enumerated().map { index, rule in
            Row(
                rule: index, isGuarded: rule.isGuarded,
                tests: MatchAnalysis.tests(root, builder.shape(rule.pattern)))
        }
        analysis.explore(rows)
        if analysis.gaveUp { return MatchReport() }
        analysis.report.unreachable = analysis.used.indices.filter { !analysis.used[$0] }
        return analysis.report
    }

    private static func tests(_ path: Int32, _ shape: MatchShape) -> [Test] {
        if case .any = shape { return [] }
        return [Test(path: path, shape: shape)]
    }

    private mutating func newPath() -> Int32 {
        knowledge.append(Knowledge())
        return Int32(knowledge.count - 1)
    }

    // MARK: The walk

    private mutating func explore(_ input: [Row]) {
        var rows = input
        while true {
            budget -= 1
            if budget < 0 { gaveUp = true }
            if gaveUp { return }
            guard let first = rows.first else {
                reportMissing()
                return
            }
            guard let test = first.tests.first else {
                used[first.rule] = true
                if !first.isGuarded { return }
                skippedGuard = true
                rows.removeFirst()
                continue
            }
            switch test.shape {
            case .any:
                rows[0].tests.removeFirst()
            case .never:
                rows.removeFirst()
            case .or(let alternatives):
                rows.replaceSubrange(0..<1, with: alternatives.map { replacingFirst(first, $0) })
            case .and(let parts):
                let added = parts.flatMap { MatchAnalysis.tests(test.path, $0) }
                rows[0].tests.replaceSubrange(0..<1, with: added)
            case .product(let product, let parts):
                expandProduct(&rows, test.path, product, parts.count)
            case .opaque(let inner):
                exploreOpaque(rows, inner)
                return
            case .typeTest(let type, let inner):
                if let outcome = decidedTest(type, test.path) {
                    rows[0] = outcome ? replacingFirst(first, inner) : droppedRow
                    continue
                }
                exploreTypeTest(rows, test.path, type)
                return
            case .head(let head, let parts):
                if let outcome = decidedHead(head, parts, test.path) {
                    rows[0].tests.replaceSubrange(0..<1, with: outcome)
                    continue
                }
                exploreHeads(rows, test.path, head)
                return
            }
        }
    }

    private var droppedRow: Row { Row(rule: 0, isGuarded: true, tests: [Test(path: 0, shape: .never)]) }

    /// What this branch knows already of a type test: alternatives are split late, so a test may come again.
    private func decidedTest(_ type: Type, _ path: Int32) -> Bool? {
        let known = knowledge[Int(path)]
        if known.passed.contains(where: { subsumes(type, $0) }) { return true }
        if known.failed.contains(where: { subsumes($0, type) }) { return false }
        return nil
    }

    /// The tests that remain of a test whose outcome this branch knows; one that never matches if it fails.
    private func decidedHead(_ head: MatchHead, _ parts: [MatchShape], _ path: Int32) -> [Test]? {
        let known = knowledge[Int(path)]
        for decision in known.decisions where decision.head.family == head.family {
            if decision.head != head { return [Test(path: path, shape: .never)] }
            return zip(decision.children, parts).flatMap { MatchAnalysis.tests($0, $1) }
        }
        return known.excluded.contains(head) ? [Test(path: path, shape: .never)] : nil
    }

    private func replacingFirst(_ row: Row, _ shape: MatchShape) -> Row {
        var copy = row
        copy.tests[0].shape = shape
        return copy
    }

    /// Tuples and records do not fail: every row tests their parts instead.
    private mutating func expandProduct(_ rows: inout [Row], _ path: Int32, _ product: MatchProduct, _ count: Int) {
        if knowledge[Int(path)].product == nil {
            var children: [Int32] = []
            for _ in 0..<count { children.append(newPath()) }
            knowledge[Int(path)].product = product
            knowledge[Int(path)].children = children
        }
        let children = knowledge[Int(path)].children
        for index in rows.indices where rows[index].tests.contains(where: { $0.path == path }) {
            rows[index].tests = expandingProducts(rows[index].tests, path, children)
        }
    }

    private func expandingProducts(_ tests: [Test], _ path: Int32, _ children: [Int32]) -> [Test] {
        var result: [Test] = []
        for test in tests {
            if test.path == path, case .product(_, let parts) = test.shape {
                for (child, part) in zip(children, parts) { result += MatchAnalysis.tests(child, part) }
            } else {
                result.append(test)
            }
        }
        return result
    }

    /// A partial active pattern matches (its rule goes on with its result) or not (its rule is out).
    private mutating func exploreOpaque(_ rows: [Row], _ inner: MatchShape) {
        var success = rows
        success[0].tests.removeFirst()
        success[0].tests.insert(contentsOf: MatchAnalysis.tests(newPath(), inner), at: 0)
        explore(success)
        explore(Array(rows.dropFirst()))
    }

    private mutating func exploreTypeTest(_ rows: [Row], _ path: Int32, _ type: Type) {
        var success: [Row] = []
        var failure: [Row] = []
        for row in rows {
            var onSuccess: Row? = row
            var onFailure: Row? = row
            onSuccess?.tests = []
            for test in row.tests {
                guard test.path == path else {
                    onSuccess?.tests.append(test)
                    continue
                }
                switch test.shape {
                case .typeTest(let other, let inner):
                    if subsumes(other, type) {
                        onSuccess?.tests += MatchAnalysis.tests(path, inner)
                    } else {
                        onSuccess?.tests.append(test)
                    }
                    if subsumes(type, other) { onFailure = nil }
                case .head(.null, _): onSuccess = nil
                case .any, .never, .head, .or, .and, .product, .opaque: onSuccess?.tests.append(test)
                }
            }
            if let onSuccess { success.append(onSuccess) }
            if let onFailure { failure.append(onFailure) }
        }
        knowledge[Int(path)].passed.append(type)
        explore(success)
        knowledge[Int(path)].passed.removeLast()
        knowledge[Int(path)].failed.append(type)
        explore(failure)
        knowledge[Int(path)].failed.removeLast()
    }

    // MARK: Alternatives of one family

    private struct Branch {
        var head: MatchHead
        var children: [Int32]
        var rows: [Row] = []
    }

    private mutating func exploreHeads(_ rows: [Row], _ path: Int32, _ head: MatchHead) {
        let family = head.family
        let excluded = knowledge[Int(path)].excluded
        let expanded = rows.flatMap { expandingAlternatives($0, path, family) }.filter { row in
            testedHead(row, path, family).map { !excluded.contains($0.head) } ?? true
        }
        var branches: [Branch] = []
        var indices: [MatchHead: Int] = [:]
        for row in expanded {
            guard let (head, count) = testedHead(row, path, family), indices[head] == nil else { continue }
            indices[head] = branches.count
            var children: [Int32] = []
            for _ in 0..<count { children.append(newPath()) }
            branches.append(Branch(head: head, children: children))
        }
        var rest: [Row] = []
        for row in expanded {
            if let (head, _) = testedHead(row, path, family) {
                if let index = indices[head], let row = entering(row, path, branches[index]) {
                    branches[index].rows.append(row)
                }
            } else {
                for index in branches.indices {
                    if branches[index].head == .null, testsNonNull(row, path) { continue }
                    branches[index].rows.append(row)
                }
                rest.append(row)
            }
        }
        let saved = knowledge[Int(path)]
        for branch in branches where !saved.excluded.contains(branch.head) {
            knowledge[Int(path)] = saved
            knowledge[Int(path)].decisions.append(Decision(head: branch.head, children: branch.children))
            explore(branch.rows)
        }
        knowledge[Int(path)] = saved
        let taken = branches.map(\.head) + saved.excluded.filter { $0.family == family }
        if let remaining = remainingHead(after: taken) {
            knowledge[Int(path)].excluded += branches.map(\.head)
            knowledge[Int(path)].remaining = remaining.head ?? saved.remaining
            explore(rest)
        }
        knowledge[Int(path)] = saved
    }

    /// Splits a row whose test at the path has alternatives that speak of the family.
    private func expandingAlternatives(_ row: Row, _ path: Int32, _ family: MatchHead.Family) -> [Row] {
        guard let position = row.tests.firstIndex(where: { $0.path == path && $0.shape.isCompound }) else {
            return [row]
        }
        switch row.tests[position].shape {
        case .or(let alternatives):
            return alternatives.flatMap { alternative in
                var copy = row
                copy.tests.replaceSubrange(position..<(position + 1), with: MatchAnalysis.tests(path, alternative))
                return expandingAlternatives(copy, path, family)
            }
        case .and(let parts):
            var copy = row
            copy.tests.replaceSubrange(
                position..<(position + 1), with: parts.flatMap { MatchAnalysis.tests(path, $0) })
            return expandingAlternatives(copy, path, family)
        case .any, .never, .head, .product, .typeTest, .opaque:
            return [row]
        }
    }

    private func testedHead(
        _ row: Row, _ path: Int32, _ family: MatchHead.Family
    ) -> (head: MatchHead, count: Int)? {
        for test in row.tests where test.path == path {
            if case .head(let head, let parts) = test.shape, head.family == family { return (head, parts.count) }
        }
        return nil
    }

    private func testsNonNull(_ row: Row, _ path: Int32) -> Bool {
        row.tests.contains { test in
            guard test.path == path else { return false }
            switch test.shape {
            case .typeTest, .head, .product: return true
            case .any, .never, .or, .and, .opaque: return false
            }
        }
    }

    /// The row inside a branch: nil when another of its tests at the path asks for a different head.
    private func entering(_ row: Row, _ path: Int32, _ branch: Branch) -> Row? {
        var copy = row
        copy.tests = []
        let family = branch.head.family
        for test in row.tests {
            guard test.path == path, case .head(let head, let parts) = test.shape, head.family == family else {
                if branch.head == .null, test.path == path, test.shape.excludesNull { return nil }
                copy.tests.append(test)
                continue
            }
            if head != branch.head { return nil }
            for (child, part) in zip(branch.children, parts) { copy.tests += MatchAnalysis.tests(child, part) }
        }
        return copy
    }

    /// Is there a value with none of these heads (of one family)? If the family is finite, which head it has.
    private func remainingHead(after heads: [MatchHead]) -> (head: MatchHead?, isOpen: Void)? {
        guard let first = heads.first else { return (nil, ()) }
        switch first {
        case .unionCase(let reference):
            guard case .union(let cases) = reference.entity.owner.definition else { return (nil, ()) }
            if heads.count >= cases.count { return nil }
            let present = Set(heads)
            let left = cases.first { !present.contains(.unionCase(CaseReference(entity: $0))) }
            return left.map { (.unionCase(CaseReference(entity: $0)), ()) }
        case .nilCase: return heads.count == 2 ? nil : (.cons, ())
        case .cons: return heads.count == 2 ? nil : (.nilCase, ())
        case .bool(let value): return heads.count == 2 ? nil : (.bool(!value), ())
        case .active(let identity, _, let count, let serial):
            if heads.count >= count { return nil }
            let present = Set(heads)
            for index in 0..<count {
                let head = MatchHead.active(identity, index: index, count: count, serial: serial)
                if !present.contains(head) { return (head, ()) }
            }
            return nil
        case .enumeration(let reference, _):
            guard case .enumeration(_, let cases) = reference.entity.definition else { return (nil, ()) }
            let present = Set(heads)
            for item in cases {
                let head = MatchHead.enumeration(reference, item.value)
                if !present.contains(head) { return (head, ()) }
            }
            return (nil, ())
        case .exceptionCase, .literal, .array, .null: return (nil, ())
        }
    }

    private mutating func reportMissing() {
        guard report.missing == nil || report.lacksOnlyUndeclaredEnumValues else { return }
        var example = MatchExample(symbols: symbols, knowledge: knowledge)
        let text = example.text(0, isArgument: false)
        if report.missing == nil || !example.usesUndeclaredEnumValue {
            report.missing = text
            report.lacksOnlyUndeclaredEnumValues = example.usesUndeclaredEnumValue
            report.hasGuardedCandidate = skippedGuard
        }
    }
}

extension MatchShape {
    /// Has parts that test the same value.
    fileprivate var isCompound: Bool {
        switch self {
        case .or, .and: true
        case .any, .never, .head, .product, .typeTest, .opaque: false
        }
    }

    fileprivate var excludesNull: Bool {
        switch self {
        case .head(let head, _): head != .null
        case .typeTest, .product: true
        case .any, .never, .or, .and, .opaque: false
        }
    }
}
