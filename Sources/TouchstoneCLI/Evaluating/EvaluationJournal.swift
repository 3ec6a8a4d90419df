import CanonicalJSON
import CompetencyModel
import Diagnostics
import Evaluation
import Files
import FoundationEssentials
import Glibc
import LearnerRecords
import Vocabulary

/// How far a run of `evaluate` has come, kept beside its output as `OUT.resume` until the output is whole.
struct EvaluationJournal: Codable {
  /// Everything that a line of the output depends on.
  let inputs: Inputs
  /// The row to go on with.
  let next: RowPosition
  /// Bytes of the decisions written so far.
  let decisions: Int
  let quarantine: QuarantineWriter.Checkpoint
  let summary: RunSummary
  /// Nothing is left to do but to put the files in their places, which may have begun.
  let isAtEnd: Bool

  struct Inputs: Codable, Equatable {
    let engine: String
    let semantics: Int
    /// Of all documents as they are written, since lines tell their places.
    let standards: ContentDigest
    let scheme: String
    let asOf: CalendarDate
    let cohort: String?
    let trace: String
    let language: String
    let records: Records
    let quarantine: String
  }

  struct Records: Codable, Equatable {
    let path: String
    let byteCount: Int
    let modified: FileTime?
    let format: String
    let encoding: String
  }

  static func path(beside output: String) -> String { output + ".resume" }

  /// Nil where no run was interrupted.
  ///
  /// - Throws: ``Failure`` where it is damaged.
  init?(beside output: String) throws {
    let path = Self.path(beside: output)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let bytes = try InputFile.bytes(path)
    guard let journal = try? CanonicalCoding.decode(Self.self, from: bytes) else {
      throw Failure(
        Bilingual(zh: "`\(path)` 已损坏，不知道从哪里接着运行", en: "`\(path)` is damaged: it does not tell where to go on"),
        advice: Bilingual(zh: "不加 --resume 从头运行", en: "run from the beginning, without --resume"))
    }
    self = journal
  }

  init(
    _ inputs: Inputs, next: RowPosition, decisions: Int, quarantine: QuarantineWriter.Checkpoint, summary: RunSummary,
    isAtEnd: Bool
  ) {
    self.inputs = inputs
    self.next = next
    self.decisions = decisions
    self.quarantine = quarantine
    self.summary = summary
    self.isAtEnd = isAtEnd
  }

  /// Takes the place of the journal before it, on the disk, in one step.
  func write(beside output: String) throws {
    let bytes: [UInt8]
    do {
      bytes = try CanonicalCoding.bytes(self)
    } catch {
      preconditionFailure("a journal is of numbers and words: \(error)")
    }
    try AtomicFile.write(bytes, to: Self.path(beside: output), permissions: 0o600)
  }

  static func remove(beside output: String) { unlink(path(beside: output)) }

  /// - Throws: ``WrongUsage`` where the rest would not fit what was written: other standards, records or options.
  func check(against now: Inputs) throws {
    let then = inputs
    let changes: [(Bool, Bilingual)] = [
      (
        then.engine != now.engine || then.semantics != now.semantics, Bilingual(zh: "程序版本", en: "the program's version")
      ),
      (then.records != now.records, Bilingual(zh: "记录文件", en: "the file of records")),
      (then.standards != now.standards, Bilingual(zh: "标准文档", en: "the standards")),
      (then.scheme != now.scheme, Bilingual(zh: "--scheme", en: "--scheme")),
      (then.asOf != now.asOf, Bilingual(zh: "--as-of", en: "--as-of")),
      (then.cohort != now.cohort, Bilingual(zh: "--cohort", en: "--cohort")),
      (then.trace != now.trace, Bilingual(zh: "--trace", en: "--trace")),
      (then.language != now.language, Bilingual(zh: "--lang", en: "--lang")),
      (then.quarantine != now.quarantine, Bilingual(zh: "--quarantine", en: "--quarantine")),
    ]
    let changed = changes.filter(\.0).map(\.1)
    guard !changed.isEmpty else { return }
    throw WrongUsage(
      Bilingual(
        zh: "与中断时不同，不能接着运行：\(changed.map(\.zh).joined(separator: "、"))",
        en: "cannot go on, not the same as in the interrupted run: \(changed.map(\.en).joined(separator: ", "))"),
      advice: Bilingual(zh: "改回原样，或不加 --resume 从头运行", en: "restore it, or run from the beginning without --resume"))
  }
}
