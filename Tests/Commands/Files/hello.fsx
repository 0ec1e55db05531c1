printfn "hello, %s" (match fsi.CommandLineArgs |> Array.toList with _ :: name :: _ -> name | _ -> "world")
