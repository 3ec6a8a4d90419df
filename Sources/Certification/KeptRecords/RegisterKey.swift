import CompetencyModel
import Crypto
import Diagnostics
import Files
import FoundationEssentials
import Glibc

/// The key under which a register's data keys are wrapped. It lies in a file of its own beside the register, its owner's
/// alone: whoever gets hold of the register, or of a copy, has no learner's record with it.
struct RegisterKey: Sendable {
  private let key: SymmetricKey
  /// Tells this key from another without telling it.
  let id: String
  /// Seals the register's rows.
  let rows: RowSeal

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
    id = ContentDigest(of: bytes).description
  }

  /// Leaves a key at the path; one that is there already is not touched, and of several that make one at once the first
  /// wins.
  static func makeIfMissing(_ path: String) throws {
    guard access(path, F_OK) != 0 else { return }
    let aside = "\(path).\(Hexadecimal.text(RandomSource.system.bytes(8))).new"
    defer { unlink(aside) }
    try ProtectedFile.create(aside, Array("\(Hexadecimal.text(RandomSource.system.bytes(32)))\n".utf8))
    guard link(aside, path) == 0 || errno == EEXIST else {
      throw RegisterFailure.cannotCreate(path, SystemReason.text())
    }
  }

  /// A data key under this one; it opens only for the same credential.
  func wrap(_ dataKey: SymmetricKey, for credential: String) throws -> Data {
    let bytes = dataKey.withUnsafeBytes { Data($0) }
    let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(credential.utf8))
    guard let combined = box.combined else { throw RegisterFailure.wrongKey(credential) }
    return combined
  }

  /// Nil where it was wrapped under another key, for another credential, or changed.
  func unwrap(_ wrapped: Data, for credential: String) -> SymmetricKey? {
    guard let box = try? AES.GCM.SealedBox(combined: wrapped),
      let bytes = try? AES.GCM.open(box, using: key, authenticating: Data(credential.utf8))
    else { return nil }
    return SymmetricKey(data: bytes)
  }
}
