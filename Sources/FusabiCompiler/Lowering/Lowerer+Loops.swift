import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Loops over ranges and collections.
extension Lowerer {
    func lowerForTo(
        _ local: TypedLocalID, _ low: TypedExpressionID, _ high: TypedExpressionID, _ isDown: Bool,
        _ body: TypedExpressionID
    ) -> CoreID {
        let variable = makeLocal(text(tree[local].name), .int32)
        let start = lower(low, as: .int32)
        let end = lower(high, as: .int32)
        context.bindings[local] = .value(variable)
        return emit(.forRange(variable, start, end, isDown: isDown, lowerStatement(body)))
    }

    /// `for pattern in source do body`.
    func lowerForIn(
        _ pattern: TypedPatternID, _ source: TypedExpressionID, _ kind: EnumerationKind,
        onMismatch: @escaping () -> CoreID, _ body: @escaping () -> CoreID
    ) -> CoreID {
        let span = self.span
        let mismatch = yieldTarget == nil ? onMismatch : { self.matchFailure(.raise, at: span) }
        return enumerate(source, kind) { element in
            self.bindElement(pattern, element, body, mismatch)
        }
    }

    private func bindElement(
        _ pattern: TypedPatternID, _ element: LocalID, _ body: @escaping () -> CoreID,
        _ mismatch: @escaping () -> CoreID
    ) -> CoreID {
        let held = representation(tree.type(pattern))
        let value = coerce(read(element), from: program[element].representation, to: held)
        switch tree[pattern] {
        case .wildcard:
            return body()
        case .variable(let variable) where !tree[variable].isMutable:
            return bind(text(tree[variable].name), value, held) { local in
                context.bindings[variable] = .value(local)
                return body()
            }
        default:
            return bind("x", value, held) { local in
                bindPattern(pattern, to: root(tree.type(pattern), local), body, otherwise: mismatch)
            }
        }
    }

    /// Runs `body` for each element, which is in a local of the representation at hand.
    func enumerate(
        _ source: TypedExpressionID, _ kind: EnumerationKind, _ body: @escaping (LocalID) -> CoreID
    ) -> CoreID {
        switch kind {
        case .range:
            if case .range(let low, let step, let high) = tree[source] {
                return lowerRange(low, step, high, tree.type(low), body)
            }
            return enumerateSequence(lower(source, as: .any), tree.type(source), body)
        case .list: return enumerateList(lower(source, as: .union(BuiltinType.list.id)), body)
        case .array:
            let element = elementKind(ofArray: tree.type(source))
            return enumerateArray(lower(source), element, body)
        case .string: return enumerateString(lower(source, as: .string), body)
        case .sequence: return enumerateSequence(lower(source, as: .any), tree.type(source), body)
        }
    }

    func enumerateList(_ source: CoreID, _ body: (LocalID) -> CoreID) -> CoreID {
        let list = BuiltinType.list.id
        let rest = makeLocal("rest", .union(list), isMutable: true)
        let element = makeLocal("x", .any)
        let test = emit(.primitive(.isCase(list, tag: 1), self.list([read(rest)])))
        let head = emit(.field(read(rest), list, tag: 1, index: 0))
        let advance = emit(.setLocal(rest, emit(.field(read(rest), list, tag: 1, index: 1))))
        let step = emit(.bind(element, head, emit(.sequence(self.list([advance, body(element)])))))
        return emit(.bind(rest, source, emit(.whileLoop(test, step))))
    }

    private func enumerateArray(_ source: CoreID, _ element: ArrayElement, _ body: (LocalID) -> CoreID) -> CoreID {
        let array = makeLocal("array", .array(element))
        let index = makeLocal("i", .int32)
        let item = makeLocal("x", element.representation)
        let length = emit(.primitive(.arrayLength, list([read(array)])))
        let last = emit(.primitive(.arithmetic(.subtract, .int32), list([length, int(1)])))
        let get = emit(.primitive(.arrayGet(element), list([read(array), read(index)])))
        let step = emit(.bind(item, get, body(item)))
        return emit(.bind(array, source, emit(.forRange(index, int(0), last, isDown: false, step))))
    }

    private func enumerateString(_ source: CoreID, _ body: (LocalID) -> CoreID) -> CoreID {
        let string = makeLocal("text", .string)
        let index = makeLocal("i", .int32)
        let item = makeLocal("x", .char)
        let length = emit(.primitive(.stringLength, list([read(string)])))
        let last = emit(.primitive(.arithmetic(.subtract, .int32), list([length, int(1)])))
        let get = emit(.primitive(.stringChar, list([read(string), read(index)])))
        let step = emit(.bind(item, get, body(item)))
        return emit(.bind(string, source, emit(.forRange(index, int(0), last, isDown: false, step))))
    }

    /// GetEnumerator, MoveNext and Current in a loop, Dispose at the end whatever happens.
    func enumerateSequence(_ source: CoreID, _ type: Type, _ body: (LocalID) -> CoreID) -> CoreID {
        if let code = enumerateByMembers(source, type, body) { return code }
        let isUntyped = named(type)?.0 === wellKnown[.untypedEnumerable]
        let enumerator = makeLocal("e", .any)
        let start = callSlot(isUntyped ? .untypedEnumerable : .enumerable, names.getEnumerator, source, .any)
        let test = callSlot(.untypedEnumerator, names.moveNext, read(enumerator), .bool)
        let element = makeLocal("x", .any)
        let current = callSlot(
            isUntyped ? .untypedEnumerator : .enumerator, names.current, read(enumerator), .any)
        let step = emit(.bind(element, current, body(element)))
        let loop = emit(.whileLoop(test, step))
        if isUntyped { return emit(.bind(enumerator, start, loop)) }
        let dispose = callSlot(.disposable, names.dispose, read(enumerator), .unit)
        return emit(.bind(enumerator, start, emit(.tryFinally(loop, dispose))))
    }

    /// A class that has GetEnumerator without being a sequence, whose result has MoveNext and Current (F# spec 6.5.6).
    private func enumerateByMembers(_ source: CoreID, _ type: Type, _ body: (LocalID) -> CoreID) -> CoreID? {
        guard let (constructor, _) = named(type), constructor !== wellKnown[.enumerable],
            constructor !== wellKnown[.untypedEnumerable],
            let (method, arguments) = member(names.getEnumerator, of: type)
        else { return nil }
        let enumeratorType = resultType(method, arguments)
        let held = representation(enumeratorType)
        let start = callMember(
            method, arguments, [Operand(source: .node(source), type: type, span: span)], enumeratorType, held)
        let enumerator = makeLocal("e", held)
        let element = makeLocal("x", .any)
        let call = { (name: Symbol, slot: LibraryType, target: Representation) -> CoreID in
            guard let (member, types) = self.member(name, of: enumeratorType) else {
                let object = self.coerce(self.read(enumerator), from: held, to: .any)
                return self.callSlot(slot, name, object, target)
            }
            let operand = Operand(
                source: .binding(.value(enumerator)), type: enumeratorType, span: self.span)
            return self.callMember(member, types, [operand], self.resultType(member, types), target)
        }
        let test = call(names.moveNext, .untypedEnumerator, .bool)
        let current = call(names.current, .enumerator, .any)
        let loop = emit(.whileLoop(test, emit(.bind(element, current, body(element)))))
        guard named(enumeratorType)?.0 === wellKnown[.enumerator] else { return emit(.bind(enumerator, start, loop)) }
        let dispose = callSlot(
            .disposable, names.dispose, coerce(read(enumerator), from: held, to: .any), .unit)
        return emit(.bind(enumerator, start, emit(.tryFinally(loop, dispose))))
    }

    /// An instance member without arguments, of a type or what it inherits from, and its owner's type arguments.
    private func member(_ name: Symbol, of type: Type) -> (MemberEntity, [Type])? {
        var next = named(type)
        while let (owner, arguments) = next {
            let found = owner.membersByName[name]?.first { member in
                !member.isStatic && member.kind != .setter && member.groups.allSatisfy(\.isEmpty)
            }
            if let found { return (found, arguments) }
            let substitution = Substitution(parameters: owner.parameters, arguments: arguments)
            next = owner.base.flatMap { named(store.substitute($0, substitution)) }
        }
        return nil
    }

    // MARK: Ranges

    /// `for x in low .. step .. high`.
    func lowerRange(
        _ low: TypedExpressionID, _ step: TypedExpressionID?, _ high: TypedExpressionID, _ type: Type,
        _ body: (LocalID) -> CoreID
    ) -> CoreID {
        let held = representation(type)
        if held == .int32, let isDown = unitStep(step) {
            let variable = makeLocal("i", .int32)
            let start = lower(low)
            let end = lower(high)
            return emit(.forRange(variable, start, end, isDown: isDown, body(variable)))
        }
        let start = makeLocal("low", held)
        let by = makeLocal("step", held)
        let end = makeLocal("high", held)
        let stepCode = step.map { lower($0, as: held) } ?? emit(numericConstant(1, held) ?? .unit)
        let bindings = [(start, lower(low, as: held)), (by, stepCode), (end, lower(high, as: held))]
        let loop = RangeLoop(
            lowerer: self, type: closed(type), held: held, low: start, step: by, high: end, isUnitStep: step == nil)
        return wrap(bindings, loop.emit(body))
    }

    /// Whether a step is the literal 1 (false) or -1 (true).
    private func unitStep(_ step: TypedExpressionID?) -> Bool? {
        guard let step else { return false }
        guard case .literal(.int32(let value)) = tree[step] else { return nil }
        return value == 1 ? false : value == -1 ? true : nil
    }

    /// A range used as a sequence value.
    func lowerRangeValue(
        _ low: TypedExpressionID, _ step: TypedExpressionID?, _ high: TypedExpressionID, _ id: TypedExpressionID
    ) -> CoreID {
        let type = tree.type(low)
        let held = representation(type)
        if held == .int32, unitStep(step) == false {
            let first = lower(low, as: held)
            return coerce(makeRange(first, lower(high, as: held)), from: .any, to: representation(id))
        }
        let start = makeLocal("low", held)
        let by = makeLocal("step", held)
        let end = makeLocal("high", held)
        let stepCode = step.map { lower($0, as: held) } ?? emit(numericConstant(1, held) ?? .unit)
        let bindings = [(start, lower(low, as: held)), (by, stepCode), (end, lower(high, as: held))]
        let loop = RangeLoop(
            lowerer: self, type: closed(type), held: held, low: start, step: by, high: end, isUnitStep: step == nil)
        let generator = makeLambda("range", [("unit", .unit)], .unit) { _ in
            loop.emit { element in
                let word = coerce(read(element), from: program[element].representation, to: .any)
                return emit(.primitive(.fiberYield, list([word])))
            }
        }
        return wrap(bindings, coerce(makeSequence(generator), from: .any, to: representation(id)))
    }
}
