open System
let f (s: Span<int>) =
    let g () = s.Length
    g ()
