// FSharp.Core.Operators and what belongs to it. The arithmetic operators are trait calls: the checker solves their
// constraints for the primitive types itself, and lowering turns those into single instructions.
namespace FSharp.Core

open System

[<AutoOpen>]
module Operators =

    let inline (+) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member (+): ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member (+): ^T1 * ^T2 -> ^T3) (x, y))

    let inline (-) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member (-): ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member (-): ^T1 * ^T2 -> ^T3) (x, y))

    let inline ( * ) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member ( * ): ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member ( * ): ^T1 * ^T2 -> ^T3) (x, y))

    let inline (/) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member (/): ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member (/): ^T1 * ^T2 -> ^T3) (x, y))

    let inline (%) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member (%): ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member (%): ^T1 * ^T2 -> ^T3) (x, y))

    let inline (&&&) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member (&&&): ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member (&&&): ^T1 * ^T2 -> ^T3) (x, y))

    let inline (|||) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member (|||): ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member (|||): ^T1 * ^T2 -> ^T3) (x, y))

    let inline (^^^) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member (^^^): ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member (^^^): ^T1 * ^T2 -> ^T3) (x, y))

    let inline (<<<) (value: ^T) (shift: int32) : ^T when ^T: (static member (<<<): ^T * int32 -> ^T) =
        (^T: (static member (<<<): ^T * int32 -> ^T) (value, shift))

    let inline (>>>) (value: ^T) (shift: int32) : ^T when ^T: (static member (>>>): ^T * int32 -> ^T) =
        (^T: (static member (>>>): ^T * int32 -> ^T) (value, shift))

    let inline (~-) (value: ^T) : ^T2 when ^T: (static member (~-): ^T -> ^T2) =
        (^T: (static member (~-): ^T -> ^T2) value)

    let inline (~+) (value: ^T) : ^T2 when ^T: (static member (~+): ^T -> ^T2) =
        (^T: (static member (~+): ^T -> ^T2) value)

    let inline (~~~) (value: ^T) : ^T when ^T: (static member (~~~): ^T -> ^T) =
        (^T: (static member (~~~): ^T -> ^T) value)

    [<Native "prim:equals">]
    let (=) (x: 'T) (y: 'T) : bool when 'T: equality = native

    [<Native "prim:notEquals">]
    let (<>) (x: 'T) (y: 'T) : bool when 'T: equality = native

    [<Native "prim:less">]
    let (<) (x: 'T) (y: 'T) : bool when 'T: comparison = native

    [<Native "prim:greater">]
    let (>) (x: 'T) (y: 'T) : bool when 'T: comparison = native

    [<Native "prim:lessOrEqual">]
    let (<=) (x: 'T) (y: 'T) : bool when 'T: comparison = native

    [<Native "prim:greaterOrEqual">]
    let (>=) (x: 'T) (y: 'T) : bool when 'T: comparison = native

    [<Native "prim:compare">]
    let compare (e1: 'T) (e2: 'T) : int when 'T: comparison = native

    [<Native "prim:hash">]
    let hash (obj: 'T) : int when 'T: equality = native

    [<Native "prim:max">]
    let max (e1: 'T) (e2: 'T) : 'T when 'T: comparison = native

    [<Native "prim:min">]
    let min (e1: 'T) (e2: 'T) : 'T when 'T: comparison = native

    let limitedHash (limit: int) (obj: 'T) : int when 'T: equality = hash obj

    [<Native "prim:raise">]
    let raise (exn: Exception) : 'T = native

    [<Native "prim:reraise">]
    let reraise () : 'T = native

    [<Native "prim:box">]
    let box (value: 'T) : obj = native

    [<Native "prim:unbox">]
    let unbox (value: obj) : 'T = native

    [<Native "prim:isNull">]
    let isNull (value: 'T) : bool when 'T: null = native

    [<Native "prim:not">]
    let ``not`` (value: bool) : bool = native

    let inline (|>) (arg: 'T1) ([<InlineIfLambda>] func: 'T1 -> 'U) : 'U = func arg
    let inline (||>) (arg1: 'T1, arg2: 'T2) ([<InlineIfLambda>] func: 'T1 -> 'T2 -> 'U) : 'U = func arg1 arg2
    let inline (|||>) (arg1: 'T1, arg2: 'T2, arg3: 'T3) ([<InlineIfLambda>] func: 'T1 -> 'T2 -> 'T3 -> 'U) : 'U =
        func arg1 arg2 arg3
    let inline (<|) ([<InlineIfLambda>] func: 'T1 -> 'U) (arg1: 'T1) : 'U = func arg1
    let inline (<||) ([<InlineIfLambda>] func: 'T1 -> 'T2 -> 'U) (arg1: 'T1, arg2: 'T2) : 'U = func arg1 arg2
    let inline (<|||) ([<InlineIfLambda>] func: 'T1 -> 'T2 -> 'T3 -> 'U) (arg1: 'T1, arg2: 'T2, arg3: 'T3) : 'U =
        func arg1 arg2 arg3
    let inline (>>) ([<InlineIfLambda>] func1: 'T1 -> 'T2) ([<InlineIfLambda>] func2: 'T2 -> 'T3) : 'T1 -> 'T3 =
        fun x -> func2 (func1 x)
    let inline (<<) ([<InlineIfLambda>] func2: 'T2 -> 'T3) ([<InlineIfLambda>] func1: 'T1 -> 'T2) : 'T1 -> 'T3 =
        fun x -> func2 (func1 x)
    let inline ignore (value: 'T) : unit = ()
    let inline id (x: 'T) : 'T = x
    let inline fst (tuple: 'T1 * 'T2) : 'T1 =
        match tuple with
        | (a, _) -> a
    let inline snd (tuple: 'T1 * 'T2) : 'T2 =
        match tuple with
        | (_, b) -> b
    let failwith (message: string) : 'T = raise (Exception(message))
    let invalidArg (argumentName: string) (message: string) : 'T = raise (ArgumentException(message, argumentName))
    let nullArg (argumentName: string) : 'T = raise (ArgumentNullException(argumentName))
    let invalidOp (message: string) : 'T = raise (InvalidOperationException(message))
    let nullArgCheck (argumentName: string) (argument: 'T) : 'T when 'T: null =
        match argument with
        | null -> nullArg argumentName
        | _ -> argument
    let nonNull (value: 'T) : 'T when 'T: null =
        match value with
        | null -> raise (NullReferenceException())
        | _ -> value
    let inline withNull (value: 'T) : 'T = value

    let inline tryUnbox (value: obj) : 'T option =
        match value with
        | :? 'T as result -> Some result
        | _ -> None
    let Failure (message: string) : exn = Exception(message)
    let (|Failure|_|) (error: exn) : string option =
        if Exception.TypeName error = "System.Exception" then
            Some error.Message
        else
            None

    let (|Null|NonNull|) (value: 'T) : Choice<unit, 'T> when 'T: null =
        match value with
        | null -> Choice1Of2()
        | _ -> Choice2Of2 value

    let defaultArg (arg: 'T option) (defaultValue: 'T) : 'T =
        match arg with
        | None -> defaultValue
        | Some v -> v
    let defaultValueArg (arg: 'T voption) (defaultValue: 'T) : 'T =
        match arg with
        | ValueNone -> defaultValue
        | ValueSome v -> v
    let inline defaultIfNull (defaultValue: 'T) (arg: 'T) : 'T when 'T: null =
        match arg with
        | null -> defaultValue
        | _ -> arg

    let inline ref (value: 'T) : 'T ref = { contents = value }
    let (!) (cell: 'T ref) : 'T = cell.contents
    let (:=) (cell: 'T ref) (value: 'T) : unit = cell.contents <- value
    let incr (cell: int ref) : unit = cell.contents <- cell.contents + 1
    let decr (cell: int ref) : unit = cell.contents <- cell.contents - 1

    [<Native "Operators.exit">]
    let exit (exitcode: int) : 'T = native

    [<Native "prim:listSetTail">]
    let private setTail (cell: 'T list) (tail: 'T list) : unit = native

    let (@) (list1: 'T list) (list2: 'T list) : 'T list =
        match list1 with
        | [] -> list2
        | head :: rest ->
            match list2 with
            | [] -> list1
            | _ ->
                let first = [ head ]
                let rec copy (last: 'T list) (rest: 'T list) =
                    match rest with
                    | [] -> setTail last list2
                    | x :: rest ->
                        let cell = [ x ]
                        setTail last cell
                        copy cell rest
                copy first rest
                first

    let infinity: float = 1.0 / 0.0
    let nan: float = 0.0 / 0.0
    let infinityf: float32 = 1.0f / 0.0f
    let nanf: float32 = 0.0f / 0.0f

    let inline using (resource: 'T) ([<InlineIfLambda>] action: 'T -> 'U) : 'U when 'T :> IDisposable =
        use r = resource
        action r

    let (|KeyValue|) (keyValuePair: System.Collections.Generic.KeyValuePair<'Key, 'Value>) : 'Key * 'Value =
        (keyValuePair.Key, keyValuePair.Value)

    let inline seq (sequence: seq<'T>) : seq<'T> = sequence

    [<Native "prim:string">]
    let string (value: 'T) : string = native

    [<Native "prim:enum">]
    let enum (value: int32) : 'U = native

    let inline byte (value: ^T) : byte when ^T: (static member op_Explicit: ^T -> byte) =
        (^T: (static member op_Explicit: ^T -> byte) value)

    let inline sbyte (value: ^T) : sbyte when ^T: (static member op_Explicit: ^T -> sbyte) =
        (^T: (static member op_Explicit: ^T -> sbyte) value)

    let inline int16 (value: ^T) : int16 when ^T: (static member op_Explicit: ^T -> int16) =
        (^T: (static member op_Explicit: ^T -> int16) value)

    let inline uint16 (value: ^T) : uint16 when ^T: (static member op_Explicit: ^T -> uint16) =
        (^T: (static member op_Explicit: ^T -> uint16) value)

    let inline int (value: ^T) : int when ^T: (static member op_Explicit: ^T -> int) =
        (^T: (static member op_Explicit: ^T -> int) value)

    let inline uint (value: ^T) : uint32 when ^T: (static member op_Explicit: ^T -> uint32) =
        (^T: (static member op_Explicit: ^T -> uint32) value)

    let inline int32 (value: ^T) : int when ^T: (static member op_Explicit: ^T -> int) =
        (^T: (static member op_Explicit: ^T -> int) value)

    let inline uint32 (value: ^T) : uint32 when ^T: (static member op_Explicit: ^T -> uint32) =
        (^T: (static member op_Explicit: ^T -> uint32) value)

    let inline int64 (value: ^T) : int64 when ^T: (static member op_Explicit: ^T -> int64) =
        (^T: (static member op_Explicit: ^T -> int64) value)

    let inline uint64 (value: ^T) : uint64 when ^T: (static member op_Explicit: ^T -> uint64) =
        (^T: (static member op_Explicit: ^T -> uint64) value)

    let inline float32 (value: ^T) : float32 when ^T: (static member op_Explicit: ^T -> float32) =
        (^T: (static member op_Explicit: ^T -> float32) value)

    let inline float (value: ^T) : float when ^T: (static member op_Explicit: ^T -> float) =
        (^T: (static member op_Explicit: ^T -> float) value)

    let inline nativeint (value: ^T) : nativeint when ^T: (static member op_Explicit: ^T -> nativeint) =
        (^T: (static member op_Explicit: ^T -> nativeint) value)

    let inline unativeint (value: ^T) : unativeint when ^T: (static member op_Explicit: ^T -> unativeint) =
        (^T: (static member op_Explicit: ^T -> unativeint) value)

    let inline decimal (value: ^T) : decimal when ^T: (static member op_Explicit: ^T -> decimal) =
        (^T: (static member op_Explicit: ^T -> decimal) value)

    let inline char (value: ^T) : char when ^T: (static member op_Explicit: ^T -> char) =
        (^T: (static member op_Explicit: ^T -> char) value)

    let inline uint8 (value: ^T) : byte when ^T: (static member op_Explicit: ^T -> byte) =
        (^T: (static member op_Explicit: ^T -> byte) value)

    let inline int8 (value: ^T) : sbyte when ^T: (static member op_Explicit: ^T -> sbyte) =
        (^T: (static member op_Explicit: ^T -> sbyte) value)

    let inline single (value: ^T) : float32 when ^T: (static member op_Explicit: ^T -> float32) =
        (^T: (static member op_Explicit: ^T -> float32) value)

    let inline double (value: ^T) : float when ^T: (static member op_Explicit: ^T -> float) =
        (^T: (static member op_Explicit: ^T -> float) value)

    let inline abs (value: ^T) : ^T when ^T: (static member Abs: ^T -> ^T) = (^T: (static member Abs: ^T -> ^T) value)

    let inline sqrt (value: ^T) : ^U when ^T: (static member Sqrt: ^T -> ^U) =
        (^T: (static member Sqrt: ^T -> ^U) value)

    let inline exp (value: ^T) : ^T when ^T: (static member Exp: ^T -> ^T) = (^T: (static member Exp: ^T -> ^T) value)

    let inline log (value: ^T) : ^T when ^T: (static member Log: ^T -> ^T) = (^T: (static member Log: ^T -> ^T) value)

    let inline log10 (value: ^T) : ^T when ^T: (static member Log10: ^T -> ^T) =
        (^T: (static member Log10: ^T -> ^T) value)

    let inline sin (value: ^T) : ^T when ^T: (static member Sin: ^T -> ^T) = (^T: (static member Sin: ^T -> ^T) value)

    let inline cos (value: ^T) : ^T when ^T: (static member Cos: ^T -> ^T) = (^T: (static member Cos: ^T -> ^T) value)

    let inline tan (value: ^T) : ^T when ^T: (static member Tan: ^T -> ^T) = (^T: (static member Tan: ^T -> ^T) value)

    let inline asin (value: ^T) : ^T when ^T: (static member Asin: ^T -> ^T) =
        (^T: (static member Asin: ^T -> ^T) value)

    let inline acos (value: ^T) : ^T when ^T: (static member Acos: ^T -> ^T) =
        (^T: (static member Acos: ^T -> ^T) value)

    let inline atan (value: ^T) : ^T when ^T: (static member Atan: ^T -> ^T) =
        (^T: (static member Atan: ^T -> ^T) value)

    let inline sinh (value: ^T) : ^T when ^T: (static member Sinh: ^T -> ^T) =
        (^T: (static member Sinh: ^T -> ^T) value)

    let inline cosh (value: ^T) : ^T when ^T: (static member Cosh: ^T -> ^T) =
        (^T: (static member Cosh: ^T -> ^T) value)

    let inline tanh (value: ^T) : ^T when ^T: (static member Tanh: ^T -> ^T) =
        (^T: (static member Tanh: ^T -> ^T) value)

    let inline floor (value: ^T) : ^T when ^T: (static member Floor: ^T -> ^T) =
        (^T: (static member Floor: ^T -> ^T) value)

    let inline ceil (value: ^T) : ^T when ^T: (static member Ceiling: ^T -> ^T) =
        (^T: (static member Ceiling: ^T -> ^T) value)

    let inline round (value: ^T) : ^T when ^T: (static member Round: ^T -> ^T) =
        (^T: (static member Round: ^T -> ^T) value)

    let inline truncate (value: ^T) : ^T when ^T: (static member Truncate: ^T -> ^T) =
        (^T: (static member Truncate: ^T -> ^T) value)

    let inline sign (value: ^T) : int when ^T: (member Sign: int) = (^T: (member Sign: int) value)

    let inline atan2 (y: ^T1) (x: ^T1) : ^T2 when ^T1: (static member Atan2: ^T1 * ^T1 -> ^T2) =
        (^T1: (static member Atan2: ^T1 * ^T1 -> ^T2) (y, x))

    let inline ( ** ) (x: ^T) (y: ^U) : ^T when ^T: (static member Pow: ^T * ^U -> ^T) =
        (^T: (static member Pow: ^T * ^U -> ^T) (x, y))

    [<Native "prim:defaultOf">]
    let internal defaultOf () : 'T = native


/// Numbers without a type of their own, and structural operations by name.
module LanguagePrimitives =
    let inline GenericZero< ^T when ^T: (static member Zero: ^T)> : ^T = (^T: (static member Zero: ^T) ())
    let inline GenericOne< ^T when ^T: (static member One: ^T)> : ^T = (^T: (static member One: ^T) ())

    let inline DivideByInt (x: ^T) (y: int) : ^T when ^T: (static member DivideByInt: ^T * int -> ^T) =
        (^T: (static member DivideByInt: ^T * int -> ^T) (x, y))

    let GenericEquality (e1: 'T) (e2: 'T) : bool when 'T: equality = e1 = e2

    [<Native "prim:equalsER">]
    let GenericEqualityER (e1: 'T) (e2: 'T) : bool when 'T: equality = native

    let GenericComparison (e1: 'T) (e2: 'T) : int when 'T: comparison = compare e1 e2
    let GenericHash (obj: 'T) : int when 'T: equality = hash obj
    let GenericLessThan (e1: 'T) (e2: 'T) : bool when 'T: comparison = e1 < e2
    let GenericGreaterThan (e1: 'T) (e2: 'T) : bool when 'T: comparison = e1 > e2
    let GenericLessOrEqual (e1: 'T) (e2: 'T) : bool when 'T: comparison = e1 <= e2
    let GenericGreaterOrEqual (e1: 'T) (e2: 'T) : bool when 'T: comparison = e1 >= e2
    let inline GenericMaximum (e1: 'T) (e2: 'T) : 'T when 'T: comparison = max e1 e2
    let inline GenericMinimum (e1: 'T) (e2: 'T) : 'T when 'T: comparison = min e1 e2

    [<Native "prim:physicalEquals">]
    let PhysicalEquality (e1: 'T) (e2: 'T) : bool = native

    [<Native "Object.BaseGetHashCode">]
    let PhysicalHash (obj: 'T) : int = native

    [<Native "prim:enum">]
    let EnumOfValue (value: 'T) : 'Enum = native

    [<Native "prim:enumToValue">]
    let EnumToValue (enum: 'Enum) : 'T = native

    [<Native "prim:retype">]
    let FloatWithMeasure (f: float) : float<'u> = native

    [<Native "prim:retype">]
    let Float32WithMeasure (f: float32) : float32<'u> = native

    [<Native "prim:retype">]
    let Int32WithMeasure (f: int) : int<'u> = native

    [<Native "prim:retype">]
    let DecimalWithMeasure (f: decimal) : decimal<'u> = native

    [<Native "prim:retype">]
    let Int64WithMeasure (f: int64) : int64<'u> = native

    [<Native "LanguagePrimitives.ParseInt32">]
    let ParseInt32 (s: string) : int32 = native

module Unchecked =
    [<Native "prim:defaultOf">]
    let defaultof<'T> : 'T = native

    let equals (x: 'T) (y: 'T) : bool = LanguagePrimitives.GenericEqualityER (box x) (box y)

    [<Native "prim:compare">]
    let compare (x: 'T) (y: 'T) : int = native

    [<Native "prim:hash">]
    let hash (x: 'T) : int = native

    let inline nonNull (x: 'T) : 'T = x

    let inline unbox<'T> (value: obj) : 'T = Operators.unbox<'T> value

[<AutoOpen>]
module Powers =
    /// Exponentiation by squaring with checked multiplication, from the highest bit down as FSharp.Core does it: the
    /// order of the products shows in floats.
    let inline pown (x: ^T) (n: int) : ^T
        when ^T: (static member One: ^T)
        and ^T: (static member op_CheckedMultiply: ^T * ^T -> ^T)
        and ^T: (static member (/): ^T * ^T -> ^T) =
        let inline mul (a: ^T) (b: ^T) : ^T = (^T: (static member op_CheckedMultiply: ^T * ^T -> ^T) (a, b))
        let rec power (x: ^T) (n: int) : ^T =
            if n = 1 then
                x
            else
                let root = power x (n >>> 1)
                let square = mul root root
                if n &&& 1 = 0 then square else mul square x
        let one: ^T = LanguagePrimitives.GenericOne
        if n = 0 then one
        elif n > 0 then power x n
        elif n = -2147483648 then one / mul (power x 2147483647) x
        else one / power x (-n)

/// Arithmetic that raises OverflowException instead of wrapping.
module Checked =
    let inline (+) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member op_CheckedAddition: ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member op_CheckedAddition: ^T1 * ^T2 -> ^T3) (x, y))
    let inline (-) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member op_CheckedSubtraction: ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member op_CheckedSubtraction: ^T1 * ^T2 -> ^T3) (x, y))
    let inline ( * ) (x: ^T1) (y: ^T2) : ^T3 when (^T1 or ^T2): (static member op_CheckedMultiply: ^T1 * ^T2 -> ^T3) =
        ((^T1 or ^T2): (static member op_CheckedMultiply: ^T1 * ^T2 -> ^T3) (x, y))
    let inline (~-) (value: ^T) : ^T when ^T: (static member op_CheckedUnaryNegation: ^T -> ^T) =
        (^T: (static member op_CheckedUnaryNegation: ^T -> ^T) value)
    let inline byte (value: ^T) : byte when ^T: (static member op_CheckedExplicit: ^T -> byte) =
        (^T: (static member op_CheckedExplicit: ^T -> byte) value)
    let inline sbyte (value: ^T) : sbyte when ^T: (static member op_CheckedExplicit: ^T -> sbyte) =
        (^T: (static member op_CheckedExplicit: ^T -> sbyte) value)
    let inline int16 (value: ^T) : int16 when ^T: (static member op_CheckedExplicit: ^T -> int16) =
        (^T: (static member op_CheckedExplicit: ^T -> int16) value)
    let inline uint16 (value: ^T) : uint16 when ^T: (static member op_CheckedExplicit: ^T -> uint16) =
        (^T: (static member op_CheckedExplicit: ^T -> uint16) value)
    let inline int (value: ^T) : int when ^T: (static member op_CheckedExplicit: ^T -> int) =
        (^T: (static member op_CheckedExplicit: ^T -> int) value)
    let inline uint (value: ^T) : uint32 when ^T: (static member op_CheckedExplicit: ^T -> uint32) =
        (^T: (static member op_CheckedExplicit: ^T -> uint32) value)
    let inline int32 (value: ^T) : int when ^T: (static member op_CheckedExplicit: ^T -> int) =
        (^T: (static member op_CheckedExplicit: ^T -> int) value)
    let inline uint32 (value: ^T) : uint32 when ^T: (static member op_CheckedExplicit: ^T -> uint32) =
        (^T: (static member op_CheckedExplicit: ^T -> uint32) value)
    let inline int64 (value: ^T) : int64 when ^T: (static member op_CheckedExplicit: ^T -> int64) =
        (^T: (static member op_CheckedExplicit: ^T -> int64) value)
    let inline uint64 (value: ^T) : uint64 when ^T: (static member op_CheckedExplicit: ^T -> uint64) =
        (^T: (static member op_CheckedExplicit: ^T -> uint64) value)
    let inline float32 (value: ^T) : float32 when ^T: (static member op_CheckedExplicit: ^T -> float32) =
        (^T: (static member op_CheckedExplicit: ^T -> float32) value)
    let inline float (value: ^T) : float when ^T: (static member op_CheckedExplicit: ^T -> float) =
        (^T: (static member op_CheckedExplicit: ^T -> float) value)
    let inline nativeint (value: ^T) : nativeint when ^T: (static member op_CheckedExplicit: ^T -> nativeint) =
        (^T: (static member op_CheckedExplicit: ^T -> nativeint) value)
    let inline unativeint (value: ^T) : unativeint when ^T: (static member op_CheckedExplicit: ^T -> unativeint) =
        (^T: (static member op_CheckedExplicit: ^T -> unativeint) value)
    let inline decimal (value: ^T) : decimal when ^T: (static member op_CheckedExplicit: ^T -> decimal) =
        (^T: (static member op_CheckedExplicit: ^T -> decimal) value)
    let inline char (value: ^T) : char when ^T: (static member op_CheckedExplicit: ^T -> char) =
        (^T: (static member op_CheckedExplicit: ^T -> char) value)
    let inline uint8 (value: ^T) : byte when ^T: (static member op_CheckedExplicit: ^T -> byte) =
        (^T: (static member op_CheckedExplicit: ^T -> byte) value)
    let inline int8 (value: ^T) : sbyte when ^T: (static member op_CheckedExplicit: ^T -> sbyte) =
        (^T: (static member op_CheckedExplicit: ^T -> sbyte) value)
    let inline single (value: ^T) : float32 when ^T: (static member op_CheckedExplicit: ^T -> float32) =
        (^T: (static member op_CheckedExplicit: ^T -> float32) value)
    let inline double (value: ^T) : float when ^T: (static member op_CheckedExplicit: ^T -> float) =
        (^T: (static member op_CheckedExplicit: ^T -> float) value)
