/// Prefix operators, application and what follows an atomic expression: F#'s `minusExpr`, `appExpr`, `atomicExpr`.
extension Parser {
    /// `-e`, `&e`, `new T(…)`, `upcast e`, or an application.
    mutating func parsePrefixed() -> ExpressionID {
        let start = token.span.start
        switch kind {
        case .minus, .plus: return parsePrefixOperator()
        case .ampersand, .ampersandAmpersand:
            let isDouble = kind == .ampersandAmpersand
            advance()
            let operand = parseNestedPrefixed()
            return tree.add(.addressOf(operand, isDouble: isDouble), span(from: start))
        case .operator:
            if isOperator(known.caret) {
                report(3303, here, "'^', which counts from the end, is a feature of F# that is only in preview")
                advance()
                return parseNestedPrefixed()
            }
            return isTightPrefix ? parseApplication() : parsePrefixOperator()
        case .new: return parseNew()
        case .upcast, .downcast:
            let isUp = kind == .upcast
            advance()
            let operand = parseNestedPrefixed()
            return tree.add(.inferredCast(operand, isUp: isUp), span(from: start))
        default: return parseApplication()
        }
    }

    /// A prefix's operand, counted as nested: `- - - x`.
    private mutating func parseNestedPrefixed() -> ExpressionID {
        guard enter() else {
            leave()
            return tree.add(Expression.error, here)
        }
        defer { leave() }
        return parsePrefixed()
    }

    /// `-x`: the name is `~-`.
    private mutating func parsePrefixOperator() -> ExpressionID {
        let start = token.span
        let (isValid, isAppend) = prefixUse()
        let name = prefixName()
        advance()
        let operand = parseNestedPrefixed()
        if !isValid { reportInvalidPrefix(isAppend ? start : tree.span(operand)) }
        return tree.add(.prefix(name, operand), start.joined(tree.span(operand)))
    }

    /// Whether the operator at the cursor may be a prefix, and whether it begins with `@` or `^`.
    private mutating func prefixUse() -> (isValid: Bool, isAppend: Bool) {
        guard kind == .operator else { return (true, false) }
        let found = operatorClass(token.payload)
        return (found.mayBePrefix, found.infix == .append)
    }

    private func reportInvalidPrefix(_ place: Span) {
        guard !isRecovering else { return }
        report(1208, place, "This operator cannot be used as a prefix")
    }

    /// The name that declares the prefix operator at the cursor: `~` and its spelling.
    private func prefixName() -> Name {
        switch kind {
        case .minus: Name(known.unaryMinus, token.span)
        case .plus: Name(known.unaryPlus, token.span)
        default: Name(symbols.intern("~" + symbols.text(operatorName().symbol)), token.span)
        }
    }
}

// MARK: - Application

extension Parser {
    /// `f x y`.
    private mutating func parseApplication() -> ExpressionID {
        var (head, _) = parseAtomic()
        while !isRecovering {
            guard startsArgument else { return head }
            let isTightBracket = kind == .leftBracket && token.isTight
            let argument = parseArgument()
            if isTightBracket, let index = adjacentIndex(of: head, argument) {
                head = index
                continue
            }
            head = tree.add(
                .application(head, argument, isAdjacent: false), tree.span(head).joined(tree.span(argument)))
        }
        return head
    }

    /// An argument: an atomic expression, or a prefix operator stuck to one (`f -x`).
    private mutating func parseArgument() -> ExpressionID {
        let start = token.span
        if token.isPrefix {
            let isAddress = kind == .ampersand || kind == .ampersandAmpersand
            let isDouble = kind == .ampersandAmpersand
            let name = prefixName()
            advance()
            let (operand, isCall) = parseAtomic()
            if isCall { reportSuccessiveArguments(start) }
            let span = start.joined(tree.span(operand))
            return isAddress
                ? tree.add(.addressOf(operand, isDouble: isDouble), span) : tree.add(.prefix(name, operand), span)
        }
        let (argument, isCall) = parseAtomic()
        if isCall { reportSuccessiveArguments(tree.span(argument)) }
        return argument
    }

    /// FS0597: `f g(x)` reads as `f (g(x))`, which F# does not accept without parentheses.
    private func reportSuccessiveArguments(_ place: Span) {
        report(
            597, place,
            "Put parentheses around this argument: a call written 'f(x)' cannot be an argument without them")
    }

    /// True if the current token can begin an argument of an application.
    private var startsArgument: Bool {
        switch kind {
        case .identifier, .typeVariable, .literal, .interpolatedString, .base, .begin, .false, .true, .null, .global,
            .struct, .leftParen, .leftBracket, .leftBracketBar, .leftBrace, .leftBraceBar, .leftQuotation,
            .leftRawQuotation, .underscore, .question, .reserved:
            true
        case .minus, .plus, .ampersand, .ampersandAmpersand: token.isPrefix
        case .operator: token.isPrefix || isTightPrefix
        default: false
        }
    }

    /// `!`, `~~~`: the current operator binds to the atomic expression after it.
    var isTightPrefix: Bool {
        guard kind == .operator else { return false }
        let text = symbols.text(Symbol(id: token.payload)).utf8.drop { ".$?".utf8.contains($0) }
        guard let first = text.first else { return false }
        if first == UInt8(ascii: "~") { return true }
        return first == UInt8(ascii: "!") && text.dropFirst().first != UInt8(ascii: "=")
    }
}

// MARK: - Atomic expressions

extension Parser {
    /// An atomic expression with everything that sticks to it: `a.B(c).[d]<e>`. The flag says whether it contains a
    /// call `f(x)`, which may not be an argument (FS0597).
    mutating func parseAtomic() -> (expression: ExpressionID, isCall: Bool) {
        let start = token.span
        if kind == .underscore { return (parseShorthandLambda(), false) }
        if isTightPrefix {
            let name = operatorName()
            let (isValid, _) = prefixUse()
            advance()
            guard enter() else {
                leave()
                return (tree.add(Expression.error, here), false)
            }
            defer { leave() }
            let (operand, isCall) = parseAtomic()
            if !isValid { reportInvalidPrefix(tree.span(operand)) }
            return (tree.add(.prefix(name, operand), start.joined(tree.span(operand))), isCall)
        }
        let atom = parseAtom()
        return parsePostfix(of: atom)
    }

    /// `_.Length`: the lambda's body starts at the placeholder.
    private mutating func parseShorthandLambda() -> ExpressionID {
        let place = token.span
        advance()
        guard kind == .dot else {
            unexpected(in: .expression)
            return tree.add(Expression.error, place)
        }
        let (body, _) = parsePostfix(of: tree.add(Expression.placeholder, place))
        return tree.add(.shorthandLambda(body), tree.span(body))
    }

    /// Everything that sticks to an atom.
    private mutating func parsePostfix(of atom: ExpressionID) -> (expression: ExpressionID, isCall: Bool) {
        var result = atom
        var isCall = false
        while !isRecovering {
            switch kind {
            case .dot: result = parseQualification(of: result)
            case .leftParen where token.isTight && endsName:
                let argument = parseAtom()
                result = tree.add(
                    .application(result, argument, isAdjacent: true), tree.span(result).joined(tree.span(argument)))
                isCall = true
            case .leftBracket where token.isTight && endsName: result = parseIndex(of: result, isDotted: false)
            case .leftAngle where token.isTight: result = parseTypeApplication(of: result)
            case .question:
                guard let dynamic = parseDynamic(of: result) else { return (result, isCall) }
                result = dynamic
            default: return (result, isCall)
            }
        }
        return (result, isCall)
    }

    /// True right after an identifier or the `>` of a type application: only there `(` and `[` stick.
    private var endsName: Bool {
        guard index > 0 else { return false }
        let before = tokens[index - 1].kind
        return before == .identifier || before == .rightAngle || before == .base || before == .global
    }

    /// `e.Name`, `e.[i]`, `e.(+)`.
    private mutating func parseQualification(of target: ExpressionID) -> ExpressionID {
        let start = tree.span(target).start
        let dot = token.span
        advance()
        switch kind {
        case .identifier:
            let name = Name(Symbol(id: token.payload), token.span)
            advance()
            return tree.add(.member(target, name), span(from: start))
        case .leftBracket:
            if peek().kind == .rightBracket, token.isTight, peek().isTight {
                // `.[]` is one token of F#'s: the name of an operator.
                isRecovering = true
                report(10, dot, "Unexpected operator name '.[]' in expression")
                return target
            }
            return parseIndex(of: target, isDotted: true)
        case .leftParen:
            if let name = parseOperatorName() { return tree.add(.member(target, name), span(from: start)) }
            let inner = parseAtom()
            report(35, span(from: start), "'e.(i)' is no longer an index: write 'e.[i]' or 'e[i]'")
            return tree.add(.index(target, [inner], isDotted: true), span(from: start))
        default:
            if !isRecovering { report(599, dot, "A name is missing after this '.'") }
            return tree.add(.member(target, Name(known.missing, Span(start: dot.end, end: dot.end))), span(from: start))
        }
    }

    /// `e?name`, `e?(key)`: named `?`, the key a string.
    private mutating func parseDynamic(of target: ExpressionID) -> ExpressionID? {
        let next = peek().kind
        guard next == .identifier || next == .leftParen else { return nil }
        let name = operatorName()
        advance()
        let key: ExpressionID
        if next == .identifier {
            let text = Array(symbols.text(Symbol(id: token.payload)).utf16)
            key = tree.add(.literal(.string(text)), token.span)
            advance()
        } else {
            key = parseAtom()
        }
        return tree.add(.infix(name, target, key), tree.span(target).joined(tree.span(key)))
    }

    /// `e<t, u>`; after a number its unit of measure.
    private mutating func parseTypeApplication(of target: ExpressionID) -> ExpressionID {
        let start = tree.span(target).start
        if case .literal(let literal) = tree[target] {
            let measure = parseMeasureArgument()
            return tree.add(.measured(literal, measure), span(from: start))
        }
        let arguments = parseTypeArguments()
        return tree.add(.typeApplication(target, arguments), span(from: start))
    }

    /// `f(x)[i]`: an application by its form, an index because nothing stands between the two. `f(x)[i].Y` is an
    /// application to `[i].Y`: only after a name do brackets bind as tightly as a dot.
    private func adjacentIndex(of target: ExpressionID, _ argument: ExpressionID) -> ExpressionID? {
        guard case .collection(isArray: false, let items) = tree[argument], items.count == 1 else { return nil }
        var elements = items
        if case .tuple(let parts, isStruct: false) = tree[items[0]] { elements = parts }
        return tree.add(
            .index(target, elements, isDotted: false), tree.span(target).joined(tree.span(argument)))
    }

    /// `[i, j]` at the cursor.
    private mutating func parseIndex(of target: ExpressionID, isDotted: Bool) -> ExpressionID {
        let opening = token.span
        advance()
        var elements: [ExpressionID] = []
        if kind != .rightBracket {
            let content = parseBracketContent()
            if case .tuple(let parts, isStruct: false) = tree[content] {
                elements = parts
            } else {
                elements = [content]
            }
        } else {
            unexpected(in: .expression)
        }
        close(.rightBracket, opening, unmatched: 598)
        return tree.add(.index(target, elements, isDotted: isDotted), span(from: tree.span(target).start))
    }
}
