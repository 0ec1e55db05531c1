import FusabiBytecode
import FusabiSyntax

/// The locals that code uses without binding them.
enum FreeLocals {
    /// In order of first use. O(nodes).
    static func of(_ body: CoreID, parameters: [LocalID], in program: CoreProgram) -> [LocalID] {
        var bound = Set(parameters)
        var used: [LocalID] = []
        var seen: Set<LocalID> = []
        func use(_ local: LocalID) {
            if seen.insert(local).inserted { used.append(local) }
        }
        var pending = [body]
        while let id = pending.popLast() {
            let node = program[id]
            node.forEachBoundLocal { bound.insert($0) }
            switch node {
            case .local(let local), .callLocal(let local, _), .setLocal(let local, _): use(local)
            case .lambda(let lambda):
                bound.formUnion(program[lambda].parameters)
                pending.append(program[lambda].body)
            default: break
            }
            node.forEachChild { pending.append($0) }
        }
        return used.filter { !bound.contains($0) }
    }
}

/// Replaces locals by others, in place.
struct LocalRenaming {
    let program: CoreProgram
    let renamed: [LocalID: LocalID]

    /// Calls of renamed local functions become calls of function values: what they are is not known where they are
    /// loaded from an object.
    func rename(_ body: CoreID) {
        var pending = [body]
        while let id = pending.popLast() {
            let node = program[id]
            switch node {
            case .local(let local):
                if let new = renamed[local] { program[id] = .local(new) }
            case .setLocal(let local, let value):
                if let new = renamed[local] { program[id] = .setLocal(new, value) }
            case .callLocal(let local, let arguments):
                if let new = renamed[local] { program[id] = applied(local, new, arguments, program.span(id)) }
            case .lambda(let lambda): pending.append(program[lambda].body)
            default: break
            }
            node.forEachChild { pending.append($0) }
        }
    }

    private func applied(_ old: LocalID, _ new: LocalID, _ arguments: CoreNodeList, _ span: Span) -> CoreNode {
        let function = program.add(.local(new), span)
        guard let lambda = program.localFunctions[old] else { return .apply(function, arguments) }
        let words = zip(arguments, program[lambda].parameters).map { argument, parameter -> CoreID in
            let held = program[parameter].representation
            return held == .any ? argument : program.add(.cast(argument, from: held, to: .any), span)
        }
        let call = program.add(.apply(function, program.list(words)), span)
        let result = program[lambda].result
        return result == .any ? program[call] : .cast(call, from: .any, to: result)
    }
}
