package import CompetencyModel
import Diagnostics
package import Evaluation
package import LearnerRecords
import Vocabulary

/// A file of records judged, and those who attained the level applied for certified: chunk by chunk, each chunk one
/// transaction of the register.
package struct CertifyingRun {
  private static let chunkSize = 1_000

  private let register: Register
  private let batch: IssueBatch
  private let inputs: DecisionInputs
  private let filing: Filing
  private let model: UnifiedModel
  private let signer: CertificateSigner
  private let now: Timestamp

  package init(
    register: Register, batch: IssueBatch, inputs: DecisionInputs, filing: Filing, model: UnifiedModel,
    signer: CertificateSigner, now: Timestamp
  ) {
    self.register = register
    self.batch = batch
    self.inputs = inputs
    self.filing = filing
    self.model = model
    self.signer = signer
    self.now = now
  }

  /// What happened to a row that did not stay without consequence.
  package enum Event: Sendable {
    case decided(DecidedRow)
    case issued(CertificateNumber, DecidedRow)
    case alreadyIssued(CertificateNumber, DecidedRow)
    /// Could not be decided, or attained but must not be certified.
    case quarantined(QuarantinedRow)
    /// Issued, to a person whose certificate for the same thing was revoked before.
    case certifiedAnew(CertifiedAnew)
    /// After all rows: the batch was released with others besides.
    case uncertified(ReleasedNotCertified)
  }

  /// Reports every row's decision, and what came of it, in the file's order within each kind of event.
  ///
  /// - Throws: ``Failure``, or ``BatchDiffers`` where the batch's name is in use for something else. What was issued by
  ///   then stands, and running the same batch again goes on from there.
  package func run(_ evaluation: EvaluationRun, report: (Event) throws -> Void) throws {
    var waiting: [(row: DecidedRow, candidate: IssueCandidate)] = []
    var issued = 0
    try evaluation.run(transform: { $0 }) { outcome in
      switch outcome {
      case .quarantined(let row): try report(.quarantined(row))
      case .decided(let row):
        try report(.decided(row))
        guard let attainment = Attainment(row.decision, of: row.record.person, in: model) else { return }
        if let refusal = filing.refusal(
          for: row.decision.occupation, level: row.decision.level, on: batch.issueDate)
        {
          try report(.quarantined(quarantined(row, refusal)))
          return
        }
        waiting.append(
          (
            row,
            IssueCandidate(
              applicationID: row.decision.application, attainment: attainment,
              record: row.record.canonicalBytes(), decision: row.bytes,
              awards: (row.decision.awards ?? []).map(\.identity))
          ))
        if waiting.count == Self.chunkSize { issued += try issue(&waiting, report) }
      }
    }
    // Even without a candidate left: whether the batch may be issued at all is told.
    issued += try issue(&waiting, report)
    // Of whom the records know nothing, no row tells. Where all were certified just now, nobody need be looked for.
    guard batch.release.isReviewed, try issued < register.releasedReview(batch.id).attained else { return }
    if let left = try register.uncertified(in: batch.id) { try report(.uncertified(left)) }
  }

  /// - Returns: how many certificates are new.
  private func issue(
    _ waiting: inout [(row: DecidedRow, candidate: IssueCandidate)], _ report: (Event) throws -> Void
  ) throws -> Int {
    var issued: [(candidate: IssueCandidate, number: CertificateNumber)] = []
    let outcomes = try register.issue(
      waiting.map(\.candidate), in: batch, from: inputs, chunkSize: Self.chunkSize, now: now
    ) { try signer.certificate($0) }
    for ((row, candidate), outcome) in zip(waiting, outcomes) {
      switch outcome {
      case .issued(let number):
        issued.append((candidate, number))
        try report(.issued(number, row))
      case .alreadyIssued(let number, let changed):
        try report(.alreadyIssued(number, row))
        if let changed { try report(.quarantined(quarantined(row, changed))) }
      case .refused(let reason): try report(.quarantined(quarantined(row, reason)))
      }
    }
    for anew in try register.certifiedAnew(issued, from: inputs) { try report(.certifiedAnew(anew)) }
    waiting.removeAll(keepingCapacity: true)
    return issued.count
  }

  private func quarantined(_ row: DecidedRow, _ message: any FindingMessage) -> QuarantinedRow {
    let cell = RecordCell(
      file: row.origin.file, line: row.origin.line, cell: row.origin.cell(for: "/person/idNumber"))
    return QuarantinedRow(row.origin, findings: [Finding(message, at: .cell(cell))])
  }
}
