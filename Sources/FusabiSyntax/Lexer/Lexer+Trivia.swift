extension Lexer {
    /// Skips a byte order mark and a `#!` line.
    mutating func skipFileStart() {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
        if has("#!", at: at) { skipLine() }
    }

    /// Skips blanks, comments and conditional compilation. Returns false at the end of the file.
    mutating func skipTrivia() -> Bool {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: " "), UInt8(ascii: "\r"):
                at += 1
            case UInt8(ascii: "\n"):
                at += 1
                isAtLineStart = true
            case UInt8(ascii: "\t"):
                skipTabs()
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                skipLineComment()
            case UInt8(ascii: "(") where peek(1) == UInt8(ascii: "*") && peek(2) != UInt8(ascii: ")"):
                skipBlockComment()
            case UInt8(ascii: "#") where isAtLineStart && holes.isEmpty && lexLineDirective():
                break
            default:
                return true
            }
        }
        return false
    }

    /// Moves to the line feed that ends the line, or the end of the file.
    mutating func skipLine() {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    }

    private mutating func skipTabs() {
        let start = at
        while peek() == UInt8(ascii: "\t") { at += 1 }
        if !allowsTabs, !isBeforeCondition() {
            error(1161, start, at, "a tab cannot be used to indent or to separate here; use blanks")
        }
    }

    /// Whether blanks alone stand between the cursor and an `#if`, `#else` or `#endif` that begins the line: these may be
    /// indented with tabs.
    private func isBeforeCondition() -> Bool {
        var index = at
        while byte(at: index) == UInt8(ascii: " ") || byte(at: index) == UInt8(ascii: "\t") { index += 1 }
        return isAtLineStart && (has("#if", at: index) || has("#else", at: index) || has("#endif", at: index))
    }

    /// `//`, and `///`, which documents what follows (F# spec 3.2). Four slashes are an ordinary comment.
    private mutating func skipLineComment() {
        let start = at
        skipLine()
        guard byte(at: start + 2) == UInt8(ascii: "/"), byte(at: start + 3) != UInt8(ascii: "/") else { return }
        var textStart = start + 3
        if byte(at: textStart) == UInt8(ascii: " "), textStart < at { textStart += 1 }
        var textEnd = at
        if textEnd > textStart, bytes[textEnd - 1] == UInt8(ascii: "\r") { textEnd -= 1 }
        document(text(textStart, textEnd), start: start, end: textEnd)
    }

    /// Adds a `///` line to the run that it continues, or starts a run: a run is broken by a token or a blank line.
    private mutating func document(_ line: String, start: Int, end: Int) {
        if let last = output.documentation.last, isBlankLineBreak(from: Int(last.span.end - base), to: start) {
            output.documentation[output.documentation.count - 1] =
                (last.text + "\n" + line, Span(start: last.span.start, end: span(start, end).end))
        } else {
            output.documentation.append((line, span(start, end)))
        }
    }

    /// Whether nothing but blanks and exactly one line feed stands between two places.
    private func isBlankLineBreak(from start: Int, to end: Int) -> Bool {
        var feeds = 0
        for index in start..<end {
            switch bytes[index] {
            case UInt8(ascii: "\n"): feeds += 1
            case UInt8(ascii: " "), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
            default: return false
            }
        }
        return feeds == 1
    }

    /// `(* … *)`: nested comments count, and strings and characters inside are skipped as such, so that `"*)"` does not
    /// end a comment (F# spec 3.2).
    private mutating func skipBlockComment() {
        let start = at
        var depth = 1
        at += 2
        while depth > 0 {
            guard at < bytes.count else {
                error(516, start, start + 2, "this comment is never closed")
                return
            }
            switch bytes[at] {
            case UInt8(ascii: "(") where peek(1) == UInt8(ascii: "*"):
                if peek(2) == UInt8(ascii: ")") {
                    at += 3
                } else {
                    depth += 1
                    at += 2
                }
            case UInt8(ascii: "*") where peek(1) == UInt8(ascii: ")"):
                depth -= 1
                at += 2
            case UInt8(ascii: "\""):
                if !skipStringInComment() {
                    error(517, start, start + 2, "a string inside this comment is never closed")
                    return
                }
            case UInt8(ascii: "'"):
                at += characterLength(at: at) ?? 1
            case UInt8(ascii: "\n"):
                at += 1
                isAtLineStart = true
            default:
                at += 1
            }
        }
    }

    /// Skips a string of any kind inside a comment; false where it is never closed.
    private mutating func skipStringInComment() -> Bool {
        if has("\"\"\"", at: at) {
            at += 3
            while at < bytes.count {
                if has("\"\"\"", at: at) {
                    at += 3
                    return true
                }
                at += 1
            }
            return false
        }
        let isVerbatim = at > 0 && bytes[at - 1] == UInt8(ascii: "@")
        at += 1
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\\"), !isVerbatim {
                at += 2
            } else if byte == UInt8(ascii: "\"") {
                at += 1
                if !isVerbatim || peek() != byte { return true }
                at += 1
            } else {
                at += 1
            }
        }
        at = bytes.count
        return false
    }
}
