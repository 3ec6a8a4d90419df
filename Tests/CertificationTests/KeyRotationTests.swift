import CanonicalJSON
import Diagnostics
import Foundation
import Testing
import Vocabulary

@testable import Certification

/// New keys under the passphrase that opens the present ones, or under one that is given as new.
struct KeyRotationTests {
  private let folder: TemporaryFolder
  private let passphrase: Passphrase

  init() throws {
    folder = try TemporaryFolder()
    passphrase = try Passphrase("correct horse battery staple")
  }

  private func create(under passphrase: Passphrase?) throws -> KeyFolder {
    try KeyFolder.create(
      at: folder.path, issuer: Sample.issuer, numbering: [try Sample.prefix()], from: Sample.date("2026-01-01"),
      under: passphrase)
  }

  private func rotate(
    _ keys: inout KeyFolder, from date: String = "2026-08-01", under passphrase: Passphrase?, new: Passphrase? = nil
  ) throws {
    try keys.rotate(
      from: Sample.date(date), overlap: 1, on: Sample.date("2026-07-20"), under: passphrase, newPassphrase: new)
  }

  private func contents() throws -> [String: Data] {
    try Dictionary(
      uniqueKeysWithValues: KeyFolder.files(in: folder.path).map { ($0, try Data(contentsOf: URL(filePath: $0))) })
  }

  @Test func `a mistyped passphrase makes no keys`() throws {
    var keys = try create(under: passphrase)
    let (before, issuer) = (try contents(), keys.issuer)
    let failure = try #require(throws: Failure.self) {
      try rotate(&keys, under: Passphrase("correct horse battery stable"))
    }
    #expect(failure.text.en.contains("the passphrase does not open key file"))
    #expect(throws: Failure.self) {
      try rotate(&keys, under: Passphrase("correct horse battery stable"), new: passphrase)
    }
    #expect(throws: Failure.self) { try rotate(&keys, under: nil, new: passphrase) }
    #expect(try contents() == before)
    #expect(keys.issuer == issuer)
    try rotate(&keys, under: passphrase)
    _ = try keys.keys(on: Sample.date("2026-08-01"), passphrase: passphrase)
  }

  @Test func `another passphrase for the new keys is given as such, and opens the next ones`() throws {
    var keys = try create(under: passphrase)
    let new = try Passphrase("four other words entirely")
    try rotate(&keys, under: passphrase, new: new)
    _ = try keys.keys(on: Sample.date("2026-07-31"), passphrase: passphrase)
    _ = try keys.keys(on: Sample.date("2026-08-01"), passphrase: new)
    #expect(throws: Failure.self) { try keys.keys(on: Sample.date("2026-08-01"), passphrase: passphrase) }
    #expect(throws: Failure.self) { try rotate(&keys, from: "2026-09-01", under: passphrase) }
    try rotate(&keys, from: "2026-09-01", under: new)
  }

  @Test func `a key of the trust file that ends before it begins is refused`() throws {
    let keys = try Sample.keys()
    let trust = TrustFile(issuers: [
      .init(
        id: Sample.issuer.id, name: "x",
        keys: [
          .init(
            keys.token.publicKey, validFrom: try Sample.date("2026-07-02"), validUntil: try Sample.date("2026-07-01"))
        ])
    ])
    let malformed = try #require(throws: MalformedTrustFile.self) { try TrustFile(reading: trust.json.canonicalBytes) }
    #expect(malformed.fault == .value(pointer: "/issuers/0/keys/0/validUntil", .beforeBegin))
    #expect(
      malformed.text.en == "`/issuers/0/keys/0/validUntil` of the trust file is before the same key's `validFrom`")
    let oneDay = try Sample.trust(Sample.key(), until: Sample.date("2026-01-01"))
    #expect(try TrustFile(reading: oneDay.json.canonicalBytes) == oneDay)
  }
}
