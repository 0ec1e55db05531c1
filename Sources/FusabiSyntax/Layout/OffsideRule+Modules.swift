extension OffsideRule {
    /// After `namespace`: the name goes on, or the namespace's block begins.
    mutating func continueNamespaceHead(_ head: LayoutContext, _ current: inout Current) -> Step {
        if !current.isAfterCloser, current.column > head.column {
            switch (head.opener, current.kind) {
            case (.namespace, .rec), (.namespace, .identifier), (.namespace, .global), (.dot, .identifier),
                (.dot, .global), (.rec, .identifier), (.rec, .global), (.global, .identifier), (.identifier, .dot):
                moveHead(to: current.index)
                emit(current.index)
                return .done
            default: break
            }
        }
        pop()
        if current.kind == .endOfFile { return .again }
        push(
            LayoutContext(.namespaceBody, line: head.line, column: head.column, opener: .namespace),
            reportingAt: current.index)
        pushBlock(at: current.index, fallback: nil, endsBlock: true)
        current.appliesBlockRule = false
        return .again
    }

    /// After `module`: access, attributes, the name; then `=` and the module's block, or the rest of the file.
    mutating func continueModuleHead(_ head: LayoutContext, _ current: inout Current) -> Step {
        let isInside = !current.isAfterCloser && current.column > head.column
        if isInside, continuesModuleName(head, current.index) {
            emit(current.index)
            return .done
        }
        pop()
        if !current.isAfterCloser, current.kind == .equals || current.kind == .colon {
            emit(current.index)
            push(
                LayoutContext(.moduleBody, line: head.line, column: head.column, opener: .module),
                reportingAt: current.index)
            pushBlock(after: current.index, endsBlock: true)
            return .done
        }
        guard contexts.count == 1 else {
            insert(.blockSeparator, before: current.index)
            return .again
        }
        if current.kind == .endOfFile { return .again }
        var body = LayoutContext(.moduleBody, line: head.line, column: head.column, opener: .module)
        body.flag = true
        push(body, reportingAt: current.index)
        pushBlock(at: current.index, fallback: current.index, endsBlock: true)
        current.appliesBlockRule = false
        return .again
    }

    /// Whether a token belongs to a module's head; notes it there.
    private mutating func continuesModuleName(_ head: LayoutContext, _ index: Int) -> Bool {
        let last = contexts.count - 1
        let kind = tokens[index].kind
        if head.endsBlock {
            if kind == .rightAttribute { contexts[last].endsBlock = false }
            return true
        }
        switch (head.opener, kind) {
        case (.module, .public), (.module, .private), (.module, .internal):
            return true
        case (.module, .leftAttribute):
            contexts[last].endsBlock = true
            return true
        case (.module, .global), (.module, .rec), (.module, .identifier), (.rec, .rec), (.rec, .identifier),
            (.dot, .rec), (.dot, .identifier), (.identifier, .dot):
            moveHead(to: index)
            return true
        default:
            return false
        }
    }

    /// The name of a module or namespace goes on with the token at an index. (F# opens the head anew for every part of the
    /// name, and so complains of a head that is indented too little at each.)
    private mutating func moveHead(to index: Int) {
        guard var head = contexts.last else { return }
        head.opener = tokens[index].kind
        pop()
        push(head, reportingAt: index)
    }

    /// `type` and `module` cannot stand in an expression: closes the brackets and blocks that are still open there, so that
    /// the parser can go on with the declaration.
    mutating func closeExpressions(before index: Int) {
        while let top, !isInsideModule() {
            switch top.kind {
            case .paren where top.opener.opensExpression, .sequenceBlock, .vanilla: close(before: index)
            default: return
            }
        }
    }

    /// Whether the innermost context is an item's, directly in a namespace, module or file.
    private func isInsideModule() -> Bool {
        var depth = 0
        while true {
            guard let outer = context(depth + 1) else { return true }
            if outer.kind == .namespaceBody || outer.kind == .moduleBody { return true }
            guard outer.kind == .paren, outer.opener == .begin || outer.opener == .struct,
                isKind(depth + 2, .sequenceBlock)
            else { return false }
            depth += 2
        }
    }

    /// A declaration indented into a type's body, where only members may stand (FS0058).
    func reportNestedDeclaration(_ current: Current) {
        var depth = 0
        while isKind(depth, .sequenceBlock) || isKind(depth, .vanilla) { depth += 1 }
        if isKind(depth, .paren) { return }
        depth = 0
        var isInType = false
        while let context = context(depth) {
            switch context.kind {
            case .moduleBody, .namespaceBody: return
            case .typeDefinitions:
                if current.line > context.line, current.column > context.column {
                    diagnostics.error(
                        58, tokens[current.index].span, "this declaration cannot stand inside a type definition")
                    return
                }
                isInType = true
            case .memberHead, .memberBody:
                if isInType { return }
            default: break
            }
            depth += 1
        }
    }
}
