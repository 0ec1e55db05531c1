// The operations of the bytecode.
// Generated from Utilities/Sources/InstructionSet by `swift run --package-path Utilities generate-isa`.
// swift-format-ignore-file

/// The operation of an instruction. There are exactly 256 cases, so that a byte of code reaches one by
/// `unsafeBitCast` and a `switch` needs no range check; the verifier rejects the reserved ones.
package enum Opcode: UInt8, CaseIterable, Sendable {
    // Moves
    /// `nop`: Does nothing. Also fills the place of code that the generator took back.
    case nop = 0
    /// `move dest, source`: `dest = source`; the type moves along.
    case move = 1
    /// `loadWide dest, source`: `dest = source`, the source any register of the frame (also beyond 255).
    case loadWide = 2
    /// `storeWide source, dest`: `dest = source`, the destination any register of the frame.
    case storeWide = 3
    /// `loadInt dest, value`: `dest = value`, an int32.
    case loadInt = 4
    /// `loadBool dest, value`: `dest = false` (0) or `true` (1); the verifier allows no other value.
    case loadBool = 5
    /// `loadChar dest, value`: `dest = value`, a UTF-16 unit.
    case loadChar = 6
    /// `loadUnit dest`: `dest = ()`.
    case loadUnit = 7
    /// `loadNull dest`: `dest = null`, which is a value of every reference type (of unions too).
    case loadNull = 8
    /// `loadImmediate dest, kind, payload`: `dest` = the immediate of the kind: an int32 too large for `loadInt`, a small integer, a float32, an enum's value, a union's case without fields (kind = type id, payload = tag).
    case loadImmediate = 9
    /// `loadFloatInt dest, value`: `dest = float value`.
    case loadFloatInt = 10
    /// `loadFloat dest, value`: `dest` = the double of these bits. NaNs are canonical (verified).
    case loadFloat = 11
    /// `loadLongInt dest, value`: `dest = value`, a raw int64.
    case loadLongInt = 12
    /// `loadLong dest, value`: `dest = value`, raw.
    case loadLong = 13

    // Globals and constants
    /// `loadConstant dest, constant`: `dest` = the entry of the constant pool (a string, decimal or bigint), made at its first use and kept.
    case loadConstant = 14
    /// `getGlobal dest, global`: `dest = global`.
    case getGlobal = 15
    /// `setGlobal source, global`: `global = source`.
    case setGlobal = 16

    // Int32 arithmetic
    /// `addInt dest, left, right`: `dest = left + right`.
    case addInt = 17
    /// `subInt dest, left, right`: `dest = left - right`.
    case subInt = 18
    /// `mulInt dest, left, right`: `dest = left * right`.
    case mulInt = 19
    /// `divInt dest, left, right`: `dest = left / right`, towards zero. DivideByZeroException; OverflowException for `MinValue / -1`.
    case divInt = 20
    /// `remInt dest, left, right`: `dest = left % right`, of the sign of left. DivideByZeroException; OverflowException for `MinValue % -1`.
    case remInt = 21
    /// `andInt dest, left, right`: `dest = left &&& right`, of the kind of both.
    case andInt = 22
    /// `orInt dest, left, right`: `dest = left ||| right`, of the kind of both.
    case orInt = 23
    /// `xorInt dest, left, right`: `dest = left ^^^ right`, of the kind of both.
    case xorInt = 24
    /// `shlInt dest, left, right`: `dest = left <<< (right &&& 31)`.
    case shlInt = 25
    /// `shrInt dest, left, right`: `dest = left >>> (right &&& 31)`, arithmetic.
    case shrInt = 26
    /// `negInt dest, source`: `dest = -source`.
    case negInt = 27
    /// `addIntImm dest, left, constant`: `dest = left + constant`.
    case addIntImm = 28
    /// `mulIntImm dest, left, constant`: `dest = left * constant`.
    case mulIntImm = 29
    /// `rsubIntImm dest, left, constant`: `dest = constant - left`.
    case rsubIntImm = 30
    /// `divIntImm dest, left, constant`: `dest = left / constant`; the constant is not 0 or -1 (verified).
    case divIntImm = 31
    /// `remIntImm dest, left, constant`: `dest = left % constant`; the constant is not 0 or -1 (verified).
    case remIntImm = 32
    /// `andIntImm dest, left, amount`: `dest = left &&& amount` (0 to 255).
    case andIntImm = 33
    /// `shlIntImm dest, left, amount`: `dest = left <<< (amount &&& 31)`.
    case shlIntImm = 34
    /// `shrIntImm dest, left, amount`: `dest = left >>> (amount &&& 31)`, arithmetic.
    case shrIntImm = 35

    // UInt32 arithmetic
    /// `addUInt dest, left, right`: `dest = left + right`.
    case addUInt = 36
    /// `subUInt dest, left, right`: `dest = left - right`.
    case subUInt = 37
    /// `mulUInt dest, left, right`: `dest = left * right`.
    case mulUInt = 38
    /// `divUInt dest, left, right`: `dest = left / right`. DivideByZeroException.
    case divUInt = 39
    /// `remUInt dest, left, right`: `dest = left % right`. DivideByZeroException.
    case remUInt = 40
    /// `shlUIntImm dest, left, amount`: `dest = left <<< (amount &&& 31)`.
    case shlUIntImm = 41
    /// `shrUIntImm dest, left, amount`: `dest = left >>> (amount &&& 31)`, logical.
    case shrUIntImm = 42

    // Int64 arithmetic
    /// `addLong dest, left, right`: `dest = left + right`.
    case addLong = 43
    /// `subLong dest, left, right`: `dest = left - right`.
    case subLong = 44
    /// `mulLong dest, left, right`: `dest = left * right`.
    case mulLong = 45
    /// `divLong dest, left, right`: `dest = left / right`. DivideByZeroException; OverflowException for `MinValue / -1`.
    case divLong = 46
    /// `remLong dest, left, right`: `dest = left % right`. DivideByZeroException; OverflowException for `MinValue % -1`.
    case remLong = 47
    /// `divULong dest, left, right`: Unsigned `dest = left / right`. DivideByZeroException.
    case divULong = 48
    /// `remULong dest, left, right`: Unsigned `dest = left % right`. DivideByZeroException.
    case remULong = 49
    /// `andLong dest, left, right`: `dest = left &&& right`.
    case andLong = 50
    /// `orLong dest, left, right`: `dest = left ||| right`.
    case orLong = 51
    /// `xorLong dest, left, right`: `dest = left ^^^ right`.
    case xorLong = 52
    /// `shlLong dest, left, right`: `dest = left <<< (right &&& 63)`.
    case shlLong = 53
    /// `shrLong dest, left, right`: `dest = left >>> (right &&& 63)`, arithmetic.
    case shrLong = 54
    /// `shrULong dest, left, right`: `dest = left >>> (right &&& 63)`, logical.
    case shrULong = 55
    /// `negLong dest, source`: `dest = -source`.
    case negLong = 56
    /// `addLongImm dest, left, constant`: `dest = left + constant`.
    case addLongImm = 57
    /// `mulLongImm dest, left, constant`: `dest = left * constant`.
    case mulLongImm = 58
    /// `divLongImm dest, left, constant`: `dest = left / constant`; the constant is not 0 or -1 (verified).
    case divLongImm = 59
    /// `remLongImm dest, left, constant`: `dest = left % constant`; the constant is not 0 or -1 (verified).
    case remLongImm = 60
    /// `andLongImm dest, left, amount`: `dest = left &&& amount` (0 to 255).
    case andLongImm = 61
    /// `shlLongImm dest, left, amount`: `dest = left <<< (amount &&& 63)`.
    case shlLongImm = 62
    /// `shrLongImm dest, left, amount`: `dest = left >>> (amount &&& 63)`, arithmetic.
    case shrLongImm = 63
    /// `shrULongImm dest, left, amount`: `dest = left >>> (amount &&& 63)`, logical.
    case shrULongImm = 64

    // Float arithmetic
    /// `addFloat dest, left, right`: `dest = left + right`.
    case addFloat = 65
    /// `subFloat dest, left, right`: `dest = left - right`.
    case subFloat = 66
    /// `mulFloat dest, left, right`: `dest = left * right`.
    case mulFloat = 67
    /// `divFloat dest, left, right`: `dest = left / right`.
    case divFloat = 68
    /// `remFloat dest, left, right`: `dest = left % right`, as C's `fmod`.
    case remFloat = 69
    /// `negFloat dest, source`: `dest = -source`.
    case negFloat = 70
    /// `absFloat dest, source`: `dest = abs source`.
    case absFloat = 71
    /// `sqrtFloat dest, source`: `dest = sqrt source`.
    case sqrtFloat = 72
    /// `addFloatImm dest, left, constant`: `dest = left + float constant`.
    case addFloatImm = 73
    /// `mulFloatImm dest, left, constant`: `dest = left * float constant`.
    case mulFloatImm = 74
    /// `divFloatImm dest, left, constant`: `dest = left / float constant`.
    case divFloatImm = 75
    /// `rsubFloatImm dest, left, constant`: `dest = float constant - left`.
    case rsubFloatImm = 76
    /// `rdivFloatImm dest, left, constant`: `dest = float constant / left`.
    case rdivFloatImm = 77
    /// `mulAddFloat sum, left, right`: `sum = sum + left * right`, rounded twice, as two instructions would.
    case mulAddFloat = 78
    /// `mulSubFloat sum, left, right`: `sum = sum - left * right`, rounded twice.
    case mulSubFloat = 79
    /// `math dest, source, function`: `dest = function source`; the function is the number of a ``MathFunction`` of one argument.
    case math = 80
    /// `math2 dest, left, right, function`: `dest = function left right`: `power` or `atan2`, as .NET's Math.Pow and Math.Atan2.
    case math2 = 81

    // Conversions and general arithmetic
    /// `intToFloat dest, source`: `dest` = the payload as int32, as a double.
    case intToFloat = 82
    /// `floatToInt dest, source`: `dest = int source`: towards zero, saturating, NaN gives 0.
    case floatToInt = 83
    /// `intToLong dest, source`: `dest` = the payload, sign-extended (int32, int8, int16).
    case intToLong = 84
    /// `uintToLong dest, source`: `dest` = the payload, zero-extended (uint32, byte, uint16, char).
    case uintToLong = 85
    /// `longToInt dest, source`: `dest` = the low 32 bits.
    case longToInt = 86
    /// `longToFloat dest, source`: `dest = float source`, signed.
    case longToFloat = 87
    /// `floatToLong dest, source`: `dest = int64 source`: towards zero, saturating, NaN gives 0.
    case floatToLong = 88
    /// `immediateToInt dest, source`: `dest` = the payload as int32 (of char, byte, int16, enum, bool …).
    case immediateToInt = 89
    /// `immediateToUInt dest, source`: `dest` = the payload as uint32.
    case immediateToUInt = 90
    /// `intToChar dest, source`: `dest` = the low 16 bits as a char.
    case intToChar = 91
    /// `intToByte dest, source`: `dest` = the low 8 bits as a byte.
    case intToByte = 92
    /// `retag dest, source, kind`: `dest` = the payload with another kind: int32 or an enum type (verified).
    case retag = 93
    /// `convert dest, source, kinds`: `dest` = source converted from the numeric kind in the low 4 bits of `kinds` to that in the high 4 bits, as F#'s unchecked conversion functions do.
    case convert = 94
    /// `convertChecked dest, source, kinds`: The same as `convert`, but OverflowException when the value does not fit.
    case convertChecked = 95
    /// `arithmetic dest, left, right, operation`: `dest = left op right` for any numeric kind. `operation`: numeric kind in bits 0–7, operator in bits 8–15, 1 in bit 16 when checked (OverflowException). Both operands and the result are of the kind.
    case arithmetic = 96
    /// `negate dest, source, kind`: `dest = -source` of the numeric kind in the low 4 bits; bit 4: checked (OverflowException).
    case negate = 97
    /// `complement dest, source, kind`: `dest = ~~~source` of the numeric kind.
    case complement = 98
    /// `shift dest, left, right, operation`: Shift of any integer kind: numeric kind in bits 0–7; bit 8: 0 left, 1 right. The amount is masked by 7, 15, 31 or 63 for the kind's width.
    case shift = 99

    // Comparisons
    /// `eqWord dest, left, right`: `dest` = same word: equality of immediates, identity of references.
    case eqWord = 100
    /// `neWord dest, left, right`: `dest` = not the same word.
    case neWord = 101
    /// `ltInt dest, left, right`: `dest = left < right`, payloads as int32.
    case ltInt = 102
    /// `leInt dest, left, right`: `dest = left <= right`, payloads as int32.
    case leInt = 103
    /// `notBool dest, source`: `dest = not source`.
    case notBool = 104

    // Jumps
    /// `jump target`: Goes to the target, which is not before.
    case jump = 105
    /// `loop target`: Goes back to the target (or forward: charges only backward distance).
    case loop = 106
    /// `jumpTrue source, target`: Branches when source is true.
    case jumpTrue = 107
    /// `jumpFalse source, target`: Branches when source is false.
    case jumpFalse = 108
    /// `jumpNull source, target`: Branches when source is null (else it is known not to be).
    case jumpNull = 109
    /// `jumpNotNull source, target`: Branches when source is not null (and known not to be).
    case jumpNotNull = 110
    /// `switchInt source, lowest, count, targets`: Goes to target number `payload - lowest` (wrapping int32) if that is below count as an unsigned number, else on to the next instruction.
    case switchInt = 111

    // Comparing jumps
    /// `jumpEqWord left, right, target`: Branches when both are the same word.
    case jumpEqWord = 112
    /// `jumpNeWord left, right, target`: Branches when they are not the same word.
    case jumpNeWord = 113
    /// `jumpLtInt left, right, target`: Branches when `left < right`, payloads as int32.
    case jumpLtInt = 114
    /// `jumpLeInt left, right, target`: Branches when `left <= right`, payloads as int32.
    case jumpLeInt = 115
    /// `jumpLtUInt left, right, target`: Branches when `left < right`, payloads as uint32.
    case jumpLtUInt = 116
    /// `jumpLeUInt left, right, target`: Branches when `left <= right`, payloads as uint32.
    case jumpLeUInt = 117
    /// `jumpEqImm left, constant, target`: Branches when the payload as int32 is the constant.
    case jumpEqImm = 118
    /// `jumpNeImm left, constant, target`: Branches when the payload as int32 is not the constant.
    case jumpNeImm = 119
    /// `jumpLtImm left, constant, target`: Branches when the payload as int32 is less than the constant.
    case jumpLtImm = 120
    /// `jumpGeImm left, constant, target`: Branches when the payload as int32 is at least the constant.
    case jumpGeImm = 121
    /// `jumpEqLong left, right, target`: Branches when `left = right`.
    case jumpEqLong = 122
    /// `jumpNeLong left, right, target`: Branches when `left <> right`.
    case jumpNeLong = 123
    /// `jumpLtLong left, right, target`: Branches when `left < right`, signed.
    case jumpLtLong = 124
    /// `jumpLeLong left, right, target`: Branches when `left <= right`, signed.
    case jumpLeLong = 125
    /// `jumpLtULong left, right, target`: Branches when `left < right`, unsigned.
    case jumpLtULong = 126
    /// `jumpLeULong left, right, target`: Branches when `left <= right`, unsigned.
    case jumpLeULong = 127
    /// `jumpEqLongImm left, constant, target`: Branches when `left = constant`.
    case jumpEqLongImm = 128
    /// `jumpNeLongImm left, constant, target`: Branches when `left <> constant`.
    case jumpNeLongImm = 129
    /// `jumpLtLongImm left, constant, target`: Branches when `left < constant`, signed.
    case jumpLtLongImm = 130
    /// `jumpGeLongImm left, constant, target`: Branches when `left >= constant`, signed.
    case jumpGeLongImm = 131
    /// `jumpEqFloat left, right, target`: Branches when `left = right`.
    case jumpEqFloat = 132
    /// `jumpNeFloat left, right, target`: Branches when `left <> right` (also when one is NaN).
    case jumpNeFloat = 133
    /// `jumpLtFloat left, right, target`: Branches when `left < right`.
    case jumpLtFloat = 134
    /// `jumpLeFloat left, right, target`: Branches when `left <= right`.
    case jumpLeFloat = 135
    /// `jumpNotLtFloat left, right, target`: Branches when not `left < right` (also when one is NaN).
    case jumpNotLtFloat = 136
    /// `jumpNotLeFloat left, right, target`: Branches when not `left <= right` (also when one is NaN).
    case jumpNotLeFloat = 137
    /// `jumpEqString left, right, target`: Branches when the strings are equal (null equals null alone).
    case jumpEqString = 138
    /// `jumpNeString left, right, target`: Branches when the strings differ.
    case jumpNeString = 139

    // Loops
    /// `forLoop counter, limit, target`: When `counter < limit` adds 1 to the counter and branches. Closes `for i = low to limit`.
    case forLoop = 140
    /// `forLoopDown counter, limit, target`: When `counter > limit` subtracts 1 from the counter and branches.
    case forLoopDown = 141
    /// `loopTrue source, target`: Branches when source is true.
    case loopTrue = 142
    /// `loopFalse source, target`: Branches when source is false.
    case loopFalse = 143
    /// `loopCell source, target`: Branches when source is a cell, as `jumpCell`.
    case loopCell = 144
    /// `loopNotCell source, target`: Branches when source is no cell, as `jumpNotCell`.
    case loopNotCell = 145
    /// `loopNeWord left, right, target`: Branches when they are not the same word.
    case loopNeWord = 146
    /// `loopLtInt left, right, target`: Branches when `left < right`, payloads as int32.
    case loopLtInt = 147
    /// `loopLeInt left, right, target`: Branches when `left <= right`, payloads as int32.
    case loopLeInt = 148
    /// `loopNeImm left, constant, target`: Branches when the payload is not the constant.
    case loopNeImm = 149
    /// `loopLtImm left, constant, target`: Branches when the payload is less than the constant.
    case loopLtImm = 150
    /// `loopGeImm left, constant, target`: Branches when the payload is at least the constant.
    case loopGeImm = 151
    /// `loopLtLong left, right, target`: Branches when `left < right`, signed.
    case loopLtLong = 152
    /// `loopLeLong left, right, target`: Branches when `left <= right`, signed.
    case loopLeLong = 153
    /// `loopNeLongImm left, constant, target`: Branches when `left <> constant`.
    case loopNeLongImm = 154
    /// `loopLtLongImm left, constant, target`: Branches when `left < constant`, signed.
    case loopLtLongImm = 155
    /// `loopGeLongImm left, constant, target`: Branches when `left >= constant`, signed.
    case loopGeLongImm = 156
    /// `loopLtFloat left, right, target`: Branches when `left < right`.
    case loopLtFloat = 157
    /// `loopLeFloat left, right, target`: Branches when `left <= right`.
    case loopLeFloat = 158

    // Objects
    /// `getField dest, object, index`: `dest = object.[index]`, checking for null; object is known not null afterwards.
    case getField = 159
    /// `getFieldNonNull dest, object, index`: The same for an object that the verifier knows not to be null, or a union in a known case.
    case getFieldNonNull = 160
    /// `getFieldInt dest, object, index`: `getField` of an `any` field followed by `castInt`. Works for unions in a known case, too.
    case getFieldInt = 161
    /// `getFieldFloat dest, object, index`: `getField` of an `any` field followed by `castFloat`.
    case getFieldFloat = 162
    /// `getFieldWide dest, object, index`: `getField` with a large index.
    case getFieldWide = 163
    /// `setField object, index, value`: `object.[index] <- value`, checking for null.
    case setField = 164
    /// `setFieldNonNull object, index, value`: The same for an object that the verifier knows not to be null.
    case setFieldNonNull = 165
    /// `setFieldWide object, value, index`: `setField` with a large index.
    case setFieldWide = 166
    /// `new1 dest, field, header`: `dest` = a new cell with one field.
    case new1 = 167
    /// `new2 dest, first, second, header`: `dest` = a new cell with two fields.
    case new2 = 168
    /// `new dest, count, header, fields`: `dest` = a new cell with its fields from the listed registers (0 to 255 of them).
    case new = 169
    /// `newWindow dest, first, header, count`: `dest` = a new cell with its fields from `count` consecutive registers.
    case newWindow = 170
    /// `nullCheck object`: NullReferenceException when object is null; it is known not to be afterwards.
    case nullCheck = 171

    // Unions
    /// `cons dest, left, right`: `dest = left :: right`.
    case cons = 172
    /// `some dest, source`: `dest = Some source`.
    case some = 173
    /// `consAppend last, value`: Makes `value :: []` the tail of the list cell `last`, and then `last` that new cell. Builds literals front to back; nobody else has seen the list yet.
    case consAppend = 174
    /// `getTag dest, source`: `dest` = the case's tag.
    case getTag = 175
    /// `assertCase source, tag`: InvalidCastException unless source is in the case; it is known to be afterwards.
    case assertCase = 176
    /// `jumpTag source, tag, target`: Branches when source is in the case.
    case jumpTag = 177
    /// `jumpNotTag source, tag, target`: Branches when source is not in the case.
    case jumpNotTag = 178
    /// `jumpCell source, target`: Branches when source is a cell: in the only case with fields, if there is only one.
    case jumpCell = 179
    /// `jumpNotCell source, target`: Branches when source is an immediate (null included): in a case without fields.
    case jumpNotCell = 180
    /// `switchTag source, count, targets`: Goes to the target of the tag's number if that is below count, else on to the next instruction.
    case switchTag = 181

    // Arrays
    /// `getWord dest, left, right`: `dest = left.[right]`.
    case getWord = 182
    /// `getInt dest, left, right`: `getWord` followed by `castInt`.
    case getInt = 183
    /// `getFloat dest, left, right`: `getWord` followed by `castFloat`.
    case getFloat = 184
    /// `getByte dest, left, right`: `dest = left.[right]` of a byte array.
    case getByte = 185
    /// `getLong dest, left, right`: `dest = left.[right]` of a long array, raw.
    case getLong = 186
    /// `setWord array, index, value`: `array.[index] <- value`.
    case setWord = 187
    /// `setByte array, index, value`: `array.[index] <- value` of a byte array.
    case setByte = 188
    /// `setLong array, index, value`: `array.[index] <- value` of a long array.
    case setLong = 189
    /// `arrayLength dest, source`: `dest = source.Length`.
    case arrayLength = 190
    /// `newWordArray dest, left, right`: `dest` = an array of `left` times the value `right`. OverflowException for a negative count, OutOfMemoryException beyond the limits.
    case newWordArray = 191
    /// `newByteArray dest, left, right`: The same for bytes.
    case newByteArray = 192
    /// `newLongArray dest, left, right`: The same for raw int64.
    case newLongArray = 193
    /// `arrayOf dest, first, count, element`: `dest` = an array of the element kind (``ArrayElement``) with `count` consecutive registers as its elements.
    case arrayOf = 194

    // Strings
    /// `stringLength dest, source`: `dest = source.Length`. NullReferenceException.
    case stringLength = 195
    /// `stringChar dest, left, right`: `dest = left.[right]`. NullReferenceException, IndexOutOfRangeException.
    case stringChar = 196
    /// `concat dest, left, right`: `dest = left + right`.
    case concat = 197
    /// `concatMany dest, first, count`: `dest` = `count` consecutive registers concatenated.
    case concatMany = 198
    /// `stringEquals dest, left, right`: `dest` = equal; null equals null alone.
    case stringEquals = 199
    /// `stringCompare dest, left, right`: `dest` = ordinal difference, as String.CompareOrdinal; null first.
    case stringCompare = 200

    // Closures
    /// `loadFunction dest, function`: `dest` = the function as a value. It has no captures, so it is made once and kept.
    case loadFunction = 201
    /// `newClosure dest, count, function, captures`: `dest` = a closure with captures from the listed registers, as many as the function declares.
    case newClosure = 202
    /// `newClosureWindow dest, first, function`: `dest` = a closure with captures from consecutive registers.
    case newClosureWindow = 203
    /// `setCapture closure, index, value`: Sets a capture of a closure that this code has just made: ties recursive knots.
    case setCapture = 204
    /// `loadCapture dest, index`: `dest` = a capture of the running closure.
    case loadCapture = 205
    /// `loadSelf dest`: `dest` = the running closure itself.
    case loadSelf = 206

    // Calls
    /// `call arguments, window, function`: Calls a known function with exactly its parameters (`arguments` = their number, at most 255; informative except for tail calls).
    case call = 207
    /// `tailCall arguments, window, function`: The same, in place of the running function. Not inside a range of the handler table (verified).
    case tailCall = 208
    /// `callSelf arguments, window, function`: Calls the running function, which `function` names (verified), with the running closure.
    case callSelf = 209
    /// `apply arguments, window`: Calls the function value in `R[w+1]` with `arguments` (at least 1) words. Fewer than it takes: the result is a partial application. More: its result is applied to the rest. Null: NullReferenceException.
    case apply = 210
    /// `tailApply arguments, window`: The same, in place of the running function.
    case tailApply = 211
    /// `tailApplyIf arguments, window, result`: `tailApply` if the function value is a closure whose function takes exactly `arguments` parameters and declares the result representation `result` (a RepresentationCode, that of the running function: verified), so that the result needs no check; else does nothing (for null, too).
    case tailApplyIf = 212
    /// `callSlot arguments, window, slot`: Calls the function that the type of the object in `R[w+2]` has for the slot, with `arguments` words, the object included. Null: NullReferenceException. A type without the slot (a closure, a boxed number …): InvalidCastException.
    case callSlot = 213
    /// `tailCallSlot arguments, window, slot`: The same, in place of the running function.
    case tailCallSlot = 214
    /// `callNative arguments, window, native`: Calls a native with the arguments in `R[w]`, `R[w+1]` … (no reserved registers); its result arrives in `R[w]`.
    case callNative = 215
    /// `ret source`: Returns source, of the function's result type.
    case ret = 216
    /// `retUnit`: Returns `()`.
    case retUnit = 217

    // Casts
    /// `castInt dest, source`: `dest` = source, an int32. unset: 0.
    case castInt = 218
    /// `castImmediate dest, source, kind`: `dest` = source, an immediate of the kind (below 64, with a 32-bit payload, or unit). unset: payload 0.
    case castImmediate = 219
    /// `castFloat dest, source`: `dest` = source, a double. unset: 0.0.
    case castFloat = 220
    /// `castEnum dest, source, type`: `dest` = source, a value of the enum type. unset: 0.
    case castEnum = 221
    /// `castReference dest, source, type`: `dest` = source, null or an object of the type or (classes) of a subclass of it. unset: null.
    case castReference = 222
    /// `castUnion dest, source, type`: `dest` = source, a cell or immediate of the union type, or null. unset: null (None, [] for options and lists).
    case castUnion = 223
    /// `castString dest, source`: `dest` = source, a string or null. unset: null.
    case castString = 224
    /// `castFunction dest, source`: `dest` = source, a function value or null. unset: null.
    case castFunction = 225
    /// `castArray dest, source`: `dest` = source, an array of any kind, or null. unset: null.
    case castArray = 226
    /// `box dest, source, kind`: `dest` = the raw integer as a word: an immediate of the kind (ImmediateKind 12 to 15) when the value fits 32 bits, else a boxed cell.
    case box = 227
    /// `unbox dest, source, kind`: `dest` = the raw integer in a word that `box` made. unset: 0.
    case unbox = 228
    /// `typeTest dest, source, test, argument`: `dest` = source passes the test (``RuntimeTypeTest``): 0 immediate of the kind `argument` (also boxed integers), 1 float, 2 string, 3 function, 4 array of the element kind `argument`, 5 any array, 6 type `argument` (subclasses, interfaces and union cases included), 7 anything but null.
    case typeTest = 229
    /// `castClass dest, source, test, argument`: `dest` = source if it passes the test; null passes for types of references. Else InvalidCastException; NullReferenceException for null unboxed to a value type.
    case castClass = 230

    // Generic operators
    /// `genericEquals dest, left, right`: `dest = left = right` (nan <> nan).
    case genericEquals = 231
    /// `genericEqualsER dest, left, right`: Equality of keys: nan equals nan.
    case genericEqualsER = 232
    /// `genericHash dest, source`: `dest = hash source`.
    case genericHash = 233
    /// `genericCompare dest, left, right`: `dest = compare left right`.
    case genericCompare = 234
    /// `genericLess dest, left, right`: `dest = left < right`, false for nan.
    case genericLess = 235
    /// `genericLessOrEqual dest, left, right`: `dest = left <= right`.
    case genericLessOrEqual = 236
    /// `genericGreater dest, left, right`: `dest = left > right`.
    case genericGreater = 237
    /// `genericGreaterOrEqual dest, left, right`: `dest = left >= right`.
    case genericGreaterOrEqual = 238

    // Exceptions
    /// `raise exception`: Raises the exception; its stack trace begins here. Null: NullReferenceException. A word that is not an exception object: InvalidCastException.
    case raise = 239
    /// `reraise exception`: Raises the exception again and keeps the stack trace that it has.
    case reraise = 240
    /// `endFinally exception`: Goes on when exception is null, else reraises it. The generator puts null there when the protected code ended by itself.
    case endFinally = 241

    // Fibers
    /// `fiberNew dest, source`: `dest` = a fiber that will run the closure.
    case fiberNew = 242
    /// `fiberMoveNext dest, source`: Runs the fiber to its next `fiberYield` (true) or to its end (false). An exception that leaves its code is raised here, and the fiber has ended.
    case fiberMoveNext = 243
    /// `fiberCurrent dest, source`: `dest` = the value last yielded; unset before.
    case fiberCurrent = 244
    /// `fiberYield value`: Suspends the running fiber and hands the value to the code that runs it. InvalidOperationException outside of any fiber.
    case fiberYield = 245
    /// `fiberDispose fiber`: Unwinds the fiber: its finally blocks run, then it has ended.
    case fiberDispose = 246

    // Reserved
    case reserved247 = 247
    case reserved248 = 248
    case reserved249 = 249
    case reserved250 = 250
    case reserved251 = 251
    case reserved252 = 252
    case reserved253 = 253
    case reserved254 = 254
    case reserved255 = 255

    /// How many operations there are; raw values from here upwards are reserved.
    package static let count = 247
}
