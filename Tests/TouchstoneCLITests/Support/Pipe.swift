import Glibc
import Testing

/// A pipe that no program begun meanwhile inherits.
enum Pipe {
  static func make() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(pipe2(&ends, O_CLOEXEC) == 0)
    return (ends[0], ends[1])
  }

  /// Writes everything and closes the end; a reader that goes away is no mistake here.
  static func feed(_ bytes: [UInt8], to end: Int32) {
    defer { close(end) }
    signal(SIGPIPE, SIG_IGN)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(end, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      sent += count
    }
  }
}
