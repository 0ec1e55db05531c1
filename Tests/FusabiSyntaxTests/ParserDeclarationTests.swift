import Testing

import FusabiSyntax

/// Declarations, types, members and patterns, written as S-expressions.
struct ParserDeclarationTests {
    /// `let` with everything that may stand in its head.
    @Test(arguments: [
        Golden("let f x y = x", "(let (= (f x y) x))"),
        Golden("let inline private (+.) a b = a", "(let (= inline (private +. a b) a))"),
        Golden("let (|Even|Odd|) n = n", "(let (= (|Even|Odd| n) n))"),
        Golden("let (|Prime|_|) n = n", "(let (= (|Prime|_| n) n))"),
        Golden("let a, b = 1, 2", "(let (= (tuple a b) (tuple 1 2)))"),
        Golden("let x :: _ = y", "(let (= (:: x _) y))"),
        Golden("let mutable k: int = 3", "(let (= mutable k (: int) 3))"),
        Golden(
            #"""
            [<Literal>]
            let L = 1
            """#,
            "(let (= (@Literal) L 1))"),
        Golden("let f<'a when 'a: equality> (x: 'a) = x", "(let (= (f<'a (equality 'a)> (paren (: x 'a))) x))"),
        Golden(
            "let inline f< ^a when ^a: (static member Zero: ^a)> (x: ^a) = x",
            "(let (= inline (f<^a (has ^a (static-member Zero ^a))> (paren (: x ^a))) x))"),
        Golden(
            #"""
            let rec f x = g x
            and g x = f x
            """#,
            "(let-rec (= (f x) (app g x)) (= (g x) (app f x)))"),
        Golden(
            #"""
            /// doc
            let x = 1
            """#,
            "(let (= x 1 ///doc))"),
        Golden("let ``a b`` = 1", "(let (= a b 1))"),
        Golden("let f (x: int, y) : int -> int = x", "(let (= (f (paren (tuple (: x int) y))) (: (-> int int)) x))"),
        Golden("use _ = x", "(use (= _ x))"),
        Golden(
            #"""
            let x =
                1
            """#,
            "(let (= x 1))"),
        Golden("let f () = ()", "(let (= (f ()) ()))"),
    ])
    func bindings(_ golden: Golden) { golden.check() }

    /// Patterns: F# spec chapter 7.
    @Test(arguments: [
        Golden("let f (Some (Ok x) as y) = x", "(let (= (f (paren (as (Some (paren (Ok x))) y))) x))"),
        Golden(
            "let f [ a; _ ] [| b |] (c :: d) { A = e; M.B = f } = a",
            "(let (= (f (list a _) (array b) (paren (:: c d)) (record (= A e) (= M.B f))) a))"),
        Golden("let f (struct (a, b)) = a", "(let (= (f (paren (struct-tuple a b))) a))"),
        Golden("let f (Node(left = l; value = v)) = l", "(let (= (f (paren (Node (= left l) (= value v)))) l))"),
        Golden(
            "let f (?x: int, [<A>] y: int) = x",
            "(let (= (f (paren (tuple (: ?x int) (attributed (@A) (: y int))))) x))"),
        Golden(
            "match x with 'a' | 'b' -> 1 | -1 -> 2 | 1.5<m> -> 3",
            "(match x (| (or 'a' 'b') 1) (| -1 2) (| (measured 1.5 m) 3))"),
        Golden("match x with a & b -> a | x :: y :: z -> x", "(match x (| (and a b) a) (| (:: x (:: y z)) x))"),
        Golden(
            #"match x with :? string as s -> s | null -> "" | () -> """#,
            #"(match x (| (as (:? string) s) s) (| null "") (| () ""))"#),
        Golden(
            "match x with A.B (c, d) -> c | x, y when x > y -> y",
            "(match x (| (A.B (paren (tuple c d))) c) (| (tuple x y) (when (infix > x y)) y))"),
        Golden("match x with p as x :: rest -> p", "(match x (| (as p (:: x rest)) p))"),
    ])
    func patterns(_ golden: Golden) { golden.check() }

    /// Type definitions and what stands in them.
    @Test(arguments: [
        Golden("type A = B", "(types (type A (abbreviation B)))"),
        Golden("type A = B | C", "(types (type A (union (B) (C))))"),
        Golden("type A = | B of x: int * string | C", "(types (type A (union (B x: int string) (C))))"),
        Golden("type A = B = 1 | C = 2", "(types (type A (enum (B 1) (C 2))))"),
        Golden("type A = { X: int; mutable Y: int }", "(types (type A (record (X int) (mutable Y int))))"),
        Golden(
            #"""
            type A =
                { X: int }
                member a.Y = a.X
            """#,
            "(types (type A (record (X int)) (member (= (a.Y) (. a X)))))"),
        Golden("type A = private { X: int }", "(types (type A (private record (X int))))"),
        Golden("type A = internal | B | C", "(types (type A (internal union (B) (C))))"),
        Golden("[<Measure>] type m", "(types (type (@Measure) m))"),
        Golden("type N = kg m / s^2", "(types (type N (abbreviation (/ kg m (^ s 2)))))"),
        Golden(
            "type F<'a, [<Measure>] 'u when 'a: comparison and 'a :> I and 'a: (new: unit -> 'a)> = A",
            "(types (type F<'a, [measure]'u (comparison 'a) (:> 'a I) (new 'a)> (abbreviation A)))"),
        Golden("type 'a T = A", "(types (type T<'a> (abbreviation A)))"),
        Golden("type ('a, 'b) T = A", "(types (type T<'a, 'b> (abbreviation A)))"),
        Golden("type D = delegate of int * string -> unit", "(types (type D (delegate (-> (* int string) unit))))"),
        Golden("type C() = class end", "(types (type C (new ()) (class)))"),
        Golden(
            #"""
            type I =
                abstract A: x: int -> ?y: int -> int
                abstract P: int with get, set
                inherit J
            """#,
            #"""
            (types (type I (unspecified) (abstract A (-> (x: int) (-> (?y: int) int))) (abstract P int get set) (inherit J)))
            """#),
        Golden(
            #"""
            type S = struct
                        val x: int
                      end
            """#,
            "(types (type S (struct) (val (x int))))"),
        Golden(
            #"""
            type System.String with
                member s.Foo = 1
            """#,
            "(types (type System.String (with) (member (= (s.Foo) 1))))"),
        Golden(
            #"""
            type A = B
            and C = D
            """#,
            "(types (type A (abbreviation B)) (type C (abbreviation D)))"),
        Golden("exception E of string * code: int", "(exception (E string code: int))"),
        Golden("exception A = B", "(exception (A) = B)"),
        Golden(
            "type A = int list -> (string * int)[] -> A.B<int>.C<x>",
            "(types (type A (abbreviation (-> int list (-> (paren (* string int))[] A.B.C<int, x>)))))"),
        Golden(
            "type A = #seq<int> * _ * struct (int * int) * {| X: int |}",
            "(types (type A (abbreviation (* #seq<int> _ (struct* int int) ({||} (X int))))))"),
    ])
    func types(_ golden: Golden) { golden.check() }

    /// Members: F# spec 8.13.
    @Test(arguments: [
        Golden(
            #"""
            type C<'t>(x: int) as this =
                inherit B(x)
                let mutable z = x
                static let q = 1
                do f ()
                member _.N = 1
            """#,
            #"""
            (types (type C<'t> (new (paren (: x int)) as this) (unspecified) (inherit B (paren x)) (let (= mutable z x)) (static-let (= q 1)) (do (app f ())) (member (= (_.N) 1))))
            """#),
        Golden(
            #"""
            type C() =
                new(a) as self = C(a) then f ()
                member val P = 1 with get, set
                member _.Q with get() = z and set v = z <- v
                member this.Item with get(i: int) = i
            """#,
            #"""
            (types (type C (new ()) (unspecified) (constructor (= (new (paren a)) (call C (paren a))) as self (then (app f ()))) (member-val (= P 1) get set) (property (get (= (_.Q ()) z)) (set (= (_.Q v) (<- z v)))) (property (get (= (this.Item (paren (: i int))) i)))))
            """#),
        Golden(
            #"""
            type C() =
                member private this.M<'b>(x: 'b) : unit = ()
                static member (+) (a, b) = a
                default this.Z x = ""
                override _.ToString() = ""
                val mutable private f: int
                [<A>] member _.N = 1
            """#,
            #"""
            (types (type C (new ()) (unspecified) (member (= (private this.M<'b> (paren (: x 'b))) (: unit) ())) (static-member (= (+ (paren (tuple a b))) a)) (default-member (= (this.Z x) "")) (override-member (= (_.ToString ()) "")) (val private (mutable f int)) (attributed (@A) (member (= (@A) (_.N) 1)))))
            """#),
        Golden(
            #"""
            type C() =
                interface I with
                    member _.A = 1
                interface J
            """#,
            "(types (type C (new ()) (unspecified) (interface I (member (= (_.A) 1))) (interface J)))"),
        Golden(
            #"""
            type A with
                static member inline F x = x
                static member val P = 1
            """#,
            "(types (type A (with) (static-member (= inline (F x) x)) (static-member-val (= P 1) get)))"),
    ])
    func members(_ golden: Golden) { golden.check() }

    /// Modules, namespaces, directives.
    @Test(arguments: [
        Golden(
            #"""
            module A.B
            let x = 1
            """#,
            #"""
            module A.B
            (let (= x 1))
            """#),
        Golden(
            #"""
            namespace A.B
            type T = int
            """#,
            #"""
            namespace A.B
            (types (type T (abbreviation int)))
            """#),
        Golden(
            #"""
            namespace rec A
            module M = begin
                let x = 1
            end
            """#,
            #"""
            namespace rec A
            (module M (let (= x 1)))
            """#),
        Golden(
            #"""
            module M =
                let x = 1
                module N =
                    let y = 2
            let z = 3
            """#,
            #"""
            (module M (let (= x 1)) (module N (let (= y 2))))
            (let (= z 3))
            """#),
        Golden(
            #"""
            module private rec M =
                let x = 1
            """#,
            "(module rec private M (let (= x 1)))"),
        Golden("module L = List", "(module= L List)"),
        Golden("open A.B", "(open A.B)"),
        Golden("open type A.B", "(open-type A.B)"),
        Golden(
            #"""
            #load "a.fsx" "b.fsx"
            #nowarn 25
            """#,
            #"""
            (#load "a.fsx" "b.fsx")
            (#nowarn "25")
            """#),
        Golden(
            #"""
            #time "on"
            f ()
            """#,
            #"""
            (#time "on")
            (app f ())
            """#),
        Golden(
            #"""
            [<assembly: A(1)>]
            do ()
            """#,
            #"""
            (attributes (@assembly:A (paren 1)))
            (do ())
            """#),
        Golden(
            #"""
            do f ()
            g ();;
            h ()
            """#,
            #"""
            (do (app f ()))
            (app g ())
            (app h ())
            """#),
    ])
    func modules(_ golden: Golden) { golden.check() }
}
