/// Abstract slots, fields, constructors, inheritance, interfaces.
extension Parser {
    /// `abstract member inline M<'t>: t with get, set`.
    mutating func parseAbstractSlot(_ isStatic: Bool, _ documentation: String?) -> AbstractSlot {
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
    mutating func parseValueField(
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
    mutating func parseConstructor(
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
    mutating func parseInherit() -> Member.Kind {
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
