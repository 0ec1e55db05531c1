// Ranges that end at the limits of their type, step over their end, or are empty.
let show (items: seq<'a>) = items |> Seq.map string |> String.concat " " |> printfn "[%s]"
show [ for i in 9223372036854775800L .. 3L .. 9223372036854775807L -> i ]
show [ for i in System.Int64.MinValue .. 4611686018427387904L .. System.Int64.MaxValue -> i ]
show [ for i in 3L .. -1L .. -2L -> i ]
show [ for i in 1L .. 3L -> i ]
show [ for i in 3L .. 1L -> i ]
show [ for i in 18446744073709551613UL .. 18446744073709551615UL -> i ]
show [ for i in 2147483645 .. 2147483647 -> i ]
show [ for i in 0 .. 2147483646 .. 2147483647 -> i ]
show [ for i in -2147483647 .. -1 .. -2147483648 -> i ]
show [ for i in 1 .. -1 .. 3 -> i ]
show [ for i in 250uy .. 255uy -> i ]
show [ for i in 127y .. -100y .. -128y -> i ]
show [ for c in 'a' .. 'e' -> c ]
show (seq { 1 .. 3 })
show (seq { 3 .. 1 })
show (seq { 2147483646 .. 2147483647 })
show (seq { 1 .. 2 .. 6 })
let mutable n = 0
for i in 0L .. 5L .. 23L do
    n <- n + int i
printfn "%d" n
