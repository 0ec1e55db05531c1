import FusabiBytecode
import FusabiSyntax

/// What the code generator needs besides Core.
package struct CodegenContext {
    /// The programs that this one is compiled against.
    package var chain: ProgramChain
    /// Gives files and lines to the line tables.
    package var sources: SourceMap

    package init(chain: ProgramChain = ProgramChain(), sources: SourceMap = SourceMap()) {
        self.chain = chain
        self.sources = sources
    }
}

/// Why there is no code for a program.
package enum GenerationError: Error {
    /// What stands there takes more registers or arguments than a function can have.
    case tooLarge(Span)
    case program(ProgramError)
}

/// Turns Core into a program that continues the chain. The result passes the verifier. O(nodes).
package func generate(_ core: CoreProgram, _ context: CodegenContext) throws(GenerationError) -> Program {
    var generator = Generator(core, context)
    try generator.generate(core)
    return try generator.finish()
}
