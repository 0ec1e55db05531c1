import FusabiBytecode

/// A mutable local that is read where its last assignment is known becomes what was assigned, and its assignments go when
/// no read is left: what `d.TryGetValue(k, &v)` gives, and cells that were filled before they were looked at.
///
/// Only locals that no loop inside their scope assigns: what those hold depends on the round.
struct AssignmentForwarding {
    private struct Variable {
        let bind: CoreID
        let depth: Int
        var isAssignedInLoop = false
        var assignments: [CoreID] = []
        /// Those that are left.
        var reads = 0
    }

    /// What variables are known to hold: constants, and immutable locals in scope. Nil where control never comes.
    private typealias Held = [LocalID: CoreNode]?

    private let program: CoreProgram
    private var variables: [LocalID: Variable] = [:]
    private var held: Held = [:]

    init(_ program: CoreProgram) { self.program = program }

    /// Answers whether the function has changed. O(nodes), but for lets and branches where many variables are known.
    mutating func run(_ index: Int) -> Bool {
        variables = [:]
        collect(program.functions[index].body, 0)
        variables = variables.filter { !$0.value.isAssignedInLoop }
        if variables.isEmpty { return false }
        let before = variables.mapValues(\.reads)
        held = [:]
        forward(program.functions[index].body)
        for variable in variables.values where variable.reads == 0 { remove(variable) }
        return variables.contains { $0.value.reads == 0 || $0.value.reads != before[$0.key] }
    }

    // MARK: Which variables there are

    /// `depth` counts loops and lambdas.
    private mutating func collect(_ root: CoreID, _ depth: Int) {
        var id = root
        while case .bind(let local, let value, let body) = program[id] {
            if program[local].isMutable { variables[local] = Variable(bind: id, depth: depth) }
            collect(value, depth)
            id = body
        }
        switch program[id] {
        case .local(let local): variables[local]?.reads += 1
        case .setLocal(let local, let value):
            variables[local]?.assignments.append(id)
            if let variable = variables[local], variable.depth < depth { variables[local]?.isAssignedInLoop = true }
            collect(value, depth)
        case .lambda(let lambda): collect(program[lambda].body, depth + 1)
        case .whileLoop(let condition, let body):
            collect(condition, depth + 1)
            collect(body, depth + 1)
        case .forRange(_, let low, let high, _, let body):
            collect(low, depth)
            collect(high, depth)
            collect(body, depth + 1)
        case .join(_, _, let body, let scope, true):
            collect(scope, depth)
            collect(body, depth + 1)
        case let node: node.forEachChild { collect($0, depth) }
        }
    }

    // MARK: What they hold

    /// Walks in order of evaluation; afterwards ``held`` is what holds behind the expression.
    private mutating func forward(_ root: CoreID) {
        var bound: [LocalID] = []
        var id = root
        while case .bind(let local, let value, let body) = program[id] {
            forward(value)
            if variables[local] != nil { note(local, value) }
            bound.append(local)
            id = body
        }
        switch program[id] {
        case .local(let local):
            if let node = held?[local] {
                program[id] = node
                variables[local]?.reads -= 1
            }
        case .setLocal(let local, let value):
            forward(value)
            if variables[local] != nil { note(local, value) }
        case .sequence(let items): forwardSequence(id, items)
        case .lambda(let lambda): forwardApart(program[lambda].body, given: [:])
        case .ifThenElse(let condition, let first, let second):
            forward(condition)
            forwardBranches([first, second])
        case .switchTag(let value, _, let cases, let fallback):
            forward(value)
            forwardBranches(cases.map(\.body) + (fallback.map { [$0] } ?? []))
        case .switchInt(let value, let cases, let fallback):
            forward(value)
            forwardBranches(cases.map(\.body) + [fallback])
        case .whileLoop(let condition, let body):
            forward(condition)
            forwardApart(body, given: held)
        case .forRange(_, let low, let high, _, let body):
            forward(low)
            forward(high)
            forwardApart(body, given: held)
        case .join(_, let parameters, let body, let scope, _): forward(scope, then: body, Array(parameters))
        case .tryWith(let body, let exception, let handler): forward(body, then: handler, [exception])
        case .tryFinally(let body, let final): forward(body, then: final, [])
        case .jump, .raise, .reraise:
            program[id].forEachChild { forward($0) }
            held = nil
        case .bindRecursive(let group, _):
            program[id].forEachChild { forward($0) }
            bound += group.map(\.local)
        case let node: node.forEachChild { forward($0) }
        }
        for local in bound { forget(local) }
    }

    /// Code that control may come to from anywhere in what stands before it, and the locals that are only known there.
    private mutating func forward(_ first: CoreID, then second: CoreID, _ locals: [LocalID]) {
        forward(first)
        let behind = held
        held = [:]
        forward(second)
        for local in locals { forget(local) }
        held = common(behind, held)
    }

    /// Code that may run never, or more than once.
    private mutating func forwardApart(_ id: CoreID, given start: Held) {
        let behind = held
        held = start
        forward(id)
        held = behind
    }

    private mutating func forwardBranches(_ branches: [CoreID]) {
        let start = held
        var behind: Held = nil
        for branch in branches {
            held = start
            forward(branch)
            behind = common(behind, held)
        }
        held = behind
    }

    private func common(_ left: Held, _ right: Held) -> Held {
        guard let left, let right else { return left ?? right }
        return left.filter { Self.isSame($0.value, right[$0.key]) }
    }

    private static func isSame(_ left: CoreNode, _ right: CoreNode?) -> Bool {
        switch (left, right) {
        case (.local(let left), .local(let right)): left == right
        case (.constant(let left), .constant(let right)): left == right
        default: false
        }
    }

    /// A value that is no atom gets a name for the rest of the sequence, if somebody reads it there.
    private mutating func forwardSequence(_ id: CoreID, _ items: CoreNodeList) {
        for (index, item) in items.enumerated() {
            forward(item)
            guard index + 1 < items.count, case .setLocal(let local, let value) = program[item],
                held != nil, held?[local] == nil, let reads = variables[local]?.reads, reads > 0
            else { continue }
            let name = program.add(
                CoreLocal(name: program[local].name, representation: program[local].representation))
            held?[local] = .local(name)
            let rest = program.add(.sequence(program.list(items[(index + 1)...])), program.span(id))
            forward(rest)
            forget(name)
            if variables[local]?.reads == reads { return }
            program[item] = .setLocal(local, program.add(.local(name), program.span(item)))
            let inner = program.add(.sequence(program.list([item, rest])), program.span(id))
            let named = program.add(.bind(name, value, inner), program.span(id))
            program[id] = .sequence(program.list(items[..<index] + [named]))
            return
        }
    }

    private mutating func note(_ local: LocalID, _ value: CoreID) {
        guard held != nil else { return }
        let isSame = program.representation(of: value) == program[local].representation
        held?[local] = isSame ? program.atom(value) : nil
    }

    /// A local whose scope ends.
    private mutating func forget(_ local: LocalID) {
        guard held?.isEmpty == false else { return }
        held?[local] = nil
        held = held?.filter { !Self.isSame(.local(local), $0.value) }
    }

    // MARK: What nobody reads

    private func remove(_ variable: Variable) {
        for assignment in variable.assignments {
            guard case .setLocal(_, let value) = program[assignment] else { continue }
            let unit = program.add(.constant(.unit), program.span(assignment))
            program[assignment] = .sequence(program.list([value, unit]))
        }
        if case .bind(_, let value, let body) = program[variable.bind] {
            program[variable.bind] = .sequence(program.list([value, body]))
        }
    }
}
