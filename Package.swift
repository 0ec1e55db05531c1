// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled in the Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// Flags for the compiler. A package may not ask for them where others depend on it; without, everything works, slower.
func flags(_ flags: [String]) -> [SwiftSetting] {
    Context.packageDirectory.contains("/checkouts/")
        ? [] : [.unsafeFlags(flags, .when(configuration: .release))]
}

/// Every instruction of the interpreter ends with a jump of its own to the next one, in place of a jump back to one that
/// they share: LLVM copies the dispatch when it may copy a block of that size, with that many predecessors and
/// successors. Without, loops take up to a third longer, and how long depends on where the linker puts that one block.
///
/// And its registers stay where they are: LLVM takes the copies between them for joinable only where few meet, unless the
/// interval may be large. Without, programs that call and branch much take up to a fifth longer.
let threaded = flags(
    [
        "tail-dup-indirect-size=1000", "tail-dup-pred-size=100000", "tail-dup-succ-size=100000",
        "large-interval-size-threshold=100000000",
    ].flatMap { ["-Xllvm", "-\($0)"] })

/// What the checker and the compiler keep in arenas is read and written at every step; that no two accesses overlap is
/// checked in debug builds only.
///
/// No register is set aside for frame pointers, which the build asks for elsewhere: unwinding goes by tables. Loops of the
/// interpreter take up to a tenth longer with one register less.
let lean = flags(["-enforce-exclusivity=unchecked"] + ["-Xclang", "-mframe-pointer=none"].flatMap { ["-Xcc", $0] })

func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], settings: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict + lean + settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let package = Package(
    name: "Fusabi",
    products: [
        .library(name: "Fusabi", targets: ["Fusabi"]),
        .executable(name: "fus", targets: ["fus"]),
    ],
    targets: [
        library("FusabiSyntax"),
        library("FusabiNumerics"),
        library("FusabiTypes", ["FusabiSyntax"]),
        library("FusabiBytecode"),
        library("FusabiCompiler", ["FusabiSyntax", "FusabiTypes", "FusabiBytecode"]),
        .target(name: "CFusabiRuntime"),
        library("FusabiRuntime", ["FusabiBytecode", "CFusabiRuntime"], settings: threaded),
        library("FusabiStdlib", ["FusabiRuntime", "FusabiNumerics"], exclude: ["Prelude"]),
        .target(name: "CFusabiPrelude", exclude: ["prelude.fzb"]),
        library(
            "Fusabi",
            [
                "FusabiSyntax", "FusabiTypes", "FusabiBytecode", "FusabiCompiler", "FusabiRuntime", "FusabiStdlib",
                "CFusabiPrelude",
            ]),
        library(
            "FusCommands",
            ["Fusabi", "FusabiRuntime", "FusabiSyntax", "FusabiCompiler", "FusabiBytecode", "FusabiTypes"]),
        .systemLibrary(name: "CMalloc"),
        .executableTarget(
            name: "fus", dependencies: ["FusCommands", "CMalloc"], swiftSettings: strict,
            linkerSettings: [.unsafeFlags(["-static-executable", "-use-ld=lld", "-Xlinker", "--gc-sections"])]),
        tests("FusabiSyntaxTests", ["FusabiSyntax"]),
        tests("FusabiBytecodeTests", ["FusabiBytecode"]),
        tests("FusabiCompilerTests", ["FusabiCompiler", "FusabiRuntime"]),
        tests("FusabiTypesTests", ["FusabiTypes"]),
        tests("FusabiStdlibTests", ["FusabiStdlib"]),
        tests("FusabiNumericsTests", ["FusabiNumerics"], resources: [.copy("Oracle")]),
        tests("FusabiTests", ["Fusabi", "FusabiBytecode", "FusabiCompiler", "FusabiRuntime", "FusabiStdlib"]),
        tests("FusabiRuntimeTests", ["FusabiRuntime", "FusabiBytecode"], resources: [.copy("Oracle")]),
    ],
    cLanguageStandard: .c2x
)
