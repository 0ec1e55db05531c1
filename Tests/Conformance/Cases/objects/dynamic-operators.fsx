// Operators x?name and x?name <- value that a type defines.
type Bag() =
    let items = System.Collections.Generic.Dictionary<string, obj>()
    static member (?)(bag: Bag, name: string) : obj = bag.Get name
    static member (?<-)(bag: Bag, name: string, value: obj) = bag.Set(name, value)
    member _.Get name = items.[name]
    member _.Set(name, value) = items.[name] <- value
let bag = Bag()
bag?Count <- box 5
bag?("two words") <- box "x"
printfn "%A %A" (bag?Count) (bag?("two words"))
