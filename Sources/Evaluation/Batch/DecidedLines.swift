import CanonicalJSON
import CompetencyModel
package import LearnerRecords

/// The decisions on some consecutive rows, written out, and the rows that could not be decided.
package struct DecidedLines: Sendable {
  /// Lines of NDJSON, in the file's order.
  package private(set) var bytes: [UInt8] = []
  /// What every line comes to.
  package private(set) var decisions: [DecisionSummary] = []
  package private(set) var quarantined: [QuarantinedRow] = []
  /// How many of these were decided by the reference evaluator.
  package private(set) var handedOver = 0

  mutating func add(_ row: QuarantinedRow) { quarantined.append(row) }

  /// Decides the row that was read compactly at a clerk's bench and writes its line; false where the row must be read
  /// as a whole.
  mutating func add(_ record: CompactRecord, _ origin: RowOrigin, by clerk: inout DecisionClerk) -> Bool {
    guard let summary = clerk.appendLine(record, origin, to: &bytes) else { return false }
    decisions.append(summary)
    return true
  }

  /// Decides a row at a clerk's bench and writes its line.
  mutating func add(_ record: LearnerRecord, _ origin: RowOrigin, by clerk: inout DecisionClerk) throws {
    do throws(Rejection) {
      decisions.append(try clerk.appendLine(record, origin, handedOver: &handedOver, to: &bytes))
    } catch {
      quarantined.append(error.row(origin))
    }
  }
}
