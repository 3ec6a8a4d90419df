import Diagnostics
import Files
import Glibc

/// Files that nobody but their owner may read, or that must not be overwritten: keys above all.
enum ProtectedFile {
  /// A new file that only its owner can read; one that exists already is left as it is.
  ///
  /// - Parameter target: the file that it is to become, which is told of where it cannot be written.
  static func create(_ path: String, _ bytes: [UInt8], for target: String? = nil) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      guard errno == EEXIST else { throw cannotWrite(target ?? path) }
      throw exists(path)
    }
    try write(bytes, to: file, target ?? path)
  }

  /// Nil where there is no such file.
  static func contents(_ path: String) throws(Failure) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw cannotRead(path)
    }
    defer { close(file) }
    return try read(file, path)
  }

  /// The bytes of a file that nobody but its owner can read or change.
  static func readPrivate(_ path: String) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw cannotRead(path) }
    defer { close(file) }
    // Of the open file, not of the path: what is checked is what is read.
    var status = stat()
    guard fstat(file, &status) == 0 else { throw cannotRead(path) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 == 0 else {
      throw Failure(
        Bilingual(
          zh: "`\(path)` 可被其他用户读取或修改（权限 \(octal(status.st_mode))）",
          en: "other users can read or change `\(path)` (permissions \(octal(status.st_mode)))"),
        advice: Bilingual(
          zh: "运行 `chmod 600 \(path)`；若他人可能已读取，请更换密钥或口令",
          en: "run `chmod 600 \(path)`; if others may have read it, replace the key or passphrase"))
    }
    return try read(file, path)
  }

  private static func read(_ file: Int32, _ path: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw cannotRead(path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes everything, durably down to the disk, and closes the file.
  private static func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = cannotWrite(path)
        close(file)
        throw failure
      }
      done += count
    }
    let flushed = fsync(file) == 0
    guard close(file) == 0, flushed else { throw cannotWrite(path) }
  }

  private static func octal(_ mode: mode_t) -> String { String(mode & 0o777, radix: 8) }

  static func exists(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "文件 `\(path)` 已存在，不会覆盖", en: "file `\(path)` exists already and is not overwritten"),
      advice: Bilingual(zh: "请另选一个文件名", en: "choose another file name"))
  }

  private static func cannotWrite(_ path: String) -> Failure {
    let reason = SystemReason.text()
    return Failure(
      Bilingual(zh: "无法写入 `\(path)`：\(reason.zh)", en: "cannot write `\(path)`: \(reason.en)"),
      advice: Bilingual(zh: "检查目录是否存在、是否可写、磁盘是否已满", en: "check that the folder exists, is writable and has space left"))
  }

  private static func cannotRead(_ path: String) -> Failure {
    let reason = SystemReason.text()
    return Failure(
      Bilingual(zh: "无法读取 `\(path)`：\(reason.zh)", en: "cannot read `\(path)`: \(reason.en)"),
      advice: Bilingual(zh: "检查路径和权限", en: "check the path and its permissions"))
  }
}
