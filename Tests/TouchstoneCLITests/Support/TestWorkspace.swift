import FoundationEssentials
import Testing

/// Workspaces for tests: the standards of this repository, or a copy to damage.
enum TestWorkspace {
  /// The `standards/` folder of this repository.
  static let shipped = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("standards").resolvingSymlinksInPath().path

  /// A copy as `standards` in the folder, made of bytes: a link copied as a link would lead edits to the original.
  static func copy(into folder: TemporaryFolder) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: shipped).sorted() where name.hasSuffix(".yaml") {
      let subfolder = name.lastIndex(of: "/").map { "/\(name[..<$0])" } ?? ""
      try folder.makeFolder("standards\(subfolder)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(shipped)/\(name)"))
      try folder.write(Array(bytes), as: "standards/\(name)")
    }
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
