import Testing

import FusabiBytecode

/// Programs written by hand, an instruction at a time.
struct Fixture {
    static let int32 = Representation.int32
    static let record = TypeID(index: 80)
    static let union = TypeID(index: 81)
    static let colour = TypeID(index: 82)
    static let derived = TypeID(index: 83)
    static let base = TypeID(index: 84)

    /// A function's declaration; the code comes from the test.
    var parameters: [Representation] = []
    var result: Representation = .any
    var captures: [Representation] = []
    var frame: UInt32 = 8
    var handlers: [HandlerRecord] = []

    /// A program of helper types and functions, and the function under test as its last.
    ///
    /// Functions: 0 `int -> int`, 1 `int64 -> any`, 2 a closure's function `any -> any` with an int capture.
    func program(_ write: (inout Assembler) -> Void) throws -> Program {
        var builder = ProgramBuilder(first: FirstIDs(type: BuiltinType.firstDeclared))
        addTypes(&builder)
        add(&builder, [.int32], .int32, []) { $0.ret(Register(0)) }
        add(&builder, [.int64], .any, []) { $0.retUnit() }
        add(&builder, [.any], .any, [.int32]) { $0.ret(Register(0)) }
        builder.addGlobal("counter", .int32)
        builder.addGlobal("total", .int64)
        builder.addSlot("Area", FunctionSignature(parameters: [.any, .int32], result: .float))
        _ = builder.string(Array("text".utf16))
        let start = builder.assembler.position
        write(&builder.assembler)
        builder.assembler.finishFunction()
        finish(&builder, start, parameters, result, captures, frame, handlers)
        return try builder.finish()
    }

    private func addTypes(_ builder: inout ProgramBuilder) {
        func field(_ name: String, _ representation: Representation) -> TypeDescriptor.Field {
            .init(name: name, representation: representation, isMutable: true)
        }
        func type(
            _ kind: TypeDescriptor.Kind, _ name: String, _ shapes: [TypeDescriptor.Shape], parent: TypeID? = nil
        ) -> TypeDescriptor {
            TypeDescriptor(kind: kind, name: name, qualifiedName: name, shapes: shapes, parent: parent)
        }
        builder.addType(
            type(.record, "Point", [.init(name: "", fields: [field("X", .int32), field("Y", .int64)])]))
        builder.addType(
            type(
                .union, "Shape",
                [
                    .init(name: "Empty", fields: []), .init(name: "Circle", fields: [field("R", .float)]),
                    .init(name: "Name", fields: [field("N", .string), field("P", .reference(Fixture.record))]),
                ]))
        builder.addType(
            type(.enumeration, "Colour", [.init(name: "", fields: [field("value__", .int32)])]))
        builder.addType(type(.class, "Unrelated", [.init(name: "", fields: [])]))
        builder.addType(type(.class, "Base", [.init(name: "", fields: [field("Name", .string)])]))
    }

    private func add(
        _ builder: inout ProgramBuilder, _ parameters: [Representation], _ result: Representation,
        _ captures: [Representation], _ write: (inout Assembler) -> Void
    ) {
        let start = builder.assembler.position
        write(&builder.assembler)
        builder.assembler.finishFunction()
        finish(&builder, start, parameters, result, captures, 4, [])
    }

    private func finish(
        _ builder: inout ProgramBuilder, _ start: Int, _ parameters: [Representation], _ result: Representation,
        _ captures: [Representation], _ frame: UInt32, _ handlers: [HandlerRecord]
    ) {
        let length = builder.assembler.position - start
        builder.add(
            FunctionRecord(
                code: RangeRecord(start: UInt32(start), count: UInt32(length)), frameSize: frame,
                parameterCount: UInt32(parameters.count), captureCount: UInt32(captures.count),
                cost: UInt32(max(1, min(length, FunctionRecord.costLimit))),
                representations: builder.row(parameters + [result] + captures),
                handlers: builder.add(handlers: handlers), lines: builder.add(lines: []),
                name: builder.name("f\(builder.functions.count)"), anyEntry: UInt32(builder.functions.count)))
    }

    /// Expects the verifier to accept the code.
    func accept(_ write: (inout Assembler) -> Void, _ location: SourceLocation = #_sourceLocation) throws {
        let program = try program(write)
        do {
            try program.verify(in: ProgramChain())
        } catch {
            Issue.record("\(error)", sourceLocation: location)
        }
    }

    /// Expects the verifier to reject the code, for a reason that contains the text.
    func reject(
        _ reason: String, _ location: SourceLocation = #_sourceLocation, _ write: (inout Assembler) -> Void
    ) throws {
        let program = try program(write)
        do {
            try program.verify(in: ProgramChain())
            Issue.record("accepted", sourceLocation: location)
        } catch {
            guard case .rejected(_, _, let actual) = error else { throw error }
            #expect(actual.contains(reason), sourceLocation: location)
        }
    }
}

func r(_ index: UInt16) -> Register { Register(index) }
