import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Uses of member constraints: operators on primitive types become primitives, everything else a call of the member
/// that the types have.
extension Lowerer {
    func lowerTrait(_ constraint: MemberConstraint, _ arguments: [Operand], _ target: Representation) -> CoreID {
        switch constraint.solution {
        case .member(let member, let types):
            return callMember(member, types.map(closed), arguments, closed(constraint.result), target)
        case .recordField(let field, _):
            return traitField(field, arguments, target)
        case .anonymousField(let name):
            guard let object = arguments.first, let (type, index) = anonymousField(object.type, name) else { break }
            return coerce(emit(.field(place(object), type, tag: 0, index: index)), from: .any, to: target)
        case .builtin, nil: break
        }
        let name = Self.operatorName(text(constraint.name))
        let result = closed(constraint.result)
        if name == ".ctor" { return constructDefault(result, target) }
        if let code = lowerBuiltin(name, arguments, result, target) { return code }
        let supports = constraint.supports.map(closed)
        if let found = findMember(constraint.name, name, supports, constraint.isStatic, arguments, result) {
            return callMember(found.member, found.types, arguments, result, target)
        }
        // `Checked.(+)` of a type that has only the plain operator.
        if name.hasPrefix("op_Checked") {
            let plain = "op_" + name.dropFirst("op_Checked".count)
            if let found = findMember(symbols.intern(plain), plain, supports, true, arguments, result) {
                return callMember(found.member, found.types, arguments, result, target)
            }
        }
        if let field = findField(constraint.name, supports) { return traitField(field, arguments, target) }
        let plain = name.hasPrefix("get_") ? symbols.intern(String(name.dropFirst(4))) : constraint.name
        if !constraint.isStatic, let object = arguments.first, let (type, index) = anonymousField(object.type, plain) {
            return coerce(emit(.field(place(object), type, tag: 0, index: index)), from: .any, to: target)
        }
        return impossible("\(name) of \(supports.map { representation($0).text })")
    }

    /// `new 'T()`.
    private func constructDefault(_ type: Type, _ target: Representation) -> CoreID {
        guard let (constructor, arguments) = named(type) else { return impossible("a constructor") }
        constructor.ensureLoaded()
        if let member = constructor.constructors.first(where: { $0.groups.allSatisfy(\.isEmpty) }) {
            return construct(member, arguments.map(closed), [], target)
        }
        return coerce(defaultValue(type), from: representation(type), to: target)
    }

    private func traitField(_ field: FieldEntity, _ arguments: [Operand], _ target: Representation) -> CoreID {
        let held = representation(of: field)
        let type = typeID(field.owner)
        let object = arguments.first.map { place($0, as: .reference(type)) } ?? unit
        let index = layoutIndex(field)
        if arguments.count > 1 {
            return emit(.setField(object, type, tag: 0, index: index, place(arguments[1], as: held)))
        }
        return coerce(emit(.field(object, type, tag: 0, index: index)), from: held, to: target)
    }

    // MARK: Finding members

    /// How well a member's parameters must agree with the arguments' types.
    private enum Agreement: CaseIterable {
        case equal, subtypes
        /// The only member of its name and number of parameters: the checker made sure that it fits.
        case only
    }

    /// The member that a constraint means at these types: by name and number of arguments, from all supporting types the
    /// one whose types agree best.
    private func findMember(
        _ symbol: Symbol, _ name: String, _ supports: [Type], _ isStatic: Bool, _ arguments: [Operand], _ result: Type
    ) -> (member: MemberEntity, types: [Type])? {
        let count = isStatic ? arguments.count : arguments.count - 1
        var groups: [(candidates: [MemberEntity], owner: [Type])] = []
        for support in supports {
            var type: Type? = support
            while let current = type, let (constructor, typeArguments) = named(current) {
                constructor.ensureLoaded()
                let named =
                    constructor.membersByName[symbol] ?? constructor.membersByName[symbols.intern(name)] ?? []
                let candidates = named.filter {
                    $0.isStatic == isStatic && $0.groups.reduce(0) { $0 + $1.count } == count
                }
                if !candidates.isEmpty { groups.append((candidates, typeArguments)) }
                type = constructor.base
            }
        }
        for agreement in Agreement.allCases {
            for (candidates, owner) in groups {
                if let best = best(candidates, arguments, isStatic, owner, result, agreement) { return best }
            }
        }
        return nil
    }

    private func best(
        _ candidates: [MemberEntity], _ arguments: [Operand], _ isStatic: Bool, _ owner: [Type], _ result: Type,
        _ agreement: Agreement
    ) -> (member: MemberEntity, types: [Type])? {
        let operands = isStatic ? arguments[...] : arguments.dropFirst()
        for member in candidates {
            var found: [TypeParameterID: Type] = [:]
            for (parameter, type) in zip(member.owner.parameters, owner) { found[parameter] = type }
            let parameters = member.groups.flatMap { $0 }
            let own = Set(member.parameters)
            for (parameter, operand) in zip(parameters, operands) {
                match(parameter.type, operand.type, own, &found)
            }
            match(member.result, result, own, &found)
            let all = member.owner.parameters + member.parameters
            let types = all.map { found[$0] ?? store.error }
            let substitution = Substitution(parameters: all, arguments: types)
            let fits =
                switch agreement {
                case .only: candidates.count == 1
                case .equal, .subtypes:
                    zip(parameters, operands).allSatisfy {
                        let wanted = store.substitute($0.type, substitution)
                        return agreement == .equal ? isSame(wanted, $1.type) : isSubtype($1.type, of: wanted)
                    } && isSame(store.substitute(member.result, substitution), result)
                }
            if fits { return (member, types) }
        }
        return nil
    }

    private func isSubtype(_ type: Type, of wanted: Type) -> Bool {
        var pending = [type]
        var steps = 0
        while let next = pending.popLast(), steps < 200 {
            steps += 1
            if isSame(next, wanted) { return true }
            guard let (constructor, arguments) = named(next) else { continue }
            constructor.ensureLoaded()
            let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
            let above = constructor.interfaces + (constructor.base.map { [$0] } ?? [])
            pending += above.map { store.substitute($0, substitution) }
        }
        return primitiveType(wanted) == .obj
    }

    /// Structural equality of types without variables.
    func isSame(_ a: Type, _ b: Type) -> Bool {
        switch (store.head(a), store.head(b)) {
        case (.named(let x, let first), .named(let y, let second)):
            x === y && first.count == second.count && zip(first, second).allSatisfy(isSame)
        case (.function(let a1, let a2), .function(let b1, let b2)): isSame(a1, b1) && isSame(a2, b2)
        case (.tuple(let x, _), .tuple(let y, _)): x.count == y.count && zip(x, y).allSatisfy(isSame)
        case (.parameter(let x), .parameter(let y)): x == y
        case (.anonymousRecord(let x, _), .anonymousRecord(let y, _)):
            x.count == y.count && zip(x, y).allSatisfy { $0.name == $1.name && isSame($0.type, $1.type) }
        case (.measure, .measure), (.variable, _), (_, .variable), (.error, _), (_, .error): true
        default: false
        }
    }

    private func findField(_ name: Symbol, _ supports: [Type]) -> FieldEntity? {
        for support in supports {
            guard let (constructor, _) = named(support), case .record(let fields) = constructor.definition else {
                continue
            }
            let plain = text(name).hasPrefix("get_") ? symbols.intern(String(text(name).dropFirst(4))) : name
            if let field = fields.first(where: { $0.name == plain }) { return field }
        }
        return nil
    }

    /// `+` is op_Addition, in whichever way it was written.
    static func operatorName(_ name: String) -> String { operatorNames[name] ?? name }

    private static let operatorNames: [String: String] = [
        "+": "op_Addition", "-": "op_Subtraction", "*": "op_Multiply", "/": "op_Division", "%": "op_Modulus",
        "&&&": "op_BitwiseAnd", "|||": "op_BitwiseOr", "^^^": "op_ExclusiveOr", "<<<": "op_LeftShift",
        ">>>": "op_RightShift", "~-": "op_UnaryNegation", "~+": "op_UnaryPlus", "~~~": "op_LogicalNot",
        "**": "Pow",
    ]
}
