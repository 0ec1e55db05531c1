type C =
    inherit System.Object
    member x.M = 1
let c = C()
