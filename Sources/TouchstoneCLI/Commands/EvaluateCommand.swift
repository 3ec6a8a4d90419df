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

  @Flag(
    help: ArgumentHelp(
      say("接着中断的运行，结果与不中断时相同", "go on with a run that was interrupted, to the same bytes as an unbroken one")))
  var resume = false

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var lang: LanguageOption

  func validate() throws {
    if model != nil, workspace.folder != nil {
      throw ValidationError(say("--model 与 --workspace 只用其一", "give either --model or --workspace"))
    }
    if resume, out == nil {
      throw ValidationError(
        say("--resume 需要 --out：标准输出无法接着写", "--resume needs --out: nobody can go on with standard output"))
    }
    if resume, judging.records == "-" {
      throw ValidationError(
        say("--resume 需要记录文件：标准输入无法重读", "--resume needs a file of records: standard input cannot be read again"))
    }
  }

  func run() throws {
    let language = lang.language
    try language.reporting {
      let quarantinePath = judging.quarantinePath(beside: out)
      try OutputPath.check([out, quarantinePath].compactMap { $0 }, records: judging.records)
      if let out { try OutputPath.demandDecisions(out) }
      let judged = try judgingModel(language)
      let scheme = try judged.scheme(judging.scheme)
      try judged.check(cohort: judging.cohort, of: scheme)
      let evaluator = CompiledEvaluator(
        ReferenceEvaluator(
          model: judged.model, modelDigest: judged.digest, scheme: scheme, asOf: judging.asOf,
          cohort: judging.cohort))
      let source = try judging.file.open(scheme.headers, language)
      let inputs = inputs(judged, source, quarantinePath, language)
      let journal = try interruptedRun(inputs, language)
      let run = EvaluatingRun(
        run: EvaluationRun(evaluator, source, threads: judging.threadCount),
        report: DecisionReport(detail: trace, language: language, places: judged.places), source: source,
        language: language)
      let output = try EvaluationOutput(
        out, quarantine: quarantinePath, heldBack: strict, language: language,
        inputs: inputs, from: journal)
      let summary = try run.write(
        output, withholdingIfQuarantined: strict, quarantinePath: quarantinePath, from: journal?.next)
      if summary.decided + summary.quarantinedRows == 0 { throw ExitCode.nothingChecked }
      if summary.quarantinedRows > 0 { throw ExitCode.findings }
    }
  }

  /// Where to go on; nil to begin with the first row.
  private func interruptedRun(_ inputs: EvaluationJournal.Inputs, _ language: Language) throws -> EvaluationJournal? {
    guard resume, let out else { return nil }
    guard let journal = try EvaluationJournal(beside: out) else {
      Console.message(
        Bilingual(
          zh: "`\(out)` 没有中断的运行，从头开始", en: "no run for `\(out)` was interrupted: beginning with the first row"
        ).text(in: language))
      return nil
    }
    try journal.check(against: inputs)
    return journal
  }

  private func inputs(
    _ judged: JudgingModel, _ source: RecordSource, _ quarantinePath: String, _ language: Language
  ) -> EvaluationJournal.Inputs {
    EvaluationJournal.Inputs(
      engine: EngineVersion.current, semantics: Decision.currentSemantics, standards: judged.writtenDigest,
      scheme: judging.scheme, asOf: judging.asOf, cohort: judging.cohort, trace: trace.rawValue,
      language: language.rawValue,
      records: EvaluationJournal.Records(
        path: judging.records, byteCount: source.byteCount, modified: source.lastModified,
        format: source.format.rawValue, encoding: source.encoding.rawValue),
      quarantine: quarantinePath)
  }

  private func judgingModel(_ language: Language) throws -> JudgingModel {
    if let model { return try JudgingModel(reading: model) }
    let (workspace, merge) = try workspace.merged(language)
    return try JudgingModel(workspace, merge)
  }
}
