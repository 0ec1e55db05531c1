import FusabiSyntax

/// What to say when no overload takes so many arguments, or arguments of those names.
extension Checker {
    /// How one candidate meets the arguments.
    private struct Fit {
        /// Parameters that no named argument took.
        var unnamedParameters: Int
        var takesCount: Bool
        /// Named arguments that are no parameters, and no settable properties of the result.
        var unassigned: [Name]
    }

    /// The code depends on how far the candidates are off, as in F#: FS0495, 501, 503, 505, 507, 508.
    func reportArity(_ group: MethodGroup, _ arguments: [CallerArgument], _ whole: Span) {
        checkForErrors(arguments)
        let fits = group.candidates.map { fit($0, group, arguments) }
        let unnamed = arguments.filter { $0.name == nil }.count
        let name = text(group.name)
        guard let first = fits.first else { return }
        if fits.count == 1 {
            if let label = first.unassigned.first {
                error(495, label.span, "'\(name)' has no parameter or settable property '\(text(label.symbol))'")
            } else {
                error(501, whole, "'\(name)' takes \(first.unnamedParameters) arguments, but \(unnamed) are given")
            }
            return
        }
        if !fits.contains(where: \.takesCount) {
            let isUniform = fits.allSatisfy { $0.unnamedParameters == first.unnamedParameters }
            error(isUniform ? 503 : 505, whole, "no overload of '\(name)' takes \(arguments.count) arguments")
            return
        }
        let unknown = fits.reduce(Set(first.unassigned.map(\.symbol))) { known, fit in
            known.intersection(fit.unassigned.map(\.symbol))
        }
        if let symbol = unknown.first {
            error(508, whole, "no overload of '\(name)' has a parameter or settable property '\(text(symbol))'")
        } else {
            error(507, whole, "no overload of '\(name)' takes these arguments")
        }
    }

    /// FS0364: `M(a = 1, a = 2)`.
    func reportRepeatedNames(_ arguments: [CallerArgument], _ group: MethodGroup) -> Bool {
        var seen: Set<Symbol> = []
        guard let repeated = arguments.lazy.compactMap(\.name).first(where: { !seen.insert($0.symbol).inserted })
        else { return false }
        checkForErrors(arguments)
        error(364, group.span, "The named argument '\(text(repeated.symbol))' is given more than once")
        return true
    }

    /// Checks arguments of a call that has already failed.
    private func checkForErrors(_ arguments: [CallerArgument]) {
        for argument in arguments {
            if let expression = argument.expression, argument.typed == nil {
                _ = check(expression, .equal(store.error))
            }
        }
    }

    private func fit(_ candidate: MemberCandidate, _ group: MethodGroup, _ arguments: [CallerArgument]) -> Fit {
        let parameters = candidate.member.groups.first ?? []
        let result = group.constructed ?? store.substitute(candidate.member.result, candidate.owner)
        var unassigned: [Name] = []
        var named = 0
        for case let label? in arguments.map(\.name) {
            if parameters.contains(where: { $0.name == label.symbol }) {
                named += 1
            } else if lookUp(label.symbol, in: result, isStatic: false) == nil {
                unassigned.append(label)
            }
        }
        let unnamed = arguments.filter { $0.name == nil }.count
        let open = parameters.filter { parameter in !arguments.contains { $0.name?.symbol == parameter.name } }
        let needed = open.filter {
            !$0.isOptional && $0.defaultValue == nil && !$0.isParamArray && !$0.isOut
        }.count
        let takesMore = open.last?.isParamArray ?? false
        return Fit(
            unnamedParameters: open.count, takesCount: unnamed >= needed && (takesMore || unnamed <= open.count),
            unassigned: unassigned)
    }
}
