// System.Runtime.InteropServices: what runs the script. Its attributes are the checker's.
namespace System.Runtime.InteropServices

open System
open FSharp.Core

type Architecture =
    | X86 = 0
    | X64 = 1
    | Arm = 2
    | Arm64 = 3

[<Struct>]
type OSPlatform =
    val private name: string
    private new(name: string) = { name = name }
    static member Linux: OSPlatform = OSPlatform("LINUX")
    static member Windows: OSPlatform = OSPlatform("WINDOWS")
    static member OSX: OSPlatform = OSPlatform("OSX")
    static member FreeBSD: OSPlatform = OSPlatform("FREEBSD")
    static member Create(osPlatform: string) : OSPlatform = OSPlatform(osPlatform.ToUpperInvariant())
    override this.ToString() : string = this.name

[<AbstractClass; Sealed>]
type RuntimeInformation =
    static member IsOSPlatform(osPlatform: OSPlatform) : bool = osPlatform = OSPlatform.Linux
    static member OSDescription: string = "Linux"
    static member FrameworkDescription: string = ".NET 10.0.0"
    static member OSArchitecture: Architecture = Architecture.X64
    static member ProcessArchitecture: Architecture = Architecture.X64
    static member RuntimeIdentifier: string = "linux-x64"
