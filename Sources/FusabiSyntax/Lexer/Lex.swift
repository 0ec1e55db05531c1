/// Cuts a file into tokens (F# spec chapter 3). Never fails: what is no token is reported and left out, and the stream
/// always ends with `endOfFile`. O(bytes).
///
/// Beyond spec chapter 3 the stream already has
/// - type brackets told from comparisons (F# spec 15.3): `leftAngle`, `rightAngle`;
/// - signs told from operators (F# spec 3.8.1): ``Token/isPrefix``, and literals with their sign;
/// - `#if` resolved, and `#light`, `#line` and `#indent` left out;
/// - the tokens of each hole of an interpolated string, as a stream of its own.
package func lex(
    file: SourceFile, symbols: SymbolTable, options: ParseOptions, diagnostics: DiagnosticBag
) -> TokenStream {
    file.bytes.withUnsafeBufferPointer { bytes in
        var lexer = Lexer(
            bytes: bytes, base: file.base, symbols: symbols, options: options, diagnostics: diagnostics)
        return lexer.lexFile()
    }
}
