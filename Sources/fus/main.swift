import FusCommands
import Glibc

// `CommandLine.arguments` would cost a start a fiftieth of its time.
let arguments = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    CommandLine.unsafeArgv[index].map { String(cString: $0) }
}
exit(Fus.main(arguments).rawValue)
