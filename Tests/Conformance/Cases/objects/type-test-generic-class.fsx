type Box<'a>(x: 'a) =
    member _.Value = x

let kind (o: obj) =
    match o with
    | :? Box<int> as b -> sprintf "int %d" (b.Value + 1)
    | :? Box<string> as b -> "string " + b.Value
    | :? Box<int list> as b -> sprintf "list %d" b.Value.Length
    | _ -> "other"

printfn "%s, %s, %s, %s" (kind (Box 1)) (kind (Box "a")) (kind (Box [ 1; 2 ])) (kind (Box 1.5))
