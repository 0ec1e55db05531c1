import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// A compilation that goes part by part: the files of the library, or the parts of a script, or the entries of an
/// interactive session. What one part declares is known to the next.
package final class CompilationSession {
    package let symbols = SymbolTable()
    package let store = TypeStore()
    package let diagnostics = DiagnosticBag()
    package private(set) var root: ModuleEntity
    package private(set) var wellKnown: WellKnownTypes
    /// The library's entities, when it was compiled before: they are made when asked for.
    private var library: LibraryInterface?
    package private(set) var sources = SourceMap()
    /// The programs made or given so far.
    package private(set) var chain = ProgramChain()
    /// When false, Core goes to the code generator as lowering made it.
    package var optimizes = true
    /// Makes a thread that shares the work on large programs; nil: one thread does it all.
    package var makeQueue: (() -> any WorkQueue)?
    private var nativeIDs: [String: [NativeID]] = [:]
    private var inlineBodies: [Int: (TypedLambda, TypedTree)] = [:]
    private var isNativesStale = false

    package init() {
        root = ModuleEntity(name: symbols.intern(""), parent: nil, isNamespace: true)
        wellKnown = WellKnownTypes(root: root, symbols: symbols, store: store)
    }

    // MARK: Front end

    /// Adds a file to the session's sources and parses it.
    package func parse(path: String, _ bytes: [UInt8], into tree: SyntaxTree, isScript: Bool) -> FileTree {
        let index = sources.add(path: path, bytes: bytes)
        return FusabiSyntax.parse(
            file: index, in: sources, symbols: symbols, tree: tree, diagnostics: diagnostics,
            options: ParseOptions(isScript: isScript))
    }

    func makeChecker(_ tree: SyntaxTree, isLibrary: Bool) -> Checker {
        let checker = Checker(
            syntax: tree, source: sources, symbols: symbols, diagnostics: diagnostics, store: store, root: root,
            wellKnown: wellKnown, isLibrary: isLibrary)
        root.ensureLoaded()
        for module in root.order {
            if case .module(let module) = module { checker.environment.add(module) }
        }
        return checker
    }

    /// Compiles the library from its sources, in order. nil when something is wrong with them: see ``diagnostics``.
    package func compileLibrary(_ files: [(path: String, bytes: [UInt8])]) throws(ProgramError) -> Program? {
        let tree = SyntaxTree()
        let parsed = files.map { parse(path: $0.path, $0.bytes, into: tree, isScript: false) }
        if diagnostics.hasErrors { return nil }
        let checker = makeChecker(tree, isLibrary: true)
        var typed: [TypedFile] = []
        for file in parsed { typed.append(contentsOf: checker.checkFile(file, moduleName: "")) }
        if diagnostics.hasErrors { return nil }
        return try finish(typed, checker.tree, isLibrary: true)
    }

    /// Makes a library that was compiled before known to the session, which must be new. Throws
    /// ``ProgramError/wrongLibrary`` when its interface is none of this version's.
    package func useLibrary(_ program: Program) throws(ProgramError) {
        let interface = LibraryInterface(
            bytes: program.bytes(of: .interface), inlineBytes: program.bytes(of: .inlineBodies), owner: program,
            symbols: symbols, store: store)
        guard let interface else { throw .wrongLibrary }
        library = interface
        root = interface.root
        wellKnown = interface.wellKnown
        try add(program)
    }

    // MARK: Back end

    /// Lowers, optimises, generates and verifies a checked part, and adds its program to the chain. A library's program
    /// carries its interface. nil when it is too large to have code: see ``diagnostics``.
    package func finish(
        _ files: [TypedFile], _ tree: TypedTree, isLibrary: Bool = false
    ) throws(ProgramError) -> Program? {
        let backend = Backend(
            CodegenContext(chain: chain, sources: sources), optimizes: optimizes, makeQueue: makeQueue)
        lower(
            LoweringInput(
                files: files, tree: tree, store: store, symbols: symbols, sources: sources, wellKnown: wellKnown,
                base: base),
            backend.take)
        do throws(GenerationError) {
            if !isLibrary { return try accept(backend.finish()) }
            return try accept(backend.finish(InterfaceWriter(root: root, store: store, symbols: symbols).write()))
        } catch {
            switch error {
            case .program(let error): throw error
            case .tooLarge(let span): return tooLarge(span)
            }
        }
    }

    private func tooLarge(_ span: Span) -> Program? {
        diagnostics.error(9999, span, "This takes more code, parameters or variables than Fusabi supports.")
        return nil
    }

    /// Only verified programs are run or compiled against. What natives take and give is what the compiler says, here as
    /// in the library.
    private func accept(_ program: Program) throws(GenerationError) -> Program {
        do throws(ProgramError) {
            try verify(program)
            try add(program)
            return program
        } catch {
            throw .program(error)
        }
    }

    /// Large programs are verified by two threads.
    private func verify(_ program: Program) throws(ProgramError) {
        guard program.functions.count > 2000, let queue = makeQueue?() else {
            return try program.verify(in: chain, isTrusted: true)
        }
        let parts = [0, 1].map { VerifiedPart(program, chain, part: $0, of: 2) }
        queue.add { parts[1].run() }
        parts[0].run()
        queue.finish()
        for part in parts { if let failure = part.failure { throw failure } }
    }

    /// Adds a program that was compiled before, such as the library.
    package func add(_ program: Program) throws(ProgramError) {
        try chain.append(program)
        isNativesStale = true
    }

    /// The id of a native that some program of the chain imports. The names are read when first asked for.
    private func native(_ wanted: NativeImport) -> NativeID? {
        if isNativesStale {
            isNativesStale = false
            nativeIDs = [:]
            for program in chain.programs {
                for (index, record) in program.natives.enumerated() {
                    let id = NativeID(index: program.first.native + UInt32(index))
                    nativeIDs[program.text(record.name), default: []].append(id)
                }
            }
        }
        return nativeIDs[wanted.name]?.first { id in
            guard let (program, record) = chain.native(id) else { return false }
            return program.signature(of: record) == wanted.signature
        }
    }

    /// A library function's inline body, decoded once.
    private func inlineBody(at offset: Int) -> (TypedLambda, TypedTree)? {
        if let known = inlineBodies[offset] { return known }
        guard let body = library?.inlineBody(at: offset) else { return nil }
        inlineBodies[offset] = (body.lambda, body.tree)
        return (body.lambda, body.tree)
    }

    private var base: CompilationBase {
        let chain = self.chain
        let next = chain.next
        let ids = CoreIDs(
            types: chain.programs.isEmpty ? 0 : next.type, functions: next.function, globals: next.global,
            natives: next.native, slots: next.slot)
        return CompilationBase(
            ids: ids,
            signature: { chain.signature($0) ?? FunctionSignature(parameters: [], result: .any) },
            type: { chain.typeDescriptor($0) },
            global: { chain.global($0)?.record.representation.representation ?? .any },
            native: { [unowned self] in native($0) },
            typeNamed: { name in
                for program in chain.programs.reversed() {
                    for (index, type) in program.types.enumerated() where program.text(type.qualifiedName) == name {
                        return TypeID(index: program.first.type + UInt32(index))
                    }
                }
                return nil
            },
            inlineBody: { [unowned self] in inlineBody(at: $0) })
    }
}

extension CompilationSession {
    /// The library's modules that every script finds open.
    package var defaultModules: [ModuleEntity] {
        Checker.defaultOpens.compactMap { path in
            var module: ModuleEntity? = root
            for part in path {
                module?.ensureLoaded()
                module = module?.modules[symbols.intern(part)]
            }
            return module
        }
    }
}
