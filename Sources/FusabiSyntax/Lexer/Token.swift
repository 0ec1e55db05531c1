/// A token: its kind, where it stands, and an index into the payload table that its kind implies
/// (``TokenStream/literals`` for literals, ``TokenStream/interpolations`` for interpolated strings) or a symbol's id.
package struct Token: Hashable, Sendable {
    package var kind: TokenKind
    /// Tight: no blank or comment stands between the previous token and this one (`f(x)`, `a.[i]`, `-1` after `(`).
    package var isTight: Bool
    /// True for the first token of its line.
    package var startsLine: Bool
    /// True for `-`, `+`, `%`, `&` and their kin that are prefix operators by their place: tight before their operand, and
    /// not tight behind an operand of their own (`f -x`, `(-x)`, but neither `a-b` nor `a - b`). A sign before a numeric
    /// literal, where it is a prefix, is part of the literal's token.
    package var isPrefix = false
    /// Symbol id for `identifier`, `operator`, `typeVariable`…; payload index for literals; else 0.
    package var payload: UInt32
    package var span: Span

    package init(kind: TokenKind, isTight: Bool, startsLine: Bool, payload: UInt32, span: Span) {
        self.kind = kind
        self.isTight = isTight
        self.startsLine = startsLine
        self.payload = payload
        self.span = span
    }
}

/// What a token is. Keywords are F# spec 3.4; symbolic keywords 3.6; the last group is inserted by the offside rule
/// (F# spec 15.1) and never written.
package enum TokenKind: UInt8, Hashable, Sendable {
    // Names and literals.
    case identifier
    /// Any symbolic operator without a kind of its own (`+`, `|>`, `<=>`, `!`, `~~~`, `%`, `<`, `>`, `=` excluded): payload is its symbol.
    case `operator`
    /// `'a`; payload: symbol of `a`.
    case typeVariable
    case literal
    /// The start of an interpolated string: payload indexes ``TokenStream/interpolations``; one token for the whole string.
    case interpolatedString
    /// `#load`, `#nowarn`, `#r` … at the start of a line; payload: symbol of the name. `#if`, `#else`, `#endif`, `#light` never arrive.
    case directive

    // Keywords.
    case abstract, and, `as`, assert, base, begin, `class`, `default`, delegate, `do`, doBang, done, downcast, downto
    case elif, `else`, end, exception, extern, `false`, finally, fixed, `for`, fun, function, global, `if`, `in`,
        inherit
    case inline, interface, `internal`, lazy, `let`, letBang, andBang, match, matchBang, member, module, mutable
    case namespace, new, null, of, open, or, override, `private`, `public`, rec, `return`, returnBang, sig, `static`
    case `struct`, then, to, `true`, `try`, type, upcast, use, useBang, val, void, when, `while`, whileBang, with
    case yield, yieldBang
    /// Reserved words (`component`, `const`, `constraint`, `include`, `mixin`, `parallel`, `process`, `protected`, `pure`, `sealed`, `tailcall`, `trait`, `virtual`).
    case const, reserved

    // Symbolic keywords.
    case leftParen, rightParen, leftBracket, rightBracket, leftBracketBar, barRightBracket
    case leftBrace, rightBrace, leftBraceBar, barRightBrace
    /// `[<` and `>]`.
    case leftAttribute, rightAttribute
    /// `<@`, `@>`, `<@@`, `@@>`.
    case leftQuotation, rightQuotation, leftRawQuotation, rightRawQuotation
    case arrow, backArrow, bar, comma, semicolon, doubleSemicolon, colon, colonColon, colonGreater, colonQuestion
    case colonQuestionGreater, colonEquals, dot, dotDot, equals, underscore, hash, question, quote
    /// `&`, `&&` (also and-patterns), `*` (also in types), `-`, `+` share spelling with operators but are asked for often.
    case ampersand, ampersandAmpersand, star, minus, plus
    /// `<` and `>`: operators, or type brackets. The lexer emits each `>` of `>>` after type arguments apart: see
    /// the lexer's rules (F# spec 15.3): `leftAngle`/`rightAngle` only where they bracket types.
    case leftAngle, rightAngle

    case endOfFile

    // Inserted by the layout stage.
    /// Opens a sequence block (OBLOCKBEGIN), separates its items (OBLOCKSEP), closes it (OBLOCKEND).
    case blockBegin, blockSeparator, blockEnd
    /// Ends the bindings of a light `let`/`use`/`do` … (ODECLEND): what follows on the let's column is its body.
    case declarationEnd
    /// Ends the rules of `with`/`function`, the branch of `then`/`else`, the body of `fun` (OEND and its kin).
    case contextEnd
}

/// The tokens of one file and their payloads.
package struct TokenStream: Sendable {
    package var tokens: [Token]
    package var literals: [Literal]
    package var interpolations: [LexedInterpolation]
    /// `///` comments, in order: the text of a run of lines, and the end of its last line.
    package var documentation: [(text: String, span: Span)]

    package init(
        tokens: [Token], literals: [Literal], interpolations: [LexedInterpolation],
        documentation: [(text: String, span: Span)]
    ) {
        self.tokens = tokens
        self.literals = literals
        self.interpolations = interpolations
        self.documentation = documentation
    }
}

/// An interpolated string cut into parts; the tokens of a hole are a stream of their own, ended by `endOfFile`, so that
/// layout and parser treat it as a small file.
package struct LexedInterpolation: Sendable {
    package enum Part: Sendable {
        case text([UInt16])
        case hole(TokenStream, specifier: String?, alignment: Int?, format: String?, span: Span)
    }
    package var parts: [Part]
    package var isVerbatim: Bool

    package init(parts: [Part], isVerbatim: Bool) {
        self.parts = parts
        self.isVerbatim = isVerbatim
    }
}
