/// Type parameters, constraints and member constraints: F# spec 5.2, 6.4.8.
extension Parser {
    /// `<'a, [<Measure>] 'u when 'a: equality>` at the cursor.
    mutating func parseTypeParameters() -> TypeParameters {
        let start = token.span.start
        advance()
        var parameters: [TypeParameters.Parameter] = []
        if kind != .rightAngle, kind != .when {
            repeat {
                guard let parameter = parseTypeParameter() else { break }
                parameters.append(parameter)
            } while !isRecovering && accept(.comma)
        }
        var constraints: [TypeConstraint] = []
        if kind == .when, !isRecovering {
            advance()
            constraints = parseConstraints()
        }
        expect(.rightAngle, in: .typeParameters)
        return TypeParameters(parameters: parameters, constraints: constraints, span: span(from: start))
    }

    /// `'a`, `^a`, with attributes.
    private mutating func parseTypeParameter() -> TypeParameters.Parameter? {
        let attributes = kind == .leftAttribute ? parseAttributes() : []
        let isMeasure = attributes.contains { $0.name.last?.symbol == known.measure }
        guard let (name, isStatic) = parseTypeVariable() else {
            unexpected(in: .typeParameters)
            return nil
        }
        return TypeParameters.Parameter(name: name, isStatic: isStatic, isMeasure: isMeasure, attributes: attributes)
    }

    /// `'a` or `^a`; nil (nothing consumed) for anything else.
    mutating func parseTypeVariable() -> (name: Name, isStatic: Bool)? {
        if kind == .typeVariable {
            let name = Name(Symbol(id: token.payload), token.span)
            advance()
            return (name, false)
        }
        guard isOperator(known.caret), peek().kind == .identifier else { return nil }
        let place = token.span
        advance()
        let name = Name(Symbol(id: token.payload), place.joined(token.span))
        advance()
        return (name, true)
    }

    /// `'a T`, `('a, 'b) T`: the parameters before a type's name.
    mutating func parsePrefixTypeParameters() -> TypeParameters? {
        let start = token.span.start
        if kind == .typeVariable || isOperator(known.caret) {
            guard let parameter = parseTypeParameter() else { return nil }
            return TypeParameters(parameters: [parameter], constraints: [], span: span(from: start))
        }
        guard kind == .leftParen else { return nil }
        let opening = token.span
        advance()
        let isBlock = accept(.blockBegin)
        var parameters: [TypeParameters.Parameter] = []
        repeat {
            guard let parameter = parseTypeParameter() else { break }
            parameters.append(parameter)
        } while !isRecovering && accept(.comma)
        if isBlock { _ = accept(.blockEnd) }
        close(.rightParen, opening, unmatched: 583)
        return TypeParameters(parameters: parameters, constraints: [], span: span(from: start))
    }

    /// Constraints joined by `and`.
    mutating func parseConstraints() -> [TypeConstraint] {
        var constraints: [TypeConstraint] = []
        repeat {
            constraints.append(parseConstraint())
        } while !isRecovering && accept(.and)
        return constraints
    }

    private mutating func parseConstraint() -> TypeConstraint {
        let start = token.span.start
        if kind == .leftParen {
            let targets = parseAlternatives()
            expect(.colon, in: .constraint)
            let kind = parseMemberConstraint()
            return TypeConstraint(targets: targets, kind: kind, span: span(from: start))
        }
        guard let (name, isStatic) = parseTypeVariable() else {
            let type = parseAppliedType()
            return TypeConstraint(targets: [type], kind: .selfConstraint, span: span(from: start))
        }
        let target = tree.add(.variable(name, isStatic: isStatic), name.span)
        let kind: TypeConstraint.Kind
        if accept(.colonGreater) {
            kind = .subtype(parseType())
        } else {
            expect(.colon, in: .constraint)
            kind = parseConstraintKind()
        }
        return TypeConstraint(targets: [target], kind: kind, span: span(from: start))
    }

    /// What stands after `'a:`.
    private mutating func parseConstraintKind() -> TypeConstraint.Kind {
        switch kind {
        case .null:
            advance()
            return .null
        case .struct:
            advance()
            return .struct
        case .leftParen: return parseMemberConstraint()
        case .delegate:
            advance()
            let arguments = kind == .leftAngle ? parseTypeArguments() : []
            guard arguments.count == 2 else {
                unexpected(in: .constraint)
                return .struct
            }
            return .delegate(arguments[0], arguments[1])
        case .identifier: return parseNamedConstraint()
        default:
            unexpected(in: .constraint)
            return .equality
        }
    }

    private mutating func parseNamedConstraint() -> TypeConstraint.Kind {
        let place = token.span
        let symbol = Symbol(id: token.payload)
        advance()
        switch symbol {
        case known.comparison: return .comparison
        case known.equality: return .equality
        case known.unmanaged: return .unmanaged
        case known.not:
            if accept(.null) { return .notNull }
            if accept(.struct) { return .notStruct }
            unexpected(in: .constraint)
            return .notStruct
        case known.enumeration where kind == .leftAngle:
            let arguments = parseTypeArguments()
            if let underlying = arguments.first { return .enumeration(underlying) }
            return .equality
        default:
            if !isRecovering {
                report(10, place, "Unexpected identifier '\(symbols.text(symbol))' in type constraint")
                isRecovering = true
            }
            return .equality
        }
    }

    /// `(^a or ^b)`.
    private mutating func parseAlternatives() -> [TypeExpressionID] {
        let opening = token.span
        advance()
        let isBlock = accept(.blockBegin)
        var types: [TypeExpressionID] = []
        repeat {
            types.append(parseAppliedType())
        } while !isRecovering && accept(.or)
        if isBlock { _ = accept(.blockEnd) }
        close(.rightParen, opening, unmatched: 583)
        return types
    }

    /// `(member M: t)`, `(new: unit -> 'a)`.
    private mutating func parseMemberConstraint() -> TypeConstraint.Kind {
        let opening = token.span
        expect(.leftParen, in: .constraint)
        let isBlock = accept(.blockBegin)
        let result: TypeConstraint.Kind
        if kind == .new {
            advance()
            expect(.colon, in: .constraint)
            _ = parseSignatureType()
            result = .defaultConstructor
        } else {
            result = .member(parseTraitSignature())
        }
        if isBlock { _ = accept(.blockEnd) }
        close(.rightParen, opening, unmatched: 583)
        return result
    }

    /// `static member (+): ^a * ^b -> ^c`.
    private mutating func parseTraitSignature() -> TraitSignature {
        let isStatic = accept(.static)
        if kind == .abstract { advance() }
        _ = accept(.member)
        _ = accept(.inline)
        let name: Name
        if let found = parseOperatorName() {
            name = found
        } else {
            name = parseName(in: .constraint) ?? missingName
        }
        expect(.colon, in: .constraint)
        let type = parseSignatureType()
        var isProperty = false
        if kind == .with {
            advance()
            let accessors = parseAccessorNames()
            isProperty = accessors.hasGetter || accessors.hasSetter
            _ = accept(.contextEnd)
        }
        return TraitSignature(isStatic: isStatic, name: name, type: type, isProperty: isProperty)
    }

    /// True at the inside of `(^a: (member …) x)` or `((^a or ^b): (member …) x)`, after the first parenthesis.
    var isTraitCall: Bool {
        func skipBegin(_ place: Int) -> Int {
            place < tokens.count && tokens[place].kind == .blockBegin ? place + 1 : place
        }
        func variableEnd(_ place: Int) -> Int? {
            guard place + 1 < tokens.count else { return nil }
            if tokens[place].kind == .typeVariable { return place + 1 }
            let isHead = tokens[place].kind == .operator && tokens[place].payload == known.caret.id
            return isHead && tokens[place + 1].kind == .identifier ? place + 2 : nil
        }
        var place = skipBegin(index)
        guard place < tokens.count else { return false }
        if tokens[place].kind == .leftParen {
            place = skipBegin(place + 1)
            guard let after = variableEnd(place), after < tokens.count else { return false }
            return tokens[after].kind == .or
        }
        guard let after = variableEnd(place), after + 1 < tokens.count else { return false }
        return tokens[after].kind == .colon && tokens[after + 1].kind == .leftParen
    }

    /// The inside of a member call, up to the closing parenthesis.
    mutating func parseTraitCall() -> Expression {
        let isBlock = accept(.blockBegin)
        var targets: [TypeExpressionID] = []
        if kind == .leftParen {
            targets = parseAlternatives()
        } else if let (name, isStatic) = parseTypeVariable() {
            targets = [tree.add(.variable(name, isStatic: isStatic), name.span)]
        }
        expect(.colon, in: .constraint)
        let opening = token.span
        expect(.leftParen, in: .constraint)
        let isInner = accept(.blockBegin)
        let signature = parseTraitSignature()
        if isInner { _ = accept(.blockEnd) }
        close(.rightParen, opening, unmatched: 583)
        let argument = parseSequence()
        if isBlock { endBlock() }
        return .traitCall(targets, signature, argument)
    }
}
