import FusabiSyntax

/// What the checking of declarations remembers between its steps.
struct DeclarationState {
    /// `'a` that annotations of the present top-level declaration introduced: F# gives them the whole declaration as
    /// scope, wherever they stand in it.
    var implicitTypeVariables: [Symbol: Type] = [:]
    /// Constraints on type arguments to be checked once the types of a recursive group are complete.
    var deferredTypeChecks: [(type: Type, span: Span)] = []
    /// Some type was declared private: signatures must be looked at.
    var hasPrivateTypes = false
    /// Names reported as undefined: the annotations of members are read twice.
    var reported: Set<Span> = []
    /// Extension members of the present group, to be brought into scope once the group's names are restored.
    var newExtensions: [MemberEntity] = []
    /// While positive, constraints of type arguments are deferred.
    var deferral = 0
}
