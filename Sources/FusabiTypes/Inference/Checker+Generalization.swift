import FusabiSyntax

/// Let-generalisation by levels, with F#'s value restriction: F# spec 14.6.7.
extension Checker {
    private static let parameterLimit = 1000

    /// Makes the unsolved variables of `types` that belong to deeper levels than the current one into type parameters
    /// (with their constraints). Returns the new parameters in order of occurrence; `types` then hold them.
    ///
    /// `isValue` false: nothing is generalised, the variables stay open (value restriction). `isInline`: variables with
    /// member constraints are generalised too. `declared` come first. `positions`: how many of the types are those of a
    /// member's parameters; nil for functions, whose parameters are in their types.
    package func generalize(
        _ types: [Type], isValue: Bool = true, isInline: Bool = false, declared: [Type] = [], positions: Int? = nil
    ) -> [TypeParameterID] {
        canonicalize(declared + types)
        guard isValue else {
            let parameters = generalizeDeclared(declared)
            for type in types { lowerLevels(type, to: level) }
            return parameters
        }
        var candidates: [TypeVariableID] = []
        var seen: Set<TypeVariableID> = []
        for type in declared + types { collect(type, &candidates, &seen) }
        // Variables that only constraints speak of: 'b of `'a :> seq<'b>`.
        var index = 0
        while index < candidates.count {
            for constraint in store[candidates[index]].constraints {
                for type in typesIn(constraint) { collect(type, &candidates, &seen) }
            }
            index += 1
        }
        if !isInline { candidates = withoutConstrained(candidates) }
        candidates = condense(candidates, types, positions)
        // Inline functions that use inline functions twice have twice the parameters.
        if candidates.count > Self.parameterLimit {
            store.exhaust()
            return []
        }
        return candidates.map { generalize($0, among: candidates) }
    }

    /// Condensation (F# spec 14.6.8): a variable that is one parameter, occurs nowhere else and is only known to be some
    /// subtype becomes that type. Uses of the function make its parameters flexible again.
    private func condense(_ candidates: [TypeVariableID], _ types: [Type], _ positions: Int?) -> [TypeVariableID] {
        let flexible = candidates.filter { soleBound(of: $0) != nil }
        if flexible.isEmpty { return candidates }
        var parameters: [Type] = []
        var results: [Type] = []
        if let positions {
            parameters = Array(types.prefix(positions))
            results = Array(types.dropFirst(positions))
        } else {
            for type in types {
                var current = type
                while case .function(let argument, let result) = store.head(current) {
                    if case .tuple(let elements, isStruct: false) = store.head(argument) {
                        parameters += elements
                    } else {
                        parameters.append(argument)
                    }
                    current = result
                }
                results.append(current)
            }
        }
        var occurrences: [TypeVariableID: Int] = [:]
        for type in parameters + results { store.forEachVariable(in: type) { occurrences[$0, default: 0] += 1 } }
        for id in candidates {
            for type in store[id].constraints.flatMap(typesIn) {
                store.forEachVariable(in: type) { occurrences[$0, default: 0] += 1 }
            }
        }
        let whole = Set(parameters.compactMap { store.unsolvedVariable($0) })
        var condensed: Set<TypeVariableID> = []
        for id in flexible where whole.contains(id) && occurrences[id] == 1 {
            guard let bound = soleBound(of: id) else { continue }
            store.link(id, to: bound)
            condensed.insert(id)
        }
        return candidates.filter { !condensed.contains($0) }
    }

    /// The bound of a variable that inference made and that has no other constraint.
    private func soleBound(of id: TypeVariableID) -> Type? {
        let variable = store[id]
        guard case .inferred = variable.origin, variable.constraints.count == 1,
            case .subtype(let bound) = variable.constraints[0]
        else { return nil }
        return bound
    }

    private func generalizeDeclared(_ declared: [Type]) -> [TypeParameterID] {
        let candidates = declared.compactMap { store.unsolvedVariable($0) }.filter { Int(store[$0].level) > level }
        return candidates.map { generalize($0, among: candidates) }
    }

    private func collect(_ type: Type, _ result: inout [TypeVariableID], _ seen: inout Set<TypeVariableID>) {
        store.forEachVariable(in: type) { id in
            if Int(store[id].level) > level, seen.insert(id).inserted { result.append(id) }
        }
    }

    private func typesIn(_ constraint: Constraint) -> [Type] {
        switch constraint {
        case .subtype(let type), .enumeration(let type): [type]
        case .delegate(let arguments, let result): [arguments, result]
        case .member(let member):
            member.solution == nil ? member.supports + member.arguments + [member.result] : []
        case .equality, .comparison, .null, .notNull, .struct, .notStruct, .unmanaged, .defaultConstructor,
            .defaultType:
            []
        }
    }

    /// Only inline code may be generic over a member constraint: such variables, and all that their constraints mention,
    /// wait for a later use or a default.
    private func withoutConstrained(_ candidates: [TypeVariableID]) -> [TypeVariableID] {
        var excluded: Set<TypeVariableID> = []
        for id in candidates {
            for case .member(let member) in store[id].constraints where member.solution == nil {
                for type in typesIn(.member(member)) {
                    store.forEachVariable(in: type) { excluded.insert($0) }
                }
            }
        }
        if excluded.isEmpty { return candidates }
        for id in excluded where Int(store[id].level) > level { store.setLevel(id, Int32(level)) }
        return candidates.filter { !excluded.contains($0) }
    }

    private func generalize(_ id: TypeVariableID, among candidates: [TypeVariableID]) -> TypeParameterID {
        let variable = store[id]
        let hasMember = variable.constraints.contains {
            if case .member(let member) = $0 { member.solution == nil } else { false }
        }
        let parameter = store.freshParameter(
            name: variable.name ?? freshName(avoiding: candidates), isStatic: variable.isStatic || hasMember,
            isMeasure: variable.isMeasure)
        store[parameter].hasInferredName = variable.name == nil
        store.link(id, to: store.parameter(parameter))
        store[parameter].constraints = variable.constraints.filter { constraint in
            if case .member(let member) = constraint { return member.solution == nil }
            if case .defaultType = constraint { return false }
            return true
        }
        generalizedNames.insert(store[parameter].name)
        return parameter
    }

    /// `'a`, `'b`, … that nothing in sight is called.
    private func freshName(avoiding candidates: [TypeVariableID]) -> Symbol {
        for index in 0... {
            let letter = String(Character(Unicode.Scalar(UInt8(97 + index % 26))))
            let name = symbols.intern(index < 26 ? letter : letter + String(index / 26))
            if generalizedNames.contains(name) { continue }
            if candidates.contains(where: { store[$0].name == name }) { continue }
            return name
        }
        return names.it
    }

    // MARK: The value restriction

    /// May a binding of this expression be generic? F# spec 14.7.
    func isGeneralizable(_ id: TypedExpressionID) -> Bool {
        switch tree[id] {
        case .literal, .lambda, .typeOf, .defaultOf, .nameOf, .format, .error:
            return true
        case .local(let local):
            return !tree[local].isMutable
        case .value(let value, _):
            return !value.isMutable
        case .tuple(let elements, _), .list(let elements):
            return elements.allSatisfy(isGeneralizable)
        case .array(let elements):
            return elements.isEmpty ? false : false
        case .unionCase(_, let fields):
            return fields.allSatisfy(isGeneralizable)
        case .record(let constructor, let fields, _):
            if case .record(let declared) = constructor.definition, declared.contains(where: \.isMutable) {
                return false
            }
            return fields.allSatisfy(isGeneralizable)
        case .anonymousRecord(let fields, _):
            return fields.allSatisfy { isGeneralizable($0.value) }
        case .coerce(let inner), .delegate(let inner):
            return isGeneralizable(inner)
        case .letIn(let bindings, _, let body):
            return bindings.allSatisfy { isGeneralizable($0.value) } && isGeneralizable(body)
        case .apply(let function, let arguments):
            // `Set.empty` and its kin are functions of unit that say so.
            if case .value(let value, _) = tree[function], arguments.isEmpty {
                return value.attributes.contains { $0.name == "GeneralizableValue" }
            }
            return false
        case .letPattern, .use, .match, .ifThenElse, .whileLoop, .forTo, .forIn, .tryWith, .tryFinally, .sequential,
            .recordCopy, .anonymousField, .exceptionCase, .field, .setField, .staticField, .setStaticField, .setLocal,
            .setValue, .call, .object, .downcast, .typeTest, .traitCall, .comprehension, .yield, .yieldAll, .range,
            .lazy,
            .assert, .interpolated, .addressOf, .outPlaceholder:
            return false
        }
    }
}
