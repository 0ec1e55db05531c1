import FusabiCompiler
import Glibc

/// A thread that does the compiler's work in the order in which it is given.
final class BackgroundQueue: WorkQueue {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var thread: LargeStackThread?

    // MARK: Under the lock

    private var pending: [@Sendable () -> Void] = []
    private var isClosed = false

    init() {
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
        thread = LargeStackThread { self.run() }
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    func add(_ work: @escaping @Sendable () -> Void) {
        if thread == nil { return work() }
        change { pending.append(work) }
    }

    func finish() {
        change { isClosed = true }
        thread?.join()
        thread = nil
    }

    private func change(_ body: () -> Void) {
        pthread_mutex_lock(lock)
        body()
        pthread_cond_signal(changed)
        pthread_mutex_unlock(lock)
    }

    /// The thread: does what is there, and waits for more.
    private func run() {
        while let work = next() {
            for item in work { item() }
        }
    }

    /// nil when there will be nothing more.
    private func next() -> [@Sendable () -> Void]? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while pending.isEmpty, !isClosed { pthread_cond_wait(changed, lock) }
        let work = pending
        pending = []
        return work.isEmpty ? nil : work
    }
}
