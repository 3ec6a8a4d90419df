package import CanonicalJSON
import CompetencyModel
import Crypto
import FoundationEssentials

/// The signature algorithms of certificates. A verifier takes the algorithm from the pinned key, never from the
/// credential.
package enum SignatureAlgorithm: String, CaseIterable, Sendable {
  /// ECDSA on P-256 with SHA-256 (RFC 7518 §3.4): the one that Open Badges conformance accepts for a JWT.
  case es256 = "ES256"
  /// Ed25519 (RFC 8037 §3.1): that of the embedded proof `eddsa-rdfc-2022`.
  case ed25519 = "EdDSA"
}

/// A public key that certificates are verified with.
package struct VerificationKey: Hashable, Sendable {
  /// One case for each ``SignatureAlgorithm``.
  private enum Material: Sendable {
    case p256(P256.Signing.PublicKey)
    case ed25519(Curve25519.Signing.PublicKey)
  }

  private let material: Material
  /// The public members only, as the key stands in a credential's header.
  package let jwk: JSONValue
  /// RFC 7638 thumbprint: base64url of the SHA-256 of ``jwk`` in canonical form.
  package let id: String
  /// The key as Multikey has it: base58 of its multicodec and bytes, with the `z` that says so.
  package let multibase: String

  private init(_ material: Material) {
    self.material = material
    switch material {
    case .p256(let key):
      let point = Array(key.rawRepresentation)
      self.jwk = [
        "kty": "EC", "crv": "P-256", "x": .string(Base64URL.text(Array(point.prefix(32)))),
        "y": .string(Base64URL.text(Array(point.suffix(32)))),
      ]
      // Multicodec p256-pub (0x1200 as a varint), then the compressed point.
      self.multibase = Base58.multibase([0x80, 0x24] + Array(key.compressedRepresentation))
    case .ed25519(let key):
      let bytes = Array(key.rawRepresentation)
      self.jwk = ["kty": "OKP", "crv": "Ed25519", "x": .string(Base64URL.text(bytes))]
      // Multicodec ed25519-pub (0xED as a varint).
      self.multibase = Base58.multibase([0xED, 0x01] + bytes)
    }
    self.id = Base64URL.text(ContentDigest(of: jwk.canonicalBytes).bytes)
  }

  init(_ key: P256.Signing.PublicKey) { self.init(.p256(key)) }

  init(_ key: Curve25519.Signing.PublicKey) { self.init(.ed25519(key)) }

  /// From a JWK; members beside the key's own are not looked at. Nil where it is no public key of a known algorithm.
  package init?(jwk: JSONValue) {
    func coordinate(_ name: String) -> [UInt8]? {
      jwk[name]?.string.flatMap { Base64URL.bytes($0) }.flatMap { $0.count == 32 ? $0 : nil }
    }
    switch (jwk["kty"]?.string, jwk["crv"]?.string) {
    case ("EC", "P-256"):
      guard let x = coordinate("x"), let y = coordinate("y"),
        let key = try? P256.Signing.PublicKey(rawRepresentation: x + y)
      else { return nil }
      self.init(.p256(key))
    case ("OKP", "Ed25519"):
      guard let x = coordinate("x"), let key = try? Curve25519.Signing.PublicKey(rawRepresentation: x) else {
        return nil
      }
      self.init(.ed25519(key))
    default: return nil
    }
  }

  package var algorithm: SignatureAlgorithm {
    switch material {
    case .p256: .es256
    case .ed25519: .ed25519
    }
  }

  package func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    switch material {
    case .p256(let key):
      guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
      return key.isValidSignature(signature, for: message)
    case .ed25519(let key):
      return key.isValidSignature(signature, for: message)
    }
  }

  /// The `did:key` that names this key by itself: for demonstrations, as it can be neither withdrawn nor replaced.
  package var didKey: String { "did:key:\(multibase)" }

  /// The JWK for publication: the public members with the key's id, algorithm and use.
  package var publishedJWK: JSONValue {
    guard case .object(var members) = jwk else { return jwk }
    members["kid"] = .string(id)
    members["alg"] = .string(algorithm.rawValue)
    members["use"] = "sig"
    return .object(members)
  }

  package static func == (left: VerificationKey, right: VerificationKey) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
