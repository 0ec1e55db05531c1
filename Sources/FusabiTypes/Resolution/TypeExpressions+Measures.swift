import FusabiSyntax

/// Units of measure in types and literals: F# spec 9.
extension Checker {
    /// The measure that a type expression means: `m/s^2`, `'u`, `1`, `_`.
    package func resolveMeasure(_ id: TypeExpressionID) -> Type {
        let span = syntax.span(id)
        switch syntax[id] {
        case .named(let path, let arguments, _):
            // `kg m` reads as a postfix type, but is a product.
            return arguments.reduce(namedMeasure(path, span)) { store.product(resolveMeasure($1), $0) }
        case .variable(let name, let isStatic):
            return typeVariable(name, isStatic: isStatic, isMeasure: true)
        case .wildcard:
            return store.freshVariable(level: level, origin: .wildcard, isMeasure: true, span: span)
        case .measureOne:
            return store.dimensionless
        case .measureProduct(let left, let right):
            return store.product(resolveMeasure(left), resolveMeasure(right))
        case .measureQuotient(let left, let right):
            let numerator = left.map(resolveMeasure) ?? store.dimensionless
            return store.product(numerator, resolveMeasure(right), power: (-1, 1))
        case .measurePower(let base, let numerator, let denominator):
            return store.product(store.dimensionless, resolveMeasure(base), power: (numerator, denominator))
        case .parenthesized(let inner):
            return resolveMeasure(inner)
        case .error:
            return store.error
        case .function, .tuple, .array, .anonymousRecord, .flexible, .constrained, .parameter, .alternatives, .nullable:
            error(704, span, "A unit of measure is expected here, not a type.")
            return store.error
        }
    }

    private func namedMeasure(_ path: LongName, _ span: Span) -> Type {
        guard let constructor = findType(path, arity: 0) else { return store.error }
        constructor.ensureLoaded()
        switch constructor.definition {
        case .measure:
            return store.measure([MeasureFactor(base: .constructor(constructor), numerator: 1, denominator: 1)])
        case .measureAbbreviation(let target):
            return target
        case .pending where isMeasureDefinition(constructor):
            return store.measure([MeasureFactor(base: .constructor(constructor), numerator: 1, denominator: 1)])
        case .abbreviation(let target):
            if case .measure = store[store.prune(target)] { return target }
            error(704, span, "A unit of measure is expected here, not the type '\(text(constructor.name))'.")
            return store.error
        case .pending, .primitive, .record, .union, .enumeration, .class, .interface, .struct, .delegate, .exception,
            .array:
            error(704, span, "A unit of measure is expected here, not the type '\(text(constructor.name))'.")
            return store.error
        }
    }

    private func isMeasureDefinition(_ constructor: TypeConstructor) -> Bool {
        constructor.attributes.contains { $0.name == "Measure" }
    }
}
