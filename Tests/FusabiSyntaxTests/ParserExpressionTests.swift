import Testing

import FusabiSyntax

/// Expressions, written as S-expressions.
struct ParserExpressionTests {
    /// Adjacency decides between application, call, index and prefix (F# spec 3.8.1, 15.2, 15.3).
    @Test(arguments: [
        Golden("f -1 x", "(app (app f -1) x)"),
        Golden("f - 1", "(infix - f 1)"),
        Golden("f-1", "(infix - f 1)"),
        Golden("f -x.Y", "(app f (prefix ~- (. x Y)))"),
        Golden("-f x + 2", "(infix + (prefix ~- (app f x)) 2)"),
        Golden("f x.Y g.[1]", "(app (app f (. x Y)) (.[] g 1))"),
        Golden("f(x).Y(z).[0] w", "(app (.[] (call (. (call f (paren x)) Y) (paren z)) 0) w)"),
        Golden("f<int>(x)", "(call (inst f int) (paren x))"),
        Golden("xs[0] + f [0]", "(infix + ([] xs 0) (app f (list 0)))"),
        Golden("xs[0].Y[1]", "([] (. ([] xs 0) Y) 1)"),
        Golden("xs[0][1]", "([] ([] xs 0) 1)"),
        Golden("f xs[1][0]", "([] (app f ([] xs 1)) 0)"),
        Golden("f(x)[0]", "([] (call f (paren x)) 0)"),
        Golden("(f x)[0].Y", "(app (paren (app f x)) (. (list 0) Y))"),
        Golden("f (g x)", "(app f (paren (app g x)))"),
        Golden("a.B.c()", "(call (. (. a B) c) ())"),
        Golden("!x.Value", "(prefix ! (. x Value))"),
        Golden("~~~x + %y", "(infix + (prefix ~~~ x) (prefix ~% y))"),
        Golden("&x, &&y", "(tuple (& x) (&& y))"),
        Golden("f ()", "(app f ())"),
        Golden(#""a"[0]"#, #"([] "a" 0)"#),
        Golden(
            "xs.[1..], xs.[..2], xs.[1..2, *]",
            "(tuple (.[] xs (range 1 _ _)) (.[] xs (range _ _ 2)) (.[] xs (range 1 _ 2) *))"),
        Golden("f _.Length", "(app f (shorthand (. _ Length)))"),
        Golden("_.Trim().Length", "(shorthand (. (call (. _ Trim) ()) Length))"),
        Golden("a?b", #"(infix ? a "b")"#),
        Golden("a?(b)", "(infix ? a (paren b))"),
        Golden("M(x, ?y = z)", "(call M (paren (tuple x (infix = (prefix ? y) z))))"),
        Golden(
            #"""
            xs
            |> f
            |> g
            """#,
            "(infix |> (infix |> xs f) g)"),
        Golden(
            #"""
            xs
                .Map(f)
                .Filter(g)
            """#,
            "(call (. (call (. xs Map) (paren f)) Filter) (paren g))"),
    ])
    func application(_ golden: Golden) { golden.check() }

    /// Operators bind as F# spec 4.4.2 has it.
    @Test(arguments: [
        Golden("1 + 2 * 3 - 4 % 5", "(infix - (infix + 1 (infix * 2 3)) (infix % 4 5))"),
        Golden("-2.0 ** 2.0", "(infix ** -2.0 2.0)"),
        Golden("a ** b ** c", "(infix ** a (infix ** b c))"),
        Golden("a |> f <| b >> c", "(infix >> (infix <| (infix |> a f) b) c)"),
        Golden("a = b && c || d", "(infix || (infix && (infix = a b) c) d)"),
        Golden("1 :: 2 :: xs @ ys", "(infix @ (infix :: 1 (infix :: 2 xs)) ys)"),
        Golden("x &&& y ||| z = 1", "(infix = (infix ||| (infix &&& x y) z) 1)"),
        Golden("x >>> 1 &&& 3", "(infix &&& (infix >>> x 1) 3)"),
        Golden("a := b + 1, c", "(infix := a (tuple (infix + b 1) c))"),
        Golden("x :? string && y", "(infix && (:? x string) y)"),
        Golden("x :> obj :?> int", "(:?> (:> x obj) int)"),
        Golden("a.B <- 1 + 2", "(<- (. a B) (infix + 1 2))"),
        Golden("f x, g y |> h", "(tuple (app f x) (infix |> (app g y) h))"),
        Golden("not a || b", "(infix || (app not a) b)"),
        Golden("a <=> b <~> c", "(infix <~> (infix <=> a b) c)"),
        Golden("lazy 1 + 2", "(infix + (lazy 1) 2)"),
        Golden("if a then 1 else 2 + 3", "(if a 1 (infix + 2 3))"),
        Golden("a, if b then c else d", "(tuple a (if b c d))"),
        Golden("1 .. 2", "(range 1 _ 2)"),
        Golden("[ 1 .. 2 .. 10 ]", "(list (range 1 2 10))"),
        Golden("id <| fun x -> x", "(infix <| id (fun x x))"),
        Golden("a mod b", "(infix mod a b)"),
        Golden("x ?? y", "(infix ?? x y)"),
    ])
    func precedence(_ golden: Golden) { golden.check() }

    /// Brackets: tuples, collections, records, objects, computations.
    @Test(arguments: [
        Golden("()", "()"),
        Golden("(x : int)", "(paren (: x int))"),
        Golden("(a; b)", "(paren (seq a b))"),
        Golden("[]", "(list)"),
        Golden("[ 1; 2 ]", "(list 1 2)"),
        Golden("[| 1, 2; 3, 4 |]", "(array (tuple 1 2) (tuple 3 4))"),
        Golden(
            #"""
            [
                1
                2
            ]
            """#,
            "(list 1 2)"),
        Golden("[ for x in xs -> x * 2 ]", "(list (for-> x xs (infix * x 2)))"),
        Golden("[ for x in xs do yield x ]", "(list (for x xs (yield x)))"),
        Golden("[ if a then b ]", "(list (if a b))"),
        Golden("struct (1, 2)", "(struct-tuple 1 2)"),
        Golden("{ A = 1; M.B = 2 }", "(record (= A 1) (= M.B 2))"),
        Golden("{ x with A.B = 3; C = 4 }", "(record (with x) (= A.B 3) (= C 4))"),
        Golden(
            #"""
            { A = 1
              B = 2 }
            """#,
            "(record (= A 1) (= B 2))"),
        Golden(#"{| A = 1; B = "x" |}"#, #"(anon-record (= A 1) (= B "x"))"#),
        Golden("{| r with C = 1 |}", "(anon-record (with r) (= C 1))"),
        Golden("{ inherit T(1); A = 2 }", "(record (inherit T (paren 1)) (= A 2))"),
        Golden("{ new T with member _.M() = () }", "(object T (member (= (_.M ()) ())))"),
        Golden(
            #"""
            { new T(1) as b with
                override _.X = 2
              interface I with
                member _.Y = 3 }
            """#,
            "(object T (paren 1) as b (override-member (= (_.X) 2)) (interface I (member (= (_.Y) 3))))"),
        Golden("async { let! x = f () in return x }", "(app async (computation (let! (= x (app f ())) (return x))))"),
        Golden("seq { 1; 2 }", "(app seq (computation (seq 1 2)))"),
        Golden(
            #"""
            b {
                let! x = f ()
                and! y = g ()
                do! h x
                return! y
            }
            """#,
            "(app b (computation (let! (= x (app f ())) (= y (app g ())) (seq (do! (app h x)) (return! y)))))"),
        Golden("begin 1 end", "(paren 1)"),
        Golden("<@ x @>", "(quotation x)"),
    ])
    func brackets(_ golden: Golden) { golden.check() }

    /// Keywords: conditionals, matches, loops, lambdas, let.
    @Test(arguments: [
        Golden("if a then b elif c then d else if e then f else g", "(if a b (if c d (if e f g)))"),
        Golden("match x with A -> 1 | B when c -> 2 | _ -> 3", "(match x (| A 1) (| B (when c) 2) (| _ 3))"),
        Golden(
            #"""
            match x with
            | A
            | B -> 1
            | C -> 2
            """#,
            "(match x (| (or A B) 1) (| C 2))"),
        Golden("fun x (y, z) -> x + y", "(fun x (paren (tuple y z)) (infix + x y))"),
        Golden("function 0 -> 1 | _ -> 2", "(function (| 0 1) (| _ 2))"),
        Golden(
            "try f x with :? A as e -> 1 | B(x, y) -> 2",
            "(try (app f x) (| (as (:? A) e) 1) (| (B (paren (tuple x y))) 2))"),
        Golden("try f x finally g ()", "(try-finally (app f x) (app g ()))"),
        Golden("while a do b", "(while a b)"),
        Golden("for i = 1 to 2 do f i", "(for-to i 1 2 (app f i))"),
        Golden("for i = 2 downto 1 do f i", "(for-downto i 2 1 (app f i))"),
        Golden("for i in 1 .. 2 do f i", "(for i (range 1 _ 2) (app f i))"),
        Golden("for x, y in xs do f x", "(for (tuple x y) xs (app f x))"),
        Golden("let x = 1 in x + 1", "(let (= x 1) (infix + x 1))"),
        Golden(
            #"""
            f (
                let x = 1
                let mutable y = 2
                x + y)
            """#,
            "(app f (paren (let (= x 1) (let (= mutable y 2) (infix + x y)))))"),
        Golden(
            #"""
            f (use x = y
               x)
            """#,
            "(app f (paren (use (= x y) x)))"),
        Golden(
            #"""
            f (let rec g x = h x
               and h x = g x
               g 1)
            """#,
            "(app f (paren (let-rec (= (g x) (app h x)) (= (h x) (app g x)) (app g 1))))"),
        Golden(#"f (printfn "a"; 1)"#, #"(app f (paren (seq (app printfn "a") 1)))"#),
        Golden(
            #"""
            let f x =
                a
                b x
                c
            """#,
            "(let (= (f x) (seq a (app b x) c)))"),
        Golden(
            #"""
            xs |> List.map (fun x ->
                x + 1)
            """#,
            "(infix |> xs (app (. List map) (paren (fun x (infix + x 1)))))"),
    ])
    func control(_ golden: Golden) { golden.check() }

    /// Names of operators, literals, units, members of type parameters.
    @Test(arguments: [
        Golden("(+) 1 2", "(app (app + 1) 2)"),
        Golden("( * )", "*"),
        Golden("(|Even|_|)", "|Even|_|"),
        Golden("(~-) x", "(app ~- x)"),
        Golden("List.(@)", "(. List @)"),
        Golden("-128y + 5.0<m/s^2>", "(infix + -128y (measured 5.0 (/ m (^ s 2))))"),
        Golden("1<kg m>", "(measured 1 (* kg m))"),
        Golden("1.0<_>", "(measured 1.0 _)"),
        Golden(#"'a' + "b""#, #"(infix + 'a' "b")"#),
        Golden(#"@"d"B"#, #""d"B"#),
        Golden(#"$"a{x}b{y,5:F2}c%d{z}""#, #"(interpolated "a" (hole x) "b" (hole y ,5 :F2) "c" (hole z %d))"#),
        Golden("null, true", "(tuple null true)"),
        Golden("typeof<string list>", "(inst typeof string list)"),
        Golden("global.System.X", "(. (. global System) X)"),
        Golden("base.M()", "(call (. base M) ())"),
        Golden("new List<int>(3)", "(new List<int> (paren 3))"),
        Golden("upcast x, downcast y", "(tuple (upcast x) (downcast y))"),
        Golden("(^a: (member Length: int) x)", "(trait-call ^a (member Length int) x)"),
        Golden(
            "((^a or ^b): (static member (+): ^a * ^b -> ^c) (x, y))",
            "(trait-call ^a ^b (static-member + (-> (* ^a ^b) ^c)) (paren (tuple x y)))"),
        Golden(
            "query { for p in ps do join t in ts on (p.A = t.B); select p }",
            #"""
            (app query (computation (for p ps (seq (infix in (app join t) (app (app ts on) (paren (infix = (. p A) (. t B))))) (app select p)))))
            """#),
    ])
    func names(_ golden: Golden) { golden.check() }
}
