import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Declared types: ids, descriptors, code of members.
extension Lowerer {
    // MARK: Ids

    func assign(_ definition: TypedTypeDefinition) {
        let constructor = definition.constructor
        if needsDescriptor(constructor) { _ = typeID(constructor) }
        for member in constructor.members where member.storage.isNone {
            if case .slot = member.dispatch, member.slotID == nil {
                member.slotID = program.slotCount
                program.slotCount += 1
            }
        }
        for method in definition.methods where method.member.storage.isNone && !isExpanded(method.member) {
            // Representations are looked up when all types have ids: see `describe`.
            method.member.storage = .function(signatures.add(FunctionSignature(parameters: [], result: .any)).index)
        }
        for item in definition.constructorBodies where item.member.storage.isNone {
            let id = signatures.add(FunctionSignature(parameters: [], result: .any))
            _ = signatures.add(FunctionSignature(parameters: [], result: .unit))
            item.member.storage = .function(id.index)
        }
    }

    private func isExpanded(_ member: MemberEntity) -> Bool { member.isInline && member.inlineBody != nil }

    private func needsDescriptor(_ constructor: TypeConstructor) -> Bool {
        if constructor.runtimeTypeID != nil || builtinType(constructor) != nil { return false }
        if let primitive = constructor.primitive, primitive != .exn { return false }
        switch constructor.definition {
        case .record, .union, .enumeration, .class, .interface, .struct, .exception: return true
        case .primitive: return constructor.primitive == .exn
        case .pending, .abbreviation, .delegate, .measure, .measureAbbreviation, .array: return false
        }
    }

    /// Gives a type its place in the type table; the description follows, except for that of `obj`, which has no fields.
    func declareType(_ constructor: TypeConstructor) -> TypeID {
        let id = addType(
            TypeDescriptor(
                kind: .class, name: text(constructor.name), qualifiedName: qualifiedName(constructor),
                shapes: [.init(name: "", fields: [])]))
        constructor.runtimeTypeID = id.index
        return id
    }

    // MARK: Descriptors

    func describe(_ declaration: TypedDeclaration) {
        switch declaration {
        case .value, .recursive, .pattern, .expression: break
        case .module(_, let declarations): for declaration in declarations { describe(declaration) }
        case .type(let definition): describe(definition)
        }
    }

    private func describe(_ definition: TypedTypeDefinition) {
        for method in definition.methods {
            guard case .function(let raw) = method.member.storage else { continue }
            signatures.set(FunctionID(index: raw), signature(of: method.member))
        }
        for member in definition.constructor.members {
            guard let slot = member.slotID, slot >= program.first.slots else { continue }
            program.slotSignatures[SlotID(index: slot)] = signature(of: member)
        }
        for item in definition.constructorBodies {
            guard case .function(let raw) = item.member.storage else { continue }
            let signature = self.signature(of: item.member)
            signatures.set(FunctionID(index: raw), signature)
            signatures.set(
                FunctionID(index: raw + 1),
                FunctionSignature(
                    parameters: [ownRepresentation(definition.constructor)] + signature.parameters, result: .unit))
        }
        describe(definition.constructor, definition.methods.map(\.member))
    }

    /// Fills the descriptor of a type of this program; its base class is described first.
    private func describe(_ constructor: TypeConstructor, _ members: [MemberEntity]) {
        for id in describedTypes(constructor) {
            guard id.index >= program.first.types else { continue }
            let index = Int(id.index - program.first.types)
            guard index < program.types.count else { continue }
            var descriptor = program.types[index]
            if described.insert(id).inserted, id.index >= BuiltinType.firstDeclared {
                descriptor = makeDescriptor(constructor)
            }
            for type in constructor.interfaces { addInterfaces(of: type, to: &descriptor.interfaces) }
            for member in members {
                guard case .function(let raw) = member.storage else { continue }
                record(
                    FunctionID(index: raw), for: member, in: &descriptor,
                    isBuiltin: id.index < BuiltinType.firstDeclared)
            }
            program.types[index] = descriptor
        }
    }

    /// The descriptors that a declaration contributes to: several for strings and arrays.
    private func describedTypes(_ constructor: TypeConstructor) -> [TypeID] {
        switch constructor.primitive {
        case .string: [BuiltinType.string8.id, BuiltinType.string16.id]
        case .array: [BuiltinType.wordArray.id, BuiltinType.byteArray.id, BuiltinType.longArray.id]
        default:
            if let raw = constructor.runtimeTypeID {
                [TypeID(index: raw)]
            } else {
                (builtinType(constructor)?.id ?? valueType(constructor)).map { [$0] } ?? []
            }
        }
    }

    /// The type of the values of a primitive type that are no cells.
    private func valueType(_ constructor: TypeConstructor) -> TypeID? {
        switch constructor.primitive {
        case .bool: BuiltinType.valueType(.bool)
        case .char: BuiltinType.valueType(.char)
        case .int8: BuiltinType.valueType(.int8)
        case .uint8: BuiltinType.valueType(.uint8)
        case .int16: BuiltinType.valueType(.int16)
        case .uint16: BuiltinType.valueType(.uint16)
        case .int32: BuiltinType.valueType(.int32)
        case .uint32: BuiltinType.valueType(.uint32)
        case .int64: BuiltinType.valueType(.int64)
        case .uint64: BuiltinType.valueType(.uint64)
        case .nativeint: BuiltinType.valueType(.nativeint)
        case .unativeint: BuiltinType.valueType(.unativeint)
        case .float32: BuiltinType.valueType(.float32)
        case .float: BuiltinType.floatType
        default: nil
        }
    }

    private func makeDescriptor(_ constructor: TypeConstructor) -> TypeDescriptor {
        var descriptor = TypeDescriptor(
            kind: .class, name: text(constructor.name), qualifiedName: qualifiedName(constructor),
            isStruct: constructor.isStruct)
        switch constructor.definition {
        case .record(let fields):
            descriptor.kind = .record
            descriptor.shapes = [.init(name: "", fields: fields.map(field))]
        case .union(let cases):
            descriptor.kind = .union
            descriptor.shapes = cases.map { .init(name: text($0.name), fields: $0.fields.map(field)) }
        case .enumeration(let underlying, let cases):
            descriptor.kind = .enumeration
            let kind = declaredRepresentation(underlying)
            descriptor.shapes = [
                .init(name: "", fields: [.init(name: "value__", representation: kind, isMutable: false)])
            ]
            descriptor.enumCases = cases.map { .init(name: text($0.name), value: Self.integer($0.value)) }
            inheritEnum(&descriptor)
        case .interface: descriptor.kind = .interface
        case .exception:
            descriptor.kind = .exception
            inherit(constructor, &descriptor)
        case .class, .primitive:
            inherit(constructor, &descriptor)
            descriptor.usesReferenceEquality = descriptor.equals == nil
        case .struct:
            descriptor.isStruct = true
            inherit(constructor, &descriptor)
        case .pending, .abbreviation, .delegate, .measure, .measureAbbreviation, .array: break
        }
        applyAttributes(constructor, &descriptor)
        return descriptor
    }

    /// What System.Enum implements for all enums.
    private func inheritEnum(_ descriptor: inout TypeDescriptor) {
        guard let base = wellKnown[.enumeration] else { return }
        base.ensureLoaded()
        for type in base.interfaces { addInterfaces(of: type, to: &descriptor.interfaces) }
        for member in base.members {
            guard case .function(let raw) = member.storage, case .override = member.dispatch else { continue }
            record(FunctionID(index: raw), for: member, in: &descriptor, isBuiltin: true)
        }
    }

    private func inherit(_ constructor: TypeConstructor, _ descriptor: inout TypeDescriptor) {
        var fields: [TypeDescriptor.Field] = []
        if let parent = parent(of: constructor) {
            let id = typeID(parent)
            if id.index >= program.first.types, !described.contains(id) { describe(parent, ownMembers(parent)) }
            descriptor.parent = id
            if let inherited = program.descriptor(of: id) {
                fields = inherited.shapes.first?.fields ?? []
                descriptor.slots = inherited.slots
                descriptor.interfaces = inherited.interfaces
                descriptor.equals = inherited.equals
                descriptor.getHashCode = inherited.getHashCode
                descriptor.compareTo = inherited.compareTo
                descriptor.toString = inherited.toString
            }
            if let base = constructor.base, let arguments = named(base)?.1 {
                instantiate(parent, arguments.map(closed), &descriptor)
            }
        }
        descriptor.shapes = [.init(name: "", fields: fields + instanceFields(constructor).map(field))]
    }

    /// Members with code, for a base class described before its own declaration's turn.
    func ownMembers(_ constructor: TypeConstructor) -> [MemberEntity] {
        constructor.members.filter { member in
            if case .function = member.storage { return member.kind != .constructor }
            return false
        }
    }

    private func applyAttributes(_ constructor: TypeConstructor, _ descriptor: inout TypeDescriptor) {
        for attribute in constructor.attributes {
            switch attribute.name {
            case "ReferenceEquality": descriptor.usesReferenceEquality = true
            // The library's EnumText reads it there.
            case "Flags": if descriptor.kind == .enumeration { descriptor.formatDisplay = "flags" }
            case "StructuredFormatDisplay":
                if case .string(let units)? = attribute.arguments.first {
                    descriptor.formatDisplay = String(decoding: units, as: UTF16.self)
                }
            default: break
            }
        }
    }

    private func field(_ entity: FieldEntity) -> TypeDescriptor.Field {
        .init(
            name: entity.isNamed ? text(entity.name) : "", representation: representation(of: entity),
            isMutable: entity.isMutable)
    }

    private static func integer(_ literal: Literal) -> Int64 {
        switch literal {
        case .int8(let value): Int64(value)
        case .uint8(let value): Int64(value)
        case .int16(let value): Int64(value)
        case .uint16(let value): Int64(value)
        case .int32(let value): Int64(value)
        case .uint32(let value): Int64(value)
        case .int64(let value), .nativeint(let value): value
        case .uint64(let value), .unativeint(let value): Int64(bitPattern: value)
        case .char(let value): Int64(value)
        default: 0
        }
    }

    /// `System.Collections.Generic.List`1`, `Module+Type`, `Microsoft.FSharp.Core.MatchFailureException`.
    func qualifiedName(_ constructor: TypeConstructor) -> String {
        var name = text(constructor.name)
        if !constructor.parameters.isEmpty { name += "`\(constructor.parameters.count)" }
        var current = constructor.module
        while let module = current {
            let part = text(module.name)
            if !part.isEmpty { name = part + (module.isNamespace ? "." : "+") + name }
            current = module.parent
        }
        guard name.hasPrefix("FSharp.") else { return name }
        return "Microsoft." + compiledName(name)
    }

    /// Some types of FSharp.Core have another name for .NET: `Map` is `FSharpMap`.
    private func compiledName(_ name: String) -> String {
        guard let end = name.lastIndex(of: "."), let arity = name.lastIndex(of: "`") else { return name }
        let start = name.index(after: end)
        guard start < arity, Self.renamed.contains(String(name[start..<arity])) else { return name }
        return name[..<start] + "FSharp" + name[start...]
    }

    private static let renamed: Set<String> = [
        "Map", "Set", "Result", "Choice", "Async", "AsyncReplyChannel", "MailboxProcessor", "Event", "Handler",
        "DelegateEvent", "List", "Option", "ValueOption", "Ref", "Func",
    ]

    // MARK: Slots

    /// An interface and those it inherits.
    func addInterfaces(of type: Type, to list: inout [TypeID]) {
        guard let (constructor, _) = named(type) else { return }
        constructor.ensureLoaded()
        if constructor.definition.isInterface {
            let id = typeID(constructor)
            if list.contains(id) { return }
            list.append(id)
        }
        for inherited in constructor.interfaces { addInterfaces(of: inherited, to: &list) }
    }

    /// Notes that a type runs `function` for a slot: an own virtual method, an override, an implementation.
    func record(
        _ function: FunctionID, for member: MemberEntity, in descriptor: inout TypeDescriptor, isBuiltin: Bool = false
    ) {
        let root = rootSlot(member)
        if case .direct = root.dispatch, root === member { return }
        // The runtime compares its own types itself.
        if root.owner.primitive == .obj, !isBuiltin {
            switch text(root.name) {
            case "ToString": descriptor.toString = function
            case "GetHashCode": descriptor.getHashCode = function
            case "Equals":
                descriptor.equals = function
                descriptor.usesReferenceEquality = false
            default: break
            }
        }
        if root.owner === wellKnown[.comparable], !isBuiltin { descriptor.compareTo = function }
        if root.owner === wellKnown[.genericComparable], !isBuiltin, descriptor.compareTo == nil {
            descriptor.compareTo = function
        }
        guard let raw = root.slotID else { return }
        let slot = SlotID(index: raw)
        descriptor.slots.removeAll { $0.slot == slot }
        descriptor.slots.append(.init(slot: slot, function: function))
    }
}

extension ValueStorage {
    var isNone: Bool {
        if case .none = self { return true }
        return false
    }
}
