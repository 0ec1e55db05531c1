[<Sealed>]
type S() = class end
type T<'a when 'a :> S>() = class end
