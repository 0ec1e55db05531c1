// The printf family. The checker types a format literal; lowering builds the text directly where all arguments are
// there.
namespace FSharp.Core

open System
open System.IO
open System.Text

/// A format string after the checker read it: what it prints, as a function of a continuation that takes the text.
[<Sealed>]
type PrintfFormat<'Printer, 'State, 'Residue, 'Result, 'Tuple>(builder: (string -> obj) -> obj, value: string) =
    /// Takes what to do with the finished text, gives the curried function that takes the arguments.
    member _.Builder: (string -> obj) -> obj = builder
    member _.Value: string = value
    override _.ToString() : string = value

type PrintfFormat<'Printer, 'State, 'Residue, 'Result> = PrintfFormat<'Printer, 'State, 'Residue, 'Result, obj>
type Format<'Printer, 'State, 'Residue, 'Result, 'Tuple> = PrintfFormat<'Printer, 'State, 'Residue, 'Result, 'Tuple>
type Format<'Printer, 'State, 'Residue, 'Result> = PrintfFormat<'Printer, 'State, 'Residue, 'Result>

[<AutoOpen>]
module Printf =
    type StringFormat<'T> = Format<'T, unit, string, string>
    type StringFormat<'T, 'Result> = Format<'T, unit, string, 'Result>
    type TextWriterFormat<'T> = Format<'T, TextWriter, unit, unit>
    type TextWriterFormat<'T, 'Result> = Format<'T, TextWriter, unit, 'Result>
    type BuilderFormat<'T> = Format<'T, StringBuilder, unit, unit>
    type BuilderFormat<'T, 'Result> = Format<'T, StringBuilder, unit, 'Result>

    /// Lowering replaces all of these: `prim:printf…` take the format first.
    [<Native "printf:sprintf">]
    let sprintf (format: StringFormat<'T>) : 'T = native

    [<Native "printf:printf">]
    let printf (format: TextWriterFormat<'T>) : 'T = native

    [<Native "printf:printfn">]
    let printfn (format: TextWriterFormat<'T>) : 'T = native

    [<Native "printf:eprintf">]
    let eprintf (format: TextWriterFormat<'T>) : 'T = native

    [<Native "printf:eprintfn">]
    let eprintfn (format: TextWriterFormat<'T>) : 'T = native

    [<Native "printf:failwithf">]
    let failwithf (format: StringFormat<'T, 'Result>) : 'T = native

    [<Native "printf:fprintf">]
    let fprintf (textWriter: TextWriter) (format: TextWriterFormat<'T>) : 'T = native

    [<Native "printf:fprintfn">]
    let fprintfn (textWriter: TextWriter) (format: TextWriterFormat<'T>) : 'T = native

    [<Native "printf:ksprintf">]
    let ksprintf (continuation: string -> 'Result) (format: StringFormat<'T, 'Result>) : 'T = native

    [<Native "printf:bprintf">]
    let bprintf (builder: StringBuilder) (format: BuilderFormat<'T>) : 'T = native

    [<Native "printf:kprintf">]
    let kprintf (continuation: string -> 'Result) (format: StringFormat<'T, 'Result>) : 'T = native

    [<Native "printf:kbprintf">]
    let kbprintf (continuation: unit -> 'Result) (builder: StringBuilder) (format: BuilderFormat<'T, 'Result>) : 'T =
        native

    [<Native "printf:kfprintf">]
    let kfprintf (continuation: unit -> 'Result) (textWriter: TextWriter) (format: TextWriterFormat<'T, 'Result>) : 'T =
        native

[<AutoOpen>]
module StandardStreams =
    // Looked up at each use: Console.SetOut and its kin may come between.
    let inline stdout<'T> : TextWriter = Console.Out
    let inline stderr<'T> : TextWriter = Console.Error
    let inline stdin<'T> : TextReader = Console.In
