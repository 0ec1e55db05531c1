let double x = x * 2
printfn "never printed"
let text: string = double 21
