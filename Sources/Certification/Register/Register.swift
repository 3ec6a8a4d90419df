import CompetencyModel
import Crypto
import Diagnostics
import Files
import FoundationEssentials
import GRDB
import Glibc
import Synchronization
import Vocabulary

/// 证书登记簿: the truth about what was issued, in one SQLite file.
///
/// What is committed is on the disk (write-ahead log, `synchronous = FULL`); what is not committed never happened. Rows
/// are never deleted and, the status apart, never change; triggers see to it. With each certificate stand the model,
/// the record and the decision it was issued from, as they were judged, the latter two encrypted.
package final class Register: Sendable {
  package enum Opening: Sendable {
    /// One that is as it was entered, to be gone on with.
    case existing
    /// One of which it is asked afterwards whether it is as it was entered: a backup's copy, or what a backup is to take
    /// the place of.
    case unexamined
    /// One that this opening makes; where something is there already, nothing is opened.
    case new
    /// Reads only, beside whoever writes.
    case reading
  }

  package let path: String
  let queue: DatabaseQueue
  let random: RandomSource
  /// The salt under which people are told apart; nil where nobody is about to be entered.
  private let pepper: SymmetricKey?
  /// Nil where the key file is not at hand: certificates can then be read, but not the records kept with them.
  let key: RegisterKey?
  /// Where the key file is, or should be.
  package let keyPath: String
  /// Of the models that certificates were issued under, by digest, as far as they were asked.
  let occupationClasses = Mutex<[String: [OccupationClass]]>([:])
  /// Which file was opened, so that a transaction can tell whether it still stands in its place.
  private let file: FileIdentity?

  /// Opens a register and, unless only reading, brings its tables up to date and demands that it is as it was entered:
  /// nothing is done that rests on what somebody else wrote.
  ///
  /// - Parameters:
  ///   - keyFile: where the register's key lies; nil for beside it.
  ///   - patience: for how many seconds a writer that finds another at work waits.
  package init(
    at path: String, _ opening: Opening = .existing, keyFile: String? = nil, random: RandomSource = .system,
    patience: Int = 60
  ) throws {
    self.path = path
    let keyPath = keyFile ?? RegisterKey.path(of: path)
    self.keyPath = keyPath
    self.random = random
    if opening == .new { try RegisterCreation.make(path, keyFile: keyPath) }
    guard let file = FileIdentity(path: path) else {
      throw RegisterFailure.missing(path, keyFile: keyFile, opening)
    }
    guard file.isOrdinary else { throw RegisterFailure.notARegister(path) }
    self.file = file
    var configuration = Configuration()
    configuration.readonly = opening == .reading
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Double(patience))
    // No trigger or view that somebody planted gets anything sealed.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
    (queue, key, pepper) = try RegisterFailure.translating(path) {
      let queue =
        opening == .reading
        ? try ReadingConnection.open(path, configuration) : try DatabaseQueue(path: path, configuration: configuration)
      let isCurrent = try queue.writeWithoutTransaction { database in
        try Self.checkKind(database, path)
        if opening != .reading { try Self.prepareForWriting(database, path) }
        return try RegisterSchema.isCurrent(database)
      }
      guard isCurrent || opening != .reading else { throw RegisterFailure.otherForm(path) }
      if !isCurrent { try RegisterSchema.migrate(queue) }
      return try queue.writeWithoutTransaction { database in
        try RegisterSchema.makeViews(database)
        if opening != .reading { try Self.giveKey(keyPath, path, database, random) }
        // Whoever only reads a register may not be the one who may read its key.
        guard opening != .reading || access(keyPath, R_OK) == 0, let key = try Self.key(keyPath, database) else {
          return (queue, nil, nil)
        }
        database.add(function: key.rows.function)
        let pepper = opening == .reading ? nil : try Self.pepper(database, under: key, path)
        return (queue, key, pepper)
      }
    }
    if opening == .existing { try demandAsEntered() }
  }

  /// - Throws: ``Failure`` where its tables and triggers are not this release's, or a row is missing or was not entered so.
  private func demandAsEntered() throws {
    if let unsound = try unsound(RegisterCheck.Question.beforeWriting) { throw RegisterFailure.altered(unsound) }
  }

  /// A register in which nothing was entered yet gets a key, and the salt that is sealed under it. In any other a second
  /// salt would make every person somebody else.
  private static func giveKey(_ keyPath: String, _ path: String, _ database: Database, _ random: RandomSource) throws {
    guard try RegisterKey.id(registeredIn: database) == nil else { return }
    try database.inTransaction(.immediate) {
      // Another may have been quicker.
      guard try RegisterKey.id(registeredIn: database) == nil else { return .commit }
      let isUsed = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM audit) OR EXISTS (SELECT 1 FROM certificate)")
      guard isUsed == false else { throw RegisterFailure.damaged(path, "meta") }
      let key = try RegisterKey.ofRegister(database, at: keyPath)
      try database.execute(
        sql: "INSERT INTO meta (name, value) VALUES ('pepper', ?) ON CONFLICT DO NOTHING",
        arguments: [try key.seal(Data(random.bytes(32)), as: RegisterKey.pepper)])
      return .commit
    }
  }

  /// The key of the register, by what the register says of it; nil where it is not at hand.
  private static func key(_ path: String, _ database: Database) throws -> RegisterKey? {
    guard let key = try RegisterKey(reading: path) else { return nil }
    let id = try RegisterKey.id(registeredIn: database)
    guard id == nil || key.id == id else { throw RegisterFailure.wrongKey(path) }
    return key
  }

  private static func pepper(_ database: Database, under key: RegisterKey, _ path: String) throws -> SymmetricKey {
    let sealed = try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'pepper'")
    guard let pepper = sealed.flatMap({ key.opened($0, as: RegisterKey.pepper) }) else {
      throw RegisterFailure.damaged(path, "meta")
    }
    return SymmetricKey(data: pepper)
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
  ///
  /// - Throws: ``Failure`` where the key file is not at hand.
  func personKey(_ holder: CertificateHolder) throws -> Data {
    guard let pepper else { throw RegisterFailure.noKey(keyPath) }
    let identity = Array("\(holder.document.rawValue)|\(holder.document.person(by: holder.number))".utf8)
    return Data(HMAC<SHA256>.authenticationCode(for: identity, using: pepper))
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try RegisterFailure.translating(path) { try queue.read(body) }
  }

  /// All of the body's changes or none; other writers wait from its first statement on. What is written is sealed, so the
  /// key file has to be at hand.
  ///
  /// - Throws: ``Failure`` where entries are missing at the end of a log.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    _ = try demandKey()
    return try RegisterFailure.translating(path) {
      try queue.writeWithoutTransaction { database in
        var result: Value?
        try database.inTransaction(.immediate) {
          // What is written to a file that was moved away would be lost to whoever opens the register next.
          guard FileIdentity(path: path) == file else { throw RegisterFailure.replaced(path) }
          try LogEnds.demand(self, database)
          result = try body(database)
          try LogEnds.record(database)
          return .commit
        }
        guard let result else { throw RegisterFailure.damaged(path, "transaction") }
        return result
      }
    }
  }
}
