import FusabiSyntax
import Testing

import FusabiTypes

@Suite struct SuggestionTests {
    @Test func nearNamesAreOffered() {
        #expect(Suggestions.hint(for: "strin", among: ["string", "int", "sbyte"]) == " Did you mean 'string'?")
        #expect(Suggestions.hint(for: "lenght", among: ["length", "map"]) == " Did you mean 'length'?")
        #expect(Suggestions.hint(for: "zzz", among: ["length", "map"]) == "")
    }

    @Test func distanceCountsSwapsOnce() {
        #expect(Suggestions.editDistance(Array("ab".utf8), Array("ba".utf8)) == 1)
        #expect(Suggestions.editDistance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
        #expect(Suggestions.editDistance([], Array("abc".utf8)) == 3)
    }
}

@Suite struct OperatorNameTests {
    private let symbols = SymbolTable()

    @Test(arguments: [
        ("+", "op_Addition"), ("~-", "op_UnaryNegation"), (".*", "op_DotMultiply"), ("=.", "op_EqualsDot"),
        ("|>", "op_PipeRight"), ("Length", "Length"), ("op_Explicit", "op_Explicit"),
    ]) func compiledNames(_ source: String, _ compiled: String) {
        #expect(symbols.text(OperatorNames.compiled(symbols.intern(source), symbols)) == compiled)
    }

    @Test func signatureNames() {
        #expect(SignatureNames.memberName("name") == "name")
        #expect(SignatureNames.memberName("+") == "(+) ")
        #expect(SignatureNames.memberName("*") == "( * ) ")
        #expect(SignatureNames.memberName("|Even|Odd|") == "(|Even|Odd|) ")
        #expect(SignatureNames.memberName("a b") == "``a b`` ")
        #expect(SignatureNames.identifier("type") == "``type``")
        #expect(SignatureNames.identifier("x'") == "x'")
    }
}

@Suite struct ConstantFoldingTests {
    @Test func arithmeticWraps() {
        #expect(ConstantFolding.apply("+", .int32(.max), .int32(1)) == .int32(.min))
        #expect(ConstantFolding.apply("|||", .int32(1), .int32(4)) == .int32(5))
        #expect(ConstantFolding.apply("<<<", .int32(1), .int32(4)) == .int32(16))
        #expect(ConstantFolding.apply("/", .int32(1), .int32(0)) == nil)
        #expect(ConstantFolding.apply("+", .string([97]), .string([98])) == .string([97, 98]))
    }
}
