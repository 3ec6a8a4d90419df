import Diagnostics
import Glibc

/// The lines of a file or of standard input, one at a time: memory does not grow with the file.
package enum LineReader {
  private static let bufferSize = 1 << 18

  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - body: is given each line without its end, and whether it has one.
  /// - Throws: ``Failure`` where the file cannot be read, and whatever the body throws.
  package static func forEachLine(of path: String, _ body: ([UInt8], _ isWhole: Bool) throws -> Void) throws {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: bufferSize)
    var line: [UInt8] = []
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { break }
      var start = 0
      while let end = buffer[start..<count].firstIndex(of: UInt8(ascii: "\n")) {
        line += buffer[start..<end]
        try body(line, true)
        line.removeAll(keepingCapacity: true)
        start = end + 1
      }
      line += buffer[start..<count]
    }
    if !line.isEmpty { try body(line, false) }
  }

  private static func failure(_ path: String) -> Failure {
    let reason = SystemReason.text()
    return Failure(
      Bilingual(zh: "无法读取 `\(path)`：\(reason.zh)", en: "cannot read `\(path)`: \(reason.en)"),
      advice: Bilingual(zh: "检查路径与读取权限", en: "check the path, and that you may read it"))
  }
}
