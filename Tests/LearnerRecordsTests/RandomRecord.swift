import TestSupport
import Testing
import Vocabulary

@testable import LearnerRecords

/// Pseudo-random records in the form reading gives them.
final class RandomRecord {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  func next() throws -> LearnerRecord {
    var record = LearnerRecord(application: try application(), person: try person())
    record.declaredExperience = maybe(Int.random(in: 0...40, using: &random))
    record.education = try some { try self.diploma() }
    record.employment = try some { try self.employment() }
    record.certificates = try some { try self.certificate() }
    record.credentials = try some { HeldQualification(kind: .traineeTechnician, date: try self.date()) }
    record.titles = try some { try self.title() }
    record.training = try some { try self.training() }
    record.apprenticeships = try some { try self.apprenticeship() }
    record.sittings = try some { try self.sitting() }
    record.evidence = try some { try self.evidence() }
    record.sanctions = try some { try self.sanction() }
    record.awards = try some { try self.award() }
    record.recognitions = try some { try self.recognition() }
    return record
  }

  private func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private func maybe<Value>(_ value: @autoclosure () throws -> Value) rethrows -> Value? {
    int(0...2) == 0 ? nil : try value()
  }

  private func some<Value>(_ value: () throws -> Value) rethrows -> [Value] {
    var values: [Value] = []
    for _ in 0..<max(0, int(-2...3)) { values.append(try value()) }
    return values
  }

  private func pick<Value>(_ values: [Value]) throws -> Value {
    try #require(values.randomElement(using: &random))
  }

  /// Everything CSV must quote, GBK does not hold, or looks like something else.
  private func prose() throws -> String {
    try pick([
      "南沙厂", "\"引号\"厂", "a, b", "=1+1", "-", "2024-03", "䶮𬱖㛃", "é ü", "null", "缺考", "（甲）厂", "C:\\x", "'x", "{}", "0",
      "表;格",
    ])
  }

  /// Not a text that says that there is none.
  private func reference() throws -> String { try pick(["粤核〔2025〕1号", "a, b", "=1+1", "2024-03", "0", "缺考"]) }

  private func name() throws -> String { try pick(["张三", "买买提·艾力", "John Smith", "𬱖", "欧阳䶮", "O'Neil"]) }

  private func code() throws -> String { try pick(["1", "2", "1.1.1", "1.2.10", "A.1", "x-1_y"]) }

  private func occupation() throws -> OccupationCode {
    try #require(OccupationCode(try pick(["6-31-01-03", "6-30-99-00", "4-04-05-05", "6-18-01-01-002"])))
  }

  private func level() throws -> String { try pick(["5", "4", "3", "2", "1", "apprentice", "特级技师"]) }

  /// After everybody's birth.
  private func date() throws -> CalendarDate {
    try #require(CalendarDate(year: int(1950...2030), month: int(1...12), day: int(1...28)))
  }

  private func birth() throws -> CalendarDate {
    try #require(CalendarDate(year: int(1910...1949), month: int(1...12), day: int(1...28)))
  }

  private func score() throws -> RecordedScore {
    let text =
      switch int(0...3) {
      case 0: "\(int(0...100))"
      case 1: "\(int(0...99)).\(int(0...99))"
      case 2: "\(int(0...50))/50"
      default: "\(int(0...9)).5/12.75"
      }
    return try #require(RecordedScore(text))
  }

  private func application() throws -> Application {
    Application(
      id: "2026-\(int(0...999_999))", date: try maybe(try date()), occupation: try occupation(), level: try level(),
      cohort: try maybe(try pick(["2018", "2020"])), standard: maybe("cn/6-31-01-03"),
      workType: try maybe(try pick(["普通车工", "数控车工", "普车/数控", "车工 (甲)", "CNC, A"])),
      intendedOccupation: try maybe(try occupation()))
  }

  private func person() throws -> Person {
    let born = try birth()
    let digits = "440115\(born)".filter(\.isNumber) + "\(int(100...999))"
    let check = Character(Unicode.Scalar(IdentityNumber.checkCharacter(digits.compactMap(\.wholeNumberValue))))
    return switch int(0...3) {
    case 0: Person(name: try name(), document: .passport, number: "E\(int(10_000...99_999))", birthDate: maybe(born))
    case 1: Person(name: try name(), document: .hkMacauPermit, number: "H\(int(10_000_000...99_999_999))")
    default: Person(name: try name(), document: .residentID, number: digits + String(check), birthDate: born)
    }
  }

  private func diploma() throws -> Diploma {
    Diploma(
      school: try pick(Array(SchoolKind.allCases)), education: try pick(Array(EducationLevel.allCases)),
      major: try prose(), graduated: try maybe(try date()), finalYear: int(0...1) == 1,
      programme: try maybe(try pick(Array(ProgrammeClass.allCases))), enrolled: int(0...2) == 0,
      accreditedFor: try maybe(try level()))
  }

  private func employment() throws -> Employment {
    let from = try date()
    return Employment(
      from: from, to: maybe(from.adding(months: int(0...60))), occupation: try occupation(),
      employer: try maybe(try prose()))
  }

  private func certificate() throws -> HeldCertificate {
    HeldCertificate(
      number: maybe("S\(int(0...99))"), occupation: try occupation(),
      ladder: try pick([HeldCertificate.nationalLadder, "acme/ladder"]), level: try level(), date: try date())
  }

  private func title() throws -> HeldTitle {
    HeldTitle(rank: try pick(Array(TitleRank.allCases)), speciality: try prose(), date: try date())
  }

  private func training() throws -> CompletedTraining {
    CompletedTraining(
      occupation: try occupation(), level: try level(), hours: maybe(int(0...10_000)), completed: try date())
  }

  private func apprenticeship() throws -> Apprenticeship {
    Apprenticeship(
      occupation: try occupation(), completed: try date(), enterpriseMentor: try maybe(try name()),
      schoolMentor: try maybe(try name()))
  }

  private func sitting() throws -> Sitting {
    var sitting = Sitting(
      component: try pick(Array(Component.allCases)), date: try date(),
      score: try maybe(int(0...3) == 0 ? SittingScore.absent : .given(try score())),
      standard: maybe("cn/6-30-99-00"), level: try maybe(try level()), assessors: some { "A\(self.int(0...99))" })
    for _ in 0..<int(0...3) { sitting.functions[try code()] = try score() }
    for _ in 0..<int(0...3) { sitting.keys[try code()] = int(0...1) == 1 }
    return sitting
  }

  private func evidence() throws -> Evidence {
    Evidence(
      item: try pick(["skill/", "knowledge/", "cn/6-31-01-03@2018#4/skill/"]) + code(),
      kind: try pick(Array(EvidenceKind.allCases)), score: try score(), date: try maybe(try date()),
      assessors: some { "A\(self.int(0...99))" }, organisation: try maybe(try prose()))
  }

  private func sanction() throws -> Sanction {
    let from = try date()
    var sanction = Sanction(
      measure: try pick(Array(SanctionMeasure.allCases)), from: from, to: maybe(from.adding(months: int(0...60))),
      reference: try maybe(try prose()))
    if sanction.measure == .void {
      sanction.component = try maybe(try pick(Array(Component.allCases)))
      sanction.item = try maybe("skill/\(try code())")
    }
    return sanction
  }

  private func award() throws -> Award {
    var award = Award(
      competition: try prose(), competitionClass: try pick(Array(CompetitionClass.allCases)),
      group: try pick(Array(CompetitionGroup.allCases)), occupation: try occupation(), date: try date(),
      approval: try maybe(try reference()))
    if int(0...1) == 0 { award.rank = int(1...999) } else { award.prize = try pick(Array(Prize.allCases)) }
    return award
  }

  private func recognition() throws -> Recognition {
    Recognition(
      kind: try pick(Array(RecognitionKind.allCases)), level: try maybe(try level()), date: try date(),
      approver: try maybe(try name()), reference: try maybe(try reference()))
  }
}
