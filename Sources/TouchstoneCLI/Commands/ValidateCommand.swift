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
  @Flag(
    help: ArgumentHelp(
      say("不利用上次检查的结果，全部重新检查", "take nothing over from an earlier check; look at everything again")))
  var fresh = false
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    ProcessMemory.takeInLargePieces()
    try language.reporting {
      try baseline.check(paths: paths, since: since.revision)
      let listing = try workspace.listing(near: paths.first, language)
      let shown = try ChosenPaths(
        paths, in: listing.root, listing.paths, undone: Bilingual(zh: "什么也没检查", en: "nothing was checked"), language)
      let memory = RunMemory(of: listing)
      let isPlain = !fresh && !baseline.isUsed && since.revision == nil && asOf == nil
      if isPlain, let run = try memory?.cleanRun() {
        return try report(Validation(run), of: listing, shown, language)
      }
      let workspace = try Workspace(reading: WorkspaceFiles(reading: listing))
      let check = MergeCheck(workspace)
      memory?.keep(workspace, check)
      ProcessMemory.keep((workspace, check))
      let day = asOf.map { check.withoutEdition(on: $0) + check.index.expired(asOf: $0) } ?? []
      try report(
        Validation(workspace, check, of: day, shown: shown, since: since, baseline: baseline), of: listing, shown,
        language)
    }
  }

  private func report(
    _ validation: Validation, of listing: WorkspaceListing, _ shown: ChosenPaths, _ language: Language
  ) throws {
    var checked = validation.checked
    checked.documents = listing.paths.filter(shown.includes).sorted()
    let subject = ReportSubject(
      findings: validation.reported, sources: validation.sources, language: language, checked: checked,
      paths: RepositoryPaths(workspaceAt: listing.root), toolVersion: EngineVersion.current,
      explanations: RuleExplanation.ofDocuments)
    try Console.write(Array(format.report(coloured: Console.isColoured(1)).render(subject).utf8))
    for line in ValidationSummary(subject, documentsRead: listing.entries.count, notes: validation.notes).lines {
      Console.message(line.text(in: language))
    }
    if checked.standards == 0, validation.reported.isEmpty { throw ExitCode.nothingChecked }
    if !validation.reported.isEmpty { throw ExitCode.findings }
  }
}
