import FusabiBytecode

/// A part of a program's verification, which one thread does. The others look at it when that has ended.
final class VerifiedPart: @unchecked Sendable {
    private let program: Program
    private let chain: ProgramChain
    private let part: Int
    private let parts: Int
    private(set) var failure: ProgramError?

    init(_ program: Program, _ chain: ProgramChain, part: Int, of parts: Int) {
        self.program = program
        self.chain = chain
        self.part = part
        self.parts = parts
    }

    func run() {
        do throws(ProgramError) {
            try program.verify(in: chain, isTrusted: true, part: part, of: parts)
        } catch {
            failure = error
        }
    }
}
