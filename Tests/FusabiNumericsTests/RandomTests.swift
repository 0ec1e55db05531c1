import Testing

import FusabiNumerics

/// `System.Random` with a seed against .NET.
@Suite struct RandomTests {
    @Test func seededNumbers() throws {
        try OracleTable("random").check { row in
            var random = SeededRandom(seed: try #require(Int32(row[0])))
            let values = try row[2].split(separator: " ").map { _ in
                switch row[1] {
                case "Next()": String(random.nextInt())
                case "Next(100)": String(try random.nextInt(below: 100))
                case "Next(-5,6)": String(try random.nextInt(from: -5, below: 6))
                case "NextDouble()": random.nextDouble().bits
                default: String(random.nextByte())
                }
            }
            return values.joined(separator: " ")
        }
    }

    @Test func rangesStayInside() throws {
        var random = SeededRandom(seed: .min)
        for _ in 0..<1000 {
            #expect(try (-7..<9).contains(random.nextInt64(from: -7, below: 9)))
            _ = try random.nextInt(from: .min, below: .max)
            #expect(random.nextFloat() < 1)
        }
        #expect(throws: NumberError.outOfRange) { try random.nextInt(below: -1) }
    }
}
