import FusabiRuntime
import Glibc

/// Runs a closure on a thread with a stack of its own size and waits for it. Compiler passes recurse over trees whose depth
/// the parser bounds; a gigabyte of address space, committed as it is touched, holds the deepest.
package func withLargeStack<Result>(_ body: () -> Result) -> Result {
    return withoutActuallyEscaping(body) { body in
        var result: Result?
        // No address space for the thread: this one's stack must do.
        LargeStackThread { result = body() }?.join()
        if let result { return result }
        return body()
    }
}

/// A thread with a large stack.
struct LargeStackThread {
    private let thread: pthread_t

    /// nil when there is no address space for it.
    init?(_ run: @escaping () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, AddressSpace.share(8, wanted: 1 << 30))
        var thread = pthread_t()
        let context = Unmanaged.passRetained(Work(run)).toOpaque()
        let status = pthread_create(
            &thread, &attributes,
            { context in
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, context)
        if status != 0 {
            Unmanaged<Work>.fromOpaque(context).release()
            return nil
        }
        self.thread = thread
    }

    func join() { pthread_join(thread, nil) }

    /// What the thread runs.
    private final class Work {
        let run: () -> Void

        init(_ run: @escaping () -> Void) { self.run = run }
    }
}
