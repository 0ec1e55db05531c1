import FusabiSyntax

/// Values (not functions) of a recursive group that use the group: F# spec 14.6.6.
extension Checker {
    /// FS0040 for the first use of a name that may come before its value: at once and out of order, or inside a function
    /// that is handed to code which may call it. FS0031 for values that need each other at once.
    func checkRecursiveValues(_ group: [PendingBinding]) {
        if group.allSatisfy({ isLambda($0.expression) }) { return }
        var uses = RecursiveUses(tree: tree)
        for pending in group {
            let expression = pending.expression ?? TypedExpressionID(index: 0)
            if let value = pending.value { uses.add(value, expression) }
            if let local = pending.local { uses.add(local, expression) }
        }
        uses.analyze()
        for use in uses.data { reportData(use) }
        if let use = uses.checkedAtRunTime.first {
            warning(
                40, tree.span(use), "this use of a value inside its own recursive definition is checked at run time")
        }
        for index in group.indices where uses.needs(index, itself: index) {
            let name = group[index].bound.name
            error(31, name.span, "'\(text(name.symbol))' needs its own value to be computed: use 'lazy' or a function")
        }
    }

    private func isLambda(_ expression: TypedExpressionID?) -> Bool {
        if let expression, case .lambda = tree[expression] { return true }
        return false
    }

    /// Records and unions of the script may hold values that come later, their fields are set when these are there; tuples
    /// and what the library declares may not.
    private func reportData(_ use: RecursiveUses.DataUse) {
        let span = tree.span(use.container)
        switch tree[use.container] {
        case .tuple:
            error(
                259, span,
                "Recursive values cannot appear directly as a construction of a tuple within a recursive binding.")
        case .list:
            reportForeignData("List`1", span)
        case .unionCase(let unionCase, _):
            if isForeign(unionCase.owner) { reportForeignData(compiledName(unionCase.owner), span) }
        case .record(let constructor, _, _):
            if isForeign(constructor) { reportForeignData(compiledName(constructor), span) }
        default: break
        }
    }

    private func isForeign(_ constructor: TypeConstructor) -> Bool {
        constructor.primitive != nil || constructor.runtimeTypeID != nil
    }

    private func compiledName(_ constructor: TypeConstructor) -> String {
        if constructor.primitive == .list { return "List`1" }
        let name = text(constructor.name)
        return constructor.parameters.isEmpty ? name : "\(name)`\(constructor.parameters.count)"
    }

    private func reportForeignData(_ type: String, _ span: Span) {
        error(
            260, span,
            "Recursive values cannot appear directly as a construction of the type '\(type)' within a recursive "
                + "binding. This feature has been removed from the F# language. Consider using a record instead.")
    }
}
