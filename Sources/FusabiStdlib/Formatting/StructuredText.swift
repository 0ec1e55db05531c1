import FusabiRuntime

/// Structured texts for code outside scripts.
package enum StructuredText {
    /// `head value`, broken as F# Interactive breaks it: the value below the head, two columns in, when the line would
    /// pass 78 columns. nil when script code that makes part of the text raised.
    package static func declaration(_ head: String, _ value: Word, on machine: Machine) -> String? {
        var options = StructuredFormatter.Options()
        options.width = 78
        return StructuredFormatter.text(value, after: head, machine: machine, options: options).map {
            String(decoding: $0, as: UTF16.self)
        }
    }
}
