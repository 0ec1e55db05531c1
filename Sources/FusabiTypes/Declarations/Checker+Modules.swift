import FusabiSyntax

/// Names that the declarations of one module (or of one part of a script) defined: a second definition is FS0037.
struct DefinedNames {
    var values: Set<Symbol> = []
    /// Types by name and number of parameters.
    var types: Set<TypeKey> = []
    var modules: Set<Symbol> = []

    struct TypeKey: Hashable {
        var name: Symbol
        var arity: Int
    }
}

extension Checker {
    /// Checks the declarations of a module in order. Their names are added to the module and to the environment.
    func checkDeclarations(
        _ parts: [Declaration], in module: ModuleEntity, isRecursive: Bool = false
    ) -> [TypedDeclaration] {
        var defined = DefinedNames()
        if isRecursive {
            let typed = checkRecursiveDeclarations(parts, in: module, &defined)
            if store.isExhausted, let first = parts.first { reportExhausted(first.span) }
            return typed
        }
        var typed: [TypedDeclaration] = []
        for declaration in parts where !store.isExhausted {
            store.limitSteps()
            checkDeclaration(declaration, in: module, &defined, &typed)
            if store.isExhausted { reportExhausted(declaration.span) }
        }
        return typed
    }

    func checkDeclaration(
        _ declaration: Declaration, in module: ModuleEntity, _ defined: inout DefinedNames,
        _ typed: inout [TypedDeclaration]
    ) {
        declarations.implicitTypeVariables.removeAll(keepingCapacity: true)
        switch declaration.kind {
        case .letBindings(let bindings, let isRecursive, let isUse):
            if isUse { warnUse(declaration.span, module) }
            typed += checkLets(bindings, isRecursive: isRecursive, in: module, &defined)
        case .expression(let expression, let isDo):
            typed.append(.expression(checkTopLevelExpression(expression, isDo: isDo)))
        case .module(let inner):
            typed.append(checkNestedModule(inner, in: module, &defined))
        case .moduleAbbreviation(let name, let path):
            if let targets = findModules(path[...], reports: true) { environment.abbreviate(name.symbol, targets) }
        case .open(let path):
            checkOpen(path)
        case .openType(let type):
            checkOpenType(type)
        case .types(let definitions):
            typed += checkTypeGroup(definitions, in: module, &defined)
        case .exception(let definition):
            typed += checkException(definition, in: module, &defined)
        case .attributes(let attributes):
            _ = attributeFacts(attributes)
        case .directive(let name, let arguments):
            if ["r", "reference"].contains(name), arguments.first?.hasPrefix("nuget:") == true {
                error(9001, declaration.span, "Packages (#r \"nuget: …\") cannot be used here.")
            }
            if !Self.knownDirectives.contains(name) {
                warning(3353, declaration.span, "There is no directive '#\(name)'.")
            }
        case .external:
            error(9001, declaration.span, "Functions of other languages (extern) cannot be called from here.")
        }
    }

    private static let knownDirectives: Set<String> = [
        "load", "r", "reference", "I", "nowarn", "warnon", "time", "quit", "q", "help", "clear", "dbgbreak",
    ]

    /// Once, where the types became too large: nothing behind it is checked.
    private func reportExhausted(_ span: Span) {
        if diagnostics.diagnostics.contains(where: { $0.code == 9999 }) { return }
        error(9999, span, "The types in this declaration are too large for Fusabi.")
    }

    private func warnUse(_ span: Span, _ module: ModuleEntity) {
        warning(524, span, "A 'use' at the top level of a module disposes nothing: it acts as 'let'.")
    }

    private func checkTopLevelExpression(_ id: ExpressionID, isDo: Bool) -> TypedExpressionID {
        let mark = environment.mark
        defer { environment.restore(mark) }
        let result = infer(id)
        finishDeclaration()
        return result
    }

    // MARK: Modules

    private func checkNestedModule(
        _ declaration: ModuleDeclaration, in parent: ModuleEntity, _ defined: inout DefinedNames
    ) -> TypedDeclaration {
        let module = declareNestedModule(declaration, in: parent, &defined)
        let mark = environment.mark
        let saved = context
        context.module = module
        context.isTopLevel = false
        let typed = checkDeclarations(declaration.declarations, in: module, isRecursive: declaration.isRecursive)
        context = saved
        environment.restore(mark)
        add(module, to: parent)
        return .module(module, typed)
    }

    func declareNestedModule(
        _ declaration: ModuleDeclaration, in parent: ModuleEntity, _ defined: inout DefinedNames
    ) -> ModuleEntity {
        let name = declaration.name
        if !defined.modules.insert(name.symbol).inserted {
            error(37, name.span, "A module named '\(text(name.symbol))' is defined already.")
        }
        let module = ModuleEntity(name: name.symbol, parent: parent, isNamespace: false)
        module.access = declaration.access
        module.documentation = declaration.documentation
        apply(attributeFacts(declaration.attributes), to: module)
        return module
    }

    func add(_ module: ModuleEntity, to parent: ModuleEntity) {
        parent.add(module)
        environment.add(module)
        if module.isAutoOpen { environment.open(module) }
    }

    // MARK: Opens

    private func checkOpen(_ path: LongName) {
        guard let modules = findModules(path[...], reports: true), let last = path.last else { return }
        if modules.contains(where: { $0.requiresQualifiedAccess }) {
            error(
                892, path[0].span.joined(last.span),
                "The module '\(text(last.symbol))' is marked [<RequireQualifiedAccess>], so it cannot be opened.")
            return
        }
        // The oldest first, so that the latest wins.
        for module in modules.reversed() { environment.open(module) }
    }

    /// `open type System.Math`: static members as values, union cases.
    private func checkOpenType(_ id: TypeExpressionID) {
        guard case .named(let constructor, _) = store.head(resolve(id)) else { return }
        constructor.ensureLoaded()
        environment.openType(constructor)
    }
}
