/// Applies the offside rule to a stream of the lexer's: see the contract above `Layout`.
package func layOut(
    _ stream: TokenStream, source: SourceMap, diagnostics: DiagnosticBag, isScript: Bool
) -> TokenStream {
    stream
}
