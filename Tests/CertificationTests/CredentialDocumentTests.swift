import CanonicalJSON
import CompetencyModel
import Testing
import Vocabulary

@testable import Certification

/// The form with its proof inside, and what a dishonest hand might do to it.
struct CredentialDocumentTests {
  private let key: SigningKey
  private let trust: TrustFile
  private let document: CredentialDocument

  init() throws {
    key = SigningKey.generate(.ed25519, created: try Sample.date("2026-01-01"))
    trust = try Sample.trust(key)
    document = try CredentialDocument(
      signing: CredentialDraft(try Sample.facts(), random: Sample.random()).credential,
      on: Sample.date("2026-07-15"), with: key)
  }

  private func kind(_ bytes: [UInt8], _ trust: TrustFile? = nil) -> String {
    switch CredentialVerification.of(document: bytes, against: trust ?? self.trust) {
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

  private func edited(_ edit: (inout [String: JSONValue]) throws -> Void) throws -> String {
    var members = try some(JSONParser.parse(document.bytes).object)
    try edit(&members)
    return kind(JSONValue.object(members).canonicalBytes)
  }

  private func editedProof(_ edit: (inout [String: JSONValue]) -> Void) throws -> String {
    try edited { members in
      var proof = try some(members["proof"]?.array?.first?.object)
      edit(&proof)
      members["proof"] = .array([.object(proof)])
    }
  }

  @Test func `what was signed verifies, in any layout`() throws {
    #expect(kind(document.bytes) == "valid")
    let text = String(decoding: document.bytes, as: UTF8.self)
    #expect(kind(Array(text.replacing(":{", with: " : {\n\t").utf8)) == "valid")
    #expect(kind(Array(text.replacing("电", with: "\\u7535").utf8)) == "valid")
    #expect(try CredentialDocument(parsing: document.bytes) == document)
  }

  @Test func `signed are the digest of the options, then that of the document`() throws {
    let options = try some(document.proof.json.removing(["proofValue"]))
    let statements = try some(CanonicalStatements.bytes(of: document.credential.root, CredentialTerms.shape))
    let signed = DataIntegrityProof.signedBytes(statements, options)
    #expect(signed.count == 64)
    #expect(
      Array(signed.prefix(32)) == ContentDigest(of: DataIntegrityProof.canonicalOptions(options)).bytes)
    #expect(Array(signed.suffix(32)) == ContentDigest(of: statements).bytes)
    #expect(key.publicKey.isSignature(document.proof.signature, of: signed))
  }

  @Test func `the order of keys and of named objects is no part of it`() throws {
    let reordered = try document.credential.tree.replacing(
      [.key("credentialSubject"), .key("achievement"), .key("alignment")]
    ) { .array(($0.array ?? []).reversed()) }
    #expect(try kind(CredentialDocument(some(CanonicalText(reordered)), document.proof).bytes) == "valid")
  }

  @Test func `every byte changed, dropped or doubled is refused`() throws {
    let bytes = document.bytes
    var (caught, tried) = (0, 0)
    for index in bytes.indices {
      for change in 0..<3 {
        // Dropping and doubling at every fourth place; the bits at every one.
        guard change == 0 || index % 4 == 0 else { continue }
        var changed = bytes
        switch change {
        case 0: changed[index] ^= 1
        case 1: changed.remove(at: index)
        default: changed.insert(bytes[index], at: index)
        }
        tried += 1
        if kind(changed) != "valid" { caught += 1 } else { Issue.record("change \(change) at byte \(index)") }
      }
    }
    #expect(caught == tried)
    print("tampering: \(caught) of \(tried) changes to a certificate with an embedded proof are refused")
  }

  @Test func `another value anywhere is no longer valid`() throws {
    for path in try document.credential.tree.leafPaths {
      let other = try document.credential.tree.replacing(path) { value in
        value.string.map { .string($0 + "1") } ?? value.integer.map { .integer($0 + 1) } ?? .bool(false)
      }
      #expect(
        try kind(CredentialDocument(some(CanonicalText(other)), document.proof).bytes) != "valid", "\(path.pointer)")
    }
  }

  @Test func `keys outside the table are refused, though no proof would cover them`() throws {
    #expect(try edited { $0["note"] = "x" } == "foreignTerms")
    #expect(try edited { $0["validUntil"] = "2030-01-01T00:00:00Z" } == "foreignTerms")
    #expect(try edited { $0["urn:touchstone:certificate:note"] = "x" } == "foreignTerms")
  }

  @Test func `a proof is exactly that of the cryptosuite`() throws {
    #expect(try editedProof { $0["proofPurpose"] = "authentication" } == "malformed")
    #expect(try editedProof { $0["cryptosuite"] = "eddsa-jcs-2022" } == "malformed")
    #expect(try editedProof { $0["type"] = ["DataIntegrityProof"] } == "malformed")
    #expect(try editedProof { $0["expires"] = "2030-01-01T00:00:00Z" } == "malformed")
    #expect(try editedProof { $0["proofValue"] = nil } == "malformed")
    #expect(try editedProof { $0["proofValue"] = .string(($0["proofValue"]?.string ?? "") + "1") } == "malformed")
    #expect(try editedProof { $0["created"] = "2026-07-15" } == "malformed")
    #expect(try editedProof { $0["verificationMethod"] = "did:web:cert.lingnan.example> .\n<x#z6Mk" } == "malformed")
    #expect(try edited { $0["proof"] = nil } == "malformed")
    #expect(try edited { $0["proof"] = [] } == "malformed")
    #expect(try edited { $0["proof"] = .array(($0["proof"]?.array ?? []) + ($0["proof"]?.array ?? [])) } == "malformed")
    #expect(try edited { $0["proof"] = $0["proof"]?.array?.first } == "malformed")
  }

  @Test func `another time or key name in the proof is no longer what was signed`() throws {
    #expect(try editedProof { $0["created"] = "2026-07-16T00:00:00Z" } == "forged")
    #expect(
      try editedProof {
        $0["verificationMethod"] = .string("\(Sample.issuer.id)#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2")
      } == "keyNotPinned")
  }

  @Test func `a stranger's key, or a pinned key of the other algorithm, is not accepted`() throws {
    let stranger = SigningKey.generate(.ed25519, created: try Sample.date("2026-01-01"))
    #expect(kind(document.bytes, try Sample.trust(stranger)) == "keyNotPinned")
    #expect(kind(document.bytes, try Sample.trust(Sample.key())) == "keyNotPinned")
    #expect(kind(document.bytes, TrustFile(issuers: [])) == "unknownIssuer")
  }

  @Test func `a key counts only inside its window`() throws {
    #expect(kind(document.bytes, try Sample.trust(key, until: Sample.date("2026-07-15"))) == "valid")
    #expect(kind(document.bytes, try Sample.trust(key, until: Sample.date("2026-07-14"))) == "keyOutsideValidity")
  }

  @Test func `a proof dated outside the key's window is refused though the certificate is not`() throws {
    let late = try CredentialDocument(
      signing: document.credential, on: Sample.date("2027-01-01"), with: key)
    #expect(kind(late.bytes, try Sample.trust(key, until: Sample.date("2026-12-31"))) == "keyOutsideValidity")
  }

  @Test func `a repeated key is refused`() throws {
    let text = String(decoding: document.bytes, as: UTF8.self)
    #expect(kind(Array(("{\"name\":\"x\"," + text.dropFirst()).utf8)) == "malformed")
  }
}
