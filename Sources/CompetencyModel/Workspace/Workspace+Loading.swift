import Diagnostics
import FoundationEssentials
import Glibc
import Standards
import YAMLSource

extension Workspace {
  /// How many files one thread takes at a time.
  private static let share = 32

  /// Reads every `.yaml` and `.yml` below the root, in the order of their paths; hidden files and folders are left out.
  ///
  /// - Throws: ``Failure`` where the folder or a file cannot be read.
  package static func load(root: String) throws -> Workspace {
    let paths = try paths(below: root)
    let files = try OrderedParallel.map(shares(of: paths)) { try $0.map { try file($0, below: root) } }.flatMap(\.self)
    var workspace = Workspace(root: root)
    let sources = files.map { (file: $0.file, source: workspace.sources.add($0.file), size: $0.size) }
    let documents = OrderedParallel.map(shares(of: sources)) { share in
      share.map { file, source, size in
        let refusal = FileTooLarge.problem(bytes: size, source: source)
        return refusal.map { (nil, [$0]) } ?? Document.read(file, as: source)
      }
    }.flatMap(\.self)
    for (read, source) in zip(documents, sources) { workspace.add(read, from: source.source) }
    return workspace
  }

  private static func shares<Element>(of all: [Element]) -> [ArraySlice<Element>] {
    stride(from: 0, to: all.count, by: share).map { all[$0..<min($0 + share, all.count)] }
  }

  /// A file too large to be a document is refused unread.
  private static func file(_ path: String, below root: String) throws -> (file: SourceFile, size: Int) {
    let file = URL(fileURLWithPath: root).appendingPathComponent(path)
    let size = size(of: file.path)
    guard size <= YAMLParser.maximumBytes else { return (SourceFile(path: path, bytes: []), size) }
    do {
      return (SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: file))), size)
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
    return all.filter(isDocument).sorted()
  }

  /// Whether a file below the root is a document, by its path.
  static func isDocument(_ path: String) -> Bool {
    (path.hasSuffix(".yaml") || path.hasSuffix(".yml")) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
