/// `type` declarations: F# spec chapter 8.
extension Parser {
    /// `type A = … and B = …` from the keyword on.
    mutating func parseTypeDefinitions(
        _ attributes: [Attribute], _ documentation: String?
    ) -> [TypeDefinition] {
        advance()
        var definitions = [parseTypeDefinition(attributes, documentation)]
        while !isRecovering {
            if kind == .blockSeparator, peek().kind == .and { advance() }
            guard kind == .and else { break }
            let comment = takeDocumentation()
            advance()
            definitions.append(parseTypeDefinition([], comment))
        }
        return definitions
    }

    private mutating func parseTypeDefinition(
        _ outer: [Attribute], _ documentation: String?
    ) -> TypeDefinition {
        let start = token.span.start
        var definition = TypeDefinition(
            attributes: outer, name: [missingName], parameters: nil, access: nil, constructor: nil,
            representation: .none, members: [], documentation: documentation ?? takeDocumentation(), span: here)
        if kind == .leftAttribute { definition.attributes += parseAttributes() }
        definition.access = parseAccess()
        definition.parameters = parsePrefixTypeParameters()
        definition.name = parsePath(in: .typeDefinition)
        if kind == .leftAngle, !isRecovering { definition.parameters = parseTypeParameters() }
        if kind == .when, !isRecovering {
            advance()
            let constraints = parseConstraints()
            definition.parameters?.constraints += constraints
        }
        definition.constructor = parsePrimaryConstructor()
        if !isRecovering { parseDefinitionBody(&definition) }
        definition.span = span(from: start)
        return definition
    }

    /// `[<A>] private (x: int) as this` after a type's name.
    private mutating func parsePrimaryConstructor() -> PrimaryConstructor? {
        guard !isRecovering else { return nil }
        let start = token.span.start
        let attributes = kind == .leftAttribute ? parseAttributes() : []
        let access = parseAccess()
        guard kind == .leftParen else {
            if kind == .as { parseStraySelfName() }
            return nil
        }
        let parameters = parseConstructorParameters()
        var selfName: Name?
        if kind == .as, !isRecovering {
            advance()
            selfName = parseName(in: .typeDefinition)
        }
        return PrimaryConstructor(
            access: access, attributes: attributes, parameters: parameters, selfName: selfName,
            span: span(from: start))
    }

    /// `(x: int, y)` after a type's name. F# has no rule for an error in it: FS0010 alone.
    private mutating func parseConstructorParameters() -> PatternID {
        let opening = token.span
        advance()
        if accept(.rightParen) { return tree.add(.literal(.unit), span(from: opening.start)) }
        let isBlock = accept(.blockBegin)
        let inner = parsePattern(allowsAnnotation: true)
        if isBlock { endBlock(in: .pattern, recovers: false) }
        close(.rightParen, opening, unmatched: 10, isLenient: true)
        return tree.add(.parenthesized(inner), span(from: opening.start))
    }

    /// `type T as this =` without a constructor: FS0963.
    private mutating func parseStraySelfName() {
        let start = token.span.start
        advance()
        guard parseName(in: .typeDefinition) != nil else { return }
        report(963, span(from: start), "'as' needs a primary constructor before it")
    }

    private mutating func parseDefinitionBody(_ definition: inout TypeDefinition) {
        switch kind {
        case .equals:
            advance()
            parseRepresentation(of: &definition)
        case .with:
            definition.representation = .augmentation
            definition.members = parseAugmentation()
        case .blockSeparator, .blockEnd, .endOfFile, .and, .doubleSemicolon, .semicolon: break
        default: unexpected(in: .typeDefinition)
        }
    }

    /// `‹representation member*› [with members]` after `=`.
    mutating func parseRepresentation(of definition: inout TypeDefinition) {
        let name = span(of: definition.name)
        let isBlock = accept(.blockBegin)
        if isBlock, kind == .blockEnd {
            report(912, name, "The definition of this type is empty")
            advance()
            return
        }
        definition.representation = parseRepresentation()
        definition.members += explicitMembers
        explicitMembers = []
        if isRecovering, isBlock { endItem() }
        if !isRecovering {
            if isBlock, kind == .blockSeparator || kind == .semicolon || startsMember {
                parseMembers(into: &definition.members)
            }
            if kind == .with { definition.members += parseAugmentation() }
        }
        if isBlock { endBlock(in: .typeDefinition) }
        if kind == .with, !isRecovering { definition.members += parseAugmentation() }
    }

    /// `with ‹member*›` after a type or exception.
    mutating func parseAugmentation() -> [Member] {
        advance()
        let members = parseMemberBlock()
        _ = accept(.end)
        return members
    }
}
