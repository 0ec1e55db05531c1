/// The generator of `System.Random(seed)`: Knuth's subtractive method, whose numbers .NET keeps for a given seed.
package struct SeededRandom: Sendable {
    private var seeds: [Int32]
    private var next = 0
    private var nextPair = 21

    /// A generator for a seed; a seed and its negative give the same numbers.
    package init(seed: Int32) {
        seeds = [Int32](repeating: 0, count: 56)
        let start = seed == .min ? Int32.max : Int32(seed.magnitude)
        var current = 161_803_398 &- start
        seeds[55] = current
        var value: Int32 = 1
        var position = 0
        for _ in 1..<55 {
            position = (position &+ 21) % 55
            seeds[position] = value
            value = Self.wrap(current &- value)
            current = seeds[position]
        }
        for _ in 1..<5 {
            for index in 1..<56 {
                let other = (index &+ 30) % 55
                seeds[index] = Self.wrap(seeds[index] &- seeds[1 &+ other])
            }
        }
    }

    private static func wrap(_ value: Int32) -> Int32 { value < 0 ? value &+ .max : value }

    /// `Next()`: a number from 0 to below `Int32.max`.
    package mutating func nextInt() -> Int32 {
        next = next == 55 ? 1 : next &+ 1
        nextPair = nextPair == 55 ? 1 : nextPair &+ 1
        var value = seeds[next] &- seeds[nextPair]
        if value == .max { value &-= 1 }
        value = Self.wrap(value)
        seeds[next] = value
        return value
    }

    /// `NextDouble()`: a number from 0 to below 1.
    package mutating func nextDouble() -> Double { Double(nextInt()) * (1.0 / Double(Int32.max)) }

    /// `NextSingle()`.
    package mutating func nextFloat() -> Float {
        while true {
            let value = Float(nextDouble())
            if value < 1 { return value }
        }
    }

    /// `Next(max)`; throws `outOfRange` if that is negative.
    package mutating func nextInt(below limit: Int32) throws(NumberError) -> Int32 {
        guard limit >= 0 else { throw .outOfRange }
        return Int32(nextDouble() * Double(limit))
    }

    /// `Next(min, max)`; throws `outOfRange` if `min` is the greater one.
    package mutating func nextInt(from lower: Int32, below upper: Int32) throws(NumberError) -> Int32 {
        guard lower <= upper else { throw .outOfRange }
        let range = Int64(upper) - Int64(lower)
        if range <= Int64(Int32.max) { return Int32(nextDouble() * Double(range)) &+ lower }
        return Int32(truncatingIfNeeded: Int64(sampleForLargeRange() * Double(range)) &+ Int64(lower))
    }

    private mutating func sampleForLargeRange() -> Double {
        let magnitude = nextInt()
        let signed = nextInt() % 2 == 0 ? -magnitude : magnitude
        return (Double(signed) + Double(Int32.max - 1)) / (2 * Double(Int32.max) - 1)
    }

    /// `NextInt64()`: a number from 0 to below `Int64.max`.
    package mutating func nextInt64() -> Int64 {
        while true {
            let value = Int64(bitPattern: nextUInt64() >> 1)
            if value != .max { return value }
        }
    }

    /// `NextInt64(min, max)`; throws `outOfRange` if `min` is the greater one.
    package mutating func nextInt64(from lower: Int64, below upper: Int64) throws(NumberError) -> Int64 {
        guard lower <= upper else { throw .outOfRange }
        let range = UInt64(bitPattern: upper &- lower)
        guard range > 1 else { return lower }
        let bits = UInt64(64 &- (range &- 1).leadingZeroBitCount)
        while true {
            let value = nextUInt64() >> (64 &- bits)
            if value < range { return Int64(bitPattern: value) &+ lower }
        }
    }

    private mutating func nextUInt64() -> UInt64 {
        let low = UInt64(nextDouble() * 4_194_304)
        let middle = UInt64(nextDouble() * 4_194_304)
        let high = UInt64(nextDouble() * 1_048_576)
        return low | middle << 22 | high << 44
    }

    /// One of the bytes of `NextBytes`.
    package mutating func nextByte() -> UInt8 { UInt8(truncatingIfNeeded: nextInt()) }
}
