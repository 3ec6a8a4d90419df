import Certification
import Testing

/// 更正 (rule 21): the same number, a new credential, the old one superseded.
@Suite struct CorrectTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(3))
  }

  private func correct(_ number: String, _ arguments: String..., by person: String = "王五") throws -> ProgramRun {
    try Program.touchstone.run(
      [
        "correct", number, "--register", "register.db", "--key", IssuingOffice.key, "--cause", "姓名录入有误", "--by", person,
        "--lang", "en",
      ] + (arguments.contains("--out") ? [] : ["--out", "certificates"]) + arguments, in: office.folder)
  }

  private func versions() throws -> [RegisteredCertificate] {
    var versions: [RegisteredCertificate] = []
    try Register(at: office.folder.path("register.db"), .reading).forEachCertificate(versions: true) {
      versions.append($0)
    }
    return versions
  }

  @Test func `a corrected name keeps the number; the old credential is superseded, the new one is valid`() throws {
    let file = "certificates/\(numbers[1]).jwt"
    try office.folder.write(office.folder.read(file), as: "old.jwt")
    let run = try correct(numbers[1], "--name", "欧阳正")
    #expect(run.ending == .exit(0), "\(run.errors)")
    let all = try versions()
    #expect(all.map(\.number.description) == [numbers[0], numbers[1], numbers[1], numbers[2]])
    #expect(all.map(\.version) == [1, 1, 2, 1])
    #expect(try all.map { try $0.status } == [.issued, .superseded, .issued, .issued])
    #expect(Set(all.map(\.credentialID)).count == 4)
    #expect(all[1].issueDate == all[2].issueDate)

    let new = try office.verify(
      file, extra: ["--holder", Applicant(1).number, "--disclosure", "certificates/\(numbers[1]).disclosure.json"])
    #expect(new.ending == .exit(0), "\(new.outputText)")
    let old = try office.verify("old.jwt")
    #expect(old.ending == .exit(1))
    #expect(old.outputText.contains("TS6032") && old.outputText.contains("superseded"))
    #expect(!old.outputText.contains("TS6033"))
    let replay = try office.replay()
    #expect(replay.errors.hasSuffix("replayed 4 decisions: 4 the same, 0 different\n"))
    let history = try Register(at: office.folder.path("register.db"), .reading).history(all[1].number)
    #expect(history.map(\.change) == [.issued, .superseded, .issued])
    #expect(history.last?.cause == "姓名录入有误 [name]" && history.last?.person == "王五")
  }

  @Test func `whoever was corrected gets no second number, by the wrong details or the right ones`() throws {
    let right = Applicant(50)
    #expect(try correct(numbers[0], "--id-number", right.number).ending == .exit(0))
    let corrected = Applicant(0).with { $0.number = right.number }
    for applicants in [Applicant.crowd(3), [corrected] + Applicant.crowd(3).dropFirst()] {
      try office.folder.write(Applicant.sheet(applicants), as: "b1.csv")
      #expect(try office.issue("b1.csv", batch: "b1").errors.contains("0 certificates issued, 3 issued before"))
    }
    #expect(try office.register().map(\.number.serial) == [1, 2, 3])
    // Neither in another batch; but who bore the wrong number by right can be certified now.
    let bearer = Applicant(60).with { $0.number = Applicant(0).number }
    try office.folder.write(Applicant.sheet([corrected, bearer]), as: "b2.csv")
    #expect(try office.issue("b2.csv", batch: "b2", out: nil).errors.contains("1 certificates issued, 0 issued before"))
    #expect(try correct(numbers[1], "--id-number", right.number).errors.contains("TS6011"))
    #expect(try correct(numbers[0], "--name", "甲", by: "赵六").ending == .exit(0))
    #expect(try versions().map(\.version) == [1, 2, 3, 1, 1, 1])
  }

  @Test func `who bears by right the number that was corrected is certified in the same batch`() throws {
    #expect(try correct(numbers[0], "--id-number", Applicant(50).number).ending == .exit(0))
    let bearer = Applicant(60).with { $0.number = Applicant(0).number }
    let sheet = Applicant.crowd(3).dropFirst() + [bearer]
    try office.folder.write(Applicant.sheet(Array(sheet)), as: "b1.csv")
    let run = try office.issue("b1.csv", batch: "b1")
    #expect(run.ending == .exit(0), "\(run.errors)")
    #expect(run.errors.contains("1 certificates issued, 2 issued before"), "\(run.errors)")
    #expect(try office.register().map(\.applicationID) == ["K00000", "K00001", "K00002", "K00060"])
    // The sheet as it was at first is still of those who have theirs.
    try office.folder.write(Applicant.sheet(Applicant.crowd(3)), as: "b1.csv")
    #expect(try office.issue("b1.csv", batch: "b1").errors.contains("0 certificates issued, 3 issued before"))
    #expect(try office.invalidCertificates() == [])
  }

  @Test func `where the new files cannot be written, it is said that the correction stands`() throws {
    try office.folder.makeFolder("elsewhere/\(numbers[0]).jwt")
    let run = try correct(numbers[0], "--name", "甲", "--out", "elsewhere")
    #expect(run.ending == .exit(70))
    #expect(run.errors.contains("the certificates stand") && run.errors.contains("touchstone register export"))
    #expect(try versions().map(\.version) == [1, 2, 1, 1])
  }

  @Test func `another name and another number are another person's, and no correction by one hand`() throws {
    let other = Applicant(50)
    let both = try correct(numbers[0], "--name", other.name, "--id-number", other.number)
    #expect(both.ending == .exit(1))
    #expect(both.errors.contains("TS6019") && both.errors.contains("another person's"))
    #expect(try correct(numbers[0], "--name", other.name).ending == .exit(0))
    let same = try correct(numbers[0], "--id-number", other.number, by: " 王・五 ")
    #expect(same.ending == .exit(1))
    #expect(same.errors.contains("TS6019") && same.errors.contains("王五 corrected the name"))
    #expect(try correct(numbers[0], "--id-number", other.number, by: "赵六").ending == .exit(0))
    // A resident's number is no passport's.
    #expect(try correct(numbers[1], "--document", "passport").errors.contains("TS6019"))
  }

  @Test func `files that cannot be written leave the certificate as it is; later they can be written again`() throws {
    try office.folder.write("x", as: "nowhere")
    let before = try versions()
    #expect(try correct(numbers[0], "--name", "甲", "--out", "nowhere/deep").ending == .exit(70))
    #expect(try versions() == before)
    let files = try office.folder.contents("certificates")
    let export = try Program.touchstone.run(
      ["register", "export", numbers[0], numbers[2], "--register", "register.db", "--out", "again"], in: office.folder)
    #expect(export.ending == .exit(0), "\(export.errors)")
    let again = try office.folder.contents("again")
    #expect(again.count == 6 && again.allSatisfy { files[$0.key] == $0.value })
  }

  @Test func `what cannot be corrected stays as it is, with the reason`() throws {
    let before = try versions()
    #expect(try correct(numbers[0], "--name", Applicant(0).name).errors.contains("has that name and number already"))
    let wrong = try correct(numbers[0], "--id-number", "440106199001010001")
    #expect(wrong.ending == .exit(1))
    #expect(wrong.errors.contains("TS6019"))
    #expect(try correct(numbers[0]).ending == .exit(64))
    #expect(try correct("S000044000123265000099", "--name", "甲").errors.contains("TS6031"))
    #expect(try versions() == before)
    _ = try Program.touchstone.run(
      ["revoke", numbers[0], "--register", "register.db", "--cause", "x", "--by", "y"], in: office.folder)
    #expect(try correct(numbers[0], "--name", "甲").errors.contains("TS6014"))
  }
}
