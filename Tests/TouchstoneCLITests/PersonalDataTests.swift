import Certification
import CompetencyModel
import FoundationEssentials
import Testing

/// Nothing that is handed out tells who the holders are (rule 16).
@Suite struct PersonalDataTests {
  private let office: IssuingOffice
  private let applicants = Applicant.crowd(20)

  init() throws {
    office = try IssuingOffice()
    _ = try office.certify(applicants)
  }

  /// A name, a number, a number but its check digit or without its last four digits, or what would confirm a guess.
  private func traces(of applicant: Applicant) -> [String] {
    let digests = ["", "resident-id|", "resident-id:"].map {
      ContentDigest(of: Array("\($0)\(applicant.number)".utf8)).description
    }
    return [applicant.name, applicant.number, String(applicant.number.dropLast(4)), applicant.id, "岭南机械厂"] + digests
  }

  @Test func `no certificate holds anybody's name or number`() throws {
    let certificates = try office.folder.contents("certificates").filter { $0.key.hasSuffix(".jwt") }
    #expect(certificates.count == applicants.count)
    for (name, bytes) in certificates {
      let text = String(decoding: bytes, as: UTF8.self)
      let parts = text.split(separator: ".").map { Self.decoded(String($0)) }
      // What is searched does read as a certificate.
      try #require(parts.count == 3)
      #expect(parts[0].contains("\"ES256\"") && parts[1].contains("\"credentialSubject\""))
      for applicant in applicants {
        for trace in traces(of: applicant) {
          #expect(!([text] + parts).contains { $0.contains(trace) }, "\(name) holds `\(trace)`")
        }
      }
    }
    let documents = try office.folder.contents("certificates").filter {
      $0.key.hasSuffix(".json") && !$0.key.hasSuffix(".disclosure.json")
    }
    #expect(documents.count == applicants.count)
    for (name, bytes) in documents {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("\"eddsa-rdfc-2022\""))
      for trace in applicants.flatMap(traces) { #expect(!text.contains(trace), "\(name) holds `\(trace)`") }
    }
  }

  @Test func `no disclosure and no decision does either`() throws {
    let disclosures = try office.folder.contents("certificates").filter { $0.key.hasSuffix(".disclosure.json") }.values
    #expect(disclosures.count == applicants.count)
    let evaluation = try Program.touchstone.run(
      [
        "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/electrician", "--records", "b1.csv",
        "--as-of",
        "2026-06-30", "--trace", "full",
      ], in: office.folder)
    #expect(evaluation.ending == .exit(0))
    for bytes in disclosures + [evaluation.output] {
      let text = String(decoding: bytes, as: UTF8.self)
      for applicant in applicants {
        #expect(!text.contains(applicant.name) && !text.contains(applicant.number.dropLast(4)))
      }
    }
  }

  /// `Tests/Faults/personal_data.py` asks the same of thousands, with telephone numbers in their records.
  @Test func `no status list and nothing that is printed does either`() throws {
    let number = try office.register()[3].number.description
    let common = ["--register", "register.db"]
    let deed = common + ["--cause", "复核", "--by", "王五"]
    for language in ["zh", "en"] {
      let runs = try [
        ["suspend", number] + deed, ["status", "--key", IssuingOffice.key, "--out", "status"] + common,
        ["reinstate", number] + deed, ["revoke", "--batch", "b1"] + deed, ["batch", "list"] + common,
        ["register", "check"] + common, ["register", "history", number] + common, ["replay", "--all"] + common,
        ["verify", "certificates", "--trust", IssuingOffice.trust] + common,
        ["verify", number, "--trust", IssuingOffice.trust] + common, IssuingOffice.arguments("b1.csv", batch: "b1"),
      ].map { try Program.touchstone.run($0 + ["--lang", language], in: office.folder) }
      let lists = try office.folder.contents("status/revocation").values.map { String(decoding: $0, as: UTF8.self) }
      try #require(lists.count == 1)
      for text in runs.flatMap({ [$0.outputText, $0.errors] }) + lists {
        for trace in applicants.flatMap(traces) { #expect(!text.contains(trace), "`\(trace)` in \(text.prefix(200))") }
      }
      #expect(runs.filter { ![.exit(0), .exit(1)].contains($0.ending) }.map(\.errors) == [])
    }
  }

  @Test func `the register tells no name or number without its key`() throws {
    for name in try office.folder.names() where name.hasPrefix("register.db") && name != "register.db.key" {
      let text = String(decoding: try office.folder.read(name), as: UTF8.self)
      for applicant in applicants {
        #expect(!text.contains(applicant.name) && !text.contains(applicant.number.dropLast(4)), "\(name)")
      }
    }
  }

  @Test func `keys, register and disclosures are their owner's alone`() throws {
    let numbers = try office.register().map(\.number.description)
    for name in ["register.db", "register.db.key", "certificates/\(numbers[0]).disclosure.json"]
      + (try office.privateKeys())
    {
      #expect(try office.folder.permissions(name) == 0o600, "\(name)")
    }
    #expect(try office.folder.permissions("certificates/\(numbers[0]).jwt") == 0o644)
  }

  private static func decoded(_ base64URL: String) -> String {
    var text = base64URL.filter { !$0.isNewline }.replacing("-", with: "+").replacing("_", with: "/")
    text += String(repeating: "=", count: (4 - text.count % 4) % 4)
    return String(decoding: Data(base64Encoded: text) ?? Data(), as: UTF8.self)
  }
}
