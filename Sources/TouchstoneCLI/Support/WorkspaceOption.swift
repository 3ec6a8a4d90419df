import ArgumentParser
import CompetencyModel
import Diagnostics
import FoundationEssentials

/// Which workspace a command works on: named, or the one around a path or the current folder.
struct WorkspaceOption: ParsableArguments {
  @Option(
    name: .customLong("workspace"),
    help: ArgumentHelp(
      say("工作区文件夹（默认：当前文件夹所在的工作区）", "the workspace folder (default: the one around the current folder)"),
      valueName: "dir"))
  var folder: String?

  /// - Throws: exit code 2 where there is no workspace: nothing could be checked.
  func load(near path: String? = nil, _ language: Language) throws -> Workspace {
    Workspace(reading: try WorkspaceFiles(reading: listing(near: path, language)))
  }

  /// The documents' names alone, for who may not have to read them.
  ///
  /// - Throws: exit code 2 where there is no workspace.
  func listing(near path: String? = nil, _ language: Language) throws -> WorkspaceListing {
    let start = folder ?? path ?? FileManager.default.currentDirectoryPath
    guard let root = Workspace.root(holding: start) else {
      let zh = "`\(start)` 及其上层文件夹中没有 \(Workspace.marker)，什么也没检查"
      let en = "there is no \(Workspace.marker) in `\(start)` or above it, so nothing was checked"
      Console.message(Bilingual(zh: zh, en: en).text(in: language))
      Console.message(
        "  ? "
          + Bilingual(
            zh: "用 --workspace 指明工作区，或在其根文件夹新建 \(Workspace.marker)，内容如 `kind: workspace` 与 `title: 名称`",
            en:
              "name the workspace with --workspace, or put a \(Workspace.marker) at its root: `kind: workspace` and `title: a name`"
          ).text(in: language))
      throw ExitCode.nothingChecked
    }
    // The folder itself: below a symbolic link to it no document is found.
    return try WorkspaceListing(
      below: URL(fileURLWithPath: root).resolvingSymlinksInPath().path, at: Clock.nanoseconds())
  }

  /// The workspace where one is named or around the current folder; nil where none is named and there is none around.
  func ifAny(_ language: Language) throws -> Workspace? {
    let around = FileManager.default.currentDirectoryPath
    return folder == nil && Workspace.root(holding: around) == nil ? nil : try load(language)
  }

  /// The merged workspace, for commands that need a sound one: findings that are errors are printed and end the run.
  func merged(_ language: Language) throws -> (workspace: Workspace, merge: Merge) {
    let workspace = try load(language)
    return (workspace, try Self.merged(workspace, language))
  }

  /// - Throws: exit code 1 where the workspace has errors, which are printed.
  static func merged(_ workspace: Workspace, _ language: Language) throws -> Merge {
    let merge = Merge(workspace)
    try requireSound(merge.findings, of: workspace, language)
    return merge
  }

  /// - Throws: exit code 1 where there are errors among the findings, which are printed.
  static func requireSound(_ findings: [Finding], of workspace: Workspace, _ language: Language) throws {
    guard findings.hasErrors else { return }
    let report = HumanReport(sources: workspace.sources, language: language, coloured: Console.isColoured(2))
    Console.report(report.render(findings.filter { $0.severity == .error }))
    Console.message(
      Bilingual(zh: "标准有错误，没有继续；请先改正", en: "the standards have errors, so nothing was done; mend them first")
        .text(in: language))
    throw ExitCode.findings
  }
}
