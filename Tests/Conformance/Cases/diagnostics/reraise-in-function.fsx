let ok () = try 1 with _ -> reraise ()
let f () =
    try 1
    with _ -> [ 1 ] |> List.map (fun _ -> reraise ()) |> List.head
