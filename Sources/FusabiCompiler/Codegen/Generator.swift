import FusabiBytecode
import FusabiSyntax

/// Where the value of an expression goes.
enum Destination {
    /// Into the register, and nowhere else; written last, so that the expression may still read its old value.
    case register(Register)
    /// Nowhere: only its effects count.
    case effect
    /// It is the result of the function.
    case tail
}

/// A function being generated: a top-level function, a lambda, or a wrapper.
struct CodeUnit {
    enum Kind {
        case function(Int)
        case lambda(CoreLambdaID)
        /// The `any` entry of a function.
        case wrapper(FunctionID)
    }

    var kind: Kind
    var id: FunctionID
}

/// The state of code generation: of the whole program, and of the function being generated.
struct Generator {
    let chain: ProgramChain
    let sources: SourceMap
    var builder: ProgramBuilder
    var asm = Assembler()
    var wrappers: [FunctionID: FunctionID] = [:]
    var failure: GenerationError?

    // MARK: Of the current batch

    private(set) var core: CoreProgram
    /// The nodes, without a look through the class for each.
    private(set) var nodes: [CoreNode] = []
    private(set) var captures = CaptureAnalysis()
    private(set) var entryPoints: Set<FunctionID> = []
    /// Which locals are arguments of some jump.
    private(set) var isPassed: [Bool] = []
    var joins: [JoinTarget] = []
    /// The register of each local that is in scope.
    var registers: [Register] = []
    /// The id of the function of each lambda, once some code refers to it.
    var lambdaFunctions: [FunctionID?] = []
    /// Units with ids, not generated yet; lambdas join when the code that makes them is generated.
    var pending: [CodeUnit] = []
    var nextUnit = 0
    // MARK: Of the current function

    var unit = CodeUnit(kind: .function(0), id: FunctionID(index: 0))
    /// Room for walks over small pieces of code.
    var scratch: [CoreID] = []
    var top: UInt32 = 0
    var frameSize: UInt32 = 0
    var facts = Facts()
    /// Captures that come from the closure: loaded when first used.
    var captured: [LocalID: CapturedLocal] = [:]
    var capturedOrder: [LocalID] = []
    var selfLocal: LocalID?
    /// In a loop, and what was loaded before it.
    var isInLoop = false
    var hoisted = HoistedValues()
    var result: Representation = .unit
    /// The result is raw but goes out as `any`.
    var boxesResult = false
    /// Depth of `try` around the code: no tail calls inside.
    var protection = 0
    var selfLoop: SelfLoop?
    var callsItself = false
    /// In the code that sets top-level values.
    var isTopLevel = false
    var handlers: [HandlerRecord] = []
    var lines: [LineRecord] = []
    var lineCache = LineCache()
    /// Where the code that is being generated comes from.
    var lastSpan = Span.none
    var start = 0

    struct JoinTarget {
        var label: Label
        var parameters: [Register]
        var isRecursive: Bool
        var rotation: Rotation?
    }

    struct CapturedLocal {
        var index: UInt16
        var register: Register
    }

    /// Where a self tail call goes.
    struct SelfLoop {
        var label: Label
        var parameters: [Register]
        var rotation: Rotation?
    }

    /// `core`: the first batch.
    init(_ core: CoreProgram, _ context: CodegenContext) {
        self.core = core
        chain = context.chain
        sources = context.sources
        var first = context.chain.next
        if context.chain.programs.isEmpty { first.type = core.first.types == 0 ? 0 : BuiltinType.firstDeclared }
        builder = ProgramBuilder(first: first)
        builder.libraryHash = context.chain.hash
    }

    private mutating func begin(_ batch: CoreProgram) {
        core = batch
        nodes = core.nodes
        captures = CaptureAnalysis(core)
        entryPoints = Set(core.entryPoints)
        isPassed = Self.passedLocals(core)
        joins = Array(
            repeating: JoinTarget(label: Label.none, parameters: [], isRecursive: false), count: Int(core.joinCount))
        registers = Array(repeating: Register(0), count: core.locals.count)
        lambdaFunctions = Array(repeating: nil, count: core.lambdas.count)
    }

    private static func passedLocals(_ core: CoreProgram) -> [Bool] {
        var result = Array(repeating: false, count: core.locals.count)
        for node in core.nodes {
            switch node {
            case .jump(_, let arguments):
                for argument in arguments {
                    if case .local(let local) = core[argument] { result[Int(local.index)] = true }
                }
            default: break
            }
        }
        return result
    }

    /// Generates everything that the functions of a batch reach.
    mutating func generate(_ batch: CoreProgram) throws(GenerationError) {
        begin(batch)
        for (index, function) in core.functions.enumerated() {
            unit = CodeUnit(kind: .function(index), id: function.id)
            generateUnit()
            while nextUnit < pending.count {
                unit = pending[nextUnit]
                nextUnit += 1
                generateUnit()
            }
            pending.removeAll(keepingCapacity: true)
            nextUnit = 0
            if let failure { throw failure }
        }
        builder.entryPoints += core.entryPoints
    }

    /// The program, once all batches are generated. A library has an interface.
    mutating func finish(
        _ sections: (interface: [UInt8], inlineBodies: [UInt8]) = ([], [])
    ) throws(GenerationError) -> Program {
        declare()
        builder.interface = sections.interface
        builder.inlineBodies = sections.inlineBodies
        builder.assembler = asm
        do throws(ProgramError) {
            return try builder.finish()
        } catch {
            throw .program(error)
        }
    }

    /// The id of a new function. Its record comes when its unit is generated.
    mutating func newFunction(_ kind: CodeUnit.Kind) -> FunctionID {
        let id = builder.addFunction()
        pending.append(CodeUnit(kind: kind, id: id))
        return id
    }

    mutating func fail(_ error: ProgramError) {
        if failure == nil { failure = .program(error) }
    }

    /// What stands there has more parameters, arguments, captures or variables than an instruction can name.
    mutating func failTooLarge(_ span: Span) {
        if failure == nil { failure = .tooLarge(span) }
    }

    // MARK: Registers, a stack: what is allocated last is released first

    /// A register for a local or temporary.
    mutating func allocate() -> Register { allocate(1) }

    /// The first of a row of registers. The three below ``Register/firstWide`` are the assembler's.
    mutating func allocate(_ count: Int) -> Register {
        let scratch = UInt32(Register.firstScratch)
        let wide = UInt32(Register.firstWide)
        if top < wide, top + UInt32(count) > scratch { top = wide }
        let first = top
        top += UInt32(count)
        if top > frameSize { frameSize = top }
        if top > 65_000 {
            failTooLarge(lastSpan)
            top = wide
            return Register(UInt16(wide))
        }
        if count == 1 {
            facts.forget(Register(UInt16(first)))
        } else {
            for index in 0..<UInt32(count) { facts.forget(Register(UInt16(first + index))) }
        }
        return Register(UInt16(first))
    }
}

extension Label {
    /// No label of any function.
    static let none = Label(index: -1)
}

/// What is known of registers on the way to the current instruction; the verifier will know it, too. Undone where ways
/// part.
struct Facts {
    private var known: [Int32] = []
    private var log: [(register: Int, old: Int32)] = []

    static let nothing: Int32 = 0
    static let notNull: Int32 = -1
    static let loaded: Int32 = -2

    subscript(register: Register) -> Int32 {
        let index = Int(register.index)
        return index < known.count ? known[index] : Facts.nothing
    }

    /// The object in the register is not null; nothing for wide registers, whose checks happen on copies.
    mutating func setNotNull(_ register: Register) { set(register, Facts.notNull) }

    mutating func set(_ register: Register, caseTag: Int) { set(register, Int32(caseTag) + 1) }

    /// The capture's register has been loaded.
    mutating func setLoaded(_ register: Register) { setAny(register, Facts.loaded) }

    mutating func forget(_ register: Register) {
        let index = Int(register.index)
        if index < known.count, known[index] != Facts.nothing { setAny(register, Facts.nothing) }
    }

    private mutating func set(_ register: Register, _ value: Int32) {
        if !register.isWide { setAny(register, value) }
    }

    private mutating func setAny(_ register: Register, _ value: Int32) {
        let index = Int(register.index)
        while known.count <= index { known.append(Facts.nothing) }
        log.append((index, known[index]))
        known[index] = value
    }

    var mark: Int { log.count }

    mutating func undo(to mark: Int) {
        while log.count > mark {
            let (register, old) = log.removeLast()
            known[register] = old
        }
    }

    mutating func reset() {
        known.removeAll(keepingCapacity: true)
        log.removeAll(keepingCapacity: true)
    }
}

/// The line of the place last asked for, with the range of places that are on it.
struct LineCache {
    var start: UInt32 = 0
    var end: UInt32 = 0
    var file: UInt32 = 0
    var line: UInt32 = 0
}
