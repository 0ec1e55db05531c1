// Generic code sees its type arguments: type tests, casts, names, defaults, statics.
let tryCast<'T> (value: obj) : 'T option =
    match value with
    | :? 'T as result -> Some result
    | _ -> None

let values: obj list = [ 1; "a"; 2.5; [ 1 ]; [ "x" ]; (1, "y"); Some 3 ]
printfn "%A" (values |> List.choose tryCast<int>)
printfn "%A" (values |> List.choose tryCast<string>)
printfn "%A" (values |> List.choose tryCast<int list>)
printfn "%A" (values |> List.choose tryCast<int * string>)
printfn "%A" (values |> List.choose tryCast<int option>)

let read<'T> (value: obj) = unbox<'T> value

try
    printfn "%d" (read<int> "text")
with :? System.InvalidCastException ->
    printfn "no int"

type Counter<'T>() =
    static let mutable count = 0
    let name = typeof<'T>.Name

    member _.Next() =
        count <- count + 1
        sprintf "%s %d" name count

    member _.Accepts(value: obj) = value :? 'T

let ints = Counter<int>()
let texts = Counter<string>()
printfn "%s, %s, %s" (ints.Next()) (texts.Next()) (Counter<int>().Next())
printfn "%b %b" (ints.Accepts 1) (texts.Accepts 1)

let create<'T when 'T: (new: unit -> 'T)> () = new 'T()
printfn "%d" (create<ResizeArray<int>>().Count)
let fresh<'T> = ResizeArray<'T>()
fresh<int>.Add 1
printfn "%d" fresh<int>.Count

let larger<'T when 'T :> System.IComparable<'T>> (a: 'T) (b: 'T) = if a.CompareTo b > 0 then a else b
printfn "%d %s %d" (larger 3 4) (larger "a" "b") (larger 5L 4L)
printfn "%b %b" (box 1 :? System.IComparable) (box [ 1 ] :? seq<string>)
