namespace FSharp.Core

open System

module Option =
    let inline get (option: 'T option) : 'T =
        match option with
        | None -> raise (ArgumentException("The option value was None", "option"))
        | Some x -> x
    let inline isSome (option: 'T option) : bool =
        match option with
        | None -> false
        | Some _ -> true
    let inline isNone (option: 'T option) : bool =
        match option with
        | None -> true
        | Some _ -> false
    let inline defaultValue (value: 'T) (option: 'T option) : 'T =
        match option with
        | None -> value
        | Some v -> v
    let inline defaultWith ([<InlineIfLambda>] defThunk: unit -> 'T) (option: 'T option) : 'T =
        match option with
        | None -> defThunk ()
        | Some v -> v
    let inline orElse (ifNone: 'T option) (option: 'T option) : 'T option =
        match option with
        | None -> ifNone
        | Some _ -> option
    let inline orElseWith ([<InlineIfLambda>] ifNoneThunk: unit -> 'T option) (option: 'T option) : 'T option =
        match option with
        | None -> ifNoneThunk ()
        | Some _ -> option
    let inline count (option: 'T option) : int =
        match option with
        | None -> 0
        | Some _ -> 1
    let inline fold ([<InlineIfLambda>] folder: 'State -> 'T -> 'State) (state: 'State) (option: 'T option) : 'State =
        match option with
        | None -> state
        | Some x -> folder state x
    let inline foldBack
        ([<InlineIfLambda>] folder: 'T -> 'State -> 'State) (option: 'T option) (state: 'State) : 'State =
        match option with
        | None -> state
        | Some x -> folder x state
    let inline exists ([<InlineIfLambda>] predicate: 'T -> bool) (option: 'T option) : bool =
        match option with
        | None -> false
        | Some x -> predicate x
    let inline forall ([<InlineIfLambda>] predicate: 'T -> bool) (option: 'T option) : bool =
        match option with
        | None -> true
        | Some x -> predicate x
    let inline contains (value: 'T) (option: 'T option) : bool when 'T: equality =
        match option with
        | None -> false
        | Some v -> v = value
    let inline iter ([<InlineIfLambda>] action: 'T -> unit) (option: 'T option) : unit =
        match option with
        | None -> ()
        | Some x -> action x
    let inline map ([<InlineIfLambda>] mapping: 'T -> 'U) (option: 'T option) : 'U option =
        match option with
        | None -> None
        | Some x -> Some(mapping x)
    let inline map2
        ([<InlineIfLambda>] mapping: 'T1 -> 'T2 -> 'U) (option1: 'T1 option) (option2: 'T2 option) : 'U option =
        match option1, option2 with
        | Some x, Some y -> Some(mapping x y)
        | _ -> None
    let inline map3
        ([<InlineIfLambda>] mapping: 'T1 -> 'T2 -> 'T3 -> 'U)
        (option1: 'T1 option)
        (option2: 'T2 option)
        (option3: 'T3 option)
        : 'U option =
        match option1, option2, option3 with
        | Some x, Some y, Some z -> Some(mapping x y z)
        | _ -> None
    let inline bind ([<InlineIfLambda>] binder: 'T -> 'U option) (option: 'T option) : 'U option =
        match option with
        | None -> None
        | Some x -> binder x
    let inline flatten (option: 'T option option) : 'T option =
        match option with
        | None -> None
        | Some x -> x
    let inline filter ([<InlineIfLambda>] predicate: 'T -> bool) (option: 'T option) : 'T option =
        match option with
        | None -> None
        | Some x -> if predicate x then option else None
    let inline toArray (option: 'T option) : 'T[] =
        match option with
        | None -> [||]
        | Some x -> [| x |]
    let inline toList (option: 'T option) : 'T list =
        match option with
        | None -> []
        | Some x -> [ x ]
    let inline ofObj (value: 'T) : 'T option when 'T: null =
        match value with
        | null -> None
        | _ -> Some value
    let inline toObj (value: 'T option) : 'T when 'T: null =
        match value with
        | None -> null
        | Some x -> x
    let inline ofValueOption (voption: 'T voption) : 'T option =
        match voption with
        | ValueNone -> None
        | ValueSome x -> Some x
    let inline toValueOption (option: 'T option) : 'T voption =
        match option with
        | None -> ValueNone
        | Some x -> ValueSome x

module ValueOption =
    let inline get (voption: 'T voption) : 'T =
        match voption with
        | ValueNone -> raise (ArgumentException("The ValueOption value was ValueNone", "voption"))
        | ValueSome x -> x
    let inline isSome (voption: 'T voption) : bool =
        match voption with
        | ValueNone -> false
        | ValueSome _ -> true
    let inline isNone (voption: 'T voption) : bool =
        match voption with
        | ValueNone -> true
        | ValueSome _ -> false
    let inline defaultValue (value: 'T) (voption: 'T voption) : 'T =
        match voption with
        | ValueNone -> value
        | ValueSome v -> v
    let inline defaultWith ([<InlineIfLambda>] defThunk: unit -> 'T) (voption: 'T voption) : 'T =
        match voption with
        | ValueNone -> defThunk ()
        | ValueSome v -> v
    let inline orElse (ifNone: 'T voption) (voption: 'T voption) : 'T voption =
        match voption with
        | ValueNone -> ifNone
        | ValueSome _ -> voption
    let inline orElseWith ([<InlineIfLambda>] ifNoneThunk: unit -> 'T voption) (voption: 'T voption) : 'T voption =
        match voption with
        | ValueNone -> ifNoneThunk ()
        | ValueSome _ -> voption
    let inline count (voption: 'T voption) : int =
        match voption with
        | ValueNone -> 0
        | ValueSome _ -> 1
    let inline fold ([<InlineIfLambda>] folder: 'State -> 'T -> 'State) (state: 'State) (voption: 'T voption) : 'State =
        match voption with
        | ValueNone -> state
        | ValueSome x -> folder state x
    let inline foldBack
        ([<InlineIfLambda>] folder: 'T -> 'State -> 'State) (voption: 'T voption) (state: 'State) : 'State =
        match voption with
        | ValueNone -> state
        | ValueSome x -> folder x state
    let inline exists ([<InlineIfLambda>] predicate: 'T -> bool) (voption: 'T voption) : bool =
        match voption with
        | ValueNone -> false
        | ValueSome x -> predicate x
    let inline forall ([<InlineIfLambda>] predicate: 'T -> bool) (voption: 'T voption) : bool =
        match voption with
        | ValueNone -> true
        | ValueSome x -> predicate x
    let inline contains (value: 'T) (voption: 'T voption) : bool when 'T: equality =
        match voption with
        | ValueNone -> false
        | ValueSome v -> v = value
    let inline iter ([<InlineIfLambda>] action: 'T -> unit) (voption: 'T voption) : unit =
        match voption with
        | ValueNone -> ()
        | ValueSome x -> action x
    let inline map ([<InlineIfLambda>] mapping: 'T -> 'U) (voption: 'T voption) : 'U voption =
        match voption with
        | ValueNone -> ValueNone
        | ValueSome x -> ValueSome(mapping x)
    let inline map2
        ([<InlineIfLambda>] mapping: 'T1 -> 'T2 -> 'U) (voption1: 'T1 voption) (voption2: 'T2 voption) : 'U voption =
        match voption1, voption2 with
        | ValueSome x, ValueSome y -> ValueSome(mapping x y)
        | _ -> ValueNone
    let inline map3
        ([<InlineIfLambda>] mapping: 'T1 -> 'T2 -> 'T3 -> 'U)
        (voption1: 'T1 voption)
        (voption2: 'T2 voption)
        (voption3: 'T3 voption)
        : 'U voption =
        match voption1, voption2, voption3 with
        | ValueSome x, ValueSome y, ValueSome z -> ValueSome(mapping x y z)
        | _ -> ValueNone
    let inline bind ([<InlineIfLambda>] binder: 'T -> 'U voption) (voption: 'T voption) : 'U voption =
        match voption with
        | ValueNone -> ValueNone
        | ValueSome x -> binder x
    let inline flatten (voption: 'T voption voption) : 'T voption =
        match voption with
        | ValueNone -> ValueNone
        | ValueSome x -> x
    let inline filter ([<InlineIfLambda>] predicate: 'T -> bool) (voption: 'T voption) : 'T voption =
        match voption with
        | ValueNone -> ValueNone
        | ValueSome x -> if predicate x then voption else ValueNone
    let inline toArray (voption: 'T voption) : 'T[] =
        match voption with
        | ValueNone -> [||]
        | ValueSome x -> [| x |]
    let inline toList (voption: 'T voption) : 'T list =
        match voption with
        | ValueNone -> []
        | ValueSome x -> [ x ]
    let inline ofObj (value: 'T) : 'T voption when 'T: null =
        match value with
        | null -> ValueNone
        | _ -> ValueSome value
    let inline toObj (voption: 'T voption) : 'T when 'T: null =
        match voption with
        | ValueNone -> null
        | ValueSome x -> x
    let inline ofOption (option: 'T option) : 'T voption =
        match option with
        | None -> ValueNone
        | Some x -> ValueSome x
    let inline toOption (voption: 'T voption) : 'T option =
        match voption with
        | ValueNone -> None
        | ValueSome x -> Some x

module Result =
    let inline map ([<InlineIfLambda>] mapping: 'T -> 'U) (result: Result<'T, 'TError>) : Result<'U, 'TError> =
        match result with
        | Error e -> Error e
        | Ok x -> Ok(mapping x)
    let inline mapError ([<InlineIfLambda>] mapping: 'TError -> 'U) (result: Result<'T, 'TError>) : Result<'T, 'U> =
        match result with
        | Error e -> Error(mapping e)
        | Ok x -> Ok x
    let inline bind
        ([<InlineIfLambda>] binder: 'T -> Result<'U, 'TError>) (result: Result<'T, 'TError>) : Result<'U, 'TError> =
        match result with
        | Error e -> Error e
        | Ok x -> binder x
    let inline isOk (result: Result<'T, 'TError>) : bool =
        match result with
        | Ok _ -> true
        | Error _ -> false
    let inline isError (result: Result<'T, 'TError>) : bool =
        match result with
        | Ok _ -> false
        | Error _ -> true
    let inline defaultValue (value: 'T) (result: Result<'T, 'TError>) : 'T =
        match result with
        | Error _ -> value
        | Ok v -> v
    let inline defaultWith ([<InlineIfLambda>] defThunk: 'TError -> 'T) (result: Result<'T, 'TError>) : 'T =
        match result with
        | Error e -> defThunk e
        | Ok v -> v
    let inline count (result: Result<'T, 'TError>) : int =
        match result with
        | Error _ -> 0
        | Ok _ -> 1
    let inline fold ([<InlineIfLambda>] folder: 'S -> 'T -> 'S) (state: 'S) (result: Result<'T, 'TError>) : 'S =
        match result with
        | Error _ -> state
        | Ok x -> folder state x
    let inline foldBack ([<InlineIfLambda>] folder: 'T -> 'S -> 'S) (result: Result<'T, 'TError>) (state: 'S) : 'S =
        match result with
        | Error _ -> state
        | Ok x -> folder x state
    let inline exists ([<InlineIfLambda>] predicate: 'T -> bool) (result: Result<'T, 'TError>) : bool =
        match result with
        | Error _ -> false
        | Ok x -> predicate x
    let inline forall ([<InlineIfLambda>] predicate: 'T -> bool) (result: Result<'T, 'TError>) : bool =
        match result with
        | Error _ -> true
        | Ok x -> predicate x
    let inline contains (value: 'T) (result: Result<'T, 'TError>) : bool when 'T: equality =
        match result with
        | Error _ -> false
        | Ok v -> v = value
    let inline iter ([<InlineIfLambda>] action: 'T -> unit) (result: Result<'T, 'TError>) : unit =
        match result with
        | Error _ -> ()
        | Ok x -> action x
    let inline toArray (result: Result<'T, 'TError>) : 'T[] =
        match result with
        | Error _ -> [||]
        | Ok x -> [| x |]
    let inline toList (result: Result<'T, 'TError>) : 'T list =
        match result with
        | Error _ -> []
        | Ok x -> [ x ]
    let inline toOption (result: Result<'T, 'TError>) : 'T option =
        match result with
        | Error _ -> None
        | Ok x -> Some x
    let inline toValueOption (result: Result<'T, 'TError>) : 'T voption =
        match result with
        | Error _ -> ValueNone
        | Ok x -> ValueSome x

type Option<'T> with
    member this.IsSome: bool = Option.isSome this
    member this.IsNone: bool = Option.isNone this
    member this.Value: 'T =
        match this with
        | Some x -> x
        | None -> raise (NullReferenceException())

type ValueOption<'T> with
    member this.IsSome: bool = ValueOption.isSome this
    member this.IsNone: bool = ValueOption.isNone this
    member this.Value: 'T =
        match this with
        | ValueSome x -> x
        | ValueNone -> raise (InvalidOperationException("ValueOption.Value"))

namespace System.Threading

type LazyThreadSafetyMode =
    | None = 0
    | PublicationOnly = 1
    | ExecutionAndPublication = 2

namespace System

open System

/// What `lazy e` makes: runs once; an exception is kept and raised again.
[<AllowNullLiteral>]
[<Sealed>]
type Lazy<'T>(creator: unit -> 'T) =
    /// 0 not yet, 1 running, 2 a value, 3 an exception.
    let mutable state = 0
    let mutable value = Unchecked.defaultof<'T>
    let mutable failure: exn = null
    new(value: 'T) as this =
        let known: unit -> 'T = fun () -> value
        Lazy<'T>(known)
        then this.Value |> ignore
    new(valueFactory: Func<'T>) =
        let create: unit -> 'T = fun () -> valueFactory.Invoke()
        Lazy<'T>(create)
    new(valueFactory: unit -> 'T, isThreadSafe: bool) = Lazy<'T>(valueFactory)
    new(valueFactory: unit -> 'T, mode: System.Threading.LazyThreadSafetyMode) = Lazy<'T>(valueFactory)
    member _.IsValueCreated: bool = state = 2
    member _.Value: 'T =
        if state = 2 then
            value
        elif state = 3 then
            raise failure
        elif state = 1 then
            raise (InvalidOperationException("ValueFactory attempted to access the Value property of this instance."))
        else
            state <- 1
            try
                value <- creator ()
                state <- 2
                value
            with e ->
                failure <- e
                state <- 3
                reraise ()
    member this.Force() : 'T = this.Value
    static member Create(creator: unit -> 'T) : Lazy<'T> = Lazy<'T>(creator)
    static member CreateFromValue(value: 'T) : Lazy<'T> = Lazy<'T>(fun () -> value)
    override this.ToString() : string =
        if state = 2 then (box value).ToString() else "Value is not created."

namespace FSharp.Core

type Lazy<'T> = System.Lazy<'T>
