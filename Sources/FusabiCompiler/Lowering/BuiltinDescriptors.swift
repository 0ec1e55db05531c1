import FusabiBytecode

/// The descriptors of the types that the runtime itself knows: the beginning of the library's type table.
enum BuiltinDescriptors {
    /// One for each id below ``BuiltinType/firstDeclared``; unused ids have an empty one.
    static let all: [TypeDescriptor] = (0..<BuiltinType.firstDeclared).map { raw in
        BuiltinType(rawValue: raw).map(describe) ?? TypeDescriptor(kind: .builtin, name: "", qualifiedName: "")
    }

    private static func describe(_ type: BuiltinType) -> TypeDescriptor {
        switch type {
        case .string8, .string16: plain("String", "System.String")
        case .wordArray: plain("Object[]", "System.Object[]")
        case .byteArray: plain("Byte[]", "System.Byte[]")
        case .longArray: plain("Int64[]", "System.Int64[]")
        case .closure, .partialApplication: plain("FSharpFunc`2", "Microsoft.FSharp.Core.FSharpFunc`2")
        case .referenceCell:
            TypeDescriptor(
                kind: .record, name: "FSharpRef`1", qualifiedName: "Microsoft.FSharp.Core.FSharpRef`1",
                shapes: [.init(name: "", fields: [.init(name: "contents", representation: .any, isMutable: true)])])
        case .boxedInt64: plain("Int64", "System.Int64", isStruct: true)
        case .boxedUInt64: plain("UInt64", "System.UInt64", isStruct: true)
        case .boxedNativeint: plain("IntPtr", "System.IntPtr", isStruct: true)
        case .boxedUnativeint: plain("UIntPtr", "System.UIntPtr", isStruct: true)
        case .decimal: plain("Decimal", "System.Decimal", isStruct: true)
        case .bigint: plain("BigInteger", "System.Numerics.BigInteger", isStruct: true)
        case .fiber: plain("Fiber", "FSharp.Core.Fiber")
        case .hostObject, .nativeObject: plain("Object", "System.Object")
        case .multiArray: plain("Object[,]", "System.Object[,]")
        case .tuple2, .tuple3, .tuple4, .tuple5, .tuple6, .tuple7, .tuple8:
            tuple("Tuple", Int(type.rawValue - BuiltinType.tuple2.rawValue) + 2, isStruct: false)
        case .structTuple2, .structTuple3, .structTuple4, .structTuple5, .structTuple6, .structTuple7, .structTuple8:
            tuple("ValueTuple", Int(type.rawValue - BuiltinType.structTuple2.rawValue) + 2, isStruct: true)
        case .list:
            union(
                "FSharpList`1", "Microsoft.FSharp.Collections.FSharpList`1",
                [
                    .init(name: "[]", fields: []),
                    .init(
                        name: "::",
                        fields: [
                            .init(name: "Head", representation: .any, isMutable: false),
                            .init(name: "Tail", representation: .union(BuiltinType.list.id), isMutable: true),
                        ]),
                ])
        case .option:
            union("FSharpOption`1", "Microsoft.FSharp.Core.FSharpOption`1", option("None", "Some", "Value"))
        case .valueOption:
            union(
                "FSharpValueOption`1", "Microsoft.FSharp.Core.FSharpValueOption`1",
                option("ValueNone", "ValueSome", "Item"), isStruct: true)
        }
    }

    private static func plain(_ name: String, _ qualifiedName: String, isStruct: Bool = false) -> TypeDescriptor {
        TypeDescriptor(kind: .builtin, name: name, qualifiedName: qualifiedName, isStruct: isStruct)
    }

    private static func tuple(_ name: String, _ count: Int, isStruct: Bool) -> TypeDescriptor {
        let fields = (1...count).map {
            TypeDescriptor.Field(name: "Item\($0)", representation: .any, isMutable: false)
        }
        return TypeDescriptor(
            kind: .tuple, name: "\(name)`\(count)", qualifiedName: "System.\(name)`\(count)", isStruct: isStruct,
            shapes: [.init(name: "", fields: fields)])
    }

    private static func union(
        _ name: String, _ qualifiedName: String, _ shapes: [TypeDescriptor.Shape], isStruct: Bool = false
    ) -> TypeDescriptor {
        TypeDescriptor(kind: .union, name: name, qualifiedName: qualifiedName, isStruct: isStruct, shapes: shapes)
    }

    private static func option(_ none: String, _ some: String, _ field: String) -> [TypeDescriptor.Shape] {
        [
            .init(name: none, fields: []),
            .init(name: some, fields: [.init(name: field, representation: .any, isMutable: false)]),
        ]
    }
}
