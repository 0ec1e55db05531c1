// System.Uri: the parts of addresses, and their escapes.
namespace System

open System.Text
open FSharp.Core
open FSharp.Collections

type UriFormatException =
    inherit FormatException
    new(message: string) = { inherit FormatException(message) }
    new() = { inherit FormatException() }

type UriKind =
    | RelativeOrAbsolute = 0
    | Absolute = 1
    | Relative = 2

[<Sealed; AllowNullLiteral>]
type Uri(uriString: string, kind: UriKind) =
    do
        if isNull uriString then raise (ArgumentNullException("uriString"))
    let colon = uriString.IndexOf ':'
    let isScheme =
        colon > 1
        && Char.IsAsciiLetter uriString.[0]
        && String.forall (fun c -> Char.IsAsciiLetterOrDigit c || "+-.".Contains c) (uriString.Substring(0, colon))
    let isAbsolute = isScheme && kind <> UriKind.Relative
    do
        if not isAbsolute && kind = UriKind.Absolute then
            raise (UriFormatException("Invalid URI: The format of the URI could not be determined."))
    let scheme = if isAbsolute then uriString.Substring(0, colon).ToLowerInvariant() else ""
    let rest = if isAbsolute then uriString.Substring(colon + 1) else uriString
    let hasAuthority = isAbsolute && rest.StartsWith "//"
    let authorityEnd =
        let place = if hasAuthority then rest.IndexOfAny([| '/'; '?'; '#' |], 2) else 0
        if place < 0 then rest.Length else place
    let authority = if hasAuthority then rest.Substring(2, authorityEnd - 2) else ""
    let at = authority.LastIndexOf '@'
    let userInfo = if at < 0 then "" else authority.Substring(0, at)
    let hostAndPort = authority.Substring(at + 1)
    let portColon = hostAndPort.LastIndexOf ':'
    let hasPort = portColon >= 0 && not (hostAndPort.EndsWith "]")
    let host = (if hasPort then hostAndPort.Substring(0, portColon) else hostAndPort).ToLowerInvariant()
    let standardPort =
        match scheme with
        | "http"
        | "ws" -> 80
        | "https"
        | "wss" -> 443
        | "ftp" -> 21
        | _ -> -1
    let port =
        let mutable number = 0
        if not hasPort || portColon = hostAndPort.Length - 1 then
            standardPort
        elif Int32.TryParse(hostAndPort.Substring(portColon + 1), &number) && number >= 0 && number < 65536 then
            number
        else
            raise (UriFormatException("Invalid URI: Invalid port specified."))
    do
        if hasAuthority && host = "" && scheme <> "file" then
            raise (UriFormatException("Invalid URI: The hostname could not be parsed."))
    let tail = rest.Substring authorityEnd
    let sharp = tail.IndexOf '#'
    let fragment = if sharp < 0 then "" else tail.Substring sharp
    let beforeFragment = if sharp < 0 then tail else tail.Substring(0, sharp)
    let question = beforeFragment.IndexOf '?'
    let query = if question < 0 then "" else beforeFragment.Substring question
    let path =
        let path = if question < 0 then beforeFragment else beforeFragment.Substring(0, question)
        if hasAuthority && path = "" then "/" else path
    /// `a/./b/../c` is `a/c`.
    static let plain (path: string) : string =
        let parts = ResizeArray<string>()
        let segments = path.Split '/'
        for i in 0 .. segments.Length - 1 do
            match segments.[i] with
            | "." -> if i = segments.Length - 1 then parts.Add ""
            | ".." ->
                if parts.Count > 1 then parts.RemoveAt(parts.Count - 1)
                if i = segments.Length - 1 then parts.Add ""
            | part -> parts.Add part
        String.Join("/", parts)
    let absolutePath =
        if hasAuthority then Uri.Escape(plain path, (fun c -> "-_.~!*'();:@&=+$,/[]%".Contains c)) else path
    let shownPort = if port = standardPort then "" else ":" + port.ToString()
    let requireAbsolute () =
        if not isAbsolute then
            raise (InvalidOperationException("This operation is not supported for a relative URI."))
    new(uriString: string) = Uri(uriString, UriKind.Absolute)
    new(baseUri: Uri, relativeUri: string) = Uri(Uri.Combine(baseUri, relativeUri), UriKind.Absolute)
    static member private Combine(baseUri: Uri, relative: string) : string =
        let root = baseUri.Scheme + "://" + baseUri.Authority
        if relative = "" then baseUri.AbsoluteUri
        elif relative.Contains "://" then relative
        elif relative.StartsWith "/" then root + relative
        elif relative.StartsWith "?" then root + baseUri.AbsolutePath + relative
        elif relative.StartsWith "#" then root + baseUri.AbsolutePath + baseUri.Query + relative
        else root + baseUri.AbsolutePath.Substring(0, baseUri.AbsolutePath.LastIndexOf '/' + 1) + relative
    static member UriSchemeHttp: string = "http"
    static member UriSchemeHttps: string = "https"
    static member UriSchemeFile: string = "file"
    static member TryCreate(uriString: string, uriKind: UriKind, [<Out>] result: byref<Uri>) : bool =
        try
            result <- Uri(uriString, uriKind)
            true
        with
        | :? UriFormatException
        | :? ArgumentNullException ->
            result <- null
            false
    static member IsWellFormedUriString(uriString: string, uriKind: UriKind) : bool =
        let mutable uri = null
        Uri.TryCreate(uriString, uriKind, &uri) && not (uriString.Contains ' ')
    member _.OriginalString: string = uriString
    member _.IsAbsoluteUri: bool = isAbsolute
    member _.Scheme: string =
        requireAbsolute ()
        scheme
    member _.Host: string =
        requireAbsolute ()
        host
    member this.DnsSafeHost: string = this.Host
    member this.IdnHost: string = this.Host
    member _.Port: int =
        requireAbsolute ()
        port
    member _.IsDefaultPort: bool = port = standardPort
    member _.UserInfo: string = userInfo
    member _.Authority: string = host + shownPort
    member _.AbsolutePath: string =
        requireAbsolute ()
        absolutePath
    member this.LocalPath: string = Uri.UnescapeDataString this.AbsolutePath
    member _.Query: string = Uri.Escape(query, (fun c -> "-_.~!*'();:@&=+$,/?[]%".Contains c))
    member _.Fragment: string = Uri.Escape(fragment, (fun c -> "-_.~!*'();:@&=+$,/?#[]%".Contains c))
    member this.PathAndQuery: string = this.AbsolutePath + this.Query
    member this.Segments: string[] =
        let parts = this.AbsolutePath.Split '/'
        Array.filter
            (fun (part: string) -> part <> "")
            (Array.mapi (fun i part -> if i < parts.Length - 1 then part + "/" else part) parts)
    member _.IsFile: bool = scheme = "file"
    member _.IsLoopback: bool = host = "localhost" || host = "127.0.0.1"
    member this.AbsoluteUri: string =
        requireAbsolute ()
        let user = if userInfo = "" then "" else userInfo + "@"
        let start = if hasAuthority then "://" + user + host + shownPort else ":"
        scheme + start + absolutePath + this.Query + this.Fragment
    override this.ToString() : string =
        if isAbsolute then Uri.UnescapeDataString this.AbsoluteUri else uriString
    override this.Equals(other: obj) : bool =
        match other with
        | :? Uri as other ->
            isAbsolute = other.IsAbsoluteUri
            && (if isAbsolute then this.AbsoluteUri = other.AbsoluteUri else uriString = other.OriginalString)
        | _ -> false
    override this.GetHashCode() : int = hash (if isAbsolute then this.AbsoluteUri else uriString)
    static member private Escape(text: string, isKept: char -> bool) : string =
        match text with
        | null -> raise (ArgumentNullException("stringToEscape"))
        | _ -> ()
        let result = StringBuilder()
        for b in Encoding.UTF8.GetBytes text do
            let c = char b
            if b < 128uy && (Char.IsAsciiLetterOrDigit c || isKept c) then result.Append c |> ignore
            else result.Append('%').Append(b.ToString "X2") |> ignore
        result.ToString()
    static member EscapeDataString(stringToEscape: string) : string =
        Uri.Escape(stringToEscape, (fun c -> "-_.~".Contains c))
    static member EscapeUriString(stringToEscape: string) : string =
        Uri.Escape(stringToEscape, (fun c -> "-_.~!*'();:@&=+$,/?#[]%".Contains c))
    static member UnescapeDataString(stringToUnescape: string) : string =
        match stringToUnescape with
        | null -> raise (ArgumentNullException("stringToUnescape"))
        | text ->
            let bytes = ResizeArray<byte>()
            let result = StringBuilder()
            let flush () =
                result.Append(Encoding.UTF8.GetString(bytes.ToArray())) |> ignore
                bytes.Clear()
            let mutable i = 0
            while i < text.Length do
                if text.[i] = '%'
                   && i + 2 < text.Length
                   && Char.IsAsciiHexDigit text.[i + 1]
                   && Char.IsAsciiHexDigit text.[i + 2] then
                    bytes.Add(Byte.Parse(text.Substring(i + 1, 2), System.Globalization.NumberStyles.HexNumber))
                    i <- i + 3
                else
                    flush ()
                    result.Append text.[i] |> ignore
                    i <- i + 1
            flush ()
            result.ToString()
