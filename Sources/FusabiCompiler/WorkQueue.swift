/// Runs work beside the thread that gives it, in order.
package protocol WorkQueue: AnyObject {
    func add(_ work: @escaping @Sendable () -> Void)
    /// Waits until all is done. Nothing is added afterwards.
    func finish()
}
