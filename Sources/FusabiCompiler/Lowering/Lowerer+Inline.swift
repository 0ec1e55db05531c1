import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// `inline`: the typed body is lowered again where the function is used, its type parameters and arguments bound.
extension Lowerer {
    /// Nothing is expanded deeper than this: recursive inlining is an error that the checker reports.
    static let inlineDepthLimit = 200
    /// Inline functions that use inline functions can double the code at each level.
    static let nodeLimit = 1 << 23

    func inlineBody(_ body: InlineBody?) -> (TypedLambda, TypedTree)? {
        switch body {
        case .tree(let lambda, let tree): (lambda, tree)
        case .encoded(let offset): base.inlineBody(offset)
        case nil: nil
        }
    }

    /// The body of an inline function with its parameters bound to the arguments: as many as there are, at least one
    /// for each parameter.
    func inline(
        _ body: (TypedLambda, TypedTree), _ substitution: Substitution, _ arguments: [Operand], _ target: Representation
    ) -> CoreID {
        let (lambda, tree) = body
        if context.depth > Self.inlineDepthLimit { return impossible() }
        if earlierNodes + program.nodes.count > Self.nodeLimit {
            program.overflow = program.overflow ?? context.fixedSpan ?? span
            return impossible()
        }
        if let code = inlineTrait(body, substitution, arguments, target) { return code }
        let isForeign = tree !== context.tree && !isOwnTree(tree)
        let owner = LoweringContext(
            tree: tree, facts: facts(of: tree), substitution: substitution,
            fixedSpan: context.fixedSpan ?? (isForeign ? span : nil), depth: context.depth + 1)
        if lambda.parameters.isEmpty {
            return with(owner) {
                arguments.isEmpty
                    ? self.lower(lambda.body, as: target) : self.lowerApplication(lambda.body, arguments, target)
            }
        }
        captureFacts(of: lambda, in: owner)
        return applyLambda(lambda, owner, arguments, target)
    }

    private func isOwnTree(_ tree: TypedTree) -> Bool { tree === ownTree }

    /// Announces a body from another compilation, or of an inline function.
    func captureFacts(of lambda: TypedLambda, in owner: LoweringContext) {
        if analyzed.insert(AnalyzedBody(tree: ObjectIdentifier(owner.tree), body: lambda.body)).inserted {
            owner.facts.enter(lambda.body, parameters: lambda.parameters, isExpanded: true)
        }
    }

    /// Most operators are nothing but a trait call of their parameters: no context is needed for those.
    private func inlineTrait(
        _ body: (TypedLambda, TypedTree), _ substitution: Substitution, _ arguments: [Operand], _ target: Representation
    ) -> CoreID? {
        let (lambda, tree) = body
        guard case .traitCall(let constraint, let operands) = tree[lambda.body],
            operands.count == lambda.parameters.count, arguments.count == operands.count
        else { return nil }
        for (operand, pattern) in zip(operands, lambda.parameters) {
            guard case .local(let local) = tree[operand], case .variable(local) = tree[pattern] else { return nil }
        }
        let resolved = MemberConstraint(
            supports: constraint.supports.map { store.substitute($0, substitution) }, name: constraint.name,
            isStatic: constraint.isStatic, isProperty: constraint.isProperty,
            arguments: constraint.arguments.map { store.substitute($0, substitution) },
            result: store.substitute(constraint.result, substitution), span: constraint.span)
        resolved.solution = constraint.solution
        return lowerTrait(resolved, arguments, target)
    }

    /// A local `let inline` function: its own type parameters follow from the type at which it is used.
    func applyInlineLocal(
        _ lambda: TypedLambda, _ local: TypedLocalID, _ type: Type, _ arguments: [Operand], _ target: Representation
    ) -> CoreID {
        let owner = context
        var substitution = owner.substitution
        if let scheme = owner.tree[local].scheme, !scheme.parameters.isEmpty {
            var found: [TypeParameterID: Type] = [:]
            match(scheme.type, type, Set(scheme.parameters), &found)
            let known = scheme.parameters.filter { found[$0] != nil }
            substitution = substitution.adding(
                Substitution(parameters: known, arguments: known.compactMap { found[$0] }))
        }
        let inner = LoweringContext(
            tree: owner.tree, facts: owner.facts, substitution: substitution, fixedSpan: owner.fixedSpan,
            depth: owner.depth + 1)
        inner.bindings = owner.bindings
        if inner.depth > Self.inlineDepthLimit { return impossible() }
        return applyLambda(lambda, inner, arguments, target)
    }

    /// What type parameters stand for when `pattern` is used at `type`.
    func match(
        _ pattern: Type, _ type: Type, _ parameters: Set<TypeParameterID>, _ found: inout [TypeParameterID: Type]
    ) {
        switch (store.head(pattern), store.head(type)) {
        case (.parameter(let id), _) where parameters.contains(id):
            if found[id] == nil { found[id] = type }
        case (.function(let a, let b), .function(let c, let d)):
            match(a, c, parameters, &found)
            match(b, d, parameters, &found)
        case (.tuple(let a, _), .tuple(let b, _)):
            for (x, y) in zip(a, b) { match(x, y, parameters, &found) }
        case (.named(_, let a), .named(_, let b)):
            for (x, y) in zip(a, b) { match(x, y, parameters, &found) }
        default: break
        }
    }

    // MARK: Parameters

    /// Binds one parameter of a body that is expanded: the variable stands for the argument itself when that is a value
    /// without effects, or a lambda that is used once or marked `[<InlineIfLambda>]`.
    func bindInline(
        _ pattern: TypedPatternID, _ operand: Operand, _ owner: LoweringContext, _ bindings: inout [(LocalID, CoreID)],
        _ pending: inout [(pattern: TypedPatternID, place: Occurrence)], isLambda: Bool
    ) {
        switch owner.tree[pattern] {
        case .variable(let variable) where with(owner, { isByref(owner.tree[variable].type) }):
            let held = Representation.reference(BuiltinType.referenceCell.id)
            let cell = makeLocal(text(owner.tree[variable].name), held)
            bindings.append((cell, place(operand, as: held)))
            owner.bindings[variable] = .cell(cell)
        case .variable(let variable) where !owner.tree[variable].isMutable:
            owner.bindings[variable] = inlineBinding(operand, variable, owner, &bindings)
        case .wildcard, .literal(.unit):
            if case .binding = operand.source { return }
            let code = place(operand)
            if !isAtomic(code) { bindings.append((makeLocal("_", representation(operand.type)), code)) }
        case .tuple(let items, let isStruct):
            guard case .expression(let id, let caller) = operand.source,
                case .tuple(let values, isStruct) = caller.tree[id], values.count == items.count
            else {
                bindPending(pattern, operand, owner, &bindings, &pending)
                return
            }
            for (item, value) in zip(items, values) {
                let operand = with(caller) { self.operand(value) }
                bindInline(item, operand, owner, &bindings, &pending, isLambda: isLambda)
            }
        default:
            bindPending(pattern, operand, owner, &bindings, &pending)
        }
    }

    private func bindPending(
        _ pattern: TypedPatternID, _ operand: Operand, _ owner: LoweringContext,
        _ bindings: inout [(LocalID, CoreID)], _ pending: inout [(pattern: TypedPatternID, place: Occurrence)]
    ) {
        let evaluated = evaluate(operand, &bindings)
        guard case .binding(.value(let local)) = evaluated.source else {
            let held = representation(operand.type)
            let local = makeLocal("x", held)
            bindings.append((local, place(evaluated, as: held)))
            pending.append((pattern, with(owner) { root(owner.tree.type(pattern), local) }))
            return
        }
        pending.append((pattern, with(owner) { root(owner.tree.type(pattern), local) }))
    }

    func bindInlinePatterns(
        _ pending: ArraySlice<(pattern: TypedPatternID, place: Occurrence)>, _ body: @escaping () -> CoreID
    ) -> CoreID {
        guard let first = pending.first else { return body() }
        let span = self.span
        return bindPattern(first.pattern, to: first.place) {
            self.bindInlinePatterns(pending.dropFirst(), body)
        } otherwise: {
            self.matchFailure(.raise, at: span)
        }
    }

    /// What a variable of an expanded body stands for.
    private func inlineBinding(
        _ operand: Operand, _ variable: TypedLocalID, _ owner: LoweringContext, _ bindings: inout [(LocalID, CoreID)]
    ) -> LocalBinding {
        guard case .expression(let id, let caller) = operand.source else {
            if case .binding(let binding) = evaluate(operand, &bindings).source { return binding }
            return .value(makeLocal("x", .unit))
        }
        switch caller.tree[id] {
        case .lambda:
            if isWorthRepeating(id, caller, uses: owner.facts.useCount(variable)) {
                return .expression(id, caller)
            }
        case .literal(let literal) where literal.isSmall:
            return .expression(id, caller)
        case .value(let value, _) where !arity(value).isEmpty:
            return .expression(id, caller)
        case .local(let local):
            if let binding = caller.bindings[local] {
                switch binding {
                case .value, .function, .expression, .partial, .inlineFunction: return binding
                case .mutable, .cell, .place, .global: break
                }
            }
        case .apply(let head, let arguments):
            if let partial = partialBinding(head, arguments, caller, &bindings) { return partial }
        case .coerce(let inner) where with(caller, { representation(inner) == representation(id) }):
            let inner = Operand(source: .expression(inner, caller), type: operand.type, span: operand.span)
            return inlineBinding(inner, variable, owner, &bindings)
        default: break
        }
        if case .binding(let binding) = evaluate(operand, &bindings).source { return binding }
        return .value(makeLocal("x", .unit))
    }

    /// A known function with fewer arguments than it takes: the arguments are evaluated, the call waits.
    private func partialBinding(
        _ function: TypedExpressionID, _ arguments: [TypedExpressionID], _ caller: LoweringContext,
        _ bindings: inout [(LocalID, CoreID)]
    ) -> LocalBinding? {
        guard case .value(let value, _) = caller.tree[function], arity(value).count > arguments.count,
            formatFunction(value) == nil
        else { return nil }
        let operands = arguments.map { argument -> Operand in
            let operand = with(caller) { self.operand(argument) }
            if case .lambda = caller.tree[argument] { return operand }
            return evaluate(operand, &bindings)
        }
        // A lambda among the arguments is a value: evaluating it late changes nothing, but it must not be made twice.
        return .partial(head: function, caller, operands)
    }

    /// Used once, or small enough to be repeated at each use.
    private func isWorthRepeating(_ id: TypedExpressionID, _ caller: LoweringContext, uses: Int) -> Bool {
        if uses <= 1 { return true }
        guard case .lambda(let lambda) = caller.tree[id] else { return false }
        let limit = 80 / uses
        var size = 0
        func measure(_ id: TypedExpressionID) {
            size += 1
            if size > limit { return }
            caller.tree.forEachChild(of: id) { child, _ in measure(child) }
        }
        measure(lambda.body)
        return size <= limit
    }
}

extension Literal {
    /// Cheap to load again at each use.
    var isSmall: Bool {
        switch self {
        case .unit, .null, .bool, .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .nativeint,
            .unativeint,
            .float32, .float, .char, .string:
            true
        case .decimal, .bigint, .byteString, .sourceIdentifier: false
        }
    }
}

/// A body whose captured locals are known.
struct AnalyzedBody: Hashable {
    let tree: ObjectIdentifier
    let body: TypedExpressionID
}
