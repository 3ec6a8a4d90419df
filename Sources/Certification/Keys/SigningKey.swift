import CanonicalJSON
import Crypto
import FoundationEssentials
package import Vocabulary

/// An issuer's private key. It never prints itself and never leaves its file but through ``write(to:under:)``.
package struct SigningKey: Sendable, CustomStringConvertible {
  /// One case for each ``SignatureAlgorithm``.
  private enum Material: Sendable {
    case p256(P256.Signing.PrivateKey)
    case ed25519(Curve25519.Signing.PrivateKey)

    var publicKey: VerificationKey {
      switch self {
      case .p256(let key): VerificationKey(key.publicKey)
      case .ed25519(let key): VerificationKey(key.publicKey)
      }
    }
  }

  private let material: Material
  /// The day the key was made, as its maker says.
  package let created: CalendarDate
  package let publicKey: VerificationKey

  private init(_ material: Material, created: CalendarDate) {
    self.material = material
    self.created = created
    self.publicKey = material.publicKey
  }

  /// A new key from the system's generator.
  package static func generate(_ algorithm: SignatureAlgorithm = .es256, created: CalendarDate) -> SigningKey {
    switch algorithm {
    case .es256: SigningKey(.p256(P256.Signing.PrivateKey()), created: created)
    case .ed25519: SigningKey(.ed25519(Curve25519.Signing.PrivateKey()), created: created)
    }
  }

  package var id: String { publicKey.id }
  package var algorithm: SignatureAlgorithm { publicKey.algorithm }
  package var description: String { "signing key \(id)" }

  package func signature(of message: [UInt8]) throws -> [UInt8] {
    switch material {
    case .p256(let key): Array(try key.signature(for: message).rawRepresentation)
    case .ed25519(let key): Array(try key.signature(for: message))
    }
  }

  /// Writes the private JWK, encrypted where there is a passphrase, to a new file that only its owner can read. A key
  /// is never overwritten.
  package func write(to path: String, under passphrase: Passphrase? = nil) throws {
    let plain = privateJWK.canonicalBytes
    let bytes = try passphrase.map { try SealedKey(sealing: plain, keyID: id, under: $0).json.canonicalBytes } ?? plain
    try ProtectedFile.create(path, bytes + [UInt8(ascii: "\n")])
  }

  /// Reads a private JWK, refusing a file that others can read or write.
  package init(readingFrom path: String, passphrase: Passphrase? = nil) throws {
    let bytes = try ProtectedFile.readPrivate(path)
    var jwk = try? JSONParser.parse(bytes)
    if let sealed = jwk, SealedKey.isSealed(sealed) {
      guard let passphrase else { throw KeyFailure.passphraseNeeded(path) }
      guard let content = try SealedKey(sealed)?.opened(with: passphrase) else { throw KeyFailure.notOpened(path) }
      jwk = try? JSONParser.parse(content)
    }
    guard let jwk, let material = Self.material(jwk), let created = jwk["created"]?.string.flatMap({ CalendarDate($0) })
    else { throw KeyFailure.noKey(path) }
    self.init(material, created: created)
    guard jwk["kid"]?.string == id else { throw KeyFailure.otherID(path) }
  }

  /// Whether a key file needs a passphrase.
  package static func isEncrypted(_ path: String) throws -> Bool {
    let bytes = try ProtectedFile.readPrivate(path)
    return (try? JSONParser.parse(bytes)).map(SealedKey.isSealed) ?? false
  }

  private var privateJWK: JSONValue {
    guard case .object(var members) = publicKey.publishedJWK else { return publicKey.publishedJWK }
    switch material {
    case .p256(let key): members["d"] = .string(Base64URL.text(Array(key.rawRepresentation)))
    case .ed25519(let key): members["d"] = .string(Base64URL.text(Array(key.rawRepresentation)))
    }
    members["created"] = .string(created.description)
    return .object(members)
  }

  /// Nil also where the public half written beside it is another key's.
  private static func material(_ jwk: JSONValue) -> Material? {
    guard let published = VerificationKey(jwk: jwk), let secret = jwk["d"]?.string.flatMap({ Base64URL.bytes($0) })
    else { return nil }
    let material: Material? =
      switch published.algorithm {
      case .es256: (try? P256.Signing.PrivateKey(rawRepresentation: secret)).map { .p256($0) }
      case .ed25519: (try? Curve25519.Signing.PrivateKey(rawRepresentation: secret)).map { .ed25519($0) }
      }
    return material.flatMap { $0.publicKey == published ? $0 : nil }
  }
}
