// What typeof, type tests and statics see in the virtual members of generic classes.
[<AbstractClass>]
type Base<'T>() =
    static let mutable made = 0
    do made <- made + 1
    abstract Name: string
    default _.Name = typeof<'T>.Name
    abstract Default: unit -> 'T
    default _.Default() = Unchecked.defaultof<'T>
    member this.Describe() = sprintf "%s %A" this.Name (box (this.Default()))
    abstract Made: int
    default _.Made = made
type Mid<'U>() =
    inherit Base<'U list>()
    override _.Default() = [ Unchecked.defaultof<'U> ]
type Closed() =
    inherit Base<int>()
type Leaf<'K, 'V>(k: 'K) =
    inherit Base<'V>()
    override this.Name = base.Name + "/" + typeof<'K>.Name
    member _.Key = k
printfn "%s" (Mid<int>().Describe())
printfn "%s" (Mid<string>().Describe())
printfn "%s" (Closed().Describe())
printfn "%s" (Leaf<string, bool>("k").Describe())
let o = { new Base<char>() with override _.Default() = 'x' }
printfn "%s" (o.Describe())
printfn "%d %d" (Closed().Made) (Mid<int>().Made)
let make<'T> () = { new Base<'T>() with override _.Name = "made " + typeof<'T>.Name }
printfn "%s %s" (make<int64> ()).Name (make<string> ()).Name
let viaGeneric<'T> () = Leaf<'T, 'T>(Unchecked.defaultof<'T>)
printfn "%s" ((viaGeneric<float> ()).Name)
let test (x: obj) =
    match x with
    | :? Base<int> as b -> "Base<int> " + b.Name
    | :? Base<bool> as b -> "Base<bool> " + b.Name
    | _ -> "other"
printfn "%s %s" (test (Closed())) (test (Leaf<int, bool>(1)))
type IShow =
    abstract Show: obj -> string
type Shower<'T>() =
    interface IShow with
        member _.Show o =
            match o with
            | :? 'T as t -> sprintf "%s: %A" typeof<'T>.Name t
            | _ -> "not " + typeof<'T>.Name
let shows: IShow list = [ Shower<int>(); Shower<string>(); Shower<int list>() ]
for s in shows do
    printfn "%s | %s" (s.Show(box 3)) (s.Show(box "t"))
type Registry() =
    let items = System.Collections.Generic.List<IShow>()
    member _.Add<'T>() = items.Add(Shower<'T>())
    member _.All o = [ for i in items -> i.Show o ]
let r = Registry()
r.Add<int>()
r.Add<float>()
printfn "%A" (r.All 1.5)
type Sealed2<'T>() =
    override _.ToString() = typeof<'T>.Name
    override _.Equals o = match o with :? Sealed2<'T> -> true | _ -> false
    override _.GetHashCode() = 1
printfn "%O %O %b" (Sealed2<int>()) (Sealed2<string>()) (Sealed2<int>() = Sealed2<int>())
printfn "%s" (Sealed2<int>().GetType().Name)
printfn "%A" (Sealed2<int>())
