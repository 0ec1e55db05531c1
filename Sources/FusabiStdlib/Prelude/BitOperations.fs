// Counting and turning bits.
namespace System.Numerics

open System
open FSharp.Core

[<AbstractClass; Sealed>]
type BitOperations =
    static member PopCount(value: uint64) : int =
        let pairs = value - ((value >>> 1) &&& 0x5555555555555555UL)
        let nibbles = (pairs &&& 0x3333333333333333UL) + ((pairs >>> 2) &&& 0x3333333333333333UL)
        int ((((nibbles + (nibbles >>> 4)) &&& 0x0F0F0F0F0F0F0F0FUL) * 0x0101010101010101UL) >>> 56)
    static member PopCount(value: uint32) : int = BitOperations.PopCount(uint64 value)
    /// Sets every bit below the highest one.
    static member private Smear(value: uint64) : uint64 =
        let value = value ||| (value >>> 1)
        let value = value ||| (value >>> 2)
        let value = value ||| (value >>> 4)
        let value = value ||| (value >>> 8)
        let value = value ||| (value >>> 16)
        value ||| (value >>> 32)
    static member LeadingZeroCount(value: uint64) : int = 64 - BitOperations.PopCount(BitOperations.Smear value)
    static member LeadingZeroCount(value: uint32) : int = BitOperations.LeadingZeroCount(uint64 value) - 32
    static member TrailingZeroCount(value: uint64) : int = BitOperations.PopCount(~~~value &&& (value - 1UL))
    static member TrailingZeroCount(value: int64) : int = BitOperations.TrailingZeroCount(uint64 value)
    static member TrailingZeroCount(value: uint32) : int = min 32 (BitOperations.TrailingZeroCount(uint64 value))
    static member TrailingZeroCount(value: int) : int = BitOperations.TrailingZeroCount(uint32 value)
    static member Log2(value: uint64) : int = if value = 0UL then 0 else 63 - BitOperations.LeadingZeroCount value
    static member Log2(value: uint32) : int = BitOperations.Log2(uint64 value)
    static member IsPow2(value: int) : bool = value > 0 && value &&& (value - 1) = 0
    static member IsPow2(value: uint32) : bool = value <> 0u && value &&& (value - 1u) = 0u
    static member IsPow2(value: int64) : bool = value > 0L && value &&& (value - 1L) = 0L
    static member IsPow2(value: uint64) : bool = value <> 0UL && value &&& (value - 1UL) = 0UL
    static member RotateLeft(value: uint32, offset: int) : uint32 =
        (value <<< (offset &&& 31)) ||| (value >>> ((32 - offset) &&& 31))
    static member RotateRight(value: uint32, offset: int) : uint32 = BitOperations.RotateLeft(value, -offset)
    static member RotateLeft(value: uint64, offset: int) : uint64 =
        (value <<< (offset &&& 63)) ||| (value >>> ((64 - offset) &&& 63))
    static member RotateRight(value: uint64, offset: int) : uint64 = BitOperations.RotateLeft(value, -offset)
    static member RoundUpToPowerOf2(value: uint32) : uint32 =
        if value = 0u then 0u else uint32 (BitOperations.Smear(uint64 (value - 1u)) + 1UL)
    static member RoundUpToPowerOf2(value: uint64) : uint64 =
        if value = 0UL then 0UL else BitOperations.Smear(value - 1UL) + 1UL

namespace System

open System.Numerics
open FSharp.Core

type System.SByte with
    static member PopCount(value: sbyte) : sbyte = sbyte (BitOperations.PopCount(uint32 (byte value)))
    static member LeadingZeroCount(value: sbyte) : sbyte =
        sbyte (BitOperations.LeadingZeroCount(uint32 (byte value)) - 24)
    static member TrailingZeroCount(value: sbyte) : sbyte =
        sbyte (min 8 (BitOperations.TrailingZeroCount(uint32 (byte value))))
    static member Log2(value: sbyte) : sbyte =
        if value < 0y then
            raise (ArgumentOutOfRangeException("value", "Non-negative number required."))
        sbyte (BitOperations.Log2(uint32 (byte value)))
    static member RotateLeft(value: sbyte, rotateAmount: int) : sbyte =
        let amount = rotateAmount &&& 7
        let bits = uint32 (byte value)
        sbyte (byte ((bits <<< amount) ||| (bits >>> (8 - amount))))
    static member RotateRight(value: sbyte, rotateAmount: int) : sbyte = SByte.RotateLeft(value, -rotateAmount)

type System.Byte with
    static member PopCount(value: byte) : byte = byte (BitOperations.PopCount(uint32 (byte value)))
    static member LeadingZeroCount(value: byte) : byte = byte (BitOperations.LeadingZeroCount(uint32 (byte value)) - 24)
    static member TrailingZeroCount(value: byte) : byte =
        byte (min 8 (BitOperations.TrailingZeroCount(uint32 (byte value))))
    static member Log2(value: byte) : byte = byte (BitOperations.Log2(uint32 (byte value)))
    static member RotateLeft(value: byte, rotateAmount: int) : byte =
        let amount = rotateAmount &&& 7
        let bits = uint32 (byte value)
        byte (byte ((bits <<< amount) ||| (bits >>> (8 - amount))))
    static member RotateRight(value: byte, rotateAmount: int) : byte = Byte.RotateLeft(value, -rotateAmount)

type System.Int16 with
    static member PopCount(value: int16) : int16 = int16 (BitOperations.PopCount(uint32 (uint16 value)))
    static member LeadingZeroCount(value: int16) : int16 =
        int16 (BitOperations.LeadingZeroCount(uint32 (uint16 value)) - 16)
    static member TrailingZeroCount(value: int16) : int16 =
        int16 (min 16 (BitOperations.TrailingZeroCount(uint32 (uint16 value))))
    static member Log2(value: int16) : int16 =
        if value < 0s then
            raise (ArgumentOutOfRangeException("value", "Non-negative number required."))
        int16 (BitOperations.Log2(uint32 (uint16 value)))
    static member RotateLeft(value: int16, rotateAmount: int) : int16 =
        let amount = rotateAmount &&& 15
        let bits = uint32 (uint16 value)
        int16 (uint16 ((bits <<< amount) ||| (bits >>> (16 - amount))))
    static member RotateRight(value: int16, rotateAmount: int) : int16 = Int16.RotateLeft(value, -rotateAmount)

type System.UInt16 with
    static member PopCount(value: uint16) : uint16 = uint16 (BitOperations.PopCount(uint32 (uint16 value)))
    static member LeadingZeroCount(value: uint16) : uint16 =
        uint16 (BitOperations.LeadingZeroCount(uint32 (uint16 value)) - 16)
    static member TrailingZeroCount(value: uint16) : uint16 =
        uint16 (min 16 (BitOperations.TrailingZeroCount(uint32 (uint16 value))))
    static member Log2(value: uint16) : uint16 = uint16 (BitOperations.Log2(uint32 (uint16 value)))
    static member RotateLeft(value: uint16, rotateAmount: int) : uint16 =
        let amount = rotateAmount &&& 15
        let bits = uint32 (uint16 value)
        uint16 (uint16 ((bits <<< amount) ||| (bits >>> (16 - amount))))
    static member RotateRight(value: uint16, rotateAmount: int) : uint16 = UInt16.RotateLeft(value, -rotateAmount)

type System.Int32 with
    static member PopCount(value: int) : int = int (BitOperations.PopCount(uint32 value))
    static member LeadingZeroCount(value: int) : int = int (BitOperations.LeadingZeroCount(uint32 value))
    static member TrailingZeroCount(value: int) : int = int (BitOperations.TrailingZeroCount(uint32 value))
    static member Log2(value: int) : int =
        if value < 0 then
            raise (ArgumentOutOfRangeException("value", "Non-negative number required."))
        int (BitOperations.Log2(uint32 value))
    static member RotateLeft(value: int, rotateAmount: int) : int =
        int (BitOperations.RotateLeft(uint32 value, rotateAmount))
    static member RotateRight(value: int, rotateAmount: int) : int = Int32.RotateLeft(value, -rotateAmount)

type System.UInt32 with
    static member PopCount(value: uint32) : uint32 = uint32 (BitOperations.PopCount(value))
    static member LeadingZeroCount(value: uint32) : uint32 = uint32 (BitOperations.LeadingZeroCount(value))
    static member TrailingZeroCount(value: uint32) : uint32 = uint32 (BitOperations.TrailingZeroCount(value))
    static member Log2(value: uint32) : uint32 = uint32 (BitOperations.Log2(value))
    static member RotateLeft(value: uint32, rotateAmount: int) : uint32 = BitOperations.RotateLeft(value, rotateAmount)
    static member RotateRight(value: uint32, rotateAmount: int) : uint32 = UInt32.RotateLeft(value, -rotateAmount)

type System.Int64 with
    static member PopCount(value: int64) : int64 = int64 (BitOperations.PopCount(uint64 value))
    static member LeadingZeroCount(value: int64) : int64 = int64 (BitOperations.LeadingZeroCount(uint64 value))
    static member TrailingZeroCount(value: int64) : int64 = int64 (BitOperations.TrailingZeroCount(uint64 value))
    static member Log2(value: int64) : int64 =
        if value < 0L then
            raise (ArgumentOutOfRangeException("value", "Non-negative number required."))
        int64 (BitOperations.Log2(uint64 value))
    static member RotateLeft(value: int64, rotateAmount: int) : int64 =
        int64 (BitOperations.RotateLeft(uint64 value, rotateAmount))
    static member RotateRight(value: int64, rotateAmount: int) : int64 = Int64.RotateLeft(value, -rotateAmount)

type System.UInt64 with
    static member PopCount(value: uint64) : uint64 = uint64 (BitOperations.PopCount(value))
    static member LeadingZeroCount(value: uint64) : uint64 = uint64 (BitOperations.LeadingZeroCount(value))
    static member TrailingZeroCount(value: uint64) : uint64 = uint64 (BitOperations.TrailingZeroCount(value))
    static member Log2(value: uint64) : uint64 = uint64 (BitOperations.Log2(value))
    static member RotateLeft(value: uint64, rotateAmount: int) : uint64 = BitOperations.RotateLeft(value, rotateAmount)
    static member RotateRight(value: uint64, rotateAmount: int) : uint64 = UInt64.RotateLeft(value, -rotateAmount)
