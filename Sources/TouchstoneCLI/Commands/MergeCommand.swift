import ArgumentParser
import CompetencyModel
import Diagnostics

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: say(
      "把标准合并为统一模型，写出 model.json、origins.json 与 standards.lock",
      "merge the standards into one model: write model.json, origins.json and standards.lock"))

  @Option(
    help: ArgumentHelp(
      say("写入的文件夹（默认：工作区根文件夹）", "folder to write to (default: the workspace's root)"), valueName: "dir"))
  var out: String?

  @Flag(help: ArgumentHelp(say("不写文件，只核对已有文件是否一致", "write nothing; check that the files there are up to date")))
  var check = false

  @Flag(help: ArgumentHelp(say("不利用上次合并的结果，全部重新合并", "take nothing over from an earlier merge; merge everything again")))
  var fresh = false

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    ProcessMemory.takeInLargePieces()
    try language.reporting {
      let listing = try workspace.listing(language)
      let files = MergedFiles(folder: out ?? listing.root, isCheck: check)
      let memory = RunMemory(of: listing)
      if !fresh, let memory, let earlier = memory.mergeRecord, let outcome = try files.revise(earlier, listing) {
        if let record = outcome.record, record != earlier { memory.keep(record) }
        return try report(outcome, in: files.folder, language)
      }
      let workspace = try Workspace(reading: WorkspaceFiles(reading: listing))
      let merge = MergedText(workspace)
      try WorkspaceOption.requireSound(merge.findings, of: workspace, language)
      guard merge.standards > 0 else {
        Console.message(
          Bilingual(
            zh: "`\(workspace.root)` 中没有标准，没有可合并的",
            en: "`\(workspace.root)` holds no standard, so there is nothing to merge"
          ).text(in: language))
        throw ExitCode.nothingChecked
      }
      let (outcome, layouts) = try files.write(merge, of: workspace)
      if !check { memory?.keep(merge, model: layouts.model, origins: layouts.origins) }
      ProcessMemory.keep(merge)
      try report(outcome, in: files.folder, language)
    }
  }

  private func report(_ outcome: MergedFiles.Outcome, in folder: String, _ language: Language) throws {
    try report(stale: outcome.stale, in: folder, language)
    Console.message(
      Bilingual(
        zh: "合并了 \(outcome.standards) 份标准；模型摘要 \(outcome.lock.model)，锁定摘要 \(outcome.lock.digest)",
        en: "merged \(outcome.standards) standards; model \(outcome.lock.model), lock \(outcome.lock.digest)"
      ).text(in: language))
  }

  private func report(stale: [String], in folder: String, _ language: Language) throws {
    guard !stale.isEmpty else { return }
    let names = stale.map { "`\($0)`" }
    Console.message(
      Bilingual(
        zh: "`\(folder)` 中的 \(names.joined(separator: "、")) 与标准不一致；运行 touchstone merge 更新",
        en:
          "\(names.joined(separator: ", ")) in `\(folder)` do not match the standards; run touchstone merge to update them"
      ).text(in: language))
    throw ExitCode.findings
  }
}
