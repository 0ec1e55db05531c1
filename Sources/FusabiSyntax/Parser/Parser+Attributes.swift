/// `[<A; B(1)>]`: F# spec 10.1.4.
extension Parser {
    /// One or more attribute lists at the cursor, with the separators of the layout after them.
    mutating func parseAttributes() -> [Attribute] {
        var attributes: [Attribute] = []
        while kind == .leftAttribute {
            parseAttributeList(into: &attributes)
            if kind == .blockSeparator, !isRecovering { advance() }
        }
        return attributes
    }

    private mutating func parseAttributeList(into attributes: inout [Attribute]) {
        let opening = token.span
        let first = attributes.count
        advance()
        while !isRecovering, kind != .rightAttribute {
            attributes.append(parseAttribute())
            if isRecovering || !acceptSeparator() { break }
        }
        if kind == .rightAttribute {
            advance()
            return
        }
        let hadError = isRecovering
        unexpected(in: .attribute)
        if !hadError, attributes.count > first { report(565, opening, "This '[<' is never closed") }
    }

    /// `[target:] Path<t>(args)`.
    private mutating func parseAttribute() -> Attribute {
        let start = token.span.start
        var target: String?
        if peek().kind == .colon {
            switch kind {
            case .identifier, .type, .module, .return:
                let word = source.text(token.span)
                if word == "assembly" || word == "return" { target = word }
                advance()
                advance()
            default: break
            }
        }
        let isBlock = accept(.blockBegin)
        let name = parsePath(in: .attribute)
        if isBlock { _ = accept(.blockEnd) }
        let types = kind == .leftAngle ? parseTypeArguments() : []
        let argument = startsConstructorArgument && !isRecovering ? parseAtom() : nil
        return Attribute(
            name: name, typeArguments: types, argument: argument, target: target, span: span(from: start))
    }
}
