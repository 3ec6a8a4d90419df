import LearnerRecords
import Vocabulary

/// An application put together piece by piece. Unless a test says otherwise it is of 2026-06-01 and judged as of
/// 2026-07-01.
struct Learner {
  var record: LearnerRecord
  var scheme: String
  var asOf: CalendarDate = "2026-07-01"
  var cohort: String?

  static let panel = ["考01", "考02", "考03"]

  private init(_ scheme: String, _ occupation: OccupationCode, _ level: String, on date: CalendarDate?) {
    self.scheme = scheme
    self.record = LearnerRecord(
      application: Application(id: "2026-000001", date: date, occupation: occupation, level: level),
      person: Person(name: "张三", document: .residentID, number: "11010519491231002X", birthDate: "1990-05-20"))
  }

  /// 工业机器人系统操作员.
  static func robot(_ level: String, on date: CalendarDate? = "2026-06-01") -> Learner {
    Learner("gd/robot-operator", .robot, level, on: date)
  }

  /// 电工.
  static func electrician(_ level: String, on date: CalendarDate? = "2026-06-01") -> Learner {
    Learner("gd/electrician", .electrician, level, on: date)
  }

  /// 车工, the standards made for tests.
  static func turner(_ level: String, _ workType: String? = nil, on date: CalendarDate? = "2026-06-01") -> Learner {
    Learner("t/turner", .turner, level, on: date).with { $0.record.application.workType = workType }
  }

  func with(_ change: (inout Learner) throws -> Void) rethrows -> Learner {
    var learner = self
    try change(&learner)
    return learner
  }

  func judged(asOf date: CalendarDate, cohort: String? = nil) -> Learner {
    with {
      $0.asOf = date
      $0.cohort = cohort
    }
  }

  // MARK: What the person has behind them

  func working(_ occupation: OccupationCode, from: CalendarDate, to: CalendarDate? = nil) -> Learner {
    with { $0.record.employment.append(Employment(from: from, to: to, occupation: occupation)) }
  }

  func employed(
    _ occupation: OccupationCode, by employer: String, from: CalendarDate, to: CalendarDate? = nil
  ) -> Learner {
    with {
      $0.record.employment.append(Employment(from: from, to: to, occupation: occupation, employer: employer))
    }
  }

  func declaring(years: Int) -> Learner { with { $0.record.declaredExperience = years } }

  func holding(
    _ level: String, of occupation: OccupationCode, since date: CalendarDate,
    on ladder: String = HeldCertificate.nationalLadder
  ) -> Learner {
    with {
      $0.record.certificates.append(
        HeldCertificate(occupation: occupation, ladder: ladder, level: level, date: date))
    }
  }

  func graduate(
    of school: SchoolKind, _ education: EducationLevel, _ major: String, on date: CalendarDate? = "2025-07-01",
    finalYear: Bool = false, class programme: ProgrammeClass? = nil, enrolled: Bool = false,
    accreditedFor level: String? = nil
  ) -> Learner {
    with {
      $0.record.education.append(
        Diploma(
          school: school, education: education, major: major, graduated: date, finalYear: finalYear,
          programme: programme, enrolled: enrolled, accreditedFor: level))
    }
  }

  func titled(_ rank: TitleRank, _ speciality: String = "机械工程", since date: CalendarDate) -> Learner {
    with { $0.record.titles.append(HeldTitle(rank: rank, speciality: speciality, date: date)) }
  }

  func trained(
    to level: String, hours: Int?, in occupation: OccupationCode = .turner, completed date: CalendarDate = "2026-05-31"
  ) -> Learner {
    with {
      $0.record.training.append(
        CompletedTraining(occupation: occupation, level: level, hours: hours, completed: date))
    }
  }

  func intending(_ occupation: OccupationCode) -> Learner {
    with { $0.record.application.intendedOccupation = occupation }
  }

  func traineeTechnician(since date: CalendarDate) -> Learner {
    with { $0.record.credentials.append(HeldQualification(kind: .traineeTechnician, date: date)) }
  }

  func apprentice(_ occupation: OccupationCode, completed: CalendarDate, schoolMentor: String? = "李老师") -> Learner {
    with {
      $0.record.apprenticeships.append(
        Apprenticeship(
          occupation: occupation, completed: completed, enterpriseMentor: "王师傅", schoolMentor: schoolMentor))
    }
  }

  /// Six years of work in the own occupation before the application, which opens level 4 of either standard (2).
  func experienced() -> Learner { working(record.application.occupation, from: "2020-06-01") }

  // MARK: Examinations

  func sat(
    _ component: Component, _ score: SittingScore?, on date: CalendarDate = "2026-06-20", standard: String? = nil,
    level: String? = nil, assessors: [String] = panel, functions: [String: RecordedScore] = [:],
    keys: [String: Bool] = [:]
  ) -> Learner {
    with {
      $0.record.sittings.append(
        Sitting(
          component: component, date: date, score: score, standard: standard, level: level, assessors: assessors,
          functions: functions, keys: keys))
    }
  }

  /// Every component of the level at its national mark exactly.
  func passing() -> Learner {
    let learner = sat(.theory, "60").sat(.practical, "60")
    return ["2", "1"].contains(record.application.level) ? learner.sat(.review, "60") : learner
  }

  // MARK: What stands for an examination

  func awarded(
    _ competitionClass: CompetitionClass = .nationalFirst, _ group: CompetitionGroup = .worker, rank: Int? = nil,
    _ prize: Prize? = nil, in occupation: OccupationCode? = nil, on date: CalendarDate = "2025-09-01",
    approval: String? = "核〔2025〕1号"
  ) -> Learner {
    with {
      $0.record.awards.append(
        Award(
          competition: "全国大赛", competitionClass: competitionClass, group: group, rank: rank, prize: prize,
          occupation: occupation ?? $0.record.application.occupation, date: date, approval: approval))
    }
  }

  func recognised(
    _ kind: RecognitionKind, level: String? = nil, on date: CalendarDate = "2026-05-01", by approver: String? = "周总"
  ) -> Learner {
    with {
      $0.record.recognitions.append(Recognition(kind: kind, level: level, date: date, approver: approver))
    }
  }

  // MARK: Sanctions

  func sanctioned(
    _ measure: SanctionMeasure, from: CalendarDate, to: CalendarDate? = nil, _ component: Component? = nil,
    item: String? = nil
  ) -> Learner {
    with {
      $0.record.sanctions.append(Sanction(measure: measure, from: from, to: to, component: component, item: item))
    }
  }

  // MARK: Evidence

  func shown(
    _ item: String, _ score: RecordedScore, _ kind: EvidenceKind = .practicalExam,
    on date: CalendarDate? = "2026-05-02",
    assessors: [String] = ["考07"]
  ) -> Learner {
    with {
      $0.record.evidence.append(Evidence(item: item, kind: kind, score: score, date: date, assessors: assessors))
    }
  }

  /// One piece for each item.
  func shown(
    each items: [String], _ score: RecordedScore, _ kind: EvidenceKind = .practicalExam,
    on date: CalendarDate? = "2026-05-02", assessors: [String] = ["考07"]
  ) -> Learner {
    items.reduce(self) { $0.shown($1, score, kind, on: date, assessors: assessors) }
  }
}
