type C() =
    static member Name<'T> = typeof<'T>.Name
