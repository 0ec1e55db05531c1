// In a recursive module functions and members without annotations are inferred together.
module rec Shapes =
    type Leaf = { Parent: Branch option } with
        member leaf.Depth = match leaf.Parent with None -> 1 | Some branch -> 1 + branch.Depth

    type Branch = { Leaf: Leaf } with
        member branch.Depth = depthOf branch.Leaf

    let depthOf (leaf: Leaf) = leaf.Depth
    let same x = x
    let pair a = same a, wrap a
    let wrap y = [ y ]

    type Counter() =
        member _.Next() = Start.value + 1
        member _.Both() = same 1, same "a"

    module Start =
        let value = 41
        let next (counter: Counter) = counter.Next()
        let texts = pair "x"

open Shapes
printfn "%d %d" (depthOf { Parent = Some { Leaf = { Parent = None } } }) (Start.next (Counter()))
printfn "%A %A" Start.texts (Counter().Both())
