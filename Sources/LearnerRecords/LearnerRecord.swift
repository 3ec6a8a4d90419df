package import Vocabulary

/// One application for one level by one person, with everything the person submitted: what a decision is made from.
///
/// Its canonical JSON is the same whichever file format it was read from; the SHA-256 of that is the record digest.
package struct LearnerRecord: Hashable, Codable, Sendable {
  package var application: Application
  package var person: Person
  package var education: [Diploma] = []
  package var employment: [Employment] = []
  /// A bare 工作年限 in whole years: declared, nothing to show for it (tier C); counts only where the scheme accepts it.
  package var declaredExperience: Int?
  package var certificates: [HeldCertificate] = []
  package var credentials: [HeldQualification] = []
  package var titles: [HeldTitle] = []
  package var training: [CompletedTraining] = []
  package var apprenticeships: [Apprenticeship] = []
  package var sittings: [Sitting] = []
  package var evidence: [Evidence] = []
  package var sanctions: [Sanction] = []
  package var awards: [Award] = []
  package var recognitions: [Recognition] = []

  package init(application: Application, person: Person) {
    self.application = application
    self.person = person
  }
}

/// What was applied for.
package struct Application: Hashable, Codable, Sendable {
  /// 准考证号, or whatever identifies the application to its batch.
  package var id: String
  /// 申报日期; absent, the as-of date stands for it (rule 5).
  package var date: CalendarDate?
  package var occupation: OccupationCode
  /// A step of the certified standard's ladder.
  package var level: String
  /// The scheme's cohort (批次) that the applicant belongs to; where the scheme has none, the edition pinned.
  package var cohort: String?
  /// The id of the standard applied under, where the applicant names one.
  package var standard: String?
  /// 工种 or 职业方向 applied for, where the standard tells them apart.
  package var workType: String?
  /// 拟从事的职业.
  package var intendedOccupation: OccupationCode?

  package init(
    id: String, date: CalendarDate? = nil, occupation: OccupationCode, level: String, cohort: String? = nil,
    standard: String? = nil, workType: String? = nil, intendedOccupation: OccupationCode? = nil
  ) {
    self.id = id
    self.date = date
    self.occupation = occupation
    self.level = level
    self.cohort = cohort
    self.standard = standard
    self.workType = workType
    self.intendedOccupation = intendedOccupation
  }
}

package struct Person: Hashable, Codable, Sendable {
  package var name: String
  package var document: IdentityDocument
  package var number: String
  /// Read off the number where that holds it, else as given.
  package var birthDate: CalendarDate?

  package init(name: String, document: IdentityDocument, number: String, birthDate: CalendarDate? = nil) {
    self.name = name
    self.document = document
    self.number = number
    self.birthDate = birthDate
  }
}

/// 毕业证书, or the expectation of one (应届在校生).
package struct Diploma: Hashable, Codable, Sendable {
  package var school: SchoolKind
  package var education: EducationLevel
  package var major: String
  /// The day of graduation; with ``finalYear``, the expected one.
  package var graduated: CalendarDate?
  /// Still in study, in the final year: no diploma yet.
  package var finalYear: Bool
  /// 班别 of a technical school.
  package var programme: ProgrammeClass?
  /// In study, in whatever year: no diploma yet.
  package var enrolled: Bool
  /// The level an assessed programme (经评估论证) trains to.
  package var accreditedFor: String?

  package init(
    school: SchoolKind, education: EducationLevel, major: String, graduated: CalendarDate? = nil,
    finalYear: Bool = false, programme: ProgrammeClass? = nil, enrolled: Bool = false,
    accreditedFor: String? = nil
  ) {
    self.school = school
    self.education = education
    self.major = major
    self.graduated = graduated
    self.finalYear = finalYear
    self.programme = programme
    self.enrolled = enrolled
    self.accreditedFor = accreditedFor
  }
}

/// A period of work in one occupation; both days count.
package struct Employment: Hashable, Codable, Sendable {
  package var from: CalendarDate
  /// Absent: it goes on.
  package var to: CalendarDate?
  package var occupation: OccupationCode
  package var employer: String?

  package init(from: CalendarDate, to: CalendarDate? = nil, occupation: OccupationCode, employer: String? = nil) {
    self.from = from
    self.to = to
    self.occupation = occupation
    self.employer = employer
  }
}

/// A level certificate held already, of whatever generation; its number is kept as written.
package struct HeldCertificate: Hashable, Codable, Sendable {
  package var number: String?
  package var occupation: OccupationCode
  package var ladder: String
  package var level: String
  package var date: CalendarDate

  package static let nationalLadder = "cn/national"

  package init(
    number: String? = nil, occupation: OccupationCode, ladder: String = nationalLadder, level: String,
    date: CalendarDate
  ) {
    self.number = number
    self.occupation = occupation
    self.ladder = ladder
    self.level = level
    self.date = date
  }
}

package struct HeldQualification: Hashable, Codable, Sendable {
  package var kind: Qualification
  package var date: CalendarDate

  package init(kind: Qualification, date: CalendarDate) {
    self.kind = kind
    self.date = date
  }
}

/// 职称 held, in its speciality.
package struct HeldTitle: Hashable, Codable, Sendable {
  package var rank: TitleRank
  package var speciality: String
  package var date: CalendarDate

  package init(rank: TitleRank, speciality: String, date: CalendarDate) {
    self.rank = rank
    self.speciality = speciality
    self.date = date
  }
}

/// 正规培训 completed with a certificate (结业证书).
package struct CompletedTraining: Hashable, Codable, Sendable {
  package var occupation: OccupationCode
  /// A step of the certified standard's ladder: the level trained to.
  package var level: String
  /// 标准学时; nil: not recorded.
  package var hours: Int?
  package var completed: CalendarDate

  package init(occupation: OccupationCode, level: String, hours: Int? = nil, completed: CalendarDate) {
    self.occupation = occupation
    self.level = level
    self.hours = hours
    self.completed = completed
  }
}

/// 学徒期满: complete when both mentors are named (双师带徒).
package struct Apprenticeship: Hashable, Codable, Sendable {
  package var occupation: OccupationCode
  package var completed: CalendarDate
  /// Nil, as with the school's: not on record.
  package var enterpriseMentor: String?
  package var schoolMentor: String?

  package init(
    occupation: OccupationCode, completed: CalendarDate, enterpriseMentor: String? = nil, schoolMentor: String? = nil
  ) {
    self.occupation = occupation
    self.completed = completed
    self.enterpriseMentor = enterpriseMentor
    self.schoolMentor = schoolMentor
  }
}

/// One examination of one component of one (standard, level) on one day (rule 1).
package struct Sitting: Hashable, Codable, Sendable {
  package var component: Component
  package var date: CalendarDate
  /// Nil: blank, so unknown.
  package var score: SittingScore?
  /// A standard's id; nil: the one applied for.
  package var standard: String?
  /// Nil: the level applied for.
  package var level: String?
  package var assessors: [String]
  /// 职业功能 code → its score.
  package var functions: [String: RecordedScore]
  /// ★ item code → whether it was passed.
  package var keys: [String: Bool]

  package init(
    component: Component, date: CalendarDate, score: SittingScore?, standard: String? = nil, level: String? = nil,
    assessors: [String] = [], functions: [String: RecordedScore] = [:], keys: [String: Bool] = [:]
  ) {
    self.component = component
    self.date = date
    self.score = score
    self.standard = standard
    self.level = level
    self.assessors = assessors
    self.functions = functions
    self.keys = keys
  }
}

/// A piece of competency evidence outside any sitting.
package struct Evidence: Hashable, Codable, Sendable {
  /// `skill/1.1.1` of the level applied for, or an item's full name.
  package var item: String
  package var kind: EvidenceKind
  package var score: RecordedScore
  package var date: CalendarDate?
  package var assessors: [String]
  package var organisation: String?

  package init(
    item: String, kind: EvidenceKind, score: RecordedScore, date: CalendarDate? = nil, assessors: [String] = [],
    organisation: String? = nil
  ) {
    self.item = item
    self.kind = kind
    self.score = score
    self.date = date
    self.assessors = assessors
    self.organisation = organisation
  }
}
