import FusabiSyntax

/// Replaces type parameters by types, position by position.
package struct Substitution {
    package var parameters: [TypeParameterID]
    package var arguments: [Type]

    package init(parameters: [TypeParameterID], arguments: [Type]) {
        self.parameters = parameters
        self.arguments = arguments
    }

    package static let empty = Substitution(parameters: [], arguments: [])

    package var isEmpty: Bool { parameters.isEmpty }

    /// What a parameter is replaced by, nil when it stays.
    package subscript(id: TypeParameterID) -> Type? {
        for i in parameters.indices where parameters[i] == id && i < arguments.count { return arguments[i] }
        return nil
    }

    /// Both substitutions, side by side.
    package func adding(_ other: Substitution) -> Substitution {
        Substitution(parameters: parameters + other.parameters, arguments: arguments + other.arguments)
    }
}

extension TypeStore {
    /// The type with parameters replaced; solved variables inside are replaced by what they stand for. Shares what does
    /// not change.
    package func substitute(_ type: Type, _ substitution: Substitution) -> Type {
        let type = prune(type)
        if substitution.isEmpty || contents(of: type).isEmpty { return type }
        switch self[type] {
        case .variable, .error:
            return type
        case .parameter(let id):
            return substitution[id] ?? type
        case .named(let constructor, let arguments):
            guard let changed = substitute(arguments, substitution) else { return type }
            return named(constructor, changed)
        case .function(let argument, let result):
            let newArgument = substitute(argument, substitution)
            let newResult = substitute(result, substitution)
            return newArgument == argument && newResult == result ? type : function(newArgument, newResult)
        case .tuple(let elements, let isStruct):
            guard let changed = substitute(elements, substitution) else { return type }
            return tuple(changed, isStruct: isStruct)
        case .anonymousRecord(let fields, let isStruct):
            guard let changed = substitute(fields.map(\.type), substitution) else { return type }
            let holds = changed.reduce(into: Contents()) { $0.formUnion(contents(of: $1)) }
            return add(
                .anonymousRecord(zip(fields, changed).map { ($0.name, $1) }, isStruct: isStruct), holds)
        case .measure(let factors):
            var result = measure([])
            for factor in factors {
                var base = measure([MeasureFactor(base: factor.base, numerator: 1, denominator: 1)])
                if case .parameter(let id) = factor.base, let replacement = substitution[id] { base = replacement }
                result = product(result, base, power: (factor.numerator, factor.denominator))
            }
            return result
        }
    }

    /// nil when nothing changes.
    private func substitute(_ types: [Type], _ substitution: Substitution) -> [Type]? {
        var changed: [Type]?
        for (i, type) in types.enumerated() {
            let new = substitute(type, substitution)
            if new != type {
                if changed == nil { changed = types }
                changed?[i] = new
            }
        }
        return changed
    }

    /// The type with every solved variable replaced: what is kept in entities.
    package func zonk(_ type: Type) -> Type {
        let type = prune(type)
        if !contents(of: type).contains(.variables) { return type }
        switch self[type] {
        case .variable, .error, .parameter:
            return type
        case .named(let constructor, let arguments):
            return named(constructor, arguments.map(zonk))
        case .function(let argument, let result):
            return function(zonk(argument), zonk(result))
        case .tuple(let elements, let isStruct):
            return tuple(elements.map(zonk), isStruct: isStruct)
        case .anonymousRecord(let fields, let isStruct):
            let zonked = fields.map { (name: $0.name, type: zonk($0.type)) }
            let holds = zonked.reduce(into: Contents()) { $0.formUnion(contents(of: $1.type)) }
            return add(.anonymousRecord(zonked, isStruct: isStruct), holds)
        case .measure(let factors):
            return measure(factors)
        }
    }

    /// A constraint with parameters replaced. A member constraint is copied (`copies` keeps the copies made, so that a
    /// constraint on two variables stays one object).
    package func substitute(
        _ constraint: Constraint, _ substitution: Substitution, copies: inout [ObjectIdentifier: MemberConstraint]
    ) -> Constraint {
        switch constraint {
        case .equality, .comparison, .null, .notNull, .struct, .notStruct, .unmanaged, .defaultConstructor:
            return constraint
        case .subtype(let type):
            return .subtype(substitute(type, substitution))
        case .enumeration(let type):
            return .enumeration(substitute(type, substitution))
        case .delegate(let arguments, let result):
            return .delegate(
                arguments: substitute(arguments, substitution), result: substitute(result, substitution))
        case .defaultType(let type, let priority):
            return .defaultType(substitute(type, substitution), priority: priority)
        case .member(let member):
            if let copy = copies[ObjectIdentifier(member)] { return .member(copy) }
            let copy = MemberConstraint(
                supports: member.supports.map { substitute($0, substitution) }, name: member.name,
                isStatic: member.isStatic, isProperty: member.isProperty,
                arguments: member.arguments.map { substitute($0, substitution) },
                result: substitute(member.result, substitution), span: member.span)
            copies[ObjectIdentifier(member)] = copy
            return .member(copy)
        }
    }

    /// Calls `visit` for every unsolved variable in a type, maybe more than once.
    package func forEachVariable(in type: Type, _ visit: (TypeVariableID) -> Void) {
        let type = prune(type)
        if !contents(of: type).contains(.variables) { return }
        switch self[type] {
        case .variable(let id):
            visit(id)
        case .error, .parameter:
            break
        case .named(_, let arguments):
            for argument in arguments { forEachVariable(in: argument, visit) }
        case .function(let argument, let result):
            forEachVariable(in: argument, visit)
            forEachVariable(in: result, visit)
        case .tuple(let elements, _):
            for element in elements { forEachVariable(in: element, visit) }
        case .anonymousRecord(let fields, _):
            for field in fields { forEachVariable(in: field.type, visit) }
        case .measure(let factors):
            for factor in normalized(factors) {
                if case .variable(let id) = factor.base { visit(id) }
            }
        }
    }
}
