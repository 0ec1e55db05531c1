import FusabiBytecode
import Glibc

/// Limits that a host sets. The defaults are those of the command: no limit but the machine's own.
package struct MachineLimits: Sendable {
    /// Fuel: loop iterations and calls, weighted by the code they cover. Exact and repeatable.
    package var instructions: Int
    /// Bytes of the heap.
    package var heapBytes: Int
    /// Bytes of the main register stack (address space; committed as it is used).
    package var stackBytes: Int
    /// How deep natives and scripts may call each other alternately.
    package var nativeDepth: Int
    /// Seconds from the start of a run.
    package var seconds: Double?
    /// Whether natives may touch files, folders and the environment of the process.
    package var permitsFiles = true

    package init(
        instructions: Int = .max, heapBytes: Int = 32 << 30, stackBytes: Int = 1 << 30, nativeDepth: Int = 200,
        seconds: Double? = nil
    ) {
        self.instructions = instructions
        self.heapBytes = heapBytes
        self.stackBytes = stackBytes
        self.nativeDepth = nativeDepth
        self.seconds = seconds
    }
}

/// A machine: a heap, a register stack, a loaded program. Confined to one thread at a time (a cancellation flag apart).
package final class Machine {
    /// Everything the interpreter touches.
    @usableFromInline let statePointer: UnsafeMutableRawPointer
    let state: UnsafeMutablePointer<MachineState>
    package var output: Output
    package var limits: MachineLimits
    /// Why the run is being aborted; while set, no script code runs.
    package internal(set) var abort: AbortReason?
    /// The pending exception came out of a thread of the script: it ends the run, nothing can catch it.
    var isCrashing = false
    /// What went wrong, for ``AbortReason/internalError``.
    package internal(set) var abortDetail = ""
    /// Where the run was when it was aborted, innermost frame first.
    package internal(set) var abortTrace: [StackFrame] = []
    /// Lets other threads stop the run.
    package let cancellation: Cancellation
    /// When the run must end, by the monotonic clock.
    var deadline: Double?
    /// State that natives keep with a machine, by a key of their own.
    package var attachments: [ObjectIdentifier: AnyObject] = [:]
    /// The library and program loaded.
    var image = Image()

    /// Nil when the system does not give the address space.
    package init?(
        limits: MachineLimits = MachineLimits(), output: Output = .descriptor(1),
        cancellation: Cancellation = Cancellation()
    ) {
        guard let heap = Heap(limit: limits.heapBytes) else { return nil }
        let wanted = AddressSpace.share(8, wanted: limits.stackBytes)
        let stackBytes = max((wanted + 65535) & ~65535, 1 << 16)
        let flags = MAP_PRIVATE | Int32(MAP_ANONYMOUS) | Int32(MAP_NORESERVE)
        guard let memory = mmap(nil, stackBytes, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED else {
            var heap = heap
            heap.destroy()
            return nil
        }
        self.limits = limits
        self.output = output
        self.cancellation = cancellation
        state = .allocate(capacity: 1)
        statePointer = UnsafeMutableRawPointer(state)
        let stack = memory.assumingMemoryBound(to: UInt64.self)
        let limit = stack + stackBytes / 8
        state.initialize(to: MachineState(heap: heap, stack: stack, stackLimit: limit))
        state.pointee.reserve = limits.instructions
        installBuiltinTypes()
    }

    deinit {
        state.pointee.heap.destroy()
        munmap(state.pointee.mainStart, (state.pointee.mainLimit - state.pointee.mainStart) * 8)
        state.pointee.natives.deinitialize(count: image.nativeCount)
        image.deallocate()
        state.pointee.heap.types.deallocate()
        state.pointee.heap.shapes.deallocate()
        state.pointee.functions.deallocate()
        state.pointee.deallocate()
        state.deallocate()
    }
}

extension MachineState {
    /// An application has at most 255 arguments, a partial application holds at most as many.
    static let scratchCapacity = 1024

    init(heap: Heap, stack: UnsafeMutablePointer<UInt64>, stackLimit: UnsafeMutablePointer<UInt64>) {
        self.heap = heap
        let stubs = Stubs.code
        pc = stubs
        base = stack + 2
        self.stackLimit = stackLimit
        fiber = .null
        mainStart = stack
        mainLimit = stackLimit
        mainPC = stubs
        mainBase = stack + 2
        functions = heap.functions
        functionCount = 0
        globals = .allocate(capacity: 1)
        globalCount = 0
        constants = .allocate(capacity: 1)
        constantCount = 0
        functionValues = .allocate(capacity: 1)
        dispatch = .allocate(capacity: DispatchEntry.cacheSize)
        dispatch.initialize(
            repeating: DispatchEntry(key: .max, function: 0, unused: 0), count: DispatchEntry.cacheSize)
        natives = .allocate(capacity: 1)
        results = .allocate(capacity: 1)
        trap = .halt
        fuel = 0
        reserve = .max
        depth = 0
        attention = []
        pending = .null
        protectedCapacity = 256
        protectedCount = 0
        protected = .allocate(capacity: protectedCapacity)
        workCapacity = 256
        workCount = 0
        work = .allocate(capacity: workCapacity)
        scratch = .allocate(capacity: MachineState.scratchCapacity)
        scratchCount = 0
    }

    func deallocate() {
        globals.deallocate()
        constants.deallocate()
        functionValues.deallocate()
        dispatch.deallocate()
        protected.deallocate()
        work.deallocate()
        scratch.deallocate()
        results.deallocate()
        natives.deallocate()
    }
}

extension DispatchEntry {
    static let cacheSize = 1024
}
