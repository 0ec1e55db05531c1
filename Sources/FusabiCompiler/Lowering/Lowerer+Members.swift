import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// The code of a type's members, constructors and static initialisers.
extension Lowerer {
    func lowerType(_ definition: TypedTypeDefinition) {
        for item in definition.methods {
            guard case .function(let raw) = item.member.storage else { continue }
            lowerMethod(item.member, item.lambda, FunctionID(index: raw), signature(of: item.member))
        }
        for item in definition.constructorBodies {
            guard case .function(let raw) = item.member.storage else { continue }
            lowerConstructor(definition.constructor, item.member, item.body, raw, signature(of: item.member))
        }
        // Those of generic types run for each instantiation: see `staticStart`.
        if genericDefinitions[ObjectIdentifier(definition.constructor)] != nil { return }
        for expression in definition.staticInitializers {
            analyze(expression)
            span = tree.span(expression)
            addEntry(lowerStatement(expression))
        }
    }

    func lowerMethod(
        _ member: MemberEntity, _ lambda: TypedLambda, _ function: FunctionID, _ signature: FunctionSignature
    ) {
        analyze(lambda.body, parameters: lambda.parameters)
        span = member.span
        let shape = signature.parameters.map { ParameterGroup.one($0) }
        let parameters: [LocalID]
        let body: CoreID
        if member.isStatic {
            for pattern in lambda.parameters.dropFirst(shape.count) { bindUnit(pattern) }
            (parameters, body) = lowerParameters(Array(lambda.parameters.prefix(shape.count)), shape) {
                self.lower(lambda.body, as: signature.result)
            }
        } else {
            (parameters, body) = lowerMethodParameters(lambda.parameters, shape) { _ in
                self.lower(lambda.body, as: signature.result)
            }
        }
        program.functions.append(
            CoreFunction(
                id: function, name: memberName(member), parameters: parameters,
                result: signature.result, body: body, span: span))
    }

    private func memberName(_ member: MemberEntity) -> String {
        let owner = text(member.owner.name)
        switch member.kind {
        case .constructor: return owner + "..ctor"
        case .method: return owner + "." + text(member.name)
        case .getter: return owner + ".get_" + text(member.name)
        case .setter: return owner + ".set_" + text(member.name)
        }
    }

    /// A constructor is two functions: the first allocates an object of the type and calls the second, which runs the
    /// body on any object of the type or of a subclass.
    func lowerConstructor(
        _ constructor: TypeConstructor, _ member: MemberEntity, _ body: TypedConstructor, _ raw: UInt32,
        _ signature: FunctionSignature
    ) {
        analyze(body.body, parameters: body.parameters)
        span = member.span
        let own = ownRepresentation(constructor)
        let object = makeLocal("this", own)
        let shape = signature.parameters.map { ParameterGroup.one($0) }
        for pattern in body.parameters.dropFirst(shape.count) { bindUnit(pattern) }
        context.bindings[body.selfLocal] = .value(object)
        let (parameters, code) = lowerParameters(Array(body.parameters.prefix(shape.count)), shape) {
            self.lower(body.body, as: .unit)
        }
        program.functions.append(
            CoreFunction(
                id: FunctionID(index: raw + 1), name: memberName(member), parameters: [object] + parameters,
                result: .unit, body: code, span: span))
        program.functions.append(allocator(constructor, member, raw, signature, own))
    }

    private func allocator(
        _ constructor: TypeConstructor, _ member: MemberEntity, _ raw: UInt32, _ signature: FunctionSignature,
        _ own: Representation
    ) -> CoreFunction {
        let locals = signature.parameters.map { makeLocal("a", $0) }
        let object = makeLocal("this", own)
        var fields = inheritedDefaults(constructor)
        fields.append(contentsOf: instanceFields(constructor).map { fieldDefault($0) })
        let type = instanceType(constructor, constructor.parameters.map { closed(store.parameter($0)) })
        let allocation = emit(.allocate(type, tag: 0, list(fields)))
        let made = type == typeID(constructor) ? allocation : coerce(allocation, from: .reference(type), to: own)
        let initialize = emit(.call(FunctionID(index: raw + 1), list([read(object)] + locals.map(read))))
        let code = emit(.bind(object, made, emit(.sequence(list([initialize, read(object)])))))
        return CoreFunction(
            id: FunctionID(index: raw), name: memberName(member), parameters: locals, result: signature.result,
            body: code,
            span: span)
    }

    private func fieldDefault(_ field: FieldEntity) -> CoreID {
        let value = defaultValue(field.type)
        return coerce(value, from: declaredRepresentation(field.type), to: representation(of: field))
    }
}
