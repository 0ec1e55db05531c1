import FusabiBytecode

/// Watches over a structural walk (equality, order) that takes long: it charges fuel, so that limits hold, and notices a
/// value that contains itself, where F# overflows its stack.
///
/// Brent's method: a landmark is kept for twice as many steps as the one before. While what was pushed under the landmark
/// is still being looked at, meeting the same pair again means that the walk has no end.
struct WalkGuard {
    private var steps = 0
    private var landmark: (left: UInt64, right: UInt64) = (0, 0)
    /// The height of the work stack below what is inside the landmark.
    private var floor = Int.max
    private var nextLandmark = WalkGuard.freeSteps

    /// Walks shorter than this cost nothing.
    private static let freeSteps = 1 << 16

    /// To be called for each pair taken off the work stack. False: the run is being aborted.
    @inline(__always)
    mutating func permits(_ left: UInt64, _ right: UInt64, _ machine: Machine) -> Bool {
        steps &+= 1
        return steps < WalkGuard.freeSteps || watch(left, right, machine)
    }

    @inline(never)
    private mutating func watch(_ left: UInt64, _ right: UInt64, _ machine: Machine) -> Bool {
        if steps % WalkGuard.freeSteps == 0, !machine.charge(WalkGuard.freeSteps) { return false }
        let height = machine.state.pointee.workCount
        if height < floor || steps >= nextLandmark {
            landmark = (left, right)
            floor = height
            if steps >= nextLandmark { nextLandmark = steps &* 2 }
            return true
        }
        if landmark == (left, right) {
            machine.stop(.stackOverflow)
            return false
        }
        return true
    }
}
