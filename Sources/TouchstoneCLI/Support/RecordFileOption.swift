import ArgumentParser
import Diagnostics
import LearnerRecords

extension RecordFormat: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }
}

/// A file of learners' records, and how it is written.
struct RecordFileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("记录文件（NDJSON 或 CSV）；- 为标准输入", "file of records (NDJSON or CSV); - for standard input"), valueName: "file"))
  var records: String

  @Option(help: ArgumentHelp(say("记录格式（默认按扩展名）", "format of the records (default: by extension)")))
  var format: RecordFormat?

  @Option(
    help: ArgumentHelp(
      say("文件编码：utf-8 或 gb18030（默认自动判断）", "encoding: utf-8 or gb18030 (default: found out)"), valueName: "name"))
  var encoding: TextEncoding?

  /// - Parameter headers: what the scheme says of the headers of its sheets.
  /// - Throws: exit code 1 where the file is refused as a whole, 2 where there is no record in it; findings are printed.
  func open(_ headers: HeaderNames, _ language: Language) throws -> RecordSource {
    switch try RecordSource.open(path: records, format: format, encoding: encoding, headers: headers) {
    case .readable(let source):
      Self.tell(source.columns, language)
      return source
    case .refused(let findings): throw refusal(findings, .findings, language)
    case .empty(let finding): throw refusal([finding], .nothingChecked, language)
    }
  }

  /// What the columns were taken for: silence is for a file that calls everything by its own name.
  private static func tell(_ columns: [ColumnUse], _ language: Language) {
    let synonyms = columns.filter(\.isSynonym).compactMap { use in use.canonicalName.map { (use.name, $0) } }
    if !synonyms.isEmpty {
      Console.message(
        Bilingual(
          zh: "列名对应：" + synonyms.map { "`\($0)` 即 `\($1)`" }.joined(separator: "，"),
          en: "columns read as: " + synonyms.map { "`\($0)` as `\($1)`" }.joined(separator: ", ")
        ).text(in: language))
    }
    let unused = columns.filter { $0.canonicalName == nil }.map(\.name)
    if !unused.isEmpty {
      Console.message(
        Bilingual(
          zh: "以下各列不影响决定，未使用：\(unused.joined(separator: "、"))",
          en: "these columns decide nothing and are not used: \(unused.joined(separator: ", "))"
        ).text(in: language))
    }
  }

  private func refusal(_ findings: [Finding], _ code: ExitCode, _ language: Language) -> ExitCode {
    let report = HumanReport(sources: SourceMap(), language: language, coloured: Console.isColoured(2))
    Console.report(report.render(findings))
    Console.message(
      Bilingual(zh: "整个文件未被采用，什么也没决定", en: "the file was refused as a whole; nothing was decided").text(in: language))
    return code
  }
}
