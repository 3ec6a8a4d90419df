import GRDB

@testable import Certification

/// A register's file in the hands of somebody with an SQL prompt, to whom its triggers are no obstacle.
struct AlteredFile {
  let path: String

  /// - Parameter key: for the seals of an earlier copy of the file, which nobody could make without it.
  func alter(_ sql: String, key: RegisterKey? = nil) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      if let key { database.add(function: key.rows.function) }
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try database.execute(sql: sql)
      for trigger in triggers { try database.execute(sql: trigger["sql"]) }
    }
    try queue.close()
  }
}
