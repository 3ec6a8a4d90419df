package import CanonicalJSON
import CompetencyModel
import Crypto
import FoundationEssentials

/// The signature algorithms of a credential's JWT (RFC 7518 §3.1). A verifier takes the algorithm from the pinned key,
/// never from the credential.
package enum SignatureAlgorithm: String, Sendable {
  /// ECDSA on P-256 with SHA-256, the one that Open Badges conformance accepts for a JWT.
  case es256 = "ES256"
}

/// A public key that certificates are verified with.
package struct VerificationKey: Hashable, Sendable {
  /// One case for each ``SignatureAlgorithm``.
  private enum Material: Sendable {
    case p256(P256.Signing.PublicKey)
  }

  private let material: Material
  /// The public members only, as the key stands in a credential's header.
  package let jwk: JSONValue
  /// RFC 7638 thumbprint: base64url of the SHA-256 of ``jwk`` in canonical form.
  package let id: String

  private init(_ material: Material) {
    self.material = material
    switch material {
    case .p256(let key):
      let point = Array(key.rawRepresentation)
      self.jwk = [
        "kty": "EC", "crv": "P-256", "x": .string(Base64URL.text(Array(point.prefix(32)))),
        "y": .string(Base64URL.text(Array(point.suffix(32)))),
      ]
    }
    self.id = Base64URL.text(ContentDigest(of: jwk.canonicalBytes).bytes)
  }

  init(_ key: P256.Signing.PublicKey) { self.init(.p256(key)) }

  /// From a JWK; members beside the key's own are not looked at. Nil where it is no public key of a known algorithm.
  package init?(jwk: JSONValue) {
    guard jwk["kty"]?.string == "EC", jwk["crv"]?.string == "P-256",
      let x = jwk["x"]?.string.flatMap({ Base64URL.bytes($0) }), x.count == 32,
      let y = jwk["y"]?.string.flatMap({ Base64URL.bytes($0) }), y.count == 32,
      let key = try? P256.Signing.PublicKey(rawRepresentation: x + y)
    else { return nil }
    self.init(.p256(key))
  }

  package var algorithm: SignatureAlgorithm {
    switch material {
    case .p256: .es256
    }
  }

  package func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    switch material {
    case .p256(let key):
      guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
      return key.isValidSignature(signature, for: message)
    }
  }

  /// The `did:key` that names this key by itself: for demonstrations, as it can be neither withdrawn nor replaced.
  package var didKey: String {
    switch material {
    case .p256(let key):
      // Multicodec p256-pub (0x1200 as a varint), then the compressed point.
      "did:key:z" + Base58.text([0x80, 0x24] + Array(key.compressedRepresentation))
    }
  }

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

/// Base58 with Bitcoin's alphabet, as multibase `z` uses it.
enum Base58 {
  private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    // Little-endian digits of the number the bytes denote; leading zero bytes are leading ones by convention.
    var digits: [Int] = []
    for byte in bytes {
      var carry = Int(byte)
      for index in digits.indices {
        carry += digits[index] << 8
        digits[index] = carry % 58
        carry /= 58
      }
      while carry > 0 {
        digits.append(carry % 58)
        carry /= 58
      }
    }
    let zeros = bytes.prefix { $0 == 0 }.count
    return String(
      decoding: [UInt8](repeating: alphabet[0], count: zeros) + digits.reversed().map { alphabet[$0] }, as: UTF8.self)
  }
}
