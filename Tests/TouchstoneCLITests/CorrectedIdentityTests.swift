import Certification
import Testing

/// Of a person one certificate for a thing is live, by the details from before a correction as by those of after; and
/// what was revoked is told when it is issued anew (rule 15).
@Suite struct CorrectedIdentityTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(2))
  }

  private func change(
    _ command: String, _ number: String, _ arguments: String..., cause: String = "录入有误", by person: String = "王五"
  ) throws -> ProgramRun {
    try Program.touchstone.run(
      [command, number, "--register", "register.db", "--cause", cause, "--by", person, "--lang", "en"]
        + (command == "correct" ? ["--key", IssuingOffice.key] : []) + arguments, in: office.folder)
  }

  private func issue(_ applicants: [Applicant], batch: String, lang: String = "en") throws -> ProgramRun {
    try office.folder.write(Applicant.sheet(applicants), as: "\(batch).csv")
    return try office.issue("\(batch).csv", batch: batch, out: nil, extra: ["--lang", lang])
  }

  private func quarantine(_ batch: String) throws -> String {
    try office.folder.text("register.db.\(batch).quarantine.csv")
  }

  @Test func `the list from before a correction gives nobody a second certificate in another batch`() throws {
    #expect(try change("correct", numbers[0], "--id-number", Applicant(50).number).ending == .exit(0))
    let again = try issue([Applicant(0)], batch: "b2")
    #expect(again.ending == .exit(1) && again.errors.contains("0 certificates issued"), "\(again.errors)")
    let reason = try quarantine("b2")
    #expect(reason.contains("TS6011") && reason.contains(numbers[0]))
    #expect(reason.contains("its document number was corrected, and this is the one before"))
    // Nor does another application of the same person, or one under the name corrected after the number.
    #expect(try issue([Applicant(0).with { $0.id = "K9" }], batch: "b3").errors.contains("0 certificates issued"))
    #expect(try change("correct", numbers[0], "--name", "欧阳正", by: "赵六").ending == .exit(0))
    let renamed = Applicant(0).with { $0.name = "欧阳正" }
    #expect(try issue([renamed], batch: "b4").errors.contains("0 certificates issued"))
  }

  @Test func `who bears by right the number that was corrected is another person, by the name`() throws {
    #expect(try change("correct", numbers[0], "--id-number", Applicant(50).number).ending == .exit(0))
    let bearer = Applicant(60).with { $0.number = Applicant(0).number }
    let run = try issue([bearer], batch: "b2")
    #expect(run.ending == .exit(0), "\(run.errors)")
    #expect(run.errors.contains("1 certificates issued"))
  }

  @Test func `once the corrected certificate is revoked, its details from before are free`() throws {
    #expect(try change("correct", numbers[0], "--id-number", Applicant(50).number).ending == .exit(0))
    #expect(try change("revoke", numbers[0], cause: "替考").ending == .exit(0))
    let run = try issue([Applicant(0)], batch: "b2")
    #expect(run.errors.contains("1 certificates issued"), "\(run.errors)")
    #expect(run.errors.contains("TS6087") && run.errors.contains(numbers[0]))
  }

  @Test func `issuing tells whose certificate was revoked before, when and why`() throws {
    #expect(try change("revoke", numbers[0], cause: "替考").ending == .exit(0))
    let english = try issue(Applicant.crowd(1), batch: "b2")
    #expect(english.ending == .exit(0) && english.errors.contains("1 certificates issued"), "\(english.errors)")
    #expect(english.errors.contains("warning[TS6087]") && english.errors.contains("`\(numbers[0])`"))
    #expect(english.errors.contains("was revoked at 20") && english.errors.contains("(王五: 替考)"))
    // Those who had none revoked are not named.
    #expect(try !issue([Applicant(7)], batch: "b3").errors.contains("TS6087"))
    #expect(try change("revoke", numbers[1], cause: "替考").ending == .exit(0))
    let chinese = try issue([Applicant(1)], batch: "b4", lang: "zh")
    #expect(chinese.errors.contains("警告[TS6087]") && chinese.errors.contains("`\(numbers[1])` 已于 20"))
  }

  @Test func `the same field is corrected again by the same person, the other one is not`() throws {
    #expect(try change("correct", numbers[0], "--name", "欧阳正", by: "赵六").ending == .exit(0))
    #expect(try change("correct", numbers[0], "--id-number", Applicant(50).number, by: "钱七").ending == .exit(0))
    let again = try change("correct", numbers[0], "--name", "欧阳政", by: "赵六")
    #expect(again.ending == .exit(0), "\(again.errors)")
    #expect(try change("correct", numbers[0], "--id-number", Applicant(51).number, by: "钱七").ending == .exit(0))
    let other = try change("correct", numbers[0], "--id-number", Applicant(52).number, by: "赵六")
    #expect(other.ending == .exit(1))
    #expect(
      other.errors.contains("赵六 corrected the name of `\(numbers[0])`, so its document number has to be corrected by"))
    let name = try change("correct", numbers[0], "--name", "欧阳征", by: "钱七")
    #expect(name.ending == .exit(1))
    #expect(
      name.errors.contains("钱七 corrected the document number of `\(numbers[0])`, so its name has to be corrected by"))
    // What a third person corrects, nobody else need.
    #expect(try change("correct", numbers[0], "--name", "欧阳征", by: "孙八").ending == .exit(0))
    let third = try change("correct", numbers[0], "--id-number", Applicant(52).number, by: "孙八")
    #expect(third.ending == .exit(1), "\(third.errors)")
  }
}
