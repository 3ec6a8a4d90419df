import CanonicalJSON
import CompetencyModel
import Vocabulary

/// What a certificate says of its holder: the identity, hashed, and the achievement with its level.
extension CredentialTerms {
  static let subject = ObjectShape([
    "id": .name(.nodeID),
    "type": .types("AchievementSubject"),
    // The schema closes these objects, so they have no names and are told apart by their hashes.
    "identifier": .node(
      LinkedName.openBadges("identifier"),
      .array(
        of: .object([
          "type": .type("IdentityObject"),
          "hashed": .literal(LinkedName.openBadges("hashed"), .constant(true), datatype: LinkedName.boolean),
          "identityHash": .literal(LinkedName.openBadges("identityHash"), identityHash),
          "identityType": .literal(LinkedName.openBadges("identityType"), .written { identityTypes.contains($0) }),
        ]), count: 2...2)),
    "licenseNumber": .literal(LinkedName.openBadges("licenseNumber"), .written { CertificateNumber($0) != nil }),
    "achievement": .node(LinkedName.openBadges("achievement"), .object(achievement)),
    "result": .node(
      LinkedName.openBadges("result"),
      one([
        "id": .name(.nodeID), "type": .types("Result"),
        "resultDescription": .literal(
          LinkedName.openBadges("resultDescription"), .reference, datatype: LinkedName.anyURI),
        "achievedLevel": .literal(LinkedName.openBadges("achievedLevel"), .reference, datatype: LinkedName.anyURI),
        "status": .literal(LinkedName.openBadges("status"), .constant("Completed")),
        "value": .literal(LinkedName.schemaOrg("value"), .written { NationalLevel(rawValue: $0) != nil }),
      ])),
  ])

  private static let achievement = ObjectShape(
    [
      "id": .name(.nodeID),
      "type": .types("Achievement"),
      "achievementType": .literal(LinkedName.openBadges("achievementType"), .constant("Certification")),
      "name": .literal(LinkedName.schemaOrg("name")),
      "description": .literal(LinkedName.schemaOrg("description")),
      "humanCode": .literal(LinkedName.openBadges("humanCode"), .written { OccupationCode($0) != nil }),
      "version": .literal(LinkedName.openBadges("version")),
      "specialization": .literal(LinkedName.openBadges("specialization")),
      "inLanguage": .literal(LinkedName.schemaOrg("inLanguage"), .constant("zh-CN")),
      "criteria": .node(
        LinkedName.openBadges("Criteria"),
        .object(["id": .name(.nodeID), "narrative": .literal(LinkedName.openBadges("narrative"))])),
      "alignment": .node(
        LinkedName.openBadges("alignment"), .array(of: .object(alignment), count: 1...10_000)),
      "resultDescription": .node(LinkedName.openBadges("resultDescription"), one(resultDescription)),
    ], optional: ["alignment"])

  private static let alignment: [String: LinkedTerm] = [
    "id": .name(.nodeID),
    "type": .types("Alignment"),
    "targetType": .literal(
      LinkedName.openBadges("targetType"), .written { $0 == "CFItem" || $0 == "ext:endorsement" }),
    "targetName": .literal(LinkedName.schemaOrg("targetName")),
    "targetCode": .literal(LinkedName.openBadges("targetCode")),
    "targetFramework": .literal(LinkedName.schemaOrg("targetFramework")),
    "targetUrl": .literal(
      LinkedName.schemaOrg("targetUrl"), .written { $0.hasPrefix("urn:touchstone:standard:") },
      datatype: LinkedName.anyURI),
  ]

  private static let resultDescription: [String: LinkedTerm] = [
    "id": .name(.nodeID),
    "type": .types("ResultDescription"),
    "name": .literal(LinkedName.schemaOrg("name")),
    "resultType": .literal(LinkedName.openBadges("resultType"), .constant("RubricCriterionLevel")),
    "requiredLevel": .literal(LinkedName.openBadges("requiredLevel"), .reference, datatype: LinkedName.anyURI),
    "rubricCriterionLevel": .node(
      LinkedName.openBadges("rubricCriterionLevel"),
      .array(
        of: .object([
          "id": .name(.nodeID), "type": .types("RubricCriterionLevel"), "name": .literal(LinkedName.schemaOrg("name")),
          "description": .literal(LinkedName.schemaOrg("description")),
          "level": .literal(LinkedName.openBadges("level")),
          "points": .literal(LinkedName.openBadges("points"), .written { Int($0).map { $0 > 0 } ?? false }),
        ]), count: 1...100)),
  ]

  private static let identityHash = TermShape.written {
    $0.hasPrefix("sha256$") && $0.utf8.count == 71 && isHexadecimal($0.utf8.dropFirst(7))
  }

  private static let identityTypes = Set(IdentityDocument.allCases.map(CredentialVocabulary.identityType)).union([
    "name"
  ])
}
