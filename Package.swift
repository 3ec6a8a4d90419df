// swift-tools-version: 6.2

import PackageDescription

// Targets stand in dependency order: each may import only those above it.
let package = Package(
  name: "Touchstone",
  products: [
    .executable(name: "touchstone", targets: ["TouchstoneCLI"]),
    .executable(name: "touchstone-bench", targets: ["TouchstoneBench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CGlibc"),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CanonicalJSON"),
    .target(
      name: "Diagnostics",
      dependencies: ["CanonicalJSON", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Files", dependencies: ["CGlibc", "Diagnostics"]),
    .target(name: "Vocabulary"),
    .target(name: "LearnerRecords", dependencies: ["CanonicalJSON", "Diagnostics", "Files", "Vocabulary"]),
    .target(name: "YAMLSource", dependencies: ["CLibYAML", "Diagnostics"]),
    .target(name: "Standards", dependencies: ["CanonicalJSON", "Diagnostics", "Vocabulary", "YAMLSource"]),
    .target(
      name: "CompetencyModel",
      dependencies: [
        "CanonicalJSON", "Diagnostics", "LearnerRecords", "Standards", "Vocabulary", "YAMLSource",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Evaluation",
      dependencies: [
        "CanonicalJSON", "CompetencyModel", "Diagnostics", "LearnerRecords", "Standards", "Vocabulary",
      ]),
    .target(
      name: "Certification",
      dependencies: [
        "CGlibc", "CZlib", "CanonicalJSON", "CompetencyModel", "Diagnostics", "Evaluation", "Files", "LearnerRecords",
        "Standards", "Vocabulary",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "TouchstoneCLI",
      dependencies: [
        "CGlibc", "CanonicalJSON", "Certification", "CompetencyModel", "Diagnostics", "Evaluation", "Files",
        "LearnerRecords", "Standards", "Vocabulary", "YAMLSource",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "TouchstoneBench",
      dependencies: [
        "CLibYAML", "CanonicalJSON", "CompetencyModel", "Diagnostics", "Files", "LearnerRecords", "Standards",
        "Vocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["CanonicalJSON", "Diagnostics", "Standards", "TestSupport", "YAMLSource"],
      exclude: ["Fixtures"]),
    .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON", "TestSupport"]),
    .testTarget(name: "VocabularyTests", dependencies: ["TestSupport", "Vocabulary"]),
    .testTarget(name: "YAMLSourceTests", dependencies: ["Diagnostics", "Standards", "TestSupport", "YAMLSource"]),
    .testTarget(
      name: "StandardsTests",
      dependencies: ["CanonicalJSON", "Diagnostics", "Standards", "TestSupport", "Vocabulary", "YAMLSource"]),
    .testTarget(
      name: "CompetencyModelTests",
      dependencies: [
        "CanonicalJSON", "CompetencyModel", "Diagnostics", "Standards", "TestSupport", "Vocabulary", "YAMLSource",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ExplanationTests",
      dependencies: ["CanonicalJSON", "CompetencyModel", "Diagnostics", "Standards", "YAMLSource"]),
    .testTarget(
      name: "MutationTests", dependencies: ["CompetencyModel", "Diagnostics", "Standards", "Vocabulary", "YAMLSource"]),
    .testTarget(
      name: "LearnerRecordsTests",
      dependencies: ["CanonicalJSON", "Diagnostics", "LearnerRecords", "TestSupport", "Vocabulary"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "CanonicalJSON", "CompetencyModel", "Diagnostics", "Evaluation", "LearnerRecords", "Standards", "TestSupport",
        "Vocabulary",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "CertificationTests",
      dependencies: [
        "CanonicalJSON", "Certification", "CompetencyModel", "Diagnostics", "Evaluation", "LearnerRecords",
        "TestSupport", "Vocabulary",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "TouchstoneBenchTests",
      dependencies: [
        "CanonicalJSON", "CompetencyModel", "Diagnostics", "Evaluation", "LearnerRecords", "Standards",
        "TouchstoneBench", "Vocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "TouchstoneCLITests",
      dependencies: [
        "CanonicalJSON", "Certification", "CompetencyModel", "Diagnostics", "Evaluation", "LearnerRecords",
        "TestSupport", "TouchstoneBench", "TouchstoneCLI", "Vocabulary",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)

// CI builds with warnings as errors; elsewhere a newer compiler's warnings must not stop anybody.
let warnings: [SwiftSetting] =
  Context.environment["TOUCHSTONE_CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

for target in package.targets where target.type != .system {
  target.swiftSettings =
    [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("InferIsolatedConformances"),
    ] + warnings
}
