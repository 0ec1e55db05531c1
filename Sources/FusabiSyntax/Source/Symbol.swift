/// An interned name: two symbols of one table are equal exactly when their texts are.
package struct Symbol: Hashable, Sendable {
    package let id: UInt32

    package init(id: UInt32) { self.id = id }
}

/// The names of a compilation. Symbols are dense, so side tables may be arrays. F#'s keywords come first, in the order of
/// ``Keyword/all``, so that the lexer tells a keyword by its number.
package final class SymbolTable {
    @exclusivity(unchecked) private var texts: [String] = []
    /// The UTF-8 of all names, end to end; `ends[i]` is where that of symbol `i` stops.
    @exclusivity(unchecked) private var bytes: [UInt8] = []
    @exclusivity(unchecked) private var ends: [UInt32] = []
    @exclusivity(unchecked) private var hashes: [UInt32] = []
    /// Open addressing with linear probing: symbol id + 1, 0 where free. The size is a power of two, at most half full.
    @exclusivity(unchecked) private var slots = [UInt32](repeating: 0, count: 2048)

    package init() {
        for keyword in Keyword.all { _ = intern(keyword.spelling) }
    }

    /// The symbol of a text. O(length) on average.
    package func intern(_ text: String) -> Symbol {
        var text = text
        return text.withUTF8 { intern(utf8: $0, hash: Self.hash($0)) }
    }

    /// The symbol of a text given as UTF-8, which must be valid, with its ``hash(_:)``. Allocates nothing when the name
    /// is known. O(length) on average.
    package func intern(utf8 name: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Symbol {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let id = Int(slots[slot]) - 1
            if hashes[id] == hash, isName(id, name) { return Symbol(id: UInt32(id)) }
            slot = (slot + 1) & mask
        }
        let id = UInt32(texts.count)
        slots[slot] = id + 1
        texts.append(String(decoding: name, as: UTF8.self))
        bytes.append(contentsOf: name)
        ends.append(UInt32(bytes.count))
        hashes.append(hash)
        if texts.count * 2 > slots.count { grow() }
        return Symbol(id: id)
    }

    package func text(_ symbol: Symbol) -> String { texts[Int(symbol.id)] }

    package var count: Int { texts.count }

    /// FNV-1a, which the lexer also computes byte by byte while it scans: see ``hashStart`` and ``hash(_:_:)``.
    package static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash = hashStart
        for byte in name { hash = Self.hash(hash, byte) }
        return hash
    }

    /// The hash of no bytes.
    package static var hashStart: UInt32 { 2_166_136_261 }

    /// The hash after one byte more.
    @inline(__always)
    package static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

    private func isName(_ id: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = id == 0 ? 0 : Int(ends[id - 1])
        guard Int(ends[id]) - start == name.count else { return false }
        for i in 0..<name.count where bytes[start + i] != name[i] { return false }
        return true
    }

    private func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (id, hash) in hashes.enumerated() {
            var slot = Int(hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(id) + 1
        }
    }
}
