// A TextWriter that overrides the writing of one character alone: everything else comes down to it.
open System
open System.IO

type Upper(inner: TextWriter) =
    inherit TextWriter()
    override _.Encoding = inner.Encoding
    override _.Write(c: char) = inner.Write(Char.ToUpper c)

let target = new StringWriter()
let upper = new Upper(target)
upper.WriteLine("hello {0}", 5)
upper.Write 3.5
upper.Write([| 'a'; 'b'; 'c' |], 1, 2)
upper.WriteLine true
fprintf upper "x=%d;" 3
upper.NewLine <- "|"
fprintfn upper "y"
upper.WriteLine()
printfn "%A" (target.ToString().Split '\n')
