import Crypto
import Diagnostics
import FoundationEssentials
import GRDB
import Glibc
import Vocabulary

/// 证书登记簿: the truth about what was issued, in one SQLite file.
///
/// What is committed is on the disk (write-ahead log, `synchronous = FULL`); what is not committed never happened. Rows
/// are never deleted and, the status apart, never change; triggers see to it. With each certificate stand the model,
/// the record and the decision it was issued from, as they were judged.
package final class Register: Sendable {
  package enum Opening: Sendable {
    case existing
    case createIfMissing
    /// Reads only, beside whoever writes.
    case reading
  }

  package let path: String
  let queue: DatabaseQueue
  private let pepper: SymmetricKey

  /// Opens a register, checks that it is sound and, unless only reading, brings its tables up to date.
  ///
  /// A writer that finds another at work waits for `patience` seconds.
  package init(
    at path: String, _ opening: Opening = .existing, random: RandomSource = .system, patience: Int = 60
  ) throws {
    self.path = path
    try Self.makeSureOfFile(path, opening)
    var configuration = Configuration()
    configuration.readonly = opening == .reading
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Double(patience))
    (queue, pepper) = try RegisterFailure.translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let pepper = try queue.writeWithoutTransaction { database in
        try Self.prepare(database, path, opening, random)
      }
      return (queue, SymmetricKey(data: pepper))
    }
  }

  /// The file of a new register is its owner's alone; its log and index files inherit that. An existing one is not
  /// opened here: closing it again would drop the locks that SQLite holds on it elsewhere in this process.
  private static func makeSureOfFile(_ path: String, _ opening: Opening) throws(Failure) {
    guard access(path, F_OK) != 0 else { return }
    guard opening == .createIfMissing else { throw RegisterFailure.missing(path) }
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if file >= 0 {
      close(file)
    } else if errno != EEXIST {
      throw RegisterFailure.cannotCreate(path, String(cString: strerror(errno)))
    }
  }

  /// Returns the register's pepper.
  private static func prepare(
    _ database: Database, _ path: String, _ opening: Opening, _ random: RandomSource
  ) throws -> Data {
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
    if isEmpty {
      guard opening == .createIfMissing else { throw RegisterFailure.notARegister(path) }
    } else {
      try checkKind(database, path)
    }
    if opening != .reading {
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.inTransaction(.immediate) {
        try bringUpToDate(database, path, random)
        return .commit
      }
      guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
        throw RegisterFailure.damaged(path, "quick_check")
      }
    }
    guard let pepper = try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'pepper'") else {
      throw RegisterFailure.damaged(path, "meta")
    }
    return pepper
  }

  private static func checkKind(_ database: Database, _ path: String) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == RegisterSchema.applicationID else {
      throw RegisterFailure.notARegister(path)
    }
    guard try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 <= RegisterSchema.version else {
      throw RegisterFailure.newer(path)
    }
  }

  /// Inside a transaction, so that of two processes that find the register empty only one makes its tables.
  private static func bringUpToDate(_ database: Database, _ path: String, _ random: RandomSource) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if version == 0 {
      try database.execute(sql: "PRAGMA application_id = \(RegisterSchema.applicationID)")
    } else {
      try checkKind(database, path)
    }
    guard version < RegisterSchema.version else { return }
    try RegisterSchema.migrate(database, from: version)
    try database.execute(
      sql: "INSERT INTO meta (name, value) VALUES ('pepper', ?) ON CONFLICT DO NOTHING",
      arguments: [Data(random.bytes(32))])
  }

  /// Whose certificates these are, without saying who: the same person gives the same key in this register only.
  func personKey(_ holder: CertificateHolder) -> Data {
    let identity = Array("\(holder.document.rawValue)|\(holder.number)".utf8)
    return Data(HMAC<SHA256>.authenticationCode(for: identity, using: pepper))
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try RegisterFailure.translating(path) { try queue.read(body) }
  }

  /// All of the body's changes or none; other writers wait from its first statement on.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try RegisterFailure.translating(path) {
      try queue.writeWithoutTransaction { database in
        var result: Value?
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
        guard let result else { throw RegisterFailure.damaged(path, "transaction") }
        return result
      }
    }
  }
}
