import FusabiSyntax

/// `module rec`, `namespace rec`: every name is known everywhere, in the modules inside it too. Types come first, then all
/// functions and values as one recursive group, in order of declaration.
extension Checker {
    func checkRecursiveDeclarations(
        _ parts: [Declaration], in module: ModuleEntity, _ defined: inout DefinedNames
    ) -> [TypedDeclaration] {
        var typed: [TypedDeclaration] = []
        var bindings: [(id: BindingID, scope: RecursiveScope)] = []
        var expressions: [(declaration: Declaration, scope: RecursiveScope)] = []
        let root = RecursiveScope(module, in: nil)
        root.defined = defined
        collect(parts, root, &bindings, &expressions, &typed)
        let scopes = root.all
        declareTypes(of: scopes)
        reopen(root)
        let lets = bindings.isEmpty ? [] : checkRecursiveLets(bindings)
        reopen(root)
        for scope in scopes.dropFirst() + [root] {
            var bodies: [TypedDeclaration] = []
            inside(scope) {
                bodies = checkTypeBodies(scope.types)
                for exception in scope.exceptions { bodies += checkTypeBodies(exception.group) }
            }
            if scope === root { typed += bodies } else { typed.append(.module(scope.module, bodies)) }
        }
        typed += lets
        for (declaration, scope) in expressions {
            inside(scope) { checkDeclaration(declaration, in: scope.module, &scope.defined, &typed) }
        }
        defined = root.defined
        return typed
    }

    /// Sorts declarations by what is done with them, and makes the modules inside known.
    private func collect(
        _ parts: [Declaration], _ scope: RecursiveScope,
        _ bindings: inout [(id: BindingID, scope: RecursiveScope)],
        _ expressions: inout [(declaration: Declaration, scope: RecursiveScope)], _ typed: inout [TypedDeclaration]
    ) {
        var definitions: [TypeDefinition] = []
        for declaration in parts {
            switch declaration.kind {
            case .open, .openType, .moduleAbbreviation:
                scope.opens.append(declaration)
            case .attributes, .directive, .external:
                checkDeclaration(declaration, in: scope.module, &scope.defined, &typed)
            case .exception(let definition):
                if let group = declareException(definition, in: scope.module, &scope.defined) {
                    scope.exceptions.append((definition, group))
                }
            case .types(let group): definitions += group
            case .letBindings(let group, _, _): bindings += group.map { ($0, scope) }
            case .expression: expressions.append((declaration, scope))
            case .module(let inner):
                let module = declareNestedModule(inner, in: scope.module, &scope.defined)
                add(module, to: scope.module)
                let child = RecursiveScope(module, in: scope)
                scope.children.append(child)
                inside(child) { collect(inner.declarations, child, &bindings, &expressions, &typed) }
            }
        }
        scope.types = TypeGroup(definitions, in: scope.module)
    }

    /// All names first, since any of them may stand in any definition.
    private func declareTypes(of scopes: [RecursiveScope]) {
        for scope in scopes { inside(scope) { declareNames(scope.types, &scope.defined) } }
        for scope in scopes {
            for open in scope.opens {
                var none: [TypedDeclaration] = []
                inside(scope) { checkDeclaration(open, in: scope.module, &scope.defined, &none) }
            }
        }
        for scope in scopes {
            inside(scope) {
                defineTypes(scope.types)
                for exception in scope.exceptions { completeException(exception.definition, exception.group) }
            }
        }
    }

    /// Does something where the names of a scope, and what it opens, are known. The root's names are there already.
    func inside(_ scope: RecursiveScope, _ body: () -> Void) {
        guard let parent = scope.parent else { return body() }
        inside(parent) {
            let mark = environment.mark
            let saved = context
            context.module = scope.module
            context.isTopLevel = false
            environment.open(scope.module, fromInside: true)
            reopen(scope)
            body()
            context = saved
            environment.restore(mark)
        }
    }

    /// Modules that are opened have got names since. What is wrong with an `open` was reported the first time.
    private func reopen(_ scope: RecursiveScope) {
        let count = diagnostics.diagnostics.count
        var none: [TypedDeclaration] = []
        for open in scope.opens { checkDeclaration(open, in: scope.module, &scope.defined, &none) }
        diagnostics.rollback(to: count)
        for child in scope.children where child.module.isAutoOpen { environment.open(child.module) }
    }
}
