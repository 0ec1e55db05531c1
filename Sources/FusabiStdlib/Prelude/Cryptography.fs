// System.Security.Cryptography: the hashes that scripts take of texts and files.
namespace System.Security.Cryptography

open System
open System.IO
open System.Text
open FSharp.Core
open FSharp.Collections

/// The message with its padding: a one bit, zeros, and the length in bits.
module internal Padding =
    let blocks (data: byte[]) (blockSize: int) (lengthSize: int) (isBigEndian: bool) : byte[] =
        let used = data.Length + 1 + lengthSize
        let padded: byte[] = Array.zeroCreate ((used + blockSize - 1) / blockSize * blockSize)
        Array.blit data 0 padded 0 data.Length
        padded.[data.Length] <- 0x80uy
        let bits = uint64 data.Length * 8UL
        for i in 0..7 do
            let place = if isBigEndian then padded.Length - 1 - i else padded.Length - lengthSize + i
            padded.[place] <- byte (bits >>> (8 * i))
        padded
    let bigEndian (words: uint32[]) (count: int) : byte[] =
        Array.init count (fun i -> byte (words.[i / 4] >>> (24 - 8 * (i % 4))))
    let word (bytes: byte[]) (i: int) : uint32 =
        (uint32 bytes.[i] <<< 24)
        ||| (uint32 bytes.[i + 1] <<< 16)
        ||| (uint32 bytes.[i + 2] <<< 8)
        ||| uint32 bytes.[i + 3]
    let rotateLeft (x: uint32) (n: int) : uint32 = (x <<< n) ||| (x >>> (32 - n))
    let rotateRight (x: uint32) (n: int) : uint32 = (x >>> n) ||| (x <<< (32 - n))
    let firstPrimes (count: int) : float[] =
        let primes = ResizeArray<int>()
        let mutable n = 2
        while primes.Count < count do
            if primes.TrueForAll(fun p -> n % p <> 0) then primes.Add n
            n <- n + 1
        Array.map float (primes.ToArray())
    /// The first 32 bits of the fraction.
    let fraction (x: float) : uint32 = uint32 (uint64 ((x - floor x) * 4294967296.0))

/// RFC 1321, FIPS 180-4.
module internal Hashes =
    let md5Sines () = Array.init 64 (fun i -> uint32 (uint64 (abs (sin (float (i + 1))) * 4294967296.0)))
    let md5Shifts () = [| 7; 12; 17; 22; 5; 9; 14; 20; 4; 11; 16; 23; 6; 10; 15; 21 |]
    let md5 (data: byte[]) : byte[] =
        let padded = Padding.blocks data 64 8 false
        let sines, shifts = md5Sines (), md5Shifts ()
        let state = [| 0x67452301u; 0xefcdab89u; 0x98badcfeu; 0x10325476u |]
        for block in 0..64 .. padded.Length - 1 do
            let m =
                Array.init 16 (fun i ->
                    let p = block + 4 * i
                    uint32 padded.[p]
                    ||| (uint32 padded.[p + 1] <<< 8)
                    ||| (uint32 padded.[p + 2] <<< 16)
                    ||| (uint32 padded.[p + 3] <<< 24))
            let mutable a, b, c, d = state.[0], state.[1], state.[2], state.[3]
            for i in 0..63 do
                let round = i / 16
                let f, g =
                    match round with
                    | 0 -> (b &&& c) ||| (~~~b &&& d), i
                    | 1 -> (d &&& b) ||| (~~~d &&& c), (5 * i + 1) % 16
                    | 2 -> b ^^^ c ^^^ d, (3 * i + 5) % 16
                    | _ -> c ^^^ (b ||| ~~~d), (7 * i) % 16
                let next = b + Padding.rotateLeft (a + f + sines.[i] + m.[g]) shifts.[round * 4 + i % 4]
                a <- d
                d <- c
                c <- b
                b <- next
            state.[0] <- state.[0] + a
            state.[1] <- state.[1] + b
            state.[2] <- state.[2] + c
            state.[3] <- state.[3] + d
        Array.init 16 (fun i -> byte (state.[i / 4] >>> (8 * (i % 4))))
    let sha1 (data: byte[]) : byte[] =
        let padded = Padding.blocks data 64 8 true
        let state = [| 0x67452301u; 0xefcdab89u; 0x98badcfeu; 0x10325476u; 0xc3d2e1f0u |]
        let w: uint32[] = Array.zeroCreate 80
        for block in 0..64 .. padded.Length - 1 do
            for i in 0..79 do
                w.[i] <-
                    if i < 16 then
                        Padding.word padded (block + 4 * i)
                    else
                        Padding.rotateLeft (w.[i - 3] ^^^ w.[i - 8] ^^^ w.[i - 14] ^^^ w.[i - 16]) 1
            let mutable a, b, c, d, e = state.[0], state.[1], state.[2], state.[3], state.[4]
            for i in 0..79 do
                let f, k =
                    if i < 20 then (b &&& c) ||| (~~~b &&& d), 0x5a827999u
                    elif i < 40 then b ^^^ c ^^^ d, 0x6ed9eba1u
                    elif i < 60 then (b &&& c) ||| (b &&& d) ||| (c &&& d), 0x8f1bbcdcu
                    else b ^^^ c ^^^ d, 0xca62c1d6u
                let next = Padding.rotateLeft a 5 + f + e + k + w.[i]
                e <- d
                d <- c
                c <- Padding.rotateLeft b 30
                b <- a
                a <- next
            state.[0] <- state.[0] + a
            state.[1] <- state.[1] + b
            state.[2] <- state.[2] + c
            state.[3] <- state.[3] + d
            state.[4] <- state.[4] + e
        Padding.bigEndian state 20
    /// The fractions of the cube roots of the first primes; those of the square roots are the first state.
    let sha256Constants () = Array.map (fun p -> Padding.fraction (Math.Cbrt p)) (Padding.firstPrimes 64)
    let sha256 (data: byte[]) : byte[] =
        let padded = Padding.blocks data 64 8 true
        let constants = sha256Constants ()
        let state = Array.map (fun p -> Padding.fraction (sqrt p)) (Padding.firstPrimes 8)
        let w: uint32[] = Array.zeroCreate 64
        for block in 0..64 .. padded.Length - 1 do
            for i in 0..63 do
                w.[i] <-
                    if i < 16 then
                        Padding.word padded (block + 4 * i)
                    else
                        let x, y = w.[i - 15], w.[i - 2]
                        let s0 = Padding.rotateRight x 7 ^^^ Padding.rotateRight x 18 ^^^ (x >>> 3)
                        let s1 = Padding.rotateRight y 17 ^^^ Padding.rotateRight y 19 ^^^ (y >>> 10)
                        w.[i - 16] + s0 + w.[i - 7] + s1
            let v = Array.copy state
            for i in 0..63 do
                let a, e = v.[0], v.[4]
                let s1 = Padding.rotateRight e 6 ^^^ Padding.rotateRight e 11 ^^^ Padding.rotateRight e 25
                let choice = (e &&& v.[5]) ^^^ (~~~e &&& v.[6])
                let first = v.[7] + s1 + choice + constants.[i] + w.[i]
                let s0 = Padding.rotateRight a 2 ^^^ Padding.rotateRight a 13 ^^^ Padding.rotateRight a 22
                let majority = (a &&& v.[1]) ^^^ (a &&& v.[2]) ^^^ (v.[1] &&& v.[2])
                Array.blit v 0 v 1 7
                v.[4] <- v.[4] + first
                v.[0] <- first + s0 + majority
            for i in 0..7 do
                state.[i] <- state.[i] + v.[i]
        Padding.bigEndian state 32

[<AbstractClass; AllowNullLiteral>]
type HashAlgorithm() =
    abstract Digest: byte[] -> byte[]
    abstract HashSize: int
    default _.HashSize = 0
    member this.ComputeHash(buffer: byte[]) : byte[] =
        match buffer with
        | null -> raise (ArgumentNullException("buffer"))
        | _ -> this.Digest buffer
    member this.ComputeHash(buffer: byte[], offset: int, count: int) : byte[] =
        this.Digest(Array.sub buffer offset count)
    member this.ComputeHash(inputStream: Stream) : byte[] =
        let copy = new MemoryStream()
        inputStream.CopyTo copy
        this.Digest(copy.ToArray())
    member _.Dispose() : unit = ()
    member _.Clear() : unit = ()
    interface IDisposable with
        member _.Dispose() = ()

[<AllowNullLiteral>]
type MD5() =
    inherit HashAlgorithm()
    override _.Digest(data: byte[]) = Hashes.md5 data
    override _.HashSize = 128
    static member Create() : MD5 = new MD5()
    static member HashData(source: byte[]) : byte[] = Hashes.md5 source

[<AllowNullLiteral>]
type SHA1() =
    inherit HashAlgorithm()
    override _.Digest(data: byte[]) = Hashes.sha1 data
    override _.HashSize = 160
    static member Create() : SHA1 = new SHA1()
    static member HashData(source: byte[]) : byte[] = Hashes.sha1 source

[<AllowNullLiteral>]
type SHA256() =
    inherit HashAlgorithm()
    override _.Digest(data: byte[]) = Hashes.sha256 data
    override _.HashSize = 256
    static member Create() : SHA256 = new SHA256()
    static member HashData(source: byte[]) : byte[] = Hashes.sha256 source

/// RFC 2104, with blocks of 64 bytes.
[<AbstractClass; AllowNullLiteral>]
type HMAC(key: byte[], size: int, digest: byte[] -> byte[]) =
    inherit HashAlgorithm()
    override _.HashSize = size
    override _.Digest(data: byte[]) = HMAC.Sign(key, data, digest)
    member _.Key: byte[] = Array.copy key
    static member internal Sign(key: byte[], data: byte[], digest: byte[] -> byte[]) : byte[] =
        let short = if key.Length > 64 then digest key else key
        let pad (x: byte) = Array.init 64 (fun i -> if i < short.Length then short.[i] ^^^ x else x)
        digest (Array.append (pad 0x5cuy) (digest (Array.append (pad 0x36uy) data)))

type HMACMD5(key: byte[]) =
    inherit HMAC(key, 128, Hashes.md5)
    static member HashData(key: byte[], source: byte[]) : byte[] = HMAC.Sign(key, source, Hashes.md5)

type HMACSHA1(key: byte[]) =
    inherit HMAC(key, 160, Hashes.sha1)
    static member HashData(key: byte[], source: byte[]) : byte[] = HMAC.Sign(key, source, Hashes.sha1)

type HMACSHA256(key: byte[]) =
    inherit HMAC(key, 256, Hashes.sha256)
    static member HashData(key: byte[], source: byte[]) : byte[] = HMAC.Sign(key, source, Hashes.sha256)

[<AbstractClass; Sealed>]
type RandomNumberGenerator =
    static member GetInt32(toExclusive: int) : int = Random.Shared.Next toExclusive
    static member GetInt32(fromInclusive: int, toExclusive: int) : int = Random.Shared.Next(fromInclusive, toExclusive)
    static member GetBytes(count: int) : byte[] =
        let bytes: byte[] = Array.zeroCreate count
        Random.Shared.NextBytes bytes
        bytes
