// System.Numerics: vectors of two and three numbers.
namespace System.Numerics

open System
open System.Globalization
open FSharp.Core

[<Struct; CustomEquality; NoComparison>]
type Vector2 =
    val mutable X: float32
    val mutable Y: float32
    new(x: float32, y: float32) = { X = x; Y = y }
    new(value: float32) = { X = value; Y = value }
    static member Zero: Vector2 = Vector2(0.0f, 0.0f)
    static member One: Vector2 = Vector2(1.0f, 1.0f)
    static member UnitX: Vector2 = Vector2(1.0f, 0.0f)
    static member UnitY: Vector2 = Vector2(0.0f, 1.0f)
    static member (+)(left: Vector2, right: Vector2) : Vector2 = Vector2(left.X + right.X, left.Y + right.Y)
    static member (-)(left: Vector2, right: Vector2) : Vector2 = Vector2(left.X - right.X, left.Y - right.Y)
    static member (*)(left: Vector2, right: Vector2) : Vector2 = Vector2(left.X * right.X, left.Y * right.Y)
    static member (*)(left: Vector2, right: float32) : Vector2 = Vector2(left.X * right, left.Y * right)
    static member (*)(left: float32, right: Vector2) : Vector2 = right * left
    static member (/)(left: Vector2, right: Vector2) : Vector2 = Vector2(left.X / right.X, left.Y / right.Y)
    static member (/)(left: Vector2, right: float32) : Vector2 = Vector2(left.X / right, left.Y / right)
    static member (~-)(value: Vector2) : Vector2 = Vector2(-value.X, -value.Y)
    static member Dot(value1: Vector2, value2: Vector2) : float32 = value1.X * value2.X + value1.Y * value2.Y
    static member Distance(value1: Vector2, value2: Vector2) : float32 = (value1 - value2).Length()
    static member DistanceSquared(value1: Vector2, value2: Vector2) : float32 = (value1 - value2).LengthSquared()
    static member Normalize(value: Vector2) : Vector2 = value / value.Length()
    static member Lerp(value1: Vector2, value2: Vector2, amount: float32) : Vector2 =
        value1 * (1.0f - amount) + value2 * amount
    static member Abs(value: Vector2) : Vector2 = Vector2(abs value.X, abs value.Y)
    static member Min(value1: Vector2, value2: Vector2) : Vector2 =
        Vector2(min value1.X value2.X, min value1.Y value2.Y)
    static member Max(value1: Vector2, value2: Vector2) : Vector2 =
        Vector2(max value1.X value2.X, max value1.Y value2.Y)
    member this.LengthSquared() : float32 = this.X * this.X + this.Y * this.Y
    member this.Length() : float32 = sqrt (this.LengthSquared())
    override this.Equals(other: obj) : bool =
        match other with
        | :? Vector2 as other -> this.X = other.X && this.Y = other.Y
        | _ -> false
    override this.GetHashCode() : int = HashCode.Combine(this.X, this.Y)
    member this.ToString(format: string) : string =
        "<" + this.X.ToString format + ", " + this.Y.ToString format + ">"
    override this.ToString() : string = this.ToString "G"

[<Struct; CustomEquality; NoComparison>]
type Vector3 =
    val mutable X: float32
    val mutable Y: float32
    val mutable Z: float32
    new(x: float32, y: float32, z: float32) = { X = x; Y = y; Z = z }
    new(value: float32) = { X = value; Y = value; Z = value }
    new(value: Vector2, z: float32) = { X = value.X; Y = value.Y; Z = z }
    static member Zero: Vector3 = Vector3(0.0f, 0.0f, 0.0f)
    static member One: Vector3 = Vector3(1.0f, 1.0f, 1.0f)
    static member UnitX: Vector3 = Vector3(1.0f, 0.0f, 0.0f)
    static member UnitY: Vector3 = Vector3(0.0f, 1.0f, 0.0f)
    static member UnitZ: Vector3 = Vector3(0.0f, 0.0f, 1.0f)
    static member (+)(left: Vector3, right: Vector3) : Vector3 =
        Vector3(left.X + right.X, left.Y + right.Y, left.Z + right.Z)
    static member (-)(left: Vector3, right: Vector3) : Vector3 =
        Vector3(left.X - right.X, left.Y - right.Y, left.Z - right.Z)
    static member (*)(left: Vector3, right: Vector3) : Vector3 =
        Vector3(left.X * right.X, left.Y * right.Y, left.Z * right.Z)
    static member (*)(left: Vector3, right: float32) : Vector3 = Vector3(left.X * right, left.Y * right, left.Z * right)
    static member (*)(left: float32, right: Vector3) : Vector3 = right * left
    static member (/)(left: Vector3, right: Vector3) : Vector3 =
        Vector3(left.X / right.X, left.Y / right.Y, left.Z / right.Z)
    static member (/)(left: Vector3, right: float32) : Vector3 = Vector3(left.X / right, left.Y / right, left.Z / right)
    static member (~-)(value: Vector3) : Vector3 = Vector3(-value.X, -value.Y, -value.Z)
    static member Dot(vector1: Vector3, vector2: Vector3) : float32 =
        vector1.X * vector2.X + vector1.Y * vector2.Y + vector1.Z * vector2.Z
    static member Cross(vector1: Vector3, vector2: Vector3) : Vector3 =
        Vector3(
            vector1.Y * vector2.Z - vector1.Z * vector2.Y,
            vector1.Z * vector2.X - vector1.X * vector2.Z,
            vector1.X * vector2.Y - vector1.Y * vector2.X
        )
    static member Distance(value1: Vector3, value2: Vector3) : float32 = (value1 - value2).Length()
    static member DistanceSquared(value1: Vector3, value2: Vector3) : float32 = (value1 - value2).LengthSquared()
    static member Normalize(value: Vector3) : Vector3 = value / value.Length()
    static member Lerp(value1: Vector3, value2: Vector3, amount: float32) : Vector3 =
        value1 * (1.0f - amount) + value2 * amount
    static member Abs(value: Vector3) : Vector3 = Vector3(abs value.X, abs value.Y, abs value.Z)
    member this.LengthSquared() : float32 = this.X * this.X + this.Y * this.Y + this.Z * this.Z
    member this.Length() : float32 = sqrt (this.LengthSquared())
    override this.Equals(other: obj) : bool =
        match other with
        | :? Vector3 as other -> this.X = other.X && this.Y = other.Y && this.Z = other.Z
        | _ -> false
    override this.GetHashCode() : int = HashCode.Combine(this.X, this.Y, this.Z)
    member this.ToString(format: string) : string =
        "<" + this.X.ToString format + ", " + this.Y.ToString format + ", " + this.Z.ToString format + ">"
    override this.ToString() : string = this.ToString "G"
