import Files
import GRDB
import Glibc

/// What stands at a path, told without opening it as a register.
enum FileContent {
  case register
  /// A folder, or another program's database.
  case foreign
  /// No database: another file, or one whose first bytes are damaged.
  case unknown
  /// A database whose pages do not fit together, or an empty file.
  case damaged
  /// In use, or nobody may read it.
  case outOfReach

  init(of path: String) {
    guard FileIdentity(path: path)?.isOrdinary ?? false else {
      self = .foreign
      return
    }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      self = try ReadingConnection.open(path, configuration).read { database in
        guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else { return .damaged }
        if try Int.fetchOne(database, sql: "PRAGMA page_count") == 0 { return .damaged }
        let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
        return id == RegisterSchema.applicationID ? .register : .foreign
      }
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_CORRUPT: self = .damaged
      case .SQLITE_NOTADB: self = .unknown
      default: self = .outOfReach
      }
    } catch {
      self = .outOfReach
    }
  }
}
