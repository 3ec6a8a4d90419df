import Diagnostics
import Glibc

/// Data on standard output, people's messages on standard error.
enum StandardStreams {
  /// A message that nobody can read any more is no reason to fail.
  static func message(_ text: String) { try? write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// - Throws: ``Failure`` where the disk is full, or nobody reads any more.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let reason = String(cString: strerror(errno))
        throw Failure(
          Bilingual(zh: "无法写到标准输出：\(reason)", en: "cannot write to standard output: \(reason)"),
          advice: Bilingual(zh: "用 --out 写到文件", en: "write to a file with --out"))
      }
      sent += count
    }
  }
}
