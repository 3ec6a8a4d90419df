import CompetencyModel
import Diagnostics
import Files
import FoundationEssentials
import GRDB
import Glibc

/// The making of a new register: aside, under a name of its own, then linked into place.
///
/// So a register is there whole or not at all, and of several that make one at once one does and the others are told.
/// (SQLite does not wait for another that is turning on the write-ahead log of the same new file.)
enum RegisterCreation {
  /// - Throws: ``Failure`` where something is at the path already, which is not touched; where its key could not be
  ///   written; and where a key is there without its register: that one is lost or not at hand, and a new one would begin
  ///   its numbers again.
  static func make(_ path: String, keyFile: String) throws {
    // Asked first: whoever makes a register puts it in its place before its key.
    let hasKey = access(keyFile, F_OK) == 0
    guard access(path, F_OK) != 0 else { throw inTheWay(path) }
    guard !hasKey else { throw RegisterFailure.missingBesideKey(path, keyFile) }
    let aside = Register.aside(path)
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(aside + suffix) } }
    // Its owner's alone; the log and index files that SQLite adds inherit that.
    try ProtectedFile.create(aside, [], for: path)
    try RegisterFailure.translating(path) {
      let queue = try DatabaseQueue(path: aside)
      try queue.writeWithoutTransaction { database in
        try database.execute(
          sql: """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA application_id = \(RegisterSchema.applicationID)
            """)
      }
      try RegisterSchema.migrate(queue)
      // The log is written back, so that the file alone is the register. Closing would do that too, but would not say
      // where there was no room for it.
      let isBusy = try queue.writeWithoutTransaction { try Bool.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      guard isBusy == false else { throw RegisterFailure.busy(path) }
      try queue.close()
    }
    // Without its key it would issue nothing, and stand in the way of whoever tries again.
    try RegisterKey.make(keyFile) {
      guard link(aside, path) != 0 else { return }
      throw errno == EEXIST ? inTheWay(path) : RegisterFailure.cannotCreate(path, SystemReason.text())
    }
  }

  private static func inTheWay(_ path: String) -> Failure {
    guard access(path, R_OK) == 0 else { return RegisterFailure.outOfReach(path) }
    return FileContent.beginsAsRegister(path) ? RegisterFailure.alreadyThere(path) : RegisterFailure.notARegister(path)
  }
}
