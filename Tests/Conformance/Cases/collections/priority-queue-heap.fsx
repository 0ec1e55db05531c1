open System.Collections.Generic
let rnd = System.Random 3
let q = PriorityQueue<int, int>()
for i in 1 .. 100000 do q.Enqueue(i, rnd.Next 1000000)
let mutable last = -1
let mutable ok = true
let mutable h = 0
while q.Count > 0 do
    match q.TryDequeue() with
    | true, e, p ->
        if p < last then ok <- false
        last <- p
        h <- h * 31 + e
    | _ -> ()
printfn "%b %d" ok h
let s = PriorityQueue<string, float * string>()
for w in [ "c", 2.0; "a", 1.0; "b", 1.0; "d", 3.0; "e", 1.0 ] do s.Enqueue(fst w, (snd w, fst w))
while s.Count > 0 do printfn "%s" (s.Dequeue())
let d = PriorityQueue<string, int>(Comparer<int>.Create(fun a b -> compare b a))
for i in 1 .. 10 do d.Enqueue(string i, i % 4)
printfn "%A" [ while d.Count > 0 do d.Dequeue() ]
let r = PriorityQueue<string, int>([ struct ("x", 3); struct ("y", 1); struct ("z", 2) ])
printfn "%s %d" (r.Peek()) r.Count
printfn "%s" (r.EnqueueDequeue("w", 0))
printfn "%s" (r.DequeueEnqueue("v", 9))
printfn "%A" (r.UnorderedItems |> Seq.map (fun (struct (a, b)) -> a, b) |> Seq.toList)
printfn "%A" (r.Remove "z")
r.EnqueueRange([ "m"; "n" ], 1)
printfn "%A" [ while r.Count > 0 do r.Dequeue() ]
try r.Dequeue() |> ignore with e -> printfn "%s" e.Message
r.Enqueue("k", 1)
r.Clear()
printfn "%d %b" r.Count (fst (r.TryPeek() |> fun (a, _, _) -> a, 0))
let inf = PriorityQueue<int, float>()
for (a, b) in [ 1, nan; 2, 1.0; 3, infinity ] do inf.Enqueue(a, b)
printfn "%A" [ while inf.Count > 0 do inf.Dequeue() ]
