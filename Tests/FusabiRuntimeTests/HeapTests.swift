import FusabiBytecode
import Testing

import FusabiRuntime

@Suite struct HeapTests {
    /// A simple generator, so that runs repeat.
    struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 33
        }
    }

    @Test func sizeClassesCoverAllSizes() {
        for words in 2...4096 {
            let index = SizeClass.index(bytes: words * 8)
            #expect(index < SizeClass.count)
            #expect(SizeClass.cellBytes(index) >= words * 8)
            if index > 2 { #expect(SizeClass.cellBytes(index - 1) < words * 8) }
        }
    }

    @Test func reciprocalsGiveCellIndexes() {
        for index in 2..<SizeClass.count {
            let bytes = SizeClass.cellBytes(index)
            let reciprocal = SizeClass.reciprocal(cellBytes: bytes)
            for offset in stride(from: 0, to: SizeClass.blockBytes, by: 8) {
                #expect(SizeClass.cellIndex(offset: UInt64(offset), reciprocal: reciprocal) == offset / bytes)
            }
        }
    }

    /// Builds and changes a random graph next to a model in Swift; what the model holds must survive.
    @Test(arguments: [0, 1, 7])
    func randomGraphsSurvive(stress: Int) throws {
        let machine = try makeMachine()
        machine.setStress(stress)
        var random = Random(state: UInt64(stress) + 42)
        let size = 200
        let table = machine.retain(machine.makeArray(count: size, repeating: .null))
        var model = [Model](repeating: .empty, count: size)
        for step in 0..<(stress == 0 ? 30_000 : 3_000) {
            machine.withScope {
                let slot = Int.random(in: 0..<size, using: &random)
                let other = Int.random(in: 0..<size, using: &random)
                let array = machine.word(table).cell.words
                (array[slot], model[slot]) = mutate(machine, array[other], model[other], step, &random)
            }
            if step % 100 == 0 || stress > 0 && step % 10 == 0 { machine.collect() }
            if step % 1000 == 0 { #expect(machine.findHeapViolation() == nil) }
        }
        machine.collect()
        #expect(machine.findHeapViolation() == nil)
        let array = machine.word(table).cell.words
        for slot in 0..<size { #expect(model[slot].matches(machine, array[slot])) }
    }

    indirect enum Model {
        case empty
        case text(String)
        case bytes(Int)
        case pair(Int32, Model)

        func matches(_ machine: Machine, _ word: Word) -> Bool {
            switch self {
            case .empty: return word.isNull
            case .text(let text): return machine.string(word) == text
            case .bytes(let count): return machine.array(word)?.count == count
            case .pair(let number, let rest):
                return word.isReference(to: .list) && word.cell[0].int32 == number
                    && rest.matches(machine, word.cell[1])
            }
        }

        var depth: Int { if case .pair(_, let rest) = self { rest.depth + 1 } else { 0 } }
    }

    private func mutate(
        _ machine: Machine, _ word: Word, _ model: Model, _ step: Int, _ random: inout Random
    ) -> (Word, Model) {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return (.null, .empty)
        case 1:
            let text = String(repeating: "x", count: step % 700)
            return (machine.makeString(text), .text(text))
        case 2:
            let count = Int.random(in: 0..<100_000, using: &random)
            return (machine.makeByteArray([UInt8](repeating: 1, count: count)), .bytes(count))
        default:
            if model.depth > 50 { return (.null, .empty) }
            return (machine.makeCons(.int32(Int32(step)), word), .pair(Int32(step), model))
        }
    }

    @Test func garbageIsReused() throws {
        let machine = try makeMachine(MachineLimits(heapBytes: 64 << 20))
        for _ in 0..<200 {
            machine.withScope {
                for _ in 0..<10_000 { _ = machine.makeTuple(.int32(1), .int32(2), .int32(3)) }
                _ = machine.makeByteArray([UInt8](repeating: 0, count: 1 << 20))
            }
            machine.collect()
        }
        #expect(machine.usedBytes < 1 << 20)
        #expect(machine.findHeapViolation() == nil)
    }

    @Test func epochsWrap() throws {
        let machine = try makeMachine()
        let kept = machine.retain(machine.withScope { machine.makeList((0..<1000).map { .int32($0) }) })
        for round in 0..<600 {
            machine.withScope { _ = machine.makeList((0..<50).map { .int32($0) }) }
            machine.collect()
            if round % 50 == 0 { #expect(machine.findHeapViolation() == nil) }
        }
        #expect(Array(machine.word(kept).list).map(\.int32) == Array(0..<1000))
    }

    @Test func deepListsAreMarkedWithoutRecursion() throws {
        let machine = try makeMachine()
        var list = Word.emptyList
        machine.withScope {
            for index in 0..<1_000_000 { list = machine.makeCons(.int32(Int32(index)), list) }
            machine.collect()
        }
        let kept = machine.retain(list)
        machine.collect()
        #expect(machine.word(kept).list.reduce(0) { $0 + $1.int } == 499_999_500_000)
    }

    @Test func nativeObjectsAreReleased() throws {
        final class Probe {
            nonisolated(unsafe) static var count = 0
            init() { Probe.count += 1 }
            deinit { Probe.count -= 1 }
        }
        let machine = try makeMachine()
        let kept = machine.retain(machine.withScope { machine.makeNative(Probe()) })
        machine.withScope { for _ in 0..<100 { _ = machine.makeNative(Probe()) } }
        #expect(Probe.count == 101)
        machine.collect()
        #expect(Probe.count == 1)
        #expect(machine.native(machine.word(kept), as: Probe.self) != nil)
        machine.release(kept)
        machine.collect()
        #expect(Probe.count == 0)
    }

    @Test func rawIntegersThatLookLikeReferencesAreHarmless() throws {
        let machine = try makeMachine()
        let text = machine.makeString("text")
        #expect(machine.isAllocated(text))
        for offset: UInt64 in [8, 1, 1 << 20, 1 << 40, UInt64.max] {
            #expect(!machine.isAllocated(Word(bits: text.bits &+ offset)))
        }
    }
}
