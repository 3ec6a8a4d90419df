import CanonicalJSON
import CompetencyModel
import Testing
import Vocabulary

@testable import Certification

struct JWTTests {
  private let key: SigningKey
  private let trust: TrustFile
  private let certificate: SignedCertificate

  init() throws {
    let keys = try Sample.keys()
    key = keys.token
    trust = try Sample.trust(key)
    certificate = try CertificateSigner(keys: keys, issuerID: Sample.issuer.id, random: Sample.random())
      .certificate(Sample.facts())
  }

  private func kind(_ outcome: CredentialVerification) -> String {
    switch outcome {
    case .malformed: "malformed"
    case .unknownIssuer: "unknownIssuer"
    case .keyNotPinned: "keyNotPinned"
    case .keyOutsideValidity: "keyOutsideValidity"
    case .forged: "forged"
    case .foreignTerms: "foreignTerms"
    case .claimMismatch: "claimMismatch"
    case .valid: "valid"
    }
  }

  private func verify(_ text: String, _ trust: TrustFile? = nil) -> String {
    kind(.of(jwt: text, against: trust ?? self.trust))
  }

  /// A JWT of any header and payload, correctly signed.
  private func sign(header: String? = nil, payload: String, with signer: SigningKey? = nil) throws -> String {
    let signer = signer ?? key
    let header = header ?? JSONValue.object(["alg": "ES256", "jwk": signer.publicKey.jwk]).canonicalText
    let signed = Base64URL.text(Array(header.utf8)) + "." + Base64URL.text(Array(payload.utf8))
    return signed + "." + Base64URL.text(try signer.signature(of: Array(signed.utf8)))
  }

  private func payload() throws -> JSONValue {
    let part = try some(certificate.jwt.split(separator: ".").dropFirst().first)
    return try JSONParser.parse(try some(Base64URL.bytes(String(part))))
  }

  private func edited(_ edit: (inout [String: JSONValue]) -> Void) throws -> String {
    var members = try some(payload().object)
    edit(&members)
    return try sign(payload: JSONValue.object(members).canonicalText)
  }

  @Test func `what was signed verifies and says what it was given`() throws {
    guard case .valid(let credential) = CredentialVerification.of(jwt: certificate.jwt, against: trust) else {
      Issue.record("not valid")
      return
    }
    #expect(credential.number == (try Sample.number()))
    #expect(credential.id == certificate.credentialID)
    #expect(credential.issueDate == (try Sample.date("2026-07-15")))
    #expect(credential.isHeld(byNumber: "11010519491231002x", certificate.disclosure))
    #expect(credential.isHeld(byName: "张三", certificate.disclosure))
    #expect(!credential.isHeld(byNumber: "110105194912310038", certificate.disclosure))
    #expect(credential.commits(toRecord: ContentDigest(of: Array("record".utf8)), certificate.disclosure))
    #expect(!credential.commits(toDecision: ContentDigest(of: Array("record".utf8)), certificate.disclosure))
  }

  @Test func `the claims repeat the credential`() throws {
    let payload = try payload()
    #expect(payload["iss"] == .string(Sample.issuer.id))
    #expect(payload["sub"] == payload["credentialSubject"]?["id"])
    #expect(payload["jti"] == payload["id"])
    #expect(payload["nbf"] == 1_784_073_600)
    #expect(payload["exp"] == nil)
  }

  @Test func `every byte changed, dropped or doubled is refused`() throws {
    let bytes = Array(certificate.jwt.utf8)
    let payload = try some(bytes.firstIndex(of: UInt8(ascii: ".")))...some(bytes.lastIndex(of: UInt8(ascii: ".")))
    func refused(_ changed: [UInt8], _ index: Int) {
      #expect(changed == bytes || verify(String(decoding: changed, as: UTF8.self)) != "valid", "byte \(index)")
    }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      refused(changed, index)
      // Payloads are long and all alike in this; header and signature are tried in every way.
      guard index % 16 == 0 || !payload.contains(index) else { continue }
      for replacement in "A_.=0 \u{0}".utf8 {
        changed[index] = replacement
        refused(changed, index)
      }
      changed = bytes
      changed.remove(at: index)
      refused(changed, index)
      changed = bytes
      changed.insert(bytes[index], at: index)
      refused(changed, index)
    }
  }

  @Test func `another number under the old signature is forged`() throws {
    let parts = certificate.jwt.split(separator: ".").map(String.init)
    let other = try payload().replacing([.key("credentialSubject"), .key("licenseNumber")]) { _ in
      "S000044000123263000002"
    }
    #expect(verify(parts[0] + "." + Base64URL.text(other.canonicalBytes) + "." + parts[2]) == "forged")
  }

  @Test func `a stranger's key in the header proves nothing`() throws {
    let stranger = try Sample.key()
    #expect(verify(try sign(payload: payload().canonicalText, with: stranger)) == "keyNotPinned")
    let header = JSONValue.object(["alg": "ES256", "jwk": key.publicKey.jwk]).canonicalText
    #expect(verify(try sign(header: header, payload: payload().canonicalText, with: stranger)) == "forged")
  }

  @Test func `an issuer that is not in the trust file is unknown, whatever it signed`() throws {
    #expect(verify(certificate.jwt, TrustFile(issuers: [])) == "unknownIssuer")
  }

  @Test func `a key counts only inside its window, both days included`() throws {
    func windowed(_ from: String, _ until: String?) throws -> String {
      let pinned = TrustFile.PinnedKey(
        key.publicKey, validFrom: try Sample.date(from), validUntil: try until.map(Sample.date))
      return verify(
        certificate.jwt,
        TrustFile(issuers: [.init(id: Sample.issuer.id, name: "x", keys: [pinned])]))
    }
    #expect(try windowed("2026-07-15", "2026-07-15") == "valid")
    #expect(try windowed("2026-07-16", nil) == "keyOutsideValidity")
    #expect(try windowed("2026-01-01", "2026-07-14") == "keyOutsideValidity")
  }

  @Test func `claims that contradict the credential are refused`() throws {
    for (claim, value) in [
      ("iss", JSONValue.string("did:web:other.example")), ("sub", "urn:uuid:x"), ("jti", "urn:uuid:x"),
      ("nbf", 1_784_073_601),
    ] {
      let text = try edited { $0[claim] = value }
      #expect(verify(text) == "claimMismatch", "\(claim)")
    }
    #expect(verify(try edited { $0["iss"] = nil }) == "malformed")
    #expect(verify(try edited { $0["nbf"] = "1784073600" }) == "malformed")
  }

  @Test func `keys outside the table are refused though correctly signed`() throws {
    #expect(verify(try edited { $0["exp"] = 1_900_000_000 }) == "foreignTerms")
    #expect(verify(try edited { $0["credentialStatus"] = ["id": "urn:x"] }) == "foreignTerms")
    #expect(verify(try edited { $0["validUntil"] = "2030-01-01T00:00:00Z" }) == "foreignTerms")
    #expect(verify(try edited { $0["urn:touchstone:certificate:note"] = "x" }) == "foreignTerms")
  }

  @Test func `a payload in another order, with spaces or escapes is refused though correctly signed`() throws {
    let text = try payload().canonicalText
    let members = try some(payload().object).sorted { $0.key > $1.key }
    let reordered =
      "{" + members.map { JSONValue.string($0.key).canonicalText + ":" + $0.value.canonicalText }.joined(separator: ",")
      + "}"
    #expect(try JSONParser.parse(Array(reordered.utf8)) == (try payload()))
    for other in [
      reordered, text + " ", text.replacing("{", with: "{ ", maxReplacements: 1),
      text.replacing("电", with: "\\u7535", maxReplacements: 1),
    ] {
      #expect(other != text)
      #expect(verify(try sign(payload: other)) == "malformed")
    }
    #expect(verify(try sign(payload: text)) == "valid")
  }

  @Test func `a repeated key is refused though correctly signed`() throws {
    let text = try payload().canonicalText
    let repeated = "{\"jti\":\"urn:uuid:x\"," + text.dropFirst()
    #expect(verify(try sign(payload: repeated)) == "malformed")
  }

  @Test func `numbers a reader could round are refused`() throws {
    let text = try payload().canonicalText
    #expect(
      verify(try sign(payload: text.replacing("\"nbf\":1784073600", with: "\"nbf\":1784073600.0"))) == "malformed")
    #expect(verify(try edited { $0["nbf"] = 9_007_199_254_740_993 }) == "malformed")
  }

  @Test func `the header is alg and jwk, nothing more or else`() throws {
    let jwk = key.publicKey.jwk
    var withKid = try some(jwk.object)
    withKid["kid"] = .string(key.id)
    for header: JSONValue in [
      ["alg": "ES256", "jwk": jwk, "kid": .string(key.id)], ["alg": "ES256", "jwk": jwk, "typ": "JWT"],
      ["alg": "none", "jwk": jwk], ["alg": "EdDSA", "jwk": jwk], ["alg": "HS256", "jwk": jwk], ["alg": "ES256"],
      ["alg": "ES256", "jwk": .object(withKid)], ["alg": "ES256", "crit": [], "jwk": jwk],
    ] {
      #expect(verify(try sign(header: header.canonicalText, payload: payload().canonicalText)) == "malformed")
    }
  }

  @Test(arguments: ["", "a", "a.b", "a.b.c", "a.b.c.d", "..", "证书"])
  func `what is no JWT is malformed`(text: String) {
    #expect(verify(text) == "malformed")
  }

  @Test func `a signature missing or of another length is malformed`() throws {
    let parts = certificate.jwt.split(separator: ".").map(String.init)
    #expect(verify("\(parts[0]).\(parts[1]).") == "malformed")
    #expect(verify("\(parts[0]).\(parts[1]).\(parts[2])AA") == "malformed")
    #expect(verify("\(parts[0]).\(parts[1]).\(parts[2])==") == "malformed")
  }
}
