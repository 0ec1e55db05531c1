import FusabiSyntax

/// Modules, values, types, members.
extension InterfaceWriter {
    func moduleRecord(_ module: ModuleEntity) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(string(module.name))
        writer.number((module.parent.flatMap { moduleIndex[ObjectIdentifier($0)] } ?? -1) + 1)
        writer.byte(
            (module.isNamespace ? 1 : 0) | (module.requiresQualifiedAccess ? 2 : 0) | (module.isAutoOpen ? 4 : 0))
        write(module.access, to: &writer)
        writer.number(module.order.count)
        for item in module.order {
            switch item {
            case .value(let value):
                writer.byte(0)
                writer.number(index(of: value))
            case .type(let constructor):
                writer.byte(1)
                writer.number(index(of: constructor))
            case .module(let inner):
                writer.byte(2)
                writer.number(moduleIndex[ObjectIdentifier(inner)] ?? 0)
            case .extensionMember(let member):
                writer.byte(3)
                writer.number(index(of: member))
            }
        }
        return writer.bytes
    }

    /// First what is needed when its module is opened, then what is needed when it is used.
    func valueRecord(_ value: ValueEntity) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(string(value.name))
        writer.number(value.module.flatMap { moduleIndex[ObjectIdentifier($0)] } ?? 0)
        writer.byte(
            (value.isMutable ? 1 : 0) | (value.isInline ? 2 : 0) | (value.literal != nil ? 4 : 0)
                | (value.activePattern != nil ? 8 : 0) | (value.inlineBody != nil ? 16 : 0))
        write(value.access, to: &writer)
        if let literal = value.literal { write(literal, to: &writer) }
        if let info = value.activePattern { write(info, to: &writer) }
        write(value.storage, to: &writer)
        writer.number(value.arity.count)
        for count in value.arity { writer.number(count) }
        if let offset = inlineOffset(value.inlineBody) { writer.number(offset) }
        // From here on: read when its type is asked for.
        write(value.scheme, to: &writer)
        writer.number(value.parameterNames.count)
        for group in value.parameterNames {
            writer.number(group.count)
            for name in group { writer.number(name.map { string($0) + 1 } ?? 0) }
        }
        write(value.attributes, to: &writer)
        return writer.bytes
    }

    private func inlineOffset(_ body: InlineBody?) -> Int? {
        switch body {
        case .tree(let lambda, let tree): addInlineBody(inlineBytes(lambda, tree))
        case .encoded(let offset): offset
        case nil: nil
        }
    }

    func write(_ info: ActivePatternInfo, to writer: inout ByteWriter) {
        writer.number(info.cases.count)
        for name in info.cases { writer.number(string(name)) }
        writer.byte((info.isPartial ? 1 : 0) | (info.returnsValueOption ? 2 : 0) | (info.returnsBool ? 4 : 0))
    }

    func write(_ access: Access?, to writer: inout ByteWriter) {
        switch access {
        case nil: writer.byte(0)
        case .isPublic: writer.byte(1)
        case .isPrivate: writer.byte(2)
        case .isInternal: writer.byte(3)
        }
    }

    func write(_ storage: ValueStorage, to writer: inout ByteWriter) {
        func tag(_ tag: InterfaceFormat.StorageTag) { writer.byte(tag.rawValue) }
        switch storage {
        case .none: tag(.none)
        case .function(let id):
            tag(.function)
            writer.number(UInt64(id))
        case .global(let id):
            tag(.global)
            writer.number(UInt64(id))
        case .native(let name):
            tag(.native)
            writer.number(string(name))
        }
    }

    func write(_ attributes: [AttributeFact], to writer: inout ByteWriter) {
        writer.number(attributes.count)
        for fact in attributes {
            writer.number(string(fact.name))
            writer.number(string(fact.text))
            writer.number(fact.arguments.count)
            for argument in fact.arguments { write(argument, to: &writer) }
            writer.number(fact.named.count)
            for (name, value) in fact.named {
                writer.number(string(name))
                write(value, to: &writer)
            }
        }
    }

    // MARK: Types

    func constructorRecord(_ constructor: TypeConstructor) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(string(constructor.name))
        writer.number(constructor.module.flatMap { moduleIndex[ObjectIdentifier($0)] } ?? 0)
        writer.number(flags(of: constructor))
        write(constructor.access, to: &writer)
        write(constructor.representationAccess, to: &writer)
        writer.number((constructor.primitive?.rawValue).map { string($0) + 1 } ?? 0)
        writer.number(constructor.runtimeTypeID.map { Int($0) + 1 } ?? 0)
        let parameters = constructor.parameters.map { index(of: $0) }
        writer.number(parameters.count)
        for parameter in parameters { writer.number(parameter) }
        write(constructor.attributes, to: &writer)
        writeDefinition(of: constructor, to: &writer)
        // From here on: read when its members are asked for.
        writer.number(constructor.base.map { index(of: $0) + 1 } ?? 0)
        write(types: constructor.interfaces, to: &writer)
        write(constructor.fields, to: &writer)
        write(constructor.staticFields, to: &writer)
        writer.number(constructor.members.count)
        for member in constructor.members {
            writer.number(index(of: member))
            let isVisible = constructor.membersByName[member.name]?.contains { $0 === member } ?? false
            writer.bool(isVisible)
        }
        writer.number(constructor.constructors.count)
        for member in constructor.constructors { writer.number(index(of: member)) }
        return writer.bytes
    }

    private func flags(of constructor: TypeConstructor) -> Int {
        (constructor.isStruct ? 1 : 0) | (constructor.isAbstract ? 2 : 0) | (constructor.isSealed ? 4 : 0)
            | (constructor.admitsNull ? 8 : 0) | (constructor.requiresQualifiedAccess ? 16 : 0)
            | (constructor.supportsEquality.map { $0 ? 32 : 64 } ?? 0)
            | (constructor.supportsComparison.map { $0 ? 128 : 256 } ?? 0)
    }

    private func writeDefinition(of constructor: TypeConstructor, to writer: inout ByteWriter) {
        func tag(_ tag: InterfaceFormat.DefinitionTag) { writer.byte(tag.rawValue) }
        switch constructor.definition {
        case .pending: tag(.pending)
        case .primitive: tag(.primitive)
        case .record(let fields):
            tag(.record)
            write(fields, to: &writer)
        case .union(let cases):
            tag(.union)
            writer.number(cases.count)
            for unionCase in cases {
                writer.number(string(unionCase.name))
                write(unionCase.fields, to: &writer)
            }
        case .enumeration(let underlying, let cases):
            tag(.enumeration)
            writer.number(index(of: underlying))
            writer.number(cases.count)
            for (name, value) in cases {
                writer.number(string(name))
                write(value, to: &writer)
            }
        case .abbreviation(let type):
            tag(.abbreviation)
            writer.number(index(of: type))
        case .class: tag(.class)
        case .interface: tag(.interface)
        case .struct: tag(.struct)
        case .delegate(let arguments, let result):
            tag(.delegate)
            write(types: arguments, to: &writer)
            writer.number(index(of: result))
        case .exception(let unionCase):
            tag(.exception)
            writer.number(string(unionCase.name))
            write(unionCase.fields, to: &writer)
        case .measure: tag(.measure)
        case .measureAbbreviation(let type):
            tag(.measureAbbreviation)
            writer.number(index(of: type))
        case .array(let rank):
            tag(.array)
            writer.number(rank)
        }
    }

    private func write(_ fields: [FieldEntity], to writer: inout ByteWriter) {
        writer.number(fields.count)
        for field in fields {
            writer.number(string(field.name))
            writer.number(index(of: field.type))
            writer.byte((field.isMutable ? 1 : 0) | (field.isNamed ? 2 : 0) | (field.isStatic ? 4 : 0))
            write(field.access, to: &writer)
        }
    }

    // MARK: Members

    func memberRecord(_ member: MemberEntity) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(string(member.name))
        writer.number(index(of: member.owner))
        writer.number(flags(of: member))
        write(member.access, to: &writer)
        let parameters = member.parameters.map { index(of: $0) }
        writer.number(parameters.count)
        for parameter in parameters { writer.number(parameter) }
        writer.number(member.groups.count)
        for group in member.groups {
            writer.number(group.count)
            for parameter in group { write(parameter, to: &writer) }
        }
        writer.number(index(of: member.result))
        write(member.storage, to: &writer)
        writer.number(member.slotID.map { Int($0) + 1 } ?? 0)
        if case .override(let slot) = member.dispatch { writer.number(index(of: slot)) }
        if let offset = inlineOffset(member.inlineBody) { writer.number(offset) }
        if let literal = member.literal { write(literal, to: &writer) }
        write(member.attributes, to: &writer)
        return writer.bytes
    }

    private func flags(of member: MemberEntity) -> Int {
        let kind =
            switch member.kind {
            case .method: 0
            case .getter: 1
            case .setter: 2
            case .constructor: 3
            }
        let dispatch =
            switch member.dispatch {
            case .direct: 0
            case .slot: 1
            case .override: 2
            }
        return kind | dispatch << 2 | (member.isStatic ? 16 : 0) | (member.isAbstract ? 32 : 0)
            | (member.isInline ? 64 : 0) | (member.isExtension ? 128 : 0) | (member.isExplicitInterface ? 256 : 0)
            | (member.inlineBody != nil ? 512 : 0) | (member.literal != nil ? 1024 : 0)
            | (member.isExtensionMethod ? 2048 : 0)
    }

    private func write(_ parameter: MemberEntity.Parameter, to writer: inout ByteWriter) {
        writer.number(parameter.name.map { string($0) + 1 } ?? 0)
        writer.number(index(of: parameter.type))
        writer.byte(
            (parameter.isOptional ? 1 : 0) | (parameter.isParamArray ? 2 : 0) | (parameter.isOut ? 4 : 0)
                | (parameter.defaultValue != nil ? 8 : 0) | (parameter.isProjection ? 16 : 0))
        if let value = parameter.defaultValue { write(value, to: &writer) }
    }
}
