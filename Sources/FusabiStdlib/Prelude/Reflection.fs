// FSharp.Reflection, as far as the runtime knows its types: names, fields and values of records, unions and tuples.
namespace System.Reflection

open System
open FSharp.Core
open FSharp.Collections

[<System.Flags>]
type BindingFlags =
    | Default = 0
    | IgnoreCase = 1
    | DeclaredOnly = 2
    | Instance = 4
    | Static = 8
    | Public = 16
    | NonPublic = 32
    | FlattenHierarchy = 64

type TargetParameterCountException =
    inherit ApplicationException
    new(message: string) = { inherit ApplicationException(message) }

[<AbstractClass; Sealed>]
type internal Shapes =
    [<Native "Reflection.kind">]
    static member Kind(declared: Type) : int = native
    [<Native "Reflection.named">]
    static member Named(fullName: string) : Type = native
    [<Native "Reflection.isStruct">]
    static member IsStruct(declared: Type) : bool = native
    /// `X,Y[Z]` are X and Y[Z].
    static member Arguments(fullName: string) : string list =
        let start = fullName.IndexOf '['
        let arguments = ResizeArray<string>()
        let mutable depth = 0
        let mutable from = start + 1
        for i in max start 0 .. fullName.Length - 1 do
            match fullName.[i] with
            | '[' -> depth <- depth + 1
            | ']' ->
                depth <- depth - 1
                if depth = 0 && i > from then arguments.Add(fullName.Substring(from, i - from))
            | ',' when depth = 1 ->
                arguments.Add(fullName.Substring(from, i - from))
                from <- i + 1
            | _ -> ()
        List.ofSeq arguments
    [<Native "Reflection.shapes">]
    static member All(declared: Type) : string[][] = native
    [<Native "Reflection.fieldType">]
    static member FieldType(declared: Type, tag: int, index: int) : Type = native
    [<Native "Reflection.make">]
    static member Make(declared: Type, tag: int, values: obj[]) : obj = native
    [<Native "Reflection.tag">]
    static member Tag(value: obj) : int = native
    [<Native "Reflection.fields">]
    static member Fields(value: obj) : obj[] = native

/// A field of a record or of a union's case.
[<AllowNullLiteral; Sealed>]
type PropertyInfo internal (owner: Type, name: string, tag: int, index: int) =
    member internal _.Index: int = index
    member _.Name: string = name
    member _.DeclaringType: Type = owner
    member _.CanRead: bool = true
    member _.PropertyType: Type =
        match Shapes.FieldType(owner, tag, index) with
        | null ->
            raise (NotSupportedException("Fusabi does not keep the type of the field '" + name + "' at run time."))
        | known -> known
    member _.GetValue(target: obj) : obj =
        match target with
        | null -> raise (NullReferenceException())
        | _ -> (Shapes.Fields target).[index]
    member this.GetValue(target: obj, index: obj[]) : obj = this.GetValue target
    override this.ToString() : string =
        match Shapes.FieldType(owner, tag, index) with
        | null -> name
        | known -> known.FullName + " " + name

namespace System

open System.Reflection
open FSharp.Core
open FSharp.Collections

type System.Type with
    member private this.Plain: string = this.FullName.Split('[').[0]
    member this.IsEnum: bool = Shapes.Kind this = 5
    member this.IsInterface: bool = Shapes.Kind this = 6
    member this.IsPrimitive: bool =
        List.contains
            this.FullName
            [ "System.Boolean"; "System.Char"; "System.SByte"; "System.Byte"; "System.Int16"; "System.UInt16"
              "System.Int32"; "System.UInt32"; "System.Int64"; "System.UInt64"; "System.IntPtr"; "System.UIntPtr"
              "System.Single"; "System.Double" ]
    member this.IsValueType: bool =
        this.IsPrimitive
        || this.IsEnum
        || List.contains this.FullName [ "System.Decimal"; "System.Numerics.BigInteger" ]
        || this.FullName.StartsWith "System.ValueTuple`"
        || this.FullName.StartsWith "Microsoft.FSharp.Core.FSharpValueOption`1"
        || Shapes.IsStruct this
    member this.IsClass: bool = not this.IsValueType && not this.IsInterface
    member this.GetElementType() : Type =
        if this.IsArray then Shapes.Named(this.FullName.Substring(0, this.FullName.LastIndexOf '[')) else null
    member this.GetGenericArguments() : Type[] =
        if this.IsArray then [||]
        else Array.ofList (List.map (fun name -> Shapes.Named name) (Shapes.Arguments this.FullName))
    member this.GenericTypeArguments: Type[] = this.GetGenericArguments()
    member this.GetGenericTypeDefinition() : Type =
        if not this.IsGenericType then
            raise (InvalidOperationException("This operation is only valid on generic types."))
        Shapes.Named this.Plain

namespace FSharp.Reflection

open System
open System.Reflection
open FSharp.Core
open FSharp.Collections

[<Sealed; NoComparison>]
type UnionCaseInfo internal (owner: Type, tag: int, names: string[]) =
    member _.Name: string = names.[0]
    member _.Tag: int = tag
    member _.DeclaringType: Type = owner
    member _.GetFields() : PropertyInfo[] =
        Array.init (names.Length - 1) (fun i -> PropertyInfo(owner, names.[i + 1], tag, i))
    override _.ToString() : string = owner.Name + "." + names.[0]
    override _.Equals(other: obj) : bool =
        match other with
        | :? UnionCaseInfo as other -> other.Tag = tag && other.DeclaringType.FullName = owner.FullName
        | _ -> false
    override _.GetHashCode() : int = tag

[<AbstractClass; Sealed>]
type FSharpType =
    static member IsUnion(typ: Type) : bool = Shapes.Kind typ = 2
    static member IsRecord(typ: Type) : bool = Shapes.Kind typ = 1
    static member IsTuple(typ: Type) : bool =
        typ.FullName.StartsWith "System.Tuple`" || typ.FullName.StartsWith "System.ValueTuple`"
    static member IsFunction(typ: Type) : bool = typ.FullName.StartsWith "Microsoft.FSharp.Core.FSharpFunc`2"
    static member IsExceptionRepresentation(exceptionType: Type) : bool = Shapes.Kind exceptionType = 3
    static member GetUnionCases(unionType: Type) : UnionCaseInfo[] =
        if Shapes.Kind unionType <> 2 then
            raise (ArgumentException("Type '" + unionType.FullName + "' is not an F# union type.", "typ"))
        Array.mapi (fun tag names -> UnionCaseInfo(unionType, tag, names)) (Shapes.All unionType)
    static member GetRecordFields(recordType: Type) : PropertyInfo[] =
        if Shapes.Kind recordType <> 1 then
            raise (ArgumentException("Type '" + recordType.FullName + "' is not an F# record type.", "typ"))
        let names = (Shapes.All recordType).[0]
        Array.init (names.Length - 1) (fun i -> PropertyInfo(recordType, names.[i + 1], 0, i))

[<AbstractClass; Sealed>]
type FSharpValue =
    static member private CheckCount(values: obj[], count: int) =
        if values.Length <> count then
            raise (TargetParameterCountException("Parameter count mismatch."))
    static member MakeUnion(unionCase: UnionCaseInfo, args: obj[]) : obj =
        let args = if isNull args then [||] else args
        FSharpValue.CheckCount(args, unionCase.GetFields().Length)
        Shapes.Make(unionCase.DeclaringType, unionCase.Tag, args)
    static member GetUnionFields(value: obj, unionType: Type) : UnionCaseInfo * obj[] =
        let cases = FSharpType.GetUnionCases(if isNull unionType then value.GetType() else unionType)
        let tag = if isNull value then 0 else Shapes.Tag value
        cases.[tag], (if isNull value then [||] else Shapes.Fields value)
    static member MakeRecord(recordType: Type, values: obj[]) : obj =
        FSharpValue.CheckCount(values, FSharpType.GetRecordFields(recordType).Length)
        Shapes.Make(recordType, 0, values)
    static member GetRecordFields(record: obj) : obj[] =
        match record with
        | null -> raise (ArgumentNullException("record"))
        | _ ->
            FSharpType.GetRecordFields(record.GetType()) |> ignore
            Shapes.Fields record
    static member GetRecordField(record: obj, info: PropertyInfo) : obj = info.GetValue record
    static member GetTupleFields(tuple: obj) : obj[] =
        if not (FSharpType.IsTuple(tuple.GetType())) then
            raise (ArgumentException("Type '" + tuple.GetType().FullName + "' is not a tuple type.", "tuple"))
        Shapes.Fields tuple
    static member GetTupleField(tuple: obj, index: int) : obj = (FSharpValue.GetTupleFields tuple).[index]
    static member PreComputeUnionTagReader(unionType: Type) : obj -> int =
        FSharpType.GetUnionCases unionType |> ignore
        fun value -> if isNull value then 0 else Shapes.Tag value
