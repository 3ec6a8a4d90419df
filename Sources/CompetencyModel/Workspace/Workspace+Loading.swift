import Diagnostics
import Standards
import YAMLSource

extension Workspace {
  /// - Throws: ``Failure`` where the folder or a file cannot be read.
  package static func load(root: String) throws -> Workspace { Workspace(reading: try WorkspaceFiles(below: root)) }

  package init(reading files: WorkspaceFiles) {
    self.init(root: files.root)
    let sources = files.found.map { (file: $0.file, source: self.sources.add($0.file), size: $0.size) }
    let documents = OrderedParallel.map(sources, inSharesOf: OrderedParallel.share) { file, source, size in
      let refusal = FileTooLarge.problem(bytes: size, source: source)
      return refusal.map { (nil, [$0]) } ?? Document.read(file, as: source)
    }
    for (read, source) in zip(documents, sources) { add(read, from: source.source) }
    findings += files.misnamed.map { Finding(MisnamedDocument(), at: .file($0)) }
  }

  /// Whether a file below the root is a document, by its path.
  static func isDocument(_ path: String) -> Bool {
    (path.hasSuffix(".yaml") || path.hasSuffix(".yml")) && !isHidden(path)
  }

  static func isHidden(_ path: String) -> Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }
}
