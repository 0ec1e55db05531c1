import Testing

import FusabiBytecode
import FusabiRuntime

@Suite struct LimitTests {
    private static func forever(_ program: inout TestProgram) -> FunctionID {
        program.function("forever") { asm in
            let loop = asm.label()
            asm.place(loop)
            asm.addIntImm(r(0), r(0), 1)
            asm.loop(loop)
        }
    }

    @Test func instructionLimitsAreExactAndRepeatable() throws {
        var program = TestProgram()
        let fib = InterpreterTests.fib(&program)
        func outcome(_ fuel: Int) throws -> RunOutcome {
            try program.machine(limits: MachineLimits(instructions: fuel)).run(fib, [.int32(15)])
        }
        // One unit a call: fib 15 makes 1973.
        #expect(try outcome(1973) == .returned(.int32(610)))
        #expect(try outcome(1972) == .aborted(.instructionLimit))
    }

    @Test func deadlinesEndARun() throws {
        var program = TestProgram()
        let forever = LimitTests.forever(&program)
        let machine = try program.machine(limits: MachineLimits(seconds: 0.02))
        machine.renewLimits()
        #expect(machine.run(forever, []) == .aborted(.deadline))
    }

    @Test func otherThreadsCancel() throws {
        var program = TestProgram()
        let forever = LimitTests.forever(&program)
        let machine = try program.machine()
        machine.cancellation.cancel()
        #expect(machine.run(forever, []) == .aborted(.cancelled))
    }

    @Test func memoryLimitsEndARun() throws {
        var program = TestProgram()
        let grow = program.function("grow") { asm in
            let loop = asm.label()
            asm.loadImmediate(r(1), 64, 0)
            asm.loadInt(r(2), 1)
            asm.place(loop)
            asm.cons(r(1), r(2), r(1))
            asm.loop(loop)
        }
        let big = program.function("big", parameters: 1) { asm in
            asm.loadNull(r(1))
            asm.newWordArray(r(0), r(0), r(1))
            asm.arrayLength(r(0), r(0))
            asm.ret(r(0))
        }
        let churn = program.function("churn") { asm in
            let loop = asm.label()
            asm.loadImmediate(r(1), 64, 0)
            asm.loadInt(r(2), 1)
            asm.loadInt(r(3), 30_000)
            asm.place(loop)
            asm.cons(r(4), r(2), r(1))
            asm.newWordArray(r(5), r(2), r(1))
            asm.forLoop(r(2), r(3), loop)
            asm.ret(r(2))
        }
        let machine = try program.machine(limits: MachineLimits(heapBytes: 8 << 20))
        #expect(machine.run(grow, []) == .aborted(.memoryLimit))
        #expect(machine.run(big, [.int32(100_000_000)]) == .aborted(.memoryLimit))
        #expect(machine.int(big, 10_000) == 10_000)
        #expect(machine.int(churn) == 30_000)
        #expect(machine.findHeapViolation() == nil)
        #expect(machine.usedBytes <= 8 << 20)
    }

    @Test func nativeDepthIsBounded() throws {
        var program = TestProgram()
        program.builder.addNative("Test.again", FunctionSignature(parameters: [], result: .unit))
        let again = program.nextFunction
        program.function("again") { asm in
            asm.callNative(0, r(1), NativeID(index: 0))
            asm.retUnit()
        }
        var natives = NativeTable()
        natives["Test.again"] = { machine, _ in machine.call(again, []) ?? .unit }
        let machine = try program.machine(natives: natives)
        #expect(machine.run(again, []) == .aborted(.stackOverflow))
    }
}
