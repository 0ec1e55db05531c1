import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// One case for each kind of typed expression.
extension Lowerer {
    /// Code for an expression whose value is held as `representation`.
    func lower(_ id: TypedExpressionID, as target: Representation) -> CoreID {
        let code = lower(id)
        return coerce(code, from: representation(id), to: target)
    }

    /// Code for an expression of type unit, or whose value is dropped.
    func lowerStatement(_ id: TypedExpressionID) -> CoreID { lower(id) }

    /// Code for an expression; its value is held as the representation of the expression's type.
    func lower(_ id: TypedExpressionID) -> CoreID {
        let saved = span
        let tree = self.tree
        span = tree.span(id)
        defer { span = saved }
        switch tree[id] {
        case .literal(let literal): return lowerLiteral(literal, representation(id))
        case .local(let local):
            if case .cell(let cell)? = context.bindings[local], isByref(tree.type(id)) { return read(cell) }
            return lowerLocal(local, representation(id))
        case .value(let value, let arguments): return lowerValue(value, arguments, id)
        case .lambda(let lambda): return lowerLambda(lambda)
        case .apply(let function, let arguments):
            let target = representation(id)
            if let code = lowerApplyWithAddresses(function, arguments, target) { return code }
            return lowerApplication(function, arguments.map(operand), target)
        case .letIn(let bindings, let isRecursive, let body): return lowerLet(bindings, isRecursive, body)
        case .letPattern(let pattern, let value, let body):
            return lowerPatternBinding(pattern, value) { self.lower(body) }
        case .use(let local, let value, let body): return lowerUse(local, value, body)
        case .match(let value, let rules, let failure): return lowerMatch(value, rules, failure, representation(id))
        case .ifThenElse(let condition, let first, let second): return lowerIf(condition, first, second)
        case .whileLoop(let condition, let body):
            let test = lower(condition)
            return emit(.whileLoop(test, lowerStatement(body)))
        case .forTo(let local, let low, let high, let isDown, let body):
            return lowerForTo(local, low, high, isDown, body)
        case .forIn(let pattern, let source, let kind, let body):
            return lowerForIn(pattern, source, kind, onMismatch: { self.unit }) { self.lowerStatement(body) }
        case .tryWith(let body, let rules): return lowerTryWith(body, rules, representation(id))
        case .tryFinally(let body, let final):
            let code = lower(body)
            return emit(.tryFinally(code, lowerStatement(final)))
        case .sequential(let items): return lowerSequence(items)
        case .tuple(let items, let isStruct):
            return emit(
                .allocate(
                    tupleType(items.count, isStruct: isStruct), tag: 0, list(items.map { lower($0, as: .any) })))
        case .list(let items): return lowerList(items)
        case .array(let items): return lowerArray(items, id)
        case .record(let constructor, let fields, let order): return lowerRecord(constructor, fields, order)
        case .recordCopy(let constructor, let source, let fields): return lowerRecordCopy(constructor, source, fields)
        case .anonymousRecord(let fields, let isStruct): return lowerAnonymousRecord(fields, isStruct)
        case .anonymousField(let value, let name): return lowerAnonymousField(value, name, representation(id))
        case .unionCase(let unionCase, let fields): return lowerUnionCase(unionCase, fields)
        case .exceptionCase(let exceptionCase, let fields): return lowerException(exceptionCase, fields)
        case .field(let object, let field): return lowerField(object, field, representation(id))
        case .setField(let object, let field, let value): return lowerSetField(object, field, value)
        case .staticField(let field): return lowerStaticField(field, representation(id))
        case .setStaticField(let field, let value): return lowerSetStaticField(field, value)
        case .setLocal(let local, let value): return lowerSetLocal(local, value)
        case .setValue(let value, let new): return lowerSetValue(value, new)
        case .call(let call): return lowerCall(call, representation(id))
        case .object(let object): return lowerObject(object, representation(id))
        case .coerce(let value):
            if primitiveType(tree.type(id)) == .obj { return boxed(lower(value), closed(tree.type(value))) }
            return coerce(lower(value), from: representation(value), to: representation(id))
        case .downcast(let value): return lowerDowncast(value, tree.type(id))
        case .typeTest(let value, let type):
            return typeTest(lower(value), from: representation(value), closed(type))
        case .traitCall(let constraint, let arguments):
            return lowerTrait(constraint, arguments.map(operand), representation(id))
        case .comprehension(let kind, let body): return lowerComprehension(kind, body, id)
        case .yield(let value): return lowerYield(value)
        case .yieldAll(let value, let kind): return lowerYieldAll(value, kind)
        case .range(let low, let step, let high): return lowerRangeValue(low, step, high, id)
        case .lazy(let value): return lowerLazy(value, id)
        case .assert(let condition): return emit(.sequence(list([lower(condition), unit])))
        case .format(let segments): return lowerFormatValue(segments, tree.type(id))
        case .interpolated(let segments): return lowerInterpolated(segments, id)
        case .addressOf(let value): return lowerAddress(value)
        case .outPlaceholder, .error: return unit
        case .delegate(let value): return lower(value, as: .function)
        case .typeOf(let type): return lowerTypeOf(type, representation(id))
        case .defaultOf(let type): return defaultValue(type)
        case .nameOf(let name): return string(name)
        }
    }

    func operand(_ id: TypedExpressionID) -> Operand {
        let context = self.context
        return Operand(source: .expression(id, context), type: type(id), span: context.tree.span(id))
    }

    // MARK: Control

    private func lowerIf(_ condition: TypedExpressionID, _ first: TypedExpressionID, _ second: TypedExpressionID)
        -> CoreID
    {
        let test = lower(condition)
        let then = lower(first)
        return emit(.ifThenElse(test, then, lower(second)))
    }

    private func lowerSequence(_ items: [TypedExpressionID]) -> CoreID {
        guard let last = items.last else { return unit }
        var codes = items.dropLast().map { lowerStatement($0) }
        codes.append(lower(last))
        return codes.count == 1 ? codes[0] : emit(.sequence(list(codes)))
    }

    private func lowerTryWith(_ body: TypedExpressionID, _ rules: [TypedRule], _ result: Representation) -> CoreID {
        let code = lower(body, as: result)
        let type = wellKnown.exn
        let held = representation(type)
        let error = makeLocal("exn", held)
        handledExceptions.append(error)
        let handler = emitMatch(
            root(type, error), rules, { self.lower(rules[$0].body, as: result) },
            { self.emit(.reraise(self.read(error))) })
        handledExceptions.removeLast()
        return emit(.tryWith(code, error, handler))
    }

    // MARK: Types at run time

    /// `e :?> T`, `unbox<T> e`.
    /// What fields and array elements of a type start as.
    func defaultValue(_ type: Type) -> CoreID {
        switch head(type) {
        case .variable, .parameter, .error, .measure: return emit(.unset)
        case .tuple(let elements, true):
            let fields = elements.map { coerce(defaultValue($0), from: representation($0), to: .any) }
            return emit(.allocate(tupleType(elements.count, isStruct: true), tag: 0, list(fields)))
        case .named(let constructor, let arguments):
            if constructor.primitive == nil, constructor.isStruct || isPlainStruct(constructor) {
                return defaultStruct(constructor, arguments, representation(type))
            }
        case .function, .tuple, .anonymousRecord: break
        }
        return emit(defaultConstant(representation(type)))
    }

    private func isPlainStruct(_ constructor: TypeConstructor) -> Bool {
        if case .struct = constructor.definition { return true }
        return false
    }

    /// A struct of defaults; of a struct union, its first case. Structs do not contain themselves, so this ends.
    private func defaultStruct(_ constructor: TypeConstructor, _ arguments: [Type], _ held: Representation) -> CoreID {
        let substitution = Substitution(parameters: constructor.parameters, arguments: arguments.map(closed))
        let fields = { (entities: [FieldEntity]) in
            entities.map { field in
                let type = self.store.substitute(field.type, substitution)
                return self.coerce(
                    self.defaultValue(type), from: self.representation(type), to: self.representation(of: field))
            }
        }
        switch held {
        case .reference(let id): return emit(.allocate(id, tag: 0, list(fields(instanceFields(constructor)))))
        case .union(let id):
            guard case .union(let cases) = constructor.definition, let first = cases.first, !first.fields.isEmpty else {
                return emit(.emptyCase(id, tag: 0))
            }
            return emit(.allocate(id, tag: 0, list(fields(first.fields))))
        default: return emit(defaultConstant(held))
        }
    }

    func defaultConstant(_ representation: Representation) -> CoreConstant {
        switch representation {
        case .any, .reference(BuiltinType.decimal.id), .reference(BuiltinType.bigint.id):
            switch representation {
            case .reference(BuiltinType.decimal.id): return program.decimal("0")
            case .reference(BuiltinType.bigint.id): return program.bigint("0")
            default: return .unset
            }
        case .unit: return .unit
        case .bool: return .bool(false)
        case .char, .int8, .uint8, .int16, .uint16, .int32, .uint32, .enumeration: return intConstant(0, representation)
        case .float32: return .float32(0)
        case .float: return .float(0)
        case .int64, .uint64, .nativeint, .unativeint: return .long(0, representation)
        case .union(BuiltinType.valueOption.id): return .emptyCase(BuiltinType.valueOption.id, tag: 0)
        case .union(BuiltinType.option.id): return .emptyCase(BuiltinType.option.id, tag: 0)
        case .reference, .union, .string, .function, .array: return .null
        }
    }
}

extension TypeConstructor.Definition {
    var isInterface: Bool {
        if case .interface = self { return true }
        return false
    }
}
