package import Vocabulary

/// One condition of an 申报条件 entry (技术规程 1.9.1). Each is upward closed: more work, certificates, titles, schooling
/// or age never hurts.
package enum Condition: Hashable, Codable, Sendable {
  /// 累计从事…满 n 年.
  case experience(WorkCondition)
  /// 从事: has worked in it at all.
  case engaged(of: Relatedness)
  /// 拟从事: means to work in it.
  case intends(of: Relatedness)
  /// 取得…证书; with `held`, for at least that much calendar time.
  case holds(CertificateCondition, held: CalendarLength?)
  /// 取得符合专业对应关系的…职称.
  case title(TitleCondition)
  /// One diploma with all of these attributes.
  case graduate(GraduateCondition)
  /// 经正规培训达规定标准学时数，并取得结业证书.
  case trained(TrainingCondition)
  /// 学徒期满.
  case apprenticeship(of: Relatedness)
  /// 年满 n 周岁.
  case age(Int)
  case qualification(Qualification)
}

/// Work for a length of time, in all or without a break; with `after`, counted from the earliest such certificate or
/// title (rule 4).
package struct WorkCondition: Hashable, Codable, Sendable {
  package var length: CalendarLength
  package var of: Relatedness
  package var after: Milestone?
  /// 连续从事: in one stretch (pre-2018 editions).
  package var isContinuous: Bool

  package init(_ length: CalendarLength, of: Relatedness, after: Milestone? = nil, isContinuous: Bool = false) {
    self.length = length
    self.of = of
    self.after = after
    self.isContinuous = isContinuous
  }
}

/// What work is counted from.
package enum Milestone: Hashable, Codable, Sendable {
  case certificate(CertificateCondition)
  case title(TitleRank)
}

/// A certificate of a level (or a higher one) of the own or a related occupation.
package struct CertificateCondition: Hashable, Codable, Sendable {
  /// A step of the standard's ladder.
  package var level: String
  package var of: Relatedness

  package init(level: String, of: Relatedness) {
    self.level = level
    self.of = of
  }
}

/// A professional title of a rank (or a higher one) whose speciality corresponds to the occupation.
package struct TitleCondition: Hashable, Codable, Sendable {
  package var rank: TitleRank
  /// Calendar time since the title was conferred.
  package var held: CalendarLength?

  package init(rank: TitleRank, held: CalendarLength? = nil) {
    self.rank = rank
    self.held = held
  }
}

/// Completed training to a level (or a higher one).
package struct TrainingCondition: Hashable, Codable, Sendable {
  /// A step of the standard's ladder.
  package var level: String
  /// 标准学时; nil: completion will do.
  package var hours: Int?

  package init(level: String, hours: Int? = nil) {
    self.level = level
    self.hours = hours
  }
}

/// What one diploma must be.
package struct GraduateCondition: Hashable, Codable, Sendable {
  /// Sorted; empty: any school.
  package var schools: [SchoolKind]
  /// 技工院校 …班 or a higher one.
  package var programme: ProgrammeClass?
  package var education: EducationLevel?
  package var major: MajorRelation
  /// Who counts beside graduates.
  package var students: StudentStanding?
  /// 经评估论证、以…技能为培养目标: the level trained to.
  package var accreditedFor: String?

  package init(
    schools: [SchoolKind] = [], programme: ProgrammeClass? = nil, education: EducationLevel? = nil,
    major: MajorRelation = .any, students: StudentStanding? = nil, accreditedFor: String? = nil
  ) {
    self.schools = schools.count < 2 ? schools : Set(schools).sorted()
    self.programme = programme
    self.education = education
    self.major = major
    self.students = students
    self.accreditedFor = accreditedFor
  }
}

/// 含尚未取得毕业证书的在校应届毕业生, or 含在读学生 of any year.
package enum StudentStanding: String, OrderedTerm {
  case enrolled
  case finalYear = "final-year"

  package var chinese: String {
    switch self {
    case .enrolled: "在读"
    case .finalYear: "应届"
    }
  }
}

/// One entry of 申报条件: all of its conditions together.
package struct EligibilityAlternative: Hashable, Codable, Sendable {
  package var conditions: [Condition]

  package init(_ conditions: [Condition]) { self.conditions = conditions }
}
