// Standard output and input, and what else of the process a script may see.
namespace System.IO

open System
open FSharp.Core
open FSharp.Collections

[<AbstractClass>]
[<AllowNullLiteral>]
type TextWriter() =
    abstract Write: value: string -> unit
    abstract Flush: unit -> unit
    default _.Flush() = ()
    abstract Dispose: unit -> unit
    default _.Dispose() = ()
    abstract NewLine: string with get, set
    default _.NewLine
        with get () = "\n"
        and set (value: string) = ()
    member this.Write(value: char) : unit = this.Write(String(value, 1))
    member this.Write(value: obj) : unit = this.Write(TextWriter.Text value)
    member this.Write(format: string, [<ParamArray>] args: obj[]) : unit = this.Write(String.Format(format, args))
    member this.WriteLine() : unit = this.Write "\n"
    member this.WriteLine(value: string) : unit =
        this.Write value
        this.Write "\n"
    member this.WriteLine(value: char) : unit = this.WriteLine(String(value, 1))
    member this.WriteLine(value: obj) : unit = this.WriteLine(TextWriter.Text value)
    member this.WriteLine(format: string, [<ParamArray>] args: obj[]) : unit = this.WriteLine(String.Format(format, args))
    member this.Close() : unit = this.Dispose()
    [<Native "Format.objectText">]
    static member internal Text(value: obj) : string = native
    interface IDisposable with
        member this.Dispose() = this.Dispose()

type StringWriter(builder: System.Text.StringBuilder) =
    inherit TextWriter()
    new() = new StringWriter(System.Text.StringBuilder())
    override _.Write(value: string) : unit = builder.Append value |> ignore
    member _.GetStringBuilder() : System.Text.StringBuilder = builder
    override _.ToString() : string = builder.ToString()

/// Writes to one of the process's streams: 1 output, 2 error.
[<Sealed>]
type internal StreamTextWriter(stream: int) =
    inherit TextWriter()
    [<Native "Console.write">]
    static member private WriteText(stream: int, text: string) : unit = native
    [<Native "Console.flush">]
    static member private FlushStream(stream: int) : unit = native
    override _.Write(value: string) : unit = StreamTextWriter.WriteText(stream, value)
    override _.Flush() : unit = StreamTextWriter.FlushStream stream

[<AbstractClass>]
[<AllowNullLiteral>]
type TextReader() =
    abstract ReadLine: unit -> string
    abstract Read: unit -> int
    abstract Peek: unit -> int
    abstract ReadToEnd: unit -> string
    interface IDisposable with
        member _.Dispose() = ()

type StringReader(text: string) =
    inherit TextReader()
    let mutable at = 0
    override _.Read() : int =
        if at < text.Length then
            at <- at + 1
            int text.[at - 1]
        else
            -1
    override _.Peek() : int = if at < text.Length then int text.[at] else -1
    override _.ReadToEnd() : string =
        let rest = text.Substring at
        at <- text.Length
        rest
    override _.ReadLine() : string =
        if at >= text.Length then
            null
        else
            let start = at
            while at < text.Length && text.[at] <> '\n' && text.[at] <> '\r' do
                at <- at + 1
            let line = text.Substring(start, at - start)
            if at < text.Length && text.[at] = '\r' then at <- at + 1
            if at < text.Length && text.[at] = '\n' && (at = start || text.[at - 1] <> '\n') then at <- at + 1
            line

[<Sealed>]
type internal StandardInput() =
    inherit TextReader()
    [<Native "Console.readLine">]
    static member private Line() : string = native
    [<Native "Console.read">]
    static member private Unit(consume: bool) : int = native
    [<Native "Console.readToEnd">]
    static member private Rest() : string = native
    override _.ReadLine() : string = StandardInput.Line()
    override _.Read() : int = StandardInput.Unit true
    override _.Peek() : int = StandardInput.Unit false
    override _.ReadToEnd() : string = StandardInput.Rest()

namespace System

open System.IO
open FSharp.Core

[<AbstractClass; Sealed>]
type Console =
    static let mutable output: TextWriter = new StreamTextWriter(1) :> TextWriter
    static let mutable error: TextWriter = new StreamTextWriter(2) :> TextWriter
    static let mutable input: TextReader = new StandardInput() :> TextReader
    static member Out: TextWriter = output
    static member Error: TextWriter = error
    static member In: TextReader = input
    [<Native "Console.redirect">]
    static member private Redirect(stream: int, isRedirected: bool) : unit = native
    static member SetOut(newOut: TextWriter) : unit =
        output <- newOut
        Console.Redirect(1, not (newOut :? StreamTextWriter))
    static member SetError(newError: TextWriter) : unit =
        error <- newError
        Console.Redirect(2, not (newError :? StreamTextWriter))
    static member SetIn(newIn: TextReader) : unit = input <- newIn
    static member OpenStandardOutput() : TextWriter = new StreamTextWriter(1) :> TextWriter
    static member Write(value: string) : unit = output.Write value
    static member Write(value: char) : unit = output.Write value
    static member Write(value: char[]) : unit = output.Write(String(value))
    static member Write(value: obj) : unit = output.Write value
    static member Write(format: string, [<ParamArray>] args: obj[]) : unit = output.Write(String.Format(format, args))
    static member WriteLine() : unit = output.Write "\n"
    static member WriteLine(value: string) : unit = output.WriteLine value
    static member WriteLine(value: char) : unit = output.WriteLine value
    static member WriteLine(value: char[]) : unit = output.WriteLine(String(value))
    static member WriteLine(value: obj) : unit = output.WriteLine value
    static member WriteLine(format: string, [<ParamArray>] args: obj[]) : unit =
        output.WriteLine(String.Format(format, args))
    static member ReadLine() : string = input.ReadLine()
    static member Read() : int = input.Read()

namespace FSharp.Core.CompilerServices

/// What printf does when Console.Out is not the standard output.
module Printing =
    let writeOut (text: string) : unit = System.Console.Out.Write text
    let writeOutLine (text: string) : unit = System.Console.Out.WriteLine text
    let writeError (text: string) : unit = System.Console.Error.Write text
    let writeErrorLine (text: string) : unit = System.Console.Error.WriteLine text

namespace System

open FSharp.Core

[<AbstractClass; Sealed>]
type Environment =
    static member NewLine: string = "\n"
    [<Native "Environment.exit">]
    static member Exit(exitCode: int) : unit = native
    [<Native "Environment.arguments">]
    static member GetCommandLineArgs() : string[] = native
    [<Native "Environment.tickCount">]
    static member TickCount64: int64 = native
    static member TickCount: int = int Environment.TickCount64

namespace System.Diagnostics

open System
open FSharp.Core

[<AllowNullLiteral>]
type Stopwatch() =
    let mutable started = 0L
    let mutable total = 0L
    let mutable running = false
    [<Native "Stopwatch.ticks">]
    static member GetTimestamp() : int64 = native
    static member Frequency: int64 = 1000000000L
    static member StartNew() : Stopwatch =
        let watch = Stopwatch()
        watch.Start()
        watch
    member _.Start() : unit =
        if not running then
            running <- true
            started <- Stopwatch.GetTimestamp()
    member _.Stop() : unit =
        if running then
            running <- false
            total <- total + Stopwatch.GetTimestamp() - started
    member _.Reset() : unit =
        running <- false
        total <- 0L
    member this.Restart() : unit =
        this.Reset()
        this.Start()
    member _.IsRunning: bool = running
    member _.ElapsedTicks: int64 = if running then total + Stopwatch.GetTimestamp() - started else total
    member this.ElapsedMilliseconds: int64 = this.ElapsedTicks / 1000000L
