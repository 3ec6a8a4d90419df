package import CanonicalJSON
import CompetencyModel
import Vocabulary

/// The table of every key a certificate's credential may hold, what may stand there and what it says. Issuer and verifier
/// both hold to it: a key outside the table could say something that no signature covers, or that no reader expects
/// (rule 17).
package enum CredentialTerms {
  /// Where a credential leaves the table, in order of place; empty where it does not.
  package static func violations(in credential: CanonicalText) -> [TermViolation] {
    let violations = TermCheck.violations(credential.root, shape)
    return violations.isEmpty ? levelContradictions(credential) + statusContradictions(credential) : violations
  }

  /// The level is told three times: by the standard's level, by the rubric's step and by what the step requires.
  private static func levelContradictions(_ credential: CanonicalText) -> [TermViolation] {
    let subject = credential["credentialSubject"]
    let result = subject?["result"]?.array?.first
    let description = subject?["achievement"]?["resultDescription"]?.array?.first
    let attained = result?["achievedLevel"]
    let step = description?["rubricCriterionLevel"]?.array?.first { $0["id"] == attained }
    let level = credential[CredentialVocabulary.Binding.standard.iri]?.string?.split(separator: "#").last
    var violations: [TermViolation] = []
    if step == nil || step?["level"]?.string.map({ $0[...] }) != level {
      violations.append(
        TermViolation(pointer: "/credentialSubject/result/0/achievedLevel", fault: .danglingReference))
    }
    if description?["requiredLevel"] != attained {
      violations.append(
        TermViolation(
          pointer: "/credentialSubject/achievement/resultDescription/0/requiredLevel", fault: .danglingReference))
    }
    if result?["resultDescription"] != description?["id"] {
      violations.append(
        TermViolation(pointer: "/credentialSubject/result/0/resultDescription", fault: .danglingReference))
    }
    return violations
  }

  /// The status lists are the issuer's own, and the entry is written in one way only.
  private static func statusContradictions(_ credential: CanonicalText) -> [TermViolation] {
    guard let status = credential["credentialStatus"],
      StatusEntry(status, issuer: credential["issuer"]?["id"]?.string ?? "") == nil
    else { return [] }
    return [TermViolation(pointer: "/credentialStatus", fault: .wrongValue)]
  }

  static let shape: ObjectShape = {
    var members: [String: LinkedTerm] = [
      "@context": .context(.constant(.array(CredentialVocabulary.contexts.map { .string($0) }))),
      "id": .name(.nodeID),
      "type": .types("VerifiableCredential", "OpenBadgeCredential"),
      "name": .literal(LinkedName.schemaOrg("name")),
      "description": .literal(LinkedName.schemaOrg("description")),
      "issuer": .node(
        LinkedName.credentials("issuer"),
        .object([
          "id": .name(issuerID), "type": .types("Profile"), "name": .literal(LinkedName.schemaOrg("name")),
        ])),
      "validFrom": .literal(LinkedName.credentials("validFrom"), timestamp, datatype: LinkedName.dateTime),
      "awardedDate": .literal(
        LinkedName.openBadges("awardedDate"), timestamp, datatype: LinkedName.awardedDateTime),
      "credentialSubject": .node(LinkedName.credentials("credentialSubject"), .object(subject)),
      "credentialStatus": .node(LinkedName.credentials("credentialStatus"), .object(StatusEntry.shape)),
      "evidence": .node(
        LinkedName.credentials("evidence"),
        one([
          "id": .name(.nodeID), "type": .types("Evidence"), "name": .literal(LinkedName.schemaOrg("name")),
          "narrative": .literal(LinkedName.openBadges("narrative")),
        ])),
      "credentialSchema": .node(
        LinkedName.credentials("credentialSchema"),
        one([
          "id": .name(.constant(.string(CredentialVocabulary.schema))),
          "type": .type("1EdTechJsonSchemaValidator2019"),
        ])),
    ]
    for key in CredentialVocabulary.Binding.allCases { members[key.iri] = .literal(key.iri, binding(key)) }
    return ObjectShape(members, optional: ["credentialStatus"])
  }()

  private static func binding(_ key: CredentialVocabulary.Binding) -> TermShape {
    switch key {
    case .modelDigest, .lockDigest, .recordCommitment, .decisionCommitment:
      .written { $0.utf8.count == 64 && isHexadecimal($0.utf8) }
    case .engineVersion, .occupation: .text
    case .semantics: .count
    case .asOf: .written { CalendarDate($0) != nil }
    case .standard: .written { StandardLevel($0) != nil }
    }
  }

  /// An array of exactly one object.
  static func one(_ members: [String: LinkedTerm]) -> TermShape { .array(of: .object(members), count: 1...1) }

  static let timestamp = TermShape.written { CredentialVocabulary.date($0) != nil }

  static let issuerID = TermShape.written { IssuerIdentity.isIssuerID($0) }

  static func isHexadecimal(_ text: some Sequence<UInt8>) -> Bool {
    text.allSatisfy { (0x30...0x39).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
  }
}
