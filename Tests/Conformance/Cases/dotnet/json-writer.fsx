open System
open System.IO
open System.Text
open System.Text.Json
let write (indented: bool) =
    use stream = new MemoryStream()
    let w = new Utf8JsonWriter(stream, JsonWriterOptions(Indented = indented))
    w.WriteStartObject()
    w.WriteString("name", "x")
    w.WriteNumber("n", 1.5)
    w.WriteStartArray "list"
    for i in 1 .. 2 do w.WriteNumberValue i
    w.WriteEndArray()
    w.WriteBoolean("b", true)
    w.WriteNull "z"
    w.WriteEndObject()
    w.Flush()
    Encoding.UTF8.GetString(stream.ToArray())
printfn "%s" (write false)
printfn "%s" (write true)
