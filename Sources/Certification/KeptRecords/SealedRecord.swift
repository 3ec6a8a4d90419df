import Crypto
import FoundationEssentials

/// A learner's record and the decision on it as the register keeps them: under a data key of their own, which is wrapped
/// under the register's key. To destroy the wrapped key is to erase them.
struct SealedRecord: Sendable {
  /// Nil once erased.
  let dataKey: Data?
  let content: Data

  init(dataKey: Data?, content: Data) {
    self.dataKey = dataKey
    self.content = content
  }

  init(
    record: [UInt8], decision: [UInt8], of credential: String, under key: RegisterKey
  ) throws {
    let own = SymmetricKey(size: .bits256)
    // The record's length stands first.
    var text = Data(withUnsafeBytes(of: UInt64(record.count).littleEndian) { Array($0) })
    text.append(contentsOf: record)
    text.append(contentsOf: decision)
    let box = try AES.GCM.seal(text, using: own, authenticating: Data(credential.utf8))
    guard let combined = box.combined else { throw RegisterFailure.wrongKey(credential) }
    dataKey = try key.wrap(own, for: credential)
    content = combined
  }

  func opened(of credential: String, with key: RegisterKey?) -> KeptRecord {
    guard let dataKey else { return .erased }
    guard let key else { return .locked }
    guard let own = key.unwrap(dataKey, for: credential), let box = try? AES.GCM.SealedBox(combined: content),
      let text = try? AES.GCM.open(box, using: own, authenticating: Data(credential.utf8)), text.count >= 8
    else { return .altered }
    let count = text.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard count <= UInt64(text.count - 8) else { return .altered }
    let end = text.startIndex + 8 + Int(count)
    return .readable(record: Array(text[(text.startIndex + 8)..<end]), decision: Array(text[end...]))
  }
}

/// What a register still has of what a certificate was issued from.
package enum KeptRecord: Hashable, Sendable {
  case readable(record: [UInt8], decision: [UInt8])
  /// Its data key was destroyed, for good.
  case erased
  /// The register's key is not at hand.
  case locked
  /// It is not what was sealed for this certificate.
  case altered
}
