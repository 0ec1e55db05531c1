open System
type Color = Red = 1
type R = { A: int }
[<Struct>] type P = { X: int }
type I = abstract M: int -> int
for t in [ typeof<int>; typeof<string>; typeof<Color>; typeof<R>; typeof<P>; typeof<I>; typeof<DateTime>; typeof<decimal>; typeof<int list>; typeof<struct (int * int)>; typeof<int[]> ] do
    printfn "%s value:%b enum:%b class:%b prim:%b iface:%b gen:%b" t.Name t.IsValueType t.IsEnum t.IsClass t.IsPrimitive t.IsInterface t.IsGenericType
let m = typeof<Map<string, int list>>
printfn "%A" (m.GetGenericArguments() |> Array.map (fun t -> t.Name))
printfn "%b" (typeof<int list>.GetGenericTypeDefinition() = typedefof<list<_>>)
printfn "%s" (typeof<string[]>.GetElementType().Name)
