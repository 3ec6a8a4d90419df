import ArgumentParser
import CanonicalJSON
import CompetencyModel
import Diagnostics
import Files
import FoundationEssentials

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

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      let (workspace, merge) = try workspace.merged(language)
      guard !merge.model.standards.isEmpty else {
        Console.message(
          Bilingual(
            zh: "`\(workspace.root)` 中没有标准，没有可合并的",
            en: "`\(workspace.root)` holds no standard, so there is nothing to merge"
          ).text(in: language))
        throw ExitCode.nothingChecked
      }
      let model = try merge.model.canonicalBytes()
      let digest = ContentDigest(of: model)
      let lock = Lock(workspace, model: digest)
      let files: [(name: String, bytes: [UInt8])] = [
        ("model.json", model),
        ("origins.json", merge.provenance.json(workspace.sources).canonicalBytes),
        ("standards.lock", Array(lock.text.utf8)),
      ]
      let folder = URL(fileURLWithPath: out ?? workspace.root)
      if check {
        try report(
          stale: files.filter { (try? Data(contentsOf: folder.appendingPathComponent($0.name))) != Data($0.bytes) }
            .map(\.name), in: folder.path, language)
      } else {
        try FileManager.default.createFolder(folder.path)
        for file in files { try AtomicFile.write(file.bytes, to: folder.appendingPathComponent(file.name).path) }
      }
      Console.message(
        Bilingual(
          zh: "合并了 \(merge.model.standards.count) 份标准；模型摘要 \(digest)，锁定摘要 \(lock.digest)",
          en: "merged \(merge.model.standards.count) standards; model \(digest), lock \(lock.digest)"
        ).text(in: language))
    }
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
