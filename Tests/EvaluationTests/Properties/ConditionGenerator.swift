import LearnerRecords
import Standards
import TestSupport
import Vocabulary

/// Random conditions and applications from small vocabularies, so that conditions are often comparable and often just
/// met; the same seed gives the same ones on every machine.
struct ConditionGenerator {
  private var random: SeededGenerator
  let setting: OrderSetting

  init(seed: UInt64, in setting: OrderSetting) {
    random = SeededGenerator(seed: seed)
    self.setting = setting
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

  private mutating func relatedness() -> Relatedness { pick([.own, .related]) }

  private mutating func length() -> CalendarLength { CalendarLength(months: pick([1, 6, 12, 13, 24, 36, 60])) }

  private mutating func level() -> String { pick(["5", "4", "3", "2"]) }

  private mutating func certificate() -> CertificateCondition {
    CertificateCondition(level: level(), of: relatedness())
  }

  private mutating func rank() -> TitleRank { pick(TitleRank.allCases) }

  mutating func condition(like kind: Int) -> Condition {
    switch kind {
    case 0...4:
      let after: Milestone? = chance(30) ? nil : chance(70) ? .certificate(certificate()) : .title(rank())
      return .experience(WorkCondition(length(), of: relatedness(), after: after, isContinuous: chance(30)))
    case 5: return .engaged(of: relatedness())
    case 6: return .intends(of: relatedness())
    case 7, 8: return .holds(certificate(), held: chance(50) ? length() : nil)
    case 9: return .title(TitleCondition(rank: rank(), held: chance(50) ? length() : nil))
    case 10...12: return .graduate(diploma())
    case 13: return .trained(TrainingCondition(level: level(), hours: chance(50) ? pick([100, 200]) : nil))
    case 14: return .apprenticeship(of: relatedness())
    case 15: return .age(number(16...18))
    default: return .qualification(.traineeTechnician)
    }
  }

  private mutating func diploma() -> GraduateCondition {
    GraduateCondition(
      schools: chance(50) ? [] : (0...number(0...2)).map { _ in pick(SchoolKind.allCases) },
      programme: chance(30) ? pick(ProgrammeClass.allCases) : nil,
      education: chance(50) ? pick(EducationLevel.allCases) : nil, major: pick([.own, .related, .any]),
      students: pick([nil, .finalYear, .enrolled]), accreditedFor: chance(30) ? level() : nil)
  }

  mutating func alternative(_ count: Int) -> EligibilityAlternative {
    EligibilityAlternative((0..<count).map { _ in condition(like: number(0...16)) })
  }

  // MARK: Applications

  private mutating func day() -> CalendarDate {
    let date = setting.date.adding(months: -pick([0, 1, 6, 12, 13, 24, 36, 60, 90]))
    if chance(60) { return date }
    return CalendarDate(year: date.year, month: date.month, day: number(1...28)) ?? date
  }

  private mutating func occupation() -> OccupationCode {
    pick([setting.occupation(.own), setting.occupation(.related), "6-30-99-00-001", OrderSetting.elsewhere])
  }

  /// A record with one more thing of a random kind.
  mutating func adding(to record: LearnerRecord) -> LearnerRecord {
    var record = record
    switch number(0...9) {
    case 0...2:
      let from = day()
      record.employment.append(
        Employment(from: from, to: chance(30) ? nil : from.adding(months: number(0...40)), occupation: occupation()))
    case 3, 4:
      let isOther = chance(20)
      record.certificates.append(
        HeldCertificate(
          occupation: occupation(), ladder: isOther ? "cn/one-plus-x" : "cn/national",
          level: isOther ? pick(["junior", "intermediate", "senior"]) : pick(["5", "4", "3", "2", "1"]), date: day()))
    case 5: record.titles.append(HeldTitle(rank: rank(), speciality: pick(["机械工程", "烹饪"]), date: day()))
    case 6, 7:
      record.education.append(
        Diploma(
          school: pick(SchoolKind.allCases), education: pick(EducationLevel.allCases), major: pick(["甲", "乙", "丙"]),
          graduated: chance(80) ? day() : nil, finalYear: chance(20),
          programme: chance(50) ? pick(ProgrammeClass.allCases) : nil, enrolled: chance(20),
          accreditedFor: chance(50) ? level() : nil))
    case 8:
      record.training.append(
        CompletedTraining(
          occupation: occupation(), level: level(), hours: chance(70) ? pick([99, 100, 250]) : nil, completed: day()))
    default:
      record.apprenticeships.append(
        Apprenticeship(
          occupation: occupation(), completed: day(), enterpriseMentor: "王师傅", schoolMentor: chance(70) ? "李老师" : nil)
      )
      record.application.intendedOccupation = occupation()
      record.person.birthDate = setting.date.adding(months: -12 * number(15...19))
      record.declaredExperience = number(0...6)
    }
    return record
  }
}
