import FusabiBytecode

/// A native function as some calls use it: the same one may be imported with several signatures, since what generic code
/// gets from it depends on where it is expanded. The runtime compares each with the native itself.
package struct NativeImport: Hashable, Sendable {
    package var name: String
    package var signature: FunctionSignature

    package init(name: String, signature: FunctionSignature) {
        self.name = name
        self.signature = signature
    }

    /// Natives check their arguments themselves; only raw integers differ.
    package static func parameter(_ representation: Representation) -> Representation {
        representation.isRaw ? .int64 : .any
    }
}
