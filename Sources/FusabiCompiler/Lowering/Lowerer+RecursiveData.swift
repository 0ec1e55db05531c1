import FusabiBytecode
import FusabiTypes

/// Recursive values: `let rec a = { Next = b } and b = { Next = a }`. They are made with what is there already; the fields
/// that hold values made later are set in the end.
extension Lowerer {
    func lowerRecursiveGroup(_ group: [(value: ValueEntity, expression: TypedExpressionID)]) {
        for item in group { analyze(item.expression) }
        var values: [(value: ValueEntity, expression: TypedExpressionID)] = []
        var uses = RecursiveUses(tree: tree)
        for item in group {
            guard case .global = item.value.storage else {
                lowerTopLevel(item.value, item.expression)
                continue
            }
            values.append(item)
            uses.add(item.value, item.expression)
        }
        uses.analyze()
        let order = uses.evaluationOrder
        for index in order { lowerTopLevel(values[index].value, values[index].expression) }
        let steps = fixups(order.map { values[$0].expression }, uses) { index in
            guard case .global(let raw) = values[order[index]].value.storage else { return self.unit }
            let global = GlobalID(index: raw)
            return self.coerce(
                self.emit(.global(global)), from: self.program.representation(of: global), to: .any)
        }
        for step in steps { addEntry(step) }
    }

    /// A field on the way from a value of the group to one that was not there yet.
    private struct FieldStep {
        let type: TypeID
        let owner: Representation
        let tag: Int
        let index: Int
        let held: Representation
    }

    /// Code that sets the fields. `expressions`: the values in the order in which they were made; `word` reads one as `any`.
    func fixups(
        _ expressions: [TypedExpressionID], _ uses: RecursiveUses, _ word: (Int) -> CoreID
    ) -> [CoreID] {
        if uses.data.isEmpty { return [] }
        let wanted = Set(uses.data.map(\.use))
        var steps: [CoreID] = []
        for (index, expression) in expressions.enumerated() {
            forEachFixup(expression, [], wanted) { path, use in
                var object = word(index)
                var held = Representation.any
                for (depth, step) in path.enumerated() {
                    object = coerce(object, from: held, to: step.owner)
                    noteMutable(step)
                    if depth == path.count - 1 {
                        let value = lower(use, as: step.held)
                        steps.append(emit(.setField(object, step.type, tag: step.tag, index: step.index, value)))
                    } else {
                        object = emit(.field(object, step.type, tag: step.tag, index: step.index))
                        held = step.held
                    }
                }
            }
        }
        return steps
    }

    private func forEachFixup(
        _ id: TypedExpressionID, _ path: [FieldStep], _ wanted: Set<TypedExpressionID>,
        _ visit: ([FieldStep], TypedExpressionID) -> Void
    ) {
        switch tree[id] {
        case .local, .value:
            if wanted.contains(id), !path.isEmpty { visit(path, id) }
        case .coerce(let inner):
            forEachFixup(inner, path, wanted, visit)
        case .record(let constructor, let fields, _):
            guard case .record(let entities) = constructor.definition else { return }
            let type = typeID(constructor)
            for (index, (field, entity)) in zip(fields, entities).enumerated() {
                let step = FieldStep(
                    type: type, owner: ownRepresentation(constructor), tag: 0, index: index,
                    held: representation(of: entity))
                forEachFixup(field, path + [step], wanted, visit)
            }
        case .unionCase(let unionCase, let fields):
            let type = typeID(unionCase.owner)
            for (index, (field, entity)) in zip(fields, unionCase.fields).enumerated() {
                let step = FieldStep(
                    type: type, owner: ownRepresentation(unionCase.owner), tag: unionCase.tag, index: index,
                    held: representation(of: entity))
                forEachFixup(field, path + [step], wanted, visit)
            }
        default: break
        }
    }

    /// The optimiser may not take such a field for one that never changes.
    private func noteMutable(_ step: FieldStep) {
        guard step.type.index >= program.first.types else { return }
        let index = Int(step.type.index - program.first.types)
        guard program.types.indices.contains(index), program.types[index].shapes.indices.contains(step.tag),
            program.types[index].shapes[step.tag].fields.indices.contains(step.index)
        else { return }
        program.types[index].shapes[step.tag].fields[step.index].isMutable = true
    }
}
