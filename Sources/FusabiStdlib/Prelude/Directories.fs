// Folders, and what describes files and folders.
namespace System.IO

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

[<AbstractClass; Sealed>]
type Directory =
    static member private Make(full: string) : unit =
        if FileSystem.kind full <> 2 then
            match Path.GetDirectoryName full with
            | null
            | "" -> ()
            | parent -> Directory.Make parent
            FileSystem.makeFolder full
    static member internal MakeAll(path: string) : unit =
        Directory.Make(Path.TrimEndingDirectorySeparator(FileSystem.full path))
    static member Exists(path: string) : bool =
        not (String.IsNullOrEmpty path) && FileSystem.kind (Path.GetFullPath path) = 2
    /// Names as the caller's path begins them. kinds: 1 files, 2 folders, 3 both.
    static member internal Find(path: string, pattern: string, option: SearchOption, kinds: int) : string[] =
        match pattern with
        | null -> raise (ArgumentNullException("searchPattern"))
        | _ -> ()
        FileSystem.full path |> ignore
        let found = ResizeArray<string>()
        let rec walk (folder: string) =
            let folders = ResizeArray<string>()
            for name in FileSystem.entries (Path.GetFullPath folder) do
                let entry = Path.Combine(folder, name)
                let kind = FileSystem.kind (Path.GetFullPath entry)
                if kind &&& kinds <> 0 && (pattern = "*.*" || FileSystem.fits pattern 0 name 0) then found.Add entry
                if kind = 2 then folders.Add entry
            if option = SearchOption.AllDirectories then
                for folder in folders do
                    walk folder
        walk path
        found.ToArray()
    static member GetFiles(path: string) : string[] = Directory.Find(path, "*", SearchOption.TopDirectoryOnly, 1)
    static member GetFiles(path: string, searchPattern: string) : string[] =
        Directory.Find(path, searchPattern, SearchOption.TopDirectoryOnly, 1)
    static member GetFiles(path: string, searchPattern: string, searchOption: SearchOption) : string[] =
        Directory.Find(path, searchPattern, searchOption, 1)
    static member GetDirectories(path: string) : string[] = Directory.Find(path, "*", SearchOption.TopDirectoryOnly, 2)
    static member GetDirectories(path: string, searchPattern: string) : string[] =
        Directory.Find(path, searchPattern, SearchOption.TopDirectoryOnly, 2)
    static member GetDirectories(path: string, searchPattern: string, searchOption: SearchOption) : string[] =
        Directory.Find(path, searchPattern, searchOption, 2)
    static member GetFileSystemEntries(path: string) : string[] =
        Directory.Find(path, "*", SearchOption.TopDirectoryOnly, 3)
    static member GetFileSystemEntries(path: string, searchPattern: string) : string[] =
        Directory.Find(path, searchPattern, SearchOption.TopDirectoryOnly, 3)
    static member GetFileSystemEntries(path: string, searchPattern: string, searchOption: SearchOption) : string[] =
        Directory.Find(path, searchPattern, searchOption, 3)
    static member EnumerateFiles(path: string) : seq<string> = Seq.ofArray (Directory.GetFiles path)
    static member EnumerateFiles(path: string, searchPattern: string) : seq<string> =
        Seq.ofArray (Directory.GetFiles(path, searchPattern))
    static member EnumerateFiles(path: string, searchPattern: string, searchOption: SearchOption) : seq<string> =
        Seq.ofArray (Directory.GetFiles(path, searchPattern, searchOption))
    static member EnumerateDirectories(path: string) : seq<string> = Seq.ofArray (Directory.GetDirectories path)
    static member EnumerateDirectories(path: string, searchPattern: string) : seq<string> =
        Seq.ofArray (Directory.GetDirectories(path, searchPattern))
    static member EnumerateDirectories(path: string, searchPattern: string, searchOption: SearchOption) : seq<string> =
        Seq.ofArray (Directory.GetDirectories(path, searchPattern, searchOption))
    static member EnumerateFileSystemEntries(path: string) : seq<string> =
        Seq.ofArray (Directory.GetFileSystemEntries path)
    static member EnumerateFileSystemEntries(path: string, searchPattern: string) : seq<string> =
        Seq.ofArray (Directory.GetFileSystemEntries(path, searchPattern))
    static member EnumerateFileSystemEntries
        (path: string, searchPattern: string, searchOption: SearchOption)
        : seq<string> =
        Seq.ofArray (Directory.GetFileSystemEntries(path, searchPattern, searchOption))
    static member Delete(path: string, recursive: bool) : unit =
        let full = FileSystem.full path
        if recursive && FileSystem.kind full = 2 then
            for name in FileSystem.entries full do
                let entry = Path.Combine(full, name)
                if FileSystem.kind entry = 2 then Directory.Delete(entry, true) else FileSystem.delete entry
        FileSystem.removeFolder full
    static member Delete(path: string) : unit = Directory.Delete(path, false)
    static member Move(sourceDirName: string, destDirName: string) : unit =
        let source, target = FileSystem.full sourceDirName, FileSystem.full destDirName
        if FileSystem.kind source = 0 then
            raise (DirectoryNotFoundException("Could not find a part of the path '" + source + "'."))
        if FileSystem.kind target <> 0 then
            let reason = "' because a file or directory with the same name already exists."
            raise (IOException("Cannot create '" + target + reason))
        FileSystem.move source target
    static member GetCurrentDirectory() : string = Path.CurrentFolder()
    static member SetCurrentDirectory(path: string) : unit = FileSystem.enter (FileSystem.full path)
    static member GetLastWriteTime(path: string) : DateTime = File.GetLastWriteTime path
    static member GetLastWriteTimeUtc(path: string) : DateTime = File.GetLastWriteTimeUtc path
    static member GetCreationTime(path: string) : DateTime = File.GetCreationTime path
    static member GetDirectoryRoot(path: string) : string = "/"

[<AllowNullLiteral>]
type FileInfo(fileName: string) =
    inherit FileSystemInfo(fileName)
    override this.Exists = FileSystem.kind this.FullName = 1
    member this.Length: int64 =
        match FileSystem.status this.FullName with
        | null -> raise (FileNotFoundException("Could not find file '" + this.FullName + "'.", this.FullName))
        | status -> status.[0]
    member this.DirectoryName: string = Path.GetDirectoryName this.FullName
    member this.Directory: DirectoryInfo = DirectoryInfo(this.DirectoryName)
    override this.Delete() : unit = FileSystem.delete this.FullName
    member this.CopyTo(destFileName: string) : FileInfo = this.CopyTo(destFileName, false)
    member this.CopyTo(destFileName: string, overwrite: bool) : FileInfo =
        File.Copy(this.FullName, destFileName, overwrite)
        FileInfo(destFileName)
    member this.MoveTo(destFileName: string) : unit = File.Move(this.FullName, destFileName)
    member this.OpenRead() : FileStream = File.OpenRead this.FullName
    member this.OpenWrite() : FileStream = File.OpenWrite this.FullName
    member this.OpenText() : StreamReader = File.OpenText this.FullName
    member this.Create() : FileStream = File.Create this.FullName
    member this.CreateText() : StreamWriter = File.CreateText this.FullName
    member this.AppendText() : StreamWriter = File.AppendText this.FullName

and [<AllowNullLiteral>] DirectoryInfo(path: string) =
    inherit FileSystemInfo(path)
    override this.Name = if this.FullName = "/" then "/" else Path.GetFileName(this.FullName.TrimEnd '/')
    override this.Exists = FileSystem.kind this.FullName = 2
    member this.Parent: DirectoryInfo =
        match Path.GetDirectoryName(this.FullName.TrimEnd '/') with
        | null
        | "" -> null
        | parent -> DirectoryInfo(parent)
    member _.Root: DirectoryInfo = DirectoryInfo("/")
    member this.Create() : unit = Directory.MakeAll this.FullName
    member this.CreateSubdirectory(path: string) : DirectoryInfo =
        let full = Path.Combine(this.FullName, path)
        Directory.MakeAll full
        DirectoryInfo(full)
    override this.Delete() : unit = Directory.Delete this.FullName
    member this.Delete(recursive: bool) : unit = Directory.Delete(this.FullName, recursive)
    member this.GetFiles() : FileInfo[] = this.GetFiles "*"
    member this.GetFiles(searchPattern: string) : FileInfo[] =
        Array.map (fun (f: string) -> FileInfo(f)) (Directory.GetFiles(this.FullName, searchPattern))
    member this.GetFiles(searchPattern: string, searchOption: SearchOption) : FileInfo[] =
        Array.map (fun (f: string) -> FileInfo(f)) (Directory.GetFiles(this.FullName, searchPattern, searchOption))
    member this.EnumerateFiles() : seq<FileInfo> = Seq.ofArray (this.GetFiles())
    member this.GetDirectories() : DirectoryInfo[] =
        Array.map (fun (f: string) -> DirectoryInfo(f)) (Directory.GetDirectories this.FullName)
    member this.EnumerateDirectories() : seq<DirectoryInfo> = Seq.ofArray (this.GetDirectories())

type Directory with
    static member CreateDirectory(path: string) : DirectoryInfo =
        Directory.MakeAll path
        DirectoryInfo(path)
    static member CreateTempSubdirectory([<Optional; DefaultParameterValue(null: string)>] prefix: string)
        : DirectoryInfo =
        Directory.CreateDirectory("/tmp/" + prefix + Path.GetRandomFileName())
    static member GetParent(path: string) : DirectoryInfo = DirectoryInfo(FileSystem.full path).Parent

type Path with
    static member Exists(path: string) : bool =
        not (String.IsNullOrEmpty path) && FileSystem.kind (Path.GetFullPath path) <> 0
    static member GetTempFileName() : string =
        let path = "/tmp/tmp" + Guid.NewGuid().ToString("N").Substring(0, 6) + ".tmp"
        FileSystem.write path [||] 2
        path
