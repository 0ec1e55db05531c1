/// A function of the library or the host that scripts call by name.
///
/// `arguments` points at the caller's registers, as many words as the native's declaration has parameters; raw where the
/// declared type is int64, uint64, nativeint or unativeint. The result is a word of the declared result type
/// (`Word.unit` for unit). To raise, return `machine.raise(…)`.
///
/// See `Machine+Natives.swift` for what a native can do.
package typealias NativeFunction = @Sendable (_ machine: Machine, _ arguments: UnsafeMutablePointer<Word>) -> Word

/// The short way into a native, for the frequent case in which nothing has to be allocated, raised or called: it sees only
/// the words of its arguments, and answers ``quickDeclined`` (having changed nothing) when the native itself must decide.
/// A C function, so that a call costs neither reference counting nor saving the interpreter's state. The first three
/// arguments come by themselves (of fewer, what is left means nothing); natives of more find all in `window`.
package typealias QuickNative =
    @convention(c) (
        _ first: UInt64, _ second: UInt64, _ third: UInt64, _ window: UnsafeMutablePointer<UInt64>
    ) -> UInt64

/// No word: see ``QuickNative``.
@inlinable @inline(__always)
package var quickDeclined: UInt64 { 0xFFFF_FFFF_FFFF_FFFF }

/// The short way into a native that has none.
let decliningNative: QuickNative = { _, _, _, _ in quickDeclined }

/// Natives by name. Building one costs a dictionary insertion a name; a name registered twice keeps the last.
///
/// A library of many natives registers them in groups, by what their names begin with: a group's natives are made when the
/// first of them is looked up, so that a program pays for what it uses.
package struct NativeTable: Sendable {
    package typealias Registration = @Sendable (inout NativeTable) -> Void

    private var functions: [String: NativeFunction] = [:]
    /// The short ways into some of them.
    package var quick: [String: QuickNative] = [:]
    /// What makes a group, by the part of its natives' names before the dot.
    private var groups: [String: [Registration]] = [:]

    package init() {}

    package mutating func register(_ name: String, _ function: @escaping NativeFunction) {
        functions[name] = function
    }

    /// Registers the natives whose names begin with one of `prefixes` and a dot, when one of them is looked up. A
    /// registration for several prefixes may run once for each.
    package mutating func register(groups prefixes: String..., registration: @escaping Registration) {
        for prefix in prefixes { groups[prefix, default: []].append(registration) }
    }

    /// `table["String.Trim"] = …`. Reading does not look into groups: see ``find(_:)``.
    package subscript(name: String) -> NativeFunction? {
        get { functions[name] }
        set { functions[name] = newValue }
    }

    /// The native of that name, after making its group.
    package mutating func find(_ name: String) -> NativeFunction? {
        if let function = functions[name] { return function }
        guard let dot = name.firstIndex(of: "."),
            let registrations = groups.removeValue(forKey: String(name[..<dot]))
        else { return nil }
        // What was registered by name wins over what the group brings.
        let explicit = functions
        for registration in registrations { registration(&self) }
        functions.merge(explicit) { $1 }
        return functions[name]
    }

    /// All of another table's natives too; the other's win.
    package mutating func merge(_ other: NativeTable) {
        functions.merge(other.functions) { $1 }
        quick.merge(other.quick) { $1 }
        groups.merge(other.groups) { $0 + $1 }
    }

    /// The names of all natives, those of all groups included.
    package var names: [String] {
        var all = self
        for registration in groups.values.joined() { registration(&all) }
        return Array(all.functions.keys)
    }
}
