/// The IRIs that the contexts of a credential give its keys and types.
///
/// The contexts are fixed (``CredentialVocabulary/contexts``), so their meaning is written down here once and no JSON-LD
/// processor is needed; that it is theirs, such a processor confirms in the conformance tests.
enum LinkedName {
  static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  static let created = "http://purl.org/dc/terms/created"

  static func openBadges(_ name: String) -> String { "https://purl.imsglobal.org/spec/vc/ob/vocab.html#\(name)" }
  static func credentials(_ name: String) -> String { "https://www.w3.org/2018/credentials#\(name)" }
  static func status(_ name: String) -> String { "https://www.w3.org/ns/credentials/status#\(name)" }
  static func security(_ name: String) -> String { "https://w3id.org/security#\(name)" }
  static func schemaOrg(_ name: String) -> String { "https://schema.org/\(name)" }

  static let dateTime = "http://www.w3.org/2001/XMLSchema#dateTime"
  static let integer = "http://www.w3.org/2001/XMLSchema#integer"
  /// Open Badges writes the XML Schema namespace with `https`.
  static let boolean = "https://www.w3.org/2001/XMLSchema#boolean"
  static let anyURI = "https://www.w3.org/2001/XMLSchema#anyURI"
  /// So it stands in the Open Badges context, where `xsd` is nobody's prefix.
  static let awardedDateTime = "xsd:dateTime"

  static let types: [String: String] = [
    "VerifiableCredential": credentials("VerifiableCredential"),
    "OpenBadgeCredential": openBadges("OpenBadgeCredential"),
    "Profile": openBadges("Profile"),
    "AchievementSubject": openBadges("AchievementSubject"),
    "Achievement": openBadges("Achievement"),
    "IdentityObject": openBadges("IdentityObject"),
    "Result": openBadges("Result"),
    "ResultDescription": openBadges("ResultDescription"),
    "RubricCriterionLevel": openBadges("RubricCriterionLevel"),
    "Alignment": schemaOrg("AlignmentObject"),
    "Evidence": openBadges("Evidence"),
    "1EdTechJsonSchemaValidator2019":
      "https://purl.imsglobal.org/spec/vccs/v1p0/context.json#1EdTechJsonSchemaValidator2019",
    "DataIntegrityProof": security("DataIntegrityProof"),
  ]
}
