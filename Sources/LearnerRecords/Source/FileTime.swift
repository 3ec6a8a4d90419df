import Glibc

/// When a file was last written to, as its file system tells it.
package struct FileTime: Hashable, Codable, Sendable {
  package let seconds: Int
  package let nanoseconds: Int

  init(_ time: timespec) {
    seconds = time.tv_sec
    nanoseconds = time.tv_nsec
  }
}
