import FusabiSyntax

/// Types, constraints, literals.
extension InterfaceWriter {
    func typeRecord(_ type: Type) -> [UInt8] {
        var writer = ByteWriter()
        func tag(_ tag: InterfaceFormat.TypeTag) { writer.byte(tag.rawValue) }
        switch store[type] {
        case .variable, .error:
            // Nothing in a library is open; what is, nobody asked about.
            tag(.error)
        case .parameter(let id):
            tag(.parameter)
            writer.number(index(of: id))
        case .named(let constructor, let arguments):
            let list = arguments.map { index(of: $0) }
            tag(.named)
            writer.number(index(of: constructor))
            writer.number(list.count)
            for argument in list { writer.number(argument) }
        case .function(let argument, let result):
            let pair = (index(of: argument), index(of: result))
            tag(.function)
            writer.number(pair.0)
            writer.number(pair.1)
        case .tuple(let elements, let isStruct):
            let list = elements.map { index(of: $0) }
            tag(isStruct ? .structTuple : .tuple)
            writer.number(list.count)
            for element in list { writer.number(element) }
        case .anonymousRecord(let fields, let isStruct):
            let list = fields.map { (string($0.name), index(of: $0.type)) }
            tag(isStruct ? .structAnonymousRecord : .anonymousRecord)
            writer.number(list.count)
            for (name, type) in list {
                writer.number(name)
                writer.number(type)
            }
        case .measure(let factors):
            tag(.measure)
            write(store.factors(of: store.measure(factors)), to: &writer)
        }
        return writer.bytes
    }

    private func write(_ factors: [MeasureFactor], to writer: inout ByteWriter) {
        writer.number(factors.count)
        for factor in factors {
            switch factor.base {
            case .constructor(let constructor):
                writer.byte(0)
                writer.number(index(of: constructor))
            case .parameter(let id):
                writer.byte(1)
                writer.number(index(of: id))
            case .variable:
                writer.byte(2)
            }
            writer.signed(Int64(factor.numerator))
            writer.signed(Int64(factor.denominator))
        }
    }

    func write(_ constraint: Constraint, to writer: inout ByteWriter) {
        func tag(_ tag: InterfaceFormat.ConstraintTag) { writer.byte(tag.rawValue) }
        switch constraint {
        case .subtype(let type):
            tag(.subtype)
            writer.number(index(of: type))
        case .equality: tag(.equality)
        case .comparison: tag(.comparison)
        case .null: tag(.null)
        case .notNull: tag(.notNull)
        case .struct: tag(.struct)
        case .notStruct: tag(.notStruct)
        case .unmanaged: tag(.unmanaged)
        case .defaultConstructor: tag(.defaultConstructor)
        case .enumeration(let type):
            tag(.enumeration)
            writer.number(index(of: type))
        case .delegate(let arguments, let result):
            tag(.delegate)
            writer.number(index(of: arguments))
            writer.number(index(of: result))
        case .member(let member):
            tag(.member)
            write(member, to: &writer)
        case .defaultType(let type, let priority):
            tag(.defaultType)
            writer.number(index(of: type))
            writer.number(priority)
        }
    }

    /// The number makes the constraint one object for all parameters that carry it.
    func write(_ member: MemberConstraint, to writer: inout ByteWriter) {
        writer.number(serial(of: member))
        writer.byte((member.isStatic ? 1 : 0) | (member.isProperty ? 2 : 0))
        writer.number(string(member.name))
        write(types: member.supports, to: &writer)
        write(types: member.arguments, to: &writer)
        writer.number(index(of: member.result))
    }

    func write(types: [Type], to writer: inout ByteWriter) {
        let list = types.map { index(of: $0) }
        writer.number(list.count)
        for type in list { writer.number(type) }
    }

    func write(_ scheme: Scheme, to writer: inout ByteWriter) {
        let parameters = scheme.parameters.map { index(of: $0) }
        writer.number(parameters.count)
        for parameter in parameters { writer.number(parameter) }
        writer.number(index(of: scheme.type))
    }

    func write(_ literal: Literal, to writer: inout ByteWriter) {
        func tag(_ tag: InterfaceFormat.LiteralTag) { writer.byte(tag.rawValue) }
        func number(_ kind: InterfaceFormat.LiteralTag, _ value: Int64) {
            tag(kind)
            writer.signed(value)
        }
        switch literal {
        case .unit: tag(.unit)
        case .null: tag(.null)
        case .bool(let value): number(.bool, value ? 1 : 0)
        case .int8(let value): number(.int8, Int64(value))
        case .uint8(let value): number(.uint8, Int64(value))
        case .int16(let value): number(.int16, Int64(value))
        case .uint16(let value): number(.uint16, Int64(value))
        case .int32(let value): number(.int32, Int64(value))
        case .uint32(let value): number(.uint32, Int64(value))
        case .int64(let value): number(.int64, value)
        case .uint64(let value): number(.uint64, Int64(bitPattern: value))
        case .nativeint(let value): number(.nativeint, value)
        case .unativeint(let value): number(.unativeint, Int64(bitPattern: value))
        case .float32(let value): number(.float32, Int64(value.bitPattern))
        case .float(let value): number(.float, Int64(bitPattern: value.bitPattern))
        case .decimal(let digits):
            tag(.decimal)
            writer.number(string(digits))
        case .bigint(let digits, let suffix):
            tag(.bigint)
            writer.number(string(digits))
            writer.number(string(String(suffix)))
        case .char(let unit): number(.char, Int64(unit))
        case .string(let units):
            tag(.string)
            writer.number(units.count)
            for unit in units { writer.number(UInt64(unit)) }
        case .byteString(let bytes):
            tag(.byteString)
            writer.number(bytes.count)
            writer.append(bytes)
        case .sourceIdentifier(let symbol):
            tag(.sourceIdentifier)
            writer.number(string(symbol))
        }
    }
}
