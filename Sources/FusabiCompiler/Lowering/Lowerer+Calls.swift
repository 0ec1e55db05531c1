import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Calls of members: methods, accessors, constructors.
extension Lowerer {
    func lowerCall(_ call: MemberCall, _ target: Representation) -> CoreID {
        let member = call.member
        if member.kind == .constructor { return lowerConstruction(call, target) }
        var operands = (call.object.map { [operand($0)] } ?? [])
        operands.append(contentsOf: call.arguments.map(operand))
        let types = call.typeArguments.map(closed)
        if call.omittedOuts.isEmpty, !hasAddress(call) {
            if let code = lowerMutatingCall(call, operands, types, resultType(member, types), target) { return code }
            return callMember(
                member, types, operands, resultType(member, types), target, isVirtual: call.isVirtual)
        }
        return lowerCallWithOuts(call, operands, types, target)
    }

    private func hasAddress(_ call: MemberCall) -> Bool {
        call.arguments.contains { id in
            if case .addressOf = tree[id] { return true }
            return false
        }
    }

    func resultType(_ member: MemberEntity, _ types: [Type]) -> Type {
        store.substitute(
            member.result, Substitution(parameters: member.owner.parameters + member.parameters, arguments: types))
    }

    /// A member with all its operands: the object first, unless it is static.
    func callMember(
        _ member: MemberEntity, _ types: [Type], _ operands: [Operand], _ result: Type, _ target: Representation,
        isVirtual: Bool = true
    ) -> CoreID {
        if case .delegate = member.owner.definition, member.name == names.invoke, let function = operands.first {
            return invoke(function, Array(operands.dropFirst()), target)
        }
        if member.kind == .constructor { return construct(member, types, operands, target) }
        let slotMember = rootSlot(member)
        if !isVirtual, !member.isStatic, let object = operands.first,
            let code = implementation(of: slotMember, in: object.type), code !== member
        {
            return callMember(code, types, operands, result, target, isVirtual: false)
        }
        if case .native(let name) = (isVirtual ? slotMember : member).storage {
            return callNativeMember(name, member, types, operands, result, target, isVirtual: isVirtual)
        }
        if member.isInline, let body = inlineBody(member.inlineBody) {
            let substitution = Substitution(
                parameters: member.owner.parameters + member.parameters, arguments: types)
            return inline(body, substitution, operands, target)
        }
        let isDispatched = isVirtual && slotMember.slotID != nil && needsDispatch(member)
        // An override has the representations of its slot.
        var copy: (function: FunctionID, substitution: Substitution)?
        var callee = member
        if isDispatched {
            if !slotMember.parameters.isEmpty, let sole = soleImplementation(of: slotMember) {
                callee = sole
                copy = specialized(sole, Array(types.suffix(slotMember.parameters.count)), slot: slotMember)
            }
        } else if slotMember === member {
            copy = specialized(member, types)
        } else if let object = operands.first, let function = baseFunction(member, object.type) {
            copy = (function, .empty)
        }
        if copy == nil { callee = member }
        let signature = self.signature(of: callee, copy?.substitution ?? .empty)
        var sequence = ArgumentSequence(self)
        for (operand, held) in zip(operands, signature.parameters) { sequence.add(place(operand, as: held), held) }
        let code: CoreID
        if let copy {
            code = emit(.call(copy.function, list(sequence.codes)))
        } else if isDispatched, let raw = slotMember.slotID {
            code = emit(.callSlot(SlotID(index: raw), list(sequence.codes), result: signature.result))
        } else if case .function(let raw) = member.storage {
            code = emit(.call(FunctionID(index: raw), list(sequence.codes)))
        } else if let raw = slotMember.slotID {
            code = emit(.callSlot(SlotID(index: raw), list(sequence.codes), result: signature.result))
        } else {
            code = impossible()
        }
        return coerce(code, from: signature.result, to: target)
    }

    /// What `base.M` calls: the method that a class or its nearest ancestor runs for a slot.
    private func implementation(of slot: MemberEntity, in type: Type) -> MemberEntity? {
        var current = named(type)?.0
        while let constructor = current {
            constructor.ensureLoaded()
            if let found = implementations(in: constructor)[ObjectIdentifier(slot)] { return found }
            current = parent(of: constructor)
        }
        return nil
    }

    private func implementations(in constructor: TypeConstructor) -> [ObjectIdentifier: MemberEntity] {
        if let known = methodsBySlot[ObjectIdentifier(constructor)] { return known }
        var found: [ObjectIdentifier: MemberEntity] = [:]
        for member in constructor.members.reversed() where member.hasCode {
            found[ObjectIdentifier(rootSlot(member))] = member
        }
        methodsBySlot[ObjectIdentifier(constructor)] = found
        return found
    }

    /// Sealed types and records need no dispatch for their own overrides.
    private func needsDispatch(_ member: MemberEntity) -> Bool {
        switch member.dispatch {
        case .direct: false
        case .slot: true
        case .override: !isFinal(member.owner)
        }
    }

    func isFinal(_ constructor: TypeConstructor) -> Bool {
        if constructor.isSealed { return true }
        switch constructor.definition {
        case .record, .union, .struct, .enumeration, .exception: return true
        case .pending, .primitive, .abbreviation, .class, .interface, .delegate, .measure, .measureAbbreviation, .array:
            return false
        }
    }

    /// The slot that a member introduces or overrides; the member itself when it has none.
    func rootSlot(_ member: MemberEntity) -> MemberEntity {
        var current = member
        while case .override(let slot) = current.dispatch { current = slot }
        return current
    }

    private func callNativeMember(
        _ name: String, _ member: MemberEntity, _ types: [Type], _ operands: [Operand], _ result: Type,
        _ target: Representation, isVirtual: Bool
    ) -> CoreID {
        if let primitive = Self.primitiveName(name) {
            return lowerPrimitive(primitive, types, operands, result, target)
        }
        let signature = self.signature(of: member)
        // The natives of Object serve values of every type.
        let takesAny = name.hasPrefix("Object.")
        let codes = zip(operands, signature.parameters).map { place($0, as: takesAny && $1.isRaw ? .any : $1) }
        if name == "Object.ReferenceEquals", codes.contains(where: isFreshBox) {
            return coerce(emit(.sequence(list(codes + [emit(.bool(false))]))), from: .bool, to: target)
        }
        // `base.ToString ()` must not dispatch again.
        let isBase = !isVirtual && member.owner.primitive == .obj && !member.isStatic
        let native = isBase ? "Object.Base" + name.dropFirst("Object.".count) : name
        return coerce(callNative(native, codes, signature.result), from: signature.result, to: target)
    }

    /// A value type made an object just here: that object is no other's equal.
    private func isFreshBox(_ code: CoreID) -> Bool {
        guard case .cast(_, let held, to: .any) = program[code] else { return false }
        switch held {
        case .bool, .char, .enumeration: return true
        default: return held.numericKind != nil
        }
    }

    /// A delegate is the function value itself.
    private func invoke(_ function: Operand, _ arguments: [Operand], _ target: Representation) -> CoreID {
        let code = place(function, as: .function)
        let unitOperand = Operand(source: .unit, type: wellKnown.unit, span: span)
        return apply(code, arguments.isEmpty ? [unitOperand] : arguments, target)
    }

    // MARK: Signatures

    /// The representations of a member's parameters (self first) and result. An override has those of its slot.
    func signature(of member: MemberEntity, _ substitution: Substitution = .empty) -> FunctionSignature {
        let root = rootSlot(member)
        var parameters: [Representation] = []
        if !member.isStatic && member.kind != .constructor { parameters.append(selfRepresentation(member)) }
        for parameter in root.groups.flatMap({ $0 }) { parameters.append(representation(of: parameter, substitution)) }
        if member.kind == .constructor {
            return FunctionSignature(parameters: parameters, result: ownRepresentation(member.owner))
        }
        return FunctionSignature(parameters: parameters, result: representation(root.result, substitution))
    }

    func representation(of parameter: MemberEntity.Parameter, _ substitution: Substitution = .empty) -> Representation {
        if parameter.isOut { return .reference(BuiltinType.referenceCell.id) }
        if parameter.isOptional {
            return primitiveType(parameter.type) == .option
                ? representation(parameter.type, substitution) : .union(BuiltinType.option.id)
        }
        return representation(parameter.type, substitution)
    }

    /// Slots are called with words: an interface of int64 gets it boxed.
    private func selfRepresentation(_ member: MemberEntity) -> Representation {
        let own = ownRepresentation(member.owner)
        return own.isRaw && rootSlot(member) !== member ? .any : own
    }

    /// How a type's own values are held.
    func ownRepresentation(_ constructor: TypeConstructor) -> Representation {
        if let known = ownRepresentations[ObjectIdentifier(constructor)] { return known }
        let arguments = constructor.parameters.map { store.parameter($0) }
        let result = declaredRepresentation(store.named(constructor, arguments))
        ownRepresentations[ObjectIdentifier(constructor)] = result
        return result
    }

    // MARK: Constructors

    private func lowerConstruction(_ call: MemberCall, _ target: Representation) -> CoreID {
        let held = ownRepresentation(call.member.owner)
        let types = call.typeArguments.map(closed)
        if let object = call.object { return initializeBase(call.member, types, object, call.arguments.map(operand)) }
        let code = construct(call.member, types, call.arguments.map(operand), held)
        if call.initializers.isEmpty { return coerce(code, from: held, to: target) }
        let local = makeLocal("o", held)
        let object = Operand(source: .binding(.value(local)), type: closed(wellKnown.obj), span: span)
        var steps = call.initializers.map { item -> CoreID in
            switch item.target {
            case .setter(let member):
                return callMember(
                    member, call.typeArguments.map(closed), [object, operand(item.value)], wellKnown.unit, .unit)
            case .field(let field):
                return emit(
                    .setField(
                        read(local), typeID(field.owner), tag: 0, index: layoutIndex(field),
                        lower(item.value, as: representation(of: field))))
            }
        }
        steps.append(coerce(read(local), from: held, to: target))
        return emit(.bind(local, code, emit(.sequence(list(steps)))))
    }

    /// `new T(arguments)`.
    func construct(_ member: MemberEntity, _ types: [Type], _ operands: [Operand], _ target: Representation) -> CoreID {
        let copy = specialized(member, types)
        let signature = self.signature(of: member, copy?.substitution ?? .empty)
        let codes = zip(operands, signature.parameters).map { place($0, as: $1) }
        let code: CoreID
        switch member.storage {
        case .function(let raw): code = emit(.call(copy?.function ?? FunctionID(index: raw), list(codes)))
        case .native(let name): code = callNative(name, codes, signature.result)
        case .none, .global:
            // `obj ()`: an object without fields.
            code = member.owner.primitive == .obj ? callNative("Object.new", [], .any) : unit
            return coerce(code, from: .any, to: target)
        }
        return coerce(code, from: signature.result, to: target)
    }

    /// The call of another constructor on the object being made: `inherit B(x)`, `new(x) = T(x, 0)`. Every constructor
    /// has two functions: the one that allocates, and, next to it, the one that initialises.
    private func initializeBase(
        _ member: MemberEntity, _ types: [Type], _ object: TypedExpressionID, _ operands: [Operand]
    ) -> CoreID {
        guard member.owner.primitive != .obj, case .function(let raw) = member.storage else {
            return emit(.sequence(list(operands.map { place($0) } + [unit])))
        }
        let copy = specialized(member, types)
        let signature = self.signature(of: member, copy?.substitution ?? .empty)
        var codes = [lower(object, as: ownRepresentation(member.owner))]
        codes.append(contentsOf: zip(operands, signature.parameters).map { place($0, as: $1) })
        return emit(.call(FunctionID(index: (copy?.function.index ?? raw) + 1), list(codes)))
    }

    // MARK: Out parameters

    /// A call some of whose byref arguments are variables that are not cells, or left out: those get a cell for the
    /// call, which is read afterwards.
    private func lowerCallWithOuts(
        _ call: MemberCall, _ operands: [Operand], _ types: [Type], _ target: Representation
    ) -> CoreID {
        let parameters = call.member.groups.flatMap { $0 }
        let offset = operands.count - call.arguments.count
        let substitution = Substitution(
            parameters: call.member.owner.parameters + call.member.parameters, arguments: types)
        var operands = operands
        var bindings: [(LocalID, CoreID)] = []
        var outs: [(cell: LocalID, type: Type)] = []
        var writeBacks: [(place: StructPlace, held: Representation, cell: LocalID)] = []
        for (index, argument) in call.arguments.enumerated() {
            let isOmitted = call.omittedOuts.contains(index)
            let variable = addressed(argument)
            guard isOmitted || variable != nil, index < parameters.count else {
                operands[offset + index] = evaluate(operands[offset + index], &bindings)
                continue
            }
            let content = outContent(store.substitute(parameters[index].type, substitution))
            let cell = makeLocal("out", .reference(BuiltinType.referenceCell.id))
            if let variable {
                let held = representation(variable)
                let place = structPlace(variable, held, &bindings)
                let content = place?.read() ?? lower(variable)
                bindings.append((cell, makeCell(coerce(content, from: held, to: .any))))
                if let place { writeBacks.append((place, held, cell)) }
            } else {
                bindings.append(
                    (cell, makeCell(coerce(defaultValue(content), from: representation(content), to: .any))))
                outs.append((cell, content))
            }
            operands[offset + index] = Operand(
                source: .binding(.value(cell)), type: wellKnown.type(.ref, [content]), span: span)
        }
        return finishOuts(call, operands, types, target, bindings, outs, writeBacks)
    }

    private func outContent(_ type: Type) -> Type {
        if let (constructor, arguments) = named(type), constructor.primitive == .byref || constructor.primitive == .ref,
            let content = arguments.first
        {
            return content
        }
        return type
    }

    /// The variable whose address an argument takes, unless it is a cell anyway.
    private func addressed(_ argument: TypedExpressionID) -> TypedExpressionID? {
        guard case .addressOf(let variable) = tree[argument] else { return nil }
        if case .local(let local) = tree[variable], case .cell? = context.bindings[local] { return nil }
        return variable
    }

    private func finishOuts(
        _ call: MemberCall, _ operands: [Operand], _ types: [Type], _ target: Representation,
        _ bindings: [(LocalID, CoreID)], _ outs: [(cell: LocalID, type: Type)],
        _ writeBacks: [(place: StructPlace, held: Representation, cell: LocalID)]
    ) -> CoreID {
        let resultType = self.resultType(call.member, types)
        let held = representation(resultType)
        let code = callMember(call.member, types, operands, resultType, held, isVirtual: call.isVirtual)
        let result = makeLocal("r", held)
        let read = { (cell: LocalID) in
            self.emit(.field(self.read(cell), BuiltinType.referenceCell.id, tag: 0, index: 0))
        }
        var steps = writeBacks.map { item in item.place.write(coerce(read(item.cell), from: .any, to: item.held)) }
        if outs.isEmpty {
            steps.append(coerce(self.read(result), from: held, to: target))
        } else {
            // Generic code leaves a default whose type it does not know.
            var fields = outs.map { out -> CoreID in
                let held = representation(out.type)
                // A list that is not there is null, unlike the empty one.
                if held == .union(BuiltinType.list.id) { return read(out.cell) }
                return coerce(coerce(read(out.cell), from: .any, to: held), from: held, to: .any)
            }
            if held != .unit { fields.insert(coerce(self.read(result), from: held, to: .any), at: 0) }
            if fields.count == 1 {
                steps.append(coerce(fields[0], from: .any, to: target))
            } else {
                steps.append(emit(.allocate(tupleType(fields.count, isStruct: false), tag: 0, list(fields))))
            }
        }
        return wrap(bindings, emit(.bind(result, code, emit(.sequence(list(steps))))))
    }

    /// An application that passes addresses of variables that are not cells: `f &x`.
    func lowerApplyWithAddresses(
        _ function: TypedExpressionID, _ arguments: [TypedExpressionID], _ target: Representation
    ) -> CoreID? {
        if !arguments.contains(where: passesAddress) { return nil }
        var bindings: [(LocalID, CoreID)] = []
        var stores: [CoreID] = []
        for argument in arguments.flatMap(elements) {
            guard let variable = addressed(argument) else { continue }
            let held = representation(variable)
            guard let place = structPlace(variable, held, &bindings) else { continue }
            let cell = makeLocal("address", .reference(BuiltinType.referenceCell.id))
            bindings.append((cell, makeCell(coerce(place.read(), from: held, to: .any))))
            addressCells[variable] = cell
            let content = emit(.field(read(cell), BuiltinType.referenceCell.id, tag: 0, index: 0))
            stores.append(place.write(coerce(content, from: .any, to: held)))
        }
        if stores.isEmpty { return nil }
        let result = makeLocal("r", target)
        bindings.append((result, lowerApplication(function, arguments.map(operand), target)))
        return wrap(bindings, emit(.sequence(list(stores + [read(result)]))))
    }

    private func passesAddress(_ argument: TypedExpressionID) -> Bool {
        switch tree[argument] {
        case .addressOf: true
        case .tuple(let items, false): items.contains { if case .addressOf = tree[$0] { true } else { false } }
        default: false
        }
    }

    private func elements(_ id: TypedExpressionID) -> [TypedExpressionID] {
        if case .tuple(let items, false) = tree[id] { return items }
        return [id]
    }

    /// `&x` for a callee that takes a byref: the cell itself, or a copy that is written back by the call.
    func lowerAddress(_ value: TypedExpressionID) -> CoreID {
        if let cell = addressCells[value] { return read(cell) }
        if case .local(let local) = tree[value], case .cell(let cell)? = context.bindings[local] { return read(cell) }
        return makeCell(lower(value, as: .any))
    }
}

extension MemberEntity {
    /// Does it run a function of its own?
    var hasCode: Bool {
        if case .function = storage { return true }
        return false
    }
}
