/// The operators of `arithmetic` instructions; their raw values are encoded.
package enum ArithmeticOperator: UInt8, Hashable, Sendable, BitwiseCopyable, CaseIterable {
    case add, subtract, multiply, divide, remainder, and, or, xor
}

package enum ComparisonOperator: UInt8, Hashable, Sendable, BitwiseCopyable, CaseIterable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// The numeric kinds of conversions and general arithmetic; their raw values are encoded (4 bits).
package enum NumericKind: UInt8, Hashable, Sendable, BitwiseCopyable, CaseIterable {
    case int8, uint8, int16, uint16, int32, uint32, int64, uint64, nativeint, unativeint, float32, float, char, bool
}

/// The functions of `math` and `math2` instructions; their raw values are encoded.
package enum MathFunction: UInt8, Hashable, Sendable, BitwiseCopyable, CaseIterable {
    case sqrt, abs, floor, ceiling, truncate, roundEven, sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, exp, log,
        log10
    /// Two arguments.
    case power, atan2
}
