/// What the offside rule asks of tokens (F# spec 15.1.9).
extension TokenKind {
    /// Opens a bracket that may stand in an expression.
    var opensExpression: Bool {
        switch self {
        case .begin, .leftParen, .leftBrace, .leftBraceBar, .leftBracket, .leftBracketBar, .leftQuotation,
            .leftRawQuotation, .leftAngle:
            true
        default: false
        }
    }

    /// Closes a bracket that may stand in an expression.
    var closesExpression: Bool {
        switch self {
        case .end, .rightParen, .rightBrace, .barRightBrace, .rightBracket, .barRightBracket, .rightQuotation,
            .rightRawQuotation, .rightAngle:
            true
        default: false
        }
    }

    /// Whether this token closes what `opener` opened.
    func closes(_ opener: TokenKind) -> Bool {
        switch opener {
        case .leftParen: self == .rightParen
        case .leftBrace: self == .rightBrace
        case .leftBraceBar: self == .barRightBrace
        case .leftBracket: self == .rightBracket
        case .leftBracketBar: self == .barRightBracket
        case .leftAngle: self == .rightAngle
        case .leftQuotation: self == .rightQuotation
        case .leftRawQuotation: self == .rightRawQuotation
        case .begin, .class, .struct, .interface, .sig: self == .end
        default: false
        }
    }

    /// What the place of an inserted end is asked about: such tokens never close a construct by themselves.
    private var isInsertedEnd: Bool { self == .blockEnd || self == .declarationEnd }

    /// May stand at the column of a construct without closing it: `then` below `if`, and so on.
    func continues(_ kind: LayoutContext.Kind) -> Bool {
        if isInsertedEnd {
            switch kind {
            case .if, .match, .try, .then, .do, .interfaceHead, .typeDefinitions, .for, .while, .letDeclaration,
                .withAsLet:
                return true
            default: return false
            }
        }
        switch kind {
        case .if: return self == .then || self == .else || self == .elif || self == .end || self == .rightParen
        case .match: return self == .with
        case .try: return self == .finally || self == .with
        case .do, .for, .while: return self == .done
        case .interfaceHead, .withAsAugment: return self == .end
        case .typeDefinitions:
            return self == .rightBrace || self == .with || self == .bar || self == .and || self == .end
        case .letDeclaration: return self == .and || self == .andBang
        case .withAsLet: return self == .and
        default: return false
        }
    }

    /// May stand at the column of a type's block without beginning a member: the `|` of union cases.
    var continuesTypeItem: Bool { self == .bar || isInsertedEnd }

    /// May stand at the column of a block without beginning an item. (So may infix operators.)
    var continuesItem: Bool {
        switch self {
        case .end, .and, .with, .then, .rightParen, .rightBrace, .barRightBrace, .rightBracket, .barRightBracket,
            .rightQuotation, .rightRawQuotation:
            true
        default: isInsertedEnd
        }
    }

    /// Begins an expression for which `<-`, `=` of a field, `lazy` and `assert` open a block even on their own line.
    var isControlFlow: Bool {
        switch self {
        case .try, .match, .matchBang, .if, .let, .use, .for, .while, .whileBang: true
        default: false
        }
    }
}
