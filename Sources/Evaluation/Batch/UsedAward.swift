package import CompetencyModel
import LearnerRecords
import Vocabulary

/// An award by which an application attained. Each counts once (rule 14): other applications of the same person by the same
/// award are told by the run, and all but one refused when certificates are issued.
package struct UsedAward: Sendable {
  /// Of the person and the award, the same wherever both are.
  package let key: ContentDigest
  /// Of the application.
  package let line: Int

  init(_ award: Award, of person: Person, line: Int) {
    key = ContentDigest(of: Array("\(person.document.rawValue) \(person.number) \(award.identity)".utf8))
    self.line = line
  }
}
