/// What a type definition may be: F# spec 8.4 to 8.9.
extension Parser {
    mutating func parseRepresentation() -> TypeDefinition.Representation {
        if startsMember { return .object(.unspecified) }
        if kind == .leftAttribute { _ = parseAttributes() }
        let access = parseAccess()
        switch kind {
        case .leftBrace: return .record(parseRecordFields(), access: access)
        case .bar: return parseCases(access)
        case .delegate: return parseDelegate()
        case .class: return parseExplicitObject(.class)
        case .interface: return parseExplicitObject(.interface)
        case .struct where peekWritten().kind != .leftParen && peekWritten().kind != .leftBraceBar:
            return parseExplicitObject(.struct)
        case .identifier where startsCase: return parseCases(access)
        case .leftParen where isOperatorName: return parseCases(access)
        default: return .abbreviation(parseType())
        }
    }

    /// Members of an explicit object are parsed with its representation; they wait here for the definition.
    private mutating func parseExplicitObject(_ found: TypeDefinition.ObjectKind) -> TypeDefinition.Representation {
        let opening = token.span
        advance()
        explicitMembers = parseMemberBlock()
        if kind == .end {
            advance()
        } else {
            if kind != .blockEnd, kind != .endOfFile { unexpected(in: .typeDefinition) }
            report(943, opening, "This '\(source.text(opening))' is never closed by 'end'")
            isRecovering = true
        }
        return .object(found)
    }

    /// `delegate of a * b -> c`.
    private mutating func parseDelegate() -> TypeDefinition.Representation {
        advance()
        expect(.of, in: .typeDefinition)
        return .delegate(parseSignatureType())
    }

    /// True at `A of`, `A =`, `A: t` or `A | B`: a union or enumeration without a leading bar.
    private var startsCase: Bool {
        switch peek().kind {
        case .of, .equals, .colon: true
        case .bar: peek(2).kind != .null
        default: false
        }
    }

    /// `[|] A of t | B` or `A = 1 | B = 2`.
    private mutating func parseCases(_ access: Access?) -> TypeDefinition.Representation {
        var cases: [UnionCase] = []
        var constants: [(name: Name, value: ExpressionID, documentation: String?)] = []
        var documentation = takeDocumentation()
        _ = accept(.bar)
        while true {
            documentation = documentation ?? takeDocumentation()
            let attributes = kind == .leftAttribute ? parseAttributes() : []
            _ = parseAccess()
            let name = parseCaseName()
            if kind == .equals, !isRecovering {
                advance()
                let isBlock = accept(.blockBegin)
                let (value, _) = parseAtomic()
                if isBlock { endBlock() }
                constants.append((name, value, documentation))
            } else {
                cases.append(parseCase(name, attributes, documentation))
            }
            if kind == .blockSeparator, peek().kind == .bar { advance() }
            guard kind == .bar, !isRecovering else { break }
            documentation = takeDocumentation()
            advance()
        }
        if constants.isEmpty { return .union(cases, access: access) }
        if let first = cases.first {
            report(575, first.name.span, "Every case of an enumeration needs a value")
        }
        return .enumeration(constants)
    }

    private mutating func parseCaseName() -> Name {
        if kind == .of {
            report(3564, token.span, "A union case needs a name")
            return missingName
        }
        return parseOperatorName() ?? parseName(in: .unionCase) ?? missingName
    }

    private mutating func parseCase(
        _ name: Name, _ attributes: [Attribute], _ documentation: String?
    ) -> UnionCase {
        var fields: [(name: Name?, type: TypeExpressionID)] = []
        var signature: TypeExpressionID?
        if kind == .of, !isRecovering {
            fields = parseCaseFields()
        } else if kind == .colon, !isRecovering {
            advance()
            signature = parseSignatureType()
        }
        return UnionCase(
            name: name, fields: fields, signature: signature, attributes: attributes, documentation: documentation)
    }

    /// `of a * named: b`.
    mutating func parseCaseFields() -> [(name: Name?, type: TypeExpressionID)] {
        advance()
        var fields: [(name: Name?, type: TypeExpressionID)] = []
        let isBlock = accept(.blockBegin)
        repeat {
            if kind == .star, !isRecovering {
                report(3870, token.span, "The type of a field is missing before this '*'")
                continue
            }
            var name: Name?
            if kind == .identifier, peek().kind == .colon {
                name = Name(Symbol(id: token.payload), token.span)
                advance()
                advance()
            }
            fields.append((name, parseAppliedType()))
        } while !isRecovering && accept(.star)
        if kind == .arrow, !isRecovering, let last = fields.last {
            while accept(.arrow) { _ = parseAppliedType() }
            report(3580, span(from: tree.span(last.type).start), "Put this function type in parentheses")
        }
        if isBlock { endBlock() }
        return fields
    }

    /// `{ mutable A: t; B: u }`.
    private mutating func parseRecordFields() -> [RecordField] {
        let opening = token.span
        advance()
        let isBlock = accept(.blockBegin)
        var fields: [RecordField] = []
        while kind != .rightBrace, kind != .blockEnd, !isTooDeep {
            if let field = parseRecordField() { fields.append(field) }
            endField()
            if !acceptSeparator() { break }
        }
        if isBlock { endBlock(in: .typeDefinition) }
        if fields.isEmpty, !isRecovering { report(3863, opening, "A record needs at least one field") }
        close(.rightBrace, opening, unmatched: 604)
        return fields
    }

    private mutating func parseRecordField() -> RecordField? {
        let documentation = takeDocumentation()
        let attributes = kind == .leftAttribute ? parseAttributes() : []
        var isMutable = accept(.mutable)
        let place = token.span
        if parseAccess() != nil {
            report(575, place, "The fields of a record have the access of the record")
            isMutable = accept(.mutable) || isMutable
        }
        guard let name = parseName(in: .field), expect(.colon, in: .field) else { return nil }
        let type = parseType()
        return RecordField(
            name: name, type: type, isMutable: isMutable, attributes: attributes, documentation: documentation)
    }
}
