/// A function of the library or the host that scripts call by name.
///
/// `arguments` points at the caller's registers, as many words as the native's declaration has parameters; raw where the
/// declared type is int64, uint64, nativeint or unativeint. The result is a word of the declared result type
/// (`Word.unit` for unit). To raise, return `machine.raise(…)`.
///
/// See `Machine+Natives.swift` for what a native can do.
package typealias NativeFunction = @Sendable (_ machine: Machine, _ arguments: UnsafeMutablePointer<Word>) -> Word

/// Natives by name. Building one costs a dictionary insertion a name; a name registered twice keeps the last.
package struct NativeTable: Sendable {
    private var functions: [String: NativeFunction] = [:]

    package init() { functions.reserveCapacity(2048) }

    package mutating func register(_ name: String, _ function: @escaping NativeFunction) {
        functions[name] = function
    }

    /// `table["String.Trim"] = …`
    package subscript(name: String) -> NativeFunction? {
        get { functions[name] }
        set { functions[name] = newValue }
    }

    /// All of another table's natives too; the other's win.
    package mutating func merge(_ other: NativeTable) {
        functions.merge(other.functions) { $1 }
    }

    package var names: [String] { Array(functions.keys) }
}
