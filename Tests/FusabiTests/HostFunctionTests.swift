import Fusabi
import Testing

struct HostFunctionTests {
    private struct Refusal: Error, CustomStringConvertible { var description = "not today" }

    @Test func closuresAreFunctions() throws {
        let engine = Engine()
        engine.register("Host.double") { (x: Int) in x * 2 }
        engine.register("Host.join") { (left: String, right: String) in left + right }
        engine.register("Host.big") { (x: Int64) in x * 1_000_000_000_000 }
        engine.register("Host.count") { (items: [Int]) in items.count }
        engine.register("Host.find") { (x: Int) in x > 0 ? Optional("yes") : nil }
        engine.register("Host.answer") { 42 }
        engine.register("Tools.Text.shout") { (text: String) in text + "!" }
        #expect(try engine.evaluate("Host.double 21") == 42)
        #expect(try engine.evaluate("[ \"b\" ] |> List.map (Host.join \"a\") |> List.head") == "ab")
        #expect(try engine.evaluate("Host.big 2L") == Int64(2_000_000_000_000))
        #expect(try engine.evaluate("Host.count [| 1; 2; 3 |]") == 3)
        #expect(try engine.evaluate("match Host.find 1 with Some s -> s | None -> \"no\"") == "yes")
        #expect(try engine.evaluate("Host.answer () + 1") == 43)
        #expect(try engine.evaluate("Tools.Text.shout \"hey\"") == "hey!")
    }

    @Test func typesAreChecked() throws {
        let engine = Engine()
        engine.register("Host.double") { (x: Int) in x * 2 }
        let error = #expect(throws: ScriptError.self) { try engine.compile("let x = Host.double \"a\"") }
        guard case .rejected(let diagnostics) = error else { return #expect(Bool(false)) }
        #expect(diagnostics.map(\.line) == [1])
        #expect(diagnostics.map(\.column) == [21])
        #expect(diagnostics.map(\.code) == [1])
    }

    @Test func actionsGiveUnit() throws {
        let engine = Engine()
        var seen: [Int] = []
        engine.register("Host.note") { (x: Int) in seen.append(x) }
        try engine.run(engine.compile("for i in 1 .. 3 do Host.note i"))
        #expect(seen == [1, 2, 3])
    }

    @Test func errorsAreExceptions() throws {
        let engine = Engine()
        engine.register("Host.fail") { (_: Int) throws -> Int in throw Refusal() }
        #expect(try engine.evaluate("try string (Host.fail 1) with e -> e.Message") == "not today")
        let error = #expect(throws: ScriptError.self) { try engine.evaluate("Host.fail 1", as: Int.self) }
        guard case .raised(let type, let message, let stack) = error else { return #expect(Bool(false)) }
        #expect(type == "System.Exception")
        #expect(message == "not today")
        #expect(stack.first?.line == 1)
    }

    @Test func numbersThatDoNotFitAreRefused() throws {
        let engine = Engine()
        engine.register("Host.huge") { 1 << 40 }
        #expect(throws: ScriptError.self) { try engine.evaluate("Host.huge ()", as: Int.self) }
    }

    /// A host function that calls back into the script that called it, to any depth that the machine allows.
    @Test func hostFunctionsCallScriptFunctions() throws {
        let engine = Engine()
        engine.register("Host.down") { (n: Int) throws -> Int in
            let step = try engine.function("step", as: ((Int) -> Int).self)
            return try n == 0 ? 0 : step(n - 1) + 1
        }
        let program = try engine.compile(
            "let garbage = [ for i in 1 .. 100 -> string i ]\nlet step n = Host.down n\nlet deep n = Host.down n")
        try engine.run(program)
        let deep = try engine.function("deep", as: ((Int) -> Int).self)
        #expect(try deep(50) == 50)
        let error = #expect(throws: ScriptError.self) {
            try deep(100_000)
        }
        guard case .stopped(.stackOverflow, _) = error else { return #expect(Bool(false), "\(error as Any)") }
        #expect(try deep(3) == 3)
    }

    /// An exception goes through the host function and back into the script.
    @Test func exceptionsPassThroughTheHost() throws {
        let engine = Engine()
        engine.register("Host.call") { (n: Int) throws -> Int in
            let inner = try engine.function("inner", as: ((Int) -> Int).self)
            return try inner(n)
        }
        try engine.run(
            engine.compile(
                """
                let inner n = if n > 1 then failwith "too much" else n
                let outer n = try Host.call n with e -> if e.Message.Contains "too much" then -1 else -2
                """))
        let outer = try engine.function("outer", as: ((Int) -> Int).self)
        #expect(try outer(1) == 1)
        #expect(try outer(2) == -1)
    }
}
