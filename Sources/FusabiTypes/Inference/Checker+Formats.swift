import FusabiSyntax

/// The type arguments of `PrintfFormat<'Printer, 'State, 'Residue, 'Result, 'Tuple>`.
struct FormatTypes {
    var printer: Type
    var state: Type
    var residue: Type
    var result: Type
    var tuple: Type
}

extension Checker {
    /// The arguments of the format type that a context expects, nil when it expects something else.
    func formatArguments(of type: Type) -> FormatTypes? {
        guard case .named(let constructor, let arguments) = store.head(type), constructor === wellKnown[.format] else {
            // `Format<_,_,_,_>` has four.
            guard case .named(let constructor, let arguments) = store.head(type), arguments.count == 4,
                let format = wellKnown[.format], constructor.name == format.name
            else { return nil }
            return FormatTypes(
                printer: arguments[0], state: arguments[1], residue: arguments[2], result: arguments[3],
                tuple: freshType())
        }
        return FormatTypes(
            printer: arguments[0], state: arguments[1], residue: arguments[2], result: arguments[3],
            tuple: arguments[4])
    }

    func checkFormat(
        _ units: [UInt16], _ type: Type, _ types: FormatTypes, _ span: Span
    ) -> TypedExpressionID {
        let pieces: [FormatParser.Piece]
        do {
            pieces = try FormatParser.parse(units)
        } catch let failure {
            error(741, span, failure.message)
            unify(expected: types.printer, actual: store.error, at: span)
            return tree.add(TypedExpression.error, type, span)
        }
        var arguments: [Type] = []
        var tuple: [Type] = []
        var segments: [FormatSegment] = []
        for piece in pieces {
            switch piece {
            case .text(let text):
                segments.append(.text(text))
            case .specifier(let spec):
                let own = arguments.count
                let typed = specifierType(spec, types, &arguments, span)
                tuple += arguments[own...]
                segments.append(
                    .specifier(
                        FormatSpecifier(
                            flags: spec.flags, width: spec.width, precision: spec.precision, letter: spec.letter,
                            type: typed)))
            }
        }
        unify(expected: types.printer, actual: store.function(arguments, types.result), at: span)
        let tupleType = tuple.isEmpty ? wellKnown.unit : tuple.count == 1 ? tuple[0] : store.tuple(tuple)
        if case .variable = store.head(types.tuple) { unify(expected: types.tuple, actual: tupleType, at: span) }
        return tree.add(.format(segments), type, span)
    }

    /// Adds the arguments that a specifier takes; returns the type of the value it prints.
    func specifierType(
        _ spec: FormatParser.Spec, _ types: FormatTypes, _ arguments: inout [Type], _ span: Span
    ) -> Type {
        if case .argument? = spec.width { arguments.append(wellKnown.int32) }
        if case .argument? = spec.precision { arguments.append(wellKnown.int32) }
        switch spec.letter {
        case "a":
            let value = freshType(span)
            arguments.append(store.function(types.state, store.function(value, types.residue)))
            arguments.append(value)
            return value
        case "t":
            let function = store.function(types.state, types.residue)
            arguments.append(function)
            return function
        default:
            let type = valueType(of: spec.letter, span)
            arguments.append(type)
            return type
        }
    }

    /// What `%d` and its kin print: a primitive, or one of several (a variable that settles on the first).
    func valueType(of letter: Character, _ span: Span) -> Type {
        switch letter {
        case "b": return wellKnown.bool
        case "c": return wellKnown.char
        case "s": return wellKnown.string
        case "O", "A": return freshType(span)
        case "e", "E", "f", "F", "g", "G": return formatVariable(.floating, span)
        case "M": return formatVariable(.decimal, span)
        default: return formatVariable(.integral, span)
        }
    }

    private func formatVariable(_ kind: FormatClass, _ span: Span) -> Type {
        let type = freshType(span)
        let constraint = MemberConstraint(
            supports: [type], name: name(of: kind), isStatic: true, isProperty: false, arguments: [type], result: type,
            span: span)
        add(constraint, at: span)
        return type
    }

    enum FormatClass {
        case integral, floating, decimal
    }

    private func name(of kind: FormatClass) -> Symbol {
        switch kind {
        case .integral: names.formatInteger
        case .floating: names.formatFloat
        case .decimal: names.formatDecimal
        }
    }
}
