/// A construct that the offside rule is inside of (F# spec 15.1.5): its kind, and the place that its parts must not be left
/// of.
struct LayoutContext {
    /// The names are those of the specification, without their `Ctxt`.
    enum Kind: UInt8, CaseIterable {
        /// `let`, `use`, `let!` …
        case letDeclaration
        case `if`, then, `else`
        case match
        /// The rules after `with` or `function`.
        case matchClauses
        case function, fun
        /// `when` outside of rules.
        case when
        case `try`
        case `for`, `while`, `do`
        /// `with` before bindings: fields of a record, `get` and `set`.
        case withAsLet
        /// `with` before members.
        case withAsAugment
        case interfaceHead
        case typeDefinitions
        case exception
        /// A member up to its `=`, and behind it.
        case memberHead, memberBody
        case moduleHead, moduleBody
        case namespaceHead, namespaceBody
        /// An open bracket of any kind, `begin`, `class`, `struct`, `interface`, `sig`.
        case paren
        /// A block of items that begin at one column.
        case sequenceBlock
        /// Any other token that begins an item of a block.
        case vanilla
    }

    let kind: Kind
    var line: Int32
    var column: Int32
    /// The token that began it: the bracket of a `paren`, the last token of a module's or namespace's head.
    var opener: TokenKind
    /// Of ``letDeclaration``: it began an item of a block, so `in` is optional. Of ``matchClauses``: a `|` stands before the
    /// first rule. Of ``vanilla``: it began with `x =` or `x.y =`. Of ``moduleBody``: it is the whole file. Of
    /// ``moduleHead``: it is nested. Of ``sequenceBlock``: the next token is the first of an item.
    var flag = false
    /// Of ``sequenceBlock`` and ``paren``: `blockEnd` is inserted where it is closed. Of ``moduleHead``: inside attributes.
    var endsBlock = false
    /// Of ``typeDefinitions``: the index of its `=`.
    var equalsIndex: Int32 = -1
    /// The index of the nearest context, this one or below it, that is no vanilla, block, bracket or lambda.
    var anchor: Int32 = -1

    init(_ kind: Kind, line: Int32, column: Int32, opener: TokenKind) {
        self.kind = kind
        self.line = line
        self.column = column
        self.opener = opener
    }
}
