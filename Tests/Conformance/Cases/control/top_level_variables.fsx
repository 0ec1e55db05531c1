// Variables of top-level code keep their values through loops, exceptions and functions that share them.
let mutable count = 0
try
    for i in 1 .. 10 do
        count <- count + i
        if i = 4 then failwith "stop"
with e -> printfn "%s %d" e.Message count
let mutable shared = 0
let next () =
    shared <- shared + 1
    shared
for _ in 1 .. 3 do
    shared <- shared + 10
    printfn "%d" (next ())
let mutable total = 0.0
for i in 1 .. 4 do
    total <- total + float i * 0.5
printfn "%g" total
let size = 3
let values = Array.init size (fun i -> i * i)
let mutable sum = 0
for i in 0 .. size - 1 do
    sum <- sum + values.[i] * size
printfn "%d" sum
let mutable x = 1.0
let floats = [| 1.0; 2.0 |]
try
    for i in 0 .. 5 do
        x <- x + (if i = 0 then 0.5 else 1.0) + floats.[i] * 2.0
with :? System.IndexOutOfRangeException -> printfn "%g" x
let mutable flag = true
let mutable turns = 0
while flag do
    turns <- turns + 1
    flag <- turns < 5
printfn "%d %b" turns flag
let adders = [ for i in 1 .. 3 -> fun n -> n + i + count ]
count <- 100
printfn "%A" (adders |> List.map (fun f -> f 1))
