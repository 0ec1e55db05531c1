import FusabiBytecode
import FusabiSyntax

/// One round of simplification over a program: known values are put in place of locals, lambdas where they are called,
/// tests of known values are decided, local functions become loops, small functions are inlined, dead code goes.
///
/// The walk follows evaluation order. A binding is looked at before its body: what it stands for is noted in
/// ``replacements`` or ``known``, so that the body is simplified with that knowledge. All locals are unique in the
/// program, so nothing is ever captured wrongly. Nodes are rewritten in place; each is visited once, except for the
/// bodies of lambdas that move to their only call.
final class Simplifier {
    /// What stands in the place of a local.
    enum Replacement {
        /// A constant, a local or a function: may be repeated.
        case atom(CoreNode)
        /// The value of a local that is used once, not simplified yet: it moves to the use.
        case once(CoreID)
        /// A function called from one place, only in tail position by itself: becomes a loop there.
        case loop(CoreLambdaID, isRecursive: Bool)
        /// A function that became a join point.
        case join(JoinID)
    }

    /// What is known of a local's value.
    enum Known {
        case object(TypeID, tag: Int, [KnownField])
        case lambda(CoreLambdaID)
    }

    /// A part of a known object: an atom, in a representation that may be narrower than the field's.
    struct KnownField {
        var atom: CoreNode
        var representation: Representation
    }

    let program: CoreProgram
    @exclusivity(unchecked) var uses: Occurrences
    @exclusivity(unchecked) private(set) var functions: [FunctionFacts]
    private let earlier: EarlierBatches
    /// The place of each function in ``CoreProgram/functions``, by its number, as far as the batch has any.
    private var places: [Int32]
    @exclusivity(unchecked) var replacements: DenseTable<Replacement>
    @exclusivity(unchecked) var known: DenseTable<Known>
    @exclusivity(unchecked) var inlineJoins: [JoinID: InlineJoin] = [:]
    /// The case that a union in a local is known to be, in the branch being simplified.
    @exclusivity(unchecked) var tagFacts: DenseTable<Int>
    /// Lambdas that must not be copied: being simplified, or recursive.
    @exclusivity(unchecked) var openLambdas: Set<CoreLambdaID> = []
    @exclusivity(unchecked) var inlineDepth = 0
    /// Nodes that inlining may still add to the function at hand.
    @exclusivity(unchecked) var inlineBudget = 0
    @exclusivity(unchecked) var currentFunction = FunctionID(index: 0)
    @exclusivity(unchecked) private var currentIndex = 0
    /// Whether the functions before the one at hand have become too large: see ``hasGrown(_:)``.
    private var grown: DenseTable<Bool>

    init(_ program: CoreProgram, _ functions: [FunctionFacts], _ earlier: EarlierBatches) {
        self.program = program
        self.functions = functions
        self.earlier = earlier
        uses = Occurrences(program)
        let first = program.first.functions
        let end = program.functions.lazy.map(\.id.index).max().map { $0 &+ 1 } ?? first
        places = Array(repeating: -1, count: Int(max(end, first) - first))
        grown = DenseTable(count: functions.count)
        for (index, function) in program.functions.enumerated() {
            let number = Int(function.id.index) - Int(first)
            if places.indices.contains(number) { places[number] = Int32(index) }
        }
        replacements = DenseTable(count: program.locals.count)
        known = DenseTable(count: program.locals.count)
        tagFacts = DenseTable(count: program.locals.count)
    }

    func run() {
        // What becomes small enough in this round is inlined in the next.
        var inlinable: [(index: Int, isInlinable: Bool)] = []
        var new: Set<FunctionID> = []
        for index in program.functions.indices where !functions[index].isSettled {
            let function = program.functions[index]
            let facts = uses.look(at: function, functions[index])
            functions[index] = facts
            if facts.isSettled { continue }
            currentFunction = function.id
            currentIndex = index
            inlineBudget = 2000
            if !facts.statements.isEmpty, case .sequence(let items) = program[function.body] {
                program.functions[index].body = simplifySequence(function.body, items, facts.statements)
                // What had to stay a call may be inlined in the next round.
                if inlineBudget <= 0 { functions[index].statements = [] }
            } else {
                program.functions[index].body = simplify(function.body)
            }
            let isInlinable = FunctionFacts.isInlinable(program.functions[index], in: program)
            if isInlinable != facts.isInlinable { inlinable.append((index, isInlinable)) }
            if isInlinable, !facts.isInlinable { new.insert(function.id) }
        }
        for item in inlinable { functions[item.index].isInlinable = item.isInlinable }
        if new.isEmpty { return }
        for index in functions.indices where functions[index].callees.contains(where: new.contains) {
            functions[index].unsettle()
        }
    }

    /// A function that is inlined where it is called, and the batch that its code is in.
    func inlinable(_ function: FunctionID) -> (function: CoreFunction, batch: CoreProgram)? {
        guard function.index >= program.first.functions else { return nil }
        let number = Int(function.index - program.first.functions)
        guard number < places.count, places[number] >= 0 else {
            guard let known = earlier.inlinable[function] else { return nil }
            functions[currentIndex].absorb(known.facts)
            return (known.function, known.batch)
        }
        let place = Int(places[number])
        if !functions[place].isInlinable || hasGrown(place) { return nil }
        functions[currentIndex].absorb(functions[place])
        return (program.functions[place], program)
    }

    /// Has the function become too large, by what was inlined into it in this round?
    private func hasGrown(_ index: Int) -> Bool {
        if index > currentIndex || functions[index].isSettled { return false }
        if let known = grown[index] { return known }
        let result = CoreCopy.size(program.functions[index].body, in: program, limit: Self.grownLimit) > Self.grownLimit
        grown[index] = result
        return result
    }

    /// The function at hand has got a loop by jumps.
    func noteLoop() { functions[currentIndex].hasLoops = true }

    // MARK: Helpers

    func add(_ node: CoreNode, like id: CoreID) -> CoreID { program.add(node, program.span(id)) }

    func unit(like id: CoreID) -> CoreID { add(.constant(.unit), like: id) }

    /// The locals that became others are followed.
    func resolve(_ local: LocalID) -> LocalID {
        var local = local
        while case .atom(.local(let next))? = replacements[local] { local = next }
        return local
    }

    // MARK: The walk

    func simplifyAll(_ ids: CoreNodeList) -> CoreNodeList { program.map(ids) { simplify($0) } }

    /// The simplified form of an expression; the node given is used up.
    func simplify(_ id: CoreID) -> CoreID {
        switch program[id] {
        case .constant, .global, .functionReference: return id
        case .local(let local): return simplifyLocal(id, local)
        case .bind: return simplifyBindings(id)
        case .bindRecursive(let group, let body): return simplifyRecursive(id, group, body)
        case .lambda(let lambda):
            program[lambda].body = simplify(program[lambda].body)
            return id
        case .call(let function, let arguments): return simplifyCall(id, function, arguments)
        case .callLocal(let local, let arguments): return simplifyLocalCall(id, local, arguments)
        case .apply(let function, let arguments): return simplifyApply(id, function, arguments)
        case .primitive(let primitive, let arguments):
            return simplifyPrimitive(id, primitive, simplifyAll(arguments))
        case .field(let object, let type, let tag, let index):
            return simplifyField(id, simplify(object), type, tag, index)
        case .ifThenElse(let condition, let first, let second): return simplifyIf(id, condition, first, second)
        case .switchTag(let value, let type, let cases, let fallback):
            return simplifySwitchTag(id, simplify(value), type, cases, fallback)
        case .switchInt(let value, let cases, let fallback):
            return simplifySwitchInt(id, simplify(value), cases, fallback)
        case .sequence(let items): return simplifySequence(id, items)
        case .whileLoop(let condition, let body): return simplifyWhile(id, condition, body)
        case .join(let join, let parameters, let body, let scope, let isRecursive):
            return simplifyJoin(id, join, parameters, body, scope, isRecursive)
        case .cast(let value, let from, let to): return simplifyCast(id, simplify(value), from, to)
        case .jump(let join, let arguments): return simplifyJump(id, join, arguments)
        case .setLocal, .setGlobal, .callSlot, .callNative, .allocate, .setField, .forRange, .tryWith, .tryFinally,
            .raise, .reraise:
            return simplifyChildren(id)
        }
    }

    func simplifyChildren(_ id: CoreID) -> CoreID {
        program[id] = program[id].mapChildren(in: program) { self.simplify($0) }
        return id
    }

    private func simplifyLocal(_ id: CoreID, _ local: LocalID) -> CoreID {
        switch replacements[local] {
        case .atom(let node):
            program[id] = node
            return node.isLocal ? simplify(id) : id
        case .once(let value):
            replacements[local] = nil
            return simplify(value)
        case .loop(let lambda, _):
            // Not called after all: the function itself.
            replacements[local] = nil
            return simplify(add(.lambda(lambda), like: id))
        case .join, nil: return id
        }
    }

    /// `facts`: of the items, if they are the statements of top-level code.
    private func simplifySequence(_ id: CoreID, _ items: CoreNodeList, _ facts: [StatementFacts] = []) -> CoreID {
        var result: [CoreID] = []
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            let simplified = index < facts.count && facts[index].isSettled ? item : simplify(item)
            guard let simple = isLast ? simplified : effects(of: simplified) else { continue }
            if case .sequence(let inner) = program[simple] {
                result += inner
            } else {
                result.append(simple)
            }
            if let last = result.last, neverReturns(last) { break }
        }
        switch result.count {
        case 0: return unit(like: id)
        case 1: return result[0]
        default:
            program[id] = .sequence(program.list(result))
            return id
        }
    }

    private func simplifyWhile(_ id: CoreID, _ condition: CoreID, _ body: CoreID) -> CoreID {
        let condition = simplify(condition)
        if case .constant(.bool(false)) = program[condition] { return unit(like: id) }
        program[id] = .whileLoop(condition, simplify(body))
        return id
    }

    func simplifyCast(_ id: CoreID, _ value: CoreID, _ from: Representation, _ to: Representation) -> CoreID {
        if from == to { return value }
        switch program[value] {
        case .cast(let inner, let original, let middle) where middle == from && isLossless(original, middle):
            if original == to { return inner }
            if from == .any {
                // Through `any` from one known representation to another: the first one decides.
                program[id] = .cast(inner, from: original, to: to)
                return original == .any || to == .any || isCompatible(original, to) ? id : restore(id, value, from, to)
            }
        case .constant(.null) where !to.isRaw && to.numericKind == nil: return value
        case .raise, .reraise, .jump: return value
        case .bind(let local, let bound, let body):
            // The cast moves to where the value is made.
            program[value] = .bind(local, bound, simplifyCast(add(.unitCast, like: id), body, from, to))
            return value
        case .sequence(let items) where !items.isEmpty:
            let last = simplifyCast(add(.unitCast, like: id), items[items.count - 1], from, to)
            program[value] = .sequence(program.list(items.dropLast() + [last]))
            return value
        default: break
        }
        return restore(id, value, from, to)
    }

    private func restore(_ id: CoreID, _ value: CoreID, _ from: Representation, _ to: Representation) -> CoreID {
        program[id] = .cast(value, from: from, to: to)
        return id
    }

    /// Casts to `any` lose nothing.
    private func isLossless(_ from: Representation, _ to: Representation) -> Bool { to == .any && from != .any }

    private func isCompatible(_ a: Representation, _ b: Representation) -> Bool {
        switch (a, b) {
        case (.reference, .reference), (.array, .array): true
        default: a == b
        }
    }
}

extension CoreNode {
    var isLocal: Bool {
        if case .local = self { return true }
        return false
    }

    /// A place for a node that is written at once.
    static var unitCast: CoreNode { .constant(.unit) }
}
