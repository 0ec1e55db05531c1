extension Checker {
    /// Called behind every top-level declaration: what is still open is settled by defaults.
    func finishDeclaration() {}
}
