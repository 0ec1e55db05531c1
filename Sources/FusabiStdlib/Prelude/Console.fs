// Standard output and input, and what else of the process a script may see.
namespace System.IO

open System
open FSharp.Core
open FSharp.Collections

/// Writes to one of the process's streams: 1 output, 2 error.
[<Sealed>]
type internal StreamTextWriter(stream: int) =
    inherit TextWriter()
    [<Native "Console.write">]
    static member private WriteText(stream: int, text: string) : unit = native
    [<Native "Console.flush">]
    static member private FlushStream(stream: int) : unit = native
    override _.Encoding = System.Text.Encoding.UTF8
    override _.Write(value: char) : unit = StreamTextWriter.WriteText(stream, String(value, 1))
    override _.Write(value: string) : unit = StreamTextWriter.WriteText(stream, value)
    override this.WriteLine(value: string) : unit =
        StreamTextWriter.WriteText(stream, value)
        StreamTextWriter.WriteText(stream, "\n")
    override _.Flush() : unit = StreamTextWriter.FlushStream stream

[<Sealed>]
type internal StandardInput() =
    inherit TextReader()
    [<Native "Console.readLine">]
    static member private Line() : string = native
    [<Native "Console.read">]
    static member private Unit(consume: bool) : int = native
    [<Native "Console.readToEnd">]
    static member private Rest() : string = native
    override _.ReadLine() : string = StandardInput.Line()
    override _.Read() : int = StandardInput.Unit true
    override _.Peek() : int = StandardInput.Unit false
    override _.ReadToEnd() : string = StandardInput.Rest()

/// A process's stream as bytes: 1 output, 2 error.
[<Sealed>]
type internal OutputStream(writer: TextWriter) =
    inherit Stream()
    override _.CanRead = false
    override _.CanWrite = true
    override _.CanSeek = false
    override _.Length = raise (NotSupportedException())
    override _.Position
        with get () = raise (NotSupportedException())
        and set (value: int64) = raise (NotSupportedException())
    override _.Read(buffer: byte[], offset: int, count: int) : int =
        raise (NotSupportedException("Stream does not support reading."))
    override _.Write(buffer: byte[], offset: int, count: int) : unit =
        writer.Write(System.Text.Encoding.UTF8.GetString(buffer, offset, count))
    override _.Seek(offset: int64, origin: SeekOrigin) : int64 = raise (NotSupportedException())
    override _.SetLength(value: int64) : unit = raise (NotSupportedException())
    override _.Flush() : unit = writer.Flush()

namespace System

open System.IO
open System.Text
open FSharp.Core

type ConsoleColor =
    | Black = 0
    | DarkBlue = 1
    | DarkGreen = 2
    | DarkCyan = 3
    | DarkRed = 4
    | DarkMagenta = 5
    | DarkYellow = 6
    | Gray = 7
    | DarkGray = 8
    | Blue = 9
    | Green = 10
    | Cyan = 11
    | Red = 12
    | Magenta = 13
    | Yellow = 14
    | White = 15

[<Flags>]
type ConsoleModifiers =
    | None = 0
    | Alt = 1
    | Shift = 2
    | Control = 4

type ConsoleKey =
    | None = 0
    | Backspace = 8
    | Tab = 9
    | Enter = 13
    | Escape = 27
    | Spacebar = 32
    | PageUp = 33
    | PageDown = 34
    | End = 35
    | Home = 36
    | LeftArrow = 37
    | UpArrow = 38
    | RightArrow = 39
    | DownArrow = 40
    | Insert = 45
    | Delete = 46
    | D0 = 48
    | D1 = 49
    | D2 = 50
    | D3 = 51
    | D4 = 52
    | D5 = 53
    | D6 = 54
    | D7 = 55
    | D8 = 56
    | D9 = 57
    | A = 65
    | B = 66
    | C = 67
    | D = 68
    | E = 69
    | F = 70
    | G = 71
    | H = 72
    | I = 73
    | J = 74
    | K = 75
    | L = 76
    | M = 77
    | N = 78
    | O = 79
    | P = 80
    | Q = 81
    | R = 82
    | S = 83
    | T = 84
    | U = 85
    | V = 86
    | W = 87
    | X = 88
    | Y = 89
    | Z = 90
    | F1 = 112
    | F2 = 113
    | F3 = 114
    | F4 = 115
    | F5 = 116
    | F6 = 117
    | F7 = 118
    | F8 = 119
    | F9 = 120
    | F10 = 121
    | F11 = 122
    | F12 = 123

[<Sealed>]
type ConsoleKeyInfo(keyChar: char, key: ConsoleKey, shift: bool, alt: bool, control: bool) =
    member _.KeyChar: char = keyChar
    member _.Key: ConsoleKey = key
    member _.Modifiers: ConsoleModifiers =
        (if shift then ConsoleModifiers.Shift else ConsoleModifiers.None)
        ||| (if alt then ConsoleModifiers.Alt else ConsoleModifiers.None)
        ||| (if control then ConsoleModifiers.Control else ConsoleModifiers.None)

[<AbstractClass; Sealed>]
type Console =
    static let mutable output: TextWriter = new StreamTextWriter(1) :> TextWriter
    static let mutable error: TextWriter = new StreamTextWriter(2) :> TextWriter
    static let mutable input: TextReader = new StandardInput() :> TextReader
    static let mutable foreground = enum<ConsoleColor> -1
    static let mutable background = enum<ConsoleColor> -1
    static member Out: TextWriter = output
    static member Error: TextWriter = error
    static member In: TextReader = input
    [<Native "Console.redirect">]
    static member private Redirect(stream: int, isRedirected: bool) : unit = native
    static member SetOut(newOut: TextWriter) : unit =
        output <- newOut
        Console.Redirect(1, not (newOut :? StreamTextWriter))
    static member SetError(newError: TextWriter) : unit =
        error <- newError
        Console.Redirect(2, not (newError :? StreamTextWriter))
    static member SetIn(newIn: TextReader) : unit = input <- newIn
    static member OpenStandardOutput() : Stream = new OutputStream(new StreamTextWriter(1)) :> Stream
    static member OpenStandardError() : Stream = new OutputStream(new StreamTextWriter(2)) :> Stream
    static member OpenStandardInput() : Stream =
        new MemoryStream(Encoding.UTF8.GetBytes((new StandardInput()).ReadToEnd()), false) :> Stream
    static member OutputEncoding
        with get () : Encoding = Encoding.UTF8
        and set (value: Encoding) = ()
    static member InputEncoding
        with get () : Encoding = Encoding.UTF8
        and set (value: Encoding) = ()
    /// Colours change nothing where the output is no terminal, and a script's may not be.
    static member ForegroundColor
        with get () : ConsoleColor = foreground
        and set (value: ConsoleColor) = foreground <- value
    static member BackgroundColor
        with get () : ConsoleColor = background
        and set (value: ConsoleColor) = background <- value
    static member ResetColor() : unit =
        foreground <- enum<ConsoleColor> -1
        background <- enum<ConsoleColor> -1
    static member Clear() : unit = ()
    static member Beep() : unit = ()
    static member Beep(frequency: int, duration: int) : unit = raise (PlatformNotSupportedException())
    static member CursorLeft
        with get () : int = 0
        and set (value: int) = ()
    static member CursorTop
        with get () : int = 0
        and set (value: int) = ()
    static member SetCursorPosition(left: int, top: int) : unit =
        ArgumentOutOfRangeException.ThrowIfNegative(left, "left")
        ArgumentOutOfRangeException.ThrowIfNegative(top, "top")
    static member GetCursorPosition() : struct (int * int) = struct (0, 0)
    static member WindowWidth: int = 80
    static member WindowHeight: int = 24
    static member BufferWidth: int = 80
    static member BufferHeight: int = 24
    static member TreatControlCAsInput
        with get () : bool = false
        and set (value: bool) = ()
    static member Title
        with get () : string = ""
        and set (value: string) = ()
    static member CursorVisible
        with get () : bool = true
        and set (value: bool) = ()
    static member IsInputRedirected: bool = true
    static member IsOutputRedirected: bool = true
    static member IsErrorRedirected: bool = true
    static member ReadKey(intercept: bool) : ConsoleKeyInfo =
        raise (
            InvalidOperationException(
                "Cannot read keys when either application does not have a console or when console input has been "
                + "redirected. Try Console.Read."
            )
        )
    static member ReadKey() : ConsoleKeyInfo = Console.ReadKey false
    static member KeyAvailable: bool =
        raise (
            InvalidOperationException(
                "Cannot see if a key has been pressed when either application does not have a console or when console "
                + "input has been redirected from a file. Try Console.In.Peek."
            )
        )
    static member Write(value: string) : unit = output.Write value
    static member Write(value: char) : unit = output.Write value
    static member Write(value: char[]) : unit = output.Write(String(value))
    static member Write(value: obj) : unit = output.Write value
    static member Write(format: string, [<ParamArray>] args: obj[]) : unit = output.Write(String.Format(format, args))
    static member Write(buffer: char[], index: int, count: int) : unit = output.Write(buffer, index, count)
    static member WriteLine(buffer: char[], index: int, count: int) : unit = output.WriteLine(buffer, index, count)
    static member WriteLine() : unit = output.WriteLine()
    static member WriteLine(value: string) : unit = output.WriteLine value
    static member WriteLine(value: char) : unit = output.WriteLine value
    static member WriteLine(value: char[]) : unit = output.WriteLine(String(value))
    static member WriteLine(value: obj) : unit = output.WriteLine value
    static member WriteLine(format: string, [<ParamArray>] args: obj[]) : unit =
        output.WriteLine(String.Format(format, args))
    static member ReadLine() : string = input.ReadLine()
    static member Read() : int = input.Read()

namespace FSharp.Core.CompilerServices

/// What printf does when Console.Out is not the standard output.
module Printing =
    let writeOut (text: string) : unit = System.Console.Out.Write text
    let writeOutLine (text: string) : unit = System.Console.Out.WriteLine text
    let writeError (text: string) : unit = System.Console.Error.Write text
    let writeErrorLine (text: string) : unit = System.Console.Error.WriteLine text

namespace System

open System.IO
open System.Text
open FSharp.Core

type PlatformID =
    | Win32NT = 2
    | Unix = 4
    | MacOSX = 6
    | Other = 7

[<Sealed; AllowNullLiteral>]
type OperatingSystem(platform: PlatformID, version: Version) =
    member _.Platform: PlatformID = platform
    member _.Version: Version = version
    member _.ServicePack: string = ""
    member _.VersionString: string = "Unix " + version.ToString()
    override this.ToString() : string = this.VersionString
    static member IsLinux() : bool = true
    static member IsWindows() : bool = false
    static member IsMacOS() : bool = false
    static member IsFreeBSD() : bool = false
    static member IsAndroid() : bool = false
    static member IsIOS() : bool = false
    static member IsBrowser() : bool = false

[<CompilationRepresentation(CompilationRepresentationFlags.ModuleSuffix)>]
module Environment =
    type SpecialFolder =
        | Desktop = 0
        | MyDocuments = 5
        | Personal = 5
        | MyMusic = 13
        | MyVideos = 14
        | ApplicationData = 26
        | LocalApplicationData = 28
        | CommonApplicationData = 35
        | System = 37
        | MyPictures = 39
        | UserProfile = 40

[<AbstractClass; Sealed>]
type Environment =
    static let mutable exitCode = 0
    static member NewLine: string = "\n"
    [<Native "Environment.exit">]
    static member Exit(exitCode: int) : unit = native
    [<Native "Environment.arguments">]
    static member GetCommandLineArgs() : string[] = native
    [<Native "Environment.tickCount">]
    static member TickCount64: int64 = native
    static member TickCount: int = int Environment.TickCount64
    [<Native "Environment.variable">]
    static member private Variable(name: string) : string = native
    static member GetEnvironmentVariable(variable: string) : string =
        match variable with
        | null -> raise (ArgumentNullException("variable"))
        | _ -> Environment.Variable variable
    [<Native "Environment.setVariable">]
    static member SetEnvironmentVariable(variable: string, value: string) : unit = native
    [<Native "Environment.variables">]
    static member private Variables() : string[] = native
    static member GetEnvironmentVariables() : System.Collections.Generic.IDictionary<string, string> =
        let all = System.Collections.Generic.Dictionary<string, string>()
        let parts = Environment.Variables()
        for i in 0..2 .. parts.Length - 2 do
            all.[parts.[i]] <- parts.[i + 1]
        all :> System.Collections.Generic.IDictionary<string, string>
    /// `%NAME%` becomes the variable's value, where there is one.
    static member ExpandEnvironmentVariables(name: string) : string =
        let parts = name.Split '%'
        let text = StringBuilder(parts.[0])
        let mutable i = 1
        while i < parts.Length do
            match (if i + 1 < parts.Length then Environment.Variable parts.[i] else null) with
            | null ->
                text.Append('%').Append(parts.[i]) |> ignore
                i <- i + 1
            | value ->
                text.Append(value).Append(parts.[i + 1]) |> ignore
                i <- i + 2
        text.ToString()
    /// Empty where there is no such folder.
    static member GetFolderPath(folder: Environment.SpecialFolder) : string =
        let home =
            match Environment.Variable "HOME" with
            | null -> "/"
            | home -> home
        let path =
            match folder with
            | Environment.SpecialFolder.UserProfile -> home
            | Environment.SpecialFolder.MyDocuments -> Path.Combine(home, "Documents")
            | Environment.SpecialFolder.Desktop -> Path.Combine(home, "Desktop")
            | Environment.SpecialFolder.MyMusic -> Path.Combine(home, "Music")
            | Environment.SpecialFolder.MyVideos -> Path.Combine(home, "Videos")
            | Environment.SpecialFolder.MyPictures -> Path.Combine(home, "Pictures")
            | Environment.SpecialFolder.ApplicationData -> Path.Combine(home, ".config")
            | Environment.SpecialFolder.LocalApplicationData -> Path.Combine(home, ".local/share")
            | Environment.SpecialFolder.CommonApplicationData -> "/usr/share"
            | _ -> ""
        if Directory.Exists path then path else ""
    static member CurrentDirectory
        with get () : string = Path.CurrentFolder()
        and set (value: string) = Directory.SetCurrentDirectory value
    [<Native "Environment.processId">]
    static member ProcessId: int = native
    static member ProcessorCount: int = 1
    static member CurrentManagedThreadId: int = 1
    static member Is64BitProcess: bool = true
    static member Is64BitOperatingSystem: bool = true
    static member HasShutdownStarted: bool = false
    static member UserInteractive: bool = true
    static member SystemPageSize: int = 4096
    static member MachineName: string =
        match Environment.Variable "HOSTNAME" with
        | null -> "localhost"
        | name -> name
    static member UserName: string =
        match Environment.Variable "USER" with
        | null -> "root"
        | name -> name
    static member Version: Version = Version(10, 0, 0)
    static member CommandLine: string = String.Join(" ", Environment.GetCommandLineArgs())
    static member StackTrace: string = ""
    static member ExitCode
        with get () : int = exitCode
        and set (value: int) = exitCode <- value
    static member FailFast(message: string) : unit =
        Console.Error.WriteLine("Process terminated. " + message)
        Environment.Exit 134
    static member FailFast(message: string, exception': exn) : unit =
        Environment.FailFast(message + "\n" + exception'.ToString())
    static member OSVersion: OperatingSystem = OperatingSystem(PlatformID.Unix, Version(6, 0, 0, 0))
    static member WorkingSet: int64 = GC.GetTotalMemory false
    static member SystemDirectory: string = ""
    static member ProcessPath: string = (Environment.GetCommandLineArgs()).[0]
    static member UserDomainName: string = Environment.MachineName

namespace System.Diagnostics

open System
open FSharp.Core

[<AllowNullLiteral>]
type Stopwatch() =
    let mutable started = 0L
    let mutable total = 0L
    let mutable running = false
    [<Native "Stopwatch.ticks">]
    static member GetTimestamp() : int64 = native
    static member Frequency: int64 = 1000000000L
    static member StartNew() : Stopwatch =
        let watch = Stopwatch()
        watch.Start()
        watch
    member _.Start() : unit =
        if not running then
            running <- true
            started <- Stopwatch.GetTimestamp()
    member _.Stop() : unit =
        if running then
            running <- false
            total <- total + Stopwatch.GetTimestamp() - started
    member _.Reset() : unit =
        running <- false
        total <- 0L
    member this.Restart() : unit =
        this.Reset()
        this.Start()
    member _.IsRunning: bool = running
    member _.ElapsedTicks: int64 = if running then total + Stopwatch.GetTimestamp() - started else total
    member this.Elapsed: TimeSpan = TimeSpan(this.ElapsedTicks / 100L)
    static member GetElapsedTime(startingTimestamp: int64) : TimeSpan =
        TimeSpan((Stopwatch.GetTimestamp() - startingTimestamp) / 100L)
    static member GetElapsedTime(startingTimestamp: int64, endingTimestamp: int64) : TimeSpan =
        TimeSpan((endingTimestamp - startingTimestamp) / 100L)
    static member IsHighResolution: bool = true
    member this.ElapsedMilliseconds: int64 = this.ElapsedTicks / 1000000L
