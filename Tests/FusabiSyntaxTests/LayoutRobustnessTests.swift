import Testing

import FusabiSyntax

/// Whatever the bytes, the stages end, and what the layout inserts is balanced.
@Suite struct LayoutRobustnessTests {
    private static let program = #"""
        module Sample =
            /// A shape.
            type Shape =
                | Circle of radius: float
                | Square of float
                member this.Area = match this with Circle r -> r * r * 3.14 | Square s -> s * s

            type Counter(start: int) =
                let mutable count = start
                member _.Next() =
                    count <- count + 1
                    count
                interface System.IDisposable with
                    member _.Dispose() = ()

            let rec sum xs =
                match xs with
                | [] -> 0
                | x :: rest when x > 0 -> x + sum rest
                | _ ->
                    let y = try int "5" with _ -> -1
                    y
        let r = { Name = "x"; Size = 'c', 0x1FL }
        let text = $"a {r.Name,5:F2} %d{1 + 2} {{}}" + @"c:\" + """q"q"""
        let items =
            [ for i in 1..10 do
                if i % 2 = 0 then yield i else yield! [ i; i ] ]
            |> List.map (fun x ->
                x + 1)
            |> List.filter (fun x -> x < 5 && Map<int, List<int>>.Empty.IsEmpty)
        #if INTERACTIVE
        async { let! a = b in return! { r with Name = (* comment "*)" *) "y" } } |> ignore
        #endif
        """#

    private func check(_ bytes: [UInt8]) {
        let lexed = Lexed(bytes: bytes, isLaidOut: true)
        var depth = 0
        var deepestClose = 0
        for token in lexed.stream.tokens {
            if token.kind == .blockBegin { depth += 1 }
            if token.kind == .blockEnd { depth -= 1 }
            deepestClose = min(deepestClose, depth)
        }
        #expect(depth == 0 && deepestClose == 0)
        #expect(lexed.stream.tokens.last?.kind == .endOfFile)
    }

    @Test func theProgramItselfIsFine() {
        #expect(Lexed(Self.program, isLaidOut: true).reports == [])
    }

    @Test func prefixes() {
        let bytes = Array(Self.program.utf8)
        for count in stride(from: 0, through: bytes.count, by: 3) { check(Array(bytes[..<count])) }
    }

    @Test func suffixes() {
        let bytes = Array(Self.program.utf8)
        for start in stride(from: 0, to: bytes.count, by: 11) { check(Array(bytes[start...])) }
    }

    @Test func randomMutations() {
        var random = Xorshift()
        let original = Array(Self.program.utf8)
        let pieces = [
            "(", ")", "{", "}", "[", "]", "\"", "'", "\n", "    ", "let ", "match ", "with", "|", "->", "=", "<", ">",
            "$\"{", "\"\"\"", "(*", "*)", "#if ", "end", "in ", "done", ";;", "type ", "module ", "\u{FF}", "\0",
            "fun ",
        ].map { Array($0.utf8) }
        for _ in 0..<400 {
            var bytes = original
            for _ in 0...random.below(4) {
                let place = random.below(bytes.count)
                switch random.below(4) {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.below(40)))
                default: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
                }
                if bytes.isEmpty { bytes = original }
            }
            check(bytes)
        }
    }

    @Test(
        arguments: [
            "(", "[", "{", "a<", "if a then ", "let x = ", "fun x -> ", "match x with | ", "$\"{", "(*", "-", "x.",
            "begin ",
            "((", "[<", "\n ", "function ", "try ", "{| ", "type T = ", "else ", "f(", ")", "}", "`", "\"", "'",
            "#if A\n",
        ]) func deepNestingEnds(_ piece: String)
    {
        check(Array(String(repeating: piece, count: 2_000).utf8))
    }
}

private struct Xorshift {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }
}
