import FusabiSyntax

/// Applying functions: F# spec 6.4.2, 14.2.3.
extension Checker {
    /// Checks what follows a head, from `start` on.
    func checkRest(
        _ callee: Callee, _ items: [SpineItem], from start: Int, _ expectation: Expectation
    ) -> TypedExpressionID {
        var current = callee
        var index = start
        if !propagateRest(current, items, index, expectation) {
            return failed(Array(items[index...]), expectation, current.span)
        }
        while index < items.count {
            switch items[index] {
            case .argument:
                guard let next = apply(&current, items, &index, expectation) else {
                    return failed(Array(items[index...]), expectation, current.span)
                }
                current = next
                // A computation's type is known only now.
                if case .argument(let last, _, _) = items[index - 1], case .computation = syntax[last] {
                    _ = propagateRest(current, items, index, expectation)
                }
            case .member(let name, let whole):
                let object = valueOf(current)
                guard
                    let next = checkMember(
                        of: object, name, whole, items, &index, expectation)
                else { return failed(Array(items[min(index, items.count)...]), expectation, whole) }
                current = next
                if !propagateRest(current, items, index, expectation) {
                    return failed(Array(items[min(index, items.count)...]), expectation, whole)
                }
            case .index(let indices, let isDotted, let whole):
                let object = valueOf(current)
                let following = index + 1 < items.count ? items[index + 1] : nil
                if case .assign(let value, let assignment)? = following {
                    return finish(
                        checkIndexSet(object, indices, value, whole, assignment), expectation, at: assignment)
                }
                let typed = checkIndex(object, indices, isDotted: isDotted, whole)
                current = Callee(typed: typed, type: tree.type(typed), span: whole)
                index += 1
                if !propagateRest(current, items, index, expectation) {
                    return failed(Array(items[index...]), expectation, whole)
                }
            case .types(_, let whole):
                error(686, whole, "type arguments may only be given to generic functions, methods and types")
                return failed([], expectation, whole)
            case .assign(let value, let whole):
                return finish(checkAssignment(to: valueOf(current), value, whole), expectation, at: whole)
            }
        }
        return adjust(valueOf(current), expectation, at: current.span)
    }

    /// Tells the context the type of the whole chain before its arguments are checked, as far as it follows from the
    /// head's type. False, and reported, when there are more arguments than that type takes.
    private func propagateRest(
        _ callee: Callee, _ items: [SpineItem], _ start: Int, _ expectation: Expectation
    ) -> Bool {
        var type = callee.type
        var span = callee.span
        for item in items[min(start, items.count)...] {
            guard case .argument(let argument, _, let whole) = item else { return true }
            switch store.head(type) {
            case .function(_, let result):
                type = result
            case .variable(let variable):
                if case .computation = syntax[argument] { return true }
                if !mayBeFunction(variable) {
                    reportNotFunction(type, argument, span)
                    return false
                }
                let result = freshType(whole)
                unify(expected: store.function(freshType(whole), result), actual: type, at: span)
                type = result
            case .error: return true
            case .parameter, .named, .tuple, .anonymousRecord, .measure:
                if case .computation = syntax[argument] { return true }
                reportNotFunction(type, argument, span)
                return false
            }
            span = whole
        }
        // What a method or property gives is checked as a constraint (F# spec 14.4).
        propagate(type, into: expectation, at: span, code: start >= items.count && isMemberResult(callee) ? 193 : nil)
        return true
    }

    /// Functions support neither equality nor comparison.
    private func mayBeFunction(_ variable: TypeVariableID) -> Bool {
        !store.variables[Int(variable.index)].constraints.contains { constraint in
            switch constraint {
            case .equality, .comparison, .struct, .enumeration, .unmanaged: true
            case .subtype, .null, .notNull, .notStruct, .defaultConstructor, .delegate, .member, .defaultType: false
            }
        }
    }

    private func isMemberResult(_ callee: Callee) -> Bool {
        guard case .call(let call) = tree[callee.typed] else { return false }
        return call.member.kind != .constructor
    }

    /// The callee as a value of the type that the rest of the chain sees.
    func valueOf(_ callee: Callee) -> TypedExpressionID {
        if callee.type == tree.type(callee.typed) { return callee.typed }
        return tree.add(.coerce(callee.typed), callee.type, callee.span)
    }

    /// Applies a callee to the arguments that follow. nil (reported) when it is no function.
    private func apply(
        _ callee: inout Callee, _ items: [SpineItem], _ index: inout Int, _ expectation: Expectation
    ) -> Callee? {
        var arguments: [TypedExpressionID] = []
        var seen = callee.type
        var actual = tree.type(callee.typed)
        var span = callee.span
        loop: while index < items.count, case .argument(let argument, _, let whole) = items[index] {
            if let body = computationBody(argument, of: Callee(typed: callee.typed, type: seen, span: span)) {
                let function = applied(callee.typed, arguments, actual, seen, span)
                let wanted = index + 1 == items.count ? expectation : nil
                guard let typed = checkBuilderApplication(function, body, whole, wanted) else { return nil }
                index += 1
                let next = Callee(typed: typed, type: tree.type(typed), span: whole)
                return next
            }
            var domain: Type
            var result: Type
            switch store.head(seen) {
            case .function(let a, let b):
                (domain, result) = (a, b)
            case .variable:
                (domain, result) = (freshType(whole), freshType(whole))
                unify(expected: store.function(domain, result), actual: seen, at: span)
            case .error:
                (domain, result) = (store.error, store.error)
            case .parameter, .named, .tuple, .anonymousRecord, .measure:
                if !arguments.isEmpty { break loop }
                reportNotFunction(seen, argument, span)
                return nil
            }
            var actualDomain = domain
            if case .function(let a, let b) = store.head(actual) {
                actualDomain = a
                actual = b
            } else {
                actual = result
            }
            let typed = check(argument, .convertible(domain, isMethodArgument: false))
            arguments.append(domain == actualDomain ? typed : coerceArgument(typed, to: actualDomain))
            seen = result
            span = whole
            index += 1
            _ = domain
        }
        if index < items.count, case .argument(let argument, _, _) = items[index] {
            switch store.head(seen) {
            case .function, .variable, .error: break
            case .parameter, .named, .tuple, .anonymousRecord, .measure:
                reportNotFunction(seen, argument, span)
                return nil
            }
        }
        let node = tree.add(.apply(callee.typed, arguments), actual, span)
        return Callee(typed: node, type: seen, span: span)
    }

    private func applied(
        _ function: TypedExpressionID, _ arguments: [TypedExpressionID], _ actual: Type, _ seen: Type, _ span: Span
    ) -> Callee {
        if arguments.isEmpty { return Callee(typed: function, type: seen, span: span) }
        return Callee(typed: tree.add(.apply(function, arguments), actual, span), type: seen, span: span)
    }

    private func reportNotFunction(_ type: Type, _ argument: ExpressionID, _ span: Span) {
        if isErroneous(type) { return }
        error(3, span, "this is not a function, but \(describe(type)), so it cannot be given an argument")
    }

    /// An argument for a parameter that was made flexible; tuples are converted element by element.
    private func coerceArgument(_ typed: TypedExpressionID, to type: Type) -> TypedExpressionID {
        if isSameType(tree.type(typed), type) { return typed }
        if case .tuple(let elements, let isStruct) = tree[typed], case .tuple(let types, _) = store.head(type),
            elements.count == types.count
        {
            let converted = zip(elements, types).map { coerce($0, to: $1) }
            return tree.add(.tuple(converted, isStruct: isStruct), type, tree.span(typed))
        }
        return coerce(typed, to: type)
    }

    // MARK: Flexible parameters

    /// A function value as an application sees it: parameters of unsealed types take subtypes (F# spec 14.4.3).
    func flexible(_ typed: TypedExpressionID, _ span: Span) -> Callee {
        let type = tree.type(typed)
        guard case .function = store.head(type), let flexed = flexibleType(type) else {
            return Callee(typed: typed, type: type, span: span)
        }
        return Callee(typed: typed, type: flexed, span: span)
    }

    /// nil when no parameter is flexible.
    private func flexibleType(_ type: Type) -> Type? {
        guard case .function(let argument, let result) = store.head(type) else { return nil }
        var newArgument: Type?
        if case .tuple(let elements, let isStruct) = store.head(argument), !isStruct {
            if elements.contains(where: { !isSealed($0) }) {
                newArgument = store.tuple(elements.map { isSealed($0) ? $0 : flexibleVariable($0) })
            }
        } else if !isSealed(argument) {
            newArgument = flexibleVariable(argument)
        }
        let newResult = flexibleType(result)
        if newArgument == nil, newResult == nil { return nil }
        return store.function(newArgument ?? argument, newResult ?? result)
    }

    /// A variable that is this type or a subtype.
    func flexibleVariable(_ type: Type) -> Type {
        let variable = freshType()
        require(.subtype(type), of: variable, at: solveSpan)
        return variable
    }
}
