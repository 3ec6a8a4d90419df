package import Diagnostics

extension Workspace {
  /// What stood in a workspace's folder at a revision of its git repository.
  package enum Revision: Sendable {
    /// The revision names no commit of the repository.
    case unknown
    /// There was no workspace in the folder yet.
    case absent(commit: String)
    case present(Workspace, commit: String)
  }

  /// Loads the workspace as it was at a revision: the files that git holds, by the same rules as those on the disk.
  ///
  /// - Parameter root: the workspace's folder as it is now; it may lie anywhere in the repository.
  /// - Throws: ``Failure`` where there is no git, no repository, or a part of the revision cannot be read.
  package static func load(root: String, at revision: String, of repository: GitRepository) throws(Failure) -> Revision
  {
    guard let commit = try repository.commit(revision) else { return .unknown }
    let entries = try repository.entries(at: commit)
    guard entries.contains(where: { $0.path == marker }) else { return .absent(commit: commit) }
    let documents = entries.filter { isDocument($0.path) }.sorted { $0.path < $1.path }
    let contents = try repository.contents(of: documents.map(\.object), at: commit)
    let links = SymbolicLinks(documents: documents, contents: contents)
    var workspace = Workspace(root: root)
    for (document, bytes) in zip(documents, contents) {
      guard document.mode == SymbolicLinks.mode else {
        workspace.add(SourceFile(path: document.path, bytes: bytes))
        continue
      }
      guard let object = links.target(of: document, among: entries) else { continue }
      workspace.add(SourceFile(path: document.path, bytes: try repository.contents(of: [object], at: commit)[0]))
    }
    let misnamed = entries.map(\.path).filter(MisnamedDocument.isSeen)
    workspace.findings += misnamed.sorted().map { Finding(MisnamedDocument(), at: .file($0)) }
    return .present(workspace, commit: commit)
  }
}

/// Documents that are links to other files. What they lead to outside the workspace is in no commit; as at a broken
/// link, there is then no document, and what depends on it counts as new.
private struct SymbolicLinks {
  static let mode = "120000"
  private static let mostSteps = 8

  private var targets: [String: String] = [:]

  init(documents: [GitRepository.Entry], contents: [[UInt8]]) {
    for (document, bytes) in zip(documents, contents) where document.mode == Self.mode {
      targets[document.path] = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The object that a link leads to in the end.
  func target(of link: GitRepository.Entry, among entries: [GitRepository.Entry]) -> String? {
    var path = link.path
    for _ in 0..<Self.mostSteps {
      guard let target = targets[path], !target.hasPrefix("/") else { break }
      var parts = path.split(separator: "/").dropLast()
      for part in target.split(separator: "/") where part != "." {
        if part != ".." { parts.append(part) } else if parts.popLast() == nil { return nil }
      }
      path = parts.joined(separator: "/")
    }
    return entries.first { $0.path == path && $0.mode != Self.mode }?.object
  }
}
