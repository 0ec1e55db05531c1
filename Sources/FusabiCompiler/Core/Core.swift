import FusabiBytecode
import FusabiSyntax

/// The small typed language between the typed tree and the bytecode. Lowering produces it, the optimiser rewrites it,
/// the code generator consumes it. Evaluation is strict, left to right. Nodes live in one arena per compilation; a node
/// is never shared by two parents.
package enum CoreNode: BitwiseCopyable {
    case constant(CoreConstant)
    /// A local variable or parameter.
    case local(LocalID)
    /// Assigns a `let mutable` local that no closure captures (captured ones are reference cells already). Unit.
    case setLocal(LocalID, CoreID)
    /// A top-level value of this program or of the library.
    case global(GlobalID)
    case setGlobal(GlobalID, CoreID)
    /// `let v = e in body`.
    case bind(LocalID, CoreID, CoreID)
    /// Mutually recursive local functions: each value is a `lambda`.
    case bindRecursive(CoreList<(local: LocalID, lambda: CoreID)>, CoreID)
    /// A function value; its free variables are captured by value.
    case lambda(CoreLambdaID)
    /// A top-level function used as a first-class value.
    case functionReference(FunctionID)
    /// A call of a top-level function with exactly its parameters, in the representations that it declares.
    case call(FunctionID, CoreNodeList)
    /// A call of a local function bound by `bindRecursive` or `bind` of a lambda, with exactly its parameters.
    case callLocal(LocalID, CoreNodeList)
    /// A call of a function value with one or more curried arguments: arguments and result are `any`-convention words
    /// (see ``Representation/isRaw``): raw arguments are boxed by `cast` before.
    case apply(CoreID, CoreNodeList)
    /// A call through a virtual or interface slot; the first argument is the object.
    case callSlot(SlotID, CoreNodeList, result: Representation)
    /// A native by its name in the native table.
    case callNative(NativeID, CoreNodeList, result: Representation)
    case primitive(Primitive, CoreNodeList)
    /// A new tuple, record, union case, class instance or reference cell with its fields in layout order.
    case allocate(TypeID, tag: Int, CoreNodeList)
    /// Reads a field. `tag` tells the union case (0 for all other types); a check of the tag has been made before.
    case field(CoreID, TypeID, tag: Int, index: Int)
    case setField(CoreID, TypeID, tag: Int, index: Int, CoreID)
    case ifThenElse(CoreID, CoreID, CoreID)
    /// Branches on a union's tag. Without a default all tags are covered.
    case switchTag(CoreID, TypeID, cases: CoreList<(tag: Int, body: CoreID)>, fallback: CoreID?)
    /// Branches on an int, char or enum value (32 bits).
    case switchInt(CoreID, cases: CoreList<(value: Int32, body: CoreID)>, fallback: CoreID)
    /// Evaluates all, yields the last; the others' values are dropped.
    case sequence(CoreNodeList)
    case whileLoop(CoreID, CoreID)
    /// `for v = low to high` with an int32 variable, step +1 or -1; both bounds are evaluated once.
    case forRange(LocalID, CoreID, CoreID, isDown: Bool, CoreID)
    /// A join point: inside `scope` (and inside `body` when recursive) a `jump`, always in tail position relative to this
    /// node and not inside a lambda or a `try`, goes to `body` with new values of the parameters.
    case join(JoinID, parameters: CoreList<LocalID>, body: CoreID, scope: CoreID, isRecursive: Bool)
    case jump(JoinID, CoreNodeList)
    /// Evaluates the first; when an exception arrives, binds it to the local and evaluates the second instead.
    case tryWith(CoreID, LocalID, CoreID)
    case tryFinally(CoreID, CoreID)
    /// A change of representation: boxes or unboxes raw integers, or checks that an `any` word really is of the target.
    case cast(CoreID, from: Representation, to: Representation)
    /// Never returns: raises the exception value.
    case raise(CoreID)
    /// The exception being handled goes on, its stack kept.
    case reraise(CoreID)
}

package enum CoreConstant: Hashable, BitwiseCopyable {
    case unit
    case null
    case bool(Bool)
    /// An immediate of an integer kind of at most 32 bits (also char and enum): bits, kind.
    case immediate(UInt32, ImmediateKind)
    /// A raw 64-bit integer of the representation int64, uint64, nativeint, unativeint.
    case long(Int64, Representation)
    case float(Double)
    case float32(Float)
    case string(CoreList<UInt16>)
    /// A union case without fields.
    case emptyCase(TypeID, tag: Int)
    /// System.Decimal and bigint as text: parsed by the loader.
    case decimal(CoreList<UInt8>)
    case bigint(CoreList<UInt8>)
    /// The default of a type that generic code does not know.
    case unset
}

package struct CoreID: Hashable, Sendable, BitwiseCopyable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

/// A local variable of the function (or lambda) in which it is bound; unique in the whole compilation.
package struct LocalID: Hashable, Sendable, BitwiseCopyable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

package struct JoinID: Hashable, Sendable, BitwiseCopyable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

package struct CoreLambdaID: Hashable, Sendable, BitwiseCopyable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

package struct CoreLocal {
    /// For diagnostics and the disassembler.
    package var name: String
    package var representation: Representation
    package var isMutable: Bool

    package init(name: String, representation: Representation, isMutable: Bool = false) {
        self.name = name
        self.representation = representation
        self.isMutable = isMutable
    }
}

/// A top-level value.
package struct CoreGlobal {
    package var name: String
    package var representation: Representation
    /// It may be assigned after its initialisation, perhaps by a program compiled later.
    package var isMutable: Bool

    package init(name: String, representation: Representation, isMutable: Bool) {
        self.name = name
        self.representation = representation
        self.isMutable = isMutable
    }
}

/// A function value's code. Parameters and result follow the `any` convention when it is called by `apply`; the
/// representations here are what the body works with (the code generator makes the entry that converts).
package struct CoreLambda {
    package var name: String
    package var parameters: [LocalID]
    package var body: CoreID
    package var result: Representation
    package var span: Span

    package init(name: String, parameters: [LocalID], body: CoreID, result: Representation, span: Span) {
        self.name = name
        self.parameters = parameters
        self.body = body
        self.result = result
        self.span = span
    }
}

/// A top-level function or member of this program.
package struct CoreFunction {
    package var id: FunctionID
    /// As stack traces show it: `Module.name`, `Type.Member`.
    package var name: String
    package var parameters: [LocalID]
    package var result: Representation
    package var body: CoreID
    package var span: Span

    package init(
        id: FunctionID, name: String, parameters: [LocalID], result: Representation, body: CoreID, span: Span
    ) {
        self.id = id
        self.name = name
        self.parameters = parameters
        self.result = result
        self.body = body
        self.span = span
    }
}

/// How many of each kind of id are taken already.
package struct CoreIDs: Hashable, Sendable {
    package var types: UInt32
    package var functions: UInt32
    package var globals: UInt32
    package var natives: UInt32
    package var slots: UInt32

    package init(types: UInt32 = 0, functions: UInt32 = 0, globals: UInt32 = 0, natives: UInt32 = 0, slots: UInt32 = 0)
    {
        self.types = types
        self.functions = functions
        self.globals = globals
        self.natives = natives
        self.slots = slots
    }
}

/// A compilation between lowering and code generation, or of a large one a batch of declarations: the nodes, locals and
/// functions are the batch's own, the other tables what the program has so far.
package final class CoreProgram {
    @exclusivity(unchecked) package var nodes: [CoreNode] = []
    @exclusivity(unchecked) package var spans: [Span] = []
    let arena = CoreArena()
    @exclusivity(unchecked) package var locals: [CoreLocal] = []
    @exclusivity(unchecked) package var lambdas: [CoreLambda] = []
    @exclusivity(unchecked) package var functions: [CoreFunction] = []
    @exclusivity(unchecked) package var joinCount: Int32 = 0
    /// Where this program's ids begin: those below belong to what it is compiled against.
    @exclusivity(unchecked) package var first: CoreIDs
    /// The natives that this program imports, with ids from ``CoreIDs/natives`` upwards.
    @exclusivity(unchecked) package var natives: [NativeImport] = []
    /// The next free dispatch slot.
    @exclusivity(unchecked) package var slotCount: UInt32
    /// The signatures of all functions that calls may name, this program's and the library's.
    @exclusivity(unchecked) package var signatures: (FunctionID) -> FunctionSignature
    /// The descriptors of types with ids below ``CoreIDs/types``.
    @exclusivity(unchecked) private var earlierTypes: (TypeID) -> TypeDescriptor?
    /// Those that were asked for: decoding one takes far longer than finding it.
    @exclusivity(unchecked) var knownTypes = DenseTable<TypeDescriptor>()
    /// The representations of globals with ids below ``CoreIDs/globals``.
    @exclusivity(unchecked) package var earlierGlobals: (GlobalID) -> Representation
    /// The lambda of each local that a `bindRecursive`, or a `bind` of a lambda that `callLocal` names, binds.
    @exclusivity(unchecked) package var localFunctions: [LocalID: CoreLambdaID] = [:]
    /// The types that this program adds, with ids from ``CoreIDs/types`` upwards. A library program without a
    /// predecessor starts at 0 and describes the builtin types too.
    @exclusivity(unchecked) package var types: [TypeDescriptor] = []
    /// The globals that this program adds, from ``CoreIDs/globals`` upwards.
    @exclusivity(unchecked) package var globals: [CoreGlobal] = []
    /// Run in this order: the top-level code, cut into parts of moderate size. No parameters, unit result.
    @exclusivity(unchecked) package var entryPoints: [FunctionID] = []
    /// What the methods of the slots that this program adds take and give, the object first.
    @exclusivity(unchecked) package var slotSignatures: [SlotID: FunctionSignature] = [:]
    /// Where inlining made the program too large to go on with.
    package var overflow: Span?

    package init(
        first: CoreIDs, signatures: @escaping (FunctionID) -> FunctionSignature,
        earlierTypes: @escaping (TypeID) -> TypeDescriptor?, earlierGlobals: @escaping (GlobalID) -> Representation
    ) {
        self.first = first
        self.signatures = signatures
        self.earlierTypes = earlierTypes
        self.earlierGlobals = earlierGlobals
        slotCount = first.slots
    }

    /// The next batch of the same program: it has the same tables to go on with, and no code yet.
    func nextBatch() -> CoreProgram {
        let next = CoreProgram(
            first: first, signatures: signatures, earlierTypes: earlierTypes, earlierGlobals: earlierGlobals)
        next.knownTypes = knownTypes
        next.natives = natives
        next.types = types
        next.globals = globals
        next.slotCount = slotCount
        next.slotSignatures = slotSignatures
        // The optimiser adds to it.
        next.nodes.reserve(nodes.count * 3 / 2)
        next.spans.reserve(spans.count * 3 / 2)
        next.locals.reserve(locals.count * 3 / 2)
        return next
    }

    /// The place in ``knownTypes`` of a type that is not this program's own.
    func knownPlace(_ type: TypeID) -> Int? {
        let index = Int(type.index)
        if let place = knownTypes.place(of: index) { return place }
        guard let descriptor = earlierTypes(type) else { return nil }
        knownTypes[index] = descriptor
        return knownTypes.place(of: index)
    }

    package func add(_ node: CoreNode, _ span: Span) -> CoreID {
        nodes.append(node)
        spans.append(span)
        return CoreID(index: Int32(nodes.count - 1))
    }

    /// A row for a node of this program.
    package func list<Elements: Collection>(_ elements: Elements) -> CoreList<Elements.Element>
    where Elements.Element: BitwiseCopyable {
        arena.list(elements)
    }

    func decimal(_ text: String) -> CoreConstant { .decimal(list(Array(text.utf8))) }

    func bigint(_ text: String) -> CoreConstant { .bigint(list(Array(text.utf8))) }

    package func add(_ local: CoreLocal) -> LocalID {
        locals.append(local)
        return LocalID(index: Int32(locals.count - 1))
    }

    package func add(_ lambda: CoreLambda) -> CoreLambdaID {
        lambdas.append(lambda)
        return CoreLambdaID(index: Int32(lambdas.count - 1))
    }

    package func addJoin() -> JoinID {
        joinCount += 1
        return JoinID(index: joinCount - 1)
    }

    package subscript(id: CoreID) -> CoreNode {
        get { nodes[Int(id.index)] }
        set { nodes[Int(id.index)] = newValue }
    }

    package subscript(id: LocalID) -> CoreLocal {
        get { locals[Int(id.index)] }
        set { locals[Int(id.index)] = newValue }
    }

    package subscript(id: CoreLambdaID) -> CoreLambda {
        get { lambdas[Int(id.index)] }
        set { lambdas[Int(id.index)] = newValue }
    }

    package func span(_ id: CoreID) -> Span { spans[Int(id.index)] }

    /// A value that may be repeated: evaluating it costs nothing and never changes.
    func atom(_ id: CoreID) -> CoreNode? {
        let node = self[id]
        switch node {
        case .constant(.decimal), .constant(.bigint), .constant(.string): return nil
        case .constant, .functionReference: return node
        case .local(let local): return self[local].isMutable ? nil : node
        default: return nil
        }
    }
}
