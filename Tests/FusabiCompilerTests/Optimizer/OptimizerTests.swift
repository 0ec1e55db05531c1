import FusabiBytecode
import FusabiRuntime
import Testing

import FusabiCompiler

/// Core built by hand, optimised, looked at and run.
struct OptimizerTests {
    private let b = CoreBuilder()
    private let pair = BuiltinType.tuple2.id
    private let option = BuiltinType.option.id

    /// Optimises, checks that Core is still well formed, and gives the text of a function.
    private func optimized(_ function: FunctionID) -> String {
        optimize(b.core)
        let problems = CoreLint.check(b.core)
        #expect(problems.isEmpty, "\(problems)")
        return b.core.dump(b.core.functions[Int(function.index)])
    }

    private func run(_ function: FunctionID, _ arguments: Word...) throws -> Word {
        let machine = try #require(Machine())
        try machine.load(try b.program())
        guard case .returned(let word) = machine.run(function, arguments) else { return .null }
        return word
    }

    /// `let rec loop i acc = if i = 0 then acc else loop (i - 1) (acc + i) in loop n 0`.
    @Test func localLoopNeedsNoCalls() throws {
        let (n, loop, i, acc) = (b.local("n"), b.local("loop", .function), b.local("i"), b.local("acc"))
        let sum = b.function("sum", [n], .int32) { _ in
            let again = b.node(
                .callLocal(loop, b.core.list([b.subtract(b.get(i), b.int(1)), b.add(b.get(acc), b.get(i))])))
            let body = b.when(b.compare(.equal, b.get(i), b.int(0)), b.get(acc), again)
            let call = b.node(.callLocal(loop, b.core.list([b.get(n), b.int(0)])))
            return b.node(
                .bindRecursive(
                    b.core.list([(local: loop, lambda: b.localFunction(loop, [i, acc], .int32, body))]), call))
        }
        let text = optimized(sum)
        #expect(text.contains("join rec"))
        #expect(!text.contains("fun("))
        #expect(try run(sum, .int32(100)) == .int32(5050))
    }

    /// `let (a, b) = if c then (x, 1) else (2, x) in a + b`: the tuple is never made.
    @Test func tuplesOfBranchesDisappear() throws {
        let (c, x, t) = (b.local("c", .bool), b.local("x"), b.local("t", .reference(pair)))
        func word(_ id: CoreID) -> CoreID { b.cast(id, .int32, .any) }
        func part(_ index: Int) -> CoreID {
            b.cast(b.node(.field(b.get(t), pair, tag: 0, index: index)), .any, .int32)
        }
        let f = b.function("f", [c, x], .int32) { _ in
            let first = b.node(.allocate(pair, tag: 0, b.core.list([word(b.get(x)), word(b.int(1))])))
            let second = b.node(.allocate(pair, tag: 0, b.core.list([word(b.int(2)), word(b.get(x))])))
            return b.bind(t, b.when(b.get(c), first, second), b.arithmetic(.multiply, part(0), part(1)))
        }
        let text = optimized(f)
        #expect(!text.contains("new"))
        #expect(!text.contains("any"))
        #expect(try run(f, .bool(true), .int32(7)) == .int32(7))
        #expect(try run(f, .bool(false), .int32(7)) == .int32(14))
    }

    /// `match (if c then Some x else None) with Some y -> y + 1 | None -> 0`.
    @Test func optionsBetweenBranchesDisappear() throws {
        let (c, x, o) = (b.local("c", .bool), b.local("x"), b.local("o", .union(option)))
        let f = b.function("f", [c, x], .int32) { _ in
            let some = b.node(.allocate(option, tag: 1, b.core.list([b.cast(b.get(x), .int32, .any)])))
            let none = b.node(.constant(.emptyCase(option, tag: 0)))
            let content = b.cast(b.node(.field(b.get(o), option, tag: 1, index: 0)), .any, .int32)
            let cases = [(tag: 1, body: b.add(content, b.int(1))), (tag: 0, body: b.int(0))]
            return b.bind(
                o, b.when(b.get(c), some, none),
                b.node(.switchTag(b.get(o), option, cases: b.core.list(cases), fallback: nil)))
        }
        let text = optimized(f)
        #expect(!text.contains("new"))
        #expect(!text.contains("switch"))
        #expect(try run(f, .bool(true), .int32(41)) == .int32(42))
        #expect(try run(f, .bool(false), .int32(41)) == .int32(0))
    }

    @Test func knownLambdasAreReduced() throws {
        let (x, f, y) = (b.local("x"), b.local("f", .function), b.local("y"))
        let main = b.function("main", [x], .int32) { _ in
            let lambda = b.lambda([y], .int32, b.add(b.get(y), b.get(x)))
            let call = b.apply(b.get(f), b.cast(b.int(5), .int32, .any))
            return b.bind(f, lambda, b.cast(call, .any, .int32))
        }
        let text = optimized(main)
        #expect(!text.contains("apply"))
        #expect(try run(main, .int32(2)) == .int32(7))
    }

    @Test func smallFunctionsAreInlined() throws {
        let (p, x) = (b.local("p"), b.local("x"))
        let twice = b.function("twice", [p], .int32) { _ in b.add(b.get(p), b.get(p)) }
        let main = b.function("main", [x], .int32) { _ in b.call(twice, b.add(b.call(twice, b.get(x)), b.int(1))) }
        let text = optimized(main)
        #expect(!text.contains("call"))
        #expect(try run(main, .int32(3)) == .int32(14))
    }

    /// A cell that only its own function uses is a variable.
    @Test func localCellsBecomeVariables() throws {
        let cellType = BuiltinType.referenceCell.id
        let (n, cell, i) = (b.local("n"), b.local("total", .reference(cellType)), b.local("i"))
        func content() -> CoreID { b.cast(b.node(.field(b.get(cell), cellType, tag: 0, index: 0)), .any, .int32) }
        let main = b.function("main", [n], .int32) { _ in
            let start = b.node(.allocate(cellType, tag: 0, b.core.list([b.cast(b.int(0), .int32, .any)])))
            let sum = b.cast(b.add(content(), b.get(i)), .int32, .any)
            let step = b.node(.setField(b.get(cell), cellType, tag: 0, index: 0, sum))
            let loop = b.node(.forRange(i, b.int(1), b.get(n), isDown: false, step))
            return b.bind(cell, start, b.sequence(loop, content()))
        }
        let text = optimized(main)
        #expect(!text.contains("new"))
        #expect(try run(main, .int32(10)) == .int32(55))
    }

    /// `let r = ref 0 in let b = (if c then (r.Value <- x; true) else false) in if b then r.Value + 1 else 2`.
    @Test func knownAssignmentsAreRead() throws {
        let cellType = BuiltinType.referenceCell.id
        let (c, x) = (b.local("c", .bool), b.local("x"))
        let (cell, found) = (b.local("r", .reference(cellType)), b.local("b", .bool))
        let main = b.function("main", [c, x], .int32) { _ in
            let start = b.node(.allocate(cellType, tag: 0, b.core.list([b.cast(b.int(0), .int32, .any)])))
            // Not an atom: it gets a name.
            let value = b.arithmetic(.divide, b.int(100), b.get(x))
            let fill = b.node(.setField(b.get(cell), cellType, tag: 0, index: 0, b.cast(value, .int32, .any)))
            let content = b.cast(b.node(.field(b.get(cell), cellType, tag: 0, index: 0)), .any, .int32)
            let filled = b.when(b.get(c), b.sequence(fill, b.bool(true)), b.bool(false))
            let result = b.when(b.get(found), b.add(content, b.int(1)), b.int(2))
            return b.bind(cell, start, b.bind(found, filled, result))
        }
        let text = optimized(main)
        #expect(!text.contains("new"))
        #expect(!text.contains("<-"))
        #expect(try run(main, .bool(true), .int32(25)) == .int32(5))
        #expect(try run(main, .bool(false), .int32(0)) == .int32(2))
    }

    /// What a loop assigns depends on the round: it stays a variable.
    @Test func assignmentsOfLoopsStay() throws {
        let cellType = BuiltinType.referenceCell.id
        let (n, cell, i) = (b.local("n"), b.local("last", .reference(cellType)), b.local("i"))
        func content() -> CoreID { b.cast(b.node(.field(b.get(cell), cellType, tag: 0, index: 0)), .any, .int32) }
        func fill(_ value: CoreID) -> CoreID {
            b.node(.setField(b.get(cell), cellType, tag: 0, index: 0, b.cast(value, .int32, .any)))
        }
        let main = b.function("main", [n], .int32) { _ in
            let start = b.node(.allocate(cellType, tag: 0, b.core.list([b.cast(b.int(7), .int32, .any)])))
            let step = fill(b.arithmetic(.multiply, content(), b.get(i)))
            let loop = b.node(.forRange(i, b.int(1), b.get(n), isDown: false, step))
            return b.bind(cell, start, b.sequence(loop, b.add(content(), b.int(1))))
        }
        #expect(optimized(main).contains("<-"))
        #expect(try run(main, .int32(3)) == .int32(43))
        #expect(try run(main, .int32(0)) == .int32(8))
    }

    /// `let rec loop i k = if i = 0 then 7 else loop (i - 1) (k + i) in loop n 0`: nobody asks for `k`.
    @Test func loopsCountNothingForNobody() throws {
        let (n, loop, i, k) = (b.local("n"), b.local("loop", .function), b.local("i"), b.local("k"))
        let main = b.function("main", [n], .int32) { _ in
            let again = b.node(
                .callLocal(loop, b.core.list([b.subtract(b.get(i), b.int(1)), b.add(b.get(k), b.get(i))])))
            let body = b.when(b.compare(.equal, b.get(i), b.int(0)), b.int(7), again)
            let call = b.node(.callLocal(loop, b.core.list([b.get(n), b.int(0)])))
            return b.node(
                .bindRecursive(b.core.list([(local: loop, lambda: b.localFunction(loop, [i, k], .int32, body))]), call))
        }
        let text = optimized(main)
        #expect(text.contains("join rec"))
        #expect(!text.contains("add"))
        #expect(try run(main, .int32(5)) == .int32(7))
    }

    /// `let x = 10 / a in let y = 12 / c in c - x * y`, and `y - x`: the order of what may raise stays.
    @Test(arguments: [true, false]) func valuesAreMadeWhereTheyAreWanted(inOrder: Bool) throws {
        let (a, c, x, y) = (b.local("a"), b.local("c"), b.local("x"), b.local("y"))
        let main = b.function("main", [a, c], .int32) { _ in
            let product = b.arithmetic(.multiply, b.get(x), b.get(y))
            let body = inOrder ? b.subtract(b.get(c), product) : b.subtract(b.get(y), b.get(x))
            let (first, second) = (
                b.arithmetic(.divide, b.int(10), b.get(a)), b.arithmetic(.divide, b.int(12), b.get(c))
            )
            return b.bind(x, first, b.bind(y, second, body))
        }
        let text = optimized(main)
        #expect(text.contains("let x") != inOrder)
        #expect(!text.contains("let y"))
        #expect(try run(main, .int32(5), .int32(3)) == .int32(inOrder ? -5 : 2))
    }

    @Test func constantsFoldAsDotNetComputes() {
        let main = b.function("main", [], .int32) { _ in
            b.add(b.int(Int32.max), b.arithmetic(.multiply, b.int(3), b.int(2)))
        }
        #expect(optimized(main).contains("\(Int32.max &+ 6)"))
        let division = b.function("division", [], .int32) { _ in b.arithmetic(.divide, b.int(1), b.int(0)) }
        #expect(optimized(division).contains("divide"))
    }

    /// Time must not grow exponentially with the nesting of calls that are inlined.
    @Test func deepNestingOfInlinedCalls() throws {
        let (p, x) = (b.local("p"), b.local("x"))
        let next = b.function("next", [p], .int32) { _ in b.add(b.get(p), b.int(1)) }
        let main = b.function("main", [x], .int32) { _ in
            var body = b.get(x)
            for _ in 0..<500 { body = b.call(next, body) }
            return body
        }
        _ = optimized(main)
        #expect(try run(main, .int32(0)) == .int32(500))
    }
}
