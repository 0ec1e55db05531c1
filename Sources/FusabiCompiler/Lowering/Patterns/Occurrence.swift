import FusabiBytecode
import FusabiTypes

/// A place inside the value being matched. It is loaded into a local where a path of the decision tree first needs it.
final class Occurrence {
    enum Definition {
        /// In a local already.
        case root
        /// The fields of a tuple written where it is matched: the tuple itself exists only if a variable asks for it.
        case virtualTuple([Occurrence], isStruct: Bool)
        case field(Occurrence, TypeID, tag: Int, index: Int)
        case element(Occurrence, ArrayElement, index: Int)
        /// The same word as another type.
        case cast(Occurrence)
        /// The result of an active pattern function on the value.
        case activePattern(Occurrence, TypedExpressionID)
    }

    let definition: Definition
    /// Closed.
    let type: Type
    let representation: Representation
    /// The local that holds it on the path being emitted.
    var local: LocalID?
    /// Places derived from this one, so that rows share them.
    var parts: [PartKey: Occurrence] = [:]

    enum PartKey: Hashable {
        case field(TypeID, tag: Int, index: Int)
        case element(Int)
        case cast(Representation)
        case activePattern(ActivePatternIdentity)
    }

    init(_ definition: Definition, type: Type, representation: Representation) {
        self.definition = definition
        self.type = type
        self.representation = representation
    }

    /// The derived place, made on first demand.
    func part(_ key: PartKey, _ make: () -> Occurrence) -> Occurrence {
        if let known = parts[key] { return known }
        let made = make()
        parts[key] = made
        return made
    }
}

/// What a constructor-like test compares a place with.
enum TestKey: Hashable {
    /// A union's case; `[]` is 0 and `::` 1 of lists.
    case tag(Int)
    case bool(Bool)
    /// Integers of at most 32 bits, chars, enum values.
    case int(Int32)
    case long(UInt64)
    case float(UInt64)
    case float32(UInt32)
    case string([UInt16])
    case length(Int)
    /// Decimals and big integers, by their digits.
    case number(String)
}

/// A pattern still to be tested, or a part of one.
enum PendingPattern {
    case pattern(TypedPatternID)
    /// The rest of a list pattern from an index.
    case listRest(TypedPatternID, from: Int)
    /// One case of a total active pattern, tested at the place of the pattern's result.
    case activeCase(TypedPatternID)
}

/// A rule, or one alternative of its or-patterns, with what is still to be tested.
final class PatternRow {
    enum Target {
        case rule(Int)
        /// Goes on with a shared rest after an or-pattern.
        case resume(Int)
    }
    let tests: [(place: Occurrence, pattern: PendingPattern)]
    let bindings: [(local: TypedLocalID, place: Occurrence)]
    let target: Target

    init(
        tests: [(place: Occurrence, pattern: PendingPattern)], bindings: [(local: TypedLocalID, place: Occurrence)],
        target: Target
    ) {
        self.tests = tests
        self.bindings = bindings
        self.target = target
    }
}

struct DecisionID: Hashable {
    let index: Int
}

/// A decision tree; nodes that several parents share become join points.
enum Decision {
    case fail
    /// The rule's body with its variables bound.
    case leaf(PatternRow)
    /// The rule's guard, its body, or the rest.
    case guarded(PatternRow, otherwise: DecisionID)
    /// Branches on keys of one kind. Without a fallback the keys are complete.
    case select(Occurrence, cases: [(keys: [TestKey], then: DecisionID)], fallback: DecisionID?)
    case isNull(Occurrence, then: DecisionID, otherwise: DecisionID)
    case isType(Occurrence, Type, then: DecisionID, otherwise: DecisionID)
    /// A bool that an active pattern returned.
    case isTrue(Occurrence, then: DecisionID, otherwise: DecisionID)
    /// `first`, in which ``jump`` to the split goes on with `rest`.
    case split(Int, first: DecisionID, rest: DecisionID)
    case jump(Int)
    /// `body` after any of the alternatives in `scope`: its variables are the join's parameters.
    case alternatives(Int, variables: [TypedLocalID], places: [Occurrence], body: DecisionID, scope: DecisionID)
}
