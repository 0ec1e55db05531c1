import Fusabi

extension Command {
    static let version = Command(name: "version", usage: "", summary: "Shows the version.", options: []) { _ in
        Terminal.output("fus \(FusabiVersion.current) (F# 10)\n")
        return .success
    }

    static let check = Command(
        name: "check", usage: "FILE...", summary: "Checks scripts without running them.", options: []
    ) { arguments in
        guard !arguments.operands.isEmpty else { return Fus.complain("'fus check' needs a file") }
        return .failure
    }

    static let disassemble = Command(
        name: "disasm", usage: "FILE", summary: "Shows the bytecode of a script.", options: []
    ) { _ in .failure }

    static let packPrelude = Command(
        name: "pack-prelude", usage: "FOLDER OUTPUT", summary: "Compiles the library.", options: [], isHidden: true
    ) { _ in .failure }
}
