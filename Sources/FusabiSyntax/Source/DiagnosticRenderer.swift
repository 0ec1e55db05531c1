/// Turns diagnostics into text.
package struct DiagnosticRenderer: Sendable {
    package enum Style: Sendable {
        /// `script.fsx(2,15): error FS0001: message`, one line each: what editors and F#'s own tools read.
        case plain
        /// The plain line, then the line of source with the place underlined; with colours or without.
        case snippet(colours: Bool)
        /// One JSON object a line: file, range, severity, code, message.
        case json
    }

    private let source: SourceMap
    private let style: Style

    package init(source: SourceMap, style: Style) {
        self.source = source
        self.style = style
    }

    /// The text of a diagnostic, without a line feed at its end.
    package func render(_ diagnostic: Diagnostic) -> String {
        switch style {
        case .plain: plain(diagnostic)
        case .snippet(let colours): snippet(diagnostic, Palette(isOn: colours))
        case .json: json(diagnostic)
        }
    }

    /// All diagnostics, a line feed after each.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { render($0) + "\n" }.joined()
    }

    // MARK: Plain

    /// `FS` and at least four digits.
    private func code(_ number: Int) -> String {
        let digits = String(number)
        return "FS" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private func path(_ diagnostic: Diagnostic) -> String { source.file(at: diagnostic.span.start)?.path ?? "" }

    private func plain(_ diagnostic: Diagnostic, _ palette: Palette = Palette(isOn: false)) -> String {
        let start = source.position(of: diagnostic.span.start)
        let severity = palette.paint(
            "\(diagnostic.severity.rawValue) \(code(diagnostic.code))", Palette.colour(of: diagnostic.severity))
        let place = "\(path(diagnostic))(\(start.line),\(start.column))"
        return "\(palette.paint(place, .bold)): \(severity): \(diagnostic.message)"
    }

    // MARK: Snippet

    private func snippet(_ diagnostic: Diagnostic, _ palette: Palette) -> String {
        let first = plain(diagnostic, palette)
        guard let file = source.file(at: diagnostic.span.start) else { return first }
        let line = SourceLine(of: diagnostic.span, in: file, number: source.position(of: diagnostic.span.start).line)
        let number = String(line.number)
        let margin = String(repeating: " ", count: number.count)
        let bar = palette.paint("|", .dim)
        let marks = palette.paint(line.marks, Palette.colour(of: diagnostic.severity))
        return "\(first)\n \(palette.paint(number, .dim)) \(bar) \(line.text)\n \(margin) \(bar) \(line.indent)\(marks)"
    }

    // MARK: JSON

    private func json(_ diagnostic: Diagnostic) -> String {
        let start = source.position(of: diagnostic.span.start)
        let end = source.position(of: diagnostic.span.end)
        let fields = [
            "\"file\":\(quoted(path(diagnostic)))",
            "\"line\":\(start.line)", "\"column\":\(start.column)",
            "\"endLine\":\(end.line)", "\"endColumn\":\(end.column)",
            "\"severity\":\(quoted(diagnostic.severity.rawValue))",
            "\"code\":\(quoted(code(diagnostic.code)))",
            "\"message\":\(quoted(diagnostic.message))",
        ]
        return "{\(fields.joined(separator: ","))}"
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case let control where control.value < 0x20:
                let hex = String(control.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// The line of source that a span begins on, as a terminal shows it: tabs as blanks, and marks under the span.
private struct SourceLine {
    let number: Int
    var text = ""
    /// The blanks before the marks.
    var indent = ""
    var marks = ""

    init(of span: Span, in file: SourceFile, number: Int) {
        self.number = number
        let lineStart = Int(file.lineStarts[min(max(number - 1, 0), file.lineStarts.count - 1)])
        var lineEnd = lineStart
        while lineEnd < file.bytes.count, file.bytes[lineEnd] != 10, file.bytes[lineEnd] != 13 { lineEnd += 1 }
        let start = min(max(Int(span.start - file.base), lineStart), lineEnd)
        let end = min(max(Int(max(span.end, span.start) - file.base), start), lineEnd)
        text = Self.shown(file.bytes[lineStart..<lineEnd])
        indent = String(repeating: " ", count: Self.width(file.bytes[lineStart..<start]))
        marks = String(repeating: "^", count: max(1, Self.width(file.bytes[start..<end])))
    }

    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        String(
            String.UnicodeScalarView(
                String(decoding: bytes, as: UTF8.self).unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    if scalar == "\t" { return Array(repeating: " ", count: 4) }
                    return scalar.value < 0x20 || scalar.value == 0x7F ? ["\u{FFFD}"] : [scalar]
                }))
    }

    /// How many columns of a terminal a text takes.
    private static func width(_ bytes: ArraySlice<UInt8>) -> Int {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(0) { $0 + width($1) }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar == "\t" { return 4 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // East Asian wide characters and emoji take two columns.
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}

/// The colours of a terminal, or none.
private struct Palette {
    enum Colour: String {
        case bold = "1"
        case dim = "2"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
    }

    let isOn: Bool

    func paint(_ text: String, _ colour: Colour) -> String {
        isOn ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    static func colour(of severity: Severity) -> Colour {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .info: .blue
        }
    }
}
