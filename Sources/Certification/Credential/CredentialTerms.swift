package import CanonicalJSON
import CompetencyModel
import Vocabulary

/// The table of every key a certificate's credential may hold and what may stand there. Issuer and verifier both hold
/// to it: a key outside the table could say something that no signature covers, or that no reader expects (rule 17).
package enum CredentialTerms {
  /// Where a credential leaves the table, in order of place; empty where it does not.
  package static func violations(in credential: JSONValue) -> [TermViolation] {
    let violations = TermCheck.violations(credential, shape)
    return violations.isEmpty ? levelContradictions(credential) : violations
  }

  /// The level is told three times: by the standard's level, by the rubric's step and by what the step requires.
  private static func levelContradictions(_ credential: JSONValue) -> [TermViolation] {
    let subject = credential["credentialSubject"]
    let result = subject?["result"]?.array?.first
    let description = subject?["achievement"]?["resultDescription"]?.array?.first
    let attained = result?["achievedLevel"]
    let step = description?["rubricCriterionLevel"]?.array?.first { $0["id"] == attained }
    let level = credential[CredentialVocabulary.Binding.standard.iri]?.string.flatMap { StandardLevel($0) }?.level
    var violations: [TermViolation] = []
    if step == nil || step?["level"]?.string != level {
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

  private static let shape: TermShape = {
    var members: [String: TermShape] = [
      "@context": .constant(.array(CredentialVocabulary.contexts.map { .string($0) })),
      "id": .nodeID,
      "type": types("VerifiableCredential", "OpenBadgeCredential"),
      "name": .text,
      "description": .text,
      "issuer": .object(["id": issuerID, "type": types("Profile"), "name": .text]),
      "validFrom": timestamp,
      "awardedDate": timestamp,
      "credentialSubject": subject,
      "evidence": one(
        .object(["id": .nodeID, "type": types("Evidence"), "name": .text, "narrative": .text])),
      "credentialSchema": one(
        .object([
          "id": .constant(.string(CredentialVocabulary.schema)), "type": .constant("1EdTechJsonSchemaValidator2019"),
        ])),
    ]
    for key in CredentialVocabulary.Binding.allCases { members[key.iri] = binding(key) }
    return .object(members)
  }()

  private static let subject = TermShape.object([
    "id": .nodeID,
    "type": types("AchievementSubject"),
    "identifier": .array(
      of: .object([
        "type": .constant("IdentityObject"), "hashed": .constant(true), "identityHash": identityHash,
        "identityType": .written { identityTypes.contains($0) },
      ]), count: 2...2),
    "licenseNumber": .written { CertificateNumber($0) != nil },
    "achievement": achievement,
    "result": one(
      .object([
        "id": .nodeID, "type": types("Result"), "resultDescription": .reference, "achievedLevel": .reference,
        "status": .constant("Completed"), "value": .written { NationalLevel(rawValue: $0) != nil },
      ])),
  ])

  private static let achievement = TermShape.object(
    [
      "id": .nodeID,
      "type": types("Achievement"),
      "achievementType": .constant("Certification"),
      "name": .text,
      "description": .text,
      "humanCode": .written { OccupationCode($0) != nil },
      "version": .text,
      "specialization": .text,
      "inLanguage": .constant("zh-CN"),
      "criteria": .object(["id": .nodeID, "narrative": .text]),
      "alignment": .array(of: alignment, count: 1...10_000),
      "resultDescription": one(
        .object([
          "id": .nodeID, "type": types("ResultDescription"), "name": .text,
          "resultType": .constant("RubricCriterionLevel"), "requiredLevel": .reference,
          "rubricCriterionLevel": .array(
            of: .object([
              "id": .nodeID, "type": types("RubricCriterionLevel"), "name": .text, "description": .text, "level": .text,
              "points": .written { Int($0).map { $0 > 0 } ?? false },
            ]), count: 1...100),
        ])),
    ], optional: ["alignment"])

  private static let alignment = TermShape.object([
    "id": .nodeID,
    "type": types("Alignment"),
    "targetType": .written { $0 == "CFItem" || $0 == "ext:endorsement" },
    "targetName": .text,
    "targetCode": .text,
    "targetFramework": .text,
    "targetUrl": .written { $0.hasPrefix("urn:touchstone:standard:") },
  ])

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

  private static func types(_ names: String...) -> TermShape { .constant(.array(names.map { .string($0) })) }

  private static func one(_ shape: TermShape) -> TermShape { .array(of: shape, count: 1...1) }

  private static let timestamp = TermShape.written { CredentialVocabulary.date($0) != nil }

  private static let issuerID = TermShape.written { IssuerIdentity.isIssuerID($0) }

  private static let identityHash = TermShape.written {
    $0.hasPrefix("sha256$") && $0.utf8.count == 71 && isHexadecimal($0.utf8.dropFirst(7))
  }

  private static let identityTypes = Set(IdentityDocument.allCases.map(CredentialVocabulary.identityType)).union([
    "name"
  ])

  private static func isHexadecimal(_ text: some Sequence<UInt8>) -> Bool {
    text.allSatisfy { (0x30...0x39).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
  }
}
