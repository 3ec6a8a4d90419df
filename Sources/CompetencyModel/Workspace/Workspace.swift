package import Diagnostics
import FoundationEssentials
import Glibc
package import Standards
import YAMLSource

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

  /// Reads every `.yaml` and `.yml` below the root, in the order of their paths; hidden files and folders are left out.
  ///
  /// - Throws: ``Failure`` where the folder or a file cannot be read.
  package static func load(root: String) throws -> Workspace {
    var workspace = Workspace(root: root)
    for path in try paths(below: root) {
      let bytes: [UInt8]
      do {
        let file = URL(fileURLWithPath: root).appendingPathComponent(path)
        if workspace.refuses(path, bytes: size(of: file.path)) { continue }
        bytes = [UInt8](try Data(contentsOf: file))
      } catch {
        throw Failure(
          Bilingual(zh: "无法读取文件 `\(path)`", en: "cannot read the file `\(path)`"),
          advice: Bilingual(zh: "检查文件是否存在、是否有读取权限", en: "check that it exists and that you may read it"))
      }
      workspace.add(SourceFile(path: path, bytes: bytes))
    }
    return workspace
  }

  package init(root: String) { self.root = root }

  /// Adds one document as if it had been read from a file.
  package mutating func add(_ file: SourceFile) {
    let source = sources.add(file)
    let (document, findings) = Document.read(file, as: source)
    if let document {
      entries.append(Entry(source: source, document: document))
    } else {
      unreadable.append(source)
    }
    self.findings += findings
  }

  /// Refuses a file too large to be a document without reading it.
  private mutating func refuses(_ path: String, bytes: Int) -> Bool {
    guard bytes > YAMLParser.maximumBytes else { return false }
    let source = sources.add(SourceFile(path: path, bytes: []))
    unreadable.append(source)
    findings += [FileTooLarge.problem(bytes: bytes, source: source)].compactMap(\.self)
    return true
  }

  /// Zero where it cannot be told, which reading then tells.
  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func paths(below root: String) throws -> [String] {
    let all: [String]
    do {
      all = try FileManager.default.subpathsOfDirectory(atPath: root)
    } catch {
      throw Failure(
        Bilingual(zh: "无法读取文件夹 `\(root)`", en: "cannot read the folder `\(root)`"),
        advice: Bilingual(zh: "检查路径与读取权限", en: "check the path and that you may read it"))
    }
    return all.filter { path in
      (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted()
  }
}
