/// Type brackets (F# spec 15.3): after a name, `delegate` or a number, a tight `<` begins type arguments when a matching
/// `>` is reached through tokens that types are made of.
extension Lexer {
    /// How far a matching `>` is looked for: no type application is longer, and it keeps a file of nothing but `a<a<a<…`
    /// linear.
    private static var longestTypeApplication: Int { 2_000 }

    /// Turns the `<` and `>` of type applications into `leftAngle` and `rightAngle`, and cuts operators such as `>>`, `>.`
    /// and `</` where a bracket is part of them.
    mutating func resolveTypeBrackets() {
        /// What replaces a token, by its index.
        var cuts: [Int: [Token]] = [:]
        var index = 0
        while index + 1 < output.tokens.count {
            let next = output.tokens[index + 1]
            if next.isTight, next.kind == .operator || next.kind == .leftQuotation, mayTakeTypes(output.tokens[index]),
                leadingAngle(next) != nil, let closers = findTypeEnd(from: index + 1)
            {
                openTypes(at: index + 1, cuts: &cuts)
                for closer in closers { closeTypes(at: closer, cuts: &cuts) }
            }
            index += 1
        }
        if !cuts.isEmpty { splice(cuts) }
    }

    private func mayTakeTypes(_ token: Token) -> Bool {
        switch token.kind {
        case .identifier, .delegate: true
        case .literal:
            switch output.literals[Int(token.payload)] {
            case .string, .byteString, .char, .sourceIdentifier, .unit, .null, .bool: false
            default: true
            }
        default: false
        }
    }

    /// The operator after the `<` in `<`, `</`, `<^`, `<@`: its length; nil for other tokens.
    private func leadingAngle(_ token: Token) -> Int? {
        guard byte(at: offset(token)) == UInt8(ascii: "<") else { return nil }
        switch token.span.end - token.span.start {
        case 1: return 0
        case 2:
            switch byte(at: offset(token) + 1) {
            case UInt8(ascii: "/"), UInt8(ascii: "^"), UInt8(ascii: "@"): return 1
            default: return nil
            }
        default: return nil
        }
    }

    private func offset(_ token: Token) -> Int { Int(token.span.start - base) }

    /// How many `>` a token begins with.
    private func closingAngles(_ token: Token) -> Int {
        guard token.kind == .operator || token.kind == .rightAttribute || token.kind == .rightAngle else { return 0 }
        var count = 0
        while count < Int(token.span.end - token.span.start), bytes[offset(token) + count] == UInt8(ascii: ">") {
            count += 1
        }
        return count
    }

    /// The indexes of the tokens with closing brackets, up to the one that closes the bracket at `start`; nil when a token
    /// comes that no type has.
    private func findTypeEnd(from start: Int) -> [Int]? {
        var closers: [Int] = []
        var depth = 0
        let limit = min(output.tokens.count, start + Self.longestTypeApplication)
        for index in start..<limit {
            let token = output.tokens[index]
            let angles = closingAngles(token)
            if angles > 0 {
                depth -= angles
                // An operator after the brackets (`>.`, `>]`) is cut off only where the outermost is closed.
                if depth <= 0 || angles == Int(token.span.end - token.span.start) { closers.append(index) }
                if depth <= 0 { return closers }
                continue
            }
            switch token.kind {
            case .endOfFile, .doubleSemicolon: return nil
            case .rightParen, .rightBracket:
                depth -= 1
                if depth <= 0 { return nil }
            case .leftParen, .leftBracket, .leftAttribute, .leftAngle:
                depth += 1
            default:
                if leadingAngle(token) != nil {
                    depth += 1
                } else if depth <= 1, !mayStandInType(token) {
                    return nil
                }
            }
        }
        return nil
    }

    /// Whether a token may stand in a type, or in what declares type parameters, outside of parentheses.
    private func mayStandInType(_ token: Token) -> Bool {
        switch token.kind {
        case .default, .colon, .colonGreater, .struct, .null, .delegate, .and, .when, .ampersand, .bar, .dotDot, .new,
            .leftBraceBar, .barRightBrace, .semicolon, .minus, .global, .const, .literal, .true, .false, .dot,
            .underscore, .equals, .identifier, .comma, .arrow, .hash, .star, .quote, .typeVariable:
            return true
        case .operator:
            let length = token.span.end - token.span.start
            let first = bytes[offset(token)]
            if length == 1 { return first == UInt8(ascii: "^") || first == UInt8(ascii: "/") }
            return length == 2 && first == UInt8(ascii: "^") && bytes[offset(token) + 1] == UInt8(ascii: "-")
        default:
            return false
        }
    }

    // MARK: Cutting

    private mutating func openTypes(at index: Int, cuts: inout [Int: [Token]]) {
        if leadingAngle(output.tokens[index]) == 0 {
            output.tokens[index].kind = .leftAngle
        } else {
            cut(at: index, kind: .leftAngle, count: 1, cuts: &cuts)
        }
    }

    private mutating func closeTypes(at index: Int, cuts: inout [Int: [Token]]) {
        if output.tokens[index].span.end - output.tokens[index].span.start == 1 {
            output.tokens[index].kind = .rightAngle
        } else {
            cut(at: index, kind: .rightAngle, count: closingAngles(output.tokens[index]), cuts: &cuts)
        }
    }

    /// Records that a token is `count` brackets of a byte each, and then whatever the rest of its text is.
    private func cut(at index: Int, kind: TokenKind, count: Int, cuts: inout [Int: [Token]]) {
        guard cuts[index] == nil else { return }
        let token = output.tokens[index]
        var pieces: [Token] = []
        for i in 0..<UInt32(count) {
            let start = token.span.start + i
            let isFirst = i == 0
            pieces.append(
                Token(
                    kind: kind, isTight: isFirst ? token.isTight : true, startsLine: isFirst && token.startsLine,
                    payload: 0, span: Span(start: start, end: start + 1)))
        }
        let rest = Span(start: token.span.start + UInt32(count), end: token.span.end)
        if rest.start < rest.end { pieces.append(operatorToken(rest)) }
        cuts[index] = pieces
    }

    private func operatorToken(_ span: Span) -> Token {
        let start = Int(span.start - base)
        let end = Int(span.end - base)
        let kind: TokenKind
        if end == start + 1, bytes[start] == UInt8(ascii: "]") {
            kind = .rightBracket
        } else {
            kind = symbolicKeyword(from: start, to: end) ?? .operator
        }
        let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let payload = symbols.intern(utf8: name, hash: SymbolTable.hash(name)).id
        return Token(kind: kind, isTight: true, startsLine: false, payload: payload, span: span)
    }

    private mutating func splice(_ cuts: [Int: [Token]]) {
        var result: [Token] = []
        result.reserveCapacity(output.tokens.count + cuts.count * 2)
        var next = 0
        for (index, pieces) in cuts.sorted(by: { $0.key < $1.key }) {
            result.append(contentsOf: output.tokens[next..<index])
            result.append(contentsOf: pieces)
            next = index + 1
        }
        result.append(contentsOf: output.tokens[next...])
        output.tokens = result
    }
}
