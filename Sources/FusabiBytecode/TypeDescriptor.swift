/// What the runtime knows of a type: enough to trace, compare, hash, print, test and dispatch. Generic types have one
/// descriptor for all instantiations (erasure).
package struct TypeDescriptor: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        case tuple, record, union, `class`, interface, enumeration
        /// `exception E of …`: an object that is also an exception.
        case exception
        /// Types that the runtime itself defines (string, arrays, closures, boxed integers, fibers …).
        case builtin
    }

    /// A union case, or (index 0) the only shape of any other type.
    package struct Shape: Hashable, Sendable {
        package var name: String
        package var fields: [Field]

        package init(name: String, fields: [Field]) {
            self.name = name
            self.fields = fields
        }
    }

    package struct Field: Hashable, Sendable {
        /// Empty for the unnamed fields of union cases (`Item`, `Item1` …) and tuples.
        package var name: String
        package var representation: Representation
        package var isMutable: Bool

        package init(name: String, representation: Representation, isMutable: Bool) {
            self.name = name
            self.representation = representation
            self.isMutable = isMutable
        }
    }

    package var kind: Kind
    /// The F# name, without generic arguments: `Shape`.
    package var name: String
    /// The .NET name as exceptions and GetType show it: `System.ArgumentException`, `Script+Shape`.
    package var qualifiedName: String
    /// A struct record, union or tuple: compared without identity; `%A` does not tell.
    package var isStruct: Bool
    package var shapes: [Shape]
    /// The base class, for classes and exceptions.
    package var parent: TypeID?
    package var interfaces: [TypeID]
    /// Virtual and interface methods, inherited ones included: the function that each slot runs.
    package var slots: [SlotEntry]
    /// The type's own equality, comparison, hash and ToString, where it has them (overrides or IComparable): functions
    /// with `any` parameters. Null means structural (or by reference for classes).
    package var equals: FunctionID?
    package var compareTo: FunctionID?
    package var getHashCode: FunctionID?
    package var toString: FunctionID?
    /// `[<ReferenceEquality>]`, and classes without own Equals.
    package var usesReferenceEquality: Bool
    /// Names and values of an enum's cases; its underlying kind is in `shapes[0].fields[0]`.
    package var enumCases: [EnumCase]
    /// `[<StructuredFormatDisplay("…")>]`.
    package var formatDisplay: String?

    package struct SlotEntry: Hashable, Sendable {
        package var slot: SlotID
        package var function: FunctionID

        package init(slot: SlotID, function: FunctionID) {
            self.slot = slot
            self.function = function
        }
    }

    package struct EnumCase: Hashable, Sendable {
        package var name: String
        package var value: Int64

        package init(name: String, value: Int64) {
            self.name = name
            self.value = value
        }
    }

    package init(
        kind: Kind, name: String, qualifiedName: String, isStruct: Bool = false, shapes: [Shape] = [],
        parent: TypeID? = nil, interfaces: [TypeID] = [], slots: [SlotEntry] = [], equals: FunctionID? = nil,
        compareTo: FunctionID? = nil, getHashCode: FunctionID? = nil, toString: FunctionID? = nil,
        usesReferenceEquality: Bool = false, enumCases: [EnumCase] = [], formatDisplay: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.qualifiedName = qualifiedName
        self.isStruct = isStruct
        self.shapes = shapes
        self.parent = parent
        self.interfaces = interfaces
        self.slots = slots
        self.equals = equals
        self.compareTo = compareTo
        self.getHashCode = getHashCode
        self.toString = toString
        self.usesReferenceEquality = usesReferenceEquality
        self.enumCases = enumCases
        self.formatDisplay = formatDisplay
    }
}

/// The kinds of immediate words. Kinds from ``ImmediateKind/firstType`` upwards are type ids: an enum's value, or a
/// union's case without fields (the payload is its tag).
package struct ImmediateKind: RawRepresentable, Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let int32 = ImmediateKind(rawValue: 0)
    package static let bool = ImmediateKind(rawValue: 1)
    package static let char = ImmediateKind(rawValue: 2)
    package static let unit = ImmediateKind(rawValue: 3)
    package static let null = ImmediateKind(rawValue: 4)
    package static let unset = ImmediateKind(rawValue: 5)
    package static let int8 = ImmediateKind(rawValue: 6)
    package static let uint8 = ImmediateKind(rawValue: 7)
    package static let int16 = ImmediateKind(rawValue: 8)
    package static let uint16 = ImmediateKind(rawValue: 9)
    package static let uint32 = ImmediateKind(rawValue: 10)
    package static let float32 = ImmediateKind(rawValue: 11)
    /// 64-bit integers that fit 32 bits (sign-extended, or zero-extended for the unsigned kinds), when boxed to `any`.
    package static let int64 = ImmediateKind(rawValue: 12)
    package static let uint64 = ImmediateKind(rawValue: 13)
    package static let nativeint = ImmediateKind(rawValue: 14)
    package static let unativeint = ImmediateKind(rawValue: 15)
    package static let firstType: UInt16 = 64
}

/// The types that the runtime itself knows; ids below ``firstDeclared`` are never given to declared types.
package enum BuiltinType: UInt32, Sendable, CaseIterable {
    // Below 64: kinds without immediates of their own.
    case string8 = 0, string16, wordArray, byteArray, longArray
    case closure, partialApplication, referenceCell
    case boxedInt64, boxedUInt64, boxedNativeint, boxedUnativeint, decimal, bigint
    case fiber, hostObject, nativeObject
    case tuple2, tuple3, tuple4, tuple5, tuple6, tuple7, tuple8
    case structTuple2, structTuple3, structTuple4, structTuple5, structTuple6, structTuple7, structTuple8
    /// 2D and higher arrays: a word array of elements plus dimensions.
    case multiArray
    // From 64: types that have immediates.
    case list = 64
    case option, valueOption

    package static let firstDeclared: UInt32 = 80

    package var id: TypeID { TypeID(index: rawValue) }
}

/// What `:?` asks for.
package enum RuntimeTypeTest: Hashable, Sendable, BitwiseCopyable {
    /// An immediate kind or boxed integer: `:? int`, `:? char`, `:? int64`.
    case immediate(ImmediateKind)
    case float
    case string
    case function
    case array(ArrayElement)
    /// Any array.
    case anyArray
    /// A declared or builtin type, its subclasses, or implementations of an interface.
    case type(TypeID)
    /// `:? obj`: anything but null.
    case object
}
