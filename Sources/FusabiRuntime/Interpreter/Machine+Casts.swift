import FusabiBytecode

/// Casts and type tests out of the loop.
extension Machine {
    /// True when the instruction was one of these.
    func executeCasts(_ i: Fetched) -> Bool {
        let r = state.pointee.base
        switch i.opcode {
        case .getFieldInt: castField(i, .castInt, 0)
        case .getFieldFloat: castField(i, .castFloat, 0)
        case .getFieldReference:
            let type = state.pointee.pc.pointee
            state.pointee.pc += 1
            castField(i, .castReference, type)
        case .castInt, .castFloat, .castString, .castFunction, .castArray: cast(i, argument: 0)
        case .castImmediate, .unbox: cast(i, argument: UInt32(i.c))
        case .castEnum, .castReference, .castUnion:
            let type = state.pointee.pc.pointee
            state.pointee.pc += 1
            cast(i, argument: type)
        case .box:
            r[i.a] = box(raw: Word(bits: r[i.b]), ImmediateKind(rawValue: UInt16(truncatingIfNeeded: i.c))).bits
        case .castClass: castClass(i)
        default: return false
        }
        return true
    }

    private func cast(_ i: Fetched, argument: UInt32) {
        let r = state.pointee.base
        if let word = castWord(Word(bits: r[i.b]), i.opcode, argument: argument) { r[i.a] = word.bits }
    }

    private func castField(_ i: Fetched, _ cast: Opcode, _ argument: UInt32) {
        let r = state.pointee.base
        if let word = castWord(Word(bits: r[i.b]).cell[i.c], cast, argument: argument) { r[i.a] = word.bits }
    }

    /// The word as a value of the cast's type: itself, the default for `unset`, or an InvalidCastException (nil).
    func castWord(_ word: Word, _ cast: Opcode, argument: UInt32) -> Word? {
        if word.isUnset { return castDefault(cast, argument) }
        let fits: Bool
        switch cast {
        case .castInt: fits = word.isImmediate(.int32)
        case .castFloat: fits = word.isFloat
        case .castImmediate, .castEnum: fits = word.bits >> 32 == 0xFFF9_0000 | UInt64(argument)
        case .castString: fits = word.isNull || word.isString
        case .castFunction: fits = word.isNull || word.isFunction
        case .castArray: fits = word.isNull || ArrayView(word) != nil || word.isReference(to: .multiArray)
        case .castReference: fits = word.isNull || word.isReference && isInstance(word, of: argument)
        case .castUnion: fits = word.isNull || dispatchType(word) == argument
        case .unbox: return unbox(word, kind: argument)
        default: fits = false
        }
        if fits { return word }
        if word.isNull {
            raise(.nullReference)
        } else {
            raiseInvalidCast(word, to: castName(cast, argument))
        }
        return nil
    }

    private func castDefault(_ cast: Opcode, _ argument: UInt32) -> Word {
        switch cast {
        case .castInt: .int32(0)
        case .castImmediate, .castEnum: .immediate(0, type: TypeID(index: argument))
        case .castFloat, .unbox: Word(bits: 0)
        case .castUnion, .castReference: defaultValue(TypeID(index: argument))
        default: .null
        }
    }

    /// The raw integer in a word that boxes one of the kind.
    private func unbox(_ word: Word, kind: UInt32) -> Word? {
        let kind = ImmediateKind(rawValue: UInt16(truncatingIfNeeded: kind))
        if word.isImmediate(kind) {
            return kind.rawValue & 1 != 0 ? .uint64(UInt64(word.payload)) : .int64(Int64(word.int32))
        }
        let type = BuiltinType.boxedInt64.rawValue + UInt32(kind.rawValue) - UInt32(ImmediateKind.int64.rawValue)
        if word.isReference, word.cell.typeIndex == type { return word.cell[0] }
        if word.isNull {
            raise(.nullReference)
        } else {
            raiseInvalidCast(word, to: kind.typeName)
        }
        return nil
    }

    private func castName(_ cast: Opcode, _ argument: UInt32) -> String {
        switch cast {
        case .castInt: "System.Int32"
        case .castFloat: "System.Double"
        case .castString: "System.String"
        case .castFunction: "Microsoft.FSharp.Core.FSharpFunc`2"
        case .castArray: "System.Array"
        case .castImmediate: ImmediateKind(rawValue: UInt16(truncatingIfNeeded: argument)).typeName
        default: qualifiedName(TypeID(index: argument))
        }
    }

    func raiseInvalidCast(_ word: Word, to name: String) {
        raise(
            "System.InvalidCastException",
            "Unable to cast object of type '\(typeName(word))' to type '\(name)'.")
    }

    // MARK: Tests

    private func castClass(_ i: Fetched) {
        let r = state.pointee.base
        let word = Word(bits: r[i.b])
        let argument = state.pointee.pc.pointee
        state.pointee.pc += 1
        if word.isNull || word.isUnset {
            // Value types cannot be null.
            if i.c <= 1 { raise(.nullReference) } else { r[i.a] = Word.null.bits }
        } else if passes(word, test: i.c, argument: argument) {
            r[i.a] = word.bits
        } else {
            raiseInvalidCast(word, to: testName(i.c, argument))
        }
    }

    /// Does the value pass a type test? See the instruction `typeTest`.
    func passes(_ word: Word, test: Int, argument: UInt32) -> Bool {
        switch test {
        case 0: isImmediate(word, ImmediateKind(rawValue: UInt16(truncatingIfNeeded: argument)))
        case 1: word.isFloat
        case 2: word.isString
        case 3: word.isFunction
        case 4: ArrayView(word).map { UInt32($0.element.rawValue) == argument } ?? false
        case 5: ArrayView(word) != nil || word.isReference(to: .multiArray)
        case 6: isInstance(word, of: argument)
        case 7: !word.isNull && word != .none
        default: false
        }
    }

    private func isImmediate(_ word: Word, _ kind: ImmediateKind) -> Bool {
        if word.isImmediate(kind) { return true }
        guard kind.rawValue >= ImmediateKind.int64.rawValue, kind.rawValue <= ImmediateKind.unativeint.rawValue else {
            return false
        }
        let type = BuiltinType.boxedInt64.rawValue + UInt32(kind.rawValue - ImmediateKind.int64.rawValue)
        return word.isReference && word.cell.typeIndex == type
    }

    /// Is the value of the type, of a subclass, or of an implementation of it?
    package func isInstance(_ word: Word, of type: UInt32) -> Bool {
        // `None` is null once it is an object.
        if word == .none { return false }
        if word.isReference, word.cell.typeIndex == type { return true }
        guard let own = dispatchType(word) else { return false }
        return image.isSubtype(own, of: type)
    }

    private func testName(_ test: Int, _ argument: UInt32) -> String {
        switch test {
        case 0: ImmediateKind(rawValue: UInt16(truncatingIfNeeded: argument)).typeName
        case 1: "System.Double"
        case 2: "System.String"
        case 3: "Microsoft.FSharp.Core.FSharpFunc`2"
        case 4, 5: "System.Array"
        case 6: qualifiedName(TypeID(index: argument))
        default: "System.Object"
        }
    }

    /// The .NET name of a value's type, without generic arguments.
    package func typeName(_ word: Word) -> String {
        if word.isFloat { return "System.Double" }
        if word.isImmediate, word.kind.rawValue < ImmediateKind.firstType { return word.kind.typeName }
        if let type = dispatchType(word) { return qualifiedName(TypeID(index: type)) }
        return word.kind.typeName
    }
}
