import FusabiBytecode

/// A list that one loop builds and the next one takes apart is not built: `xs |> List.map f |> List.filter p |> List.sum` is
/// one loop. What the second loop does with an element happens where the first would have appended it, so at least one of
/// the two must do nothing that the other could notice, and the first must if the second may end early.
///
/// Answers whether the function has changed.
func fuseLists(in program: CoreProgram, _ index: Int, _ facts: FunctionFacts) -> Bool {
    guard facts.hasLoops else { return false }
    var fusion = ListFusion(program, body: program.functions[index].body)
    return fusion.run()
}

struct ListFusion {
    let program: CoreProgram
    let body: CoreID
    var uses: [LocalID: Int] = [:]
    var jumps: [JoinID: Int] = [:]
    let list = BuiltinType.list.id

    init(_ program: CoreProgram, body: CoreID) {
        self.program = program
        self.body = body
    }

    /// `let x = (loop that appends behind a root; what is behind the root) in …`
    struct Producer {
        var join: JoinID
        var parameters: CoreList<LocalID>
        var body: CoreID
        var arguments: CoreNodeList
        /// The parameter that is the last cell.
        var last: Int
        /// `let cell = [element] in setTail last cell; jump …`
        var append: CoreID
        var element: CoreID
        var appendJump: CoreID
        /// Where the loop ends.
        var exit: CoreID
    }

    /// `join rec loop (…, list, …) = match list with [] -> end | head :: tail -> step in loop (…, x, …)`
    struct Consumer {
        var id: CoreID
        var join: JoinID
        var parameters: CoreList<LocalID>
        var arguments: CoreNodeList
        var list: Int
        var end: CoreID
        /// The head's local, and its representation.
        var head: (local: LocalID, representation: Representation)?
        var step: CoreID
        var endsEarly: Bool
    }

    /// O(nodes), and again for each list that goes. Answers whether there was one.
    mutating func run() -> Bool {
        var candidates = findCandidates()
        guard !candidates.isEmpty else { return false }
        var isChanged = false
        count()
        candidates.reverse()
        while let id = candidates.popLast() {
            guard case .bind(let local, let value, let rest) = program[id], uses[local] == 1,
                let producer = producer(value), let consumer = consumer(of: local, in: rest)
            else { continue }
            if isSilent(producer.body, loop: producer.join, last: producer.parameters[producer.last]) {
                fuse(producer, consumer, drain: nil)
            } else {
                guard isSilent(consumer.step, loop: consumer.join, last: nil) else { continue }
                var drain: Drain?
                if consumer.endsEarly {
                    drain = makeDrain(producer, consumer)
                    if drain == nil { continue }
                }
                fuse(producer, consumer, drain: drain)
            }
            program[id] = program[rest]
            count()
            // The node may be a candidate itself now.
            candidates.append(id)
            isChanged = true
        }
        return isChanged
    }

    /// The bindings of lists that loops build, in order of evaluation.
    func findCandidates() -> [CoreID] {
        var found: [CoreID] = []
        var pending = [body]
        while let id = pending.popLast() {
            let node = program[id]
            if case .bind(_, let value, _) = node, case .sequence(let items) = program[value], items.count == 2,
                case .join(_, _, _, _, true) = program[items[0]]
            {
                found.append(id)
            }
            if case .lambda(let lambda) = node { pending.append(program[lambda].body) }
            let start = pending.count
            node.forEachChild { pending.append($0) }
            pending[start...].reverse()
        }
        return found
    }

    mutating func count() {
        uses.removeAll(keepingCapacity: true)
        jumps.removeAll(keepingCapacity: true)
        var pending = [body]
        while let id = pending.popLast() {
            switch program[id] {
            case .local(let local), .setLocal(let local, _), .callLocal(let local, _): uses[local, default: 0] += 1
            case .jump(let join, _): jumps[join, default: 0] += 1
            case .lambda(let lambda): pending.append(program[lambda].body)
            default: break
            }
            program[id].forEachChild { pending.append($0) }
        }
    }

    func isLocal(_ id: CoreID, _ local: LocalID) -> Bool {
        if case .local(local) = program[id] { return true }
        return false
    }

    // MARK: The loop that builds

    func producer(_ value: CoreID) -> Producer? {
        guard case .sequence(let items) = program[value], items.count == 2,
            case .join(let join, let parameters, let body, let scope, true) = program[items[0]],
            let root = finishedRoot(items[1]), case .jump(join, let arguments) = program[scope],
            let last = arguments.firstIndex(where: { isLocal($0, root) }), uses[root] == 3,
            arguments.indices.allSatisfy({ $0 == last || isSilent(arguments[$0], loop: nil, last: nil) }),
            var producer = appending(body, join, parameters[last])
        else { return nil }
        producer.parameters = parameters
        producer.arguments = arguments
        producer.last = last
        return producer
    }

    /// `match root with [] -> [] | _ :: built -> built`
    func finishedRoot(_ id: CoreID) -> LocalID? {
        guard case .switchTag(let value, list, let cases, nil) = program[id], case .local(let root) = program[value],
            cases.count == 2, let empty = cases.first(where: { $0.tag == 0 }),
            let built = cases.first(where: { $0.tag == 1 }),
            case .constant(.emptyCase) = program[empty.body]
        else { return nil }
        var tail = built.body
        if case .bind(let name, let read, let rest) = program[tail], isLocal(rest, name) { tail = read }
        guard case .field(let object, list, 1, 1) = program[tail], isLocal(object, root) else { return nil }
        return root
    }

    /// The one place where the loop appends, if it does nothing else with the last cell, and the one where it ends.
    func appending(_ body: CoreID, _ join: JoinID, _ last: LocalID) -> Producer? {
        var found: Producer?
        var exit: CoreID?
        var tails = [body]
        var handed = 0
        while let id = tails.popLast() {
            switch program[id] {
            case .bind(let cell, let value, let rest):
                guard case .allocate(list, 1, let fields) = program[value], fields.count == 2,
                    case .constant(.emptyCase) = program[fields[1]], case .sequence(let items) = program[rest],
                    items.count == 2, case .setField(let object, list, 1, 1, let tail) = program[items[0]],
                    isLocal(object, last), isLocal(tail, cell), case .jump(join, let arguments) = program[items[1]],
                    arguments.contains(where: { isLocal($0, cell) }), uses[cell] == 2
                else {
                    tails.append(rest)
                    continue
                }
                guard found == nil else { return nil }
                handed += 1
                found = Producer(
                    join: join, parameters: CoreList(), body: body, arguments: CoreList(), last: 0, append: id,
                    element: fields[0],
                    appendJump: items[1], exit: body)
            case .sequence(let items):
                guard let end = items.last else { return nil }
                tails.append(end)
            case .ifThenElse(_, let first, let second):
                tails.append(first)
                tails.append(second)
            case .switchTag(_, _, let cases, let fallback):
                tails.append(contentsOf: cases.map(\.body))
                if let fallback { tails.append(fallback) }
            case .switchInt(_, let cases, let fallback):
                tails.append(contentsOf: cases.map(\.body))
                tails.append(fallback)
            case .join(_, _, let inner, let scope, false):
                tails.append(inner)
                tails.append(scope)
            case .jump(join, let arguments):
                guard arguments.contains(where: { isLocal($0, last) }) else { return nil }
                handed += 1
            case .jump, .raise: break
            case .constant(.unit):
                guard exit == nil else { return nil }
                exit = id
            default: return nil
            }
        }
        // Every use of the last cell is one of those found, and so is every jump but the first.
        guard var producer = found, let exit, uses[last] == handed, jumps[join] == handed + 1 else { return nil }
        producer.exit = exit
        return producer
    }

    // MARK: The loop that takes apart

    /// The loop over the local, if nothing but silent bindings stands before it.
    func consumer(of local: LocalID, in rest: CoreID) -> Consumer? {
        var id = rest
        while true {
            switch program[id] {
            case .bind(_, let value, let body):
                id = isSilent(value, loop: nil, last: nil) && !mentions(value, local) ? body : value
            case .sequence(let items):
                guard let first = items.first else { return nil }
                id = first
            case .cast(let value, _, _), .switchTag(let value, _, _, _), .switchInt(let value, _, _): id = value
            case .ifThenElse(let condition, _, _): id = condition
            case .join(let join, let parameters, let body, let scope, true):
                guard case .jump(join, let arguments) = program[scope],
                    let index = arguments.firstIndex(where: { isLocal($0, local) }),
                    arguments.indices.allSatisfy({ $0 == index || isSilent(arguments[$0], loop: nil, last: nil) })
                else { return nil }
                return consumer(id, join, parameters, arguments, index, body)
            default: return nil
            }
        }
    }

    func mentions(_ id: CoreID, _ local: LocalID) -> Bool {
        FreeLocals.of(id, parameters: [], in: program).contains(local)
    }

    func consumer(
        _ id: CoreID, _ join: JoinID, _ parameters: CoreList<LocalID>, _ arguments: CoreNodeList, _ index: Int,
        _ body: CoreID
    ) -> Consumer? {
        let cell = parameters[index]
        guard case .switchTag(let value, list, let cases, nil) = program[body], isLocal(value, cell), cases.count == 2,
            let end = cases.first(where: { $0.tag == 0 }), let taken = cases.first(where: { $0.tag == 1 })
        else { return nil }
        var head: (local: LocalID, representation: Representation)?
        var tail: LocalID?
        var step = taken.body
        var reads = 1
        while case .bind(let name, var read, let rest) = program[step] {
            var representation = Representation.any
            if case .cast(let inner, .any, let to) = program[read] { (read, representation) = (inner, to) }
            guard case .field(let object, list, 1, let field) = program[read], isLocal(object, cell) else { break }
            if field == 0, head == nil {
                head = (name, representation)
            } else if field == 1, tail == nil {
                tail = name
            } else {
                return nil
            }
            reads += 1
            step = rest
        }
        guard let tail, uses[cell] == reads, let endsEarly = follows(step, join, tail, index) else { return nil }
        return Consumer(
            id: id, join: join, parameters: parameters, arguments: arguments, list: index, end: end.body, head: head,
            step: step, endsEarly: endsEarly)
    }

    /// Goes every jump on with the tail, which is used for nothing else? Then: is there a way out? Nil if not.
    func follows(_ step: CoreID, _ join: JoinID, _ tail: LocalID, _ index: Int) -> Bool? {
        var found = 0
        var pending = [step]
        while let id = pending.popLast() {
            let node = program[id]
            if case .jump(join, let arguments) = node {
                guard isLocal(arguments[index], tail) else { return nil }
                found += 1
            }
            node.forEachChild { pending.append($0) }
        }
        guard found > 0, uses[tail] == found, jumps[join] == found + 1 else { return nil }
        var exits: [CoreID] = []
        return !collectExits(step, &exits) || !exits.isEmpty
    }

    /// The ends of code that are no jumps; false when they are not all known.
    func collectExits(_ step: CoreID, _ exits: inout [CoreID]) -> Bool {
        var tails = [step]
        while let id = tails.popLast() {
            switch program[id] {
            case .jump: break
            case .constant: exits.append(id)
            case .bind(_, _, let rest), .bindRecursive(_, let rest): tails.append(rest)
            case .sequence(let items):
                guard let end = items.last else { return false }
                tails.append(end)
            case .ifThenElse(_, let first, let second):
                tails.append(first)
                tails.append(second)
            case .switchTag(_, _, let cases, let fallback):
                tails.append(contentsOf: cases.map(\.body))
                if let fallback { tails.append(fallback) }
            case .switchInt(_, let cases, let fallback):
                tails.append(contentsOf: cases.map(\.body))
                tails.append(fallback)
            case .join(_, _, let inner, let scope, _):
                tails.append(inner)
                tails.append(scope)
            default: return false
            }
        }
        return true
    }
}
