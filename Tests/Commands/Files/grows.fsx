let mutable texts = [ "a" ]

while true do
    texts <- (texts.Head + "b") :: texts
