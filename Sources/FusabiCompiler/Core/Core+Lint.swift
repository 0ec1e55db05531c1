import FusabiBytecode

/// Checks of what every pass must keep: locals are bound before they are used and once only, jumps are in tail position
/// of their join, nodes have one parent, calls have the parameters that they need, representations agree.
package struct CoreLint {
    private let program: CoreProgram
    private var seen: Set<CoreID> = []
    private var bound: Set<LocalID> = []
    private var scope: Set<LocalID> = []
    private var joins: Set<JoinID> = []
    private var context = ""
    package private(set) var problems: [String] = []

    /// What is wrong with a program; empty when nothing is. O(nodes).
    package static func check(_ program: CoreProgram) -> [String] {
        var lint = CoreLint(program: program)
        for function in program.functions { lint.check(function) }
        return lint.problems
    }

    private init(program: CoreProgram) { self.program = program }

    private mutating func report(_ message: String, _ id: CoreID) {
        if problems.count < 50 { problems.append("\(context): \(message) in \(program.dump(id).prefix(300))") }
    }

    private mutating func check(_ function: CoreFunction) {
        context = function.name
        scope = []
        joins = []
        for parameter in function.parameters { bind(parameter, function.body) }
        let signature = program.signatures(function.id)
        if signature.parameters != function.parameters.map({ program[$0].representation })
            || signature.result != function.result
        {
            report("parameters differ from the signature", function.body)
        }
        expect(function.body, function.result)
        visit(function.body, isTail: true)
    }

    private mutating func bind(_ local: LocalID, _ id: CoreID) {
        if !bound.insert(local).inserted { report("\(program[local].name)_\(local.index) is bound twice", id) }
        scope.insert(local)
    }

    private mutating func use(_ local: LocalID, _ id: CoreID) {
        if !scope.contains(local) { report("\(program[local].name)_\(local.index) is not in scope", id) }
    }

    /// Constants of no type of their own fit everywhere but where raw numbers or other immediates are expected.
    private mutating func expect(_ id: CoreID, _ wanted: Representation) {
        guard let found = program.representation(of: id), found != wanted else { return }
        if found == .any, isPolymorphic(id) { return }
        if wanted == .any, !found.isRaw { return }
        report("\(found.text) where \(wanted.text) is expected", id)
    }

    private func isPolymorphic(_ id: CoreID) -> Bool {
        switch program[id] {
        case .constant(.null), .constant(.unset): true
        case .bind(_, _, let body), .bindRecursive(_, let body): isPolymorphic(body)
        case .sequence(let items): items.last.map(isPolymorphic) ?? false
        case .ifThenElse(_, let first, _): isPolymorphic(first)
        case .switchTag(_, _, let cases, _): cases.first.map { isPolymorphic($0.body) } ?? false
        case .switchInt(_, let cases, _): cases.first.map { isPolymorphic($0.body) } ?? false
        case .join(_, _, _, let scope, _): isPolymorphic(scope)
        case .tryWith(let body, _, _), .tryFinally(let body, _): isPolymorphic(body)
        default: false
        }
    }

    private mutating func expectAll(_ items: CoreNodeList, _ wanted: [Representation], _ id: CoreID) {
        if items.count != wanted.count {
            return report("\(items.count) arguments where \(wanted.count) are expected", id)
        }
        for (item, wanted) in zip(items, wanted) { expect(item, wanted) }
    }

    private mutating func visit(_ id: CoreID, isTail: Bool) {
        if !seen.insert(id).inserted { report("a node has two parents", id) }
        switch program[id] {
        case .local(let local): use(local, id)
        case .setLocal(let local, let value):
            use(local, id)
            if !program[local].isMutable { report("\(program[local].name) is not mutable", id) }
            expect(value, program[local].representation)
            visit(value, isTail: false)
        case .bind(let local, let value, let body):
            visit(value, isTail: false)
            expect(value, program[local].representation)
            bind(local, id)
            visit(body, isTail: isTail)
        case .bindRecursive(let group, let body):
            for item in group { bind(item.local, id) }
            for item in group { visit(item.lambda, isTail: false) }
            visit(body, isTail: isTail)
        case .lambda(let lambda): visit(lambda, id)
        case .callLocal(let local, let items):
            use(local, id)
            if let lambda = program.localFunctions[local] {
                expectAll(items, program[lambda].parameters.map { program[$0].representation }, id)
            } else {
                report("a call of a local that is no known function", id)
            }
            for item in items { visit(item, isTail: false) }
        case .call(let function, let items):
            expectAll(items, program.signatures(function).parameters, id)
            for item in items { visit(item, isTail: false) }
        case .apply(let function, let items):
            if items.isEmpty { report("an application without arguments", id) }
            expect(function, .function)
            visit(function, isTail: false)
            for item in items {
                expect(item, .any)
                visit(item, isTail: false)
            }
        case .allocate(let type, let tag, let items): visitAllocation(type, tag, items, id)
        case .cast(let value, let from, _):
            expect(value, from)
            visit(value, isTail: false)
        case .join, .jump: visitJoin(id, isTail: isTail)
        case .tryWith(let body, let local, let handler):
            let saved = joins
            joins = []
            visit(body, isTail: false)
            bind(local, id)
            joins = saved
            visit(handler, isTail: isTail)
        case let node: visitOther(node, id, isTail: isTail)
        }
    }

    private mutating func visit(_ lambda: CoreLambdaID, _ id: CoreID) {
        let saved = joins
        joins = []
        for parameter in program[lambda].parameters { bind(parameter, id) }
        expect(program[lambda].body, program[lambda].result)
        visit(program[lambda].body, isTail: true)
        joins = saved
    }

    private mutating func visitAllocation(_ type: TypeID, _ tag: Int, _ items: CoreNodeList, _ id: CoreID) {
        if let shapes = program.descriptor(of: type)?.shapes, shapes.indices.contains(tag) {
            expectAll(items, shapes[tag].fields.map(\.representation), id)
        } else {
            report("no such shape", id)
        }
        for item in items { visit(item, isTail: false) }
    }

    private mutating func visitJoin(_ id: CoreID, isTail: Bool) {
        switch program[id] {
        case .join(let join, let parameters, let body, let inner, let isRecursive):
            let saved = joins
            // Out of tail position only jumps to this join may follow.
            if !isTail { joins = [] }
            if isRecursive { joins.insert(join) }
            for parameter in parameters { bind(parameter, id) }
            joinParameters[join] = parameters
            visit(body, isTail: true)
            joins.insert(join)
            visit(inner, isTail: true)
            joins = saved
        case .jump(let join, let items):
            if !joins.contains(join) || !isTail { report("a jump out of place", id) }
            if let parameters = joinParameters[join] {
                expectAll(items, parameters.map { program[$0].representation }, id)
            }
            for item in items { visit(item, isTail: false) }
        default: break
        }
    }

    private var joinParameters: [JoinID: CoreList<LocalID>] = [:]

    /// Nodes whose children are in tail position with them, or not at all.
    private mutating func visitOther(_ node: CoreNode, _ id: CoreID, isTail: Bool) {
        switch node {
        case .ifThenElse(let condition, let first, let second):
            expect(condition, .bool)
            visit(condition, isTail: false)
            visit(first, isTail: isTail)
            visit(second, isTail: isTail)
        case .switchTag(let value, let type, let cases, let fallback):
            expect(value, .union(type))
            visit(value, isTail: false)
            for item in cases { visit(item.body, isTail: isTail) }
            if let fallback { visit(fallback, isTail: isTail) }
        case .switchInt(let value, let cases, let fallback):
            visit(value, isTail: false)
            for item in cases { visit(item.body, isTail: isTail) }
            visit(fallback, isTail: isTail)
        case .sequence(let items):
            for item in items.dropLast() { visit(item, isTail: false) }
            if let last = items.last { visit(last, isTail: isTail) }
        case .forRange(let local, let low, let high, _, let body):
            expect(low, .int32)
            expect(high, .int32)
            visit(low, isTail: false)
            visit(high, isTail: false)
            bind(local, id)
            visit(body, isTail: false)
        case .tryFinally(let body, let final):
            visit(body, isTail: false)
            visit(final, isTail: false)
        case .setField(let object, let type, let tag, let index, let value):
            expect(value, program.fieldRepresentation(type, tag: tag, index: index))
            visit(object, isTail: false)
            visit(value, isTail: false)
        default:
            node.forEachChild { visit($0, isTail: false) }
        }
    }
}
