/// How a value of a static type is held in a register, a field or a parameter. Everything but the raw 64-bit integers
/// is a self-describing NaN-boxed word, so only those need boxing when they become `any`.
package enum Representation: Hashable, Sendable, BitwiseCopyable {
    /// Any word: generic code, `obj`, interfaces.
    case any
    case unit, bool, char, int8, uint8, int16, uint16, int32, uint32, float32, float
    /// Raw 64-bit integers.
    case int64, uint64, nativeint, unativeint
    /// An enum of the given type: an immediate of that kind.
    case enumeration(TypeID)
    /// A record, tuple, class, reference cell, decimal, bigint …: a reference to an object of the type (for classes: or
    /// of a subclass), or null.
    case reference(TypeID)
    /// A union: a reference, or an immediate for a case without fields.
    case union(TypeID)
    /// A string, or null.
    case string
    /// A function value.
    case function
    case array(ArrayElement)

    /// True when a register holds the 64 bits themselves, not a self-describing word.
    package var isRaw: Bool {
        switch self {
        case .int64, .uint64, .nativeint, .unativeint: true
        case .any, .unit, .bool, .char, .int8, .uint8, .int16, .uint16, .int32, .uint32, .float32, .float,
            .enumeration, .reference, .union, .string, .function, .array:
            false
        }
    }
}

/// How an array holds its elements. Generic code that does not know the element type makes `word` arrays of any type, so
/// access through a packed kind has a slow path for `word` arrays, and access through `word` one for packed arrays.
package enum ArrayElement: UInt8, Hashable, Sendable, BitwiseCopyable {
    /// Self-describing words: int32, float, references, generic elements and all else.
    case word
    /// One byte an element: byte.
    case byte
    /// Raw 64-bit: int64. (uint64, nativeint and the rest are `word`, boxed.)
    case long
}

/// The index of a type in the program's type table; the library's come first.
package struct TypeID: Hashable, Sendable, BitwiseCopyable {
    package let index: UInt32
    package init(index: UInt32) { self.index = index }
}

package struct FunctionID: Hashable, Sendable, BitwiseCopyable {
    package let index: UInt32
    package init(index: UInt32) { self.index = index }

    /// Ids from here on stand for those that follow all others, while a program is being built and nobody knows yet how
    /// many these are: see ``ProgramBuilder/addFunction()``.
    static let firstProvisional: UInt32 = 1 << 31

    var isProvisional: Bool { index >= FunctionID.firstProvisional }
}

package struct GlobalID: Hashable, Sendable, BitwiseCopyable {
    package let index: UInt32
    package init(index: UInt32) { self.index = index }
}

/// A virtual method or interface method: types map slots to functions.
package struct SlotID: Hashable, Sendable, BitwiseCopyable {
    package let index: UInt32
    package init(index: UInt32) { self.index = index }
}

/// The index of a native in the program's native import table (names).
package struct NativeID: Hashable, Sendable, BitwiseCopyable {
    package let index: UInt32
    package init(index: UInt32) { self.index = index }
}

/// What callers of a function must know.
package struct FunctionSignature: Hashable, Sendable {
    package var parameters: [Representation]
    package var result: Representation

    package init(parameters: [Representation], result: Representation) {
        self.parameters = parameters
        self.result = result
    }
}
