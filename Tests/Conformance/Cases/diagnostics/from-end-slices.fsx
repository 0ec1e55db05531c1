// Counting from the end is a preview feature of the language.
let xs = [| 1; 2; 3 |]
printfn "%d" xs[^1]
