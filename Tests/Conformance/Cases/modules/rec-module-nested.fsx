module rec Lang =
    open System.Collections.Generic
    let version () = "1." + string Helpers.minor
    [<AutoOpen>]
    module Types =
        type Expr =
            | Num of int
            | Add of Expr * Expr
            | Let of string * Expr * Expr
            | Var of string
            | Block of Stmt list
        type Stmt =
            | Do of Expr
            | Print of Expr
        type Env = Dictionary<string, int>
        exception Unbound of string * Expr
    module Eval =
        let rec expr (env: Env) (e: Expr) : int =
            match e with
            | Num n -> n
            | Add(a, b) -> expr env a + expr env b
            | Var v -> (match env.TryGetValue v with | true, n -> n | _ -> raise (Unbound(v, e)))
            | Let(v, a, b) ->
                env[v] <- expr env a
                expr env b
            | Block ss -> Run.block env ss
        let private hidden = 3
        let visible () = hidden + Helpers.minor
    module Run =
        open Helpers
        let block env stmts = stmts |> List.fold (fun _ s -> stmt env s) 0
        let stmt env s =
            match s with
            | Do e -> Eval.expr env e
            | Print e ->
                let v = Eval.expr env e
                say (Printer.show e) v
                v
    module Helpers =
        let minor = 7
        let say text v = printfn "%s = %d" text v
        type Point = { X: int; Y: int } with
            member p.Sum = add p.X p.Y
        let add a b = a + b
    module Printer =
        let show e =
            match e with
            | Num n -> string n
            | Add(a, b) -> $"({show a} + {show b})"
            | Let(v, a, b) -> $"let {v} = {show a} in {show b}"
            | Var v -> v
            | Block _ -> "{..}"
    let main () =
        Run.block (Env()) [ Do(Let("x", Num 2, Num 0)); Print(Add(Var "x", Num 3)); Print(Block [ Print(Var "x") ]) ]
    type Machine() =
        member _.Run() = main ()
        member val Name = "m" + version ()
printfn "%d" (Lang.main ())
printfn "%s %d %d" (Lang.version ()) (Lang.Eval.visible ()) ({ X = 1; Y = 2 }: Lang.Helpers.Point).Sum
printfn "%s %d" (Lang.Machine().Name) (Lang.Machine().Run())
open Lang
try Lang.Eval.expr (Env()) (Var "q") |> ignore with Unbound(v, _) -> printfn "unbound %s" v
