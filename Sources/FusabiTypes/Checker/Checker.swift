import FusabiSyntax

/// What the context of an expression asks of its type.
package enum Expectation {
    /// Exactly this type.
    case equal(Type)
    /// This type, or one that converts to it: F# 6 inserts upcasts, widenings of numbers and `op_Implicit` where the
    /// type is known beforehand.
    case convertible(Type, isMethodArgument: Bool)

    package var type: Type {
        switch self {
        case .equal(let type), .convertible(let type, _): type
        }
    }
}

/// The state of type checking: one for a session (a library, or a script with all its parts).
///
/// Its methods are in extensions by aspect: `Checker+Unification`, `Checker+Application`, …
package final class Checker {
    /// The trees being checked.
    @exclusivity(unchecked) package var syntax: SyntaxTree
    @exclusivity(unchecked) package var tree = TypedTree()
    package let store: TypeStore
    package let symbols: SymbolTable
    package let names: Names
    package let diagnostics: DiagnosticBag
    package let source: SourceMap
    package let wellKnown: WellKnownTypes
    /// The namespace that holds all top-level namespaces and modules.
    package let root: ModuleEntity
    package let isLibrary: Bool

    @exclusivity(unchecked) package var environment = Environment()
    /// How deeply nested the binding is whose right-hand side is being checked: variables made at a level deeper than the
    /// binding's own may be generalised.
    @exclusivity(unchecked) package var level = 0
    @exclusivity(unchecked) package var context = CheckContext()
    /// See ``DeclarationState``.
    @exclusivity(unchecked) var declarations = DeclarationState()
    /// Where the unification under way reports, and why it failed if there is more to say than that types differ.
    @exclusivity(unchecked) var solveSpan = Span.none
    @exclusivity(unchecked) var failure: SolveFailure?
    /// How often FS0064 was (or, in a trial, would have been) given: overload resolution avoids it.
    @exclusivity(unchecked) var lessGenericCount = 0
    /// Names that generalisation gave to parameters of the binding under way.
    @exclusivity(unchecked) var generalizedNames: Set<Symbol> = []
    /// Bindings of recursive groups under way: their uses are given type arguments once they are generalised.
    @exclusivity(unchecked) var recursiveValues: Set<ObjectIdentifier> = []
    /// Uses of `base`: calls on them are not virtual.
    @exclusivity(unchecked) var baseUses: Set<TypedExpressionID> = []
    @exclusivity(unchecked) var recursiveUses: [(use: TypedExpressionID, value: ValueEntity)] = []
    /// Top-level values whose types may still hold variables: FS0030 at the end of the file.
    @exclusivity(unchecked) var openValues: [ValueEntity] = []
    /// The name that an interaction binds its result to, whose type may stay open.
    @exclusivity(unchecked) package var resultName: Symbol?
    /// Syntax that translations made and that is checked in a way of its own.
    @exclusivity(unchecked) var synthetic: [ExpressionID: (Expectation) -> TypedExpressionID] = [:]
    /// The first variable of the file (or part) being checked: defaults are applied from there at its end.
    @exclusivity(unchecked) var firstVariable = 0

    package init(
        syntax: SyntaxTree, source: SourceMap, symbols: SymbolTable, diagnostics: DiagnosticBag, store: TypeStore,
        root: ModuleEntity, wellKnown: WellKnownTypes, isLibrary: Bool
    ) {
        self.syntax = syntax
        self.source = source
        self.symbols = symbols
        self.diagnostics = diagnostics
        self.store = store
        self.root = root
        self.wellKnown = wellKnown
        self.isLibrary = isLibrary
        names = Names(symbols)
        tree.reserve(for: syntax)
        store.reserve(for: syntax)
    }

    /// A new inference variable at the current level.
    package func freshType(_ span: Span = .none) -> Type { store.freshVariable(level: level, span: span) }

    package func text(_ symbol: Symbol) -> String { symbols.text(symbol) }

    package func error(_ code: Int, _ span: Span, _ message: String) { diagnostics.error(code, span, message) }

    package func warning(_ code: Int, _ span: Span, _ message: String) { diagnostics.warning(code, span, message) }
}

/// What surrounds the expression being checked; saved and restored as a whole.
package struct CheckContext {
    /// Where private members may be used from: the modules and type being declared.
    package var module: ModuleEntity?
    package var enclosingType: TypeConstructor?
    /// `base` in a member or constructor: the object and its base type.
    package var base: (object: TypedLocalID, type: Type)?
    /// The value of `_` in `_.Length`.
    package var placeholder: TypedExpressionID?
    /// `inherit T(…)`, `{ new T(…) with … }`: T may be abstract.
    package var isBaseConstruction = false
    /// Inside an `inline` binding.
    package var isInline = false
    /// How many functions surround this place, and the byref variables that may not be used deeper.
    package var closureDepth = 0
    package var byrefs: [TypedLocalID: ByrefVariable] = [:]
    /// Where the functions around this place are, by their depth: a lambda as a whole, of other functions the body.
    package var closureSpans: [Int: Span] = [:]
    /// How many functions surround the rules of the innermost `try … with`, and the body of the innermost function.
    package var handlerDepth = -1
    package var bodySpan = Span.none
    /// The top level of a script: dropped results do not warn.
    package var isTopLevel = false
    /// Inside `[ … ]`, `[| … |]`, `seq { … }` or a computation: where `yield` and its kin go.
    package var computation: ComputationContext?

    package init() {}
}

/// A parameter or local of a byref type.
package struct ByrefVariable {
    package var closureDepth: Int
    /// `&x` of an immutable `x`.
    package var isReadOnly = false
}

/// A computation being checked.
package enum ComputationContext {
    case comprehension(ComprehensionKind, element: Type)
    case builder
}

/// Symbols that the checker asks for, interned once.
package struct Names {
    package let this, base, item, invoke, getItem, setItem, getSlice, setSlice, getEnumerator, moveNext, current: Symbol
    package let equalsMethod, getHashCode: Symbol
    /// Member constraints with rules for primitive types.
    let traits: SymbolMap<TraitRule>
    /// `op_CheckedAddition` is solved by a type's `op_Addition`.
    let uncheckedTraits: SymbolMap<Symbol>
    let formatInteger, formatFloat, formatDecimal, equals, cons, dynamic, dynamicAssignment, seq: Symbol
    let special: SymbolMap<SpecialName>
    package let opImplicit, opExplicit, new, nameof, it, value, dispose: Symbol

    package init(_ symbols: SymbolTable) {
        this = symbols.intern("this")
        base = symbols.intern("base")
        item = symbols.intern("Item")
        invoke = symbols.intern("Invoke")
        getItem = symbols.intern("get_Item")
        setItem = symbols.intern("set_Item")
        getSlice = symbols.intern("GetSlice")
        setSlice = symbols.intern("SetSlice")
        getEnumerator = symbols.intern("GetEnumerator")
        equalsMethod = symbols.intern("Equals")
        getHashCode = symbols.intern("GetHashCode")
        moveNext = symbols.intern("MoveNext")
        current = symbols.intern("Current")
        opImplicit = symbols.intern("op_Implicit")
        opExplicit = symbols.intern("op_Explicit")
        new = symbols.intern("new")
        nameof = symbols.intern("nameof")
        it = symbols.intern("it")
        value = symbols.intern("Value")
        dispose = symbols.intern("Dispose")
        equals = symbols.intern("=")
        cons = symbols.intern("::")
        dynamic = symbols.intern("?")
        dynamicAssignment = symbols.intern("?<-")
        seq = symbols.intern("seq")
        var special = SymbolMap<SpecialName>()
        for (name, meaning) in SpecialName.all { special[symbols.intern(name)] = meaning }
        self.special = special
        formatInteger = symbols.intern("%d")
        formatFloat = symbols.intern("%f")
        formatDecimal = symbols.intern("%M")
        var traits = SymbolMap<TraitRule>()
        var unchecked = SymbolMap<Symbol>()
        for (name, rule) in TraitRule.byName {
            traits[symbols.intern(name)] = rule
            if name.hasPrefix("op_Checked") {
                unchecked[symbols.intern(name)] = symbols.intern("op_" + name.dropFirst("op_Checked".count))
            }
        }
        self.traits = traits
        uncheckedTraits = unchecked
    }
}
