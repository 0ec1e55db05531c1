/// What the verifier knows of a register: one of these kinds, with a type, case or immediate kind where it has one.
struct VerifiedType: Hashable, Sendable {
    enum Kind: UInt8 {
        /// Nothing was written, or different things that have nothing in common.
        case unknown
        /// A self-describing word.
        case any
        /// An immediate of the kind in ``detail`` (an enum's type id, from 64 upwards).
        case immediate
        case float
        /// A raw 64-bit integer.
        case raw
        case null
        // Null counts among these.
        case string, function, array, reference, union
        /// A cell of the type, or of a subclass.
        case object
        /// A union value of the case ``tag``: a cell when the case has fields.
        case unionCase
        /// A closure just made, of the function ``detail``.
        case closure
    }

    let kind: Kind
    let tag: UInt16
    /// A type id, function id or immediate kind.
    let detail: UInt32

    init(_ kind: Kind, _ detail: UInt32 = 0, tag: UInt16 = 0) {
        self.kind = kind
        self.detail = detail
        self.tag = tag
    }

    static let unknown = VerifiedType(.unknown)
    static let any = VerifiedType(.any)
    static let float = VerifiedType(.float)
    static let raw = VerifiedType(.raw)
    static let null = VerifiedType(.null)
    static let string = VerifiedType(.string)
    static let function = VerifiedType(.function)
    static let array = VerifiedType(.array)
    static let int = immediate(.int32)
    static let bool = immediate(.bool)
    static let char = immediate(.char)
    static let list = VerifiedType(.union, BuiltinType.list.rawValue)
    static let cons = VerifiedType(.unionCase, BuiltinType.list.rawValue, tag: 1)
    static let fiber = VerifiedType(.reference, BuiltinType.fiber.rawValue)

    static func immediate(_ kind: ImmediateKind) -> VerifiedType { VerifiedType(.immediate, UInt32(kind.rawValue)) }

    /// A word that describes itself: not raw, and there is one.
    var isWord: Bool { kind != .unknown && kind != .raw }
}

/// The types that a program may name, prepared for the verifier, and the order among what registers hold.
final class VerifierTypes {
    struct Info {
        var kind: TypeDescriptor.Kind
        /// The types of the fields of each case (of the only shape).
        var shapes: [[VerifiedType]]
        var parent: UInt32?
    }

    private let lookUp: (TypeID) -> TypeDescriptor?
    private var known: [UInt32: Info] = [:]
    private var kinds: [UInt32: TypeDescriptor.Kind] = [:]
    private var missing: Set<UInt32> = []

    init(_ lookUp: @escaping (TypeID) -> TypeDescriptor?) { self.lookUp = lookUp }

    /// Nil for a type that does not exist. O(fields) the first time.
    subscript(id: UInt32) -> Info? {
        if let info = known[id] { return info }
        if missing.contains(id) { return nil }
        guard let descriptor = lookUp(TypeID(index: id)) else {
            missing.insert(id)
            return nil
        }
        kinds[id] = descriptor.kind
        let shapes = descriptor.shapes.map { $0.fields.map { type(of: $0.representation) } }
        let info = Info(kind: descriptor.kind, shapes: shapes, parent: descriptor.parent?.index)
        known[id] = info
        return info
    }

    func kind(_ id: UInt32) -> TypeDescriptor.Kind? {
        if let kind = kinds[id] { return kind }
        guard let descriptor = lookUp(TypeID(index: id)) else { return nil }
        kinds[id] = descriptor.kind
        return descriptor.kind
    }

    /// What a register holds that has a declared representation.
    func type(of representation: Representation) -> VerifiedType {
        switch representation {
        case .any, .unit: .any
        case .bool: .bool
        case .char: .char
        case .int8: .immediate(.int8)
        case .uint8: .immediate(.uint8)
        case .int16: .immediate(.int16)
        case .uint16: .immediate(.uint16)
        case .int32: .int
        case .uint32: .immediate(.uint32)
        case .float32: .immediate(.float32)
        case .float: .float
        case .int64, .uint64, .nativeint, .unativeint: .raw
        case .enumeration(let type): kind(type.index) == .enumeration ? VerifiedType(.immediate, type.index) : .any
        case .reference(let type): reference(type.index)
        case .union(let type): kind(type.index) == .union ? VerifiedType(.union, type.index) : .any
        case .string: .string
        case .function: .function
        case .array: .array
        }
    }

    /// Interfaces say nothing about layout; a reference to a union's cell is a union value.
    private func reference(_ type: UInt32) -> VerifiedType {
        switch kind(type) {
        case .union: VerifiedType(.union, type)
        case .tuple, .record, .class, .exception, .builtin: VerifiedType(.reference, type)
        case .interface, .enumeration, nil: .any
        }
    }

    func isSubclass(_ type: UInt32, of base: UInt32) -> Bool {
        var current: UInt32? = type
        while let id = current {
            if id == base { return true }
            // Parents have smaller ids, so the chain ends.
            guard let parent = self[id]?.parent, parent < id else { return false }
            current = parent
        }
        return false
    }

    /// May a register of the one type stand where the other is asked for?
    func isAssignable(_ type: VerifiedType, to wanted: VerifiedType) -> Bool {
        if type == wanted { return type.kind != .unknown }
        switch wanted.kind {
        case .any: return type.isWord
        case .string, .array: return type.kind == .null
        case .function: return type.kind == .null || type.kind == .closure
        case .reference:
            if type.kind == .null { return true }
            return (type.kind == .reference || type.kind == .object) && isSubclass(type.detail, of: wanted.detail)
        case .object: return type.kind == .object && isSubclass(type.detail, of: wanted.detail)
        case .union: return type.kind == .null || type.kind == .unionCase && type.detail == wanted.detail
        case .unknown, .immediate, .float, .raw, .null, .unionCase, .closure: return false
        }
    }

    /// What is known where two ways meet.
    func join(_ left: VerifiedType, _ right: VerifiedType) -> VerifiedType {
        if left == right { return left }
        if !left.isWord || !right.isWord { return .unknown }
        if isAssignable(left, to: right) { return right }
        if isAssignable(right, to: left) { return left }
        switch (left.kind, right.kind) {
        case (.unionCase, .unionCase), (.unionCase, .null), (.null, .unionCase):
            if left.kind == .null { return VerifiedType(.union, right.detail) }
            return right.kind == .null || left.detail == right.detail ? VerifiedType(.union, left.detail) : .any
        case (.closure, .closure), (.closure, .null), (.null, .closure): return .function
        case (.object, .null): return VerifiedType(.reference, left.detail)
        case (.null, .object): return VerifiedType(.reference, right.detail)
        case (.object, .object): return ancestor(left.detail, right.detail, .object)
        case (.object, .reference), (.reference, .object), (.reference, .reference):
            return ancestor(left.detail, right.detail, .reference)
        default: return .any
        }
    }

    private func ancestor(_ left: UInt32, _ right: UInt32, _ kind: VerifiedType.Kind) -> VerifiedType {
        var current: UInt32? = left
        while let id = current {
            if isSubclass(right, of: id) { return VerifiedType(kind, id) }
            guard let parent = self[id]?.parent, parent < id else { return .any }
            current = parent
        }
        return .any
    }
}
