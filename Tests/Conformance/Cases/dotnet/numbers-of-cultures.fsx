open System
open System.Globalization
for name in [ "en-US"; "de-DE"; "it-IT"; "pt-BR" ] do
    let c = CultureInfo.GetCultureInfo name
    printfn "%s %s %s %s" c.Name ((1234567.891).ToString("N2", c)) ((-1.5).ToString c) ((0.5m).ToString("F3", c))
printfn "%s %s" ((1234.5).ToString("C2", CultureInfo "en-US")) ((-1234.5).ToString("C2", CultureInfo "en-GB"))
let de = CultureInfo "de-DE"
printfn "%s" (String.Format(de, "{0:N1} {1:F2} {2}", 1234.56, 2.5m, 3))
printfn "%f %M" (Double.Parse("1.234,56", de)) (Decimal.Parse("-1.234,5", NumberStyles.Number, de))
printfn "%s %s" (DateTime(2024, 2, 9, 13, 5, 0).ToString("d", de)) (DateTime(2024, 2, 9).ToString("yyyy-MM", de))
let spaced = NumberFormatInfo(NumberGroupSeparator = " ", NumberDecimalSeparator = ",")
printfn "%s" ((1234567.5).ToString("N1", spaced))
printfn "%s %s" ((5).ToString "C") ((-5).ToString("C", CultureInfo.InvariantCulture))
