import FusabiSyntax

/// Units of measure are free abelian groups: products of bases with rational exponents (Kennedy).
extension TypeStore {
    /// The factors of a measure: a measure node, a variable, a parameter, a measure constructor or abbreviation.
    package func factors(of type: Type) -> [MeasureFactor] {
        let resolved = prune(type)
        switch self[resolved] {
        case .measure(let factors):
            return normalized(factors)
        case .variable(let id):
            return [MeasureFactor(base: .variable(id), numerator: 1, denominator: 1)]
        case .parameter(let id):
            return [MeasureFactor(base: .parameter(id), numerator: 1, denominator: 1)]
        case .named(let constructor, _):
            switch constructor.definition {
            case .measureAbbreviation(let target), .abbreviation(let target):
                return factors(of: target)
            case .measure, .pending, .primitive, .record, .union, .enumeration, .class, .interface, .struct, .delegate,
                .exception, .array:
                return [MeasureFactor(base: .constructor(constructor), numerator: 1, denominator: 1)]
            }
        case .function, .tuple, .anonymousRecord, .error:
            return []
        }
    }

    /// Joins like factors, follows solved variables, expands abbreviations, drops zero exponents.
    func normalized(_ factors: [MeasureFactor]) -> [MeasureFactor] {
        var result: [MeasureFactor] = []
        for factor in factors {
            switch factor.base {
            case .variable(let id) where !isUnsolved(id):
                for inner in self.factors(of: self[id].type) {
                    append(inner, numerator: factor.numerator, denominator: factor.denominator, to: &result)
                }
            case .constructor(let constructor):
                if case .measureAbbreviation(let target) = constructor.definition {
                    for inner in self.factors(of: target) {
                        append(inner, numerator: factor.numerator, denominator: factor.denominator, to: &result)
                    }
                } else {
                    append(factor, numerator: 1, denominator: 1, to: &result)
                }
            case .variable, .parameter:
                append(factor, numerator: 1, denominator: 1, to: &result)
            }
        }
        result.removeAll { $0.numerator == 0 }
        return result
    }

    func isUnsolved(_ id: TypeVariableID) -> Bool {
        let type = self[id].type
        return prune(type) == type
    }

    private func append(
        _ factor: MeasureFactor, numerator: Int, denominator: Int, to result: inout [MeasureFactor]
    ) {
        let exponent = Self.reduced(factor.numerator &* numerator, factor.denominator &* denominator)
        for i in result.indices where Self.isSame(result[i].base, factor.base) {
            let sum = Self.reduced(
                result[i].numerator &* exponent.1 &+ exponent.0 &* result[i].denominator,
                result[i].denominator &* exponent.1)
            result[i].numerator = sum.0
            result[i].denominator = sum.1
            return
        }
        result.append(MeasureFactor(base: factor.base, numerator: exponent.0, denominator: exponent.1))
    }

    package static func isSame(_ a: MeasureFactor.Base, _ b: MeasureFactor.Base) -> Bool {
        switch (a, b) {
        case (.constructor(let x), .constructor(let y)): x === y
        case (.variable(let x), .variable(let y)): x == y
        case (.parameter(let x), .parameter(let y)): x == y
        case (.constructor, _), (.variable, _), (.parameter, _): false
        }
    }

    private static func reduced(_ numerator: Int, _ denominator: Int) -> (Int, Int) {
        if numerator == 0 || denominator == 0 { return (0, 1) }
        var a = numerator.magnitude
        var b = denominator.magnitude
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = Int(clamping: a)
        let sign = denominator < 0 ? -1 : 1
        return (sign &* numerator / divisor, sign &* denominator / divisor)
    }

    /// The product of two measures, the second raised to `power` (numerator, denominator).
    package func product(_ a: Type, _ b: Type, power: (Int, Int) = (1, 1)) -> Type {
        var result = factors(of: a)
        for factor in factors(of: b) {
            append(factor, numerator: power.0, denominator: power.1, to: &result)
        }
        return measure(result)
    }
}
