import FusabiBytecode
import Testing

import FusabiCompiler

/// The code of small programs, instruction by instruction: results land where they are needed, comparisons branch,
/// loops take one branch a turn.
struct GoldenTests {
    private let b = CoreBuilder()
    private let list = Representation.union(BuiltinType.list.id)

    private func expect(_ text: String, _ index: Int = 0, _ location: SourceLocation = #_sourceLocation) throws {
        let program = try b.program()
        try program.verify(in: ProgramChain())
        var disassembler = Disassembler(chain: try ProgramChain([program]))
        disassembler.write(function: index, of: program)
        #expect(disassembler.text == text + "\n", sourceLocation: location)
    }

    @Test func callsComputeIntoTheirWindows() throws {
        let n = b.local("n")
        _ = b.function("fib", [n], .int32) { fib in
            b.when(
                b.compare(.less, b.get(n), b.int(2)), b.get(n),
                b.add(b.call(fib, b.subtract(b.get(n), b.int(1))), b.call(fib, b.subtract(b.get(n), b.int(2)))))
        }
        try expect(
            """
            function 0 fib(int32): int32, frame 6
                0  jumpGeImm r0, 2, -> 3
                2  ret r0
                3  addIntImm r3, r0, -1
                4  call 1, r1, fib#0
                6  addIntImm r4, r0, -2
                7  call 1, r2, fib#0
                9  addInt r3, r1, r2
               10  ret r3
            """)
    }

    @Test func loopsBranchAtTheBottom() throws {
        let (n, i) = (b.local("n"), b.local("i", isMutable: true))
        _ = b.function("count", [n], .int32) { _ in
            b.bind(
                i, b.int(0),
                b.sequence(
                    b.node(
                        .whileLoop(
                            b.when(
                                b.compare(.less, b.get(i), b.get(n)), b.compare(.notEqual, b.get(i), b.int(100)),
                                b.bool(false)),
                            b.set(i, b.add(b.get(i), b.int(1))))),
                    b.get(i)))
        }
        try expect(
            """
            function 0 count(int32): int32, frame 4
                0  loadInt r1, 0
                1  jump -> 3
                2  addIntImm r1, r1, 1
                3  jumpLeInt r0, r1, -> 7
                5  loopNeImm r1, 100, -> 2
                7  ret r1
            """)
    }

    @Test func rangesTakeOneInstructionATurn() throws {
        let (n, i, sum) = (b.local("n"), b.local("i"), b.local("sum", .float, isMutable: true))
        _ = b.function("sum", [n], .float) { _ in
            let square = b.node(
                .primitive(.convert(from: .int32, to: .float, isChecked: false), b.core.list([b.get(i)])))
            return b.bind(
                sum, b.float(0),
                b.sequence(
                    b.node(
                        .forRange(
                            i, b.int(1), b.get(n), isDown: false,
                            b.set(
                                sum,
                                b.add(
                                    b.get(sum), b.arithmetic(.multiply, square, b.float(0.1), .float), .float)))),
                    b.get(sum)))
        }
        try expect(
            """
            function 0 sum(int32): float, frame 6
                0  loadFloatInt r1, 0
                1  loadFloat r2, 0.1
                4  loadInt r3, 1
                5  jumpLtInt r0, r3, -> 11
                7  intToFloat r4, r3
                8  mulAddFloat r1, r4, r2
                9  forLoop r3, r0, -> 7
               11  ret r1
            """)
    }

    @Test func switchesNarrowAndTailCallsLoop() throws {
        let (xs, acc) = (b.local("xs", list), b.local("acc"))
        let (h, t) = (b.local("h"), b.local("t", list))
        _ = b.function("sum", [xs, acc], .int32) { sum in
            let cons = b.bind(
                h, b.cast(b.head(b.get(xs)), .any, .int32),
                b.bind(t, b.tail(b.get(xs)), b.call(sum, b.get(t), b.add(b.get(acc), b.get(h)))))
            return b.node(
                .switchTag(
                    b.get(xs), BuiltinType.list.id,
                    cases: b.core.list([(tag: 0, body: b.get(acc)), (tag: 1, body: cons)]),
                    fallback: nil))
        }
        try expect(
            """
            function 0 sum(list, int32): int32, frame 4
                0  jumpCell r0, -> 3
                2  ret r1
                3  getFieldInt r2, r0, 0
                4  getFieldNonNull r0, r0, 1
                5  addInt r1, r1, r2
                6  loopCell r0, -> 3
                8  loop -> 2
            """)
    }

    @Test func closuresLoadCapturesWhenUsed() throws {
        let (x, y) = (b.local("x"), b.local("y"))
        _ = b.function("add", [x], .function) { _ in b.lambda([y], .int32, b.add(b.get(x), b.get(y))) }
        try expect(
            """
            function 0 add(int32): function, frame 3
                0  newClosure r1, 1, lambda#1, [r0]
                3  ret r1
            """)
        try expect(
            """
            function 1 lambda(any): int32 captures int32, frame 4
                0  castInt r0, r0
                1  loadCapture r1, 0
                2  addInt r2, r1, r0
                3  ret r2
            """, 1)
    }

    @Test func exceptionsHaveTables() throws {
        let (x, e) = (b.local("x"), b.local("e", .any))
        _ = b.function("safe", [x], .int32) { _ in
            b.node(.tryWith(b.arithmetic(.divide, b.int(10), b.get(x)), e, b.int(-1)))
        }
        try expect(
            """
            function 0 safe(int32): int32, frame 5
                0  loadInt r3, 10
                1  divInt r2, r3, r0
                2  ret r2
                3  loadInt r3, -1
                4  ret r3
              try 0..<2 with r1 at 3
            """)
    }

    @Test func finallyBlocksExistOnce() throws {
        let (x, n) = (b.local("x"), b.local("n", isMutable: true))
        _ = b.function("f", [x], .int32) { _ in
            b.bind(
                n, b.int(0),
                b.node(
                    .tryFinally(
                        b.arithmetic(.divide, b.int(10), b.get(x)), b.set(n, b.add(b.get(n), b.int(1))))))
        }
        try expect(
            """
            function 0 f(int32): int32, frame 6
                0  loadInt r1, 0
                1  loadInt r2, 0
                2  loadInt r4, 10
                3  divInt r2, r4, r0
                4  loadNull r3
                5  addIntImm r1, r1, 1
                6  endFinally r3
                7  ret r2
              try 2..<4 with r3 at 5
            """)
    }

    @Test func denseSwitchesAreTables() throws {
        let x = b.local("x", .char)
        _ = b.function("kind", [x], .int32) { _ in
            let cases = (0..<4).map { (value: Int32(97 + $0), body: b.int(Int32($0))) }
            return b.node(.switchInt(b.get(x), cases: b.core.list(cases), fallback: b.int(-1)))
        }
        try expect(
            """
            function 0 kind(char): int32, frame 3
                0  switchInt r0, 97, 4, -> [9, 11, 13, 15]
                7  loadInt r1, -1
                8  ret r1
                9  loadInt r1, 0
               10  ret r1
               11  loadInt r1, 1
               12  ret r1
               13  loadInt r1, 2
               14  ret r1
               15  loadInt r1, 3
               16  ret r1
            """)
    }
}
