// LastIndexOf with starts and counts, comparisons of parts, joins of parts.
open System

let s = "abcabcabc"
printfn "%d %d %d" (s.LastIndexOf 'b') (s.LastIndexOf('b', 6)) (s.LastIndexOf('b', 6, 2))
printfn "%d %d %d" (s.LastIndexOf "ca") (s.LastIndexOf("ca", 5)) (s.LastIndexOf("bc", 5, 3))
printfn "%d %d" (s.LastIndexOf("CA", StringComparison.OrdinalIgnoreCase)) (s.LastIndexOf "")
printfn "%d %d" (s.LastIndexOfAny [| 'a'; 'b' |]) (s.LastIndexOfAny([| 'c' |], 7))
printfn "%d" (sign (String.Compare("xxabc", 2, "abd", 0, 2)))
printfn "%d" (sign (String.CompareOrdinal("abc", 1, "abd", 1, 2)))
printfn "%s" (String.Join("-", [| "a"; "b"; "c"; "d" |], 1, 2))
printfn "%s" (String.Concat("a", box 1, box 2.5))
printfn "%A" ("a,b,c".Split(",", 2))
let attempt f = try f () |> ignore; "fine" with :? ArgumentException as e -> $"{e.GetType().Name} {e.ParamName}"
printfn "%s" (attempt (fun () -> s.LastIndexOf('a', 9)))
printfn "%s" (attempt (fun () -> s.LastIndexOf('a', 3, 5)))
printfn "%s" (attempt (fun () -> s.LastIndexOf(null: string)))
