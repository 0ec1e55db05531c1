import FusabiBytecode
import FusabiCompiler
import FusabiRuntime
import FusabiStdlib
import Testing

import Fusabi

/// Damaged programs: the verifier refuses them, or they run without harming the machine.
struct MutationTests {
    private static let source = """
        type Shape =
            | Circle of radius: float
            | Square of side: float
            | Nothing
        type Point = { X: int; mutable Y: int64 }
        type Animal(name: string) =
            abstract Sound: unit -> string
            default _.Sound() = name
        type Dog() =
            inherit Animal("dog")
            override _.Sound() = "wuff"
        let area shape = match shape with Circle r -> r * r | Square s -> s * s | Nothing -> 0.0
        let total = [ Circle 1.0; Square 2.0; Nothing ] |> List.sumBy area
        let point = { X = 1; Y = 2L }
        for i in 1 .. 10 do point.Y <- point.Y + int64 i * int64 point.X
        let sounds = [ Animal "cat"; Dog() ] |> List.map (fun a -> a.Sound())
        let numbers = [| for i in 1 .. 20 -> i % 7 |]
        let sorted = numbers |> Array.sortDescending |> Array.map (fun n -> string n)
        let lookup = Map.ofList [ for i in 1 .. 10 -> (i, string i) ]
        let pairs = seq { for i in 1 .. 5 do yield (i, i * i) } |> Seq.toList
        let rec sum acc list = match list with [] -> acc | x :: rest -> sum (acc + x) rest
        let safe f = try f () with :? System.DivideByZeroException -> -1 | e -> e.Message.Length
        let results = [ safe (fun () -> 10 / (point.X - 1)); safe (fun () -> failwith "abc"); sum 0 [ 1 .. 10 ] ]
        let text = sprintf "%d %s %A %.2f" (sum 0 results) (String.concat "," sounds) pairs total
        """

    @Test func acceptedDamageDoesNoHarm() throws {
        let (session, library) = try CompilationSession.begin(with: .embedded)
        let chain = session.chain
        let script = ScriptCompilation(session, path: "victim.fsx", bytes: Array(Self.source.utf8)) { _ in nil }
        let program = try #require(try script.next())
        let original = withExtendedLifetime(program) { [UInt8](program.bytes) }
        let (codeStart, start) = (try #require(program.code.baseAddress), try #require(program.bytes.baseAddress))
        let code = UnsafeRawPointer(codeStart) - start
        var state: UInt64 = 11
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var accepted = 0
        let clock = ContinuousClock()
        let end = clock.now + .seconds(4)
        for round in 0..<3_000 where clock.now < end {
            var bytes = original
            // Mostly the code, which the tables' checks do not look at.
            let (first, count) = round % 8 == 0 ? (0, original.count) : (code, program.code.count * 4)
            for _ in 0...random(2) { bytes[first + random(count)] = UInt8(random(random(4) == 0 ? 256 : 12)) }
            guard let damaged = try? bytes.withUnsafeBytes({ try FusabiBytecode.Program.read($0) }),
                (try? damaged.verify(in: chain, isTrusted: true)) != nil
            else { continue }
            accepted += 1
            try run(damaged, library)
        }
        #expect(accepted > 20)
    }

    private func run(_ program: FusabiBytecode.Program, _ library: FusabiBytecode.Program) throws {
        let limits = MachineLimits(heapBytes: 8 << 20, stackBytes: 1 << 20, seconds: 1)
        let machine = try #require(Machine(limits: limits, output: Output { _ in }))
        try machine.load(library, natives: StandardLibrary.natives)
        _ = machine.runEntryPoints(of: library)
        machine.limits.instructions = 20_000
        machine.renewLimits()
        // What is loaded may still be refused, by the tables of what it continues.
        guard (try? machine.load(program)) != nil else { return }
        _ = machine.runEntryPoints(of: program)
        #expect(machine.findHeapViolation() == nil)
    }
}
