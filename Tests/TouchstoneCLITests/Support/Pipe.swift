import Glibc
import Testing

/// A pipe that no program begun meanwhile inherits.
enum Pipe {
  static func make() throws -> (reading: Int32, writing: Int32) {
    let path = "/tmp/touchstone-cli-pipe-\(UInt64.random(in: 0...UInt64.max))"
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let reading = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let writing = open(path, O_WRONLY | O_CLOEXEC)
    try #require(reading >= 0 && writing >= 0 && fcntl(reading, F_SETFL, 0) == 0)
    return (reading, writing)
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
