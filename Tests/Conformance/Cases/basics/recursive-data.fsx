// Records and unions that hold each other; values computed after those that they need.
type Node = { Value: int; Next: Node; Tag: Option<int> }
let rec n1 = { Value = 1; Next = n2; Tag = None }
and n2 = { Value = 2; Next = n1; Tag = Some 3 }
printfn "%d %d %b" n1.Next.Value n1.Next.Next.Value (obj.ReferenceEquals(n1.Next.Next, n1))
type Chain = End | Link of int * Chain
let f () =
    let rec c = Link (1, Link (2, c))
    match c with
    | Link (a, Link (b, Link (d, _))) -> printfn "%d %d %d" a b d
    | _ -> printfn "?"
    let rec x = y * 2
    and y = z + 1
    and z = 4
    printfn "%d" (x + y + z)
    let rec s = { Value = 5; Next = s; Tag = None }
    printfn "%d" s.Next.Next.Next.Value
f ()
