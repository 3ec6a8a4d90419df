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
    let method = DIDDocument.verificationMethod(key.publicKey, of: issuer)
    self.created = created
    self.verificationMethod = method
    self.signature = try key.signature(of: Self.signedBytes(document, Self.options(created, method)))
  }

  /// Nil where it is not exactly such a proof.
  init?(_ json: CanonicalValue) {
    guard let signature = json["proofValue"]?.string.flatMap({ Base58.bytes(multibase: $0) }), signature.count == 64,
      let created = json["created"]?.string.flatMap({ Timestamp($0) }),
      let method = json["verificationMethod"]?.string, Self.isKeyName(method)
    else { return nil }
    self.created = created
    self.verificationMethod = method
    self.signature = signature
    guard self.json.root == json else { return nil }
  }

  package var json: CanonicalText { .writing { Self.write(created, verificationMethod, signature, to: &$0) } }

  /// Takes the one proof out of a document; nil where there is no such proof.
  static func taken(from text: CanonicalText) -> (document: CanonicalText, proof: DataIntegrityProof)? {
    guard let proofs = text["proof"]?.array, proofs.count == 1, let proof = DataIntegrityProof(proofs[0]) else {
      return nil
    }
    return text.removing(["proof"]).map { ($0, proof) }
  }

  /// A file of a document that it is the proof of.
  func bytes(with document: CanonicalText) -> [UInt8] {
    document.bytes(
      with: .writing { members in
        members.objects("proof") { proofs in
          proofs.element { Self.write(created, verificationMethod, signature, to: &$0) }
        }
      })
  }

  /// Whether it is a key's signature on a document, given as its canonical statements.
  func isSignature(of document: [UInt8], by key: VerificationKey) -> Bool {
    key.isSignature(signature, of: Self.signedBytes(document, Self.options(created, verificationMethod)))
  }

  /// The proof without its value.
  private static func options(_ created: Timestamp, _ method: String) -> CanonicalText {
    .writing { write(created, method, nil, to: &$0) }
  }

  private static func write(
    _ created: Timestamp, _ method: String, _ signature: [UInt8]?, to proof: inout CanonicalTextWriter
  ) {
    proof.member("created", created.description)
    proof.member("cryptosuite", cryptosuite)
    proof.member("proofPurpose", "assertionMethod")
    if let signature { proof.member("proofValue", Base58.multibase(signature)) }
    proof.member("type", "DataIntegrityProof")
    proof.member("verificationMethod", method)
  }

  static func canonicalOptions(_ options: CanonicalText) -> [UInt8] {
    // The options are one node, which no other can be mistaken for.
    CanonicalStatements.bytes(of: options.root, shape) ?? []
  }

  static func signedBytes(_ document: [UInt8], _ options: CanonicalText) -> [UInt8] {
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
