
module ``Empty-types``

[<Interface>]
type IMarker =
  interface end

[<Interface>]
type INamed =
  inherit System.IDisposable

[<Class>]
type Nothing =
  class end
