/// The offside rule (F# spec chapter 15, with the relaxations of F# 6 and later) as a stage of its own: it turns the
/// flat tokens of the lexer into tokens with explicit structure, so that the parser never looks at a column.
///
/// # The contract with the parser
///
/// *Inserted tokens.* `blockBegin`, `blockSeparator`, `blockEnd`, `declarationEnd`, `contextEnd`; each has an empty span
/// where the next written token starts, which is where F# reports that something is missing. (A node's span ends with the
/// last written token that the parser took.)
///
/// *Tokens taken away.* An explicit `in` that ends a light binding becomes `declarationEnd`. `done` after the body of a
/// loop is dropped, and so is the `end` that closes `interface I with …` or `type T with …`. `begin … end` and
/// `class … end`, `struct … end`, `interface … end` arrive as written. A `;;` at the top level arrives as
/// `doubleSemicolon`, directly inside the file's block, after every context has been closed.
///
/// *Notation.* `‹x›` is `blockBegin x blockEnd`; `x*` inside it is items between which stand one `blockSeparator`
/// (a new item at the block's column), or `semicolon`, or `semicolon blockSeparator`. A block may be empty
/// (`blockBegin blockEnd`, e.g. `()` has none, but `= ` at the end of the file has one).
/// A block's items are never separated before an infix operator, `then`, `else`, `elif`, `with`, `and`, `|` of a type, or
/// a closing bracket.
///
/// *Rule of tolerance.* Wherever an expression may stand after one of the keywords and symbols below, the parser asks
/// "is there a `blockBegin`?": if so it reads the block, else a plain expression. So no rule below is wrong when
/// a block is there or not.
///
/// File
/// : `‹declaration*› endOfFile`.
///
/// `let`, `use`, `let rec`, `let!`, `use!` … `and`, `and!`
/// : `let pattern = ‹e› and pattern = ‹e› declarationEnd`, in modules, in types (`let` of a class), and in expressions.
///   In an expression the body is the rest of the enclosing block: an optional `blockSeparator`, then items up to the
///   block's `blockEnd`. (`declarationEnd` followed directly by what ends the block: FS0588, reported by the parser.)
///   A `let` that does not begin an item of a block (`1 + let x = 2 in x`) has the same form when `in` is there.
///
/// `if`, `elif`, `then`, `else`
/// : `if ‹e› then ‹e› elif ‹e› then ‹e› else ‹e›`; `if`/`elif` conditions are plain expressions or blocks.
///   `else if` is as written: `else` followed by `if` without a block between them when they stand on one line.
///
/// `match`, `match!`
/// : `match ‹e› with rules contextEnd`, where rules are `[|] pattern [when ‹e›] -> ‹e›` separated by `bar`.
///   Patterns are plain tokens. `contextEnd` stands exactly once, after the last rule.
///
/// `function`
/// : `function rules contextEnd`.
///
/// `try`
/// : `try ‹e› with rules contextEnd`; `try ‹e› finally ‹e›`.
///
/// `fun`
/// : `fun patterns -> ‹e› contextEnd`.
///
/// `for`, `while`, `while!`
/// : `for … do ‹e›`; `for p in ‹e› do ‹e›`, `for p in e -> ‹e›`; `for i = ‹a› to ‹b› do ‹e›`; `while ‹e› do ‹e›`.
///   There is no end token but the body's `blockEnd`.
///
/// `do`, `do!`
/// : `do ‹e›`, `do! ‹e›`: no end token but the `blockEnd`.
///
/// `->` in `for … -> e`
/// : followed by `‹e›`.
///
/// `lazy`, `assert`, `<-`, and `=` of a record's field
/// : followed by `‹e›` when the expression begins on a later line, or with `if`, `match`, `let`, `for`, `while` or `try`;
///   else by a plain expression. `return`, `yield`, `:=` and other operators are always followed by a plain expression.
///   A block after `lazy` holds everything up to the offside line; without one `lazy` binds like application.
///
/// Attributes
/// : no `blockSeparator` follows `>]`.
///
/// Brackets
/// : `( ‹items› )`, `[ ‹items› ]`, `[| ‹items› |]`, `{ ‹items› }`, `{| ‹items› |}`, `begin ‹items› end`, `<@ ‹items› @>`,
///   each with the block directly inside; `()`, `[]`, `{}` and their kin have no block. Brackets of patterns and types
///   are laid out in the same way (a tuple on several lines that begins each line with its elements has no separators,
///   since a line that follows a comma is no new item).
///   Attributes `[< … >]` have no blocks.
///
/// Records
/// : `{ ‹ a = ‹1› sep b = ‹2› › }`, with `semicolon` and/or `blockSeparator` as sep;
///   `{ ‹ e with a = ‹1› sep b = ‹2› contextEnd › }`: after `with` in braces come the fields, then one `contextEnd`.
///   `{| … |}` alike. `{ ‹ inherit T(…) sep a = ‹1› › }` alike.
///
/// Object expressions
/// : `{ ‹ new T(…) [as x] with ‹member*› › }`, members being anything of a type's body; the old style
///   `with M() = …  and N() = …` (no keyword after `with`) has the form `with M() = ‹e› and N() = ‹e› contextEnd`.
///   Interfaces after it: `interface I with ‹member*›`, each beginning a new item or not: the parser skips a
///   `blockSeparator` before `interface` there.
///
/// Computation expressions
/// : `builder { ‹items› }`: items as in any block; `let!`, `use!`, `do!`, `match!`, `while!` as their plain kin.
///
/// Types
/// : `type T<'a>(args) [as this] = ‹ representation member* › and U = ‹ … ›`: the representation (union cases with or
///   without a leading `|`, record braces, `class … end`, abbreviation) is the first item; union cases are one item.
///   `type T with ‹member*›`. A type without `=` has no block.
///   `with` after a representation (`type R = { … } with member …`) is `with ‹member*›`, inside the block or after it.
///
/// Members
/// : `member x.M args = ‹e›`, `static member`, `override`, `default`, `new(args) = ‹e› [then ‹e›]`, `val x: int`,
///   `abstract M: t`; after the member a `contextEnd` may stand only where said here:
///   `member val P = ‹e› with get, set contextEnd`, `abstract P: t with get, set contextEnd`,
///   `member x.P with get() = ‹e› and set v = ‹e› contextEnd`.
///   `interface I with ‹member*›`, `interface I` alone has no block.
///   `static do ‹e›`, `static let … declarationEnd`.
///
/// Modules
/// : `module M = ‹declaration*›`; `module M = begin ‹…› end` has the form `module M = ‹ begin ‹declaration*› end ›`;
///   abbreviation: `module L = ‹List›`.
///   File header: `module A.B` and then `‹declaration*›`; `namespace A.B` and then `‹declaration*›`, for each
///   namespace of the file; all inside the file's block, with `blockSeparator`s between namespaces.
///   `exception E of t`, `exception E of t with ‹member*›`.
///
/// Holes of interpolated strings are laid out by this stage too, recursively: each is a stream of the form
/// `‹items› endOfFile`, so that the parser reads it like a small file with expressions.
///
/// *Bad input.* The stage always terminates, in time linear in tokens and nesting; what it inserts is balanced at the end
/// of the file: every `blockBegin` has its `blockEnd`, also when brackets do not match.
package func layOut(
    _ stream: TokenStream, source: SourceMap, diagnostics: DiagnosticBag, isScript: Bool
) -> TokenStream {
    guard let first = stream.tokens.first, let file = source.file(at: first.span.start) else { return stream }
    var known = CountedPlace()
    return layOut(stream, file: file, diagnostics: diagnostics, known: &known)
}

private func layOut(
    _ stream: TokenStream, file: SourceFile, diagnostics: DiagnosticBag, known: inout CountedPlace
) -> TokenStream {
    var result = stream
    // Holes stand in the order of the file, and each begins no earlier than the stream it is in.
    var knownInside = known
    result.interpolations = stream.interpolations.map { interpolation in
        var interpolation = interpolation
        interpolation.parts = interpolation.parts.map { part in
            switch part {
            case .text: part
            case .hole(let hole, let specifier, let alignment, let format, let span):
                .hole(
                    layOut(hole, file: file, diagnostics: diagnostics, known: &knownInside),
                    specifier: specifier, alignment: alignment, format: format, span: span)
            }
        }
        return interpolation
    }
    var rule = OffsideRule(stream.tokens, file: file, diagnostics: diagnostics, known: &known)
    result.tokens = rule.run()
    return result
}
