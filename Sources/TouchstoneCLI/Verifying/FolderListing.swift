import Diagnostics
import Files
import Glibc

/// Every file below a folder, as paths from it; links are not followed into other folders.
struct FolderListing {
  private(set) var files: [String] = []
  /// Folders below it that cannot be read, each with the reason.
  private(set) var closed: [(name: String, failure: Failure)] = []

  /// - Throws: ``Failure`` where the folder itself cannot be read.
  init(_ path: String) throws {
    try add(path, below: "")
    files.sort()
  }

  private mutating func add(_ path: String, below prefix: String) throws {
    var folders: [String] = []
    for name in try Self.names(path) {
      var status = stat()
      // What is gone by now was not there.
      guard lstat("\(path)/\(name)", &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { folders.append(name) } else { files.append(prefix + name) }
    }
    for name in folders.sorted() {
      do {
        try add("\(path)/\(name)", below: "\(prefix)\(name)/")
      } catch let failure as Failure {
        closed.append((prefix + name, failure))
      }
    }
  }

  private static func names(_ path: String) throws -> [String] {
    guard let folder = opendir(path) else {
      let reason = SystemReason.text()
      throw Failure(
        Bilingual(
          zh: "无法读取文件夹 `\(path)`：\(reason.zh)", en: "cannot read the folder `\(path)`: \(reason.en)"),
        advice: Bilingual(zh: "检查读取权限", en: "check that you may read it"))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
        start.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: start.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
