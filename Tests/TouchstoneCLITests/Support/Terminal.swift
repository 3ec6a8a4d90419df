import Glibc
import Testing

/// The two ends of a terminal: what a program writes to `screen` can be read.
final class Terminal {
  let screen: Int32
  private let keyboard: Int32

  init() throws {
    keyboard = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(keyboard >= 0 && grantpt(keyboard) == 0 && unlockpt(keyboard) == 0)
    var name = [CChar](repeating: 0, count: 128)
    try #require(ptsname_r(keyboard, &name, name.count) == 0)
    screen = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(screen >= 0)
  }

  deinit {
    close(screen)
    close(keyboard)
  }

  /// What stands there now. A screenful waits to be read without making its writer wait.
  func read() -> String {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    _ = fcntl(keyboard, F_SETFL, O_NONBLOCK)
    var text: [UInt8] = []
    while case let count = Glibc.read(keyboard, &buffer, buffer.count), count > 0 { text += buffer[..<count] }
    return String(decoding: text, as: UTF8.self)
  }
}
