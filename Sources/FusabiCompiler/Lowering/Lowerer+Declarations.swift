import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Top-level code: first every entity gets its id, so that code may refer to what is declared later; then types get
/// their descriptors; then code is lowered in order.
extension Lowerer {
    func run() {
        if program.first.types == 0 { program.types = BuiltinDescriptors.all }
        observeTypes()
        for file in files { for declaration in file.declarations { assign(declaration) } }
        for file in files { for declaration in file.declarations { describe(declaration) } }
        for file in files {
            for declaration in file.declarations {
                if !file.isRecursive, isBatchFull, !declaration.isType { endBatch() }
                lowerDeclaration(declaration)
            }
            flushEntry()
        }
        lowerSpecializations()
        take(program, true)
    }

    // MARK: Batches

    /// Large programs are cut where a batch has this many nodes: some thousand lines.
    private static let batchWeight = 50_000

    private var isBatchFull: Bool { program.nodes.count > Self.batchWeight }

    /// Code refers to what stands before it, so that a batch is complete: declarations that refer to one another, as types
    /// may, and modules that do, are never parted.
    private func endBatch() {
        flushEntry()
        lowerSpecializations()
        let batch = program
        earlierNodes += batch.nodes.count
        program = batch.nextBatch()
        entryStart = 0
        let signatures = self.signatures.copy
        batch.signatures = { signatures[$0] }
        take(batch, false)
    }

    // MARK: Ids

    private func assign(_ declaration: TypedDeclaration) {
        switch declaration {
        case .value(let value, _): assign(value)
        case .recursive(let group): for item in group { assign(item.value) }
        case .pattern(_, _, let published): for item in published { assign(item.value) }
        case .expression: break
        case .type(let definition): assign(definition)
        case .module(_, let declarations): for declaration in declarations { assign(declaration) }
        }
    }

    private func assign(_ value: ValueEntity) {
        guard case .none = value.storage, value.literal == nil else { return }
        if value.isInline, value.inlineBody != nil { return }
        let (groups, result) = shape(of: value)
        if arity(value).isEmpty, !isGenericValue(value) {
            value.storage = .global(addGlobal(qualifiedName(value), result, isMutable: value.isMutable).index)
        } else {
            let parameters = groups.flatMap(\.representations)
            value.storage = .function(
                signatures.add(FunctionSignature(parameters: parameters, result: result)).index)
        }
    }

    /// `let empty<'T> = …` is computed at each use (F# spec 10.2.2).
    private func isGenericValue(_ value: ValueEntity) -> Bool {
        !isLibrary && value.declaredTypeParameters && !value.scheme.parameters.isEmpty && !value.isMutable
    }

    func qualifiedName(_ value: ValueEntity) -> String {
        let path = modulePath(value.module)
        return path.isEmpty ? text(value.name) : path + "." + text(value.name)
    }

    func modulePath(_ module: ModuleEntity?) -> String {
        guard let module else { return "" }
        if let known = modulePaths[ObjectIdentifier(module)] { return known }
        let path = spelledPath(module)
        modulePaths[ObjectIdentifier(module)] = path
        return path
    }

    private func spelledPath(_ module: ModuleEntity?) -> String {
        var parts: [String] = []
        var current = module
        while let module = current {
            let name = text(module.name)
            if !name.isEmpty { parts.append(name) }
            current = module.parent
        }
        return parts.reversed().joined(separator: ".")
    }

    // MARK: Code

    private func lowerDeclaration(_ declaration: TypedDeclaration) {
        context.facts.beginDeclaration()
        switch declaration {
        case .value(let value, let expression):
            analyze(expression)
            lowerTopLevel(value, expression)
        case .recursive(let group):
            lowerRecursiveGroup(group)
        case .pattern(let pattern, let expression, let published):
            analyze(expression)
            tree.forEachExpression(in: pattern) { analyze($0) }
            span = tree.span(expression)
            addEntry(lowerPublished(pattern, expression, published))
        case .expression(let expression):
            analyze(expression)
            span = tree.span(expression)
            addEntry(lowerStatement(expression))
        case .type(let definition):
            lowerType(definition)
        case .module(_, let declarations):
            for declaration in declarations { lowerDeclaration(declaration) }
        }
    }

    /// Announces an expression that is lowered next.
    func analyze(_ expression: TypedExpressionID, parameters: [TypedPatternID] = []) {
        context.facts.enter(expression, parameters: parameters, isExpanded: false)
    }

    func lowerTopLevel(_ value: ValueEntity, _ expression: TypedExpressionID) {
        span = tree.span(expression)
        switch value.storage {
        case .none, .native: break
        case .global(let raw):
            let held = declaredRepresentation(value.scheme.type)
            let code = lower(expression, as: held)
            addEntry(emit(.setGlobal(GlobalID(index: raw), code)))
        case .function(let raw):
            let (groups, result) = shape(of: value)
            guard case .lambda(let lambda) = tree[expression], !groups.isEmpty else {
                let body = lower(expression, as: result)
                program.functions.append(
                    CoreFunction(
                        id: FunctionID(index: raw), name: qualifiedName(value), parameters: [], result: result,
                        body: body, span: span))
                return
            }
            program.functions.append(
                makeFunction(FunctionID(index: raw), qualifiedName(value), lambda, groups, result))
        }
    }

    /// A function from a lambda. When the lambda has more parameters than the shape, the rest is a function value.
    func makeFunction(
        _ id: FunctionID, _ name: String, _ lambda: TypedLambda, _ groups: [ParameterGroup], _ result: Representation
    ) -> CoreFunction {
        let lambda = widened(lambda, groups.count)
        let own = Array(lambda.parameters.prefix(groups.count))
        let rest = Array(lambda.parameters.dropFirst(groups.count))
        let (parameters, body) = lowerParameters(own, groups) {
            if rest.isEmpty { return self.lower(lambda.body, as: result) }
            let inner = TypedLambda(parameters: rest, body: lambda.body, name: nil)
            return self.coerce(self.lowerLambda(inner), from: .function, to: result)
        }
        return CoreFunction(id: id, name: name, parameters: parameters, result: result, body: body, span: span)
    }

    /// `fun a -> fun b -> e` as `fun a b -> e`: a function's arity counts through nested lambdas.
    func widened(_ lambda: TypedLambda, _ count: Int) -> TypedLambda {
        var lambda = lambda
        while lambda.parameters.count < count, case .lambda(let inner) = tree[lambda.body] {
            lambda.parameters += inner.parameters
            lambda.body = inner.body
        }
        return lambda
    }

    /// `let (a, b) = e`: the variables are stored in their globals.
    private func lowerPublished(
        _ pattern: TypedPatternID, _ expression: TypedExpressionID,
        _ published: [(local: TypedLocalID, value: ValueEntity)]
    ) -> CoreID {
        lowerPatternBinding(pattern, expression) {
            var steps: [CoreID] = []
            for item in published {
                guard case .global(let raw) = item.value.storage else { continue }
                let held = self.declaredRepresentation(item.value.scheme.type)
                steps.append(self.emit(.setGlobal(GlobalID(index: raw), self.lowerLocal(item.local, held))))
            }
            steps.append(self.unit)
            return self.emit(.sequence(self.list(steps)))
        }
    }

    // MARK: Entry points

    /// Pieces of top-level code no larger than this many nodes share a function, so that a long script becomes neither
    /// one huge function nor thousands of tiny ones.
    private static let entryWeight = 2000

    func addEntry(_ code: CoreID) {
        entryCode.append(code)
        if program.nodes.count - entryStart > Self.entryWeight { flushEntry() }
    }

    func flushEntry() {
        defer { entryStart = program.nodes.count }
        if entryCode.isEmpty { return }
        entryCode.append(unit)
        let body = emit(.sequence(list(entryCode)))
        entryCode = []
        let id = signatures.add(FunctionSignature(parameters: [], result: .unit))
        program.functions.append(
            CoreFunction(id: id, name: "<main>", parameters: [], result: .unit, body: body, span: span))
        program.entryPoints.append(id)
    }
}
