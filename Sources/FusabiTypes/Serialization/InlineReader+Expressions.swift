import FusabiSyntax

extension InlineReader {
    mutating func expression() -> TypedExpressionID {
        let tag = InlineFormat.ExpressionTag(rawValue: reader.byte()) ?? .error
        let type = type()
        return tree.add(node(tag), type, .none)
    }

    private mutating func node(_ tag: InlineFormat.ExpressionTag) -> TypedExpression {
        switch tag {
        case .literal: return .literal(library.readLiteral(&reader))
        case .local: return .local(local())
        case .value:
            let value = library.value(reader.int())
            return .value(value, types())
        case .lambda: return .lambda(lambda())
        case .apply:
            let function = expression()
            return .apply(function, expressions())
        case .letIn: return letNode()
        case .letPattern:
            let pattern = pattern()
            let value = expression()
            return .letPattern(pattern, value, expression())
        case .use:
            let variable = local()
            let value = expression()
            return .use(variable, value, expression())
        case .match:
            let value = expression()
            let rules = rules()
            return .match(value, rules, failure: reader.bool() ? .raise : .impossible)
        case .ifThenElse:
            let condition = expression()
            let positive = expression()
            return .ifThenElse(condition, positive, expression())
        case .whileLoop:
            let condition = expression()
            return .whileLoop(condition, expression())
        case .tryFinally:
            let body = expression()
            return .tryFinally(body, expression())
        case .forTo:
            let variable = local()
            let low = expression()
            let high = expression()
            let isDown = reader.bool()
            return .forTo(variable, low, high, isDown: isDown, expression())
        case .forIn:
            let pattern = pattern()
            let source = expression()
            let kind = InlineFormat.enumerationKind(reader.byte())
            return .forIn(pattern, source, kind, expression())
        case .tryWith:
            let body = expression()
            return .tryWith(body, rules())
        case .sequential: return .sequential(expressions())
        case .list: return .list(expressions())
        case .array: return .array(expressions())
        case .tuple:
            let isStruct = reader.bool()
            return .tuple(expressions(), isStruct: isStruct)
        case .record, .recordCopy, .anonymousRecord, .anonymousField, .unionCase, .exceptionCase, .field, .setField,
            .staticField, .setStaticField:
            return dataNode(tag)
        case .setLocal, .setValue, .call, .object, .coerce, .downcast, .typeTest, .traitCall, .comprehension, .yield,
            .yieldAll, .range, .lazy, .assert, .format, .interpolated, .addressOf, .outPlaceholder, .delegate, .typeOf,
            .defaultOf, .nameOf, .error:
            return otherNode(tag)
        }
    }

    private mutating func letNode() -> TypedExpression {
        let isRecursive = reader.bool()
        var bindings: [TypedBinding] = []
        for _ in 0..<reader.count() {
            let variable = local()
            let isInline = reader.bool()
            bindings.append(
                TypedBinding(
                    local: variable, parameters: tree[variable].scheme?.parameters ?? [], value: expression(),
                    isInline: isInline))
        }
        return .letIn(bindings, isRecursive: isRecursive, expression())
    }

    private mutating func dataNode(_ tag: InlineFormat.ExpressionTag) -> TypedExpression {
        switch tag {
        case .record:
            let constructor = library.constructor(reader.int())
            let fields = expressions()
            var order: [Int] = []
            for _ in 0..<reader.count() { order.append(reader.int()) }
            return .record(constructor, fields, evaluationOrder: order)
        case .recordCopy:
            let constructor = library.constructor(reader.int())
            let source = expression()
            var changes: [(field: FieldEntity, value: TypedExpressionID)] = []
            for _ in 0..<reader.count() {
                let entity = field()
                let value = expression()
                if let entity { changes.append((entity, value)) }
            }
            return .recordCopy(constructor, source, changes)
        case .anonymousRecord:
            let isStruct = reader.bool()
            var fields: [(name: Symbol, value: TypedExpressionID)] = []
            for _ in 0..<reader.count() {
                let name = library.symbol(reader.int())
                fields.append((name, expression()))
            }
            return .anonymousRecord(fields, isStruct: isStruct)
        case .anonymousField:
            let object = expression()
            return .anonymousField(object, library.symbol(reader.int()))
        case .unionCase:
            let entity = unionCase()
            let arguments = expressions()
            return entity.map { .unionCase($0, arguments) } ?? .error
        case .exceptionCase:
            let entity = unionCase()
            let arguments = expressions()
            return entity.map { .exceptionCase($0, arguments) } ?? .error
        case .field:
            let object = expression()
            return field().map { .field(object, $0) } ?? .error
        case .setField:
            let object = expression()
            let entity = field()
            let value = expression()
            return entity.map { .setField(object, $0, value) } ?? .error
        case .staticField:
            return field().map { .staticField($0) } ?? .error
        case .setStaticField:
            let entity = field()
            let value = expression()
            return entity.map { .setStaticField($0, value) } ?? .error
        default: return .error
        }
    }

    private mutating func otherNode(_ tag: InlineFormat.ExpressionTag) -> TypedExpression {
        switch tag {
        case .setLocal:
            let variable = local()
            return .setLocal(variable, expression())
        case .setValue:
            let value = library.value(reader.int())
            return .setValue(value, expression())
        case .call: return .call(call())
        case .object: return objectNode()
        case .coerce: return .coerce(expression())
        case .downcast: return .downcast(expression())
        case .yield: return .yield(expression())
        case .lazy: return .lazy(expression())
        case .assert: return .assert(expression())
        case .addressOf: return .addressOf(expression())
        case .delegate: return .delegate(expression())
        case .typeTest:
            let inner = expression()
            return .typeTest(inner, type())
        case .traitCall:
            let constraint = library.readMemberConstraint(&reader)
            return .traitCall(constraint, expressions())
        case .comprehension:
            let kind = InlineFormat.comprehensionKind(reader.byte())
            return .comprehension(kind, expression())
        case .yieldAll:
            let inner = expression()
            return .yieldAll(inner, InlineFormat.enumerationKind(reader.byte()))
        case .range:
            let low = expression()
            let step: TypedExpressionID? = reader.bool() ? expression() : nil
            return .range(low, step: step, expression())
        case .format:
            var segments: [FormatSegment] = []
            for _ in 0..<reader.count() { segments.append(formatSegment()) }
            return .format(segments)
        case .interpolated:
            var segments: [InterpolatedSegment] = []
            for _ in 0..<reader.count() { segments.append(interpolatedSegment()) }
            return .interpolated(segments)
        case .typeOf: return .typeOf(type())
        case .defaultOf: return .defaultOf(type())
        case .nameOf: return .nameOf(library.text(reader.int()))
        case .outPlaceholder: return .outPlaceholder
        default: return .error
        }
    }

    private mutating func call() -> MemberCall {
        let member = library.member(reader.int())
        let flags = reader.byte()
        let object: TypedExpressionID? = flags & 1 != 0 ? expression() : nil
        let typeArguments = types()
        let arguments = expressions()
        var call = MemberCall(
            object: object, member: member, typeArguments: typeArguments, arguments: arguments,
            isVirtual: flags & 2 != 0)
        for _ in 0..<reader.count() { call.omittedOuts.append(reader.int()) }
        for _ in 0..<reader.count() {
            let target: InitializerTarget? =
                reader.byte() == 0
                ? .setter(library.member(reader.int())) : field().map(InitializerTarget.field)
            let value = expression()
            if let target { call.initializers.append((target, value)) }
        }
        return call
    }

    private mutating func objectNode() -> TypedExpression {
        let type = type()
        let baseCall: MemberCall? = reader.bool() ? call() : nil
        let selfLocal: TypedLocalID? = reader.bool() ? local() : nil
        var methods: [(slot: MemberEntity, lambda: TypedLambda)] = []
        for _ in 0..<reader.count() {
            let slot = library.member(reader.int())
            methods.append((slot, lambda()))
        }
        return .object(
            TypedObjectExpression(
                type: type, baseCall: baseCall, selfLocal: selfLocal, methods: methods, interfaces: types()))
    }

    // MARK: Formats

    private mutating func units() -> [UInt16] {
        if case .string(let units) = library.readLiteral(&reader) { return units }
        return []
    }

    private mutating func formatSegment() -> FormatSegment {
        reader.byte() == 0 ? .text(units()) : .specifier(specifier())
    }

    private mutating func specifier() -> FormatSpecifier {
        let flags = library.text(reader.int())
        let width = formatNumber()
        let precision = formatNumber()
        let letter = library.text(reader.int()).first ?? "s"
        return FormatSpecifier(flags: flags, width: width, precision: precision, letter: letter, type: type())
    }

    private mutating func formatNumber() -> FormatNumber? {
        switch reader.byte() {
        case 1: .argument
        case 2: .fixed(reader.int())
        default: nil
        }
    }

    private mutating func interpolatedSegment() -> InterpolatedSegment {
        if reader.byte() == 0 { return .text(units()) }
        let value = expression()
        let specifier: FormatSpecifier? = reader.bool() ? specifier() : nil
        let alignment: Int? = reader.bool() ? Int(truncatingIfNeeded: reader.signed()) : nil
        let format = reader.int()
        return .hole(
            value, specifier: specifier, alignment: alignment, format: format == 0 ? nil : library.text(format - 1))
    }
}
