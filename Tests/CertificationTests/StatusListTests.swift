import CanonicalJSON
import Diagnostics
import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Certification

struct StatusBitsTests {
  @Test func `index 0 is the left-most bit, and what was set is read back`() throws {
    var bits = StatusBits()
    for index in [0, 7, 8, 94_567, 131_071] { bits.set(index) }
    let read = try some(StatusBits(encoded: bits.encoded))
    #expect(read == bits)
    #expect(StatusBits.indices.filter { read.isSet($0) } == [0, 7, 8, 94_567, 131_071])
    let bytes = try some(GZIP.expanded(some(Base64URL.bytes(String(bits.encoded.dropFirst()))), toAtMost: 16_384))
    #expect(bytes.count == 16_384)
    #expect(bytes[0] == 0x81 && bytes[1] == 0x80 && bytes[16_383] == 0x01)
  }

  @Test func `the same bits are the same text, with no time in it`() throws {
    var bits = StatusBits()
    bits.set(5)
    #expect(bits.encoded == bits.encoded)
    let file = try some(Base64URL.bytes(String(bits.encoded.dropFirst())))
    #expect(Array(file[0..<8]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    #expect(file.count < 200)
  }

  @Test func `what is no list of our length is refused`() throws {
    let short = "u" + Base64URL.text(GZIP.compressed([UInt8](repeating: 0, count: 16_383)))
    let long = "u" + Base64URL.text(GZIP.compressed([UInt8](repeating: 0, count: 16_385)))
    let bomb = "u" + Base64URL.text(GZIP.compressed([UInt8](repeating: 0, count: 50_000_000)))
    let good = StatusBits().encoded
    let trailing =
      "u" + Base64URL.text(try some(Base64URL.bytes(String(good.dropFirst()))) + [0])
    for text in [short, long, bomb, trailing, String(good.dropFirst()), "z" + good.dropFirst(), "u", "uAAAA", ""] {
      #expect(StatusBits(encoded: text) == nil, "\(text.prefix(20))")
    }
  }

  @Test func `the specification's example list is read, with no bit set`() throws {
    guard let data = ConformanceData.folder(for: "Bitstring Status List example") else { return }
    let text = try ConformanceData.text("\(data)/bitstring/spec-example-encodedList.txt")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let bits = try some(StatusBits(encoded: text))
    #expect(!StatusBits.indices.contains { bits.isSet($0) })
    ConformanceData.report(1, "Bitstring Status List example")
  }
}

struct StatusListNameTests {
  private let id = "0123456789abcdef0123456789abcdef"

  @Test(arguments: [
    ("did:web:cert.example", "https://cert.example/status/"),
    ("did:web:cert.example%3A8443", "https://cert.example:8443/status/"),
    ("did:web:cert.example:skills:gd", "https://cert.example/skills/gd/status/"),
  ])
  func `lists stand below the address that a did web denotes`(issuer: String, base: String) throws {
    let name = try some(StatusListName(issuer: issuer, id: id))
    #expect(name.url(.revocation) == "\(base)revocation/\(id).json")
    #expect(name.url(.suspension) == "\(base)suspension/\(id).json")
    #expect(StatusListName(issuer: issuer, revocations: name.url(.revocation)) == name)
    #expect(StatusListName(issuer: issuer, revocations: name.url(.suspension)) == nil)
    #expect(StatusListName(issuer: "did:web:other.example", revocations: name.url(.revocation)) == nil)
  }

  @Test func `an issuer without an address has no lists`() {
    #expect(StatusListName(issuer: "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", id: id) == nil)
    #expect(StatusListName(issuer: "did:web:cert.example::x", id: id) == nil)
    #expect(StatusListName(issuer: "did:web:cert.example", id: "1") == nil)
  }
}

struct StatusListTests {
  private let folder: TemporaryFolder
  private let register: Register
  private let keys: IssuerKeys
  private let trust: TrustFile

  init() throws {
    folder = try TemporaryFolder()
    register = try Register(at: folder.file("register.db"), .createIfMissing)
    keys = try Sample.keys()
    trust = try Sample.trust(keys)
    _ = try register.issue(
      (1...4).map { try Sample.candidate($0) }, in: Sample.batch(), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: CertificateSigner(keys: keys, issuerID: Sample.issuer.id).certificate)
  }

  private func certificate(_ serial: Int) throws -> RegisteredCertificate {
    try some(register.certificate(Sample.number("S00004400012326300000\(serial)")))
  }

  private func time(_ text: String) throws -> Timestamp { try some(Timestamp(text)) }

  private func lists(
    from: String = "2026-08-01T00:00:00Z", until: String = "2026-08-08T00:00:00Z", key: SigningKey? = nil
  ) throws -> [StatusListCredential] {
    try register.statusLists(
      of: Sample.issuer.id, from: time(from), until: time(until), signedWith: key ?? keys.proof
    ).map(\.list)
  }

  private func verify(
    _ serial: Int, _ lists: [StatusListCredential], at now: String = "2026-08-02T12:00:00Z"
  ) throws -> (verdict: VerificationReport.Verdict, message: (any FindingMessage)?) {
    let verifier = CertificateVerifier(trust: trust, lists: StatusLists(lists, now: try time(now)))
    let report = try verifier.verify(.jwt(certificate(serial).jwt))
    return (report.verdict, report.checks.first { $0.name == .status }?.message)
  }

  private func change(_ serial: Int, _ change: StatusChange) throws {
    #expect(
      try register.change(certificate(serial).number, to: change, cause: "x", by: "y", now: Sample.now()) == nil)
  }

  @Test func `every certificate has a random place of its own on one list`() throws {
    let entries = try (1...4).map { serial in
      let document = try some(certificate(serial).document)
      return try some(StatusEntry(some(document.credential["credentialStatus"]), issuer: Sample.issuer.id))
    }
    #expect(Set(entries).count == 4)
    #expect(Set(entries.map(\.list)).count == 1)
    #expect(entries.map(\.index).sorted() != entries.map(\.index) || entries[3].index - entries[0].index > 3)
  }

  @Test func `offline, a certificate in force is valid with the lists at hand`() throws {
    let report = try verify(1, lists())
    #expect(report.verdict == .valid)
    #expect(report.message == nil)
  }

  @Test(arguments: [
    (StatusChange.suspended, CertificateStatus.suspended), (.revoked, .revoked), (.cancelled, .revoked),
    (.superseded, .superseded),
  ])
  func `a bit set makes it not valid, and no other certificate`(change: StatusChange, status: CertificateStatus) throws
  {
    try self.change(2, change)
    let lists = try lists()
    let report = try verify(2, lists)
    #expect(report.verdict == .notValid)
    #expect((report.message as? NotInForce)?.status == status)
    #expect(try verify(1, lists).verdict == .valid)
  }

  @Test func `a reinstated certificate is valid by the next list`() throws {
    try change(2, .suspended)
    let before = try lists()
    try change(2, .reinstated)
    let after = try lists(from: "2026-08-02T00:00:00Z", until: "2026-08-09T00:00:00Z")
    #expect(try verify(2, before).verdict == .notValid)
    #expect(try verify(2, after).verdict == .valid)
    // Of two lists the later one counts, whatever their order.
    #expect(try verify(2, after + before).verdict == .valid)
    #expect(try verify(2, before + after).verdict == .valid)
  }

  @Test func `a missing, stale, future or unsigned list is never as good as valid`() throws {
    let lists = try lists()
    for purpose in StatusPurpose.allCases {
      let report = try verify(1, lists.filter { $0.purpose != purpose })
      #expect(report.verdict == .cannotCheck)
      #expect((report.message as? UnusableStatusList)?.purpose == purpose)
    }
    #expect(try verify(1, []).verdict == .cannotCheck)
    func fault(_ lists: [StatusListCredential], at now: String = "2026-08-02T12:00:00Z") throws -> UnusableStatusList
      .Fault?
    {
      let report = try verify(1, lists, at: now)
      #expect(report.verdict == .cannotCheck)
      return (report.message as? UnusableStatusList)?.fault
    }
    #expect(try fault(lists, at: "2026-08-08T00:00:00Z") == .stale(until: time("2026-08-08T00:00:00Z")))
    #expect(try verify(1, lists, at: "2026-08-07T23:59:59Z").verdict == .valid)
    #expect(try fault(lists, at: "2026-07-31T23:59:59Z") == .notYet(from: time("2026-08-01T00:00:00Z")))
    let stranger = SigningKey.generate(.ed25519, created: try Sample.date("2026-01-01"))
    #expect(try fault(self.lists(key: stranger)) == .notSigned(lists[0].id))
  }

  @Test func `a revocation counts though another list is missing`() throws {
    try change(2, .revoked)
    #expect(try verify(2, lists().filter { $0.purpose == .revocation }).verdict == .notValid)
  }

  @Test func `a certificate on no list cannot be checked by lists`() throws {
    let signer = CertificateSigner(keys: keys, issuerID: Sample.issuer.id)
    let verifier = CertificateVerifier(
      trust: trust, lists: StatusLists(try lists(), now: try time("2026-08-02T12:00:00Z")))
    let report = try verifier.verify(.jwt(signer.certificate(Sample.facts()).jwt))
    #expect(report.verdict == .cannotCheck)
    #expect(report.checks.first { $0.name == .status }?.message is NoStatusEntry)
  }

  @Test func `the same register at the same time gives the same bytes`() throws {
    try change(2, .revoked)
    #expect(try lists().map(\.bytes) == lists().map(\.bytes))
    for list in try lists() { #expect(try StatusListCredential(parsing: list.bytes) == list) }
  }

  @Test func `every byte of a list changed is refused`() throws {
    try change(2, .revoked)
    let list = try some(lists().first { $0.purpose == .revocation })
    let issuer = try some(trust.issuers.first)
    var (caught, tried) = (0, 0)
    for index in list.bytes.indices {
      for bit in [1, 0x20] as [UInt8] {
        var changed = list.bytes
        changed[index] ^= bit
        tried += 1
        guard let read = try? StatusListCredential(parsing: changed), read.isSigned(by: issuer) else {
          caught += 1
          continue
        }
        Issue.record("byte \(index)")
      }
    }
    #expect(caught == tried)
    print("tampering: \(caught) of \(tried) changes to a status list are refused")
  }

  @Test func `an entry of another form, or on another's list, is foreign`() throws {
    let credential = try some(certificate(1).document).credential
    #expect(CredentialTerms.violations(in: credential).isEmpty)
    let status: [Step] = [.key("credentialStatus")]
    for edit: (inout [String: JSONValue]) -> Void in [
      { $0["statusListIndex"] = "00" }, { $0["statusListIndex"] = "131072" }, { $0["statusListIndex"] = "-1" },
      { $0["statusPurpose"] = "suspension" }, { $0["id"] = $0["statusListCredential"] },
      { $0["statusListCredential"] = "https://other.example/status/revocation/0123456789abcdef0123456789abcdef.json" },
      { $0["statusListCredential"] = "https://cert.lingnan.example> .\n<x" }, { $0["note"] = "x" },
    ] {
      let tampered = try credential.replacing(status) { value in
        var members = value.object ?? [:]
        edit(&members)
        return .object(members)
      }
      #expect(!CredentialTerms.violations(in: tampered).isEmpty)
    }
  }

  @Test func `a list half full is followed by another`() throws {
    try register.write { database in
      var places = StatusPlaces(issuer: Sample.issuer.id, random: Sample.random())
      var lists: [String] = []
      var entries: Set<StatusEntry> = []
      for _ in 0...StatusBits.places {
        let entry = try some(places.next(database))
        if lists.last != entry.list.id { lists.append(entry.list.id) }
        entries.insert(entry)
      }
      // Four places were taken before.
      #expect(lists.count == 2)
      #expect(entries.count == StatusBits.places + 1)
    }
  }

  @Test func `places and lists cannot be rewritten`() throws {
    for statement in [
      "UPDATE certificate SET status_index = 1", "UPDATE certificate SET status_list = NULL", "DELETE FROM status_list",
      "UPDATE status_list SET issuer = 'x'",
    ] {
      #expect(throws: DatabaseError.self, "\(statement)") {
        try register.queue.writeWithoutTransaction { try $0.execute(sql: statement) }
      }
    }
  }
}
