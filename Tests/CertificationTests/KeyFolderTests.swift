import CanonicalJSON
import Diagnostics
import Foundation
import Testing
import Vocabulary

@testable import Certification

struct KeyFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func create() throws -> KeyFolder {
    try KeyFolder.create(
      at: folder.path, issuer: Sample.issuer, numbering: [try Sample.prefix()], from: Sample.date("2026-01-01"))
  }

  @Test func `a folder has a key for each algorithm, and the trust file that pins both`() throws {
    _ = try create()
    let read = try KeyFolder(reading: folder.path)
    #expect(read.issuer.keys.map(\.key.algorithm) == SignatureAlgorithm.allCases)
    #expect(read.issuer.id == Sample.issuer.id)
    #expect(read.issuer.numbering == [try Sample.prefix()])
    for pinned in read.issuer.keys {
      let attributes = try FileManager.default.attributesOfItem(atPath: read.file(of: pinned.key))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    let keys = try read.keys(on: Sample.date("2026-07-15"))
    #expect(keys.token.algorithm == .es256)
    #expect(keys.proof.algorithm == .ed25519)
  }

  @Test func `a folder that has keys is not begun again`() throws {
    let keys = try create().issuer.keys
    #expect(throws: Failure.self) { try create() }
    #expect(try KeyFolder(reading: folder.path).issuer.keys == keys)
  }

  @Test func `after a rotation the new keys sign, and the old ones verify to the end of the overlap`() throws {
    var keys = try create()
    let old = try keys.keys(on: Sample.date("2026-12-31"))
    try keys.rotate(from: Sample.date("2027-01-01"), overlap: 1, on: Sample.date("2026-12-31"))
    #expect(try KeyFolder(reading: folder.path).issuer == keys.issuer)
    let new = try keys.keys(on: Sample.date("2027-01-01"))
    #expect(new.token.id != old.token.id)
    #expect(try keys.keys(on: Sample.date("2026-12-31")).token.id == old.token.id)

    let pinned = try some(keys.issuer.keys.first { $0.key == old.token.publicKey })
    #expect(pinned.validUntil == (try Sample.date("2027-02-01")))
    func states(_ date: String) throws -> [String] {
      try keys.issuer.keys.filter { $0.key.algorithm == .es256 }.map {
        keys.state(of: $0, on: try Sample.date(date)).rawValue
      }
    }
    #expect(try states("2026-12-31") == ["signing", "upcoming"])
    #expect(try states("2027-01-01") == ["verifying", "signing"])
    #expect(try states("2027-02-01") == ["verifying", "signing"])
    #expect(try states("2027-02-02") == ["retired", "signing"])
  }

  @Test func `a certificate signed before a rotation still verifies, one signed by the old key later does not`() throws
  {
    var keys = try create()
    let signer = CertificateSigner(
      keys: try keys.keys(on: Sample.date("2026-07-15")), issuerID: Sample.issuer.id)
    let certificate = try signer.certificate(Sample.facts())
    var late = try Sample.facts()
    late.issueDate = try Sample.date("2026-09-02")
    let lateOne = try signer.certificate(late)
    try keys.rotate(from: Sample.date("2026-08-01"), overlap: 1, on: Sample.date("2026-08-01"))
    func outcomes(_ certificate: SignedCertificate) throws -> [CredentialVerification] {
      [
        .of(jwt: certificate.jwt, against: keys.trust),
        .of(document: try some(certificate.document).bytes, against: keys.trust),
      ]
    }
    #expect(try outcomes(certificate).allSatisfy { if case .valid = $0 { true } else { false } })
    #expect(try outcomes(lateOne).allSatisfy { if case .keyOutsideValidity = $0 { true } else { false } })
  }

  @Test func `a second rotation does not lengthen what the first one ended`() throws {
    var keys = try create()
    try keys.rotate(from: Sample.date("2027-01-01"), overlap: 1, on: Sample.date("2026-12-31"))
    try keys.rotate(from: Sample.date("2027-01-15"), overlap: 12, on: Sample.date("2027-01-15"))
    #expect(keys.issuer.keys.first?.validUntil == (try Sample.date("2027-02-01")))
  }

  @Test func `keys do not end before today`() throws {
    var keys = try create()
    let before = keys.issuer
    #expect(throws: Failure.self) {
      try keys.rotate(from: Sample.date("2026-02-01"), overlap: 1, on: Sample.date("2026-03-02"))
    }
    #expect(try KeyFolder(reading: folder.path).issuer == before)
    try keys.rotate(from: Sample.date("2026-02-01"), overlap: 1, on: Sample.date("2026-03-01"))
  }

  @Test func `new keys do not begin before those there are`() throws {
    var keys = try create()
    let before = keys.issuer
    #expect(throws: Failure.self) {
      try keys.rotate(from: Sample.date("2026-01-01"), overlap: 1, on: Sample.date("2026-01-01"))
    }
    #expect(try KeyFolder(reading: folder.path).issuer == before)
  }

  @Test func `no key signs a day outside every period, and none for another issuer`() throws {
    let keys = try create()
    let failure = try #require(throws: Failure.self) { try keys.keys(on: Sample.date("2025-12-31")) }
    #expect(failure.text.en.contains("2025-12-31"))
    #expect(throws: Failure.self) { try keys.belonging(to: IssuerIdentity(id: "did:web:other.example", name: "x")) }
  }

  @Test func `a private key under another key's name is refused`() throws {
    let keys = try create()
    let (first, second) = (keys.issuer.keys[0].key, keys.issuer.keys[1].key)
    try FileManager.default.removeItem(atPath: keys.file(of: first))
    try FileManager.default.copyItem(atPath: keys.file(of: second), toPath: keys.file(of: first))
    #expect(throws: Failure.self) { try keys.keys(on: Sample.date("2026-07-15")) }
  }

  @Test func `an identifier that could not stand in a statement gets no keys`() throws {
    for id in ["did:web:a>b", "did:web:a b", "did:web:\"", "did:web:é", "https://cert.example"] {
      #expect(throws: Failure.self) {
        try KeyFolder.create(
          at: folder.path, issuer: IssuerIdentity(id: id, name: "x"), numbering: [], from: Sample.date("2026-01-01"))
      }
    }
  }

  @Test func `a did web document lists both keys, each in the form its readers expect`() throws {
    let keys = try create()
    let document = DIDDocument.web(keys.issuer)
    #expect(document["id"] == .string(Sample.issuer.id))
    let methods = try some(document["verificationMethod"]?.array)
    #expect(document["assertionMethod"] == .array(methods.compactMap { $0["id"] }))
    let multikey = try some(methods.first { $0["type"] == "Multikey" })
    let text = try some(multikey["publicKeyMultibase"]?.string)
    #expect(multikey["id"] == .string("\(Sample.issuer.id)#\(text)"))
    let jwk = try some(methods.first { $0["type"] == "JsonWebKey" }?["publicKeyJwk"])
    #expect(VerificationKey(jwk: jwk) == keys.issuer.keys.first { $0.key.algorithm == .es256 }?.key)
    #expect(!document.canonicalText.contains("\"d\":"))
  }

  @Test func `a did key document is named by its key`() throws {
    let key = SigningKey.generate(.ed25519, created: try Sample.date("2026-01-01")).publicKey
    let document = DIDDocument.key(key)
    #expect(document["id"] == .string("did:key:\(key.multibase)"))
    #expect(document["assertionMethod"] == .array([.string("did:key:\(key.multibase)#\(key.multibase)")]))
  }
}
