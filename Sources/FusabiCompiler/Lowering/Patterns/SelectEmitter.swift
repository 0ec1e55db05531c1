import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// The branches of one test: a jump table where the keys allow it, chains or binary searches of comparisons otherwise.
struct SelectEmitter {
    typealias Case = (key: TestKey, body: () -> CoreID)

    private let lowerer: Lowerer
    private let place: Occurrence
    private let local: LocalID

    init(_ lowerer: Lowerer, _ place: Occurrence, _ local: LocalID) {
        self.lowerer = lowerer
        self.place = place
        self.local = local
    }

    private var value: CoreID { lowerer.read(local) }

    /// Without a fallback the keys are complete.
    func emit(_ cases: [Case], _ fallback: (() -> CoreID)?) -> CoreID {
        guard let first = cases.first else { return fallback?() ?? lowerer.unit }
        switch first.key {
        case .tag: return tags(cases, fallback)
        case .bool: return bools(cases, fallback)
        case .int: return ints(cases, fallback)
        case .long, .string:
            if cases.count > 8, let fallback { return search(sorted(cases)[...], fallback) }
            return chain(cases, fallback)
        case .length:
            return lowerer.bind("n", lowerer.emit(.primitive(.arrayLength, lowerer.list([value]))), .int32) { length in
                let keyed = cases.map { item in (value: Self.length(item.key), body: item.body()) }
                return lowerer.emit(
                    .switchInt(lowerer.read(length), cases: lowerer.list(keyed), fallback: fallback?() ?? lowerer.unit))
            }
        case .float, .float32, .number:
            return chain(cases, fallback)
        }
    }

    private static func length(_ key: TestKey) -> Int32 {
        if case .length(let count) = key { return Int32(truncatingIfNeeded: count) }
        return 0
    }

    private func tags(_ cases: [Case], _ fallback: (() -> CoreID)?) -> CoreID {
        let type: TypeID
        if case .union(let id) = place.representation { type = id } else { type = BuiltinType.list.id }
        let tagged = cases.map { item -> (tag: Int, body: CoreID) in
            if case .tag(let tag) = item.key { return (tag, item.body()) }
            return (0, item.body())
        }
        return lowerer.emit(.switchTag(value, type, cases: lowerer.list(tagged), fallback: fallback?()))
    }

    private func bools(_ cases: [Case], _ fallback: (() -> CoreID)?) -> CoreID {
        var whenTrue: (() -> CoreID)?
        var whenFalse: (() -> CoreID)?
        for item in cases {
            if item.key == .bool(true) { whenTrue = item.body } else { whenFalse = item.body }
        }
        let then = (whenTrue ?? fallback)?() ?? lowerer.unit
        return lowerer.emit(.ifThenElse(value, then, (whenFalse ?? fallback)?() ?? lowerer.unit))
    }

    private func ints(_ cases: [Case], _ fallback: (() -> CoreID)?) -> CoreID {
        if cases.count == 1, let fallback {
            let then = cases[0].body()
            return lowerer.emit(.ifThenElse(isEqual(cases[0].key), then, fallback()))
        }
        let keyed = cases.map { item -> (value: Int32, body: CoreID) in
            if case .int(let value) = item.key { return (value, item.body()) }
            return (0, item.body())
        }
        return lowerer.emit(.switchInt(value, cases: lowerer.list(keyed), fallback: fallback?() ?? lowerer.unit))
    }

    /// Comparisons one after the other. The list is short, or its keys have no order.
    private func chain(_ cases: [Case], _ fallback: (() -> CoreID)?) -> CoreID {
        let tests = cases.map { (isEqual($0.key), $0.body()) }
        var result = fallback?() ?? lowerer.unit
        for (test, body) in tests.reversed() { result = lowerer.emit(.ifThenElse(test, body, result)) }
        return result
    }

    private func isEqual(_ key: TestKey) -> CoreID {
        let kind = place.representation.numericKind ?? .int32
        switch key {
        case .int: return lowerer.emit(.primitive(.compare(.equal, kind), lowerer.list([value, constant(key)])))
        case .long, .float, .float32:
            return lowerer.emit(.primitive(.compare(.equal, kind), lowerer.list([value, constant(key)])))
        case .string: return lowerer.emit(.primitive(.stringEquals, lowerer.list([value, constant(key)])))
        case .number:
            let word = lowerer.coerce(value, from: place.representation, to: .any)
            let other = lowerer.coerce(constant(key), from: place.representation, to: .any)
            return lowerer.emit(.primitive(.genericEquals, lowerer.list([word, other])))
        case .tag, .bool, .length: return lowerer.emit(.bool(true))
        }
    }

    private func constant(_ key: TestKey) -> CoreID {
        switch key {
        case .int(let bits): return lowerer.emit(lowerer.intConstant(bits, place.representation))
        case .long(let bits): return lowerer.emit(.long(Int64(bitPattern: bits), place.representation))
        case .float(let bits): return lowerer.emit(.float(Double(bitPattern: bits)))
        case .float32(let bits): return lowerer.emit(.float32(Float(bitPattern: bits)))
        case .string(let units): return lowerer.emit(.string(lowerer.list(units)))
        case .number(let text):
            return lowerer.emit(
                place.representation == .reference(BuiltinType.bigint.id)
                    ? lowerer.program.bigint(text) : lowerer.program.decimal(text))
        case .tag, .bool, .length: return lowerer.unit
        }
    }

    // MARK: Binary search

    private func sorted(_ cases: [Case]) -> [Case] {
        cases.sorted { a, b in
            switch (a.key, b.key) {
            case (.string(let x), .string(let y)): return x.lexicographicallyPrecedes(y)
            case (.long(let x), .long(let y)): return isUnsigned ? x < y : Int64(bitPattern: x) < Int64(bitPattern: y)
            default: return false
            }
        }
    }

    private var isUnsigned: Bool { place.representation == .uint64 || place.representation == .unativeint }

    private func search(_ cases: ArraySlice<Case>, _ fallback: @escaping () -> CoreID) -> CoreID {
        if cases.count <= 4 { return chain(Array(cases), fallback) }
        let middle = cases.startIndex + cases.count / 2
        let low = search(cases[cases.startIndex..<middle], fallback)
        let high = search(cases[middle...], fallback)
        let isLess: CoreID
        switch cases[middle].key {
        case .string:
            let order = lowerer.emit(.primitive(.stringCompare, lowerer.list([value, constant(cases[middle].key)])))
            isLess = lowerer.emit(.primitive(.compare(.less, .int32), lowerer.list([order, lowerer.int(0)])))
        default:
            let kind = place.representation.numericKind ?? .int64
            isLess = lowerer.emit(
                .primitive(.compare(.less, kind), lowerer.list([value, constant(cases[middle].key)])))
        }
        return lowerer.emit(.ifThenElse(isLess, low, high))
    }
}
