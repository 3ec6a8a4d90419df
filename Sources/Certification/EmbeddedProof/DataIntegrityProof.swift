package import CanonicalJSON
import CompetencyModel
import Vocabulary

/// A Data Integrity proof of the cryptosuite `eddsa-rdfc-2022` (Data Integrity EdDSA Cryptosuites 1.0 §3.2): the one
/// embedded proof that Open Badges conformance accepts.
///
/// Signed are the SHA-256 of the proof's own options followed by that of the document, both as canonical N-Quads.
package struct DataIntegrityProof: Hashable, Sendable {
  /// When it was made.
  let created: Timestamp
  /// The issuer's name for the key; it proves nothing and is only compared with pinned keys (rule 19).
  let verificationMethod: String
  let signature: [UInt8]

  private static let cryptosuite = "eddsa-rdfc-2022"

  /// Signs a document, given as its canonical statements.
  init(signing document: [UInt8], created: Timestamp, with key: SigningKey, of issuer: String) throws {
    self.created = created
    self.verificationMethod = DIDDocument.verificationMethod(key.publicKey, of: issuer)
    self.signature = try key.signature(of: Self.signedBytes(document, Self.options(created, verificationMethod)))
  }

  /// Nil where it is not exactly such a proof.
  init?(_ json: JSONValue) {
    guard case .object(var members) = json, let value = members.removeValue(forKey: "proofValue")?.string,
      let signature = Base58.bytes(multibase: value), signature.count == 64,
      let created = members["created"]?.string.flatMap({ Timestamp($0) }),
      let method = members["verificationMethod"]?.string, JSONValue.object(members) == Self.options(created, method),
      TermCheck.violations(.object(members), .object(Self.shape)).isEmpty
    else { return nil }
    self.created = created
    self.verificationMethod = method
    self.signature = signature
  }

  package var json: JSONValue {
    guard case .object(var members) = Self.options(created, verificationMethod) else { return .null }
    members["proofValue"] = .string(Base58.multibase(signature))
    return .object(members)
  }

  /// Whether it is a key's signature on a document, given as its canonical statements.
  func isSignature(of document: [UInt8], by key: VerificationKey) -> Bool {
    key.isSignature(signature, of: Self.signedBytes(document, Self.options(created, verificationMethod)))
  }

  private static func options(_ created: Timestamp, _ method: String) -> JSONValue {
    [
      "type": "DataIntegrityProof", "cryptosuite": .string(cryptosuite), "created": .string(created.description),
      "verificationMethod": .string(method), "proofPurpose": "assertionMethod",
    ]
  }

  static func canonicalOptions(_ options: JSONValue) -> [UInt8] {
    // The options are one node, which no other can be mistaken for.
    CanonicalStatements.bytes(of: options, shape) ?? []
  }

  static func signedBytes(_ document: [UInt8], _ options: JSONValue) -> [UInt8] {
    ContentDigest(of: canonicalOptions(options)).bytes + ContentDigest(of: document).bytes
  }

  private static let shape = ObjectShape([
    "type": .type("DataIntegrityProof"),
    "cryptosuite": .literal(
      LinkedName.security("cryptosuite"), .constant(.string(cryptosuite)),
      datatype: LinkedName.security("cryptosuiteString")),
    "created": .literal(LinkedName.created, .written { Timestamp($0) != nil }, datatype: LinkedName.dateTime),
    "verificationMethod": .node(LinkedName.security("verificationMethod"), .written(isKeyName)),
    "proofPurpose": .words(
      LinkedName.security("proofPurpose"), ["assertionMethod": LinkedName.security("assertionMethod")],
      "assertionMethod"),
  ])

  /// An issuer's identifier, `#`, and a key.
  private static func isKeyName(_ text: String) -> Bool {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && IssuerIdentity.isIssuerID(String(parts[0]))
      && Base58.bytes(multibase: String(parts[1])) != nil
  }
}
