import FusabiSyntax

/// What inference knows about a variable besides its solution.
package struct TypeVariable {
    /// How the program wrote the variable, which decides what happens when it is solved.
    package enum Origin: UInt8, Sendable {
        /// Made up by inference.
        case inferred
        /// `_` in a type: may be solved silently.
        case wildcard
        /// `'a` in an annotation: solving it to something else than a variable warns (FS0064).
        case annotated
        /// Declared, `let f<'a>`: must not be solved at all (FS0663).
        case declared
    }

    package var type: Type
    package var level: Int32
    package var origin: Origin
    package var isMeasure: Bool
    /// `^a`.
    package var isStatic: Bool
    package var name: Symbol?
    package var constraints: [Constraint]
    package var span: Span
}

/// The arena of all types of a session. Types are handles; a variable is solved by linking its handle to another one.
/// Handles are never reused, so that entities of the library and of earlier parts of a script stay valid.
///
/// Here and in the other arenas of the compiler the run-time checks for overlapping access are off: every access copies an
/// element out or in, and the checks were an eighth of the time to compile.
package final class TypeStore {
    @exclusivity(unchecked) package private(set) var nodes: [TypeNode] = []
    @exclusivity(unchecked) private var states: [State] = []

    /// What is known of a node besides its shape.
    private struct State {
        /// For the node of a solved variable the handle it stands for, else -1.
        var link: Int32
        /// The expansion of an abbreviation's node once it was asked for; else one of the two below.
        var expansion: Int32
        /// What the node may contain.
        var contents: Contents
    }

    /// Not asked for yet, or of a constructor that is not defined yet.
    private static let unknownExpansion: Int32 = -1
    /// The node is no abbreviation.
    private static let noExpansion: Int32 = -2
    @exclusivity(unchecked) package internal(set) var variables: [TypeVariable] = []
    @exclusivity(unchecked) package var parameters: [TypeParameter] = []
    @exclusivity(unchecked) private var parameterTypes: [Type] = []
    /// Changes to undo, recorded while ``trialDepth`` is positive.
    @exclusivity(unchecked) var trail: [TrailEntry] = []
    @exclusivity(unchecked) package internal(set) var trialDepth = 0

    /// How many more handles may be followed before the types at hand count as too large; see ``limitSteps()``.
    @exclusivity(unchecked) private var remainingSteps = Int.max
    private static let stepLimit = 1 << 22
    /// The types at hand were too large. Every handle is an erroneous type then, so that whatever walks a type ends soon.
    @exclusivity(unchecked) package private(set) var isExhausted = false

    /// Unifies with everything: what it stands for was reported already.
    package let error: Type

    package struct Contents: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Holds variables (solved or not).
        package static let variables = Contents(rawValue: 1)
        /// Holds type parameters. (Variables may be solved to parameters, so whoever looks for these must look there too.)
        package static let parameters = Contents(rawValue: 2)
    }

    package init() {
        error = Type(index: 0)
        nodes.reserveCapacity(1 << 12)
        _ = add(.error, [])
    }

    /// Makes room for the types of a syntax tree.
    func reserve(for syntax: SyntaxTree) {
        nodes.reserve(syntax.expressions.count * 7 / 4)
        states.reserve(syntax.expressions.count * 7 / 4)
        variables.reserve(syntax.expressions.count * 3 / 4)
    }

    func add(_ node: TypeNode, _ holds: Contents) -> Type {
        nodes.append(node)
        states.append(State(link: -1, expansion: Self.unknownExpansion, contents: holds))
        return Type(index: Int32(nodes.count - 1))
    }

    /// The node as it was made: a variable even when it is solved, abbreviations unexpanded.
    package subscript(type: Type) -> TypeNode { nodes[Int(type.index)] }

    /// What a handle may contain. Conservative for handles that hold variables.
    package func contents(of type: Type) -> Contents { states[Int(type.index)].contents }

    // MARK: Variables

    /// A new unsolved variable. O(1).
    package func freshVariable(
        level: Int, origin: TypeVariable.Origin = .inferred, isMeasure: Bool = false, isStatic: Bool = false,
        name: Symbol? = nil, span: Span = .none
    ) -> Type {
        let id = TypeVariableID(index: Int32(variables.count))
        let type = add(.variable(id), .variables)
        variables.append(
            TypeVariable(
                type: type, level: Int32(level), origin: origin, isMeasure: isMeasure, isStatic: isStatic, name: name,
                constraints: [], span: span))
        return type
    }

    package subscript(id: TypeVariableID) -> TypeVariable {
        get { variables[Int(id.index)] }
        set { variables[Int(id.index)] = newValue }
    }

    /// The variable that a handle stands for, if it is an unsolved one.
    package func unsolvedVariable(_ type: Type) -> TypeVariableID? {
        if case .variable(let id) = nodes[Int(prune(type).index)] { return id }
        return nil
    }

    // MARK: Limits

    /// A type is a graph that walks see as a tree: `let f x = g (g x)`, repeated, makes one with more leaves than there is
    /// memory. So each step of checking may follow so many handles and no more; this begins one.
    package func limitSteps() {
        if !isExhausted { remainingSteps = Self.stepLimit }
    }

    /// No limit until the next step begins.
    package func endLimit() {
        remainingSteps = Int.max
        isExhausted = false
    }

    /// What is being checked is too large: it ends as when its steps are used up.
    package func exhaust() {
        isExhausted = true
        remainingSteps = 0
    }

    // MARK: Following

    /// Follows solved variables; abbreviations stay. Amortised O(1).
    package func prune(_ type: Type) -> Type {
        remainingSteps &-= 1
        return remainingSteps >= 0 && states[Int(type.index)].link < 0 ? type : follow(type)
    }

    private func follow(_ type: Type) -> Type {
        if remainingSteps < 0 {
            exhaust()
            return error
        }
        var current = type.index
        var next = states[Int(current)].link
        while next >= 0 {
            current = next
            next = states[Int(current)].link
        }
        if trialDepth == 0 { states[Int(type.index)].link = current }
        return Type(index: current)
    }

    /// Solves a variable without any check: callers have made the occurs check and adjusted levels.
    func link(_ id: TypeVariableID, to type: Type) {
        let node = variables[Int(id.index)].type
        if trialDepth > 0 { trail.append(.solved(id)) }
        states[Int(node.index)].link = type.index
    }

    func unlink(_ id: TypeVariableID) {
        states[Int(variables[Int(id.index)].type.index)].link = -1
    }

    // MARK: Heads

    /// Follows solved variables and expands abbreviations at the head. Amortised O(1).
    package func resolve(_ type: Type) -> Type {
        var current = prune(type)
        while true {
            let known = states[Int(current.index)].expansion
            if known == Self.noExpansion { return current }
            if known >= 0 {
                current = prune(Type(index: known))
            } else if let expanded = expand(current) {
                current = prune(expanded)
            } else {
                return current
            }
        }
    }

    /// What an abbreviation stands for, kept for the next time; nil for any other node.
    private func expand(_ type: Type) -> Type? {
        guard case .named(let constructor, let arguments) = nodes[Int(type.index)] else {
            states[Int(type.index)].expansion = Self.noExpansion
            return nil
        }
        guard case .abbreviation(let target) = constructor.definition else {
            if case .pending = constructor.definition { return nil }
            states[Int(type.index)].expansion = Self.noExpansion
            return nil
        }
        let expanded =
            arguments.isEmpty
            ? target : substitute(target, Substitution(parameters: constructor.parameters, arguments: arguments))
        // What a trial solved may be undone, so an expansion made during one is not kept.
        if trialDepth == 0 { states[Int(type.index)].expansion = expanded.index }
        return expanded
    }

    /// The node of the resolved type: never an abbreviation, a variable only if unsolved.
    package func head(_ type: Type) -> TypeNode { nodes[Int(resolve(type).index)] }

    // MARK: Parameters

    /// A new type parameter.
    package func freshParameter(
        name: Symbol, isStatic: Bool = false, isMeasure: Bool = false, constraints: [Constraint] = []
    ) -> TypeParameterID {
        let id = TypeParameterID(index: Int32(parameters.count))
        parameters.append(
            TypeParameter(name: name, isStatic: isStatic, isMeasure: isMeasure, constraints: constraints))
        parameterTypes.append(add(.parameter(id), .parameters))
        return id
    }

    package func parameter(_ id: TypeParameterID) -> Type { parameterTypes[Int(id.index)] }

    package subscript(id: TypeParameterID) -> TypeParameter {
        get { parameters[Int(id.index)] }
        set { parameters[Int(id.index)] = newValue }
    }
}
