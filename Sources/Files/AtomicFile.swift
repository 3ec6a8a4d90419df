import CGlibc
package import Diagnostics
package import Glibc

/// A file that comes to be whole or not at all: written beside its place, flushed to the disk, then renamed.
///
/// Abandoned without ``commit(durably:)``, it leaves what was there before. What was written is then gone as well, unless
/// the file is one to be gone on with and ``checkpoint()`` has kept some of it.
package struct AtomicFile: ~Copyable {
  private let path: String
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  /// Whether what is there so far outlives this value.
  private var isKept: Bool
  /// Bytes so far.
  private var length: Int
  private static let bufferSize = 1 << 16
  /// Bytes that the disk has not been asked to begin with.
  private var waiting = 0
  private static let mostWaiting = 1 << 22

  /// - Parameter permissions: of the file, such as `0o600` for what only its owner may read.
  /// - Throws: ``Failure`` where the folder cannot be written to.
  package init(_ path: String, permissions: mode_t = 0o644) throws(Failure) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = try Self.open(temporary, O_TRUNC, permissions, for: path)
    self.init(path: path, temporary: temporary, descriptor: descriptor, length: 0, isKept: false)
  }

  /// A file that a later run may go on with, where this one ends before it is whole. Until then it stands beside its
  /// place as `path.partial`.
  ///
  /// - Parameters:
  ///   - length: what an earlier run's last ``checkpoint()`` told, to go on from there; nil to begin anew.
  ///   - mayBePlaced: whether the earlier run had come to putting files in their places: one that is there already is
  ///     taken back.
  /// - Throws: ``Failure`` where the folder cannot be written to, another process is at work on the same file, or less of
  ///   it is there than the earlier run had written.
  package init(
    resumable path: String, permissions: mode_t = 0o644, from length: Int?, mayBePlaced: Bool = false
  ) throws(Failure) {
    let temporary = path + ".partial"
    if mayBePlaced, access(temporary, F_OK) != 0, Self.size(path) == length {
      guard rename(path, temporary) == 0 else { throw Self.failure(path) }
    }
    let descriptor = try Self.open(temporary, 0, permissions, for: path)
    let start = length ?? 0
    do throws(Failure) {
      try Self.prepare(descriptor, path: path, temporary: temporary, start: start)
    } catch {
      close(descriptor)
      throw error
    }
    self.init(path: path, temporary: temporary, descriptor: descriptor, length: start, isKept: length != nil)
  }

  /// Nil where there is no file.
  private static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  private init(path: String, temporary: String, descriptor: Int32, length: Int, isKept: Bool) {
    self.path = path
    self.temporary = temporary
    self.descriptor = descriptor
    self.length = length
    self.isKept = isKept
  }

  private static func open(
    _ temporary: String, _ flags: Int32, _ permissions: mode_t, for path: String
  ) throws(Failure) -> Int32 {
    let descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | flags, permissions)
    guard descriptor >= 0 else { throw failure(path) }
    guard fchmod(descriptor, permissions) == 0 else {
      let failure = failure(path)
      close(descriptor)
      throw failure
    }
    return descriptor
  }

  /// Makes sure of being alone with the file, and that it ends where writing goes on.
  private static func prepare(
    _ descriptor: Int32, path: String, temporary: String, start: Int
  ) throws(Failure) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw busy(path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(temporary) }
    guard status.st_size >= start else { throw cutShort(temporary) }
    guard ftruncate(descriptor, start) == 0, lseek(descriptor, start, SEEK_SET) == start else {
      throw failure(temporary)
    }
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      if !isKept { unlink(temporary) }
    }
  }

  /// - Throws: ``Failure`` where the disk is full or gone.
  package mutating func append(_ bytes: some Sequence<UInt8>) throws(Failure) {
    let before = buffer.count
    buffer.append(contentsOf: bytes)
    length += buffer.count - before
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// What is more than the buffer holds is not copied into it.
  ///
  /// - Throws: ``Failure`` where the disk is full or gone.
  package mutating func append(_ bytes: [UInt8]) throws(Failure) {
    if bytes.count < Self.bufferSize {
      buffer.append(contentsOf: bytes)
      if buffer.count >= Self.bufferSize { try flush() }
    } else {
      try flush()
      try write(bytes)
    }
    length += bytes.count
  }

  private mutating func flush() throws(Failure) {
    try write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ bytes: [UInt8]) throws(Failure) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure(path)
      }
      sent += count
    }
    waiting += sent
    if waiting >= Self.mostWaiting { beginWritingOut() }
  }

  /// The disk works while more is written: what a commit has to wait for is only the rest. It is the commit that tells
  /// whether it went well.
  private mutating func beginWritingOut() {
    _ = sync_file_range(descriptor, 0, 0, sync_file_range_write)
    waiting = 0
  }

  /// Keeps what is written so far, whatever becomes of this run, for one to be gone on with.
  ///
  /// - Returns: how many bytes are safe on the disk.
  package mutating func checkpoint() throws(Failure) -> Int {
    try flush()
    guard fdatasync(descriptor) == 0 else { throw Self.failure(temporary) }
    isKept = true
    return length
  }

  /// Puts the file in its place.
  ///
  /// - Parameter durably: whether to wait for the disk; not needed for what can be written again.
  /// - Throws: ``Failure``; what was there before is then still there.
  package consuming func commit(durably: Bool = true) throws(Failure) {
    try flush()
    guard !durably || fsync(descriptor) == 0 else { throw Self.failure(path) }
    guard rename(temporary, path) == 0 else { throw Self.failure(path) }
    close(descriptor)
    descriptor = -1
    if durably { Self.flushFolder(of: path) }
  }

  /// Leaves nothing of it, kept or not.
  package consuming func discard() { isKept = false }

  /// A rename is on the disk only once its folder is.
  private static func flushFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let handle = Glibc.open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
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
    let reason = SystemReason.text()
    return Failure(
      Bilingual(zh: "无法写入 `\(path)`：\(reason.zh)", en: "cannot write `\(path)`: \(reason.en)"),
      advice: Bilingual(
        zh: "检查文件夹是否存在、是否有写入权限、磁盘是否已满",
        en: "check that the folder exists, that you may write to it, and that the disk is not full"))
  }

  private static func busy(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "另一个程序正在写 `\(path)`", en: "another process is writing `\(path)`"),
      advice: Bilingual(zh: "等它结束，或另选输出文件名", en: "wait until it has ended, or name another file for the output"))
  }

  private static func cutShort(_ temporary: String) -> Failure {
    Failure(
      Bilingual(
        zh: "`\(temporary)` 比中断时短，无法接着写", en: "`\(temporary)` is shorter than it was left, and cannot be gone on with"),
      advice: Bilingual(zh: "不加 --resume 从头运行", en: "run from the beginning, without --resume"))
  }
}
