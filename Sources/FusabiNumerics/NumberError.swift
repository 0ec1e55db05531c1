/// What can go wrong in arithmetic, parsing and formatting.
///
/// The caller maps each case to the .NET exception that a script sees.
package enum NumberError: Error, Equatable, Sendable {
    /// The text or the format string is malformed (`FormatException`).
    case format
    /// The result does not fit its type (`OverflowException`).
    case overflow
    /// A division, or a remainder, by zero (`DivideByZeroException`).
    case divideByZero
    /// An argument outside the permitted range (`ArgumentOutOfRangeException`).
    case outOfRange
    /// An operation without a result, such as the sign of a NaN (`ArithmeticException`).
    case arithmetic
    /// An argument that makes no sense, such as NaN for a length of time (`ArgumentException`).
    case argument
    /// The result would need an unreasonable amount of memory (`OutOfMemoryException`).
    case tooLarge
}
