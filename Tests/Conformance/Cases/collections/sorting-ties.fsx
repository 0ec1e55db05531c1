// Stable sorts by keys of every kind against an insertion sort, and .NET's unstable order of arrays whatever the key.
let rnd = System.Random(7)
let xs = [ for _ in 1 .. 2000 -> rnd.Next 50, rnd.Next 1000 ]
let check name (f: (int * int) list -> (int * int) list) (g: (int * int) list -> (int * int) list) = printfn "%s %b" name (f xs = g xs)
// reference: insertion, stable
let insertion cmp l =
    let rec ins x = function
        | [] -> [ x ]
        | y :: r when cmp y x <= 0 -> y :: ins x r
        | r -> x :: r
    List.fold (fun acc x -> ins x acc) [] l
check "sortBy int" (List.sortBy fst) (insertion (fun a b -> compare (fst a) (fst b)))
check "sortByDesc int" (List.sortByDescending fst) (insertion (fun a b -> compare (fst b) (fst a)))
check "sort" List.sort (insertion compare)
check "sortDesc" List.sortDescending (insertion (fun a b -> compare b a))
check "sortBy string" (List.sortBy (fun (a, _) -> string a)) (insertion (fun a b -> compare (string (fst a)) (string (fst b))))
check "sortBy tuple" (List.sortBy (fun (a, b) -> (-a, string (b % 7)))) (insertion (fun (a, b) (c, d) -> compare (-a, string (b % 7)) (-c, string (d % 7))))
check "sortBy float" (List.sortBy (fun (a, _) -> float a / 3.0)) (insertion (fun a b -> compare (float (fst a)) (float (fst b))))
check "sortBy option" (List.sortBy (fun (a, _) -> if a % 2 = 0 then None else Some a)) (insertion (fun a b -> compare (if fst a % 2 = 0 then None else Some(fst a)) (if fst b % 2 = 0 then None else Some(fst b))))
check "nan" (List.sortBy (fun (a, _) -> if a % 5 = 0 then nan else float a)) (insertion (fun a b -> compare (if fst a % 5 = 0 then nan else float (fst a)) (if fst b % 5 = 0 then nan else float (fst b))))
// arrays: quick and generic introsort must agree; an option key is generic
let ys = Array.ofList xs
printfn "%b" (Array.sortBy fst ys = Array.sortBy (fun (a, _) -> Some a) ys)
printfn "%b" (Array.sortByDescending fst ys = Array.sortByDescending (fun (a, _) -> Some a) ys)
printfn "%b" (Array.sortBy (fun (a, _) -> string a) ys = Array.sortBy (fun (a, _) -> Some(string a)) ys)
printfn "%b" (Array.sortDescending (Array.map fst ys) = Array.rev (Array.sort (Array.map fst ys)))
printfn "%b" (Array.sort ys = Array.ofList (List.sort xs))
