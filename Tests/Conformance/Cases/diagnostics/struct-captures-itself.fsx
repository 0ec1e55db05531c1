[<Struct>]
type S =
    { X: int }
    member this.Shift xs = List.map (fun x -> x + this.X) xs
