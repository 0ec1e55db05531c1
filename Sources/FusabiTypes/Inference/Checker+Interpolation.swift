import FusabiSyntax

/// `$"…{x}…"`: F# RFC FS-1001.
extension Checker {
    func checkInterpolated(
        _ string: InterpolatedString, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let format = formatArguments(of: expectation.type)
        let isTemplate = isFormattableString(expectation.type)
        let type = format == nil && !isTemplate ? wellKnown.string : expectation.type
        if let format {
            unify(expected: format.printer, actual: format.result, at: span)
        } else {
            propagate(type, into: expectation, at: span)
        }
        var segments: [InterpolatedSegment] = []
        for part in string.parts {
            switch part {
            case .text(let units):
                segments.append(.text(units))
            case .hole(let expression, let specifier, let alignment, let format):
                segments.append(hole(expression, specifier, alignment, format, span))
            }
        }
        let typed = tree.add(.interpolated(segments), type, span)
        return format == nil ? adjust(typed, expectation, at: span) : typed
    }

    /// F# RFC FS-1001: where a FormattableString is expected, the string and its holes are kept apart.
    func isFormattableString(_ type: Type) -> Bool {
        guard case .named(let constructor, _) = store.head(type), text(constructor.name) == "FormattableString" else {
            return false
        }
        return qualifiedName(constructor) == "System.FormattableString"
    }

    private func hole(
        _ expression: ExpressionID, _ specifier: String?, _ alignment: Int?, _ format: String?, _ span: Span
    ) -> InterpolatedSegment {
        guard let specifier else {
            return .hole(infer(expression), specifier: nil, alignment: alignment, format: format)
        }
        let units = Array(specifier.utf16)
        var index = 0
        do {
            let spec = try FormatParser.specifier(units, &index)
            let type = valueType(of: spec.letter, syntax.span(expression))
            let typed = check(expression, .convertible(type, isMethodArgument: false))
            let typedSpecifier = FormatSpecifier(
                flags: spec.flags, width: spec.width, precision: spec.precision, letter: spec.letter, type: type)
            return .hole(typed, specifier: typedSpecifier, alignment: alignment, format: format)
        } catch let failure {
            error(3376, span, failure.message)
            return .hole(infer(expression), specifier: nil, alignment: alignment, format: format)
        }
    }

    /// `(^a: (static member M: …) args)`.
    func checkTraitCall(
        _ supports: [TypeExpressionID], _ signature: TraitSignature, _ argument: ExpressionID,
        _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let constraint = memberConstraint(supports: supports, signature, span)
        propagate(constraint.result, into: expectation, at: span)
        add(constraint, at: span)
        var types = constraint.arguments
        if !constraint.isStatic, let support = constraint.supports.first { types.insert(support, at: 0) }
        var arguments: [TypedExpressionID] = []
        let written = callerArguments(argument)
        if types.count == written.count {
            for (caller, type) in zip(written, types) {
                guard let expression = caller.expression else { continue }
                arguments.append(check(expression, .convertible(type, isMethodArgument: false)))
            }
        } else if !(types.isEmpty && written.count == 1) {
            error(
                1, syntax.span(argument), "this member takes \(types.count) arguments, but \(written.count) are given")
        }
        return adjust(tree.add(.traitCall(constraint, arguments), constraint.result, span), expectation, at: span)
    }
}
