import FusabiSyntax

/// `a <- b`: F# spec 6.5.3.
extension Checker {
    func checkSetLocal(
        _ local: TypedLocalID, _ value: ExpressionID, _ span: Span, _ whole: Span
    ) -> TypedExpressionID {
        let type = tree[local].type
        if let target = target(ofByref: type) {
            checkByrefUse(local, span)
            if context.byrefs[local]?.isReadOnly ?? false {
                error(
                    3224, whole, "the byref '\(text(tree[local].name))' is read-only: what it points to is not mutable")
            }
            let typed = check(value, .convertible(target, isMethodArgument: false))
            return tree.add(.setLocal(local, typed), wellKnown.unit, whole)
        }
        if !tree[local].isMutable { reportImmutable(tree[local].name, whole) }
        let typed = check(value, .convertible(type, isMethodArgument: false))
        return tree.add(.setLocal(local, typed), wellKnown.unit, whole)
    }

    func checkSetValue(
        _ entity: ValueEntity, _ value: ExpressionID, _ span: Span, _ whole: Span
    ) -> TypedExpressionID {
        if !entity.isMutable { reportImmutable(entity.name, whole) }
        let typed = check(value, .convertible(entity.scheme.type, isMethodArgument: false))
        return tree.add(.setValue(entity, typed), wellKnown.unit, whole)
    }

    /// `node` is the field's read form, which tells object and type.
    func checkSetField(
        _ node: TypedExpressionID, _ field: FieldEntity, _ value: ExpressionID, _ span: Span, _ whole: Span
    ) -> TypedExpressionID {
        if !field.isMutable {
            error(5, span, "the field '\(text(field.name))' is not mutable")
        }
        let typed = check(value, .convertible(tree.type(node), isMethodArgument: false))
        switch tree[node] {
        case .field(let object, _):
            checkIsMutableStruct(object)
            return tree.add(.setField(object, field, typed), wellKnown.unit, whole)
        default:
            return tree.add(.setStaticField(field, typed), wellKnown.unit, whole)
        }
    }

    /// FS0256: a field of a struct is a part of the variable that holds it.
    private func checkIsMutableStruct(_ object: TypedExpressionID) {
        let isMutable: Bool
        switch tree[object] {
        // The object of a member is a byref.
        case .local(let local):
            isMutable = tree[local].isMutable || tree[local].name == names.this || isByref(tree[local].type)
        case .value(let value, _): isMutable = value.isMutable
        default: isMutable = true
        }
        if isMutable || !isValueType(tree.type(object)) { return }
        error(256, tree.span(object), "The variable is not mutable, so nothing in its struct can be set")
    }

    private func reportImmutable(_ name: Symbol, _ span: Span) {
        error(
            27, span,
            "'\(text(name))' is not mutable: declare it with 'let mutable', or use a new name for the new value")
    }

    /// Assignment to any other expression: a byref.
    func checkAssignment(to target: TypedExpressionID, _ value: ExpressionID, _ whole: Span) -> TypedExpressionID {
        switch tree[target] {
        case .field(let object, let field):
            if !field.isMutable { error(5, tree.span(target), "the field '\(text(field.name))' is not mutable") }
            checkIsMutableStruct(object)
            let typed = check(value, .convertible(tree.type(target), isMethodArgument: false))
            return tree.add(.setField(object, field, typed), wellKnown.unit, whole)
        default:
            if !isErroneous(tree.type(target)) {
                error(27, whole, "only mutable variables, fields, properties and elements can be assigned to")
            }
            _ = check(value, .equal(store.error))
            return tree.add(TypedExpression.error, wellKnown.unit, whole)
        }
    }
}
