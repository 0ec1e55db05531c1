import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Taking patterns apart: what needs no test is resolved at once.
extension DecisionBuilder {
    typealias Test = (place: Occurrence, pattern: PendingPattern)

    /// A row of which only refutable tests are left.
    func normalized(
        _ tests: [Test], bindings: [(local: TypedLocalID, place: Occurrence)], target: PatternRow.Target
    ) -> PatternRow {
        var remaining: [Test] = []
        var bindings = bindings
        for test in tests { resolve(test, &remaining, &bindings) }
        return PatternRow(tests: remaining, bindings: bindings, target: target)
    }

    /// The row with its first test replaced by tests of parts.
    func row(_ row: PatternRow, replacingFirstBy parts: [Test]) -> PatternRow { self.row(row, replacing: 0, by: parts) }

    func row(_ row: PatternRow, replacing index: Int, by parts: [Test]) -> PatternRow {
        var tests: [Test] = []
        var bindings = row.bindings
        tests.reserveCapacity(row.tests.count + parts.count)
        tests.append(contentsOf: row.tests[..<index])
        for part in parts { resolve(part, &tests, &bindings) }
        tests.append(contentsOf: row.tests[(index + 1)...])
        return PatternRow(tests: tests, bindings: bindings, target: row.target)
    }

    private func resolve(
        _ test: Test, _ remaining: inout [Test], _ bindings: inout [(local: TypedLocalID, place: Occurrence)]
    ) {
        guard case .pattern(let id) = test.pattern else {
            remaining.append(test)
            return
        }
        let place = test.place
        switch lowerer.tree[id] {
        case .wildcard, .error, .literal(.unit):
            break
        case .variable(let local):
            bindings.append((local, place))
        case .alias(let inner, let local):
            bindings.append((local, place))
            resolve((place, .pattern(inner)), &remaining, &bindings)
        case .and(let all):
            for inner in all { resolve((place, .pattern(inner)), &remaining, &bindings) }
        case .tuple(let items, let isStruct):
            for (index, item) in items.enumerated() where !isWildcard(item) {
                let part = tupleElement(place, index, items.count, isStruct, lowerer.tree.type(item))
                resolve((part, .pattern(item)), &remaining, &bindings)
            }
        case .record(let constructor, let fields):
            for field in fields where !isWildcard(field.pattern) {
                let part = self.field(
                    place, lowerer.typeID(constructor), tag: 0, index: lowerer.layoutIndex(field.field),
                    lowerer.tree.type(field.pattern))
                resolve((part, .pattern(field.pattern)), &remaining, &bindings)
            }
        case .anonymousRecord(let fields):
            for field in fields where !isWildcard(field.pattern) {
                guard let (type, index) = lowerer.anonymousField(place.type, field.name) else { continue }
                let part = self.field(place, type, tag: 0, index: index, lowerer.tree.type(field.pattern))
                resolve((part, .pattern(field.pattern)), &remaining, &bindings)
            }
        case .unionCase(let unionCase, _) where isOnlyCase(unionCase):
            for part in parts(of: test.pattern, at: place) { resolve(part, &remaining, &bindings) }
        case .activePattern(let function, let info, _, let inner, let identity)
        where !info.isPartial && info.cases.count == 1:
            let result = activeResult(place, function, identity)
            resolve((result, .pattern(inner)), &remaining, &bindings)
        case .activePattern(let function, let info, _, _, let identity) where !info.isPartial:
            remaining.append((activeResult(place, function, identity), .activeCase(id)))
        case .literal(let literal) where literal != .null && Self.key(literal) == nil:
            break
        case .literal, .list, .array, .cons, .unionCase, .exceptionCase, .enumCase, .or, .null, .typeTest,
            .activePattern:
            remaining.append(test)
        }
    }

    private func isWildcard(_ id: TypedPatternID) -> Bool {
        if case .wildcard = lowerer.tree[id] { return true }
        return false
    }

    private func isOnlyCase(_ unionCase: CaseEntity) -> Bool {
        if case .union(let cases) = unionCase.owner.definition { return cases.count == 1 }
        return false
    }

    // MARK: Places

    func field(_ place: Occurrence, _ type: TypeID, tag: Int, index: Int, _ content: Type) -> Occurrence {
        place.part(.field(type, tag: tag, index: index)) {
            let content = lowerer.closed(content)
            return Occurrence(
                .field(place, type, tag: tag, index: index), type: content,
                representation: lowerer.representation(content))
        }
    }

    private func tupleElement(
        _ place: Occurrence, _ index: Int, _ count: Int, _ isStruct: Bool, _ content: Type
    ) -> Occurrence {
        if case .virtualTuple(let elements, _) = place.definition, index < elements.count { return elements[index] }
        return field(place, lowerer.tupleType(count, isStruct: isStruct), tag: 0, index: index, content)
    }

    func cast(_ place: Occurrence, to type: Type) -> Occurrence {
        let representation = lowerer.representation(type)
        return place.part(.cast(representation)) {
            Occurrence(.cast(place), type: type, representation: representation)
        }
    }

    func activeResult(
        _ place: Occurrence, _ function: TypedExpressionID, _ identity: ActivePatternIdentity
    ) -> Occurrence {
        let make = {
            let type = self.lowerer.result(of: self.lowerer.type(function), after: 1)
            return Occurrence(
                .activePattern(place, function), type: type, representation: self.lowerer.representation(type))
        }
        return identity == .unique ? make() : place.part(.activePattern(identity), make)
    }

    /// The tests of an exception's fields, after its type is known.
    func fields(
        of exceptionCase: CaseEntity, _ patterns: [TypedPatternID], at place: Occurrence, _ type: Type
    ) -> [Test] {
        let object = cast(place, to: type)
        let id = lowerer.typeID(exceptionCase.owner)
        let offset = lowerer.inheritedFieldCount(exceptionCase.owner)
        return patterns.enumerated().filter { !isWildcard($0.element) }.map { index, pattern in
            (field(object, id, tag: 0, index: offset + index, lowerer.tree.type(pattern)), .pattern(pattern))
        }
    }

    // MARK: Keys

    /// What a pattern at a place tests for, nil when that is no comparison with constants. Or-patterns of such have
    /// several keys, but then nothing inside.
    func keys(of pattern: PendingPattern, at place: Occurrence) -> [TestKey]? {
        switch pattern {
        case .listRest(let id, let from):
            guard case .list(let items) = lowerer.tree[id] else { return nil }
            return [.tag(from < items.count ? 1 : 0)]
        case .activeCase(let id):
            guard case .activePattern(_, _, let index, _, _) = lowerer.tree[id] else { return nil }
            return [.tag(index)]
        case .pattern(let id):
            switch lowerer.tree[id] {
            case .unionCase(let unionCase, _): return [.tag(unionCase.tag)]
            case .list(let items): return [.tag(items.isEmpty ? 0 : 1)]
            case .cons: return [.tag(1)]
            case .array(let items): return [.length(items.count)]
            case .literal(let literal): return Self.key(literal).map { [$0] }
            case .enumCase(_, let literal): return Self.key(literal).map { [$0] }
            case .or(let left, let right):
                guard isPlainConstant(left), isPlainConstant(right),
                    let first = keys(of: .pattern(left), at: place), let second = keys(of: .pattern(right), at: place)
                else { return nil }
                return first + second.filter { !first.contains($0) }
            case .wildcard, .variable, .tuple, .exceptionCase, .record, .anonymousRecord, .and, .alias, .null,
                .typeTest,
                .activePattern, .error:
                return nil
            }
        }
    }

    private func isPlainConstant(_ id: TypedPatternID) -> Bool {
        switch lowerer.tree[id] {
        case .literal(let literal): Self.key(literal) != nil
        case .enumCase(_, let literal): Self.key(literal) != nil
        case .unionCase(_, let fields): fields.allSatisfy(isWildcard)
        case .list(let items): items.isEmpty
        case .or(let left, let right): isPlainConstant(left) && isPlainConstant(right)
        case .wildcard, .variable, .tuple, .array, .cons, .exceptionCase, .record, .anonymousRecord, .and, .alias,
            .null,
            .typeTest, .activePattern, .error:
            false
        }
    }

    static func key(_ literal: Literal) -> TestKey? {
        switch literal {
        case .unit, .null, .byteString, .sourceIdentifier: nil
        case .bool(let value): .bool(value)
        case .int8(let value): .int(Int32(value))
        case .uint8(let value): .int(Int32(value))
        case .int16(let value): .int(Int32(value))
        case .uint16(let value): .int(Int32(value))
        case .int32(let value): .int(value)
        case .uint32(let value): .int(Int32(bitPattern: value))
        case .char(let value): .int(Int32(value))
        case .int64(let value), .nativeint(let value): .long(UInt64(bitPattern: value))
        case .uint64(let value), .unativeint(let value): .long(value)
        case .float(let value): .float(value.bitPattern)
        case .float32(let value): .float32(value.bitPattern)
        case .decimal(let text), .bigint(let text, _): .number(text)
        case .string(let units): .string(units)
        }
    }

    /// The tests of a pattern's parts, once its key is known to match.
    func parts(of pattern: PendingPattern, at place: Occurrence) -> [Test] {
        let list = BuiltinType.list.id
        switch pattern {
        case .listRest(let id, let from):
            return listParts(id, from, at: place)
        case .activeCase(let id):
            guard case .activePattern(_, _, let index, let inner, _) = lowerer.tree[id], !isWildcard(inner),
                case .union(let type) = place.representation
            else { return [] }
            return [(field(place, type, tag: index, index: 0, lowerer.tree.type(inner)), .pattern(inner))]
        case .pattern(let id):
            switch lowerer.tree[id] {
            case .unionCase(let unionCase, let fields):
                let type = lowerer.typeID(unionCase.owner)
                return fields.enumerated().filter { !isWildcard($0.element) }.map { index, inner in
                    (field(place, type, tag: unionCase.tag, index: index, lowerer.tree.type(inner)), .pattern(inner))
                }
            case .list:
                return listParts(id, 0, at: place)
            case .cons(let first, let rest):
                return [
                    (field(place, list, tag: 1, index: 0, lowerer.tree.type(first)), .pattern(first)),
                    (field(place, list, tag: 1, index: 1, place.type), .pattern(rest)),
                ]
            case .array(let items):
                return items.enumerated().filter { !isWildcard($0.element) }.map { index, inner in
                    let content = lowerer.closed(lowerer.tree.type(inner))
                    let part = place.part(.element(index)) {
                        Occurrence(
                            .element(place, lowerer.arrayElement(content), index: index), type: content,
                            representation: lowerer.representation(content))
                    }
                    return (part, .pattern(inner))
                }
            case .wildcard, .variable, .literal, .tuple, .exceptionCase, .enumCase, .record, .anonymousRecord, .or,
                .and,
                .alias, .null, .typeTest, .activePattern, .error:
                return []
            }
        }
    }

    private func listParts(_ id: TypedPatternID, _ from: Int, at place: Occurrence) -> [Test] {
        let list = BuiltinType.list.id
        guard case .list(let items) = lowerer.tree[id], from < items.count else { return [] }
        let rest = field(place, list, tag: 1, index: 1, place.type)
        let item = items[from]
        var result: [Test] = [(rest, .listRest(id, from: from + 1))]
        if !isWildcard(item) {
            result.insert((field(place, list, tag: 1, index: 0, lowerer.tree.type(item)), .pattern(item)), at: 0)
        }
        return result
    }
}
