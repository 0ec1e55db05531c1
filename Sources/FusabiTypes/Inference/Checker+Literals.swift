import FusabiSyntax

extension Checker {
    func checkLiteral(_ literal: Literal, _ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        switch literal {
        case .null:
            require(.null, of: expectation.type, at: span)
            return tree.add(TypedExpression.literal(.null), expectation.type, span)
        case .string(let units):
            return checkString(units, expectation, span)
        case .sourceIdentifier(let symbol):
            let text = Array(sourceText(symbol, span).utf16)
            return finish(
                tree.add(TypedExpression.literal(.string(text)), wellKnown.string, span), expectation, at: span)
        case .bigint(let digits, let suffix) where suffix != "I":
            return checkCustomLiteral(digits, suffix, expectation, span)
        case .unit, .bool, .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .nativeint, .unativeint,
            .float32, .float, .decimal, .bigint, .char, .byteString:
            return finish(tree.add(TypedExpression.literal(literal), type(of: literal), span), expectation, at: span)
        }
    }

    /// The type of a constant.
    package func type(of literal: Literal) -> Type {
        switch literal {
        case .unit: wellKnown.unit
        case .null: wellKnown.obj
        case .bool: wellKnown.bool
        case .int8: wellKnown.type(.int8)
        case .uint8: wellKnown.type(.uint8)
        case .int16: wellKnown.type(.int16)
        case .uint16: wellKnown.type(.uint16)
        case .int32: wellKnown.int32
        case .uint32: wellKnown.type(.uint32)
        case .int64: wellKnown.int64
        case .uint64: wellKnown.type(.uint64)
        case .nativeint: wellKnown.type(.nativeint)
        case .unativeint: wellKnown.type(.unativeint)
        case .float32: wellKnown.type(.float32)
        case .float: wellKnown.float
        case .decimal: wellKnown.type(.decimal)
        case .bigint: wellKnown.type(.bigint)
        case .char: wellKnown.char
        case .string, .sourceIdentifier: wellKnown.string
        case .byteString: wellKnown.array(of: wellKnown.type(.uint8))
        }
    }

    private func sourceText(_ symbol: Symbol, _ span: Span) -> String {
        let path = source.file(at: span.start)?.path ?? ""
        switch text(symbol) {
        case "__LINE__":
            return String(source.position(of: span.start).line)
        case "__SOURCE_FILE__":
            return path.split(separator: "/").last.map(String.init) ?? path
        default:
            let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            return parts.isEmpty ? "." : parts.joined(separator: "/")
        }
    }

    /// A string, or a format where one is expected: F# spec 6.3.16.
    private func checkString(_ units: [UInt16], _ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        if let format = formatArguments(of: expectation.type) {
            return checkFormat(units, expectation.type, format, span)
        }
        return finish(tree.add(TypedExpression.literal(.string(units)), wellKnown.string, span), expectation, at: span)
    }

    /// `1.0<m>`.
    func checkMeasured(
        _ literal: Literal, _ measure: TypeExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let plain = type(of: literal)
        guard case .named(let constructor, _) = store.head(plain) else {
            return tree.add(TypedExpression.error, expectation.type, span)
        }
        let type = store.named(constructor, [resolveMeasure(measure)])
        return finish(tree.add(TypedExpression.literal(literal), type, span), expectation, at: span)
    }

    /// `5Q`: a call of `NumericLiteralQ.FromInt32`: F# spec 6.3.1.
    private func checkCustomLiteral(
        _ digits: String, _ suffix: Character, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let module = environment.modules[symbols.intern("NumericLiteral\(suffix)")]?.first
        module?.ensureLoaded()
        let value = Int64(digits)
        let name: String
        let argument: Literal
        switch value {
        case 0: (name, argument) = ("FromZero", .unit)
        case 1: (name, argument) = ("FromOne", .unit)
        case .some(let small) where Int32(exactly: small) != nil:
            (name, argument) = ("FromInt32", .int32(Int32(truncatingIfNeeded: small)))
        case .some(let large): (name, argument) = ("FromInt64", .int64(large))
        case nil: (name, argument) = ("FromString", .string(Array(digits.utf16)))
        }
        guard let function = module?.values[symbols.intern(name)] else {
            error(784, span, "no module 'NumericLiteral\(suffix)' with '\(name)' gives this literal a meaning")
            return tree.add(TypedExpression.error, expectation.type, span)
        }
        let (type, arguments) = instantiate(function.scheme, at: span)
        let result = freshType(span)
        unify(expected: store.function(self.type(of: argument), result), actual: type, at: span)
        let callee = tree.add(.value(function, arguments), type, span)
        let literal = tree.add(TypedExpression.literal(argument), self.type(of: argument), span)
        return finish(tree.add(.apply(callee, [literal]), result, span), expectation, at: span)
    }
}
