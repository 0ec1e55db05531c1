open System
open System.Threading
open System.Threading.Channels
open System.Threading.Tasks
let channel = Channel.CreateBounded<int> 2
let producer =
    task {
        for i in 1 .. 5 do
            do! channel.Writer.WriteAsync i
        channel.Writer.Complete()
    }
let consumer =
    task {
        let mutable sum = 0
        let mutable go = true
        while go do
            let! more = channel.Reader.WaitToReadAsync()
            if more then
                let mutable item = 0
                while channel.Reader.TryRead(&item) do
                    sum <- sum + item
            else
                go <- false
        return sum
    }
Task.WaitAll(producer, consumer)
printfn "%d" consumer.Result
let c2 = Channel.CreateUnbounded<string>()
printfn "%b" (c2.Writer.TryWrite "a")
let reading = task {
    let! a = c2.Reader.ReadAsync()
    let! b = c2.Reader.ReadAsync()
    return a + b
}
c2.Writer.TryWrite "b" |> ignore
printfn "%s" (reading.GetAwaiter().GetResult())
c2.Writer.Complete()
let after = task {
    try
        let! x = c2.Reader.ReadAsync()
        return x
    with :? ChannelClosedException as e -> return e.Message
}
printfn "%s" after.Result
printfn "%b" (c2.Writer.TryWrite "z")
let drop = Channel.CreateBounded<int>(BoundedChannelOptions(2, FullMode = BoundedChannelFullMode.DropOldest))
for i in 1 .. 4 do drop.Writer.TryWrite i |> ignore
printfn "%d %A" drop.Reader.Count [ for _ in 1 .. 2 -> match drop.Reader.TryRead() with | true, x -> x | _ -> -1 ]
