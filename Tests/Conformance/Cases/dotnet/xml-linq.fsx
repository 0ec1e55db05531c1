open System.Xml.Linq
let doc = XDocument.Parse """<?xml version="1.0"?>
<!-- list -->
<books count="2">
  <book id="1"><title>F# &amp; you</title><price>10.5</price></book>
  <book id="2"><title>Ünï</title><price>20</price><empty/><none></none></book>
</books>"""
printfn "%s %d" doc.Root.Name.LocalName (Seq.length (doc.Root.Elements()))
for b in doc.Descendants "book" do
    printfn "%s: %s costs %.2f" (b.Attribute("id").Value) (b.Element("title").Value) (float (b.Element("price").Value))
printfn "%O" doc
printfn "%s" (doc.Root.ToString SaveOptions.DisableFormatting)
let e =
    XElement("root",
        XAttribute("a", 1),
        XElement("child", "text <>&\""),
        XElement("list", [ for i in 1 .. 3 -> XElement("item", i) ]),
        XElement("nothing"),
        XComment "note")
printfn "%O" e
e.Element("child").Value <- "new"
e.SetAttributeValue("b", true)
e.Element("list").Elements("item") |> Seq.head |> fun x -> x.Remove()
e.Add(XElement("more", 2.5))
printfn "%O" e
printfn "%b %b" (isNull (e.Element "zzz")) (isNull (e.Attribute "zzz"))
printfn "%s" ((e.Descendants("item") |> Seq.map (fun x -> x.Value)) |> String.concat ",")
let ns = XNamespace.Get "urn:x"
let q = XElement(ns + "a", XElement(ns + "b", "1"))
printfn "%O" q
let p = XElement.Parse """<r xmlns:k="urn:k"><k:v k:w="5">1</k:v></r>"""
printfn "%s %O" ((Seq.head (p.Elements())).Name.NamespaceName) p
try XDocument.Parse "<a><b></a>" |> ignore with ex -> printfn "%s: %s" (ex.GetType().Name) ex.Message
try XDocument.Parse "" |> ignore with ex -> printfn "%s" ex.Message
printfn "%O" (XElement.Parse "<p>one <b>two</b> three</p>")
printfn "%s" (XElement.Parse("<p>one <b>two</b></p>").Value)
let total = doc.Descendants("price") |> Seq.sumBy (fun x -> float x.Value)
printfn "%g" total
