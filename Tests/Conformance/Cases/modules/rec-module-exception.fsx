module rec Tree =
    exception Negative of Node * why: string
    type Node = { Value: int; Children: Node list }
    let total (node: Node) : int =
        if node.Value < 0 then raise (Negative(node, "negative"))
        node.Value + List.sumBy total node.Children

let leaf v : Tree.Node = { Value = v; Children = [] }
printfn "%d" (Tree.total { Value = 1; Children = [ leaf 2; leaf 3 ] })
try
    printfn "%d" (Tree.total { Value = 1; Children = [ leaf -2 ] })
with Tree.Negative(node, why) -> printfn "%s: %d" why node.Value
