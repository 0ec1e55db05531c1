// Cancelled computations: finally and use run, with does not; who waits sees what.
open System
open System.Threading

let resource name = { new IDisposable with member _.Dispose() = printfn "dispose %s" name }
let job =
    async {
        use _ = resource "outer"
        try
            try
                do! Async.Sleep 60000
                printfn "never"
            with e -> printfn "never caught: %s" e.Message
        finally
            printfn "finally"
    }
let cts = new CancellationTokenSource()
let t = Async.StartAsTask(job, cancellationToken = cts.Token)
cts.CancelAfter 5
try
    t.Wait()
with :? AggregateException as e -> printfn "%s" (e.InnerException.GetType().Name)
printfn "%O %b" t.Status t.IsCanceled

let late = new CancellationTokenSource(5)
try
    Async.RunSynchronously(job, cancellationToken = late.Token)
with :? OperationCanceledException as e -> printfn "%s" e.Message
try
    Async.RunSynchronously(Async.Sleep 60000, 5)
with :? TimeoutException as e -> printfn "%s" e.Message

// continuations, a callback on cancellation, the token inside
let source = new CancellationTokenSource()
let watched =
    async {
        use! _ = Async.OnCancel(fun () -> printfn "told of it")
        let! token = Async.CancellationToken
        printfn "can be cancelled: %b" token.CanBeCanceled
        do! Async.Sleep 60000
    }
Async.StartWithContinuations(
    watched,
    (fun () -> printfn "ended"),
    (fun e -> printfn "failed: %s" e.Message),
    (fun e -> printfn "cancelled: %s" (e.GetType().Name)),
    source.Token)
source.Cancel()

// retry with Catch, in constant space
let mutable tries = 0
let rec retry limit =
    async {
        tries <- tries + 1
        match! Async.Catch(async { if tries < limit then failwith $"try {tries}" }) with
        | Choice1Of2() -> return tries
        | Choice2Of2 _ -> return! retry limit
    }
printfn "%d" (Async.RunSynchronously(retry 20000))
