import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// What a compilation is made against: the library, and the earlier parts of the same script.
package struct CompilationBase {
    package var ids: CoreIDs
    package var signature: (FunctionID) -> FunctionSignature
    package var type: (TypeID) -> TypeDescriptor?
    package var global: (GlobalID) -> Representation
    /// The id of a native that an earlier program imports already.
    package var native: (NativeImport) -> NativeID?
    /// The id of a type by its qualified name: anonymous records, long tuples.
    package var typeNamed: (String) -> TypeID?
    /// Decodes a library function's inline body.
    package var inlineBody: (Int) -> (TypedLambda, TypedTree)?

    package init(
        ids: CoreIDs, signature: @escaping (FunctionID) -> FunctionSignature,
        type: @escaping (TypeID) -> TypeDescriptor?, global: @escaping (GlobalID) -> Representation,
        native: @escaping (NativeImport) -> NativeID?, typeNamed: @escaping (String) -> TypeID?,
        inlineBody: @escaping (Int) -> (TypedLambda, TypedTree)?
    ) {
        self.ids = ids
        self.signature = signature
        self.type = type
        self.global = global
        self.native = native
        self.typeNamed = typeNamed
        self.inlineBody = inlineBody
    }

    /// Nothing comes before: the first part of the library.
    package static var empty: CompilationBase {
        CompilationBase(
            ids: CoreIDs(), signature: { _ in FunctionSignature(parameters: [], result: .any) }, type: { _ in nil },
            global: { _ in .any }, native: { _ in nil }, typeNamed: { _ in nil }, inlineBody: { _ in nil })
    }
}

/// A checked program, on its way to Core.
package struct LoweringInput {
    package var files: [TypedFile]
    package var tree: TypedTree
    package var store: TypeStore
    package var symbols: SymbolTable
    package var sources: SourceMap
    package var wellKnown: WellKnownTypes
    package var base: CompilationBase

    package init(
        files: [TypedFile], tree: TypedTree, store: TypeStore, symbols: SymbolTable, sources: SourceMap,
        wellKnown: WellKnownTypes, base: CompilationBase
    ) {
        self.files = files
        self.tree = tree
        self.store = store
        self.symbols = symbols
        self.sources = sources
        self.wellKnown = wellKnown
        self.base = base
    }
}

/// Translates a checked program to Core: patterns become decision trees, classes records with method tables, `inline`
/// functions their bodies, comprehensions loops. Ids given to functions, globals, types and slots are written into the
/// entities, so that later parts and the serialised interface find them. The tree must be free of errors.
///
/// A large program comes in batches, in order. Nothing touches a batch any more once it is given to `take`.
package func lower(_ input: LoweringInput, _ take: @escaping (_ batch: CoreProgram, _ isLast: Bool) -> Void) {
    Lowerer(input, take).run()
}
