import CompetencyModel
import Diagnostics
import FoundationEssentials
import GRDB
import Glibc

/// The making of a new register: aside, under a name of its own, then linked into place.
///
/// So a register is there whole or not at all, and of several that make one at once the first wins and the others use
/// its. (SQLite does not wait for another that is turning on the write-ahead log of the same new file.)
enum RegisterCreation {
  /// Leaves a register at the path; one that is there already is not touched.
  static func makeIfMissing(_ path: String, random: RandomSource) throws {
    guard access(path, F_OK) != 0 else { return }
    let aside = "\(path).\(Hexadecimal.text(RandomSource.system.bytes(8))).new"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(aside + suffix) } }
    // Its owner's alone; the log and index files that SQLite adds inherit that.
    try ProtectedFile.create(aside, [])
    try RegisterFailure.translating(path) {
      let queue = try DatabaseQueue(path: aside)
      try queue.writeWithoutTransaction { database in
        try database.execute(
          sql: """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA application_id = \(RegisterSchema.applicationID)
            """)
      }
      try RegisterSchema.migrate(queue)
      try queue.write { database in
        try database.execute(
          sql: "INSERT INTO meta (name, value) VALUES ('pepper', ?)", arguments: [Data(random.bytes(32))])
      }
      // The log is written back, so that the file alone is the register. Closing would do that too, but would not say
      // where there was no room for it.
      let isBusy = try queue.writeWithoutTransaction { try Bool.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      guard isBusy == false else { throw RegisterFailure.busy(path) }
      try queue.close()
    }
    guard link(aside, path) == 0 || errno == EEXIST else {
      throw RegisterFailure.cannotCreate(path, String(cString: strerror(errno)))
    }
  }
}
