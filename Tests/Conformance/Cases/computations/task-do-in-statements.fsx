// `do!` that ends a branch or a loop's body of `task` is unit, whatever the task gives.
open System.Threading.Tasks

let inLoops n =
    task {
        for _ in 1..n do
            do! Task.Delay 1
        let mutable i = 0
        while i < n do
            i <- i + 1
            do! Task.Yield()
        return i
    }

let inBranches flag =
    task {
        if flag then do! Task.Delay 1
        if flag then
            do! Task.Yield()
        else
            do! async { return () }
        match flag with
        | true -> do! Task.CompletedTask
        | false -> ()
        try
            do! Task.FromException(exn "no")
        with e ->
            do! Task.Delay 1
        return "done"
    }

printfn "%d %s" (inLoops 3).Result (inBranches true).Result
