import FusabiSyntax

/// `let` in modules.
extension Checker {
    func checkLets(
        _ bindings: [BindingID], isRecursive: Bool, in module: ModuleEntity, _ defined: inout DefinedNames
    ) -> [TypedDeclaration] {
        for binding in bindings { checkDefinedNames(syntax[binding].head, &defined) }
        let checked = checkBindings(bindings, isRecursive: isRecursive, container: .module(module))
        for (binding, result) in zip(bindings, checked) {
            finish(result, syntax[binding], module)
            if case .pattern(_, _, let published) = result {
                reorder(published.map(\.value), syntax[binding].head, in: module)
            }
        }
        if checked.count > 1 { numberArguments(of: checked) }
        if isRecursive, checked.count > 1 || isRecursiveFunction(checked) {
            return recursiveDeclarations(checked)
        }
        return checked.map(declaration)
    }

    /// All bindings of a recursive module and the modules in it.
    func checkRecursiveLets(_ bindings: [(id: BindingID, scope: RecursiveScope)]) -> [TypedDeclaration] {
        for (id, scope) in bindings { checkDefinedNames(syntax[id].head, &scope.defined) }
        guard let module = bindings.first?.scope.module else { return [] }
        let scopes = bindings.map(\.scope)
        // What is open in the signatures of members, whose bodies come later, is not these functions' own.
        level += 1
        let checked = checkRecursive(bindings.map(\.id), .module(module), scopes: scopes)
        level -= 1
        for (binding, result) in zip(bindings, checked) { finish(result, syntax[binding.id], binding.scope.module) }
        if checked.count > 1 { numberArguments(of: checked) }
        return recursiveDeclarations(checked)
    }

    private func finish(_ result: CheckedBinding, _ binding: Binding, _ module: ModuleEntity) {
        complete(result, binding, module)
        if case .value(let value, _) = result, target(ofByref: value.scheme.type) != nil {
            error(
                431, syntax.span(binding.head),
                "The address of '\(text(value.name))' would outlive its variable: bind it inside a function")
        }
    }

    private func isRecursiveFunction(_ checked: [CheckedBinding]) -> Bool {
        if case .value? = checked.first { return true }
        return false
    }

    private func recursiveDeclarations(_ checked: [CheckedBinding]) -> [TypedDeclaration] {
        var group: [(value: ValueEntity, expression: TypedExpressionID)] = []
        var others: [TypedDeclaration] = []
        for binding in checked {
            switch binding {
            case .value(let value, let expression): group.append((value, expression))
            case .local, .pattern: others.append(declaration(binding))
            }
        }
        return (group.isEmpty ? [] : [.recursive(group)]) + others
    }

    private func declaration(_ checked: CheckedBinding) -> TypedDeclaration {
        switch checked {
        case .value(let value, let expression): .value(value, expression)
        case .pattern(let pattern, let expression, let published): .pattern(pattern, expression, published: published)
        // A module's bindings are never locals.
        case .local(let binding): .expression(binding.value)
        }
    }

    /// F# lists what one pattern binds by name, the last first.
    private func reorder(_ published: [ValueEntity], _ pattern: PatternID, in module: ModuleEntity) {
        guard published.count > 1 else { return }
        let own = Set(published.map(ObjectIdentifier.init))
        var places: [Int] = []
        for index in module.order.indices.suffix(published.count * 2) {
            if case .value(let value) = module.order[index], own.contains(ObjectIdentifier(value)) {
                places.append(index)
            }
        }
        guard places.count == published.count else { return }
        var sorted = published.sorted { text($1.name).utf8.lexicographicallyPrecedes(text($0.name).utf8) }
        // What `as` names comes first.
        if case .alias(_, let alias) = syntax[withoutParentheses(pattern)], case .name(let name, _) = syntax[alias],
            let place = sorted.firstIndex(where: { $0.name == name.symbol })
        {
            sorted.insert(sorted.remove(at: place), at: 0)
        }
        for (place, value) in zip(places, sorted) { module.order[place] = .value(value) }
    }

    /// In a recursive group the arguments of `function` are numbered on: `_arg1`, `_arg2` ….
    private func numberArguments(of checked: [CheckedBinding]) {
        let plain = symbols.intern("_arg1")
        var number = 0
        for case .value(let value, _) in checked {
            for group in value.parameterNames.indices where value.parameterNames[group] == [plain] {
                number += 1
                value.parameterNames[group] = [symbols.intern("_arg\(number)")]
            }
        }
    }

    /// Gives type parameters whose names inference made up the names that F# shows: 'a, 'b … in order, measures 'u, 'v …,
    /// leaving out those that the source uses. `next` counts on from call to call.
    func renameParameters(
        _ parameters: [TypeParameterID], next: inout Int, among all: [TypeParameterID]
    ) {
        let taken = Set(all.filter { !store[$0].hasInferredName }.map { store[$0].name })
        var measures = 0
        for id in parameters where store[id].hasInferredName {
            while true {
                let isMeasure = store[id].isMeasure
                let name = symbols.intern(TypePrinter.letter(isMeasure ? 20 + measures : next))
                if isMeasure { measures += 1 } else { next += 1 }
                if taken.contains(name) { continue }
                store[id].name = name
                break
            }
        }
    }

    private func declaresTypeParameters(_ pattern: PatternID) -> Bool {
        switch syntax[pattern] {
        case .long(_, let parameters, _, _): parameters != nil
        case .parenthesized(let inner), .annotated(let inner, _), .attributed(let inner, _):
            declaresTypeParameters(inner)
        case .name, .wildcard, .literal, .measured, .fields, .tuple, .collection, .cons, .or, .and, .alias, .typeTest,
            .record, .optional, .expression, .error:
            false
        }
    }

    /// What attributes and keywords say about a checked value.
    private func complete(_ checked: CheckedBinding, _ binding: Binding, _ module: ModuleEntity) {
        let facts = attributeFacts(binding.attributes)
        let access = self.access(of: binding.head)
        switch checked {
        case .value(let value, _):
            value.attributes = facts
            value.documentation = binding.documentation
            value.declaredTypeParameters = declaresTypeParameters(binding.head)
            value.access = value.access ?? access
            if value.isMutable {
                value.arity = []
                value.parameterNames = []
            }
            var next = 0
            renameParameters(value.scheme.parameters, next: &next, among: value.scheme.parameters)
            if let native = nativeName(facts) { value.storage = .native(native) }
            checkExposure(of: value)
            checkTargets(binding.attributes, facts, isFunction: !value.arity.isEmpty)
            if facts.contains(where: { $0.name == "Literal" }) { makeLiteral(value, binding) }
        case .pattern(_, _, let published):
            for (_, value) in published {
                value.attributes = facts
                value.access = value.access ?? access
            }
        case .local:
            break
        }
    }

    private func makeLiteral(_ value: ValueEntity, _ binding: Binding) {
        if let constant = evaluate(binding.value) {
            value.literal = constant
            environment.bind(value)
        } else {
            error(
                267, syntax.span(binding.value), "This is not a constant, so it cannot be the value of a [<Literal>].")
        }
    }

    func nativeName(_ facts: [AttributeFact]) -> String? {
        guard let fact = facts.first(where: { $0.name == "Native" }) else { return nil }
        if case .string(let units)? = fact.arguments.first { return String(decoding: units, as: UTF16.self) }
        return nil
    }

    /// Attributes of types on values make no sense: FS0842.
    private func checkTargets(_ attributes: [Attribute], _ facts: [AttributeFact], isFunction: Bool) {
        guard !isLibrary else { return }
        for (attribute, fact) in zip(attributes.filter { $0.target != "return" }, facts)
        where AttributeTargets.typesOnly.contains(fact.name) {
            warning(842, attribute.span, "The attribute '\(fact.name)' has no meaning here: it is for types.")
        }
    }

    /// `let private x`: the access stands in the pattern.
    func access(of pattern: PatternID) -> Access? {
        switch syntax[pattern] {
        case .name(_, let access), .long(_, _, _, let access): access
        case .parenthesized(let inner), .annotated(let inner, _), .attributed(let inner, _): access(of: inner)
        case .wildcard, .literal, .measured, .fields, .tuple, .collection, .cons, .or, .and, .alias, .typeTest, .record,
            .optional, .expression, .error:
            nil
        }
    }

    // MARK: Duplicate definitions

    /// A name may be bound only once in a module: FS0037.
    private func checkDefinedNames(_ pattern: PatternID, _ defined: inout DefinedNames) {
        switch syntax[pattern] {
        case .name(let name, _):
            if environment.patterns[name.symbol] == nil { define(name, &defined) }
        case .long(let path, _, let arguments, _):
            guard let name = path.last else { return }
            if path.count == 1, environment.patterns[name.symbol] == nil {
                define(name, &defined)
            } else {
                for argument in arguments { checkDefinedNames(argument, &defined) }
            }
        case .tuple(let parts, _), .and(let parts), .collection(_, let parts):
            for part in parts { checkDefinedNames(part, &defined) }
        case .cons(let head, let tail):
            checkDefinedNames(head, &defined)
            checkDefinedNames(tail, &defined)
        case .or(let left, _):
            checkDefinedNames(left, &defined)
        case .alias(let inner, let alias):
            checkDefinedNames(inner, &defined)
            checkDefinedNames(alias, &defined)
        case .annotated(let inner, _), .parenthesized(let inner), .attributed(let inner, _):
            checkDefinedNames(inner, &defined)
        case .fields(_, let fields):
            for field in fields { checkDefinedNames(field.pattern, &defined) }
        case .record(let fields):
            for field in fields { checkDefinedNames(field.pattern, &defined) }
        case .wildcard, .literal, .measured, .typeTest, .optional, .expression, .error:
            break
        }
    }

    private func define(_ name: Name, _ defined: inout DefinedNames) {
        if !defined.values.insert(name.symbol).inserted {
            error(
                37, name.span,
                "'\(text(name.symbol))' is defined already. At the top level a name may be bound only once.")
        }
    }
}

/// Where attributes may stand, as far as it is checked.
enum AttributeTargets {
    static let typesOnly: Set<String> = [
        "Struct", "Measure", "AbstractClass", "Sealed", "Interface", "Class", "NoEquality", "NoComparison",
        "ReferenceEquality", "StructuralEquality", "StructuralComparison", "CustomEquality", "CustomComparison",
        "AllowNullLiteral", "CLIMutable", "Flags",
    ]
}
