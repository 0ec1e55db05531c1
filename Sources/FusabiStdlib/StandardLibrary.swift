import FusabiRuntime

/// The natives that the prelude declares, by name.
package enum StandardLibrary {
    /// All of them, in groups that are made at the first use of one of their natives: start-up registers the groups only.
    package static let natives: NativeTable = {
        var table = NativeTable()
        table.register(groups: "Char", registration: registerCharacters)
        table.register(groups: "String", registration: registerStrings)
        table.register(groups: "String", registration: registerStringSearch)
        table.register(groups: "Encoding", registration: registerEncodings)
        table.register(groups: "File", "Environment", registration: registerFiles)
        table.register(groups: "StringBuilder", registration: CollectionNatives.registerStringBuilders)
        table.register(groups: "Format", "String", "Object", registration: registerFormats)
        table.register(groups: "Console", "Environment", "Stopwatch", "Operators", registration: registerConsole)
        table.register(groups: "Object", "GC", "KeyValuePair", "Map", "Set", "Range", registration: registerObjects)
        table.register(groups: "Exception", registration: registerExceptions)
        table.register(groups: "Array", "Sorting", registration: registerArrays)
        table.register(groups: "MultiArray", "ArrayBase", registration: registerMultiArrays)
        table.register(groups: "Type", "Object", "Enum", registration: registerTypes)
        table.register(groups: "Reflection", registration: registerReflection)
        table.register(groups: "String", registration: registerNormalization)
        table.register(groups: "Convert", "BitConverter", registration: registerConvert)
        table.register(groups: "Regex", registration: registerRegularExpressions)
        table.register(groups: "TimeSpan", registration: registerTimeSpans)
        table.register(groups: "DateTime", registration: registerDateTimes)
        table.register(groups: "DateOnly", "TimeOnly", "DateTimeOffset", registration: registerDateParts)
        table.register(groups: "Random", registration: registerRandom)
        table.register(groups: "Guid", registration: registerGuids)
        table.register(groups: "MapTree", "SetTree", "SearchTree", registration: CollectionNatives.registerTrees)
        table.register(groups: "ResizeArray", registration: CollectionNatives.registerResizeArrays)
        table.register(groups: "HashTable", registration: CollectionNatives.registerHashTables)
        table.register(groups: "Dictionary") {
            CollectionNatives.registerDictionaries(&$0, text: { ObjectText.text($0, $1) })
        }
        table.register(groups: "HashSet", registration: CollectionNatives.registerHashSets)
        table.register(groups: "Math", registration: registerMath)
        table.register(
            groups: "SByte", "Int16", "Int32", "Int64", "Byte", "UInt16", "UInt32", "UInt64",
            registration: registerParsing)
        table.register(groups: "Double", "Single", "Boolean", registration: registerRealParsing)
        table.register(groups: "Double", "Single", "Decimal", "BigInteger", registration: registerStyledParsing)
        table.register(groups: "Format", registration: registerSymbols)
        table.register(groups: "Parse", "LanguagePrimitives", registration: registerConversions)
        table.register(groups: "Decimal", "Constant", "Parse", registration: registerDecimals)
        table.register(groups: "BigInteger", "Constant", "Parse", registration: registerBigIntegers)
        table.register(groups: "Fiber", "Scheduler", "Delegate", registration: registerScheduling)
        return table
    }()
}

/// Exceptions that several natives raise.
extension Machine {
    func raiseArgumentOutOfRange(_ message: String, parameter: String) -> Word {
        raise("System.ArgumentOutOfRangeException", message, fields: [makeString(parameter)])
    }

    /// What `ArgumentOutOfRangeException.ThrowIfNegative` raises.
    func raiseNegative(_ value: Int, parameter: String) -> Word {
        raise(
            "System.ArgumentOutOfRangeException", "\(parameter) ('\(value)') must be a non-negative value.",
            fields: [makeString(parameter), .int(value)])
    }

    func raiseArgument(_ message: String, parameter: String) -> Word {
        raise("System.ArgumentException", message, fields: [makeString(parameter)])
    }

    func raiseArgumentNull(_ parameter: String) -> Word {
        raise("System.ArgumentNullException", "Value cannot be null.", fields: [makeString(parameter)])
    }

    func raiseNullReference() -> Word {
        raise("System.NullReferenceException", "Object reference not set to an instance of an object.")
    }
}
