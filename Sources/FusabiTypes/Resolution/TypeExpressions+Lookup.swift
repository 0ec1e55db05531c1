import FusabiSyntax

/// Finding types, modules and namespaces by their names: F# spec 14.1.9.
extension Checker {
    /// The type that a path names, of the given number of arguments if there is one. Reports what cannot be found.
    func findType(_ path: LongName, arity: Int) -> TypeConstructor? {
        guard let last = path.last else { return nil }
        if path.count == 1 {
            if let candidates = environment.types[last.symbol], let best = choose(candidates, arity) { return best }
            reportUndefinedType(last, candidates: [])
            return nil
        }
        let containers = findModules(path.dropLast(), reports: true)
        guard let containers else { return nil }
        var fallback: TypeConstructor?
        var isPrivate = false
        for module in containers {
            module.ensureLoaded()
            guard let candidates = module.types[last.symbol] else { continue }
            let visible = candidates.filter { isAccessible($0.access, from: module) }
            if visible.isEmpty { isPrivate = true }
            if let exact = visible.first(where: { $0.parameters.count == arity }) { return exact }
            if fallback == nil { fallback = choose(visible, arity) }
        }
        if let fallback {
            // A numeric type takes a measure; others are wrong, which F# reports as an unknown type when other types of
            // that name exist.
            return fallback
        }
        if isPrivate {
            error(1092, path[0].span.joined(last.span), "The type '\(text(last.symbol))' is private to its module.")
            return nil
        }
        reportUndefinedType(last, candidates: containers)
        return nil
    }

    /// The type of the right arity, else the latest.
    private func choose(_ candidates: [TypeConstructor], _ arity: Int) -> TypeConstructor? {
        candidates.first { $0.parameters.count == arity } ?? candidates.first
    }

    /// May something declared in `module` with this access be used here?
    package func isAccessible(_ access: Access?, from module: ModuleEntity?) -> Bool {
        guard access == .isPrivate else { return true }
        if isLibrary { return true }
        var current = context.module
        while let entity = current {
            if entity === module { return true }
            current = entity.parent
        }
        return false
    }

    /// All modules or namespaces that a path may mean, latest first; nil (reported) when there are none.
    func findModules(_ path: LongName.SubSequence, reports: Bool) -> [ModuleEntity]? {
        guard let first = path.first else { return nil }
        var current: [ModuleEntity]
        if text(first.symbol) == "global" {
            current = [root]
        } else if let found = environment.modules[first.symbol] {
            current = found
        } else {
            if reports { reportUndefinedNamespace(first) }
            return nil
        }
        for name in path.dropFirst() {
            var next: [ModuleEntity] = []
            for module in current {
                module.ensureLoaded()
                var inner = module.modules[name.symbol]
                while let found = inner {
                    next.append(found)
                    inner = found.earlier
                }
            }
            if next.isEmpty {
                if reports { reportUndefinedNamespace(name, inside: current) }
                return nil
            }
            current = next
        }
        return current
    }

    // MARK: Messages

    private func reportUndefinedType(_ name: Name, candidates modules: [ModuleEntity]) {
        guard declarations.reported.insert(name.span).inserted else { return }
        var names: [String] = []
        for module in modules { names += module.types.keys.map(text) }
        let hint = Suggestions.hint(for: text(name.symbol), among: names)
        error(39, name.span, "The type '\(text(name.symbol))' is not defined.\(hint)")
    }

    private func reportUndefinedNamespace(_ name: Name, inside modules: [ModuleEntity] = []) {
        guard declarations.reported.insert(name.span).inserted else { return }
        var names: [String] = []
        for module in modules { names += module.modules.keys.map(text) }
        let hint = Suggestions.hint(for: text(name.symbol), among: names)
        error(39, name.span, "The namespace or module '\(text(name.symbol))' is not defined.\(hint)")
    }
}
