import FusabiSyntax

/// The overloads that a name means, and what they are called on.
struct MethodGroup {
    var name: Symbol
    var candidates: [MemberCandidate]
    /// nil for static members and constructors.
    var object: TypedExpressionID?
    /// Static methods that take the object as their first argument, for when no candidate takes the arguments.
    var extensions: [MemberCandidate] = []
    /// `base.M`: no dispatch.
    var isBase = false
    /// The name alone: where overload errors are reported.
    var nameSpan: Span
    /// The object, the dot and the name.
    var span: Span
    /// `M<int>`.
    var typeArguments: [TypeExpressionID]?
    /// A constructor's type.
    var constructed: Type?
}

/// An argument as the caller writes it.
struct CallerArgument {
    var expression: ExpressionID?
    /// `name = e`.
    var name: Name?
    /// `?name = e`: an option for an optional parameter.
    var isOption = false
    /// Checked already: several overloads, or no expression at all (a method used as a value).
    var typed: TypedExpressionID?
    var type: Type
    var span: Span
    /// Curried parameters of a lambda that is written out; 0 for anything else.
    var lambdaArity = 0
    /// The object of an extension method.
    var isReceiver = false
}

/// What a parameter gets.
enum ParameterSource {
    case argument(Int)
    /// Elements of a param array.
    case elements([Int])
    case omittedOption
    case defaultValue(Literal)
    case omittedOut
}

/// A named argument that is no parameter: it sets a property of the result (F# spec 14.4.5).
struct PropertySetting {
    var argument: Int
    var target: InitializerTarget
    var type: Type
}

/// One way to call one overload: the arguments dealt out to its parameters.
struct CallPlan {
    var candidate: MemberCandidate
    /// The method's own type arguments.
    var typeArguments: [Type]
    var substitution: Substitution
    var parameters: [MemberEntity.Parameter]
    var parameterTypes: [Type]
    var sources: [ParameterSource]
    var settings: [PropertySetting] = []
    var result: Type

    var usesParamArray: Bool { sources.contains { if case .elements = $0 { true } else { false } } }
    var usesOmittedOptions: Bool {
        sources.contains {
            switch $0 {
            case .omittedOption, .defaultValue: true
            case .argument, .elements, .omittedOut: false
            }
        }
    }
    var usesOmittedOuts: Bool { sources.contains { if case .omittedOut = $0 { true } else { false } } }

    /// The type of parameter or param array element that an argument meets.
    func type(for argument: Int, _ element: (Type) -> Type?) -> Type? {
        for (index, source) in sources.enumerated() {
            switch source {
            case .argument(let i) where i == argument: return parameterTypes[index]
            case .elements(let elements) where elements.contains(argument): return element(parameterTypes[index])
            case .argument, .elements, .omittedOption, .defaultValue, .omittedOut: continue
            }
        }
        return settings.first { $0.argument == argument }?.type
    }

    func isOptional(_ argument: Int) -> Bool {
        for (index, source) in sources.enumerated() {
            if case .argument(argument) = source { return parameters[index].isOptional }
        }
        return false
    }
}
