// Numbers in symbols of one's own.
open System
open System.Globalization

let format = NumberFormatInfo()
format.NumberDecimalSeparator <- ","
format.NumberGroupSeparator <- "."
format.CurrencySymbol <- "EUR "
printfn "%s %s" ((1234.5).ToString("N2", format)) ((-0.5).ToString format)
printfn "%s" ((1234.5m).ToString("C", format))
printfn "%s" (String.Format(format, "{0}|{1,8:N1}|{2}|{3:X4}", 1.5, 1234.56, "text", 255))
printfn "%g" (Double.Parse("1.234,5", format))

let spaced = CultureInfo.InvariantCulture.NumberFormat.Clone() :?> NumberFormatInfo
spaced.NumberGroupSeparator <- " "
printfn "%s %s" ((1234567.891).ToString("#,##0.00", spaced)) ((1234567).ToString "N0")

let culture = CultureInfo.InvariantCulture.Clone() :?> CultureInfo
culture.NumberFormat.NumberDecimalSeparator <- ","
printfn "%s %s" ((2.5).ToString culture) (String.Format(CultureInfo.InvariantCulture, "{0}", 2.5))
