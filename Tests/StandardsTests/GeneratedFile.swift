import Foundation
import Testing

/// A file of this repository that is made from the keyword table. `TOUCHSTONE_REWRITE_GOLDENS=1` makes it anew.
struct GeneratedFile {
  private let url: URL

  /// - Parameter path: from the root of the repository.
  init(_ path: String) {
    url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
      .appending(path: path)
  }

  var exists: Bool { FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) }

  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["TOUCHSTONE_REWRITE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let there = try String(contentsOf: url, encoding: .utf8)
    #expect(
      there == text, "\(url.lastPathComponent) is stale; TOUCHSTONE_REWRITE_GOLDENS=1 makes it anew",
      sourceLocation: sourceLocation)
  }
}
