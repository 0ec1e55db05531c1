// A name bound to an address is the variable, field or element itself.
type Record = { mutable Count: int; mutable Name: string }

let local () =
    let mutable x = 10
    let r = &x
    r <- r + 5
    x <- x * 2
    let again = &r
    again <- again + 1
    printfn "%d %d %d" x r again

let element (items: int[]) i =
    let e = &items.[i]
    e <- e + 100
    e <- e + 1
    let parsed = System.Int32.TryParse("77", &items.[0])
    printfn "%A %b" items parsed
    printfn "%b %d" (System.Int32.TryParse("5", &e)) e

let field (record: Record) =
    let count = &record.Count
    count <- count + 1
    let name = &record.Name
    name <- name + "!"
    printfn "%s %d" record.Name record.Count

let mutable total = 1

let ofModule () =
    let t = &total
    t <- t + 41
    total <- total * 2
    printfn "%d %d" t total

local ()
element [| 1; 2; 3 |] 1
field { Count = 1; Name = "n" }
ofModule ()
