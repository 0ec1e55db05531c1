import FusabiBytecode

/// Rewrites a program's Core in place into smaller and faster Core with the same behaviour: see ``Simplifier``. Each
/// round is linear in the size of the program; what one round exposes the next one uses.
package func optimize(_ program: CoreProgram, rounds: Int = 3) {
    var functions = program.functions.map { function in
        var facts = FunctionFacts()
        facts.isInlinable = FunctionFacts.isInlinable(function, in: program)
        return facts
    }
    for round in 0..<rounds {
        let simplifier = Simplifier(program, functions)
        simplifier.run()
        functions = simplifier.functions
        // Closures given to loops are gone by then, and constants known.
        if round == rounds - 2 {
            promoteGlobals(in: program, &functions)
            promoteCells(in: program, &functions)
            fuseLists(in: program, &functions)
        }
    }
}
