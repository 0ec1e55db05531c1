import FusabiSyntax

/// Values (not functions) of a recursive group that use the group: F# spec 14.6.6.
extension Checker {
    /// FS0031 for a value whose definition needs itself at once, FS0040 for uses that are only evaluated later.
    func checkRecursiveValues(_ group: [PendingBinding]) {
        for pending in group {
            guard let expression = pending.expression else { continue }
            if case .lambda = tree[expression] { continue }
            var uses = RecursiveUses(tree: tree)
            uses.values = Set(group.compactMap { $0.value.map { ObjectIdentifier($0) } })
            uses.locals = Set(group.compactMap(\.local))
            uses.visit(expression, isDelayed: false)
            for use in uses.delayed + uses.immediate {
                warning(
                    40, tree.span(use), "this use of a value inside its own recursive definition is checked at run time"
                )
            }
            if !uses.immediate.isEmpty {
                error(
                    31, pending.bound.name.span,
                    "'\(text(pending.bound.name.symbol))' needs its own value to be computed: use 'lazy' or a function")
            }
        }
    }
}

/// Finds uses of the names of a group, and whether they are inside functions.
private struct RecursiveUses {
    let tree: TypedTree
    var values: Set<ObjectIdentifier> = []
    var locals: Set<TypedLocalID> = []
    var immediate: [TypedExpressionID] = []
    var delayed: [TypedExpressionID] = []

    init(tree: TypedTree) { self.tree = tree }

    mutating func visit(_ id: TypedExpressionID, isDelayed: Bool) {
        switch tree[id] {
        case .local(let local):
            if locals.contains(local) { note(id, isDelayed) }
        case .value(let value, _):
            if values.contains(ObjectIdentifier(value)) { note(id, isDelayed) }
        case .lambda(let lambda):
            visit(lambda.body, isDelayed: true)
        case .lazy(let inner):
            visit(inner, isDelayed: true)
        case .comprehension(.sequence, let body):
            visit(body, isDelayed: true)
        case .apply(let function, let arguments):
            visit(function, isDelayed: isDelayed)
            visit(arguments, isDelayed: isDelayed)
        case .traitCall(_, let arguments):
            visit(arguments, isDelayed: isDelayed)
        case .call(let call):
            if let object = call.object { visit(object, isDelayed: isDelayed) }
            visit(call.arguments, isDelayed: isDelayed)
        case .tuple(let elements, _), .list(let elements), .array(let elements), .unionCase(_, let elements),
            .exceptionCase(_, let elements), .sequential(let elements), .record(_, let elements, _):
            visit(elements, isDelayed: isDelayed)
        case .coerce(let inner), .downcast(let inner), .delegate(let inner), .field(let inner, _):
            visit(inner, isDelayed: isDelayed)
        case .ifThenElse(let condition, let yes, let no):
            visit([condition, yes, no], isDelayed: isDelayed)
        case .letIn(let bindings, _, let body):
            visit(bindings.map(\.value) + [body], isDelayed: isDelayed)
        case .match(let value, let rules, _):
            visit([value] + rules.map(\.body), isDelayed: isDelayed)
        case .comprehension(_, let body), .yield(let body), .yieldAll(let body, _):
            visit(body, isDelayed: isDelayed)
        case .object(let object):
            for method in object.methods { visit(method.lambda.body, isDelayed: true) }
        case .literal, .letPattern, .use, .whileLoop, .forTo, .forIn, .tryWith, .tryFinally, .recordCopy,
            .anonymousRecord, .anonymousField, .setField, .staticField, .setStaticField, .setLocal, .setValue,
            .typeTest,
            .range, .assert, .format, .interpolated, .addressOf, .outPlaceholder, .typeOf, .defaultOf, .nameOf, .error:
            break
        }
    }

    private mutating func visit(_ ids: [TypedExpressionID], isDelayed: Bool) {
        for id in ids { visit(id, isDelayed: isDelayed) }
    }

    private mutating func note(_ id: TypedExpressionID, _ isDelayed: Bool) {
        if isDelayed { delayed.append(id) } else { immediate.append(id) }
    }
}
