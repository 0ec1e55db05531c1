/// `module`: F# spec 10.2.
extension Parser {
    /// `module M = ‹…›`, `module L = List`.
    mutating func parseModule(
        _ outer: [Attribute], _ documentation: String?
    ) -> Declaration.Kind {
        advance()
        let attributes = outer + (kind == .leftAttribute ? parseAttributes() : [])
        let access = parseAccess()
        let isRecursive = accept(.rec)
        let path = parsePath(in: .definition)
        let name = path.last ?? missingName
        var module = ModuleDeclaration(
            name: name, isRecursive: isRecursive, access: access, attributes: attributes, declarations: [],
            documentation: documentation)
        if isRecovering { return .module(module) }
        if path.count > 1 {
            report(535, span(of: path), "A module inside a file has a simple name")
        }
        guard kind == .equals else {
            unexpected(in: .definition)
            return .module(module)
        }
        advance()
        guard kind == .blockBegin else {
            parseUnblockedModule(&module)
            return .module(module)
        }
        advance()
        if let target = parseAbbreviationTarget() { return .moduleAbbreviation(name, target) }
        if kind == .begin {
            parseBeginEnd(of: &module)
        } else if kind == .blockEnd {
            unexpected(in: .definition)
            isRecovering = isTooDeep
        } else {
            parseDeclarations(into: &module.declarations)
        }
        endBlock()
        return .module(module)
    }

    /// A module whose body the layout gave no block.
    private mutating func parseUnblockedModule(_ module: inout ModuleDeclaration) {
        if kind == .begin {
            parseBeginEnd(of: &module)
        } else {
            unexpected(in: .definition)
        }
    }

    /// `begin declarations end`.
    mutating func parseBeginEnd(of module: inout ModuleDeclaration) {
        let opening = token.span
        advance()
        let isBlock = accept(.blockBegin)
        while kind != .end, kind != .endOfFile, kind != .blockEnd {
            let place = index
            parseDeclarations(into: &module.declarations)
            if index == place { break }
        }
        if isBlock { endBlock() }
        close(.end, opening, unmatched: 582)
    }

    /// `A.B` alone in a block: the module that is abbreviated.
    private mutating func parseAbbreviationTarget() -> LongName? {
        var place = index
        while place + 1 < tokens.count, tokens[place].kind == .identifier || tokens[place].kind == .global {
            if tokens[place + 1].kind == .blockEnd {
                let path = parsePath(in: .definition)
                advance()
                return path
            }
            guard tokens[place + 1].kind == .dot else { return nil }
            place += 2
        }
        return nil
    }
}
