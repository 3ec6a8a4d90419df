package import Diagnostics
package import Glibc

/// A file that comes to be whole or not at all: written beside its place, flushed to the disk, then renamed.
///
/// Abandoned without ``commit()``, it leaves what was there before.
package struct AtomicFile: ~Copyable {
  private let path: String
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// - Parameter permissions: of the file, such as `0o600` for what only its owner may read.
  /// - Throws: ``Failure`` where the folder cannot be written to.
  package init(_ path: String, permissions: mode_t = 0o644) throws(Failure) {
    self.path = path
    self.temporary = "\(path).\(getpid()).tmp"
    self.descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, permissions)
    guard descriptor >= 0 else { throw Self.failure(path) }
    guard fchmod(descriptor, permissions) == 0 else {
      let failure = Self.failure(path)
      close(descriptor)
      unlink(temporary)
      descriptor = -1
      throw failure
    }
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      unlink(temporary)
    }
  }

  /// - Throws: ``Failure`` where the disk is full or gone.
  package mutating func append(_ bytes: some Sequence<UInt8>) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  private mutating func flush() throws(Failure) {
    var sent = 0
    while sent < buffer.count {
      let count = buffer[sent...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure(path)
      }
      sent += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Puts the file in its place.
  ///
  /// - Parameter durably: whether to wait for the disk; not needed for what can be written again.
  /// - Throws: ``Failure``; what was there before is then still there.
  package consuming func commit(durably: Bool = true) throws(Failure) {
    try flush()
    guard !durably || fsync(descriptor) == 0 else { throw Self.failure(path) }
    close(descriptor)
    descriptor = -1
    guard rename(temporary, path) == 0 else {
      let failure = Self.failure(path)
      unlink(temporary)
      throw failure
    }
    if durably { Self.flushFolder(of: path) }
  }

  /// A rename is on the disk only once its folder is.
  private static func flushFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let handle = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  package static func write(
    _ bytes: [UInt8], to path: String, permissions: mode_t = 0o644, durably: Bool = true
  ) throws(Failure) {
    var file = try AtomicFile(path, permissions: permissions)
    try file.append(bytes)
    try file.commit(durably: durably)
  }

  private static func failure(_ path: String) -> Failure {
    let reason = String(cString: strerror(errno))
    return Failure(
      Bilingual(zh: "无法写入 `\(path)`：\(reason)", en: "cannot write `\(path)`: \(reason)"),
      advice: Bilingual(
        zh: "检查文件夹是否存在、是否有写入权限、磁盘是否已满",
        en: "check that the folder exists, that you may write to it, and that the disk is not full"))
  }
}
