import ArgumentParser
import CompetencyModel
import Diagnostics
import Files
import Standards

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: say("按统一版式重排文档，保留注释，内容不变", "lay documents out in canonical form; comments stay, content never changes"))

  @Argument(
    help: ArgumentHelp(
      say("只排这些文件或文件夹（默认：整个工作区）", "lay out these files or folders only (default: the whole workspace)"),
      valueName: "path"))
  var paths: [String] = []

  @Flag(
    help: ArgumentHelp(
      say("不写文件，只列出会改动的文件及第一处差异", "write nothing; list the files that would change, each with its first difference")))
  var check = false

  @Option(
    help: ArgumentHelp(
      say(
        "把键和固定词写成英文（en）或中文（zh）；不写则照旧",
        "write keys and fixed words in English (en) or Chinese (zh); left out, as they are"),
      valueName: "en|zh"))
  var keys: Language?

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      let workspace = try workspace.load(near: paths.first, language)
      let chosen = try ChosenPaths(
        paths, in: workspace.root, workspace.sources.files.map(\.path),
        undone: Bilingual(zh: "什么也没排", en: "nothing was laid out"),
        language)
      let documents = workspace.sources.ids.filter { chosen.includes(workspace.sources[$0].path) }
        .sorted { workspace.sources[$0].path < workspace.sources[$1].path }
      let run = FormattingRun(workspace, documents: documents, formatter: DocumentFormatter(keys: keys))
      if !run.findings.isEmpty {
        let report = HumanReport(sources: workspace.sources, language: language, coloured: Console.isColoured(1))
        try Console.data(report.render(run.findings))
      }
      try run.proveModelUnchanged()
      for document in run.rewritten {
        let file = workspace.sources[document.source]
        if check {
          try Console.data(FirstDifference(from: file.bytes, to: document.bytes, path: file.path).text)
        } else {
          try RewrittenFile(root: workspace.root, file).replace(by: document.bytes)
        }
        Console.message(file.path)
      }
      Console.message(run.summary(isCheck: check).text(in: language))
      if !run.findings.isEmpty || check && !run.rewritten.isEmpty { throw ExitCode.findings }
    }
  }
}
