import Vocabulary

/// 申报条件 of one standard.
struct ProgrammeEligibility: Sendable {
  var template: Int32
  /// Which occupations, majors and titles are its own or related.
  var relations: Int32
  var alternatives: Slice
}

struct ProgrammeAlternative: Sendable {
  var template: Int32
  var conditions: Slice
}

/// One condition; what a kind does not have stays as it is here.
struct ProgrammeCondition: Sendable {
  enum Kind: UInt8, Sendable {
    case experience
    case engaged
    case intends
    case holds
    case title
    case graduate
    case trained
    case apprenticeship
    case age
    case qualification
  }

  enum Milestone: UInt8, Sendable {
    case none
    case certificate
    case title
  }

  var kind: Kind
  var template: Int32
  /// Work, occupation or apprenticeship of a related occupation counts too.
  var countsRelated = false
  /// The certificate's own occupation or a related one.
  var certificateCountsRelated = false
  var isContinuous = false
  var milestone = Milestone.none
  /// A length of work or of time held; -1: none.
  var months = -1
  /// Where in ``Programme/Tables/sufficientFrom`` it is said which steps suffice; -1: no step is asked.
  var steps: Int32 = -1
  /// The lowest title.
  var rank: UInt8 = 0
  /// -1: completion will do.
  var hours = -1
  /// 0: any.
  var schools: UInt8 = 0
  var education: UInt8 = 0
  /// The lowest class (班别); 255: none is asked.
  var programme: UInt8 = 255
  /// The least that ``ProgrammeRelations/majors`` has to say of the major.
  var major: UInt8 = 0
  var finalYearCounts = false
  var enrolledCounts = false
  /// Years of age, or the number of a qualification.
  var number = 0
}

/// Which occupations, majors and titles count for one standard.
struct ProgrammeRelations: Sendable {
  /// Among ``Programme/Tables/ladders``.
  var ladder: Int32
  var occupation: OccupationNumber
  /// Those of other editions of the catalogue.
  var otherCodes: [OccupationNumber]
  var relatedOccupations: Slice
  /// By the number of a major: 2 own, 1 related, 0 neither.
  var majors: [UInt8]
  var titles: [Bool]

  static let ownMajor: UInt8 = 2
  static let relatedMajor: UInt8 = 1
}
