import FusabiBytecode

// Loops, join points, and the parallel assignment that goes with them.
extension Generator {
    /// The condition is at the bottom, so that each time round takes one branch.
    mutating func emitWhile(_ condition: CoreID, _ body: CoreID, _ dest: Destination) -> Bool {
        loadAllCaptures()
        let isOutermost = hoist(outOf: [condition, body])
        defer { if isOutermost { endHoisting() } }
        let mark = facts.mark
        let check = asm.label()
        let again = asm.label()
        asm.jump(check)
        asm.place(again)
        emit(body, .effect)
        facts.undo(to: mark)
        asm.place(check)
        branch(condition, to: again, when: true, back: true)
        facts.undo(to: mark)
        return finishUnitValue(dest)
    }

    mutating func emitForRange(
        _ local: LocalID, _ low: CoreID, _ high: CoreID, _ isDown: Bool, _ body: CoreID, _ dest: Destination
    ) -> Bool {
        loadAllCaptures()
        let isOutermost = hoist(outOf: [body])
        defer { if isOutermost { endHoisting() } }
        let counter = allocate()
        registers[Int(local.index)] = counter
        emit(low, .register(counter))
        let limit = stableValue(high)
        let mark = facts.mark
        let end = asm.label()
        let again = asm.label()
        if !isNeverEmpty(low, high, isDown) {
            if isDown { asm.jumpLtInt(counter, limit, end) } else { asm.jumpLtInt(limit, counter, end) }
        }
        asm.place(again)
        emit(body, .effect)
        facts.undo(to: mark)
        if counter.isWide || limit.isWide {
            if isDown { asm.jumpLeInt(counter, limit, end) } else { asm.jumpLeInt(limit, counter, end) }
            asm.addIntImm(counter, counter, isDown ? -1 : 1)
            asm.loop(again)
        } else if isDown {
            asm.forLoopDown(counter, limit, again)
        } else {
            asm.forLoop(counter, limit, again)
        }
        asm.place(end)
        return finishUnitValue(dest)
    }

    private func isNeverEmpty(_ low: CoreID, _ high: CoreID, _ isDown: Bool) -> Bool {
        guard let low = intConstant(low), let high = intConstant(high) else { return false }
        return isDown ? low >= high : low <= high
    }

    /// A register that nothing else assigns.
    private mutating func stableValue(_ id: CoreID) -> Register {
        if case .local(let local) = nodes[Int(id.index)], !core.locals[Int(local.index)].isMutable {
            return location(local)
        }
        let register = allocate()
        emit(id, .register(register))
        return register
    }

    // MARK: Join points

    mutating func emitJoin(
        _ join: JoinID, _ parameters: CoreList<LocalID>, _ body: CoreID, _ scope: CoreID, _ isRecursive: Bool,
        _ dest: Destination
    ) -> Bool {
        if isRecursive { loadAllCaptures() }
        let isOutermost = isRecursive && hoist(outOf: [body])
        defer { if isOutermost { endHoisting() } }
        let label = asm.label()
        let targets = parameters.map { parameter in
            let register = allocate()
            registers[Int(parameter.index)] = register
            return register
        }
        joins[Int(join.index)] = JoinTarget(label: label, parameters: targets, isRecursive: isRecursive)
        let mark = facts.mark
        let end = asm.label()
        var ends = false
        if case .jump(let entered, let arguments) = nodes[Int(scope.index)], entered == join {
            assign(arguments, targets)
        } else {
            ends = emit(scope, dest)
            if ends { asm.jump(end) }
        }
        facts.undo(to: mark)
        asm.place(label)
        if emitLoopBody(body, dest, join: isRecursive ? join : nil, isLoop: isRecursive) { ends = true }
        facts.undo(to: mark)
        asm.place(end)
        return ends
    }

    mutating func emitJump(_ join: JoinID, _ arguments: CoreNodeList) {
        let target = joins[Int(join.index)]
        assign(arguments, target.parameters)
        goBack(target.label, joins[Int(join.index)].rotation)
    }

    // MARK: Variables that become loop variables

    /// `let t = … in …`: where a jump in the body makes `t` the new value of a loop variable, and the old one is not read
    /// any more, `t` can be computed in that one's register.
    mutating func loopRegister(for local: LocalID, _ body: CoreID, _ dest: Destination) -> Register? {
        let isCandidate = isPassed[Int(local.index)] || callsItself && isTail(dest)
        if !isCandidate || core.locals[Int(local.index)].isMutable { return nil }
        var scan = LoopVariableScan(local)
        var pending = scratch
        defer { scratch = pending }
        scratch = []
        pending.removeAll(keepingCapacity: true)
        pending.append(body)
        while let id = pending.popLast() {
            let node = nodes[Int(id.index)]
            let jump = loopArguments(id, dest)
            if let (arguments, targets) = jump, scan.successor == nil,
                let index = arguments.firstIndex(where: { isLocal($0, local) }), index < targets.count
            {
                scan.successor = targets[index]
                if case .jump(let join, _) = node { scan.join = join }
            }
            if !scan.visit(node, isJump: jump != nil) { return nil }
            // The first child is to come off the stack first.
            let first = pending.count
            node.forEachChild { pending.append($0) }
            pending.reverse(from: first)
        }
        guard let successor = scan.successor, !successor.isWide, scan.leaves(only: { isJoinAround($0, scan.join) })
        else { return nil }
        let isRead = scan.read.contains { captured[$0] == nil && registers[Int($0.index)] == successor }
        if isRead { return nil }
        registers[Int(local.index)] = successor
        return successor
    }

    /// Is it the loop itself, or a join point outside of it, whose code does not know the loop's variables?
    private func isJoinAround(_ join: JoinID, _ loop: JoinID?) -> Bool {
        guard let loop else { return false }
        // Labels are numbered from the outside in.
        return joins[Int(join.index)].label.index <= joins[Int(loop.index)].label.index
    }

    private func isLocal(_ id: CoreID, _ local: LocalID) -> Bool {
        if case .local(local) = nodes[Int(id.index)] { return true }
        return false
    }

    /// `let cell = [x] in setTail last cell; …` where `cell` then takes the place of `last`, which nothing reads any
    /// more: the list grows at its end by one instruction. Answers the code that follows.
    mutating func appendInPlace(_ local: LocalID, _ value: CoreID, _ body: CoreID, _ dest: Destination) -> CoreID? {
        let list = BuiltinType.list.id
        guard case .allocate(list, 1, let fields) = nodes[Int(value.index)], fields.count == 2,
            case .constant(.emptyCase) = nodes[Int(fields[1].index)],
            case .sequence(let items) = nodes[Int(body.index)], items.count == 2,
            case .setField(let object, list, 1, 1, let tail) = nodes[Int(items[0].index)],
            case .local(local) = nodes[Int(tail.index)],
            case .local(let last) = nodes[Int(object.index)], captured[last] == nil, last != selfLocal
        else { return nil }
        let register = registers[Int(last.index)]
        guard !register.isWide, isSuccessor(local, of: last, at: register, items[1], dest) else { return nil }
        let item = self.value(fields[0])
        mark(value)
        asm.consAppend(register, item)
        registers[Int(local.index)] = register
        return items[1]
    }

    /// Does the code only make `local` what `last` was?
    private func isSuccessor(
        _ local: LocalID, of last: LocalID, at register: Register, _ id: CoreID, _ dest: Destination
    ) -> Bool {
        if case .setLocal(last, let value) = nodes[Int(id.index)] {
            if case .local(local) = nodes[Int(value.index)] { return true }
            return false
        }
        guard let (arguments, targets) = loopArguments(id, dest) else { return false }
        return zip(arguments, targets).allSatisfy { argument, target in
            if case .local(local) = nodes[Int(argument.index)] { return target == register }
            return !mentions(argument, local) && !reads(argument, register)
        }
    }

    /// The new values and the registers of the variables, when the code is a jump back to the start of a loop.
    private func loopArguments(_ id: CoreID, _ dest: Destination) -> (CoreNodeList, [Register])? {
        switch nodes[Int(id.index)] {
        case .jump(let join, let list): (list, joins[Int(join.index)].parameters)
        case .call(let function, let list) where isTail(dest) && isSelfLoop(function): (list, selfTargets)
        case .callLocal(let function, let list) where isTail(dest) && isSelfLoop(function): (list, selfTargets)
        default: nil
        }
    }

    private func mentions(_ id: CoreID, _ local: LocalID) -> Bool {
        switch nodes[Int(id.index)] {
        case .constant, .functionReference, .global: false
        case .local(let other): other == local
        case .primitive(_, let operands), .call(_, let operands), .allocate(_, _, let operands):
            operands.contains { mentions($0, local) }
        case .cast(let value, _, _), .field(let value, _, _, _): mentions(value, local)
        default: true
        }
    }

    private func isTail(_ dest: Destination) -> Bool {
        if case .tail = dest { return true }
        return false
    }

    private var selfTargets: [Register] { selfLoop?.parameters ?? [] }

    private func isSelfLoop(_ function: FunctionID) -> Bool {
        if case .function = unit.kind { return function == unit.id && protection == 0 }
        return false
    }

    private func isSelfLoop(_ local: LocalID) -> Bool {
        if case .lambda(let lambda) = unit.kind {
            return captures.lambdaOf[Int(local.index)] == lambda.index && protection == 0
        }
        return false
    }

    // MARK: Parallel assignment

    /// Evaluates the arguments and assigns them to the registers all at once, with as few moves as possible: an argument
    /// goes straight into its register when nothing still to be evaluated reads that.
    mutating func assign(_ arguments: CoreNodeList, _ targets: [Register]) {
        let mark = top
        defer { top = mark }
        var remaining: [Int] = []
        for index in arguments.indices where index < targets.count && !isLocated(arguments[index], at: targets[index]) {
            remaining.append(index)
        }
        if remaining.count == 1 {
            emit(arguments[remaining[0]], .register(targets[remaining[0]]))
            return
        }
        var moves: [(Register, Register)] = []
        remaining = evaluateEffects(arguments, targets, remaining, &moves)
        while !remaining.isEmpty {
            let chosen = remaining.firstIndex { candidate in
                !remaining.contains { $0 != candidate && reads(arguments[$0], targets[candidate]) }
            }
            if let chosen {
                let index = remaining.remove(at: chosen)
                emit(arguments[index], .register(targets[index]))
            } else {
                let index = remaining.removeFirst()
                let temporary = allocate()
                emit(arguments[index], .register(temporary))
                moves.append((targets[index], temporary))
            }
        }
        for (target, source) in moves { asm.copy(target, source) }
    }

    /// Arguments that may have effects are evaluated first, in order. The rest can be evaluated in any order.
    private mutating func evaluateEffects(
        _ arguments: CoreNodeList, _ targets: [Register], _ indices: [Int], _ moves: inout [(Register, Register)]
    ) -> [Int] {
        var remaining = indices
        for index in indices where !isMovable(arguments[index]) {
            remaining.removeAll { $0 == index }
            if remaining.contains(where: { reads(arguments[$0], targets[index]) }) {
                let temporary = allocate()
                emit(arguments[index], .register(temporary))
                moves.append((targets[index], temporary))
            } else {
                emit(arguments[index], .register(targets[index]))
            }
        }
        return remaining
    }

    func isLocated(_ id: CoreID, at register: Register) -> Bool {
        if case .local(let local) = nodes[Int(id.index)], captured[local] == nil, local != selfLocal {
            return registers[Int(local.index)] == register
        }
        return false
    }

    /// Arithmetic on variables that nothing assigns.
    func isMovable(_ id: CoreID) -> Bool {
        switch nodes[Int(id.index)] {
        case .constant, .functionReference: true
        case .local(let local): !core.locals[Int(local.index)].isMutable
        case .primitive(let primitive, let operands): primitive.isPure && operands.allSatisfy(isMovable)
        case .cast(let value, let from, let to): (from.isRaw || !needsCast(to)) && isMovable(value)
        default: false
        }
    }

    /// Does the expression read the register? For those that are not small: perhaps.
    func reads(_ id: CoreID, _ register: Register) -> Bool {
        switch nodes[Int(id.index)] {
        case .constant, .functionReference, .global: false
        case .local(let local): captured[local] == nil && registers[Int(local.index)] == register
        case .primitive(_, let operands): operands.contains { reads($0, register) }
        case .cast(let value, _, _), .field(let value, _, _, _): reads(value, register)
        case .allocate(_, _, let fields): fields.contains { reads($0, register) }
        case .call(_, let arguments): arguments.contains { reads($0, register) }
        default: true
        }
    }
}

/// What code does with the variables and loops around it.
private struct LoopVariableScan {
    /// The register of the loop variable that the local is to become.
    var successor: Register?
    var join: JoinID?
    private(set) var read: [LocalID] = []
    private let local: LocalID
    // Few enough for a linear search: see the budget.
    private var bound: [LocalID] = []
    private var jumps: [JoinID] = []
    private var joins: [JoinID] = []
    private var budget = 80

    init(_ local: LocalID) { self.local = local }

    /// Nodes come in order of evaluation. False when it is not worth going on.
    mutating func visit(_ node: CoreNode, isJump: Bool) -> Bool {
        budget -= 1
        if budget == 0 { return false }
        node.forEachBoundLocal { bound.append($0) }
        switch node {
        case .local(let local), .setLocal(let local, _):
            if local != self.local, !bound.contains(local) { read.append(local) }
        case .jump(let join, _): jumps.append(join)
        case .join(let join, _, _, _, _): joins.append(join)
        // Captures are read, those of called local functions, too.
        case .callLocal: return isJump
        case .lambda, .bindRecursive: return false
        default: break
        }
        return true
    }

    /// Do all jumps that leave the code go to such join points? Code at others may read the old value.
    func leaves(only isAllowed: (JoinID) -> Bool) -> Bool { jumps.allSatisfy { joins.contains($0) || isAllowed($0) } }
}
