/// Values that are no cells have types too, for the interfaces that the library gives them: one below
/// ``BuiltinType/firstDeclared`` for each kind of immediate, one for floats; 64-bit integers have that of their cells.
extension BuiltinType {
    private static let firstValueType: UInt32 = 40
    package static let floatType = TypeID(index: firstValueType + 16)

    /// The type of an immediate's kind; nil for null and its like.
    package static func valueType(_ kind: ImmediateKind) -> TypeID? {
        switch kind {
        case .null, .unset: nil
        case .int64: BuiltinType.boxedInt64.id
        case .uint64: BuiltinType.boxedUInt64.id
        case .nativeint: BuiltinType.boxedNativeint.id
        case .unativeint: BuiltinType.boxedUnativeint.id
        default: kind.rawValue < 16 ? TypeID(index: firstValueType + UInt32(kind.rawValue)) : nil
        }
    }

    /// What the type table says of an id without a ``BuiltinType``.
    package static func valueDescriptor(_ raw: UInt32) -> TypeDescriptor {
        let name: String
        switch raw {
        case floatType.index: name = "System.Double"
        case firstValueType..<floatType.index:
            name = ImmediateKind(rawValue: UInt16(raw - firstValueType)).typeName
        default: return TypeDescriptor(kind: .builtin, name: "", qualifiedName: "")
        }
        return TypeDescriptor(kind: .builtin, name: name, qualifiedName: name, isStruct: true)
    }
}

extension ImmediateKind {
    /// The .NET name of the type.
    package var typeName: String {
        switch self {
        case .int32: "System.Int32"
        case .bool: "System.Boolean"
        case .char: "System.Char"
        case .unit: "Microsoft.FSharp.Core.Unit"
        case .int8: "System.SByte"
        case .uint8: "System.Byte"
        case .int16: "System.Int16"
        case .uint16: "System.UInt16"
        case .uint32: "System.UInt32"
        case .float32: "System.Single"
        case .int64: "System.Int64"
        case .uint64: "System.UInt64"
        case .nativeint: "System.IntPtr"
        case .unativeint: "System.UIntPtr"
        default: "System.Object"
        }
    }
}
