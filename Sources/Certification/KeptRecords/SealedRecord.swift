import Crypto
import FoundationEssentials

/// A learner's record, the decision on it and the holder's disclosure as the register keeps them: under a data key of their
/// own, which is wrapped under the register's key. To destroy the wrapped key is to erase them.
struct SealedRecord: Sendable {
  /// Nil once erased.
  let dataKey: Data?
  /// The record and the decision.
  let content: Data
  let disclosure: Data

  init(dataKey: Data?, content: Data, disclosure: Data) {
    self.dataKey = dataKey
    self.content = content
    self.disclosure = disclosure
  }

  init(
    record: [UInt8], decision: [UInt8], disclosure: [UInt8], of credential: String, under key: RegisterKey
  ) throws {
    let own = SymmetricKey(size: .bits256)
    // The record's length stands first.
    var text = Data(withUnsafeBytes(of: UInt64(record.count).littleEndian) { Array($0) })
    text.append(contentsOf: record)
    text.append(contentsOf: decision)
    dataKey = try key.wrap(own, for: credential)
    content = try Self.box(text, of: credential, under: own)
    self.disclosure = try Self.box(Data(disclosure), of: Self.disclosureName(credential), under: own)
  }

  private static func disclosureName(_ credential: String) -> String { "\(credential) disclosure" }

  private static func box(_ text: Data, of name: String, under own: SymmetricKey) throws -> Data {
    let box = try AES.GCM.seal(text, using: own, authenticating: Data(name.utf8))
    guard let combined = box.combined else { throw RegisterFailure.wrongKey(name) }
    return combined
  }

  private static func opened(_ sealed: Data, of name: String, under own: SymmetricKey) -> Data? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
    return try? AES.GCM.open(box, using: own, authenticating: Data(name.utf8))
  }

  func opened(of credential: String, with key: RegisterKey?) -> KeptRecord {
    guard let dataKey else { return .erased }
    guard let key else { return .locked }
    guard let own = key.unwrap(dataKey, for: credential),
      let text = Self.opened(content, of: credential, under: own), text.count >= 8,
      let holders = Self.opened(disclosure, of: Self.disclosureName(credential), under: own)
    else { return .altered }
    let count = text.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard count <= UInt64(text.count - 8) else { return .altered }
    let end = text.startIndex + 8 + Int(count)
    return .readable(
      record: Array(text[(text.startIndex + 8)..<end]), decision: Array(text[end...]), disclosure: Array(holders))
  }
}

/// What a register still has of what a certificate was issued from.
package enum KeptRecord: Hashable, Sendable {
  case readable(record: [UInt8], decision: [UInt8], disclosure: [UInt8])
  /// Its data key was destroyed, for good.
  case erased
  /// The register's key is not at hand.
  case locked
  /// It is not what was sealed for this certificate.
  case altered
}
