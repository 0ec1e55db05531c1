/// The sizes of .NET's hash tables: primes.
enum HashPrime {
    private static let known: [Int] = [
        3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103,
        1327,
        1597, 1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293,
        36353, 43627, 52361, 62851, 75431, 90523, 108_631, 130_363, 156_437, 187_751, 225_307, 270_371, 324_449,
        389_357,
        467_237, 560_689, 672_827, 807_403, 968_897, 1_162_687, 1_395_263, 1_674_319, 2_009_191, 2_411_033, 2_893_249,
        3_471_899, 4_166_287, 4_999_559, 5_999_471, 7_199_369,
    ]

    /// The size that .NET takes for so many entries.
    static func atLeast(_ capacity: Int) -> Int {
        if let prime = known.first(where: { $0 >= capacity }) { return prime }
        var candidate = capacity | 1
        while !isPrime(candidate) || (candidate - 1) % 101 == 0 { candidate += 2 }
        return candidate
    }

    private static func isPrime(_ odd: Int) -> Bool {
        var divisor = 3
        while divisor * divisor <= odd {
            if odd % divisor == 0 { return false }
            divisor += 2
        }
        return true
    }

    /// What ``remainder(_:_:multiplier:)`` needs to know about a divisor.
    static func multiplier(_ divisor: Int) -> UInt64 { UInt64.max / UInt64(divisor) + 1 }

    /// `hash % divisor` by two multiplications (Lemire, Kaser, Kurz: "Faster remainder by direct computation").
    @inline(__always)
    static func remainder(_ hash: UInt32, _ divisor: UInt64, multiplier: UInt64) -> Int {
        Int(truncatingIfNeeded: (multiplier &* UInt64(hash)).multipliedFullWidth(by: divisor).high)
    }
}
