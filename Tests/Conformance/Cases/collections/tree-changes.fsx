// Maps and sets through many changes, held against a sorted array of the same keys.
let mutable seed = 12345
let next n =
    seed <- (seed * 1103 + 12345) % 1_000_003
    seed % n

let check (name: string) (range: int) (steps: int) (adds: int) (key: int -> 'K) =
    let present = Array.zeroCreate<int> range
    let mutable map = Map.empty
    let mutable set = Set.empty
    let mutable wrong = 0
    let expect ok = if not ok then wrong <- wrong + 1
    let keys = Array.init range key
    let order = Array.sort keys
    let verify () =
        let live = [ for i in 0 .. range - 1 do if present.[i] > 0 then keys.[i], present.[i] ] |> List.sort
        expect (map.Count = live.Length && set.Count = live.Length)
        expect (Map.toList map = live)
        expect (Set.toList set = List.map fst live)
        expect (List.ofSeq (Map.toSeq map) = live)
        expect ([ for KeyValue(k, v) in map -> k, v ] = live)
        expect (List.ofSeq set = List.map fst live)
        expect (Map.foldBack (fun k v acc -> (k, v) :: acc) map [] = live)
        expect (Map.fold (fun n _ v -> n + v) 0 map = List.sumBy snd live)
        expect (map = Map.ofList live && set = Set.ofList (List.map fst live))
        let odd = live |> List.filter (fun (_, v) -> v % 2 = 1)
        expect (Map.toList (Map.filter (fun _ v -> v % 2 = 1) map) = odd)
        let yes, no = Map.partition (fun _ v -> v % 2 = 1) map
        expect (Map.toList yes = odd && yes.Count + no.Count = live.Length)
        expect (Map.toList (Map.map (fun _ v -> v * 2) map) = List.map (fun (k, v) -> k, v * 2) live)
        if not live.IsEmpty then
            expect (Map.minKeyValue map = List.head live && Map.maxKeyValue map = List.last live)
            expect (set.MinimumElement = fst (List.head live) && set.MaximumElement = fst (List.last live))
            expect (Map.exists (fun k _ -> k = fst (List.last live)) map)
            expect (Map.tryFindKey (fun _ v -> v = snd live.[live.Length / 2]) map <> None)
    for step in 1 .. steps do
        let i = next range
        if next 10 < (if step % 1000 < 500 then adds else 10 - adds) then
            map <- Map.add keys.[i] step map
            set <- Set.add keys.[i] set
            present.[i] <- step
        else
            map <- Map.remove keys.[i] map
            set <- Set.remove keys.[i] set
            present.[i] <- 0
        let j = next range
        expect ((Map.tryFind keys.[j] map).IsSome = (present.[j] > 0))
        expect (Set.contains keys.[j] set = (present.[j] > 0))
        if step % (steps / 10) = 0 then verify ()
    for k in order do
        map <- Map.remove k map
        set <- Set.remove k set
    expect (map.IsEmpty && set.IsEmpty && map = Map.empty)
    for i in 0 .. range - 1 do
        map <- Map.add order.[i] (i + 1) map
        set <- Set.add order.[range - 1 - i] set
        present.[i] <- 0
    Array.iteri (fun i k -> present.[System.Array.IndexOf(keys, k)] <- i + 1) order
    verify ()
    printfn "%s: %d wrong" name wrong

check "ints" 200 4000 7 id
check "more ints" 3000 6000 8 (fun i -> i * 7919 % 3001)
check "strings" 150 2000 6 (fun i -> string (i * 37))
check "tuples" 100 2000 6 (fun i -> (i % 7, string i))
check "lists" 60 1000 6 (fun i -> [ i / 3; i % 3 ])

let old = Map.ofList [ for i in 1 .. 50 -> i, i ]
let changed = old |> Map.add 25 0 |> Map.remove 26
printfn "%d %d %b %b" old.[25] changed.[25] (old.ContainsKey 26) (changed.ContainsKey 26)
printfn "%A" (try string (Map.find 99 old) with :? System.Collections.Generic.KeyNotFoundException -> "none")
printfn "%d" (old |> Map.change 3 (Option.map ((*) 10)) |> Map.find 3)
let mutable found = 0
printfn "%b %d %b" (old.TryGetValue(7, &found)) found (fst (old.TryGetValue 99))
