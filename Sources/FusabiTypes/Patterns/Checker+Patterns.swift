import FusabiSyntax

/// What a pattern belongs to: decides about warnings, and whether its variables may be made mutable.
package enum PatternContext {
    /// A rule of `match`, `function`, `try`: upper-case variables warn (FS0049).
    case rule
    case parameter
    case binding(isMutable: Bool)
    case loop
}

/// The variables of one pattern.
struct PatternScope {
    var context: PatternContext
    var locals: [Symbol: TypedLocalID] = [:]
    var order: [TypedLocalID] = []
    /// On the right of `|`: the variables of the left side, which the right side must bind again.
    var shared: [Symbol: TypedLocalID] = [:]
    /// On either side of `|`: a name is bound twice only within one side.
    var isAlternative = false

    init(_ context: PatternContext) { self.context = context }

    var isMutable: Bool {
        if case .binding(let isMutable) = context { return isMutable }
        return false
    }

    var isRule: Bool {
        if case .rule = context { return true }
        return false
    }
}

/// Patterns as written to patterns with names resolved: F# spec chapter 7.
extension Checker {
    /// Checks a pattern against the type of what it matches. Its variables become locals and are bound in the
    /// environment (the caller restores it).
    package func checkPattern(_ id: PatternID, _ type: Type, _ context: PatternContext) -> TypedPatternID {
        checkPattern(id, type, context).pattern
    }

    /// The same, telling the variables in order of appearance.
    package func checkPattern(
        _ id: PatternID, _ type: Type, _ context: PatternContext
    ) -> (pattern: TypedPatternID, variables: [TypedLocalID]) {
        var scope = PatternScope(context)
        let pattern = checkPattern(id, type, &scope)
        for local in scope.order { bind(local) }
        return (pattern, scope.order)
    }

    func checkPattern(_ id: PatternID, _ type: Type, _ scope: inout PatternScope) -> TypedPatternID {
        let span = syntax.span(id)
        switch syntax[id] {
        case .wildcard:
            return tree.add(.wildcard, type, span)
        case .literal(let literal):
            return checkLiteralPattern(literal, type, span)
        case .measured(let literal, let measure):
            return checkMeasuredPattern(literal, measure, type, span)
        case .name(let name, _):
            return checkNamePattern(name, type, &scope)
        case .long(let path, _, let arguments, _):
            return checkLongPattern(path, arguments, type, span, &scope)
        case .fields(let path, let fields):
            return checkFieldPatterns(path, fields, type, span, &scope)
        case .tuple(let parts, let isStruct):
            return checkTuplePattern(parts, isStruct, type, span, &scope)
        case .collection(let isArray, let items):
            return checkCollectionPattern(isArray, items, type, span, &scope)
        case .cons(let head, let tail):
            return checkConsPattern(head, tail, type, span, &scope)
        case .or(let left, let right):
            return checkOrPattern(left, right, type, span, &scope)
        case .and(let parts):
            var checked: [TypedPatternID] = []
            for part in parts { checked.append(checkPattern(part, type, &scope)) }
            return tree.add(.and(checked), type, span)
        case .alias(let pattern, let alias):
            return checkAliasPattern(pattern, alias, type, span, &scope)
        case .annotated(let pattern, let annotation):
            if case .optional = syntax[pattern] {
                // `?x: int` is an int option.
                unify(expected: type, actual: wellKnown.option(of: resolve(annotation)), at: syntax.span(pattern))
            } else {
                unify(expected: type, actual: resolve(annotation), at: syntax.span(pattern))
            }
            return checkPattern(pattern, type, &scope)
        case .typeTest(let target):
            let resolved = resolve(target)
            checkTypeTest(of: type, against: resolved, at: span)
            return tree.add(.typeTest(resolved, tree.add(.wildcard, resolved, span)), type, span)
        case .record(let fields):
            return checkRecordPattern(fields, type, span, &scope)
        case .parenthesized(let inner), .attributed(let inner, _):
            return checkPattern(inner, type, &scope)
        case .optional(let name):
            let content = freshType(span)
            unify(expected: type, actual: wellKnown.option(of: content), at: span)
            return tree.add(.variable(bindVariable(name, type, &scope)), type, span)
        case .expression:
            error(
                10, span,
                "Only names, constants and lists of them may be given to an active pattern inside a pattern.")
            return tree.add(.error, type, span)
        case .error:
            return tree.add(.error, type, span)
        }
    }

    // MARK: Variables

    /// Makes (or, on the right of `|`, finds again) the local of a variable.
    func bindVariable(_ name: Name, _ type: Type, _ scope: inout PatternScope) -> TypedLocalID {
        if scope.locals[name.symbol] != nil {
            error(38, name.span, "'\(text(name.symbol))' is bound twice in this pattern.")
        } else if let known = scope.shared[name.symbol] {
            unify(expected: tree[known].type, actual: type, at: name.span)
            scope.locals[name.symbol] = known
            return known
        }
        let local = tree.add(
            TypedLocal(name: name.symbol, type: type, isMutable: scope.isMutable, span: name.span))
        scope.locals[name.symbol] = local
        scope.order.append(local)
        return local
    }

    private func checkNamePattern(_ name: Name, _ type: Type, _ scope: inout PatternScope) -> TypedPatternID {
        if let binding = environment.patterns[name.symbol] {
            if case .literal = binding, startsLowercase(name.symbol) {
                warning(
                    3190, name.span,
                    "'\(text(name.symbol))' makes a new variable here. To match the constant of that name, write it with its module or give it an upper-case name."
                )
            } else {
                return checkPatternItem(binding, name, [], type, name.span, &scope)
            }
        } else if scope.isRule, isSuspiciouslyUppercase(name.symbol) {
            warning(
                49, name.span,
                "'\(text(name.symbol))' is a new variable that matches everything: variables are usually lower-case, and no case of that name is in scope."
            )
        }
        return tree.add(.variable(bindVariable(name, type, &scope)), type, name.span)
    }

    private func startsLowercase(_ symbol: Symbol) -> Bool {
        guard let first = text(symbol).unicodeScalars.first else { return false }
        return first.properties.isLowercase
    }

    /// F# takes names of one or two letters for what they are in mathematics.
    private func isSuspiciouslyUppercase(_ symbol: Symbol) -> Bool {
        let name = text(symbol)
        guard let first = name.unicodeScalars.first, name.utf16.count >= 3 else { return false }
        return first.properties.isUppercase
    }

    // MARK: Combinations

    private func checkOrPattern(
        _ left: PatternID, _ right: PatternID, _ type: Type, _ span: Span, _ scope: inout PatternScope
    ) -> TypedPatternID {
        var leftScope = PatternScope(scope.context)
        leftScope.shared = scope.shared
        let leftPattern = checkPattern(left, type, &leftScope)
        var rightScope = PatternScope(scope.context)
        rightScope.shared = leftScope.locals
        let rightPattern = checkPattern(right, type, &rightScope)
        if Set(leftScope.locals.keys) != Set(rightScope.locals.keys) {
            error(18, span, "Both sides of this '|' pattern must bind the same variables.")
        }
        for (name, local) in leftScope.locals {
            if scope.locals[name] != nil {
                error(38, tree[local].span, "'\(text(name))' is bound twice in this pattern.")
            }
            scope.locals[name] = local
        }
        scope.order += leftScope.order + rightScope.order
        return tree.add(.or(leftPattern, rightPattern), type, span)
    }

    /// `p as q`. `:? T as x` gives x the type T.
    private func checkAliasPattern(
        _ pattern: PatternID, _ alias: PatternID, _ type: Type, _ span: Span, _ scope: inout PatternScope
    ) -> TypedPatternID {
        if case .typeTest(let target) = syntax[pattern] {
            let resolved = resolve(target)
            checkTypeTest(of: type, against: resolved, at: syntax.span(pattern))
            let inner = checkPattern(alias, resolved, &scope)
            return tree.add(.typeTest(resolved, inner), type, span)
        }
        let checked = checkPattern(pattern, type, &scope)
        if case .name(let name, _) = syntax[alias], environment.patterns[name.symbol] == nil || scope.isRule == false {
            return tree.add(.alias(checked, bindVariable(name, type, &scope)), type, span)
        }
        let right = checkPattern(alias, type, &scope)
        if case .variable(let local) = tree[right] { return tree.add(.alias(checked, local), type, span) }
        return tree.add(.and([checked, right]), type, span)
    }

    private func checkTuplePattern(
        _ parts: [PatternID], _ isStruct: Bool, _ type: Type, _ span: Span, _ scope: inout PatternScope
    ) -> TypedPatternID {
        var elements: [Type]
        if case .tuple(let known, let knownStruct) = store.head(type), known.count == parts.count,
            knownStruct == isStruct
        {
            elements = known
        } else {
            elements = parts.map { freshType(syntax.span($0)) }
            if !unify(expected: type, actual: store.tuple(elements, isStruct: isStruct), at: span) {
                elements = parts.map { _ in store.error }
            }
        }
        var checked: [TypedPatternID] = []
        for (part, element) in zip(parts, elements) { checked.append(checkPattern(part, element, &scope)) }
        return tree.add(.tuple(checked, isStruct: isStruct), type, span)
    }

    private func checkCollectionPattern(
        _ isArray: Bool, _ items: [PatternID], _ type: Type, _ span: Span, _ scope: inout PatternScope
    ) -> TypedPatternID {
        let element = elementType(of: type, isArray ? .array : .list, span)
        var checked: [TypedPatternID] = []
        for item in items { checked.append(checkPattern(item, element, &scope)) }
        return tree.add(isArray ? .array(checked) : .list(checked), type, span)
    }

    private func checkConsPattern(
        _ head: PatternID, _ tail: PatternID, _ type: Type, _ span: Span, _ scope: inout PatternScope
    ) -> TypedPatternID {
        let element = elementType(of: type, .list, span)
        let checkedHead = checkPattern(head, element, &scope)
        let checkedTail = checkPattern(tail, type, &scope)
        return tree.add(.cons(checkedHead, checkedTail), type, span)
    }

    /// Makes a type a list or an array, if it is not yet, and returns its element type.
    private func elementType(of type: Type, _ primitive: PrimitiveType, _ span: Span) -> Type {
        if case .named(let constructor, let arguments) = store.head(type), constructor.primitive == primitive,
            let element = arguments.first
        {
            return element
        }
        let element = freshType(span)
        return unify(expected: type, actual: wellKnown.type(primitive, [element]), at: span) ? element : store.error
    }

    // MARK: Constants

    private func checkLiteralPattern(_ literal: Literal, _ type: Type, _ span: Span) -> TypedPatternID {
        if case .null = literal {
            require(.null, of: type, at: span)
            return tree.add(.null, type, span)
        }
        unify(expected: type, actual: patternType(of: literal), at: span)
        return tree.add(.literal(decodedSource(literal, span)), type, span)
    }

    private func checkMeasuredPattern(
        _ literal: Literal, _ measure: TypeExpressionID, _ type: Type, _ span: Span
    ) -> TypedPatternID {
        if case .named(let constructor, _) = store.head(patternType(of: literal)) {
            unify(expected: type, actual: store.named(constructor, [resolveMeasure(measure)]), at: span)
        }
        return tree.add(.literal(literal), type, span)
    }

    private func patternType(of literal: Literal) -> Type {
        switch literal {
        case .unit: wellKnown.unit
        case .null: wellKnown.obj
        case .bool: wellKnown.bool
        case .int8: wellKnown.type(.int8)
        case .uint8: wellKnown.type(.uint8)
        case .int16: wellKnown.type(.int16)
        case .uint16: wellKnown.type(.uint16)
        case .int32: wellKnown.int32
        case .uint32: wellKnown.type(.uint32)
        case .int64: wellKnown.int64
        case .uint64: wellKnown.type(.uint64)
        case .nativeint: wellKnown.type(.nativeint)
        case .unativeint: wellKnown.type(.unativeint)
        case .float32: wellKnown.type(.float32)
        case .float: wellKnown.float
        case .decimal: wellKnown.type(.decimal)
        case .bigint: wellKnown.type(.bigint)
        case .char: wellKnown.char
        case .string: wellKnown.string
        case .byteString: wellKnown.array(of: wellKnown.type(.uint8))
        case .sourceIdentifier: wellKnown.string
        }
    }

    /// `__SOURCE_FILE__` and its kin as the text they stand for.
    private func decodedSource(_ literal: Literal, _ span: Span) -> Literal {
        guard case .sourceIdentifier(let symbol) = literal else { return literal }
        switch text(symbol) {
        case "__LINE__": return .string(Array(String(source.position(of: span.start).line).utf16))
        default:
            let path = source.file(at: span.start)?.path ?? ""
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return .string(Array((text(symbol) == "__SOURCE_FILE__" ? name : ".").utf16))
        }
    }

    // MARK: Type tests

    /// `:? T` makes sense when T may be a subtype of the value's type.
    private func checkTypeTest(of type: Type, against target: Type, at span: Span) {
        switch store.head(type) {
        case .variable:
            error(
                8, span,
                "The type of this value is not known here, so it cannot be tested. Annotate the value, for instance as ': obj'."
            )
        case .named(let constructor, _):
            constructor.ensureLoaded()
            if constructor.isSealedType, !isSameType(type, target) {
                error(
                    16, span,
                    "The type '\(TypePrinter(store: store, symbols: symbols).text(type))' has no subtypes, so a test for another type makes no sense."
                )
            }
        case .function, .tuple, .anonymousRecord:
            if !isSameType(type, target) {
                error(
                    16, span,
                    "The type '\(TypePrinter(store: store, symbols: symbols).text(type))' has no subtypes, so a test for another type makes no sense."
                )
            }
        case .parameter, .measure, .error:
            break
        }
    }
}

extension TypeConstructor {
    /// Can no other type be a subtype of this one?
    var isSealedType: Bool {
        switch definition {
        case .record, .union, .enumeration, .struct, .delegate, .array: true
        case .class: isSealed
        case .primitive:
            switch primitive {
            case .obj, .exn, .valueType, .enumeration, .delegate, .arrayBase, nil: false
            case .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .nativeint, .unativeint, .float32,
                .float, .decimal, .bigint, .bool, .char, .unit, .string, .list, .option, .voption, .ref, .array,
                .array2,
                .array3, .array4, .fiber, .void, .byref:
                true
            }
        case .pending, .abbreviation, .interface, .exception, .measure, .measureAbbreviation: false
        }
    }
}
