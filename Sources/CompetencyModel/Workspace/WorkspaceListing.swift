import Diagnostics
import Glibc

/// Every document of a workspace's folder by its path and stamp, unread: `.yaml` and `.yml` files in the order of their
/// paths; hidden files and folders are left out.
package struct WorkspaceListing: Sendable {
  package struct Entry: Sendable {
    /// Relative to the root.
    package var path: String
    /// Nil for what cannot be looked at, such as a link to nothing.
    package var stamp: FileStamp?
  }

  package let root: String
  package let entries: [Entry]
  /// Files that are documents but for the end of their names, relative to the root: they are not read.
  let misnamed: [String]
  package var paths: [String] { entries.map(\.path) }

  /// Before it was made, in nanoseconds since 1970.
  private let moment: Int64

  /// - Parameter moment: now, in nanoseconds since 1970; left out, no stamp is taken to last.
  /// - Throws: ``Failure`` where the folder, or one below it, cannot be read.
  package init(below root: String, at moment: Int64 = .min) throws {
    self.root = root
    self.moment = moment
    var found = Found()
    try Self.list("", below: root, &found)
    entries = found.entries.sorted { $0.path < $1.path }
    misnamed = found.misnamed.sorted()
  }

  /// - Parameter entries: in the order of their paths.
  init(root: String, entries: [Entry], at moment: Int64) {
    (self.root, self.entries, self.moment) = (root, entries, moment)
    misnamed = []
  }

  /// The stamp, if a change since the listing was made would show in it.
  func lasting(_ stamp: FileStamp?) -> FileStamp? {
    stamp.flatMap { moment != .min && $0.tellsChanges(after: moment) ? $0 : nil }
  }

  private struct Found {
    var entries: [Entry] = []
    var misnamed: [String] = []
  }

  private static func list(_ folder: String, below root: String, _ found: inout Found) throws {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let stream = opendir(path) else { throw unreadable(path) }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    var below: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let relative = folder.isEmpty ? name : "\(folder)/\(name)"
      // A link to a folder is not followed, so that no circle of links is endless.
      if isFolder(name, in: descriptor, entry.pointee.d_type) {
        below.append(relative)
      } else if Workspace.isDocument(name) {
        var status = stat()
        let isThere = fstatat(descriptor, name, &status, 0) == 0
        found.entries.append(Entry(path: relative, stamp: isThere ? FileStamp(status) : nil))
      } else if MisnamedDocument.isSeen(in: name) {
        found.misnamed.append(relative)
      }
    }
    guard errno == 0 else { throw unreadable(path) }
    for folder in below { try list(folder, below: root, &found) }
  }

  private static func isFolder(_ name: String, in folder: Int32, _ kind: UInt8) -> Bool {
    if Int(kind) != Int(DT_UNKNOWN) { return Int(kind) == Int(DT_DIR) }
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func unreadable(_ folder: String) -> Failure {
    Failure(
      Bilingual(zh: "无法读取文件夹 `\(folder)`", en: "cannot read the folder `\(folder)`"),
      advice: Bilingual(zh: "检查路径与读取权限", en: "check the path and that you may read it"))
  }
}
