import Glibc

/// Which file a path leads to, whatever its name.
package struct FileIdentity: Hashable, Sendable {
  private let device: dev_t
  private let number: ino_t
  /// Neither a folder nor a device.
  package let isOrdinary: Bool

  /// Nil where there is nothing.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
    isOrdinary = status.st_mode & S_IFMT == S_IFREG
  }
}
