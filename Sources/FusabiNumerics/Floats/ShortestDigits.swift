/// The shortest decimal number that reads back as a given float, and of those the closest to it.
///
/// Its value is `0.d₁d₂d₃… * 10^scale`, where the digits are those of `significand`, which does not end in a zero.
struct ShortestDigits: Equatable, Sendable {
    /// The digits as one integer; zero for zero.
    private(set) var significand: UInt64
    /// How many digits `significand` has; zero for zero.
    private(set) var count: Int
    /// The position of the decimal point, counted from the first digit.
    private(set) var scale: Int

    /// The shortest digits of the magnitude of a finite value.
    ///
    /// The standard library prints the shortest text too (its rule and .NET's are the same: shortest, then
    /// closest), in another layout, so its digits are read back out of its text.
    init(_ value: some ScriptFloat) {
        significand = 0
        count = 0
        scale = 0
        guard value != 0 else { return }
        if let double = value as? Double, readFewDecimals(double.magnitude) { return }
        var text = value.magnitude.description
        text.withUTF8 { read($0) }
    }

    /// The quick case of up to four decimals, most numbers that people write: the least number of decimals with which
    /// the nearest decimal number, of at most 15 digits, reads back. Both sides of the division are exact, so that it
    /// rounds as reading does.
    private mutating func readFewDecimals(_ magnitude: Double) -> Bool {
        guard magnitude < 1e11, magnitude >= 1e-4 else { return false }
        var unit = 1.0
        for decimals in 0...4 {
            // Adding and subtracting 2^52 rounds to an integer.
            let rounded = (magnitude * unit + 0x1p52) - 0x1p52
            if rounded / unit == magnitude {
                accept(UInt64(rounded), decimals: decimals)
                return true
            }
            unit *= 10
        }
        return false
    }

    private mutating func accept(_ integer: UInt64, decimals: Int) {
        significand = integer
        var zeros = 0
        while true {
            let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: 10)
            if remainder != 0 { break }
            significand = quotient
            zeros &+= 1
        }
        count = Magnitude.decimalDigits(significand)
        scale = count &+ zeros &- decimals
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        var pending = 0
        var pointSeen = false
        var fractionZeros = 0
        var index = 0
        var exponent = 0
        while index < text.count {
            let unit = text[index]
            index &+= 1
            if unit == ASCII.point {
                pointSeen = true
            } else if unit == ASCII.lowerE {
                exponent = Self.exponent(text, from: index)
                break
            } else {
                if count &+ pending > 0 || unit != ASCII.zero {
                    if !pointSeen { scale &+= 1 }
                    if unit == ASCII.zero { pending &+= 1 } else { accept(unit, after: &pending) }
                } else if pointSeen {
                    fractionZeros &+= 1
                }
            }
        }
        scale = scale &- fractionZeros &+ exponent
    }

    private mutating func accept(_ unit: UInt8, after pendingZeros: inout Int) {
        for _ in 0..<pendingZeros { significand &*= 10 }
        significand = significand &* 10 &+ UInt64(unit &- ASCII.zero)
        count &+= pendingZeros &+ 1
        pendingZeros = 0
    }

    private static func exponent(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var value = 0
        var negative = false
        for index in start..<text.count {
            let unit = text[index]
            if unit == ASCII.minus {
                negative = true
            } else if unit != ASCII.plus {
                value = value &* 10 &+ Int(unit &- ASCII.zero)
            }
        }
        return negative ? -value : value
    }
}
