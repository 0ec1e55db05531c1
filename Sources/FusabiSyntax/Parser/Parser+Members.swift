/// The members of types, interfaces and object expressions: F# spec 8.13.
extension Parser {
    /// True if a member, or a `let` or `do` of a class, begins here.
    var startsMember: Bool {
        switch kind {
        case .member, .static, .abstract, .override, .default, .new, .val, .inherit, .let, .use, .do: true
        case .interface: !startsExplicitInterface
        case .leftAttribute, .private, .internal, .public: startsMember(after: index)
        default: false
        }
    }

    /// `interface member … end` is a representation, `interface I with …` a member.
    private var startsExplicitInterface: Bool {
        switch peekWritten().kind {
        case .end, .default, .override, .interface, .new, .type, .static, .member, .abstract, .inherit,
            .leftAttribute:
            true
        default: false
        }
    }

    /// Looks past attributes and access for the keyword of a member.
    private func startsMember(after place: Int) -> Bool {
        var place = place
        while place < tokens.count {
            switch tokens[place].kind {
            case .leftAttribute:
                while place < tokens.count, tokens[place].kind != .rightAttribute {
                    if tokens[place].kind == .endOfFile { return false }
                    place += 1
                }
            case .rightAttribute, .blockSeparator, .private, .internal, .public: break
            case .member, .static, .abstract, .override, .default, .new, .val, .inherit, .let, .use, .do, .interface:
                return true
            default: return false
            }
            place += 1
        }
        return false
    }

    /// `‹member*›`, or members without a block of their own.
    mutating func parseMemberBlock() -> [Member] {
        var members: [Member] = []
        guard kind == .blockBegin else {
            if startsMember { parseMembers(into: &members) }
            return members
        }
        advance()
        parseMembers(into: &members)
        if kind != .blockEnd, kind != .endOfFile {
            unexpected(in: .member)
            while kind != .endOfFile, kind != .blockEnd {
                skipItem()
                if kind == .blockSeparator || kind == .doubleSemicolon { advance() }
            }
            isRecovering = isTooDeep
        }
        _ = accept(.blockEnd)
        return members
    }

    /// Members up to what is no member.
    mutating func parseMembers(into members: inout [Member]) {
        while !isTooDeep {
            if kind == .blockSeparator || kind == .semicolon {
                advance()
                continue
            }
            guard startsMember else {
                switch kind {
                case .blockEnd, .endOfFile, .with, .end, .and, .rightBrace: return
                default:
                    unexpected(in: .member)
                    endItem()
                    if kind != .blockSeparator { return }
                    continue
                }
            }
            let place = index
            parseMember(into: &members)
            if isRecovering { endItem() }
            if index == place { advance() }
        }
    }

    private mutating func parseMember(into members: inout [Member]) {
        let start = token.span.start
        let documentation = takeDocumentation()
        let attributes = kind == .leftAttribute ? parseAttributes() : []
        var access = parseAccess()
        let isStatic = kind == .static
        let staticKeyword = token.span
        if isStatic { advance() }
        let kind: Member.Kind?
        switch self.kind {
        case .member: kind = parseMethod(isStatic, .plain, attributes, documentation)
        case .override: kind = parseMethod(isStatic, .override, attributes, documentation)
        case .default: kind = parseMethod(isStatic, .default, attributes, documentation)
        case .abstract: kind = .abstractSlot(parseAbstractSlot(isStatic, documentation))
        case .val: kind = parseValueField(isStatic, attributes, documentation, &access)
        case .let, .use: kind = parseClassBindings(isStatic, attributes, documentation)
        case .do:
            advance()
            kind = .doExpression(parseBody(), isStatic: isStatic)
            _ = accept(.declarationEnd)
        case .new where !isStatic: kind = parseConstructor(attributes, documentation, access)
        case .inherit where !isStatic: kind = parseInherit()
        case .interface where !isStatic: kind = .interface(parseInterfaceImplementation())
        default:
            if isStatic, startsPattern {
                report(3862, staticKeyword, "'static' is followed by 'member', 'let', 'do', 'val' or 'abstract'")
            }
            unexpected(in: .member)
            kind = nil
        }
        _ = accept(.declarationEnd)
        guard let kind else { return }
        members.append(Member(kind: kind, attributes: attributes, access: access, span: span(from: start)))
    }

    private mutating func parseClassBindings(
        _ isStatic: Bool, _ attributes: [Attribute], _ documentation: String?
    ) -> Member.Kind {
        let keyword = token.span
        let (bindings, isRecursive) = parseBindings(attributes: attributes, documentation: documentation)
        endDeclaration(keyword, unmatched: 3118)
        return .letBindings(bindings, isRecursive: isRecursive, isStatic: isStatic)
    }
}

// MARK: - Methods and properties

extension Parser {
    /// `member inline x.M args: t = e`, `member x.P with get() = …`, `member val P = e`.
    private mutating func parseMethod(
        _ isStatic: Bool, _ dispatch: Member.Dispatch, _ attributes: [Attribute], _ documentation: String?
    ) -> Member.Kind? {
        advance()
        if kind == .val { return parseAutoProperty(isStatic, dispatch, attributes, documentation) }
        let start = token.span.start
        let isInline = accept(.inline)
        let head = parsePattern(allowsAnnotation: false, context: .member)
        if isRecovering { return nil }
        let result = parseReturnType()
        if kind == .with, !isRecovering {
            let accessors = parseAccessors(
                of: head, type: result.type, isInline: isInline, attributes: attributes,
                documentation: documentation)
            return .property(accessors, isStatic: isStatic, dispatch: dispatch)
        }
        let value: ExpressionID
        if kind == .equals, !isRecovering {
            advance()
            value = parseBody(.member)
        } else {
            missingBody()
            value = tree.add(Expression.error, Span(start: previousEnd, end: previousEnd))
        }
        let binding = tree.add(
            Binding(
                attributes: attributes, isMutable: false, isInline: isInline, head: head, returnType: result.type,
                returnAttributes: result.attributes, value: value, documentation: documentation,
                span: span(from: start)))
        return .method(binding, isStatic: isStatic, dispatch: dispatch)
    }

    /// A member without `=`: FS3567 where it ends, together with FS0010 if something else stands there.
    private mutating func missingBody() {
        guard !isRecovering else { return }
        let place = kind.isInserted ? here : token.span
        switch kind {
        case .blockSeparator, .blockEnd, .type, .module, .rightBrace, .rightParen, .endOfFile: break
        default: unexpected(in: .member)
        }
        report(3567, place, "This member has no body")
        isRecovering = true
    }

    /// `with get() = … and set v = …`.
    private mutating func parseAccessors(
        of head: PatternID, type: TypeExpressionID?, isInline: Bool, attributes: [Attribute], documentation: String?
    ) -> [(binding: BindingID, isSetter: Bool)] {
        advance()
        let isBlock = accept(.blockBegin)
        var accessors: [(binding: BindingID, isSetter: Bool)] = []
        repeat {
            guard
                let accessor = parseAccessor(
                    of: head, type: type, isInline: isInline, attributes: attributes, documentation: documentation)
            else { break }
            accessors.append(accessor)
            if kind == .blockSeparator, peek().kind == .and { advance() }
        } while !isRecovering && accept(.and)
        if isBlock { endBlock() }
        if kind == .contextEnd { advance() }
        return accessors
    }

    /// `get(i) = e`, `private set v = e`: a binding whose head is the property's with the accessor's arguments.
    private mutating func parseAccessor(
        of head: PatternID, type: TypeExpressionID?, isInline: Bool, attributes: [Attribute], documentation: String?
    ) -> (binding: BindingID, isSetter: Bool)? {
        let start = token.span.start
        let isInlineHere = accept(.inline) || isInline
        let own = kind == .leftAttribute ? parseAttributes() : []
        let access = parseAccess()
        let place = token.span
        guard let name = parseName(in: .member) else { return nil }
        guard name.symbol == known.get || name.symbol == known.set else {
            report(557, place, "Only 'get' and 'set' can stand here")
            isRecovering = true
            return nil
        }
        let isSetter = name.symbol == known.set
        var arguments: [PatternID] = []
        while startsAtomicPattern, !isRecovering { arguments.append(parseAtomicPattern(.member)) }
        if isSetter, let type, let last = arguments.last {
            let annotated = tree.add(.annotated(last, type), tree.span(last))
            arguments[arguments.count - 1] = tree.add(.parenthesized(annotated), tree.span(last))
        }
        let accessorHead = accessorPattern(of: head, arguments: arguments, access: access)
        let own2 = parseReturnType()
        let value: ExpressionID
        if kind == .equals, !isRecovering {
            advance()
            value = parseBody(.member)
        } else {
            unexpected(in: .member)
            value = tree.add(Expression.error, Span(start: previousEnd, end: previousEnd))
        }
        let binding = tree.add(
            Binding(
                attributes: attributes + own, isMutable: false, isInline: isInlineHere, head: accessorHead,
                returnType: own2.type ?? (isSetter ? nil : type), returnAttributes: own2.attributes, value: value,
                documentation: documentation, span: span(from: start)))
        return (binding, isSetter)
    }

    private func accessorPattern(of head: PatternID, arguments: [PatternID], access: Access?) -> PatternID {
        let span = tree.span(head)
        switch tree[head] {
        case .long(let path, let parameters, let own, let outer):
            return tree.add(
                .long(path, typeParameters: parameters, arguments: own + arguments, access: access ?? outer), span)
        case .name(let name, let outer):
            return tree.add(
                .long([name], typeParameters: nil, arguments: arguments, access: access ?? outer), span)
        default: return head
        }
    }

    /// `member val P: t = e with get, set` from the `val` on.
    private mutating func parseAutoProperty(
        _ isStatic: Bool, _ dispatch: Member.Dispatch, _ attributes: [Attribute], _ documentation: String?
    ) -> Member.Kind? {
        let start = token.span.start
        advance()
        if kind == .mutable {
            report(3152, token.span, "'mutable' is written as 'with get, set' here")
            advance()
        }
        let access = parseAccess()
        guard let name = parseName(in: .member) else { return nil }
        let head = tree.add(.name(name, access: access), name.span)
        let binding = finishBinding(
            attributes: attributes, isMutable: false, isInline: false, head: head, start: start,
            documentation: documentation)
        var accessors = (hasGetter: true, hasSetter: false)
        if kind == .with, !isRecovering {
            advance()
            accessors = parseAccessorNames()
            if kind == .contextEnd { advance() }
        }
        return .autoProperty(
            binding, isStatic: isStatic, hasGetter: accessors.hasGetter, hasSetter: accessors.hasSetter,
            dispatch: dispatch)
    }

    /// `get, set` after `with`.
    mutating func parseAccessorNames() -> (hasGetter: Bool, hasSetter: Bool) {
        let isBlock = accept(.blockBegin)
        var result = (hasGetter: false, hasSetter: false)
        repeat {
            _ = parseAccess()
            guard let name = parseName(in: .member) else { break }
            switch name.symbol {
            case known.get: result.hasGetter = true
            case known.set: result.hasSetter = true
            default: report(557, name.span, "Only 'get' and 'set' can stand here")
            }
        } while !isRecovering && accept(.comma)
        if isBlock { _ = accept(.blockEnd) }
        return result
    }
}

// MARK: - Other members

extension Parser {
    /// `abstract member inline M<'t>: t with get, set`.
    private mutating func parseAbstractSlot(_ isStatic: Bool, _ documentation: String?) -> AbstractSlot {
        advance()
        _ = accept(.member)
        _ = parseAccess()
        _ = accept(.inline)
        let name = parseOperatorName() ?? parseName(in: .member) ?? missingName
        let parameters = kind == .leftAngle && !isRecovering ? parseTypeParameters() : nil
        expect(.colon, in: .member)
        let type = isRecovering ? tree.add(TypeExpression.error, here) : parseSignatureType()
        var accessors = (hasGetter: false, hasSetter: false)
        if kind == .with, !isRecovering {
            advance()
            accessors = parseAccessorNames()
            if kind == .contextEnd { advance() }
        }
        return AbstractSlot(
            name: name, isStatic: isStatic, typeParameters: parameters, type: type, hasGetter: accessors.hasGetter,
            hasSetter: accessors.hasSetter, documentation: documentation)
    }

    /// `val mutable private x: t`.
    private mutating func parseValueField(
        _ isStatic: Bool, _ attributes: [Attribute], _ documentation: String?, _ access: inout Access?
    ) -> Member.Kind? {
        advance()
        let isMutable = accept(.mutable)
        access = parseAccess() ?? access
        guard let name = parseName(in: .member), expect(.colon, in: .member) else { return nil }
        let type = parseType()
        let field = RecordField(
            name: name, type: type, isMutable: isMutable, attributes: attributes, documentation: documentation)
        return .valueField(field, isStatic: isStatic, access: access)
    }

    /// `new(args) as this = e then e`.
    private mutating func parseConstructor(
        _ attributes: [Attribute], _ documentation: String?, _ access: Access?
    ) -> Member.Kind? {
        let keyword = token.span
        advance()
        guard startsAtomicPattern else {
            unexpected(in: .member)
            return nil
        }
        let parameters = parseAtomicPattern(.member)
        let head = tree.add(
            .long(
                [Name(known.new, keyword)], typeParameters: nil, arguments: [parameters], access: access),
            keyword.joined(tree.span(parameters)))
        var selfName: Name?
        if kind == .as, !isRecovering {
            advance()
            selfName = parseName(in: .member)
        }
        guard kind == .equals, !isRecovering else {
            missingBody()
            return nil
        }
        advance()
        let (value, thenBody) = parseConstructorBody()
        let binding = tree.add(
            Binding(
                attributes: attributes, isMutable: false, isInline: false, head: head, returnType: nil,
                returnAttributes: [], value: value, documentation: documentation, span: span(from: keyword.start)))
        return .constructor(binding, selfName: selfName, thenBody: thenBody)
    }

    /// The layout puts `then` inside the body's block or after it.
    private mutating func parseConstructorBody() -> (value: ExpressionID, thenBody: ExpressionID?) {
        let isBlock = accept(.blockBegin)
        allowsThen = true
        let value = isBlock && kind == .blockEnd ? parseExpression() : parseSequence()
        allowsThen = false
        var thenBody = parseThen()
        if isBlock { endBlock() }
        if thenBody == nil { thenBody = parseThen() }
        return (value, thenBody)
    }

    private mutating func parseThen() -> ExpressionID? {
        if kind == .blockSeparator, peek().kind == .then { advance() }
        guard kind == .then, !isRecovering else { return nil }
        advance()
        return parseBody()
    }

    /// `inherit T(args) as base`.
    private mutating func parseInherit() -> Member.Kind {
        advance()
        let type = parseAtomicType()
        let argument = startsConstructorArgument && !isRecovering ? parseAtom() : nil
        var baseName: Name?
        if kind == .as, !isRecovering {
            advance()
            if kind == .base {
                baseName = Name(known.base, token.span)
                advance()
            } else {
                baseName = parseName(in: .member)
            }
        }
        return .inherit(type, argument, baseName: baseName)
    }

    /// `interface I with members`.
    mutating func parseInterfaceImplementation() -> InterfaceImplementation {
        let start = token.span.start
        advance()
        let type = parseAppliedType()
        let members = kind == .with && !isRecovering ? parseImplementation() : []
        _ = accept(.declarationEnd)
        return InterfaceImplementation(type: type, members: members, span: span(from: start))
    }
}
