import Diagnostics
import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Certification

struct VerificationTests {
  private let folder: TemporaryFolder
  private let path: String
  private let keys: IssuerKeys
  private let trust: TrustFile
  private let certificate: RegisteredCertificate

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("register.db")
    keys = try Sample.keys()
    trust = try Sample.trust(keys)
    let register = try Register(at: path, .new)
    let candidate = IssueCandidate(
      applicationID: "A1", attainment: try Sample.attainment(), record: Array("record".utf8),
      decision: Array("decision".utf8))
    _ = try register.issue(
      [candidate, Sample.candidate(2)], in: Sample.batch(), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: CertificateSigner(keys: keys, issuerID: Sample.issuer.id).certificate)
    certificate = try some(register.certificate(Sample.number()))
  }

  private func verifier(_ trust: TrustFile? = nil) throws -> CertificateVerifier {
    CertificateVerifier(trust: trust ?? self.trust, register: try Register(at: path, .reading))
  }

  private func results(_ report: VerificationReport) -> [CheckName: String] {
    Dictionary(
      uniqueKeysWithValues: report.checks.map { check in
        switch check.outcome {
        case .passed: (check.name, "passed")
        case .failed(let message): (check.name, type(of: message).code.description)
        case .cannotCheck: (check.name, "cannot")
        }
      })
  }

  private func tamper(_ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: "DROP TRIGGER certificate_fixed; DROP TRIGGER kept_record_fixed")
      try database.execute(sql: sql)
    }
  }

  @Test func `a certificate whose day has not come, or that was awarded after it was issued, is not in force`() throws {
    for (day, isDue) in [("2026-07-14", false), ("2026-07-15", true)] {
      let verifier = CertificateVerifier(
        trust: trust, register: try Register(at: path, .reading), today: try Sample.date(day))
      #expect(try results(verifier.verify(.jwt(certificate.jwt)))[.status] == (isDue ? "passed" : "TS6028"))
    }
    var facts = try Sample.facts()
    facts.awardDate = try Sample.date("2026-07-16")
    let signed = try CertificateSigner(keys: keys, issuerID: Sample.issuer.id).certificate(facts)
    #expect(try results(CertificateVerifier(trust: trust).verify(.jwt(signed.jwt)))[.status] == "TS6028")
  }

  @Test func `a certificate in force is valid, each question answered`() throws {
    let document = try some(certificate.document)
    let both = PresentedCertificate.both(jwt: certificate.jwt, document: document.bytes)
    for (report, unasked) in [
      (try verifier().verify(.jwt(certificate.jwt)), [CheckName.proof, .forms]),
      (try verifier().verify(.jwt(certificate.jwt + "\n")), [.proof, .forms]),
      (try verifier().verify(.document(document.bytes)), [.signature, .claims, .forms]),
      (try verifier().verify(both), []),
      (try verifier().verify(number: certificate.number), []),
    ] {
      #expect(report.checks.map(\.name) == CheckName.allCases.filter { $0 != .holder && !unasked.contains($0) })
      #expect(Set(results(report).values) == ["passed"])
      #expect(report.verdict == .valid)
      #expect(report.verdict.exitCode == 0)
    }
  }

  @Test func `two forms of different certificates are not one, though each is right`() throws {
    let second = try some(Register(at: path).certificate(Sample.number("S000044000123263000002")))
    let report = try verifier().verify(
      .both(jwt: certificate.jwt, document: some(second.document).bytes))
    #expect(results(report)[.signature] == "passed")
    #expect(results(report)[.proof] == "passed")
    #expect(results(report)[.forms] == "TS6027")
    #expect(results(report)[.status] == "cannot")
    #expect(report.verdict == .notValid)
    #expect(report.credential == nil)
  }

  @Test func `where one of two forms is forged, the other does not save it`() throws {
    var document = String(decoding: try some(certificate.document).bytes, as: UTF8.self)
    document = document.replacing("2026-06-30T", with: "2024-06-30T")
    let report = try verifier().verify(.both(jwt: certificate.jwt, document: Array(document.utf8)))
    #expect(results(report)[.signature] == "passed")
    #expect(results(report)[.proof] == "TS6024")
    #expect(results(report)[.forms] == "cannot")
    #expect(report.verdict == .notValid)
  }

  @Test func `a document that is another than the register's is noticed, its layout is not`() throws {
    let document = try some(certificate.document)
    let spaced = String(decoding: document.bytes, as: UTF8.self).replacing(",", with: " ,\n", maxReplacements: 1)
    #expect(try verifier().verify(.document(Array(spaced.utf8))).verdict == .valid)
    let again = try CredentialDocument(signing: document.credential, on: Sample.date("2026-07-16"), with: keys.proof)
    #expect(results(try verifier().verify(.document(again.bytes)))[.proof] == "passed")
    #expect(results(try verifier().verify(.document(again.bytes)))[.binding] == "TS6033")
  }

  @Test func `files tell their form themselves, and two of one form are not both`() throws {
    let document = PresentedCertificate(Array("\n {}".utf8))
    let token = PresentedCertificate(Array("a.b.c\n".utf8))
    #expect(document.document != nil && document.jwt == nil)
    #expect(token.document == nil && token.jwt == "a.b.c")
    #expect(token.with(document)?.jwt == "a.b.c")
    #expect(token.with(token) == nil)
  }

  @Test func `without a register a certificate is never called valid`() throws {
    let report = try CertificateVerifier(trust: trust).verify(.jwt(certificate.jwt))
    #expect(report.verdict == .cannotCheck)
    #expect(report.verdict.exitCode == 2)
    #expect(results(report)[.signature] == "passed")
    #expect(results(report)[.status] == "cannot")
    #expect(results(report)[.binding] == "cannot")
    #expect(try CertificateVerifier(trust: trust).verify(number: certificate.number).verdict == .cannotCheck)
  }

  @Test(arguments: [StatusChange.suspended, .revoked, .cancelled, .superseded])
  func `a certificate not in force is not valid, whatever its signature`(change: StatusChange) throws {
    #expect(
      try Register(at: path).change(certificate.number, to: change, cause: "x", by: "y", now: Sample.now()) == nil)
    let report = try verifier().verify(.jwt(certificate.jwt))
    #expect(results(report)[.signature] == "passed")
    #expect(results(report)[.status] == "TS6032")
    #expect(report.verdict == .notValid)
  }

  @Test func `a reinstated certificate is valid again`() throws {
    for change in [StatusChange.suspended, .reinstated] {
      _ = try Register(at: path).change(certificate.number, to: change, cause: "x", by: "y", now: Sample.now())
    }
    #expect(try verifier().verify(number: certificate.number).verdict == .valid)
  }

  @Test func `a number that is not in the register is not valid`() throws {
    let report = try verifier().verify(number: try Sample.number("S000044000123263000009"))
    #expect(results(report)[.status] == "TS6031")
    #expect(report.verdict == .notValid)
  }

  @Test func `an issuer's certificate that its register does not hold is not valid`() throws {
    let other = folder.file("other.db")
    let verifier = CertificateVerifier(trust: trust, register: try Register(at: other, .new))
    #expect(results(try verifier.verify(.jwt(certificate.jwt)))[.status] == "TS6031")
  }

  @Test func `another text under the same number is not what the register holds`() throws {
    let again = try CertificateSigner(keys: keys, issuerID: Sample.issuer.id).certificate(Sample.facts())
    let report = try verifier().verify(.jwt(again.jwt))
    #expect(results(report)[.signature] == "passed")
    #expect(results(report)[.binding] == "TS6033")
  }

  @Test(arguments: [
    "kept_record SET sealed_disclosure = (SELECT sealed_disclosure FROM kept_record ORDER BY rowid DESC LIMIT 1)",
    "kept_record SET (data_key, content) = (SELECT data_key, content FROM kept_record ORDER BY rowid DESC LIMIT 1)",
    "kept_record SET content = (SELECT content FROM kept_record ORDER BY rowid DESC LIMIT 1)",
  ])
  func `what is kept beside a certificate cannot be exchanged`(exchange: String) throws {
    try tamper("UPDATE \(exchange)")
    let report = try verifier().verify(number: certificate.number)
    #expect(results(report)[.binding] == "TS6033")
    #expect(report.verdict == .notValid)
  }

  @Test func `a model exchanged in the register is noticed`() throws {
    try tamper("UPDATE model SET bytes = x'00'")
    #expect(results(try verifier().verify(number: certificate.number))[.binding] == "TS6033")
  }

  @Test func `a number whose prefix is not the issuer's is not valid`() throws {
    let issuer = try some(trust.issuers.first)
    let other = TrustFile(issuers: [
      .init(id: issuer.id, name: issuer.name, keys: issuer.keys, numbering: [try Sample.prefix("S000044000999")])
    ])
    #expect(results(try verifier(other).verify(.jwt(certificate.jwt)))[.number] == "TS6002")
  }

  @Test func `where the signature side fails, nothing after it is asked`() throws {
    let report = try verifier(TrustFile(issuers: [])).verify(.jwt(certificate.jwt))
    #expect(results(report)[.structure] == "passed")
    #expect(results(report)[.issuer] == "TS6022")
    #expect(Set(results(report).filter { $0.key != .structure && $0.key != .issuer }.values) == ["cannot"])
    #expect(report.credential == nil)
    #expect(results(try verifier().verify(.jwt("x")))[.structure] == "TS6021")
    #expect(results(try verifier(Sample.trust(Sample.key())).verify(.jwt(certificate.jwt)))[.signature] == "TS6023")
  }

  @Test func `the holder is confirmed with the disclosure, and by nothing else`() throws {
    let disclosure = try Disclosure(reading: some(certificate.disclosure))
    func holder(_ number: String, name: String? = nil, _ disclosure: Disclosure?) throws -> String? {
      results(
        try verifier().verify(.jwt(certificate.jwt), holder: .init(number: number, name: name, disclosure: disclosure)))[
          .holder]
    }
    #expect(try holder("11010519491231002X", disclosure) == "passed")
    #expect(try holder("11010519491231002x", name: "张三", disclosure) == "passed")
    #expect(try holder("110105194912310038", disclosure) == "TS6042")
    #expect(try holder("11010519491231002X", name: "李四", disclosure) == "TS6042")
    #expect(try holder("张三", disclosure) == "TS6042")
    #expect(try holder("11010519491231002X", nil) == "cannot")
    let second = try some(Register(at: path).certificate(Sample.number("S000044000123263000002")))
    #expect(try holder("11010519491231002X", Disclosure(reading: some(second.disclosure))) == "TS6041")
  }
}

struct ExportTests {
  @Test func `the folder is mended to what the register holds, and nothing else is touched`() throws {
    let folder = try TemporaryFolder()
    let register = try Register(at: folder.file("register.db"), .new)
    let signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
    _ = try register.issue(
      (0..<3).map { try Sample.candidate($0) }, in: Sample.batch(), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate)
    let out = folder.file("out")
    let export = try CertificateExport(to: out)
    #expect(try export.write(register) == .init(written: 9, unchanged: 0))
    #expect(try export.write(register) == .init(written: 0, unchanged: 9))

    let base = "\(out)/S000044000123263000002"
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(base).disclosure.json")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try Data("x".utf8).write(to: URL(filePath: "\(base).jwt"))
    try FileManager.default.removeItem(atPath: "\(base).disclosure.json")
    try Data("mine".utf8).write(to: URL(filePath: "\(out)/notes.txt"))
    #expect(try export.write(register, batch: "2026-07") == .init(written: 2, unchanged: 7))
    #expect(try export.write(register, batch: "other") == .init(written: 0, unchanged: 0))

    let certificate = try some(register.certificate(Sample.number("S000044000123263000002")))
    #expect(try String(contentsOf: URL(filePath: "\(base).jwt"), encoding: .utf8) == certificate.jwt + "\n")
    let disclosure = try [UInt8](Data(contentsOf: URL(filePath: "\(base).disclosure.json")))
    #expect(try Disclosure(reading: disclosure).credential == certificate.credentialID)
    #expect(try FileManager.default.contentsOfDirectory(atPath: out).count == 10)
  }

  @Test func `a folder that cannot be made is said to be so`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: Failure.self) { try CertificateExport(to: folder.file("missing/out")) }
  }
}
