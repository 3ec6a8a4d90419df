import ArgumentParser
import CanonicalJSON
import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: say(
      "列出标准之间的每个冲突：双方、由来、谁可裁定、如何解决",
      "list every conflict between standards: both sides, why they meet, who may decide, how it can be ended"))

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case human
    case json
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "只显示涉及这些文件或文件夹的冲突（读取的始终是整个工作区）",
        "show conflicts that involve these files or folders only (the whole workspace is read all the same)"),
      valueName: "path"))
  var paths: [String] = []

  @OptionGroup var workspace: WorkspaceOption
  @Option(help: ArgumentHelp(say("结果写到标准输出的格式", "the format of conflicts on standard output")))
  var format: Format = .human
  @Option(
    help: ArgumentHelp(
      say(
        "按这一天检查裁定是否过期 YYYY-MM-DD（默认：不检查）",
        "report resolutions that have expired by this day, YYYY-MM-DD (default: none)"),
      valueName: "date"))
  var asOf: CalendarDate?
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      let workspace = try workspace.load(near: paths.first, language)
      let shown = try ChosenPaths(
        paths, in: workspace.root, workspace.sources.files.map(\.path),
        undone: Bilingual(zh: "什么也没检查", en: "nothing was checked"),
        language)
      let merge = Merge(workspace)
      let report = ConflictReport(merge, workspace.sources, asOf: asOf, shown: shown.includes)
      switch format {
      case .human:
        let page = report.page(language: language, coloured: Console.isColoured(1))
        if !page.isEmpty { try Console.write(Array((page + "\n").utf8)) }
      case .json:
        let json = report.json(paths: RepositoryPaths(workspaceAt: workspace.root), toolVersion: EngineVersion.current)
        try Console.write(json.canonicalBytes + Array("\n".utf8))
      }
      for line in report.summary { Console.message(line.text(in: language)) }
      if merge.index.standards.isEmpty { throw ExitCode.nothingChecked }
      if report.needsSomebody { throw ExitCode.findings }
    }
  }
}
