package import CompetencyModel
package import Diagnostics
import Evaluation
import Files
package import LearnerRecords

/// 公示名单: who is to be certified with a batch, for everybody to see. Of a person it shows what ``Masking`` leaves, and
/// nothing else that is theirs alone, be it by its order.
package struct NoticeList: Sendable {
  /// The review that its days of notice are of.
  package let review: BatchReview
  package let entries: [NoticeEntry]

  /// - Parameters:
  ///   - decisions: the file of decisions that was reviewed last.
  ///   - records: what they were made from, as the decisions hold nobody's name.
  ///   - everyone: whether those who did not attain the level are on it too.
  /// - Throws: ``NoticeListRefused``; ``UnusableDecisions``; ``Failure`` where a file cannot be read.
  package init(
    of batch: String, in register: Register, decisions path: String, records: RecordSource, model: UnifiedModel,
    _ modelDigest: ContentDigest, everyone: Bool
  ) throws {
    func refused(_ reason: NoticeListRefused.Reason) -> NoticeListRefused {
      NoticeListRefused(batch: batch, reason: reason)
    }
    guard let review = try register.account(ofBatch: batch)?.reviews.last else { throw refused(.notReviewed) }
    guard try ReviewedDecisions(reading: path).digest == review.decisions else {
      throw refused(.otherDecisions(by: review.person))
    }
    guard modelDigest == review.model, let scheme = model.scheme(review.scheme) else { throw refused(.otherStandards) }
    var waiting = try Self.lines(path)
    var evaluators: [String?: ReferenceEvaluator] = [:]
    var entries: [NoticeEntry] = []
    var contradicted = 0
    var batches = records.batches()
    while let rows = try batches.next() {
      for case .record(let record, _) in try records.decode(rows) {
        guard let line = waiting.removeValue(forKey: ContentDigest(of: record.canonicalBytes())) else { continue }
        // A file that was altered before its review would be put before the public as it is.
        let evaluator =
          evaluators[line.cohort]
          ?? ReferenceEvaluator(
            model: model, modelDigest: modelDigest, scheme: scheme, asOf: review.asOf, cohort: line.cohort)
        evaluators[line.cohort] = evaluator
        guard let decision = try? evaluator.decide(record), line.tells(decision) else {
          contradicted += 1
          continue
        }
        guard everyone || decision.verdict == .attained else { continue }
        guard let entry = NoticeEntry(record.person, decision, in: model) else { throw refused(.otherStandards) }
        entries.append(entry)
      }
    }
    guard contradicted == 0 else { throw refused(.contradicted(contradicted)) }
    let missing = waiting.values.count { everyone || $0.verdict == Verdict.attained.rawValue }
    guard missing == 0 else { throw refused(.recordsMissing(missing)) }
    self.review = review
    self.entries = entries.sorted()
  }

  /// By the record's digest.
  private static func lines(_ path: String) throws -> [ContentDigest: DecisionLine] {
    var lines: [ContentDigest: DecisionLine] = [:]
    var number = 0
    try LineReader.forEachLine(of: path) { bytes, _ in
      number += 1
      guard let line = DecisionLine(bytes), let record = line.record else {
        throw UnusableDecisions(fault: .notADecision(line: number))
      }
      lines[record] = line
    }
    return lines
  }

  /// As Excel opens it.
  package func csv(in language: Language) -> [UInt8] {
    var bytes = ByteOrderMark.utf8
    CSVText.append(row: NoticeEntry.heading.map { $0.text(in: language) }, to: &bytes)
    for (place, entry) in entries.enumerated() {
      CSVText.append(row: entry.cells(place + 1, in: language).map(CSVText.inert), to: &bytes)
    }
    return bytes
  }
}

/// A notice list that would not be of what was reviewed.
package struct NoticeListRefused: FindingMessage, Error, Hashable {
  package enum Reason: Hashable, Sendable {
    case notReviewed
    case otherDecisions(by: String)
    case otherStandards
    case recordsMissing(Int)
    /// Decisions that the records do not come to by the standards.
    case contradicted(Int)
  }

  package static let code: FindingCode = "TS6005"
  package let batch: String
  package let reason: Reason

  package var text: Bilingual {
    switch reason {
    case .notReviewed:
      Bilingual(
        zh: "批次 `\(batch)` 未经复核，无可公示", en: "batch `\(batch)` was not reviewed, so there is nothing to put on notice")
    case .otherDecisions(let person):
      Bilingual(
        zh: "所给的决定文件不是 \(person) 最后为批次 `\(batch)` 复核的",
        en: "the decisions given are not those that \(person) reviewed last for batch `\(batch)`")
    case .otherStandards:
      Bilingual(
        zh: "标准与批次 `\(batch)` 复核的决定所依据的不同",
        en: "the standards are not those that the reviewed decisions of batch `\(batch)` were made by")
    case .recordsMissing(let count):
      Bilingual(
        zh: "批次 `\(batch)` 有 \(count) 份决定在记录文件中找不到考生",
        en: "the file of records lacks those of \(count) decisions of batch `\(batch)`, or has others")
    case .contradicted(let count):
      Bilingual(
        zh: "批次 `\(batch)` 有 \(count) 份决定与依记录和标准重算的结果不同",
        en: "\(count) decisions of batch `\(batch)` are not what the records come to by the standards")
    }
  }

  package var advice: Bilingual {
    switch reason {
    case .notReviewed:
      Bilingual(zh: "先用 `touchstone batch review` 复核", en: "review it first with `touchstone batch review`")
    case .otherDecisions:
      Bilingual(
        zh: "用 `touchstone batch show` 查看最后一次复核的决定文件", en: "see with `touchstone batch show` which were reviewed last")
    case .otherStandards:
      Bilingual(
        zh: "用评价时的标准（`--workspace`），或重新评价、复核",
        en: "give the standards of the evaluation (`--workspace`), or evaluate and review again")
    case .recordsMissing:
      Bilingual(zh: "给出评价所用的记录文件，不要改动", en: "give the file of records that was evaluated, as it was")
    case .contradicted:
      Bilingual(
        zh: "决定文件在复核之前被改动过：查明原因，重新评价、复核",
        en: "the decisions were altered before they were reviewed: find out why, then evaluate and review again")
    }
  }
}
