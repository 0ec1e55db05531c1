/// `new` and object expressions: F# spec 6.3.8.
extension Parser {
    /// True if the argument of a constructor may begin here: what F# calls `atomicExprAfterType`.
    var startsConstructorArgument: Bool {
        switch kind {
        case .leftParen, .literal, .leftBrace, .leftBraceBar, .interpolatedString, .null, .true, .false, .begin,
            .leftBracketBar, .leftQuotation, .leftRawQuotation:
            true
        default: false
        }
    }

    /// `new T(args)`.
    mutating func parseNew() -> ExpressionID {
        let start = token.span.start
        advance()
        guard enter() else {
            leave()
            return tree.add(Expression.error, here)
        }
        defer { leave() }
        let type = parseAtomicType()
        guard startsConstructorArgument, !isRecovering else {
            unexpected(in: .expression)
            return tree.add(Expression.error, span(from: start))
        }
        let argument = parseAtom()
        let created = tree.add(.new(type, argument), span(from: start))
        guard kind == .dot, !isRecovering else { return created }
        return parseMembersOfNew(created)
    }

    /// `new T(…).Member`: F# reads the member, and asks for parentheses.
    private mutating func parseMembersOfNew(_ created: ExpressionID) -> ExpressionID {
        var result = created
        while kind == .dot, !isRecovering {
            advance()
            guard let name = parseName(in: .expression) else { return result }
            report(3583, name.span, "Put 'new …' in parentheses before taking a member of it")
            result = tree.add(.member(result, name), tree.span(created).joined(name.span))
        }
        return result
    }

    /// `new T(args) as x with members interface …` inside braces; nil, with nothing consumed, if it is no object
    /// expression but a computation that begins with `new`.
    mutating func parseObjectExpression() -> Expression? {
        let start = mark
        advance()
        let type = parseAtomicType()
        var arguments: ExpressionID?
        if startsConstructorArgument, !isRecovering { arguments = parseAtom() }
        var selfName: Name?
        if kind == .as, !isRecovering {
            advance()
            selfName = kind == .base ? Name(known.base, token.span) : parseName(in: .expression)
            if selfName?.symbol == known.base, kind == .base { advance() }
        }
        let isInterface = kind == .interface || kind == .blockSeparator && peek().kind == .interface
        let isBare = arguments == nil && (kind == .blockEnd || kind == .rightBrace)
        guard !isRecovering, kind == .with || isInterface || isBare else {
            rewind(to: start)
            return nil
        }
        var members: [Member] = []
        if kind == .with { members = parseImplementation() }
        var interfaces: [InterfaceImplementation] = []
        while !isTooDeep {
            if kind == .blockSeparator, peek().kind == .interface { advance() }
            guard kind == .interface else { break }
            interfaces.append(parseInterfaceImplementation())
        }
        return .object(
            ObjectExpression(
                type: type, arguments: arguments, selfName: selfName, members: members, interfaces: interfaces))
    }

    /// `with members` of an object expression or interface, and the old form `with M() = … and N() = …`.
    mutating func parseImplementation() -> [Member] {
        advance()
        guard kind == .blockBegin || kind == .member || kind == .override || kind == .static else {
            return startsPattern ? parseOldImplementation() : []
        }
        let next = kind == .blockBegin ? peek().kind : kind
        if next == .identifier || next == .underscore || next == .leftParen {
            let isBlock = accept(.blockBegin)
            let members = parseOldImplementation()
            if isBlock { endBlock() }
            return members
        }
        let members = parseMemberBlock()
        _ = accept(.end)
        return members
    }

    private mutating func parseOldImplementation() -> [Member] {
        var members: [Member] = []
        repeat {
            let start = token.span.start
            let binding = parseBinding(attributes: [], documentation: nil)
            members.append(
                Member(
                    kind: .method(binding, isStatic: false, dispatch: .override), attributes: [], access: nil,
                    span: span(from: start)))
        } while !isRecovering && accept(.and)
        if kind == .contextEnd { advance() }
        return members
    }
}
