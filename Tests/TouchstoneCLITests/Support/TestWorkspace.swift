import FoundationEssentials
import Testing

/// Workspaces for tests: the standards of this repository, or a copy to damage.
enum TestWorkspace {
  /// The `standards/` folder of this repository.
  static let shipped = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("standards").path

  /// A copy as `standards` in the folder; its path.
  static func copy(into folder: TemporaryFolder) throws -> String {
    try folder.copy(shipped, as: "standards")
    return folder.path("standards")
  }

  /// Puts one passage, which must be there once, otherwise.
  static func edit(
    _ name: String, in folder: TemporaryFolder, replacing old: String, by new: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try folder.text("standards/\(name)")
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "`\(old)` stands \(parts.count - 1) times", sourceLocation: sourceLocation)
    try folder.write(parts.joined(separator: new), as: "standards/\(name)")
  }
}
