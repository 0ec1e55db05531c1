/// The help, made from the commands' own declarations.
enum Help {
    static var text: String {
        var text = """
            fus: runs F# scripts with Fusabi

            usage: fus FILE [ARGS]        runs a script
                   fus COMMAND [OPTIONS]  see below; 'fus COMMAND --help' tells more

            commands:

            """
        for command in Fus.commands where !command.isHidden {
            text += "  " + padded("\(command.name) \(command.usage)", to: 36) + command.summary + "\n"
        }
        text += """

            exit codes: what the script says (exit n); 0; 1 after an uncaught exception or a failed check;
            64 for wrong usage; 66 for a file that cannot be read

            """
        return text
    }

    static func text(of command: Command) -> String {
        var text = "usage: fus \(command.name) \(command.usage)\n\n\(command.summary)\n"
        if !command.options.isEmpty { text += "\noptions:\n" }
        for option in command.options {
            let name = option.value.map { "\(option.name) \($0)" } ?? option.name
            text += "  " + padded(name, to: 22) + option.summary + "\n"
        }
        return text
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
