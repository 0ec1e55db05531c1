import FusabiBytecode
import FusabiTypes

/// A variable, field or element that can be read and assigned any number of times: what it takes to find it has been
/// evaluated.
struct StructPlace {
    let read: () -> CoreID
    let write: (CoreID) -> CoreID
}

/// Structs are values (F# spec 8.8). An object of a struct type is shared freely and never changes: to set a field of a
/// variable is to store a changed copy in it, and a method that changes its struct runs on a copy, which is stored
/// afterwards. Only inside such methods, and in constructors, `this` is changed in place.
extension Lowerer {
    func isStructType(_ constructor: TypeConstructor) -> Bool {
        if isLibrary || constructor.primitive != nil { return false }
        if constructor.isStruct { return true }
        if case .struct = constructor.definition { return true }
        return false
    }

    /// `place.f <- value` for a struct in a variable; nil when the object is changed in place.
    func lowerSetStructField(
        _ object: TypedExpressionID, _ field: FieldEntity, _ value: TypedExpressionID
    ) -> CoreID? {
        guard isStructType(field.owner) else { return nil }
        var bindings: [(LocalID, CoreID)] = []
        guard let place = structPlace(object, ownRepresentation(field.owner), &bindings) else { return nil }
        let held = representation(of: field)
        let new = makeLocal(text(field.name), held)
        bindings.append((new, lower(value, as: held)))
        return wrap(bindings, place.write(replacing(field, in: place.read(), by: read(new))))
    }

    /// A copy with one field changed, or none.
    private func replacing(_ field: FieldEntity?, in object: CoreID, by value: CoreID?, owner: TypeConstructor? = nil)
        -> CoreID
    {
        guard let owner = owner ?? field?.owner else { return object }
        let type = typeID(owner)
        return bind("s", object, ownRepresentation(owner)) { local in
            let fields = instanceFields(owner).map { other in
                if other === field, let value { return value }
                return emit(.field(read(local), type, tag: 0, index: layoutIndex(other)))
            }
            return emit(.allocate(type, tag: 0, list(fields)))
        }
    }

    // MARK: Places

    func structPlace(
        _ id: TypedExpressionID, _ held: Representation, _ bindings: inout [(LocalID, CoreID)]
    ) -> StructPlace? {
        switch tree[id] {
        case .local(let local): return localPlace(local, held)
        case .value(let value, _):
            guard value.isMutable, case .global(let raw) = value.storage else { return nil }
            return globalPlace(GlobalID(index: raw), held)
        case .field(let object, let field):
            if isStructType(field.owner) { return partPlace(object, field, held, &bindings) }
            guard field.isMutable else { return nil }
            let owner = makeLocal("o", ownRepresentation(field.owner))
            bindings.append(
                (owner, coerce(lower(object), from: representation(object), to: ownRepresentation(field.owner))))
            return fieldPlace(owner, field, held)
        case .staticField(let field):
            let stored = staticField(field).held
            return StructPlace {
                self.lowerStaticField(field, held)
            } write: {
                self.storeStaticField(field, self.coerce($0, from: held, to: stored))
            }
        case .traitCall(let constraint, let operands) where text(constraint.name) == Self.getItem:
            return elementPlace(constraint, operands, held, &bindings)
        default: return nil
        }
    }

    private static let getItem = "get_Item"

    private func localPlace(_ local: TypedLocalID, _ held: Representation) -> StructPlace? {
        switch context.bindings[local] {
        case .mutable(let known):
            return StructPlace {
                self.read(known)
            } write: {
                self.emit(.setLocal(known, $0))
            }
        case .cell(let cell):
            let type = BuiltinType.referenceCell.id
            return StructPlace {
                self.coerce(self.emit(.field(self.read(cell), type, tag: 0, index: 0)), from: .any, to: held)
            } write: {
                self.emit(.setField(self.read(cell), type, tag: 0, index: 0, self.coerce($0, from: held, to: .any)))
            }
        case .place(let place, let own):
            if own == held { return place }
            return StructPlace {
                self.coerce(place.read(), from: own, to: held)
            } write: {
                place.write(self.coerce($0, from: held, to: own))
            }
        case .global(let global): return globalPlace(global, held)
        case .value, .function, .expression, .partial, .inlineFunction, nil: return nil
        }
    }

    private func globalPlace(_ global: GlobalID, _ held: Representation) -> StructPlace {
        let stored = program.representation(of: global)
        return StructPlace {
            self.coerce(self.emit(.global(global)), from: stored, to: held)
        } write: {
            self.emit(.setGlobal(global, self.coerce($0, from: held, to: stored)))
        }
    }

    private func fieldPlace(_ owner: LocalID, _ field: FieldEntity, _ held: Representation) -> StructPlace {
        let stored = representation(of: field)
        let type = typeID(field.owner)
        let index = layoutIndex(field)
        return StructPlace {
            self.coerce(self.emit(.field(self.read(owner), type, tag: 0, index: index)), from: stored, to: held)
        } write: {
            self.emit(.setField(self.read(owner), type, tag: 0, index: index, self.coerce($0, from: held, to: stored)))
        }
    }

    /// A struct inside another one.
    private func partPlace(
        _ object: TypedExpressionID, _ field: FieldEntity, _ held: Representation,
        _ bindings: inout [(LocalID, CoreID)]
    ) -> StructPlace? {
        if case .local(let local) = tree[object], structSelves.contains(local),
            case .value(let this)? = context.bindings[local]
        {
            return fieldPlace(this, field, held)
        }
        guard let outer = structPlace(object, ownRepresentation(field.owner), &bindings) else { return nil }
        let stored = representation(of: field)
        let type = typeID(field.owner)
        let index = layoutIndex(field)
        return StructPlace {
            self.coerce(self.emit(.field(outer.read(), type, tag: 0, index: index)), from: stored, to: held)
        } write: { new in
            outer.write(self.replacing(field, in: outer.read(), by: self.coerce(new, from: held, to: stored)))
        }
    }

    /// An array element. The array and the indices are evaluated once.
    private func elementPlace(
        _ constraint: MemberConstraint, _ operands: [TypedExpressionID], _ held: Representation,
        _ bindings: inout [(LocalID, CoreID)]
    ) -> StructPlace? {
        guard let array = operands.first, case .named(let constructor, _) = head(tree.type(array)) else { return nil }
        switch constructor.primitive {
        case .array, .array2, .array3, .array4: break
        default: return nil
        }
        let known = operands.map { evaluate(operand($0), &bindings) }
        let element = closed(constraint.result)
        let store = MemberConstraint(
            supports: constraint.supports, name: symbols.intern("set_Item"), isStatic: false, isProperty: false,
            arguments: constraint.arguments + [constraint.result], result: wellKnown.unit, span: constraint.span)
        store.solution = .builtin
        let span = self.span
        return StructPlace {
            self.lowerTrait(constraint, known, held)
        } write: { new in
            let value = self.makeLocal("s", held)
            let code = self.lowerTrait(
                store, known + [Operand(source: .binding(.value(value)), type: element, span: span)], .unit)
            return self.emit(.bind(value, new, code))
        }
    }

    // MARK: Methods

    /// A call of a method that changes its struct; nil when it is one like any other.
    func lowerMutatingCall(
        _ call: MemberCall, _ operands: [Operand], _ types: [Type], _ result: Type, _ target: Representation
    ) -> CoreID? {
        guard let object = call.object, isStructType(call.member.owner), mutates(call.member) else { return nil }
        if case .local(let local) = tree[object], structSelves.contains(local) { return nil }
        let owner = call.member.owner
        let held = ownRepresentation(owner)
        var bindings: [(LocalID, CoreID)] = []
        let place = structPlace(object, held, &bindings)
        let copy = makeLocal("s", held)
        let current = place?.read() ?? lower(object, as: held)
        bindings.append((copy, replacing(nil, in: current, by: nil, owner: owner)))
        var operands = operands
        operands[0] = Operand(source: .binding(.value(copy)), type: type(object), span: span)
        guard let place else {
            return wrap(bindings, callMember(call.member, types, operands, result, target, isVirtual: false))
        }
        let value = makeLocal("r", target)
        bindings.append((value, callMember(call.member, types, operands, result, target, isVirtual: false)))
        return wrap(bindings, emit(.sequence(list([place.write(read(copy)), read(value)]))))
    }

    private func mutates(_ member: MemberEntity) -> Bool {
        if knownStructs.contains(ObjectIdentifier(member.owner)) {
            return mutatingMembers.contains(ObjectIdentifier(member))
        }
        return instanceFields(member.owner).contains(where: \.isMutable)
    }

    /// Finds the methods of a struct that change it: they set one of its fields, or call a method that does.
    func noteStruct(_ definition: TypedTypeDefinition) {
        guard isStructType(definition.constructor) else { return }
        knownStructs.insert(ObjectIdentifier(definition.constructor))
        for item in definition.constructorBodies { structSelves.insert(item.body.selfLocal) }
        var open: [(member: MemberEntity, local: TypedLocalID, body: TypedExpressionID)] = []
        for method in definition.methods where !method.member.isStatic {
            guard let first = method.lambda.parameters.first, case .variable(let local) = tree[first] else { continue }
            structSelves.insert(local)
            open.append((method.member, local, method.lambda.body))
        }
        var isChanged = true
        while isChanged {
            isChanged = false
            for item in open where !mutatingMembers.contains(ObjectIdentifier(item.member)) {
                if changes(item.body, item.local) {
                    mutatingMembers.insert(ObjectIdentifier(item.member))
                    isChanged = true
                }
            }
        }
    }

    private func changes(_ id: TypedExpressionID, _ this: TypedLocalID) -> Bool {
        switch tree[id] {
        case .setField(let object, _, _) where isRooted(object, this): return true
        case .setLocal(let local, _) where local == this: return true
        case .addressOf(let object) where isRooted(object, this): return true
        case .call(let call):
            if let object = call.object, isRooted(object, this), mutatingMembers.contains(ObjectIdentifier(call.member))
            {
                return true
            }
        default: break
        }
        var found = false
        tree.forEachChild(of: id) { child, _ in found = found || changes(child, this) }
        return found
    }

    /// `this`, or a struct inside it.
    private func isRooted(_ id: TypedExpressionID, _ this: TypedLocalID) -> Bool {
        switch tree[id] {
        case .local(let local): local == this
        case .field(let object, let field): isStructType(field.owner) && isRooted(object, this)
        default: false
        }
    }
}
