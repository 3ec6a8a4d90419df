package import Vocabulary

// The parts of a learner record, each as ``LearnerRecord`` describes it. Dates that are not given are absent.

extension CompactRecord {
  package struct Occupation: Sendable {
    package var text: Text
    package var number: OccupationNumber

    static let absent = Occupation(text: .absent, number: .absent)
  }

  package struct Application: Sendable {
    package var id = Text.absent
    package var date = CompactDate.absent
    package var occupation = Occupation.absent
    package var level = Text.absent
    package var cohort = Text.absent
    package var standard = Text.absent
    package var workType = Text.absent
    package var intendedOccupation = Occupation.absent
  }

  package struct Person: Sendable {
    package var name = Text.absent
    package var document = IdentityDocument.residentID
    package var number = Text.absent
    package var birthDate = CompactDate.absent
  }

  package struct Diploma: Sendable {
    package var school: SchoolKind
    package var education: EducationLevel
    package var major: Text
    package var graduated: CompactDate
    package var finalYear: Bool
    package var programme: ProgrammeClass?
    package var enrolled: Bool
    package var accreditedFor: Text
  }

  package struct Employment: Sendable {
    package var from: CompactDate
    package var to: CompactDate
    package var occupation: Occupation
    package var employer: Text
  }

  package struct Certificate: Sendable {
    package var number: Text
    package var occupation: Occupation
    package var ladder: Text
    package var level: Text
    package var date: CompactDate
  }

  package struct Credential: Sendable {
    package var kind: Qualification
    package var date: CompactDate
  }

  package struct Title: Sendable {
    package var rank: TitleRank
    package var speciality: Text
    package var date: CompactDate
  }

  package struct Training: Sendable {
    package var occupation: Occupation
    package var level: Text
    /// -1: not recorded.
    package var hours: Int
    package var completed: CompactDate
  }

  package struct Apprenticeship: Sendable {
    package var occupation: Occupation
    package var completed: CompactDate
    /// Absent, as the school's: not on record.
    package var enterpriseMentor: Text
    package var schoolMentor: Text
  }

  /// A ``RecordedScore``: in hundredths, or a text for points out of a total.
  package struct Score: Sendable {
    /// In lowest terms.
    package var numerator: Int
    package var denominator: Int
    /// Absent: the score is a whole number of hundredths, written as ``Vocabulary/Score`` writes it.
    var text: Text

    init(hundredths: Int) {
      // Hundredths share no divisors with 100 but products of 2, 2, 5 and 5.
      var (numerator, denominator) = (hundredths, 100)
      if numerator & 3 == 0 {
        (numerator, denominator) = (numerator >> 2, 25)
      } else if numerator & 1 == 0 {
        (numerator, denominator) = (numerator >> 1, 50)
      }
      if numerator % 25 == 0 {
        (numerator, denominator) = (numerator / 25, denominator / 25)
      } else if numerator % 5 == 0 {
        (numerator, denominator) = (numerator / 5, denominator / 5)
      }
      self.numerator = numerator
      self.denominator = denominator
      text = .absent
    }

    init(_ value: Fraction, text: Text) {
      numerator = Int(value.numerator)
      denominator = Int(value.denominator)
      self.text = text
    }
  }

  package enum SittingScore: Sendable {
    case blank
    case absent
    case given(Score)
  }

  package struct Sitting: Sendable {
    package var component: Component
    package var date: CompactDate
    package var score: SittingScore
    package var standard: Text
    package var level: Text
    /// Of ``CompactRecord/assessors``.
    package var assessors: Stretch
    /// Of ``CompactRecord/functions``.
    package var functions: Stretch
    /// Of ``CompactRecord/keys``.
    package var keys: Stretch
  }

  /// Those of one sitting are in the order of their codes.
  package struct FunctionScore: Sendable {
    package var code: Text
    package var score: Score
  }

  /// Those of one sitting are in the order of their codes.
  package struct KeyOutcome: Sendable {
    package var code: Text
    package var isPassed: Bool
  }

  package struct Evidence: Sendable {
    package var item: Text
    package var kind: EvidenceKind
    package var score: Score
    package var date: CompactDate
    /// Of ``CompactRecord/assessors``.
    package var assessors: Stretch
    package var organisation: Text
  }

  package struct Sanction: Sendable {
    package var measure: SanctionMeasure
    package var from: CompactDate
    package var to: CompactDate
    package var component: Component?
    package var item: Text
    package var reference: Text

    /// Absent: it does not end.
    package var lastDay: CompactDate { measure == .void && to.isAbsent ? from : to }
  }

  package struct Award: Sendable {
    var competition: Text
    var competitionClass: CompetitionClass
    var group: CompetitionGroup
    /// -1: none.
    var rank: Int
    var prize: Prize?
    var occupation: Occupation
    var date: CompactDate
    var approval: Text
  }

  package struct Recognition: Sendable {
    var kind: RecognitionKind
    var level: Text
    var date: CompactDate
    var approver: Text
    var reference: Text
  }
}
