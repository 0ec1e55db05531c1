import FusabiBytecode

/// The natives of the mutable collections, of trees and of `StringBuilder`. They are here and not in the library because
/// they live on the layout of cells, whose accessors are inlined within this module only.
package enum CollectionNatives {
    /// Raises what the methods of null do.
    static func nullReference(_ machine: Machine) -> Word {
        machine.raise("System.NullReferenceException", "Object reference not set to an instance of an object.")
    }

    static func outOfRange(_ machine: Machine, _ message: String, parameter: String) -> Word {
        machine.raise("System.ArgumentOutOfRangeException", message, fields: [machine.makeString(parameter)])
    }
}
