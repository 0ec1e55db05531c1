open System
open System.Text
open System.Globalization
let strip (s: string) =
    s.Normalize(NormalizationForm.FormD)
    |> Seq.filter (fun c -> CharUnicodeInfo.GetUnicodeCategory c <> UnicodeCategory.NonSpacingMark)
    |> Seq.toArray |> String
printfn "%s" (strip "Crème Brûlée à l'Ångström")
printfn "%d %d %b" ("é".Normalize(NormalizationForm.FormD).Length) ("e\u0301".Normalize().Length) ("e\u0301".IsNormalized())
