import FusabiSyntax

/// The last pass over a group of types: bodies of members and constructors.
extension Checker {
    func checkTypeBodies(_ group: TypeGroup) -> [TypedDeclaration] {
        var definitions: [TypedTypeDefinition] = []
        let start = tree.expressions.count
        for memberPlan in group.plans.flatMap(\.members) where !memberPlan.isGeneralized {
            group.open.insert(ObjectIdentifier(memberPlan.member))
        }
        for plan in group.plans {
            guard let constructor = plan.constructor else { continue }
            definitions.append(checkBodies(plan, constructor, group))
        }
        generalizeRemaining(group)
        completeMemberUses(start..<tree.expressions.count)
        checkEqualityRules(group)
        finishDeclaration()
        return definitions.map(TypedDeclaration.type)
    }

    private func checkBodies(
        _ plan: DefinitionPlan, _ constructor: TypeConstructor, _ group: TypeGroup
    ) -> TypedTypeDefinition {
        let mark = environment.mark
        let saved = context
        defer {
            environment.restore(mark)
            context = saved
        }
        bindParameters(of: plan)
        context.enclosingType = constructor
        context.isTopLevel = false
        // Inside its own type a case that needs qualification elsewhere is known by its plain name.
        if constructor.requiresQualifiedAccess { environment.addContents(of: constructor, isQualified: false) }
        var typed = TypedTypeDefinition(
            constructor: constructor, methods: [], constructorBodies: [], staticInitializers: [])
        let selfLocal = makeSelf(plan, constructor)
        var body = ClassBody()
        let hasConstructor = checkConstructorPart(plan, constructor, selfLocal, &body)
        let start = tree.expressions.count
        checkMembers(plan, selfLocal, body, group, &typed)
        markUsed(&body, in: start..<tree.expressions.count)
        if hasConstructor || !body.staticSteps.isEmpty {
            finishClass(plan, constructor, selfLocal, &body, hasConstructor: hasConstructor, &typed)
        }
        return typed
    }

    private func makeSelf(_ plan: DefinitionPlan, _ constructor: TypeConstructor) -> TypedLocalID {
        let type: Type =
            plan.isExtension && constructor.parameters.isEmpty
            ? store.named(constructor) : selfType(of: constructor)
        let local = tree.add(
            TypedLocal(name: names.this, type: type, isMutable: false, span: plan.nameSpan))
        plan.selfLocal = local
        if let inheritance = plan.inheritance {
            context.base = (local, inheritance.type)
        } else if constructor.primitive != .obj {
            context.base = (local, constructor.base ?? wellKnown.obj)
        }
        return local
    }

    // MARK: Members

    private func checkMembers(
        _ plan: DefinitionPlan, _ selfLocal: TypedLocalID, _ body: ClassBody, _ group: TypeGroup,
        _ typed: inout TypedTypeDefinition
    ) {
        let outside = environment.mark
        var inside = outside
        var isBoundForStatic: Bool?
        for memberPlan in plan.members {
            // A class may have thousands of both: the variables are bound anew only where the kind of member changes.
            if isBoundForStatic == memberPlan.member.isStatic {
                environment.restore(inside)
            } else {
                environment.restore(outside)
                bindVariables(of: body, selfLocal, isStatic: memberPlan.member.isStatic)
                inside = environment.mark
                isBoundForStatic = memberPlan.member.isStatic
            }
            if case .native = memberPlan.member.storage { continue }
            switch memberPlan.body {
            case .constructor(let expression, let thenBody):
                let constructorBody = checkConstructor(memberPlan, expression, thenBody, selfLocal)
                typed.constructorBodies.append((memberPlan.member, constructorBody))
            case .expression(let expression):
                let lambda = checkMember(memberPlan, expression, selfLocal, group)
                memberPlan.member.inlineBody = memberPlan.member.isInline ? .tree(lambda, tree) : nil
                typed.methods.append((memberPlan.member, lambda))
            case .fieldGetter(let field):
                typed.methods.append((memberPlan.member, fieldGetter(field, memberPlan.member, selfLocal)))
            case .fieldSetter(let field):
                typed.methods.append((memberPlan.member, fieldSetter(field, memberPlan.member, selfLocal)))
            }
        }
        environment.restore(outside)
    }

    /// Brings a class's `let`s into scope as its members see them.
    private func bindVariables(of body: ClassBody, _ selfLocal: TypedLocalID, isStatic: Bool) {
        for variable in body.variables {
            if variable.isStatic {
                if let method = variable.method {
                    environment.bind(variable.name, .staticMethod(method))
                } else {
                    environment.bind(variable.name, .staticField(variable.field))
                }
            } else if !isStatic {
                if let method = variable.method {
                    environment.bind(variable.name, .instanceMethod(method, self: selfLocal))
                } else {
                    environment.bind(variable.name, .instanceField(variable.field, self: selfLocal))
                }
            }
        }
    }

    private func checkMember(
        _ memberPlan: MemberPlan, _ expression: ExpressionID, _ selfLocal: TypedLocalID, _ group: TypeGroup
    ) -> TypedLambda {
        let member = memberPlan.member
        declarations.implicitTypeVariables = memberPlan.implicitVariables
        for (name, type) in memberPlan.declaredVariables { environment.bindTypeVariable(name, type) }
        if let name = memberPlan.selfName, !member.isStatic { environment.bind(name.symbol, .local(selfLocal)) }
        let savedLevel = level
        let saved = context
        if member.isStatic { context.base = nil }
        context.isInline = member.isInline
        // The object of a struct's member is a byref, which no closure may hold.
        if member.owner.isStruct, !member.isStatic, !member.isExtension, !isLibrary {
            context.byrefs[selfLocal] = ByrefVariable(closureDepth: context.closureDepth)
        }
        let signature = memberPlan.types.flatMap { $0 } + [member.result]
        if !memberPlan.isGeneralized { raiseLevels(in: signature, from: savedLevel + 1, group) }
        level = savedLevel + 2
        let result = bodyResult(of: memberPlan)
        let lambda = checkMemberBody(
            leading: member.isStatic ? [] : [selfLocal], parameters: memberPlan.patterns, groups: memberPlan.types,
            result: result, body: expression, name: member.name)
        level = savedLevel + 1
        if !memberPlan.isGeneralized {
            canonicalize(signature)
            if isShared(signature, at: savedLevel + 1) {
                group.waiting.append(memberPlan)
            } else {
                generalizeTogether([memberPlan], group)
            }
        }
        level = savedLevel
        generalizeWaiting(group)
        context = saved
        return lambda
    }

    private func bodyResult(of memberPlan: MemberPlan) -> Type { memberPlan.member.result }

    /// Type parameters of members are named across the type, from the last member to the first, as F# does.
    func nameParameters(of plan: DefinitionPlan) {
        var next = 0
        for memberPlan in plan.members.reversed() {
            renameParameters(
                memberPlan.member.parameters, next: &next,
                among: memberPlan.member.parameters + (plan.constructor?.parameters ?? []))
        }
    }

    // MARK: Auto-properties

    private func fieldGetter(
        _ field: FieldEntity, _ member: MemberEntity, _ selfLocal: TypedLocalID
    ) -> TypedLambda {
        let span = member.span
        if field.isStatic {
            return TypedLambda(
                parameters: [], body: tree.add(.staticField(field), field.type, span), name: member.name)
        }
        let object = selfExpression(selfLocal, span)
        return TypedLambda(
            parameters: [selfPattern(selfLocal, span)], body: tree.add(.field(object, field), field.type, span),
            name: member.name)
    }

    private func fieldSetter(
        _ field: FieldEntity, _ member: MemberEntity, _ selfLocal: TypedLocalID
    ) -> TypedLambda {
        let span = member.span
        let value = tree.add(
            TypedLocal(name: names.value, type: field.type, isMutable: false, span: span))
        let pattern = tree.add(.variable(value), field.type, span)
        let content = tree.add(.local(value), field.type, span)
        if field.isStatic {
            return TypedLambda(
                parameters: [pattern], body: tree.add(.setStaticField(field, content), wellKnown.unit, span),
                name: member.name)
        }
        let object = selfExpression(selfLocal, span)
        return TypedLambda(
            parameters: [selfPattern(selfLocal, span), pattern],
            body: tree.add(.setField(object, field, content), wellKnown.unit, span), name: member.name)
    }

    func selfExpression(_ local: TypedLocalID, _ span: Span) -> TypedExpressionID {
        tree.add(.local(local), tree[local].type, span)
    }

    func selfPattern(_ local: TypedLocalID, _ span: Span) -> TypedPatternID {
        tree.add(.variable(local), tree[local].type, span)
    }
}
