// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled in the Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// The interpreter's dispatch takes half as long again when it happens to straddle a cache line, so functions begin at
/// one. A package may not ask for that where others depend on it: there the linker's luck decides.
let aligned: [SwiftSetting] =
    Context.packageDirectory.contains("/checkouts/") ? [] : [.unsafeFlags(["-Xllvm", "-align-all-functions=6"])]

/// What the checker and the compiler keep in arenas is read and written at every step; that no two accesses overlap is
/// checked in debug builds only.
let unchecked: [SwiftSetting] =
    Context.packageDirectory.contains("/checkouts/")
    ? [] : [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], settings: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict + unchecked + settings)
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
        library("FusabiRuntime", ["FusabiBytecode", "CFusabiRuntime"], settings: aligned),
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
        .executableTarget(
            name: "fus", dependencies: ["FusCommands"], swiftSettings: strict,
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
