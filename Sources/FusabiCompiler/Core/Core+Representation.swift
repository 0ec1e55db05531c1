import FusabiBytecode

extension CoreProgram {
    /// The descriptor of a type, this program's or an earlier one's.
    package func descriptor(of type: TypeID) -> TypeDescriptor? {
        if let own = ownIndex(type) { return own < types.count ? types[own] : nil }
        return knownPlace(type).map { knownTypes[at: $0] }
    }

    private func ownIndex(_ type: TypeID) -> Int? {
        type.index >= first.types ? Int(type.index - first.types) : nil
    }

    /// The kind of a type, nil when it is not known.
    func kind(of type: TypeID) -> TypeDescriptor.Kind? {
        if let own = ownIndex(type) { return own < types.count ? types[own].kind : nil }
        return knownPlace(type).map { knownTypes[at: $0].kind }
    }

    /// The fields of a case, or of the only shape of a type.
    func fields(of type: TypeID, tag: Int) -> [TypeDescriptor.Field]? {
        if let own = ownIndex(type) {
            return own < types.count && types[own].shapes.indices.contains(tag) ? types[own].shapes[tag].fields : nil
        }
        guard let place = knownPlace(type), knownTypes[at: place].shapes.indices.contains(tag) else { return nil }
        return knownTypes[at: place].shapes[tag].fields
    }

    /// The representation of a field, `any` when the type is not known.
    package func fieldRepresentation(_ type: TypeID, tag: Int, index: Int) -> Representation {
        guard let fields = fields(of: type, tag: tag), fields.indices.contains(index) else { return .any }
        return fields[index].representation
    }

    /// What a node's value is held as; nil when the node never yields one (it raises or jumps).
    package func representation(of id: CoreID) -> Representation? {
        var id = id
        while true {
            switch self[id] {
            case .bind(_, _, let body), .bindRecursive(_, let body):
                id = body
            case .sequence(let items):
                guard let last = items.last else { return .unit }
                id = last
            case .ifThenElse(_, let first, let second):
                if let known = representation(of: first) { return known }
                id = second
            case .switchTag(_, _, let cases, let fallback):
                for item in cases {
                    if let known = representation(of: item.body) { return known }
                }
                guard let fallback else { return nil }
                id = fallback
            case .switchInt(_, let cases, let fallback):
                for item in cases {
                    if let known = representation(of: item.body) { return known }
                }
                id = fallback
            case .join(_, _, let body, let scope, _):
                if let known = representation(of: scope) { return known }
                id = body
            case .tryWith(let body, _, let handler):
                if let known = representation(of: body) { return known }
                id = handler
            case .tryFinally(let body, _):
                id = body
            case .constant(let constant):
                return constant.representation
            case .local(let local):
                return self[local].representation
            case .setLocal, .setGlobal, .setField, .whileLoop, .forRange:
                return .unit
            case .global(let global):
                return representation(of: global)
            case .lambda, .functionReference:
                return .function
            case .call(let function, _):
                return signatures(function).result
            case .callLocal(let local, _):
                return localFunctions[local].map { self[$0].result } ?? .any
            case .apply:
                return .any
            case .callSlot(_, _, let result), .callNative(_, _, let result):
                return result
            case .primitive(let primitive, _):
                return primitive.result
            case .allocate(let type, _, _):
                switch kind(of: type) {
                case .union: return .union(type)
                default: return .reference(type)
                }
            case .field(_, let type, let tag, let index):
                return fieldRepresentation(type, tag: tag, index: index)
            case .jump, .raise, .reraise:
                return nil
            case .cast(_, _, let to):
                return to
            }
        }
    }

    package func representation(of global: GlobalID) -> Representation {
        if global.index >= first.globals {
            let index = Int(global.index - first.globals)
            return index < globals.count ? globals[index].representation : .any
        }
        return earlierGlobals(global)
    }
}

extension CoreConstant {
    package var representation: Representation {
        switch self {
        case .unit: .unit
        case .null, .unset: .any
        case .bool: .bool
        case .immediate(_, let kind):
            switch kind {
            case .int32: .int32
            case .bool: .bool
            case .char: .char
            case .unit: .unit
            case .int8: .int8
            case .uint8: .uint8
            case .int16: .int16
            case .uint16: .uint16
            case .uint32: .uint32
            default:
                kind.rawValue >= ImmediateKind.firstType
                    ? .enumeration(TypeID(index: UInt32(kind.rawValue))) : .any
            }
        case .long(_, let representation): representation
        case .float: .float
        case .float32: .float32
        case .string: .string
        case .emptyCase(let type, _): .union(type)
        case .decimal: .reference(BuiltinType.decimal.id)
        case .bigint: .reference(BuiltinType.bigint.id)
        }
    }
}
