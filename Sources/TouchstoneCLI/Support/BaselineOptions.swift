import ArgumentParser
import Diagnostics
import Files
import FoundationEssentials

/// `--baseline` and `--write-baseline`.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      say("不显示此基线文件已接受的问题", "do not show findings that this baseline file accepts"), valueName: "file"))
  var accepted: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      say("把现有的全部问题写成基线文件", "write a baseline file that accepts every present finding"), valueName: "file"))
  var written: String?

  var isUsed: Bool { accepted != nil || written != nil }

  /// - Throws: ``WrongUsage`` where a baseline would be written of a part of the findings only, or as a document.
  func check(paths: [String], since: String?) throws {
    guard let written else { return }
    guard paths.isEmpty, since == nil, accepted == nil else {
      throw WrongUsage(
        Bilingual(
          zh: "--write-baseline 写入全部问题，不能与路径、--since 或 --baseline 同用",
          en: "--write-baseline writes every finding, so it goes with no path, no --since and no --baseline"),
        advice: Bilingual(zh: "单独使用 --write-baseline", en: "use --write-baseline without them"))
    }
    guard !written.hasSuffix(".yaml"), !written.hasSuffix(".yml") else {
      throw WrongUsage(
        Bilingual(
          zh: "基线 `\(written)` 会被当作工作区的文档",
          en: "the baseline `\(written)` would be taken for a document of the workspace"),
        advice: Bilingual(zh: "改用 .json 结尾的文件名", en: "give it a name that ends in .json"))
    }
  }

  /// - Throws: ``Failure`` where the file is missing or damaged.
  func load(workspace root: String) throws -> BaselineFile? {
    guard let accepted else { return nil }
    return try Self.load(accepted, workspace: root)
  }

  /// Writes the baseline whole or not at all.
  ///
  /// - Throws: ``Failure`` where it cannot be written, or where something else stands there.
  func write(_ findings: [IdentifiedFinding], workspace root: String) throws {
    guard let written else { return }
    if FileManager.default.fileExists(atPath: written) {
      do {
        _ = try Self.load(written, workspace: root)
      } catch let failure as Failure {
        throw Failure(
          Bilingual(
            zh: "`\(written)` 已存在，但不是可用的基线，不会替换它：\(failure.text.zh)",
            en: "`\(written)` is there and no usable baseline, so it is not replaced: \(failure.text.en)"),
          advice: Bilingual(zh: "另选文件名，或先删除它", en: "name another file, or delete this one first"))
      }
    }
    try AtomicFile.write(BaselineFile.bytes(of: Baseline(accepting: findings)), to: written)
  }

  private static func load(_ path: String, workspace root: String) throws -> BaselineFile {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Failure(
        Bilingual(zh: "无法读取基线 `\(path)`", en: "cannot read the baseline `\(path)`"),
        advice: Bilingual(
          zh: "检查路径与读取权限；还没有基线时，用 --write-baseline \(path) 写一份",
          en:
            "check the path and that you may read it; where there is none yet, write one with --write-baseline \(path)")
      )
    }
    return try BaselineFile(SourceFile(path: RelativePath.from(root, to: path), bytes: [UInt8](data)), named: path)
  }
}
