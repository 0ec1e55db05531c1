import FusabiTypes

/// Which functions, members and constructors of a program can tell what their type parameters stand for: those that test
/// for such a type, cast to it, ask for its default, its name or its statics, and those that call one of these with it.
/// All other generic code is compiled once, with its types erased.
final class TypeObservation {
    /// What one body does with types that mention type parameters.
    struct Facts {
        var observes = false
        /// Functions of the program that it passes such types to.
        var callees: [ObjectIdentifier] = []
    }

    private let store: TypeStore
    private var isInLibrary = false
    private var facts: [ObjectIdentifier: Facts] = [:]
    private(set) var observers: Set<ObjectIdentifier> = []
    /// Decodes the bodies of inline functions.
    private let inlineBody: (InlineBody?) -> (TypedLambda, TypedTree)?

    init(store: TypeStore, inlineBody: @escaping (InlineBody?) -> (TypedLambda, TypedTree)?) {
        self.store = store
        self.inlineBody = inlineBody
    }

    /// Notes the body of a generic entity.
    func add(_ entity: AnyObject, _ lambda: TypedLambda, in tree: TypedTree) {
        var found = Facts()
        for pattern in lambda.parameters { collect(pattern, tree, &found) }
        collect(lambda.body, tree, &found)
        facts[ObjectIdentifier(entity)] = found
    }

    /// Spreads what is known from callees to callers. O(calls * longest chain).
    func resolve() {
        for (entity, facts) in facts where facts.observes { observers.insert(entity) }
        var isChanged = true
        while isChanged {
            isChanged = false
            for (entity, facts) in facts where !observers.contains(entity) {
                if facts.callees.contains(where: observers.contains) {
                    observers.insert(entity)
                    isChanged = true
                }
            }
        }
    }

    /// Makes an entity an observer for reasons outside its body, until ``resolve()`` spreads it.
    func insert(_ entity: AnyObject) { observers.insert(ObjectIdentifier(entity)) }

    /// Does a local function's body observe types? Called when ``resolve()`` is done.
    func observes(_ body: TypedExpressionID, in tree: TypedTree) -> Bool {
        var found = Facts()
        collect(body, tree, &found)
        return found.observes || found.callees.contains(where: observers.contains)
    }

    /// A type with a parameter somewhere in it.
    func isOpen(_ type: Type) -> Bool {
        switch store.head(type) {
        case .parameter: true
        case .variable, .error, .measure: false
        case .named(_, let arguments): arguments.contains(where: isOpen)
        case .function(let argument, let result): isOpen(argument) || isOpen(result)
        case .tuple(let elements, _): elements.contains(where: isOpen)
        case .anonymousRecord(let fields, _): fields.contains { isOpen($0.type) }
        }
    }

    /// A type parameter with a bound that has static abstract members: operators on it are these.
    private func hasStaticSlots(_ type: Type) -> Bool {
        guard case .parameter(let id) = store.head(type) else { return false }
        for case .subtype(let bound) in store[id].constraints {
            var open = [bound]
            var seen: Set<ObjectIdentifier> = []
            while let next = open.popLast() {
                guard case .named(let constructor, _) = store.head(next), constructor.definition.isInterface,
                    seen.insert(ObjectIdentifier(constructor)).inserted
                else { continue }
                if constructor.members.contains(where: \.isStatic) { return true }
                open += constructor.interfaces
            }
        }
        return false
    }

    // MARK: Bodies

    private func collect(_ id: TypedExpressionID, _ tree: TypedTree, _ found: inout Facts) {
        if found.observes { return }
        switch tree[id] {
        case .typeTest(_, let type), .typeOf(let type):
            if isOpen(type) { found.observes = true }
        case .defaultOf(let type): if isOpen(type), !isInLibrary { found.observes = true }
        case .traitCall(let constraint, let operands):
            if constraint.isStaticSlot, constraint.supports.contains(where: isOpen) { found.observes = true }
            // `new 'T()`.
            if case .builtin? = constraint.solution, operands.isEmpty, constraint.supports.contains(where: isOpen) {
                found.observes = true
            }
        case .downcast: if isOpen(tree.type(id)) { found.observes = true }
        case .staticField(let field), .setStaticField(let field, _):
            if !field.owner.parameters.isEmpty { found.observes = true }
        case .value(let value, let types):
            if types.contains(where: isOpen) { use(value, value.storage, value.isInline, value.inlineBody, &found) }
            if value.isInline, types.contains(where: hasStaticSlots) { found.observes = true }
        case .call(let call):
            if call.typeArguments.contains(where: isOpen) { use(call.member, &found) }
        case .object(let object):
            if let call = object.baseCall, call.typeArguments.contains(where: isOpen) { use(call.member, &found) }
        case .match(_, let rules, _), .tryWith(_, let rules):
            for rule in rules { collect(rule.pattern, tree, &found) }
        case .letPattern(let pattern, _, _), .forIn(let pattern, _, _, _): collect(pattern, tree, &found)
        case .lambda(let lambda): for pattern in lambda.parameters { collect(pattern, tree, &found) }
        default: break
        }
        tree.forEachChild(of: id) { child, _ in collect(child, tree, &found) }
    }

    private func use(_ member: MemberEntity, _ found: inout Facts) {
        use(member, member.storage, member.isInline, member.inlineBody, &found)
    }

    private func use(
        _ entity: AnyObject, _ storage: ValueStorage, _ isInline: Bool, _ body: InlineBody?, _ found: inout Facts
    ) {
        let id = ObjectIdentifier(entity)
        if case .native(let name) = storage {
            if name == "prim:unbox" || !isInLibrary && Self.defaultPrimitives.contains(name) { found.observes = true }
            return
        }
        if let body, facts[id] == nil {
            // The body of an inline function counts as if it stood here; that of an observer of an earlier part does.
            if !isInline {
                found.observes = true
                return
            }
            facts[id] = Facts()
            var inner = Facts()
            if let (lambda, tree) = inlineBody(body) {
                let saved = isInLibrary
                isInLibrary = true
                collect(lambda.body, tree, &inner)
                isInLibrary = saved
            }
            facts[id] = inner
        }
        if let known = facts[id], isInline {
            if known.observes { found.observes = true }
            found.callees.append(contentsOf: known.callees)
        } else {
            found.callees.append(id)
        }
    }

    /// What the library starts its arrays with is overwritten before anyone sees it.
    private static let defaultPrimitives: Set<String> = ["prim:defaultOf", "prim:arrayZero"]

    private func collect(_ id: TypedPatternID, _ tree: TypedTree, _ found: inout Facts) {
        switch tree[id] {
        case .wildcard, .variable, .literal, .enumCase, .null, .error: break
        case .tuple(let items, _), .list(let items), .array(let items), .unionCase(_, let items),
            .exceptionCase(_, let items), .and(let items):
            for item in items { collect(item, tree, &found) }
        case .cons(let first, let second), .or(let first, let second):
            collect(first, tree, &found)
            collect(second, tree, &found)
        case .record(_, let fields): for field in fields { collect(field.pattern, tree, &found) }
        case .anonymousRecord(let fields): for field in fields { collect(field.pattern, tree, &found) }
        case .alias(let inner, _), .activePattern(_, _, _, let inner, _): collect(inner, tree, &found)
        case .typeTest(let type, let inner):
            if isOpen(type) { found.observes = true }
            collect(inner, tree, &found)
        }
    }
}
