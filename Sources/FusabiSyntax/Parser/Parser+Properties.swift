/// Methods, properties and their accessors.
extension Parser {
    /// `member inline x.M args: t = e`, `member x.P with get() = …`, `member val P = e`.
    mutating func parseMethod(
        _ isStatic: Bool, _ dispatch: Member.Dispatch, _ attributes: [Attribute], _ documentation: String?
    ) -> Member.Kind? {
        advance()
        if kind == .val { return parseAutoProperty(isStatic, dispatch, attributes, documentation) }
        let start = token.span.start
        let isInline = accept(.inline)
        let head = parsePattern(allowsAnnotation: false, context: .member)
        if isRecovering { return nil }
        let result = parseReturnType()
        if kind == .with, !isRecovering {
            let accessors = parseAccessors(
                of: head, type: result.type, isInline: isInline, attributes: attributes,
                documentation: documentation)
            return .property(accessors, isStatic: isStatic, dispatch: dispatch)
        }
        let value: ExpressionID
        if kind == .equals, !isRecovering {
            advance()
            value = parseBody(.member)
        } else {
            missingBody()
            value = tree.add(Expression.error, Span(start: previousEnd, end: previousEnd))
        }
        let binding = tree.add(
            Binding(
                attributes: attributes, isMutable: false, isInline: isInline, head: head, returnType: result.type,
                returnAttributes: result.attributes, value: value, documentation: documentation,
                span: span(from: start)))
        return .method(binding, isStatic: isStatic, dispatch: dispatch)
    }

    /// A member without `=`: FS3567 where it ends, together with FS0010 if something else stands there.
    mutating func missingBody() {
        guard !isRecovering else { return }
        let place = kind.isInserted ? here : token.span
        switch kind {
        case .blockSeparator, .blockEnd, .type, .module, .rightBrace, .rightParen, .endOfFile: break
        default: unexpected(in: .member)
        }
        report(3567, place, "This member has no body")
        isRecovering = true
    }

    /// `with get() = … and set v = …`.
    private mutating func parseAccessors(
        of head: PatternID, type: TypeExpressionID?, isInline: Bool, attributes: [Attribute], documentation: String?
    ) -> [(binding: BindingID, isSetter: Bool)] {
        advance()
        let isBlock = accept(.blockBegin)
        var accessors: [(binding: BindingID, isSetter: Bool)] = []
        repeat {
            guard
                let accessor = parseAccessor(
                    of: head, type: type, isInline: isInline, attributes: attributes, documentation: documentation)
            else { break }
            accessors.append(accessor)
            if kind == .blockSeparator, peek().kind == .and { advance() }
        } while !isRecovering && accept(.and)
        if isBlock { endBlock() }
        if kind == .contextEnd { advance() }
        return accessors
    }

    /// `get(i) = e`, `private set v = e`: a binding whose head is the property's with the accessor's arguments.
    private mutating func parseAccessor(
        of head: PatternID, type: TypeExpressionID?, isInline: Bool, attributes: [Attribute], documentation: String?
    ) -> (binding: BindingID, isSetter: Bool)? {
        let start = token.span.start
        let isInlineHere = accept(.inline) || isInline
        let own = kind == .leftAttribute ? parseAttributes() : []
        let access = parseAccess()
        let place = token.span
        guard let name = parseName(in: .member) else { return nil }
        guard name.symbol == known.get || name.symbol == known.set else {
            report(557, place, "Only 'get' and 'set' can stand here")
            isRecovering = true
            return nil
        }
        let isSetter = name.symbol == known.set
        var arguments: [PatternID] = []
        while startsAtomicPattern, !isRecovering { arguments.append(parseAtomicPattern(.member)) }
        if isSetter, let type, let last = arguments.last {
            let annotated = tree.add(.annotated(last, type), tree.span(last))
            arguments[arguments.count - 1] = tree.add(.parenthesized(annotated), tree.span(last))
        }
        let accessorHead = accessorPattern(of: head, arguments: arguments, access: access)
        let own2 = parseReturnType()
        let value: ExpressionID
        if kind == .equals, !isRecovering {
            advance()
            value = parseBody(.member)
        } else {
            unexpected(in: .member)
            value = tree.add(Expression.error, Span(start: previousEnd, end: previousEnd))
        }
        let binding = tree.add(
            Binding(
                attributes: attributes + own, isMutable: false, isInline: isInlineHere, head: accessorHead,
                returnType: own2.type ?? (isSetter ? nil : type), returnAttributes: own2.attributes, value: value,
                documentation: documentation, span: span(from: start)))
        return (binding, isSetter)
    }

    private func accessorPattern(of head: PatternID, arguments: [PatternID], access: Access?) -> PatternID {
        let span = tree.span(head)
        switch tree[head] {
        case .long(let path, let parameters, let own, let outer):
            return tree.add(
                .long(path, typeParameters: parameters, arguments: own + arguments, access: access ?? outer), span)
        case .name(let name, let outer):
            return tree.add(
                .long([name], typeParameters: nil, arguments: arguments, access: access ?? outer), span)
        default: return head
        }
    }

    /// `member val P: t = e with get, set` from the `val` on.
    private mutating func parseAutoProperty(
        _ isStatic: Bool, _ dispatch: Member.Dispatch, _ attributes: [Attribute], _ documentation: String?
    ) -> Member.Kind? {
        let start = token.span.start
        advance()
        if kind == .mutable {
            report(3152, token.span, "'mutable' is written as 'with get, set' here")
            advance()
        }
        let access = parseAccess()
        guard let name = parseName(in: .member) else { return nil }
        let head = tree.add(.name(name, access: access), name.span)
        let binding = finishBinding(
            attributes: attributes, isMutable: false, isInline: false, head: head, start: start,
            documentation: documentation)
        var accessors = (hasGetter: true, hasSetter: false)
        if kind == .with, !isRecovering {
            advance()
            accessors = parseAccessorNames()
            if kind == .contextEnd { advance() }
        }
        return .autoProperty(
            binding, isStatic: isStatic, hasGetter: accessors.hasGetter, hasSetter: accessors.hasSetter,
            dispatch: dispatch)
    }

    /// `get, set` after `with`.
    mutating func parseAccessorNames() -> (hasGetter: Bool, hasSetter: Bool) {
        let isBlock = accept(.blockBegin)
        var result = (hasGetter: false, hasSetter: false)
        repeat {
            _ = parseAccess()
            guard let name = parseName(in: .member) else { break }
            switch name.symbol {
            case known.get: result.hasGetter = true
            case known.set: result.hasSetter = true
            default: report(557, name.span, "Only 'get' and 'set' can stand here")
            }
        } while !isRecovering && accept(.comma)
        if isBlock { _ = accept(.blockEnd) }
        return result
    }
}
