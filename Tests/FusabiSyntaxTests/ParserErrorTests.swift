import Testing

import FusabiSyntax

/// Errors: the code and place that F# gives, and no more than that.
struct ParserErrorTests {
    /// One mistake, and what is reported of it.
    @Test(arguments: [
        Mistake("let x = (1 + 2))", "FS0010@1:16"),
        Mistake(
            #"""
            let add a b
                a + b
            """#,
            "FS0010@2:7"),
        Mistake(
            #"""
            let f x =
                if x
                    f x
                else
                    x
            """#,
            "FS0589@2:5 FS0010@4:5"),
        Mistake(
            #"""
            match n
            | 0 -> 1
            """#,
            "FS0010@2:1"),
        Mistake("let type = 1", "FS0010@1:5"),
        Mistake(
            #"""
            let f x =
                let y = 1
            f 1
            """#,
            "FS0588@2:5"),
        Mistake("f g(x)", "FS0597@1:3"),
        Mistake("let x = (1, )", "FS3100@1:11"),
        Mistake("let x = (, 1)", "FS3524@1:10"),
        Mistake("let x = 1 +", "FS0010@1:12"),
        Mistake("let x = [ 1; 2", "FS0598@1:9"),
        Mistake("let x = { A = 1", "FS0604@1:9"),
        Mistake(
            #"""
            let x = (1 + 2
            let y = 1
            """#,
            "FS0058@2:1 FS0010@2:1"),
        Mistake("let x = a.", "FS0599@1:10"),
        Mistake("f (fun x ->)", "FS3547@1:4"),
        Mistake(
            #"""
            let a = 1
              let b = 2
            """#,
            "FS3118@1:1 FS0010@2:3"),
        Mistake(
            #"""
            type T = A of int *
            let x = 1
            """#,
            "FS0058@2:1 FS0010@2:1"),
        Mistake("let (a, ) = b", "FS3546@1:7"),
        Mistake("match x with | | A -> 1", "FS3546@1:16"),
        Mistake("match x with A when -> 1", "FS3524@1:16"),
        Mistake(
            #"""
            type T() =
                member x.P
                member x.Q = 1
            """#,
            "FS3567@3:5"),
        Mistake("async { let! x = f () }", "FS3885@1:9"),
        Mistake("let f (|A|B) = 1", "FS0010@1:12"),
        Mistake("-> 1", "FS0596@1:1"),
        Mistake(
            #"""
            let x =
            let y = 1

            """#,
            "FS0058@2:1 FS0010@2:1"),
        Mistake(
            #"""
            let x = )
            let y = ]
            let z = 1
            """#,
            "FS0010@1:9 FS0010@2:9"),
        Mistake(
            #"""
            for x in xs
                f x
            """#,
            "FS3106@1:1"),
        Mistake("new T", "FS0010@1:6"),
        Mistake(#"let x = $"{}""#, "FS3382@1:11"),
        Mistake("{ a b = 1 }", "FS0609@1:7"),
    ])
    func mistakes(_ mistake: Mistake) {
        #expect(Reading(mistake.source).errors.joined(separator: " ") == mistake.errors)
    }
}

/// A source with a mistake, and the errors reported, in the order of their places.
struct Mistake: Sendable, CustomTestStringConvertible {
    let source: String
    let errors: String

    init(_ source: String, _ errors: String) {
        self.source = source
        self.errors = errors
    }

    var testDescription: String { source }
}
