import Diagnostics
import Glibc

/// A file of records, open for reading from any offset: two passes and several threads may share it.
///
/// Standard input and pipes can be read only once, so they are first spooled to a nameless temporary file.
final class RecordFile: Sendable {
  let path: String
  let byteCount: Int
  private let descriptor: Int32
  private let modified: FileTime
  private let isSpooled: Bool

  init(path: String) throws(Failure) {
    self.path = path
    var input: Int32 = STDIN_FILENO
    if path != "-" {
      input = open(path, O_RDONLY | O_CLOEXEC)
      guard input >= 0 else { throw Self.unreadable(path, errno) }
    }
    var status = stat()
    guard fstat(input, &status) == 0 else { throw Self.unreadable(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      descriptor = path == "-" ? dup(input) : input
      isSpooled = false
    case S_IFDIR:
      close(input)
      throw Self.unreadable(path, EISDIR)
    default:
      defer { if path != "-" { close(input) } }
      descriptor = try Self.spool(input, path: path)
      isSpooled = true
    }
    guard fstat(descriptor, &status) == 0 else { throw Self.unreadable(path, errno) }
    byteCount = status.st_size
    modified = FileTime(status.st_mtim)
  }

  deinit { close(descriptor) }

  /// Nil for what was spooled: the time of the copy says nothing of its source.
  var lastModified: FileTime? { isSpooled ? nil : modified }

  /// Fills the buffer from an offset as far as the file goes; the count of bytes read.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    var done = 0
    while done < buffer.count {
      let count = pread(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, offset + done)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.unreadable(path, errno) }
      if count == 0 { break }
      done += count
    }
    return done
  }

  func read(at offset: Int, count: Int) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(Failure) {
        initialized = try read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Throws where somebody has written to the file since it was opened: two passes would have read two files.
  func requireUnchanged() throws(Failure) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.unreadable(path, errno) }
    guard status.st_size == byteCount, FileTime(status.st_mtim) == modified else {
      throw Failure(
        Bilingual(zh: "读取期间文件被改动：\(UserText(path))", en: "the file was changed while it was read: \(UserText(path))"),
        advice: Bilingual(zh: "等文件写完、关闭 Excel 后再运行", en: "wait until it is written, close it in Excel, and run again"))
    }
  }

  private static func spool(_ input: Int32, path: String) throws(Failure) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/touchstone-XXXXXX".utf8CString)
    let output = mkstemp(&template)
    guard output >= 0 else { throw unwritable(folder, errno) }
    _ = fcntl(output, F_SETFD, FD_CLOEXEC)
    // Nameless from here on: personal data leaves nothing behind, even if the process is killed.
    unlink(template)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(input, buffer.baseAddress, buffer.count)
      if count == 0 { return output }
      if count < 0 {
        if errno == EINTR { continue }
        let code = errno
        close(output)
        throw unreadable(path, code)
      }
      var written = 0
      while written < count {
        let step = write(output, buffer.baseAddress?.advanced(by: written), count - written)
        if step < 0, errno == EINTR { continue }
        guard step >= 0 else {
          let code = errno
          close(output)
          throw unwritable(folder, code)
        }
        written += step
      }
    }
  }

  private static func unreadable(_ path: String, _ code: Int32) -> Failure {
    Failure(
      Bilingual(
        zh: "无法读取 \(UserText(path))：\(SystemError(code).reason.zh)",
        en: "cannot read \(UserText(path)): \(SystemError(code).reason.en)"),
      advice: SystemError(code).advice)
  }

  private static func unwritable(_ folder: String, _ code: Int32) -> Failure {
    Failure(
      Bilingual(
        zh: "无法在 \(UserText(folder)) 暂存标准输入：\(SystemError(code).reason.zh)",
        en: "cannot spool standard input in \(UserText(folder)): \(SystemError(code).reason.en)"),
      advice: Bilingual(
        zh: "腾出空间，或用环境变量 `TMPDIR` 另指一个文件夹", en: "make room there, or name another folder in `TMPDIR`"))
  }
}
