/// Types: F# spec chapter 5. From the loosest: `->`, `*` and `/`, postfix application (`int list`, `t[]`), atomic types.
extension Parser {
    /// `a -> b -> c`: folded from the right.
    mutating func parseType() -> TypeExpressionID {
        guard enter() else {
            leave()
            return tree.add(TypeExpression.error, here)
        }
        defer { leave() }
        var parts = [parseTupleType()]
        while kind == .arrow, !isRecovering {
            advance()
            parts.append(parseTupleType())
        }
        return foldArrows(parts)
    }

    private mutating func foldArrows(_ all: [TypeExpressionID]) -> TypeExpressionID {
        var parts = all
        guard var result = parts.popLast() else { return tree.add(TypeExpression.error, here) }
        while let domain = parts.popLast() {
            result = tree.add(.function(domain, result), tree.span(domain).joined(tree.span(result)))
        }
        return result
    }

    /// A type with the constraints after `when`.
    mutating func parseTypeWithConstraints() -> TypeExpressionID { parseWhen(after: parseType()) }

    private mutating func parseWhen(after type: TypeExpressionID) -> TypeExpressionID {
        guard kind == .when, !isRecovering else { return type }
        advance()
        let constraints = parseConstraints()
        return tree.add(.constrained(type, constraints), span(from: tree.span(type).start))
    }

    /// The type of a signature or of a binding's result: arguments may have names, `name: t * ?other: u -> v`.
    mutating func parseSignatureType() -> TypeExpressionID {
        guard enter() else {
            leave()
            return tree.add(TypeExpression.error, here)
        }
        defer { leave() }
        var parts = [parseSignatureTuple()]
        while kind == .arrow, !isRecovering {
            advance()
            parts.append(parseSignatureTuple())
        }
        return parseWhen(after: foldArrows(parts))
    }

    private mutating func parseSignatureTuple() -> TypeExpressionID {
        parseTuple { $0.parseSignatureElement() }
    }

    /// `t`, `name: t`, `?name: t`, each with attributes.
    private mutating func parseSignatureElement() -> TypeExpressionID {
        let start = token.span.start
        if kind == .leftAttribute { _ = parseAttributes() }
        let isOptional = accept(.question)
        if kind == .identifier, peek().kind == .colon {
            let name = Name(Symbol(id: token.payload), token.span)
            advance()
            advance()
            let type = parseAppliedType()
            return tree.add(.parameter(name, type, isOptional: isOptional), span(from: start))
        }
        return parseAppliedType()
    }

    private mutating func parseTupleType() -> TypeExpressionID {
        parseTuple { $0.parseAppliedType() }
    }

    /// `a * b`, or with `/` a unit of measure. `a * b` of units reads as a tuple too: only the checker knows.
    mutating func parseTuple(_ element: (inout Parser) -> TypeExpressionID) -> TypeExpressionID {
        let start = token.span.start
        if isOperator(known.slash) {
            advance()
            let divisor = element(&self)
            let quotient = tree.add(.measureQuotient(nil, divisor), span(from: start))
            return parseQuotient(after: quotient, element)
        }
        if kind == .star, !isRecovering {
            report(3565, token.span, "A type is missing before this '*'")
            advance()
        }
        let first = element(&self)
        var elements = [first]
        while kind == .star, !isRecovering {
            advance()
            elements.append(element(&self))
        }
        guard isOperator(known.slash), !isRecovering else {
            if elements.count == 1 { return first }
            return tree.add(
                .tuple(elements, isStruct: false),
                tree.span(first).joined(tree.span(elements[elements.count - 1])))
        }
        var product = first
        for factor in elements.dropFirst() {
            product = tree.add(.measureProduct(product, factor), tree.span(product).joined(tree.span(factor)))
        }
        return parseQuotient(after: product, element)
    }

    /// `/ s * kg …` after the first factors.
    private mutating func parseQuotient(
        after first: TypeExpressionID, _ element: (inout Parser) -> TypeExpressionID
    ) -> TypeExpressionID {
        var result = first
        while !isRecovering {
            let isQuotient = isOperator(known.slash)
            guard isQuotient || kind == .star else { break }
            advance()
            let factor = element(&self)
            let span = tree.span(result).joined(tree.span(factor))
            result = tree.add(isQuotient ? .measureQuotient(result, factor) : .measureProduct(result, factor), span)
        }
        return result
    }
}
