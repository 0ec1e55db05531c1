// inventory csv parse
let csv = """sku,name,qty,price
A1,Widget,10,2.50
B2,"Gadget, large",0,19.99
C3,Thing,x,1.00
D4,Doohickey,5,"""
type Item = { Sku: string; Name: string; Qty: int; Price: decimal }
let splitCsv (line: string) =
    let rec go (chars: char list) inQ cur acc =
        match chars with
        | [] -> List.rev (System.String(List.rev cur |> Array.ofList) :: acc)
        | '"' :: rest -> go rest (not inQ) cur acc
        | ',' :: rest when not inQ -> go rest inQ [] (System.String(List.rev cur |> Array.ofList) :: acc)
        | c :: rest -> go rest inQ (c :: cur) acc
    go (List.ofSeq line) false [] []
let tryParse (s: string) (p: string -> bool * 'a) = match p s with true, v -> Some v | _ -> None
let parseLine n line =
    match splitCsv line with
    | [ sku; name; qty; price ] ->
        match tryParse qty System.Int32.TryParse, tryParse price System.Decimal.TryParse with
        | Some q, Some p -> Ok { Sku = sku; Name = name; Qty = q; Price = p }
        | None, _ -> Error(sprintf "line %d: bad qty '%s'" n qty)
        | _, None -> Error(sprintf "line %d: bad price '%s'" n price)
    | fields -> Error(sprintf "line %d: %d fields" n fields.Length)
let results = csv.Split('\n') |> Array.skip 1 |> Array.mapi (fun i l -> parseLine (i + 2) l) |> List.ofArray
let items = results |> List.choose (function Ok i -> Some i | Error _ -> None)
let errors = results |> List.choose (function Error e -> Some e | Ok _ -> None)
items |> List.iter (fun i -> printfn "%-4s %-15s %3d %8.2f %10M" i.Sku i.Name i.Qty i.Price (decimal i.Qty * i.Price))
errors |> List.iter (printfn "ERR %s")
let total = items |> List.sumBy (fun i -> decimal i.Qty * i.Price)
printfn "total %M" total
let low, ok = items |> List.partition (fun i -> i.Qty < 5)
printfn "%A / %A" (low |> List.map _.Sku) (ok |> List.map _.Sku)
printfn "%A" (items |> List.averageBy (fun i -> float i.Price))
