import FusabiBytecode
import FusabiCompiler
import Testing

@testable import Fusabi

/// Scripts so large that they are compiled in batches, by two threads.
struct LargeScriptTests {
    /// Functions, values and variables that are used in other batches than where they are declared.
    private static let source: String = {
        var text = "let step = 1\nlet add x = x + step\nlet mutable total = 0\n"
        for index in 0..<2000 {
            text += """
                let value\(index) = add \(index)
                let rec count\(index) n acc = if n = 0 then acc else count\(index) (n - 1) (acc + value\(index))
                for i in 1 .. 2 do total <- total + count\(index) i (add i)

                """
        }
        return text
    }()

    private func compile(makeQueue: (() -> any WorkQueue)?) throws -> [UInt8] {
        let (session, _) = try CompilationSession.begin(with: .embedded)
        session.makeQueue = makeQueue
        let script = ScriptCompilation(session, path: "large.fsx", bytes: Array(Self.source.utf8)) { _ in nil }
        return Array(try #require(try script.next()).bytes)
    }

    @Test func twoThreadsGiveTheCodeThatOneGives() throws {
        let alone = try compile(makeQueue: nil)
        #expect(try compile(makeQueue: BackgroundQueue.init) == alone)
        #expect(try compile(makeQueue: BackgroundQueue.init) == alone)
    }

    @Test func batchesKnowWhatEarlierOnesDeclare() throws {
        let engine = Engine()
        try engine.run(engine.compile(Self.source))
        // The sum of count 1 2 and count 2 3 for values of 1 to 2000.
        #expect(try engine.value("total") == (1...2000).reduce(0) { $0 + 3 * $1 + 5 })
        #expect(try engine.value("value1999") == 2000)
    }
}
