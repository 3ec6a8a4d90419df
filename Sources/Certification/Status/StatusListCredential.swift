import CanonicalJSON
import Vocabulary

/// A published status list (Bitstring Status List 1.0 §2.2): a credential of its own, signed like a certificate's embedded
/// proof, that counts for some days only.
package struct StatusListCredential: Hashable, Sendable {
  package let issuer: String
  package let id: String
  package let purpose: StatusPurpose
  package let validFrom: Timestamp
  /// Until when it counts; a list that nobody renewed says nothing any more.
  package let validUntil: Timestamp
  let bits: StatusBits
  private let credential: CanonicalText
  private let proof: DataIntegrityProof

  /// Signs a list.
  package init(
    _ bits: StatusBits, of list: StatusListName, for purpose: StatusPurpose, from: Timestamp, until: Timestamp,
    with key: SigningKey
  ) throws {
    let url = list.url(purpose)
    self.issuer = list.issuer
    self.id = url
    self.purpose = purpose
    self.validFrom = from
    self.validUntil = until
    self.bits = bits
    self.credential = .writing(capacity: 1 << 14) { credential in
      credential.member("@context", Self.contexts)
      credential.object("credentialSubject") { subject in
        subject.member("encodedList", bits.encoded)
        subject.member("id", "\(url)#list")
        subject.member("statusPurpose", purpose.rawValue)
        subject.member("type", "BitstringStatusList")
      }
      credential.member("id", url)
      credential.member("issuer", list.issuer)
      credential.member("type", ["VerifiableCredential", "BitstringStatusListCredential"])
      credential.member("validFrom", from.description)
      credential.member("validUntil", until.description)
    }
    // There is no node without a name, so there are none to confuse.
    let statements = CanonicalStatements.bytes(of: credential.root, Self.shape) ?? []
    self.proof = try DataIntegrityProof(signing: statements, created: from, with: key, of: list.issuer)
  }

  /// Reads a file, strictly.
  package init(parsing bytes: [UInt8]) throws(MalformedStatusList) {
    guard bytes.count <= 1 << 20, let text = try? CanonicalText(json: bytes),
      let (credential, proof) = DataIntegrityProof.taken(from: text),
      TermCheck.violations(credential.root, Self.shape).isEmpty,
      let issuer = credential["issuer"]?.string, let id = credential["id"]?.string,
      let from = credential["validFrom"]?.string.flatMap({ Timestamp($0) }),
      let until = credential["validUntil"]?.string.flatMap({ Timestamp($0) }),
      let subject = credential["credentialSubject"],
      subject["id"]?.string == "\(id)#list",
      let purpose = subject["statusPurpose"]?.string.flatMap({ StatusPurpose(rawValue: $0) }),
      let bits = subject["encodedList"]?.string.flatMap({ StatusBits(encoded: $0) })
    else { throw MalformedStatusList() }
    self.issuer = issuer
    self.id = id
    self.purpose = purpose
    self.validFrom = from
    self.validUntil = until
    self.bits = bits
    self.credential = credential
    self.proof = proof
  }

  /// The file's bytes.
  package var bytes: [UInt8] { proof.bytes(with: credential) }

  /// Whether a key that the issuer had on the day it was made, where it was made, signed it.
  func isSigned(by issuer: TrustFile.Issuer) -> Bool {
    guard issuer.id == self.issuer, let statements = CanonicalStatements.bytes(of: credential.root, Self.shape) else {
      return false
    }
    return issuer.keys.contains { pinned in
      pinned.key.algorithm == .ed25519
        && DIDDocument.verificationMethod(pinned.key, of: issuer.id) == proof.verificationMethod
        && pinned.isValid(on: validFrom.dateInChina) && pinned.isValid(on: proof.created.dateInChina)
        && proof.isSignature(of: statements, by: pinned.key)
    }
  }

  private static let contexts = ["https://www.w3.org/ns/credentials/v2"]

  private static let shape = ObjectShape([
    "@context": .context(.constant(.array(contexts.map { .string($0) }))),
    "id": .name(url),
    "type": .words(
      LinkedName.type,
      [
        "VerifiableCredential": LinkedName.credentials("VerifiableCredential"),
        "BitstringStatusListCredential": LinkedName.status("BitstringStatusListCredential"),
      ], ["VerifiableCredential", "BitstringStatusListCredential"]),
    "issuer": .node(LinkedName.credentials("issuer"), CredentialTerms.issuerID),
    "validFrom": .literal(LinkedName.credentials("validFrom"), time, datatype: LinkedName.dateTime),
    "validUntil": .literal(LinkedName.credentials("validUntil"), time, datatype: LinkedName.dateTime),
    "credentialSubject": .node(
      LinkedName.credentials("credentialSubject"),
      .object([
        "id": .name(url),
        "type": .words(
          LinkedName.type, ["BitstringStatusList": LinkedName.status("BitstringStatusList")], "BitstringStatusList"),
        "statusPurpose": .literal(LinkedName.status("statusPurpose")),
        "encodedList": .literal(LinkedName.status("encodedList"), datatype: LinkedName.security("multibase")),
      ])),
  ])

  private static let time = TermShape.written { Timestamp($0) != nil }

  /// An address that can stand in a statement as it is.
  private static let url = TermShape.written { text in
    text.hasPrefix("https://")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
  }
}
