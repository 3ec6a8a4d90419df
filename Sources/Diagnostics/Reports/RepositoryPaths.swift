/// Paths as the services that read SARIF, annotations and code quality reports resolve them: relative to the root of the
/// git repository, or to the current folder where there is no repository.
package struct RepositoryPaths: Hashable, Sendable {
  /// The workspace's folder, relative to that root; empty where it is the root itself, absolute where it is outside.
  private let workspace: String

  package init(workspace: String) { self.workspace = workspace }

  /// - Parameter path: relative to the workspace's root; it may lead out of it, as a baseline's may.
  package func path(_ path: String) -> String {
    let joined = path.hasPrefix("/") || workspace.isEmpty ? path : "\(workspace)/\(path)"
    var parts: [Substring] = []
    for part in joined.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (joined.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
