/// Interpolated strings: F# spec 3.5, F# 5.
extension Parser {
    /// `$"…{e}…"`: each hole is read by a parser of its own, over its own tokens.
    mutating func parseInterpolatedString() -> ExpressionID {
        let place = token.span
        let lexed = stream.interpolations[Int(token.payload)]
        advance()
        var parts: [InterpolatedString.Part] = []
        for part in lexed.parts {
            switch part {
            case .text(let text): parts.append(.text(text))
            case .hole(let tokens, let specifier, let alignment, let format, let span):
                let value = parseHole(tokens, span)
                parts.append(.hole(value, specifier: specifier, alignment: alignment, format: format))
            }
        }
        return tree.add(.interpolated(InterpolatedString(parts: parts)), place)
    }

    private mutating func parseHole(_ tokens: TokenStream, _ place: Span) -> ExpressionID {
        var inner = Parser(
            stream: tokens, source: source, symbols: symbols, known: known, tree: tree, diagnostics: diagnostics,
            options: options)
        inner.depth = depth + 1
        _ = inner.accept(.blockBegin)
        guard inner.kind != .endOfFile, inner.kind != .blockEnd else {
            // The lexer has reported the empty hole.
            return tree.add(Expression.error, place)
        }
        let value = inner.parseExpression(.interpolation)
        if inner.kind == .colon {
            // The lexer has taken a format that is a name; anything else is what F# stumbles over.
            inner.advance()
        }
        if inner.kind != .endOfFile, inner.kind != .blockEnd { inner.unexpected(in: .interpolation) }
        return value
    }
}
