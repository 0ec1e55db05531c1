/// The syntax stage's entry points: bytes to tree.
package struct ParseOptions: Sendable {
    /// Names that `#if` finds defined (`INTERACTIVE`, `COMPILED` never).
    package var definedSymbols: Set<String>
    /// A script (`.fsx`) or a library source.
    package var isScript: Bool

    package init(definedSymbols: Set<String> = ["INTERACTIVE", "EDITING"], isScript: Bool = true) {
        self.definedSymbols = definedSymbols
        self.isScript = isScript
    }
}
