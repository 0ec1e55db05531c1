import FusabiBytecode

/// A test that ends in a branch, its operands in registers.
enum Branch {
    case isTrue(Register), isFalse(Register)
    case isNull(Register), isNotNull(Register)
    case isTag(Register, UInt16), isNotTag(Register, UInt16)
    case isCell(Register), isNotCell(Register)
    case equalWords(Register, Register), unequalWords(Register, Register)
    case lessInt(Register, Register), lessOrEqualInt(Register, Register)
    case lessUInt(Register, Register), lessOrEqualUInt(Register, Register)
    case equalConstant(Register, Int16), unequalConstant(Register, Int16)
    case lessConstant(Register, Int16), notLessConstant(Register, Int16)
    case lessLong(Register, Register), lessOrEqualLong(Register, Register)
    case lessULong(Register, Register), lessOrEqualULong(Register, Register)
    case equalLongConstant(Register, Int16), unequalLongConstant(Register, Int16)
    case lessLongConstant(Register, Int16), notLessLongConstant(Register, Int16)
    case equalFloat(Register, Register), unequalFloat(Register, Register)
    case lessFloat(Register, Register), lessOrEqualFloat(Register, Register)
    case notLessFloat(Register, Register), notLessOrEqualFloat(Register, Register)
    case equalString(Register, Register), unequalString(Register, Register)

    /// Holds exactly when this does not (NaN included).
    var inverse: Branch {
        switch self {
        case .isTrue(let a): .isFalse(a)
        case .isFalse(let a): .isTrue(a)
        case .isNull(let a): .isNotNull(a)
        case .isNotNull(let a): .isNull(a)
        case .isTag(let a, let tag): .isNotTag(a, tag)
        case .isNotTag(let a, let tag): .isTag(a, tag)
        case .isCell(let a): .isNotCell(a)
        case .isNotCell(let a): .isCell(a)
        case .equalWords(let a, let b): .unequalWords(a, b)
        case .unequalWords(let a, let b): .equalWords(a, b)
        case .lessInt(let a, let b): .lessOrEqualInt(b, a)
        case .lessOrEqualInt(let a, let b): .lessInt(b, a)
        case .lessUInt(let a, let b): .lessOrEqualUInt(b, a)
        case .lessOrEqualUInt(let a, let b): .lessUInt(b, a)
        case .equalConstant(let a, let k): .unequalConstant(a, k)
        case .unequalConstant(let a, let k): .equalConstant(a, k)
        case .lessConstant(let a, let k): .notLessConstant(a, k)
        case .notLessConstant(let a, let k): .lessConstant(a, k)
        case .lessLong(let a, let b): .lessOrEqualLong(b, a)
        case .lessOrEqualLong(let a, let b): .lessLong(b, a)
        case .lessULong(let a, let b): .lessOrEqualULong(b, a)
        case .lessOrEqualULong(let a, let b): .lessULong(b, a)
        case .equalLongConstant(let a, let k): .unequalLongConstant(a, k)
        case .unequalLongConstant(let a, let k): .equalLongConstant(a, k)
        case .lessLongConstant(let a, let k): .notLessLongConstant(a, k)
        case .notLessLongConstant(let a, let k): .lessLongConstant(a, k)
        case .equalFloat(let a, let b): .unequalFloat(a, b)
        case .unequalFloat(let a, let b): .equalFloat(a, b)
        case .lessFloat(let a, let b): .notLessFloat(a, b)
        case .lessOrEqualFloat(let a, let b): .notLessOrEqualFloat(a, b)
        case .notLessFloat(let a, let b): .lessFloat(a, b)
        case .notLessOrEqualFloat(let a, let b): .lessOrEqualFloat(a, b)
        case .equalString(let a, let b): .unequalString(a, b)
        case .unequalString(let a, let b): .equalString(a, b)
        }
    }
}

extension Assembler {
    /// Branches forward when the test holds.
    mutating func jump(_ branch: Branch, _ label: Label) {
        switch branch {
        case .isTrue(let a): jumpTrue(a, label)
        case .isFalse(let a): jumpFalse(a, label)
        case .isNull(let a): jumpNull(a, label)
        case .isNotNull(let a): jumpNotNull(a, label)
        case .isTag(let a, let tag): jumpTag(a, tag, label)
        case .isNotTag(let a, let tag): jumpNotTag(a, tag, label)
        case .isCell(let a): jumpCell(a, label)
        case .isNotCell(let a): jumpNotCell(a, label)
        case .equalWords(let a, let b): jumpEqWord(a, b, label)
        case .unequalWords(let a, let b): jumpNeWord(a, b, label)
        case .lessInt(let a, let b): jumpLtInt(a, b, label)
        case .lessOrEqualInt(let a, let b): jumpLeInt(a, b, label)
        case .lessUInt(let a, let b): jumpLtUInt(a, b, label)
        case .lessOrEqualUInt(let a, let b): jumpLeUInt(a, b, label)
        case .equalConstant(let a, let k): jumpEqImm(a, k, label)
        case .unequalConstant(let a, let k): jumpNeImm(a, k, label)
        case .lessConstant(let a, let k): jumpLtImm(a, k, label)
        case .notLessConstant(let a, let k): jumpGeImm(a, k, label)
        case .lessLong(let a, let b): jumpLtLong(a, b, label)
        case .lessOrEqualLong(let a, let b): jumpLeLong(a, b, label)
        case .lessULong(let a, let b): jumpLtULong(a, b, label)
        case .lessOrEqualULong(let a, let b): jumpLeULong(a, b, label)
        case .equalLongConstant(let a, let k): jumpEqLongImm(a, k, label)
        case .unequalLongConstant(let a, let k): jumpNeLongImm(a, k, label)
        case .lessLongConstant(let a, let k): jumpLtLongImm(a, k, label)
        case .notLessLongConstant(let a, let k): jumpGeLongImm(a, k, label)
        case .equalFloat(let a, let b): jumpEqFloat(a, b, label)
        case .unequalFloat(let a, let b): jumpNeFloat(a, b, label)
        case .lessFloat(let a, let b): jumpLtFloat(a, b, label)
        case .lessOrEqualFloat(let a, let b): jumpLeFloat(a, b, label)
        case .notLessFloat(let a, let b): jumpNotLtFloat(a, b, label)
        case .notLessOrEqualFloat(let a, let b): jumpNotLeFloat(a, b, label)
        case .equalString(let a, let b): jumpEqString(a, b, label)
        case .unequalString(let a, let b): jumpNeString(a, b, label)
        }
    }

    /// Branches back when the test holds, in one instruction where there is one for the test.
    mutating func loop(_ branch: Branch, _ label: Label) {
        switch branch {
        case .isTrue(let a): loopTrue(a, label)
        case .isFalse(let a): loopFalse(a, label)
        case .isCell(let a): loopCell(a, label)
        case .isNotCell(let a): loopNotCell(a, label)
        case .unequalWords(let a, let b): loopNeWord(a, b, label)
        case .lessInt(let a, let b): loopLtInt(a, b, label)
        case .lessOrEqualInt(let a, let b): loopLeInt(a, b, label)
        case .unequalConstant(let a, let k): loopNeImm(a, k, label)
        case .lessConstant(let a, let k): loopLtImm(a, k, label)
        case .notLessConstant(let a, let k): loopGeImm(a, k, label)
        case .lessLong(let a, let b): loopLtLong(a, b, label)
        case .lessOrEqualLong(let a, let b): loopLeLong(a, b, label)
        case .unequalLongConstant(let a, let k): loopNeLongImm(a, k, label)
        case .lessLongConstant(let a, let k): loopLtLongImm(a, k, label)
        case .notLessLongConstant(let a, let k): loopGeLongImm(a, k, label)
        case .lessFloat(let a, let b): loopLtFloat(a, b, label)
        case .lessOrEqualFloat(let a, let b): loopLeFloat(a, b, label)
        case .isNull, .isNotNull, .isTag, .isNotTag, .equalWords, .lessUInt, .lessOrEqualUInt,
            .equalConstant, .lessULong, .lessOrEqualULong, .equalLongConstant, .equalFloat,
            .unequalFloat, .notLessFloat, .notLessOrEqualFloat, .equalString, .unequalString:
            let skip = self.label()
            jump(branch.inverse, skip)
            loop(label)
            place(skip)
        }
    }
}
