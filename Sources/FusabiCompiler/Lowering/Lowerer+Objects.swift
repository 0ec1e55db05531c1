import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Object expressions: anonymous classes whose fields are the locals that their methods use.
extension Lowerer {
    func lowerObject(_ object: TypedObjectExpression, _ target: Representation) -> CoreID {
        let base = baseClass(object)
        let type = addType(TypeDescriptor(kind: .class, name: "", qualifiedName: ""))
        let own = Representation.reference(type)
        let inherited = base.map { inheritedFieldCount($0) + instanceFields($0).count } ?? 0
        var functions: [(slot: MemberEntity, function: CoreFunction)] = []
        for method in object.methods {
            functions.append((method.slot, lowerObjectMethod(method.slot, method.lambda, own, object.selfLocal)))
        }
        var captured = CapturedFields(type: type, firstIndex: inherited)
        for index in functions.indices { captured.convert(&functions[index].function, program) }
        program.functions.append(contentsOf: functions.map(\.function))
        program.types[Int(type.index - program.first.types)] = objectDescriptor(object, base, functions, captured)
        var fields = base.map { inheritedDefaults(of: $0) } ?? []
        fields.append(contentsOf: captured.locals.map(read))
        let made = emit(.allocate(type, tag: 0, list(fields)))
        guard let call = object.baseCall, case .function(let raw) = call.member.storage else {
            return coerce(made, from: own, to: target)
        }
        let local = makeLocal("object", own)
        let copy = specialized(call.member, call.typeArguments.map(closed))
        let signature = self.signature(of: call.member, copy?.substitution ?? .empty)
        var codes = [coerce(read(local), from: own, to: ownRepresentation(call.member.owner))]
        codes.append(contentsOf: zip(call.arguments, signature.parameters).map { lower($0, as: $1) })
        let initialize = emit(.call(FunctionID(index: (copy?.function.index ?? raw) + 1), list(codes)))
        return emit(
            .bind(local, made, emit(.sequence(list([initialize, coerce(read(local), from: own, to: target)])))))
    }

    private func baseClass(_ object: TypedObjectExpression) -> TypeConstructor? {
        guard let (constructor, _) = named(object.type), constructor.primitive != .obj,
            !constructor.definition.isInterface
        else { return nil }
        return constructor
    }

    private func inheritedDefaults(of base: TypeConstructor) -> [CoreID] {
        inheritedDefaults(base) + instanceFields(base).map { emit(defaultConstant(representation(of: $0))) }
    }

    private func lowerObjectMethod(
        _ slot: MemberEntity, _ lambda: TypedLambda, _ own: Representation, _ selfLocal: TypedLocalID?
    ) -> CoreFunction {
        var signature = self.signature(of: slot)
        signature.parameters[0] = own
        let saved = (handledExceptions, yieldTarget)
        (handledExceptions, yieldTarget) = ([], nil)
        defer { (handledExceptions, yieldTarget) = saved }
        let shape = signature.parameters.map { ParameterGroup.one($0) }
        let (parameters, body) = lowerMethodParameters(lambda.parameters, shape) { parameters in
            if let selfLocal, let first = parameters.first { self.context.bindings[selfLocal] = .value(first) }
            return self.lower(lambda.body, as: signature.result)
        }
        return CoreFunction(
            id: signatures.add(signature), name: text(slot.name), parameters: parameters, result: signature.result,
            body: body, span: span)
    }

    /// Parameters of a method whose lambda may leave out a unit argument.
    func lowerMethodParameters(
        _ patterns: [TypedPatternID], _ shape: [ParameterGroup], _ body: @escaping ([LocalID]) -> CoreID
    ) -> ([LocalID], CoreID) {
        var known: [LocalID] = []
        let extra = patterns.dropFirst(shape.count)
        for pattern in extra { bindUnit(pattern) }
        // The parameters exist before the body is made, which runs last.
        let first = shape.first.map { makeLocal("this", $0.representations.first ?? .any) }
        if let first { known.append(first) }
        var rest = shape
        if !rest.isEmpty { rest.removeFirst() }
        let selfPattern = patterns.first
        let (parameters, code) = lowerParameters(Array(patterns.dropFirst().prefix(rest.count)), rest) {
            guard let selfPattern, let first else { return body(known) }
            let held = self.program[first].representation
            let wanted = self.representation(self.tree.type(selfPattern))
            let bound = { (this: LocalID) in
                self.bindPattern(selfPattern, to: self.root(self.tree.type(selfPattern), this)) {
                    body(known)
                } otherwise: {
                    self.unit
                }
            }
            if held != .any || !wanted.isRaw { return bound(first) }
            return self.bind("this", self.coerce(self.read(first), from: held, to: wanted), wanted, bound)
        }
        return ((first.map { [$0] } ?? []) + parameters, code)
    }

    private func objectDescriptor(
        _ object: TypedObjectExpression, _ base: TypeConstructor?,
        _ functions: [(slot: MemberEntity, function: CoreFunction)], _ captured: CapturedFields
    ) -> TypeDescriptor {
        let parent = base.map(typeID)
        let inherited = parent.flatMap { program.descriptor(of: $0) }
        var descriptor = TypeDescriptor(
            kind: .class, name: base.map { text($0.name) } ?? "object",
            qualifiedName: base.map(qualifiedName) ?? "object",
            parent: parent, usesReferenceEquality: true)
        let fields = captured.locals.map { local in
            TypeDescriptor.Field(
                name: program[local].name, representation: program[local].representation, isMutable: false)
        }
        descriptor.shapes = [.init(name: "", fields: (inherited?.shapes.first?.fields ?? []) + fields)]
        descriptor.slots = inherited?.slots ?? []
        descriptor.equals = inherited?.equals
        descriptor.getHashCode = inherited?.getHashCode
        descriptor.toString = inherited?.toString
        descriptor.compareTo = inherited?.compareTo
        if let base, let arguments = named(object.type)?.1 { instantiate(base, arguments.map(closed), &descriptor) }
        var interfaces = inherited?.interfaces ?? []
        for type in [object.type] + object.interfaces { addInterfaces(of: type, to: &interfaces) }
        descriptor.interfaces = interfaces
        for (slot, function) in functions { record(function.id, for: slot, in: &descriptor) }
        return descriptor
    }
}

/// Turns the free locals of methods into fields of their object.
struct CapturedFields {
    let type: TypeID
    let firstIndex: Int
    private(set) var locals: [LocalID] = []
    private var indices: [LocalID: Int] = [:]

    init(type: TypeID, firstIndex: Int) {
        self.type = type
        self.firstIndex = firstIndex
    }

    /// Replaces the free locals of a method by locals that are loaded from the object (the first parameter) at its start.
    mutating func convert(_ function: inout CoreFunction, _ program: CoreProgram) {
        guard let object = function.parameters.first else { return }
        let free = FreeLocals.of(function.body, parameters: function.parameters, in: program)
        if free.isEmpty { return }
        var renamed: [LocalID: LocalID] = [:]
        for local in free {
            if indices[local] == nil {
                indices[local] = locals.count
                locals.append(local)
            }
            renamed[local] = program.add(program[local])
        }
        LocalRenaming(program: program, renamed: renamed).rename(function.body)
        for local in free.reversed() {
            guard let index = indices[local], let new = renamed[local] else { continue }
            let field = program.add(
                .field(program.add(.local(object), function.span), type, tag: 0, index: firstIndex + index),
                function.span)
            function.body = program.add(.bind(new, field, function.body), function.span)
        }
    }
}
