/// How bad a diagnostic is. Only `error` stops a script from running.
package enum Severity: String, Sendable {
    case error, warning, info
}

/// Something to tell the script's author: F#'s own code and place, our words.
package struct Diagnostic: Sendable {
    package var severity: Severity
    /// The number of the F# diagnostic: 1 for FS0001.
    package var code: Int
    package var span: Span
    package var message: String

    package init(_ severity: Severity, _ code: Int, _ span: Span, _ message: String) {
        self.severity = severity
        self.code = code
        self.span = span
        self.message = message
    }
}

/// Collects the diagnostics of a compilation, in the order in which they were found.
package final class DiagnosticBag {
    package private(set) var diagnostics: [Diagnostic] = []
    package private(set) var errorCount = 0
    /// `#nowarn` and `#warnon`, each in force from its place to the end of its file.
    private var switches: [WarningSwitch] = []

    package init() {}

    package var hasErrors: Bool { errorCount > 0 }

    package func report(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error {
            // Operands that do not fit together are found out from both sides.
            if let last = diagnostics.last, last.code == diagnostic.code, last.span == diagnostic.span,
                last.message == diagnostic.message
            {
                return
            }
            errorCount += 1
        } else if isSilenced(diagnostic) {
            return
        }
        diagnostics.append(diagnostic)
    }

    /// Warnings of a code are wanted, or not, in a stretch of source.
    package struct WarningSwitch {
        package var code: Int
        package var isOn: Bool
        package var range: Range<UInt32>

        package init(code: Int, isOn: Bool, range: Range<UInt32>) {
            self.code = code
            self.isOn = isOn
            self.range = range
        }
    }

    package func add(_ new: WarningSwitch) { switches.append(new) }

    private func isSilenced(_ diagnostic: Diagnostic) -> Bool {
        // F# shows this one whatever a script says.
        if diagnostic.code == 3535 { return false }
        let last = switches.last { $0.code == diagnostic.code && $0.range.contains(diagnostic.span.start) }
        return last.map { !$0.isOn } ?? false
    }

    package func error(_ code: Int, _ span: Span, _ message: String) {
        report(Diagnostic(.error, code, span, message))
    }

    package func warning(_ code: Int, _ span: Span, _ message: String) {
        report(Diagnostic(.warning, code, span, message))
    }

    /// Forgets everything reported after the first `count` diagnostics: for trial checks (overload resolution).
    package func rollback(to count: Int) {
        while diagnostics.count > count {
            if diagnostics.removeLast().severity == .error { errorCount -= 1 }
        }
    }
}
