import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Where `yield` puts its value.
enum YieldTarget {
    /// Behind the last cell of a list, which this mutable local holds.
    case list(LocalID)
    /// Out of the running generator.
    case sequence
}

/// `[ … ]`, `[| … |]`, `seq { … }`, `lazy`.
extension Lowerer {
    func lowerComprehension(_ kind: ComprehensionKind, _ body: TypedExpressionID, _ id: TypedExpressionID) -> CoreID {
        switch kind {
        case .list:
            return buildList { self.lowerStatement(body) }
        case .array:
            let element = elementKind(ofArray: tree.type(id))
            let content = elementType(ofArray: tree.type(id))
            return bind("items", buildList { self.lowerStatement(body) }, .union(BuiltinType.list.id)) { list in
                arrayOfList(list, element, content)
            }
        case .sequence:
            let saved = (yieldTarget, handledExceptions)
            handledExceptions = []
            yieldTarget = .sequence
            defer { (yieldTarget, handledExceptions) = saved }
            let generator = makeLambda("seq", [("unit", .unit)], .unit) { _ in lowerStatement(body) }
            return coerce(makeSequence(generator), from: .any, to: representation(id))
        }
    }

    /// A list built front to back behind a cell that nobody else sees: linking a fresh cell to the last one is cheaper
    /// than reversing, and the list is complete before anyone can look at it.
    func buildList(_ body: () -> CoreID) -> CoreID {
        let list = BuiltinType.list.id
        let root = makeLocal("root", .union(list))
        let last = makeLocal("last", .union(list), isMutable: true)
        let saved = yieldTarget
        yieldTarget = .list(last)
        let code = body()
        yieldTarget = saved
        let start = emit(.allocate(list, tag: 1, self.list([unit, emit(.emptyCase(list, tag: 0))])))
        let result = emit(.field(read(root), list, tag: 1, index: 1))
        return emit(.bind(root, start, emit(.bind(last, read(root), emit(.sequence(self.list([code, result])))))))
    }

    func lowerYield(_ value: TypedExpressionID) -> CoreID { yieldWord(lower(value, as: .any)) }

    private func yieldWord(_ word: CoreID) -> CoreID {
        switch yieldTarget {
        case .list(let last):
            let list = BuiltinType.list.id
            let cell = makeLocal("cell", .union(list))
            let made = emit(.allocate(list, tag: 1, self.list([word, emit(.emptyCase(list, tag: 0))])))
            let link = emit(.setField(read(last), list, tag: 1, index: 1, read(cell)))
            let advance = emit(.setLocal(last, read(cell)))
            return emit(.bind(cell, made, emit(.sequence(self.list([link, advance])))))
        case .sequence: return emit(.primitive(.fiberYield, list([word])))
        case nil: return word
        }
    }

    func lowerYieldAll(_ source: TypedExpressionID, _ kind: EnumerationKind) -> CoreID {
        if case .sequence? = yieldTarget, case .sequence = kind, let code = delegate(to: source) { return code }
        return enumerate(source, kind) { element in
            self.yieldWord(self.coerce(self.read(element), from: self.program[element].representation, to: .any))
        }
    }

    /// `yield!` of what another `seq { }` makes runs that one's body on the same fiber, so that an element costs the same
    /// however deep it comes from, and a `yield!` in tail position is a tail call.
    private func delegate(to source: TypedExpressionID) -> CoreID? {
        guard let generated = wellKnown.lookUp(path: Self.generatedSequence, arity: 1) else { return nil }
        generated.ensureLoaded()
        guard let body = generated.fields.first, representation(of: body) == .function else { return nil }
        let type = typeID(generated)
        return bind("source", lower(source, as: .any), .any) { local in
            let test = emit(.primitive(.typeTest(.type(type)), list([read(local)])))
            let object = coerce(read(local), from: .any, to: .reference(type))
            let function = emit(.field(object, type, tag: 0, index: layoutIndex(body)))
            let run = coerce(emit(.apply(function, list([coerce(unit, from: .unit, to: .any)]))), from: .any, to: .unit)
            let loop = enumerateSequence(read(local), tree.type(source)) { element in
                self.yieldWord(self.coerce(self.read(element), from: self.program[element].representation, to: .any))
            }
            return emit(.ifThenElse(test, run, loop))
        }
    }

    /// Counts, then fills.
    private func arrayOfList(_ list: LocalID, _ element: ArrayElement, _ content: Type) -> CoreID {
        let count = makeLocal("count", .int32, isMutable: true)
        let array = makeLocal("array", .array(element))
        let index = makeLocal("i", .int32, isMutable: true)
        let increment = { (local: LocalID) in
            self.emit(
                .setLocal(
                    local, self.emit(.primitive(.arithmetic(.add, .int32), self.list([self.read(local), self.int(1)]))))
            )
        }
        let counting = enumerateList(read(list)) { _ in increment(count) }
        let start = coerce(defaultValue(content), from: representation(content), to: element.representation)
        let make = emit(.primitive(.arrayNew(element), self.list([read(count), start])))
        let filling = enumerateList(read(list)) { item in
            let value = self.coerce(self.read(item), from: .any, to: element.representation)
            let set = self.emit(.primitive(.arraySet(element), self.list([self.read(array), self.read(index), value])))
            return self.emit(.sequence(self.list([set, increment(index)])))
        }
        let fill = emit(.bind(index, int(0), emit(.sequence(self.list([filling, read(array)])))))
        return emit(.bind(count, int(0), emit(.sequence(self.list([counting, emit(.bind(array, make, fill))])))))
    }

    /// A sequence that runs a generator closure anew for each enumeration.
    func makeSequence(_ generator: CoreID) -> CoreID {
        constructLibrary(wellKnown.lookUp(path: Self.generatedSequence, arity: 1), [generator])
    }

    private static let generatedSequence = "FSharp.Core.CompilerServices.GeneratedSequence"

    /// `low .. high` of int32 as a sequence.
    func makeRange(_ low: CoreID, _ high: CoreID) -> CoreID {
        let path = "FSharp.Core.CompilerServices.RangeSequence"
        return constructLibrary(wellKnown.lookUp(path: path, arity: 0), [low, high], first: .int32)
    }

    /// An object of a library class, from its constructor with as many parameters, the first of which takes what the
    /// first argument is. The result is a word.
    private func constructLibrary(
        _ constructor: TypeConstructor?, _ arguments: [CoreID], first: Representation = .function
    ) -> CoreID {
        constructor?.ensureLoaded()
        let found = constructor?.constructors.first { member in
            let parameters = signature(of: member).parameters
            return parameters.count == arguments.count && parameters.first == first
        }
        guard let found else {
            return impossible(
                "\(constructor.map { text($0.name) } ?? "?") \(constructor?.constructors.map { signature(of: $0).parameters } ?? [])"
            )
        }
        let held = signature(of: found).result
        switch found.storage {
        case .function(let raw):
            return coerce(emit(.call(FunctionID(index: raw), list(arguments))), from: held, to: .any)
        case .native(let name): return coerce(callNative(name, arguments, held), from: held, to: .any)
        case .none, .global: return impossible()
        }
    }

    func lowerLazy(_ value: TypedExpressionID, _ id: TypedExpressionID) -> CoreID {
        let saved = (yieldTarget, handledExceptions)
        (yieldTarget, handledExceptions) = (nil, [])
        let result = representation(value)
        let thunk = makeLambda("lazy", [("unit", .unit)], result) { _ in lower(value) }
        (yieldTarget, handledExceptions) = saved
        return coerce(constructLibrary(wellKnown[.lazy], [thunk]), from: .any, to: representation(id))
    }
}
