// System.Text.RegularExpressions over a backtracking matcher in Swift.
namespace System.Text.RegularExpressions

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

[<Flags>]
type RegexOptions =
    | None = 0
    | IgnoreCase = 1
    | Multiline = 2
    | ExplicitCapture = 4
    | Compiled = 8
    | Singleline = 16
    | IgnorePatternWhitespace = 32
    | RightToLeft = 64
    | ECMAScript = 256
    | CultureInvariant = 512
    | NonBacktracking = 1024

type RegexParseException =
    inherit ArgumentException
    new(message: string) = { inherit ArgumentException(message) }

type RegexMatchTimeoutException =
    inherit TimeoutException
    new(message: string) = { inherit TimeoutException(message) }

[<AllowNullLiteral>]
type Capture internal (text: string, index: int, length: int) =
    member internal _.Text = text
    member _.Index: int = index
    member _.Length: int = length
    member _.Value: string = text.Substring(index, length)
    override this.ToString() : string = this.Value

[<AllowNullLiteral>]
type CaptureCollection internal (items: Capture[]) =
    member _.Count: int = items.Length
    member _.Item
        with get (i: int): Capture =
            if i < 0 || i >= items.Length then
                raise (ArgumentOutOfRangeException("i"))
            items.[i]
    member _.GetEnumerator() : IEnumerator<Capture> = (items :> seq<Capture>).GetEnumerator()
    interface IReadOnlyList<Capture> with
        member _.Item
            with get (index: int) = items.[index]
        member _.Count = items.Length
    interface IEnumerable<Capture> with
        member _.GetEnumerator() : IEnumerator<Capture> = (items :> seq<Capture>).GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            (items :> System.Collections.IEnumerable).GetEnumerator()

[<AllowNullLiteral>]
type Group internal (text: string, index: int, length: int, name: string, captures: Capture[]) =
    inherit Capture(text, index, length)
    member _.Success: bool = captures.Length > 0
    member _.Name: string = name
    member _.Captures: CaptureCollection = CaptureCollection(captures)

[<AllowNullLiteral>]
type GroupCollection internal (groups: Group[], numbers: int[]) =
    static let missing = Group("", 0, 0, "", [||])
    member internal _.All = groups
    member _.Count: int = groups.Length
    member _.Item
        with get (groupnum: int): Group =
            match Array.tryFindIndex (fun n -> n = groupnum) numbers with
            | Some i -> groups.[i]
            | None -> missing
    member _.Item
        with get (groupname: string): Group =
            match Array.tryFind (fun (g: Group) -> g.Name = groupname) groups with
            | Some g -> g
            | None -> missing
    member _.ContainsKey(key: string) : bool = Array.exists (fun (g: Group) -> g.Name = key) groups
    member _.TryGetValue(key: string, [<Out>] value: byref<Group>) : bool =
        match Array.tryFind (fun (g: Group) -> g.Name = key) groups with
        | Some g ->
            value <- g
            true
        | None ->
            value <- missing
            false
    member _.CopyTo(array: Group[], arrayIndex: int) : unit = Array.blit groups 0 array arrayIndex groups.Length
    member _.IsReadOnly: bool = true
    member _.Keys: seq<string> = Seq.map (fun (g: Group) -> g.Name) groups
    member _.Values: seq<Group> = groups :> seq<Group>
    member _.GetEnumerator() : IEnumerator<Group> = (groups :> seq<Group>).GetEnumerator()
    interface IReadOnlyList<Group> with
        member _.Item
            with get (index: int) = groups.[index]
        member _.Count = groups.Length
    interface IEnumerable<Group> with
        member _.GetEnumerator() : IEnumerator<Group> = (groups :> seq<Group>).GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            (groups :> System.Collections.IEnumerable).GetEnumerator()

/// A compiled pattern and what the natives do with it.
[<Sealed; AllowNullLiteral>]
type internal RegexEngine(pattern: string, options: int) =
    let program = RegexEngine.Compile(pattern, options)
    let names = RegexEngine.NamesOf program
    let numbers = RegexEngine.NumbersOf program
    [<Native "Regex.compile">]
    static member private Compile(pattern: string, options: int) : obj = native
    [<Native "Regex.match">]
    static member private Search(program: obj, input: string, startAt: int) : int[] = native
    [<Native "Regex.replace">]
    static member private ReplaceIn
        (program: obj, input: string, replacement: string, count: int, startAt: int) : string =
        native
    [<Native "Regex.expand">]
    static member private ExpandAt(program: obj, input: string, startAt: int, replacement: string) : string = native
    [<Native "Regex.groupNames">]
    static member private NamesOf(program: obj) : string[] = native
    [<Native "Regex.groupNumbers">]
    static member private NumbersOf(program: obj) : int[] = native
    member _.IsBackwards: bool = options &&& 64 <> 0
    member _.Names: string[] = names
    member _.Numbers: int[] = numbers
    member _.Search(input: string, startAt: int) : int[] = RegexEngine.Search(program, input, startAt)
    member _.Replace(input: string, replacement: string, count: int, startAt: int) : string =
        RegexEngine.ReplaceIn(program, input, replacement, count, startAt)
    member _.Expand(input: string, startAt: int, replacement: string) : string =
        RegexEngine.ExpandAt(program, input, startAt, replacement)

[<AllowNullLiteral>]
type Match internal (engine: RegexEngine, text: string, index: int, length: int, captures: Capture[], groups: Group[]) =
    inherit Group(text, index, length, "0", captures)
    static let empty = Match(null, "", 0, 0, [||], [||])
    static member Empty: Match = empty
    /// The first match from `startAt` on; Empty when there is none.
    static member internal Find(engine: RegexEngine, input: string, startAt: int) : Match =
        match engine.Search(input, startAt) with
        | null -> empty
        | flat ->
            let mutable at = 0
            let groups =
                Array.map
                    (fun (name: string) ->
                        let count = flat.[at]
                        let captures =
                            Array.init count (fun i -> Capture(input, flat.[at + 1 + 2 * i], flat.[at + 2 + 2 * i]))
                        at <- at + 1 + 2 * count
                        if count = 0 then
                            Group("", 0, 0, name, captures)
                        else
                            let last = captures.[count - 1]
                            Group(input, last.Index, last.Length, name, captures))
                    engine.Names
            let whole = groups.[0].Captures.[0]
            Match(engine, input, whole.Index, whole.Length, [| whole |], groups)
    member this.Groups: GroupCollection =
        match engine with
        | null -> GroupCollection([| this :> Group |], [| 0 |])
        | _ ->
            let all = Array.mapi (fun i (g: Group) -> if i = 0 then this :> Group else g) groups
            GroupCollection(all, engine.Numbers)
    member this.NextMatch() : Match =
        match engine with
        | null -> empty
        | _ ->
            let next =
                if engine.IsBackwards then
                    if length = 0 then index - 1 else index
                elif length = 0 then
                    index + 1
                else
                    index + length
            if next < 0 || next > text.Length then empty else Match.Find(engine, text, next)
    member this.Result(replacement: string) : string =
        match engine with
        | null -> raise (NotSupportedException("Result cannot be called on a failed Match."))
        | _ -> engine.Expand(text, (if engine.IsBackwards then index + length else index), replacement)

type MatchEvaluator = delegate of ``match``: Match -> string

[<AllowNullLiteral>]
type MatchCollection internal (first: Match) =
    let matches = ResizeArray<Match>()
    let mutable next = first
    /// Finds matches up to an index, or all of them.
    let fill (count: int) =
        while matches.Count < count && not (isNull next) do
            if next.Success then
                matches.Add next
                next <- next.NextMatch()
            else
                next <- null
    member _.Count: int =
        fill 2147483647
        matches.Count
    member _.Item
        with get (i: int): Match =
            if i >= 0 then fill (i + 1)
            if i < 0 || i >= matches.Count then raise (ArgumentOutOfRangeException("i"))
            matches.[i]
    member _.IsReadOnly: bool = true
    member this.CopyTo(array: Match[], arrayIndex: int) : unit =
        fill 2147483647
        matches.CopyTo(array, arrayIndex)
    member this.GetEnumerator() : IEnumerator<Match> =
        let s =
            seq {
                let mutable i = 0
                fill 1
                while i < matches.Count do
                    yield matches.[i]
                    i <- i + 1
                    fill (i + 1)
            }
        s.GetEnumerator()
    interface IReadOnlyList<Match> with
        member this.Item
            with get (index: int) = this.[index]
        member this.Count = this.Count
    interface IEnumerable<Match> with
        member this.GetEnumerator() : IEnumerator<Match> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

[<AllowNullLiteral>]
type Regex(pattern: string, options: RegexOptions) =
    let engine = RegexEngine(pattern, int options)
    let start (input: string) : int =
        match input with
        | null -> raise (ArgumentNullException("input"))
        | _ -> if engine.IsBackwards then input.Length else 0
    new(pattern: string) = Regex(pattern, RegexOptions.None)
    new(pattern: string, options: RegexOptions, matchTimeout: TimeSpan) = Regex(pattern, options)
    static member InfiniteMatchTimeout: TimeSpan = TimeSpan(-10000L)
    static member val CacheSize: int = 15 with get, set
    member _.Options: RegexOptions = options
    member _.RightToLeft: bool = engine.IsBackwards
    override _.ToString() : string = pattern
    member _.GetGroupNames() : string[] = Array.copy engine.Names
    member _.GetGroupNumbers() : int[] = Array.copy engine.Numbers
    member _.GroupNameFromNumber(i: int) : string =
        match Array.tryFindIndex (fun n -> n = i) engine.Numbers with
        | Some at -> engine.Names.[at]
        | None -> ""
    member _.GroupNumberFromName(name: string) : int =
        match Array.tryFindIndex (fun n -> n = name) engine.Names with
        | Some at -> engine.Numbers.[at]
        | None -> -1
    member _.IsMatch(input: string) : bool = not (isNull (engine.Search(input, start input)))
    member _.IsMatch(input: string, startat: int) : bool = not (isNull (engine.Search(input, startat)))
    member _.Match(input: string) : Match = Match.Find(engine, input, start input)
    member _.Match(input: string, startat: int) : Match = Match.Find(engine, input, startat)
    member _.Match(input: string, beginning: int, length: int) : Match =
        Match.Find(engine, input.Substring(beginning, length), 0)
    member _.Matches(input: string) : MatchCollection = MatchCollection(Match.Find(engine, input, start input))
    member _.Matches(input: string, startat: int) : MatchCollection =
        MatchCollection(Match.Find(engine, input, startat))
    member this.Count(input: string) : int = this.Matches(input).Count
    member _.Replace(input: string, replacement: string) : string = engine.Replace(input, replacement, -1, start input)
    member _.Replace(input: string, replacement: string, count: int) : string =
        engine.Replace(input, replacement, count, start input)
    member _.Replace(input: string, replacement: string, count: int, startat: int) : string =
        engine.Replace(input, replacement, count, startat)
    member this.Replace(input: string, evaluator: MatchEvaluator) : string = this.Replace(input, evaluator, -1)
    member this.Replace(input: string, evaluator: MatchEvaluator, count: int) : string =
        this.Replace(input, evaluator, count, start input)
    member _.Replace(input: string, evaluator: MatchEvaluator, count: int, startat: int) : string =
        let first = Match.Find(engine, input, startat)
        if not first.Success || count = 0 then
            input
        else
            let pieces = ResizeArray<string>()
            let mutable m = first
            let mutable left = count
            let mutable at = if engine.IsBackwards then input.Length else 0
            while m.Success && left <> 0 do
                if engine.IsBackwards then
                    pieces.Add(input.Substring(m.Index + m.Length, at - m.Index - m.Length))
                    at <- m.Index
                else
                    pieces.Add(input.Substring(at, m.Index - at))
                    at <- m.Index + m.Length
                pieces.Add(evaluator.Invoke m)
                left <- left - 1
                if left <> 0 then m <- m.NextMatch()
            if engine.IsBackwards then
                pieces.Add(input.Substring(0, at))
                pieces.Reverse()
            else
                pieces.Add(input.Substring at)
            String.Concat(pieces :> seq<string>)
    member this.Split(input: string) : string[] = this.Split(input, 0)
    member this.Split(input: string, count: int) : string[] = this.Split(input, count, start input)
    member _.Split(input: string, count: int, startat: int) : string[] =
        if count < 0 then
            raise (ArgumentOutOfRangeException("count", "Count cannot be less than -1."))
        let pieces = ResizeArray<string>()
        let mutable m = Match.Find(engine, input, startat)
        let mutable left = count - 1
        let mutable at = if engine.IsBackwards then input.Length else 0
        let groups (m: Match) =
            let all = m.Groups
            for i in 1 .. all.Count - 1 do
                let g = all.All.[i]
                if g.Success then pieces.Add g.Value
        if count = 1 then
            [| input |]
        else
            while m.Success && left <> 0 do
                if engine.IsBackwards then
                    pieces.Add(input.Substring(m.Index + m.Length, at - m.Index - m.Length))
                    at <- m.Index
                else
                    pieces.Add(input.Substring(at, m.Index - at))
                    at <- m.Index + m.Length
                groups m
                left <- left - 1
                if left <> 0 then m <- m.NextMatch()
            if engine.IsBackwards then
                pieces.Add(input.Substring(0, at))
                pieces.Reverse()
            else
                pieces.Add(input.Substring at)
            pieces.ToArray()
    static member IsMatch(input: string, pattern: string) : bool = Regex(pattern).IsMatch input
    static member IsMatch(input: string, pattern: string, options: RegexOptions) : bool =
        Regex(pattern, options).IsMatch input
    static member Match(input: string, pattern: string) : Match = Regex(pattern).Match input
    static member Match(input: string, pattern: string, options: RegexOptions) : Match =
        Regex(pattern, options).Match input
    static member Matches(input: string, pattern: string) : MatchCollection = Regex(pattern).Matches input
    static member Matches(input: string, pattern: string, options: RegexOptions) : MatchCollection =
        Regex(pattern, options).Matches input
    static member Count(input: string, pattern: string) : int = Regex(pattern).Matches(input).Count
    static member Count(input: string, pattern: string, options: RegexOptions) : int =
        Regex(pattern, options).Matches(input).Count
    static member Replace(input: string, pattern: string, replacement: string) : string =
        Regex(pattern).Replace(input, replacement)
    static member Replace(input: string, pattern: string, replacement: string, options: RegexOptions) : string =
        Regex(pattern, options).Replace(input, replacement)
    static member Replace(input: string, pattern: string, evaluator: MatchEvaluator) : string =
        Regex(pattern).Replace(input, evaluator)
    static member Replace(input: string, pattern: string, evaluator: MatchEvaluator, options: RegexOptions) : string =
        Regex(pattern, options).Replace(input, evaluator)
    static member Split(input: string, pattern: string) : string[] = Regex(pattern).Split input
    static member Split(input: string, pattern: string, options: RegexOptions) : string[] =
        Regex(pattern, options).Split input
    static member IsMatch(input: string, pattern: string, options: RegexOptions, matchTimeout: TimeSpan) : bool =
        Regex(pattern, options).IsMatch input
    static member Match(input: string, pattern: string, options: RegexOptions, matchTimeout: TimeSpan) : Match =
        Regex(pattern, options).Match input
    static member Matches
        (input: string, pattern: string, options: RegexOptions, matchTimeout: TimeSpan) : MatchCollection =
        Regex(pattern, options).Matches input
    static member Count(input: string, pattern: string, options: RegexOptions, matchTimeout: TimeSpan) : int =
        Regex(pattern, options).Count input
    static member Split(input: string, pattern: string, options: RegexOptions, matchTimeout: TimeSpan) : string[] =
        Regex(pattern, options).Split input
    static member Replace
        (input: string, pattern: string, replacement: string, options: RegexOptions, matchTimeout: TimeSpan) : string =
        Regex(pattern, options).Replace(input, replacement)
    static member Replace
        (input: string, pattern: string, evaluator: MatchEvaluator, options: RegexOptions, matchTimeout: TimeSpan)
        : string =
        Regex(pattern, options).Replace(input, evaluator)
    static member Escape(str: string) : string =
        let escape (c: char) : string =
            match c with
            | '\t' -> "\\t"
            | '\n' -> "\\n"
            | '\r' -> "\\r"
            | '\u000c' -> "\\f"
            | c when " #$()*+.?[\\^{|".IndexOf c >= 0 -> "\\" + c.ToString()
            | c -> c.ToString()
        String.collect escape str
    static member Unescape(str: string) : string =
        let result = System.Text.StringBuilder()
        let mutable i = 0
        while i < str.Length do
            if str.[i] = '\\' && i + 1 < str.Length then
                i <- i + 1
                (match str.[i] with
                 | 't' -> result.Append '\t'
                 | 'n' -> result.Append '\n'
                 | 'r' -> result.Append '\r'
                 | 'f' -> result.Append '\u000c'
                 | c -> result.Append c)
                |> ignore
            else
                result.Append str.[i] |> ignore
            i <- i + 1
        result.ToString()
