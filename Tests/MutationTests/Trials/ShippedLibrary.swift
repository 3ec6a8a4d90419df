import Diagnostics
import Foundation
import Standards

@testable import CompetencyModel

/// The shipped documents, and the workspace they make when one of them is exchanged.
struct ShippedLibrary: Sendable {
  let library: Library
  /// All of them, decoded once.
  let whole: Workspace
  /// What is told of the other documents while this one cannot be read.
  private var told: [String: [Finding]] = [:]

  struct Unreadable: Error { var path: String }

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../standards"
    )
    .standardizedFileURL
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    var workspace = Workspace(root: "/")
    library = Library(
      try paths.sorted().map { path in
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
        guard let manuscript = Manuscript(path: path, bytes: bytes) else { throw Unreadable(path: path) }
        workspace.add(SourceFile(path: path, bytes: bytes))
        return manuscript
      })
    whole = workspace
    for manuscript in library.manuscripts {
      let unread = self.workspace(manuscript.path, bytes: [])
      told[manuscript.path] = Merge(unread).findings.filter { !Self.isIn(manuscript.path, $0, unread.sources) }
    }
  }

  private static func isIn(_ path: String, _ finding: Finding, _ sources: SourceMap) -> Bool {
    guard case .source(let span) = finding.place else { return false }
    return sources[span.source].path == path
  }

  /// The whole workspace, this document having these bytes instead of its own.
  func workspace(_ path: String, bytes: [UInt8]) -> Workspace {
    var workspace = whole
    workspace.entries.removeAll { workspace.sources[$0.source].path == path }
    workspace.findings.removeAll { Self.isIn(path, $0, whole.sources) }
    workspace.add(SourceFile(path: path, bytes: bytes))
    return workspace
  }

  /// All findings of such a workspace in report order. Where nothing of the document can be read, the others are merged
  /// once for all: what they have to say does not depend on why it cannot be read.
  func findings(in workspace: Workspace, without path: String) -> [Finding] {
    if workspace.unreadable.isEmpty { return Merge(workspace).findings }
    return (workspace.findings + (told[path] ?? [])).inReportOrder(workspace.sources)
  }
}
