import CanonicalJSON

extension PresentedCertificate {
  /// Whether it is plainly something else, as a trust file, a DID document or a status list: whole JSON that nowhere says
  /// that it is a certificate and has none of a certificate's terms. What is damaged, or has anything of a certificate, is
  /// taken for one, which then fails.
  package var isPlainlyNone: Bool {
    let bytes: [UInt8]
    switch (jwt, document) {
    case (let jwt?, nil): bytes = Array(jwt.utf8)
    case (nil, let document?): bytes = document
    default: return false
    }
    guard let json = try? JSONParser.parse(bytes) else { return false }
    return !(Self.isStatusList(json) ? Self.signs.subtracting(Self.signsOfLists) : Self.signs).isAny(in: json)
  }

  private static func isStatusList(_ json: JSONValue) -> Bool {
    json["type"]?.array?.contains("BitstringStatusListCredential") ?? false
      && json["credentialSubject"]?["type"] == "BitstringStatusList"
  }

  /// Keys and types that certificates have, and nothing else that lies beside them.
  private static let signs = Set(CredentialVocabulary.Binding.allCases.map(\.iri)).union([
    "VerifiableCredential", "OpenBadgeCredential", "AchievementCredential", "AchievementSubject",
    "VerifiablePresentation", "credentialSubject", "credentialStatus", "credentialSchema", "proof", "awardedDate",
    "licenseNumber", "achievement", "identityHash", "vc", "verifiableCredential",
  ])

  /// Those that a status list has too, as it is a credential and signed like one.
  private static let signsOfLists: Set<String> = ["VerifiableCredential", "credentialSubject", "proof"]
}

extension Set<String> {
  /// Whether one of them is a key or a text somewhere in a value, or there is a JWT in it.
  fileprivate func isAny(in json: JSONValue) -> Bool {
    switch json {
    case .object(let members): members.contains { contains($0) || isAny(in: $1) }
    case .array(let values): values.contains { isAny(in: $0) }
    case .string(let text): contains(text) || text.hasPrefix("eyJ")
    case .null, .bool, .integer, .number: false
    }
  }
}
