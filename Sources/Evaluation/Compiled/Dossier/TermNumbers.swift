import Standards
import Vocabulary

// The places of terms in their vocabularies, lowest first, for bit sets and comparisons. Said case by case: looking a
// case up in `allCases` makes an array each time.

extension Component {
  var number: UInt8 {
    switch self {
    case .theory: 0
    case .practical: 1
    case .review: 2
    }
  }
}

extension SchoolKind {
  var number: UInt8 {
    switch self {
    case .technicalSchool: 0
    case .seniorTechnicalSchool: 1
    case .technicianCollege: 2
    case .secondaryVocational: 3
    case .higherVocational: 4
    case .university: 5
    }
  }
}

extension EducationLevel {
  var number: UInt8 {
    switch self {
    case .primary: 0
    case .juniorMiddle: 1
    case .seniorMiddle: 2
    case .secondaryVocational: 3
    case .associate: 4
    case .bachelor: 5
    case .master: 6
    case .doctor: 7
    }
  }
}

extension ProgrammeClass {
  var number: UInt8 {
    switch self {
    case .intermediateClass: 0
    case .seniorClass: 1
    case .traineeTechnicianClass: 2
    case .technicianClass: 3
    }
  }
}

extension TitleRank {
  var number: UInt8 {
    switch self {
    case .elementary: 0
    case .assistant: 1
    case .intermediate: 2
    case .associateSenior: 3
    case .senior: 4
    }
  }
}

extension EvidenceKind {
  var number: UInt8 {
    switch self {
    case .practicalExam: 0
    case .workplaceObservation: 1
    case .simulation: 2
    case .workProduct: 3
    case .project: 4
    case .writtenTest: 5
    case .oralExam: 6
    case .trainingAssessment: 7
    case .thirdPartyReport: 8
    }
  }

  /// As a member of a bit set.
  var bit: UInt16 { 1 << number }
}

extension Qualification {
  var number: UInt8 {
    switch self {
    case .traineeTechnician: 0
    }
  }
}

extension Sequence<EvidenceKind> {
  var bits: UInt16 { reduce(0) { $0 | $1.bit } }
}
