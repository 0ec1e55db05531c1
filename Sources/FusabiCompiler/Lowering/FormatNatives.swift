/// The natives that formatting is made of. The library implements each with this signature:
///
/// - `Format.int32`: int32 -> string, `Format.int64`: int64 -> string, `Format.uint64`: uint64 -> string: plain `%d`.
/// - `Format.char`: char -> string.
/// - `Format.text`: any -> string: what `string x` and a plain hole `{x}` give; null is empty.
/// - `Format.object`: any -> string: `%O`; null is `<null>`.
/// - `Format.any`: any -> string: plain `%A`.
/// - `Format.spec`: (specifier: string, value: any) -> string: any other specifier, written as in the format without the
///   percent sign: `-08.3f`, `+d`, `X`, `20A`, `s`.
/// - `Format.specStar`: (specifier: string, width: int32, precision: int32, value: any) -> string: a specifier with `*` for
///   the width or the precision; what is not given by `*` is `Int32.min`.
/// - `Format.hole`: (value: any, alignment: int32, format: string) -> string: `{x,8:F2}`; alignment 0 and format null
///   when absent.
/// - `Format.print`, `Format.printLine`, `Format.printError`, `Format.printErrorLine`: string -> unit: to the console.
/// - `Exception.failure`: string -> any: a new System.Exception, while the library does not declare its constructor.
enum FormatNatives {
    static let int32 = "Format.int32"
    static let int64 = "Format.int64"
    static let uint64 = "Format.uint64"
    static let char = "Format.char"
    static let text = "Format.text"
    static let object = "Format.object"
    static let any = "Format.any"
    static let spec = "Format.spec"
    static let specStar = "Format.specStar"
    static let hole = "Format.hole"
    static let print = "Format.print"
    static let printLine = "Format.printLine"
    static let printError = "Format.printError"
    static let printErrorLine = "Format.printErrorLine"
}

/// The functions of the printf family: the library declares them as `[<Native "printf:NAME">]`.
enum FormatFunction: String {
    case sprintf, printf, printfn, eprintf, eprintfn, failwithf, ksprintf, kprintf, bprintf, kbprintf, fprintf,
        fprintfn,
        kfprintf

    /// How many arguments come before the format.
    var leadingCount: Int {
        switch self {
        case .sprintf, .printf, .printfn, .eprintf, .eprintfn, .failwithf: 0
        case .ksprintf, .kprintf, .bprintf, .fprintf, .fprintfn: 1
        case .kbprintf, .kfprintf: 2
        }
    }

    /// What functions given to `%a` and `%t` write to; nil when they return a string.
    var writerPath: String? {
        switch self {
        case .sprintf, .failwithf, .ksprintf, .kprintf: nil
        case .bprintf, .kbprintf: "System.Text.StringBuilder"
        case .printf, .printfn, .eprintf, .eprintfn, .fprintf, .fprintfn, .kfprintf: "System.IO.StringWriter"
        }
    }
}
