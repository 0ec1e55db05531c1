import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Applications: known calls where the function is known, partial applications, calls of function values.
extension Lowerer {
    /// `function` applied to curried arguments; the value is held as `target`.
    func lowerApplication(_ function: TypedExpressionID, _ arguments: [Operand], _ target: Representation) -> CoreID {
        if arguments.isEmpty { return lower(function, as: target) }
        let tree = self.tree
        switch tree[function] {
        case .apply(let inner, let first):
            return lowerApplication(inner, first.map(operand) + arguments, target)
        case .value(let value, let types):
            return applyValue(value, types.map(closed), type(function), arguments, target)
        case .local(let local):
            guard let binding = context.bindings[local] else { break }
            return applyBinding(binding, type(function), arguments, target)
        case .lambda(let lambda):
            return applyLambda(lambda, context, arguments, target)
        case .letIn(let bindings, let isRecursive, let body):
            return lowerLet(bindings, isRecursive) { self.lowerApplication(body, arguments, target) }
        case .sequential(let items) where items.count > 1:
            var codes = items.dropLast().map { lowerStatement($0) }
            codes.append(lowerApplication(items[items.count - 1], arguments, target))
            return emit(.sequence(list(codes)))
        case .coerce(let inner) where representation(inner) == .function:
            return lowerApplication(inner, arguments, target)
        default: break
        }
        return apply(lower(function, as: .function), arguments, target)
    }

    /// A call of a function value.
    func apply(_ function: CoreID, _ arguments: [Operand], _ target: Representation) -> CoreID {
        if arguments.isEmpty { return coerce(function, from: .function, to: target) }
        let codes = arguments.map { place($0, as: .any) }
        return coerce(emit(.apply(function, list(codes))), from: .any, to: target)
    }

    /// The code of an operand, placed where it is evaluated.
    func place(_ operand: Operand, as target: Representation) -> CoreID {
        switch operand.source {
        case .expression(let id, let owner): return with(owner) { lower(id, as: target) }
        case .binding(let binding):
            return lowerBinding(binding, nil, target)
        case .node(let code):
            return coerce(code, from: representation(operand.type), to: target)
        case .unit: return coerce(unit, from: .unit, to: target)
        }
    }

    func place(_ operand: Operand) -> CoreID { place(operand, as: representation(operand.type)) }

    // MARK: What is applied

    func applyBinding(_ binding: LocalBinding, _ type: Type, _ arguments: [Operand], _ target: Representation) -> CoreID
    {
        switch binding {
        case .function(let local, let shape, let result):
            return applyShaped(shape, result, type, arguments, target) {
                self.emit(.callLocal(local, self.list($0)))
            } value: {
                self.read(local)
            }
        case .expression(let id, let owner):
            return with(owner) { lowerApplication(id, arguments, target) }
        case .partial(let head, let owner, let first):
            return with(owner) { lowerApplication(head, first + arguments, target) }
        case .inlineFunction(let lambda, let owner, let local):
            return with(owner) { applyInlineLocal(lambda, local, type, arguments, target) }
        case .value, .mutable, .cell, .place, .global:
            return apply(lowerBinding(binding, nil, .function), arguments, target)
        }
    }

    /// A function whose parameters are known: called with all arguments, with too few, or with more.
    func applyShaped(
        _ shape: [ParameterGroup], _ result: Representation, _ type: Type, _ arguments: [Operand],
        _ target: Representation, _ call: ([CoreID]) -> CoreID, value: () -> CoreID
    ) -> CoreID {
        if arguments.count < shape.count {
            return partialApplication(shape, result, type, arguments, call)
        }
        var sequence = ArgumentSequence(self)
        for (operand, group) in zip(arguments, shape) { add(operand, group, to: &sequence) }
        let code = call(sequence.codes)
        let rest = Array(arguments.dropFirst(shape.count))
        if rest.isEmpty { return sequence.wrap(coerce(code, from: result, to: target)) }
        return sequence.wrap(apply(coerce(code, from: result, to: .function), rest, target))
    }

    /// Adds one curried argument in the shape in which it is passed.
    func add(_ operand: Operand, _ group: ParameterGroup, to sequence: inout ArgumentSequence) {
        switch group {
        case .none:
            let code = place(operand)
            if !isAtomic(code) { _ = sequence.hoist(code, representation(operand.type)) }
        case .one(let held):
            sequence.add(place(operand, as: held), held)
        case .several(let held):
            addTuple(operand, held, to: &sequence)
        }
    }

    private func addTuple(_ operand: Operand, _ held: [Representation], to sequence: inout ArgumentSequence) {
        if case .expression(let id, let owner) = operand.source, case .tuple(let items, false) = owner.tree[id],
            items.count == held.count
        {
            for (item, held) in zip(items, held) { sequence.add(with(owner) { lower(item, as: held) }, held) }
            return
        }
        let type = tupleType(held.count, isStruct: false)
        let tuple = sequence.hoist(place(operand, as: .reference(type)), .reference(type))
        for (index, held) in held.enumerated() {
            let field = emit(.field(read(tuple), type, tag: 0, index: index))
            sequence.add(coerce(field, from: .any, to: held), held)
        }
    }

    /// A closure that waits for the missing arguments.
    private func partialApplication(
        _ shape: [ParameterGroup], _ result: Representation, _ type: Type, _ arguments: [Operand],
        _ call: ([CoreID]) -> CoreID
    ) -> CoreID {
        var bindings: [(LocalID, CoreID)] = []
        var first: [Operand] = []
        for operand in arguments { first.append(evaluate(operand, &bindings)) }
        let code = etaExpand(shape, result, type, first, call)
        return wrap(bindings, code)
    }

    /// `fun rest -> call (first @ rest)` for a function of the given type.
    func etaExpand(
        _ shape: [ParameterGroup], _ result: Representation, _ type: Type, _ first: [Operand],
        _ call: ([CoreID]) -> CoreID
    ) -> CoreID {
        var remaining: [Type] = []
        var current = self.result(of: type, after: first.count)
        for _ in first.count..<shape.count {
            guard case .function(let argument, let next) = head(current) else { break }
            remaining.append(closed(argument))
            current = closed(next)
        }
        let target = representation(current)
        return makeLambda("", remaining.map { ("x", representation($0)) }, target) { locals in
            var operands = first
            for (local, type) in zip(locals, remaining) {
                operands.append(Operand(source: .binding(.value(local)), type: type, span: span))
            }
            var sequence = ArgumentSequence(self)
            for (operand, group) in zip(operands, shape) { add(operand, group, to: &sequence) }
            return sequence.wrap(coerce(call(sequence.codes), from: result, to: target))
        }
    }

    /// Evaluates an operand now, once; what comes back may be used any number of times.
    func evaluate(_ operand: Operand, _ bindings: inout [(LocalID, CoreID)], name: String = "x") -> Operand {
        if case .binding(let binding) = operand.source, !isMutable(binding) { return operand }
        let held = representation(operand.type)
        let code = place(operand, as: held)
        if case .local(let known) = program[code], !program[known].isMutable {
            return Operand(source: .binding(.value(known)), type: operand.type, span: operand.span)
        }
        let local = makeLocal(name, held)
        bindings.append((local, code))
        return Operand(source: .binding(.value(local)), type: operand.type, span: operand.span)
    }

    private func isMutable(_ binding: LocalBinding) -> Bool {
        switch binding {
        case .mutable, .cell, .place, .global: true
        case .value, .function, .expression, .partial, .inlineFunction: false
        }
    }

    // MARK: Lambdas

    /// `(fun p1 p2 -> body) a b`: the parameters are bound, the body takes the call's place.
    func applyLambda(
        _ lambda: TypedLambda, _ owner: LoweringContext, _ arguments: [Operand], _ target: Representation
    ) -> CoreID {
        let count = lambda.parameters.count
        if arguments.count < count {
            let code = with(owner) { lowerLambda(lambda) }
            return apply(code, arguments, target)
        }
        var bindings: [(LocalID, CoreID)] = []
        var pending: [(pattern: TypedPatternID, place: Occurrence)] = []
        for (pattern, operand) in zip(lambda.parameters, arguments) {
            bindInline(pattern, operand, owner, &bindings, &pending, isLambda: true)
        }
        let rest = Array(arguments.dropFirst(count))
        let code = with(owner) {
            bindInlinePatterns(pending[...]) {
                rest.isEmpty ? self.lower(lambda.body, as: target) : self.lowerApplication(lambda.body, rest, target)
            }
        }
        return wrap(bindings, code)
    }
}
