import ArgumentParser
import CanonicalJSON
import CompetencyModel
import Diagnostics
import Evaluation
import Files
import FoundationEssentials
import LearnerRecords

extension DecisionReport.Detail: ExpressibleByArgument {}

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: say("按认定方案评价记录，写出决定（NDJSON）", "judge records by a scheme and write the decisions as NDJSON"))

  @OptionGroup var judging: RecordOptions

  @Option(
    help: ArgumentHelp(
      say("用已合并的 model.json 代替工作区", "judge by a merged model.json instead of a workspace"), valueName: "file"))
  var model: String?

  @Option(
    help: ArgumentHelp(say("决定写入的文件（默认：标准输出）", "file for the decisions (default: standard output)"), valueName: "file"))
  var out: String?

  @Option(help: ArgumentHelp(say("写出未满足的条款（unmet）或全部（full）", "write the clauses not met (unmet) or all (full)")))
  var trace: DecisionReport.Detail = .unmet

  @Flag(help: ArgumentHelp(say("只要有一行被隔离就不写出任何决定", "write no decision at all if any row is quarantined")))
  var strict = false

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var lang: LanguageOption

  func validate() throws {
    if model != nil, workspace.folder != nil {
      throw ValidationError(say("--model 与 --workspace 只用其一", "give either --model or --workspace"))
    }
  }

  func run() throws {
    let language = lang.language
    try language.reporting {
      let quarantinePath = judging.quarantinePath(beside: out)
      try OutputPath.check([out, quarantinePath].compactMap { $0 }, records: judging.records)
      let judged = try judgingModel(language)
      let scheme = try judged.scheme(judging.scheme)
      try judged.check(cohort: judging.cohort, of: scheme)
      let evaluator = CompiledEvaluator(
        ReferenceEvaluator(
          model: judged.model, modelDigest: judged.digest, scheme: scheme, asOf: judging.asOf,
          cohort: judging.cohort))
      let report = DecisionReport(detail: trace, language: language, places: judged.places)
      let source = try judging.open(language)
      let run = EvaluationRun(evaluator, source, threads: judging.threadCount)

      var summary = RunSummary()
      var output = try DecisionOutput(out, heldBack: strict)
      var quarantine = try QuarantineWriter(path: quarantinePath, language: language)
      try run.lines(report) { lines in
        summary.add(lines)
        try output.append(lines.bytes)
        for row in lines.quarantined { try quarantine.append(row) }
      }
      try quarantine.finish()
      summary.lines(in: language).forEach(Console.message)
      if summary.quarantinedRows > 0 {
        Console.message(
          Bilingual(zh: "隔离的行及原因见 `\(quarantinePath)`", en: "quarantined rows, with their reasons: `\(quarantinePath)`")
            .text(in: language))
      }
      if strict, summary.quarantinedRows > 0 {
        Console.message(
          Bilingual(zh: "--strict：有隔离的行，没有写出决定", en: "--strict: rows were quarantined, so no decision was written")
            .text(in: language))
        throw ExitCode.findings
      }
      try output.commit()
      if summary.decided + summary.quarantinedRows == 0 { throw ExitCode.nothingChecked }
      if summary.quarantinedRows > 0 { throw ExitCode.findings }
    }
  }

  private func judgingModel(_ language: Language) throws -> JudgingModel {
    if let model { return try JudgingModel(reading: model) }
    let (workspace, merge) = try workspace.merged(language)
    return try JudgingModel(workspace, merge)
  }
}
