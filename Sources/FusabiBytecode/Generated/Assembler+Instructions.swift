// One method for each instruction.
// Generated from Utilities/Sources/InstructionSet by `swift run --package-path Utilities generate-isa`.
// swift-format-ignore-file

extension Assembler {
    /// Does nothing. Also fills the place of code that the generator took back.
    package mutating func nop() {
        emit(.nop, 0, 0, 0)
    }

    /// `dest = source`; the type moves along.
    package mutating func move(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.move, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = source`, the source any register of the frame (also beyond 255).
    package mutating func loadWide(_ dest: Register, _ source: Register) {
        let sourceBits = source.index
        emit(.loadWide, definition(dest), UInt8(truncatingIfNeeded: sourceBits), UInt8(truncatingIfNeeded: sourceBits >> 8))
        finish(dest)
    }

    /// `dest = source`, the destination any register of the frame.
    package mutating func storeWide(_ source: Register, _ dest: Register) {
        let sourceLow = low(source, scratch: 0)
        let destBits = dest.index
        emit(.storeWide, sourceLow, UInt8(truncatingIfNeeded: destBits), UInt8(truncatingIfNeeded: destBits >> 8))
    }

    /// `dest = value`, an int32.
    package mutating func loadInt(_ dest: Register, _ value: Int16) {
        let valueBits = UInt16(bitPattern: value)
        emit(.loadInt, definition(dest), UInt8(truncatingIfNeeded: valueBits), UInt8(truncatingIfNeeded: valueBits >> 8))
        finish(dest)
    }

    /// `dest = false` (0) or `true` (1); the verifier allows no other value.
    package mutating func loadBool(_ dest: Register, _ value: UInt16) {
        let valueBits = value
        emit(.loadBool, definition(dest), UInt8(truncatingIfNeeded: valueBits), UInt8(truncatingIfNeeded: valueBits >> 8))
        finish(dest)
    }

    /// `dest = value`, a UTF-16 unit.
    package mutating func loadChar(_ dest: Register, _ value: UInt16) {
        let valueBits = value
        emit(.loadChar, definition(dest), UInt8(truncatingIfNeeded: valueBits), UInt8(truncatingIfNeeded: valueBits >> 8))
        finish(dest)
    }

    /// `dest = ()`.
    package mutating func loadUnit(_ dest: Register) {
        emit(.loadUnit, definition(dest), 0, 0)
        finish(dest)
    }

    /// `dest = null`, which is a value of every reference type (of unions too).
    package mutating func loadNull(_ dest: Register) {
        emit(.loadNull, definition(dest), 0, 0)
        finish(dest)
    }

    /// `dest` = the immediate of the kind: an int32 too large for `loadInt`, a small integer, a float32, an enum's value, a union's case without fields (kind = type id, payload = tag).
    package mutating func loadImmediate(_ dest: Register, _ kind: UInt16, _ payload: UInt32) {
        let kindBits = kind
        emit(.loadImmediate, definition(dest), UInt8(truncatingIfNeeded: kindBits), UInt8(truncatingIfNeeded: kindBits >> 8))
        extend(payload)
        finish(dest)
    }

    /// `dest = float value`.
    package mutating func loadFloatInt(_ dest: Register, _ value: Int16) {
        let valueBits = UInt16(bitPattern: value)
        emit(.loadFloatInt, definition(dest), UInt8(truncatingIfNeeded: valueBits), UInt8(truncatingIfNeeded: valueBits >> 8))
        finish(dest)
    }

    /// `dest` = the double of these bits. NaNs are canonical (verified).
    package mutating func loadFloat(_ dest: Register, _ value: UInt64) {
        emit(.loadFloat, definition(dest), 0, 0)
        extend(wide: value)
        finish(dest)
    }

    /// `dest = value`, a raw int64.
    package mutating func loadLongInt(_ dest: Register, _ value: Int16) {
        let valueBits = UInt16(bitPattern: value)
        emit(.loadLongInt, definition(dest), UInt8(truncatingIfNeeded: valueBits), UInt8(truncatingIfNeeded: valueBits >> 8))
        finish(dest)
    }

    /// `dest = value`, raw.
    package mutating func loadLong(_ dest: Register, _ value: UInt64) {
        emit(.loadLong, definition(dest), 0, 0)
        extend(wide: value)
        finish(dest)
    }

    /// `dest` = the entry of the constant pool (a string, decimal or bigint), made at its first use and kept.
    package mutating func loadConstant(_ dest: Register, _ constant: ConstantID) {
        emit(.loadConstant, definition(dest), 0, 0)
        extend(constant.index)
        finish(dest)
    }

    /// `dest = global`.
    package mutating func getGlobal(_ dest: Register, _ global: GlobalID) {
        emit(.getGlobal, definition(dest), 0, 0)
        extend(global.index)
        finish(dest)
    }

    /// `global = source`.
    package mutating func setGlobal(_ source: Register, _ global: GlobalID) {
        let sourceLow = low(source, scratch: 0)
        emit(.setGlobal, sourceLow, 0, 0)
        extend(global.index)
    }

    /// `dest = left + right`.
    package mutating func addInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.addInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left - right`.
    package mutating func subInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.subInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left * right`.
    package mutating func mulInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.mulInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `sum = sum + left * right`.
    package mutating func mulAddInt(_ sum: Register, _ left: Register, _ right: Register) {
        let sumLow = low(sum, scratch: 0)
        let leftLow = low(left, scratch: 1)
        let rightLow = low(right, scratch: 2)
        emit(.mulAddInt, sumLow, leftLow, rightLow)
        finish(sum, from: sumLow)
    }

    /// `dest = left / right`, towards zero. DivideByZeroException; OverflowException for `MinValue / -1`.
    package mutating func divInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.divInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left % right`, of the sign of left. DivideByZeroException; OverflowException for `MinValue % -1`.
    package mutating func remInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.remInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left &&& right`, of the kind of both.
    package mutating func andInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.andInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left ||| right`, of the kind of both.
    package mutating func orInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.orInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left ^^^ right`, of the kind of both.
    package mutating func xorInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.xorInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left <<< (right &&& 31)`.
    package mutating func shlInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.shlInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left >>> (right &&& 31)`, arithmetic.
    package mutating func shrInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.shrInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = -source`.
    package mutating func negInt(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.negInt, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = abs source`. OverflowException for the least number, which has no opposite.
    package mutating func absInt(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.absInt, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = left + constant`.
    package mutating func addIntImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.addIntImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = left * constant`.
    package mutating func mulIntImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.mulIntImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = constant - left`.
    package mutating func rsubIntImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.rsubIntImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = left / constant`; the constant is not 0 or -1 (verified).
    package mutating func divIntImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.divIntImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = left % constant`; the constant is not 0 or -1 (verified).
    package mutating func remIntImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.remIntImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = left &&& amount` (0 to 255).
    package mutating func andIntImm(_ dest: Register, _ left: Register, _ amount: UInt8) {
        let leftLow = low(left, scratch: 0)
        emit(.andIntImm, definition(dest), leftLow, amount)
        finish(dest)
    }

    /// `dest = left <<< (amount &&& 31)`.
    package mutating func shlIntImm(_ dest: Register, _ left: Register, _ amount: UInt8) {
        let leftLow = low(left, scratch: 0)
        emit(.shlIntImm, definition(dest), leftLow, amount)
        finish(dest)
    }

    /// `dest = left >>> (amount &&& 31)`, arithmetic.
    package mutating func shrIntImm(_ dest: Register, _ left: Register, _ amount: UInt8) {
        let leftLow = low(left, scratch: 0)
        emit(.shrIntImm, definition(dest), leftLow, amount)
        finish(dest)
    }

    /// `dest = left + right`.
    package mutating func addUInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.addUInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left - right`.
    package mutating func subUInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.subUInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left * right`.
    package mutating func mulUInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.mulUInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left / right`. DivideByZeroException.
    package mutating func divUInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.divUInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left % right`. DivideByZeroException.
    package mutating func remUInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.remUInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left <<< (amount &&& 31)`.
    package mutating func shlUIntImm(_ dest: Register, _ left: Register, _ amount: UInt8) {
        let leftLow = low(left, scratch: 0)
        emit(.shlUIntImm, definition(dest), leftLow, amount)
        finish(dest)
    }

    /// `dest = left >>> (amount &&& 31)`, logical.
    package mutating func shrUIntImm(_ dest: Register, _ left: Register, _ amount: UInt8) {
        let leftLow = low(left, scratch: 0)
        emit(.shrUIntImm, definition(dest), leftLow, amount)
        finish(dest)
    }

    /// `dest = left + right`.
    package mutating func addLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.addLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left - right`.
    package mutating func subLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.subLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left * right`.
    package mutating func mulLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.mulLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left / right`. DivideByZeroException; OverflowException for `MinValue / -1`.
    package mutating func divLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.divLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left % right`. DivideByZeroException; OverflowException for `MinValue % -1`.
    package mutating func remLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.remLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// Unsigned `dest = left / right`. DivideByZeroException.
    package mutating func divULong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.divULong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// Unsigned `dest = left % right`. DivideByZeroException.
    package mutating func remULong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.remULong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left &&& right`.
    package mutating func andLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.andLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left ||| right`.
    package mutating func orLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.orLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left ^^^ right`.
    package mutating func xorLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.xorLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left <<< (right &&& 63)`.
    package mutating func shlLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.shlLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left >>> (right &&& 63)`, arithmetic.
    package mutating func shrLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.shrLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left >>> (right &&& 63)`, logical.
    package mutating func shrULong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.shrULong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = -source`.
    package mutating func negLong(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.negLong, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = left + constant`.
    package mutating func addLongImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.addLongImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = left * constant`.
    package mutating func mulLongImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.mulLongImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = left / constant`; the constant is not 0 or -1 (verified).
    package mutating func divLongImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.divLongImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = left % constant`; the constant is not 0 or -1 (verified).
    package mutating func remLongImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.remLongImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = left &&& amount` (0 to 255).
    package mutating func andLongImm(_ dest: Register, _ left: Register, _ amount: UInt8) {
        let leftLow = low(left, scratch: 0)
        emit(.andLongImm, definition(dest), leftLow, amount)
        finish(dest)
    }

    /// `dest = left <<< (amount &&& 63)`.
    package mutating func shlLongImm(_ dest: Register, _ left: Register, _ amount: UInt8) {
        let leftLow = low(left, scratch: 0)
        emit(.shlLongImm, definition(dest), leftLow, amount)
        finish(dest)
    }

    /// `dest = left >>> (amount &&& 63)`, arithmetic.
    package mutating func shrLongImm(_ dest: Register, _ left: Register, _ amount: UInt8) {
        let leftLow = low(left, scratch: 0)
        emit(.shrLongImm, definition(dest), leftLow, amount)
        finish(dest)
    }

    /// `dest = left >>> (amount &&& 63)`, logical.
    package mutating func shrULongImm(_ dest: Register, _ left: Register, _ amount: UInt8) {
        let leftLow = low(left, scratch: 0)
        emit(.shrULongImm, definition(dest), leftLow, amount)
        finish(dest)
    }

    /// `dest = left + right`.
    package mutating func addFloat(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.addFloat, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left - right`.
    package mutating func subFloat(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.subFloat, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left * right`.
    package mutating func mulFloat(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.mulFloat, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left / right`.
    package mutating func divFloat(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.divFloat, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left % right`, as C's `fmod`.
    package mutating func remFloat(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.remFloat, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = -source`.
    package mutating func negFloat(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.negFloat, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = abs source`.
    package mutating func absFloat(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.absFloat, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = sqrt source`.
    package mutating func sqrtFloat(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.sqrtFloat, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = left + float constant`.
    package mutating func addFloatImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.addFloatImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = left * float constant`.
    package mutating func mulFloatImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.mulFloatImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = left / float constant`.
    package mutating func divFloatImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.divFloatImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = float constant - left`.
    package mutating func rsubFloatImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.rsubFloatImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `dest = float constant / left`.
    package mutating func rdivFloatImm(_ dest: Register, _ left: Register, _ constant: Int8) {
        let leftLow = low(left, scratch: 0)
        emit(.rdivFloatImm, definition(dest), leftLow, UInt8(bitPattern: constant))
        finish(dest)
    }

    /// `sum = sum + left * right`, rounded twice, as two instructions would.
    package mutating func mulAddFloat(_ sum: Register, _ left: Register, _ right: Register) {
        let sumLow = low(sum, scratch: 0)
        let leftLow = low(left, scratch: 1)
        let rightLow = low(right, scratch: 2)
        emit(.mulAddFloat, sumLow, leftLow, rightLow)
        finish(sum, from: sumLow)
    }

    /// `sum = sum - left * right`, rounded twice.
    package mutating func mulSubFloat(_ sum: Register, _ left: Register, _ right: Register) {
        let sumLow = low(sum, scratch: 0)
        let leftLow = low(left, scratch: 1)
        let rightLow = low(right, scratch: 2)
        emit(.mulSubFloat, sumLow, leftLow, rightLow)
        finish(sum, from: sumLow)
    }

    /// `dest = function source`; the function is the number of a ``MathFunction`` of one argument.
    package mutating func math(_ dest: Register, _ source: Register, _ function: UInt8) {
        let sourceLow = low(source, scratch: 0)
        emit(.math, definition(dest), sourceLow, function)
        finish(dest)
    }

    /// `dest = function left right`: `power` or `atan2`, as .NET's Math.Pow and Math.Atan2.
    package mutating func math2(_ dest: Register, _ left: Register, _ right: Register, _ function: UInt32) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.math2, definition(dest), leftLow, rightLow)
        extend(function)
        finish(dest)
    }

    /// `dest` = the payload as int32, as a double.
    package mutating func intToFloat(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.intToFloat, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = int source`: towards zero, saturating, NaN gives 0.
    package mutating func floatToInt(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.floatToInt, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = the payload, sign-extended (int32, int8, int16).
    package mutating func intToLong(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.intToLong, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = the payload, zero-extended (uint32, byte, uint16, char).
    package mutating func uintToLong(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.uintToLong, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = the low 32 bits.
    package mutating func longToInt(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.longToInt, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = float source`, signed.
    package mutating func longToFloat(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.longToFloat, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = int64 source`: towards zero, saturating, NaN gives 0.
    package mutating func floatToLong(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.floatToLong, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = the payload as int32 (of char, byte, int16, enum, bool …).
    package mutating func immediateToInt(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.immediateToInt, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = the payload as uint32.
    package mutating func immediateToUInt(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.immediateToUInt, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = the low 16 bits as a char.
    package mutating func intToChar(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.intToChar, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = the low 8 bits as a byte.
    package mutating func intToByte(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.intToByte, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = the payload with another kind: int32 or an enum type (verified).
    package mutating func retag(_ dest: Register, _ source: Register, _ kind: UInt16) {
        let sourceLow = low(source, scratch: 0)
        emit(.retag, definition(dest), sourceLow, 0)
        extend(UInt32(kind))
        finish(dest)
    }

    /// `dest` = source converted from the numeric kind in the low 4 bits of `kinds` to that in the high 4 bits, as F#'s unchecked conversion functions do.
    package mutating func convert(_ dest: Register, _ source: Register, _ kinds: UInt8) {
        let sourceLow = low(source, scratch: 0)
        emit(.convert, definition(dest), sourceLow, kinds)
        finish(dest)
    }

    /// The same as `convert`, but OverflowException when the value does not fit.
    package mutating func convertChecked(_ dest: Register, _ source: Register, _ kinds: UInt8) {
        let sourceLow = low(source, scratch: 0)
        emit(.convertChecked, definition(dest), sourceLow, kinds)
        finish(dest)
    }

    /// `dest = left op right` for any numeric kind. `operation`: numeric kind in bits 0–7, operator in bits 8–15, 1 in bit 16 when checked (OverflowException). Both operands and the result are of the kind.
    package mutating func arithmetic(_ dest: Register, _ left: Register, _ right: Register, _ operation: UInt32) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.arithmetic, definition(dest), leftLow, rightLow)
        extend(operation)
        finish(dest)
    }

    /// `dest = -source` of the numeric kind in the low 4 bits; bit 4: checked (OverflowException).
    package mutating func negate(_ dest: Register, _ source: Register, _ kind: UInt8) {
        let sourceLow = low(source, scratch: 0)
        emit(.negate, definition(dest), sourceLow, kind)
        finish(dest)
    }

    /// `dest = ~~~source` of the numeric kind.
    package mutating func complement(_ dest: Register, _ source: Register, _ kind: UInt8) {
        let sourceLow = low(source, scratch: 0)
        emit(.complement, definition(dest), sourceLow, kind)
        finish(dest)
    }

    /// Shift of any integer kind: numeric kind in bits 0–7; bit 8: 0 left, 1 right. The amount is masked by 7, 15, 31 or 63 for the kind's width.
    package mutating func shift(_ dest: Register, _ left: Register, _ right: Register, _ operation: UInt32) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.shift, definition(dest), leftLow, rightLow)
        extend(operation)
        finish(dest)
    }

    /// `dest` = same word: equality of immediates, identity of references.
    package mutating func eqWord(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.eqWord, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest` = not the same word.
    package mutating func neWord(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.neWord, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left < right`, payloads as int32.
    package mutating func ltInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.ltInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left <= right`, payloads as int32.
    package mutating func leInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.leInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = not source`.
    package mutating func notBool(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.notBool, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// Goes to the target, which is not before.
    package mutating func jump(_ target: Label) {
        emitJump(.jump, target)
    }

    /// Goes back to the target (or forward: charges only backward distance).
    package mutating func loop(_ target: Label) {
        emitJump(.loop, target)
    }

    /// Branches when source is true.
    package mutating func jumpTrue(_ source: Register, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        emit(.jumpTrue, sourceLow, 0, 0)
        extend(jump: target)
    }

    /// Branches when source is false.
    package mutating func jumpFalse(_ source: Register, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        emit(.jumpFalse, sourceLow, 0, 0)
        extend(jump: target)
    }

    /// Branches when source is null (else it is known not to be).
    package mutating func jumpNull(_ source: Register, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        emit(.jumpNull, sourceLow, 0, 0)
        extend(jump: target)
    }

    /// Branches when source is not null (and known not to be).
    package mutating func jumpNotNull(_ source: Register, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        emit(.jumpNotNull, sourceLow, 0, 0)
        extend(jump: target)
    }

    /// Goes to target number `payload - lowest` (wrapping int32) if that is below count as an unsigned number, else on to the next instruction.
    package mutating func switchInt(_ source: Register, _ lowest: UInt32, _ targets: [Label]) {
        let sourceLow = low(source, scratch: 0)
        emit(.switchInt, sourceLow, 0, 0)
        extend(lowest)
        extend(UInt32(truncatingIfNeeded: targets.count))
        extend(table: targets)
    }

    /// Branches when both are the same word, or the same raw integer.
    package mutating func jumpEqWord(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpEqWord, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when they are not the same.
    package mutating func jumpNeWord(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpNeWord, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left < right`, payloads as int32.
    package mutating func jumpLtInt(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpLtInt, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left <= right`, payloads as int32.
    package mutating func jumpLeInt(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpLeInt, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left < right`, payloads as uint32.
    package mutating func jumpLtUInt(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpLtUInt, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left <= right`, payloads as uint32.
    package mutating func jumpLeUInt(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpLeUInt, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when the payload as int32 is the constant.
    package mutating func jumpEqImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.jumpEqImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when the payload as int32 is not the constant.
    package mutating func jumpNeImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.jumpNeImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when the payload as int32 is less than the constant.
    package mutating func jumpLtImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.jumpLtImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when the payload as int32 is at least the constant.
    package mutating func jumpGeImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.jumpGeImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when `left < right`, signed.
    package mutating func jumpLtLong(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpLtLong, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left <= right`, signed.
    package mutating func jumpLeLong(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpLeLong, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left < right`, unsigned.
    package mutating func jumpLtULong(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpLtULong, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left <= right`, unsigned.
    package mutating func jumpLeULong(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpLeULong, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left = constant`.
    package mutating func jumpEqLongImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.jumpEqLongImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when `left <> constant`.
    package mutating func jumpNeLongImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.jumpNeLongImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when `left < constant`, signed.
    package mutating func jumpLtLongImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.jumpLtLongImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when `left >= constant`, signed.
    package mutating func jumpGeLongImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.jumpGeLongImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when `left = right`.
    package mutating func jumpEqFloat(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpEqFloat, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left <> right` (also when one is NaN).
    package mutating func jumpNeFloat(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpNeFloat, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left < right`.
    package mutating func jumpLtFloat(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpLtFloat, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left <= right`.
    package mutating func jumpLeFloat(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpLeFloat, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when not `left < right` (also when one is NaN).
    package mutating func jumpNotLtFloat(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpNotLtFloat, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when not `left <= right` (also when one is NaN).
    package mutating func jumpNotLeFloat(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpNotLeFloat, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when the strings are equal (null equals null alone).
    package mutating func jumpEqString(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpEqString, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when the strings differ.
    package mutating func jumpNeString(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.jumpNeString, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// When `counter < limit` adds 1 to the counter and branches. Closes `for i = low to limit`.
    package mutating func forLoop(_ counter: Register, _ limit: Register, _ target: Label) {
        let counterLow = low(counter, scratch: 0)
        let limitLow = low(limit, scratch: 1)
        emit(.forLoop, counterLow, limitLow, 0)
        extend(jump: target)
    }

    /// When `counter > limit` subtracts 1 from the counter and branches.
    package mutating func forLoopDown(_ counter: Register, _ limit: Register, _ target: Label) {
        let counterLow = low(counter, scratch: 0)
        let limitLow = low(limit, scratch: 1)
        emit(.forLoopDown, counterLow, limitLow, 0)
        extend(jump: target)
    }

    /// Branches when source is true.
    package mutating func loopTrue(_ source: Register, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        emit(.loopTrue, sourceLow, 0, 0)
        extend(jump: target)
    }

    /// Branches when source is false.
    package mutating func loopFalse(_ source: Register, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        emit(.loopFalse, sourceLow, 0, 0)
        extend(jump: target)
    }

    /// Branches when source is a cell, as `jumpCell`.
    package mutating func loopCell(_ source: Register, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        emit(.loopCell, sourceLow, 0, 0)
        extend(jump: target)
    }

    /// Branches when source is no cell, as `jumpNotCell`.
    package mutating func loopNotCell(_ source: Register, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        emit(.loopNotCell, sourceLow, 0, 0)
        extend(jump: target)
    }

    /// Branches when they are not the same, as `jumpNeWord`.
    package mutating func loopNeWord(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.loopNeWord, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left < right`, payloads as int32.
    package mutating func loopLtInt(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.loopLtInt, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left <= right`, payloads as int32.
    package mutating func loopLeInt(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.loopLeInt, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when the payload is not the constant.
    package mutating func loopNeImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.loopNeImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when the payload is less than the constant.
    package mutating func loopLtImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.loopLtImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when the payload is at least the constant.
    package mutating func loopGeImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.loopGeImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when `left < right`, signed.
    package mutating func loopLtLong(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.loopLtLong, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left <= right`, signed.
    package mutating func loopLeLong(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.loopLeLong, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left <> constant`.
    package mutating func loopNeLongImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.loopNeLongImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when `left < constant`, signed.
    package mutating func loopLtLongImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.loopLtLongImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when `left >= constant`, signed.
    package mutating func loopGeLongImm(_ left: Register, _ constant: Int16, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let constantBits = UInt16(bitPattern: constant)
        emit(.loopGeLongImm, leftLow, UInt8(truncatingIfNeeded: constantBits), UInt8(truncatingIfNeeded: constantBits >> 8))
        extend(jump: target)
    }

    /// Branches when `left < right`.
    package mutating func loopLtFloat(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.loopLtFloat, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// Branches when `left <= right`.
    package mutating func loopLeFloat(_ left: Register, _ right: Register, _ target: Label) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.loopLeFloat, leftLow, rightLow, 0)
        extend(jump: target)
    }

    /// `dest = object.[index]`, checking for null; object is known not null afterwards.
    package mutating func getField(_ dest: Register, _ object: Register, _ index: UInt8) {
        let objectLow = low(object, scratch: 0)
        emit(.getField, definition(dest), objectLow, index)
        finish(dest)
    }

    /// The same for an object that the verifier knows not to be null, or a union in a known case.
    package mutating func getFieldNonNull(_ dest: Register, _ object: Register, _ index: UInt8) {
        let objectLow = low(object, scratch: 0)
        emit(.getFieldNonNull, definition(dest), objectLow, index)
        finish(dest)
    }

    /// `getField` of an `any` field followed by `castInt`. Works for unions in a known case, too.
    package mutating func getFieldInt(_ dest: Register, _ object: Register, _ index: UInt8) {
        let objectLow = low(object, scratch: 0)
        emit(.getFieldInt, definition(dest), objectLow, index)
        finish(dest)
    }

    /// `getField` of an `any` field followed by `castFloat`.
    package mutating func getFieldFloat(_ dest: Register, _ object: Register, _ index: UInt8) {
        let objectLow = low(object, scratch: 0)
        emit(.getFieldFloat, definition(dest), objectLow, index)
        finish(dest)
    }

    /// `getField` of an `any` field followed by `castReference` or `castUnion`.
    package mutating func getFieldReference(_ dest: Register, _ object: Register, _ index: UInt8, _ type: TypeID) {
        let objectLow = low(object, scratch: 0)
        emit(.getFieldReference, definition(dest), objectLow, index)
        extend(type.index)
        finish(dest)
    }

    /// `getField` with a large index.
    package mutating func getFieldWide(_ dest: Register, _ object: Register, _ index: UInt32) {
        let objectLow = low(object, scratch: 0)
        emit(.getFieldWide, definition(dest), objectLow, 0)
        extend(index)
        finish(dest)
    }

    /// `object.[index] <- value`, checking for null.
    package mutating func setField(_ object: Register, _ index: UInt8, _ value: Register) {
        let objectLow = low(object, scratch: 0)
        let valueLow = low(value, scratch: 1)
        emit(.setField, objectLow, index, valueLow)
    }

    /// The same for an object that the verifier knows not to be null.
    package mutating func setFieldNonNull(_ object: Register, _ index: UInt8, _ value: Register) {
        let objectLow = low(object, scratch: 0)
        let valueLow = low(value, scratch: 1)
        emit(.setFieldNonNull, objectLow, index, valueLow)
    }

    /// `setField` with a large index.
    package mutating func setFieldWide(_ object: Register, _ value: Register, _ index: UInt32) {
        let objectLow = low(object, scratch: 0)
        let valueLow = low(value, scratch: 1)
        emit(.setFieldWide, objectLow, valueLow, 0)
        extend(index)
    }

    /// `dest` = a new cell with one field.
    package mutating func new1(_ dest: Register, _ field: Register, _ header: CellHeader) {
        let fieldLow = low(field, scratch: 0)
        emit(.new1, definition(dest), fieldLow, 0)
        extend(header: header)
        finish(dest)
    }

    /// `dest` = a new cell with two fields.
    package mutating func new2(_ dest: Register, _ first: Register, _ second: Register, _ header: CellHeader) {
        let firstLow = low(first, scratch: 0)
        let secondLow = low(second, scratch: 1)
        emit(.new2, definition(dest), firstLow, secondLow)
        extend(header: header)
        finish(dest)
    }

    /// `dest` = a new cell with its fields from the listed registers (0 to 255 of them).
    package mutating func new(_ dest: Register, _ header: CellHeader, _ fields: [Register]) {
        emit(.new, definition(dest), UInt8(truncatingIfNeeded: fields.count), 0)
        extend(header: header)
        extend(registers: fields)
        finish(dest)
    }

    /// `dest` = a new cell with its fields from `count` consecutive registers.
    package mutating func newWindow(_ dest: Register, _ first: Register, _ header: CellHeader, _ count: UInt32) {
        let firstBits = first.index
        emit(.newWindow, definition(dest), UInt8(truncatingIfNeeded: firstBits), UInt8(truncatingIfNeeded: firstBits >> 8))
        extend(header: header)
        extend(count)
        finish(dest)
    }

    /// NullReferenceException when object is null; it is known not to be afterwards.
    package mutating func nullCheck(_ object: Register) {
        let objectLow = low(object, scratch: 0)
        emit(.nullCheck, objectLow, 0, 0)
        finish(object, from: objectLow)
    }

    /// `dest = left :: right`.
    package mutating func cons(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.cons, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = Some source`.
    package mutating func some(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.some, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// Makes `value :: []` the tail of the list cell `last`, and then `last` that new cell. Builds literals front to back; nobody else has seen the list yet.
    package mutating func consAppend(_ last: Register, _ value: Register) {
        let lastLow = low(last, scratch: 0)
        let valueLow = low(value, scratch: 1)
        emit(.consAppend, lastLow, valueLow, 0)
        finish(last, from: lastLow)
    }

    /// `dest` = the case's tag.
    package mutating func getTag(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.getTag, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// InvalidCastException unless source is in the case; it is known to be afterwards.
    package mutating func assertCase(_ source: Register, _ tag: UInt16) {
        let sourceLow = low(source, scratch: 0)
        let tagBits = tag
        emit(.assertCase, sourceLow, UInt8(truncatingIfNeeded: tagBits), UInt8(truncatingIfNeeded: tagBits >> 8))
        finish(source, from: sourceLow)
    }

    /// Branches when source is in the case.
    package mutating func jumpTag(_ source: Register, _ tag: UInt16, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        let tagBits = tag
        emit(.jumpTag, sourceLow, UInt8(truncatingIfNeeded: tagBits), UInt8(truncatingIfNeeded: tagBits >> 8))
        extend(jump: target)
    }

    /// Branches when source is not in the case.
    package mutating func jumpNotTag(_ source: Register, _ tag: UInt16, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        let tagBits = tag
        emit(.jumpNotTag, sourceLow, UInt8(truncatingIfNeeded: tagBits), UInt8(truncatingIfNeeded: tagBits >> 8))
        extend(jump: target)
    }

    /// Branches when source is a cell: in the only case with fields, if there is only one.
    package mutating func jumpCell(_ source: Register, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        emit(.jumpCell, sourceLow, 0, 0)
        extend(jump: target)
    }

    /// Branches when source is an immediate (null included): in a case without fields.
    package mutating func jumpNotCell(_ source: Register, _ target: Label) {
        let sourceLow = low(source, scratch: 0)
        emit(.jumpNotCell, sourceLow, 0, 0)
        extend(jump: target)
    }

    /// Goes to the target of the tag's number if that is below count, else on to the next instruction.
    package mutating func switchTag(_ source: Register, _ targets: [Label]) {
        let sourceLow = low(source, scratch: 0)
        emit(.switchTag, sourceLow, 0, 0)
        extend(UInt32(truncatingIfNeeded: targets.count))
        extend(table: targets)
    }

    /// `dest = left.[right]`.
    package mutating func getWord(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.getWord, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `getWord` followed by `castInt`.
    package mutating func getInt(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.getInt, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `getWord` followed by `castFloat`.
    package mutating func getFloat(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.getFloat, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left.[right]` of a byte array.
    package mutating func getByte(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.getByte, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left.[right]` of a long array, raw.
    package mutating func getLong(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.getLong, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `getWord` followed by `castImmediate`.
    package mutating func getImmediate(_ dest: Register, _ array: Register, _ index: Register, _ kind: UInt16) {
        let arrayLow = low(array, scratch: 0)
        let indexLow = low(index, scratch: 1)
        emit(.getImmediate, definition(dest), arrayLow, indexLow)
        extend(UInt32(kind))
        finish(dest)
    }

    /// `getWord` followed by `castReference` or `castUnion`.
    package mutating func getReference(_ dest: Register, _ array: Register, _ index: Register, _ type: TypeID) {
        let arrayLow = low(array, scratch: 0)
        let indexLow = low(index, scratch: 1)
        emit(.getReference, definition(dest), arrayLow, indexLow)
        extend(type.index)
        finish(dest)
    }

    /// `array.[index] <- value`.
    package mutating func setWord(_ array: Register, _ index: Register, _ value: Register) {
        let arrayLow = low(array, scratch: 0)
        let indexLow = low(index, scratch: 1)
        let valueLow = low(value, scratch: 2)
        emit(.setWord, arrayLow, indexLow, valueLow)
    }

    /// `array.[index] <- value` of a byte array.
    package mutating func setByte(_ array: Register, _ index: Register, _ value: Register) {
        let arrayLow = low(array, scratch: 0)
        let indexLow = low(index, scratch: 1)
        let valueLow = low(value, scratch: 2)
        emit(.setByte, arrayLow, indexLow, valueLow)
    }

    /// `array.[index] <- value` of a long array.
    package mutating func setLong(_ array: Register, _ index: Register, _ value: Register) {
        let arrayLow = low(array, scratch: 0)
        let indexLow = low(index, scratch: 1)
        let valueLow = low(value, scratch: 2)
        emit(.setLong, arrayLow, indexLow, valueLow)
    }

    /// `dest = source.Length`.
    package mutating func arrayLength(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.arrayLength, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// In an array of two dimensions: `place` comes as the first index and becomes the number of the element whose second index is `index`.
    package mutating func place2(_ place: Register, _ array: Register, _ index: Register) {
        let placeLow = low(place, scratch: 0)
        let arrayLow = low(array, scratch: 1)
        let indexLow = low(index, scratch: 2)
        emit(.place2, placeLow, arrayLow, indexLow)
        finish(place, from: placeLow)
    }

    /// `dest` = the element with the number `right` of the array `left` of several dimensions.
    package mutating func getPlace(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.getPlace, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// Sets the element with the number `place` of an array of several dimensions.
    package mutating func setPlace(_ array: Register, _ place: Register, _ value: Register) {
        let arrayLow = low(array, scratch: 0)
        let placeLow = low(place, scratch: 1)
        let valueLow = low(value, scratch: 2)
        emit(.setPlace, arrayLow, placeLow, valueLow)
    }

    /// `dest` = an array of `left` times the value `right`. OverflowException for a negative count, OutOfMemoryException beyond the limits.
    package mutating func newWordArray(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.newWordArray, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// The same for bytes.
    package mutating func newByteArray(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.newByteArray, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// The same for raw int64.
    package mutating func newLongArray(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.newLongArray, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest` = an array of the element kind (``ArrayElement``) with `count` consecutive registers as its elements.
    package mutating func arrayOf(_ dest: Register, _ first: Register, _ count: UInt32, _ element: UInt32) {
        let firstBits = first.index
        emit(.arrayOf, definition(dest), UInt8(truncatingIfNeeded: firstBits), UInt8(truncatingIfNeeded: firstBits >> 8))
        extend(count)
        extend(element)
        finish(dest)
    }

    /// `dest = source.Length`. NullReferenceException.
    package mutating func stringLength(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.stringLength, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = left.[right]`. NullReferenceException, IndexOutOfRangeException.
    package mutating func stringChar(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.stringChar, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left + right`.
    package mutating func concat(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.concat, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest` = `count` consecutive registers concatenated.
    package mutating func concatMany(_ dest: Register, _ first: Register, _ count: UInt32) {
        let firstBits = first.index
        emit(.concatMany, definition(dest), UInt8(truncatingIfNeeded: firstBits), UInt8(truncatingIfNeeded: firstBits >> 8))
        extend(count)
        finish(dest)
    }

    /// `dest` = equal; null equals null alone.
    package mutating func stringEquals(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.stringEquals, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest` = ordinal difference, as String.CompareOrdinal; null first.
    package mutating func stringCompare(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.stringCompare, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest` = the function as a value. It has no captures, so it is made once and kept.
    package mutating func loadFunction(_ dest: Register, _ function: FunctionID) {
        emit(.loadFunction, definition(dest), 0, 0)
        extend(function)
        finish(dest)
    }

    /// `dest` = a closure with captures from the listed registers, as many as the function declares.
    package mutating func newClosure(_ dest: Register, _ function: FunctionID, _ captures: [Register]) {
        emit(.newClosure, definition(dest), UInt8(truncatingIfNeeded: captures.count), 0)
        extend(function)
        extend(registers: captures)
        finish(dest)
    }

    /// `dest` = a closure with captures from consecutive registers.
    package mutating func newClosureWindow(_ dest: Register, _ first: Register, _ function: FunctionID) {
        let firstBits = first.index
        emit(.newClosureWindow, definition(dest), UInt8(truncatingIfNeeded: firstBits), UInt8(truncatingIfNeeded: firstBits >> 8))
        extend(function)
        finish(dest)
    }

    /// Sets a capture of a closure that this code has just made: ties recursive knots.
    package mutating func setCapture(_ closure: Register, _ index: UInt8, _ value: Register) {
        let closureLow = low(closure, scratch: 0)
        let valueLow = low(value, scratch: 1)
        emit(.setCapture, closureLow, index, valueLow)
    }

    /// `dest` = a capture of the running closure.
    package mutating func loadCapture(_ dest: Register, _ index: UInt16) {
        let indexBits = index
        emit(.loadCapture, definition(dest), UInt8(truncatingIfNeeded: indexBits), UInt8(truncatingIfNeeded: indexBits >> 8))
        finish(dest)
    }

    /// `dest` = the running closure itself.
    package mutating func loadSelf(_ dest: Register) {
        emit(.loadSelf, definition(dest), 0, 0)
        finish(dest)
    }

    /// Calls a known function with exactly its parameters (`arguments` = their number, at most 255; informative except for tail calls).
    package mutating func call(_ arguments: UInt8, _ window: Register, _ function: FunctionID) {
        let windowBits = window.index
        emit(.call, arguments, UInt8(truncatingIfNeeded: windowBits), UInt8(truncatingIfNeeded: windowBits >> 8))
        extend(function)
    }

    /// The same, in place of the running function. Not inside a range of the handler table (verified).
    package mutating func tailCall(_ arguments: UInt8, _ window: Register, _ function: FunctionID) {
        let windowBits = window.index
        emit(.tailCall, arguments, UInt8(truncatingIfNeeded: windowBits), UInt8(truncatingIfNeeded: windowBits >> 8))
        extend(function)
    }

    /// Calls the running function, which `function` names (verified), with the running closure.
    package mutating func callSelf(_ arguments: UInt8, _ window: Register, _ function: FunctionID) {
        let windowBits = window.index
        emit(.callSelf, arguments, UInt8(truncatingIfNeeded: windowBits), UInt8(truncatingIfNeeded: windowBits >> 8))
        extend(function)
    }

    /// Calls the function value in `R[w+1]` with `arguments` (at least 1) words. Fewer than it takes: the result is a partial application. More: its result is applied to the rest. Null: NullReferenceException.
    package mutating func apply(_ arguments: UInt8, _ window: Register) {
        let windowBits = window.index
        emit(.apply, arguments, UInt8(truncatingIfNeeded: windowBits), UInt8(truncatingIfNeeded: windowBits >> 8))
    }

    /// The same, in place of the running function.
    package mutating func tailApply(_ arguments: UInt8, _ window: Register) {
        let windowBits = window.index
        emit(.tailApply, arguments, UInt8(truncatingIfNeeded: windowBits), UInt8(truncatingIfNeeded: windowBits >> 8))
    }

    /// `tailApply` if the function value is a closure whose function takes exactly `arguments` parameters and declares the result representation `result` (a RepresentationCode, that of the running function: verified), so that the result needs no check; else does nothing (for null, too).
    package mutating func tailApplyIf(_ arguments: UInt8, _ window: Register, _ result: UInt32) {
        let windowBits = window.index
        emit(.tailApplyIf, arguments, UInt8(truncatingIfNeeded: windowBits), UInt8(truncatingIfNeeded: windowBits >> 8))
        extend(result)
    }

    /// Calls the function that the type of the object in `R[w+2]` has for the slot, with `arguments` words, the object included. Null: NullReferenceException. A type without the slot (a closure, a boxed number …): InvalidCastException.
    package mutating func callSlot(_ arguments: UInt8, _ window: Register, _ slot: SlotID) {
        let windowBits = window.index
        emit(.callSlot, arguments, UInt8(truncatingIfNeeded: windowBits), UInt8(truncatingIfNeeded: windowBits >> 8))
        extend(slot.index)
    }

    /// The same, in place of the running function.
    package mutating func tailCallSlot(_ arguments: UInt8, _ window: Register, _ slot: SlotID) {
        let windowBits = window.index
        emit(.tailCallSlot, arguments, UInt8(truncatingIfNeeded: windowBits), UInt8(truncatingIfNeeded: windowBits >> 8))
        extend(slot.index)
    }

    /// Calls a native with the arguments in `R[w]`, `R[w+1]` … (no reserved registers); its result arrives in `R[w]`.
    package mutating func callNative(_ arguments: UInt8, _ window: Register, _ native: NativeID) {
        let windowBits = window.index
        emit(.callNative, arguments, UInt8(truncatingIfNeeded: windowBits), UInt8(truncatingIfNeeded: windowBits >> 8))
        extend(native.index)
    }

    /// The same for a native of two or three parameters, with the first two arguments in any registers: as if they were moved to `R[w]` and `R[w+1]`. A third is in `R[w+2]`.
    package mutating func callNativeWith(_ window: UInt8, _ first: Register, _ second: Register, _ native: NativeID) {
        let firstLow = low(first, scratch: 0)
        let secondLow = low(second, scratch: 1)
        emit(.callNativeWith, window, firstLow, secondLow)
        extend(native.index)
    }

    /// Returns source, of the function's result type.
    package mutating func ret(_ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.ret, sourceLow, 0, 0)
    }

    /// Returns `()`.
    package mutating func retUnit() {
        emit(.retUnit, 0, 0, 0)
    }

    /// `dest` = source, an int32. unset: 0.
    package mutating func castInt(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.castInt, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = source, an immediate of the kind (below 64, with a 32-bit payload, or unit). unset: payload 0.
    package mutating func castImmediate(_ dest: Register, _ source: Register, _ kind: UInt8) {
        let sourceLow = low(source, scratch: 0)
        emit(.castImmediate, definition(dest), sourceLow, kind)
        finish(dest)
    }

    /// `dest` = source, a double. unset: 0.0.
    package mutating func castFloat(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.castFloat, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = source, a value of the enum type. unset: 0.
    package mutating func castEnum(_ dest: Register, _ source: Register, _ type: TypeID) {
        let sourceLow = low(source, scratch: 0)
        emit(.castEnum, definition(dest), sourceLow, 0)
        extend(type.index)
        finish(dest)
    }

    /// `dest` = source, null or an object of the type or (classes) of a subclass of it. unset: null.
    package mutating func castReference(_ dest: Register, _ source: Register, _ type: TypeID) {
        let sourceLow = low(source, scratch: 0)
        emit(.castReference, definition(dest), sourceLow, 0)
        extend(type.index)
        finish(dest)
    }

    /// `dest` = source, a cell or immediate of the union type, or null. unset: null (None, [] for options and lists).
    package mutating func castUnion(_ dest: Register, _ source: Register, _ type: TypeID) {
        let sourceLow = low(source, scratch: 0)
        emit(.castUnion, definition(dest), sourceLow, 0)
        extend(type.index)
        finish(dest)
    }

    /// `dest` = source, a string or null. unset: null.
    package mutating func castString(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.castString, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = source, a function value or null. unset: null.
    package mutating func castFunction(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.castFunction, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = source, an array of any kind, or null. unset: null.
    package mutating func castArray(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.castArray, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = the raw integer as a word: an immediate of the kind (ImmediateKind 12 to 15) when the value fits 32 bits, else a boxed cell.
    package mutating func box(_ dest: Register, _ source: Register, _ kind: UInt8) {
        let sourceLow = low(source, scratch: 0)
        emit(.box, definition(dest), sourceLow, kind)
        finish(dest)
    }

    /// `dest` = the raw integer in a word that `box` made. unset: 0.
    package mutating func unbox(_ dest: Register, _ source: Register, _ kind: UInt8) {
        let sourceLow = low(source, scratch: 0)
        emit(.unbox, definition(dest), sourceLow, kind)
        finish(dest)
    }

    /// `dest` = source passes the test (``RuntimeTypeTest``): 0 immediate of the kind `argument` (also boxed integers), 1 float, 2 string, 3 function, 4 array of the element kind `argument`, 5 any array, 6 type `argument` (subclasses, interfaces and union cases included), 7 anything but null.
    package mutating func typeTest(_ dest: Register, _ source: Register, _ test: UInt8, _ argument: UInt32) {
        let sourceLow = low(source, scratch: 0)
        emit(.typeTest, definition(dest), sourceLow, test)
        extend(argument)
        finish(dest)
    }

    /// `dest` = source if it passes the test; null passes for types of references. Else InvalidCastException; NullReferenceException for null unboxed to a value type.
    package mutating func castClass(_ dest: Register, _ source: Register, _ test: UInt8, _ argument: UInt32) {
        let sourceLow = low(source, scratch: 0)
        emit(.castClass, definition(dest), sourceLow, test)
        extend(argument)
        finish(dest)
    }

    /// `dest = left = right` (nan <> nan).
    package mutating func genericEquals(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.genericEquals, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// Equality of keys: nan equals nan.
    package mutating func genericEqualsER(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.genericEqualsER, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = hash source`.
    package mutating func genericHash(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.genericHash, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest = compare left right`.
    package mutating func genericCompare(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.genericCompare, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left < right`, false for nan.
    package mutating func genericLess(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.genericLess, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left <= right`.
    package mutating func genericLessOrEqual(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.genericLessOrEqual, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left > right`.
    package mutating func genericGreater(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.genericGreater, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// `dest = left >= right`.
    package mutating func genericGreaterOrEqual(_ dest: Register, _ left: Register, _ right: Register) {
        let leftLow = low(left, scratch: 0)
        let rightLow = low(right, scratch: 1)
        emit(.genericGreaterOrEqual, definition(dest), leftLow, rightLow)
        finish(dest)
    }

    /// Raises the exception; its stack trace begins here. Null: NullReferenceException. A word that is not an exception object: InvalidCastException.
    package mutating func raise(_ exception: Register) {
        let exceptionLow = low(exception, scratch: 0)
        emit(.raise, exceptionLow, 0, 0)
    }

    /// Raises the exception again and keeps the stack trace that it has.
    package mutating func reraise(_ exception: Register) {
        let exceptionLow = low(exception, scratch: 0)
        emit(.reraise, exceptionLow, 0, 0)
    }

    /// Goes on when exception is null, else reraises it. The generator puts null there when the protected code ended by itself.
    package mutating func endFinally(_ exception: Register) {
        let exceptionLow = low(exception, scratch: 0)
        emit(.endFinally, exceptionLow, 0, 0)
    }

    /// `dest` = a fiber that will run the closure.
    package mutating func fiberNew(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.fiberNew, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// Runs the fiber to its next `fiberYield` (true) or to its end (false). An exception that leaves its code is raised here, and the fiber has ended.
    package mutating func fiberMoveNext(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.fiberMoveNext, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// `dest` = the value last yielded; unset before.
    package mutating func fiberCurrent(_ dest: Register, _ source: Register) {
        let sourceLow = low(source, scratch: 0)
        emit(.fiberCurrent, definition(dest), sourceLow, 0)
        finish(dest)
    }

    /// Suspends the running fiber and hands the value to the code that runs it. InvalidOperationException outside of any fiber.
    package mutating func fiberYield(_ value: Register) {
        let valueLow = low(value, scratch: 0)
        emit(.fiberYield, valueLow, 0, 0)
    }

    /// Unwinds the fiber: its finally blocks run, then it has ended.
    package mutating func fiberDispose(_ fiber: Register) {
        let fiberLow = low(fiber, scratch: 0)
        emit(.fiberDispose, fiberLow, 0, 0)
    }
}
