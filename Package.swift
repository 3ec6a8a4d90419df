// swift-tools-version: 6.2

import PackageDescription

// Targets stand in dependency order: each may import only those above it.
let package = Package(
  name: "Touchstone",
      targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    .target(name: "Diagnostics"),
    .target(name: "CanonicalJSON"),
    .target(name: "Vocabulary"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
