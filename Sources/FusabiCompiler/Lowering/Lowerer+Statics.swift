import FusabiBytecode
import FusabiTypes

/// The variables behind `static let`, `static val`, `static member val`: one for each instantiation of a generic type
/// (F# spec 8.15), whose initialisers run when one of them is first used.
extension Lowerer {
    func lowerStaticField(_ field: FieldEntity, _ target: Representation) -> CoreID {
        let place = staticField(field)
        let value = coerce(emit(.global(place.global)), from: place.held, to: target)
        guard let start = place.start else { return value }
        return emit(.sequence(list([emit(.call(start, list([]))), value])))
    }

    func lowerSetStaticField(_ field: FieldEntity, _ value: TypedExpressionID) -> CoreID {
        storeStaticField(field, lower(value, as: staticField(field).held))
    }

    func storeStaticField(_ field: FieldEntity, _ value: CoreID) -> CoreID {
        let place = staticField(field)
        let code = emit(.setGlobal(place.global, value))
        guard let start = place.start else { return code }
        return emit(.sequence(list([emit(.call(start, list([]))), code])))
    }

    /// The global of a static field, how it is held, and the function to call before each access.
    func staticField(_ field: FieldEntity) -> (global: GlobalID, held: Representation, start: FunctionID?) {
        let owner = field.owner
        if owner.parameters.isEmpty || isLibrary || genericDefinitions[ObjectIdentifier(owner)] == nil {
            return (plainStaticField(field), representation(of: field), nil)
        }
        let arguments = owner.parameters.map { closed(store.parameter($0)) }
        let isErased = arguments.contains(where: observation.isOpen)
        let types = isErased ? [] : arguments.map(typeKey)
        let start = staticStart(owner, types, isErased ? .empty : context.substitution)
        if isErased { return (plainStaticField(field), representation(of: field), start) }
        let held = representation(field.type)
        let key = SpecializationKey(entity: ObjectIdentifier(field), types: types)
        if let known = staticGlobals[key] { return (known, held, start) }
        let global = addGlobal(text(owner.name) + "." + text(field.name), held)
        staticGlobals[key] = global
        return (global, held, start)
    }

    /// The variable of a type that is not generic.
    private func plainStaticField(_ field: FieldEntity) -> GlobalID {
        if let raw = field.globalID { return GlobalID(index: raw) }
        let id = addGlobal(text(field.owner.name) + "." + text(field.name), representation(of: field))
        field.globalID = id.index
        return id
    }

    /// A function that runs the initialisers of an instantiation the first time it is called.
    private func staticStart(_ owner: TypeConstructor, _ types: [String], _ substitution: Substitution) -> FunctionID? {
        guard let definition = genericDefinitions[ObjectIdentifier(owner)], !definition.staticInitializers.isEmpty
        else {
            return nil
        }
        let key = SpecializationKey(entity: ObjectIdentifier(owner), types: types)
        if let known = specializations[key] { return known }
        let function = signatures.add(FunctionSignature(parameters: [], result: .unit))
        specializations[key] = function
        let isDone = addGlobal(text(owner.name) + ".isInitialized", .any)
        pendingSpecializations.append {
            let other = LoweringContext(
                tree: self.ownTree, facts: self.facts(of: self.ownTree), substitution: substitution, fixedSpan: nil,
                depth: 0)
            self.with(other) {
                self.span = owner.span
                var steps = [self.emit(.setGlobal(isDone, self.coerce(self.emit(.bool(true)), from: .bool, to: .any)))]
                for expression in definition.staticInitializers {
                    self.analyze(expression)
                    self.span = self.ownTree.span(expression)
                    steps.append(self.lowerStatement(expression))
                }
                steps.append(self.unit)
                let test = self.emit(.primitive(.typeTest(.immediate(.bool)), self.list([self.emit(.global(isDone))])))
                let body = self.emit(.ifThenElse(test, self.unit, self.emit(.sequence(self.list(steps)))))
                self.program.functions.append(
                    CoreFunction(
                        id: function, name: self.text(owner.name) + "..cctor", parameters: [], result: .unit,
                        body: body, span: self.span))
            }
        }
        return function
    }
}
