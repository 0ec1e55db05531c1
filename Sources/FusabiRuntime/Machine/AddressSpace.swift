import Glibc

/// What the process may reserve. Stacks and heap take address space by the gigabyte, of which they touch little; where the
/// process may not have as much (`ulimit -v`), each takes a share.
package enum AddressSpace {
    /// `wanted` bytes, or that part of the limit if it is less; at least 64 KiB, in whole pages.
    package static func share(_ part: Int, wanted: Int) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < UInt(Int.max) else {
            return wanted
        }
        return min(wanted, max(Int(limit.rlim_cur) / part, 1 << 16) & ~4095)
    }
}
