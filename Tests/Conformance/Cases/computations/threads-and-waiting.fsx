// Threads that wait for each other: events, locks with waiting, semaphores, nested waiting.
open System
open System.Threading
open System.Threading.Tasks

let ready = new ManualResetEvent(false)
let waiting = Thread(fun () -> ready.WaitOne() |> ignore; printfn "released")
waiting.Start()
printfn "releasing"
ready.Set() |> ignore
waiting.Join()

let queue = Collections.Generic.Queue<int>()
let consumer =
    Thread(fun () ->
        for _ in 1..3 do
            lock queue (fun () ->
                while queue.Count = 0 do Monitor.Wait queue |> ignore
                printfn "took %d" (queue.Dequeue())))
consumer.Start()
for i in 1..3 do lock queue (fun () -> queue.Enqueue i; Monitor.Pulse queue)
consumer.Join()

let gate = new SemaphoreSlim(2)
let mutable active = 0
let mutable peak = 0
let limited i =
    task {
        do! gate.WaitAsync()
        try
            active <- active + 1
            peak <- max peak active
            do! Task.Delay 2
            active <- active - 1
            return i
        finally
            gate.Release() |> ignore
    }
printfn "%A, at most %d" (Task.WhenAll [ for i in 1..6 -> limited i ]).Result peak

// waiting inside of tasks, in generators, in callbacks
printfn "%d" (Task.Run(fun () -> (Task.Run(fun () -> Thread.Sleep 1; 5)).Result + 1)).Result
let slowSquares = seq { for i in 1..3 do Thread.Sleep 1; yield i * i }
[ for _ in 1..2 -> async { return Seq.sum slowSquares } ]
|> Async.Parallel
|> Async.RunSynchronously
|> printfn "%A"
[ for _ in 1..2 -> async { return List.sortWith (fun a b -> Thread.Sleep 1; compare a b) [ 3; 1; 2 ] } ]
|> Async.Parallel
|> Async.RunSynchronously
|> printfn "%A"
let pending = Task.Delay 5
while not pending.IsCompleted do ()
printfn "polled"
