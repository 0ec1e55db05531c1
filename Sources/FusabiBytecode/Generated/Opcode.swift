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
    /// `mulAddInt sum, left, right`: `sum = sum + left * right`.
    case mulAddInt = 20
    /// `divInt dest, left, right`: `dest = left / right`, towards zero. DivideByZeroException; OverflowException for `MinValue / -1`.
    case divInt = 21
    /// `remInt dest, left, right`: `dest = left % right`, of the sign of left. DivideByZeroException; OverflowException for `MinValue % -1`.
    case remInt = 22
    /// `andInt dest, left, right`: `dest = left &&& right`, of the kind of both.
    case andInt = 23
    /// `orInt dest, left, right`: `dest = left ||| right`, of the kind of both.
    case orInt = 24
    /// `xorInt dest, left, right`: `dest = left ^^^ right`, of the kind of both.
    case xorInt = 25
    /// `shlInt dest, left, right`: `dest = left <<< (right &&& 31)`.
    case shlInt = 26
    /// `shrInt dest, left, right`: `dest = left >>> (right &&& 31)`, arithmetic.
    case shrInt = 27
    /// `negInt dest, source`: `dest = -source`.
    case negInt = 28
    /// `absInt dest, source`: `dest = abs source`. OverflowException for the least number, which has no opposite.
    case absInt = 29
    /// `addIntImm dest, left, constant`: `dest = left + constant`.
    case addIntImm = 30
    /// `mulIntImm dest, left, constant`: `dest = left * constant`.
    case mulIntImm = 31
    /// `rsubIntImm dest, left, constant`: `dest = constant - left`.
    case rsubIntImm = 32
    /// `divIntImm dest, left, constant`: `dest = left / constant`; the constant is not 0 or -1 (verified).
    case divIntImm = 33
    /// `remIntImm dest, left, constant`: `dest = left % constant`; the constant is not 0 or -1 (verified).
    case remIntImm = 34
    /// `andIntImm dest, left, amount`: `dest = left &&& amount` (0 to 255).
    case andIntImm = 35
    /// `shlIntImm dest, left, amount`: `dest = left <<< (amount &&& 31)`.
    case shlIntImm = 36
    /// `shrIntImm dest, left, amount`: `dest = left >>> (amount &&& 31)`, arithmetic.
    case shrIntImm = 37

    // UInt32 arithmetic
    /// `addUInt dest, left, right`: `dest = left + right`.
    case addUInt = 38
    /// `subUInt dest, left, right`: `dest = left - right`.
    case subUInt = 39
    /// `mulUInt dest, left, right`: `dest = left * right`.
    case mulUInt = 40
    /// `divUInt dest, left, right`: `dest = left / right`. DivideByZeroException.
    case divUInt = 41
    /// `remUInt dest, left, right`: `dest = left % right`. DivideByZeroException.
    case remUInt = 42
    /// `shlUIntImm dest, left, amount`: `dest = left <<< (amount &&& 31)`.
    case shlUIntImm = 43
    /// `shrUIntImm dest, left, amount`: `dest = left >>> (amount &&& 31)`, logical.
    case shrUIntImm = 44

    // Int64 arithmetic
    /// `addLong dest, left, right`: `dest = left + right`.
    case addLong = 45
    /// `subLong dest, left, right`: `dest = left - right`.
    case subLong = 46
    /// `mulLong dest, left, right`: `dest = left * right`.
    case mulLong = 47
    /// `divLong dest, left, right`: `dest = left / right`. DivideByZeroException; OverflowException for `MinValue / -1`.
    case divLong = 48
    /// `remLong dest, left, right`: `dest = left % right`. DivideByZeroException; OverflowException for `MinValue % -1`.
    case remLong = 49
    /// `divULong dest, left, right`: Unsigned `dest = left / right`. DivideByZeroException.
    case divULong = 50
    /// `remULong dest, left, right`: Unsigned `dest = left % right`. DivideByZeroException.
    case remULong = 51
    /// `andLong dest, left, right`: `dest = left &&& right`.
    case andLong = 52
    /// `orLong dest, left, right`: `dest = left ||| right`.
    case orLong = 53
    /// `xorLong dest, left, right`: `dest = left ^^^ right`.
    case xorLong = 54
    /// `shlLong dest, left, right`: `dest = left <<< (right &&& 63)`.
    case shlLong = 55
    /// `shrLong dest, left, right`: `dest = left >>> (right &&& 63)`, arithmetic.
    case shrLong = 56
    /// `shrULong dest, left, right`: `dest = left >>> (right &&& 63)`, logical.
    case shrULong = 57
    /// `negLong dest, source`: `dest = -source`.
    case negLong = 58
    /// `addLongImm dest, left, constant`: `dest = left + constant`.
    case addLongImm = 59
    /// `mulLongImm dest, left, constant`: `dest = left * constant`.
    case mulLongImm = 60
    /// `divLongImm dest, left, constant`: `dest = left / constant`; the constant is not 0 or -1 (verified).
    case divLongImm = 61
    /// `remLongImm dest, left, constant`: `dest = left % constant`; the constant is not 0 or -1 (verified).
    case remLongImm = 62
    /// `andLongImm dest, left, amount`: `dest = left &&& amount` (0 to 255).
    case andLongImm = 63
    /// `shlLongImm dest, left, amount`: `dest = left <<< (amount &&& 63)`.
    case shlLongImm = 64
    /// `shrLongImm dest, left, amount`: `dest = left >>> (amount &&& 63)`, arithmetic.
    case shrLongImm = 65
    /// `shrULongImm dest, left, amount`: `dest = left >>> (amount &&& 63)`, logical.
    case shrULongImm = 66

    // Float arithmetic
    /// `addFloat dest, left, right`: `dest = left + right`.
    case addFloat = 67
    /// `subFloat dest, left, right`: `dest = left - right`.
    case subFloat = 68
    /// `mulFloat dest, left, right`: `dest = left * right`.
    case mulFloat = 69
    /// `divFloat dest, left, right`: `dest = left / right`.
    case divFloat = 70
    /// `remFloat dest, left, right`: `dest = left % right`, as C's `fmod`.
    case remFloat = 71
    /// `negFloat dest, source`: `dest = -source`.
    case negFloat = 72
    /// `absFloat dest, source`: `dest = abs source`.
    case absFloat = 73
    /// `sqrtFloat dest, source`: `dest = sqrt source`.
    case sqrtFloat = 74
    /// `addFloatImm dest, left, constant`: `dest = left + float constant`.
    case addFloatImm = 75
    /// `mulFloatImm dest, left, constant`: `dest = left * float constant`.
    case mulFloatImm = 76
    /// `divFloatImm dest, left, constant`: `dest = left / float constant`.
    case divFloatImm = 77
    /// `rsubFloatImm dest, left, constant`: `dest = float constant - left`.
    case rsubFloatImm = 78
    /// `rdivFloatImm dest, left, constant`: `dest = float constant / left`.
    case rdivFloatImm = 79
    /// `mulAddFloat sum, left, right`: `sum = sum + left * right`, rounded twice, as two instructions would.
    case mulAddFloat = 80
    /// `mulSubFloat sum, left, right`: `sum = sum - left * right`, rounded twice.
    case mulSubFloat = 81
    /// `math dest, source, function`: `dest = function source`; the function is the number of a ``MathFunction`` of one argument.
    case math = 82
    /// `math2 dest, left, right, function`: `dest = function left right`: `power` or `atan2`, as .NET's Math.Pow and Math.Atan2.
    case math2 = 83

    // Conversions and general arithmetic
    /// `intToFloat dest, source`: `dest` = the payload as int32, as a double.
    case intToFloat = 84
    /// `floatToInt dest, source`: `dest = int source`: towards zero, saturating, NaN gives 0.
    case floatToInt = 85
    /// `intToLong dest, source`: `dest` = the payload, sign-extended (int32, int8, int16).
    case intToLong = 86
    /// `uintToLong dest, source`: `dest` = the payload, zero-extended (uint32, byte, uint16, char).
    case uintToLong = 87
    /// `longToInt dest, source`: `dest` = the low 32 bits.
    case longToInt = 88
    /// `longToFloat dest, source`: `dest = float source`, signed.
    case longToFloat = 89
    /// `floatToLong dest, source`: `dest = int64 source`: towards zero, saturating, NaN gives 0.
    case floatToLong = 90
    /// `immediateToInt dest, source`: `dest` = the payload as int32 (of char, byte, int16, enum, bool …).
    case immediateToInt = 91
    /// `immediateToUInt dest, source`: `dest` = the payload as uint32.
    case immediateToUInt = 92
    /// `intToChar dest, source`: `dest` = the low 16 bits as a char.
    case intToChar = 93
    /// `intToByte dest, source`: `dest` = the low 8 bits as a byte.
    case intToByte = 94
    /// `retag dest, source, kind`: `dest` = the payload with another kind: int32 or an enum type (verified).
    case retag = 95
    /// `convert dest, source, kinds`: `dest` = source converted from the numeric kind in the low 4 bits of `kinds` to that in the high 4 bits, as F#'s unchecked conversion functions do.
    case convert = 96
    /// `convertChecked dest, source, kinds`: The same as `convert`, but OverflowException when the value does not fit.
    case convertChecked = 97
    /// `arithmetic dest, left, right, operation`: `dest = left op right` for any numeric kind. `operation`: numeric kind in bits 0–7, operator in bits 8–15, 1 in bit 16 when checked (OverflowException). Both operands and the result are of the kind.
    case arithmetic = 98
    /// `negate dest, source, kind`: `dest = -source` of the numeric kind in the low 4 bits; bit 4: checked (OverflowException).
    case negate = 99
    /// `complement dest, source, kind`: `dest = ~~~source` of the numeric kind.
    case complement = 100
    /// `shift dest, left, right, operation`: Shift of any integer kind: numeric kind in bits 0–7; bit 8: 0 left, 1 right. The amount is masked by 7, 15, 31 or 63 for the kind's width.
    case shift = 101

    // Comparisons
    /// `eqWord dest, left, right`: `dest` = same word: equality of immediates, identity of references.
    case eqWord = 102
    /// `neWord dest, left, right`: `dest` = not the same word.
    case neWord = 103
    /// `ltInt dest, left, right`: `dest = left < right`, payloads as int32.
    case ltInt = 104
    /// `leInt dest, left, right`: `dest = left <= right`, payloads as int32.
    case leInt = 105
    /// `notBool dest, source`: `dest = not source`.
    case notBool = 106

    // Jumps
    /// `jump target`: Goes to the target, which is not before.
    case jump = 107
    /// `loop target`: Goes back to the target (or forward: charges only backward distance).
    case loop = 108
    /// `jumpTrue source, target`: Branches when source is true.
    case jumpTrue = 109
    /// `jumpFalse source, target`: Branches when source is false.
    case jumpFalse = 110
    /// `jumpNull source, target`: Branches when source is null (else it is known not to be).
    case jumpNull = 111
    /// `jumpNotNull source, target`: Branches when source is not null (and known not to be).
    case jumpNotNull = 112
    /// `switchInt source, lowest, count, targets`: Goes to target number `payload - lowest` (wrapping int32) if that is below count as an unsigned number, else on to the next instruction.
    case switchInt = 113

    // Comparing jumps
    /// `jumpEqWord left, right, target`: Branches when both are the same word, or the same raw integer.
    case jumpEqWord = 114
    /// `jumpNeWord left, right, target`: Branches when they are not the same.
    case jumpNeWord = 115
    /// `jumpLtInt left, right, target`: Branches when `left < right`, payloads as int32.
    case jumpLtInt = 116
    /// `jumpLeInt left, right, target`: Branches when `left <= right`, payloads as int32.
    case jumpLeInt = 117
    /// `jumpLtUInt left, right, target`: Branches when `left < right`, payloads as uint32.
    case jumpLtUInt = 118
    /// `jumpLeUInt left, right, target`: Branches when `left <= right`, payloads as uint32.
    case jumpLeUInt = 119
    /// `jumpEqImm left, constant, target`: Branches when the payload as int32 is the constant.
    case jumpEqImm = 120
    /// `jumpNeImm left, constant, target`: Branches when the payload as int32 is not the constant.
    case jumpNeImm = 121
    /// `jumpLtImm left, constant, target`: Branches when the payload as int32 is less than the constant.
    case jumpLtImm = 122
    /// `jumpGeImm left, constant, target`: Branches when the payload as int32 is at least the constant.
    case jumpGeImm = 123
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
    /// `loopNeWord left, right, target`: Branches when they are not the same, as `jumpNeWord`.
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
    /// `getFieldReference dest, object, index, type`: `getField` of an `any` field followed by `castReference` or `castUnion`.
    case getFieldReference = 163
    /// `getFieldWide dest, object, index`: `getField` with a large index.
    case getFieldWide = 164
    /// `setField object, index, value`: `object.[index] <- value`, checking for null.
    case setField = 165
    /// `setFieldNonNull object, index, value`: The same for an object that the verifier knows not to be null.
    case setFieldNonNull = 166
    /// `setFieldWide object, value, index`: `setField` with a large index.
    case setFieldWide = 167
    /// `new1 dest, field, header`: `dest` = a new cell with one field.
    case new1 = 168
    /// `new2 dest, first, second, header`: `dest` = a new cell with two fields.
    case new2 = 169
    /// `new dest, count, header, fields`: `dest` = a new cell with its fields from the listed registers (0 to 255 of them).
    case new = 170
    /// `newWindow dest, first, header, count`: `dest` = a new cell with its fields from `count` consecutive registers.
    case newWindow = 171
    /// `nullCheck object`: NullReferenceException when object is null; it is known not to be afterwards.
    case nullCheck = 172

    // Unions
    /// `cons dest, left, right`: `dest = left :: right`.
    case cons = 173
    /// `some dest, source`: `dest = Some source`.
    case some = 174
    /// `consAppend last, value`: Makes `value :: []` the tail of the list cell `last`, and then `last` that new cell. Builds literals front to back; nobody else has seen the list yet.
    case consAppend = 175
    /// `getTag dest, source`: `dest` = the case's tag.
    case getTag = 176
    /// `assertCase source, tag`: InvalidCastException unless source is in the case; it is known to be afterwards.
    case assertCase = 177
    /// `jumpTag source, tag, target`: Branches when source is in the case.
    case jumpTag = 178
    /// `jumpNotTag source, tag, target`: Branches when source is not in the case.
    case jumpNotTag = 179
    /// `jumpCell source, target`: Branches when source is a cell: in the only case with fields, if there is only one.
    case jumpCell = 180
    /// `jumpNotCell source, target`: Branches when source is an immediate (null included): in a case without fields.
    case jumpNotCell = 181
    /// `switchTag source, count, targets`: Goes to the target of the tag's number if that is below count, else on to the next instruction.
    case switchTag = 182

    // Arrays
    /// `getWord dest, left, right`: `dest = left.[right]`.
    case getWord = 183
    /// `getInt dest, left, right`: `getWord` followed by `castInt`.
    case getInt = 184
    /// `getFloat dest, left, right`: `getWord` followed by `castFloat`.
    case getFloat = 185
    /// `getByte dest, left, right`: `dest = left.[right]` of a byte array.
    case getByte = 186
    /// `getLong dest, left, right`: `dest = left.[right]` of a long array, raw.
    case getLong = 187
    /// `getImmediate dest, array, index, kind`: `getWord` followed by `castImmediate`.
    case getImmediate = 188
    /// `getReference dest, array, index, type`: `getWord` followed by `castReference` or `castUnion`.
    case getReference = 189
    /// `setWord array, index, value`: `array.[index] <- value`.
    case setWord = 190
    /// `setByte array, index, value`: `array.[index] <- value` of a byte array.
    case setByte = 191
    /// `setLong array, index, value`: `array.[index] <- value` of a long array.
    case setLong = 192
    /// `arrayLength dest, source`: `dest = source.Length`.
    case arrayLength = 193
    /// `place2 place, array, index`: In an array of two dimensions: `place` comes as the first index and becomes the number of the element whose second index is `index`.
    case place2 = 194
    /// `getPlace dest, left, right`: `dest` = the element with the number `right` of the array `left` of several dimensions.
    case getPlace = 195
    /// `setPlace array, place, value`: Sets the element with the number `place` of an array of several dimensions.
    case setPlace = 196
    /// `newWordArray dest, left, right`: `dest` = an array of `left` times the value `right`. OverflowException for a negative count, OutOfMemoryException beyond the limits.
    case newWordArray = 197
    /// `newByteArray dest, left, right`: The same for bytes.
    case newByteArray = 198
    /// `newLongArray dest, left, right`: The same for raw int64.
    case newLongArray = 199
    /// `arrayOf dest, first, count, element`: `dest` = an array of the element kind (``ArrayElement``) with `count` consecutive registers as its elements.
    case arrayOf = 200

    // Strings
    /// `stringLength dest, source`: `dest = source.Length`. NullReferenceException.
    case stringLength = 201
    /// `stringChar dest, left, right`: `dest = left.[right]`. NullReferenceException, IndexOutOfRangeException.
    case stringChar = 202
    /// `concat dest, left, right`: `dest = left + right`.
    case concat = 203
    /// `concatMany dest, first, count`: `dest` = `count` consecutive registers concatenated.
    case concatMany = 204
    /// `stringEquals dest, left, right`: `dest` = equal; null equals null alone.
    case stringEquals = 205
    /// `stringCompare dest, left, right`: `dest` = ordinal difference, as String.CompareOrdinal; null first.
    case stringCompare = 206

    // Closures
    /// `loadFunction dest, function`: `dest` = the function as a value. It has no captures, so it is made once and kept.
    case loadFunction = 207
    /// `newClosure dest, count, function, captures`: `dest` = a closure with captures from the listed registers, as many as the function declares.
    case newClosure = 208
    /// `newClosureWindow dest, first, function`: `dest` = a closure with captures from consecutive registers.
    case newClosureWindow = 209
    /// `setCapture closure, index, value`: Sets a capture of a closure that this code has just made: ties recursive knots.
    case setCapture = 210
    /// `loadCapture dest, index`: `dest` = a capture of the running closure.
    case loadCapture = 211
    /// `loadSelf dest`: `dest` = the running closure itself.
    case loadSelf = 212

    // Calls
    /// `call arguments, window, function`: Calls a known function with exactly its parameters (`arguments` = their number, at most 255; informative except for tail calls).
    case call = 213
    /// `tailCall arguments, window, function`: The same, in place of the running function. Not inside a range of the handler table (verified).
    case tailCall = 214
    /// `callSelf arguments, window, function`: Calls the running function, which `function` names (verified), with the running closure.
    case callSelf = 215
    /// `apply arguments, window`: Calls the function value in `R[w+1]` with `arguments` (at least 1) words. Fewer than it takes: the result is a partial application. More: its result is applied to the rest. Null: NullReferenceException.
    case apply = 216
    /// `tailApply arguments, window`: The same, in place of the running function.
    case tailApply = 217
    /// `tailApplyIf arguments, window, result`: `tailApply` if the function value is a closure whose function takes exactly `arguments` parameters and declares the result representation `result` (a RepresentationCode, that of the running function: verified), so that the result needs no check; else does nothing (for null, too).
    case tailApplyIf = 218
    /// `callSlot arguments, window, slot`: Calls the function that the type of the object in `R[w+2]` has for the slot, with `arguments` words, the object included. Null: NullReferenceException. A type without the slot (a closure, a boxed number …): InvalidCastException.
    case callSlot = 219
    /// `tailCallSlot arguments, window, slot`: The same, in place of the running function.
    case tailCallSlot = 220
    /// `callNative arguments, window, native`: Calls a native with the arguments in `R[w]`, `R[w+1]` … (no reserved registers); its result arrives in `R[w]`.
    case callNative = 221
    /// `callNativeWith window, first, second, native`: The same for a native of two or three parameters, with the first two arguments in any registers: as if they were moved to `R[w]` and `R[w+1]`. A third is in `R[w+2]`.
    case callNativeWith = 222
    /// `ret source`: Returns source, of the function's result type.
    case ret = 223
    /// `retUnit`: Returns `()`.
    case retUnit = 224

    // Casts
    /// `castInt dest, source`: `dest` = source, an int32. unset: 0.
    case castInt = 225
    /// `castImmediate dest, source, kind`: `dest` = source, an immediate of the kind (below 64, with a 32-bit payload, or unit). unset: payload 0.
    case castImmediate = 226
    /// `castFloat dest, source`: `dest` = source, a double. unset: 0.0.
    case castFloat = 227
    /// `castEnum dest, source, type`: `dest` = source, a value of the enum type. unset: 0.
    case castEnum = 228
    /// `castReference dest, source, type`: `dest` = source, null or an object of the type or (classes) of a subclass of it. unset: null.
    case castReference = 229
    /// `castUnion dest, source, type`: `dest` = source, a cell or immediate of the union type, or null. unset: null (None, [] for options and lists).
    case castUnion = 230
    /// `castString dest, source`: `dest` = source, a string or null. unset: null.
    case castString = 231
    /// `castFunction dest, source`: `dest` = source, a function value or null. unset: null.
    case castFunction = 232
    /// `castArray dest, source`: `dest` = source, an array of any kind, or null. unset: null.
    case castArray = 233
    /// `box dest, source, kind`: `dest` = the raw integer as a word: an immediate of the kind (ImmediateKind 12 to 15) when the value fits 32 bits, else a boxed cell.
    case box = 234
    /// `unbox dest, source, kind`: `dest` = the raw integer in a word that `box` made. unset: 0.
    case unbox = 235
    /// `typeTest dest, source, test, argument`: `dest` = source passes the test (``RuntimeTypeTest``): 0 immediate of the kind `argument` (also boxed integers), 1 float, 2 string, 3 function, 4 array of the element kind `argument`, 5 any array, 6 type `argument` (subclasses, interfaces and union cases included), 7 anything but null.
    case typeTest = 236
    /// `castClass dest, source, test, argument`: `dest` = source if it passes the test; null passes for types of references. Else InvalidCastException; NullReferenceException for null unboxed to a value type.
    case castClass = 237

    // Generic operators
    /// `genericEquals dest, left, right`: `dest = left = right` (nan <> nan).
    case genericEquals = 238
    /// `genericEqualsER dest, left, right`: Equality of keys: nan equals nan.
    case genericEqualsER = 239
    /// `genericHash dest, source`: `dest = hash source`.
    case genericHash = 240
    /// `genericCompare dest, left, right`: `dest = compare left right`.
    case genericCompare = 241
    /// `genericLess dest, left, right`: `dest = left < right`, false for nan.
    case genericLess = 242
    /// `genericLessOrEqual dest, left, right`: `dest = left <= right`.
    case genericLessOrEqual = 243
    /// `genericGreater dest, left, right`: `dest = left > right`.
    case genericGreater = 244
    /// `genericGreaterOrEqual dest, left, right`: `dest = left >= right`.
    case genericGreaterOrEqual = 245

    // Exceptions
    /// `raise exception`: Raises the exception; its stack trace begins here. Null: NullReferenceException. A word that is not an exception object: InvalidCastException.
    case raise = 246
    /// `reraise exception`: Raises the exception again and keeps the stack trace that it has.
    case reraise = 247
    /// `endFinally exception`: Goes on when exception is null, else reraises it. The generator puts null there when the protected code ended by itself.
    case endFinally = 248

    // Fibers
    /// `fiberNew dest, source`: `dest` = a fiber that will run the closure.
    case fiberNew = 249
    /// `fiberMoveNext dest, source`: Runs the fiber to its next `fiberYield` (true) or to its end (false). An exception that leaves its code is raised here, and the fiber has ended.
    case fiberMoveNext = 250
    /// `fiberCurrent dest, source`: `dest` = the value last yielded; unset before.
    case fiberCurrent = 251
    /// `fiberYield value`: Suspends the running fiber and hands the value to the code that runs it. InvalidOperationException outside of any fiber.
    case fiberYield = 252
    /// `fiberDispose fiber`: Unwinds the fiber: its finally blocks run, then it has ended.
    case fiberDispose = 253

    // Reserved
    case reserved254 = 254
    case reserved255 = 255

    /// How many operations there are; raw values from here upwards are reserved.
    package static let count = 254
}
