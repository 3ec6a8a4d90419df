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

  /// Whether the first bytes are a register's: a look that waits for nobody, and leaves none of SQLite's files beside it.
  static func beginsAsRegister(_ path: String) -> Bool {
    guard FileIdentity(path: path)?.isOrdinary ?? false else { return false }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: 72)
    guard read(file, &header, header.count) == header.count else { return false }
    return header.starts(with: Array("SQLite format 3\0".utf8))
      && header[68...].reduce(0) { $0 << 8 | Int($1) } == RegisterSchema.applicationID
  }
}
