import FusabiSyntax

/// Turns typed patterns into shapes.
struct MatchShapeBuilder {
    let tree: TypedTree
    /// Does the first type subsume the second? Then a type test for it cannot fail.
    let subsumes: (Type, Type) -> Bool
    private var serial = 0

    init(tree: TypedTree, subsumes: @escaping (Type, Type) -> Bool) {
        self.tree = tree
        self.subsumes = subsumes
    }

    mutating func shape(_ id: TypedPatternID) -> MatchShape {
        switch tree[id] {
        case .wildcard, .variable: .any
        case .error: .any
        case .literal(let literal): shape(of: literal)
        case .null: .head(.null, [])
        case .tuple(let parts, let isStruct):
            .product(MatchProduct(kind: .tuple(isStruct: isStruct)), shapes(parts))
        case .list(let items): listShape(items)
        case .array(let items): .head(.array(items.count), shapes(items))
        case .cons(let head, let tail): .head(.cons, [shape(head), shape(tail)])
        case .unionCase(let unionCase, let fields):
            .head(.unionCase(CaseReference(entity: unionCase)), shapes(fields))
        case .exceptionCase(let unionCase, let fields):
            .head(.exceptionCase(CaseReference(entity: unionCase)), shapes(fields))
        case .enumCase(let constructor, let literal):
            .head(.enumeration(ConstructorReference(entity: constructor), literal), [])
        case .record(let constructor, let fields): recordShape(constructor, fields)
        case .anonymousRecord(let fields):
            .product(
                MatchProduct(kind: .anonymousRecord(fields.map(\.name))), shapes(fields.map(\.pattern)))
        case .or(let left, let right): orShape(left, right)
        case .and(let parts): .and(shapes(parts))
        case .alias(let pattern, _): shape(pattern)
        case .typeTest(let type, let inner):
            subsumes(type, tree.type(id)) ? shape(inner) : .typeTest(type, shape(inner))
        case .activePattern(_, let info, let index, let inner, let identity):
            activeShape(info, index, inner, identity)
        }
    }

    private mutating func shapes(_ ids: [TypedPatternID]) -> [MatchShape] {
        var result: [MatchShape] = []
        result.reserveCapacity(ids.count)
        for id in ids { result.append(shape(id)) }
        return result
    }

    private func shape(of literal: Literal) -> MatchShape {
        switch literal {
        case .unit: .any
        case .null: .head(.null, [])
        case .bool(let value): .head(.bool(value), [])
        case .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .nativeint, .unativeint, .float32,
            .float, .decimal, .bigint, .char, .string, .byteString, .sourceIdentifier:
            .head(.literal(literal), [])
        }
    }

    private mutating func listShape(_ items: [TypedPatternID]) -> MatchShape {
        var result = MatchShape.head(.nilCase, [])
        for item in items.reversed() { result = .head(.cons, [shape(item), result]) }
        return result
    }

    /// Long alternatives lean to the left: `A | B | C` becomes one level.
    private mutating func orShape(_ left: TypedPatternID, _ right: TypedPatternID) -> MatchShape {
        var rights = [right]
        var current = left
        while case .or(let inner, let next) = tree[current] {
            rights.append(next)
            current = inner
        }
        return .or([shape(current)] + rights.reversed().map { shape($0) })
    }

    private mutating func recordShape(
        _ constructor: TypeConstructor, _ fields: [(field: FieldEntity, pattern: TypedPatternID)]
    ) -> MatchShape {
        guard case .record(let all) = constructor.definition else { return .any }
        var parts = [MatchShape](repeating: .any, count: all.count)
        for (field, pattern) in fields where field.index < parts.count {
            let new = shape(pattern)
            if case .any = parts[field.index] {
                parts[field.index] = new
            } else {
                parts[field.index] = .and([parts[field.index], new])
            }
        }
        return .product(MatchProduct(kind: .record(all.map(\.name))), parts)
    }

    private mutating func activeShape(
        _ info: ActivePatternInfo, _ index: Int, _ inner: TypedPatternID, _ identity: ActivePatternIdentity
    ) -> MatchShape {
        if info.isPartial { return .opaque(shape(inner)) }
        if info.cases.count == 1 { return shape(inner).asConverted }
        var number = 0
        if case .unique = identity {
            serial += 1
            number = serial
        }
        let head = MatchHead.active(identity, index: index, count: info.cases.count, serial: number)
        return .head(head, [shape(inner)])
    }
}

extension MatchShape {
    /// What a single-case total active pattern tests: another value than the one it is given, which fails or matches
    /// independently of every other test.
    fileprivate var asConverted: MatchShape {
        isIrrefutable ? .any : .opaque(self)
    }

    /// Tuples and records of parts that match anything match anything.
    private var isIrrefutable: Bool {
        switch self {
        case .any: true
        case .product(_, let parts), .and(let parts): parts.allSatisfy(\.isIrrefutable)
        case .or(let parts): parts.contains(where: \.isIrrefutable)
        case .never, .head, .typeTest, .opaque: false
        }
    }
}
