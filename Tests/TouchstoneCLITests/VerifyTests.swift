import Certification
import Glibc
import Testing

@Suite struct VerifyTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify([Applicant(0), Applicant(1)])
  }

  private var file: String { "certificates/\(numbers[0]).jwt" }

  private var document: String { "certificates/\(numbers[0]).json" }

  private func verdict(_ run: ProgramRun) -> String {
    run.outputText.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// The line of one check.
  private func check(_ name: String, in run: ProgramRun) -> String {
    run.outputText.split(separator: "\n").first { $0.dropFirst(4).hasPrefix("\(name) ") }.map(String.init) ?? ""
  }

  @Test func `valid with the register, as a file and by number, in either language`() throws {
    let byFile = try office.verify(file)
    #expect(byFile.ending == .exit(0))
    #expect(verdict(byFile) == "verdict: valid")
    #expect(byFile.errors.isEmpty)
    let both = try office.verify(file, extra: [document])
    #expect(both.ending == .exit(0))
    #expect(try office.verify(numbers[0]).output == both.output)
    #expect(try office.verify(document).ending == .exit(0))
    let chinese = try office.verify(file, extra: ["--lang", "zh"])
    #expect(chinese.ending == .exit(0))
    #expect(verdict(chinese) == "结论：有效")
  }

  @Test func `offline nobody can say that it still stands`() throws {
    let run = try office.verify(file, register: nil)
    #expect(run.ending == .exit(2))
    #expect(verdict(run) == "verdict: cannot-check")
    #expect(check("signature", in: run).hasSuffix("passed"))
    #expect(check("status", in: run).contains("cannot check"))
    #expect(try office.verify(numbers[0], register: nil).ending == .exit(64))
  }

  @Test func `any altered character makes it not valid`() throws {
    let text = try office.folder.read(file)
    let dots = text.indices.filter { text[$0] == UInt8(ascii: ".") }
    try #require(dots.count == 2)
    // Within header, payload and signature, the dots themselves, and the ends.
    for index in [0, dots[0] / 2, dots[0], (dots[0] + dots[1]) / 2, dots[1], dots[1] + 40] {
      var tampered = text
      tampered[index] = tampered[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      try office.folder.write(tampered, as: "tampered.jwt")
      for register in ["register.db", nil] {
        let run = try office.verify("tampered.jwt", register: register)
        #expect(run.ending == .exit(1), "byte \(index)")
        #expect(verdict(run) == "verdict: not-valid")
      }
    }
    for (name, bytes) in [
      ("cut off", Array(text.prefix(text.count - 9))), ("longer", text.dropLast() + Array("AAAA\n".utf8)),
      ("empty", []), ("twice", text + text),
    ] {
      try office.folder.write(bytes, as: "tampered.jwt")
      #expect(try office.verify("tampered.jwt").ending == .exit(1), "\(name)")
    }
  }

  @Test func `both forms of one certificate are held against each other`() throws {
    let right = try office.verify(document, register: nil, extra: [file])
    #expect(check("signature", in: right).hasSuffix("passed"))
    #expect(check("proof", in: right).hasSuffix("passed"))
    #expect(check("forms", in: right).hasSuffix("passed"))
    let mixed = try office.verify(file, register: nil, extra: ["certificates/\(numbers[1]).json"])
    #expect(mixed.ending == .exit(1))
    #expect(check("forms", in: mixed).contains("TS6027"))
    #expect(try office.verify(file, extra: [file]).ending == .exit(64))
    #expect(try office.verify(file, extra: [document, file]).ending == .exit(64))
    #expect(try office.verify(file, extra: [numbers[0]]).ending == .exit(64))
  }

  @Test func `offline with the published status lists, it can be said`() throws {
    func publish() throws {
      let run = try Program.touchstone.run(
        ["status", "--register", "register.db", "--key", IssuingOffice.key, "--out", "status"], in: office.folder)
      try #require(run.ending == .exit(0), "\(run.errors)")
    }
    func verify(_ certificate: String, lists: String = "status") throws -> ProgramRun {
      try office.verify(certificate, register: nil, extra: ["--status-lists", lists])
    }
    try publish()
    #expect(try office.folder.names("status").filter { $0.hasSuffix(".json") }.count == 3)
    #expect(verdict(try verify(file)) == "verdict: valid")
    #expect(try verify(document).ending == .exit(0))
    _ = try Register(at: office.folder.path("register.db")).change(
      #require(CertificateNumber(numbers[0])), to: .suspended, cause: "x", by: "y",
      now: #require(Timestamp("2026-08-01T00:00:00Z")))
    // By the list of before it still stands; that is what its short life is for.
    #expect(try verify(file).ending == .exit(0))
    try publish()
    let suspended = try verify(file)
    #expect(suspended.ending == .exit(1))
    #expect(check("status", in: suspended).contains("TS6032"))
    #expect(try verify("certificates/\(numbers[1]).jwt").ending == .exit(0))

    let suspensions = try #require(office.folder.names("status").first { $0.hasPrefix("suspension/") })
    #expect(try verify("certificates/\(numbers[1]).jwt", lists: "status/\(suspensions)").ending == .exit(2))
    #expect(try verify(file, lists: document).ending == .exit(70))
    #expect(try verify(file, lists: "nowhere").ending == .exit(70))
  }

  @Test func `of several status lists the one made last stands, however long an earlier one would have counted`() throws
  {
    func publish(_ folder: String, days: String) throws {
      let run = try Program.touchstone.run(
        ["status", "--register", "register.db", "--key", IssuingOffice.key, "--out", folder, "--valid-days", days],
        in: office.folder)
      try #require(run.ending == .exit(0), "\(run.errors)")
    }
    try publish("lists/earlier", days: "30")
    let change = ["revoke", numbers[0], "--register", "register.db", "--cause", "x", "--by", "y"]
    try #require(Program.touchstone.run(change, in: office.folder).ending == .exit(0))
    // Lists are dated to the second.
    sleep(1)
    try publish("lists/later", days: "7")
    let revoked = try office.verify(file, register: nil, extra: ["--status-lists", "lists"])
    #expect(revoked.ending == .exit(1))
    #expect(check("status", in: revoked).contains("TS6032"))
    let other = try office.verify("certificates/\(numbers[1]).jwt", register: nil, extra: ["--status-lists", "lists"])
    #expect(other.ending == .exit(0))
  }

  @Test func `a folder of status lists that cannot be read is told in words`() throws {
    try office.folder.makeFolder("lists")
    for mode in [0o300, 0o700] as [mode_t] {
      #expect(chmod(office.folder.path("lists"), mode) == 0)
      let run = try office.verify(file, register: nil, extra: ["--status-lists", "lists"])
      // Whoever may do everything reads an empty folder.
      let isClosed = mode == 0o300 && geteuid() != 0
      #expect(run.ending == .exit(isClosed ? 70 : 2))
      #expect(run.errors.contains("cannot read the folder `lists`") == isClosed)
    }
  }

  @Test func `an altered document is not valid`() throws {
    let text = try office.folder.text(document)
    try office.folder.write(
      text.replacing("\"awardedDate\":\"2026", with: "\"awardedDate\":\"2024"), as: "tampered.json")
    let run = try office.verify("tampered.json")
    #expect(run.ending == .exit(1))
    #expect(check("proof", in: run).contains("TS6024"))
  }

  @Test func `a key or an issuer that the trust file does not pin`() throws {
    // Another key of the same issuer.
    let other = try IssuingOffice()
    try office.folder.write(other.folder.read(IssuingOffice.trust), as: "other.json")
    let otherKey = try office.verify(file, trust: "other.json")
    #expect(otherKey.ending == .exit(1))
    #expect(check("issuer", in: otherKey).hasSuffix("passed"))
    #expect(check("signature", in: otherKey).contains("✗"))

    // Another issuer, who signs with a key of its own.
    try TestWorkspace.copy(into: office.folder)
    try TestWorkspace.edit(
      "issuers/lingnan.yaml", in: office.folder, replacing: "did: did:web:cert.lingnan-skills.example",
      by: "did: did:web:cert.other.example")
    let keys = try Program.touchstone.run(
      ["keys", "init", "--workspace", "standards", "--issuer", "lingnan", "--out", "other"], in: office.folder)
    try #require(keys.ending == .exit(0))
    let otherIssuer = try office.verify(file, trust: "other/trust.json")
    #expect(otherIssuer.ending == .exit(1))
    #expect(check("issuer", in: otherIssuer).contains("TS6022"), "\(otherIssuer.outputText)")
  }

  @Test func `a certificate that another register issued`() throws {
    let other = try IssuingOffice()
    try other.folder.makeFolder("shared")
    for (name, bytes) in try office.folder.contents(IssuingOffice.key) {
      try other.folder.write(bytes, as: "shared/\(name)")
      try other.folder.protect("shared/\(name)")
    }
    try other.folder.write(Applicant.sheet([Applicant(5)]), as: "b1.csv")
    let issued = try Program.touchstone.run(
      IssuingOffice.arguments("b1.csv", batch: "b1", key: "shared"), in: other.folder)
    try #require(issued.ending == .exit(0), "\(issued.errors)")
    // The same number and a right signature, but not what this register knows by that number.
    try office.folder.write(other.folder.read(file), as: "foreign.jwt")
    let run = try office.verify("foreign.jwt")
    #expect(run.ending == .exit(1))
    #expect(check("signature", in: run).hasSuffix("passed"))
    #expect(check("binding", in: run).contains("TS6033"))
  }

  @Test func `a number that the register does not have`() throws {
    let run = try office.verify("S000044000123265000009")
    #expect(run.ending == .exit(1))
    #expect(check("status", in: run).contains("TS6031"))
  }

  @Test func `a holder is shown to be one by number and disclosure, and only so`() throws {
    func holder(_ number: String, _ disclosure: String?) throws -> (Ending, String) {
      let run = try office.verify(
        file,
        extra: ["--holder", number] + (disclosure.map { ["--disclosure", "certificates/\($0).disclosure.json"] } ?? []))
      return (run.ending, check("holder", in: run))
    }
    #expect(try holder(Applicant(0).number, numbers[0]).0 == .exit(0))
    let stranger = try holder(Applicant(1).number, numbers[0])
    #expect(stranger.0 == .exit(1))
    #expect(stranger.1.contains("TS6042"))
    let another = try holder(Applicant(0).number, numbers[1])
    #expect(another.0 == .exit(1))
    #expect(another.1.contains("TS6041"))
    let without = try holder(Applicant(0).number, nil)
    #expect(without.0 == .exit(2))
    #expect(without.1.contains("cannot check"))
  }
}
