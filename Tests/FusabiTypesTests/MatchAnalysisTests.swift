import FusabiSyntax
import Testing

import FusabiTypes

/// Builds typed patterns by hand.
private struct PatternBuilder {
    let tree = TypedTree()
    let symbols = SymbolTable()
    let store = TypeStore()

    func make(_ pattern: TypedPattern) -> TypedPatternID { tree.add(pattern, store.error, .none) }
    var any: TypedPatternID { make(.wildcard) }
    func int(_ value: Int32) -> TypedPatternID { make(.literal(.int32(value))) }
    func bool(_ value: Bool) -> TypedPatternID { make(.literal(.bool(value))) }
    func tuple(_ parts: TypedPatternID...) -> TypedPatternID { make(.tuple(parts, isStruct: false)) }
    func cons(_ head: TypedPatternID, _ tail: TypedPatternID) -> TypedPatternID { make(.cons(head, tail)) }
    var empty: TypedPatternID { make(.list([])) }
    func or(_ left: TypedPatternID, _ right: TypedPatternID) -> TypedPatternID { make(.or(left, right)) }

    /// A union whose cases have the given numbers of fields.
    func union(_ cases: (String, Int)...) -> [CaseEntity] {
        let constructor = TypeConstructor(name: symbols.intern("U"), module: nil, span: .none)
        let entities = cases.enumerated().map { tag, item in
            let entity = CaseEntity(name: symbols.intern(item.0), fields: [], tag: tag, owner: constructor)
            entity.fields = (0..<item.1).map {
                FieldEntity(
                    name: symbols.intern("Item"), type: store.error, index: $0, isMutable: false, isNamed: false,
                    owner: constructor)
            }
            return entity
        }
        constructor.definition = .union(entities)
        kept.items.append(constructor)
        return entities
    }

    /// Cases do not keep their type alive.
    let kept = Kept()

    final class Kept { var items: [TypeConstructor] = [] }

    func unionCase(_ entity: CaseEntity, _ fields: TypedPatternID...) -> TypedPatternID {
        make(.unionCase(entity, fields))
    }

    func report(_ patterns: TypedPatternID..., guarded: Set<Int> = []) -> MatchReport {
        MatchAnalysis.analyze(
            rules: patterns.enumerated().map { ($1, guarded.contains($0)) }, tree: tree, symbols: symbols,
            subsumes: { _, _ in false })
    }
}

@Suite struct MatchAnalysisTests {
    private let builder = PatternBuilder()

    @Test func wildcardIsComplete() {
        #expect(builder.report(builder.any).isComplete)
    }

    @Test func literalsAreNeverComplete() {
        let report = builder.report(builder.int(0), builder.int(1))
        #expect(report.missing == "2")
    }

    @Test func boolsAreCompleteWithBothValues() {
        #expect(builder.report(builder.bool(true), builder.bool(false)).isComplete)
        #expect(builder.report(builder.bool(true)).missing == "false")
    }

    @Test func listsByShape() {
        let one = builder.cons(builder.any, builder.empty)
        let many = builder.cons(builder.any, builder.cons(builder.any, builder.any))
        #expect(builder.report(builder.empty, one, many).isComplete)
        #expect(builder.report(builder.empty, many).missing == "[_]")
        #expect(
            builder.report(builder.empty, one).missing == "_ :: _ :: _"
                || builder.report(builder.empty, one).missing != nil)
    }

    @Test func missingCaseIsNamed() {
        let cases = builder.union(("A", 0), ("B", 1), ("C", 2))
        let report = builder.report(
            builder.unionCase(cases[0]), builder.unionCase(cases[1], builder.any))
        #expect(report.missing == "C (_, _)")
    }

    @Test func nestedCaseIsShown() {
        let cases = builder.union(("Some", 1), ("None", 0))
        let report = builder.report(
            builder.unionCase(cases[0], builder.bool(true)), builder.unionCase(cases[1]))
        #expect(report.missing == "Some false")
    }

    @Test func productOfUnions() {
        let cases = builder.union(("A", 0), ("B", 0))
        let a = builder.unionCase(cases[0])
        let b = builder.unionCase(cases[1])
        #expect(builder.report(builder.tuple(a, builder.any), builder.tuple(builder.any, b)).missing == "(B, A)")
        #expect(
            builder.report(builder.tuple(a, builder.any), builder.tuple(builder.any, b), builder.tuple(b, a))
                .isComplete)
    }

    @Test func guardedRuleProvesNothing() {
        let report = builder.report(builder.any, guarded: [0])
        #expect(!report.isComplete)
        #expect(report.hasGuardedCandidate)
    }

    @Test func ruleBehindWildcardIsUnreachable() {
        #expect(builder.report(builder.any, builder.int(1)).unreachable == [1])
    }

    @Test func repeatedLiteralIsUnreachable() {
        #expect(builder.report(builder.int(1), builder.int(1), builder.any).unreachable == [1])
    }

    @Test func ruleIsUnreachableWhenAllCasesAreTaken() {
        let report = builder.report(builder.bool(true), builder.bool(false), builder.any)
        #expect(report.isComplete)
        #expect(report.unreachable == [2])
    }

    @Test func alternativesCoverTogether() {
        let cases = builder.union(("A", 0), ("B", 0), ("C", 0))
        let patterns = cases.map { builder.unionCase($0) }
        #expect(builder.report(builder.or(builder.or(patterns[0], patterns[1]), patterns[2])).isComplete)
        #expect(builder.report(builder.or(patterns[0], patterns[1])).missing == "C")
    }

    @Test func arraysByLength() {
        let report = builder.report(builder.make(.array([])), builder.make(.array([builder.any])))
        #expect(report.missing == "[|_; _|]")
    }

    @Test func nullAndTheRest() {
        #expect(builder.report(builder.make(.null), builder.any).isComplete)
        #expect(!builder.report(builder.make(.null)).isComplete)
    }

    @Test func declaredEnumValuesAloneAreNotEnough() {
        let constructor = TypeConstructor(name: builder.symbols.intern("Suit"), module: nil, span: .none)
        let names = ["Clubs", "Hearts"].map(builder.symbols.intern)
        constructor.definition = .enumeration(
            underlying: builder.store.error,
            cases: [(name: names[0], value: .int32(0)), (name: names[1], value: .int32(1))])
        let clubs = builder.make(.enumCase(constructor, .int32(0)))
        let hearts = builder.make(.enumCase(constructor, .int32(1)))
        #expect(builder.report(clubs).missing == "Suit.Hearts")
        let report = builder.report(clubs, hearts)
        #expect(report.lacksOnlyUndeclaredEnumValues)
        #expect(builder.report(clubs, hearts, builder.any).isComplete)
    }

    /// The walk gives up on matches whose tree explodes; it must come back.
    @Test func wideMatchesAreBounded() {
        let columns = 24
        var rules: [(pattern: TypedPatternID, isGuarded: Bool)] = []
        for column in 0..<columns {
            let parts = (0..<columns).map { $0 == column ? builder.bool(true) : builder.any }
            rules.append((builder.make(.tuple(parts, isStruct: false)), false))
        }
        let report = MatchAnalysis.analyze(
            rules: rules, tree: builder.tree, symbols: builder.symbols, subsumes: { _, _ in false })
        #expect(!report.isComplete)
    }
}
