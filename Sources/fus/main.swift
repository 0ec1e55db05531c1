import CMalloc
import FusCommands
import Glibc

// `CommandLine.arguments` would cost a start a fiftieth of its time.
let arguments = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    CommandLine.unsafeArgv[index].map { String(cString: $0) }
}
prepareMemory(forTextOf: textSize(of: arguments))
exit(Fus.main(arguments).rawValue)

/// One arena from which everything comes, and whose memory the system gives in huge pages, all but the beginning, which
/// is all that small scripts touch. Otherwise the compiler's thread would grow an arena of its own by pages, each a call
/// of the system, and the compiler would spend a fifth of its time on big scripts in page faults.
func prepareMemory(forTextOf size: Int) {
    let hugePage: UInt = 2 << 20
    mallopt(M_ARENA_MAX, 1)
    // The compiler takes some hundred bytes for each one of text.
    mallopt(M_TOP_PAD, Int32(clamping: max(256 << 20, 128 * size)))
    mallopt(M_TRIM_THRESHOLD, .max)
    mallopt(M_MMAP_THRESHOLD, 1 << 30)
    // What does not fit the memory there is makes the arena grow by the padding: address space, until it is touched.
    guard let first = malloc(1 << 20) else { return }
    let start = (UInt(bitPattern: first) + 4 * hugePage) & ~(hugePage - 1)
    if let end = sbrk(0).map(UInt.init(bitPattern:)), start < end {
        madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE)
    }
    free(first)
}

/// The length of the files that the arguments name.
func textSize(of arguments: [String]) -> Int {
    arguments.reduce(0) { sum, path in
        var status = stat()
        return stat(path, &status) == 0 ? sum + min(Int(status.st_size), 1 << 24) : sum
    }
}
