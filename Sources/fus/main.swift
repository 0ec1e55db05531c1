import CMalloc
import FusCommands
import Glibc

// `CommandLine.arguments` would cost a start a fiftieth of its time.
let arguments = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    CommandLine.unsafeArgv[index].map { String(cString: $0) }
}
// One arena that grows by megabytes: the compiler's thread would grow its own by pages, each a call of the system.
mallopt(M_ARENA_MAX, 1)
mallopt(M_TOP_PAD, 4 << 20)
exit(Fus.main(arguments).rawValue)
