/// Patterns: F# spec chapter 7. From the loosest: `as`, `|`, `,`, `:`, `&`, `::`, application.
extension Parser {
    /// A pattern; `allowsAnnotation` where `p: t` may stand without parentheses (in them, in rules, in `for`).
    mutating func parsePattern(allowsAnnotation: Bool, context: Context = .pattern) -> PatternID {
        guard enter() else {
            leave()
            return tree.add(Pattern.error, here)
        }
        defer { leave() }
        let start = token.span.start
        var left = parseOrPattern(parseTuplePattern(allowsAnnotation, context), allowsAnnotation, context)
        // What is left of `as` is everything, what is right of it ends before `:`, `,` and `|`.
        while kind == .as, !isRecovering {
            let keyword = token.span
            advance()
            guard startsPattern else {
                report(3546, keyword, "A pattern is missing after 'as'")
                return left
            }
            let right = parseConjunction(context)
            left = tree.add(.alias(left, right), tree.span(left).joined(tree.span(right)))
            if allowsAnnotation, kind == .colon, !isRecovering {
                advance()
                let type = parseTypeWithConstraints()
                left = tree.add(.annotated(left, type), tree.span(left).joined(tree.span(type)))
            }
            if kind == .comma, !isRecovering { left = parseTuplePattern(after: left, allowsAnnotation, start) }
            left = parseOrPattern(left, allowsAnnotation, context)
        }
        return left
    }

    private mutating func parseOrPattern(
        _ first: PatternID, _ allowsAnnotation: Bool, _ context: Context
    ) -> PatternID {
        var left = first
        while kind == .bar, !isRecovering {
            advance()
            let right = parseTuplePattern(allowsAnnotation, context)
            left = tree.add(.or(left, right), tree.span(left).joined(tree.span(right)))
        }
        return left
    }

    private mutating func parseTuplePattern(_ allowsAnnotation: Bool, _ context: Context) -> PatternID {
        let start = token.span.start
        guard kind != .comma else { return parseTuplePattern(after: missingPattern(), allowsAnnotation, start) }
        let first = parseAnnotatedPattern(allowsAnnotation, context)
        guard kind == .comma, !isRecovering else { return first }
        return parseTuplePattern(after: first, allowsAnnotation, start)
    }

    private mutating func parseTuplePattern(
        after first: PatternID, _ allowsAnnotation: Bool, _ start: UInt32
    ) -> PatternID {
        var elements = [first]
        while kind == .comma, !isRecovering {
            let comma = token.span
            advance()
            if kind == .comma {
                elements.append(missingPattern())
            } else if startsPattern || kind == .leftAttribute {
                elements.append(parseAnnotatedPattern(allowsAnnotation, .pattern))
            } else {
                if !isBeforeAnnouncedEnd { unexpected(in: .pattern) }
                report(3546, comma, "A pattern is missing after this comma")
                elements.append(tree.add(Pattern.error, Span(start: comma.end, end: comma.end)))
            }
        }
        return tree.add(.tuple(elements, isStruct: false), span(from: start))
    }

    /// What stands where a comma comes too early: FS3546 at the comma.
    private mutating func missingPattern() -> PatternID {
        if !isRecovering { report(3546, token.span, "A pattern is missing before this comma") }
        return tree.add(Pattern.error, here)
    }

    private mutating func parseAnnotatedPattern(_ allowsAnnotation: Bool, _ context: Context) -> PatternID {
        let start = token.span.start
        if kind == .leftAttribute {
            let attributes = parseAttributes()
            let pattern = parseAnnotatedPattern(allowsAnnotation, context)
            return tree.add(.attributed(pattern, attributes), span(from: start))
        }
        var pattern = parseConjunction(context)
        while allowsAnnotation, kind == .colon, !isRecovering {
            advance()
            let type = parseTypeWithConstraints()
            pattern = tree.add(.annotated(pattern, type), tree.span(pattern).joined(tree.span(type)))
        }
        return pattern
    }

    /// `p & q & r`.
    private mutating func parseConjunction(_ context: Context) -> PatternID {
        let first = parseCons(context)
        guard kind == .ampersand, !isRecovering else { return first }
        var parts = [first]
        while kind == .ampersand, !isRecovering {
            advance()
            parts.append(parseCons(.pattern))
        }
        return tree.add(.and(parts), tree.span(first).joined(tree.span(parts[parts.count - 1])))
    }

    /// `p :: q :: r`, folded from the right.
    private mutating func parseCons(_ context: Context) -> PatternID {
        var operands = [parseApplied(context)]
        while kind == .colonColon, !isRecovering {
            let operation = token.span
            advance()
            guard startsPattern else {
                report(3546, operation, "A pattern is missing after '::'")
                break
            }
            operands.append(parseApplied(.pattern))
        }
        guard var right = operands.popLast() else { return tree.add(Pattern.error, here) }
        while let left = operands.popLast() {
            right = tree.add(.cons(left, right), tree.span(left).joined(tree.span(right)))
        }
        return right
    }
}
