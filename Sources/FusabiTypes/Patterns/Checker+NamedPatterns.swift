import FusabiSyntax

/// Patterns that begin with a name: union cases, constants, exceptions, active patterns.
extension Checker {
    /// What a path means in a pattern.
    enum PatternItem {
        case binding(PatternBinding)
        case enumCase(TypeConstructor, Literal)
        /// A constant of a type: `Int32.MaxValue`.
        case constant(MemberEntity, Literal)
    }

    func checkLongPattern(
        _ path: LongName, _ arguments: [PatternID], _ type: Type, _ span: Span, _ scope: inout PatternScope
    ) -> TypedPatternID {
        if let literal = nameOfPattern(path, arguments) {
            unify(expected: type, actual: wellKnown.string, at: span)
            return tree.add(.literal(literal), type, span)
        }
        guard let last = path.last, let item = findPatternItem(path) else {
            // Arguments are checked all the same, so that their variables are known to the rule.
            for argument in arguments { _ = checkPattern(argument, store.error, &scope) }
            return tree.add(.error, type, span)
        }
        switch item {
        case .binding(let binding):
            return checkPatternItem(binding, last, arguments, type, span, &scope)
        case .enumCase(let constructor, let literal):
            unify(expected: type, actual: store.named(constructor), at: span)
            if let first = arguments.first {
                error(3191, syntax.span(first), "A constant takes no arguments in a pattern.")
            }
            return tree.add(.enumCase(constructor, literal), type, span)
        case .constant(let member, let literal):
            unify(expected: type, actual: member.result, at: span)
            return tree.add(.literal(literal), type, span)
        }
    }

    /// `nameof x` as a pattern: the name's text.
    private func nameOfPattern(_ path: LongName, _ arguments: [PatternID]) -> Literal? {
        guard path.count == 1, arguments.count == 1, text(path[0].symbol) == "nameof",
            environment.patterns[path[0].symbol] == nil
        else { return nil }
        switch syntax[withoutParentheses(arguments[0])] {
        case .name(let name, _): return .string(Array(text(name.symbol).utf16))
        case .long(let path, _, _, _): return path.last.map { .string(Array(text($0.symbol).utf16)) }
        default: return nil
        }
    }

    func checkPatternItem(
        _ binding: PatternBinding, _ name: Name, _ arguments: [PatternID], _ type: Type, _ span: Span,
        _ scope: inout PatternScope
    ) -> TypedPatternID {
        switch binding {
        case .unionCase(let unionCase):
            let fields = fieldTypes(of: unionCase, matching: type, name, span)
            let patterns = checkCaseArguments(unionCase, arguments, fields, name, span, &scope)
            return tree.add(.unionCase(unionCase, patterns), type, span)
        case .exceptionCase(let unionCase):
            unify(expected: type, actual: wellKnown.exn, at: span)
            let fields = unionCase.fields.map(\.type)
            let patterns = checkCaseArguments(unionCase, arguments, fields, name, span, &scope)
            return tree.add(.exceptionCase(unionCase, patterns), type, span)
        case .literal(let value):
            let instance = instantiate(value.scheme, at: name.span)
            unify(expected: type, actual: instance.type, at: span)
            if let first = arguments.first {
                error(3191, syntax.span(first), "A constant takes no arguments in a pattern.")
            }
            if case .null? = value.literal { return tree.add(.null, type, span) }
            return tree.add(value.literal.map(TypedPattern.literal) ?? .error, type, span)
        case .enumCase(let constructor, let name):
            unify(expected: type, actual: store.named(constructor), at: span)
            guard case .enumeration(_, let cases) = constructor.definition,
                let literal = cases.first(where: { $0.name == name })?.value
            else { return tree.add(.error, type, span) }
            return tree.add(.enumCase(constructor, literal), type, span)
        case .activePattern, .localActivePattern:
            return checkActivePattern(binding, name, arguments, type, span, &scope)
        }
    }

    // MARK: Union cases

    /// The types of a case's fields when the case matches a value of the given type.
    func fieldTypes(of unionCase: CaseEntity, matching type: Type, _ name: Name, _ span: Span) -> [Type] {
        let owner = unionCase.owner
        if !isAccessible(owner.representationAccess, from: owner.module) {
            error(1093, name.span, "The cases of '\(text(owner.name))' are private to its module.")
        }
        var arguments: [Type]
        if case .named(let constructor, let known) = store.head(type), constructor === owner {
            arguments = known
        } else {
            arguments = freshArguments(of: owner, name.span)
            if !unify(expected: type, actual: store.named(owner, arguments), at: span) {
                arguments = arguments.map { _ in store.error }
            }
        }
        let substitution = Substitution(parameters: owner.parameters, arguments: arguments)
        return unionCase.fields.map { store.substitute($0.type, substitution) }
    }

    /// Fresh variables for a type's parameters, with their constraints.
    func freshArguments(of constructor: TypeConstructor, _ span: Span) -> [Type] {
        let arguments = constructor.parameters.map {
            store.freshVariable(level: level, isMeasure: store[$0].isMeasure, span: span)
        }
        checkConstraints(of: store.named(constructor, arguments), span)
        return arguments
    }

    /// The patterns of all of a case's fields.
    private func checkCaseArguments(
        _ unionCase: CaseEntity, _ arguments: [PatternID], _ fields: [Type], _ name: Name, _ span: Span,
        _ scope: inout PatternScope
    ) -> [TypedPatternID] {
        func wildcards() -> [TypedPatternID] { fields.map { tree.add(.wildcard, $0, span) } }
        guard let argument = arguments.first else {
            if fields.isEmpty { return [] }
            reportCaseArguments(fields.count, span)
            return wildcards()
        }
        if fields.isEmpty {
            if !isUnitPattern(argument) {
                error(725, span, "The case '\(text(unionCase.name))' has no fields.")
                _ = checkPattern(argument, store.error, &scope)
            }
            return []
        }
        if arguments.count > 1 {
            reportCaseArguments(fields.count, span)
            for argument in arguments { _ = checkPattern(argument, store.error, &scope) }
            return wildcards()
        }
        if fields.count == 1 { return [checkPattern(argument, fields[0], &scope)] }
        let inner = withoutParentheses(argument)
        switch syntax[inner] {
        case .tuple(let parts, isStruct: false) where parts.count == fields.count:
            var result: [TypedPatternID] = []
            for (part, field) in zip(parts, fields) { result.append(checkPattern(part, field, &scope)) }
            return result
        case .wildcard:
            return wildcards()
        default:
            reportCaseArguments(fields.count, span)
            _ = checkPattern(argument, store.error, &scope)
            return wildcards()
        }
    }

    private func reportCaseArguments(_ count: Int, _ span: Span) {
        if count == 1 {
            error(726, span, "This case has one field, which the pattern must name or ignore (`_`).")
        } else {
            error(727, span, "This case has \(count) fields: write a pattern for each, in parentheses, or one `_`.")
        }
    }

    func withoutParentheses(_ id: PatternID) -> PatternID {
        var current = id
        while case .parenthesized(let inner) = syntax[current] { current = inner }
        return current
    }

    private func isUnitPattern(_ id: PatternID) -> Bool {
        if case .literal(.unit) = syntax[withoutParentheses(id)] { return true }
        return false
    }

    /// `Node(left = l; value = v)`.
    func checkFieldPatterns(
        _ path: LongName, _ fields: [(name: Name, pattern: PatternID)], _ type: Type, _ span: Span,
        _ scope: inout PatternScope
    ) -> TypedPatternID {
        guard let last = path.last, let item = findPatternItem(path), case .binding(let binding) = item else {
            for field in fields { _ = checkPattern(field.pattern, store.error, &scope) }
            return tree.add(.error, type, span)
        }
        let entity: CaseEntity
        let types: [Type]
        var isException = false
        switch binding {
        case .unionCase(let unionCase):
            entity = unionCase
            types = fieldTypes(of: unionCase, matching: type, last, span)
        case .exceptionCase(let unionCase):
            entity = unionCase
            isException = true
            unify(expected: type, actual: wellKnown.exn, at: span)
            types = unionCase.fields.map(\.type)
        case .activePattern, .localActivePattern, .literal, .enumCase:
            error(3174, span, "Only union cases and exceptions have fields to name in a pattern.")
            for field in fields { _ = checkPattern(field.pattern, store.error, &scope) }
            return tree.add(.error, type, span)
        }
        var patterns: [TypedPatternID?] = types.map { _ in nil }
        for field in fields {
            guard let index = entity.fields.firstIndex(where: { $0.name == field.name.symbol }) else {
                error(
                    3174, field.name.span,
                    "The case '\(text(entity.name))' has no field '\(text(field.name.symbol))'.")
                _ = checkPattern(field.pattern, store.error, &scope)
                continue
            }
            if patterns[index] != nil {
                error(3175, field.name.span, "The field '\(text(field.name.symbol))' is matched twice.")
            }
            patterns[index] = checkPattern(field.pattern, types[index], &scope)
        }
        let all = zip(patterns, types).map { $0 ?? tree.add(.wildcard, $1, span) }
        return tree.add(isException ? .exceptionCase(entity, all) : .unionCase(entity, all), type, span)
    }

    // MARK: Names

    /// What a path means in a pattern; nil (reported) when it means nothing.
    func findPatternItem(_ path: LongName) -> PatternItem? {
        guard let last = path.last else { return nil }
        if path.count == 1 {
            if let binding = environment.patterns[last.symbol] { return .binding(binding) }
            reportUndefinedPattern(last, [])
            return nil
        }
        let prefix = path.dropLast()
        let modules = findModules(prefix, reports: false) ?? []
        for module in modules {
            module.ensureLoaded()
            if let found = patternItem(last.symbol, in: module) { return .binding(found) }
        }
        let types = findTypes(prefix)
        for type in types {
            if let found = patternItem(last.symbol, in: type) { return found }
        }
        if modules.isEmpty && types.isEmpty {
            _ = findModules(prefix, reports: true)
        } else {
            reportUndefinedPattern(last, caseNames(modules, types))
        }
        return nil
    }

    private func patternItem(_ name: Symbol, in module: ModuleEntity) -> PatternBinding? {
        if let unionCase = module.cases[name] {
            if case .exception = unionCase.owner.definition { return .exceptionCase(unionCase) }
            return .unionCase(unionCase)
        }
        if let (pattern, index) = module.patternCases[name] { return .activePattern(pattern, index: index) }
        if let value = module.values[name], value.literal != nil { return .literal(value) }
        return nil
    }

    private func patternItem(_ name: Symbol, in type: TypeConstructor) -> PatternItem? {
        switch type.definition {
        case .union(let cases):
            return cases.first { $0.name == name }.map { .binding(.unionCase($0)) }
        case .enumeration(_, let cases):
            return cases.first { $0.name == name }.map { .enumCase(type, $0.value) }
        case .record, .pending, .primitive, .abbreviation, .class, .interface, .struct, .delegate, .exception, .measure,
            .measureAbbreviation, .array:
            for member in type.membersByName[name] ?? [] where member.isStatic {
                if let literal = member.literal { return .constant(member, literal) }
            }
            return nil
        }
    }

    /// The types that a path may mean, abbreviations expanded; none is no error.
    func findTypes(_ path: LongName.SubSequence) -> [TypeConstructor] {
        guard let last = path.last else { return [] }
        var found: [TypeConstructor] = []
        if path.count == 1 {
            found = environment.types[last.symbol] ?? []
        } else {
            for module in findModules(path.dropLast(), reports: false) ?? [] {
                module.ensureLoaded()
                found += module.types[last.symbol] ?? []
            }
        }
        return found.map(expandingAbbreviation)
    }

    private func expandingAbbreviation(_ constructor: TypeConstructor) -> TypeConstructor {
        constructor.ensureLoaded()
        guard case .abbreviation(let target) = constructor.definition else { return constructor }
        guard case .named(let resolved, _) = store.head(target) else { return constructor }
        resolved.ensureLoaded()
        return resolved
    }

    private func caseNames(_ modules: [ModuleEntity], _ types: [TypeConstructor]) -> [String] {
        var names: [String] = []
        for module in modules { names += module.cases.keys.map(text) + module.patternCases.keys.map(text) }
        for type in types {
            switch type.definition {
            case .union(let cases): names += cases.map { text($0.name) }
            case .enumeration(_, let cases): names += cases.map { text($0.name) }
            case .record, .pending, .primitive, .abbreviation, .class, .interface, .struct, .delegate, .exception,
                .measure, .measureAbbreviation, .array:
                break
            }
        }
        return names
    }

    private func reportUndefinedPattern(_ name: Name, _ candidates: [String]) {
        let hint = Suggestions.hint(for: text(name.symbol), among: candidates)
        error(39, name.span, "No case or active pattern '\(text(name.symbol))' is defined.\(hint)")
    }
}
