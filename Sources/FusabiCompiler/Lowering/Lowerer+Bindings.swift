import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Locals: reading, assigning, `let`, `use`.
extension Lowerer {
    func lowerLocal(_ local: TypedLocalID, _ target: Representation) -> CoreID {
        guard let binding = context.bindings[local] else { return unit }
        return lowerBinding(binding, local, target)
    }

    /// The value of what a local stands for.
    func lowerBinding(_ binding: LocalBinding, _ local: TypedLocalID?, _ target: Representation) -> CoreID {
        switch binding {
        case .value(let known), .mutable(let known):
            return coerce(read(known), from: program[known].representation, to: target)
        case .cell(let cell):
            let content = emit(.field(read(cell), BuiltinType.referenceCell.id, tag: 0, index: 0))
            return coerce(content, from: .any, to: target)
        case .place(let place, let held):
            return coerce(place.read(), from: held, to: target)
        case .function(let known, _, _):
            return read(known)
        case .expression(let id, let caller):
            return with(caller) { lower(id, as: target) }
        case .partial(let head, let caller, let arguments):
            return with(caller) { lowerApplication(head, arguments, target) }
        case .inlineFunction(let lambda, let owner, _):
            return with(owner) { lowerLambda(lambda) }
        case .global(let global):
            return coerce(emit(.global(global)), from: program.representation(of: global), to: target)
        }
    }

    func lowerSetLocal(_ local: TypedLocalID, _ value: TypedExpressionID) -> CoreID {
        switch context.bindings[local] {
        case .mutable(let known):
            return emit(.setLocal(known, lower(value, as: program[known].representation)))
        case .cell(let cell):
            let object = read(cell)
            return emit(
                .setField(object, BuiltinType.referenceCell.id, tag: 0, index: 0, lower(value, as: .any)))
        case .place(let place, let held):
            return place.write(lower(value, as: held))
        case .global(let global):
            return emit(.setGlobal(global, lower(value, as: program.representation(of: global))))
        case .value, .function, .expression, .partial, .inlineFunction, nil:
            return lowerStatement(value)
        }
    }

    // MARK: let

    func lowerLet(_ bindings: [TypedBinding], _ isRecursive: Bool, _ body: TypedExpressionID) -> CoreID {
        lowerLet(bindings, isRecursive) { self.lower(body) }
    }

    func lowerLet(_ bindings: [TypedBinding], _ isRecursive: Bool, _ body: () -> CoreID) -> CoreID {
        if isRecursive { return lowerRecursive(bindings, body) }
        var made: [(LocalID, CoreID)] = []
        for binding in bindings {
            if isByref(tree[binding.local].type) {
                bindByref(binding, &made)
            } else if let item = lowerBinding(binding) {
                made.append(item)
            }
        }
        return wrap(made, body())
    }

    /// One non-recursive binding; nil when no code is needed.
    private func lowerBinding(_ binding: TypedBinding) -> (LocalID, CoreID)? {
        let local = binding.local
        span = tree.span(binding.value)
        if case .lambda(let lambda) = tree[binding.value], !tree[local].isMutable {
            if binding.isInline || isLocalObserver(binding) {
                context.bindings[local] = .inlineFunction(lambda, context, local)
                return nil
            }
            let shape = localShape(local, lambda)
            let function = makeLocal(text(tree[local].name), .function)
            let code = lowerLambda(lambda, shape, name: tree[local].name)
            context.bindings[local] = .function(function, shape, result: lambdaResult(code))
            if case .lambda(let id) = program[code] { program.localFunctions[function] = id }
            return (function, code)
        }
        let held = representation(tree[local].type)
        let value = lower(binding.value, as: held)
        if tree[local].isMutable { return bindMutable(local, value) }
        if case .local(let known) = program[value], !program[known].isMutable {
            context.bindings[local] = .value(known)
            return nil
        }
        let own = makeLocal(text(tree[local].name), held)
        context.bindings[local] = .value(own)
        return (own, value)
    }

    /// `let r = &x` (F# spec 14.9): no value is copied, `r` is the variable itself.
    private func bindByref(_ binding: TypedBinding, _ made: inout [(LocalID, CoreID)]) {
        span = tree.span(binding.value)
        let local = binding.local
        if case .addressOf(let variable) = tree[binding.value] {
            if case .local(let other) = tree[variable], case .cell(let cell)? = context.bindings[other] {
                context.bindings[local] = .cell(cell)
                return
            }
            let held = representation(variable)
            if let place = structPlace(variable, held, &made) {
                context.bindings[local] = .place(place, held)
                return
            }
        }
        let cell = makeLocal(text(tree[local].name), .reference(BuiltinType.referenceCell.id))
        made.append((cell, lower(binding.value)))
        context.bindings[local] = .cell(cell)
    }

    /// A local generic function that can tell its types apart is expanded where it is used.
    private func isLocalObserver(_ binding: TypedBinding) -> Bool {
        !isLibrary && !binding.parameters.isEmpty && tree === ownTree && observation.observes(binding.value, in: tree)
    }

    func lambdaResult(_ code: CoreID) -> Representation {
        if case .lambda(let id) = program[code] { return program[id].result }
        return .any
    }

    /// How a local function takes its arguments: flattened when it is never used as a value.
    func localShape(_ local: TypedLocalID, _ lambda: TypedLambda) -> [ParameterGroup] {
        let isOnlyCalled = context.facts.isOnlyCalled(local, with: lambda.parameters.count)
        var shape = lambda.parameters.map {
            isOnlyCalled ? flattenedGroup($0) : .one(representation(tree.type($0)))
        }
        // A closure over it must be callable, so at least one parameter stays.
        if shape.allSatisfy({ $0 == .none }), !shape.isEmpty { shape[0] = .one(.unit) }
        return shape
    }

    private func flattenedGroup(_ pattern: TypedPatternID) -> ParameterGroup {
        switch tree[pattern] {
        case .tuple(let items, false): .several(items.map { representation(tree.type($0)) })
        case .literal(.unit): .none
        case .wildcard where isUnit(tree.type(pattern)): .none
        default: .one(representation(tree.type(pattern)))
        }
    }

    /// Functions become a `bindRecursive`. Other values of the group live in cells, which are set once they are there:
    /// functions and lazy values that mention them read the cell when they run.
    private func lowerRecursive(_ bindings: [TypedBinding], _ body: () -> CoreID) -> CoreID {
        var functions: [(binding: TypedBinding, lambda: TypedLambda, local: LocalID, shape: [ParameterGroup])] = []
        var values: [(binding: TypedBinding, cell: LocalID)] = []
        for binding in bindings {
            if case .lambda(let lambda) = tree[binding.value] {
                let shape = localShape(binding.local, lambda)
                let local = makeLocal(text(tree[binding.local].name), .function)
                let result = representation(tree.type(lambda.body))
                context.bindings[binding.local] = .function(local, shape, result: result)
                functions.append((binding, lambda, local, shape))
            } else {
                let cell = makeLocal(text(tree[binding.local].name), .reference(BuiltinType.referenceCell.id))
                context.bindings[binding.local] = .cell(cell)
                values.append((binding, cell))
            }
        }
        var lambdas: [(local: LocalID, lambda: CoreID)] = []
        for function in functions {
            let code = lowerLambda(function.lambda, function.shape, name: tree[function.binding.local].name)
            if case .lambda(let id) = program[code] { program.localFunctions[function.local] = id }
            lambdas.append((function.local, code))
        }
        var code = initialize(values, then: body)
        if !lambdas.isEmpty { code = emit(.bindRecursive(list(lambdas), code)) }
        return wrap(values.map { ($0.cell, makeCell(emit(.unset))) }, code)
    }

    private func initialize(_ values: [(binding: TypedBinding, cell: LocalID)], then body: () -> CoreID) -> CoreID {
        if values.isEmpty { return body() }
        var uses = RecursiveUses(tree: tree)
        for item in values { uses.add(item.binding.local, item.binding.value) }
        uses.analyze()
        let order = uses.evaluationOrder
        var steps = order.map { index in
            emit(
                .setField(
                    read(values[index].cell), BuiltinType.referenceCell.id, tag: 0, index: 0,
                    lower(values[index].binding.value, as: .any)))
        }
        steps += fixups(order.map { values[$0].binding.value }, uses) { index in
            self.emit(.field(self.read(values[order[index]].cell), BuiltinType.referenceCell.id, tag: 0, index: 0))
        }
        steps.append(body())
        return emit(.sequence(list(steps)))
    }

    // MARK: use

    func lowerUse(_ local: TypedLocalID, _ value: TypedExpressionID, _ body: TypedExpressionID) -> CoreID {
        lowerUse(local, value) { self.lower(body) }
    }

    func lowerUse(_ local: TypedLocalID, _ value: TypedExpressionID, _ body: () -> CoreID) -> CoreID {
        let held = representation(tree[local].type)
        let own = makeLocal(text(tree[local].name), held)
        let start = lower(value, as: held)
        context.bindings[local] = .value(own)
        let code = body()
        let final = disposeIfNotNull(own)
        return emit(.bind(own, start, emit(.tryFinally(code, final))))
    }

    /// `if x is not null then x.Dispose()`.
    func disposeIfNotNull(_ local: LocalID) -> CoreID {
        let held = program[local].representation
        let test = emit(.primitive(.isNull, list([coerce(read(local), from: held, to: .any)])))
        let call = callSlot(.disposable, names.dispose, coerce(read(local), from: held, to: .any), .unit)
        return emit(.ifThenElse(test, unit, call))
    }

    /// A call without arguments of a library interface's slot.
    func callSlot(_ type: LibraryType, _ name: Symbol, _ object: CoreID, _ result: Representation) -> CoreID {
        guard let constructor = wellKnown[type], let slot = slot(of: constructor, name) else {
            return impossible()
        }
        return emit(.callSlot(slot, list([object]), result: result))
    }

    func slot(of constructor: TypeConstructor, _ name: Symbol) -> SlotID? {
        constructor.ensureLoaded()
        return constructor.membersByName[name]?.compactMap { $0.slotID }.first.map { SlotID(index: $0) }
    }
}
