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

  @Option(
    help: ArgumentHelp(
      say("公示早于今日开始的说明；会记入登记簿", "why the notice began before today; goes on record"), valueName: "text"))
  var reason: String?

  @OptionGroup var responsible: ResponsibleOption

  func validate() throws {
    if let reason { try RecordedText.check(reason, "--reason") }
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
      let register = try options.register.open()
      let (review, replaced) = try reportingFindings(language, in: options.register.path) {
        try register.review(
          options.batch, decisions, notice: notice, reason: reason, by: responsible.by, on: Clock.today(),
          now: Clock.now())
      }
      if let replaced {
        Console.message(
          Bilingual(
            zh: "取代 \(replaced.person) 于 \(replaced.at) 的复核（尚未放行，确认码 \(replaced.code)）",
            en:
              "this takes the place of the review by \(replaced.person) of \(replaced.at), which nobody released (code \(replaced.code))"
          ).text(in: language))
      }
      Console.message(
        Bilingual(
          zh:
            "批次 `\(options.batch)` 由 \(responsible.by) 复核：\(decisions.decided) 份决定，\(decisions.attained.count) 份达到；公示 \(notice.from) 至 \(notice.until)，期满后须由另一人放行（确认码 \(review.code)）",
          en:
            "batch `\(options.batch)` reviewed by \(responsible.by): \(decisions.decided) decisions, \(decisions.attained.count) attained; on notice \(notice.from) to \(notice.until), then to be released by another person (code \(review.code))"
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

  @Option(
    help: ArgumentHelp(
      say("放行人所核对的决定文件", "the decisions that whoever releases looked at"), valueName: "file"))
  var decisions: String?

  @Option(
    help: ArgumentHelp(say("或 batch show 给出的确认码", "or the code that batch show gives"), valueName: "code"))
  var confirm: String?

  @OptionGroup var responsible: ResponsibleOption

  func validate() throws {
    if (decisions == nil) == (confirm == nil) {
      throw ValidationError(
        say(
          "请用 --decisions 给出所核对的决定文件，或用 --confirm 给出 batch show 的确认码",
          "give the decisions you looked at with --decisions, or the code that batch show gives with --confirm"))
    }
  }

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      let register = try options.register.open()
      let seen = try reportingFindings(language, in: decisions ?? options.register.path) {
        try decisions.map { BatchReview.Seen.decisions(try ReviewedDecisions(reading: $0).digest) }
          ?? .code(confirm ?? "")
      }
      let review = try reportingFindings(language, in: options.register.path) {
        try register.release(
          options.batch, seen: seen, by: responsible.by, on: Clock.today(), now: Clock.now())
      }
      Console.message(
        Bilingual(
          zh:
            "批次 `\(options.batch)` 由 \(responsible.by) 放行（\(review.person) 复核，\(review.attained) 份可发证；决定文件 SHA-256 \(review.decisions)）",
          en:
            "batch `\(options.batch)` released by \(responsible.by) (reviewed by \(review.person); \(review.attained) can be issued; decisions with SHA-256 \(review.decisions))"
        ).text(in: language))
    }
  }
}
