import Testing

import FusabiBytecode

/// One test for each way in which code may be wrong.
struct VerifierTests {
    private let record = CellHeader(type: Fixture.record, tag: 0)

    @Test func acceptsPlainCode() throws {
        try Fixture(parameters: [.int32], result: .int32).accept { a in
            let (loop, end) = (a.label(), a.label())
            a.loadInt(r(1), 0)
            a.place(loop)
            a.jumpLtImm(r(0), 1, end)
            a.addInt(r(1), r(1), r(0))
            a.addIntImm(r(0), r(0), -1)
            a.loop(loop)
            a.place(end)
            a.ret(r(1))
        }
    }

    // MARK: Registers

    @Test func registersMustHoldSomething() throws {
        try Fixture().reject("nothing certain") { $0.ret(r(3)) }
        try Fixture().reject("register 9") { $0.ret(r(9)) }
        try Fixture().reject("register 200") { $0.loadInt(r(200), 1) }
        try Fixture(parameters: [.bool]).reject("nothing certain") { a in
            let skip = a.label()
            a.jumpTrue(r(0), skip)
            a.loadInt(r(1), 1)
            a.place(skip)
            a.ret(r(1))
        }
    }

    @Test func operandsMustBeOfTheirType() throws {
        try Fixture(parameters: [.any, .any]).reject("not immediate") { $0.addInt(r(2), r(0), r(1)) }
        try Fixture(parameters: [.int32]).reject("not float") { $0.addFloat(r(1), r(0), r(0)) }
        try Fixture(parameters: [.int32]).reject("not raw") { $0.addLong(r(1), r(0), r(0)) }
        try Fixture(parameters: [.int32, .char]).reject("different kinds") { $0.andInt(r(2), r(0), r(1)) }
        try Fixture(parameters: [.string]).reject("not array") { $0.arrayLength(r(1), r(0)) }
    }

    @Test func rawIsNoWord() throws {
        try Fixture(parameters: [.int64]).reject("not") { $0.ret(r(0)) }
        try Fixture(parameters: [.int64]).reject("not any") { $0.some(r(1), r(0)) }
        try Fixture(parameters: [.int64, .bool]).reject("nothing certain") { a in
            // A raw integer here, a word there: neither afterwards.
            let skip = a.label()
            a.move(r(2), r(0))
            a.jumpTrue(r(1), skip)
            a.loadNull(r(2))
            a.place(skip)
            a.ret(r(2))
        }
    }

    @Test func callsDestroyTheirWindow() throws {
        try Fixture(parameters: [.int32]).reject("nothing certain") { a in
            a.loadInt(r(5), 1)
            a.move(r(4), r(0))
            a.call(1, r(2), FunctionID(index: 0))
            a.ret(r(5))
        }
        try Fixture(parameters: [.int32]).accept { a in
            a.move(r(4), r(0))
            a.call(1, r(2), FunctionID(index: 0))
            a.ret(r(2))
        }
    }

    // MARK: Control

    @Test func controlStaysInTheFunction() throws {
        try Fixture().reject("runs off the end") { $0.loadInt(r(0), 1) }
        var program = try Fixture().program { a in
            let end = a.label()
            a.jump(end)
            a.place(end)
            a.retUnit()
        }
        program = try patched(
            program, word: { $0 == 0 | UInt32(Opcode.jump.rawValue) }, with: 0x7F00_0000 | UInt32(Opcode.jump.rawValue))
        #expect(throws: ProgramError.self) { try program.verify(in: ProgramChain()) }
    }

    @Test func loopsCharge() throws {
        try Fixture().reject("without charging") { a in
            let loop = a.label()
            a.place(loop)
            a.jump(loop)
        }
        try Fixture(parameters: [.bool]).reject("without charging") { a in
            let loop = a.label()
            a.place(loop)
            a.jumpTrue(r(0), loop)
            a.retUnit()
        }
        try Fixture().accept { a in
            let loop = a.label()
            a.place(loop)
            a.loop(loop)
        }
    }

    @Test func handlersComeAfterTheirRange() throws {
        let backward = HandlerRecord(start: 1, end: 2, target: 0, register: 0)
        try Fixture(handlers: [backward]).reject("handler") { a in
            a.loadInt(r(0), 1)
            a.raise(r(0))
        }
        let beyond = HandlerRecord(start: 0, end: 1, target: 1, register: 99)
        try Fixture(handlers: [beyond]).reject("handler") { a in
            a.loadInt(r(0), 1)
            a.raise(r(0))
        }
    }

    @Test func handlersKnowOnlyWhatAlwaysHolds() throws {
        // r2 is written between two calls that may raise.
        let handler = HandlerRecord(start: 0, end: 8, target: 9, register: 0)
        try Fixture(parameters: [.int32], handlers: [handler]).reject("nothing certain") { a in
            a.divInt(r(1), r(0), r(0))
            a.loadInt(r(2), 1)
            a.divInt(r(1), r(0), r(0))
            for _ in 0..<5 { a.nop() }
            a.retUnit()
            a.ret(r(2))
        }
    }

    @Test func noTailCallsInProtectedCode() throws {
        let handler = HandlerRecord(start: 0, end: 3, target: 3, register: 0)
        try Fixture(parameters: [.int32], result: .int32, handlers: [handler]).reject("protected") { a in
            a.move(r(4), r(0))
            a.tailCall(1, r(2), FunctionID(index: 0))
            a.ret(r(0))
        }
    }

    // MARK: Objects

    @Test func fieldsMustExist() throws {
        let point = Representation.reference(Fixture.record)
        try Fixture(parameters: [point], result: .int32).accept { a in
            a.getField(r(1), r(0), 0)
            a.getFieldNonNull(r(2), r(0), 1)
            a.ret(r(1))
        }
        try Fixture(parameters: [point]).reject("no field 2") { $0.getField(r(1), r(0), 2) }
        try Fixture(parameters: [point]).reject("may be null") { $0.getFieldNonNull(r(1), r(0), 0) }
        try Fixture(parameters: [.any]).reject("no object") { $0.getField(r(1), r(0), 0) }
        try Fixture(parameters: [point, .string]).reject("not") { $0.setField(r(0), 0, r(1)) }
        try Fixture(parameters: [point]).reject("not") { a in
            // The raw field is not a word.
            a.getField(r(1), r(0), 1)
            a.ret(r(1))
        }
    }

    @Test func casesMustBeTested() throws {
        let shape = Representation.union(Fixture.union)
        try Fixture(parameters: [shape]).reject("no object") { $0.getFieldNonNull(r(1), r(0), 0) }
        try Fixture(parameters: [shape]).accept { a in
            let other = a.label()
            a.jumpNotTag(r(0), 1, other)
            a.getFieldNonNull(r(1), r(0), 0)
            a.place(other)
            a.retUnit()
        }
        try Fixture(parameters: [shape]).reject("no object") { a in
            // After the ways meet, nothing is known.
            let other = a.label()
            a.jumpNotTag(r(0), 1, other)
            a.place(other)
            a.getFieldNonNull(r(1), r(0), 0)
        }
        try Fixture(parameters: [shape]).accept { a in
            let (circle, name) = (a.label(), a.label())
            a.switchTag(r(0), [circle, circle, name])
            a.place(name)
            a.getFieldNonNull(r(1), r(0), 1)
            a.place(circle)
            a.retUnit()
        }
        try Fixture(parameters: [shape]).reject("no such case") { $0.assertCase(r(0), 3) }
    }

    @Test func cellsMatchTheirType() throws {
        try Fixture(parameters: [.int32, .int64], result: .reference(Fixture.record)).accept { a in
            a.new2(r(2), r(0), r(1), record)
            a.getFieldNonNull(r(3), r(2), 1)
            a.ret(r(2))
        }
        try Fixture(parameters: [.int32, .int64]).reject("1 fields for 2") { $0.new1(r(2), r(0), record) }
        try Fixture(parameters: [.int64, .int32]).reject("not") { $0.new2(r(2), r(0), r(1), record) }
        try Fixture(parameters: [.float]).reject("no such type") { a in
            a.new1(r(2), r(0), CellHeader(type: TypeID(index: 4711), tag: 0))
        }
        try Fixture(parameters: [.float]).reject("no such type") { a in
            a.new1(r(2), r(0), CellHeader(type: BuiltinType.string8.id, tag: 0))
        }
        try Fixture().reject("immediate") { a in
            a.new(r(2), CellHeader(type: Fixture.union, tag: 0), [])
        }
        try Fixture().reject("has fields") { $0.loadImmediate(r(0), UInt16(Fixture.union.index), 1) }
        try Fixture().reject("has fields or does not exist") { $0.loadImmediate(r(0), UInt16(Fixture.union.index), 9) }
    }

    @Test func listsAreLists() throws {
        try Fixture(parameters: [.any, .any]).reject("not") { $0.cons(r(2), r(0), r(1)) }
        try Fixture(parameters: [.any, .union(BuiltinType.list.id)]).reject("not") { $0.consAppend(r(1), r(0)) }
    }

    // MARK: Constants and casts

    @Test func constantsAreInRange() throws {
        try Fixture().reject("no bool") { $0.loadBool(r(0), 2) }
        try Fixture().reject("payload") { $0.loadImmediate(r(0), ImmediateKind.uint8.rawValue, 256) }
        try Fixture().reject("payload") { $0.loadImmediate(r(0), ImmediateKind.bool.rawValue, 2) }
        try Fixture().reject("kind") { $0.loadImmediate(r(0), 17, 0) }
        try Fixture().reject("NaN") { $0.loadFloat(r(0), 0xFFFA_0000_0000_1000) }
        try Fixture().reject("no such constant") { $0.loadConstant(r(0), ConstantID(index: 5)) }
        try Fixture().reject("no such") { $0.getGlobal(r(0), GlobalID(index: 5)) }
        try Fixture(parameters: [.int64]).reject("not") { $0.setGlobal(r(0), GlobalID(index: 0)) }
        try Fixture(parameters: [.int32]).reject("divides") { $0.divIntImm(r(1), r(0), 0) }
        try Fixture(parameters: [.int32]).reject("divides") { $0.remIntImm(r(1), r(0), -1) }
        try Fixture(parameters: [.float]).reject("no function") { $0.math(r(1), r(0), 77) }
    }

    @Test func castsNameTypesThatFit() throws {
        try Fixture(parameters: [.any]).reject("no union") { $0.castUnion(r(1), r(0), Fixture.record) }
        try Fixture(parameters: [.any]).reject("no enum") { $0.castEnum(r(1), r(0), Fixture.record) }
        try Fixture(parameters: [.any]).reject("no such type") { $0.castReference(r(1), r(0), TypeID(index: 999)) }
        try Fixture(parameters: [.any]).reject("no such test") { $0.typeTest(r(1), r(0), 9, 0) }
        try Fixture(parameters: [.any]).reject("kind") { $0.unbox(r(1), r(0), 3) }
        try Fixture(parameters: [.any]).reject("kind") { $0.castImmediate(r(1), r(0), 5) }
        try Fixture(parameters: [.int32]).reject("kind") { $0.retag(r(1), r(0), UInt16(Fixture.record.index)) }
        try Fixture(parameters: [.int32]).accept { a in
            a.retag(r(1), r(0), UInt16(Fixture.colour.index))
            a.ret(r(1))
        }
    }

    // MARK: Calls and closures

    @Test func callsMatchSignatures() throws {
        try Fixture(parameters: [.any]).reject("not") { a in
            a.move(r(4), r(0))
            a.call(1, r(2), FunctionID(index: 0))
        }
        try Fixture(parameters: [.int32]).reject("0 arguments") { $0.call(0, r(2), FunctionID(index: 0)) }
        try Fixture(parameters: [.int32]).reject("window") { $0.call(1, r(7), FunctionID(index: 0)) }
        try Fixture().reject("no function") { $0.call(0, r(2), FunctionID(index: 99)) }
        try Fixture(parameters: [.any]).reject("needs a closure") { a in
            a.move(r(4), r(0))
            a.call(1, r(2), FunctionID(index: 2))
        }
        try Fixture(parameters: [.int64]).reject("not") { a in
            a.move(r(3), r(0))
            a.move(r(4), r(0))
            a.apply(1, r(2))
        }
        try Fixture(parameters: [.int32], result: .string).reject("result") { a in
            a.move(r(4), r(0))
            a.tailCall(1, r(2), FunctionID(index: 0))
        }
        try Fixture(parameters: [.any]).reject("no slot") { $0.callSlot(1, r(0), SlotID(index: 3)) }
        try Fixture(parameters: [.any]).reject("no such native") { $0.callNative(0, r(0), NativeID(index: 0)) }
        try Fixture(parameters: [.any]).reject("no such native") {
            $0.callNativeWith(1, r(0), r(0), NativeID(index: 0))
        }
    }

    @Test func resultsAreOfTheDeclaredType() throws {
        try Fixture(result: .int32).reject("result is not unit") { $0.retUnit() }
        try Fixture(parameters: [.string], result: .int32).reject("not") { $0.ret(r(0)) }
        try Fixture(parameters: [.int32], result: .int64).reject("not") { $0.ret(r(0)) }
    }

    @Test func closuresHaveTheirCaptures() throws {
        let closure = FunctionID(index: 2)
        try Fixture(parameters: [.int32], result: .function).accept { a in
            a.newClosure(r(1), closure, [r(0)])
            a.setCapture(r(1), 0, r(0))
            a.ret(r(1))
        }
        try Fixture(parameters: [.string]).reject("not") { $0.newClosure(r(1), closure, [r(0)]) }
        try Fixture(parameters: [.int32]).reject("number of captures") { a in
            a.newClosure(r(1), closure, [r(0), r(0)])
        }
        try Fixture().reject("needs captures") { $0.loadFunction(r(1), closure) }
        try Fixture().reject("cannot be a value") { $0.loadFunction(r(1), FunctionID(index: 1)) }
        try Fixture().reject("no such capture") { $0.loadCapture(r(1), 0) }
        try Fixture(captures: [.int32]).accept { a in
            a.loadCapture(r(1), 0)
            a.ret(r(1))
        }
        try Fixture(captures: [.int64]).reject("raw capture") { $0.retUnit() }
    }

    // MARK: Helpers

    /// The program with the first matching code word replaced.
    private func patched(_ program: Program, word isWord: (UInt32) -> Bool, with word: UInt32) throws -> Program {
        var bytes = [UInt8](program.bytes)
        let codeStart = program.bytes.count - (program.bytes.count - offset(of: program.code, in: program))
        let index = program.code.firstIndex(where: isWord) ?? 0
        withUnsafeBytes(of: word) { raw in
            for (offset, byte) in raw.enumerated() { bytes[codeStart + index * 4 + offset] = byte }
        }
        return try bytes.withUnsafeBytes { buffer throws(ProgramError) in try Program.read(buffer) }
    }

    private func offset(of code: UnsafeBufferPointer<UInt32>, in program: Program) -> Int {
        guard let code = UnsafeRawPointer(code.baseAddress), let base = program.bytes.baseAddress else { return 0 }
        return code - base
    }
}
