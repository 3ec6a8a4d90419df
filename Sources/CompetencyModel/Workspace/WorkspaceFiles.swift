import Diagnostics
import Glibc
import YAMLSource

/// Every document of a workspace's folder as bytes, not yet understood.
package struct WorkspaceFiles: Sendable {
  package let root: String
  let found: [Found]
  /// Not read.
  let misnamed: [String]

  struct Found: Sendable {
    var file: SourceFile
    /// In bytes; a file that is too large to be a document is not read.
    var size: Int

    /// Whether it was read.
    var isWhole: Bool { size <= YAMLParser.maximumBytes }
  }

  package var count: Int { found.count }

  /// - Throws: ``Failure`` where the folder or a file cannot be read.
  package init(below root: String) throws { try self.init(reading: WorkspaceListing(below: root)) }

  /// - Throws: ``Failure`` where a file cannot be read.
  package init(reading listing: WorkspaceListing) throws {
    root = listing.root
    misnamed = listing.misnamed
    found = try OrderedParallel.map(listing.entries, inSharesOf: OrderedParallel.share) {
      try Self.file($0, below: listing.root)
    }
  }

  init(root: String, found: [Found]) { (self.root, self.found, misnamed) = (root, found, []) }

  /// A file too large to be a document is refused unread.
  static func file(_ entry: WorkspaceListing.Entry, below root: String) throws -> Found {
    let size = entry.stamp?.size ?? 0
    guard size <= YAMLParser.maximumBytes else {
      return Found(file: SourceFile(path: entry.path, bytes: []), size: size)
    }
    guard let bytes = bytes(of: "\(root)/\(entry.path)", expecting: size) else {
      throw Failure(
        Bilingual(zh: "无法读取文件 `\(entry.path)`", en: "cannot read the file `\(entry.path)`"),
        advice: Bilingual(zh: "检查文件是否存在、是否有读取权限", en: "check that it exists and that you may read it"))
    }
    return Found(file: SourceFile(path: entry.path, bytes: bytes), size: size)
  }

  /// A whole file, read to where it is kept; nil where it cannot be.
  private static func bytes(of path: String, expecting size: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      // One more than there should be, so that the end shows at once.
      let room = bytes.count < size ? size - bytes.count + 1 : 4096
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        repeat { count = read(descriptor, buffer.baseAddress, room) } while count < 0 && errno == EINTR
        initialized = max(count, 0)
      }
      if count < 0 { return nil }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if count == 0 || bytes.count == size { return bytes }
    }
  }
}
