import Fusabi

/// What ends a command: its exit code.
package struct ExitCode: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    package static let success = ExitCode(rawValue: 0)
    /// An uncaught exception, or a check that found errors.
    package static let failure = ExitCode(rawValue: 1)
    /// EX_USAGE of sysexits.h.
    package static let usage = ExitCode(rawValue: 64)
    /// EX_NOINPUT: a file that cannot be read.
    package static let noInput = ExitCode(rawValue: 66)
    /// EX_SOFTWARE: a mistake of Fusabi itself.
    package static let `internal` = ExitCode(rawValue: 70)
}

/// A subcommand: how it is called, and what it does.
struct Command: Sendable {
    var name: String
    /// After the name, as the help shows it.
    var usage: String
    var summary: String
    var options: [Option]
    /// Hidden commands serve the build; the help does not show them.
    var isHidden = false
    var run: @Sendable (ParsedArguments) -> ExitCode

    struct Option: Sendable {
        var name: String
        /// `N`: the option takes a value.
        var value: String?
        var summary: String
    }
}

/// A command line after its options were read.
struct ParsedArguments: Sendable {
    var operands: [String] = []
    var options: [String: String] = [:]

    func has(_ option: String) -> Bool { options[option] != nil }
}

struct UsageError: Error {
    var message: String
}

extension Command {
    /// Reads options (`--name`, `--name value`, `--name=value`, `-e value`) up to the first operand when
    /// `stopsAtOperand`, since what follows a script belongs to the script; `--` ends the options.
    func parse(_ arguments: [String], stopsAtOperand: Bool) throws(UsageError) -> ParsedArguments {
        var parsed = ParsedArguments()
        var index = 0
        while index < arguments.count {
            let argument = arguments[index]
            index += 1
            if argument == "--" {
                parsed.operands += arguments[index...]
                break
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                parsed.operands.append(argument)
                if stopsAtOperand {
                    parsed.operands += arguments[index...]
                    break
                }
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            guard let option = options.first(where: { $0.name == name }) else {
                throw UsageError(message: "unknown option '\(name)' of 'fus \(self.name)'")
            }
            if option.value == nil {
                guard parts.count == 1 else { throw UsageError(message: "option '\(name)' takes no value") }
                parsed.options[name] = ""
            } else if parts.count == 2 {
                parsed.options[name] = String(parts[1])
            } else if index < arguments.count {
                parsed.options[name] = arguments[index]
                index += 1
            } else {
                throw UsageError(message: "option '\(name)' needs a value")
            }
        }
        return parsed
    }
}
