package import CompetencyModel
import Diagnostics
package import Evaluation
package import LearnerRecords
import Vocabulary

/// A file of records judged, and those who attained the level applied for certified: chunk by chunk, each chunk one
/// transaction of the register.
package struct CertifyingRun {
  private static let chunkSize = 1_000
  /// In bytes of records: about as many as a chunk's certificates come of.
  private static let judgedAhead = 8 << 20

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

  /// What happened to a row.
  package enum Event: Sendable {
    case decided(DecisionSummary)
    case issued(CertificateNumber)
    case alreadyIssued(CertificateNumber)
    /// Could not be decided, or attained but must not be certified.
    case quarantined(QuarantinedRow)
    /// Issued, to a person whose certificate for the same thing was revoked before.
    case certifiedAnew(CertifiedAnew)
    /// After all rows: the batch was released with others besides.
    case uncertified(ReleasedNotCertified)
  }

  /// One row judged: all that is still asked of it.
  private enum Judged: Sendable {
    case undecided(QuarantinedRow)
    case notAttained(DecisionSummary)
    /// Attained, and not to be certified here.
    case refused(DecisionSummary, QuarantinedRow)
    case attained(DecisionSummary, Waiting)
  }

  /// Who attained, until the next chunk is issued.
  private struct Waiting: Sendable {
    let candidate: IssueCandidate
    let origin: RowOrigin
  }

  /// Reports every row's decision, and what came of it, in the file's order within each kind of event.
  ///
  /// - Throws: ``Failure``, or ``BatchDiffers`` where the batch's name is in use for something else. What was issued by
  ///   then stands, and running the same batch again goes on from there.
  package func run(_ evaluation: EvaluationRun, report: (Event) throws -> Void) throws {
    var waiting: [Waiting] = []
    var issued = 0
    // While a chunk is entered, which is one thread's to do, the others judge the next.
    try evaluation.run(ahead: Self.judgedAhead, transform: judged) { judged in
      switch judged {
      case .undecided(let row): try report(.quarantined(row))
      case .notAttained(let summary): try report(.decided(summary))
      case .refused(let summary, let row):
        try report(.decided(summary))
        try report(.quarantined(row))
      case .attained(let summary, let attained):
        try report(.decided(summary))
        waiting.append(attained)
        if waiting.count == Self.chunkSize { issued += try issue(&waiting, report) }
      }
    }
    // Even without a candidate left: whether the batch may be issued at all is told.
    issued += try issue(&waiting, report)
    // Of whom the records know nothing, no row tells. Where all were certified just now, nobody need be looked for.
    guard batch.release.isReviewed, try issued < register.releasedReview(batch.id).attained else { return }
    if let left = try register.uncertified(in: batch.id) { try report(.uncertified(left)) }
  }

  private func judged(_ outcome: RowOutcome) -> Judged {
    switch outcome {
    case .quarantined(let row): return .undecided(row)
    case .decided(let row):
      let summary = DecisionSummary(row.decision)
      guard let attainment = Attainment(row.decision, of: row.record.person, in: model) else {
        return .notAttained(summary)
      }
      if let refusal = filing.refusal(for: row.decision.occupation, level: row.decision.level, on: batch.issueDate) {
        return .refused(summary, quarantined(row.origin, refusal))
      }
      return .attained(
        summary,
        Waiting(
          candidate: IssueCandidate(
            applicationID: row.decision.application, attainment: attainment, record: row.record.canonicalBytes(),
            decision: row.bytes, awards: (row.decision.awards ?? []).map(\.identity)),
          origin: row.origin))
    }
  }

  /// - Returns: how many certificates are new.
  private func issue(_ waiting: inout [Waiting], _ report: (Event) throws -> Void) throws -> Int {
    let outcomes = try register.issue(
      waiting.map(\.candidate), in: batch, from: inputs, chunkSize: Self.chunkSize, now: now
    ) { try signer.certificate($0) }
    var (issued, certifiedAnew): (Int, [CertifiedAnew]) = (0, [])
    for (row, outcome) in zip(waiting, outcomes) {
      switch outcome {
      case .issued(let number, let anew):
        issued += 1
        certifiedAnew += anew
        try report(.issued(number))
      case .alreadyIssued(let number, let changed):
        try report(.alreadyIssued(number))
        if let changed { try report(.quarantined(quarantined(row.origin, changed))) }
      case .refused(let reason): try report(.quarantined(quarantined(row.origin, reason)))
      }
    }
    for anew in certifiedAnew { try report(.certifiedAnew(anew)) }
    waiting.removeAll(keepingCapacity: true)
    return issued
  }

  private func quarantined(_ origin: RowOrigin, _ message: any FindingMessage) -> QuarantinedRow {
    let cell = RecordCell(file: origin.file, line: origin.line, cell: origin.cell(for: "/person/idNumber"))
    return QuarantinedRow(origin, findings: [Finding(message, at: .cell(cell))])
  }
}
