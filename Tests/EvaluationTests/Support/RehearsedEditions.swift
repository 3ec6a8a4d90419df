import CompetencyModel
import Diagnostics
import FoundationEssentials
import Testing

/// 电工 under two editions, 2018 to 2023-12-31 and 2023 from 2024-01-01, as `Fixtures/Rehearsal` of the model's tests
/// has them.
enum RehearsedEditions {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("CompetencyModelTests/Fixtures/Rehearsal").path

  private static let made = Result { try Judge(Workspace.load(root: folder)) }

  static func judge() throws -> Judge { try made.get() }

  /// With one passage of one document put otherwise.
  static func judge(_ path: String, replacing old: String, by new: String) throws -> Judge {
    var edited = Workspace(root: "edited")
    for file in try Workspace.load(root: folder).sources.files {
      let halves = String(decoding: file.bytes, as: UTF8.self).split(separator: old, omittingEmptySubsequences: false)
      if file.path == path { try #require(halves.count == 2) }
      let text = file.path == path ? halves.joined(separator: new) : String(decoding: file.bytes, as: UTF8.self)
      edited.add(SourceFile(path: file.path, bytes: Array(text.utf8)))
    }
    return try Judge(edited)
  }
}
