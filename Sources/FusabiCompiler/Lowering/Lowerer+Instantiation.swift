import FusabiBytecode
import FusabiTypes

/// Generic classes whose virtual members can tell what the class's type parameters stand for (``TypeObservation``). Calls
/// through slots pass no types, so the objects must know them: those of each instantiation have a type of their own, a
/// subclass of the erased one whose slots lead to code compiled for these type arguments.
extension Lowerer {
    /// Finds these classes. Their constructors decide about the type of the object, so they are observers too.
    func observeInstances() {
        var isChanged = true
        while isChanged {
            isChanged = false
            for definition in genericDefinitions.values {
                let constructor = definition.constructor
                guard case .class = constructor.definition,
                    !instantiatedClasses.contains(ObjectIdentifier(constructor)), needsInstances(definition)
                else { continue }
                instantiatedClasses.insert(ObjectIdentifier(constructor))
                for item in definition.constructorBodies { observation.insert(item.member) }
                isChanged = true
            }
            if isChanged { observation.resolve() }
        }
    }

    private func needsInstances(_ definition: TypedTypeDefinition) -> Bool {
        let constructor = definition.constructor
        if let base = constructor.base, let (parent, arguments) = named(base),
            arguments.contains(where: observation.isOpen),
            instantiatedClasses.contains(ObjectIdentifier(parent))
        {
            return true
        }
        return definition.methods.contains { observesInSlot($0.member) }
    }

    private func observesInSlot(_ member: MemberEntity) -> Bool {
        guard !member.isStatic, member.parameters.isEmpty, observation.observers.contains(ObjectIdentifier(member))
        else { return false }
        if case .direct = member.dispatch { return false }
        return true
    }

    /// The type of an object that a constructor makes: the class's own where the type arguments do not matter or are not
    /// known.
    func instanceType(_ constructor: TypeConstructor, _ arguments: [Type]) -> TypeID {
        let erased = typeID(constructor)
        guard instantiatedClasses.contains(ObjectIdentifier(constructor)),
            !arguments.contains(where: observation.isOpen), var descriptor = program.descriptor(of: erased)
        else { return erased }
        let key = SpecializationKey(entity: ObjectIdentifier(constructor), types: arguments.map(typeKey))
        if let known = instanceTypes[key] { return known }
        descriptor.parent = erased
        let id = addType(descriptor)
        instanceTypes[key] = id
        instantiate(constructor, arguments, &descriptor)
        program.types[Int(id.index - program.first.types)] = descriptor
        return id
    }

    /// Makes the slots of a class with these type arguments lead to code for them.
    func instantiate(_ constructor: TypeConstructor, _ arguments: [Type], _ descriptor: inout TypeDescriptor) {
        guard instantiatedClasses.contains(ObjectIdentifier(constructor)),
            !arguments.contains(where: observation.isOpen)
        else { return }
        let compareTo = descriptor.compareTo
        descriptor.compareTo = nil
        for (owner, substitution) in scriptClasses(from: constructor, arguments).reversed() {
            for member in ownMembers(owner) {
                guard case .function(let raw) = member.storage else { continue }
                record(
                    slotFunction(member, substitution) ?? FunctionID(index: raw), for: member, in: &descriptor)
            }
        }
        if descriptor.compareTo == nil { descriptor.compareTo = compareTo }
    }

    /// A class and its base classes as far as this program declares them, with what their parameters stand for.
    private func scriptClasses(
        from constructor: TypeConstructor, _ arguments: [Type]
    ) -> [(owner: TypeConstructor, substitution: Substitution)] {
        var result: [(owner: TypeConstructor, substitution: Substitution)] = []
        var next: (TypeConstructor, [Type])? = (constructor, arguments)
        while let (owner, types) = next, typeID(owner).index >= program.first.types {
            let substitution = Substitution(parameters: owner.parameters, arguments: types)
            result.append((owner, substitution))
            next = owner.base.flatMap { named(store.substitute($0, substitution)) }
        }
        return result
    }

    /// What `base.M` calls in a class whose members know its type arguments.
    func baseFunction(_ member: MemberEntity, _ object: Type) -> FunctionID? {
        guard observesInSlot(member), let (constructor, arguments) = named(object) else { return nil }
        let classes = scriptClasses(from: constructor, arguments.map(closed))
        guard let found = classes.first(where: { $0.owner === member.owner }),
            !found.substitution.arguments.contains(where: observation.isOpen)
        else { return nil }
        return slotFunction(member, found.substitution)
    }

    /// A member's code for the slot of an instantiation: it knows the types, and takes what callers of the slot pass.
    private func slotFunction(_ member: MemberEntity, _ substitution: Substitution) -> FunctionID? {
        guard observesInSlot(member),
            case .member(let member, let lambda, let tree)? = genericCode[ObjectIdentifier(member)]
        else { return nil }
        let types = ["slot"] + substitution.arguments.map(typeKey)
        let key = SpecializationKey(entity: ObjectIdentifier(member), types: types)
        if let known = specializations[key] { return known }
        let signature = self.signature(of: member)
        let function = signatures.add(signature)
        specializations[key] = function
        pendingSpecializations.append {
            self.with(self.specializedContext(tree, lambda, substitution)) {
                self.lowerMethod(member, lambda, function, signature)
            }
        }
        return function
    }
}
