import Fusabi

extension Command {
    static let version = Command(name: "version", usage: "", summary: "Shows the version.", options: []) { _ in
        Terminal.output("fus \(FusabiVersion.current) (F# 10)\n")
        return .success
    }

    static let packPrelude = Command(
        name: "pack-prelude", usage: "FOLDER OUTPUT", summary: "Compiles the library into the file that is embedded.",
        options: [], isHidden: true
    ) { arguments in
        guard arguments.operands.count == 2 else { return Fus.complain("'fus pack-prelude' needs a folder and a file") }
        guard let sources = LibraryFolder.sources(in: arguments.operands[0]) else { return .noInput }
        switch packLibrary(sources) {
        case .success(let bytes):
            return Terminal.write(bytes, toFile: arguments.operands[1]) ? .success : .noInput
        case .failure(let error):
            Terminal.error(error.message)
            return .failure
        }
    }
}
