import ArgumentParser
import Certification
import Diagnostics
import Evaluation
import Vocabulary

struct BatchReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: say(
      "登记对一批决定的复核及公示期；只有其中达到的才能发证",
      "enter one's review of a batch's decisions and its days of public notice; only those attained among them can be issued"
    ))

  @OptionGroup var options: BatchOptions

  @Option(help: ArgumentHelp(say("evaluate 写出的决定文件", "the decisions that evaluate wrote"), valueName: "file"))
  var decisions: String

  @Option(help: ArgumentHelp(say("公示首日 YYYY-MM-DD", "first day of the public notice, YYYY-MM-DD"), valueName: "date"))
  var noticeFrom: CalendarDate

  @Option(help: ArgumentHelp(say("公示末日 YYYY-MM-DD", "last day of the public notice, YYYY-MM-DD"), valueName: "date"))
  var noticeUntil: CalendarDate

  @OptionGroup var responsible: ResponsibleOption

  func validate() throws {
    if NoticePeriod(from: noticeFrom, until: noticeUntil) == nil {
      throw ValidationError(say("公示末日早于首日", "the notice ends before it begins"))
    }
  }

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      guard let notice = NoticePeriod(from: noticeFrom, until: noticeUntil) else { return }
      let decisions = try reportingFindings(language, in: self.decisions) {
        try ReviewedDecisions(reading: self.decisions)
      }
      for (level, verdicts) in decisions.verdicts.sorted(by: { $0.key > $1.key }) {
        let parts = Verdict.allCases.map { "\($0.name.text(in: language)) \(verdicts[$0.rawValue] ?? 0)" }
        Console.message(
          Bilingual(zh: "等级 \(level)：", en: "level \(level): ").text(in: language)
            + parts.joined(separator: Bilingual(zh: "，", en: ", ").text(in: language)))
      }
      let register = try Register(at: options.register, .createIfMissing)
      try reportingFindings(language, in: options.register) {
        try register.review(options.batch, decisions, notice: notice, by: responsible.by, now: Clock.now())
      }
      Console.message(
        Bilingual(
          zh:
            "批次 `\(options.batch)` 由 \(responsible.by) 复核：\(decisions.decided) 份决定，\(decisions.attained.count) 份达到；公示 \(notice.from) 至 \(notice.until)，期满后须由另一人放行",
          en:
            "batch `\(options.batch)` reviewed by \(responsible.by): \(decisions.decided) decisions, \(decisions.attained.count) attained; on notice \(notice.from) to \(notice.until), then to be released by another person"
        ).text(in: language))
    }
  }
}

struct BatchReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: say(
      "公示期满后，由复核人以外的人放行批次", "release a batch once its notice is over, as somebody else than its reviewer"))

  @OptionGroup var options: BatchOptions
  @OptionGroup var responsible: ResponsibleOption

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      let register = try Register(at: options.register)
      let review = try reportingFindings(language, in: options.register) {
        try register.release(options.batch, by: responsible.by, on: Clock.today(), now: Clock.now())
      }
      Console.message(
        Bilingual(
          zh: "批次 `\(options.batch)` 由 \(responsible.by) 放行（\(review.person) 复核，\(review.attained) 份可发证）",
          en:
            "batch `\(options.batch)` released by \(responsible.by) (reviewed by \(review.person); \(review.attained) can be issued)"
        ).text(in: language))
    }
  }
}
