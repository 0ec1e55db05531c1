import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Making and taking apart records, unions, exceptions, lists, arrays.
extension Lowerer {
    func lowerRecord(_ constructor: TypeConstructor, _ fields: [TypedExpressionID], _ order: [Int]) -> CoreID {
        guard case .record(let entities) = constructor.definition else { return unit }
        let type = typeID(constructor)
        let held = entities.map { representation(of: $0) }
        if order.enumerated().allSatisfy({ $0.offset == $0.element }) {
            return emit(.allocate(type, tag: 0, list(zip(fields, held).map { lower($0, as: $1) })))
        }
        var locals: [LocalID?] = Array(repeating: nil, count: fields.count)
        var bindings: [(LocalID, CoreID)] = []
        for index in order where index < fields.count {
            let local = makeLocal(text(entities[index].name), held[index])
            bindings.append((local, lower(fields[index], as: held[index])))
            locals[index] = local
        }
        return wrap(bindings, emit(.allocate(type, tag: 0, list(locals.map { $0.map(read) ?? unit }))))
    }

    func lowerRecordCopy(
        _ constructor: TypeConstructor, _ source: TypedExpressionID,
        _ changes: [(field: FieldEntity, value: TypedExpressionID)]
    ) -> CoreID {
        guard case .record(let entities) = constructor.definition else { return unit }
        let type = typeID(constructor)
        return bind("r", lower(source), .reference(type)) { record in
            var bindings: [(LocalID, CoreID)] = []
            var changed: [Int: LocalID] = [:]
            for change in changes {
                let held = representation(of: change.field)
                let local = makeLocal(text(change.field.name), held)
                bindings.append((local, lower(change.value, as: held)))
                changed[change.field.index] = local
            }
            let fields = entities.map { field in
                changed[field.index].map(read) ?? emit(.field(read(record), type, tag: 0, index: field.index))
            }
            return wrap(bindings, emit(.allocate(type, tag: 0, list(fields))))
        }
    }

    func lowerAnonymousRecord(_ fields: [(name: Symbol, value: TypedExpressionID)], _ isStruct: Bool) -> CoreID {
        // The type's fields are sorted by name; they are evaluated as written.
        let sorted = fields.indices.sorted {
            text(fields[$0].name).utf8.lexicographicallyPrecedes(text(fields[$1].name).utf8)
        }
        let type = anonymousRecordType(sorted.map { fields[$0].name }, isStruct: isStruct)
        var bindings: [(LocalID, CoreID)] = []
        for field in fields { bindings.append((makeLocal(text(field.name), .any), lower(field.value, as: .any))) }
        return wrap(bindings, emit(.allocate(type, tag: 0, list(sorted.map { read(bindings[$0].0) }))))
    }

    /// The runtime type and position of an anonymous record's field.
    func anonymousField(_ type: Type, _ name: Symbol) -> (TypeID, Int)? {
        guard case .anonymousRecord(let fields, let isStruct) = head(type),
            let index = fields.firstIndex(where: { $0.name == name })
        else { return nil }
        return (anonymousRecordType(fields.map(\.name), isStruct: isStruct), index)
    }

    func lowerAnonymousField(_ value: TypedExpressionID, _ name: Symbol, _ target: Representation) -> CoreID {
        guard let (type, index) = anonymousField(tree.type(value), name) else { return unit }
        return coerce(emit(.field(lower(value), type, tag: 0, index: index)), from: .any, to: target)
    }

    func lowerUnionCase(_ unionCase: CaseEntity, _ fields: [TypedExpressionID]) -> CoreID {
        let type = typeID(unionCase.owner)
        if fields.isEmpty { return emit(.emptyCase(type, tag: unionCase.tag)) }
        let codes = zip(fields, unionCase.fields).map { lower($0, as: representation(of: $1)) }
        return emit(.allocate(type, tag: unionCase.tag, list(codes)))
    }

    func lowerException(_ exceptionCase: CaseEntity, _ fields: [TypedExpressionID]) -> CoreID {
        let type = typeID(exceptionCase.owner)
        var codes = inheritedDefaults(exceptionCase.owner)
        codes.append(contentsOf: zip(fields, exceptionCase.fields).map { lower($0, as: representation(of: $1)) })
        return emit(.allocate(type, tag: 0, list(codes)))
    }

    /// What the fields of base classes start as.
    func inheritedDefaults(_ constructor: TypeConstructor) -> [CoreID] {
        guard let parent = parent(of: constructor) else { return [] }
        return inheritedDefaults(parent)
            + instanceFields(parent).map { emit(defaultConstant(representation(of: $0))) }
    }

    func lowerField(_ object: TypedExpressionID, _ field: FieldEntity, _ target: Representation) -> CoreID {
        let held = representation(of: field)
        let type = typeID(field.owner)
        let tag = caseTag(of: field)
        let value = lower(object)
        let owner = coerce(value, from: representation(object), to: ownRepresentation(field.owner))
        let index = layoutIndex(field)
        return coerce(emit(.field(owner, type, tag: tag, index: index)), from: held, to: target)
    }

    /// The case that a union field belongs to, 0 for everything else.
    private func caseTag(of field: FieldEntity) -> Int {
        guard case .union(let cases) = field.owner.definition else { return 0 }
        return cases.first { unionCase in unionCase.fields.contains { $0 === field } }?.tag ?? 0
    }

    func lowerSetField(_ object: TypedExpressionID, _ field: FieldEntity, _ value: TypedExpressionID) -> CoreID {
        if let code = lowerSetStructField(object, field, value) { return code }
        let owner = coerce(lower(object), from: representation(object), to: ownRepresentation(field.owner))
        return emit(
            .setField(
                owner, typeID(field.owner), tag: 0, index: layoutIndex(field),
                lower(value, as: representation(of: field))))
    }

    // MARK: Collections

    func lowerList(_ items: [TypedExpressionID]) -> CoreID {
        let list = BuiltinType.list.id
        let empty = emit(.emptyCase(list, tag: 0))
        if items.isEmpty { return empty }
        if items.count == 1 { return emit(.allocate(list, tag: 1, self.list([lower(items[0], as: .any), empty]))) }
        if items.count > 32 { return lowerLongList(items) }
        // Evaluated from left to right, linked from right to left.
        let locals = items.map { _ in makeLocal("i", .any) }
        var code = empty
        for local in locals.reversed() { code = emit(.allocate(list, tag: 1, self.list([read(local), code]))) }
        return wrap(zip(locals, items).map { ($0, lower($1, as: .any)) }, code)
    }

    /// Through an array and a loop, so that it needs neither deep nesting nor a register for each element.
    private func lowerLongList(_ items: [TypedExpressionID]) -> CoreID {
        let list = BuiltinType.list.id
        let array = makeLocal("items", .array(.word))
        let result = makeLocal("list", .union(list), isMutable: true)
        let index = makeLocal("i", .int32)
        let item = emit(.primitive(.arrayGet(.word), self.list([read(array), read(index)])))
        let step = emit(.setLocal(result, emit(.allocate(list, tag: 1, self.list([item, read(result)])))))
        let loop = emit(.forRange(index, int(items.count - 1), int(0), isDown: true, step))
        let code = emit(
            .bind(result, emit(.emptyCase(list, tag: 0)), emit(.sequence(self.list([loop, read(result)])))))
        return emit(.bind(array, fillArray(items, .word), code))
    }

    /// An array of known elements; long ones are filled one element at a time.
    private func fillArray(_ items: [TypedExpressionID], _ element: ArrayElement) -> CoreID {
        if items.count <= 32 {
            return emit(.primitive(.arrayLiteral(element), list(items.map { lower($0, as: element.representation) })))
        }
        let array = makeLocal("array", .array(element))
        let start = emit(element == .word ? .unset : defaultConstant(element.representation))
        var steps = items.enumerated().map { index, item in
            emit(
                .primitive(
                    .arraySet(element), list([read(array), int(index), lower(item, as: element.representation)])))
        }
        steps.append(read(array))
        return emit(
            .bind(
                array, emit(.primitive(.arrayNew(element), list([int(items.count), start]))),
                emit(.sequence(list(steps)))))
    }

    func lowerArray(_ items: [TypedExpressionID], _ id: TypedExpressionID) -> CoreID {
        let element = elementKind(ofArray: tree.type(id))
        return fillArray(items, element)
    }
}
