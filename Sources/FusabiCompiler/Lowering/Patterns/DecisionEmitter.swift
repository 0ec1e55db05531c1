import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Turns a decision tree into Core. Places are loaded where a path first needs them; bodies and continuations that
/// several leaves reach become join points.
final class DecisionEmitter {
    let lowerer: Lowerer
    private let builder: DecisionBuilder
    private let rules: [TypedRule]
    /// Makes the body of a rule, its variables being bound.
    private let body: (Int) -> CoreID
    private let failure: () -> CoreID
    private var ruleJoins: [Int: (join: JoinID, variables: [TypedLocalID])] = [:]
    private var splitJoins: [Int: (join: JoinID, variables: [TypedLocalID])] = [:]
    private var failureJoin: JoinID?
    /// Places loaded on the current path, in order.
    private var loaded: [Occurrence] = []

    init(
        _ lowerer: Lowerer, _ builder: DecisionBuilder, rules: [TypedRule], body: @escaping (Int) -> CoreID,
        failure: @escaping () -> CoreID
    ) {
        self.lowerer = lowerer
        self.builder = builder
        self.rules = rules
        self.body = body
        self.failure = failure
    }

    typealias Bindings = [(LocalID, CoreID)]

    /// The whole match.
    func emit(root: DecisionID) -> CoreID {
        var joins: [(join: JoinID, parameters: [LocalID], body: CoreID)] = []
        for (rule, count) in builder.leafCounts.enumerated() where count > 1 {
            joins.append(makeRuleJoin(rule))
        }
        if failureUses(root) > 1 {
            let join = lowerer.program.addJoin()
            joins.append((join, [], failure()))
            failureJoin = join
        }
        var result = emit(root)
        for item in joins.reversed() {
            result = lowerer.emit(
                .join(
                    item.join, parameters: lowerer.list(item.parameters), body: item.body, scope: result,
                    isRecursive: false))
        }
        return result
    }

    private func failureUses(_ root: DecisionID) -> Int {
        var count = root == DecisionBuilder.fail ? 1 : 0
        for decision in builder.decisions {
            switch decision {
            case .fail, .leaf, .jump, .alternatives: break
            case .guarded(_, let otherwise): if otherwise == DecisionBuilder.fail { count += 1 }
            case .select(_, let cases, let fallback):
                count += cases.count { $0.then == DecisionBuilder.fail }
                if fallback == DecisionBuilder.fail { count += 1 }
            case .isNull(_, let then, let otherwise), .isType(_, _, let then, let otherwise),
                .isTrue(_, let then, let otherwise):
                if then == DecisionBuilder.fail { count += 1 }
                if otherwise == DecisionBuilder.fail { count += 1 }
            case .split(_, let first, let rest):
                if first == DecisionBuilder.fail { count += 1 }
                if rest == DecisionBuilder.fail { count += 1 }
            }
        }
        return count
    }

    private func variables(of pattern: TypedPatternID) -> [TypedLocalID] {
        var seen: Set<TypedLocalID> = []
        var result: [TypedLocalID] = []
        lowerer.tree.forEachVariable(in: pattern) { if seen.insert($0).inserted { result.append($0) } }
        return result
    }

    private func makeRuleJoin(_ rule: Int) -> (join: JoinID, parameters: [LocalID], body: CoreID) {
        let join = lowerer.program.addJoin()
        let variables = variables(of: rules[rule].pattern)
        ruleJoins[rule] = (join, variables)
        let parameters = variables.map { lowerer.makeLocal(for: $0) }
        let code = lowerer.bindVariables(Array(zip(variables, parameters))) { self.body(rule) }
        return (join, parameters, code)
    }

    // MARK: Loading

    /// Runs `make` with a list of bindings to fill, then forgets what was loaded.
    private func scoped(_ make: (inout Bindings) -> CoreID) -> CoreID {
        let mark = loaded.count
        var bindings: Bindings = []
        let code = make(&bindings)
        while loaded.count > mark { loaded.removeLast().local = nil }
        return lowerer.wrap(bindings, code)
    }

    private func load(_ place: Occurrence, _ bindings: inout Bindings) -> LocalID {
        if let known = place.local { return known }
        let code = loadCode(place, &bindings)
        let local = lowerer.makeLocal("p", place.representation)
        bindings.append((local, code))
        place.local = local
        loaded.append(place)
        return local
    }

    private func loadCode(_ place: Occurrence, _ bindings: inout Bindings) -> CoreID {
        switch place.definition {
        case .root:
            return lowerer.unit
        case .virtualTuple(let elements, let isStruct):
            let locals = elements.map { load($0, &bindings) }
            let fields = zip(locals, elements).map {
                lowerer.coerce(lowerer.read($0), from: $1.representation, to: .any)
            }
            return lowerer.emit(
                .allocate(lowerer.tupleType(fields.count, isStruct: isStruct), tag: 0, lowerer.list(fields)))
        case .field(let parent, let type, let tag, let index):
            let object = load(parent, &bindings)
            let value = lowerer.emit(.field(lowerer.read(object), type, tag: tag, index: index))
            let held = lowerer.program.fieldRepresentation(type, tag: tag, index: index)
            return lowerer.coerce(value, from: held, to: place.representation)
        case .element(let parent, let element, let index):
            let array = load(parent, &bindings)
            let value = lowerer.emit(
                .primitive(.arrayGet(element), lowerer.list([lowerer.read(array), lowerer.int(index)])))
            return lowerer.coerce(value, from: element.representation, to: place.representation)
        case .cast(let parent):
            let value = load(parent, &bindings)
            if place.representation == .union(BuiltinType.option.id), parent.representation == .any {
                return lowerer.castClass(lowerer.read(value), to: place.type)
            }
            return lowerer.coerce(lowerer.read(value), from: parent.representation, to: place.representation)
        case .activePattern(let input, let function):
            let value = load(input, &bindings)
            let operand = Operand(
                source: .binding(.value(value)), type: input.type, span: lowerer.tree.span(function))
            return lowerer.lowerApplication(function, [operand], place.representation)
        }
    }

    // MARK: Decisions

    private func emit(_ id: DecisionID) -> CoreID {
        switch builder.decisions[id.index] {
        case .fail:
            if let failureJoin { return lowerer.emit(.jump(failureJoin, lowerer.list([]))) }
            return failure()
        case .leaf(let row):
            return scoped { leaf(row, &$0) }
        case .guarded(let row, let otherwise):
            return scoped { bindings in
                guard case .rule(let rule) = row.target, let condition = self.rules[rule].guardCondition else {
                    return self.leaf(row, &bindings)
                }
                let locals = row.bindings.map { ($0.local, self.load($0.place, &bindings)) }
                return self.lowerer.bindVariables(locals) {
                    let test = self.lowerer.lower(condition)
                    let then = self.scoped { self.leaf(row, &$0) }
                    return self.lowerer.emit(.ifThenElse(test, then, self.emit(otherwise)))
                }
            }
        case .select(let place, let cases, let fallback):
            return scoped { bindings in
                let local = self.load(place, &bindings)
                return self.select(place, local, cases, fallback)
            }
        case .isNull(let place, let then, let otherwise):
            return scoped { bindings in
                let value = self.lowerer.read(self.load(place, &bindings))
                let test = self.lowerer.emit(.primitive(.isNull, lowerer.list([value])))
                return self.branch(test, then, otherwise)
            }
        case .isTrue(let place, let then, let otherwise):
            return scoped { bindings in
                self.branch(self.lowerer.read(self.load(place, &bindings)), then, otherwise)
            }
        case .isType(let place, let type, let then, let otherwise):
            return scoped { bindings in
                let value = self.lowerer.read(self.load(place, &bindings))
                let test = self.lowerer.typeTest(value, from: place.representation, type)
                return self.branch(test, then, otherwise)
            }
        case .split(let split, let first, let rest):
            let join = lowerer.program.addJoin()
            splitJoins[split] = (join, [])
            let body = emit(rest)
            let scope = emit(first)
            return lowerer.emit(.join(join, parameters: lowerer.list([]), body: body, scope: scope, isRecursive: false))
        case .jump(let split):
            guard let known = splitJoins[split] else { return failure() }
            return lowerer.emit(.jump(known.join, lowerer.list([])))
        case .alternatives(let split, let variables, let places, let body, let scope):
            return alternatives(split, variables, places, body, scope)
        }
    }

    private func branch(_ test: CoreID, _ then: DecisionID, _ otherwise: DecisionID) -> CoreID {
        let first = emit(then)
        return lowerer.emit(.ifThenElse(test, first, emit(otherwise)))
    }

    private func leaf(_ row: PatternRow, _ bindings: inout Bindings) -> CoreID {
        switch row.target {
        case .resume(let split):
            guard let known = splitJoins[split] else { return failure() }
            return lowerer.emit(.jump(known.join, lowerer.list(arguments(row, known.variables, &bindings))))
        case .rule(let rule):
            if let known = ruleJoins[rule] {
                return lowerer.emit(.jump(known.join, lowerer.list(arguments(row, known.variables, &bindings))))
            }
            let locals = row.bindings.map { ($0.local, load($0.place, &bindings)) }
            return lowerer.bindVariables(locals) { body(rule) }
        }
    }

    private func arguments(_ row: PatternRow, _ variables: [TypedLocalID], _ bindings: inout Bindings) -> [CoreID] {
        variables.map { variable in
            guard let place = row.bindings.last(where: { $0.local == variable })?.place else { return lowerer.unit }
            return lowerer.read(load(place, &bindings))
        }
    }

    private func alternatives(
        _ split: Int, _ variables: [TypedLocalID], _ places: [Occurrence], _ body: DecisionID, _ scope: DecisionID
    ) -> CoreID {
        let join = lowerer.program.addJoin()
        splitJoins[split] = (join, variables)
        let parameters = places.map { lowerer.makeLocal("p", $0.representation) }
        for (place, local) in zip(places, parameters) { place.local = local }
        let code = emit(body)
        for place in places { place.local = nil }
        return lowerer.emit(
            .join(join, parameters: lowerer.list(parameters), body: code, scope: emit(scope), isRecursive: false))
    }

    // MARK: Selecting

    private typealias Cases = [(keys: [TestKey], then: DecisionID)]

    /// A case with several keys is reached from several places: it becomes a join point.
    private func select(
        _ place: Occurrence, _ local: LocalID, _ cases: Cases, _ fallback: DecisionID?
    ) -> CoreID {
        var joins: [(JoinID, CoreID)] = []
        var bodies: [(key: TestKey, body: () -> CoreID)] = []
        for item in cases {
            guard item.keys.count > 1 else {
                bodies.append((item.keys[0], { self.emit(item.then) }))
                continue
            }
            let join = lowerer.program.addJoin()
            joins.append((join, emit(item.then)))
            for key in item.keys { bodies.append((key, { self.lowerer.emit(.jump(join, self.lowerer.list([]))) })) }
        }
        var otherwise = fallback.map { id in { self.emit(id) } }
        if let fallback, needsSharedFallback(bodies), !isCheap(fallback) {
            let join = lowerer.program.addJoin()
            joins.append((join, emit(fallback)))
            otherwise = { self.lowerer.emit(.jump(join, self.lowerer.list([]))) }
        }
        var result = SelectEmitter(lowerer, place, local).emit(bodies, otherwise)
        for (join, body) in joins.reversed() {
            result = lowerer.emit(
                .join(join, parameters: lowerer.list([]), body: body, scope: result, isRecursive: false))
        }
        return result
    }

    private func isCheap(_ id: DecisionID) -> Bool {
        switch builder.decisions[id.index] {
        case .jump: true
        case .fail: failureJoin != nil
        case .leaf, .guarded, .select, .isNull, .isType, .isTrue, .split, .alternatives: false
        }
    }

    private func needsSharedFallback(_ bodies: [(key: TestKey, body: () -> CoreID)]) -> Bool {
        guard bodies.count > 8 else { return false }
        switch bodies[0].key {
        case .string, .long: return true
        case .tag, .bool, .int, .float, .float32, .length, .number: return false
        }
    }
}
