import FusabiSyntax

/// Types that the language itself needs, declared by the library with `[<Primitive "name">]`.
package enum PrimitiveType: String, CaseIterable, Sendable {
    case int8, uint8, int16, uint16, int32, uint32, int64, uint64, nativeint, unativeint, float32, float, decimal,
        bigint
    case bool, char, unit, string, obj, exn, list, option, voption, ref, array, array2, array3, array4, fiber, void
    case byref
    /// `System.ValueType`, `System.Enum`, `System.Delegate`, `System.Array`: supertypes of kinds of types.
    case valueType, enumeration, delegate, arrayBase
}

/// Types that the language needs and the library declares as ordinary types: found by path and number of parameters.
package enum LibraryType: Int, CaseIterable, Sendable {
    case enumerable, enumerator, untypedEnumerable, untypedEnumerator, disposable, comparable, genericComparable
    case equatable, formattable, lazy, format, set, map, choice2, choice3, choice4, choice5, choice6, choice7
    case func1, func2, func3, expression, task, valueTask, async, result, event, delegateEvent, formattableString
    case index, type, structuralEquatable, structuralComparable, asyncDisposable, matchFailure, multicastDelegate

    /// Path and number of type parameters.
    package var path: (String, Int) {
        switch self {
        case .enumerable: ("System.Collections.Generic.IEnumerable", 1)
        case .enumerator: ("System.Collections.Generic.IEnumerator", 1)
        case .untypedEnumerable: ("System.Collections.IEnumerable", 0)
        case .untypedEnumerator: ("System.Collections.IEnumerator", 0)
        case .disposable: ("System.IDisposable", 0)
        case .comparable: ("System.IComparable", 0)
        case .genericComparable: ("System.IComparable", 1)
        case .equatable: ("System.IEquatable", 1)
        case .formattable: ("System.IFormattable", 0)
        case .lazy: ("System.Lazy", 1)
        case .format: ("FSharp.Core.PrintfFormat", 5)
        case .set: ("FSharp.Collections.Set", 1)
        case .map: ("FSharp.Collections.Map", 2)
        case .choice2: ("FSharp.Core.Choice", 2)
        case .choice3: ("FSharp.Core.Choice", 3)
        case .choice4: ("FSharp.Core.Choice", 4)
        case .choice5: ("FSharp.Core.Choice", 5)
        case .choice6: ("FSharp.Core.Choice", 6)
        case .choice7: ("FSharp.Core.Choice", 7)
        case .func1: ("System.Func", 1)
        case .func2: ("System.Func", 2)
        case .func3: ("System.Func", 3)
        case .expression: ("System.Linq.Expressions.Expression", 1)
        case .task: ("System.Threading.Tasks.Task", 1)
        case .valueTask: ("System.Threading.Tasks.ValueTask", 1)
        case .async: ("FSharp.Control.Async", 1)
        case .result: ("FSharp.Core.Result", 2)
        case .event: ("FSharp.Control.IEvent", 2)
        case .delegateEvent: ("FSharp.Control.IDelegateEvent", 1)
        case .formattableString: ("System.FormattableString", 0)
        case .index: ("System.Index", 0)
        case .type: ("System.Type", 0)
        case .structuralEquatable: ("System.Collections.IStructuralEquatable", 0)
        case .structuralComparable: ("System.Collections.IStructuralComparable", 0)
        case .asyncDisposable: ("System.IAsyncDisposable", 0)
        case .matchFailure: ("FSharp.Core.MatchFailureException", 0)
        case .multicastDelegate: ("System.MulticastDelegate", 0)
        }
    }
}

/// The types above as far as they are declared by now.
package final class WellKnownTypes {
    private var primitives: [TypeConstructor?] = Array(repeating: nil, count: PrimitiveType.allCases.count)
    private var indexOfPrimitive: [PrimitiveType: Int] = [:]
    private var library: [TypeConstructor?] = Array(repeating: nil, count: LibraryType.allCases.count)
    private let root: ModuleEntity
    private let symbols: SymbolTable
    private let store: TypeStore

    /// Handles of the plain primitives; ``TypeStore/error`` until they are declared.
    package private(set) var int32, int64, float, bool, char, unit, string, obj, exn: Type

    package init(root: ModuleEntity, symbols: SymbolTable, store: TypeStore) {
        self.root = root
        self.symbols = symbols
        self.store = store
        (int32, int64, float, bool, char) = (store.error, store.error, store.error, store.error, store.error)
        (unit, string, obj, exn) = (store.error, store.error, store.error, store.error)
        for (i, primitive) in PrimitiveType.allCases.enumerated() { indexOfPrimitive[primitive] = i }
    }

    /// Tells which declared type is a primitive. Called when the declaration is met, and when a library is loaded.
    package func register(_ primitive: PrimitiveType, _ constructor: TypeConstructor) {
        primitives[indexOfPrimitive[primitive] ?? 0] = constructor
        constructor.primitive = primitive
        switch primitive {
        case .int32: int32 = store.named(constructor)
        case .int64: int64 = store.named(constructor)
        case .float: float = store.named(constructor)
        case .bool: bool = store.named(constructor)
        case .char: char = store.named(constructor)
        case .unit: unit = store.named(constructor)
        case .string: string = store.named(constructor)
        case .obj: obj = store.named(constructor)
        case .exn: exn = store.named(constructor)
        case .int8, .uint8, .int16, .uint16, .uint32, .uint64, .nativeint, .unativeint, .float32, .decimal, .bigint,
            .list,
            .option, .voption, .ref, .array, .array2, .array3, .array4, .fiber, .void, .byref, .valueType, .enumeration,
            .delegate, .arrayBase:
            break
        }
    }

    package subscript(primitive: PrimitiveType) -> TypeConstructor? { primitives[indexOfPrimitive[primitive] ?? 0] }

    /// A primitive applied to arguments; the error type when the library does not declare it (yet).
    package func type(_ primitive: PrimitiveType, _ arguments: [Type] = []) -> Type {
        guard let constructor = self[primitive] else { return store.error }
        return store.named(constructor, arguments)
    }

    package func list(of element: Type) -> Type { type(.list, [element]) }
    package func option(of element: Type) -> Type { type(.option, [element]) }

    package func array(of element: Type, rank: Int = 1) -> Type {
        switch rank {
        case 1: type(.array, [element])
        case 2: type(.array2, [element])
        case 3: type(.array3, [element])
        default: type(.array4, [element])
        }
    }

    package func sequence(of element: Type) -> Type { type(.enumerable, [element]) }

    /// A library type; nil when the library does not declare it (yet).
    package subscript(type: LibraryType) -> TypeConstructor? {
        if let known = library[type.rawValue] { return known }
        let (path, arity) = type.path
        let found = lookUp(path: path, arity: arity)
        library[type.rawValue] = found
        return found
    }

    package func type(_ type: LibraryType, _ arguments: [Type] = []) -> Type {
        guard let constructor = self[type] else { return store.error }
        return store.named(constructor, arguments)
    }

    /// Finds a type of the library by its full name.
    package func lookUp(path: String, arity: Int) -> TypeConstructor? {
        var module = root
        let parts = path.split(separator: ".")
        for part in parts.dropLast() {
            module.ensureLoaded()
            guard let next = module.modules[symbols.intern(String(part))] else { return nil }
            module = next
        }
        module.ensureLoaded()
        guard let last = parts.last else { return nil }
        return module.types[symbols.intern(String(last))]?.first { $0.parameters.count == arity }
    }
}
