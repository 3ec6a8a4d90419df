import Glibc

/// A nameless file in memory, written anew for each input: what reads files opens it as it opens any other. It has a name
/// for a moment, as Swift's Glibc does not show `memfd_create`.
final class InputFile: Sendable {
  private let descriptor: Int32

  init() {
    var template = Array("/dev/shm/touchstone-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    precondition(descriptor >= 0, "there is no /dev/shm to write to")
    unlink(template)
  }

  deinit { close(descriptor) }

  var path: String { "/proc/self/fd/\(descriptor)" }

  func replace(with bytes: [UInt8]) {
    precondition(ftruncate(descriptor, 0) == 0, "the file cannot be emptied")
    precondition(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, "the file cannot be written")
  }
}
