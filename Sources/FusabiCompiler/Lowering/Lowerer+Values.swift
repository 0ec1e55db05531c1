import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Top-level values and functions: as values, and applied.
extension Lowerer {
    /// The curried groups of a function; a variable that holds a function is a value.
    func arity(_ value: ValueEntity) -> [Int] { value.isMutable ? [] : value.arity }

    /// How a top-level function takes its curried arguments, and how it returns.
    func shape(of value: ValueEntity, _ substitution: Substitution = .empty)
        -> (groups: [ParameterGroup], result: Representation)
    {
        if !substitution.isEmpty { return makeShape(of: value, substitution) }
        if let known = shapes[ObjectIdentifier(value)] { return known }
        let shape = makeShape(of: value, substitution)
        shapes[ObjectIdentifier(value)] = shape
        return shape
    }

    private func makeShape(of value: ValueEntity, _ substitution: Substitution)
        -> (groups: [ParameterGroup], result: Representation)
    {
        var type = store.substitute(value.scheme.type, substitution)
        var groups: [ParameterGroup] = []
        for count in arity(value) {
            guard case .function(let argument, let result) = store.head(type) else { break }
            groups.append(group(argument, count))
            type = result
        }
        return (groups, declaredRepresentation(type))
    }

    private func group(_ type: Type, _ count: Int) -> ParameterGroup {
        if count == 0 { return .none }
        if count > 1, case .tuple(let elements, _) = store.head(type), elements.count == count {
            return .several(elements.map(declaredRepresentation))
        }
        return .one(declaredRepresentation(type))
    }

    /// A value or function used by itself.
    func lowerValue(_ value: ValueEntity, _ arguments: [Type], _ id: TypedExpressionID) -> CoreID {
        let target = representation(id)
        if let literal = value.literal { return lowerLiteral(literal, target) }
        if let format = formatFunction(value) { return lowerFormatFunction(format, type(id), target) }
        let types = arguments.map(closed)
        if arity(value).isEmpty {
            if case .native(let name) = value.storage {
                return callNamed(name, types, [], type(id), target, declaredRepresentation(value.scheme.type))
            }
            if value.isInline, let body = inlineBody(value.inlineBody) {
                return inline(body, Substitution(parameters: value.scheme.parameters, arguments: types), [], target)
            }
        } else {
            return functionValue(value, types, type(id))
        }
        guard case .global(let raw) = value.storage else {
            if case .function(let raw) = value.storage {
                // A generic value without arguments: computed at each use.
                if let copy = specialized(value, types) { return emit(.call(copy.function, list([]))) }
                let held = declaredRepresentation(value.scheme.type)
                return coerce(emit(.call(FunctionID(index: raw), list([]))), from: held, to: target)
            }
            return unit
        }
        return coerce(
            emit(.global(GlobalID(index: raw))), from: declaredRepresentation(value.scheme.type), to: target)
    }

    /// A function as a value: itself when it takes one word for each argument, otherwise a lambda around its call.
    private func functionValue(_ value: ValueEntity, _ types: [Type], _ type: Type) -> CoreID {
        let copy = specialized(value, types)
        let (groups, result) = shape(of: value, copy?.substitution ?? .empty)
        if case .function(let raw) = value.storage, !value.isInline, groups.allSatisfy(\.isSingle) {
            return emit(.functionReference(copy?.function ?? FunctionID(index: raw)))
        }
        if value.isInline || value.storage.isNative {
            return expandValue(value, types, type, groups.count)
        }
        guard case .function(let raw) = value.storage else { return unit }
        let function = copy?.function ?? FunctionID(index: raw)
        return etaExpand(groups, result, type, []) { self.emit(.call(function, self.list($0))) }
    }

    /// `fun a b -> value a b`.
    private func expandValue(_ value: ValueEntity, _ types: [Type], _ type: Type, _ count: Int, _ first: [Operand] = [])
        -> CoreID
    {
        var remaining: [Type] = []
        var current = result(of: type, after: first.count)
        for _ in first.count..<max(count, first.count) {
            guard case .function(let argument, let next) = head(current) else { break }
            remaining.append(closed(argument))
            current = closed(next)
        }
        let target = representation(current)
        return makeLambda("", remaining.map { ("x", representation($0)) }, target) { locals in
            let operands = zip(locals, remaining).map {
                Operand(source: .binding(.value($0)), type: $1, span: span)
            }
            return applyValue(value, types, type, first + operands, target)
        }
    }

    /// A top-level value applied to curried arguments.
    func applyValue(
        _ value: ValueEntity, _ types: [Type], _ type: Type, _ arguments: [Operand], _ target: Representation
    ) -> CoreID {
        if let format = formatFunction(value) { return applyFormat(format, type, arguments, target) }
        let count = arity(value).count
        if count == 0 {
            return applyPlain(value, types, type, arguments, target)
        }
        if value.isInline || value.storage.isNative {
            if arguments.count < count {
                var bindings: [(LocalID, CoreID)] = []
                let first = arguments.map { evaluate($0, &bindings) }
                return wrap(bindings, expandValue(value, types, type, count, first))
            }
        }
        if case .native(let name) = value.storage {
            return applyNative(value, name, types, type, arguments, target)
        }
        if value.isInline, let body = inlineBody(value.inlineBody) {
            let substitution = Substitution(parameters: value.scheme.parameters, arguments: types)
            return inline(body, substitution, arguments, target)
        }
        guard case .function(let raw) = value.storage else {
            return apply(unit, arguments, target)
        }
        let copy = specialized(value, types)
        let (groups, result) = shape(of: value, copy?.substitution ?? .empty)
        let function = copy?.function ?? FunctionID(index: raw)
        return applyShaped(groups, result, type, arguments, target) {
            self.emit(.call(function, self.list($0)))
        } value: {
            self.emit(.functionReference(function))
        }
    }

    /// A value without parameters that holds a function.
    private func applyPlain(
        _ value: ValueEntity, _ types: [Type], _ type: Type, _ arguments: [Operand], _ target: Representation
    ) -> CoreID {
        if value.isInline, let body = inlineBody(value.inlineBody) {
            return inline(
                body, Substitution(parameters: value.scheme.parameters, arguments: types), arguments, target)
        }
        let held = declaredRepresentation(value.scheme.type)
        let function: CoreID
        switch value.storage {
        case .global(let raw): function = emit(.global(GlobalID(index: raw)))
        case .function(let raw):
            if let copy = specialized(value, types) {
                return apply(emit(.call(copy.function, list([]))), arguments, target)
            }
            function = emit(.call(FunctionID(index: raw), list([])))
        case .native(let name): function = callNamed(name, types, [], type, held, held)
        case .none: function = unit
        }
        return apply(coerce(function, from: held, to: .function), arguments, target)
    }

    private func applyNative(
        _ value: ValueEntity, _ name: String, _ types: [Type], _ type: Type, _ arguments: [Operand],
        _ target: Representation
    ) -> CoreID {
        let (groups, result) = shape(of: value)
        let count = groups.count
        let rest = Array(arguments.dropFirst(count))
        let resultType = self.result(of: type, after: count)
        let wanted = rest.isEmpty ? target : .function
        let code: CoreID
        if let primitive = Self.primitiveName(name) {
            code = lowerPrimitive(primitive, types, flatten(arguments.prefix(count), groups), resultType, wanted)
        } else {
            var sequence = ArgumentSequence(self)
            for (operand, group) in zip(arguments, groups) { add(operand, group, to: &sequence) }
            code = sequence.wrap(coerce(callNative(name, sequence.codes, result), from: result, to: wanted))
        }
        return rest.isEmpty ? code : apply(code, rest, target)
    }

    /// The arguments of a primitive, tuples taken apart.
    private func flatten(_ arguments: ArraySlice<Operand>, _ groups: [ParameterGroup]) -> [Operand] {
        var result: [Operand] = []
        for (operand, group) in zip(arguments, groups) {
            switch group {
            case .none: break
            case .one: result.append(operand)
            case .several(let held):
                if case .expression(let id, let owner) = operand.source, case .tuple(let items, _) = owner.tree[id],
                    items.count == held.count
                {
                    result.append(contentsOf: with(owner) { items.map(self.operand) })
                } else {
                    result.append(operand)
                }
            }
        }
        return result
    }

    static func primitiveName(_ native: String) -> String? {
        native.hasPrefix("prim:") ? String(native.dropFirst(5)) : nil
    }

    /// A native or primitive without curried arguments of its own.
    func callNamed(
        _ name: String, _ types: [Type], _ arguments: [Operand], _ resultType: Type, _ target: Representation,
        _ held: Representation
    ) -> CoreID {
        if let primitive = Self.primitiveName(name) {
            return lowerPrimitive(primitive, types, arguments, resultType, target)
        }
        return coerce(callNative(name, arguments.map { place($0) }, held), from: held, to: target)
    }

    func lowerSetValue(_ value: ValueEntity, _ new: TypedExpressionID) -> CoreID {
        guard case .global(let raw) = value.storage else { return lowerStatement(new) }
        return emit(.setGlobal(GlobalID(index: raw), lower(new, as: declaredRepresentation(value.scheme.type))))
    }
}

extension ParameterGroup {
    var isSingle: Bool {
        if case .one = self { return true }
        return false
    }
}

extension ValueStorage {
    var isNative: Bool {
        if case .native = self { return true }
        return false
    }
}
