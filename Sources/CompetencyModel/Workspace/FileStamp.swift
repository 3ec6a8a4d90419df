import Glibc

/// What a file system says of a file besides its content. The content cannot change without the time of its last change
/// moving on, which nobody sets by hand (`ctime`, POSIX.1-2017 `sys/stat.h`), so a file of the same stamp holds the same
/// bytes: `git` trusts its index in the same way.
package struct FileStamp: Hashable, Sendable {
  package var device: UInt64
  package var inode: UInt64
  package var size: Int
  /// In nanoseconds since 1970, of the content and of the entry itself.
  package var modified: Int64
  package var changed: Int64

  /// Nil where there is no file.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = nanoseconds(status.st_mtim)
    changed = nanoseconds(status.st_ctim)
  }

  init(device: UInt64, inode: UInt64, size: Int, modified: Int64, changed: Int64) {
    (self.device, self.inode, self.size, self.modified, self.changed) = (device, inode, size, modified, changed)
  }

  /// Whether a change made after a moment would show. A file system counts time in ticks, of two seconds at the longest:
  /// of two changes within one, the second leaves the stamp as it was.
  func tellsChanges(after moment: Int64) -> Bool { changed < moment - 2_000_000_000 }
}
