import Fusabi
import Testing

/// The example of the README, line for line: `Tests/Documentation/run` compares them.
@Test func embeddingInTenLines() throws {
    var printed: [String] = []
    func print(_ value: Int) { printed.append("\(value)") }

    let engine = Engine()
    engine.register("Host.double") { (x: Int) in x * 2 }
    let program = try engine.compile("let twice x = Host.double x + 1", name: "rules.fsx")
    try engine.run(program)
    let twice = try engine.function("twice", as: ((Int) -> Int).self)
    print(try twice(20))
    let sum: Int = try engine.evaluate("List.sum [ 1 .. 10 ]")
    engine.limits = Limits(instructions: 10_000_000, bytes: 64 << 20, deadline: .seconds(1))

    #expect(printed == ["41"])
    #expect(sum == 55)
}
