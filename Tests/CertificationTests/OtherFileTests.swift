import CanonicalJSON
import Testing
import Vocabulary

@testable import Certification

/// What lies beside certificates and is none is told from certificates that are damaged or made to look like something else.
struct OtherFileTests {
  private let keys: IssuerKeys
  private let document: JSONValue
  private let jwt: String
  private let list: StatusListCredential

  init() throws {
    keys = try Sample.keys()
    let signed = try CertificateSigner(keys: keys, issuerID: Sample.issuer.id).certificate(Sample.facts())
    document = try JSONParser.parse(some(signed.document).bytes)
    jwt = signed.jwt
    list = try StatusListCredential(
      StatusBits(), of: some(StatusListName(issuer: Sample.issuer.id, id: String(repeating: "0", count: 32))),
      for: .revocation, from: Sample.now(), until: some(Sample.now().adding(days: 7)), with: keys.proof)
  }

  private func isOther(_ json: JSONValue) -> Bool { PresentedCertificate(json.canonicalBytes).isPlainlyNone }

  private func isOther(_ text: String) -> Bool { PresentedCertificate(Array(text.utf8)).isPlainlyNone }

  @Test func `trust files, DID documents, status lists and whatever has nothing of a certificate`() throws {
    let trust = try Sample.trust(keys)
    #expect(isOther(trust.json))
    #expect(isOther(DIDDocument.web(trust.issuers[0])))
    #expect(PresentedCertificate(list.bytes).isPlainlyNone)
    for text in [#"{"a":1}"#, "{}", "[]", " [1, 2]\n", #"{"kind":"certificate-disclosure","number":"x"}"#] {
      #expect(isOther(text), "\(text)")
    }
  }

  @Test func `a certificate is none of these, however it is damaged or dressed up`() throws {
    #expect(!isOther(document))
    #expect(!isOther(jwt))
    #expect(!PresentedCertificate.both(jwt: "{}", document: Array("{}".utf8)).isPlainlyNone)
    for text in ["", "x", "{", #"{"a":1,"a":2}"#, String(jwt.dropLast(9)), #"{"credential":"\#(jwt)"}"#] {
      #expect(!isOther(text), "\(text.prefix(40))")
    }
    let members = try some(document.object)
    for key in members.keys {
      #expect(!isOther(.object(members.filter { $0.key != key })), "\(key)")
    }
    #expect(!isOther(.object(members.filter { !["type", "proof"].contains($0.key) })))
    var dressed = members
    dressed["type"] = ["VerifiableCredential", "BitstringStatusListCredential"]
    #expect(!isOther(.object(dressed)))
    dressed["credentialSubject"] = ["type": "BitstringStatusList", "licenseNumber": "S000044000123263000001"]
    #expect(!isOther(.object(dressed)))
    #expect(!isOther(["issuers": [], "note": ["credentialSubject": document]]))
    #expect(!isOther([document]))
  }
}
