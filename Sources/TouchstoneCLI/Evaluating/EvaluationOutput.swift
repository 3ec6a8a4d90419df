import Diagnostics
import Evaluation
import LearnerRecords

/// What a run of `evaluate` writes, and where it could be gone on with: decisions, quarantined rows, and a journal.
struct EvaluationOutput: ~Copyable {
  private let path: String?
  private let inputs: EvaluationJournal.Inputs
  private var decisions: DecisionOutput
  private var quarantine: QuarantineWriter
  private(set) var summary: RunSummary
  private let clock = ContinuousClock()
  private var noted: ContinuousClock.Instant?
  /// Behind the last row that is done.
  private var next: RowPosition?

  /// Between two notes in the journal, so that it costs nothing and little is done twice.
  private static let noting = Duration.seconds(2)

  /// - Parameters:
  ///   - path: nil for standard output, which nobody can go on with.
  ///   - journal: where an earlier run left off; nil to begin anew.
  /// - Throws: ``Failure`` where a file cannot be written, or what the earlier run had written is not there.
  init(
    _ path: String?, quarantine: String, heldBack: Bool, language: Language, inputs: EvaluationJournal.Inputs,
    from journal: EvaluationJournal?
  ) throws {
    let mayBePlaced = journal?.isAtEnd ?? false
    let decisions = try DecisionOutput(path, heldBack: heldBack, from: journal?.decisions, mayBePlaced: mayBePlaced)
    let quarantine = try QuarantineWriter(
      resumable: quarantine, language: language, from: journal?.quarantine, mayBePlaced: mayBePlaced)
    self.path = path
    self.inputs = inputs
    self.decisions = decisions
    self.quarantine = quarantine
    summary = journal?.summary ?? RunSummary()
    next = journal?.next
    // One left by a run that is not gone on with speaks of files that are begun anew.
    if let path, journal == nil { EvaluationJournal.remove(beside: path) }
  }

  var rows: Int { summary.decided + summary.quarantinedRows }

  mutating func append(_ lines: DecidedLines) throws {
    summary.add(lines)
    try decisions.append(lines.bytes)
    for row in lines.quarantined { try quarantine.append(row) }
  }

  /// Notes now and then that the rows before `next` are done.
  mutating func note(_ next: RowPosition) throws {
    self.next = next
    let now = clock.now
    if let noted, now - noted < Self.noting { return }
    try checkpoint(next)
    noted = clock.now
  }

  /// Notes that the rows before `next` are done: both files are on the disk before the journal says so.
  mutating func checkpoint(_ next: RowPosition, isAtEnd: Bool = false) throws {
    guard let path, inputs.records.modified != nil, let written = try decisions.checkpoint() else { return }
    try EvaluationJournal(
      inputs, next: next, decisions: written, quarantine: quarantine.checkpoint(), summary: summary,
      isAtEnd: isAtEnd
    ).write(beside: path)
  }

  /// Whether a later run could go on from the last ``checkpoint(_:)``.
  var isResumable: Bool { path != nil && inputs.records.modified != nil }

  /// Puts the files in their places; of the decisions none, where they are held back for good.
  ///
  /// Whoever is killed between one file and the next goes on from a journal that says so.
  consuming func finish(withholdingDecisions: Bool) throws {
    if let next { try checkpoint(next, isAtEnd: true) }
    try quarantine.finish()
    if withholdingDecisions {
      if let path { EvaluationJournal.remove(beside: path) }
      decisions.discard()
    } else {
      try decisions.commit()
      if let path { EvaluationJournal.remove(beside: path) }
    }
  }
}
