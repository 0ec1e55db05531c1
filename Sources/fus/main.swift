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
// Large arrays grow in it too, where they would be mapped and unmapped at each step.
mallopt(M_MMAP_THRESHOLD, 32 << 20)
mallopt(M_TRIM_THRESHOLD, 256 << 20)
exit(Fus.main(arguments).rawValue)
