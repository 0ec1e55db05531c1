namespace FSharp.Compiler.Interactive

open System
open FSharp.Core

/// What scripts know as `fsi`. Settings of how values are shown are kept, and mean nothing to a script that runs.
[<Sealed>]
type InteractiveSession() =
    member val CommandLineArgs: string[] = Environment.GetCommandLineArgs() with get, set
    member val FloatingPointFormat = "g10" with get, set
    member val ShowDeclarationValues = true with get, set
    member val ShowProperties = true with get, set
    member val ShowIEnumerable = true with get, set
    member val ShowIDictionary = true with get, set
    member val PrintSize = 10000 with get, set
    member val PrintDepth = 100 with get, set
    member val PrintWidth = 78 with get, set
    member val PrintLength = 100 with get, set
    member _.AddPrinter(printer: 'T -> string) : unit = ignore printer
    member _.AddPrintTransformer(transformer: 'T -> obj) : unit = ignore transformer

[<AutoOpen>]
module Settings =
    let fsi = InteractiveSession()
