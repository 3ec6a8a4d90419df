import ArgumentParser
import CompetencyModel
import Diagnostics
import FoundationEssentials
import Vocabulary
import YAMLSource

extension ReportFormat: ExpressibleByArgument {}

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: say("检查文档及其合并而成的模型", "check documents and the model they merge into"))

  @Argument(
    help: ArgumentHelp(
      say(
        "只显示这些文件或文件夹的问题（读取的始终是整个工作区）",
        "show findings of these files or folders only (the whole workspace is read all the same)"),
      valueName: "path"))
  var paths: [String] = []

  @OptionGroup var workspace: WorkspaceOption
  @Option(help: ArgumentHelp(say("结果写到标准输出的格式", "the format of findings on standard output")))
  var format: ReportFormat = .human
  @Option(
    help: ArgumentHelp(
      say("按这一天检查有无过期（YYYY-MM-DD）；不写则不检查", "check by this day what is out of force, YYYY-MM-DD; left out, nothing is"),
      valueName: "date"))
  var asOf: CalendarDate?
  @OptionGroup var since: SinceOption
  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      try baseline.check(paths: paths, since: since.revision)
      let workspace = try workspace.load(near: paths.first, language)
      let shown = try ChosenPaths(
        paths, in: workspace, undone: Bilingual(zh: "什么也没检查", en: "nothing was checked"), language)
      let merge = Merge(workspace, recordingOrigins: false)
      let findings = try Validation(
        workspace, merge, of: asOf.map { merge.withoutEdition(on: $0) } ?? [], shown: shown, since: since,
        baseline: baseline)

      var checked = CheckedDocuments()
      checked.documents = workspace.sources.files.map(\.path).filter(shown.includes).sorted()
      checked.standards = merge.model.standards.count
      checked.levels = merge.model.standards.reduce(0) { $0 + $1.levelCount }
      checked.items = merge.model.standards.reduce(0) { $0 + $1.items.count }
      checked.unreadable = workspace.unreadable.count
      (checked.accepted, checked.older) = (findings.accepted, findings.older)
      let subject = ReportSubject(
        findings: findings.reported, sources: findings.sources, language: language, checked: checked,
        paths: RepositoryPaths(workspaceAt: workspace.root), toolVersion: EngineVersion.current,
        explanations: RuleExplanation.ofDocuments)
      try Console.write(
        Array(format.report(coloured: Console.isColoured(1)).render(subject).utf8))
      let summary = ValidationSummary(
        subject, documentsRead: workspace.sources.files.count, notes: findings.notes)
      for line in summary.lines { Console.message(line.text(in: language)) }
      if merge.index.standards.isEmpty, findings.reported.isEmpty { throw ExitCode.nothingChecked }
      if !findings.reported.isEmpty { throw ExitCode.findings }
    }
  }
}

/// The findings of a workspace that are to be reported, after a baseline, a revision and paths have had their say.
private struct Validation {
  /// In report order; those in the baseline itself last.
  private(set) var reported: [IdentifiedFinding]
  private(set) var sources: SourceMap
  private(set) var accepted = 0
  private(set) var older = 0
  private(set) var notes: [Bilingual] = []

  /// - Parameter day: what is found only because of the day asked about.
  init(
    _ workspace: Workspace, _ merge: Merge, of day: [Finding], shown: ChosenPaths, since: SinceOption, baseline: BaselineOptions
  ) throws {
    sources = workspace.sources
    let found = (merge.findings + day).inReportOrder(sources)
    let all = found.identified(in: sources, by: LogicalPlaces())
    var left = all
    var ofBaseline: [IdentifiedFinding] = []
    if let path = baseline.written {
      guard !merge.index.standards.isEmpty else {
        throw Failure(
          Bilingual(zh: "没有可用的标准，没有写基线", en: "there is no usable standard, so no baseline was written"),
          advice: Bilingual(zh: "先用 validate 看问题并改正", en: "see what is wrong with validate, and mend it first"))
      }
      try baseline.write(all, workspace: workspace.root)
      left = []
      let number = all.count == 1 ? "1 finding" : "\(all.count) findings"
      notes.append(
        Bilingual(zh: "把 \(all.count) 个问题写入了基线 `\(path)`", en: "wrote \(number) to the baseline `\(path)`"))
    } else if let file = try baseline.load(workspace: workspace.root) {
      let (unaccepted, stale) = file.baseline.sift(all)
      left = unaccepted
      // An error that is not accepted may hide others: what a document says beside it, and what refers to it, is not
      // judged. So nothing is called stale while there is one.
      if workspace.unreadable.isEmpty, !left.map(\.finding).hasErrors {
        let source = sources.add(file.file)
        ofBaseline = file.findings(for: stale.filter { shown.includes($0.path) }, as: source)
          .inReportOrder(sources).identified(in: sources, by: NoLogicalPlaces())
      }
    }
    accepted = all.count { shown.includes($0.path) } - left.count { shown.includes($0.path) }
    let (new, note) = try since.sift(left, of: workspace)
    older = left.count { shown.includes($0.path) } - new.count { shown.includes($0.path) }
    if let note { notes.append(note) }
    reported = new.filter { shown.includes($0.path) } + ofBaseline
  }
}

/// A baseline is a list without a structure to speak of.
private struct NoLogicalPlaces: LogicalPlacing {
  func logicalPlaces(of places: [LogicalPlaceQuestion], in file: SourceFile) -> [String] { places.map { _ in "" } }
}
