// Files and folders. Every access goes through a native of the group `File`, which the host may forbid.
namespace System.IO

open System
open System.Collections.Generic
open System.Text
open FSharp.Core
open FSharp.Collections

module internal FileSystem =
    [<Native "File.read">]
    let read (path: string) : byte[] = native
    /// flags: 1 append, 2 fail if the file exists.
    [<Native "File.write">]
    let write (path: string) (content: byte[]) (flags: int) : unit = native
    /// 0 nothing, 1 file, 2 folder.
    [<Native "File.kind">]
    let kind (path: string) : int = native
    [<Native "File.delete">]
    let delete (path: string) : unit = native
    [<Native "File.move">]
    let move (source: string) (target: string) : unit = native
    /// Length, then ticks since 1970 of the last write, the last access, the last change; null if nothing is there.
    [<Native "File.status">]
    let status (path: string) : int64[] = native
    [<Native "File.touch">]
    let touch (path: string) (ticks: int64) : unit = native
    [<Native "File.entries">]
    let entries (path: string) : string[] = native
    [<Native "File.makeFolder">]
    let makeFolder (path: string) : unit = native
    [<Native "File.removeFolder">]
    let removeFolder (path: string) : unit = native
    [<Native "File.enter">]
    let enter (path: string) : unit = native
    let private check (path: string) (parameter: string) : string =
        match path with
        | null -> raise (ArgumentNullException(parameter))
        | "" -> raise (ArgumentException("The value cannot be an empty string.", parameter))
        | _ -> Path.GetFullPath path
    let full (path: string) : string = check path "path"
    let source (path: string) : string = check path "sourceFileName"
    let target (path: string) : string = check path "destFileName"
    let epoch = DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)
    /// What .NET gives where nothing is: the year 1601.
    let time (path: string) (index: int) : DateTime =
        match status path with
        | null -> DateTime(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc)
        | s -> epoch.AddTicks s.[index]
    /// Whether a name fits a pattern with `*` and `?`.
    let rec fits (pattern: string) (i: int) (name: string) (j: int) : bool =
        if i = pattern.Length then j = name.Length
        elif pattern.[i] = '*' then fits pattern (i + 1) name j || (j < name.Length && fits pattern i name (j + 1))
        else j < name.Length && (pattern.[i] = '?' || pattern.[i] = name.[j]) && fits pattern (i + 1) name (j + 1)
    let noMark: Encoding = UTF8Encoding(false) :> Encoding

type FileMode =
    | CreateNew = 1
    | Create = 2
    | Open = 3
    | OpenOrCreate = 4
    | Truncate = 5
    | Append = 6

[<Flags>]
type FileAccess =
    | Read = 1
    | Write = 2
    | ReadWrite = 3

[<Flags>]
type FileShare =
    | None = 0
    | Read = 1
    | Write = 2
    | ReadWrite = 3

[<Flags>]
type FileAttributes =
    | None = 0
    | ReadOnly = 1
    | Hidden = 2
    | Directory = 16
    | Normal = 128

type SearchOption =
    | TopDirectoryOnly = 0
    | AllDirectories = 1

/// A file in memory, which goes back to its place when it is flushed or closed.
[<AllowNullLiteral>]
type FileStream(path: string, mode: FileMode, access: FileAccess) =
    inherit Stream()
    let full = FileSystem.full path
    let content = new MemoryStream()
    let mutable isChanged = false
    let mutable isOpen = true
    do
        let exists = FileSystem.kind full = 1
        match mode with
        | FileMode.CreateNew -> FileSystem.write full [||] 2
        | FileMode.Create -> FileSystem.write full [||] 0
        | FileMode.Truncate ->
            FileSystem.read full |> ignore
            FileSystem.write full [||] 0
        | FileMode.OpenOrCreate
        | FileMode.Append when not exists -> FileSystem.write full [||] 0
        | _ ->
            content.Write(FileSystem.read full)
            if mode <> FileMode.Append then content.Position <- 0L
    new(path: string, mode: FileMode) =
        new FileStream(path, mode, (if mode = FileMode.Append then FileAccess.Write else FileAccess.ReadWrite))
    new(path: string, mode: FileMode, access: FileAccess, share: FileShare) = new FileStream(path, mode, access)
    member _.Name: string = full
    override _.CanRead = isOpen && int access &&& 1 <> 0
    override _.CanWrite = isOpen && int access &&& 2 <> 0
    override _.CanSeek = isOpen
    override _.Length = content.Length
    override _.Position
        with get () = content.Position
        and set (value: int64) = content.Position <- value
    override this.Read(buffer: byte[], offset: int, count: int) : int =
        if isOpen && not this.CanRead then raise (NotSupportedException("Stream does not support reading."))
        content.Read(buffer, offset, count)
    override this.Write(buffer: byte[], offset: int, count: int) : unit =
        if isOpen && not this.CanWrite then raise (NotSupportedException("Stream does not support writing."))
        isChanged <- true
        content.Write(buffer, offset, count)
    override _.Seek(offset: int64, origin: SeekOrigin) : int64 = content.Seek(offset, origin)
    override _.SetLength(value: int64) : unit =
        isChanged <- true
        content.SetLength value
    override _.Flush() : unit =
        if isChanged then
            FileSystem.write full (content.ToArray()) 0
            isChanged <- false
    override this.Dispose(disposing: bool) : unit =
        if isOpen then
            this.Flush()
            isOpen <- false
            content.Close()

type StreamReader with
    new(path: string) = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read), Encoding.UTF8)
    new(path: string, encoding: Encoding) =
        new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read), encoding)

type StreamWriter with
    new(path: string) = new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write), FileSystem.noMark)
    new(path: string, append: bool) =
        new StreamWriter(
            new FileStream(path, (if append then FileMode.Append else FileMode.Create), FileAccess.Write),
            FileSystem.noMark
        )
    new(path: string, append: bool, encoding: Encoding) =
        new StreamWriter(
            new FileStream(path, (if append then FileMode.Append else FileMode.Create), FileAccess.Write),
            encoding
        )

[<AbstractClass; Sealed>]
type File =
    static member private Lines(text: string) : string[] =
        let reader = new StringReader(text)
        let lines = ResizeArray<string>()
        let mutable line = reader.ReadLine()
        while not (isNull line) do
            lines.Add line
            line <- reader.ReadLine()
        lines.ToArray()
    static member private Joined(lines: seq<string>) : string =
        let text = StringBuilder()
        for line in lines do
            text.AppendLine line |> ignore
        text.ToString()
    /// New content begins with the encoding's mark, appended one does not.
    static member private Put(path: string, text: string, encoding: Encoding, append: bool) : unit =
        let full = FileSystem.full path
        let bytes = encoding.GetBytes(if isNull text then "" else text)
        if append && FileSystem.kind full = 1 then FileSystem.write full bytes 1
        else FileSystem.write full (Array.append (encoding.GetPreamble()) bytes) 0
    static member Exists(path: string) : bool =
        not (String.IsNullOrEmpty path) && FileSystem.kind (Path.GetFullPath path) = 1
    static member ReadAllBytes(path: string) : byte[] = FileSystem.read (FileSystem.full path)
    static member ReadAllText(path: string, encoding: Encoding) : string =
        StreamReader.Decode(File.ReadAllBytes path, encoding)
    static member ReadAllText(path: string) : string = File.ReadAllText(path, Encoding.UTF8)
    static member ReadAllLines(path: string) : string[] = File.Lines(File.ReadAllText path)
    static member ReadAllLines(path: string, encoding: Encoding) : string[] =
        File.Lines(File.ReadAllText(path, encoding))
    static member ReadLines(path: string) : seq<string> = Seq.ofArray (File.ReadAllLines path)
    static member ReadLines(path: string, encoding: Encoding) : seq<string> =
        Seq.ofArray (File.ReadAllLines(path, encoding))
    static member WriteAllBytes(path: string, bytes: byte[]) : unit =
        match bytes with
        | null -> raise (ArgumentNullException("bytes"))
        | _ -> FileSystem.write (FileSystem.full path) bytes 0
    static member WriteAllText(path: string, contents: string) : unit =
        File.Put(path, contents, FileSystem.noMark, false)
    static member WriteAllText(path: string, contents: string, encoding: Encoding) : unit =
        File.Put(path, contents, encoding, false)
    static member WriteAllLines(path: string, contents: seq<string>) : unit =
        File.Put(path, File.Joined contents, FileSystem.noMark, false)
    static member WriteAllLines(path: string, contents: seq<string>, encoding: Encoding) : unit =
        File.Put(path, File.Joined contents, encoding, false)
    static member AppendAllText(path: string, contents: string) : unit =
        File.Put(path, contents, FileSystem.noMark, true)
    static member AppendAllText(path: string, contents: string, encoding: Encoding) : unit =
        File.Put(path, contents, encoding, true)
    static member AppendAllLines(path: string, contents: seq<string>) : unit =
        File.Put(path, File.Joined contents, FileSystem.noMark, true)
    static member AppendAllLines(path: string, contents: seq<string>, encoding: Encoding) : unit =
        File.AppendAllText(path, File.Joined contents, encoding)
    static member AppendAllBytes(path: string, bytes: byte[]) : unit = FileSystem.write (FileSystem.full path) bytes 1
    static member Delete(path: string) : unit = FileSystem.delete (FileSystem.full path)
    static member Copy(sourceFileName: string, destFileName: string, overwrite: bool) : unit =
        let target = FileSystem.target destFileName
        let target =
            if FileSystem.kind target = 2 then Path.Combine(target, Path.GetFileName sourceFileName) else target
        FileSystem.write target (FileSystem.read (FileSystem.source sourceFileName)) (if overwrite then 0 else 2)
    static member Copy(sourceFileName: string, destFileName: string) : unit =
        File.Copy(sourceFileName, destFileName, false)
    static member Move(sourceFileName: string, destFileName: string, overwrite: bool) : unit =
        let target = FileSystem.target destFileName
        if not overwrite && FileSystem.kind target <> 0 then
            raise (IOException("The file '" + target + "' already exists."))
        FileSystem.move (FileSystem.source sourceFileName) target
    static member Move(sourceFileName: string, destFileName: string) : unit =
        File.Move(sourceFileName, destFileName, false)
    static member OpenRead(path: string) : FileStream = new FileStream(path, FileMode.Open, FileAccess.Read)
    static member OpenWrite(path: string) : FileStream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write)
    static member Create(path: string) : FileStream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite)
    static member Open(path: string, mode: FileMode) : FileStream = new FileStream(path, mode)
    static member Open(path: string, mode: FileMode, access: FileAccess) : FileStream =
        new FileStream(path, mode, access)
    static member Open(path: string, mode: FileMode, access: FileAccess, share: FileShare) : FileStream =
        new FileStream(path, mode, access)
    static member OpenText(path: string) : StreamReader = new StreamReader(path)
    static member CreateText(path: string) : StreamWriter = new StreamWriter(path)
    static member AppendText(path: string) : StreamWriter = new StreamWriter(path, true)
    static member GetLastWriteTimeUtc(path: string) : DateTime = FileSystem.time (FileSystem.full path) 1
    static member GetLastAccessTimeUtc(path: string) : DateTime = FileSystem.time (FileSystem.full path) 2
    static member GetCreationTimeUtc(path: string) : DateTime = FileSystem.time (FileSystem.full path) 3
    static member GetLastWriteTime(path: string) : DateTime = (File.GetLastWriteTimeUtc path).ToLocalTime()
    static member GetLastAccessTime(path: string) : DateTime = (File.GetLastAccessTimeUtc path).ToLocalTime()
    static member GetCreationTime(path: string) : DateTime = (File.GetCreationTimeUtc path).ToLocalTime()
    static member SetLastWriteTimeUtc(path: string, lastWriteTimeUtc: DateTime) : unit =
        FileSystem.touch (FileSystem.full path) (lastWriteTimeUtc.Ticks - FileSystem.epoch.Ticks)
    static member SetLastWriteTime(path: string, lastWriteTime: DateTime) : unit =
        File.SetLastWriteTimeUtc(path, lastWriteTime.ToUniversalTime())
    static member GetAttributes(path: string) : FileAttributes =
        match FileSystem.kind (FileSystem.full path) with
        | 0 -> raise (FileNotFoundException("Could not find file '" + Path.GetFullPath path + "'."))
        | 2 -> FileAttributes.Directory
        | _ -> FileAttributes.Normal

[<AbstractClass; AllowNullLiteral>]
type FileSystemInfo(path: string) =
    let full = FileSystem.full path
    member _.FullName: string = full
    abstract Name: string
    default _.Name = Path.GetFileName full
    member _.Extension: string = Path.GetExtension full
    abstract Exists: bool
    abstract Delete: unit -> unit
    member _.LastWriteTimeUtc: DateTime = FileSystem.time full 1
    member _.LastWriteTime: DateTime = (FileSystem.time full 1).ToLocalTime()
    member _.CreationTimeUtc: DateTime = FileSystem.time full 3
    member _.CreationTime: DateTime = (FileSystem.time full 3).ToLocalTime()
    member _.Refresh() : unit = ()
    override _.ToString() : string = path
