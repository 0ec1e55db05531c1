import FusabiRuntime
import Glibc

/// Runs a closure on a thread with a stack of its own size and waits for it. Compiler passes recurse over trees whose depth
/// the parser bounds; a gigabyte of address space, committed as it is touched, holds the deepest.
package func withLargeStack<Result>(bytes: Int = 1 << 30, _ body: () -> Result) -> Result {
    return withoutActuallyEscaping(body) { body in
        var result: Result?
        let box = Work()
        box.run = { result = body() }
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, AddressSpace.share(8, wanted: bytes))
        var thread = pthread_t()
        let context = Unmanaged.passRetained(box).toOpaque()
        let status = pthread_create(
            &thread, &attributes,
            { context in
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, context)
        pthread_attr_destroy(&attributes)
        if status == 0 {
            pthread_join(thread, nil)
        } else {
            // No address space for the thread: this one's stack must do.
            Unmanaged<Work>.fromOpaque(context).release()
            box.run()
        }
        box.run = {}
        if let result { return result }
        return body()
    }
}

/// What the thread runs.
private final class Work {
    var run: () -> Void = {}
}
