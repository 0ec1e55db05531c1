/// Units of measure after a number: F# spec 9.2.
extension Parser {
    /// `<m/s>` after a number.
    mutating func parseMeasureArgument() -> TypeExpressionID {
        advance()
        let measure: TypeExpressionID
        if kind == .underscore {
            measure = tree.add(.wildcard, token.span)
            advance()
        } else {
            measure = parseMeasure()
        }
        expect(.rightAngle, in: .measure)
        return measure
    }

    /// `kg m / s^2`: factors side by side multiply.
    private mutating func parseMeasure() -> TypeExpressionID {
        guard enter() else {
            leave()
            return tree.add(TypeExpression.error, here)
        }
        defer { leave() }
        let start = token.span.start
        var result: TypeExpressionID?
        while !isRecovering {
            let isQuotient = isOperator(known.slash)
            if isQuotient || kind == .star {
                advance()
            } else if result != nil, !startsMeasure {
                break
            }
            let factor = parseMeasureFactor()
            guard let left = result else {
                result = isQuotient ? tree.add(.measureQuotient(nil, factor), span(from: start)) : factor
                continue
            }
            let span = span(from: start)
            result = tree.add(isQuotient ? .measureQuotient(left, factor) : .measureProduct(left, factor), span)
        }
        return result ?? tree.add(TypeExpression.error, here)
    }

    private var startsMeasure: Bool {
        kind == .identifier || kind == .typeVariable || kind == .leftParen || kind == .literal || kind == .global
    }

    private mutating func parseMeasureFactor() -> TypeExpressionID {
        let start = token.span.start
        switch kind {
        case .identifier, .global:
            let path = parsePath(in: .measure)
            return parsePower(of: tree.add(.named(path, [], isPostfix: false), span(from: start)))
        case .typeVariable: return parsePower(of: parseAtomicType())
        case .leftParen:
            let opening = token.span
            advance()
            let isBlock = accept(.blockBegin)
            let inner = parseMeasure()
            if isBlock { endBlock(in: .type, recovers: false) }
            close(.rightParen, opening, unmatched: 583)
            return parsePower(of: tree.add(.parenthesized(inner), span(from: start)))
        case .literal: return parseAtomicType()
        default:
            unexpected(in: .measure)
            return tree.add(TypeExpression.error, here)
        }
    }
}
