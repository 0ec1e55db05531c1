import FusabiBytecode
import FusabiSyntax

/// Making one loop of two.
extension ListFusion {
    func fuse(_ producer: Producer, _ consumer: Consumer, drain: Drain?) {
        let join = program.addJoin()
        let state = consumer.parameters.indices.filter { $0 != consumer.list }
        let own = producer.parameters.indices.filter { $0 != producer.last }
        // The jumps of the first loop keep the state of the second; those of the second move the first on.
        var pending = [producer.body]
        while let id = pending.popLast() {
            let node = program[id]
            if case .jump(producer.join, let arguments) = node, id != producer.appendJump {
                let kept = state.map { program.add(.local(consumer.parameters[$0]), program.span(id)) }
                program[id] = .jump(join, program.list(own.map { arguments[$0] } + kept))
            }
            node.forEachChild { pending.append($0) }
        }
        place(producer, consumer, join, own, state, drain)
        program[producer.exit] = program[consumer.end]
        let start = own.map { producer.arguments[$0] } + state.map { consumer.arguments[$0] }
        var loop = CoreNode.join(
            join,
            parameters: program.list(
                own.map { producer.parameters[$0] } + state.map { consumer.parameters[$0] }),
            body: producer.body, scope: program.add(.jump(join, program.list(start)), program.span(consumer.id)),
            isRecursive: true)
        if let drain {
            let inner = program.add(loop, program.span(consumer.id))
            loop = .join(
                drain.join, parameters: program.list(drain.parameters), body: drain.body, scope: inner,
                isRecursive: true)
        }
        program[consumer.id] = loop
    }

    /// Puts the second loop's step in the place of the append.
    func place(
        _ producer: Producer, _ consumer: Consumer, _ join: JoinID, _ own: [Int], _ state: [Int], _ drain: Drain?
    ) {
        guard case .jump(_, let following) = program[producer.appendJump] else { return }
        let span = program.span(producer.append)
        var next: [(local: LocalID, value: CoreID)] = []
        // What moves the first loop on is repeated where it is small, so that nothing stands between an element and its use.
        var moves: [CoreID] = []
        for index in own {
            let value = following[index]
            if isSilent(value, loop: nil, last: nil), CoreCopy.size(value, in: program, limit: 4) <= 4 {
                moves.append(value)
                continue
            }
            let parameter = program[producer.parameters[index]]
            let local = program.add(CoreLocal(name: parameter.name, representation: parameter.representation))
            next.append((local, value))
            moves.append(program.add(.local(local), span))
        }
        func moved() -> [CoreID] {
            moves.map { move in
                var copy = CoreCopy(program)
                return copy.copy(move)
            }
        }
        var pending = [consumer.step]
        while let id = pending.popLast() {
            let node = program[id]
            if case .jump(consumer.join, let arguments) = node {
                program[id] = .jump(join, program.list(moved() + state.map { arguments[$0] }))
            }
            node.forEachChild { pending.append($0) }
        }
        if let drain {
            for exit in drain.exits { program[exit] = .jump(drain.join, program.list(moved())) }
        }
        let code = bind(next, consumer.step, span)
        if let head = consumer.head {
            let element = element(producer, as: head.representation)
            program[producer.append] = .bind(head.local, element, code)
        } else {
            program[producer.append] = .sequence(program.list([producer.element, code]))
        }
    }

    func bind(_ items: [(local: LocalID, value: CoreID)], _ code: CoreID, _ span: Span) -> CoreID {
        items.reversed().reduce(code) { program.add(.bind($1.local, $1.value, $0), span) }
    }

    /// The element as the second loop takes it. What was made a word only to be in the list stays what it was.
    func element(_ producer: Producer, as representation: Representation) -> CoreID {
        let element = producer.element
        if representation == .any { return element }
        if case .local(let part) = program[element], uses[part] == 1, let made = binding(of: part, in: producer.body),
            case .bind(_, let value, let rest) = program[made],
            case .cast(let inner, representation, .any) = program[value]
        {
            program[part].representation = representation
            program[made] = .bind(part, inner, rest)
            return element
        }
        return program.add(.cast(element, from: .any, to: representation), program.span(element))
    }

    func binding(of local: LocalID, in root: CoreID) -> CoreID? {
        var pending = [root]
        while let id = pending.popLast() {
            if case .bind(local, _, _) = program[id] { return id }
            program[id].forEachChild { pending.append($0) }
        }
        return nil
    }

    // MARK: The rest of the first loop

    /// Where the second loop ends early, what the first has still to do: the same without appending.
    struct Drain {
        var join: JoinID
        var parameters: [LocalID]
        var body: CoreID
        /// Where the second loop ends early; all with the value that is the drain's.
        var exits: [CoreID]
    }

    static let largestDrain = 60

    func makeDrain(_ producer: Producer, _ consumer: Consumer) -> Drain? {
        var exits: [CoreID] = []
        guard collectExits(consumer.step, &exits), let first = exits.first,
            case .constant(let result) = program[first],
            CoreCopy.size(producer.body, in: program, limit: Self.largestDrain) <= Self.largestDrain
        else { return nil }
        for exit in exits {
            guard case .constant(result) = program[exit] else { return nil }
        }
        var copy = CoreCopy(program)
        let parameters = producer.parameters.map { copy.rename($0) }
        let own = producer.parameters.indices.filter { $0 != producer.last }
        let join = program.addJoin()
        let body = copy.copy(producer.body)
        var pending = [body]
        while let id = pending.popLast() {
            switch program[id] {
            case .bind(_, let value, let rest):
                if case .allocate(list, 1, let fields) = program[value], case .sequence(let items) = program[rest],
                    items.count == 2, case .setField(let object, list, 1, 1, _) = program[items[0]],
                    isLocal(object, parameters[producer.last])
                {
                    program[id] = .sequence(program.list([fields[0], items[1]]))
                }
            case .jump(producer.join, let arguments): program[id] = .jump(join, program.list(own.map { arguments[$0] }))
            default: break
            }
            program[id].forEachChild { pending.append($0) }
        }
        guard let end = unitExit(body) else { return nil }
        program[end] = .constant(result)
        return Drain(join: join, parameters: own.map { parameters[$0] }, body: body, exits: exits)
    }

    func unitExit(_ body: CoreID) -> CoreID? {
        var exits: [CoreID] = []
        guard collectExits(body, &exits), exits.count == 1, case .constant(.unit) = program[exits[0]] else {
            return nil
        }
        return exits[0]
    }
}
