import Diagnostics
import FoundationEssentials

/// Paths from one folder to another.
enum RelativePath {
  /// From a folder to a file or folder, upwards too; the absolute path where they have only `/` in common. Empty where
  /// they are the same.
  static func from(_ folder: String, to path: String) -> String {
    let start = resolved(folder).split(separator: "/")
    let end = resolved(path).split(separator: "/")
    let common = zip(start, end).prefix { $0 == $1 }.count
    guard common > 0 else { return "/" + end.joined(separator: "/") }
    return (start.dropFirst(common).map { _ in ".." } + end.dropFirst(common)).joined(separator: "/")
  }

  /// The absolute path without symbolic links in its folders; the last part need not exist, and stays as it is named.
  private static func resolved(_ path: String) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    guard url.path != "/" else { return "/" }
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath()
    return folder.appendingPathComponent(url.lastPathComponent).path
  }
}

extension RepositoryPaths {
  /// Of a workspace: from the root of the git repository around it, or else from the current folder.
  init(workspaceAt root: String) {
    let base = Self.repository(around: root) ?? FileManager.default.currentDirectoryPath
    let path = RelativePath.from(base, to: root)
    self.init(workspace: path.hasPrefix("..") ? root : path)
  }

  private static func repository(around folder: String) -> String? {
    var folder = URL(fileURLWithPath: folder).standardizedFileURL
    while true {
      // A folder in a clone, a file in a further working tree or a submodule.
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent(".git").path) { return folder.path }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path == folder.path { return nil }
      folder = parent
    }
  }
}
