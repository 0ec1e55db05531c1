type B() = class end
type C() =
    inherit B()
    inherit B()
