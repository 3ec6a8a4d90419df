import Crypto
import Diagnostics
import Files
import FoundationEssentials
import GRDB
import Glibc
import Vocabulary

/// 证书登记簿: the truth about what was issued, in one SQLite file.
///
/// What is committed is on the disk (write-ahead log, `synchronous = FULL`); what is not committed never happened. Rows
/// are never deleted and, the status apart, never change; triggers see to it. With each certificate stand the model,
/// the record and the decision it was issued from, as they were judged, the latter two encrypted.
package final class Register: Sendable {
  package enum Opening: Sendable {
    case existing
    case createIfMissing
    /// Reads only, beside whoever writes.
    case reading
  }

  package let path: String
  let queue: DatabaseQueue
  let random: RandomSource
  private let pepper: SymmetricKey
  /// Nil where the key file is not at hand: certificates can then be read, but not the records kept with them.
  let key: RegisterKey?
  let keyPath: String
  /// Whether this opening made it.
  package let isNew: Bool
  /// Which file was opened, so that a transaction can tell whether it still stands in its place.
  private let file: FileIdentity?

  /// Opens a register, checks that it is sound and, unless only reading, brings its tables up to date.
  ///
  /// A writer that finds another at work waits for `patience` seconds.
  package init(
    at path: String, _ opening: Opening = .existing, keyFile: String? = nil, random: RandomSource = .system,
    patience: Int = 60
  ) throws {
    self.path = path
    let keyPath = keyFile ?? RegisterKey.path(of: path)
    self.keyPath = keyPath
    self.random = random
    isNew =
      opening == .createIfMissing
      ? try RegisterCreation.makeIfMissing(path, keyFile: keyPath, random: random) : false
    guard let file = FileIdentity(path: path) else { throw RegisterFailure.missing(path) }
    guard file.isOrdinary else { throw RegisterFailure.notARegister(path) }
    self.file = file
    var configuration = Configuration()
    configuration.readonly = opening == .reading
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Double(patience))
    (queue, pepper, key) = try RegisterFailure.translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let isCurrent = try queue.writeWithoutTransaction { database in
        try Self.checkKind(database, path)
        if opening != .reading { try Self.prepareForWriting(database, path) }
        return try RegisterSchema.isCurrent(database)
      }
      if opening != .reading, !isCurrent { try RegisterSchema.migrate(queue) }
      try queue.writeWithoutTransaction(RegisterSchema.makeViews)
      let pepper = try queue.read { try Data.fetchOne($0, sql: "SELECT value FROM meta WHERE name = 'pepper'") }
      guard let pepper else { throw RegisterFailure.damaged(path, "meta") }
      let key = try Self.key(keyPath, queue, opening)
      if let key { try Self.prepareForSealing(queue, key, opening) }
      return (queue, SymmetricKey(data: pepper), key)
    }
  }

  /// Opens a register only to look at it, so that its file stays as it is; one of an earlier release is brought up to date.
  package static func toLookAt(_ path: String) throws -> Register {
    let register = try Register(at: path, .reading)
    return try register.read(RegisterSchema.isCurrent) ? register : Register(at: path)
  }

  /// The key of the register, by what the register says of it. A register that has no key yet gets one.
  private static func key(_ path: String, _ queue: DatabaseQueue, _ opening: Opening) throws -> RegisterKey? {
    func registered() throws -> String? {
      try queue.read { try Data.fetchOne($0, sql: "SELECT value FROM meta WHERE name = 'record_key'") }
        .map { String(decoding: $0, as: UTF8.self) }
    }
    var id = try registered()
    if id == nil, opening != .reading {
      try RegisterKey.makeIfMissing(path)
      guard let key = try RegisterKey(reading: path) else { throw RegisterFailure.noKey(path) }
      try queue.write {
        try $0.execute(
          sql: "INSERT INTO meta (name, value) VALUES ('record_key', ?) ON CONFLICT DO NOTHING",
          arguments: [Data(key.id.utf8)])
      }
      id = try registered()
    }
    guard let key = try RegisterKey(reading: path) else { return nil }
    guard id == nil || key.id == id else { throw RegisterFailure.wrongKey(path) }
    return key
  }

  /// From here on the connection can seal rows. The pepper is sealed as soon as there is a key.
  private static func prepareForSealing(_ queue: DatabaseQueue, _ key: RegisterKey, _ opening: Opening) throws {
    try queue.writeWithoutTransaction { database in
      database.add(function: key.rows.function)
      let isSealed = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE name = 'pepper_seal')")
      guard opening != .reading, isSealed == false else { return }
      try database.execute(
        sql: """
          INSERT INTO meta (name, value)
          SELECT 'pepper_seal', \(RowSeal.functionName)('meta', name, value) FROM meta WHERE name = 'pepper'
          ON CONFLICT DO NOTHING
          """)
    }
  }

  /// - Throws: ``Failure`` where the key file is not at hand.
  func demandKey() throws -> RegisterKey {
    guard let key else { throw RegisterFailure.noKey(keyPath) }
    return key
  }

  /// Before anything is written: another program's database stays as it is.
  private static func checkKind(_ database: Database, _ path: String) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == RegisterSchema.applicationID else {
      throw RegisterFailure.notARegister(path)
    }
    guard try !RegisterSchema.isNewer(database) else { throw RegisterFailure.newer(path) }
  }

  private static func prepareForWriting(_ database: Database, _ path: String) throws {
    try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
      throw RegisterFailure.damaged(path, "quick_check")
    }
  }

  /// Whose certificates these are, without saying who: the same person gives the same key in this register only.
  func personKey(_ holder: CertificateHolder) -> Data {
    let identity = Array("\(holder.document.rawValue)|\(holder.document.person(by: holder.number))".utf8)
    return Data(HMAC<SHA256>.authenticationCode(for: identity, using: pepper))
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try RegisterFailure.translating(path) { try queue.read(body) }
  }

  /// All of the body's changes or none; other writers wait from its first statement on. What is written is sealed, so the
  /// key file has to be at hand.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    _ = try demandKey()
    return try RegisterFailure.translating(path) {
      try queue.writeWithoutTransaction { database in
        var result: Value?
        try database.inTransaction(.immediate) {
          // What is written to a file that was moved away would be lost to whoever opens the register next.
          guard FileIdentity(path: path) == file else { throw RegisterFailure.replaced(path) }
          result = try body(database)
          return .commit
        }
        guard let result else { throw RegisterFailure.damaged(path, "transaction") }
        return result
      }
    }
  }
}
