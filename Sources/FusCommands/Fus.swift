import Fusabi
import Glibc

/// The command-line tool: finds the subcommand, reads its options, runs it.
package enum Fus {
    static let commands: [Command] = [.run, .check, .disassemble, .version, .packPrelude]

    /// `arguments` without the program's own name.
    package static func main(_ arguments: [String]) -> ExitCode {
        guard let first = arguments.first else {
            Terminal.error(Help.text)
            return .usage
        }
        if first == "--help" || first == "-h" || first == "help" {
            if first == "help", arguments.count > 1, let command = command(named: arguments[1]) {
                Terminal.output(Help.text(of: command))
            } else {
                Terminal.output(Help.text)
            }
            return .success
        }
        if first == "--version" { return run(.version, []) }
        if let command = command(named: first) { return run(command, Array(arguments.dropFirst())) }
        if first.hasPrefix("-"), first != "-" {
            return complain("unknown option '\(first)'")
        }
        return run(.run, arguments)
    }

    private static func command(named name: String) -> Command? { commands.first { $0.name == name } }

    private static func run(_ command: Command, _ arguments: [String]) -> ExitCode {
        if arguments.first == "--help" || arguments.first == "-h" {
            Terminal.output(Help.text(of: command))
            return .success
        }
        do {
            return command.run(try command.parse(arguments, stopsAtOperand: command.name == "run"))
        } catch {
            return complain(error.message)
        }
    }

    static func complain(_ message: String) -> ExitCode {
        Terminal.error("fus: \(message)\nTry 'fus --help'.\n")
        return .usage
    }
}
