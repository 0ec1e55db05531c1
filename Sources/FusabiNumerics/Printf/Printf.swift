/// What `sprintf` puts in place of a placeholder, for numbers, bools, chars and strings.
///
/// The rules are FSharp.Core's own, surprising ones included: left alignment with the flag `0` pads with zeros on the
/// right, and a negative zero counts as positive, so that `%+.1f` shows it as `+-0.0`.
package enum Printf {
    /// What a padded text is.
    enum Content {
        /// Digits, with a sign if negative.
        case number(isPositive: Bool)
        /// Anything else: NaN, infinities, words. Never padded with zeros.
        case word
    }

    /// How much padding goes before and after a text of `count` units.
    package static func padding(
        _ specifier: PrintfSpecifier, count: Int
    ) -> (before: Int, after: Int) {
        let missing = max(0, specifier.minimumCount &- count)
        return specifier.alignsLeft ? (0, missing) : (missing, 0)
    }

    /// Appends a text that is already formatted, padded as the placeholder says.
    ///
    /// `zeroPadsLeft` is false where a number that is aligned left is never padded with zeros: `%g` of a whole number.
    static func append(
        _ text: [UInt8], _ content: Content, _ specifier: PrintfSpecifier, zeroPadsLeft: Bool = true,
        to bytes: inout [UInt8]
    ) {
        guard case .number(let isPositive) = content else {
            let padding = padding(specifier, count: text.count)
            bytes.append(repeating: ASCII.space, count: padding.before)
            bytes.append(contentsOf: text)
            bytes.append(repeating: ASCII.space, count: padding.after)
            return
        }
        let prefix = isPositive ? specifier.positivePrefix : nil
        let missing = specifier.minimumCount &- text.count &- (prefix == nil ? 0 : 1)
        // Aligned left, only `%M` is padded with zeros.
        let isDecimal = specifier.type == UInt8(ascii: "M")
        let zeros = specifier.flags.contains(.padWithZeros) && (!specifier.alignsLeft || isDecimal)
        if specifier.alignsLeft {
            if let prefix { bytes.append(prefix) }
            bytes.append(contentsOf: text)
            bytes.append(repeating: zeros && zeroPadsLeft ? ASCII.zero : ASCII.space, count: missing)
        } else if zeros {
            let hasSign = !isPositive && text.first == ASCII.minus
            if hasSign { bytes.append(ASCII.minus) }
            if let prefix { bytes.append(prefix) }
            bytes.append(repeating: ASCII.zero, count: missing)
            bytes.append(contentsOf: text.dropFirst(hasSign ? 1 : 0))
        } else {
            bytes.append(repeating: ASCII.space, count: missing)
            if let prefix { bytes.append(prefix) }
            bytes.append(contentsOf: text)
        }
    }

    /// Appends a bool (`%b`).
    package static func append(_ value: Bool, _ specifier: PrintfSpecifier, to bytes: inout [UInt8]) {
        append(Array((value ? "true" : "false").utf8), .word, specifier, to: &bytes)
    }

    /// A text (`%s`, `%c`, or a `%O` that has a width), padded with blanks.
    package static func pad(_ text: [UInt16], _ specifier: PrintfSpecifier) -> [UInt16] {
        let padding = padding(specifier, count: text.count)
        guard padding != (0, 0) else { return text }
        return [UInt16](repeating: 0x20, count: padding.before) + text
            + [UInt16](repeating: 0x20, count: padding.after)
    }
}
