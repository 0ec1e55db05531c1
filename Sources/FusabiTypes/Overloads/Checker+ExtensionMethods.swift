import FusabiSyntax

/// Static methods marked `[<Extension>]`, called on their first parameter: F# spec 8.12.
extension Checker {
    /// The extension methods of that name in scope whose first parameter takes a value of the type.
    func extensionMethods(_ name: Symbol, on type: Type) -> [MemberCandidate] {
        var found: [MemberCandidate] = []
        for owner in environment.extensionTypes.reversed() {
            owner.ensureLoaded()
            for member in owner.membersByName[name] ?? [] where member.isExtensionMethod {
                guard let receiver = member.groups.first?.first?.type else { continue }
                let substitution = Substitution.empty
                let isApplicable = wouldSucceed {
                    let arguments = freshArguments(member.parameters, outer: substitution, at: .none)
                    let own = substitution.adding(Substitution(parameters: member.parameters, arguments: arguments))
                    return solveSubtype(type, of: store.substitute(receiver, own))
                }
                if isApplicable { found.append(MemberCandidate(member: member, owner: substitution, depth: 0)) }
            }
        }
        return found
    }

    /// `object.M(a)` as the static call `M(object, a)`.
    func callExtension(
        _ group: MethodGroup, _ arguments: [CallerArgument], _ whole: Span, _ expectation: Expectation?
    ) -> TypedExpressionID? {
        guard let object = group.object else { return nil }
        var receiver = CallerArgument(type: tree.type(object), span: tree.span(object))
        receiver.typed = object
        receiver.isReceiver = true
        var asStatic = group
        asStatic.candidates = group.extensions
        asStatic.extensions = []
        asStatic.object = nil
        return callMethod(asStatic, [receiver] + arguments, whole, expectation)
    }

    /// What an argument tells about the type parameters of the overloads it fits, before a lambda that comes after it is
    /// checked.
    func instantiate(_ plans: [CallPlan], by argument: CallerArgument, at index: Int) {
        guard argument.lambdaArity == 0, argument.isReceiver || isKnown(argument.type) else { return }
        for plan in plans {
            guard let wanted = plan.type(for: index, elementOfArray) else { continue }
            _ = attempt { fits(argument, plan.isOptional(index), wanted, conversions: nil) }
        }
    }

    /// No inference variable is left in the type.
    private func isKnown(_ type: Type) -> Bool {
        switch store.head(type) {
        case .variable: false
        case .named(_, let arguments): arguments.allSatisfy(isKnown)
        case .tuple(let elements, _): elements.allSatisfy(isKnown)
        case .function(let domain, let result): isKnown(domain) && isKnown(result)
        case .anonymousRecord(let fields, _): fields.allSatisfy { isKnown($0.type) }
        case .parameter, .measure, .error: true
        }
    }
}
