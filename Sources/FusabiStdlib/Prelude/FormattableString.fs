// Interpolated strings whose format and values are kept apart.
namespace System

open System.Globalization
open FSharp.Core
open FSharp.Collections

[<Sealed; AllowNullLiteral>]
type FormattableString internal (format: string, arguments: obj[]) =
    member _.Format: string = format
    member _.ArgumentCount: int = arguments.Length
    member _.GetArguments() : obj[] = arguments
    member _.GetArgument(index: int) : obj = arguments.[index]
    member _.ToString(formatProvider: IFormatProvider) : string = String.Format(formatProvider, format, arguments)
    override _.ToString() : string = String.Format(format, arguments)
    static member Invariant(formattable: FormattableString) : string =
        formattable.ToString CultureInfo.InvariantCulture
    static member CurrentCulture(formattable: FormattableString) : string = formattable.ToString()
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString()

namespace FSharp.Core.CompilerServices

/// What the compiler makes of an interpolated string where a FormattableString is expected.
module FormattableStrings =
    let make (format: string) (arguments: obj[]) : System.FormattableString =
        System.FormattableString(format, arguments)
