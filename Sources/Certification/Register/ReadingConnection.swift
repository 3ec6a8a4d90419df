import CompetencyModel
import Files
import GRDB
import Glibc

/// The connection of whoever only reads a register.
///
/// To read beside a writer, SQLite keeps an index of the log in a file of its own. Where that cannot be made, as in a
/// read-only folder or on read-only media, a register whose log is empty is read as a file that does not change. One whose
/// log still holds something is not: what was issued last would be missing from it.
enum ReadingConnection {
  static func open(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // Only what is asked makes SQLite look for the log.
      _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
      return queue
    } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
      guard access(path, R_OK) == 0 else { throw error }
      if let log = ["-wal", "-journal"].map({ path + $0 }).first(where: hasContent) {
        throw RegisterFailure.unreadLog(path, log)
      }
      return try DatabaseQueue(path: unchanging(path), configuration: configuration)
    }
  }

  private static func hasContent(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// The path as an address that says so.
  private static func unchanging(_ path: String) -> String {
    let escaped = path.utf8.map { byte in
      ["%", "?", "#"].contains(Unicode.Scalar(byte)) || byte >= 0x80
        ? "%" + Hexadecimal.text([byte]) : String(Unicode.Scalar(byte))
    }
    return "file:\(escaped.joined())?immutable=1"
  }
}
