open System
type DateTime with
    member d.Part n = d.Year + n
    static member Of(y: int) = DateTime(y, 1, 1)
printfn "%d" (DateTime(2020, 1, 1).Part 3)
printfn "%O" (DateTime.Of 2021)
type Char with
    static member Category(c: char) = "cat " + string c
printfn "%s" (Char.Category 'x')
