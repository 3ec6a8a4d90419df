import Foundation

@testable import CompetencyModel

/// 电工 with the 申报条件 of 2018 and of 2023 as two editions in force one after the other, an enterprise's overlay that
/// follows whichever is in force, and a cohort that stays with the first: `Fixtures/Rehearsal`, a workspace of its own.
enum Rehearsal {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Rehearsal")

  static func files() throws -> [String: [UInt8]] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    guard paths.contains(Workspace.marker) else { throw ShippedWorkspace.NoWorkspace(folder: folder.path) }
    return Dictionary(
      uniqueKeysWithValues: try paths.map { ($0, Array(try Data(contentsOf: folder.appendingPathComponent($0)))) })
  }

  static func workspace(_ edit: (inout [String: [UInt8]]) throws -> Void = { _ in }) throws -> Workspace {
    var files = try files()
    try edit(&files)
    return ShippedWorkspace.workspace(files)
  }

  /// The overlay as it must not be: its practical at level 4 is looser than either edition's mark, and shorter than the
  /// second asks.
  static func contradict(_ files: inout [String: [UInt8]]) throws {
    try files.replace(
      "practical: {pass: 70, minutes: 180}", with: "practical: {pass: 55, minutes: 150}",
      in: "enterprise/yuedian.yaml")
  }
}
