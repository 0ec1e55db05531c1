// Paths of files, as on Linux.
namespace System.IO

open System
open FSharp.Core
open FSharp.Collections

[<AbstractClass; Sealed>]
type Path =
    [<Native "File.currentFolder">]
    static member internal CurrentFolder() : string = native
    static member DirectorySeparatorChar: char = '/'
    static member AltDirectorySeparatorChar: char = '/'
    static member PathSeparator: char = ':'
    static member VolumeSeparatorChar: char = '/'
    static member GetInvalidFileNameChars() : char[] = [| '\000'; '/' |]
    static member GetInvalidPathChars() : char[] = [| '\000' |]
    static member GetTempPath() : string = "/tmp/"
    static member IsPathRooted(path: string) : bool =
        match path with
        | null -> false
        | _ -> path.StartsWith '/'
    static member IsPathFullyQualified(path: string) : bool = Path.IsPathRooted path
    static member GetPathRoot(path: string) : string =
        match path with
        | null -> null
        | _ -> if path.StartsWith '/' then "/" else ""
    static member EndsInDirectorySeparator(path: string) : bool = path.EndsWith '/'
    static member TrimEndingDirectorySeparator(path: string) : string =
        if path.Length > 1 && path.EndsWith '/' then path.Substring(0, path.Length - 1) else path
    static member Combine(path1: string, path2: string) : string =
        match path1, path2 with
        | null, _ -> raise (ArgumentNullException("path1"))
        | _, null -> raise (ArgumentNullException("path2"))
        | _ ->
            if path1.Length = 0 || path2.StartsWith '/' then path2
            elif path2.Length = 0 then path1
            elif path1.EndsWith '/' then path1 + path2
            else path1 + "/" + path2
    static member Combine(path1: string, path2: string, path3: string) : string =
        Path.Combine(Path.Combine(path1, path2), path3)
    static member Combine(path1: string, path2: string, path3: string, path4: string) : string =
        Path.Combine(Path.Combine(path1, path2, path3), path4)
    static member Combine([<ParamArray>] paths: string[]) : string =
        match paths with
        | null -> raise (ArgumentNullException("paths"))
        | _ -> Array.fold (fun (all: string) part -> Path.Combine(all, part)) "" paths
    static member Join(path1: string, path2: string) : string =
        if String.IsNullOrEmpty path1 then (if String.IsNullOrEmpty path2 then "" else path2)
        elif String.IsNullOrEmpty path2 then path1
        elif path1.EndsWith '/' || path2.StartsWith '/' then path1 + path2
        else path1 + "/" + path2
    static member Join(path1: string, path2: string, path3: string) : string = Path.Join(Path.Join(path1, path2), path3)
    static member Join([<ParamArray>] paths: string[]) : string =
        Array.fold (fun (all: string) part -> Path.Join(all, part)) "" paths
    static member GetFileName(path: string) : string =
        match path with
        | null -> null
        | _ -> path.Substring(path.LastIndexOf '/' + 1)
    static member GetDirectoryName(path: string) : string =
        match path with
        | null -> null
        | _ ->
            let slash = path.LastIndexOf '/'
            if slash < 0 then
                ""
            elif path = "/" then
                null
            else
                let folder = path.Substring(0, slash).TrimEnd '/'
                if folder.Length = 0 then "/" else folder
    static member private ExtensionStart(path: string) : int =
        let dot = path.LastIndexOf '.'
        if dot > path.LastIndexOf '/' then dot else -1
    static member GetExtension(path: string) : string =
        match path with
        | null -> null
        | _ ->
            let dot = Path.ExtensionStart path
            if dot < 0 || dot = path.Length - 1 then "" else path.Substring dot
    static member HasExtension(path: string) : bool = (Path.GetExtension path).Length > 0
    static member GetFileNameWithoutExtension(path: string) : string =
        match path with
        | null -> null
        | _ ->
            let name = Path.GetFileName path
            let dot = name.LastIndexOf '.'
            if dot < 0 then name else name.Substring(0, dot)
    static member ChangeExtension(path: string, extension: string) : string =
        match path with
        | null -> null
        | "" -> ""
        | _ ->
            let dot = Path.ExtensionStart path
            let stem = if dot < 0 then path else path.Substring(0, dot)
            match extension with
            | null -> stem
            | _ -> if extension.StartsWith '.' then stem + extension else stem + "." + extension
    static member GetFullPath(path: string) : string =
        match path with
        | null -> raise (ArgumentNullException("path"))
        | "" -> raise (ArgumentException("The path is empty.", "path"))
        | _ ->
            let parts = ResizeArray<string>()
            for part in Path.Combine(Path.CurrentFolder(), path).Split '/' do
                match part with
                | ""
                | "." -> ()
                | ".." -> if parts.Count > 0 then parts.RemoveAt(parts.Count - 1)
                | _ -> parts.Add part
            let full = "/" + String.Join("/", parts)
            if full.Length > 1 && path.EndsWith '/' then full + "/" else full
    static member GetFullPath(path: string, basePath: string) : string = Path.GetFullPath(Path.Combine(basePath, path))
    static member GetRelativePath(relativeTo: string, path: string) : string =
        let parts (path: string) = (Path.GetFullPath path).Split('/', StringSplitOptions.RemoveEmptyEntries)
        let source, target = parts relativeTo, parts path
        let mutable same = 0
        while same < source.Length && same < target.Length && source.[same] = target.[same] do
            same <- same + 1
        let up = Array.create (source.Length - same) ".."
        let result = String.Join("/", Array.append up (Array.sub target same (target.Length - same)))
        if result = "" then "." else result
    static member GetRandomFileName() : string =
        let text = Guid.NewGuid().ToString("N")
        text.Substring(0, 8) + "." + text.Substring(8, 3)
