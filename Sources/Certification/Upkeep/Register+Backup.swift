import CompetencyModel
import Diagnostics
import Files
import FoundationEssentials
import GRDB
import Glibc

extension Register {
  /// Copies the register, without its key, to a new file while others go on using it: the copy is that of one moment, complete, checked, and
  /// there whole or not at all.
  ///
  /// - Throws: ``RegisterUnsound`` where the copy is not sound, ``Failure`` where it cannot be written or something is there.
  package func backUp(to copy: String) throws {
    guard access(copy, F_OK) != 0 else { throw ProtectedFile.exists(copy) }
    let aside = "\(copy).\(Hexadecimal.text(RandomSource.system.bytes(8))).new"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(aside + suffix) } }
    try self.copy(to: aside)
    try Register(at: aside, .reading, keyFile: keyPath).demandSound()
    try Self.flush(aside)
    guard link(aside, copy) == 0 else {
      if errno == EEXIST { throw ProtectedFile.exists(copy) }
      throw RegisterFailure.cannotCreate(copy, SystemReason.text())
    }
  }

  /// A copy of this moment in a new file, not looked at yet.
  func copy(to aside: String) throws {
    try ProtectedFile.create(aside, [])
    try RegisterFailure.translating(aside) {
      let destination = try DatabaseQueue(path: aside)
      try queue.backup(to: destination)
      // One file, which can be read where nothing may be written beside it.
      try destination.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try destination.close()
    }
  }

  /// - Throws: ``RegisterUnsound`` with the first thing that is wrong.
  func demandSound() throws {
    for answer in try RegisterCheck(self).answers where answer.faultCount > 0 { throw RegisterUnsound(answer) }
  }

  static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw RegisterFailure.cannotCreate(path, SystemReason.text())
    }
  }
}
