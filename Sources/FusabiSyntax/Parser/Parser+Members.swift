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
    func startsMember(after place: Int) -> Bool {
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
        endBlock(in: .member)
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
