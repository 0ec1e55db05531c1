import FusabiSyntax

/// The fourth pass: the signatures of members.
extension Checker {
    func declareMembers(_ plan: DefinitionPlan, _ module: ModuleEntity) {
        guard let constructor = plan.constructor else { return }
        let mark = environment.mark
        let savedLevel = level
        let savedContext = context
        defer {
            environment.restore(mark)
            level = savedLevel
            context = savedContext
        }
        context.enclosingType = constructor
        bindParameters(of: plan)
        if let primary = plan.definition.constructor { declarePrimaryConstructor(primary, plan, constructor) }
        level = savedLevel + 1
        for (index, member) in plan.definition.members.enumerated() {
            declareMember(member, index, plan, constructor, interface: nil)
        }
        for (type, implementation) in plan.interfaces {
            for (index, member) in implementation.members.enumerated() {
                declareMember(member, index, plan, constructor, interface: type)
            }
            checkImplemented(type, implementation.type, plan, constructor)
        }
        checkAbstractMembers(plan, constructor)
    }

    private func declareMember(
        _ member: Member, _ index: Int, _ plan: DefinitionPlan, _ constructor: TypeConstructor, interface: Type?
    ) {
        declarations.implicitTypeVariables = [:]
        let mark = environment.mark
        defer { environment.restore(mark) }
        switch member.kind {
        case .method(let binding, let isStatic, let dispatch):
            declareMethod(binding, isStatic: isStatic, dispatch, member, plan, constructor, interface: interface)
        case .property(let accessors, let isStatic, let dispatch):
            for accessor in accessors {
                declareAccessor(
                    accessor.binding, isSetter: accessor.isSetter, isStatic: isStatic, dispatch, member, plan,
                    constructor, interface: interface)
            }
        case .constructor(let binding, let selfName, let thenBody):
            declareConstructor(binding, selfName, thenBody, member, plan, constructor)
        case .autoProperty(let binding, let isStatic, let hasGetter, let hasSetter, let dispatch):
            declareAutoProperty(
                binding, index, isStatic: isStatic, hasGetter: hasGetter || !hasSetter, hasSetter: hasSetter, dispatch,
                member, plan, constructor, interface: interface)
        case .abstractSlot, .letBindings, .doExpression, .inherit, .interface, .valueField:
            break
        }
    }

    // MARK: Heads

    /// What the head of a member's binding says.
    struct MemberHead {
        var selfName: Name?
        var name: Name
        var typeParameters: TypeParameters?
        var arguments: [PatternID]
        var access: Access?
    }

    func memberHead(_ id: PatternID) -> MemberHead? {
        switch syntax[id] {
        case .name(let name, let access):
            return MemberHead(selfName: nil, name: name, typeParameters: nil, arguments: [], access: access)
        case .long(let path, let typeParameters, let arguments, let access):
            guard let name = path.last else { return nil }
            return MemberHead(
                selfName: path.count > 1 ? path[0] : nil, name: name, typeParameters: typeParameters,
                arguments: arguments, access: access)
        case .parenthesized(let inner), .annotated(let inner, _), .attributed(let inner, _):
            return memberHead(inner)
        case .wildcard, .literal, .measured, .fields, .tuple, .collection, .cons, .or, .and, .alias, .typeTest, .record,
            .optional, .expression, .error:
            return nil
        }
    }

    /// The parameters that one curried argument pattern declares, with their types (annotated ones resolved).
    func parameters(of pattern: PatternID) -> [MemberEntity.Parameter] {
        // `()` is no argument, `(())` is one that is the unit value.
        if case .literal(.unit) = syntax[pattern] { return [] }
        let inner = argumentPattern(pattern)
        switch syntax[inner] {
        case .tuple(let parts, isStruct: false): return parts.map { parameter(from: $0) }
        default: return [parameter(from: pattern)]
        }
    }

    private func parameter(from pattern: PatternID) -> MemberEntity.Parameter {
        var result = MemberEntity.Parameter(name: nil, type: store.error)
        var type: Type?
        var current = pattern
        while true {
            switch syntax[current] {
            case .parenthesized(let inner):
                current = inner
            case .annotated(let inner, let annotation):
                type = type ?? resolve(annotation)
                current = inner
            case .attributed(let inner, let attributes):
                applyParameterAttributes(attributeFacts(attributes), &result)
                current = inner
            case .alias(_, let alias):
                current = alias
            case .optional(let name):
                result.name = name.symbol
                result.isOptional = true
                result.type = type ?? freshType(name.span)
                return result
            case .name(let name, _):
                if environment.patterns[name.symbol] == nil { result.name = name.symbol }
                return finish(result, type, current)
            default:
                return finish(result, type, current)
            }
        }
    }

    private func finish(
        _ parameter: MemberEntity.Parameter, _ type: Type?, _ pattern: PatternID
    ) -> MemberEntity.Parameter {
        var result = parameter
        result.type = type ?? freshType(syntax.span(pattern))
        if isByref(result.type) { result.isOut = result.isOut || isLibrary }
        return result
    }

    private func applyParameterAttributes(_ facts: [AttributeFact], _ parameter: inout MemberEntity.Parameter) {
        for fact in facts {
            switch fact.name {
            case "ParamArray": parameter.isParamArray = true
            case "Out": parameter.isOut = true
            case "ProjectionParameter": parameter.isProjection = true
            case "Optional": parameter.defaultValue = parameter.defaultValue ?? .null
            case "DefaultParameterValue": parameter.defaultValue = fact.arguments.first ?? .null
            default: break
            }
        }
        parameter.attributeTexts = facts.map(\.text)
    }

    /// The types that a body sees for parameters: those of optional ones are options.
    func bodyTypes(_ parameters: [MemberEntity.Parameter]) -> [Type] {
        parameters.map { $0.isOptional ? wellKnown.option(of: $0.type) : $0.type }
    }

    // MARK: Methods and plain properties

    private func declareMethod(
        _ id: BindingID, isStatic: Bool, _ dispatch: Member.Dispatch, _ member: Member, _ plan: DefinitionPlan,
        _ constructor: TypeConstructor, interface: Type?
    ) {
        let binding = syntax[id]
        guard let head = memberHead(binding.head) else { return }
        let kind: MemberEntity.Kind = head.arguments.isEmpty ? .getter : .method
        if !isStatic { checkSelfName(head) }
        var memberPlan = startPlan(head, id, kind, isStatic: isStatic, member, constructor)
        memberPlan.patterns = head.arguments
        if needsSlot(dispatch, isStatic, interface),
            implement(&memberPlan, head, binding, dispatch, plan, constructor, interface: interface)
        {
            finishPlan(memberPlan, plan, constructor)
            return
        }
        memberPlan.member.groups = head.arguments.map { parameters(of: $0) }
        memberPlan.types = memberPlan.member.groups.map(bodyTypes)
        memberPlan.member.result = binding.returnType.map(resolve) ?? freshType(head.name.span)
        if isLibrary, isStatic, kind == .getter { memberPlan.member.literal = evaluate(binding.value) }
        finishPlan(memberPlan, plan, constructor)
    }

    private func checkSelfName(_ head: MemberHead) {
        if head.selfName != nil { return }
        error(
            673, head.name.span,
            "This instance member needs a name for its object: 'member this.\(text(head.name.symbol)) …', or 'static'.")
    }

    private func needsSlot(_ dispatch: Member.Dispatch, _ isStatic: Bool, _ interface: Type?) -> Bool {
        if interface != nil { return true }
        switch dispatch {
        case .plain: return false
        case .override, .default: return !isStatic
        }
    }

    private func startPlan(
        _ head: MemberHead, _ id: BindingID, _ kind: MemberEntity.Kind, isStatic: Bool, _ member: Member,
        _ constructor: TypeConstructor
    ) -> MemberPlan {
        let binding = syntax[id]
        let entity = MemberEntity(
            name: OperatorNames.compiled(head.name.symbol, symbols), owner: constructor, kind: kind, isStatic: isStatic,
            result: store.error, span: head.name.span)
        entity.isInline = binding.isInline
        entity.access = head.access ?? member.access
        entity.documentation = binding.documentation
        entity.attributes = attributeFacts(member.attributes.isEmpty ? binding.attributes : member.attributes)
        var plan = MemberPlan(member: entity, body: .expression(binding.value))
        plan.selfName = head.selfName
        plan.binding = id
        if kind != .method, head.typeParameters?.parameters.isEmpty == false {
            error(671, syntax.span(binding.head), "A property cannot have type parameters: make it a method")
        }
        let declared = declare(head.typeParameters)
        applyConstraints(of: head.typeParameters)
        entity.parameters = declared
        for (parameter, type) in zip(head.typeParameters?.parameters ?? [], declared) {
            plan.declaredVariables.append((parameter.name.symbol, store.parameter(type)))
        }
        return plan
    }

    /// Adds a planned member to its type, or to the module's extensions.
    private func finishPlan(_ memberPlan: MemberPlan, _ plan: DefinitionPlan, _ constructor: TypeConstructor) {
        var memberPlan = memberPlan
        memberPlan.implicitVariables = declarations.implicitTypeVariables
        let entity = memberPlan.member
        if let native = nativeName(entity.attributes) { entity.storage = .native(native) }
        entity.isExtensionMethod = entity.isStatic && entity.attributes.contains { $0.name == "Extension" }
        plan.members.append(memberPlan)
        if plan.isExtension {
            entity.isExtension = true
            entity.extensionParameterNames = plan.parameterNames.map(\.name)
            context.module?.extensions.append(entity)
            context.module?.order.append(.extensionMember(entity))
            declarations.newExtensions.append(entity)
            return
        }
        constructor.members.append(entity)
        if entity.isExplicitInterface, !entity.isStatic { return }
        if case .override = entity.dispatch { return }
        constructor.membersByName[entity.name, default: []].append(entity)
    }

    // MARK: Accessors

    private func declareAccessor(
        _ id: BindingID, isSetter: Bool, isStatic: Bool, _ dispatch: Member.Dispatch, _ member: Member,
        _ plan: DefinitionPlan, _ constructor: TypeConstructor, interface: Type?
    ) {
        let binding = syntax[id]
        guard let head = memberHead(binding.head) else { return }
        if !isStatic { checkSelfName(head) }
        let mark = environment.mark
        defer { environment.restore(mark) }
        declarations.implicitTypeVariables = [:]
        var memberPlan = startPlan(
            head, id, isSetter ? .setter : .getter, isStatic: isStatic, member, constructor)
        memberPlan.patterns = head.arguments
        if needsSlot(dispatch, isStatic, interface),
            implement(&memberPlan, head, binding, dispatch, plan, constructor, interface: interface)
        {
            finishPlan(memberPlan, plan, constructor)
            return
        }
        let groups = head.arguments.map { parameters(of: $0) }
        memberPlan.types = groups.map(bodyTypes)
        let flat = groups.flatMap { $0 }
        if isSetter {
            memberPlan.member.groups = [flat]
            memberPlan.member.result = wellKnown.unit
            shareAccessorType(flat.last?.type, constructor, memberPlan.member)
        } else {
            memberPlan.member.groups = flat.isEmpty ? [] : [flat]
            memberPlan.member.result = binding.returnType.map(resolve) ?? freshType(head.name.span)
            shareAccessorType(memberPlan.member.result, constructor, memberPlan.member)
        }
        finishPlan(memberPlan, plan, constructor)
    }

    /// Getter and setter of one property have one type.
    private func shareAccessorType(_ type: Type?, _ constructor: TypeConstructor, _ member: MemberEntity) {
        guard let type, let others = constructor.membersByName[member.name] else { return }
        for other in others where other.isStatic == member.isStatic && other.kind != member.kind {
            let otherType: Type? =
                switch other.kind {
                case .getter: other.result
                case .setter: other.groups.last?.last?.type
                case .method, .constructor: nil
                }
            let counts = (member.groups.first?.count ?? 0, other.groups.first?.count ?? 0)
            if let otherType, abs(counts.0 - counts.1) == 1 { _ = tryUnify(otherType, type) }
        }
    }

    private func declareAutoProperty(
        _ id: BindingID, _ index: Int, isStatic: Bool, hasGetter: Bool, hasSetter: Bool, _ dispatch: Member.Dispatch,
        _ member: Member, _ plan: DefinitionPlan, _ constructor: TypeConstructor, interface: Type?
    ) {
        let binding = syntax[id]
        guard let head = memberHead(binding.head) else { return }
        let outer = level
        level = outer - 1
        let type = binding.returnType.map(resolve) ?? freshType(head.name.span)
        level = outer
        let field = FieldEntity(
            name: symbols.intern(text(head.name.symbol) + "@"), type: type,
            index: isStatic ? constructor.staticFields.count : constructor.fields.count, isMutable: true,
            isNamed: true, owner: constructor)
        field.access = .isPrivate
        field.isStatic = isStatic
        if isStatic { constructor.staticFields.append(field) } else { constructor.fields.append(field) }
        plan.backingFields[index] = field
        for isSetter in [false, true] where isSetter ? hasSetter : hasGetter {
            var memberPlan = startPlan(
                head, id, isSetter ? .setter : .getter, isStatic: isStatic, member, constructor)
            memberPlan.body = isSetter ? .fieldSetter(field) : .fieldGetter(field)
            let value = MemberEntity.Parameter(name: symbols.intern("v"), type: type)
            memberPlan.member.groups = isSetter ? [[value]] : []
            memberPlan.member.result = isSetter ? wellKnown.unit : type
            memberPlan.isGeneralized = true
            if needsSlot(dispatch, isStatic, interface) {
                _ = implement(&memberPlan, head, binding, dispatch, plan, constructor, interface: interface)
            }
            finishPlan(memberPlan, plan, constructor)
        }
    }

    // MARK: Constructors

    private func declarePrimaryConstructor(
        _ primary: PrimaryConstructor, _ plan: DefinitionPlan, _ constructor: TypeConstructor
    ) {
        let entity = MemberEntity(
            name: names.new, owner: constructor, kind: .constructor, isStatic: false,
            result: selfType(of: constructor), span: primary.span)
        declarations.implicitTypeVariables = [:]
        entity.groups = [parameters(of: primary.parameters)]
        entity.access = primary.access
        entity.attributes = attributeFacts(primary.attributes)
        constructor.constructors.append(entity)
        plan.primaryConstructor = entity
    }

    private func declareConstructor(
        _ id: BindingID, _ selfName: Name?, _ thenBody: ExpressionID?, _ member: Member, _ plan: DefinitionPlan,
        _ constructor: TypeConstructor
    ) {
        let binding = syntax[id]
        guard let head = memberHead(binding.head), let pattern = head.arguments.first else { return }
        let entity = MemberEntity(
            name: names.new, owner: constructor, kind: .constructor, isStatic: false,
            result: selfType(of: constructor), span: head.name.span)
        entity.access = head.access ?? member.access
        entity.attributes = attributeFacts(member.attributes)
        entity.documentation = binding.documentation
        let outer = level
        level = outer - 1
        entity.groups = [parameters(of: pattern)]
        level = outer
        var memberPlan = MemberPlan(member: entity, body: .constructor(binding.value, then: thenBody))
        memberPlan.patterns = [pattern]
        memberPlan.types = entity.groups.map(bodyTypes)
        memberPlan.selfName = selfName
        memberPlan.implicitVariables = declarations.implicitTypeVariables
        memberPlan.isGeneralized = true
        if let native = nativeName(entity.attributes) { entity.storage = .native(native) }
        constructor.constructors.append(entity)
        plan.members.append(memberPlan)
    }
}
