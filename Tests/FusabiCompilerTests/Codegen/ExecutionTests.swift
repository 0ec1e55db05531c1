import FusabiBytecode
import FusabiRuntime
import Testing

import FusabiCompiler

/// Core built by hand, generated and run.
struct ExecutionTests {
    private let b = CoreBuilder()
    private let list = Representation.union(BuiltinType.list.id)

    /// Runs a function of the builder's program.
    private func run(_ function: FunctionID, _ arguments: Word...) throws -> Word {
        let program = try b.program()
        try program.verify(in: ProgramChain())
        let machine = try #require(Machine())
        try machine.load(program)
        switch machine.run(function, arguments) {
        case .returned(let word): return word
        case .raised(let word):
            Issue.record("raised \(word)")
            return .null
        case .aborted(let reason):
            Issue.record("aborted: \(reason) \(machine.abortDetail)")
            return .null
        }
    }

    @Test func fibonacci() throws {
        let n = b.local("n")
        let fib = b.function("fib", [n], .int32) { fib in
            b.when(
                b.compare(.less, b.get(n), b.int(2)), b.get(n),
                b.add(
                    b.call(fib, b.subtract(b.get(n), b.int(1))), b.call(fib, b.subtract(b.get(n), b.int(2)))))
        }
        #expect(try run(fib, .int32(20)) == .int32(6765))
    }

    @Test func whileLoopAndMutables() throws {
        let n = b.local("n")
        let i = b.local("i", isMutable: true)
        let sum = b.local("sum", .int64, isMutable: true)
        let f = b.function("sum", [n], .int64) { _ in
            let body = b.sequence(
                b.set(
                    sum,
                    b.add(
                        b.get(sum),
                        b.node(
                            .primitive(.convert(from: .int32, to: .int64, isChecked: false), b.core.list([b.get(i)]))),
                        .int64)),
                b.set(i, b.add(b.get(i), b.int(1))))
            return b.bind(
                i, b.int(0),
                b.bind(
                    sum, b.long(0),
                    b.sequence(
                        b.node(.whileLoop(b.compare(.less, b.get(i), b.get(n)), body)), b.get(sum))))
        }
        #expect(try run(f, .int32(100_000)).bits == 4_999_950_000)
    }

    @Test func forRangeBothWays() throws {
        let sum = b.local("sum", isMutable: true)
        let (i, j) = (b.local("i"), b.local("j"))
        let f = b.function("f", [], .int32) { _ in
            b.bind(
                sum, b.int(0),
                b.sequence(
                    b.node(.forRange(i, b.int(1), b.int(10), isDown: false, b.set(sum, b.add(b.get(sum), b.get(i))))),
                    b.node(
                        .forRange(
                            j, b.int(3), b.int(1), isDown: true,
                            b.set(sum, b.add(b.arithmetic(.multiply, b.get(sum), b.int(10)), b.get(j))))),
                    b.node(.forRange(b.local("k"), b.int(5), b.int(1), isDown: false, b.set(sum, b.int(0)))),
                    b.get(sum)))
        }
        #expect(try run(f) == .int32(55321))
    }

    /// let rec loop i acc = if i = 0 then acc else loop (i - 1) (acc + i)
    @Test func selfTailCallIsALoop() throws {
        let (i, acc) = (b.local("i"), b.local("acc"))
        let loop = b.function("loop", [i, acc], .int32) { loop in
            b.when(
                b.compare(.equal, b.get(i), b.int(0)), b.get(acc),
                b.call(loop, b.subtract(b.get(i), b.int(1)), b.add(b.get(acc), b.get(i))))
        }
        #expect(try run(loop, .int32(1_000_000), .int32(0)) == .int32(1_784_293_664))
        let text = try b.disassembly()
        #expect(text.contains("addInt r1, r1, r0"))
        #expect(!text.contains("move"))
    }

    @Test func listsBuildAndFold() throws {
        let n = b.local("n")
        let build = b.function("build", [n], list) { build in
            b.when(
                b.compare(.equal, b.get(n), b.int(0)), b.empty,
                b.cons(b.get(n), b.call(build, b.subtract(b.get(n), b.int(1)))))
        }
        let (xs, acc, h, t) = (b.local("xs", list), b.local("acc"), b.local("h"), b.local("t", list))
        let sum = b.function("sum", [xs, acc], .int32) { sum in
            let cons = b.bind(
                h, b.cast(b.head(b.get(xs)), .any, .int32),
                b.bind(t, b.tail(b.get(xs)), b.call(sum, b.get(t), b.add(b.get(acc), b.get(h)))))
            return b.node(
                .switchTag(
                    b.get(xs), BuiltinType.list.id,
                    cases: b.core.list([(tag: 0, body: b.get(acc)), (tag: 1, body: cons)]),
                    fallback: nil))
        }
        let main = b.function("main", [], .int32) { _ in b.call(sum, b.call(build, b.int(1000)), b.int(0)) }
        #expect(try run(main) == .int32(500_500))
    }

    /// let add x = fun y -> x + y
    @Test func closuresCapture() throws {
        let (x, y) = (b.local("x"), b.local("y"))
        let add = b.function("add", [x], .function) { _ in b.lambda([y], .int32, b.add(b.get(x), b.get(y))) }
        let main = b.function("main", [], .int32) { _ in
            b.cast(b.apply(b.call(add, b.int(40)), b.int(2)), .any, .int32)
        }
        #expect(try run(main) == .int32(42))
    }

    @Test func rawValuesCrossClosures() throws {
        let (x, y) = (b.local("x", .int64), b.local("y", .int64))
        let add = b.function("add", [x], .function) { _ in
            b.lambda([y], .int64, b.add(b.get(x), b.get(y), .int64))
        }
        let main = b.function("main", [], .int64) { _ in
            b.cast(
                b.apply(b.call(add, b.long(1 << 40)), b.cast(b.long(2), .int64, .any)), .any, .int64)
        }
        #expect(try run(main).bits == 1 << 40 + 2)
    }

    @Test func partialAndExcessApplication() throws {
        let (x, y, z) = (b.local("x"), b.local("y"), b.local("z"))
        let add = b.function("add", [x, y], .function) { _ in
            b.lambda([z], .int32, b.add(b.add(b.get(x), b.get(y)), b.get(z)))
        }
        let main = b.function("main", [], .int32) { _ in
            let partial = b.apply(b.node(.functionReference(add)), b.int(1))
            return b.cast(b.apply(partial, b.int(20), b.int(300)), .any, .int32)
        }
        #expect(try run(main) == .int32(321))
    }

    /// Local functions that do not escape take their captures as parameters.
    @Test func localFunctionsAreLifted() throws {
        let (n, even, odd) = (b.local("n"), b.local("even", .function), b.local("odd", .function))
        let (i, j) = (b.local("i"), b.local("j"))
        let f = b.function("f", [n], .bool) { _ in
            let evenBody = b.when(
                b.compare(.equal, b.get(i), b.int(0)), b.compare(.less, b.get(n), b.int(2_000_000)),
                b.node(.callLocal(odd, b.core.list([b.subtract(b.get(i), b.int(1))]))))
            let oddBody = b.when(
                b.compare(.equal, b.get(j), b.int(0)), b.bool(false),
                b.node(.callLocal(even, b.core.list([b.subtract(b.get(j), b.int(1))]))))
            return b.node(
                .bindRecursive(
                    b.core.list([
                        (local: even, lambda: b.localFunction(even, [i], .bool, evenBody)),
                        (local: odd, lambda: b.localFunction(odd, [j], .bool, oddBody)),
                    ]), b.node(.callLocal(even, b.core.list([b.get(n)])))))
        }
        #expect(try run(f, .int32(1_000_000)) == .bool(true))
        #expect(try run(f, .int32(1_000_001)) == .bool(false))
    }

    /// Mutually recursive functions that are also values.
    @Test func recursiveClosuresKnowEachOther() throws {
        let (n, f, g) = (b.local("n"), b.local("f", .function), b.local("g", .function))
        let (x, y) = (b.local("x"), b.local("y"))
        let main = b.function("main", [n], .int32) { _ in
            let fBody = b.when(
                b.compare(.lessOrEqual, b.get(x), b.int(0)), b.get(n),
                b.cast(b.apply(b.get(g), b.subtract(b.get(x), b.int(1))), .any, .int32))
            let gBody = b.when(
                b.compare(.lessOrEqual, b.get(y), b.int(0)), b.int(0),
                b.cast(b.apply(b.get(f), b.subtract(b.get(y), b.int(1))), .any, .int32))
            return b.node(
                .bindRecursive(
                    b.core.list([
                        (local: f, lambda: b.localFunction(f, [x], .int32, fBody)),
                        (local: g, lambda: b.localFunction(g, [y], .int32, gBody)),
                    ]), b.cast(b.apply(b.get(f), b.int(100_000)), .any, .int32)))
        }
        #expect(try run(main, .int32(7)) == .int32(7))
    }

    @Test func exceptionsAreCaught() throws {
        let (a, c) = (b.local("a"), b.local("c"))
        let (e, i) = (b.local("e", .any), b.local("i"))
        let divide = b.function("divide", [a, c], .int32) { _ in b.arithmetic(.divide, b.get(a), b.get(c)) }
        let count = b.local("count", isMutable: true)
        let main = b.function("main", [], .int32) { _ in
            let attempt = b.node(
                .tryWith(b.call(divide, b.int(84), b.get(i)), e, b.int(1000)))
            let loop = b.node(
                .forRange(i, b.int(0), b.int(2), isDown: false, b.set(count, b.add(b.get(count), attempt))))
            return b.bind(count, b.int(0), b.sequence(loop, b.get(count)))
        }
        #expect(try run(main) == .int32(1000 + 84 + 42))
    }

    @Test func finallyRunsOnBothWays() throws {
        let log = b.local("log", .int32, isMutable: true)
        let (e, x) = (b.local("e", .any), b.local("x"))
        let main = b.function("main", [x], .int32) { _ in
            func note(_ digit: Int32) -> CoreID {
                b.set(log, b.add(b.arithmetic(.multiply, b.get(log), b.int(10)), b.int(digit)))
            }
            let inner = b.node(.tryFinally(b.arithmetic(.divide, b.int(10), b.get(x)), note(2)))
            let value = b.node(.tryWith(inner, e, b.sequence(note(3), b.int(0))))
            return b.bind(log, b.int(1), b.bind(b.local("v"), value, b.sequence(note(4), b.get(log))))
        }
        #expect(try run(main, .int32(5)) == .int32(124))
        #expect(try run(main, .int32(0)) == .int32(1234))
    }

    @Test func deepRecursionNeedsNoNativeStack() throws {
        let n = b.local("n")
        let depth = b.function("depth", [n], .int32) { depth in
            b.when(
                b.compare(.equal, b.get(n), b.int(0)), b.int(0),
                b.add(b.int(1), b.call(depth, b.subtract(b.get(n), b.int(1)))))
        }
        #expect(try run(depth, .int32(1_000_000)) == .int32(1_000_000))
    }

    /// Continuation passing: unknown calls in tail position do not grow the stack, though their result is an int.
    @Test func tailCallsOfFunctionValues() throws {
        let (n, k, v) = (b.local("n"), b.local("k", .function), b.local("v"))
        let count = b.function("count", [n, k], .int32) { count in
            let next = b.lambda(
                [v], .int32, b.cast(b.apply(b.get(k), b.add(b.get(v), b.int(1))), .any, .int32))
            return b.when(
                b.compare(.equal, b.get(n), b.int(0)), b.cast(b.apply(b.get(k), b.int(0)), .any, .int32),
                b.call(count, b.subtract(b.get(n), b.int(1)), next))
        }
        let identity = b.local("x")
        let main = b.function("main", [], .int32) { _ in
            b.call(count, b.int(100_000), b.lambda([identity], .int32, b.get(identity)))
        }
        #expect(try run(main) == .int32(100_000))
    }

    @Test func longListLiteral() throws {
        let (xs, t, acc) = (b.local("xs", list), b.local("t", list), b.local("acc"))
        let length = b.function("length", [xs, acc], .int32) { length in
            let more = b.bind(
                t, b.tail(b.get(xs)),
                b.call(length, b.get(t), b.add(b.get(acc), b.cast(b.head(b.get(xs)), .any, .int32))))
            return b.when(
                b.node(.primitive(.isCase(BuiltinType.list.id, tag: 0), b.core.list([b.get(xs)]))), b.get(acc), more)
        }
        let main = b.function("main", [], .int32) { _ in
            var items = b.empty
            for index in (1...100_000).reversed() { items = b.cons(b.int(Int32(index)), items) }
            return b.call(length, items, b.int(0))
        }
        #expect(try run(main) == .int32(705_082_704))
    }

    @Test func largeSwitches() throws {
        let x = b.local("x")
        let dense = b.function("dense", [x], .int32) { _ in
            let cases = (0..<10_000).map { (value: Int32($0), body: b.int(Int32($0) * 2)) }
            return b.node(.switchInt(b.get(x), cases: b.core.list(cases), fallback: b.int(-1)))
        }
        let sparse = b.function("sparse", [x], .int32) { _ in
            let cases = (0..<1_000).map { (value: Int32($0) * 1_000_003, body: b.int(Int32($0))) }
            return b.node(.switchInt(b.get(x), cases: b.core.list(cases), fallback: b.int(-1)))
        }
        #expect(try run(dense, .int32(9_999)) == .int32(19_998))
        #expect(try run(dense, .int32(10_000)) == .int32(-1))
        #expect(try run(sparse, .int32(1_000_003 * 777)) == .int32(777))
        #expect(try run(sparse, .int32(5)) == .int32(-1))
    }

    /// More variables than a byte can number.
    @Test func manyRegisters() throws {
        let n = b.local("n")
        let main = b.function("main", [n], .int32) { main in
            let locals = (0..<600).map { b.local("v\($0)") }
            var body = b.get(locals[0])
            for local in locals.dropFirst() { body = b.add(body, b.get(local)) }
            for (index, local) in locals.enumerated().reversed() {
                body = b.bind(local, b.add(b.get(n), b.int(Int32(index))), body)
            }
            return body
        }
        #expect(try run(main, .int32(1)) == .int32(600 * 599 / 2 + 600))
    }
}
