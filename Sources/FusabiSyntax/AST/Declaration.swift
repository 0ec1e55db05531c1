/// One file: its declarations, and the module or namespace its header names.
package struct FileTree: Sendable {
    package var fileIndex: Int
    /// `namespace A.B` fragments or one `module A.B`; without a header one anonymous fragment.
    package var fragments: [FileFragment]

    package init(fileIndex: Int, fragments: [FileFragment]) {
        self.fileIndex = fileIndex
        self.fragments = fragments
    }
}

package struct FileFragment: Sendable {
    package enum Header: Sendable {
        case anonymous
        case module(LongName, access: Access?, isRecursive: Bool, attributes: [Attribute])
        case namespace(LongName, isRecursive: Bool)
        case globalNamespace
    }
    package var header: Header
    package var declarations: [Declaration]
    package var span: Span

    package init(header: Header, declarations: [Declaration], span: Span) {
        self.header = header
        self.declarations = declarations
        self.span = span
    }
}

/// A declaration of a module: F# spec chapter 10.
package struct Declaration: Sendable {
    package enum Kind: Sendable {
        case letBindings([BindingID], isRecursive: Bool, isUse: Bool)
        /// `do e` (isDo) or a bare expression.
        case expression(ExpressionID, isDo: Bool)
        case module(ModuleDeclaration)
        /// `module L = List`.
        case moduleAbbreviation(Name, LongName)
        case open(LongName)
        case openType(TypeExpressionID)
        /// `type A = … and B = …`.
        case types([TypeDefinition])
        case exception(ExceptionDefinition)
        /// `#load "a.fsx"`, `#nowarn "25"`, `#r`, `#time`: name without `#`, arguments decoded.
        case directive(String, [String])
        /// `[<assembly: …>] do ()`.
        case attributes([Attribute])
        /// `extern …`: never supported.
        case external
    }
    package var kind: Kind
    package var span: Span

    package init(kind: Kind, span: Span) {
        self.kind = kind
        self.span = span
    }
}

package struct ModuleDeclaration: Sendable {
    package var name: Name
    package var isRecursive: Bool
    package var access: Access?
    package var attributes: [Attribute]
    package var declarations: [Declaration]
    package var documentation: String?

    package init(
        name: Name, isRecursive: Bool, access: Access?, attributes: [Attribute], declarations: [Declaration],
        documentation: String?
    ) {
        self.name = name
        self.isRecursive = isRecursive
        self.access = access
        self.attributes = attributes
        self.declarations = declarations
        self.documentation = documentation
    }
}

/// `[<Name(args)>]`; of the targets only `assembly` and `return` are kept.
package struct Attribute: Sendable {
    package var name: LongName
    package var typeArguments: [TypeExpressionID]
    package var argument: ExpressionID?
    package var target: String?
    package var span: Span

    package init(
        name: LongName, typeArguments: [TypeExpressionID], argument: ExpressionID?, target: String?, span: Span
    ) {
        self.name = name
        self.typeArguments = typeArguments
        self.argument = argument
        self.target = target
        self.span = span
    }
}

/// `let mutable inline private head : returnType = value`. The head is a pattern; `long` with arguments reads as a
/// function unless its name is a union case or active pattern in scope (F# spec 6.6.1, 14.6).
package struct Binding: Sendable {
    package var attributes: [Attribute]
    package var isMutable: Bool
    package var isInline: Bool
    package var head: PatternID
    package var returnType: TypeExpressionID?
    package var returnAttributes: [Attribute]
    package var value: ExpressionID
    /// `///` comments before it, lines joined by `\n`, markers removed.
    package var documentation: String?
    package var span: Span

    package init(
        attributes: [Attribute], isMutable: Bool, isInline: Bool, head: PatternID, returnType: TypeExpressionID?,
        returnAttributes: [Attribute], value: ExpressionID, documentation: String?, span: Span
    ) {
        self.attributes = attributes
        self.isMutable = isMutable
        self.isInline = isInline
        self.head = head
        self.returnType = returnType
        self.returnAttributes = returnAttributes
        self.value = value
        self.documentation = documentation
        self.span = span
    }
}
