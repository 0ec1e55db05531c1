extension BuiltinType {
    /// What the runtime and the verifier know of the type. Strings, arrays, closures, boxed integers, fibers and host
    /// objects have layouts of their own and no shapes here.
    package var descriptor: TypeDescriptor { BuiltinType.descriptors[self] ?? opaque("obj", "System.Object") }

    private static let descriptors: [BuiltinType: TypeDescriptor] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.makeDescriptor()) })

    private func makeDescriptor() -> TypeDescriptor {
        switch self {
        case .string8, .string16: opaque("string", "System.String")
        case .wordArray, .byteArray, .longArray, .multiArray: opaque("array", "System.Array")
        case .closure, .partialApplication: opaque("FSharpFunc", "Microsoft.FSharp.Core.FSharpFunc`2")
        case .referenceCell:
            TypeDescriptor(
                kind: .record, name: "FSharpRef", qualifiedName: "Microsoft.FSharp.Core.FSharpRef`1",
                shapes: [.init(name: "", fields: [field("contents", isMutable: true)])])
        case .boxedInt64: opaque("int64", "System.Int64")
        case .boxedUInt64: opaque("uint64", "System.UInt64")
        case .boxedNativeint: opaque("nativeint", "System.IntPtr")
        case .boxedUnativeint: opaque("unativeint", "System.UIntPtr")
        case .decimal: opaque("decimal", "System.Decimal")
        case .bigint: opaque("bigint", "System.Numerics.BigInteger")
        case .fiber: opaque("fiber", "Fusabi.Fiber")
        case .hostObject, .nativeObject: opaque("obj", "System.Object")
        case .tuple2: tuple(2, isStruct: false)
        case .tuple3: tuple(3, isStruct: false)
        case .tuple4: tuple(4, isStruct: false)
        case .tuple5: tuple(5, isStruct: false)
        case .tuple6: tuple(6, isStruct: false)
        case .tuple7: tuple(7, isStruct: false)
        case .tuple8: tuple(8, isStruct: false)
        case .structTuple2: tuple(2, isStruct: true)
        case .structTuple3: tuple(3, isStruct: true)
        case .structTuple4: tuple(4, isStruct: true)
        case .structTuple5: tuple(5, isStruct: true)
        case .structTuple6: tuple(6, isStruct: true)
        case .structTuple7: tuple(7, isStruct: true)
        case .structTuple8: tuple(8, isStruct: true)
        case .list:
            TypeDescriptor(
                kind: .union, name: "FSharpList", qualifiedName: "Microsoft.FSharp.Collections.FSharpList`1",
                shapes: [
                    .init(name: "Empty", fields: []),
                    .init(
                        name: "Cons",
                        fields: [
                            field("HeadOrDefault"),
                            .init(
                                name: "TailOrNull", representation: .union(BuiltinType.list.id), isMutable: false),
                        ]),
                ])
        case .option: option("FSharpOption", isStruct: false)
        case .valueOption: option("FSharpValueOption", isStruct: true)
        }
    }

    private func opaque(_ name: String, _ qualifiedName: String) -> TypeDescriptor {
        TypeDescriptor(kind: .builtin, name: name, qualifiedName: qualifiedName)
    }

    private func field(_ name: String, isMutable: Bool = false) -> TypeDescriptor.Field {
        .init(name: name, representation: .any, isMutable: isMutable)
    }

    private func tuple(_ count: Int, isStruct: Bool) -> TypeDescriptor {
        let prefix = isStruct ? "ValueTuple" : "Tuple"
        return TypeDescriptor(
            kind: .tuple, name: prefix, qualifiedName: "System.\(prefix)`\(count)", isStruct: isStruct,
            shapes: [.init(name: "", fields: (1...count).map { field("Item\($0)") })])
    }

    private func option(_ name: String, isStruct: Bool) -> TypeDescriptor {
        TypeDescriptor(
            kind: .union, name: name, qualifiedName: "Microsoft.FSharp.Core.\(name)`1", isStruct: isStruct,
            shapes: [
                .init(name: isStruct ? "ValueNone" : "None", fields: []),
                .init(name: isStruct ? "ValueSome" : "Some", fields: [field(isStruct ? "Item" : "Value")]),
            ])
    }
}
