/// "Did you mean …?" for undefined names.
package enum Suggestions {
    /// A sentence to put behind a message, with a blank before it; empty when nothing is close.
    package static func hint(for name: String, among candidates: [String]) -> String {
        let best = closest(to: name, among: candidates)
        switch best.count {
        case 0: return ""
        case 1: return " Did you mean '\(best[0])'?"
        default: return " Did you mean one of: " + best.map { "'\($0)'" }.joined(separator: ", ") + "?"
        }
    }

    /// Up to three candidates within a third of the name's length of edits, nearest first. O(candidates * length²).
    package static func closest(to name: String, among candidates: [String]) -> [String] {
        let wanted = Array(name.lowercased().utf8)
        // Of a name of one character every other one would be near.
        if wanted.count < 2 { return [] }
        let limit = max(1, wanted.count / 3)
        var found: [(distance: Int, name: String)] = []
        var seen: Set<String> = []
        for candidate in candidates where candidate != name && seen.insert(candidate).inserted {
            let bytes = Array(candidate.lowercased().utf8)
            if abs(bytes.count - wanted.count) > limit { continue }
            let distance = editDistance(wanted, bytes)
            if distance <= limit { found.append((distance, candidate)) }
        }
        return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
    }

    /// Insertions, deletions, replacements and swaps of neighbours (restricted Damerau–Levenshtein distance).
    package static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var current = [Int](repeating: i, count: b.count + 1)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = current
        }
        return last[b.count]
    }
}
