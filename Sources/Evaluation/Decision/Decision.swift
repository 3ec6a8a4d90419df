import CanonicalJSON
package import CompetencyModel
package import LearnerRecords
package import Vocabulary

/// What the engine decided about one application: a pure function of (model, record, scheme, as-of date, cohort pin,
/// semantics number) (rule 14). Its canonical bytes hold the full trace, without places.
package struct Decision: Hashable, Codable, Sendable {
  /// The version of the rules of evaluation; every released one stays replayable.
  package static let currentSemantics = 1

  package var semantics = currentSemantics
  package var model: ContentDigest
  package var record: ContentDigest
  package var scheme: String
  package var application: String
  package var occupation: OccupationCode
  package var level: String
  /// 工种 or 职业方向 applied for.
  package var workType: String?
  package var applicationDate: CalendarDate
  package var asOf: CalendarDate
  package var cohort: String?
  /// The certified standard first, then the endorsed ones by name.
  package var standards: [StandardDecision]
  /// Of each endorsed standard the highest level attained that refines the level applied for: these stand on its
  /// certificate.
  package var endorsements: [StandardLevel]
  /// Standards that the scheme endorses and nothing could be judged by, as it lists them; nil where there are none.
  package var unjudged: [UnjudgedStandard]?
  /// What the certificate uses up: each award counts once (rule 28), which the register watches over. Nil where the
  /// level is attained without.
  package var awards: [Award]?

  package func canonicalBytes() throws -> [UInt8] { try CanonicalCoding.bytes(self) }

  /// The verdict on the level applied for, under the certified standard.
  package var verdict: Verdict {
    standards.first?.levels.first { $0.level == level }?.verdict ?? .incomplete
  }
}

/// An endorsed standard that an application could not be judged by, which bars no certificate.
package struct UnjudgedStandard: Error, Hashable, Codable, Sendable {
  package enum Reason: String, Codable, Sendable, CaseIterable {
    case noEditionInForce
    /// Some standard that it refines has no edition in force, or was not joined with the one the cohort is pinned to.
    case nothingToRefine
    /// It names another edition of the certified standard than the one judged by.
    case otherEdition
  }

  package var standard: String
  package var reason: Reason
}

/// All verdicts under one standard.
package struct StandardDecision: Hashable, Codable, Sendable {
  package var standard: StandardEdition
  /// The editions it was joined with, where it refines what is in force; nil where it names them.
  package var follows: [StandardEdition]?
  /// Nil where the edition is in force on the application date; otherwise when it was last, for those pinned to it.
  package var edition: Trace?
  /// Levels in question, lowest first: those applied for, and those that evidence on record belongs to.
  package var levels: [LevelDecision]
  /// The highest level attained.
  package var highest: String?
  /// Lower levels that attaining ``highest`` covers (高级别涵盖低级别); reported, never issued (rule 6).
  package var covered: [String]
}

package struct LevelDecision: Hashable, Codable, Sendable {
  package var level: String
  package var verdict: Verdict
  package var clauses: [Trace]
}
