import Testing

import FusabiBytecode
import FusabiRuntime

@Suite struct FiberTests {
    /// A closure that yields 1, 2, 3 and counts its end in a reference cell; with a finally block.
    private static func generator(_ program: inout TestProgram) -> FunctionID {
        // 0 load, 1 yield, 2 load, 3 yield, 4 load, 5 yield, 6 null, then the finally block at 7
        let handlers = [HandlerRecord(start: 0, end: 6, target: 7, register: 3, isFinally: 1)]
        return program.function("generator", parameters: 1, captures: 1, handlers: handlers) { asm in
            for value: Int16 in 1...3 {
                asm.loadInt(r(1), value)
                asm.fiberYield(r(1))
            }
            asm.loadNull(r(3))
            asm.loadCapture(r(4), 0)
            asm.getFieldInt(r(5), r(4), 0)
            asm.addIntImm(r(5), r(5), 1)
            asm.setFieldNonNull(r(4), 0, r(5))
            asm.endFinally(r(3))
            asm.retUnit()
        }
    }

    /// Sums what a generator yields, at most `limit` values, and disposes of it; adds 100 for each end of the generator.
    private static func consumer(_ program: inout TestProgram, _ generator: FunctionID) -> FunctionID {
        program.function("consume", parameters: 1) { asm in
            let loop = asm.label()
            let done = asm.label()
            asm.loadInt(r(1), 0)
            asm.new1(r(2), r(1), CellHeader(type: BuiltinType.referenceCell.id, tag: 0))
            asm.newClosure(r(3), generator, [r(2)])
            asm.fiberNew(r(4), r(3))
            asm.place(loop)
            asm.jumpLtImm(r(0), 1, done)
            asm.fiberMoveNext(r(5), r(4))
            asm.jumpFalse(r(5), done)
            asm.fiberCurrent(r(6), r(4))
            asm.castInt(r(6), r(6))
            asm.addInt(r(1), r(1), r(6))
            asm.addIntImm(r(0), r(0), -1)
            asm.loop(loop)
            asm.place(done)
            asm.fiberDispose(r(4))
            asm.getFieldInt(r(7), r(2), 0)
            asm.mulIntImm(r(7), r(7), 100)
            asm.addInt(r(1), r(1), r(7))
            asm.ret(r(1))
        }
    }

    @Test(arguments: [0, 1])
    func generatorsYieldAndAreDisposedOf(stress: Int) throws {
        var program = TestProgram()
        let generator = FiberTests.generator(&program)
        let consume = FiberTests.consumer(&program, generator)
        let machine = try program.machine()
        machine.setStress(stress)
        #expect(machine.int(consume, 10) == 106)
        #expect(machine.int(consume, 2) == 103)
        #expect(machine.int(consume, 0) == 0)
        machine.collect()
        #expect(machine.findHeapViolation() == nil)
        #expect(machine.externalBytes == 0)
    }

    @Test func yieldOutsideOfAFiberRaises() throws {
        var program = TestProgram()
        let bad = program.function("bad") { asm in
            asm.loadInt(r(0), 1)
            asm.fiberYield(r(0))
            asm.retUnit()
        }
        let machine = try program.machine()
        guard case .raised = machine.run(bad, []) else {
            Issue.record("no exception")
            return
        }
    }

    @Test func deepRecursionInAFiberGrowsItsStack() throws {
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
        let body = program.function("body", parameters: 1) { asm in
            asm.loadImmediate(r(3), 0, 100_000)
            asm.call(1, r(1), depth)
            asm.fiberYield(r(1))
            asm.retUnit()
        }
        let main = program.function("main") { asm in
            asm.loadFunction(r(0), body)
            asm.fiberNew(r(1), r(0))
            asm.fiberMoveNext(r(2), r(1))
            asm.fiberCurrent(r(3), r(1))
            asm.ret(r(3))
        }
        let machine = try program.machine()
        #expect(machine.int(main) == 100_000)
    }

    @Test func exceptionsLeaveAFiber() throws {
        var program = TestProgram()
        let body = program.function("body", parameters: 1) { asm in
            asm.loadInt(r(1), 0)
            asm.divInt(r(1), r(1), r(1))
            asm.retUnit()
        }
        // 0 loadFunction 2 words, 2 fiberNew, 3 moveNext, 4 ret, 5 handler
        let handlers = [HandlerRecord(start: 3, end: 4, target: 5, register: 4)]
        let main = program.function("main", handlers: handlers) { asm in
            asm.loadFunction(r(0), body)
            asm.fiberNew(r(1), r(0))
            asm.fiberMoveNext(r(2), r(1))
            asm.ret(r(2))
            asm.fiberMoveNext(r(2), r(1))
            asm.loadInt(r(5), 7)
            asm.ret(r(5))
        }
        let machine = try program.machine()
        #expect(machine.int(main) == 7)
    }
}
