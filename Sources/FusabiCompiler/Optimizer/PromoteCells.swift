import FusabiBytecode

/// Reference cells that never leave the function that makes them become mutable locals: `let total = ref 0` used in
/// loops only, and captured variables whose closures were inlined.
struct CellPromotion {
    private struct Cell {
        var allocation: CoreID
        var reads: [CoreID] = []
        var writes: [CoreID] = []
        var depth: Int
        var isEscaping = false
    }

    private let program: CoreProgram
    private var cells: DenseTable<Cell>
    /// Of the function at hand.
    private var bindings: [(bind: CoreID, local: LocalID)] = []

    init(_ program: CoreProgram) {
        self.program = program
        cells = DenseTable(count: program.locals.count)
    }

    /// Answers whether the function has changed. O(nodes).
    mutating func run(_ index: Int, _ facts: FunctionFacts) -> Bool {
        guard facts.hasCells else { return false }
        bindings.removeAll(keepingCapacity: true)
        collect(program.functions[index].body, 0)
        var isChanged = false
        for item in bindings {
            guard let cell = cells[item.local], !cell.isEscaping else { continue }
            promote(item.bind, item.local, cell)
            isChanged = true
        }
        return isChanged
    }

    /// `depth` counts lambdas.
    private mutating func collect(_ root: CoreID, _ depth: Int) {
        var pending = [root]
        while let id = pending.popLast() {
            switch program[id] {
            case .bind(let local, let value, let body):
                if case .allocate(BuiltinType.referenceCell.id, _, let content) = program[value],
                    !program[local].isMutable
                {
                    cells[local] = Cell(allocation: value, depth: depth)
                    bindings.append((id, local))
                    pending.append(body)
                    pending.append(contentsOf: content)
                } else {
                    pending.append(body)
                    pending.append(value)
                }
            case .field(let object, BuiltinType.referenceCell.id, _, _):
                if let cell = cell(object, depth) { cells[at: cell].reads.append(id) } else { pending.append(object) }
            case .setField(let object, BuiltinType.referenceCell.id, _, _, let value):
                if let cell = cell(object, depth) { cells[at: cell].writes.append(id) } else { pending.append(object) }
                pending.append(value)
            case .local(let local):
                if let cell = cells.place(of: Int(local.index)) { cells[at: cell].isEscaping = true }
            case .lambda(let lambda): collect(program[lambda].body, depth + 1)
            case let node: node.forEachChild { pending.append($0) }
            }
        }
    }

    /// The place of the cell that an object is, if it is used in the function that binds it. Bindings are met before
    /// their uses, since bodies are pushed before values and popped after them only when they lie deeper.
    private mutating func cell(_ object: CoreID, _ depth: Int) -> Int? {
        guard case .local(let local) = program[object], let cell = cells.place(of: Int(local.index)) else { return nil }
        if cells[at: cell].depth != depth { cells[at: cell].isEscaping = true }
        return cell
    }

    private func promote(_ bind: CoreID, _ local: LocalID, _ cell: Cell) {
        guard case .bind(_, _, let body) = program[bind], case .allocate(_, _, let contents) = program[cell.allocation],
            let content = contents.first
        else { return }
        var stored = [content]
        for write in cell.writes {
            if case .setField(_, _, _, _, let value) = program[write] { stored.append(value) }
        }
        let held = commonRepresentation(stored)
        let variable = program.add(
            CoreLocal(name: program[local].name, representation: held, isMutable: true))
        for write in cell.writes {
            if case .setField(_, _, _, _, let value) = program[write] {
                program[write] = .setLocal(variable, unwrapped(value, held))
            }
        }
        for read in cell.reads {
            if held == .any {
                program[read] = .local(variable)
            } else {
                let inner = program.add(.local(variable), program.span(read))
                program[read] = .cast(inner, from: held, to: .any)
            }
        }
        program[bind] = .bind(variable, unwrapped(content, held), body)
    }

    /// What all stored values are before they become words.
    private func commonRepresentation(_ values: [CoreID]) -> Representation {
        var result: Representation?
        for value in values {
            guard let own = original(value), result == nil || result == own else { return .any }
            result = own
        }
        return result ?? .any
    }

    private func original(_ id: CoreID) -> Representation? {
        switch program[id] {
        case .cast(_, let from, .any): from
        case .constant(.null), .constant(.unset): nil
        case .constant(let constant): constant.representation
        default: program.representation(of: id)
        }
    }

    private func unwrapped(_ id: CoreID, _ held: Representation) -> CoreID {
        if case .cast(let inner, let from, .any) = program[id], from == held { return inner }
        return id
    }
}
