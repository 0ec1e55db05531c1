import FusabiRuntime

/// The inner loop of dictionaries and hash sets: see `HashTable` in the prelude's HashTable.fs.
extension StandardLibrary {
    static func registerHashTables(_ table: inout NativeTable) {
        table["HashTable.hash"] = { machine, arguments in
            guard let hash = machine.hash(arguments[0]) else { return .unit }
            return .int32(spread(hash))
        }
        table["HashTable.find"] = { machine, arguments in
            guard let buckets = machine.array(arguments[0]), let hashes = machine.array(arguments[1]),
                let next = machine.array(arguments[2]), let keys = machine.array(arguments[3]), buckets.count > 0
            else { return .int(-1) }
            let (key, hash) = (arguments[4], arguments[5].int32)
            var entry = buckets.words[Int(hash) & (buckets.count - 1)].int - 1
            while entry >= 0, entry < keys.count {
                if hashes.words[entry].int32 == hash {
                    let candidate = machine.element(keys, entry)
                    if candidate == key { return .int(entry) }
                    if !key.isImmediate || !candidate.isImmediate {
                        guard let isEqual = machine.equal(candidate, key, isER: true) else { return .int(-1) }
                        if isEqual { return .int(entry) }
                    }
                }
                entry = next.words[entry].int
            }
            return .int(-1)
        }
    }

    /// Mixes the bits (tables have a power of two of buckets) and drops the sign.
    private static func spread(_ hash: Int32) -> Int32 {
        var bits = UInt32(bitPattern: hash) &* 0x9E37_79B1
        bits ^= bits >> 15
        return Int32(bitPattern: bits & 0x7FFF_FFFF)
    }
}
