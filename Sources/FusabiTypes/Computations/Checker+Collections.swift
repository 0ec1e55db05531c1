import FusabiSyntax

/// `[ … ]` and `[| … |]`: F# spec 6.3.13, 6.3.14.
extension Checker {
    func checkCollection(
        _ isArray: Bool, _ elements: [ExpressionID], _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let element = freshType(span)
        let type = isArray ? wellKnown.array(of: element) : wellKnown.list(of: element)
        propagate(type, into: expectation, at: span)
        let node: TypedExpression
        if elements.count == 1, syntax.isRange(elements[0]) {
            node = .comprehension(isArray ? .array : .list, checkSplicedRange(elements[0], element))
        } else if elements.allSatisfy(syntax.isPlainElement) {
            let checked = checkElements(elements, element, isArray, span)
            node = isArray ? .array(checked) : .list(checked)
        } else {
            node = .comprehension(isArray ? .array : .list, checkComprehension(elements[...], element))
        }
        return adjust(tree.add(node, type, span), expectation, at: span)
    }

    private func checkElements(_ elements: [ExpressionID], _ type: Type, _ isArray: Bool, _ span: Span)
        -> [TypedExpressionID]
    {
        if !isArray, elements.count == 1, case .tuple(_, isStruct: false) = syntax[elements[0]] {
            diagnostics.report(
                Diagnostic(
                    .info, 3886, span,
                    "this is one element, a tuple: elements are separated by ';', not by ','"))
        }
        let isFlexible = !isSealed(type)
        return elements.map { element in
            if syntax.isRange(element) { return checkStraySplice(element) }
            if isFlexible { return checkFlexible(element, type) }
            return check(element, .convertible(type, isMethodArgument: false))
        }
    }

    /// `[ low .. high ]`: every element of the range.
    private func checkSplicedRange(_ id: ExpressionID, _ element: Type) -> TypedExpressionID {
        guard case .range(let low?, let step, let high?) = syntax[id] else { return checkStraySplice(id) }
        let span = syntax.span(id)
        let (typed, own) = checkRange(low, step, high, span)
        unify(expected: element, actual: own, at: span)
        return tree.add(.yieldAll(typed, .range), wellKnown.unit, span)
    }

    /// A range among other elements or as a statement: F# 10 has no meaning for it.
    func checkStraySplice(_ id: ExpressionID) -> TypedExpressionID {
        let span = syntax.span(id)
        error(751, span, "a range stands alone in brackets, or after 'in': splice it with 'yield! [ … ]'")
        return tree.add(TypedExpression.error, store.error, span)
    }
}
