import Diagnostics
import Foundation
import Standards

@testable import CompetencyModel

/// The shipped documents, and the workspace they make when one of them is exchanged.
struct ShippedLibrary: Sendable {
  let library: Library
  /// For each document, all the others, decoded once.
  private let others: [String: Workspace]

  struct Unreadable: Error { var path: String }

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../standards")
      .standardizedFileURL
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    let manuscripts = try paths.sorted().map { path in
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
      guard let manuscript = Manuscript(path: path, bytes: bytes) else { throw Unreadable(path: path) }
      return manuscript
    }
    library = Library(manuscripts)
    others = Dictionary(
      uniqueKeysWithValues: manuscripts.map { left in
        var workspace = Workspace(root: "/")
        for other in manuscripts where other.path != left.path {
          workspace.add(SourceFile(path: other.path, bytes: other.bytes))
        }
        return (left.path, workspace)
      })
  }

  /// The whole workspace, this document having these bytes instead of its own.
  func workspace(_ path: String, bytes: [UInt8]) -> Workspace {
    var workspace = others[path] ?? Workspace(root: "/")
    workspace.add(SourceFile(path: path, bytes: bytes))
    return workspace
  }
}
