import Testing

import FusabiNumerics

/// Laws of big integers at sizes where the faster algorithms take over.
@Suite struct BigIntTests {
    /// A number of so many limbs; some limbs are all zeros or all ones, where carries run far.
    private func random(limbs count: Int, using random: inout SeededRandom) throws -> BigInt {
        var limbs: [Limb] = []
        for _ in 0..<count {
            let kind = try random.nextInt(below: 4)
            let high = try random.nextInt64(from: 0, below: .max)
            limbs.append(kind == 0 ? 0 : kind == 1 ? .max : Limb(high) << 1)
        }
        return BigInt(magnitude: limbs, isNegative: try random.nextInt(below: 2) == 1)
    }

    @Test func divisionUndoesMultiplication() throws {
        var generator = SeededRandom(seed: 7)
        for size in [1, 2, 3, 10, 39, 40, 41, 80, 163, 300] {
            for other in [1, 2, 17, 64, 200] {
                let a = try random(limbs: size, using: &generator)
                let b = try random(limbs: other, using: &generator) + .one
                let c = try random(limbs: other, using: &generator).absolute
                guard !b.isZero, c < b.absolute else { continue }
                let rest = a.isNegative != b.isNegative ? -c : c
                let (quotient, remainder) = try (a * b + rest).quotientAndRemainder(dividingBy: b)
                #expect(quotient * b + remainder == a * b + rest)
                #expect(remainder.absolute < b.absolute)
            }
        }
    }

    @Test func multiplicationDistributes() throws {
        var generator = SeededRandom(seed: 8)
        for size in [5, 45, 90, 170, 400] {
            let a = try random(limbs: size, using: &generator)
            let b = try random(limbs: size / 2 + 1, using: &generator)
            let c = try random(limbs: size, using: &generator)
            #expect((a + b) * c == a * c + b * c)
            #expect((a - b) * c == a * c - b * c)
            #expect(a - b + b == a)
        }
    }

    @Test func textsReadBack() throws {
        var generator = SeededRandom(seed: 9)
        for size in [1, 2, 30, 59, 60, 61, 62, 63, 64, 65, 100, 127, 128, 129, 200, 500, 1100] {
            let value = try random(limbs: size, using: &generator)
            let text = Array(value.text.utf8)
            #expect(try BigInt(parsing: text.span) == value)
            let hexadecimal = try value.text(format: Array("X".utf16)).map { UInt8($0) }
            #expect(try BigInt(parsing: hexadecimal.span, styles: .hexNumber) == value)
        }
        for exponent in [1000, 1216, 1217, 5000] {
            let power = try BigInt(Int64(10)).power(Int32(exponent))
            #expect(power.text == "1" + String(repeating: "0", count: exponent))
            #expect((power - .one).text == String(repeating: "9", count: exponent))
        }
    }

    @Test func bitsAreTwosComplement() throws {
        var generator = SeededRandom(seed: 10)
        for size in [1, 2, 5] {
            for _ in 0..<50 {
                let a = try random(limbs: size, using: &generator)
                let b = try random(limbs: 3, using: &generator)
                #expect((a & b) + (a | b) == a + b)
                #expect((a ^ b) == (a | b) - (a & b))
                #expect(~a == -a - .one)
                #expect(BigInt(bytes: a.bytes) == a)
                let shifted = try a.shiftedLeft(by: 70)
                #expect(shifted.shiftedRight(by: 70) == a)
            }
        }
    }

    @Test func edgesOfSixtyFourBits() throws {
        let least = BigInt(Int64.min)
        #expect((-least).text == "9223372036854775808" && -(-least) == least)
        #expect(try (least / .minusOne).text == "9223372036854775808")
        #expect((-least).asUInt64 == 1 << 63 && (-least).asInt64 == nil)
        #expect((BigInt(UInt64.max) + .one).text == "18446744073709551616")
        #expect(throws: NumberError.divideByZero) { try BigInt.one / .zero }
        #expect(throws: NumberError.overflow) { try BigInt(Int64(2)).power(.max) }
        #expect(try BigInt.minusOne.power(.max) == .minusOne)
        #expect(try BigInt(Int64(200)).text(format: Array("X".utf16)) == Array("0C8".utf16))
        #expect(try BigInt(Int64(5)).text(format: Array("B".utf16)) == Array("0101".utf16))
    }
}
