// Span and ReadOnlySpan: a part of an array, which they share. Strings lend a copy of their characters: nobody can
// tell.
namespace System

open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

module internal SpanChecks =
    let outOfRange () : 'T =
        raise (ArgumentOutOfRangeException(null, "Specified argument was out of the range of valid values."))
    /// The part from `start` on must lie within `length` elements.
    let part (start: int) (count: int) (length: int) : unit =
        if start < 0 || count < 0 || count > length - start then outOfRange ()

/// What both kinds of span are: `count` elements of an array.
[<AbstractClass>]
type SpanBase<'T> internal (items: 'T[], first: int, count: int) =
    member internal _.Items: 'T[] = items
    member internal _.First: int = first
    member internal _.Place(index: int) : int =
        if index < 0 || index >= count then raise (IndexOutOfRangeException())
        first + index
    member _.Length: int = count
    member _.IsEmpty: bool = count = 0
    member _.ToArray() : 'T[] = ArrayPrimitives.sub items first count
    member this.IndexOf(value: 'T) : int = Array.IndexOf(this.ToArray(), value)
    member this.Contains(value: 'T) : bool = this.IndexOf value >= 0
    member this.SequenceEqual(other: SpanBase<'T>) : bool =
        Unchecked.equals (this.ToArray()) (other.ToArray())
    member this.GetEnumerator() : IEnumerator<'T> = (this.ToArray() :> IEnumerable<'T>).GetEnumerator()
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator
    member internal this.Text(name: string) : string =
        match box (this.ToArray()) with
        | :? (char[]) as text when text.Length > 0 -> String text
        | _ -> "System." + name + "<" + typeof<'T>.Name + ">[" + count.ToString() + "]"

[<Sealed; IsByRefLike>]
type ReadOnlySpan<'T>(array: 'T[], start: int, length: int) =
    inherit SpanBase<'T>(array, start, length)
    do SpanChecks.part start length (if isNull (box array) then 0 else array.Length)
    new(array: 'T[]) = ReadOnlySpan<'T>(array, 0, array.Length)
    static member Empty: ReadOnlySpan<'T> = ReadOnlySpan<'T>([||])
    static member op_Implicit(array: 'T[]) : ReadOnlySpan<'T> = ReadOnlySpan<'T>(array)
    member this.Item
        with get (index: int): 'T = this.Items.[this.Place index]
    member this.Slice(start: int) : ReadOnlySpan<'T> = this.Slice(start, this.Length - start)
    member this.Slice(start: int, length: int) : ReadOnlySpan<'T> =
        SpanChecks.part start length this.Length
        ReadOnlySpan<'T>(this.Items, this.First + start, length)
    override this.ToString() : string = this.Text "ReadOnlySpan"

[<Sealed; IsByRefLike>]
type Span<'T>(array: 'T[], start: int, length: int) =
    inherit SpanBase<'T>(array, start, length)
    do SpanChecks.part start length (if isNull (box array) then 0 else array.Length)
    new(array: 'T[]) = Span<'T>(array, 0, array.Length)
    static member Empty: Span<'T> = Span<'T>([||])
    static member op_Implicit(array: 'T[]) : Span<'T> = Span<'T>(array)
    static member op_Implicit(span: Span<'T>) : ReadOnlySpan<'T> =
        ReadOnlySpan<'T>(span.Items, span.First, span.Length)
    member this.Item
        with get (index: int): 'T = this.Items.[this.Place index]
        and set (index: int) (value: 'T) = this.Items.[this.Place index] <- value
    member this.Slice(start: int) : Span<'T> = this.Slice(start, this.Length - start)
    member this.Slice(start: int, length: int) : Span<'T> =
        SpanChecks.part start length this.Length
        Span<'T>(this.Items, this.First + start, length)
    member this.Fill(value: 'T) : unit = Array.Fill(this.Items, value, this.First, this.Length)
    member this.Clear() : unit = Array.Clear(this.Items, this.First, this.Length)
    member this.Reverse() : unit = Array.Reverse(this.Items, this.First, this.Length)
    member this.Sort() : unit = Array.Sort(this.Items, this.First, this.Length)
    member this.TryCopyTo(destination: Span<'T>) : bool =
        let fits = this.Length <= destination.Length
        if fits then Array.Copy(this.Items, this.First, destination.Items, destination.First, this.Length)
        fits
    member this.CopyTo(destination: Span<'T>) : unit =
        if not (this.TryCopyTo destination) then
            raise (ArgumentException("Destination is too short.", "destination"))
    override this.ToString() : string = this.Text "Span"

/// A part of an array that may be kept, unlike a span.
[<Struct; CustomEquality; NoComparison>]
type ReadOnlyMemory<'T> =
    val private items: 'T[]
    val private first: int
    val private count: int
    new(array: 'T[]) = { items = array; first = 0; count = if isNull (box array) then 0 else array.Length }
    new(array: 'T[], start: int, length: int) =
        SpanChecks.part start length (if isNull (box array) then 0 else array.Length)
        { items = array; first = start; count = length }
    member internal this.Items: 'T[] = this.items
    member internal this.First: int = this.first
    static member Empty: ReadOnlyMemory<'T> = ReadOnlyMemory<'T>([||])
    static member op_Implicit(array: 'T[]) : ReadOnlyMemory<'T> = ReadOnlyMemory<'T>(array)
    member this.Length: int = this.count
    member this.IsEmpty: bool = this.count = 0
    member this.Span: ReadOnlySpan<'T> = ReadOnlySpan<'T>(this.items, this.first, this.count)
    member this.ToArray() : 'T[] = this.Span.ToArray()
    member this.Slice(start: int, length: int) : ReadOnlyMemory<'T> =
        SpanChecks.part start length this.count
        ReadOnlyMemory<'T>(this.items, this.first + start, length)
    member this.Slice(start: int) : ReadOnlyMemory<'T> = this.Slice(start, this.count - start)
    override this.ToString() : string = this.Span.Text "ReadOnlyMemory"
    override this.Equals(other: obj) : bool =
        match other with
        | :? ReadOnlyMemory<'T> as other ->
            obj.ReferenceEquals(this.items, other.Items) && this.first = other.First && this.count = other.Length
        | _ -> false
    override this.GetHashCode() : int = this.first * 31 + this.count

[<Struct; CustomEquality; NoComparison>]
type Memory<'T> =
    val private items: 'T[]
    val private first: int
    val private count: int
    new(array: 'T[]) = { items = array; first = 0; count = if isNull (box array) then 0 else array.Length }
    new(array: 'T[], start: int, length: int) =
        SpanChecks.part start length (if isNull (box array) then 0 else array.Length)
        { items = array; first = start; count = length }
    member internal this.Items: 'T[] = this.items
    member internal this.First: int = this.first
    static member Empty: Memory<'T> = Memory<'T>([||])
    static member op_Implicit(array: 'T[]) : Memory<'T> = Memory<'T>(array)
    static member op_Implicit(memory: Memory<'T>) : ReadOnlyMemory<'T> =
        ReadOnlyMemory<'T>(memory.Items, memory.First, memory.Length)
    member this.Length: int = this.count
    member this.IsEmpty: bool = this.count = 0
    member this.Span: Span<'T> = Span<'T>(this.items, this.first, this.count)
    member this.ToArray() : 'T[] = this.Span.ToArray()
    member this.Slice(start: int, length: int) : Memory<'T> =
        SpanChecks.part start length this.count
        Memory<'T>(this.items, this.first + start, length)
    member this.Slice(start: int) : Memory<'T> = this.Slice(start, this.count - start)
    member this.CopyTo(destination: Memory<'T>) : unit = this.Span.CopyTo destination.Span
    override this.ToString() : string = this.Span.Text "Memory"
    override this.Equals(other: obj) : bool =
        match other with
        | :? Memory<'T> as other ->
            obj.ReferenceEquals(this.items, other.Items) && this.first = other.First && this.count = other.Length
        | _ -> false
    override this.GetHashCode() : int = this.first * 31 + this.count

[<AbstractClass; Sealed; Extension>]
type MemoryExtensions =
    [<Extension>]
    static member AsMemory(array: 'T[]) : Memory<'T> = Memory<'T>(array)
    [<Extension>]
    static member AsMemory(array: 'T[], start: int) : Memory<'T> = Memory<'T>(array).Slice start
    [<Extension>]
    static member AsMemory(array: 'T[], start: int, length: int) : Memory<'T> = Memory<'T>(array, start, length)
    [<Extension>]
    static member AsMemory(text: string) : ReadOnlyMemory<char> = ReadOnlyMemory<char>(text.ToCharArray())
    [<Extension>]
    static member AsSpan(array: 'T[]) : Span<'T> = Span<'T>(array)
    [<Extension>]
    static member AsSpan(array: 'T[], start: int) : Span<'T> = Span<'T>(array).Slice start
    [<Extension>]
    static member AsSpan(array: 'T[], start: int, length: int) : Span<'T> = Span<'T>(array, start, length)
    [<Extension>]
    static member AsSpan(text: string) : ReadOnlySpan<char> = ReadOnlySpan<char>(text.ToCharArray())
    [<Extension>]
    static member AsSpan(text: string, start: int) : ReadOnlySpan<char> = MemoryExtensions.AsSpan(text).Slice start
    [<Extension>]
    static member AsSpan(text: string, start: int, length: int) : ReadOnlySpan<char> =
        MemoryExtensions.AsSpan(text).Slice(start, length)
