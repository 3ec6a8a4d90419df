package import Diagnostics
import FoundationEssentials
import Glibc
import YAMLSource

/// Every document of a workspace's folder as bytes, not yet understood: `.yaml` and `.yml` files in the order of their
/// paths; hidden files and folders are left out.
package struct WorkspaceFiles: Sendable {
  package let root: String
  let found: [Found]

  struct Found: Sendable {
    var file: SourceFile
    /// In bytes; a file that is too large to be a document is not read.
    var size: Int
  }

  package var count: Int { found.count }

  /// The files as they were read; nil if one is too large to be.
  package var whole: [SourceFile]? {
    found.contains { $0.size > YAMLParser.maximumBytes } ? nil : found.map(\.file)
  }

  package var sources: SourceMap {
    var sources = SourceMap()
    for entry in found { _ = sources.add(entry.file) }
    return sources
  }

  /// - Throws: ``Failure`` where the folder or a file cannot be read.
  package init(below root: String) throws {
    self.root = root
    let paths = try Self.paths(below: root)
    found = try OrderedParallel.map(OrderedParallel.shares(of: paths)) { try $0.map { try Self.file($0, below: root) } }
      .flatMap(\.self)
  }

  /// A file too large to be a document is refused unread.
  private static func file(_ path: String, below root: String) throws -> Found {
    let file = "\(root)/\(path)"
    let size = size(of: file)
    guard size <= YAMLParser.maximumBytes else { return Found(file: SourceFile(path: path, bytes: []), size: size) }
    do {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      return Found(file: SourceFile(path: path, bytes: bytes), size: size)
    } catch {
      throw Failure(
        Bilingual(zh: "无法读取文件 `\(path)`", en: "cannot read the file `\(path)`"),
        advice: Bilingual(zh: "检查文件是否存在、是否有读取权限", en: "check that it exists and that you may read it"))
    }
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
    return all.filter(Workspace.isDocument).sorted()
  }
}
