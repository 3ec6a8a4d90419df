import Diagnostics
import Foundation

@testable import CompetencyModel

/// The example workspace of the project, with edits of a test.
enum ShippedWorkspace {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("standards")

  struct NoWorkspace: Error { var folder: String }

  /// Path → text of every document.
  static func documents() throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    // Every law holds of nothing.
    guard paths.contains(Workspace.marker) else { throw NoWorkspace(folder: folder.path) }
    return Dictionary(
      uniqueKeysWithValues: try paths.map {
        ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
      })
  }

  static func load(_ edit: (inout [String: [UInt8]]) throws -> Void = { _ in }) throws -> Workspace {
    var files = try documents().mapValues { Array($0.utf8) }
    try edit(&files)
    return workspace(files)
  }

  static func workspace(_ files: [String: [UInt8]]) -> Workspace {
    var workspace = Workspace(root: "/")
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) { workspace.add(SourceFile(path: path, bytes: bytes)) }
    return workspace
  }
}

extension [String: [UInt8]] {
  struct NoSuchText: Error { var text: String }

  /// Replaces the first occurrence of a text in a file; a test whose edit does nothing tests nothing.
  mutating func replace(_ text: String, with other: String, in path: String) throws {
    let before = String(decoding: self[path] ?? [], as: UTF8.self)
    guard let range = before.range(of: text) else { throw NoSuchText(text: text) }
    self[path] = Array(before.replacingCharacters(in: range, with: other).utf8)
  }

  mutating func append(_ text: String, to path: String) { self[path, default: []] += Array(text.utf8) }
}
