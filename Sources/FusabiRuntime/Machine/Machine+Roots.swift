import FusabiBytecode

extension Machine {
    /// Keeps a word alive until the running native returns.
    @inline(__always)
    package func protect(_ word: Word) {
        if state.pointee.protectedCount == state.pointee.protectedCapacity { growProtected() }
        state.pointee.protected[state.pointee.protectedCount] = word.bits
        state.pointee.protectedCount &+= 1
    }

    @inline(never)
    private func growProtected() {
        let capacity = state.pointee.protectedCapacity
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
        larger.update(from: state.pointee.protected, count: capacity)
        state.pointee.protected.deallocate()
        state.pointee.protected = larger
        state.pointee.protectedCapacity = capacity * 2
    }

    /// Runs host code that makes values outside of any native: what it makes lives until it returns.
    package func withScope<Result>(_ body: () throws -> Result) rethrows -> Result {
        let scope = beginScope()
        defer { endScope(scope) }
        return try body()
    }

    /// ``withScope(_:)`` where a closure will not do.
    package func beginScope() -> Int { state.pointee.protectedCount }

    package func endScope(_ scope: Int) { state.pointee.protectedCount = scope }

    /// Keeps a word alive until ``release(_:)``.
    package func retain(_ word: Word) -> Handle {
        if let free = image.freeHandles.popLast() {
            image.handles[free] = word
            return Handle(index: free)
        }
        image.handles.append(word)
        return Handle(index: image.handles.count - 1)
    }

    package func word(_ handle: Handle) -> Word { image.handles[handle.index] }

    package func release(_ handle: Handle) {
        image.handles[handle.index] = .null
        image.freeHandles.append(handle.index)
    }

    /// A place in the table of words that the host keeps.
    package struct Handle: Hashable, Sendable {
        let index: Int
    }
}
