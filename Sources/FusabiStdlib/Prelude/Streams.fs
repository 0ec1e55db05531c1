// Streams of bytes, and text over them.
namespace System.IO

open System
open System.Text
open FSharp.Core
open FSharp.Collections

type SeekOrigin =
    | Begin = 0
    | Current = 1
    | End = 2

[<AbstractClass; AllowNullLiteral>]
type Stream() =
    abstract CanRead: bool
    abstract CanWrite: bool
    abstract CanSeek: bool
    abstract Length: int64
    abstract Position: int64 with get, set
    abstract Read: buffer: byte[] * offset: int * count: int -> int
    abstract Write: buffer: byte[] * offset: int * count: int -> unit
    abstract Seek: offset: int64 * origin: SeekOrigin -> int64
    abstract SetLength: value: int64 -> unit
    abstract Flush: unit -> unit
    abstract Close: unit -> unit
    default this.Close() = this.Dispose()
    abstract Dispose: disposing: bool -> unit
    default _.Dispose(disposing: bool) = ()
    member this.Dispose() : unit = this.Dispose true
    abstract ReadByte: unit -> int
    default this.ReadByte() =
        let one = Array.zeroCreate<byte> 1
        if this.Read(one, 0, 1) = 0 then -1 else int one.[0]
    abstract WriteByte: value: byte -> unit
    default this.WriteByte(value: byte) = this.Write([| value |], 0, 1)
    /// What .NET gives for a span.
    member this.Write(buffer: byte[]) : unit = this.Write(buffer, 0, buffer.Length)
    member this.ReadExactly(buffer: byte[], offset: int, count: int) : unit =
        let mutable n = 0
        while n < count do
            match this.Read(buffer, offset + n, count - n) with
            | 0 -> raise (EndOfStreamException("Unable to read beyond the end of the stream."))
            | got -> n <- n + got
    member this.CopyTo(destination: Stream) : unit =
        let chunk = Array.zeroCreate<byte> 4096
        let mutable n = this.Read(chunk, 0, chunk.Length)
        while n > 0 do
            destination.Write(chunk, 0, n)
            n <- this.Read(chunk, 0, chunk.Length)
    interface IDisposable with
        member this.Dispose() = this.Close()

[<AllowNullLiteral>]
type MemoryStream(content: byte[], capacity: int, isFixed: bool, isWritable: bool) =
    inherit Stream()
    let mutable bytes = if isFixed then content else Array.zeroCreate<byte> (max capacity content.Length)
    let mutable length = content.Length
    let mutable position = 0
    let mutable isOpen = true
    do
        if not isFixed then Array.blit content 0 bytes 0 content.Length
    let check () =
        if not isOpen then
            raise (ObjectDisposedException(null, "Cannot access a closed Stream."))
    let grow (needed: int) =
        if needed > bytes.Length then
            if isFixed then raise (NotSupportedException("Memory stream is not expandable."))
            let larger = Array.zeroCreate<byte> (max needed (max 256 (bytes.Length * 2)))
            Array.blit bytes 0 larger 0 length
            bytes <- larger
    new() = new MemoryStream([||], 0, false, true)
    new(capacity: int) = new MemoryStream([||], capacity, false, true)
    new(buffer: byte[]) = new MemoryStream(buffer, 0, true, true)
    new(buffer: byte[], writable: bool) = new MemoryStream(buffer, 0, true, writable)
    override _.CanRead = isOpen
    override _.CanSeek = isOpen
    override _.CanWrite = isOpen && isWritable
    override _.Length =
        check ()
        int64 length
    override _.Position
        with get () =
            check ()
            int64 position
        and set (value: int64) =
            check ()
            ArgumentOutOfRangeException.ThrowIfNegative(value, "value")
            position <- int value
    member _.Capacity
        with get () : int = bytes.Length
        and set (value: int) = grow value
    override _.Read(buffer: byte[], offset: int, count: int) : int =
        check ()
        let n = max 0 (min count (length - position))
        Array.blit bytes position buffer offset n
        position <- position + n
        n
    override _.ReadByte() : int =
        check ()
        if position >= length then
            -1
        else
            position <- position + 1
            int bytes.[position - 1]
    override _.Write(buffer: byte[], offset: int, count: int) : unit =
        check ()
        if not isWritable then raise (NotSupportedException("Stream does not support writing."))
        grow (position + count)
        Array.blit buffer offset bytes position count
        position <- position + count
        length <- max length position
    override _.WriteByte(value: byte) : unit =
        check ()
        if not isWritable then raise (NotSupportedException("Stream does not support writing."))
        grow (position + 1)
        bytes.[position] <- value
        position <- position + 1
        length <- max length position
    override _.Seek(offset: int64, origin: SeekOrigin) : int64 =
        check ()
        let start =
            match origin with
            | SeekOrigin.Begin -> 0
            | SeekOrigin.Current -> position
            | _ -> length
        let target = start + int offset
        if target < 0 then
            raise (IOException("An attempt was made to move the position before the beginning of the stream."))
        position <- target
        int64 target
    override _.SetLength(value: int64) : unit =
        check ()
        let value = int value
        grow value
        if value < length then Array.fill bytes value (length - value) 0uy
        length <- value
        position <- min position value
    override _.Flush() : unit = ()
    override _.Dispose(disposing: bool) : unit = isOpen <- false
    member _.ToArray() : byte[] = Array.sub bytes 0 length
    member _.GetBuffer() : byte[] = bytes
    member _.WriteTo(stream: Stream) : unit = stream.Write(bytes, 0, length)

/// Reads the rest of its stream when text is first wanted.
[<AllowNullLiteral>]
type StreamReader(stream: Stream, encoding: Encoding) =
    inherit TextReader()
    let mutable source: StringReader = null
    let mutable isOpen = true
    let text () =
        if not isOpen then
            raise (ObjectDisposedException(null, "Cannot read from a closed TextReader."))
        match source with
        | null ->
            use content = new MemoryStream()
            stream.CopyTo content
            let bytes = content.ToArray()
            source <- new StringReader(StreamReader.Decode(bytes, encoding))
            source
        | _ -> source
    new(stream: Stream) = new StreamReader(stream, Encoding.UTF8)
    new(stream: Stream, detectEncodingFromByteOrderMarks: bool) = new StreamReader(stream, Encoding.UTF8)
    new(stream: Stream, encoding: Encoding, detectEncodingFromByteOrderMarks: bool) = new StreamReader(stream, encoding)
    new(stream: Stream, encoding: Encoding, detectEncodingFromByteOrderMarks: bool, bufferSize: int) =
        new StreamReader(stream, encoding)
    /// The text of bytes, without the mark at their beginning that tells the encoding.
    static member internal Decode(bytes: byte[], encoding: Encoding) : string =
        let starts (mark: byte[]) =
            mark.Length > 0 && bytes.Length >= mark.Length && Array.forall2 (=) mark (Array.sub bytes 0 mark.Length)
        let actual =
            if starts (Encoding.UTF8.GetPreamble()) then Encoding.UTF8
            elif starts (Encoding.UTF32.GetPreamble()) then Encoding.UTF32
            elif starts (Encoding.Unicode.GetPreamble()) then Encoding.Unicode
            elif starts (Encoding.BigEndianUnicode.GetPreamble()) then Encoding.BigEndianUnicode
            else encoding
        let mark = actual.GetPreamble()
        let skip = if starts mark then mark.Length else 0
        actual.GetString(bytes, skip, bytes.Length - skip)
    member _.BaseStream: Stream = stream
    member _.CurrentEncoding: Encoding = encoding
    member _.EndOfStream: bool = text().Peek() < 0
    override _.Peek() : int = text().Peek()
    override _.Read() : int = text().Read()
    override _.ReadLine() : string = text().ReadLine()
    override _.ReadToEnd() : string = text().ReadToEnd()
    override _.Dispose(disposing: bool) : unit =
        isOpen <- false
        stream.Close()

[<AllowNullLiteral>]
type StreamWriter(stream: Stream, encoding: Encoding) =
    inherit TextWriter()
    let pending = StringBuilder()
    let mutable autoFlush = false
    let mutable isOpen = true
    do
        if stream.CanSeek && stream.Position = 0L then stream.Write(encoding.GetPreamble())
    let check () =
        if not isOpen then
            raise (ObjectDisposedException("StreamWriter", "Cannot write to a closed TextWriter."))
    let send () =
        if pending.Length > 0 then
            stream.Write(encoding.GetBytes(pending.ToString()))
            pending.Clear() |> ignore
        stream.Flush()
    let flushIf () = if autoFlush || pending.Length > 65536 then send ()
    new(stream: Stream) = new StreamWriter(stream, UTF8Encoding(false))
    new(stream: Stream, encoding: Encoding, bufferSize: int) = new StreamWriter(stream, encoding)
    override _.Encoding = encoding
    member _.BaseStream: Stream = stream
    member _.AutoFlush
        with get () : bool = autoFlush
        and set (value: bool) =
            autoFlush <- value
            if value then send ()
    override _.Write(value: char) : unit =
        check ()
        pending.Append value |> ignore
        flushIf ()
    override _.Write(value: string) : unit =
        check ()
        pending.Append value |> ignore
        flushIf ()
    override _.Flush() : unit =
        check ()
        send ()
    override _.Dispose(disposing: bool) : unit =
        if isOpen then
            send ()
            isOpen <- false
            stream.Close()

[<AllowNullLiteral>]
type BinaryWriter(output: Stream, encoding: Encoding) =
    new(output: Stream) = new BinaryWriter(output, Encoding.UTF8)
    member _.BaseStream: Stream = output
    member _.Write(value: byte) : unit = output.WriteByte value
    member _.Write(value: sbyte) : unit = output.WriteByte(byte value)
    member _.Write(value: bool) : unit = output.WriteByte(if value then 1uy else 0uy)
    member _.Write(buffer: byte[]) : unit = output.Write(buffer, 0, buffer.Length)
    member _.Write(buffer: byte[], index: int, count: int) : unit = output.Write(buffer, index, count)
    member _.Write(value: int16) : unit = output.Write(BitConverter.GetBytes value)
    member _.Write(value: uint16) : unit = output.Write(BitConverter.GetBytes value)
    member _.Write(value: int) : unit = output.Write(BitConverter.GetBytes value)
    member _.Write(value: uint32) : unit = output.Write(BitConverter.GetBytes value)
    member _.Write(value: int64) : unit = output.Write(BitConverter.GetBytes value)
    member _.Write(value: uint64) : unit = output.Write(BitConverter.GetBytes value)
    member _.Write(value: float32) : unit = output.Write(BitConverter.GetBytes value)
    member _.Write(value: float) : unit = output.Write(BitConverter.GetBytes value)
    member this.Write(value: decimal) : unit =
        for word in Decimal.GetBits value do
            this.Write word
    member _.Write(ch: char) : unit = output.Write(encoding.GetBytes(String(ch, 1)))
    member this.Write7BitEncodedInt(value: int) : unit =
        let mutable rest = uint32 value
        while rest > 127u do
            output.WriteByte(byte (rest ||| 128u))
            rest <- rest >>> 7
        output.WriteByte(byte rest)
    member this.Write(value: string) : unit =
        let bytes = encoding.GetBytes value
        this.Write7BitEncodedInt bytes.Length
        output.Write bytes
    member _.Flush() : unit = output.Flush()
    member _.Seek(offset: int, origin: SeekOrigin) : int64 = output.Seek(int64 offset, origin)
    member _.Close() : unit = output.Close()
    member _.Dispose() : unit = output.Close()
    interface IDisposable with
        member _.Dispose() = output.Close()

[<AllowNullLiteral>]
type BinaryReader(input: Stream, encoding: Encoding) =
    let take (count: int) : byte[] =
        let bytes = Array.zeroCreate<byte> count
        input.ReadExactly(bytes, 0, count)
        bytes
    new(input: Stream) = new BinaryReader(input, Encoding.UTF8)
    member _.BaseStream: Stream = input
    member _.ReadByte() : byte = (take 1).[0]
    member _.ReadSByte() : sbyte = sbyte (take 1).[0]
    member _.ReadBoolean() : bool = (take 1).[0] <> 0uy
    member _.ReadInt16() : int16 = BitConverter.ToInt16(take 2, 0)
    member _.ReadUInt16() : uint16 = BitConverter.ToUInt16(take 2, 0)
    member _.ReadInt32() : int = BitConverter.ToInt32(take 4, 0)
    member _.ReadUInt32() : uint32 = BitConverter.ToUInt32(take 4, 0)
    member _.ReadInt64() : int64 = BitConverter.ToInt64(take 8, 0)
    member _.ReadUInt64() : uint64 = BitConverter.ToUInt64(take 8, 0)
    member _.ReadSingle() : float32 = BitConverter.ToSingle(take 4, 0)
    member _.ReadDouble() : float = BitConverter.ToDouble(take 8, 0)
    member this.ReadDecimal() : decimal = Decimal(Array.init 4 (fun _ -> this.ReadInt32()))
    member _.ReadBytes(count: int) : byte[] =
        let bytes = Array.zeroCreate<byte> count
        let n = input.Read(bytes, 0, count)
        if n = count then bytes else Array.sub bytes 0 n
    member _.ReadChar() : char =
        let first = (take 1).[0]
        let more = if first < 0xC0uy then 0 elif first < 0xE0uy then 1 else 2
        (encoding.GetString(Array.append [| first |] (take more))).[0]
    member this.ReadChars(count: int) : char[] = Array.init count (fun _ -> this.ReadChar())
    member this.Read7BitEncodedInt() : int =
        let mutable value = 0u
        let mutable shift = 0
        let mutable b = this.ReadByte()
        while b > 127uy do
            value <- value ||| (uint32 (b &&& 127uy) <<< shift)
            shift <- shift + 7
            b <- this.ReadByte()
        int (value ||| (uint32 b <<< shift))
    member this.ReadString() : string = encoding.GetString(take (this.Read7BitEncodedInt()))
    member _.PeekChar() : int =
        let at = input.Position
        let b = input.ReadByte()
        input.Position <- at
        b
    member _.Close() : unit = input.Close()
    member _.Dispose() : unit = input.Close()
    interface IDisposable with
        member _.Dispose() = input.Close()
