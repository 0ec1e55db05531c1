import Glibc
import InstructionSet

/// Regenerates what derives from the instruction set, below the directory given (by default: the working directory).
let root = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "."
let generated = "\(root)/Sources/FusabiBytecode/Generated"
for directory in [generated, "\(root)/Documentation"] { mkdir(directory, 0o755) }
write(generateOpcodes(), to: "\(generated)/Opcode.swift")
write(generateTable(), to: "\(generated)/InstructionTable.swift")
write(generateAssembler(), to: "\(generated)/Assembler+Instructions.swift")
write(generateManual(), to: "\(root)/Documentation/Bytecode.md")

func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else {
        print("cannot write \(path)")
        exit(1)
    }
    fputs(text, file)
    fclose(file)
}
