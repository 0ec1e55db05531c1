import FusabiSyntax

/// Making entities from their records.
extension LibraryInterface {
    func readAccess(_ reader: inout ByteReader) -> Access? {
        switch reader.byte() {
        case 1: .isPublic
        case 2: .isPrivate
        case 3: .isInternal
        default: nil
        }
    }

    private func readStorage(_ reader: inout ByteReader) -> ValueStorage {
        switch InterfaceFormat.StorageTag(rawValue: reader.byte()) {
        case .function: .function(UInt32(truncatingIfNeeded: reader.int()))
        case .global: .global(UInt32(truncatingIfNeeded: reader.int()))
        case .native: .native(text(reader.int()))
        case Optional.none, .some(.none): .none
        }
    }

    private func readAttributes(_ reader: inout ByteReader) -> [AttributeFact] {
        let count = reader.count()
        if count == 0 { return [] }
        var result: [AttributeFact] = []
        for _ in 0..<count {
            let name = text(reader.int())
            let shown = text(reader.int())
            var arguments: [Literal] = []
            for _ in 0..<reader.count() { arguments.append(readLiteral(&reader)) }
            var fact = AttributeFact(name: name, arguments: arguments)
            for _ in 0..<reader.count() {
                let argument = text(reader.int())
                fact.named.append((name: argument, value: readLiteral(&reader)))
            }
            fact.text = shown
            result.append(fact)
        }
        return result
    }

    // MARK: Values

    func makeValue(_ index: Int) -> ValueEntity {
        var reader = record(.values, index)
        let name = symbol(reader.int())
        let value = ValueEntity(name: name, module: module(reader.int()), library: self, record: index)
        let flags = reader.byte()
        value.isMutable = flags & 1 != 0
        value.isInline = flags & 2 != 0
        value.access = readAccess(&reader)
        if flags & 4 != 0 { value.literal = readLiteral(&reader) }
        if flags & 8 != 0 { value.activePattern = readActivePattern(&reader) }
        value.storage = readStorage(&reader)
        var arity: [Int] = []
        for _ in 0..<reader.count() { arity.append(reader.int()) }
        value.arity = arity
        if flags & 16 != 0 { value.inlineBody = .encoded(offset: reader.int()) }
        return value
    }

    /// What a value's users need: its type, the names of its parameters, its attributes.
    func complete(_ value: ValueEntity, record index: Int) -> Scheme {
        var reader = record(.values, index)
        _ = (reader.int(), reader.int())
        let flags = reader.byte()
        _ = readAccess(&reader)
        if flags & 4 != 0 { _ = readLiteral(&reader) }
        if flags & 8 != 0 { _ = readActivePattern(&reader) }
        _ = readStorage(&reader)
        for _ in 0..<reader.count() { _ = reader.int() }
        if flags & 16 != 0 { _ = reader.int() }
        let scheme = readScheme(&reader)
        var names: [[Symbol?]] = []
        for _ in 0..<reader.count() {
            var group: [Symbol?] = []
            for _ in 0..<reader.count() {
                let name = reader.int()
                group.append(name == 0 ? nil : symbol(name - 1))
            }
            names.append(group)
        }
        value.parameterNames = names
        value.attributes = readAttributes(&reader)
        return scheme
    }

    func readActivePattern(_ reader: inout ByteReader) -> ActivePatternInfo {
        var cases: [Symbol] = []
        for _ in 0..<reader.count() { cases.append(symbol(reader.int())) }
        let flags = reader.byte()
        return ActivePatternInfo(
            cases: cases, isPartial: flags & 1 != 0, returnsValueOption: flags & 2 != 0, returnsBool: flags & 4 != 0)
    }

    // MARK: Types

    /// `register` is called before anything else is read, since a definition may mention its own type.
    func makeConstructor(_ index: Int, register: (TypeConstructor) -> Void) -> TypeConstructor {
        var reader = record(.constructors, index)
        let name = symbol(reader.int())
        let constructor = TypeConstructor(name: name, module: module(reader.int()), span: .none)
        register(constructor)
        let flags = reader.int()
        constructor.isStruct = flags & 1 != 0
        constructor.isAbstract = flags & 2 != 0
        constructor.isSealed = flags & 4 != 0
        constructor.admitsNull = flags & 8 != 0
        constructor.requiresQualifiedAccess = flags & 16 != 0
        constructor.supportsEquality = flags & 32 != 0 ? true : flags & 64 != 0 ? false : nil
        constructor.supportsComparison = flags & 128 != 0 ? true : flags & 256 != 0 ? false : nil
        constructor.access = readAccess(&reader)
        constructor.representationAccess = readAccess(&reader)
        let primitive = reader.int()
        if primitive > 0 { constructor.primitive = PrimitiveType(rawValue: text(primitive - 1)) }
        let runtime = reader.int()
        if runtime > 0 { constructor.runtimeTypeID = UInt32(truncatingIfNeeded: runtime - 1) }
        constructor.parameters = readParameters(&reader)
        constructor.attributes = readAttributes(&reader)
        constructor.holdsExtensionMethods = constructor.attributes.contains { $0.name == "Extension" }
        constructor.definition = readDefinition(&reader, constructor)
        let rest = reader.position
        constructor.load = { [unowned self, unowned constructor] in self.fill(constructor, at: rest) }
        return constructor
    }

    private func readDefinition(
        _ reader: inout ByteReader, _ constructor: TypeConstructor
    ) -> TypeConstructor.Definition {
        switch InterfaceFormat.DefinitionTag(rawValue: reader.byte()) {
        case .pending, nil: return .pending
        case .primitive: return .primitive
        case .record: return .record(readFields(&reader, constructor))
        case .union:
            var cases: [CaseEntity] = []
            for tag in 0..<reader.count() {
                let unionCase = CaseEntity(name: symbol(reader.int()), fields: [], tag: tag, owner: constructor)
                unionCase.fields = readFields(&reader, constructor)
                cases.append(unionCase)
            }
            return .union(cases)
        case .enumeration:
            let underlying = type(reader.int())
            var cases: [(name: Symbol, value: Literal)] = []
            for _ in 0..<reader.count() {
                let name = symbol(reader.int())
                cases.append((name, readLiteral(&reader)))
            }
            return .enumeration(underlying: underlying, cases: cases)
        case .abbreviation: return .abbreviation(type(reader.int()))
        case .class: return .class
        case .interface: return .interface
        case .struct: return .struct
        case .delegate:
            let arguments = readTypes(&reader)
            return .delegate(arguments: arguments, result: type(reader.int()))
        case .exception:
            let unionCase = CaseEntity(name: symbol(reader.int()), fields: [], tag: 0, owner: constructor)
            unionCase.fields = readFields(&reader, constructor)
            return .exception(unionCase)
        case .measure: return .measure
        case .measureAbbreviation: return .measureAbbreviation(type(reader.int()))
        case .array: return .array(rank: reader.int())
        }
    }

    private func readFields(_ reader: inout ByteReader, _ owner: TypeConstructor) -> [FieldEntity] {
        var result: [FieldEntity] = []
        for index in 0..<reader.count() {
            let name = symbol(reader.int())
            let type = type(reader.int())
            let flags = reader.byte()
            let field = FieldEntity(
                name: name, type: type, index: index, isMutable: flags & 1 != 0, isNamed: flags & 2 != 0, owner: owner)
            field.isStatic = flags & 4 != 0
            field.access = readAccess(&reader)
            result.append(field)
        }
        return result
    }

    private func fill(_ constructor: TypeConstructor, at offset: Int) {
        var reader = ByteReader(bytes: bytes, position: offset)
        constructor.base = optionalType(reader.int())
        constructor.interfaces = readTypes(&reader)
        constructor.fields = readFields(&reader, constructor)
        constructor.staticFields = readFields(&reader, constructor)
        for _ in 0..<reader.count() {
            let member = member(reader.int())
            constructor.members.append(member)
            // For a script the library's private members do not exist.
            if reader.bool(), member.access != .isPrivate {
                constructor.membersByName[member.name, default: []].append(member)
            }
        }
        for _ in 0..<reader.count() { constructor.constructors.append(member(reader.int())) }
    }

    // MARK: Members

    func makeMember(_ index: Int, register: (MemberEntity) -> Void) -> MemberEntity {
        var reader = record(.members, index)
        let name = symbol(reader.int())
        let owner = constructor(reader.int())
        let flags = reader.int()
        let kind: MemberEntity.Kind =
            switch flags & 3 {
            case 0: .method
            case 1: .getter
            case 2: .setter
            default: .constructor
            }
        let member = MemberEntity(
            name: name, owner: owner, kind: kind, isStatic: flags & 16 != 0, result: store.error, span: .none)
        register(member)
        member.isAbstract = flags & 32 != 0
        member.isInline = flags & 64 != 0
        member.isExtension = flags & 128 != 0
        member.isExplicitInterface = flags & 256 != 0
        member.isExtensionMethod = flags & 2048 != 0
        member.access = readAccess(&reader)
        member.parameters = readParameters(&reader)
        for _ in 0..<reader.count() {
            var group: [MemberEntity.Parameter] = []
            for _ in 0..<reader.count() { group.append(readParameter(&reader)) }
            member.groups.append(group)
        }
        member.result = type(reader.int())
        member.storage = readStorage(&reader)
        let slot = reader.int()
        if slot > 0 { member.slotID = UInt32(truncatingIfNeeded: slot - 1) }
        switch (flags >> 2) & 3 {
        case 1: member.dispatch = .slot
        case 2: member.dispatch = .override(self.member(reader.int()))
        default: member.dispatch = .direct
        }
        if flags & 512 != 0 { member.inlineBody = .encoded(offset: reader.int()) }
        if flags & 1024 != 0 { member.literal = readLiteral(&reader) }
        member.attributes = readAttributes(&reader)
        return member
    }

    private func readParameter(_ reader: inout ByteReader) -> MemberEntity.Parameter {
        let name = reader.int()
        let type = type(reader.int())
        let flags = reader.byte()
        let value: Literal? = flags & 8 != 0 ? readLiteral(&reader) : nil
        var parameter = MemberEntity.Parameter(
            name: name == 0 ? nil : symbol(name - 1), type: type, isOptional: flags & 1 != 0, defaultValue: value,
            isParamArray: flags & 2 != 0, isOut: flags & 4 != 0)
        parameter.isProjection = flags & 16 != 0
        return parameter
    }

    // MARK: Literals

    func readLiteral(_ reader: inout ByteReader) -> Literal {
        guard let tag = InterfaceFormat.LiteralTag(rawValue: reader.byte()) else { return .unit }
        switch tag {
        case .unit: return .unit
        case .null: return .null
        case .bool: return .bool(reader.signed() != 0)
        case .int8: return .int8(Int8(truncatingIfNeeded: reader.signed()))
        case .uint8: return .uint8(UInt8(truncatingIfNeeded: reader.signed()))
        case .int16: return .int16(Int16(truncatingIfNeeded: reader.signed()))
        case .uint16: return .uint16(UInt16(truncatingIfNeeded: reader.signed()))
        case .int32: return .int32(Int32(truncatingIfNeeded: reader.signed()))
        case .uint32: return .uint32(UInt32(truncatingIfNeeded: reader.signed()))
        case .int64: return .int64(reader.signed())
        case .uint64: return .uint64(UInt64(bitPattern: reader.signed()))
        case .nativeint: return .nativeint(reader.signed())
        case .unativeint: return .unativeint(UInt64(bitPattern: reader.signed()))
        case .float32: return .float32(Float(bitPattern: UInt32(truncatingIfNeeded: reader.signed())))
        case .float: return .float(Double(bitPattern: UInt64(bitPattern: reader.signed())))
        case .decimal: return .decimal(text(reader.int()))
        case .bigint:
            let digits = text(reader.int())
            return .bigint(digits, suffix: text(reader.int()).first ?? "I")
        case .char: return .char(UInt16(truncatingIfNeeded: reader.signed()))
        case .string:
            var units: [UInt16] = []
            for _ in 0..<reader.count() { units.append(UInt16(truncatingIfNeeded: reader.int())) }
            return .string(units)
        case .byteString:
            var content: [UInt8] = []
            for _ in 0..<reader.count() { content.append(reader.byte()) }
            return .byteString(content)
        case .sourceIdentifier: return .sourceIdentifier(symbol(reader.int()))
        }
    }
}
