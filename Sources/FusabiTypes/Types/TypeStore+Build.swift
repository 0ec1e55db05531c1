import FusabiSyntax

/// Making types.
extension TypeStore {
    private func contents(of types: [Type]) -> Contents {
        var result: Contents = []
        for type in types { result.formUnion(contents(of: type)) }
        return result
    }

    /// A type constructor without arguments. The handle is made once. O(1).
    package func named(_ constructor: TypeConstructor) -> Type {
        if let known = constructor.plainType { return known }
        let type = add(.named(constructor, []), [])
        constructor.plainType = type
        return type
    }

    /// A type constructor with its arguments. A numeric type with the measure 1 is the plain type.
    package func named(_ constructor: TypeConstructor, _ arguments: [Type]) -> Type {
        if arguments.isEmpty { return named(constructor) }
        if constructor.parameters.isEmpty, arguments.count == 1, case .measure(let factors) = self[prune(arguments[0])],
            factors.isEmpty
        {
            return named(constructor)
        }
        return add(.named(constructor, arguments), contents(of: arguments))
    }

    package func function(_ argument: Type, _ result: Type) -> Type {
        add(.function(argument, result), contents(of: argument).union(contents(of: result)))
    }

    /// `a -> b -> result`.
    package func function(_ arguments: [Type], _ result: Type) -> Type {
        var type = result
        for argument in arguments.reversed() { type = function(argument, type) }
        return type
    }

    /// A tuple of two or more.
    package func tuple(_ elements: [Type], isStruct: Bool = false) -> Type {
        add(.tuple(elements, isStruct: isStruct), contents(of: elements))
    }

    /// Sorts the fields by name, ordinally.
    package func anonymousRecord(
        _ fields: [(name: Symbol, type: Type)], isStruct: Bool, symbols: SymbolTable
    ) -> Type {
        let sorted = fields.sorted {
            symbols.text($0.name).utf8.lexicographicallyPrecedes(symbols.text($1.name).utf8)
        }
        return add(.anonymousRecord(sorted, isStruct: isStruct), contents(of: sorted.map(\.type)))
    }

    /// A measure from factors in any order: like factors are joined, those with exponent zero dropped, variables that
    /// are solved replaced by what they stand for.
    package func measure(_ factors: [MeasureFactor]) -> Type {
        let normal = normalized(factors)
        if normal.count == 1, normal[0].numerator == 1, normal[0].denominator == 1 {
            switch normal[0].base {
            case .variable(let id): return prune(self[id].type)
            case .parameter(let id): return parameter(id)
            case .constructor: break
            }
        }
        var holds: Contents = []
        for factor in normal {
            switch factor.base {
            case .constructor: break
            case .variable: holds.insert(.variables)
            case .parameter: holds.insert(.parameters)
            }
        }
        return add(.measure(normal), holds)
    }

    /// The measure 1.
    package var dimensionless: Type { measure([]) }
}
