import FusabiRuntime

/// The natives that the prelude declares, by name.
package enum StandardLibrary {
    /// All of them; built once a process.
    package static let natives: NativeTable = {
        var table = NativeTable()
        registerCharacters(&table)
        registerStrings(&table)
        registerStringSearch(&table)
        registerStringBuilders(&table)
        registerFormats(&table)
        registerConsole(&table)
        registerObjects(&table)
        registerExceptions(&table)
        registerArrays(&table)
        registerHashTables(&table)
        registerNumbers(&table)
        registerParsing(&table)
        registerDecimals(&table)
        registerBigIntegers(&table)
        registerMath(&table)
        return table
    }()
}

/// Exceptions that several natives raise.
extension Machine {
    func raiseArgumentOutOfRange(_ message: String, parameter: String) -> Word {
        raise("System.ArgumentOutOfRangeException", "\(message) (Parameter '\(parameter)')")
    }

    func raiseArgument(_ message: String, parameter: String) -> Word {
        raise("System.ArgumentException", "\(message) (Parameter '\(parameter)')")
    }

    func raiseArgumentNull(_ parameter: String) -> Word {
        raise("System.ArgumentNullException", "Value cannot be null. (Parameter '\(parameter)')")
    }

    func raiseNullReference() -> Word {
        raise("System.NullReferenceException", "Object reference not set to an instance of an object.")
    }
}
