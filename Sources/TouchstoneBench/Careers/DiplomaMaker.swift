import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Diplomas that meet a condition, or narrowly miss it.
struct DiplomaMaker {
  let applicationDate: CalendarDate
  /// When working life began.
  let workBegan: CalendarDate
  let isTight: Bool

  func diploma(_ condition: GraduateCondition, for demand: Demand, _ random: inout RandomStream) -> Diploma {
    let school =
      random.pick(from: condition.schools) ?? condition.programme.map(Self.school)
      ?? Self.school(for: condition.education, &random)
    var diploma = Diploma(
      school: school, education: max(Self.education(of: school), condition.education ?? .primary),
      major: demand.standard.major(condition.major, &random),
      programme: condition.programme ?? programme(of: school), accreditedFor: condition.accreditedFor)
    if let students = condition.students, demand.fulfilment == .met, random.chance(30) {
      study(&diploma, students, &random)
    } else if demand.fulfilment == .unrecorded, condition.programme != nil, diploma.school.hasClasses, random.chance(50)
    {
      diploma.graduated = graduationDay(&random)
      diploma.programme = nil
    } else if demand.fulfilment != .unrecorded {
      diploma.graduated = random.chance(4) ? applicationDate : graduationDay(&random)
    }
    if demand.fulfilment == .missed { miss(&diploma, condition, demand, &random) }
    return diploma
  }

  /// Still at school: of any year where any will do.
  private func study(_ diploma: inout Diploma, _ students: StudentStanding, _ random: inout RandomStream) {
    let isFinalYear = students == .finalYear || random.chance(50)
    diploma.finalYear = isFinalYear
    diploma.enrolled = !isFinalYear || random.chance(40)
    let expected = isFinalYear ? nextGraduationDay : nextGraduationDay.adding(months: 12 * random.within(1...2))
    diploma.graduated = random.chance(80) ? expected : nil
  }

  private func miss(
    _ diploma: inout Diploma, _ condition: GraduateCondition, _ demand: Demand, _ random: inout RandomStream
  ) {
    var ways: [(inout Diploma, inout RandomStream) -> Void] = [
      { diploma, random in diploma.graduated = applicationDate.adding(days: random.within(1...60)) }
    ]
    if condition.major != .any {
      ways.append { diploma, random in diploma.major = demand.standard.unrelatedMajor(&random) }
    }
    if condition.accreditedFor != nil { ways.append { diploma, _ in diploma.accreditedFor = nil } }
    if let programme = condition.programme, let lower = ProgrammeClass.allCases.last(where: { $0 < programme }) {
      ways.append { diploma, _ in diploma.programme = lower }
    }
    if condition.students == .finalYear {
      ways.append { diploma, _ in
        diploma.enrolled = true
        diploma.graduated = nextGraduationDay.adding(months: 12)
      }
    }
    if condition.students == nil {
      ways.append { diploma, _ in
        diploma.finalYear = true
        diploma.graduated = nextGraduationDay
      }
    }
    random.pick(ways)(&diploma, &random)
  }

  /// One that no route asks for.
  func plain(isTight: Bool, _ standard: Standard, _ random: inout RandomStream) -> Diploma {
    let schools: [SchoolKind] =
      isTight ? [.secondaryVocational] : [.secondaryVocational, .higherVocational, .university]
    let school = random.pickCommon(schools)
    let isInField = !isTight && random.chance(30)
    return Diploma(
      school: school, education: Self.education(of: school),
      major: isInField ? standard.major(.related, &random) : standard.unrelatedMajor(&random),
      graduated: min(workBegan, applicationDate).lastGraduationDay)
  }

  private var nextGraduationDay: CalendarDate { applicationDate.lastGraduationDay.adding(months: 12) }

  /// Mostly before work, sometimes beside it.
  private func graduationDay(_ random: inout RandomStream) -> CalendarDate {
    let before = min(workBegan, applicationDate).lastGraduationDay
    guard random.chance(25) else { return before }
    let years = applicationDate.lastGraduationDay.year - before.year
    return before.adding(months: 12 * random.below(years + 1))
  }

  /// Where there are classes, each diploma names one; the lowest, lest it be what another alternative asks for.
  private func programme(of school: SchoolKind) -> ProgrammeClass? {
    guard school.hasClasses else { return nil }
    return isTight || school == .technicalSchool ? .intermediateClass : .seniorClass
  }

  private static func school(of programme: ProgrammeClass) -> SchoolKind {
    switch programme {
    case .intermediateClass: .technicalSchool
    case .seniorClass: .seniorTechnicalSchool
    case .traineeTechnicianClass, .technicianClass: .technicianCollege
    }
  }

  private static func school(for education: EducationLevel?, _ random: inout RandomStream) -> SchoolKind {
    switch education ?? .primary {
    case .bachelor...: .university
    case .associate: random.chance(75) ? .higherVocational : .university
    default: .secondaryVocational
    }
  }

  static func education(of school: SchoolKind) -> EducationLevel {
    switch school {
    case .technicalSchool, .secondaryVocational: .secondaryVocational
    case .seniorTechnicalSchool, .technicianCollege, .higherVocational: .associate
    case .university: .bachelor
    }
  }

  /// When people usually finish it.
  static func usualAge(_ education: EducationLevel) -> Int {
    switch education {
    case .primary: 12
    case .juniorMiddle: 15
    case .seniorMiddle, .secondaryVocational: 18
    case .associate: 21
    case .bachelor: 22
    case .master: 25
    case .doctor: 28
    }
  }
}

extension SchoolKind {
  /// 技工院校.
  fileprivate var hasClasses: Bool {
    switch self {
    case .technicalSchool, .seniorTechnicalSchool, .technicianCollege: true
    case .secondaryVocational, .higherVocational, .university: false
    }
  }
}
