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
    let aside = Self.aside(copy)
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(aside + suffix) } }
    try self.copy(to: aside, for: copy)
    try Register(at: aside, .reading, keyFile: keyPath).demandSound()
    try Self.flush(aside)
    guard link(aside, copy) == 0 else {
      if errno == EEXIST { throw ProtectedFile.exists(copy) }
      throw RegisterFailure.cannotCreate(copy, SystemReason.text())
    }
  }

  /// Where a file is made that takes another's place once it is whole.
  static func aside(_ path: String) -> String {
    "\(path).\(Hexadecimal.text(RandomSource.system.bytes(8))).new"
  }

  /// A copy of this moment in a new file, not looked at yet.
  ///
  /// - Parameter target: the file that it is made for, which is told of where it cannot be written.
  func copy(to aside: String, for target: String) throws {
    let file = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw RegisterFailure.cannotWrite(target, SystemReason.text()) }
    close(file)
    do {
      let destination = try DatabaseQueue(path: aside)
      try queue.backup(to: destination)
      // One file, which can be read where nothing may be written beside it.
      try destination.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try destination.close()
    } catch let error as DatabaseError {
      // What does not fit together was read here; all else is the writing.
      let isDamage = [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
      try RegisterFailure.translating(isDamage ? path : target) { throw error }
    }
  }

  /// - Throws: ``RegisterUnsound`` with the first thing that is wrong.
  func demandSound() throws {
    if let unsound = try unsound(RegisterCheck.Question.allCases) { throw unsound }
  }

  /// The first thing that is wrong, by some of the questions; nil for nothing.
  func unsound(_ questions: [RegisterCheck.Question]) throws -> RegisterUnsound? {
    let check = try read { try RegisterCheck(self, $0, asking: questions) }
    return check.answers.first { $0.faultCount > 0 }.map { RegisterUnsound($0) }
  }

  static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw RegisterFailure.cannotCreate(path, SystemReason.text())
    }
  }
}
