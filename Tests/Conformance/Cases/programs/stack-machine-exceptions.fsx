// stack VM
type Instr = Push of int | Add | Mul | Sub | Dup | Swap | Jmp of int | Jz of int | Print | Halt | Load of string | Store of string
type VM = { Stack: int list; Pc: int; Vars: Map<string, int>; Out: string list }
exception VmError of string * VM
let step (prog: Instr[]) vm =
    let vm' = { vm with Pc = vm.Pc + 1 }
    match prog.[vm.Pc], vm.Stack with
    | Push n, s -> Some { vm' with Stack = n :: s }
    | Add, b :: a :: s -> Some { vm' with Stack = a + b :: s }
    | Mul, b :: a :: s -> Some { vm' with Stack = a * b :: s }
    | Sub, b :: a :: s -> Some { vm' with Stack = a - b :: s }
    | Dup, a :: s -> Some { vm' with Stack = a :: a :: s }
    | Swap, b :: a :: s -> Some { vm' with Stack = a :: b :: s }
    | Jmp t, _ -> Some { vm with Pc = t }
    | Jz t, 0 :: s -> Some { vm with Stack = s; Pc = t }
    | Jz _, _ :: s -> Some { vm' with Stack = s }
    | Print, a :: s -> Some { vm' with Stack = s; Out = string a :: vm.Out }
    | Load v, s -> Some { vm' with Stack = vm.Vars.[v] :: s }
    | Store v, a :: s -> Some { vm' with Stack = s; Vars = vm.Vars.Add(v, a) }
    | Halt, _ -> None
    | i, _ -> raise (VmError(sprintf "stack underflow at %d: %A" vm.Pc i, vm))
let rec run prog vm = match step prog vm with Some vm -> run prog vm | None -> vm
let fact = [| Push 5; Store "n"; Push 1; Store "acc"; Load "n"; Jz 15; Load "acc"; Load "n"; Mul; Store "acc"; Load "n"; Push 1; Sub; Store "n"; Jmp 4; Load "acc"; Print; Halt |]
let init = { Stack = []; Pc = 0; Vars = Map.empty; Out = [] }
let final = run fact init
printfn "%A" final
try run [| Push 1; Add |] init |> ignore with VmError(m, vm) -> printfn "%s | %A" m vm.Stack
