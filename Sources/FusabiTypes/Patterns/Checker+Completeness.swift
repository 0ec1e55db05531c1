import FusabiSyntax

extension Checker {
    /// Reports incomplete (FS0025) and unreachable (FS0026) rules; true when every value is matched.
    package func checkCompleteness(_ rules: [TypedRule], of type: Type, at span: Span) -> Bool {
        if rules.count == 1, rules[0].guardCondition == nil, isIrrefutable(rules[0].pattern) { return true }
        let report = MatchAnalysis.analyze(
            rules: rules.map { ($0.pattern, $0.guardCondition != nil) }, tree: tree, symbols: symbols,
            subsumes: { self.subsumes($0, $1) })
        reportUnreachable(report, rules)
        guard let missing = report.missing else { return true }
        if report.lacksOnlyUndeclaredEnumValues {
            warning(
                104, span,
                "An enum may hold other values than its declared ones, for instance \(missing), which no rule here matches."
            )
        } else if report.hasGuardedCandidate {
            warning(
                25, span,
                "The rules do not cover every value: \(missing) is matched only by a rule whose `when` may be false.")
        } else {
            warning(25, span, "The rules do not cover every value: nothing matches \(missing).")
        }
        return false
    }

    /// For `try … with`: values that no rule matches pass through, so only unreachable rules are reported.
    package func checkUnreachable(_ rules: [TypedRule]) {
        let report = MatchAnalysis.analyze(
            rules: rules.map { ($0.pattern, $0.guardCondition != nil) }, tree: tree, symbols: symbols,
            subsumes: { self.subsumes($0, $1) })
        reportUnreachable(report, rules)
    }

    private func reportUnreachable(_ report: MatchReport, _ rules: [TypedRule]) {
        for index in report.unreachable {
            warning(26, tree.span(rules[index].pattern), "No value reaches this rule: earlier rules match them all.")
        }
    }

    private func isIrrefutable(_ id: TypedPatternID) -> Bool {
        switch tree[id] {
        case .wildcard, .variable, .error: true
        case .tuple(let parts, _): parts.allSatisfy(isIrrefutable)
        case .alias(let inner, _): isIrrefutable(inner)
        case .literal(let literal): literal == .unit
        case .unionCase(let unionCase, let fields):
            isOnlyCase(unionCase) && fields.allSatisfy(isIrrefutable)
        case .record(_, let fields): fields.allSatisfy { isIrrefutable($0.pattern) }
        case .list, .array, .cons, .exceptionCase, .enumCase, .anonymousRecord, .or, .and, .null, .typeTest,
            .activePattern:
            false
        }
    }

    private func isOnlyCase(_ unionCase: CaseEntity) -> Bool {
        if case .union(let cases) = unionCase.owner.definition { return cases.count == 1 }
        return false
    }

    // MARK: Types compared without solving anything

    /// Is every value of `specific` a value of `general`, as far as is known without solving variables?
    func subsumes(_ general: Type, _ specific: Type) -> Bool {
        if isSameType(general, specific) { return true }
        guard case .named(let wanted, _) = store.head(general) else { return false }
        if wanted.primitive == .obj { return true }
        guard case .named(let constructor, let arguments) = store.head(specific) else { return false }
        constructor.ensureLoaded()
        let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
        if let base = constructor.base, subsumes(general, store.substitute(base, substitution)) { return true }
        if case .exception = constructor.definition, wanted.primitive == .exn { return true }
        return constructor.interfaces.contains { subsumes(general, store.substitute($0, substitution)) }
    }

    /// Equal as they stand: variables are equal only to themselves.
    func isSameType(_ a: Type, _ b: Type) -> Bool {
        let left = store.resolve(a)
        let right = store.resolve(b)
        if left == right { return true }
        switch (store[left], store[right]) {
        case (.named(let x, let xs), .named(let y, let ys)):
            return x === y && xs.count == ys.count && zip(xs, ys).allSatisfy { isSameType($0, $1) }
        case (.function(let x, let xr), .function(let y, let yr)):
            return isSameType(x, y) && isSameType(xr, yr)
        case (.tuple(let xs, let isStruct), .tuple(let ys, let isOtherStruct)):
            return isStruct == isOtherStruct && xs.count == ys.count && zip(xs, ys).allSatisfy { isSameType($0, $1) }
        case (.anonymousRecord(let xs, let isStruct), .anonymousRecord(let ys, let isOtherStruct)):
            return isStruct == isOtherStruct && xs.count == ys.count
                && zip(xs, ys).allSatisfy { $0.name == $1.name && isSameType($0.type, $1.type) }
        case (.measure, .measure):
            return store.factors(of: store.product(left, right, power: (-1, 1))).isEmpty
        case (.error, _), (_, .error):
            return true
        case (.variable, _), (.parameter, _), (.named, _), (.function, _), (.tuple, _), (.anonymousRecord, _),
            (.measure, _):
            return false
        }
    }
}
