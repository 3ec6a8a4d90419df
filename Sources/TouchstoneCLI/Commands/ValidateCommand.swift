import ArgumentParser
import CompetencyModel
import Diagnostics
import FoundationEssentials

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
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      let workspace = try workspace.load(near: paths.first, language)
      let shown = try ShownPaths(paths, in: workspace, language)
      let merge = Merge(workspace)
      let findings = merge.findings.filter { shown.includes($0, workspace.sources) }
      if !findings.isEmpty {
        let report = HumanReport(sources: workspace.sources, language: language, coloured: Console.isColoured(1))
        try Console.data(report.render(findings))
      }
      let summary = ValidationSummary(workspace: workspace, merge: merge, findings: findings)
      Console.message(summary.text.text(in: language))
      if merge.index.standards.isEmpty, workspace.findings.isEmpty { throw ExitCode.nothingChecked }
      if !findings.isEmpty { throw ExitCode.findings }
    }
  }
}

/// The part of a workspace whose findings are asked for.
private struct ShownPaths {
  private let prefixes: [String]

  init(_ paths: [String], in workspace: Workspace, _ language: Language) throws {
    let root = URL(fileURLWithPath: workspace.root).standardizedFileURL.path
    prefixes = try paths.map { path in
      let url = URL(fileURLWithPath: path)
      let relative =
        Self.relative(url.standardizedFileURL.path, to: root)
        ?? Self.relative(url.resolvingSymlinksInPath().path, to: root)
      guard let relative, workspace.sources.files.contains(where: { Self.covers(relative, $0.path) }) else {
        Console.message(
          Bilingual(
            zh: "`\(path)` 中没有工作区 `\(root)` 的文档，什么也没检查",
            en: "`\(path)` holds no document of the workspace `\(root)`, so nothing was checked"
          ).text(in: language))
        throw ExitCode.nothingChecked
      }
      return relative
    }
  }

  private static func relative(_ path: String, to root: String) -> String? {
    if path == root { return "" }
    return path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : nil
  }

  private static func covers(_ prefix: String, _ path: String) -> Bool {
    prefix.isEmpty || path == prefix || path.hasPrefix(prefix + "/")
  }

  func includes(_ finding: Finding, _ sources: SourceMap) -> Bool {
    let path: String
    switch finding.place {
    case .source(let span): path = sources[span.source].path
    case .file(let file): path = file
    case .cell(let cell): path = cell.file
    }
    return prefixes.isEmpty || prefixes.contains { Self.covers($0, path) }
  }
}

/// What was checked, and what came of it: nothing checked is never a pass.
private struct ValidationSummary {
  let text: Bilingual

  init(workspace: Workspace, merge: Merge, findings: [Finding]) {
    let documents = workspace.sources.files.count
    let standards = merge.model.standards
    let levels = standards.reduce(0) { $0 + $1.levels.count }
    let items = standards.reduce(0) { $0 + $1.items.count }
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    var outcome =
      findings.isEmpty
      ? Bilingual(zh: "没有问题", en: "no findings")
      : Bilingual(
        zh: "\(errors) 个错误，\(warnings) 个警告", en: "\(count(errors, "error")), \(count(warnings, "warning"))")
    let unreadable = workspace.unreadable.count
    if unreadable > 0 {
      outcome.zh += "；\(unreadable) 份无法读取，指向它们的引用未检查"
      outcome.en += "; \(count(unreadable, "document")) could not be read, so references into them were not checked"
    }
    guard !standards.isEmpty || !findings.isEmpty else {
      text = Bilingual(
        zh: "读取了 \(documents) 份文档，其中没有标准，什么也没检查",
        en: "read \(documents) documents, none of them a standard: nothing was checked")
      return
    }
    text = Bilingual(
      zh: "检查了 \(documents) 份文档：\(standards.count) 份标准、\(levels) 个等级、\(items) 个条目；\(outcome.zh)",
      en:
        "checked \(count(documents, "document")): \(count(standards.count, "standard")), "
        + "\(count(levels, "level")), \(count(items, "item")); \(outcome.en)")
  }
}
