import CanonicalJSON
import Certification
import FoundationEssentials
import Testing

@Suite struct KeysTests {
  private let office: IssuingOffice

  init() throws { office = try IssuingOffice() }

  private func keys(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(["keys"] + arguments, in: office.folder)
  }

  private func lines(_ run: ProgramRun) -> [String] { run.outputText.split(separator: "\n").map(String.init) }

  @Test func `list names each key with its algorithm, period and use`() throws {
    let run = try keys("list", "keys", "--as-of", "2026-07-15", "--lang", "en")
    #expect(run.ending == .exit(0))
    #expect(lines(run).count == 2)
    for (line, algorithm) in zip(lines(run), ["ES256", "EdDSA"]) {
      #expect(line.hasSuffix("  \(algorithm)  2026-01-01…  signing  not encrypted"))
    }
  }

  @Test func `after a rotation, old certificates verify by the new trust file and new keys sign`() throws {
    let numbers = try office.certify([Applicant(1)])
    let rotated = try keys("rotate", "keys", "--valid-from", "2026-07-20", "--overlap", "120")
    #expect(rotated.ending == .exit(0), "\(rotated.errors)")
    #expect(
      lines(try keys("list", "keys", "--as-of", "2026-07-20", "--lang", "zh")).map {
        $0.split(separator: "  ").dropFirst(2)
      }
      .map { $0.prefix(2).joined(separator: " ") } == [
        "2026-01-01…2036-07-20 仅核验", "2026-01-01…2036-07-20 仅核验", "2026-07-20… 签发", "2026-07-20… 签发",
      ])
    try office.folder.write(Applicant.sheet([Applicant(2)]), as: "b2.csv")
    #expect(try office.issue("b2.csv", batch: "b2", issueDate: "2026-07-20").ending == .exit(0))
    #expect(try office.register().count == 2)
    #expect(try office.invalidCertificates() == [])
    let shown = try office.register().map { $0.jwt.split(separator: ".")[0] }
    #expect(shown[0] != shown[1])
    #expect(try office.verify("certificates/\(numbers[0]).json").ending == .exit(0))
  }

  @Test func `keys do not end before today, which would cut off what they signed since`() throws {
    let numbers = try office.certify([Applicant(1)])
    let before = try office.folder.contents("keys")
    let refused = try keys("rotate", "keys", "--valid-from", "2026-01-02", "--overlap", "0", "--lang", "en")
    #expect(refused.ending == .exit(70))
    #expect(refused.errors.contains("would end on 2026-01-02, before today"))
    #expect(try office.folder.contents("keys") == before)
    #expect(try office.verify(numbers[0]).ending == .exit(0))
    #expect(try keys("rotate", "keys", "--overlap", "0").ending == .exit(0))
  }

  @Test func `no new keys beside private ones that nothing lists any more`() throws {
    let trust = try office.folder.read(IssuingOffice.trust)
    try FileManager.default.removeItem(atPath: office.folder.path(IssuingOffice.trust))
    let before = try office.folder.contents("keys")
    let refused = try keys(
      "init", "--workspace", TestWorkspace.shipped, "--issuer", "lingnan", "--out", "keys", "--lang", "en")
    #expect(refused.ending == .exit(70))
    #expect(refused.errors.contains("has private keys but no `keys/trust.json`"))
    #expect(try office.folder.contents("keys") == before)
    try office.folder.write(trust, as: IssuingOffice.trust)
    #expect(try office.certify([Applicant(1)]).count == 1)
  }

  @Test func `export prints what each reader expects, and no secret`() throws {
    for form in ["did-web", "did-key", "jwks", "trust"] {
      let run = try keys("export", "keys", "--as", form)
      #expect(run.ending == .exit(0))
      #expect(!run.outputText.contains("\"d\":"))
      for line in lines(run) { _ = try JSONParser.parse(Array(line.utf8)) }
    }
    let document = try JSONParser.parse(try keys("export", "keys").output)
    #expect(document["id"] == "did:web:cert.lingnan-skills.example")
    #expect(try keys("export", "keys", "--as", "trust").output == office.folder.read(IssuingOffice.trust))
  }

  @Test func `keys under a passphrase sign only with it`() throws {
    try office.folder.write("correct horse battery staple\n", as: "passphrase")
    try office.folder.protect("passphrase")
    let made = try keys(
      "init", "--workspace", TestWorkspace.shipped, "--issuer", "lingnan", "--valid-from", "2026-01-01", "--out",
      "sealed", "--passphrase-file", "passphrase")
    #expect(made.ending == .exit(0), "\(made.errors)")
    #expect(lines(try keys("list", "sealed", "--lang", "en")).allSatisfy { $0.hasSuffix("  encrypted") })
    try office.folder.write(Applicant.sheet([Applicant(1)]), as: "b1.csv")
    let arguments = IssuingOffice.arguments("b1.csv", batch: "b1", key: "sealed")
    let without = try Program.touchstone.run(arguments, in: office.folder)
    #expect(without.ending == .exit(70))
    #expect(without.errors.contains("--passphrase-file"))
    let with = try Program.touchstone.run(arguments + ["--passphrase-file", "passphrase"], in: office.folder)
    #expect(with.ending == .exit(0), "\(with.errors)")
    // New keys of such a folder are not left open either.
    #expect(try keys("rotate", "sealed", "--valid-from", "2027-01-01").ending == .exit(70))
  }

  @Test func `70 for a folder that has no keys, and for a day that no key covers`() throws {
    try office.folder.makeFolder("empty")
    #expect(try keys("list", "empty").ending == .exit(70))
    try office.folder.write(Applicant.sheet([Applicant(1)]), as: "b1.csv")
    let early = try office.issue("b1.csv", batch: "b1", issueDate: "2025-12-31")
    #expect(early.ending == .exit(70))
    #expect(early.errors.contains("2025-12-31"))
    #expect(try office.register().isEmpty)
  }
}
