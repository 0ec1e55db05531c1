// The String module of FSharp.Core.
namespace FSharp.Core

open System
open System.Text
open FSharp.Collections

[<RequireQualifiedAccess>]
module String =
    let inline private text (s: string) : string =
        match s with
        | null -> ""
        | _ -> s
    let length (str: string) : int = (text str).Length
    let concat (sep: string) (strings: seq<string>) : string = String.Join(sep, strings)
    let iter (action: char -> unit) (str: string) : unit =
        let str = text str
        for i in 0 .. str.Length - 1 do
            action str.[i]
    let iteri (action: int -> char -> unit) (str: string) : unit =
        let str = text str
        for i in 0 .. str.Length - 1 do
            action i str.[i]
    let map (mapping: char -> char) (str: string) : string =
        let str = text str
        String(Array.init str.Length (fun i -> mapping str.[i]))
    let mapi (mapping: int -> char -> char) (str: string) : string =
        let str = text str
        String(Array.init str.Length (fun i -> mapping i str.[i]))
    let filter (predicate: char -> bool) (str: string) : string =
        let str = text str
        let result = StringBuilder()
        for i in 0 .. str.Length - 1 do
            if predicate str.[i] then result.Append str.[i] |> ignore
        result.ToString()
    let collect (mapping: char -> string) (str: string) : string =
        let str = text str
        let result = StringBuilder()
        for i in 0 .. str.Length - 1 do
            result.Append(mapping str.[i]) |> ignore
        result.ToString()
    let init (count: int) (initializer: int -> string) : string =
        if count < 0 then Failures.negative "count" count
        let result = StringBuilder()
        for i in 0 .. count - 1 do
            result.Append(initializer i) |> ignore
        result.ToString()
    [<Native "String.replicate">]
    let private repeat (count: int) (str: string) : string = native
    let replicate (count: int) (str: string) : string =
        if count < 0 then Failures.negative "count" count
        repeat count (text str)
    let forall (predicate: char -> bool) (str: string) : bool =
        let str = text str
        let mutable i = 0
        while i < str.Length && predicate str.[i] do
            i <- i + 1
        i >= str.Length
    let exists (predicate: char -> bool) (str: string) : bool =
        let str = text str
        let mutable i = 0
        while i < str.Length && not (predicate str.[i]) do
            i <- i + 1
        i < str.Length
