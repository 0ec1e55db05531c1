import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// The signatures of this program's functions by position, and of all earlier ones.
final class SignatureTable {
    private let first: UInt32
    private let earlier: (FunctionID) -> FunctionSignature
    /// Those of earlier functions that were asked for.
    private var known = DenseTable<FunctionSignature>()
    private(set) var own: [FunctionSignature] = []

    init(first: UInt32, earlier: @escaping (FunctionID) -> FunctionSignature) {
        self.first = first
        self.earlier = earlier
    }

    /// As it is now, for whoever reads it while this one grows.
    var copy: SignatureTable {
        let copy = SignatureTable(first: first, earlier: earlier)
        copy.known = known
        copy.own = own
        return copy
    }

    subscript(id: FunctionID) -> FunctionSignature {
        guard id.index >= first else {
            if let signature = known[Int(id.index)] { return signature }
            let signature = earlier(id)
            known[Int(id.index)] = signature
            return signature
        }
        let index = Int(id.index - first)
        return index < own.count ? own[index] : FunctionSignature(parameters: [], result: .any)
    }

    /// Corrects the signature of an own function, once all types are known.
    func set(_ id: FunctionID, _ signature: FunctionSignature) {
        guard id.index >= first, Int(id.index - first) < own.count else { return }
        own[Int(id.index - first)] = signature
    }

    func add(_ signature: FunctionSignature) -> FunctionID {
        own.append(signature)
        return FunctionID(index: first + UInt32(own.count - 1))
    }
}

/// Translates typed trees to Core: see ``lower(_:)``. Its methods are in extensions by aspect.
///
/// Conventions: ``lower(_:)`` of an expression yields the representation of the expression's type in the current context;
/// whoever needs another one calls ``coerce(_:from:to:)``. Known functions take their curried groups flattened, without
/// unit arguments (``ParameterGroup``); function values take one word for each curried argument, `()` included.
final class Lowerer {
    let store: TypeStore
    let symbols: SymbolTable
    let sources: SourceMap
    let wellKnown: WellKnownTypes
    let base: CompilationBase
    let files: [TypedFile]
    /// The batch at hand.
    @exclusivity(unchecked) var program: CoreProgram
    let take: (_ batch: CoreProgram, _ isLast: Bool) -> Void
    /// In the batches before.
    @exclusivity(unchecked) var earlierNodes = 0
    let signatures: SignatureTable

    @exclusivity(unchecked) var context: LoweringContext
    /// The place that new nodes are attributed to.
    @exclusivity(unchecked) var span: Span = .none
    /// The exceptions of the handlers around the code being lowered, for `reraise ()`.
    @exclusivity(unchecked) var handledExceptions: [LocalID] = []
    /// Variables for unit arguments that are not passed, to be bound around the body being made.
    @exclusivity(unchecked) var pendingUnits: [LocalID] = []
    /// What `yield` does in the comprehension being lowered.
    @exclusivity(unchecked) var yieldTarget: YieldTarget?
    @exclusivity(unchecked) var factsOfTree: [ObjectIdentifier: TreeFacts] = [:]
    @exclusivity(unchecked) var nativeIDs: [NativeImport: NativeID] = [:]
    @exclusivity(unchecked) var namedTypeIDs: [String: TypeID] = [:]
    @exclusivity(unchecked) var modulePaths: [ObjectIdentifier: String] = [:]
    /// How functions take their arguments, as far as it was asked for.
    @exclusivity(unchecked) var shapes: [ObjectIdentifier: (groups: [ParameterGroup], result: Representation)] = [:]
    /// Of types without parameters, by the handle's index.
    @exclusivity(unchecked) var representations: [Representation?] = []
    @exclusivity(unchecked) var ownRepresentations: [ObjectIdentifier: Representation] = [:]
    @exclusivity(unchecked) var fieldRepresentations: [ObjectIdentifier: Representation] = [:]
    /// Top-level code collected for the next entry point.
    @exclusivity(unchecked) var entryCode: [CoreID] = []
    @exclusivity(unchecked) var entryStart = 0
    @exclusivity(unchecked) var described: Set<TypeID> = []
    let names: LoweringNames
    /// The tree of the program being lowered, as opposed to those of inline bodies from earlier programs.
    let ownTree: TypedTree
    @exclusivity(unchecked) var analyzed: Set<AnalyzedBody> = []
    /// Which generic code can tell its types apart.
    lazy var observation = TypeObservation(store: store) { [unowned self] in self.inlineBody($0) }
    var genericCode: [ObjectIdentifier: GenericCode] = [:]
    var genericDefinitions: [ObjectIdentifier: TypedTypeDefinition] = [:]
    var specializations: [SpecializationKey: FunctionID] = [:]
    /// The classes whose objects know their type arguments, and the types of these objects: see Lowerer+Instantiation.
    var instantiatedClasses: Set<ObjectIdentifier> = []
    var instanceTypes: [SpecializationKey: TypeID] = [:]
    lazy var hasCovariantArrays = findsCovariantArrays()
    var staticGlobals: [SpecializationKey: GlobalID] = [:]
    /// The members behind each slot of a generic method, and the slots that object expressions implement.
    var implementations: [ObjectIdentifier: [MemberEntity]] = [:]
    /// The methods of each class by the slot that they fill, which is the method itself where there is none.
    var methodsBySlot: [ObjectIdentifier: [ObjectIdentifier: MemberEntity]] = [:]
    lazy var objectSlots: Set<ObjectIdentifier> = {
        var found: Set<ObjectIdentifier> = []
        for case .object(let object) in ownTree.expressions {
            for method in object.methods { found.insert(ObjectIdentifier(rootSlot(method.slot))) }
        }
        return found
    }()
    /// Copies of generic code that are still to be made.
    var pendingSpecializations: [() -> Void] = []
    /// The cells that stand for variables whose address is being passed.
    var addressCells: [TypedExpressionID: LocalID] = [:]
    /// The structs of this program, `this` in their members, and the members that change it.
    var knownStructs: Set<ObjectIdentifier> = []
    var structSelves: Set<TypedLocalID> = []
    var mutatingMembers: Set<ObjectIdentifier> = []

    init(_ input: LoweringInput, _ take: @escaping (CoreProgram, Bool) -> Void) {
        self.take = take
        store = input.store
        symbols = input.symbols
        sources = input.sources
        wellKnown = input.wellKnown
        base = input.base
        files = input.files
        let signatures = SignatureTable(first: input.base.ids.functions, earlier: input.base.signature)
        self.signatures = signatures
        program = CoreProgram(
            first: input.base.ids, signatures: { signatures[$0] }, earlierTypes: input.base.type,
            earlierGlobals: input.base.global)
        let facts = TreeFacts(input.tree)
        factsOfTree[ObjectIdentifier(input.tree)] = facts
        context = LoweringContext(tree: input.tree, facts: facts, substitution: .empty, fixedSpan: nil, depth: 0)
        names = LoweringNames(input.symbols)
        ownTree = input.tree
    }

    var tree: TypedTree { context.tree }

    func text(_ symbol: Symbol) -> String { symbols.text(symbol) }

    // MARK: Emission

    func emit(_ node: CoreNode) -> CoreID { program.add(node, context.fixedSpan ?? span) }

    func emit(_ constant: CoreConstant) -> CoreID { emit(.constant(constant)) }

    /// A row for a node.
    func list<Element: BitwiseCopyable>(_ elements: [Element]) -> CoreList<Element> { program.list(elements) }

    func read(_ local: LocalID) -> CoreID { emit(.local(local)) }

    func int(_ value: Int) -> CoreID { emit(.immediate(UInt32(truncatingIfNeeded: value), .int32)) }

    func string(_ text: String) -> CoreID { emit(.string(program.list(Array(text.utf16)))) }

    var unit: CoreID { emit(.unit) }

    func makeLocal(_ name: String, _ representation: Representation, isMutable: Bool = false) -> LocalID {
        program.add(CoreLocal(name: name, representation: representation, isMutable: isMutable))
    }

    /// `let name = value in body`, skipping the binding when the value is a local already.
    func bind(_ name: String, _ value: CoreID, _ representation: Representation, _ body: (LocalID) -> CoreID) -> CoreID
    {
        if case .local(let known) = program[value], !program[known].isMutable { return body(known) }
        let local = makeLocal(name, representation)
        let inner = body(local)
        return emit(.bind(local, value, inner))
    }

    /// Wraps bindings made in order around a body.
    func wrap(_ bindings: [(LocalID, CoreID)], _ body: CoreID) -> CoreID {
        var result = body
        for (local, value) in bindings.reversed() { result = emit(.bind(local, value, result)) }
        return result
    }

    /// Changes the representation of a value.
    func coerce(_ id: CoreID, from: Representation, to: Representation) -> CoreID {
        if from == to { return id }
        switch program[id] {
        case .raise, .reraise, .jump: return id
        case .constant(.null) where !to.isRaw && to.numericKind == nil: return id
        case .cast(let inner, let original, _) where original == to && from == .any: return inner
        default: return emit(.cast(id, from: from, to: to))
        }
    }

    func isAtomic(_ id: CoreID) -> Bool {
        switch program[id] {
        case .constant, .functionReference: true
        case .local(let local): !program[local].isMutable
        case .cast(let inner, let from, let to): to == .any && !from.isRaw && isAtomic(inner)
        default: false
        }
    }

    private func native(_ native: NativeImport) -> NativeID {
        if let known = nativeIDs[native] { return known }
        if let earlier = base.native(native) {
            nativeIDs[native] = earlier
            return earlier
        }
        program.natives.append(native)
        let id = NativeID(index: program.first.natives + UInt32(program.natives.count - 1))
        nativeIDs[native] = id
        return id
    }

    func callNative(_ name: String, _ arguments: [CoreID], _ result: Representation) -> CoreID {
        let signature = FunctionSignature(
            parameters: arguments.map { NativeImport.parameter(program.representation(of: $0) ?? .any) },
            result: result)
        return emit(
            .callNative(native(NativeImport(name: name, signature: signature)), list(arguments), result: result))
    }

    func addGlobal(_ name: String, _ representation: Representation, isMutable: Bool = true) -> GlobalID {
        program.globals.append(CoreGlobal(name: name, representation: representation, isMutable: isMutable))
        return GlobalID(index: program.first.globals + UInt32(program.globals.count - 1))
    }

    // MARK: Contexts

    /// Runs `body` in another context.
    func with<T>(_ other: LoweringContext, _ body: () -> T) -> T {
        let saved = context
        let savedSpan = span
        context = other
        defer {
            context = saved
            span = savedSpan
        }
        return body()
    }

    func facts(of tree: TypedTree) -> TreeFacts {
        let id = ObjectIdentifier(tree)
        if let known = factsOfTree[id] { return known }
        let facts = TreeFacts(tree)
        factsOfTree[id] = facts
        return facts
    }
}

/// Symbols that lowering asks for.
struct LoweringNames {
    let invoke, getEnumerator, moveNext, current, dispose, value: Symbol

    init(_ symbols: SymbolTable) {
        invoke = symbols.intern("Invoke")
        getEnumerator = symbols.intern("GetEnumerator")
        moveNext = symbols.intern("MoveNext")
        current = symbols.intern("Current")
        dispose = symbols.intern("Dispose")
        value = symbols.intern("Value")
    }
}
