package import CanonicalJSON
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
  package let credential: JSONValue
  let claims: RegisteredClaims
  let signature: [UInt8]
  private let signedLength: Int

  /// The bytes the signature covers: header and payload as they stand.
  var signedBytes: [UInt8] { Array(text.utf8.prefix(signedLength)) }

  /// The issuer the credential names, believed or not.
  package var issuer: String? { credential["issuer"]?["id"]?.string }

  /// Signs a credential as it is given.
  package init(signing credential: JSONValue, with key: SigningKey) throws {
    guard case .object(var payload) = credential, let claims = RegisteredClaims(of: credential) else {
      throw MalformedCredential(.claims)
    }
    payload.merge(claims.members) { _, claim in claim }
    var text: [UInt8] = []
    Base64URL.append(Self.header(key.publicKey).canonicalBytes, to: &text)
    text.append(UInt8(ascii: "."))
    Base64URL.append(JSONValue.object(payload).canonicalBytes, to: &text)
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
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.longest else { throw MalformedCredential(.parts) }
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw MalformedCredential(.parts) }
    let header = try Self.json(parts[0], .header)
    guard let signature = Base64URL.bytes(parts[2]), signature.count == 64 else {
      throw MalformedCredential(.signature)
    }
    guard header["alg"]?.string == SignatureAlgorithm.es256.rawValue, let jwk = header["jwk"],
      let key = VerificationKey(jwk: jwk), key.algorithm == .es256, header == Self.header(key)
    else { throw MalformedCredential(.header) }
    guard case .object(var members) = try Self.json(parts[1], .payload) else { throw MalformedCredential(.claims) }
    guard let claims = RegisteredClaims(takenFrom: &members) else { throw MalformedCredential(.claims) }
    self.text = text
    self.shownKey = key
    self.credential = .object(members)
    self.claims = claims
    self.signature = signature
    self.signedLength = parts[0].count + 1 + parts[1].count
    guard issuer != nil else { throw MalformedCredential(.claims) }
  }

  /// Far above any certificate, so that a hostile file cannot occupy a verifier.
  static let longest = 4 << 20

  private static func header(_ key: VerificationKey) -> JSONValue {
    ["alg": .string(key.algorithm.rawValue), "jwk": key.jwk]
  }

  private static func json(
    _ part: ArraySlice<UInt8>, _ name: MalformedCredential.Part
  ) throws(MalformedCredential) -> JSONValue {
    guard let bytes = Base64URL.bytes(part) else { throw MalformedCredential(.encoding(name)) }
    let value: JSONValue
    do throws(JSONSyntaxError) { value = try JSONParser.parse(bytes) } catch {
      throw MalformedCredential(.json(name, error))
    }
    guard value.onlyExactNumbers, value.canonicalBytes == bytes else { throw MalformedCredential(.notCanonical(name)) }
    return value
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
  init?(of credential: JSONValue) {
    guard let issuer = credential["issuer"]?["id"]?.string,
      let subject = credential["credentialSubject"]?["id"]?.string, let id = credential["id"]?.string,
      let from = credential["validFrom"]?.string.flatMap(CredentialVocabulary.date)
    else { return nil }
    self.issuer = issuer
    self.subject = subject
    self.id = id
    self.notBefore = CredentialVocabulary.secondsSince1970(from)
  }

  /// Takes the claims out of a payload, leaving the credential.
  init?(takenFrom payload: inout [String: JSONValue]) {
    guard let issuer = payload.removeValue(forKey: "iss")?.string,
      let subject = payload.removeValue(forKey: "sub")?.string,
      let id = payload.removeValue(forKey: "jti")?.string,
      let notBefore = payload.removeValue(forKey: "nbf")?.integer
    else { return nil }
    self.issuer = issuer
    self.subject = subject
    self.id = id
    self.notBefore = notBefore
  }

  var members: [String: JSONValue] {
    ["iss": .string(issuer), "sub": .string(subject), "jti": .string(id), "nbf": .integer(notBefore)]
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

extension JSONValue {
  /// Whether no number in it needs a floating-point reader: canonical form would round such a number.
  var onlyExactNumbers: Bool {
    switch self {
    case .null, .bool, .string: true
    case .integer(let value): value.magnitude < 1 << 53
    case .number: false
    case .array(let values): values.allSatisfy(\.onlyExactNumbers)
    case .object(let members): members.values.allSatisfy(\.onlyExactNumbers)
    }
  }
}
