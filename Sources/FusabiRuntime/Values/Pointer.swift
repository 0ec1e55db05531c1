/// The pointer to an address that is known not to be zero; costs nothing in optimised code.
@inlinable @inline(__always)
package func pointer<Pointee>(_ address: UInt, to type: Pointee.Type) -> UnsafeMutablePointer<Pointee> {
    UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped
}
