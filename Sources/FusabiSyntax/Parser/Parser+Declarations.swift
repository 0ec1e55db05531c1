/// Files, namespaces, modules and what stands in them: F# spec chapters 10 and 12.
extension Parser {
    /// The whole file.
    mutating func parseFile(index fileIndex: Int) -> FileTree {
        let isBlock = accept(.blockBegin)
        var fragments: [FileFragment] = []
        let start = token.span.start
        if let header = parseModuleHeader() {
            let declarations = parseFragmentBody()
            fragments.append(FileFragment(header: header, declarations: declarations, span: span(from: start)))
        } else {
            var declarations: [Declaration] = []
            parseDeclarations(into: &declarations)
            if kind != .namespace || !declarations.isEmpty {
                fragments.append(FileFragment(header: .anonymous, declarations: declarations, span: span(from: start)))
            }
        }
        while kind == .namespace {
            fragments.append(parseNamespace())
            var rest: [Declaration] = []
            parseDeclarations(into: &rest)
            fragments[fragments.count - 1].declarations += rest
        }
        if isBlock { _ = accept(.blockEnd) }
        endFile(fragments: &fragments)
        return FileTree(fileIndex: fileIndex, fragments: fragments)
    }

    /// What stands after the file's block, where brackets or blocks do not match.
    private mutating func endFile(fragments: inout [FileFragment]) {
        while kind != .endOfFile {
            if !kind.isInserted, kind != .doubleSemicolon {
                unexpected(in: .definition)
                isRecovering = isTooDeep
            }
            advance()
            var rest: [Declaration] = []
            parseDeclarations(into: &rest)
            if !fragments.isEmpty { fragments[fragments.count - 1].declarations += rest }
        }
    }

    /// `module A.B` without `=`, at the start of a file; nil, with nothing consumed, if there is none.
    private mutating func parseModuleHeader() -> FileFragment.Header? {
        let start = mark
        _ = takeDocumentation()
        let attributes = kind == .leftAttribute ? parseAttributes() : []
        if kind == .module, !isRecovering {
            advance()
            let inner = kind == .leftAttribute ? parseAttributes() : []
            let access = parseAccess()
            let isRecursive = accept(.rec)
            if kind == .identifier {
                let path = parsePath(in: .definition)
                if kind != .equals {
                    return .module(path, access: access, isRecursive: isRecursive, attributes: attributes + inner)
                }
            }
        }
        rewind(to: start)
        return nil
    }

    /// The declarations after the header of a file or namespace: a block of their own, or plain.
    private mutating func parseFragmentBody() -> [Declaration] {
        var declarations: [Declaration] = []
        _ = accept(.blockSeparator)
        if kind == .blockBegin {
            advance()
            parseDeclarations(into: &declarations)
            endBlock()
        } else {
            parseDeclarations(into: &declarations)
        }
        while acceptSeparator() || accept(.doubleSemicolon) {}
        return declarations
    }

    private mutating func parseNamespace() -> FileFragment {
        let start = token.span.start
        advance()
        let isRecursive = accept(.rec)
        let header: FileFragment.Header
        if kind == .global {
            advance()
            header = .globalNamespace
        } else {
            header = .namespace(parsePath(in: .definition), isRecursive: isRecursive)
        }
        endItemOfNamespace()
        let declarations = parseFragmentBody()
        return FileFragment(header: header, declarations: declarations, span: span(from: start))
    }

    private mutating func endItemOfNamespace() {
        if isRecovering { endItem() }
    }
}

// MARK: - Declarations

extension Parser {
    /// Declarations up to the end of the block, or to a `namespace`.
    mutating func parseDeclarations(into declarations: inout [Declaration]) {
        while kind != .blockEnd, kind != .endOfFile, kind != .namespace {
            if kind == .blockSeparator || kind == .semicolon || kind == .doubleSemicolon {
                advance()
                continue
            }
            let place = index
            forgivenBrackets = 0
            parseDeclaration(into: &declarations)
            if isRecovering {
                endItem()
            } else if !isAtDeclarationEnd {
                unexpected(in: .definition)
                endItem()
            }
            if index == place { advance() }
        }
    }

    private var isAtDeclarationEnd: Bool {
        switch kind {
        case .blockSeparator, .semicolon, .doubleSemicolon, .blockEnd, .endOfFile, .namespace, .end: true
        case .let, .use, .type, .module, .open, .exception, .directive, .leftAttribute, .do: token.startsLine
        default: false
        }
    }

    private mutating func parseDeclaration(into declarations: inout [Declaration]) {
        let start = token.span.start
        let documentation = takeDocumentation()
        let attributes = kind == .leftAttribute ? parseAttributes() : []
        func add(_ kind: Declaration.Kind) {
            declarations.append(Declaration(kind: kind, span: span(from: start)))
        }
        switch kind {
        case .let, .use: add(parseLetDeclaration(attributes, documentation))
        case .type: add(.types(parseTypeDefinitions(attributes, documentation)))
        case .exception: add(.exception(parseException()))
        case .module: add(parseModule(attributes, documentation))
        case .open: add(parseOpen())
        case .directive: add(parseDirective())
        case .extern:
            skipItem()
            add(.external)
        default:
            if !attributes.isEmpty { add(.attributes(attributes)) }
            if isRecovering { return }
            if !attributes.isEmpty, kind == .blockSeparator || kind == .blockEnd || kind == .endOfFile { return }
            parseExpressionDeclaration(from: start, into: &declarations)
        }
    }

    /// `do e`, or an expression alone.
    private mutating func parseExpressionDeclaration(from start: UInt32, into declarations: inout [Declaration]) {
        if kind == .do {
            advance()
            let body = parseBody()
            declarations.append(Declaration(kind: .expression(body, isDo: true), span: span(from: start)))
            return
        }
        guard startsExpression || kind == .letBang || kind == .useBang else {
            unexpected(in: .definition)
            return
        }
        let value = parseExpression(.expression)
        declarations.append(Declaration(kind: .expression(value, isDo: false), span: span(from: start)))
    }

    /// `let … and …`; with `in` and a body behind it, an expression.
    private mutating func parseLetDeclaration(
        _ attributes: [Attribute], _ documentation: String?
    ) -> Declaration.Kind {
        let keyword = token.span
        let isUse = kind == .use
        let isLight = beginsItem
        let (bindings, isRecursive) = parseBindings(attributes: attributes, documentation: documentation)
        if isLight || isRecovering || kind == .declarationEnd || !isAtDeclarationEnd {
            endDeclaration(keyword, unmatched: 3118)
        }
        guard !isRecovering, startsExpression, !token.startsLine else {
            return .letBindings(bindings, isRecursive: isRecursive, isUse: isUse)
        }
        let body = parseExpression()
        let whole = LetExpression(
            bindings: bindings, isRecursive: isRecursive, isUse: isUse, body: body, keyword: keyword)
        return .expression(tree.add(.letIn(whole), keyword.joined(tree.span(body))), isDo: false)
    }

    /// True if the current token begins an item of a block. A `let` that follows a declaration without a separator (it is
    /// undented) is none of the layout's, and ends without a `declarationEnd`.
    private var beginsItem: Bool {
        guard index > 0 else { return true }
        switch tokens[index - 1].kind {
        case .blockBegin, .blockSeparator, .semicolon, .doubleSemicolon, .rightAttribute: return true
        default: return false
        }
    }

    private mutating func parseOpen() -> Declaration.Kind {
        advance()
        if kind == .type {
            advance()
            return .openType(parseAppliedType())
        }
        return .open(parsePath(in: .definition))
    }

    /// `#load "a" "b"`: the rest of the line.
    private mutating func parseDirective() -> Declaration.Kind {
        let name = symbols.text(Symbol(id: token.payload))
        let start = token.span
        advance()
        var arguments: [String] = []
        while !kind.isInserted, kind != .endOfFile, kind != .doubleSemicolon, !token.startsLine {
            arguments.append(directiveArgument())
            advance()
        }
        if name == "nowarn" || name == "warnon" { switchWarnings(arguments, isOn: name == "warnon", from: start) }
        return .directive(name, arguments)
    }

    /// `#nowarn "25" FS0026`: to the end of the file.
    private func switchWarnings(_ codes: [String], isOn: Bool, from start: Span) {
        guard let file = source.file(at: start.start) else { return }
        let range = start.start..<file.base + UInt32(file.bytes.count) + 1
        for code in codes {
            guard let number = Int(code.hasPrefix("FS") ? String(code.dropFirst(2)) : code) else { continue }
            diagnostics.add(DiagnosticBag.WarningSwitch(code: number, isOn: isOn, range: range))
        }
    }

    private func directiveArgument() -> String {
        if kind == .literal, case .string(let units) = stream.literals[Int(token.payload)] {
            return String(decoding: units, as: UTF16.self)
        }
        return source.text(token.span)
    }

    /// `exception E of t`, `exception E = A.B`.
    private mutating func parseException() -> ExceptionDefinition {
        let start = token.span.start
        let documentation = takeDocumentation()
        advance()
        let attributes = kind == .leftAttribute ? parseAttributes() : []
        let access = parseAccess()
        let name = parseName(in: .definition) ?? missingName
        let fields = kind == .of && !isRecovering ? parseCaseFields() : []
        var abbreviated: LongName?
        if kind == .equals, !isRecovering {
            advance()
            let isBlock = accept(.blockBegin)
            abbreviated = parsePath(in: .definition)
            if isBlock { endBlock() }
        }
        let members = kind == .with && !isRecovering ? parseAugmentation() : []
        let unionCase = UnionCase(
            name: name, fields: fields, signature: nil, attributes: attributes, documentation: documentation)
        return ExceptionDefinition(
            unionCase: unionCase, abbreviated: abbreviated, access: access, members: members, span: span(from: start))
    }
}
