import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// What tells one copy of specialised code from another.
struct SpecializationKey: Hashable {
    let entity: ObjectIdentifier
    let types: [String]
}

/// The code of a generic entity of this program.
enum GenericCode {
    case value(TypedExpressionID)
    case function(ValueEntity, TypedLambda, TypedTree)
    case member(MemberEntity, TypedLambda, TypedTree)
    case constructor(TypeConstructor, MemberEntity, TypedConstructor)
}

/// Code that can tell its type parameters apart (``TypeObservation``) is compiled once for each list of type arguments
/// that the program uses it with, as .NET does it for all generic code.
extension Lowerer {
    /// Type arguments that grow with each recursive call are erased from here on.
    private static let specializationLimit = 2000
    private static let longestKey = 400

    /// The library's generic code is compiled once only.
    var isLibrary: Bool { program.first.types == 0 }

    // MARK: Analysis

    /// Finds the observers among this program's declarations.
    func observeTypes() {
        if isLibrary { return }
        for file in files { for declaration in file.declarations { note(declaration) } }
        observation.resolve()
        observeInstances()
        // A later part of the script compiles their bodies for its own types.
        for (id, code) in genericCode where observation.observers.contains(id) {
            switch code {
            case .value, .constructor: break
            case .function(let value, let lambda, let tree): value.inlineBody = .tree(lambda, tree)
            case .member(let member, let lambda, let tree):
                if member.owner.staticFields.isEmpty { member.inlineBody = .tree(lambda, tree) }
            }
        }
    }

    private func note(_ declaration: TypedDeclaration) {
        switch declaration {
        case .value(let value, let expression): note(value, expression)
        case .recursive(let group): for item in group { note(item.value, item.expression) }
        case .pattern, .expression: break
        case .module(_, let declarations): for declaration in declarations { note(declaration) }
        case .type(let definition):
            noteStruct(definition)
            if !definition.constructor.parameters.isEmpty {
                genericDefinitions[ObjectIdentifier(definition.constructor)] = definition
            }
            for method in definition.methods {
                let member = method.member
                let root = rootSlot(member)
                if !root.parameters.isEmpty { implementations[ObjectIdentifier(root), default: []].append(member) }
                if member.isInline || member.owner.parameters.isEmpty && member.parameters.isEmpty { continue }
                genericCode[ObjectIdentifier(member)] = .member(member, method.lambda, tree)
                observation.add(member, method.lambda, in: tree)
            }
            if definition.constructor.parameters.isEmpty { break }
            for item in definition.constructorBodies {
                genericCode[ObjectIdentifier(item.member)] = .constructor(
                    definition.constructor, item.member, item.body)
                observation.add(
                    item.member, TypedLambda(parameters: item.body.parameters, body: item.body.body, name: nil),
                    in: tree)
            }
        }
    }

    private func note(_ value: ValueEntity, _ expression: TypedExpressionID) {
        if value.isInline || value.scheme.parameters.isEmpty { return }
        if case .lambda(let lambda) = tree[expression], !arity(value).isEmpty {
            genericCode[ObjectIdentifier(value)] = .function(value, lambda, tree)
        } else {
            genericCode[ObjectIdentifier(value)] = .value(expression)
        }
        observation.add(value, TypedLambda(parameters: [], body: expression, name: nil), in: tree)
    }

    // MARK: Use

    /// The copy of a function for some type arguments, and what its parameters stand for in it; nil when the erased one
    /// does.
    func specialized(_ value: ValueEntity, _ types: [Type]) -> (function: FunctionID, substitution: Substitution)? {
        let code: GenericCode
        let id = ObjectIdentifier(value)
        if let known = genericCode[id] {
            guard observation.observers.contains(id) else { return nil }
            code = known
        } else if !value.isInline, case .tree(let lambda, let tree)? = value.inlineBody {
            code = .function(value, lambda, tree)
        } else {
            return nil
        }
        let types = types.isEmpty ? value.scheme.parameters.map { closed(store.parameter($0)) } : types
        let substitution = Substitution(parameters: value.scheme.parameters, arguments: types)
        return specialized(id, types) { function in
            let (groups, result) = shape(of: value, substitution)
            signatures.set(
                function, FunctionSignature(parameters: groups.flatMap(\.representations), result: result))
            self.pendingSpecializations.append {
                switch code {
                case .value(let expression): self.lowerSpecialized(value, expression, function, substitution)
                case .function(_, let lambda, let tree):
                    self.lowerSpecialized(value, lambda, tree, function, substitution)
                case .member, .constructor: break
                }
            }
        }.map { ($0, substitution) }
    }

    /// The same for a member that is called directly, or a constructor. `types`: the owner's arguments, then the method's.
    ///
    /// A call through a slot whose only implementation can tell the method's types apart goes to that: `slot` is the slot
    /// then, whose parameters stand for the same types.
    func specialized(_ member: MemberEntity, _ types: [Type], slot: MemberEntity? = nil)
        -> (function: FunctionID, substitution: Substitution)?
    {
        let id = ObjectIdentifier(member)
        let parameters = member.owner.parameters + member.parameters
        guard parameters.count == types.count else { return nil }
        var substitution = Substitution(parameters: parameters, arguments: types)
        if let slot {
            let own = Array(types.suffix(slot.parameters.count))
            substitution = substitution.adding(Substitution(parameters: slot.parameters, arguments: own))
        }
        let code: GenericCode
        if let known = genericCode[id] {
            guard observation.observers.contains(id) else { return nil }
            code = known
        } else if !member.isInline, case .tree(let lambda, let tree)? = member.inlineBody {
            code = .member(member, lambda, tree)
        } else {
            return nil
        }
        let known = substitution
        return specialized(id, types) { function in
            let substitution = known
            let signature = self.signature(of: member, substitution)
            signatures.set(function, signature)
            if member.kind == .constructor {
                _ = signatures.add(
                    FunctionSignature(
                        parameters: [ownRepresentation(member.owner)] + signature.parameters, result: .unit))
            }
            self.pendingSpecializations.append {
                switch code {
                case .value, .function: break
                case .member(let member, let lambda, let tree):
                    self.with(self.specializedContext(tree, lambda, substitution)) {
                        self.lowerMethod(member, lambda, function, signature)
                    }
                case .constructor(let constructor, let member, let body):
                    self.with(self.specializedContext(self.ownTree, nil, substitution)) {
                        self.lowerConstructor(constructor, member, body, function.index, signature)
                    }
                }
            }
        }.map { ($0, substitution) }
    }

    /// The implementation that every call through a slot of a generic method of this program reaches.
    func soleImplementation(of slot: MemberEntity) -> MemberEntity? {
        guard let found = implementations[ObjectIdentifier(slot)], found.count == 1, found[0].owner.parameters.isEmpty,
            observation.observers.contains(ObjectIdentifier(found[0]))
        else { return nil }
        return objectSlots.contains(ObjectIdentifier(slot)) ? nil : found[0]
    }

    private func specialized(
        _ entity: ObjectIdentifier, _ types: [Type], _ make: (FunctionID) -> Void
    ) -> FunctionID? {
        if types.isEmpty || types.contains(where: observation.isOpen) { return nil }
        let key = SpecializationKey(entity: entity, types: types.map(typeKey))
        if let known = specializations[key] { return known }
        if specializations.count >= Self.specializationLimit { return nil }
        if key.types.contains(where: { $0.utf8.count > Self.longestKey }) { return nil }
        let function = signatures.add(FunctionSignature(parameters: [], result: .any))
        specializations[key] = function
        make(function)
        return function
    }

    /// Makes the copies that have been asked for, and those that they ask for.
    func lowerSpecializations() {
        while let next = pendingSpecializations.popLast() { next() }
    }

    private func lowerSpecialized(
        _ value: ValueEntity, _ expression: TypedExpressionID, _ function: FunctionID, _ substitution: Substitution
    ) {
        with(specializedContext(ownTree, nil, substitution)) {
            span = tree.span(expression)
            let held = representation(value.scheme.type)
            let body = lower(expression, as: held)
            program.functions.append(
                CoreFunction(
                    id: function, name: qualifiedName(value), parameters: [], result: held, body: body, span: span))
        }
    }

    private func lowerSpecialized(
        _ value: ValueEntity, _ lambda: TypedLambda, _ tree: TypedTree, _ function: FunctionID,
        _ substitution: Substitution
    ) {
        with(specializedContext(tree, lambda, substitution)) {
            span = tree.span(lambda.body)
            let (groups, result) = shape(of: value, substitution)
            program.functions.append(makeFunction(function, qualifiedName(value), lambda, groups, result))
        }
    }

    func specializedContext(
        _ tree: TypedTree, _ lambda: TypedLambda?, _ substitution: Substitution
    ) -> LoweringContext {
        let other = LoweringContext(
            tree: tree, facts: facts(of: tree), substitution: substitution, fixedSpan: nil, depth: 0)
        if let lambda { captureFacts(of: lambda, in: other) }
        return other
    }

    /// Equal for equal closed types only.
    func typeKey(_ type: Type) -> String {
        switch head(type) {
        case .variable, .parameter, .error: return "_"
        case .measure: return "1"
        case .named(let constructor, let arguments):
            let name = "\(UInt(bitPattern: ObjectIdentifier(constructor)))"
            return arguments.isEmpty ? name : name + "<" + arguments.map(typeKey).joined(separator: ",") + ">"
        case .function(let argument, let result): return "(\(typeKey(argument))->\(typeKey(result)))"
        case .tuple(let elements, let isStruct):
            return (isStruct ? "s(" : "(") + elements.map(typeKey).joined(separator: "*") + ")"
        case .anonymousRecord(let fields, let isStruct):
            let parts = fields.map { text($0.name) + ":" + typeKey($0.type) }
            return (isStruct ? "s{" : "{") + parts.joined(separator: ";") + "}"
        }
    }
}
