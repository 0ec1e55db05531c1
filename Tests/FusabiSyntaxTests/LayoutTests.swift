import Testing

import FusabiSyntax

@Suite struct LayoutTests {
    /// The laid-out tokens inside the file's block.
    private func laidOut(_ text: String, errors: [String] = []) -> String {
        let lexed = Lexed(text, isLaidOut: true)
        #expect(lexed.reports == errors)
        let compact = lexed.compact
        #expect(compact.hasPrefix("‹ ") && compact.hasSuffix(" ›"))
        return String(compact.dropFirst(2).dropLast(2))
    }

    @Test func letBindings() {
        #expect(laidOut("let x = 1\nx") == "let x = ‹ 1 › decl. ¦ x")
        #expect(laidOut("let f a =\n    let b = a\n    b") == "let f a = ‹ let b = ‹ a › decl. ¦ b › decl.")
        #expect(laidOut("let x = 1 in x + 1") == "let x = ‹ 1 › decl. x + 1")
        #expect(
            laidOut("let rec f x = g x\nand g x = f x\nf 1") == "let rec f x = ‹ g x › and g x = ‹ f x › decl. ¦ f 1")
        #expect(laidOut("(let x = 1\n x)") == "( ‹ let x = ‹ 1 › decl. ¦ x › )")
        #expect(
            laidOut("[<A>]\nlet x = 1\n[<B>] let y = 2") == "[< A >] let x = ‹ 1 › decl. ¦ [< B >] let y = ‹ 2 › decl.")
    }

    @Test func conditionals() {
        #expect(laidOut("if a then b else c") == "if a then ‹ b › else ‹ c ›")
        #expect(
            laidOut("if a then\n    b\n    c\nelif d then e\nelse\n    f\ng")
                == "if a then ‹ b ¦ c › elif d then ‹ e › else ‹ f › ¦ g")
        #expect(laidOut("if a then b\nelse if c then d\nelse e") == "if a then ‹ b › else if c then ‹ d › else ‹ e ›")
        #expect(
            laidOut("let f () =\n    if a then b else\n    let c = d\n    c")
                == "let f ( ) = ‹ if a then ‹ b › else ‹ let c = ‹ d › decl. ¦ c › › decl.")
    }

    @Test func matches() {
        #expect(laidOut("match x with\n| 1 -> a\n| _ -> b\nc") == "match x with | 1 -> ‹ a › | _ -> ‹ b › end. ¦ c")
        #expect(
            laidOut("match x with\n| A when y ->\n    a\n    b\n| _ -> c")
                == "match x with | A when y -> ‹ a ¦ b › | _ -> ‹ c › end.")
        #expect(
            laidOut("let f = function\n    | A -> 1\n    | B -> 2")
                == "let f = ‹ function | A -> ‹ 1 › | B -> ‹ 2 › end. › decl.")
        #expect(laidOut("try a with e -> b") == "try ‹ a › with e -> ‹ b › end.")
        #expect(laidOut("try\n    a\nfinally\n    b\nc") == "try ‹ a › finally ‹ b › ¦ c")
        #expect(
            laidOut("f (match x with\n   | A -> 1\n   | B -> 2)")
                == "f ( ‹ match x with | A -> ‹ 1 › | B -> ‹ 2 › end. › )")
    }

    @Test func lambdas() {
        #expect(laidOut("f (fun x -> x) y") == "f ( ‹ fun x -> ‹ x › end. › ) y")
        #expect(
            laidOut("xs |> f (fun x ->\n    a\n    b)\n|> g") == "xs |> f ( ‹ fun x -> ‹ a ¦ b › end. › ) |> g")
        #expect(laidOut("fun x ->\n    x\n|> f") == "fun x -> ‹ x › end. |> f")
    }

    @Test func loops() {
        #expect(laidOut("for i in 1 .. 3 do\n    a\n    b\nc") == "for i in 1 .. 3 do ‹ a ¦ b › ¦ c")
        #expect(laidOut("while a do b done\nc") == "while a do ‹ b › ¦ c")
        #expect(laidOut("[ for x in xs -> x ]") == "[ ‹ for x in xs -> ‹ x › › ]")
        #expect(laidOut("do\n    a\nb") == "do ‹ a › ¦ b")
    }

    @Test func brackets() {
        #expect(laidOut("f ()") == "f ( )")
        #expect(laidOut("[ 1\n  2 ]") == "[ ‹ 1 ¦ 2 › ]")
        #expect(laidOut("f(\n  a,\n  b\n)") == "f ( ‹ a , b › )")
        #expect(laidOut("let x = [\n    1\n]\ny") == "let x = ‹ [ ‹ 1 › ] › decl. ¦ y")
        #expect(laidOut("begin a; b end") == "begin ‹ a ; b › end")
    }

    @Test func records() {
        #expect(laidOut("{ A = 1; B = 2 }") == "{ ‹ A = 1 ; B = 2 › }")
        #expect(laidOut("{ A = 1\n  B =\n    2 }") == "{ ‹ A = 1 ¦ B = ‹ 2 › › }")
        #expect(laidOut("{ r with\n    A = 1\n    B = 2 }") == "{ ‹ r with A = 1 ¦ B = 2 end. › }")
        #expect(
            laidOut("{ new I with\n    member _.A = 1\n  interface J with\n    member _.B = 2 }")
                == "{ ‹ new I with ‹ member _ . A = ‹ 1 › › ¦ interface J with ‹ member _ . B = ‹ 2 › › › }")
    }

    @Test func computations() {
        #expect(
            laidOut("async {\n    let! a = b\n    and! c = d\n    do! e\n    return a\n}")
                == "async { ‹ let! a = ‹ b › and! c = ‹ d › decl. ¦ do! ‹ e › ¦ return a › }")
    }

    @Test func types() {
        #expect(laidOut("type T = A | B of int\ntype U = int") == "type T = ‹ A | B of int › ¦ type U = ‹ int ›")
        #expect(
            laidOut("type T =\n    | A\n    | B\n    member x.M = 1\nand U = { A: int }")
                == "type T = ‹ | A | B ¦ member x . M = ‹ 1 › › and U = ‹ { ‹ A : int › } ›")
        #expect(
            laidOut("type T() =\n    let x = 1\n    member _.M() = x\n    interface I with\n        member _.N = 2")
                == "type T ( ) = ‹ let x = ‹ 1 › decl. ¦ member _ . M ( ) = ‹ x › "
                + "¦ interface I with ‹ member _ . N = ‹ 2 › › ›")
        #expect(laidOut("type T with\n    member x.M = 1\ny") == "type T with ‹ member x . M = ‹ 1 › › ¦ y")
        #expect(
            laidOut("type I =\n    abstract P: int with get, set\n    abstract M: unit -> int")
                == "type I = ‹ abstract P : int with get , set end. ¦ abstract M : unit -> int ›")
    }

    @Test func modules() {
        #expect(
            laidOut("module M =\n    let x = 1\n    let y = 2\nx")
                == "module M = ‹ let x = ‹ 1 › decl. ¦ let y = ‹ 2 › decl. › ¦ x")
        #expect(
            laidOut("module A.B\nlet x = 1\nlet y = 2") == "module A . B ‹ let x = ‹ 1 › decl. ¦ let y = ‹ 2 › decl. ›")
        #expect(
            laidOut("namespace A\ntype T = int\nnamespace B\ntype U = int")
                == "namespace A ‹ type T = ‹ int › › ¦ namespace B ‹ type U = ‹ int › ›")
    }

    @Test func operatorsAtLineBreaks() {
        #expect(laidOut("a\n|> b\n|> c") == "a |> b |> c")
        #expect(laidOut("let x =\n      a\n    + b\n    + c") == "let x = ‹ a + b + c › decl.")
        #expect(laidOut("a +\nb\nc") == "a + b ¦ c")
        #expect(laidOut("f x\n-y") == "f x ¦ - y")
        #expect(laidOut("x <-\n    1") == "x <- ‹ 1 ›")
        #expect(laidOut("a; b\nc;;\nd") == "a ; b ¦ c ;; d")
    }

    @Test func indentedTooLittle() {
        #expect(laidOut("let f x =\nx", errors: ["FS58 2:1"]) == "let f x = ‹ › decl. ¦ x")
        #expect(laidOut("let f x =\n  if x then\n a", errors: ["FS58 3:2"]) == "let f x = ‹ if x then ‹ › › a decl.")
        #expect(laidOut("type T =\n    | A\n    type U = int", errors: ["FS58 3:5"]).hasPrefix("type T = ‹ | A"))
    }

    @Test func interpolatedHolesAreLaidOut() {
        let lexed = Lexed(#"$"{if a then b else c}""#, isLaidOut: true)
        guard case .hole(let hole, _, _, _, _)? = lexed.stream.interpolations.first?.parts.first else {
            Issue.record("no hole")
            return
        }
        #expect(hole.tokens.first?.kind == .blockBegin)
        #expect(hole.tokens.map(\.kind).count { $0 == .blockBegin } == 3)
    }
}
