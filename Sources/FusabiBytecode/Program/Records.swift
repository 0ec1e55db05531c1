// The fixed-size records of a program, as they lie in memory and in `.fzb` files: little-endian, four-byte fields only,
// so that a program is used in place wherever its bytes are.

/// A range of the name section: UTF-8.
package struct NameRecord: Hashable, Sendable {
    package var start: UInt32
    package var length: UInt32

    package static let empty = NameRecord(start: 0, length: 0)
}

/// A range of another section.
package struct RangeRecord: Hashable, Sendable {
    package var start: UInt32
    package var count: UInt32

    package static let empty = RangeRecord(start: 0, count: 0)
    package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }

    package init(
        start: UInt32, count: UInt32
    ) {
        self.start = start
        self.count = count
    }
}

package struct FunctionRecord: Hashable, Sendable {
    /// Words of the code section.
    package var code: RangeRecord
    /// How many registers a frame has, parameters included; at least as many as there are parameters.
    package var frameSize: UInt32
    package var parameterCount: UInt32
    package var captureCount: UInt32
    /// What a call charges: the words of the code, at most ``costLimit`` (of a longer function a call runs a part).
    package var cost: UInt32
    /// Where in the representation section the parameters, the result and the captures are, in this order.
    package var representations: UInt32
    package var handlers: RangeRecord
    package var lines: RangeRecord
    /// As stack traces show it.
    package var name: NameRecord
    /// The function that closures of this one run, when it has raw parameters or a raw result: a wrapper of the `any`
    /// convention; else its own id.
    package var anyEntry: UInt32

    package static let costLimit = 32

    package init(
        code: RangeRecord, frameSize: UInt32, parameterCount: UInt32, captureCount: UInt32, cost: UInt32,
        representations: UInt32, handlers: RangeRecord, lines: RangeRecord, name: NameRecord, anyEntry: UInt32
    ) {
        self.code = code
        self.frameSize = frameSize
        self.parameterCount = parameterCount
        self.captureCount = captureCount
        self.cost = cost
        self.representations = representations
        self.handlers = handlers
        self.lines = lines
        self.name = name
        self.anyEntry = anyEntry
    }

    /// No program has as many functions.
    static let countLimit: UInt32 = 1 << 24

    /// Of a function that gets its code later.
    static let empty = FunctionRecord(
        code: .empty, frameSize: 0, parameterCount: 0, captureCount: 0, cost: 0, representations: 0, handlers: .empty,
        lines: .empty, name: .empty, anyEntry: 0)
}

/// A protected range of a function's code. Positions count words from the function's first. Inner ranges come first.
package struct HandlerRecord: Hashable, Sendable {
    package var start: UInt32
    /// The first word after the range.
    package var end: UInt32
    package var target: UInt32
    /// Receives the exception.
    package var register: UInt32
    /// 1 for a `finally`: it also runs when a fiber is disposed of. Its register then holds no exception but a token that
    /// the handler hands to `reraise` or `endFinally`. Others (`with`) never see that token.
    package var isFinally: UInt32 = 0

    package init(
        start: UInt32, end: UInt32, target: UInt32, register: UInt32, isFinally: UInt32 = 0
    ) {
        self.isFinally = isFinally
        self.start = start
        self.end = end
        self.target = target
        self.register = register
    }
}

/// From a position of a function's code on, the source is at a line (counted from 1) of a file.
package struct LineRecord: Hashable, Sendable {
    package var position: UInt32
    package var file: UInt32
    package var line: UInt32

    package init(
        position: UInt32, file: UInt32, line: UInt32
    ) {
        self.position = position
        self.file = file
        self.line = line
    }
}

package struct ConstantRecord: Hashable, Sendable {
    package enum Kind: UInt32, Sendable {
        /// Latin-1, a byte a unit.
        case string8
        /// UTF-16, some unit above 255.
        case string16
        /// Text for the runtime to parse.
        case decimal, bigint
    }

    package var kind: UInt32
    /// Bytes of the data section; even for string16.
    package var data: RangeRecord
}

package struct GlobalRecord: Hashable, Sendable {
    package var name: NameRecord
    package var representation: RepresentationCode
}

/// A native or a slot: a name and what it takes and gives.
package struct SignatureRecord: Hashable, Sendable {
    package var name: NameRecord
    /// Where in the representation section the parameters and the result are.
    package var representations: UInt32
    package var parameterCount: UInt32
}

package struct TypeRecord: Hashable, Sendable {
    package var kind: UInt32
    package var flags: UInt32
    package var name: NameRecord
    package var qualifiedName: NameRecord
    /// `TypeRecord.none` for none; likewise the functions below.
    package var parent: UInt32
    package var shapes: RangeRecord
    package var interfaces: RangeRecord
    package var slots: RangeRecord
    package var equals: UInt32
    package var compareTo: UInt32
    package var getHashCode: UInt32
    package var toString: UInt32
    package var enumCases: RangeRecord
    package var formatDisplay: NameRecord

    package static let none = UInt32.max
    package static let isStruct: UInt32 = 1
    package static let usesReferenceEquality: UInt32 = 2
    package static let hasFormatDisplay: UInt32 = 4
}

package struct ShapeRecord: Hashable, Sendable {
    package var name: NameRecord
    package var fields: RangeRecord
}

package struct FieldRecord: Hashable, Sendable {
    package var name: NameRecord
    package var representation: RepresentationCode
    package var isMutable: UInt32
}

package struct SlotEntryRecord: Hashable, Sendable {
    package var slot: UInt32
    package var function: UInt32
}

package struct EnumCaseRecord: Hashable, Sendable {
    package var name: NameRecord
    package var low: UInt32
    package var high: UInt32
}
