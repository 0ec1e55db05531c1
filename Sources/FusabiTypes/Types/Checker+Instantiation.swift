import FusabiSyntax

extension Checker {
    /// A scheme's type with fresh variables for its parameters, which carry the parameters' constraints.
    package func instantiate(_ scheme: Scheme, at span: Span) -> (type: Type, arguments: [Type]) {
        if scheme.parameters.isEmpty { return (scheme.type, []) }
        let arguments = freshArguments(scheme.parameters, at: span)
        return (
            store.substitute(scheme.type, Substitution(parameters: scheme.parameters, arguments: arguments)), arguments
        )
    }

    /// Fresh variables for type parameters, with their constraints.
    package func freshArguments(_ parameters: [TypeParameterID], at span: Span) -> [Type] {
        freshArguments(parameters, outer: .empty, at: span)
    }

    /// Fresh variables for a method's own parameters; `outer` says what its type's parameters are.
    func freshArguments(_ parameters: [TypeParameterID], outer: Substitution, at span: Span) -> [Type] {
        if parameters.isEmpty { return [] }
        var isConstrained = false
        let arguments = parameters.map { id -> Type in
            let parameter = store[id]
            if !parameter.constraints.isEmpty { isConstrained = true }
            return store.freshVariable(
                level: level, isMeasure: parameter.isMeasure, isStatic: parameter.isStatic, span: span)
        }
        if isConstrained {
            let own = Substitution(parameters: parameters, arguments: arguments)
            constrain(parameters, outer.isEmpty ? own : outer.adding(own), at: span)
        }
        return arguments
    }

    /// Puts the constraints of type parameters on what replaces them.
    func constrain(_ parameters: [TypeParameterID], _ substitution: Substitution, at span: Span) {
        var copies: [ObjectIdentifier: MemberConstraint] = [:]
        for id in parameters {
            guard let argument = substitution[id] else { continue }
            for constraint in store[id].constraints {
                if case .member(let member) = constraint, copies[ObjectIdentifier(member)] != nil { continue }
                let copy = store.substitute(constraint, substitution, copies: &copies)
                if case .member(let member) = copy {
                    member.span = span
                    add(member, at: span)
                } else {
                    require(copy, of: argument, at: span)
                }
            }
        }
    }

    /// Explicit type arguments for a scheme: `f<int>`. FS0685 when there are too many or too few.
    func instantiate(_ scheme: Scheme, with arguments: [Type], at span: Span) -> (type: Type, arguments: [Type]) {
        if scheme.parameters.count != arguments.count {
            error(
                scheme.parameters.isEmpty ? 686 : 685, span,
                "\(scheme.parameters.count) type arguments expected, \(arguments.count) given")
            return instantiate(scheme, at: span)
        }
        let substitution = Substitution(parameters: scheme.parameters, arguments: arguments)
        constrain(scheme.parameters, substitution, at: span)
        return (store.substitute(scheme.type, substitution), arguments)
    }
}
