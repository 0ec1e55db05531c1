// System.Enum, and generic functions that need to know a type: inline, since types are erased at run time.
namespace System

open FSharp.Core

type System.Type with
    member this.Namespace: string =
        let i = this.fullName.LastIndexOf '.'
        if i < 0 then null else this.fullName.Substring(0, i)
    member this.IsArray: bool = this.fullName.EndsWith "[]"
    member this.IsGenericType: bool = this.fullName.Contains '`' && not this.IsArray

type System.Enum with
    [<Native "Enum.values">]
    static member internal Values(enumType: Type) : obj[] = native
    [<Native "Enum.values">]
    static member GetValues(enumType: Type) : Array = native
    static member inline GetValues<'T>() : 'T[] = Array.map (fun (x: obj) -> unbox<'T> x) (Enum.Values typeof<'T>)
    [<Native "Enum.names">]
    static member GetNames(enumType: Type) : string[] = native
    static member inline GetNames<'T>() : string[] = Enum.GetNames typeof<'T>
    [<Native "Enum.name">]
    static member GetName(enumType: Type, value: obj) : string = native
    static member inline GetName<'T>(value: 'T) : string = Enum.GetName(typeof<'T>, box value)
    [<Native "Enum.isDefined">]
    static member IsDefined(enumType: Type, value: obj) : bool = native
    static member inline IsDefined<'T>(value: 'T) : bool = Enum.IsDefined(typeof<'T>, box value)
    [<Native "Enum.toObject">]
    static member ToObject(enumType: Type, value: obj) : obj = native
    [<Native "Enum.find">]
    static member internal Find(enumType: Type, value: string, ignoreCase: bool) : obj = native
    static member Parse(enumType: Type, value: string, ignoreCase: bool) : obj =
        match value with
        | null -> raise (ArgumentNullException("value"))
        | _ -> ()
        match Enum.Find(enumType, value, ignoreCase) with
        | null when value.Trim().Length = 0 ->
            raise (ArgumentException("Must specify valid information for parsing in the string.", "value"))
        | null -> raise (ArgumentException("Requested value '" + value.Trim() + "' was not found."))
        | found -> found
    static member Parse(enumType: Type, value: string) : obj = Enum.Parse(enumType, value, false)
    static member inline Parse<'T>(value: string) : 'T = unbox<'T> (Enum.Parse(typeof<'T>, value, false))
    static member inline Parse<'T>(value: string, ignoreCase: bool) : 'T =
        unbox<'T> (Enum.Parse(typeof<'T>, value, ignoreCase))
    static member TryFind(enumType: Type, value: string, ignoreCase: bool, [<Out>] result: byref<'T>) : bool =
        match value with
        | null ->
            result <- Unchecked.defaultof<'T>
            false
        | _ ->
            match Enum.Find(enumType, value, ignoreCase) with
            | null ->
                result <- unbox<'T> (Enum.ToObject(enumType, 0))
                false
            | found ->
                result <- unbox<'T> found
                true
    static member inline TryParse<'T>(value: string, [<Out>] result: byref<'T>) : bool =
        Enum.TryFind(typeof<'T>, value, false, &result)
    static member inline TryParse<'T>(value: string, ignoreCase: bool, [<Out>] result: byref<'T>) : bool =
        Enum.TryFind(typeof<'T>, value, ignoreCase, &result)
    [<Native "Enum.hasFlag">]
    member this.HasFlag(flag: Enum) : bool = native
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.CompareTo(target: obj) : int =
        match target with
        | null -> 1
        | _ when target.GetType() = (box this).GetType() -> Unchecked.compare (box this) target
        | _ ->
            raise (
                ArgumentException(
                    "Object must be the same type as the enum. The type passed in was '"
                    + target.GetType().FullName
                    + "'; the enum type was '"
                    + (box this).GetType().FullName
                    + "'."
                )
            )
    interface IComparable with
        member this.CompareTo(other: obj) : int = this.CompareTo other
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format

namespace FSharp.Core.CompilerServices

open System
open System.Collections.Generic

/// What type tests look at: collections do not know the type of their elements at run time, so an element tells.
[<AbstractClass; Sealed>]
type TypeTests =
    static member private IsCollection(value: obj) : bool =
        match value with
        | :? list<obj>
        | :? Array
        | :? ICollection<obj>
        | :? IReadOnlyCollection<obj>
        | :? Set<int>
        | :? Map<int, obj>
        | :? Queue<obj>
        | :? Stack<obj> -> true
        | _ -> false
    static member private IsPrimitive(value: obj) : bool =
        match value with
        | :? int
        | :? float
        | :? char
        | :? bool
        | :? int64
        | :? byte
        | :? decimal
        | :? float32
        | :? uint32
        | :? uint64
        | :? int16
        | :? uint16
        | :? sbyte -> true
        | _ -> false
    /// The first element of a collection, null when there is none or to ask for it would run code.
    static member Sample(value: obj) : obj =
        match value with
        | :? string as text -> if text.Length = 0 then null else box text[0]
        | _ when TypeTests.IsCollection value ->
            let e = (value :?> System.Collections.IEnumerable).GetEnumerator()
            if e.MoveNext() then e.Current else null
        | _ -> null
    /// Can it be a collection of objects, as opposed to one of numbers?
    static member MayHoldObjects(value: obj) : bool =
        match value with
        | :? string -> false
        | _ when TypeTests.IsCollection value ->
            let e = (value :?> System.Collections.IEnumerable).GetEnumerator()
            if not (e.MoveNext()) then
                true
            else
                let first = e.Current
                if not (TypeTests.IsPrimitive first) then
                    true
                else
                    let name = first.GetType().FullName
                    let mutable isMixed = false
                    while not isMixed && e.MoveNext() do
                        isMixed <- isNull e.Current || e.Current.GetType().FullName <> name
                    isMixed
        | _ -> true

namespace FSharp.Core

open System

/// The bytes of .NET's primitive types; a reference has eight.
module internal Sizes =
    let ofType (name: string) : int =
        match name with
        | "System.Boolean"
        | "System.Byte"
        | "System.SByte" -> 1
        | "System.Int16"
        | "System.UInt16"
        | "System.Char" -> 2
        | "System.Int32"
        | "System.UInt32"
        | "System.Single" -> 4
        | "System.Decimal"
        | "System.Guid" -> 16
        | _ -> 8

[<AutoOpen>]
module TypeSizes =
    let inline sizeof<'T> : int = Sizes.ofType typeof<'T>.FullName
