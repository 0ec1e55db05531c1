import FusabiBytecode

/// Rewrites a program's Core in place into smaller and faster Core with the same behaviour: see ``Simplifier``. Each
/// round is linear in the size of the program; what one round exposes the next one uses.
package func optimize(_ program: CoreProgram, rounds: Int = 3) {
    for round in 0..<rounds {
        let uses = Occurrences(program)
        let simplifier = Simplifier(program, uses, isLast: round == rounds - 1)
        simplifier.run()
        // Closures given to loops are gone by then, and constants known.
        if round == rounds - 2 {
            promoteGlobals(in: program)
            promoteCells(in: program)
        }
    }
    promoteCells(in: program)
}
