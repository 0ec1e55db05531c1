import FusabiBytecode

// Loops, join points, and the parallel assignment that goes with them.
extension Generator {
    /// The condition is at the bottom, so that each time round takes one branch.
    mutating func emitWhile(_ condition: CoreID, _ body: CoreID, _ dest: Destination) -> Bool {
        loadAllCaptures()
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
        _ join: JoinID, _ parameters: [LocalID], _ body: CoreID, _ scope: CoreID, _ isRecursive: Bool,
        _ dest: Destination
    ) -> Bool {
        if isRecursive { loadAllCaptures() }
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

    mutating func emitJump(_ join: JoinID, _ arguments: [CoreID]) {
        let target = joins[Int(join.index)]
        assign(arguments, target.parameters)
        goBack(target.label, joins[Int(join.index)].rotation)
    }

    // MARK: Variables that become loop variables

    /// `let t = … in loop t …`: where the body is a jump (after a few more bindings) that only hands the variable on, and
    /// nothing before the jump reads the loop variable that it is for, it can be computed in that one's register.
    mutating func loopRegister(for local: LocalID, _ body: CoreID, _ dest: Destination) -> Register? {
        if core.locals[Int(local.index)].isMutable { return nil }
        var values: [CoreID] = []
        var id = body
        while case .bind(_, let value, let rest) = nodes[Int(id.index)] {
            if values.count == 4 { return nil }
            values.append(value)
            id = rest
        }
        let (arguments, targets): ([CoreID], [Register])
        switch nodes[Int(id.index)] {
        case .jump(let join, let list): (arguments, targets) = (list, joins[Int(join.index)].parameters)
        case .call(let function, let list) where isTail(dest) && isSelfLoop(function):
            (arguments, targets) = (list, selfTargets)
        case .callLocal(let function, let list) where isTail(dest) && isSelfLoop(function):
            (arguments, targets) = (list, selfTargets)
        default: return nil
        }
        let index = arguments.firstIndex {
            if case .local(let argument) = nodes[Int($0.index)] { return argument == local }
            return false
        }
        guard let index, index < targets.count, !targets[index].isWide else { return nil }
        let old = registers[Int(local.index)]
        registers[Int(local.index)] = targets[index]
        for (other, argument) in arguments.enumerated() where other != index { values.append(argument) }
        if !values.contains(where: { reads($0, targets[index]) }) { return targets[index] }
        registers[Int(local.index)] = old
        return nil
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
    mutating func assign(_ arguments: [CoreID], _ targets: [Register]) {
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
        _ arguments: [CoreID], _ targets: [Register], _ indices: [Int], _ moves: inout [(Register, Register)]
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

    private func isLocated(_ id: CoreID, at register: Register) -> Bool {
        if case .local(let local) = nodes[Int(id.index)], captured[local] == nil, local != selfLocal {
            return registers[Int(local.index)] == register
        }
        return false
    }

    /// Arithmetic on variables that nothing assigns.
    private func isMovable(_ id: CoreID) -> Bool {
        switch nodes[Int(id.index)] {
        case .constant, .functionReference: true
        case .local(let local): !core.locals[Int(local.index)].isMutable
        case .primitive(let primitive, let operands): primitive.isPure && operands.allSatisfy(isMovable)
        case .cast(let value, let from, let to): (from.isRaw || !needsCast(to)) && isMovable(value)
        default: false
        }
    }

    /// Does the expression read the register? For those that are not small: perhaps.
    private func reads(_ id: CoreID, _ register: Register) -> Bool {
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
