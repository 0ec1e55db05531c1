import FusabiSyntax

/// Values (not functions) of a recursive group that use the group: F# spec 14.6.6.
extension Checker {
    /// FS0040 for uses of a name that may come before its value: at once and out of order, or inside a function that is
    /// handed to code which may call it. FS0031 for values that need each other at once.
    func checkRecursiveValues(_ group: [PendingBinding]) {
        if group.allSatisfy({ isLambda($0.expression) }) { return }
        var uses = RecursiveUses(tree: tree)
        for (index, pending) in group.enumerated() {
            if let value = pending.value { uses.values[ObjectIdentifier(value)] = index }
            if let local = pending.local { uses.locals[local] = index }
        }
        for (index, pending) in group.enumerated() {
            uses.current = index
            if let expression = pending.expression { uses.visit(expression, .top) }
            uses.available.insert(index)
        }
        for use in uses.checkedAtRunTime {
            warning(
                40, tree.span(use), "this use of a value inside its own recursive definition is checked at run time")
        }
        for index in group.indices where uses.needs(index, itself: index) {
            let name = group[index].bound.name
            error(31, name.span, "'\(text(name.symbol))' needs its own value to be computed: use 'lazy' or a function")
        }
    }

    private func isLambda(_ expression: TypedExpressionID?) -> Bool {
        if let expression, case .lambda = tree[expression] { return true }
        return false
    }
}

/// Finds uses of the names of a group that may come too early.
private struct RecursiveUses {
    /// When an expression is evaluated, seen from the definition around it.
    enum Moment {
        /// The value itself, or a part of the data that it is.
        case top, part
        /// At once.
        case strict
        /// In a function that belongs to the value: not before the group is there.
        case later
        /// In a function that is handed to other code: who knows.
        case maybeLater

        var strict: Moment { self == .top || self == .part ? .strict : self }
        var part: Moment { self == .top ? .part : self }
        var delayed: Moment {
            switch self {
            case .top, .part, .later: .later
            case .strict, .maybeLater: .maybeLater
            }
        }
    }

    let tree: TypedTree
    var values: [ObjectIdentifier: Int] = [:]
    var locals: [TypedLocalID: Int] = [:]
    /// The binding being looked at, and those before it.
    var current = 0
    var available: Set<Int> = []
    var checkedAtRunTime: [TypedExpressionID] = []
    /// Which bindings a binding needs at once.
    private var needs: [Int: Set<Int>] = [:]

    init(tree: TypedTree) { self.tree = tree }

    /// Does a chain of immediate uses lead from one binding to another?
    func needs(_ start: Int, itself goal: Int) -> Bool {
        var seen: Set<Int> = []
        var open = [start]
        while let next = open.popLast() {
            for other in needs[next] ?? [] {
                if other == goal { return true }
                if seen.insert(other).inserted { open.append(other) }
            }
        }
        return false
    }

    mutating func visit(_ id: TypedExpressionID, _ moment: Moment) {
        switch tree[id] {
        case .local(let local):
            if let index = locals[local] { note(id, index, moment) }
        case .value(let value, _):
            if let index = values[ObjectIdentifier(value)] { note(id, index, moment) }
        case .lambda(let lambda):
            visit(lambda.body, moment.delayed)
        case .lazy(let inner), .comprehension(.sequence, let inner), .delegate(let inner):
            visit(inner, moment.strict.delayed)
        case .tuple(let elements, _), .unionCase(_, let elements), .record(_, let elements, _), .list(let elements):
            visit(elements, moment.part)
        case .coerce(let inner):
            visit(inner, moment)
        case .letIn(let bindings, _, let body):
            visit(bindings.map(\.value), moment.strict)
            visit(body, moment)
        case .match(let value, let rules, _):
            visit(value, moment.strict)
            for rule in rules { visit(rule.body, moment) }
        case .ifThenElse(let condition, let yes, let no):
            visit(condition, moment.strict)
            visit([yes, no], moment)
        case .sequential(let elements):
            visit(elements.dropLast(), moment.strict)
            visit(elements.suffix(1), moment)
        case .apply(let function, let arguments):
            visit(function, moment.strict)
            visit(arguments, moment.strict)
        case .traitCall(_, let elements), .array(let elements), .exceptionCase(_, let elements):
            visit(elements, moment.strict)
        case .call(let call):
            if let object = call.object { visit(object, moment.strict) }
            visit(call.arguments, moment.strict)
            visit(call.initializers.map(\.value), moment.strict)
        case .downcast(let inner), .field(let inner, _), .comprehension(_, let inner), .yield(let inner),
            .yieldAll(let inner, _), .anonymousField(let inner, _), .assert(let inner), .typeTest(let inner, _):
            visit(inner, moment.strict)
        case .object(let object):
            let base = object.baseCall.map(\.arguments) ?? []
            visit(base, moment.strict)
            let inside = object.baseCall == nil ? moment.delayed : moment.strict.delayed
            for method in object.methods { visit(method.lambda.body, inside) }
        case .letPattern(_, let value, let body), .use(_, let value, let body):
            visit(value, moment.strict)
            visit(body, moment)
        case .tryWith(let body, let rules):
            visit([body] + rules.map(\.body), moment.strict)
        case .tryFinally(let body, let cleanup):
            visit([body, cleanup], moment.strict)
        case .anonymousRecord(let fields, _):
            visit(fields.map(\.value), moment.part)
        case .recordCopy(_, let original, let fields):
            visit([original] + fields.map(\.value), moment.strict)
        case .literal, .whileLoop, .forTo, .forIn, .setField, .staticField, .setStaticField, .setLocal, .setValue,
            .range, .format, .interpolated, .addressOf, .outPlaceholder, .typeOf, .defaultOf, .nameOf, .error:
            break
        }
    }

    private mutating func visit(_ ids: some Sequence<TypedExpressionID>, _ moment: Moment) {
        for id in ids { visit(id, moment) }
    }

    private mutating func note(_ id: TypedExpressionID, _ index: Int, _ moment: Moment) {
        switch moment {
        case .later:
            break
        case .maybeLater:
            checkedAtRunTime.append(id)
        case .top, .part, .strict:
            if available.contains(index) { return }
            checkedAtRunTime.append(id)
            needs[current, default: []].insert(index)
        }
    }
}
