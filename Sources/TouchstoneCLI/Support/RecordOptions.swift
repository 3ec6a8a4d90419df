import ArgumentParser
import Diagnostics
import Evaluation
import FoundationEssentials
import LearnerRecords
import Vocabulary

extension RecordFormat: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }
}

/// Which records are judged, by which scheme, as of when: shared by every command that judges.
struct RecordOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("认定方案的标识", "the certification scheme's id"), valueName: "id"))
  var scheme: String

  @Option(
    help: ArgumentHelp(
      say("记录文件（NDJSON 或 CSV）；- 为标准输入", "file of records (NDJSON or CSV); - for standard input"), valueName: "file"))
  var records: String

  @Option(
    help: ArgumentHelp(say("评价日 YYYY-MM-DD：证据以此日为准", "the day evidence is judged on, YYYY-MM-DD"), valueName: "date"))
  var asOf: CalendarDate

  @Option(
    help: ArgumentHelp(
      say("批次（认定方案 `cohorts` 中的标识；方案没有批次时写版次）", "the cohort of the scheme; where it has none, the edition pinned"),
      valueName: "id"))
  var cohort: String?

  @Option(help: ArgumentHelp(say("记录格式（默认按扩展名）", "format of the records (default: by extension)")))
  var format: RecordFormat?

  @Option(
    help: ArgumentHelp(
      say("文件编码：utf-8 或 gb18030（默认自动判断）", "encoding: utf-8 or gb18030 (default: found out)"), valueName: "name"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp(say("线程数（默认：处理器数）", "threads (default: one a processor)"), valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      say("隔离行写入的文件（默认在输出旁）", "file for quarantined rows (default: beside the output)"), valueName: "file"))
  var quarantine: String?

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError(say("--threads 应为 1 到 256", "--threads must be from 1 to 256"))
    }
  }

  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// - Throws: exit code 1 where the file is refused as a whole, 2 where there is no record in it; findings are printed.
  func open(_ language: Language) throws -> RecordSource {
    switch try RecordSource.open(path: records, format: format, encoding: encoding) {
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
    Console.message(report.render(findings))
    Console.message(
      Bilingual(zh: "整个文件未被采用，什么也没决定", en: "the file was refused as a whole; nothing was decided").text(in: language))
    return code
  }

  func quarantinePath(beside output: String?) -> String {
    quarantine ?? QuarantineWriter.path(beside: output ?? (records == "-" ? "records" : records))
  }
}
