import Testing

import FusabiBytecode
import FusabiRuntime

@Suite struct InterpreterTests {
    /// fib n, by naive recursion.
    static func fib(_ program: inout TestProgram) -> FunctionID {
        let fib = program.nextFunction
        return program.function("fib", parameters: 1) { asm in
            let recurse = asm.label()
            asm.jumpGeImm(r(0), 2, recurse)
            asm.ret(r(0))
            asm.place(recurse)
            asm.addIntImm(r(4), r(0), -1)
            asm.call(1, r(2), fib)
            asm.addIntImm(r(5), r(0), -2)
            asm.call(1, r(3), fib)
            asm.addInt(r(1), r(2), r(3))
            asm.ret(r(1))
        }
    }

    @Test func callsAndReturns() throws {
        var program = TestProgram()
        let fib = InterpreterTests.fib(&program)
        let machine = try program.machine()
        #expect(machine.int(fib, 20) == 6765)
    }

    @Test func loops() throws {
        var program = TestProgram()
        let sum = program.function("sum", parameters: 1) { asm in
            let loop = asm.label()
            let done = asm.label()
            asm.loadInt(r(1), 0)
            asm.loadInt(r(2), 1)
            asm.jumpLtInt(r(0), r(2), done)
            asm.place(loop)
            asm.addInt(r(1), r(1), r(2))
            asm.forLoop(r(2), r(0), loop)
            asm.place(done)
            asm.ret(r(1))
        }
        let machine = try program.machine()
        #expect(machine.int(sum, 1000) == 500_500)
        #expect(machine.int(sum, 0) == 0)
    }

    @Test func tailCallsUseNoStack() throws {
        var program = TestProgram()
        let count = program.nextFunction
        program.function("count", parameters: 2) { asm in
            let go = asm.label()
            asm.jumpNeImm(r(0), 0, go)
            asm.ret(r(1))
            asm.place(go)
            asm.addIntImm(r(4), r(0), -1)
            asm.addIntImm(r(5), r(1), 1)
            asm.tailCall(2, r(2), count)
        }
        let machine = try program.machine(limits: MachineLimits(stackBytes: 1 << 16))
        #expect(machine.int(count, 1_000_000, 0) == 1_000_000)
    }

    @Test func deepRecursionAndItsLimit() throws {
        var program = TestProgram()
        let depth = program.nextFunction
        program.function("depth", parameters: 1) { asm in
            let go = asm.label()
            asm.jumpNeImm(r(0), 0, go)
            asm.ret(r(0))
            asm.place(go)
            asm.addIntImm(r(3), r(0), -1)
            asm.call(1, r(1), depth)
            asm.addIntImm(r(0), r(1), 1)
            asm.ret(r(0))
        }
        let machine = try program.machine()
        #expect(machine.int(depth, 1_000_000) == 1_000_000)
        let small = try program.machine(limits: MachineLimits(stackBytes: 1 << 18))
        #expect(small.run(depth, [.int32(1_000_000)]) == .aborted(.stackOverflow))
        #expect(small.int(depth, 100) == 100)
    }

    /// `fun x -> fun…`: a closure of three parameters, applied in all ways.
    @Test func partialAndOverApplication() throws {
        var program = TestProgram()
        // a - b * 10 - c * 100 + captured
        let three = program.function("three", parameters: 3, captures: 1) { asm in
            asm.mulIntImm(r(1), r(1), 10)
            asm.mulIntImm(r(2), r(2), 100)
            asm.subInt(r(0), r(0), r(1))
            asm.subInt(r(0), r(0), r(2))
            asm.loadCapture(r(3), 0)
            asm.addInt(r(0), r(0), r(3))
            asm.ret(r(0))
        }
        let make = program.function("make", parameters: 1) { asm in
            asm.newClosure(r(1), three, [r(0)])
            asm.ret(r(1))
        }
        // Takes one argument, gives the closure.
        let identity = program.function("identity", parameters: 1) { asm in asm.ret(r(0)) }
        let over = program.function("over", parameters: 1) { asm in
            // identity closure 1 2 3 in one application
            asm.loadFunction(r(5), identity)
            asm.move(r(6), r(0))
            asm.loadInt(r(7), 1)
            asm.loadInt(r(8), 2)
            asm.loadInt(r(9), 3)
            asm.apply(4, r(4))
            asm.ret(r(4))
        }
        let machine = try program.machine()
        machine.withScope {
            guard let closure = machine.call(make, [.int32(1000)]) else {
                Issue.record("no closure")
                return
            }
            #expect(machine.apply(closure, .int32(1), .int32(2), .int32(3))?.int32 == 681)
            let one = machine.apply(closure, .int32(1)) ?? .null
            #expect(one.isReference(to: .partialApplication))
            let two = machine.apply(one, .int32(2)) ?? .null
            #expect(machine.apply(two, .int32(3))?.int32 == 681)
            #expect(machine.apply(one, .int32(2), .int32(3))?.int32 == 681)
            #expect(machine.call(over, [closure])?.int32 == 681)
        }
    }

    @Test func arithmeticRaises() throws {
        var program = TestProgram()
        let divide = program.function("divide", parameters: 2) { asm in
            asm.divInt(r(0), r(0), r(1))
            asm.ret(r(0))
        }
        let machine = try program.machine()
        #expect(machine.int(divide, 7, -2) == -3)
        guard case .raised(let exception) = machine.run(divide, [.int32(1), .int32(0)]) else {
            Issue.record("no exception")
            return
        }
        #expect(machine.string(exception.cell[ExceptionField.message]) == "Attempted to divide by zero.")
        #expect(machine.stackTrace(exception).map(\.function) == ["divide"])
        guard case .raised = machine.run(divide, [.int32(.min), .int32(-1)]) else {
            Issue.record("no overflow")
            return
        }
    }

    @Test func handlersCatchAcrossFrames() throws {
        var program = TestProgram()
        let divide = program.function("divide", parameters: 2) { asm in
            asm.divInt(r(0), r(0), r(1))
            asm.ret(r(0))
        }
        // 0: move, 1: move, 2..3: call, 4: ret, 5: handler
        let handlers = [HandlerRecord(start: 0, end: 4, target: 5, register: 1)]
        let safe = program.function("safe", parameters: 2, handlers: handlers) { asm in
            asm.move(r(6), r(0))
            asm.move(r(7), r(1))
            asm.call(2, r(4), divide)
            asm.ret(r(4))
            asm.loadInt(r(0), -1)
            asm.ret(r(0))
        }
        let machine = try program.machine()
        #expect(machine.int(safe, 7, 2) == 3)
        #expect(machine.int(safe, 7, 0) == -1)
        #expect(machine.int(safe, 9, 3) == 3)
    }

    @Test func listsAndStress() throws {
        var program = TestProgram()
        // builds [n; n-1; …; 1] and sums it
        let build = program.function("build", parameters: 1) { asm in
            let loop = asm.label()
            asm.loadImmediate(r(1), 64, 0)
            asm.loadInt(r(2), 1)
            asm.place(loop)
            asm.cons(r(1), r(2), r(1))
            asm.forLoop(r(2), r(0), loop)
            asm.loadInt(r(3), 0)
            let sum = asm.label()
            asm.place(sum)
            asm.getFieldInt(r(4), r(1), 0)
            asm.addInt(r(3), r(3), r(4))
            asm.getFieldNonNull(r(1), r(1), 1)
            let done = asm.label()
            asm.jumpNotCell(r(1), done)
            asm.loop(sum)
            asm.place(done)
            asm.ret(r(3))
        }
        let machine = try program.machine()
        #expect(machine.int(build, 10_000) == 50_005_000)
        machine.setStress(1)
        #expect(machine.int(build, 300) == 45_150)
        #expect(machine.collectionCount >= 30)
        #expect(machine.findHeapViolation() == nil)
    }

    /// The first two arguments stay where they are, also when the short way declines.
    @Test func nativesTakeTwoArgumentsFromAnyRegister() throws {
        var program = TestProgram()
        program.builder.addNative("Test.sum", FunctionSignature(parameters: [.int32, .int32, .int32], result: .int32))
        let sum = program.function("sum", parameters: 2) { asm in
            asm.addIntImm(r(6), r(0), 100)
            asm.callNativeWith(4, r(1), r(0), NativeID(index: 0))
            asm.addInt(r(4), r(4), r(0))
            asm.ret(r(4))
        }
        var natives = NativeTable()
        natives["Test.sum"] = { _, a in .int(a[0].int * 1_000_000 + a[1].int * 1000 + a[2].int) }
        natives.quick["Test.sum"] = { first, second, third, _ in
            let (a, b, c) = (Word(bits: first), Word(bits: second), Word(bits: third))
            return a.int == 0 ? quickDeclined : Word.int(-(a.int * 1_000_000 + b.int * 1000 + c.int)).bits
        }
        let machine = try program.machine(natives: natives)
        #expect(machine.int(sum, 1, 2) == -2_001_100)
        #expect(machine.int(sum, 1, 2) == -2_001_100)
        #expect(machine.int(sum, 1, 0) == 1102)
    }

    @Test func nativesRaiseAndReenter() throws {
        var program = TestProgram()
        program.builder.addNative("Test.twice", FunctionSignature(parameters: [.function, .int32], result: .any))
        program.builder.addNative("Test.fail", FunctionSignature(parameters: [], result: .unit))
        program.builder.addNative("Test.missing", FunctionSignature(parameters: [], result: .unit))
        let addThree = program.function("addThree", parameters: 1) { asm in
            asm.addIntImm(r(0), r(0), 3)
            asm.ret(r(0))
        }
        let twice = program.function("twice", parameters: 1) { asm in
            asm.loadFunction(r(1), addThree)
            asm.move(r(2), r(0))
            asm.callNative(2, r(1), NativeID(index: 0))
            asm.ret(r(1))
        }
        let fail = program.function("fail") { asm in
            asm.callNative(0, r(1), NativeID(index: 1))
            asm.retUnit()
        }
        let missing = program.function("missing") { asm in
            asm.callNative(0, r(1), NativeID(index: 2))
            asm.retUnit()
        }
        var natives = NativeTable()
        natives["Test.twice"] = { machine, arguments in
            guard let once = machine.apply(arguments[0], arguments[1]) else { return .unit }
            return machine.apply(arguments[0], once) ?? .unit
        }
        natives["Test.fail"] = { machine, _ in machine.raise("System.FormatException", "bad") }
        let machine = try program.machine(natives: natives)
        #expect(machine.int(twice, 1) == 7)
        guard case .raised(let exception) = machine.run(fail, []) else {
            Issue.record("no exception")
            return
        }
        #expect(machine.string(exception.cell[ExceptionField.message]) == "bad")
        guard case .raised = machine.run(missing, []) else {
            Issue.record("no exception")
            return
        }
    }
}
