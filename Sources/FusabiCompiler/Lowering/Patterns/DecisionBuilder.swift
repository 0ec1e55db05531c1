import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Compiles the rules of a match to a decision tree: always the first row's first test next, so that tests run in the
/// order in which F# runs them (active patterns may have effects), each place tested once on a path.
///
/// Rows without a test at the place chosen go into every branch. That can double the work at each level, so once more
/// rows were copied than a budget proportional to the patterns' size allows, the builder splits instead: the first row
/// alone, then the rest as a shared continuation. The tree stays linear in the size of the rules.
final class DecisionBuilder {
    typealias Rows = ArraySlice<PatternRow>

    let lowerer: Lowerer
    private let hasGuard: [Bool]
    private(set) var decisions: [Decision] = [.fail]
    /// How many leaves each rule has.
    private(set) var leafCounts: [Int]
    private(set) var splitCount = 0
    private var budget: Int

    init(_ lowerer: Lowerer, hasGuard: [Bool]) {
        self.lowerer = lowerer
        self.hasGuard = hasGuard
        leafCounts = Array(repeating: 0, count: hasGuard.count)
        budget = 4000 + 64 * hasGuard.count
    }

    static let fail = DecisionID(index: 0)

    private func add(_ decision: Decision) -> DecisionID {
        decisions.append(decision)
        return DecisionID(index: decisions.count - 1)
    }

    func newSplit() -> Int {
        splitCount += 1
        return splitCount - 1
    }

    // MARK: Building

    /// The decision for rows in order, `failure` when none applies.
    func build(_ rows: Rows, failure: DecisionID) -> DecisionID {
        guard let first = rows.first else { return failure }
        guard let test = first.tests.first else { return leaf(first, rows.dropFirst(), failure) }
        budget -= rows.count
        let rest = rows.dropFirst()
        switch test.pattern {
        case .listRest, .activeCase:
            return select(at: test.place, rows, failure)
        case .pattern(let id):
            switch lowerer.tree[id] {
            case .or(let left, let right):
                if keys(of: test.pattern, at: test.place) != nil { return select(at: test.place, rows, failure) }
                return alternatives(first, left, right, rest, failure)
            case .null, .literal(.null):
                return test2(first, rest, failure) {
                    .isNull(test.place, then: $0, otherwise: $1)
                } refined: {
                    self.row(first, replacingFirstBy: [])
                }
            case .typeTest(let type, let inner):
                let closed = lowerer.closed(type)
                return test2(first, rest, failure) {
                    .isType(test.place, closed, then: $0, otherwise: $1)
                } refined: {
                    let place = self.cast(test.place, to: closed)
                    return self.row(first, replacingFirstBy: [(place, .pattern(inner))])
                }
            case .exceptionCase(let exceptionCase, let fields):
                let type = lowerer.store.named(exceptionCase.owner)
                return test2(first, rest, failure) {
                    .isType(test.place, type, then: $0, otherwise: $1)
                } refined: {
                    self.row(first, replacingFirstBy: self.fields(of: exceptionCase, fields, at: test.place, type))
                }
            case .activePattern(let function, let info, _, let inner, _) where info.isPartial:
                return partial(first, function, info, inner, rest, failure)
            default:
                return select(at: test.place, rows, failure)
            }
        }
    }

    private func leaf(_ row: PatternRow, _ rest: Rows, _ failure: DecisionID) -> DecisionID {
        guard case .rule(let rule) = row.target else { return add(.leaf(row)) }
        leafCounts[rule] += 1
        if hasGuard[rule] { return add(.guarded(row, otherwise: build(rest, failure: failure))) }
        return add(.leaf(row))
    }

    private func canFail(_ row: PatternRow) -> Bool {
        if !row.tests.isEmpty { return true }
        if case .rule(let rule) = row.target { return hasGuard[rule] }
        return false
    }

    /// A test with two outcomes, of the first row only. What follows when the row fails later is shared.
    private func test2(
        _ row: PatternRow, _ rest: Rows, _ failure: DecisionID,
        _ make: (_ then: DecisionID, _ otherwise: DecisionID) -> Decision, refined: () -> PatternRow
    ) -> DecisionID {
        let refined = refined()
        if !canFail(refined) {
            let then = build([refined], failure: failure)
            return add(make(then, build(rest, failure: failure)))
        }
        return split(rest, failure) { failure in
            let then = self.build([refined], failure: failure)
            return self.add(make(then, failure))
        }
    }

    /// Makes `first` with the rest of the rows as its failure.
    private func split(_ rest: Rows, _ failure: DecisionID, _ first: (DecisionID) -> DecisionID) -> DecisionID {
        if rest.isEmpty { return first(failure) }
        let id = newSplit()
        let firstDecision = first(add(.jump(id)))
        return add(.split(id, first: firstDecision, rest: build(rest, failure: failure)))
    }

    private func alternatives(
        _ row: PatternRow, _ left: TypedPatternID, _ right: TypedPatternID, _ rest: Rows, _ failure: DecisionID
    ) -> DecisionID {
        if budget < 0 { return sharedAlternatives(row, left, right, rest, failure) }
        let place = row.tests[0].place
        let first = self.row(row, replacingFirstBy: [(place, .pattern(left))])
        let second = self.row(row, replacingFirstBy: [(place, .pattern(right))])
        return build([first, second] + rest, failure: failure)
    }

    /// Over budget: what follows an or-pattern is compiled once, with the pattern's variables as parameters.
    private func sharedAlternatives(
        _ row: PatternRow, _ left: TypedPatternID, _ right: TypedPatternID, _ rest: Rows, _ failure: DecisionID
    ) -> DecisionID {
        if !rest.isEmpty {
            return split(rest, failure) { self.sharedAlternatives(row, left, right, [], $0) }
        }
        var variables: [TypedLocalID] = []
        lowerer.tree.forEachVariable(in: left) { variables.append($0) }
        let places = variables.map { local in
            let type = self.lowerer.closed(self.lowerer.tree[local].type)
            return Occurrence(.root, type: type, representation: self.lowerer.representation(type))
        }
        let id = newSplit()
        let place = row.tests[0].place
        let after = PatternRow(
            tests: Array(row.tests.dropFirst()), bindings: row.bindings + zip(variables, places).map { ($0, $1) },
            target: row.target)
        let body = build([after], failure: failure)
        let rows = [left, right].map {
            self.normalized([(place, .pattern($0))], bindings: [], target: .resume(id))
        }
        let scope = build(rows[...], failure: failure)
        return add(.alternatives(id, variables: variables, places: places, body: body, scope: scope))
    }

    private func partial(
        _ row: PatternRow, _ function: TypedExpressionID, _ info: ActivePatternInfo, _ inner: TypedPatternID,
        _ rest: Rows, _ failure: DecisionID
    ) -> DecisionID {
        let input = row.tests[0].place
        let type = lowerer.result(of: lowerer.type(function), after: 1)
        let result = Occurrence(
            .activePattern(input, function), type: type, representation: lowerer.representation(type))
        if info.returnsBool || result.representation == .bool {
            return test2(row, rest, failure) {
                .isTrue(result, then: $0, otherwise: $1)
            } refined: {
                self.row(row, replacingFirstBy: [])
            }
        }
        let option = info.returnsValueOption ? BuiltinType.valueOption.id : BuiltinType.option.id
        return test2(row, rest, failure) { then, otherwise in
            .select(result, cases: [([.tag(1)], then)], fallback: otherwise)
        } refined: {
            let place = self.field(result, option, tag: 1, index: 0, self.lowerer.closed(self.lowerer.tree.type(inner)))
            return self.row(row, replacingFirstBy: [(place, .pattern(inner))])
        }
    }

    // MARK: Selecting by key

    private func select(at place: Occurrence, _ rows: Rows, _ failure: DecisionID) -> DecisionID {
        if budget < 0, rows.count > 1, let first = rows.first {
            return split(rows.dropFirst(), failure) { self.select(at: place, [first], $0) }
        }
        var order: [TestKey] = []
        var buckets: [TestKey: [PatternRow]] = [:]
        var others: [PatternRow] = []
        for row in rows {
            guard let index = row.tests.firstIndex(where: { $0.place === place }),
                let keys = keys(of: row.tests[index].pattern, at: place)
            else {
                budget -= order.count
                for key in order { buckets[key]?.append(row) }
                others.append(row)
                continue
            }
            var shared: PatternRow?
            for key in keys {
                if buckets[key] == nil {
                    order.append(key)
                    buckets[key] = others
                    budget -= others.count
                }
                let refined =
                    shared ?? self.row(row, replacing: index, by: parts(of: row.tests[index].pattern, at: place))
                if keys.count > 1 { shared = refined }
                buckets[key]?.append(refined)
            }
        }
        return finishSelect(place, order, buckets, others, failure)
    }

    private func finishSelect(
        _ place: Occurrence, _ order: [TestKey], _ buckets: [TestKey: [PatternRow]], _ others: [PatternRow],
        _ failure: DecisionID
    ) -> DecisionID {
        var cases: [(keys: [TestKey], then: DecisionID)] = []
        var known: [[ObjectIdentifier]: Int] = [:]
        for key in order {
            let bucket = buckets[key] ?? []
            let identity = bucket.map { ObjectIdentifier($0) }
            if let index = known[identity] {
                cases[index].keys.append(key)
                continue
            }
            known[identity] = cases.count
            cases.append(([key], build(bucket[...], failure: failure)))
        }
        if isComplete(order, at: place) { return add(.select(place, cases: cases, fallback: nil)) }
        return add(.select(place, cases: cases, fallback: build(others[...], failure: failure)))
    }

    private func isComplete(_ keys: [TestKey], at place: Occurrence) -> Bool {
        switch keys.first {
        case .tag: keys.count >= caseCount(of: place.type)
        case .bool: keys.count == 2
        case .int, .long, .float, .float32, .string, .length, .number, nil: false
        }
    }

    private func caseCount(of type: Type) -> Int {
        guard case .named(let constructor, _) = lowerer.store.head(type) else { return Int.max }
        constructor.ensureLoaded()
        if case .union(let cases) = constructor.definition { return cases.count }
        return constructor.primitive == .list || constructor.primitive == .option ? 2 : Int.max
    }
}
