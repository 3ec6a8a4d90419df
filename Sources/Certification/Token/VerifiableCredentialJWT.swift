package import CanonicalJSON
import Synchronization
import Vocabulary

/// A credential as a compact JWS (VC-JWT of Open Badges 3.0): what a `.jwt` file holds.
///
/// Header: `alg` and the public `jwk`, nothing else. Payload: the credential itself with `iss`, `sub`, `jti` and `nbf`
/// repeating what it says; no `exp`, as a national certificate does not expire. Both are canonical JSON, so that one
/// credential under one signature is one text. A value of this type is well formed; whether anyone should believe it is
/// ``verify(against:)``'s to say.
package struct VerifiableCredentialJWT: Hashable, Sendable {
  package let text: String
  /// The key the header shows. It proves nothing and is only compared with pinned ones (rule 19).
  package let shownKey: VerificationKey
  package let credential: CanonicalText
  let claims: RegisteredClaims
  let signature: [UInt8]
  private let signedLength: Int

  /// The bytes the signature covers: header and payload as they stand.
  var signedBytes: [UInt8] {
    var text = text
    return text.withUTF8 { Array($0.prefix(signedLength)) }
  }

  /// The issuer the credential names, believed or not.
  package var issuer: String? { credential["issuer"]?["id"]?.string }

  /// Signs a credential as it is given.
  package init(signing credential: CanonicalText, with key: SigningKey) throws {
    guard let claims = RegisteredClaims(of: credential) else { throw MalformedCredential(.claims) }
    let payload = credential.bytes(with: claims.text)
    var text: [UInt8] = []
    Base64URL.append(Self.header(key.publicKey).canonicalBytes, to: &text)
    text.append(UInt8(ascii: "."))
    Base64URL.append(payload, to: &text)
    self.signedLength = text.count
    self.signature = try key.signature(of: text)
    text.append(UInt8(ascii: "."))
    Base64URL.append(signature, to: &text)
    self.text = String(decoding: text, as: UTF8.self)
    self.shownKey = key.publicKey
    self.credential = credential
    self.claims = claims
  }

  /// Reads a JWT, strictly: whatever our own issuer would have written differently is refused.
  package init(parsing text: String) throws(MalformedCredential) {
    guard text.utf8.count <= Self.longest else { throw MalformedCredential(.parts) }
    let bytes = Array(text.utf8)
    // A signature is short, so its point is looked for from the end.
    let point = UInt8(ascii: ".")
    guard let first = bytes.firstIndex(of: point), let last = bytes.lastIndex(of: point), first < last else {
      throw MalformedCredential(.parts)
    }
    let parts = [bytes[..<first], bytes[(first + 1)..<last], bytes[(last + 1)...]]
    guard let signature = Base64URL.bytes(parts[2]), signature.count == 64 else {
      throw MalformedCredential(.signature)
    }
    let key = try ShownKeys.key(in: parts[0])
    let payload = try Self.json(parts[1], .payload)
    guard let claims = RegisteredClaims(repeatedIn: payload), let credential = payload.removing(RegisteredClaims.names)
    else { throw MalformedCredential(.claims) }
    self.text = text
    self.shownKey = key
    self.credential = credential
    self.claims = claims
    self.signature = signature
    self.signedLength = parts[0].count + 1 + parts[1].count
    guard issuer != nil else { throw MalformedCredential(.claims) }
  }

  /// Far above any certificate, so that a hostile file cannot occupy a verifier.
  static let longest = 4 << 20

  fileprivate static func header(_ key: VerificationKey) -> JSONValue {
    ["alg": .string(key.algorithm.rawValue), "jwk": key.jwk]
  }

  fileprivate static func json(
    _ part: ArraySlice<UInt8>, _ name: MalformedCredential.Part
  ) throws(MalformedCredential) -> CanonicalText {
    guard let bytes = Base64URL.bytes(part) else { throw MalformedCredential(.encoding(name)) }
    if let text = CanonicalText(bytes) { return text }
    do throws(JSONSyntaxError) { _ = try JSONParser.parse(bytes) } catch {
      throw MalformedCredential(.json(name, error))
    }
    throw MalformedCredential(.notCanonical(name))
  }
}

/// The keys that headers show. Nearly all certificates that are read one after another have one header, so the key of the
/// last is kept: to read one takes as long as a tenth of the signature's verification.
private enum ShownKeys {
  private static let last = Mutex<(header: [UInt8], key: VerificationKey)?>(nil)

  static func key(in part: ArraySlice<UInt8>) throws(MalformedCredential) -> VerificationKey {
    if let known = last.withLock({ $0 }), known.header.elementsEqual(part) { return known.key }
    let header = try VerifiableCredentialJWT.json(part, .header)
    guard header["alg"]?.string == SignatureAlgorithm.es256.rawValue,
      let jwk = header["jwk"].flatMap({ try? JSONParser.parse($0.bytes) }), let key = VerificationKey(jwk: jwk),
      key.algorithm == .es256, header.bytes == VerifiableCredentialJWT.header(key).canonicalBytes
    else { throw MalformedCredential(.header) }
    last.withLock { $0 = (Array(part), key) }
    return key
  }
}

/// The four claims of a JWT that repeat what its credential says (Open Badges 3.0 §8.2.4.1).
struct RegisteredClaims: Hashable, Sendable {
  let issuer: String
  let subject: String
  let id: String
  /// Seconds since 1970.
  let notBefore: Int

  /// What the claims have to be; nil where the credential lacks what they repeat.
  init?(of credential: CanonicalText) {
    guard let issuer = credential["issuer"]?["id"]?.string,
      let subject = credential["credentialSubject"]?["id"]?.string, let id = credential["id"]?.string,
      let from = credential["validFrom"]?.string.flatMap(CredentialVocabulary.date)
    else { return nil }
    self.issuer = issuer
    self.subject = subject
    self.id = id
    self.notBefore = CredentialVocabulary.secondsSince1970(from)
  }

  /// Those of a payload; nil where one is missing.
  init?(repeatedIn payload: CanonicalText) {
    guard let issuer = payload["iss"]?.string, let subject = payload["sub"]?.string, let id = payload["jti"]?.string,
      let notBefore = payload["nbf"]?.integer
    else { return nil }
    self.issuer = issuer
    self.subject = subject
    self.id = id
    self.notBefore = notBefore
  }

  static let names: Set = ["iss", "jti", "nbf", "sub"]

  var text: CanonicalText {
    .writing { claims in
      claims.member("iss", issuer)
      claims.member("jti", id)
      claims.member("nbf", notBefore)
      claims.member("sub", subject)
    }
  }

  /// The names of the claims that differ.
  func differences(from other: RegisteredClaims) -> [String] {
    var names: [String] = []
    if issuer != other.issuer { names.append("iss") }
    if subject != other.subject { names.append("sub") }
    if id != other.id { names.append("jti") }
    if notBefore != other.notBefore { names.append("nbf") }
    return names
  }
}
