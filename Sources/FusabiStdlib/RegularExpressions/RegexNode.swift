/// `System.Text.RegularExpressions.RegexOptions`.
struct RegexOptions: OptionSet, Hashable {
    let rawValue: Int32

    static let ignoreCase = RegexOptions(rawValue: 1)
    static let multiline = RegexOptions(rawValue: 2)
    static let explicitCapture = RegexOptions(rawValue: 4)
    static let singleline = RegexOptions(rawValue: 16)
    static let ignorePatternWhitespace = RegexOptions(rawValue: 32)
    static let rightToLeft = RegexOptions(rawValue: 64)
    static let ecmaScript = RegexOptions(rawValue: 256)
}

/// A regular expression as written. Its depth is bounded by the parser.
indirect enum RegexNode {
    case empty
    case unit(UInt16, ignoresCase: Bool)
    case set(RegexSet)
    case sequence([RegexNode])
    case alternation([RegexNode])
    case group(RegexNode, number: Int)
    /// `(?<name-other>…)`: takes the last capture of `other` away and captures what lies between.
    case balance(RegexNode, number: Int?, popped: Int)
    case look(RegexNode, isAhead: Bool, isNegative: Bool)
    case atomic(RegexNode)
    case repetition(RegexNode, minimum: Int, maximum: Int, isLazy: Bool)
    case backreference(Int, ignoresCase: Bool)
    case anchor(RegexAnchor)
    case conditionalGroup(Int, RegexNode, RegexNode)
    case conditionalLook(RegexNode, RegexNode, RegexNode)
}

enum RegexAnchor {
    case lineStart, lineEnd
    case textStart, textEnd
    /// At the end, or before a line feed that ends the text.
    case textEndOrLastLine
    case wordBoundary, notWordBoundary
    /// Where the search began.
    case searchStart
}

/// A pattern that cannot be read.
struct RegexError: Error, Equatable {
    /// What is wrong, as .NET says it.
    var message: String
    /// Where, in UTF-16 units.
    var offset: Int
}
