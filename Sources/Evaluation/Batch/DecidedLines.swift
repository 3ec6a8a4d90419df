import CompetencyModel
package import LearnerRecords

/// The decisions on some consecutive rows, written out, and the rows that could not be decided.
package struct DecidedLines: Sendable {
  /// Lines of NDJSON, in the file's order.
  package internal(set) var bytes: [UInt8] = []
  /// What the lines come to, and how many to each.
  package internal(set) var decisions: [(summary: DecisionSummary, count: Int)] = []
  package internal(set) var quarantined: [QuarantinedRow] = []
  package internal(set) var usedAwards: [UsedAward] = []
  /// How many of these were decided by the reference evaluator.
  package internal(set) var handedOver = 0
}
