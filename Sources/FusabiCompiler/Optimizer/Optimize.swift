import FusabiBytecode

/// Rewrites a program's Core in place into smaller and faster Core with the same behaviour: see ``Simplifier``.
package func optimize(_ program: CoreProgram) {
    Optimizer().optimize(program, isLast: true)
}

/// Optimises the batches of a program, in order.
struct Optimizer {
    private let earlier = EarlierBatches()

    /// Each round is linear in the size of the batch; what one round exposes the next one uses.
    func optimize(_ program: CoreProgram, rounds: Int = 3, isLast: Bool) {
        var functions = program.functions.map { function in
            var facts = FunctionFacts()
            facts.isInlinable = FunctionFacts.isInlinable(function, in: program)
            return facts
        }
        var fused: [Int] = []
        var promoted: [Int] = []
        for round in 0..<rounds {
            simplify(program, &functions)
            // Closures given to loops are gone by then, and constants known.
            if round == rounds - 2 {
                promoteGlobals(in: program, earlier, &functions)
                var cells = CellPromotion(program)
                for index in functions.indices {
                    if cells.run(index, functions[index]) {
                        functions[index].unsettle()
                        promoted.append(index)
                    }
                    if fuseLists(in: program, index, functions[index]) {
                        functions[index].unsettle()
                        fused.append(index)
                    }
                }
            }
        }
        // Loops that became one have values that the second decided on and the first did not know.
        simplify(program, &functions, only: fused + promoted)
        // By now the assignments are where the reads are, and loops have lost who asked for what they count.
        var forwarding = AssignmentForwarding(program)
        var removal = ParameterRemoval(program)
        let changed =
            promoted.filter { forwarding.run($0) }
            + functions.indices.filter { functions[$0].hasLoops && removal.run($0) }
        simplify(program, &functions, only: changed)
        var placement = ValuePlacement(program)
        placement.run()
        if !isLast { earlier.add(program, functions) }
    }

    /// One more round for a few functions.
    private func simplify(_ program: CoreProgram, _ functions: inout [FunctionFacts], only changed: [Int]) {
        if changed.isEmpty { return }
        for index in functions.indices { functions[index].isSettled = true }
        for index in changed { functions[index].unsettle() }
        simplify(program, &functions)
    }

    private func simplify(_ program: CoreProgram, _ functions: inout [FunctionFacts]) {
        let simplifier = Simplifier(program, functions, earlier)
        simplifier.run()
        functions = simplifier.functions
    }
}
