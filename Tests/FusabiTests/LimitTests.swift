import Fusabi
import Testing

struct LimitTests {
    private func reason(_ source: String, _ limits: Limits) throws -> ScriptError.StopReason? {
        let engine = Engine(limits: limits)
        let program = try engine.compile(source)
        do {
            try engine.run(program)
            return nil
        } catch ScriptError.stopped(let reason, let stack) {
            #expect(stack.isEmpty || stack.contains { $0.line != nil })
            return reason
        }
    }

    @Test(arguments: [
        "while true do ()", "let rec f x = f (x + 1)\nf 0", "for i in Seq.initInfinite id do ()",
        "let s = Seq.initInfinite id |> Seq.length",
        "type R = { mutable Next: R option }\nlet r = { Next = None }\nr.Next <- Some r\nlet rec walk r = match r.Next with Some n -> walk n | None -> 0\nwalk r",
    ])
    func endlessScriptsEnd(source: String) throws {
        #expect(try reason(source, Limits(instructions: 1_000_000)) == .instructionLimit)
        #expect(try reason(source, Limits(deadline: .milliseconds(50))) == .deadline)
    }

    @Test(arguments: [
        "let mutable l = []\nwhile true do l <- 1 :: l", "let mutable s = \"abc\"\nwhile true do s <- s + s",
        "let mutable l = []\nwhile true do l <- Array.zeroCreate<int> 1000 :: l",
        "let mutable f = fun x -> x + 1\nwhile true do\n  let g = f\n  f <- fun x -> g (x + 1)",
        "let b = System.Text.StringBuilder()\nwhile true do b.Append('x', 1000) |> ignore",
        "let d = System.Collections.Generic.Dictionary<int,string>()\nlet mutable i = 0\nwhile true do\n  d.[i] <- string i\n  i <- i + 1",
        "let a = Array.zeroCreate<int> 1_000_000_000", "let mutable a = [| 1 |]\nwhile true do a <- Array.append a a",
    ])
    func hungryScriptsEnd(source: String) throws {
        let limits = Limits(bytes: 16 << 20, deadline: .seconds(30))
        do {
            #expect(try reason(source, limits) == .memoryLimit)
        } catch ScriptError.raised(let type, _, _) {
            // What .NET refuses whatever the memory.
            #expect(type == "System.OutOfMemoryException")
        }
    }

    @Test func deepRecursionEnds() throws {
        var limits = Limits()
        limits.stackBytes = 1 << 20
        #expect(try reason("let rec f x = f x + 1\nf 1", limits) == .stackOverflow)
        #expect(try reason("let rec f x = try f x + 1 with _ -> 0\nf 1", limits) == .stackOverflow)
    }

    @Test func limitsHoldInFunctionsCalledFromOutside() throws {
        let engine = Engine(limits: Limits(instructions: 100_000))
        try engine.run(engine.compile("let spin (n: int) = (for i in 1 .. n do ()); n"))
        let spin = try engine.function("spin", as: ((Int) -> Int).self)
        // Each call has the limits for itself.
        for _ in 0..<5 { #expect(try spin(30_000) == 30_000) }
        #expect(throws: ScriptError.self) { try spin(10_000_000) }
        #expect(try spin(10) == 10)
    }

    /// A limit reached in a script's function that the host called ends the script that called the host, too.
    @Test func limitsReachThroughTheHost() throws {
        let engine = Engine(limits: Limits(instructions: 100_000))
        engine.register("Host.spin") { () throws -> Int in
            let spin = try engine.function("spin", as: ((Int) -> Int).self)
            return (try? spin(1_000_000_000)) ?? -1
        }
        try engine.run(engine.compile("let spin (n: int) = (for i in 1 .. n do ()); n\nlet go () = Host.spin ()"))
        let go = try engine.function("go", as: (() -> Int).self)
        let error = #expect(throws: ScriptError.self) { try go() }
        guard case .stopped(.instructionLimit, _) = error else { return #expect(Bool(false), "\(error as Any)") }
    }

    @Test func otherThreadsCancel() async throws {
        let engine = Engine()
        let program = try engine.compile("while true do ()")
        let canceller = engine.canceller
        let task = Task.detached {
            try await Task.sleep(for: .milliseconds(100))
            canceller.cancel()
        }
        let error = #expect(throws: ScriptError.self) { try engine.run(program) }
        guard case .stopped(.cancelled, let stack) = error else { return #expect(Bool(false), "\(error as Any)") }
        #expect(stack.first?.line == 1)
        try await task.value
        #expect(try engine.evaluate("1 + 1") == 2)
    }

    @Test func exitIsNoResult() throws {
        let engine = Engine()
        let program = try engine.compile("exit 3")
        let error = #expect(throws: ScriptError.self) { try engine.run(program) }
        guard case .exited(3) = error else { return #expect(Bool(false)) }
    }
}
