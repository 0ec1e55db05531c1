let check name f = try printfn "%s %A" name (f ()) with e -> printfn "%s %s: %s" name (e.GetType().Name) e.Message
for x in [ 0; 1; -1; 5; -7; System.Int32.MaxValue; -System.Int32.MaxValue; System.Int32.MinValue ] do check "int" (fun () -> abs x)
for x in [ 0L; -1L; 5L; -7L; System.Int64.MaxValue; -System.Int64.MaxValue; System.Int64.MinValue ] do check "long" (fun () -> abs x)
for x in [ 0y; -1y; 127y; -127y; -128y ] do check "sbyte" (fun () -> abs x)
for x in [ 0s; -1s; 32767s; -32767s; -32768s ] do check "short" (fun () -> abs x)
for x in [ 0n; -1n; 77n; -77n ] do check "native" (fun () -> abs x)
printfn "%d %d %d" (abs -3) (abs 3) (System.Math.Abs -4)
let mutable m = -10
m <- if m < 0 then abs m else m
printfn "%d" m
let pick c x = (let mutable y = x in (if c then y <- (if x > 3 then y else x * 2)); y)
printfn "%d %d %d" (pick true 2) (pick true 5) (pick false 2)
