package import CanonicalJSON
package import CompetencyModel
import Crypto
package import Diagnostics

/// What the holder keeps beside the certificate: the salts and nonces that let them, and nobody else, show whose
/// certificate it is and which record and decision stand behind it (rule 16).
package struct Disclosure: Hashable, Sendable {
  package let number: CertificateNumber
  /// The credential's `id`: after a correction the same number has another credential and another disclosure.
  package let credential: String
  package let numberSalt: Secret
  package let nameSalt: Secret
  package let recordNonce: Secret
  package let decisionNonce: Secret

  /// 256 random bits, written as base64url.
  package struct Secret: Hashable, Sendable {
    package let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    init?(_ text: String) {
      guard let bytes = Base64URL.bytes(text), bytes.count == 32 else { return nil }
      self.bytes = bytes
    }

    package var text: String { Base64URL.text(bytes) }
  }

  init(number: CertificateNumber, credential: String, random: RandomSource) {
    let bytes = random.bytes(128)
    func secret(_ index: Int) -> Secret { Secret(bytes: Array(bytes[32 * index..<32 * (index + 1)])) }
    self.number = number
    self.credential = credential
    (numberSalt, nameSalt) = (secret(0), secret(1))
    (recordNonce, decisionNonce) = (secret(2), secret(3))
  }

  /// Reads the JSON file the holder was given.
  package init(reading bytes: [UInt8]) throws(MalformedDisclosure) {
    guard let root = (try? JSONParser.parse(bytes))?.object, Set(root.keys) == Set(Self.keys),
      root["kind"]?.string == Self.kind, let number = root["number"]?.string.flatMap({ CertificateNumber($0) }),
      let credential = root["credential"]?.string,
      let numberSalt = root["numberSalt"]?.string.flatMap({ Secret($0) }),
      let nameSalt = root["nameSalt"]?.string.flatMap({ Secret($0) }),
      let recordNonce = root["recordNonce"]?.string.flatMap({ Secret($0) }),
      let decisionNonce = root["decisionNonce"]?.string.flatMap({ Secret($0) })
    else { throw MalformedDisclosure() }
    self.number = number
    self.credential = credential
    self.numberSalt = numberSalt
    self.nameSalt = nameSalt
    self.recordNonce = recordNonce
    self.decisionNonce = decisionNonce
  }

  private static let kind = "certificate-disclosure"
  private static let keys = [
    "kind", "number", "credential", "numberSalt", "nameSalt", "recordNonce", "decisionNonce",
  ]

  package var json: JSONValue {
    [
      "kind": .string(Self.kind), "number": .string(number.description), "credential": .string(credential),
      "numberSalt": .string(numberSalt.text), "nameSalt": .string(nameSalt.text),
      "recordNonce": .string(recordNonce.text), "decisionNonce": .string(decisionNonce.text),
    ]
  }

  /// The file's bytes.
  package var bytes: [UInt8] { json.canonicalBytes }

  /// Open Badges' identityHash: SHA-256 over the identity followed by the salt as text.
  static func identityHash(_ identity: String, salt: Secret) -> String {
    "sha256$\(ContentDigest(of: Array((identity + salt.text).utf8)))"
  }

  /// SHA-256(nonce ‖ digest): fixes the digest without telling it.
  package static func commitment(to digest: ContentDigest, nonce: Secret) -> ContentDigest {
    ContentDigest(of: nonce.bytes + digest.bytes)
  }
}

/// A disclosure file that cannot be read as one.
package struct MalformedDisclosure: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6052"

  package var text: Bilingual {
    Bilingual(zh: "不是证书的持证人披露文件，或已损坏", en: "this is no certificate's disclosure file, or it is damaged")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "使用随证书交付的 `.disclosure.json` 文件；遗失时请向发证机构重新索取",
      en: "use the `.disclosure.json` file that came with the certificate; its issuer can hand it out again")
  }
}
