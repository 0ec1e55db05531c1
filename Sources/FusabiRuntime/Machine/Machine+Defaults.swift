import FusabiBytecode

/// What `Unchecked.defaultof`, `Array.zeroCreate` and fields that nobody has set yet hold.
extension Machine {
    /// The default of a representation: 0, false, null, a struct of defaults.
    package func defaultValue(_ code: RepresentationCode) -> Word {
        switch code.representation {
        // Whoever reads it as a known type gets that type's default.
        case .any, nil: .unset
        case .reference(let type), .union(let type): defaultValue(type)
        case .some(let representation): .defaultValue(representation)
        }
    }

    /// The default of a type of objects or unions: null, unless it is a struct.
    package func defaultValue(_ type: TypeID) -> Word {
        switch BuiltinType(rawValue: type.index) {
        case .option: return .none
        case .valueOption: return .valueNone
        case .list: return .null
        case .decimal: return makeDecimal(DecimalView(low: 0, high: 0, scale: 0, isNegative: false))
        case .bigint: return makeBigint(isNegative: false, magnitude: [])
        case .structTuple2, .structTuple3, .structTuple4, .structTuple5, .structTuple6, .structTuple7, .structTuple8:
            return makeDefaultStruct(type)
        case nil where Int(type.index) < state.pointee.heap.typeCount: break
        default: return .null
        }
        let layout = state.pointee.heap.types[Int(type.index)]
        guard layout.flags.contains(.isStruct) else { return .null }
        if layout.kind == TypeDescriptor.Kind.union.rawValue, shape(layout, tag: 0)?.fieldCount == 0 {
            return .immediate(0, type: type)
        }
        return makeDefaultStruct(type)
    }

    /// A struct whose fields are defaults. Structs do not contain themselves, so this ends.
    private func makeDefaultStruct(_ type: TypeID) -> Word {
        let layout = state.pointee.heap.types[Int(type.index)]
        let count = shape(layout, tag: 0)?.fieldCount ?? 0
        return makeObject(type, (0..<count).map { defaultValue(fieldCode(layout, tag: 0, $0)) })
    }
}
