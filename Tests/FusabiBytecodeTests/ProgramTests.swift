import Testing

import FusabiBytecode

/// The container: what is written is read back, and damage is noticed.
struct ProgramTests {
    private func sample() throws -> Program {
        try Fixture(parameters: [.int32], result: .int32).program { a in
            let end = a.label()
            a.jumpLtImm(r(0), 1, end)
            a.loadConstant(r(1), ConstantID(index: 0))
            a.place(end)
            a.ret(r(0))
        }
    }

    private func sampleBytes() throws -> [UInt8] {
        let program = try sample()
        return withExtendedLifetime(program) { [UInt8](program.bytes) }
    }

    @Test func bytesReadBack() throws {
        let program = try sample()
        let copy = try Program.read(program.bytes)
        #expect(copy.header == program.header)
        #expect(Array(copy.code) == Array(program.code))
        #expect(copy.functions.map(\.name).map(copy.text) == ["f0", "f1", "f2", "f3"])
        #expect(copy.typeDescriptor(at: 1) == program.typeDescriptor(at: 1))
        #expect(copy.typeDescriptor(at: 1).shapes[2].fields[1].representation == .reference(Fixture.record))
        #expect(copy.parameters(of: copy.functions[3]).map(\.representation) == [.int32])
        try copy.verify(in: ProgramChain())
        let embedded = try Program.embedded(program.bytes)
        #expect(embedded.header == program.header)
    }

    @Test func disassemblyShowsOperands() throws {
        let program = try sample()
        var disassembler = Disassembler(chain: try ProgramChain([program]))
        disassembler.write(function: 3, of: program)
        #expect(
            disassembler.text == """
                function 3 f3(int32): int32, frame 8
                    0  jumpLtImm r0, 1, -> 4
                    2  loadConstant r1, "text"
                    4  ret r0

                """)
    }

    @Test func chainsContinueNumbers() throws {
        let library = try sample()
        var chain = try ProgramChain([library])
        #expect(chain.next.function == 4)
        #expect(chain.next.type == 85)
        #expect(chain.signature(FunctionID(index: 3))?.parameters == [.int32])
        #expect(throws: ProgramError.wrongLibrary) { try chain.append(library) }
        var next = ProgramBuilder(first: chain.next)
        next.libraryHash = chain.hash
        try chain.append(try next.finish())
        #expect(chain.programs.count == 2)
    }

    @Test func truncationIsNoticed() throws {
        let bytes = try sampleBytes()
        for count in 0..<bytes.count {
            let part = Array(bytes[..<count])
            let program = try? part.withUnsafeBytes { buffer throws(ProgramError) in try Program.read(buffer) }
            // Only padding may be missing.
            #expect(program == nil || count > bytes.count - 8)
        }
    }

    /// Whatever a byte is changed to, reader and verifier answer; they never trap.
    @Test func damageNeverCrashes() throws {
        let original = try sampleBytes()
        var generator = SplitMix(state: 42)
        var accepted = 0
        var rejected = 0
        for _ in 0..<20_000 {
            var bytes = original
            for _ in 0...Int(generator.next() % 3) {
                bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
            }
            let program = try? bytes.withUnsafeBytes { buffer throws(ProgramError) in try Program.read(buffer) }
            guard let program else { continue }
            do {
                try program.verify(in: ProgramChain())
                accepted += 1
            } catch {
                rejected += 1
            }
            var disassembler = Disassembler(chain: ProgramChain())
            disassembler.write(program)
        }
        #expect(accepted > 0 && rejected > 0)
    }
}

/// A small generator of repeatable random numbers.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
