import Glibc
import Testing

/// The two ends of a terminal: what a program writes to `screen` can be read.
final class Terminal {
  let screen: Int32
  private let keyboard: Int32

  // From <asm-generic/ioctls.h>; Swift does not see them.
  private static let unlock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430

  init() throws {
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (Int32, Int32) = (0, -1)
    try #require(keyboard >= 0 && ioctl(keyboard, Self.unlock, &locked) == 0)
    try #require(ioctl(keyboard, Self.number, &number) == 0)
    screen = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
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
