import CanonicalJSON
import Crypto
package import Diagnostics
import FoundationEssentials
package import Vocabulary

/// An issuer's private key. It never prints itself and never leaves its file but through ``write(to:)``.
package struct SigningKey: Sendable, CustomStringConvertible {
  /// One case for each ``SignatureAlgorithm``.
  private enum Material: Sendable {
    case p256(P256.Signing.PrivateKey)
  }

  private let material: Material
  /// The day the key was made, as its maker says.
  package let created: CalendarDate
  package let publicKey: VerificationKey

  private init(_ key: P256.Signing.PrivateKey, created: CalendarDate) {
    self.material = .p256(key)
    self.created = created
    self.publicKey = VerificationKey(key.publicKey)
  }

  /// A new key from the system's generator.
  package static func generate(created: CalendarDate) -> SigningKey {
    SigningKey(P256.Signing.PrivateKey(), created: created)
  }

  package var id: String { publicKey.id }
  package var algorithm: SignatureAlgorithm { publicKey.algorithm }
  package var description: String { "signing key \(id)" }

  package func signature(of message: [UInt8]) throws -> [UInt8] {
    switch material {
    case .p256(let key): Array(try key.signature(for: message).rawRepresentation)
    }
  }

  /// Writes the private JWK to a new file that only its owner can read. A key is never overwritten.
  package func write(to path: String) throws(Failure) {
    try ProtectedFile.create(path, privateJWK.canonicalBytes + [UInt8(ascii: "\n")])
  }

  /// Reads a private JWK, refusing a file that others can read or write.
  package init(readingFrom path: String) throws(Failure) {
    let bytes = try ProtectedFile.readPrivate(path)
    guard let jwk = try? JSONParser.parse(bytes), let key = Self.privateKey(jwk),
      let created = jwk["created"]?.string.flatMap({ CalendarDate($0) })
    else {
      throw Failure(
        Bilingual(zh: "`\(path)` 不是签名私钥文件", en: "`\(path)` is not a file with a private signing key"),
        advice: Bilingual(
          zh: "请指定由 `touchstone keys` 生成的私钥文件", en: "give the private key file that `touchstone keys` made"))
    }
    self.init(key, created: created)
    guard jwk["kid"]?.string == id else {
      throw Failure(
        Bilingual(zh: "私钥文件 `\(path)` 已损坏：编号与密钥不符", en: "key file `\(path)` is damaged: its id is not that of its key"),
        advice: Bilingual(zh: "请从备份恢复该文件", en: "restore the file from a backup"))
    }
  }

  private var privateJWK: JSONValue {
    guard case .object(var members) = publicKey.publishedJWK else { return publicKey.publishedJWK }
    switch material {
    case .p256(let key): members["d"] = .string(Base64URL.text(Array(key.rawRepresentation)))
    }
    members["created"] = .string(created.description)
    return .object(members)
  }

  /// Nil also where the public half written beside it is another key's.
  private static func privateKey(_ jwk: JSONValue) -> P256.Signing.PrivateKey? {
    guard let published = VerificationKey(jwk: jwk), let scalar = jwk["d"]?.string,
      let bytes = Base64URL.bytes(scalar), let key = try? P256.Signing.PrivateKey(rawRepresentation: bytes),
      VerificationKey(key.publicKey) == published
    else { return nil }
    return key
  }
}
