import CanonicalJSON
import Diagnostics
import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Certification

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
    register = try Register(at: folder.file("register.db"), .new)
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

  @Test func `the list made last stands though an earlier one counts longer, and of one second a bit set in any`()
    throws
  {
    let long = try lists(until: "2026-09-08T00:00:00Z")
    let atOnce = try lists()
    try change(2, .revoked)
    let later = try lists(from: "2026-08-02T00:00:00Z", until: "2026-08-09T00:00:00Z")
    for both in [long + later, later + long] { #expect(try verify(2, both).verdict == .notValid) }
    let sameSecond = try lists()
    for both in [sameSecond + atOnce, atOnce + sameSecond, long + sameSecond, sameSecond + long] {
      #expect(try verify(2, both).verdict == .notValid)
      #expect(try verify(1, both).verdict == .valid)
    }
    // What is out of date by now was made last all the same.
    #expect(try verify(1, long + later, at: "2026-08-10T00:00:00Z").verdict == .cannotCheck)
  }

  @Test func `a list counts as of the day it was made on in China, as its key does`() throws {
    let late = try time("2026-07-31T15:59:59Z")
    #expect(try late.dateInChina == Sample.date("2026-07-31"))
    #expect(try time("2026-07-31T16:00:00Z").dateInChina == Sample.date("2026-08-01"))
    #expect(try time("2026-12-31T23:59:59Z").dateInChina == Sample.date("2027-01-01"))
    let new = SigningKey.generate(.ed25519, created: try Sample.date("2026-08-01"))
    let lists = try lists(from: "2026-07-31T16:30:00Z", key: new)
    let trust = try TrustFile(
      issuers: trust.issuers.map { issuer in
        .init(
          id: issuer.id, name: issuer.name,
          keys: issuer.keys + [.init(new.publicKey, validFrom: try Sample.date("2026-08-01"))],
          numbering: issuer.numbering)
      })
    let verifier = CertificateVerifier(
      trust: trust, lists: StatusLists(lists, now: try time("2026-07-31T17:00:00Z")))
    #expect(try verifier.verify(.jwt(certificate(1).jwt)).verdict == .valid)
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
    let credential = try some(certificate(1).document).credential.tree
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
