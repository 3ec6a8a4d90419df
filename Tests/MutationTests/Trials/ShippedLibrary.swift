import Diagnostics
import Foundation
import Standards

@testable import CompetencyModel

/// The shipped documents, and the workspace they make when one of them is exchanged.
struct ShippedLibrary: Sendable {
  let library: Library
  /// All of them, decoded once.
  let whole: Workspace

  struct Unreadable: Error { var path: String }

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../standards")
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
  }

  /// The whole workspace, this document having these bytes instead of its own.
  func workspace(_ path: String, bytes: [UInt8]) -> Workspace {
    var workspace = whole
    workspace.entries.removeAll { workspace.sources[$0.source].path == path }
    workspace.findings.removeAll { finding in
      guard case .source(let span) = finding.place else { return false }
      return whole.sources[span.source].path == path
    }
    workspace.add(SourceFile(path: path, bytes: bytes))
    return workspace
  }
}
