import FusabiBytecode

/// A loop that counts what nobody asks for stops counting: a parameter of a recursive join point that only its own next
/// value is made of goes, with the values it would get.
struct ParameterRemoval {
    private let program: CoreProgram
    private var uses: [LocalID: Int] = [:]
    private var loops: [(id: CoreID, join: JoinID, parameters: CoreList<LocalID>)] = []
    private var jumps: [JoinID: [CoreID]] = [:]

    init(_ program: CoreProgram) { self.program = program }

    /// Answers whether the function has changed. O(nodes).
    mutating func run(_ index: Int) -> Bool {
        (uses, loops, jumps) = ([:], [], [:])
        collect(program.functions[index].body)
        var isChanged = false
        for loop in loops {
            let jumps = jumps[loop.join] ?? []
            let kept = loop.parameters.indices.filter { !isIdle(loop.parameters[$0], at: $0, jumps) }
            if kept.count == loop.parameters.count { continue }
            remove(from: loop.id, jumps, but: kept)
            isChanged = true
        }
        return isChanged
    }

    private mutating func collect(_ root: CoreID) {
        var pending = [root]
        while let id = pending.popLast() {
            switch program[id] {
            case .local(let local), .setLocal(let local, _), .callLocal(let local, _): uses[local, default: 0] += 1
            case .lambda(let lambda): pending.append(program[lambda].body)
            case .join(let join, let parameters, _, _, true): loops.append((id, join, parameters))
            case .jump(let join, _): jumps[join, default: []].append(id)
            default: break
            }
            program[id].forEachChild { pending.append($0) }
        }
    }

    /// Is the parameter used in what it gets itself, and nowhere else?
    private func isIdle(_ parameter: LocalID, at place: Int, _ jumps: [CoreID]) -> Bool {
        var own = 0
        for jump in jumps {
            guard case .jump(_, let arguments) = program[jump], place < arguments.count,
                let count = count(parameter, in: arguments[place])
            else { return false }
            own += count
        }
        return uses[parameter, default: 0] == own
    }

    /// How often an expression of numbers reads a local; nil for expressions that do more than to compute.
    private func count(_ local: LocalID, in root: CoreID) -> Int? {
        var count = 0
        var pending = [root]
        while let id = pending.popLast() {
            switch program[id] {
            case .constant, .functionReference: break
            case .local(let read): count += read == local ? 1 : 0
            case .cast(let value, _, _): pending.append(value)
            case .primitive(let primitive, let operands) where primitive.isPure: pending.append(contentsOf: operands)
            default: return nil
            }
        }
        return count
    }

    private func remove(from loop: CoreID, _ jumps: [CoreID], but kept: [Int]) {
        guard case .join(let join, let parameters, let body, let scope, let isRecursive) = program[loop] else { return }
        program[loop] = .join(
            join, parameters: program.list(kept.map { parameters[$0] }), body: body, scope: scope,
            isRecursive: isRecursive)
        for jump in jumps {
            guard case .jump(_, let arguments) = program[jump] else { continue }
            program[jump] = .jump(join, program.list(kept.map { arguments[$0] }))
        }
    }
}
