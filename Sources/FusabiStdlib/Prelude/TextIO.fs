// Readers and writers of text.
namespace System.IO

open System
open System.Text
open FSharp.Core
open FSharp.Collections

/// A class that derives from it overrides the writing of a character, of strings too where that is faster.
[<AbstractClass; AllowNullLiteral>]
type TextWriter() =
    let mutable newLine = "\n"
    abstract Encoding: Encoding
    abstract FormatProvider: IFormatProvider
    default _.FormatProvider = null
    abstract NewLine: string with get, set
    default _.NewLine
        with get () = newLine
        and set (value: string) = newLine <- value
    abstract Flush: unit -> unit
    default _.Flush() = ()
    abstract Close: unit -> unit
    default this.Close() = this.Dispose()
    abstract Dispose: disposing: bool -> unit
    default _.Dispose(disposing: bool) = ()
    member this.Dispose() : unit = this.Dispose true
    [<Native "Format.objectText">]
    static member internal Text(value: obj) : string = native
    abstract Write: value: char -> unit
    default _.Write(value: char) = ()
    abstract Write: value: string -> unit
    default this.Write(value: string) =
        match value with
        | null -> ()
        | _ ->
            for i in 0 .. value.Length - 1 do
                this.Write value.[i]
    abstract Write: buffer: char[] -> unit
    default this.Write(buffer: char[]) =
        match buffer with
        | null -> ()
        | _ -> this.Write(buffer, 0, buffer.Length)
    abstract Write: buffer: char[] * index: int * count: int -> unit
    default this.Write(buffer: char[], index: int, count: int) = this.Write(String(buffer, index, count))
    abstract Write: value: bool -> unit
    default this.Write(value: bool) = this.Write(value.ToString())
    abstract Write: value: int -> unit
    default this.Write(value: int) = this.Write(value.ToString())
    abstract Write: value: uint32 -> unit
    default this.Write(value: uint32) = this.Write(value.ToString())
    abstract Write: value: int64 -> unit
    default this.Write(value: int64) = this.Write(value.ToString())
    abstract Write: value: uint64 -> unit
    default this.Write(value: uint64) = this.Write(value.ToString())
    abstract Write: value: float32 -> unit
    default this.Write(value: float32) = this.Write(value.ToString())
    abstract Write: value: float -> unit
    default this.Write(value: float) = this.Write(value.ToString())
    abstract Write: value: decimal -> unit
    default this.Write(value: decimal) = this.Write(value.ToString())
    abstract Write: value: obj -> unit
    default this.Write(value: obj) = this.Write(TextWriter.Text value)
    member this.Write(value: StringBuilder) : unit = this.Write(TextWriter.Text value)
    member this.Write(format: string, arg0: obj) : unit = this.Write(String.Format(format, arg0))
    member this.Write(format: string, arg0: obj, arg1: obj) : unit = this.Write(String.Format(format, arg0, arg1))
    member this.Write(format: string, arg0: obj, arg1: obj, arg2: obj) : unit =
        this.Write(String.Format(format, arg0, arg1, arg2))
    member this.Write(format: string, [<ParamArray>] arg: obj[]) : unit = this.Write(String.Format(format, arg))
    abstract WriteLine: unit -> unit
    default this.WriteLine() = this.Write this.NewLine
    abstract WriteLine: value: string -> unit
    default this.WriteLine(value: string) =
        this.Write value
        this.Write this.NewLine
    abstract WriteLine: value: char -> unit
    default this.WriteLine(value: char) =
        this.Write value
        this.WriteLine()
    abstract WriteLine: buffer: char[] -> unit
    default this.WriteLine(buffer: char[]) =
        this.Write buffer
        this.WriteLine()
    abstract WriteLine: value: obj -> unit
    default this.WriteLine(value: obj) = this.WriteLine(TextWriter.Text value)
    member this.WriteLine(value: bool) : unit =
        this.Write value
        this.WriteLine()
    member this.WriteLine(value: int) : unit =
        this.Write value
        this.WriteLine()
    member this.WriteLine(value: uint32) : unit =
        this.Write value
        this.WriteLine()
    member this.WriteLine(value: int64) : unit =
        this.Write value
        this.WriteLine()
    member this.WriteLine(value: uint64) : unit =
        this.Write value
        this.WriteLine()
    member this.WriteLine(value: float32) : unit =
        this.Write value
        this.WriteLine()
    member this.WriteLine(value: float) : unit =
        this.Write value
        this.WriteLine()
    member this.WriteLine(value: decimal) : unit =
        this.Write value
        this.WriteLine()
    member this.WriteLine(value: StringBuilder) : unit = this.WriteLine(TextWriter.Text value)
    member this.WriteLine(buffer: char[], index: int, count: int) : unit =
        this.Write(buffer, index, count)
        this.WriteLine()
    member this.WriteLine(format: string, arg0: obj) : unit = this.WriteLine(String.Format(format, arg0))
    member this.WriteLine(format: string, arg0: obj, arg1: obj) : unit =
        this.WriteLine(String.Format(format, arg0, arg1))
    member this.WriteLine(format: string, arg0: obj, arg1: obj, arg2: obj) : unit =
        this.WriteLine(String.Format(format, arg0, arg1, arg2))
    member this.WriteLine(format: string, [<ParamArray>] arg: obj[]) : unit = this.WriteLine(String.Format(format, arg))
    static member Null: TextWriter = new NullTextWriter() :> TextWriter
    static member Synchronized(writer: TextWriter) : TextWriter = writer
    interface IDisposable with
        member this.Dispose() = this.Dispose()

and [<Sealed>] internal NullTextWriter() =
    inherit TextWriter()
    override _.Encoding = Encoding.UTF8
    override _.Write(value: char) : unit = ()
    override _.Write(value: string) : unit = ()

[<AllowNullLiteral>]
type StringWriter(sb: StringBuilder, formatProvider: IFormatProvider) =
    inherit TextWriter()
    let mutable isOpen = true
    let check () =
        if not isOpen then
            raise (ObjectDisposedException(null, "Cannot write to a closed TextWriter."))
    new(sb: StringBuilder) = new StringWriter(sb, null)
    new(formatProvider: IFormatProvider) = new StringWriter(StringBuilder(), formatProvider)
    new() = new StringWriter(StringBuilder(), null)
    override _.Encoding = Encoding.Unicode
    override _.FormatProvider = formatProvider
    override _.Write(value: char) : unit =
        check ()
        sb.Append value |> ignore
    override _.Write(value: string) : unit =
        check ()
        sb.Append value |> ignore
    override _.Dispose(disposing: bool) : unit = isOpen <- false
    member _.GetStringBuilder() : StringBuilder = sb
    override _.ToString() : string = sb.ToString()

[<AbstractClass; AllowNullLiteral>]
type TextReader() =
    abstract Peek: unit -> int
    default _.Peek() = -1
    abstract Read: unit -> int
    default _.Read() = -1
    abstract Read: buffer: char[] * index: int * count: int -> int
    default this.Read(buffer: char[], index: int, count: int) =
        match buffer with
        | null -> raise (ArgumentNullException("buffer"))
        | _ -> ()
        ArgumentOutOfRangeException.ThrowIfNegative(index, "index")
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        if buffer.Length - index < count then System.Collections.Generic.CollectionFailures.range ()
        let mutable n = 0
        let mutable c = if count > 0 then this.Read() else -1
        while c >= 0 do
            buffer.[index + n] <- char c
            n <- n + 1
            c <- if n < count then this.Read() else -1
        n
    abstract ReadBlock: buffer: char[] * index: int * count: int -> int
    default this.ReadBlock(buffer: char[], index: int, count: int) = this.Read(buffer, index, count)
    abstract ReadToEnd: unit -> string
    default this.ReadToEnd() =
        let text = StringBuilder()
        let mutable c = this.Read()
        while c >= 0 do
            text.Append(char c) |> ignore
            c <- this.Read()
        text.ToString()
    abstract ReadLine: unit -> string
    default this.ReadLine() =
        let text = StringBuilder()
        let mutable c = this.Read()
        if c < 0 then
            null
        else
            while c >= 0 && c <> 10 && c <> 13 do
                text.Append(char c) |> ignore
                c <- this.Read()
            if c = 13 && this.Peek() = 10 then this.Read() |> ignore
            text.ToString()
    abstract Close: unit -> unit
    default this.Close() = this.Dispose()
    abstract Dispose: disposing: bool -> unit
    default _.Dispose(disposing: bool) = ()
    member this.Dispose() : unit = this.Dispose true
    static member Null: TextReader = new NullTextReader() :> TextReader
    static member Synchronized(reader: TextReader) : TextReader = reader
    interface IDisposable with
        member this.Dispose() = this.Dispose()

and [<Sealed>] internal NullTextReader() =
    inherit TextReader()

[<AllowNullLiteral>]
type StringReader(s: string) =
    inherit TextReader()
    do
        match s with
        | null -> raise (ArgumentNullException("s"))
        | _ -> ()
    let mutable text = s
    let mutable at = 0
    let check () =
        match text with
        | null -> raise (ObjectDisposedException(null, "Cannot read from a closed TextReader."))
        | _ -> ()
    override _.Read() : int =
        check ()
        if at < text.Length then
            at <- at + 1
            int text.[at - 1]
        else
            -1
    override _.Peek() : int =
        check ()
        if at < text.Length then int text.[at] else -1
    override _.ReadToEnd() : string =
        check ()
        let rest = text.Substring at
        at <- text.Length
        rest
    override _.ReadLine() : string =
        check ()
        if at >= text.Length then
            null
        else
            let start = at
            while at < text.Length && text.[at] <> '\n' && text.[at] <> '\r' do
                at <- at + 1
            let line = text.Substring(start, at - start)
            if at < text.Length then
                at <- if text.[at] = '\r' && at + 1 < text.Length && text.[at + 1] = '\n' then at + 2 else at + 1
            line
    override _.Dispose(disposing: bool) : unit = text <- null
