import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Matches, and bindings of patterns.
extension Lowerer {
    /// `match value with rules`, each body held as `result`.
    func lowerMatch(
        _ scrutinee: TypedExpressionID, _ rules: [TypedRule], _ failure: MatchFailure, _ result: Representation
    ) -> CoreID {
        let span = tree.span(scrutinee)
        let fail = { self.matchFailure(failure, at: span) }
        let body = { (rule: Int) in self.lower(rules[rule].body, as: result) }
        if case .tuple(let items, let isStruct) = tree[scrutinee] {
            return bindAll(items) { locals in
                let places = zip(items, locals).map { self.root(self.tree.type($0), $1) }
                let place = Occurrence(
                    .virtualTuple(places, isStruct: isStruct), type: self.type(scrutinee),
                    representation: self.representation(scrutinee))
                return self.emitMatch(place, rules, body, fail)
            }
        }
        let type = tree.type(scrutinee)
        return bind("m", lower(scrutinee), representation(type)) { local in
            emitMatch(root(type, local), rules, body, fail)
        }
    }

    func root(_ type: Type, _ local: LocalID) -> Occurrence {
        let place = Occurrence(.root, type: closed(type), representation: program[local].representation)
        place.local = local
        return place
    }

    func emitMatch(
        _ place: Occurrence, _ rules: [TypedRule], _ body: @escaping (Int) -> CoreID,
        _ failure: @escaping () -> CoreID
    ) -> CoreID {
        let builder = DecisionBuilder(self, hasGuard: rules.map { $0.guardCondition != nil })
        let rows = rules.enumerated().map { index, rule in
            builder.normalized([(place, .pattern(rule.pattern))], bindings: [], target: .rule(index))
        }
        let root = builder.build(rows[...], failure: DecisionBuilder.fail)
        return DecisionEmitter(self, builder, rules: rules, body: body, failure: failure).emit(root: root)
    }

    /// Evaluates expressions into locals, in order. Immutable locals stay what they are.
    private func bindAll(_ items: [TypedExpressionID], _ body: ([LocalID]) -> CoreID) -> CoreID {
        var bindings: [(LocalID, CoreID)] = []
        var locals: [LocalID] = []
        for item in items {
            let value = lower(item)
            if case .local(let known) = program[value], !program[known].isMutable {
                locals.append(known)
            } else {
                let local = makeLocal("m", representation(item))
                bindings.append((local, value))
                locals.append(local)
            }
        }
        return wrap(bindings, body(locals))
    }

    /// Binds a pattern's variables to the parts of a value in a local; raises when it does not match.
    func bindPattern(_ pattern: TypedPatternID, to local: LocalID, _ body: @escaping () -> CoreID) -> CoreID {
        let span = self.span
        return bindPattern(pattern, to: root(tree.type(pattern), local), body) {
            self.matchFailure(.raise, at: span)
        }
    }

    func bindPattern(
        _ pattern: TypedPatternID, to place: Occurrence, _ body: @escaping () -> CoreID,
        otherwise: @escaping () -> CoreID
    ) -> CoreID {
        let rule = TypedRule(pattern: pattern, guardCondition: nil, body: TypedExpressionID(index: 0))
        return emitMatch(place, [rule], { _ in body() }, otherwise)
    }

    /// `let pattern = value in body`.
    func lowerPatternBinding(
        _ pattern: TypedPatternID, _ value: TypedExpressionID, _ body: @escaping () -> CoreID
    ) -> CoreID {
        let rule = TypedRule(pattern: pattern, guardCondition: nil, body: value)
        let span = self.span
        let fail = { self.matchFailure(.raise, at: span) }
        if case .tuple(let items, let isStruct) = tree[value] {
            return bindAll(items) { locals in
                let places = zip(items, locals).map { self.root(self.tree.type($0), $1) }
                let place = Occurrence(
                    .virtualTuple(places, isStruct: isStruct), type: self.type(value),
                    representation: self.representation(value))
                return self.emitMatch(place, [rule], { _ in body() }, fail)
            }
        }
        let code = lower(value, as: representation(tree.type(pattern)))
        return bind("p", code, representation(tree.type(pattern))) { local in
            emitMatch(root(tree.type(pattern), local), [rule], { _ in body() }, fail)
        }
    }

    // MARK: Variables

    /// A Core local for a typed one, named and held as it is.
    func makeLocal(for local: TypedLocalID) -> LocalID {
        makeLocal(text(tree[local].name), representation(tree[local].type))
    }

    /// Makes typed locals stand for Core locals while `body` is lowered; mutable ones get a variable or cell of their own.
    func bindVariables(_ variables: [(TypedLocalID, LocalID)], _ body: () -> CoreID) -> CoreID {
        var bindings: [(LocalID, CoreID)] = []
        for (variable, local) in variables {
            let wanted = representation(tree[variable].type)
            let held = program[local].representation
            if tree[variable].isMutable {
                let start = coerce(read(local), from: held, to: wanted)
                bindings.append(bindMutable(variable, start))
            } else if wanted == held {
                context.bindings[variable] = .value(local)
            } else {
                let own = makeLocal(for: variable)
                bindings.append((own, coerce(read(local), from: held, to: wanted)))
                context.bindings[variable] = .value(own)
            }
        }
        return wrap(bindings, body())
    }

    /// The variable or reference cell of a `let mutable`.
    func bindMutable(_ variable: TypedLocalID, _ start: CoreID) -> (LocalID, CoreID) {
        let content = representation(tree[variable].type)
        let name = text(tree[variable].name)
        if context.facts.isCaptured(variable) {
            let cell = makeLocal(name, .reference(BuiltinType.referenceCell.id))
            context.bindings[variable] = .cell(cell)
            return (cell, makeCell(coerce(start, from: content, to: .any)))
        }
        let local = makeLocal(name, content, isMutable: true)
        context.bindings[variable] = .mutable(local)
        return (local, start)
    }

    /// A reference cell with a content held as `any`.
    func makeCell(_ content: CoreID) -> CoreID {
        emit(.allocate(BuiltinType.referenceCell.id, tag: 0, list([content])))
    }

    /// Raises MatchFailureException with the place of what is matched; its columns count from 0.
    func matchFailure(_ failure: MatchFailure, at span: Span) -> CoreID {
        let position = sources.position(of: span.start)
        let file = sources.file(at: span.start)?.path ?? ""
        guard let type = wellKnown[.matchFailure] else { return impossible() }
        type.ensureLoaded()
        guard case .exception = type.definition else { return impossible() }
        let place = [string(file), int(position.line), int(position.column - 1)]
        return emit(.raise(emit(.allocate(typeID(type), tag: 0, list(inheritedDefaults(type) + place)))))
    }
}
