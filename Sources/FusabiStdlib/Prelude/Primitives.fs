// The types that the runtime itself knows, by name. Their members are added by later files: see `Text.fs`,
// `Numbers.fs`.
namespace FSharp.Core

[<Primitive "unit">]
type Unit = struct end

type unit = Unit

namespace System

/// The root of all types. Overrides of its members are found through the type's descriptor.
[<Primitive "obj">]
[<AllowNullLiteral>]
type Object =
    new() = { }
    [<Native "Object.ToString">]
    abstract ToString: FSharp.Core.unit -> String
    [<Native "Object.Equals">]
    abstract Equals: other: Object -> Boolean
    [<Native "Object.GetHashCode">]
    abstract GetHashCode: FSharp.Core.unit -> Int32
    [<Native "Object.GetType">]
    member this.GetType() : Type = native
    [<Native "Object.ReferenceEquals">]
    static member ReferenceEquals(a: Object, b: Object) : Boolean = native
    [<Native "Object.StaticEquals">]
    static member Equals(a: Object, b: Object) : Boolean = native

/// What `typeof<T>` and GetType give: made by natives only.
and [<AllowNullLiteral>] [<Sealed>] Type =
    val internal shortName: String
    val internal fullName: String
    [<Native "Type.same">]
    static member private Same(a: Object, b: Object) : Boolean = native
    [<Native "Type.hash">]
    static member private Hash(a: Type) : Int32 = native
    member this.Name: String = this.shortName
    member this.FullName: String = this.fullName
    override this.ToString() : String = this.fullName
    override this.Equals(other: Object) : Boolean = Type.Same(this, other)
    override this.GetHashCode() : Int32 = Type.Hash this

and [<Primitive "valueType">] [<AllowNullLiteral>] ValueType = class end

and [<Primitive "enumeration">] [<AllowNullLiteral>] Enum = class end

and [<Primitive "delegate">] [<AllowNullLiteral>] Delegate = class end

and [<Primitive "arrayBase">] [<AllowNullLiteral>] Array = class end

and [<Primitive "void">] Void = struct end

and [<Primitive "bool">] Boolean = struct end

and [<Primitive "char">] Char = struct end

and [<Primitive "int8">] SByte = struct end

and [<Primitive "uint8">] Byte = struct end

and [<Primitive "int16">] Int16 = struct end

and [<Primitive "uint16">] UInt16 = struct end

and [<Primitive "int32">] Int32 = struct end

and [<Primitive "uint32">] UInt32 = struct end

and [<Primitive "int64">] Int64 = struct end

and [<Primitive "uint64">] UInt64 = struct end

and [<Primitive "nativeint">] IntPtr = struct end

and [<Primitive "unativeint">] UIntPtr = struct end

and [<Primitive "float32">] Single = struct end

and [<Primitive "float">] Double = struct end

and [<Primitive "decimal">] Decimal = struct end

and [<Primitive "string">] [<Sealed>] [<AllowNullLiteral>] String = class end

namespace System.Numerics

[<Primitive "bigint">]
type BigInteger = struct end

namespace FSharp.Core

type obj = System.Object
type bool = System.Boolean
type char = System.Char
type sbyte = System.SByte
type byte = System.Byte
type int16 = System.Int16
type uint16 = System.UInt16
type int = System.Int32
type uint32 = System.UInt32
type int64 = System.Int64
type uint64 = System.UInt64
type nativeint = System.IntPtr
type unativeint = System.UIntPtr
type float32 = System.Single
type float = System.Double
type decimal = System.Decimal
type string = System.String
type int8 = System.SByte
type uint8 = System.Byte
type int32 = System.Int32
type uint = System.UInt32
type single = System.Single
type double = System.Double
type bigint = System.Numerics.BigInteger

/// Arrays of one dimension.
[<Primitive "array">]
type ``[]``<'T> = class end

type array<'T> = 'T[]

/// Arrays of two, three and four dimensions.
[<Primitive "array2">]
type ``[,]``<'T> = class end

[<Primitive "array3">]
type ``[,,]``<'T> = class end

[<Primitive "array4">]
type ``[,,,]``<'T> = class end

/// What an out or inref parameter points to.
[<Primitive "byref">]
type byref<'T> = struct end

type outref<'T> = byref<'T>
type inref<'T> = byref<'T>

/// A running or suspended piece of script: generators are made of them.
[<Primitive "fiber">]
type Fiber = class end

// Attributes that scripts may write.
namespace System

[<AllowNullLiteral>]
type Attribute() =
    class
    end

namespace FSharp.Core

/// What `ref` makes, and what captured `let mutable` locals become.
[<Primitive "ref">]
type Ref<'T> =
    { mutable contents: 'T }

    member inline this.Value
        with get () = this.contents
        and set v = this.contents <- v

type 'T ref = Ref<'T>

[<Primitive "option">]
type Option<'T> =
    | None
    | Some of Value: 'T

type 'T option = Option<'T>

[<Primitive "voption">]
[<Struct>]
type ValueOption<'T> =
    | ValueNone
    | ValueSome of Item: 'T

type 'T voption = ValueOption<'T>

[<Struct>]
type Result<'T, 'TError> =
    | Ok of ResultValue: 'T
    | Error of ErrorValue: 'TError

type Choice<'T1, 'T2> =
    | Choice1Of2 of Item: 'T1
    | Choice2Of2 of Item: 'T2

type Choice<'T1, 'T2, 'T3> =
    | Choice1Of3 of Item: 'T1
    | Choice2Of3 of Item: 'T2
    | Choice3Of3 of Item: 'T3

type Choice<'T1, 'T2, 'T3, 'T4> =
    | Choice1Of4 of Item: 'T1
    | Choice2Of4 of Item: 'T2
    | Choice3Of4 of Item: 'T3
    | Choice4Of4 of Item: 'T4

namespace FSharp.Collections

[<Primitive "list">]
type List<'T> =
    | ``[]``
    | ``::`` of Head: 'T * Tail: 'T list

and 'T list = List<'T>

namespace System

[<AllowNullLiteral>]
type IDisposable =
    abstract Dispose: unit -> unit

[<AllowNullLiteral>]
type IComparable =
    abstract CompareTo: obj: obj -> int

[<AllowNullLiteral>]
type IComparable<'T> =
    abstract CompareTo: other: 'T -> int

[<AllowNullLiteral>]
type IEquatable<'T> =
    abstract Equals: other: 'T -> bool

[<AllowNullLiteral>]
type IFormatProvider =
    abstract GetFormat: formatType: Type -> obj

/// What a provider may give String.Format to show arguments with.
[<AllowNullLiteral>]
type ICustomFormatter =
    abstract Format: format: string * arg: obj * formatProvider: IFormatProvider -> string

[<AllowNullLiteral>]
type IFormattable =
    abstract ToString: format: string * provider: IFormatProvider -> string

[<AllowNullLiteral>]
type ICloneable =
    abstract Clone: unit -> obj

namespace System.Collections

open System

[<AllowNullLiteral>]
type IEnumerator =
    abstract MoveNext: unit -> bool
    abstract Current: obj
    abstract Reset: unit -> unit

[<AllowNullLiteral>]
type IEnumerable =
    abstract GetEnumerator: unit -> IEnumerator

[<AllowNullLiteral>]
type IComparer =
    abstract Compare: x: obj * y: obj -> int

[<AllowNullLiteral>]
type IEqualityComparer =
    abstract Equals: x: obj * y: obj -> bool
    abstract GetHashCode: obj: obj -> int

[<AllowNullLiteral>]
type IStructuralEquatable =
    abstract Equals: other: obj * comparer: IEqualityComparer -> bool
    abstract GetHashCode: comparer: IEqualityComparer -> int

[<AllowNullLiteral>]
type IStructuralComparable =
    abstract CompareTo: other: obj * comparer: IComparer -> int

namespace System.Collections.Generic

open System

[<AllowNullLiteral>]
type IEnumerator<'T> =
    inherit IDisposable
    inherit System.Collections.IEnumerator
    abstract Current: 'T

[<AllowNullLiteral>]
type IEnumerable<'T> =
    inherit System.Collections.IEnumerable
    abstract GetEnumerator: unit -> IEnumerator<'T>

[<AllowNullLiteral>]
type ICollection<'T> =
    inherit IEnumerable<'T>
    abstract Count: int
    abstract Contains: item: 'T -> bool
    abstract Add: item: 'T -> unit
    abstract Remove: item: 'T -> bool
    abstract Clear: unit -> unit
    abstract CopyTo: array: 'T[] * index: int -> unit
    abstract IsReadOnly: bool

[<AllowNullLiteral>]
type ISet<'T> =
    inherit ICollection<'T>
    abstract Add: item: 'T -> bool
    abstract UnionWith: other: IEnumerable<'T> -> unit
    abstract IntersectWith: other: IEnumerable<'T> -> unit
    abstract ExceptWith: other: IEnumerable<'T> -> unit
    abstract SymmetricExceptWith: other: IEnumerable<'T> -> unit
    abstract IsSubsetOf: other: IEnumerable<'T> -> bool
    abstract IsSupersetOf: other: IEnumerable<'T> -> bool
    abstract IsProperSubsetOf: other: IEnumerable<'T> -> bool
    abstract IsProperSupersetOf: other: IEnumerable<'T> -> bool
    abstract Overlaps: other: IEnumerable<'T> -> bool
    abstract SetEquals: other: IEnumerable<'T> -> bool

[<AllowNullLiteral>]
type IList<'T> =
    inherit ICollection<'T>
    abstract Item: index: int -> 'T with get, set
    abstract IndexOf: item: 'T -> int
    abstract Insert: index: int * item: 'T -> unit
    abstract RemoveAt: index: int -> unit

[<AllowNullLiteral>]
type IReadOnlyCollection<'T> =
    inherit IEnumerable<'T>
    abstract Count: int

[<AllowNullLiteral>]
type IReadOnlySet<'T> =
    inherit IReadOnlyCollection<'T>
    abstract Contains: item: 'T -> bool
    abstract IsSubsetOf: other: IEnumerable<'T> -> bool
    abstract IsSupersetOf: other: IEnumerable<'T> -> bool
    abstract IsProperSubsetOf: other: IEnumerable<'T> -> bool
    abstract IsProperSupersetOf: other: IEnumerable<'T> -> bool
    abstract Overlaps: other: IEnumerable<'T> -> bool
    abstract SetEquals: other: IEnumerable<'T> -> bool

[<AllowNullLiteral>]
type IReadOnlyList<'T> =
    inherit IReadOnlyCollection<'T>
    abstract Item: index: int -> 'T with get

[<AllowNullLiteral>]
type IComparer<'T> =
    abstract Compare: x: 'T * y: 'T -> int

[<AllowNullLiteral>]
type IEqualityComparer<'T> =
    abstract Equals: x: 'T * y: 'T -> bool
    abstract GetHashCode: obj: 'T -> int

[<Struct>]
type KeyValuePair<'TKey, 'TValue>(key: 'TKey, value: 'TValue) =
    member _.Key = key
    member _.Value = value
    member _.Deconstruct([<Out>] k: byref<'TKey>, [<Out>] v: byref<'TValue>) : unit =
        k <- key
        v <- value
    static member Create(key: 'TKey, value: 'TValue) : KeyValuePair<'TKey, 'TValue> =
        KeyValuePair<'TKey, 'TValue>(key, value)
    [<Native "KeyValuePair.ToString">]
    static member private Text(pair: KeyValuePair<'TKey, 'TValue>) : string = native
    override this.ToString() : string = KeyValuePair<'TKey, 'TValue>.Text this

[<AllowNullLiteral>]
type IDictionary<'TKey, 'TValue> =
    inherit ICollection<KeyValuePair<'TKey, 'TValue>>
    abstract Item: key: 'TKey -> 'TValue with get, set
    abstract Keys: ICollection<'TKey>
    abstract Values: ICollection<'TValue>
    abstract ContainsKey: key: 'TKey -> bool
    abstract Add: key: 'TKey * value: 'TValue -> unit
    abstract Remove: key: 'TKey -> bool
    abstract TryGetValue: key: 'TKey * [<Out>] value: byref<'TValue> -> bool

[<AllowNullLiteral>]
type IReadOnlyDictionary<'TKey, 'TValue> =
    inherit IReadOnlyCollection<KeyValuePair<'TKey, 'TValue>>
    abstract Item: key: 'TKey -> 'TValue with get
    abstract Keys: IEnumerable<'TKey>
    abstract Values: IEnumerable<'TValue>
    abstract ContainsKey: key: 'TKey -> bool
    abstract TryGetValue: key: 'TKey * [<Out>] value: byref<'TValue> -> bool

namespace FSharp.Collections

type seq<'T> = System.Collections.Generic.IEnumerable<'T>
