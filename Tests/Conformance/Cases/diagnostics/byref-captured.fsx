// A closure may not hold a byref.
let add (total: byref<int>) (xs: int list) = List.iter (fun x -> total <- total + x) xs
