import FusabiSyntax

/// The typed trees of inline functions. Nodes are written depth first; locals are numbered as they are met.
extension InterfaceWriter {
    func inlineBytes(_ lambda: TypedLambda, _ tree: TypedTree) -> [UInt8] {
        var writer = InlineWriter(interface: self, tree: tree)
        writer.write(lambda)
        return writer.bytes()
    }

    func serial(of member: MemberConstraint) -> Int {
        if let known = constraintSerials[ObjectIdentifier(member)] { return known.serial }
        let serial = constraintSerials.count
        constraintSerials[ObjectIdentifier(member)] = (serial, member)
        return serial
    }
}

/// Writes one tree.
struct InlineWriter {
    let interface: InterfaceWriter
    let tree: TypedTree
    private var body = ByteWriter()
    private var locals: [TypedLocalID] = []
    private var indexOfLocal: [TypedLocalID: Int] = [:]

    init(interface: InterfaceWriter, tree: TypedTree) {
        self.interface = interface
        self.tree = tree
    }

    /// The locals, then the nodes.
    func bytes() -> [UInt8] {
        var writer = ByteWriter()
        writer.number(locals.count)
        for local in locals {
            let info = tree[local]
            writer.number(interface.string(info.name))
            writer.number(interface.index(of: info.type))
            writer.byte((info.isMutable ? 1 : 0) | (info.scheme != nil ? 2 : 0))
            if let scheme = info.scheme { interface.write(scheme, to: &writer) }
        }
        writer.append(body.bytes)
        return writer.bytes
    }

    private mutating func number(_ value: Int) { body.number(value) }

    private mutating func tag(_ tag: InlineFormat.ExpressionTag) { body.byte(tag.rawValue) }

    private mutating func local(_ id: TypedLocalID) {
        if let known = indexOfLocal[id] {
            number(known)
            return
        }
        indexOfLocal[id] = locals.count
        number(locals.count)
        locals.append(id)
    }

    private mutating func types(_ types: [Type]) { interface.write(types: types, to: &body) }

    private mutating func type(_ type: Type) { number(interface.index(of: type)) }

    private mutating func list(_ ids: [TypedExpressionID]) {
        number(ids.count)
        for id in ids { write(id) }
    }

    private mutating func list(_ ids: [TypedPatternID]) {
        number(ids.count)
        for id in ids { write(id) }
    }

    mutating func write(_ lambda: TypedLambda) {
        number(lambda.name.map { interface.string($0) + 1 } ?? 0)
        list(lambda.parameters)
        write(lambda.body)
    }

    // MARK: References

    private mutating func field(_ field: FieldEntity) {
        let owner = field.owner
        number(interface.index(of: owner))
        let (table, index) = InlineFormat.place(of: field, in: owner)
        body.byte(table.rawValue)
        number(index)
    }

    private mutating func unionCase(_ unionCase: CaseEntity) {
        number(interface.index(of: unionCase.owner))
        number(unionCase.tag)
    }

    // MARK: Expressions

    mutating func write(_ id: TypedExpressionID) {
        let node = tree[id]
        tag(InlineFormat.ExpressionTag(node))
        type(tree.type(id))
        writePayload(node)
    }

    private mutating func writePayload(_ node: TypedExpression) {
        switch node {
        case .literal(let literal): interface.write(literal, to: &body)
        case .local(let id): local(id)
        case .value(let value, let arguments):
            number(interface.index(of: value))
            types(arguments)
        case .lambda(let lambda): write(lambda)
        case .apply(let function, let arguments):
            write(function)
            list(arguments)
        case .letIn(let bindings, let isRecursive, let rest):
            body.bool(isRecursive)
            number(bindings.count)
            for binding in bindings {
                local(binding.local)
                body.bool(binding.isInline)
                write(binding.value)
            }
            write(rest)
        case .letPattern(let pattern, let value, let rest):
            write(pattern)
            write(value)
            write(rest)
        case .use(let variable, let value, let rest):
            local(variable)
            write(value)
            write(rest)
        case .match(let value, let rules, let failure):
            write(value)
            write(rules)
            switch failure {
            case .raise: body.bool(true)
            case .impossible: body.bool(false)
            }
        case .ifThenElse(let a, let b, let c):
            write(a)
            write(b)
            write(c)
        case .whileLoop(let a, let b), .tryFinally(let a, let b):
            write(a)
            write(b)
        case .forTo(let variable, let low, let high, let isDown, let loop):
            local(variable)
            write(low)
            write(high)
            body.bool(isDown)
            write(loop)
        case .forIn(let pattern, let source, let kind, let loop):
            write(pattern)
            write(source)
            body.byte(InlineFormat.code(of: kind))
            write(loop)
        case .tryWith(let value, let rules):
            write(value)
            write(rules)
        case .sequential(let items), .list(let items), .array(let items): list(items)
        case .tuple(let items, let isStruct):
            body.bool(isStruct)
            list(items)
        case .field, .setField, .staticField, .setStaticField, .record, .recordCopy, .anonymousRecord, .anonymousField,
            .unionCase, .exceptionCase, .setLocal, .setValue, .call, .object, .coerce, .downcast, .typeTest, .traitCall,
            .comprehension, .yield, .yieldAll, .range, .lazy, .assert, .format, .interpolated, .addressOf,
            .outPlaceholder, .delegate, .typeOf, .defaultOf, .nameOf, .error:
            writeOther(node)
        }
    }

    private mutating func writeOther(_ node: TypedExpression) {
        switch node {
        case .record(let constructor, let fields, let order):
            number(interface.index(of: constructor))
            list(fields)
            number(order.count)
            for index in order { number(index) }
        case .recordCopy(let constructor, let source, let changes):
            number(interface.index(of: constructor))
            write(source)
            number(changes.count)
            for change in changes {
                field(change.field)
                write(change.value)
            }
        case .anonymousRecord(let fields, let isStruct):
            body.bool(isStruct)
            number(fields.count)
            for item in fields {
                number(interface.string(item.name))
                write(item.value)
            }
        case .anonymousField(let object, let name):
            write(object)
            number(interface.string(name))
        case .unionCase(let entity, let arguments), .exceptionCase(let entity, let arguments):
            unionCase(entity)
            list(arguments)
        case .field(let object, let entity):
            write(object)
            field(entity)
        case .setField(let object, let entity, let value):
            write(object)
            field(entity)
            write(value)
        case .staticField(let entity): field(entity)
        case .setStaticField(let entity, let value):
            field(entity)
            write(value)
        case .setLocal(let id, let value):
            local(id)
            write(value)
        case .setValue(let value, let content):
            number(interface.index(of: value))
            write(content)
        case .call(let call): write(call)
        case .object(let object): write(object)
        case .coerce(let inner), .downcast(let inner), .yield(let inner), .lazy(let inner), .assert(let inner),
            .addressOf(let inner), .delegate(let inner):
            write(inner)
        case .typeTest(let inner, let tested):
            write(inner)
            type(tested)
        case .traitCall(let constraint, let arguments):
            interface.write(constraint, to: &body)
            list(arguments)
        case .comprehension(let kind, let inner):
            body.byte(InlineFormat.code(of: kind))
            write(inner)
        case .yieldAll(let inner, let kind):
            write(inner)
            body.byte(InlineFormat.code(of: kind))
        case .range(let low, let step, let high):
            write(low)
            body.bool(step != nil)
            if let step { write(step) }
            write(high)
        case .format(let segments):
            number(segments.count)
            for segment in segments { write(segment) }
        case .interpolated(let segments):
            number(segments.count)
            for segment in segments { write(segment) }
        case .typeOf(let named), .defaultOf(let named): type(named)
        case .nameOf(let name): number(interface.string(name))
        case .outPlaceholder, .error, .literal, .local, .value, .lambda, .apply, .letIn, .letPattern, .use, .match,
            .ifThenElse, .whileLoop, .tryFinally, .forTo, .forIn, .tryWith, .sequential, .list, .array, .tuple:
            break
        }
    }

    private mutating func write(_ rules: [TypedRule]) {
        number(rules.count)
        for rule in rules {
            write(rule.pattern)
            body.bool(rule.guardCondition != nil)
            if let condition = rule.guardCondition { write(condition) }
            write(rule.body)
        }
    }

    private mutating func write(_ call: MemberCall) {
        number(interface.index(of: call.member))
        body.byte((call.object != nil ? 1 : 0) | (call.isVirtual ? 2 : 0))
        if let object = call.object { write(object) }
        types(call.typeArguments)
        list(call.arguments)
        number(call.omittedOuts.count)
        for index in call.omittedOuts { number(index) }
        number(call.initializers.count)
        for initializer in call.initializers {
            switch initializer.target {
            case .setter(let member):
                body.byte(0)
                number(interface.index(of: member))
            case .field(let entity):
                body.byte(1)
                field(entity)
            }
            write(initializer.value)
        }
    }

    private mutating func write(_ object: TypedObjectExpression) {
        type(object.type)
        body.bool(object.baseCall != nil)
        if let call = object.baseCall { write(call) }
        body.bool(object.selfLocal != nil)
        if let id = object.selfLocal { local(id) }
        number(object.methods.count)
        for method in object.methods {
            number(interface.index(of: method.slot))
            write(method.lambda)
        }
        types(object.interfaces)
    }

    // MARK: Formats

    private mutating func units(_ units: [UInt16]) { interface.write(.string(units), to: &body) }

    private mutating func write(_ segment: FormatSegment) {
        switch segment {
        case .text(let text):
            body.byte(0)
            units(text)
        case .specifier(let specifier):
            body.byte(1)
            write(specifier)
        }
    }

    private mutating func write(_ specifier: FormatSpecifier) {
        number(interface.string(specifier.flags))
        write(specifier.width)
        write(specifier.precision)
        number(interface.string(String(specifier.letter)))
        type(specifier.type)
    }

    private mutating func write(_ value: FormatNumber?) {
        switch value {
        case nil: body.byte(0)
        case .argument: body.byte(1)
        case .fixed(let amount):
            body.byte(2)
            number(amount)
        }
    }

    private mutating func write(_ segment: InterpolatedSegment) {
        switch segment {
        case .text(let text):
            body.byte(0)
            units(text)
        case .hole(let value, let specifier, let alignment, let format):
            body.byte(1)
            write(value)
            body.bool(specifier != nil)
            if let specifier { write(specifier) }
            body.bool(alignment != nil)
            if let alignment { body.signed(Int64(alignment)) }
            number(format.map { interface.string($0) + 1 } ?? 0)
        }
    }

    // MARK: Patterns

    mutating func write(_ id: TypedPatternID) {
        let node = tree[id]
        body.byte(InlineFormat.PatternTag(node).rawValue)
        type(tree.type(id))
        switch node {
        case .wildcard, .null, .error: break
        case .variable(let variable): local(variable)
        case .literal(let literal): interface.write(literal, to: &body)
        case .tuple(let parts, let isStruct):
            body.bool(isStruct)
            list(parts)
        case .list(let parts), .array(let parts), .and(let parts): list(parts)
        case .cons(let a, let b), .or(let a, let b):
            write(a)
            write(b)
        case .unionCase(let entity, let parts), .exceptionCase(let entity, let parts):
            unionCase(entity)
            list(parts)
        case .enumCase(let constructor, let literal):
            number(interface.index(of: constructor))
            interface.write(literal, to: &body)
        case .record(let constructor, let fields):
            number(interface.index(of: constructor))
            number(fields.count)
            for item in fields {
                field(item.field)
                write(item.pattern)
            }
        case .anonymousRecord(let fields):
            number(fields.count)
            for item in fields {
                number(interface.string(item.name))
                write(item.pattern)
            }
        case .alias(let inner, let variable):
            write(inner)
            local(variable)
        case .typeTest(let tested, let inner):
            type(tested)
            write(inner)
        case .activePattern(let function, let info, let index, let inner, let identity):
            write(function)
            interface.write(info, to: &body)
            number(index)
            write(inner)
            write(identity, function)
        }
    }

    /// Only patterns of values are shared across a decoded tree.
    private mutating func write(_ identity: ActivePatternIdentity, _ function: TypedExpressionID) {
        switch identity {
        case .value:
            if case .value(let value, _) = tree[function] {
                body.byte(1)
                number(interface.index(of: value))
            } else {
                body.byte(0)
            }
        case .local(let id):
            body.byte(2)
            local(id)
        case .unique: body.byte(0)
        }
    }
}
