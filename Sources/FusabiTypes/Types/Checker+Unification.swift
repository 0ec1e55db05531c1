import FusabiSyntax

/// Why the last unification failed, when there is more to say than that two types differ.
struct SolveFailure {
    var code: Int
    var message: String
    /// The code where it shows as two types that differ, when that is another one.
    var mismatchCode: Int?
    /// The member constraint that cannot hold: it is not reported again.
    var member: MemberConstraint?
}

extension Checker {
    /// Makes two types equal, reporting FS0001 (or `code`) at `span` when they cannot be. `expected` is what the context
    /// wants.
    @discardableResult
    package func unify(expected: Type, actual: Type, at span: Span, code: Int? = nil) -> Bool {
        if expected == actual { return true }
        failure = nil
        solveSpan = span
        if solveEqual(expected, actual) { return true }
        reportMismatch(expected: expected, actual: actual, at: span, code: code)
        return false
    }

    /// Makes two types equal if they can be; undoes everything and returns false if not.
    package func tryUnify(_ a: Type, _ b: Type) -> Bool {
        if a == b || store.prune(a) == store.prune(b) { return true }
        return attempt { solveEqual(a, b) }
    }

    /// Runs a step of solving, undoing all of it (diagnostics too) when it fails.
    func attempt(_ body: () -> Bool) -> Bool {
        let saved = failure
        let count = diagnostics.diagnostics.count
        let mark = store.beginTrial()
        if body() {
            store.commit(mark)
            return true
        }
        store.rollback(to: mark)
        diagnostics.rollback(to: count)
        failure = saved
        return false
    }

    /// Would this step succeed? Always undone.
    func wouldSucceed(_ body: () -> Bool) -> Bool {
        let saved = failure
        let count = diagnostics.diagnostics.count
        let mark = store.beginTrial()
        let result = body()
        store.rollback(to: mark)
        diagnostics.rollback(to: count)
        failure = saved
        return result
    }

    func reportMismatch(expected: Type, actual: Type, at span: Span, code: Int? = nil) {
        if isErroneous(expected) || isErroneous(actual) { return }
        if let failure {
            self.failure = nil
            if let member = failure.member { store.setSolution(member, .builtin) }
            error(code ?? failure.mismatchCode ?? failure.code, span, failure.message)
            return
        }
        let (wanted, found) = describe(expected, actual)
        error(code ?? 1, span, "expected \(wanted) but found \(found)")
    }

    /// Does the type hold something that was reported already?
    func isErroneous(_ type: Type) -> Bool {
        switch store.head(type) {
        case .error: true
        case .function(let argument, let result): isErroneous(argument) || isErroneous(result)
        case .named(_, let arguments): arguments.contains(where: isErroneous)
        case .tuple(let elements, _): elements.contains(where: isErroneous)
        case .anonymousRecord, .variable, .parameter, .measure: false
        }
    }

    // MARK: Equality

    func solveEqual(_ first: Type, _ second: Type) -> Bool {
        let a = store.prune(first)
        let b = store.prune(second)
        if a == b { return true }
        switch (store[a], store[b]) {
        case (.variable(let v), .variable(let w)):
            return solveVariables(v, w)
        case (.variable(let v), _):
            return solve(v, as: b)
        case (_, .variable(let w)):
            return solve(w, as: a)
        case (.error, _), (_, .error):
            return true
        default:
            return solveHeads(store.resolve(a), store.resolve(b))
        }
    }

    private func solveHeads(_ a: Type, _ b: Type) -> Bool {
        if a == b { return true }
        switch (store[a], store[b]) {
        case (.variable, _), (_, .variable), (.error, _), (_, .error):
            // An abbreviation may expand to one of these.
            return solveEqual(a, b)
        case (.named(let x, let xs), .named(let y, let ys)):
            if isMeasure(x) || isMeasure(y) { return isMeasure(x) && isMeasure(y) && solveMeasures(a, b) }
            return x === y && solveArguments(xs, ys)
        case (.function(let argument, let result), .function(let otherArgument, let otherResult)):
            return solveEqual(argument, otherArgument) && solveEqual(result, otherResult)
        case (.tuple(let xs, let isStruct), .tuple(let ys, let isOtherStruct)):
            guard isStruct == isOtherStruct, xs.count == ys.count else { return false }
            return zip(xs, ys).allSatisfy { solveEqual($0, $1) }
        case (.anonymousRecord(let xs, let isStruct), .anonymousRecord(let ys, let isOtherStruct)):
            guard isStruct == isOtherStruct, xs.map(\.name) == ys.map(\.name) else { return false }
            return zip(xs, ys).allSatisfy { solveEqual($0.type, $1.type) }
        case (.parameter(let p), .parameter(let q)):
            return p == q
        case (.measure, .measure), (.measure, .parameter), (.parameter, .measure):
            return solveMeasures(a, b)
        case (.measure, .named(let constructor, _)), (.named(let constructor, _), .measure):
            return isMeasure(constructor) && solveMeasures(a, b)
        case (.named, _), (.function, _), (.tuple, _), (.anonymousRecord, _), (.parameter, _), (.measure, _):
            return false
        }
    }

    private func isMeasure(_ constructor: TypeConstructor) -> Bool {
        switch constructor.definition {
        case .measure, .measureAbbreviation: true
        case .pending, .primitive, .record, .union, .enumeration, .abbreviation, .class, .interface, .struct, .delegate,
            .exception, .array:
            false
        }
    }

    /// Arguments of one constructor. A numeric type without a measure is one of measure 1.
    private func solveArguments(_ xs: [Type], _ ys: [Type]) -> Bool {
        if xs.count == ys.count {
            for i in xs.indices where !solveEqual(xs[i], ys[i]) { return false }
            return true
        }
        if xs.isEmpty, ys.count == 1 { return solveMeasures(store.dimensionless, ys[0]) }
        if ys.isEmpty, xs.count == 1 { return solveMeasures(xs[0], store.dimensionless) }
        return false
    }

    // MARK: Variables

    private func solveVariables(_ v: TypeVariableID, _ w: TypeVariableID) -> Bool {
        let (i, j) = (Int(v.index), Int(w.index))
        if store.variables[i].isMeasure != store.variables[j].isMeasure { return false }
        // The one that the program named stays; else the older one.
        let (rank, other) = (store.variables[i].origin.rank, store.variables[j].origin.rank)
        let keepsSecond = rank != other ? other < rank : store.variables[i].name == nil && i > j
        return keepsSecond ? solve(v, as: store.variables[j].type) : solve(w, as: store.variables[i].type)
    }

    /// Gives a variable its type: occurs check, levels, then the constraints it carried.
    func solve(_ id: TypeVariableID, as type: Type) -> Bool {
        let index = Int(id.index)
        if !store.variables[index].isMeasure {
            if isMeasureType(type) { return false }
        } else if case .variable(let other) = store[type], store[other].isMeasure {
        } else {
            return isMeasureType(type) && solveMeasures(store.variables[index].type, type)
        }
        if !adjust(type, for: id, level: store.variables[index].level) {
            failure = SolveFailure(
                code: 1, message: "the types would be infinite: \(describe(store[id].type)) = \(describe(type))")
            return false
        }
        warnIfLessGeneric(id, type)
        if store.variables[index].isStatic, case .variable(let other) = store[type] { store.makeStatic(other) }
        store.link(id, to: type)
        if store.variables[index].constraints.isEmpty { return true }
        for constraint in store.variables[index].constraints where !solve(constraint, of: type) { return false }
        return true
    }

    private func isMeasureType(_ type: Type) -> Bool {
        switch store[store.prune(type)] {
        case .measure: true
        case .named(let constructor, _): isMeasure(constructor)
        case .parameter(let id): store.parameters[Int(id.index)].isMeasure
        case .variable(let id): store.variables[Int(id.index)].isMeasure
        case .function, .tuple, .anonymousRecord, .error: false
        }
    }

    /// FS0064: a variable that the program named stands for less than anything.
    private func warnIfLessGeneric(_ id: TypeVariableID, _ type: Type) {
        switch store.variables[Int(id.index)].origin {
        case .inferred, .wildcard:
            return
        case .annotated, .declared:
            let variable = store[id]
            let name = variable.name.map(text) ?? "?"
            if case .variable(let other) = store[store.resolve(type)] {
                let target = store[other]
                if target.origin.rank > TypeVariable.Origin.annotated.rank || target.name == variable.name { return }
            }
            if case .error = store[type] { return }
            lessGenericCount += 1
            warning(
                64, solveSpan, "this makes the code less generic than its annotation: '\(name) is now \(describe(type))"
            )
        }
    }

    /// The occurs check, together with lowering the levels of the variables in the type. False when `id` occurs in it.
    private func adjust(_ type: Type, for id: TypeVariableID, level: Int32) -> Bool {
        let type = store.prune(type)
        if !store.contents(of: type).contains(.variables) { return true }
        switch store[type] {
        case .variable(let other):
            if other == id { return false }
            if store.variables[Int(other.index)].level > level { store.setLevel(other, level) }
            return true
        case .error, .parameter:
            return true
        case .named(_, let arguments):
            return arguments.allSatisfy { adjust($0, for: id, level: level) }
        case .function(let argument, let result):
            return adjust(argument, for: id, level: level) && adjust(result, for: id, level: level)
        case .tuple(let elements, _):
            return elements.allSatisfy { adjust($0, for: id, level: level) }
        case .anonymousRecord(let fields, _):
            return fields.allSatisfy { adjust($0.type, for: id, level: level) }
        case .measure(let factors):
            for factor in factors {
                if case .variable(let other) = factor.base, store.isUnsolved(other), store[other].level > level {
                    store.setLevel(other, level)
                }
            }
            return true
        }
    }

    /// Makes every variable of a type belong to this level or an outer one.
    func lowerLevels(_ type: Type, to level: Int) {
        store.forEachVariable(in: type) { id in
            if Int(store[id].level) > level { store.setLevel(id, Int32(level)) }
        }
    }

    // MARK: Measures

    /// Unifies in the free abelian group: the quotient must become 1.
    private func solveMeasures(_ a: Type, _ b: Type) -> Bool {
        let quotient = store.factors(of: store.product(a, b, power: (-1, 1)))
        if quotient.isEmpty { return true }
        // Solve for the variable that has the smallest exponent.
        var best: Int?
        for (i, factor) in quotient.enumerated() {
            guard case .variable = factor.base else { continue }
            if let current = best, quotient[current].numerator.magnitude <= factor.numerator.magnitude { continue }
            best = i
        }
        guard let best, case .variable(let id) = quotient[best].base else { return false }
        let pivot = quotient[best]
        var rest = quotient
        rest.remove(at: best)
        let solution = store.product(
            store.dimensionless, store.measure(rest), power: (-pivot.denominator, pivot.numerator))
        for factor in store.factors(of: solution) {
            if case .variable(let other) = factor.base, store[other].level > store[id].level {
                store.setLevel(other, store[id].level)
            }
        }
        warnIfLessGeneric(id, solution)
        store.link(id, to: solution)
        return true
    }
}

extension TypeVariable.Origin {
    /// Lower ranks are kept when two variables become one.
    var rank: Int {
        switch self {
        case .declared: 0
        case .annotated: 1
        case .wildcard: 2
        case .inferred: 3
        }
    }
}

extension TypeStore {
    func makeStatic(_ id: TypeVariableID) {
        if !self[id].isStatic { self[id].isStatic = true }
    }
}
