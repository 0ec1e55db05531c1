/// The layout of a library's interface section.
///
/// A header of words, then for each table its offsets (one word an entry, relative to the section), then the records.
/// Everything is found by index, so nothing is read before it is asked for.
enum InterfaceFormat {
    static let magic: UInt32 = 0x4653_4954
    static let version: UInt32 = 2

    /// The tables, in the order of the header: each has a count and the offset of its offsets.
    enum Table: Int, CaseIterable {
        case strings, modules, constructors, values, members, parameters, types
    }

    /// Magic, version, offset of the list of primitives, then the tables.
    static let headerWords = 3 + Table.allCases.count * 2

    enum TypeTag: UInt8 {
        case error, parameter, named, function, tuple, structTuple, anonymousRecord, structAnonymousRecord, measure
    }

    enum DefinitionTag: UInt8 {
        case pending, primitive, record, union, enumeration, abbreviation, `class`, interface, `struct`, delegate
        case exception, measure, measureAbbreviation, array
    }

    enum ConstraintTag: UInt8 {
        case subtype, equality, comparison, null, notNull, `struct`, notStruct, unmanaged, defaultConstructor
        case enumeration, delegate, member, defaultType
    }

    enum LiteralTag: UInt8 {
        case unit, null, bool, int8, uint8, int16, uint16, int32, uint32, int64, uint64, nativeint, unativeint, float32
        case float, decimal, bigint, char, string, byteString, sourceIdentifier
    }

    enum StorageTag: UInt8 {
        case none, function, global, native
    }

    enum FieldTable: UInt8 {
        case definition, instance, `static`
    }
}
