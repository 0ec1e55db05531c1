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
        if size > 1 << 18 { fetchMemory(start..<min(end, start + UInt(104 * size))) }
    }
    free(first)
}

/// Has the system give memory before it is used, on another core: clearing it takes the compiler a tenth of its time, and
/// on some virtual machines much more.
func fetchMemory(_ range: Range<UInt>) {
    let context = UnsafeMutablePointer<Range<UInt>>.allocate(capacity: 1)
    context.initialize(to: range)
    var thread = pthread_t()
    let status = pthread_create(
        &thread, nil,
        { context in
            guard let context = context?.assumingMemoryBound(to: Range<UInt>.self) else { return nil }
            let range = context.move()
            context.deallocate()
            let step: UInt = 8 << 20
            for place in stride(from: range.lowerBound, to: range.upperBound, by: Int(step)) {
                let size = Int(min(step, range.upperBound - place))
                if madvise(UnsafeMutableRawPointer(bitPattern: place), size, MADV_POPULATE_WRITE) != 0 { break }
            }
            return nil
        }, context)
    if status == 0 { pthread_detach(thread) }
}

/// The length of the files that the arguments name.
func textSize(of arguments: [String]) -> Int {
    arguments.reduce(0) { sum, path in
        var status = stat()
        return stat(path, &status) == 0 ? sum + min(Int(status.st_size), 1 << 24) : sum
    }
}
