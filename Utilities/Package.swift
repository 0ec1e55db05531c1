// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// Tools that generate sources of the main package. They depend on nothing, so they build before it does.
let package = Package(
    name: "Utilities",
    targets: [
        .target(name: "InstructionSet", swiftSettings: strict),
        .executableTarget(name: "generate-isa", dependencies: ["InstructionSet"], swiftSettings: strict),
    ]
)
