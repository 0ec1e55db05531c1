// The asynchronous members of files, readers and writers: what they do is done at once, the task is complete.
namespace System.IO

open System
open System.Collections.Generic
open System.Text
open System.Threading
open System.Threading.Tasks
open FSharp.Core
open FSharp.Collections

/// Runs an operation; its exception becomes the task's.
module internal Completed =
    let value (run: unit -> 'T) (token: CancellationToken) : Task<'T> =
        if token.IsCancellationRequested then
            Task.FromCanceled<'T> token
        else
            try
                Task.FromResult(run ())
            with e ->
                Task.FromException<'T> e
    let unit (run: unit -> unit) (token: CancellationToken) : Task = value run token :> Task

type TextWriter with
    member this.WriteAsync(value: char) : Task = Completed.unit (fun () -> this.Write value) CancellationToken.None
    member this.WriteAsync(value: string) : Task = Completed.unit (fun () -> this.Write value) CancellationToken.None
    member this.WriteAsync(buffer: char[]) : Task = Completed.unit (fun () -> this.Write buffer) CancellationToken.None
    member this.WriteAsync(buffer: char[], index: int, count: int) : Task =
        Completed.unit (fun () -> this.Write(buffer, index, count)) CancellationToken.None
    member this.WriteAsync(value: StringBuilder) : Task =
        Completed.unit (fun () -> this.Write value) CancellationToken.None
    member this.WriteLineAsync() : Task = Completed.unit (fun () -> this.WriteLine()) CancellationToken.None
    member this.WriteLineAsync(value: char) : Task =
        Completed.unit (fun () -> this.WriteLine value) CancellationToken.None
    member this.WriteLineAsync(value: string) : Task =
        Completed.unit (fun () -> this.WriteLine value) CancellationToken.None
    member this.WriteLineAsync(buffer: char[]) : Task =
        Completed.unit (fun () -> this.WriteLine buffer) CancellationToken.None
    member this.WriteLineAsync(buffer: char[], index: int, count: int) : Task =
        Completed.unit (fun () -> this.WriteLine(buffer, index, count)) CancellationToken.None
    member this.WriteLineAsync(value: StringBuilder) : Task =
        Completed.unit (fun () -> this.WriteLine value) CancellationToken.None
    member this.FlushAsync() : Task = Completed.unit (fun () -> this.Flush()) CancellationToken.None
    member this.FlushAsync(cancellationToken: CancellationToken) : Task =
        Completed.unit (fun () -> this.Flush()) cancellationToken

type TextReader with
    member this.ReadLineAsync() : Task<string> = Completed.value (fun () -> this.ReadLine()) CancellationToken.None
    member this.ReadLineAsync(cancellationToken: CancellationToken) : Task<string> =
        Completed.value (fun () -> this.ReadLine()) cancellationToken
    member this.ReadToEndAsync() : Task<string> = Completed.value (fun () -> this.ReadToEnd()) CancellationToken.None
    member this.ReadToEndAsync(cancellationToken: CancellationToken) : Task<string> =
        Completed.value (fun () -> this.ReadToEnd()) cancellationToken
    member this.ReadAsync(buffer: char[], index: int, count: int) : Task<int> =
        Completed.value (fun () -> this.Read(buffer, index, count)) CancellationToken.None
    member this.ReadBlockAsync(buffer: char[], index: int, count: int) : Task<int> =
        Completed.value (fun () -> this.ReadBlock(buffer, index, count)) CancellationToken.None

type Stream with
    member this.ReadAsync(buffer: byte[], offset: int, count: int) : Task<int> =
        Completed.value (fun () -> this.Read(buffer, offset, count)) CancellationToken.None
    member this.WriteAsync(buffer: byte[], offset: int, count: int) : Task =
        Completed.unit (fun () -> this.Write(buffer, offset, count)) CancellationToken.None
    member this.FlushAsync() : Task = Completed.unit (fun () -> this.Flush()) CancellationToken.None
    member this.CopyToAsync(destination: Stream) : Task =
        Completed.unit (fun () -> this.CopyTo destination) CancellationToken.None

type File with
    static member ReadAllTextAsync(path: string, ?cancellationToken: CancellationToken) : Task<string> =
        Completed.value (fun () -> File.ReadAllText path) (defaultArg cancellationToken CancellationToken.None)
    static member ReadAllTextAsync
        (path: string, encoding: Encoding, ?cancellationToken: CancellationToken)
        : Task<string> =
        Completed.value
            (fun () -> File.ReadAllText(path, encoding))
            (defaultArg cancellationToken CancellationToken.None)
    static member ReadAllLinesAsync(path: string, ?cancellationToken: CancellationToken) : Task<string[]> =
        Completed.value (fun () -> File.ReadAllLines path) (defaultArg cancellationToken CancellationToken.None)
    static member ReadAllLinesAsync
        (path: string, encoding: Encoding, ?cancellationToken: CancellationToken)
        : Task<string[]> =
        Completed.value
            (fun () -> File.ReadAllLines(path, encoding))
            (defaultArg cancellationToken CancellationToken.None)
    static member ReadAllBytesAsync(path: string, ?cancellationToken: CancellationToken) : Task<byte[]> =
        Completed.value (fun () -> File.ReadAllBytes path) (defaultArg cancellationToken CancellationToken.None)
    static member WriteAllTextAsync(path: string, contents: string, ?cancellationToken: CancellationToken) : Task =
        Completed.unit
            (fun () -> File.WriteAllText(path, contents))
            (defaultArg cancellationToken CancellationToken.None)
    static member WriteAllTextAsync
        (path: string, contents: string, encoding: Encoding, ?cancellationToken: CancellationToken)
        : Task =
        Completed.unit
            (fun () -> File.WriteAllText(path, contents, encoding))
            (defaultArg cancellationToken CancellationToken.None)
    static member WriteAllLinesAsync
        (path: string, contents: seq<string>, ?cancellationToken: CancellationToken)
        : Task =
        Completed.unit
            (fun () -> File.WriteAllLines(path, contents))
            (defaultArg cancellationToken CancellationToken.None)
    static member WriteAllBytesAsync(path: string, bytes: byte[], ?cancellationToken: CancellationToken) : Task =
        Completed.unit (fun () -> File.WriteAllBytes(path, bytes)) (defaultArg cancellationToken CancellationToken.None)
    static member AppendAllTextAsync(path: string, contents: string, ?cancellationToken: CancellationToken) : Task =
        Completed.unit
            (fun () -> File.AppendAllText(path, contents))
            (defaultArg cancellationToken CancellationToken.None)
    static member AppendAllLinesAsync
        (path: string, contents: seq<string>, ?cancellationToken: CancellationToken)
        : Task =
        Completed.unit
            (fun () -> File.AppendAllLines(path, contents))
            (defaultArg cancellationToken CancellationToken.None)
