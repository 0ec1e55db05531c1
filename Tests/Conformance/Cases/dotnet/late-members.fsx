open System
open System.Text
open System.Text.RegularExpressions
printfn "%O" (DateTime(DateOnly(2024, 2, 29), TimeOnly(13, 5)))
printfn "%b" (Regex.IsMatch("abc", "b", RegexOptions.None, TimeSpan.FromSeconds 1.0))
let a = Array.CreateInstance(typeof<int>, 3)
a.SetValue(5, 1)
printfn "%A %d" (a :?> int[]) a.Length
let mac (key: string) (text: string) =
    System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes key, Encoding.UTF8.GetBytes text)
    |> Convert.ToHexString
printfn "%s" (mac "key" "The quick brown fox jumps over the lazy dog")
printfn "%O" (Decimal.MaxMagnitude(-3m, 2m))
for text, radix in [ "zz", 16; "102", 2; "12a", 10 ] do
    try printfn "%d" (Convert.ToInt32(text, radix)) with e -> printfn "%s" e.Message
