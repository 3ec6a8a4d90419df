package import CanonicalJSON
import Vocabulary

/// A credential with its proof inside, as JSON: what a `.json` file holds, and what wallets read.
///
/// The proof covers what the JSON says and not its bytes, so another layout of the same is as good. A value of this type
/// is well formed; whether anyone should believe it is ``verify(against:)``'s to say.
package struct CredentialDocument: Hashable, Sendable {
  /// Without the proof.
  package let credential: CanonicalText
  package let proof: DataIntegrityProof

  /// Signs a credential that keeps to the table of terms.
  init(signing credential: CanonicalText, on date: CalendarDate, with key: SigningKey) throws {
    guard let issuer = credential["issuer"]?["id"]?.string,
      let statements = CanonicalStatements.bytes(of: credential.root, CredentialTerms.shape),
      let created = Timestamp(CredentialVocabulary.timestamp(date))
    else { throw MalformedCredential(.claims) }
    self.credential = credential
    self.proof = try DataIntegrityProof(signing: statements, created: created, with: key, of: issuer)
  }

  init(_ credential: CanonicalText, _ proof: DataIntegrityProof) {
    self.credential = credential
    self.proof = proof
  }

  /// Reads a JSON file.
  package init(parsing bytes: [UInt8]) throws(MalformedCredential) {
    guard bytes.count <= VerifiableCredentialJWT.longest else { throw MalformedCredential(.document) }
    let text = try CanonicalText(json: bytes)
    guard text["issuer"]?["id"]?.string != nil else { throw MalformedCredential(.document) }
    guard let (document, proof) = DataIntegrityProof.taken(from: text) else { throw MalformedCredential(.proof) }
    self.credential = document
    self.proof = proof
  }

  /// The file's bytes.
  package var bytes: [UInt8] { proof.bytes(with: credential) }

  /// The issuer the credential names, believed or not.
  package var issuer: String { credential["issuer"]?["id"]?.string ?? "" }
}

extension CredentialDocument {
  /// Nothing the credential says is believed before its proof is known to be a pinned key's of the issuer it names. That
  /// it keeps to the table comes first, as only then is it known what the proof covers.
  ///
  /// - Parameter known: what another form said and was found right in, which of this one is then known as well.
  package func verify(
    against trust: TrustFile, knowing known: (credential: CanonicalText, verified: VerifiedCredential)? = nil
  ) -> CredentialVerification {
    let id = issuer
    guard let issuer = trust.issuer(id) else { return .unknownIssuer(UnknownIssuer(issuer: id)) }
    if let known, known.credential == credential { return verifyProof(of: known.verified, by: issuer) }
    let violations = CredentialTerms.violations(in: credential)
    guard violations.isEmpty, let verified = VerifiedCredential(credential) else {
      return .foreignTerms(ForeignTerms(violations: violations))
    }
    return verifyProof(of: verified, by: issuer)
  }

  /// Checks the proof of a credential that is known to keep to the table of terms.
  func verifyProof(of verified: VerifiedCredential, by issuer: TrustFile.Issuer) -> CredentialVerification {
    let id = issuer.id
    guard let statements = CanonicalStatements.bytes(of: credential.root, CredentialTerms.shape) else {
      return .foreignTerms(ForeignTerms(violations: []))
    }
    let pinned = issuer.keys.first {
      $0.key.algorithm == .ed25519
        && DIDDocument.verificationMethod($0.key, of: id) == proof.verificationMethod
    }
    guard let pinned else {
      return .keyNotPinned(KeyNotAccepted(issuer: id, key: proof.verificationMethod, reason: .notPinned))
    }
    guard proof.isSignature(of: statements, by: pinned.key) else { return .forged(ForgedSignature(issuer: id)) }
    for date in [verified.issueDate, proof.created.date] where !pinned.isValid(on: date) {
      return .keyOutsideValidity(
        KeyNotAccepted(
          issuer: id, key: pinned.key.id,
          reason: .outsideValidity(issued: date, from: pinned.validFrom, until: pinned.validUntil)))
    }
    return .valid(verified)
  }
}
