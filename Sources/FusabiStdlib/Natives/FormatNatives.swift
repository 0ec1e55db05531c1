import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

/// What the printf family, interpolation and `String.Format` are made of: the compiler builds texts out of these.
extension StandardLibrary {
    static func registerFormats(_ table: inout NativeTable) {
        table["Format.int32"] = { machine, arguments in machine.makeString(digitsOf: Int64(arguments[0].int32)) }
        table["Format.int64"] = { machine, arguments in machine.makeString(digitsOf: arguments[0].int64) }
        table["Format.uint64"] = { machine, arguments in machine.makeString(String(arguments[0].uint64)) }
        table["Format.char"] = { machine, arguments in machine.makeString([arguments[0].char]) }
        for name in ["Format.text", "Format.objectText"] {
            table[name] = { machine, arguments in plainText(machine, arguments[0], null: "") }
        }
        table["Format.object"] = { machine, arguments in plainText(machine, arguments[0], null: "<null>") }
        table["Format.any"] = { machine, arguments in
            guard let text = StructuredFormatter.text(arguments[0], machine: machine) else { return .unit }
            return machine.makeString(text)
        }
        table["Format.spec"] = { machine, arguments in
            guard var specifier = PrintfSpecifier(machine.string(arguments[0])) else {
                return machine.raise("System.FormatException", "Bad format specifier.")
            }
            return formatted(machine, arguments[1], &specifier)
        }
        table["Format.specStar"] = { machine, arguments in
            let text = machine.string(arguments[0]).replacing(".*", with: "").replacing("*", with: "")
            guard var specifier = PrintfSpecifier(text) else {
                return machine.raise("System.FormatException", "Bad format specifier.")
            }
            if arguments[1].int32 != .min {
                specifier.width = abs(arguments[1].int)
                if arguments[1].int32 < 0 { specifier.flags.insert(.leftAlign) }
            }
            if arguments[2].int32 != .min { specifier.precision = arguments[2].int }
            return formatted(machine, arguments[3], &specifier)
        }
        table["Format.hole"] = { machine, arguments in
            hole(machine, arguments[0], alignment: arguments[1].int, format: arguments[2])
        }
        table["Format.formattable"] = { machine, arguments in
            guard let make = machine.function(named: "FSharp.Core.CompilerServices.FormattableStrings.make") else {
                return .null
            }
            return machine.call(make, [arguments[0], arguments[1]]) ?? .unit
        }
        registerPrinting(&table)
        table["Object.Format"] = { machine, arguments in
            hole(machine, arguments[0], alignment: 0, format: arguments[1])
        }
        table["String.Format"] = { machine, arguments in compositeText(machine, arguments[0], arguments[1]) }
    }

    /// printf to the console: straight to the machine's output, unless the script gave Console another writer.
    private static func registerPrinting(_ table: inout NativeTable) {
        table["Format.print"] = { machine, arguments in
            if StandardStreams.of(machine).isOutputRedirected { return redirected(machine, "writeOut", arguments[0]) }
            machine.output.write(machine.view(arguments[0]))
            return .unit
        }
        table["Format.printLine"] = { machine, arguments in
            if StandardStreams.of(machine).isOutputRedirected {
                return redirected(machine, "writeOutLine", arguments[0])
            }
            machine.output.write(machine.view(arguments[0]))
            machine.output.write("\n")
            return .unit
        }
        table["Format.printError"] = { machine, arguments in
            if StandardStreams.of(machine).isErrorRedirected { return redirected(machine, "writeError", arguments[0]) }
            StandardStreams.writeError(machine, machine.string(arguments[0]))
            return .unit
        }
        table["Format.printErrorLine"] = { machine, arguments in
            if StandardStreams.of(machine).isErrorRedirected {
                return redirected(machine, "writeErrorLine", arguments[0])
            }
            StandardStreams.writeError(machine, machine.string(arguments[0]) + "\n")
            return .unit
        }
    }

    /// Prints through the writer that `Console.SetOut` gave.
    private static func redirected(_ machine: Machine, _ name: String, _ text: Word) -> Word {
        guard let function = machine.function(named: "FSharp.Core.CompilerServices.Printing.\(name)") else {
            return .unit
        }
        return machine.call(function, [text]) ?? .unit
    }

    private static func plainText(_ machine: Machine, _ value: Word, null: String) -> Word {
        if value.isString { return value }
        let value = ObjectText.asObject(value, machine)
        if ObjectText.isNullObject(value) { return machine.makeString(null) }
        guard let text = ObjectText.text(value, machine) else { return .unit }
        return machine.makeString(text)
    }

    // MARK: printf

    /// One placeholder: the value says its own kind, the letter how to show it.
    private static func formatted(_ machine: Machine, _ value: Word, _ specifier: inout PrintfSpecifier) -> Word {
        guard specifier.type == UInt8(ascii: "A") || machine.admitsString(count: specifier.minimumCount) else {
            return .unit
        }
        var bytes: [UInt8] = []
        switch specifier.type {
        case UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "O"):
            if value.isNull, specifier.type == UInt8(ascii: "s") {
                return machine.makeString(Printf.pad([], specifier))
            }
            let null = specifier.type == UInt8(ascii: "O") ? "<null>" : ""
            guard let text = ObjectText.showingNull(value, machine, null: null) else { return .unit }
            return machine.makeString(Printf.pad(text, specifier))
        case UInt8(ascii: "A"):
            return structured(machine, value, specifier)
        case UInt8(ascii: "b"):
            Printf.append(value.bool, specifier, to: &bytes)
        case UInt8(ascii: "d"), UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "X"),
            UInt8(ascii: "o"), UInt8(ascii: "B"):
            appendInteger(value, specifier, to: &bytes)
        default:
            appendReal(machine, value, specifier, to: &bytes)
        }
        return bytes.withUnsafeBufferPointer { machine.makeLatin1($0) }
    }

    /// `%A`: the width is that of the page, the precision the number of parts shown; the flag 0 never breaks lines.
    private static func structured(_ machine: Machine, _ value: Word, _ specifier: PrintfSpecifier) -> Word {
        var options = StructuredFormatter.Options()
        options.width = specifier.flags.contains(.padWithZeros) ? 0 : specifier.width ?? options.width
        options.size = specifier.precision ?? options.size
        guard let text = StructuredFormatter.text(value, machine: machine, options: options) else { return .unit }
        return machine.makeString(text)
    }

    private static func appendInteger(_ value: Word, _ specifier: PrintfSpecifier, to bytes: inout [UInt8]) {
        if let (number, width) = signedValue(value) {
            Printf.append(number, bitWidth: width, specifier, to: &bytes)
        } else if let number = unsignedValue(value) {
            Printf.append(number, specifier, to: &bytes)
        }
    }

    private static func appendReal(
        _ machine: Machine, _ value: Word, _ specifier: PrintfSpecifier, to bytes: inout [UInt8]
    ) {
        if value.isFloat {
            try? Printf.append(value.float, specifier, to: &bytes)
        } else if value.isImmediate(.float32) {
            try? Printf.append(value.float32, specifier, to: &bytes)
        } else if value.isReference(to: .decimal) {
            try? Printf.append(NumberCells.decimal(value, machine), specifier, to: &bytes)
        } else {
            appendInteger(value, specifier, to: &bytes)
        }
    }

    /// The value of a signed integer or enum, and the width of its type.
    static func signedValue(_ value: Word) -> (value: Int64, bitWidth: Int)? {
        if value.isReference {
            let isSigned = value.isReference(to: .boxedInt64) || value.isReference(to: .boxedNativeint)
            return isSigned ? (value.boxedInt64, 64) : nil
        }
        guard !value.isFloat else { return nil }
        switch value.kind {
        case .int32: return (Int64(value.int32), 32)
        case .int8: return (Int64(value.int8), 8)
        case .int16: return (Int64(value.int16), 16)
        case .int64, .nativeint: return (value.boxedInt64, 64)
        default: return value.kind.rawValue >= ImmediateKind.firstType ? (Int64(value.int32), 32) : nil
        }
    }

    static func unsignedValue(_ value: Word) -> UInt64? {
        if value.isReference {
            let isUnsigned = value.isReference(to: .boxedUInt64) || value.isReference(to: .boxedUnativeint)
            return isUnsigned ? value.boxedUInt64 : nil
        }
        guard !value.isFloat else { return nil }
        switch value.kind {
        case .uint8: return UInt64(value.uint8)
        case .uint16: return UInt64(value.uint16)
        case .uint32: return UInt64(value.uint32)
        case .uint64, .unativeint: return value.boxedUInt64
        default: return nil
        }
    }

    // MARK: .NET formats

    /// A value with an alignment and a .NET format: `{x,8:F2}`, `x.ToString "F2"`.
    static func hole(_ machine: Machine, _ value: Word, alignment: Int, format: Word) -> Word {
        guard let text = holeText(machine, value, format: format) else { return .unit }
        let padding = max(0, abs(alignment) - text.count)
        if padding == 0 { return machine.makeString(text) }
        guard machine.admitsString(count: padding) else { return .unit }
        let blanks = [UInt16](repeating: 32, count: padding)
        return machine.makeString(alignment < 0 ? text + blanks : blanks + text)
    }

    /// Nil: an exception is on its way.
    static func holeText(_ machine: Machine, _ value: Word, format: Word) -> [UInt16]? {
        let value = ObjectText.asObject(value, machine)
        if ObjectText.isNullObject(value) { return [] }
        let format = format.isNull ? [] : machine.view(format).array
        guard !format.isEmpty else { return ObjectText.text(value, machine) }
        do throws(NumberError) {
            if value.isFloat { return try NumberFormat.format(value.float, format) }
            if value.isImmediate(.float32) { return try NumberFormat.format(value.float32, format) }
            if value.isReference(to: .decimal) {
                return try NumberFormat.format(NumberCells.decimal(value, machine), format)
            }
            if value.isReference(to: .bigint) {
                return try NumberCells.bigintForText(value, machine)?.text(format: format)
            }
            if value.isImmediate, value.kind.rawValue >= ImmediateKind.firstType {
                return enumFormat(machine, value, format)
            }
            if let (number, width) = signedValue(value) {
                return try NumberFormat.format(number, bitWidth: width, format)
            }
            if let number = unsignedValue(value) { return try NumberFormat.format(number, format) }
        } catch {
            _ = machine.raise("System.FormatException", "Format specifier was invalid.")
            return nil
        }
        return formattable(machine, value, format)
    }

    private static func enumFormat(_ machine: Machine, _ value: Word, _ format: [UInt16]) -> [UInt16]? {
        switch format.first {
        case UInt16(UInt8(ascii: "D")), UInt16(UInt8(ascii: "d")): return Array(String(value.int32).utf16)
        case UInt16(UInt8(ascii: "X")), UInt16(UInt8(ascii: "x")):
            let digits = String(UInt32(bitPattern: value.int32), radix: 16, uppercase: true)
            return Array((String(repeating: "0", count: 8 - digits.count) + digits).utf16)
        default: return ObjectText.text(value, machine)
        }
    }

    /// Objects that format themselves: IFormattable.
    private static func formattable(_ machine: Machine, _ value: Word, _ format: [UInt16]) -> [UInt16]? {
        guard value.isReference,
            let function = machine.function(named: "FSharp.Core.CompilerServices.Formatting.format")
        else { return ObjectText.text(value, machine) }
        return machine.call(function, [value, machine.makeString(format)]).map { machine.view($0).array }
    }

    /// `String.Format("{0,5:F2} …", args)`.
    private static func compositeText(_ machine: Machine, _ format: Word, _ values: Word) -> Word {
        guard !format.isNull else { return machine.raiseArgumentNull("format") }
        let units = machine.view(format).array
        guard let pieces = try? CompositeFormat.pieces(units) else {
            let (offset, reason) = CompositeFormat.failure(in: units)
            return machine.raise(
                "System.FormatException",
                "Input string was not in a correct format. Failure to parse near offset \(offset). \(reason)")
        }
        let elements = machine.elements(values)
        var text: [UInt16] = []
        for piece in pieces {
            switch piece {
            case .literal(let units): text += units
            case .item(let index, let alignment, let format):
                guard index < elements.count else {
                    return machine.raise(
                        "System.FormatException",
                        "Index (zero based) must be greater than or equal to zero and less than the size of the argument list."
                    )
                }
                let word = format.isEmpty ? Word.null : machine.makeString(format)
                guard let part = holeText(machine, elements[index], format: word) else { return .unit }
                guard machine.admitsString(count: text.count + abs(alignment)) else { return .unit }
                let blanks = [UInt16](repeating: 32, count: max(0, abs(alignment) - part.count))
                text += alignment < 0 ? part + blanks : blanks + part
            }
        }
        return machine.makeString(text)
    }
}
