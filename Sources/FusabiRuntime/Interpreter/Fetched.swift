import FusabiBytecode

/// The first word of an instruction, with its fields: operation, a, b, c, from the lowest byte.
///
/// Every field is read from the code when it is asked for. That is one machine instruction, where taking the fields out
/// of a word in a register takes two or three and the register.
struct Fetched: BitwiseCopyable {
    private let word: UnsafeRawPointer

    @inline(__always)
    init(_ pc: CodePointer) { word = UnsafeRawPointer(pc) }

    /// An enum of exactly 256 cases: the switch over it is one jump table without a range check.
    @inline(__always)
    var opcode: Opcode { unsafeBitCast(word.load(as: UInt8.self), to: Opcode.self) }

    @inline(__always)
    var a: Int { Int(word.load(fromByteOffset: 1, as: UInt8.self)) }
    @inline(__always)
    var b: Int { Int(word.load(fromByteOffset: 2, as: UInt8.self)) }
    @inline(__always)
    var c: Int { Int(word.load(fromByteOffset: 3, as: UInt8.self)) }
    /// b and c as one number.
    @inline(__always)
    var bc: Int { Int(word.load(fromByteOffset: 2, as: UInt16.self)) }
    @inline(__always)
    var signedBC: Int { Int(word.load(fromByteOffset: 2, as: Int16.self)) }
    @inline(__always)
    var signedC: Int { Int(word.load(fromByteOffset: 3, as: Int8.self)) }
    /// a, b and c as one signed number: the jump offset.
    @inline(__always)
    var offset: Int { Int(word.load(as: Int32.self) &>> 8) }
}

/// Where the interpreter reads code.
typealias CodePointer = UnsafePointer<UInt32>

extension UnsafePointer where Pointee == UInt32 {
    /// The extension word here as a signed jump offset.
    @inline(__always)
    var offset: Int { Int(Int32(bitPattern: pointee)) }

    /// Two extension words as one.
    @inline(__always)
    var wide: UInt64 { UnsafeRawPointer(self).loadUnaligned(as: UInt64.self) }

    /// Register `index` of a list of registers that begins here.
    @inline(__always)
    func register(_ index: Int) -> Int {
        Int(UnsafeRawPointer(self).load(fromByteOffset: index, as: UInt8.self))
    }
}

/// The registers of the running frame.
typealias Registers = UnsafeMutablePointer<UInt64>

/// Typed access. Reading never checks: the verifier has.
extension UnsafeMutablePointer where Pointee == UInt64 {
    @inline(__always)
    func int(_ index: Int) -> Int32 { Int32(truncatingIfNeeded: self[index]) }

    @inline(__always)
    func uint(_ index: Int) -> UInt32 { UInt32(truncatingIfNeeded: self[index]) }

    @inline(__always)
    func long(_ index: Int) -> Int64 { Int64(bitPattern: self[index]) }

    @inline(__always)
    func float(_ index: Int) -> Double { Double(bitPattern: self[index]) }

    @inline(__always)
    func float32(_ index: Int) -> Float { Float(bitPattern: UInt32(truncatingIfNeeded: self[index])) }

    @inline(__always)
    func isTrue(_ index: Int) -> Bool { UInt32(truncatingIfNeeded: self[index]) != 0 }

    @inline(__always)
    func set(_ index: Int, int value: Int32) { self[index] = 0xFFF9_0000_0000_0000 | UInt64(UInt32(bitPattern: value)) }

    /// With the tag of an int, for the loop, which has it at hand.
    @inline(__always)
    func set(_ index: Int, _ tag: UInt64, int value: Int32) { self[index] = tag | UInt64(UInt32(bitPattern: value)) }

    @inline(__always)
    func set(_ index: Int, uint value: UInt32) { self[index] = 0xFFF9_000A_0000_0000 | UInt64(value) }

    @inline(__always)
    func set(_ index: Int, bool value: Bool) { self[index] = 0xFFF9_0001_0000_0000 | (value ? 1 : 0) }

    @inline(__always)
    func set(_ index: Int, long value: Int64) { self[index] = UInt64(bitPattern: value) }

    /// For results of arithmetic on canonical operands, which are canonical.
    @inline(__always)
    func set(_ index: Int, float value: Double) { self[index] = value.bitPattern }

    @inline(__always)
    func set(_ index: Int, canonical value: Double) { self[index] = Word.float(value).bits }

    @inline(__always)
    func set(_ index: Int, float32 value: Float) { self[index] = 0xFFF9_000B_0000_0000 | UInt64(value.bitPattern) }
}

/// The cell that a register refers to, known to be a reference.
@inline(__always)
func cellWords(_ word: UInt64) -> UnsafeMutablePointer<UInt64> {
    // Subtracting the tag also serves the test for it: one constant instead of three.
    pointer(UInt(truncatingIfNeeded: word &- 0xFFFA_0000_0000_0000), to: UInt64.self)
}

@inline(__always)
func isReference(_ word: UInt64) -> Bool { (word &- 0xFFFA_0000_0000_0000) &>> 48 == 0 }

/// Is it a cell of exactly this type, or a case without fields of this union?
@inline(__always)
func isValue(_ word: UInt64, of type: UInt32) -> Bool {
    if isReference(word) { return UInt32(truncatingIfNeeded: cellWords(word)[0]) == type }
    // Below 64 the kinds of immediates are those of numbers.
    return type >= 64 && word &>> 32 == 0xFFF9_0000 | UInt64(type)
}

/// Why the interpreter leaves its fast loop.
enum Trap: UInt8 {
    /// An exception waits, or the run is being aborted.
    case raised
    case divideByZero, overflow, nullReference, indexOutOfRange, invalidCast
    /// The instruction before pc has to be executed out of line.
    case slow
    /// Out of fuel, or of stack, before the instruction at pc, which will be executed again.
    case fuel, stack
    /// The code that the host called has returned.
    case halt
}
