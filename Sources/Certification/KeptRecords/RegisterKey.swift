import CompetencyModel
import Crypto
import Diagnostics
import Files
import FoundationEssentials
import GRDB
import Glibc

/// The key under which a register's data keys are wrapped, and all by which a document number could be tried. It lies in a
/// file of its own beside the register, its owner's alone: whoever gets hold of the register, or of a copy, has no
/// learner's record with it, and nothing to hold a guess against.
struct RegisterKey: Sendable {
  private let key: SymmetricKey
  /// Tells this key from another without telling it.
  let id: String
  /// Seals the register's rows.
  let rows: RowSeal
  private let decisions: SymmetricKey

  static func path(of register: String) -> String { "\(register).key" }

  /// - Throws: ``Failure`` where the file is damaged, or others can read it; nil where there is none.
  init?(reading path: String) throws {
    guard access(path, F_OK) == 0 else { return nil }
    let text = String(decoding: try ProtectedFile.readPrivate(path), as: UTF8.self)
    guard let bytes = Hexadecimal.bytes(text.filter { !$0.isNewline }), bytes.count == 32 else {
      throw RegisterFailure.wrongKey(path)
    }
    key = SymmetricKey(data: bytes)
    rows = RowSeal(key)
    decisions = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Data("reviewed decisions".utf8), outputByteCount: 32)
    id = ContentDigest(of: bytes).description
  }

  /// Leaves a key at the path; one that is there already is not touched, and of several that make one at once the first
  /// wins.
  static func makeIfMissing(_ path: String) throws {
    guard access(path, F_OK) != 0 else { return }
    try make(path) {}
  }

  /// Leaves a key at the path, once what has to come before it is done. That is not even begun where no key can be written.
  static func make(_ path: String, after work: () throws -> Void) throws {
    let aside = Register.aside(path)
    defer { unlink(aside) }
    try ProtectedFile.create(aside, Array("\(Hexadecimal.text(RandomSource.system.bytes(32)))\n".utf8), for: path)
    try work()
    guard link(aside, path) == 0 || errno == EEXIST else {
      throw RegisterFailure.cannotCreate(path, SystemReason.text())
    }
  }

  /// The id of the key that a register is under; nil where it has none yet.
  static func id(registeredIn database: Database) throws -> String? {
    try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'record_key'")
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The key of a register that is being written to. One that has none yet gets the one at the path, made where there is
  /// none, and is told by its id from then on.
  ///
  /// - Throws: ``Failure`` where the file is missing, or another register's.
  static func ofRegister(_ database: Database, at path: String) throws -> RegisterKey {
    let registered = try id(registeredIn: database)
    if registered == nil { try makeIfMissing(path) }
    guard let key = try RegisterKey(reading: path) else { throw RegisterFailure.noKey(path) }
    guard registered ?? key.id == key.id else { throw RegisterFailure.wrongKey(path) }
    if registered == nil {
      try database.execute(
        sql: "INSERT INTO meta (name, value) VALUES ('record_key', ?)", arguments: [Data(key.id.utf8)])
    }
    return key
  }

  /// Under this key; it opens only by the same name.
  func seal(_ bytes: Data, as name: String) throws -> Data {
    let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(name.utf8))
    guard let combined = box.combined else { throw RegisterFailure.wrongKey(name) }
    return combined
  }

  /// Nil where it was sealed under another key, by another name, or changed.
  func opened(_ sealed: Data, as name: String) -> Data? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
    return try? AES.GCM.open(box, using: key, authenticating: Data(name.utf8))
  }

  /// A data key under this one; it opens only for the same credential.
  func wrap(_ dataKey: SymmetricKey, for credential: String) throws -> Data {
    try seal(dataKey.withUnsafeBytes { Data($0) }, as: credential)
  }

  /// Nil where it was wrapped under another key, for another credential, or changed.
  func unwrap(_ wrapped: Data, for credential: String) -> SymmetricKey? {
    opened(wrapped, as: credential).map { SymmetricKey(data: $0) }
  }

  /// The name that the salt under which people are told apart is sealed by.
  static let pepper = "pepper"

  /// What stands for a decision's digest in the register: who knows all of a record but its document number could
  /// otherwise hold their guesses against it.
  func blinded(_ digest: some DataProtocol) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: digest, using: decisions))
  }
}
