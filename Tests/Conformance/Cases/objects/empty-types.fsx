// Types without members, as signatures show them.
type IMarker = interface end
type INamed =
    inherit System.IDisposable
type Nothing = class end
printfn "%s" (nameof IMarker)
