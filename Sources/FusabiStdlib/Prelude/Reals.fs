// Members of the floating-point types and of bool.
namespace System

open System.Globalization
open FSharp.Core

type MidpointRounding =
    | ToEven = 0
    | AwayFromZero = 1
    | ToZero = 2
    | ToNegativeInfinity = 3
    | ToPositiveInfinity = 4

type System.Double with
    static member MaxValue: float = 1.7976931348623157E+308
    static member MinValue: float = -1.7976931348623157E+308
    static member Epsilon: float = 4.9406564584124654E-324
    static member NaN: float = 0.0 / 0.0
    static member PositiveInfinity: float = 1.0 / 0.0
    static member NegativeInfinity: float = -1.0 / 0.0
    static member NegativeZero: float = -0.0
    static member Pi: float = 3.14159265358979323846
    static member E: float = 2.7182818284590452354
    static member Tau: float = 6.283185307179586476925
    static member IsNaN(d: float) : bool = d <> d
    static member IsInfinity(d: float) : bool = d = Double.PositiveInfinity || d = Double.NegativeInfinity
    static member IsPositiveInfinity(d: float) : bool = d = Double.PositiveInfinity
    static member IsNegativeInfinity(d: float) : bool = d = Double.NegativeInfinity
    static member IsFinite(d: float) : bool = d - d = 0.0
    static member IsNegative(d: float) : bool = d < 0.0 || 1.0 / d < 0.0
    static member IsPositive(value: float) : bool = value > 0.0 || 1.0 / value > 0.0
    static member IsRealNumber(value: float) : bool = value = value
    static member IsInteger(value: float) : bool = Double.IsFinite value && truncate value = value
    static member IsEvenInteger(value: float) : bool = Double.IsInteger value && value % 2.0 = 0.0
    static member IsOddInteger(value: float) : bool = Double.IsInteger value && abs (value % 2.0) = 1.0
    static member IsNormal(d: float) : bool =
        Double.IsFinite d && abs d >= 2.2250738585072014E-308
    static member IsSubnormal(d: float) : bool = d <> 0.0 && Double.IsFinite d && not (Double.IsNormal d)
    static member Abs(value: float) : float = abs value
    static member Sign(value: float) : int = sign value
    static member Max(x: float, y: float) : float = max x y
    static member Min(x: float, y: float) : float = min x y
    static member MaxNumber(x: float, y: float) : float = if y <> y then x elif x <> x then y else max x y
    static member MinNumber(x: float, y: float) : float = if y <> y then x elif x <> x then y else min x y
    static member Sqrt(x: float) : float = sqrt x
    static member Pow(x: float, y: float) : float = x ** y
    static member Exp(x: float) : float = exp x
    static member Log(x: float) : float = log x
    static member Log10(x: float) : float = log10 x
    static member Sin(x: float) : float = sin x
    static member Cos(x: float) : float = cos x
    static member Tan(x: float) : float = tan x
    static member Asin(x: float) : float = asin x
    static member Acos(x: float) : float = acos x
    static member Atan(x: float) : float = atan x
    static member Atan2(y: float, x: float) : float = atan2 y x
    static member Floor(x: float) : float = floor x
    static member Ceiling(x: float) : float = ceil x
    static member Truncate(x: float) : float = truncate x
    static member Round(x: float) : float = round x
    static member Hypot(x: float, y: float) : float = sqrt (x * x + y * y)
    static member Lerp(value1: float, value2: float, amount: float) : float = value1 * (1.0 - amount) + value2 * amount
    static member DegreesToRadians(degrees: float) : float = degrees * Double.Pi / 180.0
    static member RadiansToDegrees(radians: float) : float = radians * 180.0 / Double.Pi
    static member Clamp(value: float, min: float, max: float) : float =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    [<Native "Double.Parse">]
    static member Parse(s: string) : float = native
    [<Native "Double.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : float = native
    [<Native "Double.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<float>) : bool = native
    [<Native "Double.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<float>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : float =
        Double.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : float =
        NumberFormatInfo.CheckRealStyle style
        Double.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : float =
        Double.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<float>) : bool =
        Double.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<float>)
        : bool =
        NumberFormatInfo.CheckRealStyle style
        Double.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: float) : int = Unchecked.compare this value
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? float as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type Double."))
    member this.Equals(obj: float) : bool = LanguagePrimitives.GenericEqualityER this obj

type System.Single with
    static member MaxValue: float32 = 3.40282347E+38f
    static member MinValue: float32 = -3.40282347E+38f
    static member Epsilon: float32 = 1.401298464e-45f
    static member NaN: float32 = 0.0f / 0.0f
    static member PositiveInfinity: float32 = 1.0f / 0.0f
    static member NegativeInfinity: float32 = -1.0f / 0.0f
    static member NegativeZero: float32 = -0.0f
    static member Pi: float32 = 3.14159265358979323846f
    static member E: float32 = 2.7182818284590452354f
    static member Tau: float32 = 6.283185307179586476925f
    static member IsNaN(d: float32) : bool = d <> d
    static member IsInfinity(d: float32) : bool = d = Single.PositiveInfinity || d = Single.NegativeInfinity
    static member IsPositiveInfinity(d: float32) : bool = d = Single.PositiveInfinity
    static member IsNegativeInfinity(d: float32) : bool = d = Single.NegativeInfinity
    static member IsFinite(d: float32) : bool = d - d = 0.0f
    static member IsNegative(d: float32) : bool = d < 0.0f || 1.0f / d < 0.0f
    static member IsPositive(value: float32) : bool = value > 0.0f || 1.0f / value > 0.0f
    static member IsRealNumber(value: float32) : bool = value = value
    static member IsInteger(value: float32) : bool = Single.IsFinite value && truncate value = value
    static member IsEvenInteger(value: float32) : bool = Single.IsInteger value && value % 2.0f = 0.0f
    static member IsOddInteger(value: float32) : bool = Single.IsInteger value && abs (value % 2.0f) = 1.0f
    static member IsNormal(d: float32) : bool =
        Single.IsFinite d && abs d >= 1.17549435E-38f
    static member IsSubnormal(d: float32) : bool = d <> 0.0f && Single.IsFinite d && not (Single.IsNormal d)
    static member Abs(value: float32) : float32 = abs value
    static member Sign(value: float32) : int = sign value
    static member Max(x: float32, y: float32) : float32 = max x y
    static member Min(x: float32, y: float32) : float32 = min x y
    static member MaxNumber(x: float32, y: float32) : float32 = if y <> y then x elif x <> x then y else max x y
    static member MinNumber(x: float32, y: float32) : float32 = if y <> y then x elif x <> x then y else min x y
    static member Sqrt(x: float32) : float32 = sqrt x
    static member Pow(x: float32, y: float32) : float32 = x ** y
    static member Exp(x: float32) : float32 = exp x
    static member Log(x: float32) : float32 = log x
    static member Log10(x: float32) : float32 = log10 x
    static member Sin(x: float32) : float32 = sin x
    static member Cos(x: float32) : float32 = cos x
    static member Tan(x: float32) : float32 = tan x
    static member Asin(x: float32) : float32 = asin x
    static member Acos(x: float32) : float32 = acos x
    static member Atan(x: float32) : float32 = atan x
    static member Atan2(y: float32, x: float32) : float32 = atan2 y x
    static member Floor(x: float32) : float32 = floor x
    static member Ceiling(x: float32) : float32 = ceil x
    static member Truncate(x: float32) : float32 = truncate x
    static member Round(x: float32) : float32 = round x
    static member Hypot(x: float32, y: float32) : float32 = sqrt (x * x + y * y)
    static member Lerp(value1: float32, value2: float32, amount: float32) : float32 =
        value1 * (1.0f - amount) + value2 * amount
    static member DegreesToRadians(degrees: float32) : float32 = degrees * Single.Pi / 180.0f
    static member RadiansToDegrees(radians: float32) : float32 = radians * 180.0f / Single.Pi
    static member Clamp(value: float32, min: float32, max: float32) : float32 =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    [<Native "Single.Parse">]
    static member Parse(s: string) : float32 = native
    [<Native "Single.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : float32 = native
    [<Native "Single.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<float32>) : bool = native
    [<Native "Single.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<float32>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : float32 =
        Single.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : float32 =
        NumberFormatInfo.CheckRealStyle style
        Single.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : float32 =
        Single.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<float32>) : bool =
        Single.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<float32>)
        : bool =
        NumberFormatInfo.CheckRealStyle style
        Single.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: float32) : int = Unchecked.compare this value
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? float32 as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type Single."))
    member this.Equals(obj: float32) : bool = LanguagePrimitives.GenericEqualityER this obj

type System.Boolean with
    static member TrueString: string = "True"
    static member FalseString: string = "False"
    [<Native "Boolean.Parse">]
    static member Parse(value: string) : bool = native
    [<Native "Boolean.TryParse">]
    static member TryParse(value: string, [<Out>] result: byref<bool>) : bool = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.CompareTo(value: bool) : int = compare this value
    member this.CompareTo(obj: obj) : int =
        match obj with
        | null -> 1
        | :? bool as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type Boolean."))
    member this.Equals(obj: bool) : bool = this = obj
