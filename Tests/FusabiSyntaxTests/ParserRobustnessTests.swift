import Glibc
import Testing

import FusabiSyntax

/// Hostile input: nothing crashes, nothing hangs, long chains need no stack.
struct ParserRobustnessTests {
    /// What nests too deeply is refused with one error of the parser's, and everything after it is given up.
    @Test(arguments: [
        "(", "[", "{", "[| ", "{| ", "f (", "if a then ", "fun x -> ", "- ", "! ", "lazy ", "x <- ", "new T(", "begin ",
        "match x with A -> ", "[ for x in ", "( fun (", "{ new A with member _.M = ", "async { let! x = ",
    ])
    func deepExpressions(_ opening: String) {
        let options = ParseOptions(maximumDepth: 100)
        let read = Reading("let x = " + String(repeating: opening, count: 2_000), options: options)
        #expect(read.diagnostics.hasErrors)
    }

    @Test(arguments: ["let x: ", "let ", "type A = ", "type A = B of "])
    func deepTypesAndPatterns(_ head: String) {
        let read = Reading(head + String(repeating: "(", count: 2_000), options: ParseOptions(maximumDepth: 100))
        #expect(read.diagnostics.hasErrors)
    }

    /// A megabyte of opening parentheses at the default depth, on the stack that the compiler gives itself.
    @Test func megabyteOfParentheses() {
        onLargeStack {
            let read = Reading("let x = " + String(repeating: "(", count: 1 << 20))
            #expect(read.diagnostics.hasErrors)
        }
    }

    /// Chains are loops: these have no depth.
    @Test(arguments: [
        ("1", " + "), ("1", " :: "), ("x", " @ "), ("x", " |> "), ("x", " && "), ("x", ", "), ("x", "; "),
        ("x", " := "),
        ("x", "\n        |> "), ("x", " ** "),
    ])
    func longChains(_ operand: String, _ operation: String) {
        let chain = Array(repeating: operand, count: 20_000).joined(separator: operation)
        let read = Reading("let x =\n    (" + chain + ")", options: ParseOptions(maximumDepth: 50))
        #expect(read.messages == [])
    }

    @Test func longSequences() {
        let count = 10_000
        let options = ParseOptions(maximumDepth: 50)
        let lets = (0..<count).map { "    let a\($0) = \($0)\n" }.joined()
        #expect(Reading("let f () =\n\(lets)    1", options: options).messages == [])
        let statements = (0..<count).map { "    f \($0)\n" }.joined()
        #expect(Reading("let f () =\n\(statements)", options: options).messages == [])
        let branches = (1..<count).map { "    elif x = \($0) then \($0)\n" }.joined()
        let conditional = "let f x =\n    if x = 0 then 0\n\(branches)    else 1"
        #expect(Reading(conditional, options: options).messages == [])
        let rules = (0..<count).map { "    | \($0) -> \($0)\n" }.joined()
        #expect(Reading("let f x =\n    match x with\n\(rules)", options: options).messages == [])
        let members = (0..<count).map { ".M(\($0))" }.joined()
        #expect(Reading("x" + members, options: options).messages == [])
    }

    /// Every prefix of a program, and every program with one token missing, is read to its end.
    @Test func damagedPrograms() {
        let bytes = Array(program.utf8)
        for end in 0..<bytes.count {
            _ = Reading(String(decoding: bytes[..<end], as: UTF8.self))
        }
        let words = program.split(separator: " ", omittingEmptySubsequences: false)
        for missing in words.indices {
            var rest = words
            rest.remove(at: missing)
            _ = Reading(rest.joined(separator: " "))
            rest = words
            rest.insert(")", at: missing)
            _ = Reading(rest.joined(separator: " "))
        }
    }

    private let program = """
        module A =
            type T<'a> = { X: int; mutable Y: 'a list } with member t.Z = t.X
            type U = A of int * string | B
            let rec f (x: int, [ y; _ ]) = function Some z when z > 1 -> [ for i in 1 .. 2 -> i ] | _ -> []
            let g = { new I with member _.M() = try f () with e -> $"{e.Message,3}" }
            let h = async { let! a = b in return! c } |> fun x -> x.[1..], x.Y(2)
            if a then b elif c then d else (e; f)
        """
}

/// Runs `body` on a thread with a stack as large as the compiler's.
func onLargeStack(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 1 << 30)
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Box(body)).toOpaque()
    let status = pthread_create(
        &thread, &attributes,
        { argument in
            guard let argument else { return nil }
            Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
            return nil
        }, argument)
    #expect(status == 0)
    if status == 0 { pthread_join(thread, nil) }
    pthread_attr_destroy(&attributes)
}
