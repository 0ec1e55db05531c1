import FusabiBytecode
import Testing

import FusabiRuntime

@Suite struct WordTests {
    @Test func immediatesKeepTheirKindAndPayload() {
        #expect(Word.int32(-7).int32 == -7)
        #expect(Word.int32(.min).isImmediate(.int32))
        #expect(Word.char(0xFFFF).char == 0xFFFF)
        #expect(Word.bool(true).bool && !Word.bool(false).bool)
        #expect(Word.float32(1.5).float32 == 1.5)
        #expect(Word.int8(-1).int8 == -1 && Word.uint8(200).uint8 == 200)
        #expect(Word.int16(-300).int16 == -300 && Word.uint16(60_000).uint16 == 60_000)
        #expect(Word.immediate(3, type: TypeID(index: 90)).kind.rawValue == 90)
        #expect(Word.null.isNull && !Word.unit.isNull && Word.unset.isUnset)
    }

    @Test func doublesAreThemselvesAndNaNsCanonical() {
        for value in [0.0, -0.0, 1.5, -.infinity, .infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude] {
            #expect(Word.float(value).isFloat)
            #expect(Word.float(value).float.bitPattern == value.bitPattern)
        }
        let strange = Double(bitPattern: 0xFFFF_1234_5678_9ABC)
        #expect(Word.float(strange).isFloat)
        #expect(Word.float(strange).float.isNaN)
        #expect(!Word.int32(0).isFloat && !Word.null.isFloat && !Word(address: 4096).isFloat)
    }

    @Test func sixtyFourBitIntegersBoxCanonically() throws {
        let machine = try makeMachine()
        for value: Int64 in [0, -1, 1 << 31 - 1, -(1 << 31), 1 << 31, .max, .min] {
            let word = machine.box(int64: value)
            #expect(word.boxedInt64 == value)
            #expect(word.isImmediate == (value == Int64(Int32(truncatingIfNeeded: value))))
        }
        for value: UInt64 in [0, 1 << 32 - 1, 1 << 32, .max] {
            #expect(machine.box(uint64: value).boxedUInt64 == value)
        }
    }

    @Test func stringsAreNarrowWhenTheyCanBe() throws {
        let machine = try makeMachine()
        for text in ["", "plain", "caf\u{E9}", "\u{20AC}uro", "\u{1F600}"] {
            let word = machine.makeString(text)
            #expect(machine.string(word) == text)
            #expect(machine.view(word).isWide == text.utf16.contains { $0 > 255 })
            #expect(machine.view(word).count == text.utf16.count)
        }
        let lone = machine.makeString([0xD800, 0x41])
        #expect(machine.string(lone) == "\u{FFFD}A")
        #expect(machine.view(.null).isEmpty)
    }

    @Test func viewsCompareOrdinally() throws {
        let machine = try makeMachine()
        func view(_ text: String) -> StringView { machine.view(machine.makeString(text)) }
        #expect(StringView.compare(view("a"), view("B")) == 31)
        #expect(StringView.compare(view("abc"), view("ab")) == 1)
        #expect(StringView.compare(view("ab"), view("ab")) == 0)
        #expect(StringView.compare(view("aaaaaaaaaaaaaaaaab"), view("aaaaaaaaaaaaaaaaac")) == -1)
        #expect(StringView.compare(view("z"), view("\u{20AC}")) == 0x7A - 0x20AC)
        #expect(StringView.equal(view("long enough to use words"), view("long enough to use words")))
    }

    @Test func numbersConvertAsDotNetDoes() {
        func convert(_ value: Double, _ kind: NumericKind) -> Word {
            Number(floating: value, .float).converted(to: kind).word
        }
        #expect(convert(.nan, .int32).int32 == 0)
        #expect(convert(1e300, .int32).int32 == .max)
        #expect(convert(-1e300, .int64).int64 == .min)
        #expect(convert(-1.9, .int32).int32 == -1)
        #expect(convert(300, .uint8).uint8 == 44)
        #expect(Number(integer: 300, .int32).converted(to: .uint8).word.uint8 == 44)
        #expect(Number(integer: -1, .int32).exactly(.uint32) == nil)
        #expect(Number(.uint64(.max), .uint64).converted(to: .float).word.float == 18_446_744_073_709_551_615.0)
    }
}
