import FusabiSyntax

extension Checker {
    /// `let rec f … and g …`: inside the group its names are monomorphic, unless their type parameters are declared. A
    /// binding is generalised as soon as no unchecked binding shares its variables, so that the later ones of the group
    /// may use it at several types (F# spec 14.6.7).
    ///
    /// `scopes`: where each binding of a recursive module stands.
    func checkRecursive(
        _ bindings: [BindingID], _ container: BindingContainer, scopes: [RecursiveScope] = []
    ) -> [CheckedBinding] {
        if case .module = container {
            declarations.implicitTypeVariables = [:]
            generalizedNames = []
        }
        let firstUse = recursiveUses.count
        var group: [PendingBinding] = []
        level += 1
        var homes: [RecursiveScope] = []
        for (index, id) in bindings.enumerated() {
            let binding = syntax[id]
            switch head(of: binding) {
            case .variable(let bound):
                var pending = PendingBinding(binding: binding, bound: bound)
                if scopes.isEmpty {
                    announce(&pending, container)
                } else {
                    homes.append(scopes[index])
                    inside(scopes[index]) { announce(&pending, .module(scopes[index].module)) }
                }
                group.append(pending)
            case .pattern(let pattern):
                error(874, syntax.span(pattern), "only variables and functions may be bound by 'let rec'")
            }
        }
        level -= 1
        var checked: [Int] = []
        for i in group.indices {
            if homes.isEmpty { checkRight(&group[i]) } else { inside(homes[i]) { checkRight(&group[i]) } }
            checked.append(i)
            // A step costs as much as the group is large: groups of hundreds are generalised as one.
            if group.count > 300 { continue }
            generalizeWhatCan(&group, &checked, unchecked: Array(group.indices.suffix(from: i + 1)))
        }
        finishTogether(&group, checked)
        if case .module = container { patchUses(from: firstUse) }
        checkRecursiveValues(group)
        return group.indices.map { publish(group[$0], homes.isEmpty ? container : .module(homes[$0].module)) }
    }

    /// Binds the name of a recursive binding before any of the group is checked.
    private func announce(_ pending: inout PendingBinding, _ container: BindingContainer) {
        let bound = pending.bound
        let type = freshType(bound.name.span)
        pending.type = type
        let scheme = Scheme(parameters: [], type: type)
        switch container {
        case .local:
            let local = tree.add(
                TypedLocal(
                    name: bound.name.symbol, type: type, isMutable: pending.binding.isMutable, span: bound.name.span))
            pending.local = local
            environment.bind(bound.name.symbol, .local(local))
        case .module(let module):
            let value = makeValue(pending, module, scheme)
            pending.value = value
            for argument in bound.arguments {
                let shape = parameterShape(argument)
                value.arity.append(shape.count)
                value.parameterNames.append(shape.names)
            }
            value.activePattern = activePatternInfo(value.name, attributes: value.attributes, result: nil)
            module.add(value)
            environment.bind(value)
            recursiveValues.insert(ObjectIdentifier(value))
        }
        annotate(&pending)
    }

    /// What the annotations say is known before the group is checked.
    private func annotate(_ pending: inout PendingBinding) {
        guard let type = pending.type else { return }
        let bound = pending.bound
        let mark = environment.mark
        pending.declared = declareVariables(bound.typeParameters)
        var isAnnotated = pending.binding.returnType != nil
        var arguments: [Type] = []
        for argument in bound.arguments {
            let (annotated, isComplete) = annotation(of: argument)
            arguments.append(annotated)
            isAnnotated = isAnnotated && isComplete
        }
        let result = (bound.annotation ?? pending.binding.returnType).map(resolve) ?? freshType(bound.name.span)
        unify(expected: type, actual: store.function(arguments, result), at: bound.name.span)
        applyConstraints(of: bound.typeParameters)
        environment.restore(mark)
        // Polymorphic recursion: everything is written.
        if isAnnotated, !pending.declared.isEmpty, !bound.arguments.isEmpty {
            level -= 1
            pending.parameters = generalize([type], declared: pending.declared)
            level += 1
            pending.isComplete = true
            let scheme = Scheme(parameters: pending.parameters, type: store.zonk(type))
            pending.value?.scheme = scheme
            if let local = pending.local { tree[local].scheme = scheme }
        }
    }

    /// The type that a parameter's annotations give, and whether they give all of it.
    private func annotation(of pattern: PatternID) -> (Type, Bool) {
        switch syntax[pattern] {
        case .parenthesized(let inner), .attributed(let inner, _):
            return annotation(of: inner)
        case .annotated(_, let type):
            return (resolve(type), true)
        case .literal(.unit):
            return (wellKnown.unit, true)
        case .tuple(let parts, let isStruct):
            let types = parts.map(annotation)
            return (store.tuple(types.map(\.0), isStruct: isStruct), types.allSatisfy(\.1))
        case .wildcard, .literal, .measured, .name, .long, .fields, .collection, .cons, .or, .and, .alias, .typeTest,
            .record, .optional, .expression, .error:
            return (freshType(syntax.span(pattern)), false)
        }
    }

    private func generalizeWhatCan(_ group: inout [PendingBinding], _ checked: inout [Int], unchecked: [Int]) {
        var open: Set<TypeVariableID> = []
        for i in unchecked where !group[i].isComplete {
            if let type = group[i].type { store.forEachVariable(in: type) { open.insert($0) } }
        }
        // Checked bindings that share an open variable stay open, and so do those that share one with them.
        var waiting: Set<Int> = []
        var changed = !unchecked.isEmpty
        while changed {
            changed = false
            for i in checked where !waiting.contains(i) && !group[i].isComplete {
                guard let type = group[i].type else { continue }
                var isShared = false
                store.forEachVariable(in: type) { if open.contains($0) { isShared = true } }
                if isShared {
                    waiting.insert(i)
                    store.forEachVariable(in: type) { open.insert($0) }
                    changed = true
                }
            }
        }
        finishTogether(&group, checked.filter { !waiting.contains($0) })
        checked = checked.filter { waiting.contains($0) }
    }

    /// Generalises bindings that share variables: each is generic over those that occur in its own type.
    private func finishTogether(_ group: inout [PendingBinding], _ indices: [Int]) {
        let open = indices.filter { !group[$0].isComplete }
        if open.count == 1 {
            finishRecursive(&group[open[0]])
            return
        }
        for i in open where !canBeGeneric(group[i]) {
            if let type = group[i].type { lowerLevels(type, to: level) }
        }
        let generic = open.filter { canBeGeneric(group[$0]) }
        let parameters = generalize(
            generic.compactMap { group[$0].type }, isInline: generic.allSatisfy { group[$0].binding.isInline },
            declared: generic.flatMap { group[$0].declared })
        for i in open {
            group[i].isComplete = true
            let type = store.zonk(group[i].type ?? store.error)
            group[i].parameters = parameters.filter { occurs($0, in: type, among: parameters) }
            finishRecursive(&group[i])
        }
    }

    /// In the type itself, or in a constraint of another parameter that is.
    func occurs(_ id: TypeParameterID, in type: Type, among parameters: [TypeParameterID]) -> Bool {
        if occursParameter(id, in: type) { return true }
        for other in parameters where other != id && occursParameter(other, in: type) {
            for case .subtype(let bound) in store[other].constraints where occursParameter(id, in: bound) {
                return true
            }
        }
        return false
    }

    private func canBeGeneric(_ pending: PendingBinding) -> Bool {
        guard let expression = pending.expression else { return false }
        return !pending.binding.isMutable && isGeneralizable(expression)
    }

    private func finishRecursive(_ pending: inout PendingBinding) {
        complete(&pending)
        let scheme = Scheme(parameters: pending.parameters, type: store.zonk(pending.type ?? store.error))
        pending.value?.scheme = scheme
        if let local = pending.local, !scheme.parameters.isEmpty { tree[local].scheme = scheme }
    }

    /// Uses inside the group were checked before there were type parameters: they are instances at those parameters.
    private func patchUses(from first: Int) {
        for (use, value) in recursiveUses[first...] {
            if case .value(let entity, let arguments) = tree[use], arguments.isEmpty, entity === value {
                tree[use] = .value(value, value.scheme.parameters.map(store.parameter))
            }
        }
        recursiveUses.removeSubrange(first...)
        recursiveValues.removeAll()
    }
}
