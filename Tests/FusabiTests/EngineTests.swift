import Fusabi
import Testing

struct EngineTests {
    @Test func expressionsAreEvaluated() throws {
        let engine = Engine()
        #expect(try engine.evaluate("List.sum [ 1 .. 10 ]") == 55)
        #expect(try engine.evaluate("sprintf \"%d-%s\" 1 \"a\"") == "1-a")
        #expect(try engine.evaluate("1.5 + 2.0") == 3.5)
        #expect(try engine.evaluate("9_000_000_000L") == Int64(9_000_000_000))
        #expect(try engine.evaluate("7L") == Int64(7))
        #expect(try engine.evaluate("255uy") == UInt8(255))
        #expect(try engine.evaluate("[ 1; 2; 3 ]") == [1, 2, 3])
        #expect(try engine.evaluate("[| \"a\"; \"b\" |]") == ["a", "b"])
        #expect(try engine.evaluate("Some true") == Optional(true))
        #expect(try engine.evaluate("(None: int option)", as: Int?.self) == nil)
        #expect(try engine.evaluate("[ 1L; 10_000_000_000L ]") == [Int64(1), 10_000_000_000])
    }

    @Test func valuesOfAnotherTypeAreRefused() throws {
        let engine = Engine()
        try engine.run(engine.compile("let n = 5L\nlet s: string = null\nlet f x = x + 1"))
        #expect(throws: ScriptError.self) { try engine.value("n", as: Double.self) }
        #expect(throws: ScriptError.self) { try engine.value("n", as: Int.self) }
        #expect(throws: ScriptError.self) { try engine.value("s", as: String.self) }
        #expect(throws: ScriptError.self) { try engine.value("f", as: Int.self) }
        #expect(throws: ScriptError.self) { try engine.value("nothing", as: Int.self) }
    }

    @Test func functionsAreCalled() throws {
        let engine = Engine()
        try engine.run(
            engine.compile(
                """
                let add (x: int) (y: int) = x + y
                let tupled (x: int, y: int64) = int64 x + y
                let greet (name: string) = "Hello " + name
                let seven () = 7
                let twice x = (x, x) |> fst
                let adder = let mutable total = 0 in let r = ref 0 in fun (x: int) -> r.Value <- r.Value + x; r.Value
                let squares (n: int) = [ for i in 1 .. n -> i * i ]
                let size (items: string[]) = items.Length
                """))
        let add = try engine.function("add", as: ((Int, Int) -> Int).self)
        #expect(try add(1, 2) == 3)
        let tupled = try engine.function("tupled", as: ((Int, Int64) -> Int64).self)
        #expect(try tupled(1, 1 << 40) == 1 << 40 + 1)
        let greet = try engine.function("greet", as: ((String) -> String).self)
        #expect(try greet("you") == "Hello you")
        let seven = try engine.function("seven", as: (() -> Int).self)
        #expect(try seven() == 7)
        let twice = try engine.function("twice", as: ((String) -> String).self)
        #expect(try twice("x") == "x")
        let adder = try engine.function("adder", as: ((Int) -> Int).self)
        #expect(try adder(1) == 1)
        #expect(try adder(2) == 3)
        let squares = try engine.function("squares", as: ((Int) -> [Int]).self)
        #expect(try squares(3) == [1, 4, 9])
        let size = try engine.function("size", as: (([String]) -> Int).self)
        #expect(try size(["a", "b"]) == 2)
    }

    @Test func functionsOfAnotherTypeAreRefused() throws {
        let engine = Engine()
        try engine.run(engine.compile("let add (x: int) (y: int) = x + y\nlet size (s: string) = s.Length"))
        #expect(throws: ScriptError.self) { try engine.function("add", as: ((Int) -> Int).self) }
        #expect(throws: ScriptError.self) { try engine.function("add", as: ((Int, String) -> Int).self) }
        #expect(throws: ScriptError.self) { try engine.function("add", as: ((Int, Int) -> String).self) }
        #expect(throws: ScriptError.self) { try engine.function("size", as: ((Int) -> Int).self) }
        #expect(throws: ScriptError.self) { try engine.function("nothing", as: ((Int) -> Int).self) }
    }

    /// Values decoded and functions taken from one program work while and after others run.
    @Test func functionsKeepTheirState() throws {
        let engine = Engine()
        let program = try engine.compile("let r = ref 0\nlet next () = r.Value <- r.Value + 1; r.Value")
        try engine.run(program)
        let first = try engine.function("next", as: (() -> Int).self)
        #expect(try first() == 1)
        try engine.run(program)
        let second = try engine.function("next", as: (() -> Int).self)
        #expect(try second() == 1)
        #expect(try first() == 2)
        _ = try engine.evaluate("1", as: Int.self)
        #expect(try second() == 2)
    }

    @Test func outputGoesToTheHost() throws {
        let engine = Engine()
        var output: [UInt8] = []
        engine.onOutput { output += $0 }
        let program = try engine.compile("printfn \"%d\" 1\nlet say (x: string) = printfn \"%s\" x; 0")
        try engine.run(program)
        #expect(output == Array("1\n".utf8))
        let say = try engine.function("say", as: ((String) -> Int).self)
        _ = try say("two")
        #expect(output == Array("1\ntwo\n".utf8))
    }

    @Test func namesHaveTheirTypes() throws {
        let program = try Engine().compile("let f x = x + 1\nlet s = [ \"a\" ]\nlet id x = x")
        #expect(program.signature["f"] == "int -> int")
        #expect(program.signature["s"] == "string list")
        #expect(program.signature["id"] == "'a -> 'a")
    }

    /// A program may run in several engines on several threads at once.
    @Test func enginesRunInParallel() async throws {
        let program = try Engine().compile(
            """
            let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)
            let table = [ for i in 0 .. 15 -> sprintf "%d" (fib i) ] |> List.map int |> List.sum
            """)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let engine = Engine()
                    try engine.run(program)
                    return try engine.value("table")
                }
            }
            for try await value in group { #expect(value == 1596) }
        }
    }

    @Test func enginesCompileInParallel() async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<6 {
                group.addTask { try Engine().evaluate("List.sum [ for i in 1 .. \(number) -> i ]") }
            }
            var sum = 0
            for try await value in group { sum += value }
            #expect(sum == 0 + 1 + 3 + 6 + 10 + 15)
        }
    }
}
