// Union, intersection and difference of sets of like and unlike sizes against the same on lists; what Set.partition asks.
let random = System.Random 5
let draw most = [ for _ in 1 .. random.Next most -> random.Next 200 ]

let check most rounds =
    for _ in 1..rounds do
        let a, b = draw most, draw (most * 3)
        let ordered xs = xs |> List.distinct |> List.sort
        let has xs x = List.contains x xs
        for (first, second) in [ a, b; b, a ] do
            let s1, s2 = set first, set second
            if Set.toList (s1 + s2) <> ordered (first @ second) then printfn "union %A %A" first second
            if Set.toList (Set.intersect s1 s2) <> ordered (List.filter (has second) first) then
                printfn "intersection %A %A" first second
            if Set.toList (s1 - s2) <> ordered (List.filter (has second >> not) first) then
                printfn "difference %A %A" first second

check 3 100
check 40 100
check 300 20
printfn "%A" (Set.union (set []) (set [ 1 ]), Set.intersect (set []) (set [ 1 ]), Set.difference (set [ 1 ]) (set []))

let mutable asked = []
let even, odd =
    Set.partition
        (fun x ->
            asked <- x :: asked
            x % 2 = 0)
        (set [ 1..6 ])
printfn "%A %A %d" even odd asked.Length
