import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// From types to representations.
extension Lowerer {
    /// The shape of a type in the current context: abbreviations expanded, parameters of inline functions replaced.
    func head(_ type: Type) -> TypeNode {
        let node = store.head(type)
        if case .parameter(let id) = node, let known = context.substitution[id] { return store.head(known) }
        return node
    }

    /// The type without parameters of inline functions.
    func closed(_ type: Type) -> Type {
        let context = self.context
        return context.substitution.isEmpty ? store.prune(type) : store.substitute(type, context.substitution)
    }

    func type(_ id: TypedExpressionID) -> Type { closed(tree.type(id)) }

    /// How a value of the type is held here.
    func representation(_ type: Type) -> Representation {
        cachedRepresentation(store.resolve(type)) ?? representation(type, context.substitution)
    }

    func representation(_ id: TypedExpressionID) -> Representation { representation(tree.type(id)) }

    /// How a value of the type is held in a declaration, where type parameters are `any`.
    func declaredRepresentation(_ type: Type) -> Representation { representation(type, .empty) }

    func representation(_ type: Type, _ substitution: Substitution) -> Representation {
        let resolved = store.resolve(type)
        if case .parameter(let id) = store[resolved], let known = substitution[id] {
            return knownRepresentation(store.resolve(known), substitution)
        }
        return knownRepresentation(resolved, substitution)
    }

    private func cachedRepresentation(_ resolved: Type) -> Representation? {
        let index = Int(resolved.index)
        return index < representations.count ? representations[index] : nil
    }

    /// Kept where it is the same everywhere: only that of a parameter and of an array says what parameters stand for.
    private func knownRepresentation(_ resolved: Type, _ substitution: Substitution) -> Representation {
        if let known = cachedRepresentation(resolved) { return known }
        let index = Int(resolved.index)
        let result = headRepresentation(resolved, substitution)
        if store.contents(of: resolved).isEmpty || isSameEverywhere(result) {
            if index >= representations.count {
                representations.append(contentsOf: repeatElement(nil, count: index + 1024 - representations.count))
            }
            representations[index] = result
        }
        return result
    }

    private func isSameEverywhere(_ held: Representation) -> Bool {
        switch held {
        case .function, .union, .reference, .enumeration: true
        case .any, .unit, .bool, .char, .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .nativeint,
            .unativeint, .float32, .float, .string, .array:
            false
        }
    }

    private func headRepresentation(_ resolved: Type, _ substitution: Substitution) -> Representation {
        switch store[resolved] {
        case .variable, .parameter, .error: return .any
        case .function: return .function
        case .measure: return .any
        case .tuple(let elements, let isStruct): return .reference(tupleType(elements.count, isStruct: isStruct))
        case .anonymousRecord(let fields, let isStruct):
            return .reference(anonymousRecordType(fields.map(\.name), isStruct: isStruct))
        case .named(let constructor, let arguments):
            return representation(constructor) {
                arguments.first.map { elementKind($0, substitution) } ?? .word
            }
        }
    }

    private func elementKind(_ type: Type, _ substitution: Substitution) -> ArrayElement {
        switch representation(type, substitution) {
        case .uint8: .byte
        case .int64: .long
        default: .word
        }
    }

    /// How arrays of a type hold their elements here.
    func arrayElement(_ type: Type) -> ArrayElement { elementKind(type, context.substitution) }

    private func representation(_ constructor: TypeConstructor, element: () -> ArrayElement) -> Representation {
        if let primitive = constructor.primitive { return representation(primitive, constructor, element) }
        constructor.ensureLoaded()
        switch constructor.definition {
        case .record, .class, .struct, .exception: return .reference(typeID(constructor))
        case .union: return .union(typeID(constructor))
        case .enumeration: return .enumeration(typeID(constructor))
        case .delegate: return .function
        case .array(let rank): return rank == 1 ? .array(element()) : .reference(BuiltinType.multiArray.id)
        case .interface, .pending, .primitive, .abbreviation, .measure, .measureAbbreviation: return .any
        }
    }

    private func representation(
        _ primitive: PrimitiveType, _ constructor: TypeConstructor, _ element: () -> ArrayElement
    ) -> Representation {
        switch primitive {
        case .int8: .int8
        case .uint8: .uint8
        case .int16: .int16
        case .uint16: .uint16
        case .int32: .int32
        case .uint32: .uint32
        case .int64: .int64
        case .uint64: .uint64
        case .nativeint: .nativeint
        case .unativeint: .unativeint
        case .float32: .float32
        case .float: .float
        case .decimal: .reference(BuiltinType.decimal.id)
        case .bigint: .reference(BuiltinType.bigint.id)
        case .bool: .bool
        case .char: .char
        case .unit, .void: .unit
        case .string: .string
        case .obj, .valueType, .enumeration, .delegate, .arrayBase: .any
        case .exn: .reference(typeID(constructor))
        case .list: .union(BuiltinType.list.id)
        case .option: .union(BuiltinType.option.id)
        case .voption: .union(BuiltinType.valueOption.id)
        case .ref, .byref: .reference(BuiltinType.referenceCell.id)
        case .array: .array(element())
        case .array2, .array3, .array4: .reference(BuiltinType.multiArray.id)
        case .fiber: .reference(BuiltinType.fiber.id)
        }
    }

    /// The constructor and arguments of a type, nil for functions, tuples, unknown types.
    func named(_ type: Type) -> (TypeConstructor, [Type])? {
        if case .named(let constructor, let arguments) = head(type) { return (constructor, arguments) }
        return nil
    }

    func primitiveType(_ type: Type) -> PrimitiveType? { named(type)?.0.primitive }

    /// The numeric kind of the type, of its underlying type for enums.
    func numericKind(_ type: Type) -> NumericKind? {
        if case .enumeration(let underlying, _)? = named(type)?.0.definition { return numericKind(underlying) }
        return representation(type).numericKind
    }

    /// The result of a function type after some arguments.
    func result(of type: Type, after count: Int) -> Type {
        var type = type
        for _ in 0..<count {
            guard case .function(_, let result) = head(type) else { return type }
            type = closed(result)
        }
        return type
    }

    func isUnit(_ type: Type) -> Bool { representation(type) == .unit }

    // MARK: Type ids

    /// The runtime's type of a declared type. Types of this program got theirs before any code was lowered.
    func typeID(_ constructor: TypeConstructor) -> TypeID {
        if let raw = constructor.runtimeTypeID { return TypeID(index: raw) }
        if let builtin = builtinType(constructor) { return builtin.id }
        return declareType(constructor)
    }

    /// The builtin type that a primitive declared type stands for.
    func builtinType(_ constructor: TypeConstructor) -> BuiltinType? {
        switch constructor.primitive {
        case .list: .list
        case .option: .option
        case .voption: .valueOption
        case .ref, .byref: .referenceCell
        case .string: .string8
        case .array: .wordArray
        case .array2, .array3, .array4: .multiArray
        case .decimal: .decimal
        case .bigint: .bigint
        case .fiber: .fiber
        case .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .nativeint, .unativeint, .float32,
            .float,
            .bool, .char, .unit, .obj, .exn, .void, .valueType, .enumeration, .delegate, .arrayBase, nil:
            nil
        }
    }

    func tupleType(_ count: Int, isStruct: Bool) -> TypeID {
        if (2...8).contains(count) {
            let first = isStruct ? BuiltinType.structTuple2 : BuiltinType.tuple2
            return TypeID(index: first.rawValue + UInt32(count - 2))
        }
        let name = isStruct ? "System.ValueTuple`\(count)" : "System.Tuple`\(count)"
        return namedType(name) {
            TypeDescriptor(
                kind: .tuple, name: isStruct ? "ValueTuple`\(count)" : "Tuple`\(count)", qualifiedName: name,
                isStruct: isStruct,
                shapes: [.init(name: "", fields: (1...max(1, count)).map { _ in Self.anyField("") })])
        }
    }

    func anonymousRecordType(_ fields: [Symbol], isStruct: Bool) -> TypeID {
        let texts = fields.map(text)
        let name = "<>f__AnonymousType\(isStruct ? "S" : "")|" + texts.joined(separator: "|")
        return namedType(name) {
            TypeDescriptor(
                kind: .record, name: name, qualifiedName: name, isStruct: isStruct,
                shapes: [.init(name: "", fields: texts.map(Self.anyField))])
        }
    }

    static func anyField(_ name: String) -> TypeDescriptor.Field {
        .init(name: name, representation: .any, isMutable: false)
    }

    private func namedType(_ name: String, _ make: () -> TypeDescriptor) -> TypeID {
        if let known = namedTypeIDs[name] { return known }
        let id = base.typeNamed(name) ?? addType(make())
        namedTypeIDs[name] = id
        return id
    }

    func addType(_ descriptor: TypeDescriptor) -> TypeID {
        program.types.append(descriptor)
        return TypeID(index: program.first.types + UInt32(program.types.count - 1))
    }

    // MARK: Fields

    /// How a field is held, in terms of its declaration.
    func representation(of field: FieldEntity) -> Representation {
        let key = ObjectIdentifier(field)
        if let known = fieldRepresentations[key] { return known }
        let result = declaredRepresentation(field.type)
        fieldRepresentations[key] = result
        return result
    }

    /// The number of fields that a type's base classes have.
    func inheritedFieldCount(_ constructor: TypeConstructor) -> Int {
        guard let parent = parent(of: constructor) else { return 0 }
        if parent.primitive == .obj { return 0 }
        return inheritedFieldCount(parent) + instanceFields(parent).count
    }

    /// The base class, nil for obj and what derives directly from it without being an exception.
    func parent(of constructor: TypeConstructor) -> TypeConstructor? {
        constructor.ensureLoaded()
        switch constructor.definition {
        case .exception:
            if let base = constructor.base, let parent = named(base)?.0 { return parent }
            return wellKnown[.exn]
        case .class, .primitive:
            guard let base = constructor.base, let parent = named(base)?.0, parent.primitive != .obj else { return nil }
            return parent
        case .pending, .record, .union, .enumeration, .abbreviation, .interface, .struct, .delegate, .measure,
            .measureAbbreviation, .array:
            return nil
        }
    }

    /// The fields that a type itself declares.
    func instanceFields(_ constructor: TypeConstructor) -> [FieldEntity] {
        constructor.ensureLoaded()
        switch constructor.definition {
        case .record(let fields): return fields
        case .exception(let exceptionCase): return exceptionCase.fields
        case .class, .struct, .primitive: return constructor.fields
        case .pending, .union, .enumeration, .abbreviation, .interface, .delegate, .measure, .measureAbbreviation,
            .array:
            return []
        }
    }

    /// The place of a record, class or exception field in its object.
    func layoutIndex(_ field: FieldEntity) -> Int { inheritedFieldCount(field.owner) + field.index }
}
