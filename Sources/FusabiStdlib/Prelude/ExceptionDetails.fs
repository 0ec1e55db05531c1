// What exceptions carry besides message and cause: kept aside, for the few that are asked.
namespace System

open System.Collections
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

[<Sealed; AllowNullLiteral>]
type internal ExceptionDetails() =
    static let mutable all: Dictionary<exn, ExceptionDetails> = null
    member val Data: IDictionary = (Hashtable() :> IDictionary)
    member val HelpLink: string = null with get, set
    member val Source: string = null with get, set
    member val Code: int = 0 with get, set
    member val HasCode: bool = false with get, set
    static member Of(e: exn) : ExceptionDetails =
        if isNull all then all <- Dictionary<exn, ExceptionDetails>(HashIdentity.Reference)
        let mutable found = null
        if not (all.TryGetValue(e, &found)) then
            found <- ExceptionDetails()
            all.[e] <- found
        found
    /// The HRESULT of .NET's own exceptions.
    static member StandardCode(e: exn) : int =
        match e with
        | :? ArgumentNullException
        | :? NullReferenceException -> -2147467261
        | :? ArgumentOutOfRangeException -> -2146233086
        | :? ArgumentException -> -2147024809
        | :? NotImplementedException -> -2147467263
        | :? NotSupportedException -> -2146233067
        | :? OverflowException -> -2146233066
        | :? DivideByZeroException -> -2147352558
        | :? ArithmeticException -> -2147024362
        | :? IndexOutOfRangeException -> -2146233080
        | :? InvalidCastException -> -2147467262
        | :? FormatException -> -2146233033
        | :? KeyNotFoundException -> -2146232969
        | :? ObjectDisposedException -> -2146232798
        | :? InvalidOperationException -> -2146233079
        | :? TimeoutException -> -2146233083
        | :? OperationCanceledException -> -2146233029
        | :? System.IO.FileNotFoundException -> -2147024894
        | :? System.IO.DirectoryNotFoundException -> -2147024893
        | :? System.IO.IOException -> -2146232800
        | :? UnauthorizedAccessException -> -2147024891
        | :? OutOfMemoryException -> -2147024882
        | :? ApplicationException -> -2146232832
        | _ -> -2146233088

type System.Exception with
    member this.Data: IDictionary = ExceptionDetails.Of(this).Data
    member this.HelpLink
        with get (): string = ExceptionDetails.Of(this).HelpLink
        and set (value: string) = ExceptionDetails.Of(this).HelpLink <- value
    member this.Source
        with get (): string = ExceptionDetails.Of(this).Source
        and set (value: string) = ExceptionDetails.Of(this).Source <- value
    member this.HResult
        with get (): int =
            let details = ExceptionDetails.Of this
            if details.HasCode then details.Code else ExceptionDetails.StandardCode this
        and set (value: int) =
            let details = ExceptionDetails.Of this
            details.HasCode <- true
            details.Code <- value
