import Fusabi
import Testing

struct ErrorTests {
    @Test func diagnosticsHaveTheirPlace() throws {
        let error = #expect(throws: ScriptError.self) {
            try Engine().compile("let x = 1\nlet y: int = \"a\"\n", name: "rules.fsx")
        }
        guard case .rejected(let diagnostics) = error else { return #expect(Bool(false)) }
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.isError == true)
        #expect(diagnostics.first?.file == "rules.fsx")
        #expect(diagnostics.first?.line == 2)
        #expect(diagnostics.first?.column == 14)
        #expect(diagnostics.first?.description.hasPrefix("rules.fsx(2,14): error FS0001: ") == true)
    }

    @Test func warningsComeWithTheProgram() throws {
        let program = try Engine().compile("let f x = match x with 1 -> 2")
        #expect(program.warnings.map(\.code) == [25])
        #expect(program.warnings.first?.isError == false)
    }

    @Test func exceptionsHaveTheirPlace() throws {
        let engine = Engine()
        let program = try engine.compile("let f x =\n    10 / x\n\nprintfn \"%d\" (f 0)\n", name: "rules.fsx")
        let error = #expect(throws: ScriptError.self) { try engine.run(program) }
        guard case .raised(let type, let message, let stack) = error else { return #expect(Bool(false)) }
        #expect(type == "System.DivideByZeroException")
        #expect(message == "Attempted to divide by zero.")
        #expect(stack.contains { $0.file == "rules.fsx" && ($0.line == 2 || $0.line == 4) })
    }

    /// Whatever the bytes, there is a program or there are diagnostics.
    @Test(arguments: [
        "", "(", "let", "let x = \"", "\u{0}", "\u{FEFF}let x = 1", "let x =\r\n  1\r\n", "\tlet x = 1", "(*", "#if",
    ])
    func everyTextHasAnAnswer(source: String) {
        do {
            _ = try Engine().compile(source)
        } catch ScriptError.rejected(let diagnostics) {
            #expect(!diagnostics.isEmpty)
        } catch {
            Issue.record(error)
        }
    }

    /// F# refuses to compare functions when it compiles, and where the type hides them, when it runs.
    @Test func functionsAreNotCompared() throws {
        #expect(throws: ScriptError.self) { try Engine().compile("let b = (fun x -> x + 1) = (fun x -> x + 2)") }
        #expect(throws: ScriptError.self) { try Engine().compile("let b = [ id<int> ] = [ id<int> ]") }
        let engine = Engine()
        let program = try engine.compile("let f x = x + 1\nlet c = Unchecked.compare f f")
        #expect(throws: ScriptError.self) { try engine.run(program) }
    }
}
