import FusabiBytecode
import Glibc

extension Machine {
    /// The end of the live part of the main stack, whether it runs or waits for a fiber.
    func mainTop() -> UnsafeMutablePointer<UInt64> {
        let runs = !state.pointee.fiber.isReference
        let base = runs ? state.pointee.base : state.pointee.mainBase
        let pc = runs ? state.pointee.pc : state.pointee.mainPC
        let size = image.function(at: pc - 1).map { Int($0.record.frameSize) } ?? Stubs.frameSize
        return min(base + size, state.pointee.mainLimit)
    }

    /// A cell of `words` words (the header counts) for the interpreter: collects when that is due. Not initialised. 0 when
    /// the memory limit is reached; the run is then being aborted.
    @inline(never)
    func allocate(words: Int) -> UInt {
        let heap = state.heap
        let bytes = max(words &* 8, SizeClass.smallestCell)
        let collections = heap.pointee.collections
        if heap.pointee.wantsCollection(bytes: bytes) { collect() }
        let address = heap.pointee.allocateSlow(bytes: bytes, ceiling: heap.pointee.limit)
        if address != 0 { return address }
        if collections == heap.pointee.collections {
            collect()
            let address = heap.pointee.allocateSlow(bytes: bytes, ceiling: heap.pointee.limit)
            if address != 0 { return address }
        }
        stop(.memoryLimit)
        return 0
    }

    /// A full collection. pc and base of the state must be those of the running frame.
    package func collect() {
        state.pointee.attention.remove(.collect)
        let heap = state.heap
        heap.pointee.beginMarking()
        let scanned = markStacks()
        heap.pointee.markConservatively(state.pointee.globals, count: state.pointee.globalCount)
        heap.pointee.markConservatively(state.pointee.constants, count: state.pointee.constantCount)
        heap.pointee.markConservatively(state.pointee.functionValues, count: state.pointee.functionCount)
        heap.pointee.markConservatively(state.pointee.protected, count: state.pointee.protectedCount)
        heap.pointee.markConservatively(state.pointee.work, count: state.pointee.workCount)
        heap.pointee.markConservatively(state.pointee.scratch, count: state.pointee.scratchCount)
        heap.pointee.markExact(state.pointee.pending.bits)
        for word in image.handles { heap.pointee.markExact(word.bits) }
        heap.pointee.drain()
        heap.pointee.finishMarking(scanned: scanned)
        if heap.pointee.stress > 0 { checkHeap() }
        // What natives made beyond the limit had its chance to be garbage.
        if heap.pointee.used > heap.pointee.limit { stop(.memoryLimit) }
    }

    /// The stress mode's part of a collection: what a missing root leads to shows at once.
    @inline(never)
    private func checkHeap() {
        state.heap.pointee.overwriteDead()
        if let violation = state.heap.pointee.findViolation() { fail("the heap is broken: \(violation)") }
    }

    /// Returns the bytes scanned.
    private func markStacks() -> Int {
        let start = state.pointee.mainStart
        let top = mainTop()
        state.heap.pointee.markConservatively(start, count: top - start)
        clearUnused(from: top)
        // A fiber's parents hang on it; those that natives interrupted are protected.
        state.heap.pointee.markExact(state.pointee.fiber.bits)
        return (top - start) * 8
    }

    /// What lies above the live part is zeroed, so that a stale register keeps nothing alive for long: the next few pages
    /// at once, the rest by giving it back to the system.
    private func clearUnused(from top: UnsafeMutablePointer<UInt64>) {
        let near = min(4096, state.pointee.mainLimit - top)
        memset(top, 0, near * 8)
        let page = UInt(bitPattern: top + near + 511) & ~4095
        let end = UInt(bitPattern: state.pointee.mainLimit)
        if page < end, let start = UnsafeMutableRawPointer(bitPattern: page) {
            madvise(start, Int(end - page), MADV_DONTNEED)
        }
    }

    /// Looks for broken invariants of the heap; nil when all is well. See ``Heap/findViolation()``.
    package func findHeapViolation() -> String? { state.pointee.heap.findViolation() }

    /// Is the word a reference to the start of a cell in use?
    package func isAllocated(_ word: Word) -> Bool {
        state.pointee.heap.isAllocated(word.bits, duringMarking: false)
    }

    /// Collects at every n-th allocation (0: only when needed).
    package func setStress(_ interval: Int) {
        // Runs found before would satisfy many allocations without a look at the interval.
        state.pointee.heap.returnRuns()
        state.pointee.heap.stress = interval
        state.pointee.heap.stressCountdown = interval
    }

    /// How many collections there have been.
    package var collectionCount: Int { state.pointee.heap.collections }

    /// Bytes that cells hold outside of the heap: the stacks of fibers.
    package var externalBytes: Int { state.pointee.heap.external }

    /// Bytes of the heap in use, garbage since the last collection included.
    package var usedBytes: Int { state.pointee.heap.used }
}
