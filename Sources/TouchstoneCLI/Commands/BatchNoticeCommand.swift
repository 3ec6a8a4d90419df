import ArgumentParser
import Certification
import CompetencyModel
import Diagnostics
import Files
import LearnerRecords

struct BatchNoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: say(
      "写出公示名单：脱敏的姓名和证件号码，职业、等级与结果（CSV）",
      "write the list for the public notice: names and document numbers masked, with occupation, level and result (CSV)"
    ),
    discussion: say(
      "姓名只留首尾一字（两字的留姓），证件号码留前 3 后 4；按公开的内容排序。只列达到等级的，--everyone 列出全部。",
      "Of a name its first and last character stay (of two the first), of a document number the first 3 and the last 4; the order is that of what is shown. Only those who attained their level are on it, with --everyone all."
    ))

  @OptionGroup var options: BatchOptions

  @Option(help: ArgumentHelp(say("所复核的决定文件", "the decisions that were reviewed"), valueName: "file"))
  var decisions: String

  @OptionGroup var file: RecordFileOption

  @Option(help: ArgumentHelp(say("名单写入的文件", "file for the list"), valueName: "file"))
  var out: String

  @Flag(help: ArgumentHelp(say("未达到的也列入", "also those who did not attain")))
  var everyone = false

  @OptionGroup var workspace: WorkspaceOption

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      try OutputPath.check([out], records: file.records, needed: options.register.files + [decisions])
      let (workspace, merge) = try workspace.merged(language)
      let judged = try JudgingModel(workspace, merge)
      let register = try options.register.open(.reading)
      let scheme = try register.account(ofBatch: options.batch)?.reviews.last.flatMap { judged.model.scheme($0.scheme) }
      let records = try file.open(scheme?.headers ?? .none, language)
      let list = try reportingFindings(language, in: options.register.path) {
        try NoticeList(
          of: options.batch, in: register, decisions: decisions, records: records, model: judged.model, judged.digest,
          everyone: everyone)
      }
      try AtomicFile.write(list.csv(in: language), to: out)
      Console.message(
        Bilingual(
          zh:
            "批次 `\(options.batch)` 的公示名单在 `\(out)`：\(list.entries.count) 人，公示 \(list.review.notice.from) 至 \(list.review.notice.until)",
          en:
            "the notice list of batch `\(options.batch)` is in `\(out)`: \(list.entries.count) people, on notice \(list.review.notice.from) to \(list.review.notice.until)"
        ).text(in: language))
      if list.entries.isEmpty { throw ExitCode.nothingChecked }
    }
  }
}
