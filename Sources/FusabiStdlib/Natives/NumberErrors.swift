import FusabiNumerics
import FusabiRuntime

extension Machine {
    /// Raises the .NET exception of a numeric error.
    func raise(_ error: NumberError) -> Word {
        switch error {
        case .format: raise("System.FormatException", "Input string was not in a correct format.")
        case .overflow: raise("System.OverflowException", "Arithmetic operation resulted in an overflow.")
        case .divideByZero: raise("System.DivideByZeroException", "Attempted to divide by zero.")
        case .outOfRange:
            raise(
                "System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.")
        case .arithmetic:
            raise("System.ArithmeticException", "Function does not accept floating point Not-a-Number values.")
        case .argument: raise("System.ArgumentException", "Value does not fall within the expected range.")
        case .tooLarge:
            raise("System.OutOfMemoryException", "Insufficient memory to continue the execution of the program.")
        }
    }

    /// Runs a computation and raises its error.
    func attempt(_ body: () throws(NumberError) -> Word) -> Word {
        do throws(NumberError) { return try body() } catch { return raise(error) }
    }
}

/// Reading numbers out of strings, as `Parse` and `TryParse` do.
extension StandardLibrary {
    /// The type's own words for a value that does not fit.
    static func overflowMessage(_ type: String) -> String {
        switch type {
        case "Byte": "Value was either too large or too small for an unsigned byte."
        case "SByte": "Value was either too large or too small for a signed byte."
        case "UInt16", "UInt32", "UInt64", "Int16", "Int32", "Int64":
            "Value was either too large or too small for \(type.hasPrefix("U") ? "a" : "an") \(type)."
        default: "Value was either too large or too small for a \(type)."
        }
    }

    /// Parses a string argument with `parse`, raising what .NET raises for the type.
    static func parsed(
        _ machine: Machine, _ argument: Word, _ type: String, _ parse: (Span<UInt8>) throws(NumberError) -> Word
    ) -> Word {
        guard !argument.isNull else { return machine.raiseArgumentNull("s") }
        do throws(NumberError) {
            return try withLatin1(machine.view(argument), parse)
        } catch {
            switch error {
            case .overflow: return machine.raise("System.OverflowException", overflowMessage(type))
            case .format, .divideByZero, .outOfRange, .arithmetic, .argument, .tooLarge:
                let text = machine.string(argument)
                return machine.raise(
                    "System.FormatException", "The input string '\(text)' was not in a correct format.")
            }
        }
    }

    /// The units of a text one byte each: where they lie, if they are, else a copy.
    private static func withLatin1(
        _ text: StringView, _ body: (Span<UInt8>) throws(NumberError) -> Word
    ) throws(NumberError) -> Word {
        if let bytes = text.latin1 { return try body(bytes.span) }
        let bytes = NumberParser.latin1(text.array.span)
        return try body(bytes.span)
    }

    /// `TryParse`: the value goes into the reference cell of the out argument.
    static func tried(
        _ machine: Machine, _ argument: Word, _ result: Word, default missing: Word,
        _ parse: (Span<UInt8>) throws(NumberError) -> Word
    ) -> Word {
        var value = missing
        var succeeds = false
        if !argument.isNull {
            if let parsed = try? withLatin1(machine.view(argument), parse) {
                value = parsed
                succeeds = true
            }
        }
        if result.isReference { machine.setReference(result, value) }
        return .bool(succeeds)
    }
}

extension Machine {
    /// Assigns an out argument: a reference cell. The value is self-describing.
    func setReference(_ reference: Word, _ value: Word) { reference.cell[0] = value }
}
