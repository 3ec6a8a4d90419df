package import Diagnostics
import FoundationEssentials
package import Standards

/// A folder of documents with `touchstone.yaml` at its root, read whole.
package struct Workspace: Sendable {
  package struct Entry: Sendable {
    package var source: SourceID
    package var document: Document
  }

  package static let marker = "touchstone.yaml"

  package let root: String
  package var sources = SourceMap()
  package var entries: [Entry] = []
  package var findings: [Finding] = []
  /// Files of which nothing usable was left, so that what they define is not known.
  package private(set) var unreadable: [SourceID] = []

  /// The workspace that holds a path: the nearest folder at or above it with `touchstone.yaml`.
  package static func root(holding path: String) -> String? {
    var folder = URL(fileURLWithPath: path).standardizedFileURL
    while true {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent(marker).path) { return folder.path }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path == folder.path { return nil }
      folder = parent
    }
  }

  package init(root: String) { self.root = root }

  /// Adds one document as if it had been read from a file.
  package mutating func add(_ file: SourceFile) {
    let source = sources.add(file)
    add(Document.read(file, as: source), from: source)
  }

  mutating func add(_ read: (document: Document?, findings: [Finding]), from source: SourceID) {
    if let document = read.document {
      entries.append(Entry(source: source, document: document))
    } else {
      unreadable.append(source)
    }
    findings += read.findings
  }
}
