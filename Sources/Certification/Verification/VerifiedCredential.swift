import CanonicalJSON
package import CompetencyModel
package import Vocabulary

/// A credential whose signature, claims and terms have all been found right. Only a checked form of it makes one,
/// so what holds one need not ask again.
package struct VerifiedCredential: Hashable, Sendable {
  package let id: String
  package let issuer: String
  package let issuerName: String
  package let number: CertificateNumber
  package let issueDate: CalendarDate
  package let awardDate: CalendarDate
  /// The digit the result gives for the level.
  package let levelDigit: String
  /// 职业 and level in words, as on the certificate's face.
  package let name: String
  package let workType: String
  package let standard: StandardLevel
  package let modelDigest: ContentDigest
  package let lockDigest: ContentDigest
  package let recordCommitment: ContentDigest
  package let decisionCommitment: ContentDigest
  package let engineVersion: String
  package let semantics: Int
  package let asOf: CalendarDate
  /// Nil for a certificate that is on no status list.
  package let status: StatusEntry?
  /// identityType → identityHash.
  let identities: [String: String]

  /// Nil where ``CredentialTerms`` would have found violations.
  init?(_ credential: CanonicalText) {
    func binding(_ key: CredentialVocabulary.Binding) -> CanonicalValue? { credential[key.iri] }
    func digest(_ key: CredentialVocabulary.Binding) -> ContentDigest? {
      binding(key)?.string.flatMap { ContentDigest($0) }
    }
    let subject = credential["credentialSubject"]
    let achievement = subject?["achievement"]
    guard let id = credential["id"]?.string, let issuer = credential["issuer"]?["id"]?.string,
      let issuerName = credential["issuer"]?["name"]?.string,
      let number = subject?["licenseNumber"]?.string.flatMap({ CertificateNumber($0) }),
      let issueDate = credential["validFrom"]?.string.flatMap(CredentialVocabulary.date),
      let awardDate = credential["awardedDate"]?.string.flatMap(CredentialVocabulary.date),
      let levelDigit = subject?["result"]?.array?.first?["value"]?.string,
      let name = achievement?["name"]?.string, let workType = achievement?["specialization"]?.string,
      let standard = binding(.standard)?.string.flatMap({ StandardLevel($0) }),
      let modelDigest = digest(.modelDigest), let lockDigest = digest(.lockDigest),
      let recordCommitment = digest(.recordCommitment), let decisionCommitment = digest(.decisionCommitment),
      let engineVersion = binding(.engineVersion)?.string, let semantics = binding(.semantics)?.integer,
      let asOf = binding(.asOf)?.string.flatMap({ CalendarDate($0) })
    else { return nil }
    self.id = id
    self.issuer = issuer
    self.issuerName = issuerName
    self.number = number
    self.issueDate = issueDate
    self.awardDate = awardDate
    self.levelDigit = levelDigit
    self.name = name
    self.workType = workType
    self.standard = standard
    self.modelDigest = modelDigest
    self.lockDigest = lockDigest
    self.recordCommitment = recordCommitment
    self.decisionCommitment = decisionCommitment
    self.engineVersion = engineVersion
    self.semantics = semantics
    self.asOf = asOf
    self.status = credential["credentialStatus"].flatMap { StatusEntry($0, issuer: issuer) }
    var identities: [String: String] = [:]
    for identity in subject?["identifier"]?.array ?? [] {
      if let type = identity["identityType"]?.string { identities[type] = identity["identityHash"]?.string }
    }
    self.identities = identities
  }

  /// Whether the certificate is of the holder with this document number, which only its disclosure can tell.
  package func isHeld(byNumber number: String, _ disclosure: Disclosure) -> Bool {
    let hash = Disclosure.identityHash(CertificateHolder.normalised(number), salt: disclosure.numberSalt)
    return identities.contains { $0.key != "name" && $0.value == hash }
  }

  /// Whether the certificate is of a holder of this name, which only its disclosure can tell.
  package func isHeld(byName name: String, _ disclosure: Disclosure) -> Bool {
    identities["name"] == Disclosure.identityHash(name, salt: disclosure.nameSalt)
  }

  package func commits(toRecord digest: ContentDigest, _ disclosure: Disclosure) -> Bool {
    Disclosure.commitment(to: digest, nonce: disclosure.recordNonce) == recordCommitment
  }

  package func commits(toDecision digest: ContentDigest, _ disclosure: Disclosure) -> Bool {
    Disclosure.commitment(to: digest, nonce: disclosure.decisionNonce) == decisionCommitment
  }
}
