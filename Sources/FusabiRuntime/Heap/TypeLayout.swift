/// How the collector finds the words inside a cell.
enum ScanKind: UInt8 {
    /// No words inside: strings, packed arrays, boxed numbers, host objects.
    case leaf
    /// Fields as the type's shapes say.
    case fields
    /// `aux` elements, all words.
    case wordArray
    /// Captures as the function says; tested before they are followed, so that raw integers may be captured.
    case closure
    /// `1 + aux` words: partial applications, arrays of several dimensions.
    case counted
    /// One word, raw or not.
    case anyWord
    /// A fiber: its fields and its own register stack.
    case fiber
}

/// What the collector, structural operations and dispatch must know of a type at run time, in flat memory indexed by
/// type id. Function numbers are `UInt32.max` where the type has none.
struct TypeLayout: BitwiseCopyable {
    var scan: ScanKind
    var flags: TypeFlags
    /// `Kind.rawValue` of the descriptor.
    var kind: UInt8
    /// The index of the first shape in the table of shapes.
    var firstShape: UInt32
    var shapeCount: UInt32
    var parent: UInt32
    var equals: UInt32
    var compareTo: UInt32
    var getHashCode: UInt32
    var toString: UInt32

    static let none = UInt32.max
}

struct TypeFlags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// Derives from System.Exception.
    static let exception = TypeFlags(rawValue: 1)
    static let referenceEquality = TypeFlags(rawValue: 2)
    static let isStruct = TypeFlags(rawValue: 4)
    static let declared = TypeFlags(rawValue: 8)
}

/// The fields of one shape.
struct ShapeLayout: BitwiseCopyable {
    /// Bit 31: some field is a raw integer.
    var bits: UInt32
    /// Where the shape's fields start in the table of all fields.
    var firstField: UInt32

    @inline(__always)
    var fieldCount: Int { Int(bits & 0x7FFF_FFFF) }

    @inline(__always)
    var hasRawFields: Bool { bits >> 31 != 0 }
}
