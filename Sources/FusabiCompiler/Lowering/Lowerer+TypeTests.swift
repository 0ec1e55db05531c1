import FusabiBytecode
import FusabiTypes

/// `:? T`. Values know their type's constructor, not its arguments: these are tested on what the value holds.
extension Lowerer {
    /// Is a value of the type: bool.
    func typeTest(_ value: CoreID, from held: Representation, _ type: Type) -> CoreID {
        let word = coerce(value, from: held, to: .any)
        if let nullable = nullable(type) { return typeTest(word, from: .any, nullable.value) }
        guard tree === ownTree, !isLibrary, hasArguments(type) else { return plainTest(word, type) }
        return bind("o", word, .any) { local in contentTest(local, type, depth: 0) }
    }

    private func plainTest(_ word: CoreID, _ type: Type) -> CoreID {
        guard let test = runtimeTest(type) else { return emit(.sequence(list([word, emit(.bool(true))]))) }
        switch representation(type) {
        // Null stands for `None` and `()`.
        case .union(BuiltinType.option.id), .unit:
            return bind("o", word, .any) { local in
                let isNull = emit(.primitive(.isNull, list([read(local)])))
                return emit(
                    .ifThenElse(isNull, emit(.bool(true)), emit(.primitive(.typeTest(test), list([read(local)])))))
            }
        default: return emit(.primitive(.typeTest(test), list([word])))
        }
    }

    private func hasArguments(_ type: Type) -> Bool {
        switch head(type) {
        case .named(_, let arguments): arguments.contains { if case .measure = head($0) { false } else { true } }
        case .tuple: true
        case .function, .anonymousRecord, .variable, .parameter, .measure, .error: false
        }
    }

    // MARK: Contents

    private static let depthLimit = 6

    /// Does the value in a local have the type, as far as its contents tell?
    private func contentTest(_ local: LocalID, _ type: Type, depth: Int) -> CoreID {
        let outer = plainTest(read(local), type)
        if depth > Self.depthLimit || !hasArguments(type) { return outer }
        guard var inner = innerTest(local, type, depth: depth) else { return outer }
        if representation(type) == .union(BuiltinType.option.id) {
            inner = emit(.ifThenElse(emit(.primitive(.isNull, list([read(local)]))), emit(.bool(true)), inner))
        }
        return emit(.ifThenElse(outer, inner, emit(.bool(false))))
    }

    /// The test of the contents of a value that is of the type's constructor; nil when there is nothing to test.
    private func innerTest(_ local: LocalID, _ type: Type, depth: Int) -> CoreID? {
        switch head(type) {
        case .tuple(let elements, let isStruct):
            let id = tupleType(elements.count, isStruct: isStruct)
            return fieldTests(local, id, tag: 0, elements.enumerated().map { ($0, .any, closed($1)) }, depth: depth)
        case .named(let constructor, let arguments):
            let arguments = arguments.map(closed)
            switch constructor.primitive {
            case .option, .voption:
                let id: TypeID = constructor.primitive == .option ? BuiltinType.option.id : BuiltinType.valueOption.id
                let fields = arguments.first.map { [(0, Representation.any, $0)] } ?? []
                guard let some = fieldTests(local, id, tag: 1, fields, depth: depth) else { return nil }
                let value = coerce(read(local), from: .any, to: .union(id))
                return emit(.ifThenElse(emit(.primitive(.isCase(id, tag: 0), list([value]))), emit(.bool(true)), some))
            case .ref:
                let fields = arguments.first.map { [(0, Representation.any, $0)] } ?? []
                return fieldTests(local, BuiltinType.referenceCell.id, tag: 0, fields, depth: depth)
            case .list, .array, .array2, .array3, .array4:
                return arguments.first.flatMap { elementTest(local, $0, depth: depth) }
            default: return declaredTest(local, constructor, arguments, depth: depth)
            }
        case .function, .anonymousRecord, .variable, .parameter, .measure, .error: return nil
        }
    }

    private func declaredTest(
        _ local: LocalID, _ constructor: TypeConstructor, _ arguments: [Type], depth: Int
    ) -> CoreID? {
        constructor.ensureLoaded()
        let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
        let fields = { (entities: [FieldEntity]) in
            entities.enumerated().compactMap { index, field -> (Int, Representation, Type)? in
                guard case .parameter = self.store.head(field.type) else { return nil }
                return (index, self.representation(of: field), self.store.substitute(field.type, substitution))
            }
        }
        switch constructor.definition {
        case .record(let entities):
            return fieldTests(local, typeID(constructor), tag: 0, fields(entities), depth: depth)
        case .struct where isPair(constructor):
            return fieldTests(local, typeID(constructor), tag: 0, fields(constructor.fields), depth: depth)
        case .union(let cases):
            let id = typeID(constructor)
            var result: CoreID?
            for unionCase in cases {
                guard let test = fieldTests(local, id, tag: unionCase.tag, fields(unionCase.fields), depth: depth)
                else { continue }
                let value = coerce(read(local), from: .any, to: .union(id))
                let isCase = emit(.primitive(.isCase(id, tag: unionCase.tag), list([value])))
                result = emit(.ifThenElse(isCase, test, result ?? emit(.bool(true))))
            }
            return result
        case .class where constructor.runtimeTypeID.map({ $0 >= program.first.types }) ?? true:
            let inherited = inheritedFieldCount(constructor)
            let own = fields(constructor.fields).map { (inherited + $0, $1, $2) }
            return fieldTests(local, typeID(constructor), tag: 0, own, depth: depth)
        case .interface, .class:
            guard let element = elementType(of: constructor, arguments) else { return nil }
            return elementTest(local, element, depth: depth)
        case .struct, .pending, .primitive, .abbreviation, .enumeration, .delegate, .exception, .measure,
            .measureAbbreviation, .array:
            return nil
        }
    }

    private func isPair(_ constructor: TypeConstructor) -> Bool { text(constructor.name) == "KeyValuePair" }

    /// What a collection of the library enumerates: `seq<'T>` as its type or the nearest interface says.
    private func elementType(of constructor: TypeConstructor, _ arguments: [Type]) -> Type? {
        if constructor === wellKnown[.enumerable] { return arguments.first }
        if constructor.runtimeTypeID.map({ $0 >= program.first.types }) ?? true { return nil }
        let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
        for interface in constructor.interfaces {
            guard let (inherited, own) = named(store.substitute(interface, substitution)) else { continue }
            inherited.ensureLoaded()
            if let element = elementType(of: inherited, own) { return element }
        }
        return nil
    }

    /// Tests of fields that exist; null passes for what it may be.
    private func fieldTests(
        _ local: LocalID, _ type: TypeID, tag: Int, _ fields: [(index: Int, held: Representation, type: Type)],
        depth: Int
    ) -> CoreID? {
        var result: CoreID?
        for field in fields.reversed() {
            let owner = coerce(
                read(local), from: .any,
                to: isUnion(type) ? .union(type) : .reference(type))
            let value = emit(.field(owner, type, tag: tag, index: field.index))
            let test = bind("f", coerce(value, from: field.held, to: .any), .any) {
                self.partTest($0, field.type, depth)
            }
            result = result.map { emit(.ifThenElse(test, $0, emit(.bool(false)))) } ?? test
        }
        return result
    }

    private func isUnion(_ type: TypeID) -> Bool {
        if type == BuiltinType.option.id || type == BuiltinType.valueOption.id || type == BuiltinType.list.id {
            return true
        }
        return program.kind(of: type) == .union
    }

    private func partTest(_ local: LocalID, _ type: Type, _ depth: Int) -> CoreID {
        let test = contentTest(local, type, depth: depth + 1)
        return emit(.ifThenElse(emit(.primitive(.isNull, list([read(local)]))), emit(.bool(true)), test))
    }

    private func elementTest(_ local: LocalID, _ element: Type, depth: Int) -> CoreID? {
        if case .parameter = head(element) { return nil }
        if primitiveType(element) == .obj { return callTypeTests("MayHoldObjects", local, .bool) }
        guard let sample = callTypeTests("Sample", local, .any) else { return nil }
        return bind("e", sample, .any) { self.partTest($0, element, depth) }
    }

    private func callTypeTests(_ name: String, _ local: LocalID, _ result: Representation) -> CoreID? {
        guard let type = wellKnown.lookUp(path: "FSharp.Core.CompilerServices.TypeTests", arity: 0) else { return nil }
        type.ensureLoaded()
        guard let member = type.membersByName[symbols.intern(name)]?.first, case .function(let raw) = member.storage
        else { return nil }
        return emit(.call(FunctionID(index: raw), list([read(local)])))
    }

    // MARK: Constructors

    /// What tells values of a type at run time, nil when everything is one.
    func runtimeTest(_ type: Type) -> RuntimeTypeTest? {
        switch representation(type) {
        case .any:
            guard let (constructor, _) = named(type) else { return nil }
            switch constructor.primitive {
            case .obj, .valueType: return .object
            case .arrayBase: return .anyArray
            case .delegate: return .function
            default: return constructor.definition.isInterface ? .type(typeID(constructor)) : nil
            }
        case .unit: return .immediate(.unit)
        case .bool: return .immediate(.bool)
        case .char: return .immediate(.char)
        case .int8: return .immediate(.int8)
        case .uint8: return .immediate(.uint8)
        case .int16: return .immediate(.int16)
        case .uint16: return .immediate(.uint16)
        case .int32: return .immediate(.int32)
        case .uint32: return .immediate(.uint32)
        case .float32: return .immediate(.float32)
        case .float: return .float
        case .int64: return .immediate(.int64)
        case .uint64: return .immediate(.uint64)
        case .nativeint: return .immediate(.nativeint)
        case .unativeint: return .immediate(.unativeint)
        case .enumeration(let id), .reference(let id), .union(let id): return .type(id)
        case .string: return .string
        case .function: return .function
        case .array(let element): return .array(element)
        }
    }
}
