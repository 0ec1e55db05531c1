import FusabiBytecode
import FusabiSyntax

import FusabiCompiler

/// Builds Core by hand, in few words.
final class CoreBuilder {
    let core: CoreProgram
    private var signatures: [FunctionID: FunctionSignature] = [:]

    init() {
        let table = SignatureTable()
        core = CoreProgram(
            first: CoreIDs(types: BuiltinType.firstDeclared),
            signatures: { table.signatures[$0] ?? FunctionSignature(parameters: [], result: .any) },
            earlierTypes: { BuiltinType(rawValue: $0.index)?.descriptor }, earlierGlobals: { _ in .any })
        self.table = table
    }

    private final class SignatureTable {
        var signatures: [FunctionID: FunctionSignature] = [:]
    }

    private let table: SignatureTable

    func node(_ node: CoreNode) -> CoreID { core.add(node, .none) }

    func local(_ name: String, _ representation: Representation = .int32, isMutable: Bool = false) -> LocalID {
        core.add(CoreLocal(name: name, representation: representation, isMutable: isMutable))
    }

    /// Declares a function; its body may call it.
    func function(
        _ name: String, _ parameters: [LocalID], _ result: Representation, _ body: (FunctionID) -> CoreID
    ) -> FunctionID {
        let id = FunctionID(index: UInt32(table.signatures.count))
        table.signatures[id] = FunctionSignature(
            parameters: parameters.map { core[$0].representation }, result: result)
        let index = core.functions.count
        let empty = node(.constant(.unit))
        core.functions.append(
            CoreFunction(id: id, name: name, parameters: parameters, result: result, body: empty, span: .none))
        core.functions[index].body = body(id)
        return id
    }

    func lambda(_ parameters: [LocalID], _ result: Representation, _ body: CoreID, name: String = "lambda") -> CoreID {
        node(
            .lambda(
                core.add(CoreLambda(name: name, parameters: parameters, body: body, result: result, span: .none))))
    }

    /// A lambda that a local names and calls by `callLocal`.
    func localFunction(
        _ local: LocalID, _ parameters: [LocalID], _ result: Representation, _ body: CoreID
    ) -> CoreID {
        let id = core.add(
            CoreLambda(
                name: core[local].name, parameters: parameters, body: body, result: result, span: .none))
        core.localFunctions[local] = id
        return node(.lambda(id))
    }

    // MARK: Short forms

    func int(_ value: Int32) -> CoreID { node(.constant(.immediate(UInt32(bitPattern: value), .int32))) }
    func long(_ value: Int64) -> CoreID { node(.constant(.long(value, .int64))) }
    func float(_ value: Double) -> CoreID { node(.constant(.float(value))) }
    func string(_ text: String) -> CoreID { node(.constant(.string(core.list(Array(text.utf16))))) }
    func bool(_ value: Bool) -> CoreID { node(.constant(.bool(value))) }
    var unit: CoreID { node(.constant(.unit)) }
    func get(_ local: LocalID) -> CoreID { node(.local(local)) }
    func set(_ local: LocalID, _ value: CoreID) -> CoreID { node(.setLocal(local, value)) }
    func bind(_ local: LocalID, _ value: CoreID, _ body: CoreID) -> CoreID { node(.bind(local, value, body)) }
    func call(_ function: FunctionID, _ arguments: CoreID...) -> CoreID { node(.call(function, core.list(arguments))) }
    func sequence(_ items: CoreID...) -> CoreID { node(.sequence(core.list(items))) }
    func when(_ condition: CoreID, _ first: CoreID, _ second: CoreID) -> CoreID {
        node(.ifThenElse(condition, first, second))
    }

    func add(_ left: CoreID, _ right: CoreID, _ kind: NumericKind = .int32) -> CoreID {
        node(.primitive(.arithmetic(.add, kind), core.list([left, right])))
    }

    func subtract(_ left: CoreID, _ right: CoreID, _ kind: NumericKind = .int32) -> CoreID {
        node(.primitive(.arithmetic(.subtract, kind), core.list([left, right])))
    }

    func arithmetic(
        _ op: ArithmeticOperator, _ left: CoreID, _ right: CoreID, _ kind: NumericKind = .int32
    ) -> CoreID {
        node(.primitive(.arithmetic(op, kind), core.list([left, right])))
    }

    func compare(
        _ comparison: ComparisonOperator, _ left: CoreID, _ right: CoreID, _ kind: NumericKind = .int32
    ) -> CoreID {
        node(.primitive(.compare(comparison, kind), core.list([left, right])))
    }

    func cast(_ value: CoreID, _ from: Representation, _ to: Representation) -> CoreID {
        node(.cast(value, from: from, to: to))
    }

    func cons(_ head: CoreID, _ tail: CoreID) -> CoreID {
        node(.allocate(BuiltinType.list.id, tag: 1, core.list([head, tail])))
    }
    var empty: CoreID { node(.constant(.emptyCase(BuiltinType.list.id, tag: 0))) }
    func head(_ list: CoreID) -> CoreID { node(.field(list, BuiltinType.list.id, tag: 1, index: 0)) }
    func tail(_ list: CoreID) -> CoreID { node(.field(list, BuiltinType.list.id, tag: 1, index: 1)) }
    func apply(_ function: CoreID, _ arguments: CoreID...) -> CoreID { node(.apply(function, core.list(arguments))) }

    // MARK: Results

    func program(_ context: CodegenContext = CodegenContext()) throws -> Program { try generate(core, context) }

    /// The text of a function's code.
    func disassembly(_ index: Int = 0) throws -> String {
        let program = try program()
        var disassembler = Disassembler(chain: try ProgramChain([program]))
        disassembler.write(function: index, of: program)
        return disassembler.text
    }
}
