import FusabiSyntax

extension Checker {
    /// Requires `actual` to be `expected` or a subtype of it; solves variables on the way. Reports at `span`.
    @discardableResult
    package func requireSubtype(_ actual: Type, of expected: Type, at span: Span) -> Bool {
        failure = nil
        solveSpan = span
        if solveSubtype(actual, of: expected) { return true }
        reportMismatch(expected: expected, actual: actual, at: span)
        return false
    }

    /// F# spec 14.4.2, subtype constraints: no variance, so only the head may differ.
    func solveSubtype(_ actual: Type, of expected: Type) -> Bool {
        let wanted = store.resolve(expected)
        let given = store.resolve(actual)
        if wanted == given { return true }
        switch (store[wanted], store[given]) {
        case (.error, _), (_, .error):
            return true
        case (.variable, .variable), (.variable, _):
            return solveEqual(wanted, given)
        case (_, .variable(let id)):
            if isObject(wanted) { return true }
            if isSealed(wanted) { return solveEqual(wanted, given) }
            return addSubtype(wanted, to: id)
        case (.named(let constructor, let arguments), _):
            if isObject(wanted) { return true }
            if case .named(let other, let otherArguments) = store[given], other === constructor {
                return solvePairs(arguments, otherArguments)
                    || (arguments.count != otherArguments.count
                        && solveEqual(wanted, given))
            }
            if case .parameter(let id) = store[given], solveParameter(id, of: wanted) { return true }
            guard let supertype = supertype(of: given, constructor) else { return false }
            return solveEqual(wanted, supertype)
        case (.function, _), (.tuple, _), (.anonymousRecord, _), (.parameter, _), (.measure, _):
            return solveEqual(wanted, given)
        }
    }

    private func solvePairs(_ xs: [Type], _ ys: [Type]) -> Bool {
        guard xs.count == ys.count else { return false }
        for i in xs.indices where !solveEqual(xs[i], ys[i]) { return false }
        return true
    }

    private func solveParameter(_ id: TypeParameterID, of wanted: Type) -> Bool {
        for case .subtype(let bound) in store[id].constraints where attempt({ solveSubtype(bound, of: wanted) }) {
            return true
        }
        return false
    }

    private func addSubtype(_ wanted: Type, to id: TypeVariableID) -> Bool {
        guard case .named(let constructor, _) = store[wanted] else { return false }
        for case .subtype(let other) in store[id].constraints {
            // Two instances of one interface must agree: F# spec 14.5.2.
            if case .named(let known, _) = store.head(other) {
                if known === constructor { return solveEqual(other, wanted) }
                if let inherited = supertype(of: other, constructor) { return solveEqual(inherited, wanted) }
            }
        }
        lowerLevels(wanted, to: Int(store[id].level))
        store.add(.subtype(wanted), to: id)
        return true
    }

    func isObject(_ type: Type) -> Bool {
        if case .named(let constructor, _) = store.head(type) { return constructor.primitive == .obj }
        return false
    }

    /// Has the type no proper subtypes? F#: everything but unsealed classes, interfaces and obj.
    func isSealed(_ type: Type) -> Bool {
        switch store.head(type) {
        case .variable, .parameter, .function, .tuple, .anonymousRecord, .measure, .error:
            return true
        case .named(let constructor, _):
            constructor.ensureLoaded()
            switch constructor.definition {
            case .class, .interface, .pending: return constructor.isSealed || constructor.isStruct
            case .primitive:
                switch constructor.primitive {
                case .obj, .exn, .valueType, .enumeration, .delegate, .arrayBase: return false
                default: return true
                }
            case .record, .union, .enumeration, .abbreviation, .struct, .delegate, .exception, .measure,
                .measureAbbreviation, .array:
                return true
            }
        }
    }

    /// A type as an instance of one of its supertypes' constructors: `int list` as `seq<_>` is `seq<int>`.
    package func supertype(of type: Type, _ constructor: TypeConstructor) -> Type? {
        let type = store.resolve(type)
        switch store[type] {
        case .named(let own, let arguments):
            if own === constructor { return type }
            own.ensureLoaded()
            let substitution = Substitution(parameters: own.parameters, arguments: arguments)
            if let base = baseType(of: own, arguments), let found = supertype(of: base, constructor) { return found }
            for interface in own.interfaces {
                if let found = supertype(of: store.substitute(interface, substitution), constructor) { return found }
            }
            return implicitInterface(of: type, own, constructor)
        case .parameter(let id):
            for case .subtype(let bound) in store[id].constraints {
                if let found = supertype(of: bound, constructor) { return found }
            }
            return nil
        case .variable(let id):
            for case .subtype(let bound) in store[id].constraints {
                if let found = supertype(of: bound, constructor) { return found }
            }
            return nil
        case .tuple, .anonymousRecord:
            return implicitInterface(of: type, nil, constructor)
        case .function, .measure, .error:
            return nil
        }
    }

    /// The base class of a type, obj left out.
    func baseType(of constructor: TypeConstructor, _ arguments: [Type]) -> Type? {
        if let base = constructor.base {
            return arguments.isEmpty
                ? base : store.substitute(base, Substitution(parameters: constructor.parameters, arguments: arguments))
        }
        switch constructor.definition {
        case .exception:
            return wellKnown.exn
        case .delegate:
            return wellKnown[.multicastDelegate].map { store.named($0) } ?? wellKnown.type(.delegate)
        case .enumeration:
            return wellKnown[.enumeration].map { store.named($0) }
        case .array:
            return wellKnown.type(.arrayBase)
        case .record, .union, .struct, .primitive:
            switch constructor.primitive {
            case .array, .array2, .array3, .array4: return wellKnown.type(.arrayBase)
            case .enumeration: return wellKnown[.valueType].map { store.named($0) }
            default: break
            }
            return constructor.isStruct || isNumeric(constructor) ? wellKnown[.valueType].map { store.named($0) } : nil
        case .pending, .abbreviation, .class, .interface, .measure, .measureAbbreviation:
            return nil
        }
    }

    private func isNumeric(_ constructor: TypeConstructor) -> Bool {
        constructor.primitive.map(\.isValueType) ?? false
    }

    /// Structural types implement the comparison interfaces without saying so.
    private func implicitInterface(of type: Type, _ own: TypeConstructor?, _ wanted: TypeConstructor) -> Type? {
        if let own {
            switch own.definition {
            case .record, .union, .struct, .exception: break
            case .pending, .primitive, .enumeration, .abbreviation, .class, .interface, .delegate, .measure,
                .measureAbbreviation, .array:
                return nil
            }
        }
        if wanted === wellKnown[.comparable] || wanted === wellKnown[.genericComparable]
            || wanted === wellKnown[.structuralComparable]
        {
            guard wouldSucceed({ solve(.comparison, of: type) }) else { return nil }
        } else if wanted === wellKnown[.equatable] || wanted === wellKnown[.structuralEquatable] {
            guard wouldSucceed({ solve(.equality, of: type) }) else { return nil }
        } else {
            return nil
        }
        return wanted.parameters.isEmpty ? store.named(wanted) : store.named(wanted, [type])
    }
}

extension PrimitiveType {
    /// Numbers, bool, char, unit-like structs.
    var isValueType: Bool {
        switch self {
        case .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .nativeint, .unativeint, .float32,
            .float,
            .decimal, .bigint, .bool, .char, .voption, .void:
            true
        case .unit, .string, .obj, .exn, .list, .option, .ref, .array, .array2, .array3, .array4, .fiber, .byref,
            .valueType, .enumeration, .delegate, .arrayBase:
            false
        }
    }
}
