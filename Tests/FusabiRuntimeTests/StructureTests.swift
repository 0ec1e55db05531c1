import Testing

import FusabiBytecode
import FusabiRuntime

@Suite struct StructureTests {
    @Test func equalityIsStructural() throws {
        let machine = try makeMachine()
        func list(_ numbers: [Int32]) -> Word { machine.makeList(numbers.map { .int32($0) }) }
        #expect(machine.equal(list([1, 2, 3]), list([1, 2, 3])) == true)
        #expect(machine.equal(list([1, 2, 3]), list([1, 2])) == false)
        #expect(machine.equal(machine.makeString("ab"), machine.makeString("ab")) == true)
        #expect(
            machine.equal(machine.makeTuple(.int32(1), list([1])), machine.makeTuple(.int32(1), list([1]))) == true)
        #expect(machine.equal(machine.makeSome(.int32(1)), .none) == false)
        #expect(machine.equal(machine.box(int64: 1 << 40), machine.box(int64: 1 << 40)) == true)
        #expect(machine.equal(.int32(1), .char(1)) == false)
        #expect(machine.equal(.null, machine.makeString("")) == false)
        #expect(machine.equal(machine.makeByteArray([1, 2]), machine.makeArray([.uint8(1), .uint8(2)])) == true)
    }

    @Test func nanFollowsTheRelation() throws {
        let machine = try makeMachine()
        let nan = Word.float(.nan)
        #expect(machine.equal(nan, nan) == false)
        #expect(machine.equal(nan, nan, isER: true) == true)
        let list = machine.makeList([nan])
        #expect(machine.equal(list, list) == false)
        #expect(machine.equal(list, list, isER: true) == true)
        #expect(machine.equal(.float(0), .float(-0.0)) == true)
        #expect(machine.compare(nan, nan) == 0)
        #expect(machine.compare(nan, .float(1)) == -1)
        #expect(machine.compare(.float(1), nan) == 1)
        if case .unordered = machine.order(list, machine.makeList([.float(1)]), isPER: true) {
        } else {
            Issue.record("nan is ordered")
        }
    }

    @Test func orderOfValues() throws {
        let machine = try makeMachine()
        func list(_ numbers: [Int32]) -> Word { machine.makeList(numbers.map { .int32($0) }) }
        func array(_ numbers: [Int32]) -> Word { machine.makeArray(numbers.map { .int32($0) }) }
        #expect(machine.compare(list([1, 2]), list([1, 3])) == -1)
        #expect(machine.compare(list([1, 2]), list([1])) == 1)
        #expect(machine.compare(array([9]), array([1, 1])) == -1)
        #expect(machine.compare(array([2, 1]), array([1, 9])) == 1)
        #expect(machine.compare(machine.makeString("a"), machine.makeString("B")) == 31)
        #expect(machine.compare(.null, machine.makeString("")) == -1)
        #expect(machine.compare(.none, machine.makeSome(.int32(0))) == -1)
        #expect(machine.compare(machine.box(int64: 5), machine.box(int64: 1 << 40)) == -1)
        #expect(machine.compare(machine.box(uint64: .max), machine.box(uint64: 1)) == 1)
        #expect(machine.compare(machine.makeNative(machine), .int32(1)) == nil)
    }

    @Test func decimalsAndBigintsCompareByValue() throws {
        let machine = try makeMachine()
        func decimal(_ low: UInt64, _ scale: UInt8, _ isNegative: Bool = false) -> Word {
            machine.makeDecimal(DecimalView(low: low, high: 0, scale: scale, isNegative: isNegative))
        }
        #expect(machine.equal(decimal(10, 1), decimal(100, 2)) == true)
        #expect(machine.hash(decimal(10, 1)) == machine.hash(decimal(100, 2)))
        #expect(machine.compare(decimal(15, 1), decimal(14, 1)) == 1)
        #expect(machine.compare(decimal(15, 1, true), decimal(14, 1)) == -1)
        #expect(machine.compare(decimal(0, 0, true), decimal(0, 5)) == 0)
        func bigint(_ limbs: [UInt64], _ isNegative: Bool = false) -> Word {
            machine.makeBigint(isNegative: isNegative, magnitude: limbs)
        }
        #expect(machine.compare(bigint([1, 1]), bigint([.max])) == 1)
        #expect(machine.compare(bigint([1, 1], true), bigint([.max], true)) == -1)
        #expect(machine.equal(bigint([5, 0, 0]), bigint([5])) == true)
        #expect(machine.equal(bigint([]), bigint([0], true)) == true)
    }

    @Test func hashesAgreeWithEquality() throws {
        let machine = try makeMachine()
        #expect(machine.hash(.int32(42)) == 42)
        #expect(machine.hash(.char(97)) == 6_357_089)
        #expect(machine.hash(.float(0)) == machine.hash(.float(-0.0)))
        #expect(machine.hash(machine.makeString("key")) == machine.hash(machine.makeString("key")))
        let bytes = machine.makeByteArray([1, 2, 3])
        #expect(machine.hash(bytes) == machine.hash(machine.makeArray([.uint8(1), .uint8(2), .uint8(3)])))
    }

    @Test func millionElementListsCompareWithoutRecursion() throws {
        let machine = try makeMachine()
        // Nested in the head and in the tail.
        var left = Word.emptyList
        var right = Word.emptyList
        for index in 0..<1_000_000 {
            left = machine.makeCons(index % 2 == 0 ? .int32(1) : left, index % 2 == 0 ? left : .emptyList)
            right = machine.makeCons(index % 2 == 0 ? .int32(1) : right, index % 2 == 0 ? right : .emptyList)
        }
        #expect(machine.equal(left, right) == true)
        #expect(machine.compare(left, right) == 0)
        #expect(machine.hash(left) == machine.hash(right))
    }
}
