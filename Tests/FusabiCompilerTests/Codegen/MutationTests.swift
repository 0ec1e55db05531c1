import FusabiBytecode
import FusabiCompiler
import FusabiRuntime
import Testing

/// Damaged code: what the verifier accepts must run without harming the machine.
struct MutationTests {
    private let b = CoreBuilder()
    private let list = Representation.union(BuiltinType.list.id)

    /// A function that uses many kinds of instructions: lists, closures, exceptions, loops, raw integers, arrays, strings.
    private func makeProgram() throws -> (Program, FunctionID) {
        let n = b.local("n")
        let build = b.function("build", [n], list) { build in
            b.when(
                b.compare(.lessOrEqual, b.get(n), b.int(0)), b.empty,
                b.cons(b.get(n), b.call(build, b.subtract(b.get(n), b.int(1)))))
        }
        let (xs, h, t) = (b.local("xs", list), b.local("h"), b.local("t", list))
        let (f, acc) = (b.local("f", .function), b.local("acc", .int64))
        let fold = b.function("fold", [f, acc, xs], .int64) { fold in
            let next = b.cast(
                b.apply(b.get(f), b.cast(b.get(acc), .int64, .any), b.get(h)), .any, .int64)
            let cons = b.bind(
                h, b.cast(b.head(b.get(xs)), .any, .int32),
                b.bind(t, b.tail(b.get(xs)), b.call(fold, b.get(f), next, b.get(t))))
            return b.node(
                .switchTag(
                    b.get(xs), BuiltinType.list.id,
                    cases: b.core.list([(tag: 0, body: b.get(acc)), (tag: 1, body: cons)]),
                    fallback: nil))
        }
        let (m, k, sum, e) = (b.local("m"), b.local("k"), b.local("sum", .int64, isMutable: true), b.local("e", .any))
        let array = b.local("array", .array(.word))
        let main = b.function("main", [m], .any) { _ in
            let (x, y) = (b.local("x", .int64), b.local("y"))
            let wide = b.node(.primitive(.convert(from: .int32, to: .int64, isChecked: false), b.core.list([b.get(y)])))
            let adder = b.lambda(
                [x, y], .int64, b.add(b.add(b.get(x), wide, .int64), b.get(sum2), .int64))
            let folded = b.call(fold, adder, b.get(sum), b.call(build, b.get(m)))
            let risky = b.node(
                .tryWith(
                    b.arithmetic(.divide, b.get(m), b.arithmetic(.subtract, b.get(k), b.int(2))), e, b.int(-1)))
            let body = b.sequence(
                b.node(.primitive(.arraySet(.word), b.core.list([b.get(array), b.get(k), risky]))),
                b.set(sum, folded))
            return b.bind(
                sum, b.long(1),
                b.bind(
                    sum2, b.long(2),
                    b.bind(
                        array, b.node(.primitive(.arrayNew(.word), b.core.list([b.int(8), b.int(0)]))),
                        b.sequence(
                            b.node(.forRange(k, b.int(0), b.int(4), isDown: false, body)),
                            b.node(
                                .allocate(
                                    BuiltinType.tuple2.id, tag: 0,
                                    b.core.list([b.cast(b.get(sum), .int64, .any), b.get(array)])))))))
        }
        return (try b.program(), main)
    }

    private let sum2: LocalID

    init() { sum2 = b.local("sum2", .int64) }

    @Test func acceptedDamageDoesNoHarm() throws {
        let (program, main) = try makeProgram()
        let original = withExtendedLifetime(program) { [UInt8](program.bytes) }
        let codeStart = try #require(codeOffset(program))
        let codeBytes = program.code.count * 4
        var state: UInt64 = 7
        func random() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        var accepted = 0
        for _ in 0..<4_000 {
            var bytes = original
            for _ in 0...Int(random() % 2) {
                bytes[codeStart + Int(random()) % codeBytes] = UInt8(
                    truncatingIfNeeded: random() % 8 == 0 ? random() : random() % 12)
            }
            let damaged = try bytes.withUnsafeBytes { buffer throws(ProgramError) in try Program.read(buffer) }
            do throws(ProgramError) { try damaged.verify(in: ProgramChain()) } catch { continue }
            accepted += 1
            let limits = MachineLimits(instructions: 20_000, heapBytes: 4 << 20, stackBytes: 1 << 20)
            let machine = try #require(Machine(limits: limits))
            try machine.load(damaged)
            _ = machine.run(main, [.int32(5)])
        }
        #expect(accepted > 100)
    }

    private func codeOffset(_ program: Program) -> Int? {
        guard let code = UnsafeRawPointer(program.code.baseAddress), let base = program.bytes.baseAddress else {
            return nil
        }
        return code - base
    }
}
