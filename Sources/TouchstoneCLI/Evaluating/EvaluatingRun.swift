import Diagnostics
import Evaluation
import LearnerRecords

/// A run of `evaluate` over its file, as the person before it sees it: progress, what it came to, and how to go on with it
/// where it was interrupted.
struct EvaluatingRun {
  let run: EvaluationRun
  let report: DecisionReport
  let source: RecordSource
  let language: Language

  /// - Parameter start: the row to go on with; nil for the first.
  /// - Throws: ``Failure`` where a file cannot be read or written.
  func write(
    _ output: consuming EvaluationOutput, withholdingIfQuarantined isStrict: Bool, quarantinePath: String,
    from start: RowPosition?
  ) throws -> RunSummary {
    Interruption.listen()
    var progress = Progress(total: source.byteCount, language: language)
    do {
      try run.lines(report, from: start) { lines, next in
        try output.append(lines)
        progress.advance(to: next.offset, rows: output.rows)
        guard Interruption.isHeard else { return try output.note(next) }
        try output.checkpoint(next)
        throw Interrupted()
      }
    } catch is Interrupted {
      progress.end()
      let rows = output.rows
      tellHowToGoOn(rows, isResumable: output.isResumable)
      _ = consume output
      Interruption.obey()
    }
    progress.end()
    let summary = output.summary
    let isWithheld = isStrict && summary.quarantinedRows > 0
    try output.finish(withholdingDecisions: isWithheld)
    tell(summary, quarantinePath: quarantinePath, isWithheld: isWithheld)
    return summary
  }

  private func tell(_ summary: RunSummary, quarantinePath: String, isWithheld: Bool) {
    summary.lines(in: language).forEach(Console.message)
    if summary.quarantinedRows > 0 {
      say(
        Bilingual(zh: "隔离的行及原因见 `\(quarantinePath)`", en: "quarantined rows, with their reasons: `\(quarantinePath)`"))
    }
    if isWithheld {
      say(
        Bilingual(zh: "--strict：有隔离的行，没有写出决定", en: "--strict: rows were quarantined, so no decision was written"))
    }
  }

  private func tellHowToGoOn(_ rows: Int, isResumable: Bool) {
    if isResumable {
      say(
        Bilingual(
          zh: "已中断，已评价 \(rows) 行；用同样的命令加 --resume 接着运行",
          en: "interrupted after \(rows) rows; go on with the same command and --resume"))
    } else {
      say(
        Bilingual(
          zh: "已中断，已评价 \(rows) 行，写出的每一行都是完整的；要能接着运行，请用 --out 写到文件，并从文件读记录",
          en:
            "interrupted after \(rows) rows, and every line written is whole; to be able to go on, read a file and write with --out"
        ))
    }
  }

  private func say(_ message: Bilingual) { Console.message(message.text(in: language)) }
}

private struct Interrupted: Error {}
