import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Function values.
extension Lowerer {
    /// A lambda used as a value: one word for each curried argument.
    func lowerLambda(_ lambda: TypedLambda) -> CoreID {
        let shape = lambda.parameters.map { ParameterGroup.one(representation(tree.type($0))) }
        return lowerLambda(lambda, shape, name: lambda.name)
    }

    /// A lambda that takes its arguments in the given shape.
    func lowerLambda(_ lambda: TypedLambda, _ shape: [ParameterGroup], name: Symbol?) -> CoreID {
        let saved = handledExceptions
        let savedTarget = yieldTarget
        handledExceptions = []
        yieldTarget = nil
        defer {
            handledExceptions = saved
            yieldTarget = savedTarget
        }
        let result = representation(tree.type(lambda.body))
        let (parameters, body) = lowerParameters(lambda.parameters, shape) { self.lower(lambda.body) }
        return emit(
            .lambda(
                program.add(
                    CoreLambda(
                        name: name.map(text) ?? "", parameters: parameters, body: body, result: result, span: span))))
    }

    /// Parameters for patterns in the given shape, and `body` with the patterns' variables bound.
    func lowerParameters(
        _ patterns: [TypedPatternID], _ shape: [ParameterGroup], _ body: @escaping () -> CoreID
    ) -> ([LocalID], CoreID) {
        var parameters: [LocalID] = []
        var pending: [(pattern: TypedPatternID, place: Occurrence)] = []
        for (pattern, group) in zip(patterns, shape) {
            switch group {
            case .none:
                bindUnit(pattern)
            case .one(let held):
                let local = makeParameter(pattern, held)
                parameters.append(local)
                bindParameter(pattern, local, &pending)
            case .several(let held):
                let items = tupleItems(pattern, held.count)
                let locals = held.enumerated().map { index, held in
                    items.map { self.makeParameter($0[index], held) } ?? self.makeLocal("a", held)
                }
                parameters.append(contentsOf: locals)
                if let items {
                    for (item, local) in zip(items, locals) { bindParameter(item, local, &pending) }
                } else {
                    pending.append((pattern, virtualTuple(pattern, locals)))
                }
            }
        }
        return (parameters, bindPending(pending[...], body))
    }

    private func tupleItems(_ pattern: TypedPatternID, _ count: Int) -> [TypedPatternID]? {
        if case .tuple(let items, _) = tree[pattern], items.count == count { return items }
        return nil
    }

    private func virtualTuple(_ pattern: TypedPatternID, _ locals: [LocalID]) -> Occurrence {
        var types: [Type] = []
        var isStruct = false
        if case .tuple(let elements, let isStructTuple) = head(tree.type(pattern)) {
            types = elements
            isStruct = isStructTuple
        }
        let places = locals.enumerated().map { index, local in
            self.root(index < types.count ? types[index] : self.store.error, local)
        }
        return Occurrence(
            .virtualTuple(places, isStruct: isStruct), type: closed(tree.type(pattern)),
            representation: representation(tree.type(pattern)))
    }

    private func makeParameter(_ pattern: TypedPatternID, _ held: Representation) -> LocalID {
        if case .variable(let local) = tree[pattern] { return makeLocal(text(tree[local].name), held) }
        return makeLocal("a", held)
    }

    /// A unit argument that is not passed.
    func bindUnit(_ pattern: TypedPatternID) {
        tree.forEachVariable(in: pattern) { local in
            let own = makeLocal(text(tree[local].name), .unit)
            pendingUnits.append(own)
            context.bindings[local] = .value(own)
        }
    }

    private func bindParameter(
        _ pattern: TypedPatternID, _ local: LocalID, _ pending: inout [(pattern: TypedPatternID, place: Occurrence)]
    ) {
        switch tree[pattern] {
        case .wildcard, .literal(.unit), .error:
            break
        case .variable(let variable) where isByref(tree.type(pattern)) || isByref(tree[variable].type):
            context.bindings[variable] = .cell(local)
        case .variable(let variable)
        where !tree[variable].isMutable && representation(tree[variable].type) == program[local].representation:
            context.bindings[variable] = .value(local)
        default:
            pending.append((pattern, root(tree.type(pattern), local)))
        }
    }

    func isByref(_ type: Type) -> Bool { primitiveType(type) == .byref }

    private func bindPending(
        _ pending: ArraySlice<(pattern: TypedPatternID, place: Occurrence)>, _ body: @escaping () -> CoreID
    ) -> CoreID {
        let units = pendingUnits
        pendingUnits = []
        var code: CoreID
        if let first = pending.first {
            let span = self.span
            code = bindPattern(first.pattern, to: first.place) {
                self.bindPending(pending.dropFirst(), body)
            } otherwise: {
                self.matchFailure(.raise, at: span)
            }
        } else {
            code = body()
        }
        for local in units.reversed() { code = emit(.bind(local, unit, code)) }
        return code
    }

    /// A lambda made up by lowering: parameters of the given representations, a body made from them.
    func makeLambda(
        _ name: String, _ parameters: [(String, Representation)], _ result: Representation,
        _ body: ([LocalID]) -> CoreID
    ) -> CoreID {
        let locals = parameters.map { makeLocal($0.0, $0.1) }
        let code = body(locals)
        return emit(
            .lambda(
                program.add(CoreLambda(name: name, parameters: locals, body: code, result: result, span: span))))
    }
}
