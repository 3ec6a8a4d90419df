import LearnerRecords
import Vocabulary

// Dates, codes and scores in tests are written as people write them; one that does not exist is a mistake of the test.

extension CalendarDate: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let date = CalendarDate(text) else { preconditionFailure("no such day: \(text)") }
    self = date
  }
}

extension OccupationCode: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let code = OccupationCode(text) else { preconditionFailure("no such code: \(text)") }
    self = code
  }

  static let robot: OccupationCode = "6-30-99-00"
  static let electrician: OccupationCode = "6-31-01-03"
  /// 钳工: related to the robot operator, not to the electrician.
  static let fitter: OccupationCode = "6-20-01-01"
  /// 中式烹调师: related to neither.
  static let cook: OccupationCode = "4-03-02-01"
}

extension RecordedScore: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let score = RecordedScore(text) else { preconditionFailure("no such score: \(text)") }
    self = score
  }
}

extension SittingScore: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let score = SittingScore(text) else { preconditionFailure("no such score: \(text)") }
    self = score
  }
}
