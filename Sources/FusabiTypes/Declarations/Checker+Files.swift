import FusabiSyntax

/// A script cut at its `#load` and `#time` directives: each part is checked, then run, before the next is looked at.
package enum ScriptPart {
    case declarations([Declaration])
    /// `#load "a.fsx" "b.fsx"`.
    case load([String], Span)
}

extension SyntaxTree {
    /// Binds the expression that ends a script to the name `it`, as F# Interactive does with what it is given.
    package func bindResult(of parts: [ScriptPart], as name: Symbol) -> [ScriptPart] {
        guard case .declarations(var declarations) = parts.last,
            case .expression(let value, isDo: false) = declarations.last?.kind
        else { return parts }
        let span = span(value)
        let head = add(.name(Name(name, span), access: nil), span)
        let binding = add(
            Binding(
                attributes: [], isMutable: false, isInline: false, head: head, returnType: nil, returnAttributes: [],
                value: value, documentation: nil, span: span))
        declarations.removeLast()
        declarations.append(
            Declaration(kind: .letBindings([binding], isRecursive: false, isUse: false), span: span))
        return parts.dropLast() + [.declarations(declarations)]
    }
}

extension FileTree {
    /// The parts of a script, in order. Declarations of all fragments, since a main script has no headers.
    package var parts: [ScriptPart] {
        var result: [ScriptPart] = []
        var current: [Declaration] = []
        func flush() {
            if !current.isEmpty { result.append(.declarations(current)) }
            current = []
        }
        for fragment in fragments {
            for declaration in fragment.declarations {
                if case .directive(let name, let arguments) = declaration.kind, name == "load" || name == "time" {
                    flush()
                    if name == "load" { result.append(.load(arguments, declaration.span)) }
                } else {
                    current.append(declaration)
                }
            }
        }
        flush()
        return result
    }
}

extension Checker {
    /// Checks a library source or a loaded file: its namespaces and modules, in order. A file without a header becomes a
    /// module of the given name (`#load "tools.fsx"`: `Tools`).
    package func checkFile(_ file: FileTree, moduleName: String) -> [TypedFile] {
        beginFile()
        let typed = file.fragments.map { checkFragment($0, moduleName: moduleName) }
        settleFile()
        return typed
    }

    /// Checks declarations into a module: a part of a script, or an entry of an interactive session. Their names stay in
    /// the environment.
    package func checkPart(_ parts: [Declaration], into module: ModuleEntity) -> TypedFile {
        let saved = context
        context.module = module
        context.isTopLevel = true
        beginFile()
        let typed = checkDeclarations(parts, in: module)
        settleFile()
        context = saved
        return TypedFile(module: module, declarations: typed)
    }

    private func checkFragment(_ fragment: FileFragment, moduleName: String) -> TypedFile {
        let mark = environment.mark
        let saved = context
        defer { context = saved }
        if isLibrary { openCore() }
        let module: ModuleEntity
        var isRecursive = false
        switch fragment.header {
        case .anonymous:
            module = ModuleEntity(name: symbols.intern(moduleName), parent: root, isNamespace: false)
            root.add(module)
        case .globalNamespace:
            module = root
        case .namespace(let path, let recursive):
            module = namespace(path)
            isRecursive = recursive
        case .module(let path, let access, let recursive, let attributes):
            isRecursive = recursive
            let parent = namespace(Array(path.dropLast()))
            module = ModuleEntity(name: path.last?.symbol ?? names.it, parent: parent, isNamespace: false)
            module.access = access
            apply(attributeFacts(attributes), to: module)
            parent.add(module)
            if parent !== root { environment.open(parent) }
        }
        context.module = module
        if module.isNamespace, module !== root { environment.open(module) }
        let typed = checkDeclarations(fragment.declarations, in: module, isRecursive: isRecursive)
        environment.restore(mark)
        publish(module, fragment)
        return TypedFile(module: module, declarations: typed, isRecursive: isRecursive)
    }

    /// Namespaces and modules that every file finds open: F# spec 12.1.
    package static let defaultOpens = [
        ["FSharp"], ["FSharp", "Core"], ["FSharp", "Core", "Operators"], ["FSharp", "Collections"],
        ["FSharp", "Control"], ["FSharp", "Text"], ["FSharp", "Core", "ExtraTopLevelOperators"],
        ["FSharp", "Compiler", "Interactive", "Settings"],
    ]

    /// Opens what exists so far of the namespaces that every file finds open.
    package func openCore() {
        for path in Self.defaultOpens {
            var module: ModuleEntity? = root
            for part in path {
                module?.ensureLoaded()
                module = module?.modules[symbols.intern(part)]
            }
            if let module {
                module.ensureLoaded()
                environment.open(module)
            }
        }
        if let library = root.modules[symbols.intern("FSharp")] { environment.add(compiledNamespace(of: library)) }
    }

    /// `Microsoft.FSharp.Core`: what the namespaces of the library are called in compiled code names them in source, too.
    private func compiledNamespace(of library: ModuleEntity) -> ModuleEntity {
        let name = symbols.intern("Microsoft")
        if let known = root.modules[name] { return known }
        let namespace = ModuleEntity(name: name, parent: root, isNamespace: true)
        namespace.modules[library.name] = library
        root.modules[name] = namespace
        return namespace
    }

    /// After a fragment its top-level module or namespace is in scope for the files behind it.
    private func publish(_ module: ModuleEntity, _ fragment: FileFragment) {
        var outermost = module
        while let parent = outermost.parent, parent !== root { outermost = parent }
        if outermost === root { return }
        if environment.modules[outermost.name]?.contains(where: { $0 === outermost }) != true {
            environment.add(outermost)
        }
        if module.isAutoOpen { environment.open(module) }
    }

    /// The namespace of a path, made where it does not exist yet.
    func namespace(_ path: LongName) -> ModuleEntity {
        var current = root
        for name in path {
            current.ensureLoaded()
            if let known = current.modules[name.symbol] {
                current = known
            } else {
                let new = ModuleEntity(name: name.symbol, parent: current, isNamespace: true)
                current.add(new)
                current = new
            }
        }
        current.ensureLoaded()
        return current
    }

    func apply(_ facts: [AttributeFact], to module: ModuleEntity) {
        module.attributes = facts
        module.isAutoOpen = facts.contains { $0.name == "AutoOpen" }
        module.requiresQualifiedAccess = facts.contains { $0.name == "RequireQualifiedAccess" }
    }
}
