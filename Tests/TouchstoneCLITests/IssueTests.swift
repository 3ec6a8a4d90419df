import Certification
import FoundationEssentials
import Testing
import Vocabulary

@Suite struct IssueTests {
  private let office: IssuingOffice

  init() throws { office = try IssuingOffice() }

  private func write(_ applicants: [Applicant], as name: String = "b1.csv") throws {
    try office.folder.write(Applicant.sheet(applicants), as: name)
  }

  @Test func `the same batch again gives the same numbers and files, and no new one`() throws {
    try write(Applicant.crowd(5))
    let first = try office.issue("b1.csv", batch: "b1")
    #expect(first.ending == .exit(0))
    #expect(first.errors.contains("5 certificates issued, 0 issued before"))
    let register = try office.register()
    let files = try office.folder.contents("certificates")
    #expect(register.map(\.number.serial) == [1, 2, 3, 4, 5])
    #expect(
      files.keys.sorted()
        == register.flatMap { certificate in
          ["disclosure.json", "json", "jwt"].map { "\(certificate.number).\($0)" }
        })

    // Without the date too: the batch keeps the one it was issued on.
    for issueDate in ["2026-07-15", nil] {
      let again = try office.issue("b1.csv", batch: "b1", issueDate: issueDate)
      #expect(again.ending == .exit(0))
      #expect(again.errors.contains("0 certificates issued, 5 issued before"))
      #expect(again.errors.contains("0 files written, 15 unchanged"))
    }
    #expect(try office.register() == register)
    #expect(try office.folder.contents("certificates") == files)
  }

  @Test func `later rows of the same batch go on from the last number`() throws {
    try write(Applicant.crowd(3))
    _ = try office.issue("b1.csv", batch: "b1")
    let register = try office.register()
    try write(Applicant.crowd(6).reversed())
    let run = try office.issue("b1.csv", batch: "b1")
    #expect(run.errors.contains("3 certificates issued, 3 issued before"))
    let later = try office.register()
    #expect(later.prefix(3) == register[...])
    #expect(later.map(\.number.serial) == [1, 2, 3, 4, 5, 6])
    #expect(later.map(\.applicationID) == ["K00000", "K00001", "K00002", "K00005", "K00004", "K00003"])
  }

  @Test func `only those who attained get a certificate`() throws {
    try write([
      Applicant(0), Applicant(1).with { $0.theory = "59.5" }, Applicant(2).with { $0.practical = "缺考" },
      Applicant(3).with { $0.theory = "" }, Applicant(4),
    ])
    #expect(try office.issue("b1.csv", batch: "b1").ending == .exit(0))
    #expect(try office.register().map(\.applicationID) == ["K00000", "K00004"])
  }

  @Test(arguments: ["en", "zh"])
  func `a second batch for the same people is refused, naming the first number`(language: String) throws {
    let numbers = try office.certify(Applicant.crowd(2))
    let files = try office.folder.contents("certificates")
    try write([Applicant(1), Applicant(0), Applicant(2)], as: "b2.csv")
    let run = try office.issue("b2.csv", batch: "b2", out: nil, extra: ["--lang", language])
    #expect(run.ending == .exit(1))
    let quarantine = try office.folder.text("register.db.b2.quarantine.csv").split(whereSeparator: \.isNewline)
    try #require(quarantine.count == 3)
    #expect(quarantine[1].contains("TS6011") && quarantine[1].contains("`\(numbers[1])`"))
    #expect(quarantine[2].contains("TS6011") && quarantine[2].contains("`\(numbers[0])`"))
    #expect(quarantine[1].contains(language == "zh" ? "此人已有同职业同等级证书" : "this person has"))
    #expect(try office.register().map(\.applicationID) == ["K00000", "K00001", "K00002"])
    #expect(try office.folder.contents("certificates") == files)
  }

  @Test func `a batch does not change its date, scheme or edition`() throws {
    _ = try office.certify(Applicant.crowd(2))
    let otherDate = try office.issue("b1.csv", batch: "b1", issueDate: "2026-07-16")
    #expect(otherDate.ending == .exit(1))
    #expect(otherDate.errors.contains("TS6013") && otherDate.errors.contains("`2026-07-15`"))
    #expect(try office.issue("b1.csv", batch: "b1", extra: ["--cohort", "2018"]).ending == .exit(1))
    try write([Applicant(8).with { $0.occupation = .trainer }])
    #expect(try office.issue("b1.csv", scheme: "gd/ai-trainer", batch: "b1").ending == .exit(1))
    #expect(try office.register().count == 2)
  }

  @Test func `serials run across occupations within site, year and level`() throws {
    try write([Applicant(0), Applicant(1)])
    try write([Applicant(0), Applicant(2)].map { $0.with { $0.occupation = .trainer } }, as: "trainers.csv")
    #expect(try office.issue("b1.csv", batch: "b1").ending == .exit(0))
    #expect(try office.issue("trainers.csv", scheme: "gd/ai-trainer", batch: "b2").ending == .exit(0))
    #expect(
      try office.register().map(\.number.description) == (1...4).map { "S00004400012326500000\($0)" })
  }

  @Test func `nothing is dated before it was attained, or after today`() throws {
    try write([Applicant(0)])
    for (arguments, reason) in [
      (IssuingOffice.arguments("b1.csv", batch: "b1", issueDate: "2026-06-29"), "before the as-of date"),
      (IssuingOffice.arguments("b1.csv", batch: "b1", issueDate: "9999-01-01"), "is after today"),
      (IssuingOffice.arguments("b1.csv", batch: "b1").map { $0 == "2026-06-30" ? "9999-06-30" : $0 }, "is after today"),
    ] {
      let refused = try Program.touchstone.run(arguments + ["--lang", "en"], in: office.folder)
      #expect(refused.ending == .exit(1))
      #expect(refused.errors.contains("TS6004") && refused.errors.contains(reason), "\(refused.errors)")
    }
    // The batch's name is as free as before.
    #expect(try office.issue("b1.csv", batch: "b1").ending == .exit(0))
  }

  @Test func `a damaged or missing certificate file is written anew`() throws {
    let numbers = try office.certify(Applicant.crowd(2))
    let files = try office.folder.contents("certificates")
    try office.folder.write("x", as: "certificates/\(numbers[0]).jwt")
    try office.folder.write("", as: "certificates/\(numbers[1]).disclosure.json")
    let run = try office.issue("b1.csv", batch: "b1")
    #expect(run.errors.contains("2 files written, 4 unchanged"))
    #expect(try office.folder.contents("certificates") == files)
  }

  @Test func `another register's certificate of the same number is not replaced`() throws {
    let numbers = try office.certify(Applicant.crowd(2))
    let files = try office.folder.contents("certificates")
    try office.folder.write(Applicant.sheet([Applicant(7)]), as: "b9.csv")
    try IssuingOffice.makeRegister("other.db", in: office.folder)
    let run = try Program.touchstone.run(
      IssuingOffice.arguments("b9.csv", batch: "b9", register: "other.db") + ["--lang", "en"], in: office.folder)
    #expect(run.ending == .exit(70))
    #expect(run.errors.contains("1 certificates issued"))
    #expect(run.errors.contains("is of another register's certificate with the same number"))
    #expect(run.errors.contains("the certificates stand") && run.errors.contains("touchstone register export"))
    #expect(try office.folder.contents("certificates") == files)
    // Neither its disclosure, where nothing else is left of it.
    for end in ["jwt", "json"] {
      try FileManager.default.removeItem(atPath: office.folder.path("certificates/\(numbers[0]).\(end)"))
    }
    let export = ["register", "export", numbers[0], "--register", "other.db", "--out"]
    #expect(try Program.touchstone.run(export + ["certificates"], in: office.folder).ending == .exit(70))
    #expect(
      try office.folder.read("certificates/\(numbers[0]).disclosure.json") == files["\(numbers[0]).disclosure.json"])
    #expect(try Program.touchstone.run(export + ["others"], in: office.folder).ending == .exit(0))
  }

  @Test func `where the files cannot be written, it is said that the certificates stand`() throws {
    try write([Applicant(0)])
    try office.folder.makeFolder("certificates/S000044000123265000001.json")
    let run = try office.issue("b1.csv", batch: "b1", extra: ["--lang", "en"])
    #expect(run.ending == .exit(70))
    #expect(run.errors.contains("the certificates stand") && run.errors.contains("touchstone register export"))
    #expect(try office.register().count == 1)
  }

  @Test func `the records are never cleared away as a quarantine`() throws {
    try write([Applicant(0)])
    #expect(try office.issue("b1.csv", batch: "b1", extra: ["--quarantine", "b1.csv"]).ending == .exit(64))
    #expect(try office.folder.text("b1.csv") == Applicant.sheet([Applicant(0)]))
    #expect(try office.register().isEmpty)
  }

  @Test func `neither register nor keys nor anybody's file is cleared away as a quarantine`() throws {
    _ = try office.certify([Applicant(0)])
    try office.folder.write("precious", as: "precious.txt")
    let keys = try office.privateKeys()
    for (path, code) in [
      ("register.db", 64), ("./register.db", 64), ("register.db.key", 64), (keys[0], 64), ("precious.txt", 70),
    ] as [(String, Int32)] {
      let before = try office.folder.read(path)
      #expect(try office.issue("b1.csv", batch: "b1", extra: ["--quarantine", path]).ending == .exit(code), "\(path)")
      #expect(try office.folder.read(path) == before)
    }
  }

  @Test func `batches of different names have different quarantines`() throws {
    try write([Applicant(0).with { $0.number = "1" }], as: "wrong.csv")
    #expect(try office.issue("wrong.csv", batch: "a/b").ending == .exit(1))
    try write([Applicant(0)])
    #expect(try office.issue("b1.csv", batch: "a b").ending == .exit(0))
    #expect(office.folder.exists("register.db.a%2Fb.quarantine.csv"))
  }

  @Test func `a certificate outside the key's validity is not issued`() throws {
    try write([Applicant(0)])
    #expect(try office.issue("b1.csv", batch: "b1", issueDate: "2025-12-31").ending == .exit(70))
    #expect(try office.register().isEmpty)
  }
}
