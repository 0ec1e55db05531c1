/// Finds uses of the names of a recursive group that may come too early, and tells in which order to compute its values.
package struct RecursiveUses {
    /// A value of the group, not there yet, as a part of the data that another one is.
    package struct DataUse {
        package var use: TypedExpressionID
        /// The tuple, list, record or union case around it.
        var container: TypedExpressionID
    }

    /// When an expression is evaluated, seen from the definition around it.
    private enum Moment {
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

    private let tree: TypedTree
    private var values: [ObjectIdentifier: Int] = [:]
    private var locals: [TypedLocalID: Int] = [:]
    private var expressions: [TypedExpressionID] = []
    /// The binding being looked at, those before it, and the data around the place being looked at.
    private var current = 0
    private var available: Set<Int> = []
    private var container = TypedExpressionID(index: 0)
    private(set) var checkedAtRunTime: [TypedExpressionID] = []
    package private(set) var data: [DataUse] = []
    /// Which bindings a binding needs at once.
    private var needs: [Int: Set<Int>] = [:]

    package init(tree: TypedTree) { self.tree = tree }

    package mutating func add(_ value: ValueEntity, _ expression: TypedExpressionID) {
        values[ObjectIdentifier(value)] = expressions.count
        expressions.append(expression)
    }

    package mutating func add(_ local: TypedLocalID, _ expression: TypedExpressionID) {
        locals[local] = expressions.count
        expressions.append(expression)
    }

    /// Looks at the bindings added, in their order.
    package mutating func analyze() {
        for (index, expression) in expressions.enumerated() {
            current = index
            visit(expression, .top)
            available.insert(index)
        }
    }

    /// The bindings as written, but each after those that it needs at once.
    package var evaluationOrder: [Int] {
        var order: [Int] = []
        var seen: Set<Int> = []
        for start in expressions.indices where seen.insert(start).inserted {
            var path = [(index: start, open: (needs[start] ?? []).sorted())]
            while let (index, open) = path.popLast() {
                if let next = open.first {
                    path.append((index, Array(open.dropFirst())))
                    if seen.insert(next).inserted { path.append((next, (needs[next] ?? []).sorted())) }
                } else {
                    order.append(index)
                }
            }
        }
        return order
    }

    /// The binding of the group that an expression names.
    package func binding(_ id: TypedExpressionID) -> Int? {
        switch tree[id] {
        case .local(let local): locals[local]
        case .value(let value, _): values[ObjectIdentifier(value)]
        default: nil
        }
    }

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

    private mutating func visit(_ id: TypedExpressionID, _ moment: Moment) {
        switch tree[id] {
        case .local, .value:
            if let index = binding(id) { note(id, index, moment) }
        case .lambda(let lambda):
            visit(lambda.body, moment.delayed)
        case .lazy(let inner), .comprehension(.sequence, let inner), .delegate(let inner):
            visit(inner, moment.strict.delayed)
        case .tuple(let elements, _), .unionCase(_, let elements), .record(_, let elements, _), .list(let elements):
            let outer = container
            container = id
            visit(elements, moment.part)
            container = outer
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
            visit(fields.map(\.value), moment.strict)
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
        case .part:
            if !available.contains(index) { data.append(DataUse(use: id, container: container)) }
        case .top, .strict:
            needs[current, default: []].insert(index)
            if !available.contains(index) { checkedAtRunTime.append(id) }
        }
    }
}
