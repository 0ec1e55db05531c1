import FusabiBytecode

/// The beginning of the library's type table: the types that the runtime itself knows, to which the library adds slots.
enum BuiltinDescriptors {
    /// One for each id below ``BuiltinType/firstDeclared``; unused ids have an empty one.
    static let all: [TypeDescriptor] = (0..<BuiltinType.firstDeclared).map { raw in
        BuiltinType(rawValue: raw)?.descriptor ?? BuiltinType.valueDescriptor(raw)
    }
}
