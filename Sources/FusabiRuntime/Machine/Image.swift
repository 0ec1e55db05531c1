import FusabiBytecode

/// What is loaded into a machine, apart from what the interpreter needs at hand.
struct Image {
    /// By type id.
    var descriptors: [TypeDescriptor?] = []
    var typeNames: [String: TypeID] = [:]
    var exceptionTypes: [String: UInt32] = [:]
    var natives: UnsafeMutablePointer<NativeSlot> = .allocate(capacity: 1)
    var nativeCount = 0
    var handles: [Word] = []
    var freeHandles: [Int] = []
    var fieldKinds: UnsafeMutablePointer<FieldKind> = .allocate(capacity: 1)
    var fieldKindCount = 0
    var fieldKindCapacity = 1
    var shapeCount = 0
    var shapeCapacity = 1
    var typeCapacity = 1

    /// The id that stands for System.Exception while no library is loaded.
    static let fallbackException: UInt32 = 79

    func deallocate() {
        natives.deinitialize(count: nativeCount)
        natives.deallocate()
        fieldKinds.deallocate()
    }
}

/// An imported native, resolved at its first call.
struct NativeSlot {
    var function: NativeFunction?
    var name: String
}
