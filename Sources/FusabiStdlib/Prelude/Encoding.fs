// Texts as bytes.
namespace System.Text

open System
open FSharp.Core
open FSharp.Collections

type DecoderFallbackException =
    inherit ArgumentException
    new(message: string) = { inherit ArgumentException(message) }
    new() = { inherit ArgumentException("Value does not fall within the expected range.") }

type EncoderFallbackException =
    inherit ArgumentException
    new(message: string) = { inherit ArgumentException(message) }
    new() = { inherit ArgumentException("Value does not fall within the expected range.") }

/// `kind` tells the natives which encoding it is; a strict one refuses what it cannot translate.
[<AllowNullLiteral>]
type Encoding internal (kind: int, name: string, title: string, page: int, preamble: byte[], isStrict: bool) =
    static let utf8 = Encoding(0, "utf-8", "Unicode (UTF-8)", 65001, [| 0xEFuy; 0xBBuy; 0xBFuy |], false)
    static let ascii = Encoding(1, "us-ascii", "US-ASCII", 20127, [||], false)
    static let latin1 = Encoding(2, "iso-8859-1", "Western European (ISO)", 28591, [||], false)
    static let unicode = Encoding(3, "utf-16", "Unicode", 1200, [| 0xFFuy; 0xFEuy |], false)
    static let bigEndian = Encoding(4, "utf-16BE", "Unicode (Big-Endian)", 1201, [| 0xFEuy; 0xFFuy |], false)
    static let utf32 = Encoding(5, "utf-32", "Unicode (UTF-32)", 12000, [| 0xFFuy; 0xFEuy; 0uy; 0uy |], false)
    [<Native "Encoding.encode">]
    static member private Encode(kind: int, isStrict: bool, text: string) : byte[] = native
    [<Native "Encoding.decode">]
    static member private Decode(kind: int, isStrict: bool, bytes: byte[], index: int, count: int) : string = native
    static member UTF8: Encoding = utf8
    static member Default: Encoding = utf8
    static member ASCII: Encoding = ascii
    static member Latin1: Encoding = latin1
    static member Unicode: Encoding = unicode
    static member BigEndianUnicode: Encoding = bigEndian
    static member UTF32: Encoding = utf32
    static member GetEncoding(name: string) : Encoding =
        match name with
        | null -> raise (ArgumentNullException("name"))
        | _ -> ()
        match name.ToLower() with
        | "utf-8"
        | "utf8" -> utf8
        | "us-ascii"
        | "ascii" -> ascii
        | "iso-8859-1"
        | "latin1" -> latin1
        | "utf-16"
        | "utf-16le"
        | "unicode" -> unicode
        | "utf-16be"
        | "unicodefffe" -> bigEndian
        | "utf-32"
        | "utf-32le" -> utf32
        | _ ->
            raise (
                ArgumentException(
                    "'" + name + "' is not a supported encoding name. For information on defining a custom encoding, "
                    + "see the documentation for the Encoding.RegisterProvider method.",
                    "name"
                )
            )
    static member GetEncoding(codepage: int) : Encoding =
        match codepage with
        | 0
        | 65001 -> utf8
        | 20127 -> ascii
        | 28591 -> latin1
        | 1200 -> unicode
        | 1201 -> bigEndian
        | 12000 -> utf32
        | _ -> raise (NotSupportedException("No data is available for encoding " + codepage.ToString() + "."))
    static member Convert(srcEncoding: Encoding, dstEncoding: Encoding, bytes: byte[]) : byte[] =
        dstEncoding.GetBytes(srcEncoding.GetString bytes)
    member _.WebName: string = name
    member _.BodyName: string = name
    member _.HeaderName: string = name
    member _.EncodingName: string = title
    member _.CodePage: int = page
    member _.IsSingleByte: bool = kind = 1 || kind = 2
    member _.GetPreamble() : byte[] = Array.copy preamble
    member _.GetBytes(s: string) : byte[] =
        match s with
        | null -> raise (ArgumentNullException("s"))
        | _ -> Encoding.Encode(kind, isStrict, s)
    member this.GetBytes(chars: char[]) : byte[] =
        match chars with
        | null -> raise (ArgumentNullException("chars"))
        | _ -> this.GetBytes(String(chars))
    member this.GetBytes(s: string, index: int, count: int) : byte[] = this.GetBytes(s.Substring(index, count))
    member this.GetBytes(chars: char[], index: int, count: int) : byte[] = this.GetBytes(String(chars, index, count))
    member this.GetBytes(s: string, charIndex: int, charCount: int, bytes: byte[], byteIndex: int) : int =
        let encoded = this.GetBytes(s.Substring(charIndex, charCount))
        if encoded.Length > bytes.Length - byteIndex then
            raise (
                ArgumentException(
                    "The output byte buffer is too small to contain the encoded data, encoding '" + title
                    + "' fallback 'System.Text.EncoderReplacementFallback'.",
                    "bytes"
                )
            )
        Array.blit encoded 0 bytes byteIndex encoded.Length
        encoded.Length
    member this.GetByteCount(s: string) : int = this.GetBytes(s).Length
    member this.GetByteCount(chars: char[]) : int = this.GetBytes(chars).Length
    member this.GetByteCount(chars: char[], index: int, count: int) : int = this.GetBytes(chars, index, count).Length
    member _.GetString(bytes: byte[]) : string =
        match bytes with
        | null -> raise (ArgumentNullException("bytes"))
        | _ -> Encoding.Decode(kind, isStrict, bytes, 0, bytes.Length)
    member _.GetString(bytes: byte[], index: int, count: int) : string =
        Encoding.Decode(kind, isStrict, bytes, index, count)
    member this.GetChars(bytes: byte[]) : char[] = this.GetString(bytes).ToCharArray()
    member this.GetChars(bytes: byte[], index: int, count: int) : char[] =
        this.GetString(bytes, index, count).ToCharArray()
    member this.GetCharCount(bytes: byte[]) : int = this.GetString(bytes).Length
    member this.GetCharCount(bytes: byte[], index: int, count: int) : int = this.GetString(bytes, index, count).Length
    member _.GetMaxByteCount(charCount: int) : int =
        match kind with
        | 0 -> (charCount + 1) * 3
        | 1
        | 2 -> charCount + 1
        | 5
        | 6 -> (charCount + 1) * 4
        | _ -> (charCount + 1) * 2
    override _.Equals(other: obj) : bool =
        match other with
        | :? Encoding as that -> that.CodePage = page
        | _ -> false
    override _.GetHashCode() : int = page
    override _.ToString() : string =
        match kind with
        | 0 -> "System.Text.UTF8Encoding+UTF8EncodingSealed"
        | 1 -> "System.Text.ASCIIEncoding+ASCIIEncodingSealed"
        | 2 -> "System.Text.Latin1Encoding+Latin1EncodingSealed"
        | 5
        | 6 -> "System.Text.UTF32Encoding"
        | _ -> "System.Text.UnicodeEncoding"

type UTF8Encoding(encoderShouldEmitUTF8Identifier: bool, throwOnInvalidBytes: bool) =
    inherit
        Encoding(
            0,
            "utf-8",
            "Unicode (UTF-8)",
            65001,
            (if encoderShouldEmitUTF8Identifier then [| 0xEFuy; 0xBBuy; 0xBFuy |] else [||]),
            throwOnInvalidBytes
        )
    new(encoderShouldEmitUTF8Identifier: bool) = UTF8Encoding(encoderShouldEmitUTF8Identifier, false)
    new() = UTF8Encoding(false, false)

type ASCIIEncoding() =
    inherit Encoding(1, "us-ascii", "US-ASCII", 20127, [||], false)

type UnicodeEncoding(bigEndian: bool, byteOrderMark: bool) =
    inherit
        Encoding(
            (if bigEndian then 4 else 3),
            (if bigEndian then "utf-16BE" else "utf-16"),
            (if bigEndian then "Unicode (Big-Endian)" else "Unicode"),
            (if bigEndian then 1201 else 1200),
            (if not byteOrderMark then [||]
             elif bigEndian then [| 0xFEuy; 0xFFuy |]
             else [| 0xFFuy; 0xFEuy |]),
            false
        )
    new() = UnicodeEncoding(false, true)

type UTF32Encoding(bigEndian: bool, byteOrderMark: bool) =
    inherit
        Encoding(
            (if bigEndian then 6 else 5),
            (if bigEndian then "utf-32BE" else "utf-32"),
            (if bigEndian then "Unicode (UTF-32 Big-Endian)" else "Unicode (UTF-32)"),
            (if bigEndian then 12001 else 12000),
            (if byteOrderMark && not bigEndian then [| 0xFFuy; 0xFEuy; 0uy; 0uy |] else [||]),
            false
        )
    new() = UTF32Encoding(false, true)
