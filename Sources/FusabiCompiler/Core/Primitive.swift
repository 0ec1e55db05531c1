import FusabiBytecode

/// Operations that need no function: each becomes one instruction, or a few. Operand and result representations follow
/// from the case. Prelude sources name them as `[<Native "prim:NAME">]`; lowering picks the numeric kind from the types.
package enum Primitive: Hashable, Sendable, BitwiseCopyable {
    /// `a op b` of one numeric kind; wraps as .NET does; `divide` and `remainder` raise DivideByZeroException and
    /// OverflowException (`MinValue / -1`) for integers.
    case arithmetic(ArithmeticOperator, NumericKind)
    /// Raises OverflowException instead of wrapping.
    case checkedArithmetic(ArithmeticOperator, NumericKind)
    /// `-a`, `~~~a`.
    case negate(NumericKind)
    case checkedNegate(NumericKind)
    case complement(NumericKind)
    /// `abs a` of an int32; raises OverflowException for the least one.
    case absolute
    /// `a <<< n`, `a >>> n` (n: int32, masked as .NET does).
    case shiftLeft(NumericKind)
    case shiftRight(NumericKind)
    /// Comparison of two numbers (or chars, bools, enums as their kind): bool.
    case compare(ComparisonOperator, NumericKind)
    /// `int`, `float`, `byte`, … between numeric kinds; float to integer saturates as .NET 10 does.
    case convert(from: NumericKind, to: NumericKind, isChecked: Bool)
    /// float -> float.
    case math(MathFunction)
    case not
    /// Structural equality, hash and order of `any` words, F#'s generic operators (may call a type's own Equals,
    /// CompareTo, GetHashCode). `equals` is PER (nan <> nan), `equalsER` is ER (nan = nan, for keys).
    case genericEquals
    case genericEqualsER
    case genericHash
    /// -1, 0, 1 or a difference, as F# `compare` gives.
    case genericCompare
    /// `<`, `<=`, `>`, `>=` of F# (false for nan).
    case genericCompareOperator(ComparisonOperator)
    /// Same object, or same immediate: bool.
    case physicalEquals
    case stringEquals
    /// Ordinal comparison: int32 (difference).
    case stringCompare
    /// Two or more strings (null counts as empty).
    case stringConcat
    case stringLength
    /// `s.[i]`; IndexOutOfRangeException.
    case stringChar
    /// The array's length; NullReferenceException.
    case arrayLength
    /// `a.[i]`, IndexOutOfRangeException.
    case arrayGet(ArrayElement)
    case arraySet(ArrayElement)
    /// (count, initial value).
    case arrayNew(ArrayElement)
    /// (array of two dimensions, index, index): the number of the element; IndexOutOfRangeException.
    case place2
    /// (array of several dimensions, number of an element): an `any` word.
    case getPlace
    case setPlace
    /// The elements: a literal.
    case arrayLiteral(ArrayElement)
    /// A union value's tag: int32.
    case unionTag(TypeID)
    /// Is it the given case: bool.
    case isCase(TypeID, tag: Int)
    case isNull
    /// Does an `any` word hold a value of the type (class tests include subclasses and interfaces): bool.
    case typeTest(RuntimeTypeTest)
    /// `e :?> T`: the word itself, or InvalidCastException.
    case castClass(RuntimeTypeTest)
    /// Unwraps: raises NullReferenceException when null, else the value itself.
    case nullCheck
    /// Generators: a fiber runs a `unit -> unit` closure up to its next `yieldValue`.
    /// (closure) -> fiber.
    case fiberNew
    /// (fiber) -> bool: runs to the next yield; false when the closure ended.
    case fiberMoveNext
    /// (fiber) -> the value last yielded.
    case fiberCurrent
    /// (value) -> unit, inside the closure's code at any call depth of the same fiber.
    case fiberYield
    /// (fiber) -> unit: unwinds it (runs its finally blocks) and ends it.
    case fiberDispose
}
