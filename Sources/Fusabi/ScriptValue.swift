import FusabiRuntime

/// A Swift type that scripts can be given and can give back: its F# type is what the checker sees.
///
/// `Int` is F#'s `int` (32 bits: values beyond it are refused), `Int64` `int64`, `Double` `float`, `String` `string`, arrays
/// `'T[]`, optionals `'T option`.
public protocol ScriptValue: SendableMetatype {
    /// The type as F# writes it.
    static var scriptType: String { get }
    /// The value in a machine's words. `isRaw`: in a register, where 64-bit integers are not boxed.
    func encode(in context: ScriptContext, isRaw: Bool) throws -> ScriptWord
    /// nil when the word holds something else.
    static func decode(_ word: ScriptWord, in context: ScriptContext, isRaw: Bool) -> Self?
}

/// The machine that a value lives in.
public struct ScriptContext {
    package let machine: Machine
}

/// A value as the machine holds it. Meaningful only in its context, and only until the script runs on.
public struct ScriptWord {
    package var word: Word
}

/// A Swift value that has no place in the script's type.
public struct ScriptValueError: Error, CustomStringConvertible {
    public var description: String
}

extension Int: ScriptValue {
    public static var scriptType: String { "int" }

    public func encode(in context: ScriptContext, isRaw: Bool) throws -> ScriptWord {
        guard let value = Int32(exactly: self) else {
            throw ScriptValueError(description: "\(self) does not fit an F# int")
        }
        return ScriptWord(word: .int32(value))
    }

    public static func decode(_ word: ScriptWord, in context: ScriptContext, isRaw: Bool) -> Int? {
        word.word.isImmediate(.int32) ? word.word.int : nil
    }
}

extension Int32: ScriptValue {
    public static var scriptType: String { "int" }

    public func encode(in context: ScriptContext, isRaw: Bool) -> ScriptWord { ScriptWord(word: .int32(self)) }

    public static func decode(_ word: ScriptWord, in context: ScriptContext, isRaw: Bool) -> Int32? {
        word.word.isImmediate(.int32) ? word.word.int32 : nil
    }
}

extension Int64: ScriptValue {
    public static var scriptType: String { "int64" }

    public func encode(in context: ScriptContext, isRaw: Bool) -> ScriptWord {
        ScriptWord(word: isRaw ? .int64(self) : context.machine.box(int64: self))
    }

    public static func decode(_ word: ScriptWord, in context: ScriptContext, isRaw: Bool) -> Int64? {
        if isRaw { return word.word.int64 }
        guard word.word.isImmediate(.int64) || word.word.isReference(to: .boxedInt64) else { return nil }
        return word.word.boxedInt64
    }
}

extension UInt8: ScriptValue {
    public static var scriptType: String { "byte" }

    public func encode(in context: ScriptContext, isRaw: Bool) -> ScriptWord { ScriptWord(word: .uint8(self)) }

    public static func decode(_ word: ScriptWord, in context: ScriptContext, isRaw: Bool) -> UInt8? {
        word.word.isImmediate(.uint8) ? word.word.uint8 : nil
    }
}

extension Double: ScriptValue {
    public static var scriptType: String { "float" }

    public func encode(in context: ScriptContext, isRaw: Bool) -> ScriptWord { ScriptWord(word: .float(self)) }

    public static func decode(_ word: ScriptWord, in context: ScriptContext, isRaw: Bool) -> Double? {
        word.word.isFloat ? word.word.float : nil
    }
}

extension Bool: ScriptValue {
    public static var scriptType: String { "bool" }

    public func encode(in context: ScriptContext, isRaw: Bool) -> ScriptWord { ScriptWord(word: .bool(self)) }

    public static func decode(_ word: ScriptWord, in context: ScriptContext, isRaw: Bool) -> Bool? {
        word.word.isImmediate(.bool) ? word.word.bool : nil
    }
}

extension String: ScriptValue {
    public static var scriptType: String { "string" }

    public func encode(in context: ScriptContext, isRaw: Bool) -> ScriptWord {
        ScriptWord(word: context.machine.makeString(self))
    }

    /// F#'s null string is no Swift string.
    public static func decode(_ word: ScriptWord, in context: ScriptContext, isRaw: Bool) -> String? {
        word.word.isString ? context.machine.string(word.word) : nil
    }
}

extension Optional: ScriptValue where Wrapped: ScriptValue {
    public static var scriptType: String { "\(Wrapped.scriptType) option" }

    public func encode(in context: ScriptContext, isRaw: Bool) throws -> ScriptWord {
        guard let value = self else { return ScriptWord(word: .none) }
        let inner = try value.encode(in: context, isRaw: false)
        return ScriptWord(word: context.machine.makeSome(inner.word))
    }

    public static func decode(_ word: ScriptWord, in context: ScriptContext, isRaw: Bool) -> Wrapped?? {
        if word.word == .none { return .some(nil) }
        guard let inner = word.word.option else { return nil }
        return Wrapped.decode(ScriptWord(word: inner), in: context, isRaw: false).map { .some($0) }
    }
}

extension Array: ScriptValue where Element: ScriptValue {
    public static var scriptType: String { "\(Element.scriptType) array" }

    public func encode(in context: ScriptContext, isRaw: Bool) throws -> ScriptWord {
        let words = try map { try $0.encode(in: context, isRaw: false).word }
        return ScriptWord(word: context.machine.makeArray(words))
    }

    /// Also from an F# list.
    public static func decode(_ word: ScriptWord, in context: ScriptContext, isRaw: Bool) -> [Element]? {
        let words: [Word]
        if context.machine.array(word.word) != nil {
            words = context.machine.elements(word.word)
        } else if word.word == .emptyList || word.word.isReference(to: .list) {
            words = Array<Word>(word.word.list)
        } else {
            return nil
        }
        var elements: [Element] = []
        elements.reserveCapacity(words.count)
        for word in words {
            guard let element = Element.decode(ScriptWord(word: word), in: context, isRaw: false) else { return nil }
            elements.append(element)
        }
        return elements
    }
}
