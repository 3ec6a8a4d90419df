package import CanonicalJSON

/// What a resolver finds under an issuer's identifier (Decentralized Identifiers 1.0): its public keys.
///
/// A key whose period is over stays in the document, without `expires`: what it signed in its time still verifies, and
/// a verifier would refuse that after such a date.
package enum DIDDocument {
  private static let contexts: JSONValue = [
    "https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1", "https://w3id.org/security/jwk/v1",
  ]

  /// That of a `did:web` issuer, to be served at the address the identifier denotes.
  package static func web(_ issuer: TrustFile.Issuer) -> JSONValue {
    document(issuer.id, issuer.keys.map(\.key))
  }

  /// That of the `did:key` which names a key by itself.
  package static func key(_ key: VerificationKey) -> JSONValue { document(key.didKey, [key]) }

  /// The name of a key of an issuer. The part after `#` is the key itself, so that whoever pins it needs no document.
  package static func verificationMethod(_ key: VerificationKey, of issuer: String) -> String {
    "\(issuer)#\(key.multibase)"
  }

  private static func document(_ id: String, _ keys: [VerificationKey]) -> JSONValue {
    [
      "@context": contexts, "id": .string(id),
      "verificationMethod": .array(keys.map { method($0, of: id) }),
      "assertionMethod": .array(keys.map { .string(verificationMethod($0, of: id)) }),
    ]
  }

  /// Data Integrity asks for a Multikey; JWT libraries read a JWK.
  private static func method(_ key: VerificationKey, of issuer: String) -> JSONValue {
    let name = JSONValue.string(verificationMethod(key, of: issuer))
    switch key.algorithm {
    case .ed25519:
      return [
        "id": name, "type": "Multikey", "controller": .string(issuer), "publicKeyMultibase": .string(key.multibase),
      ]
    case .es256:
      return ["id": name, "type": "JsonWebKey", "controller": .string(issuer), "publicKeyJwk": key.publishedJWK]
    }
  }
}
