import ArgumentParser
import Certification
import Diagnostics
import Vocabulary

struct BatchListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: say("登记簿中的批次及其状态", "the register's batches and where each stands"))

  @OptionGroup var register: RegisterOption

  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      let (batches, today) = (try register.open(.reading).batches(), try Clock.today())
      for batch in batches {
        let state = batch.state(on: today)
        let issued = batch.certificateCount
        let reviewed = batch.reviews.last.map { "\($0.attained)" } ?? "-"
        try Console.data(
          Bilingual(
            zh: "\(batch.id)  \(batch.scheme)  \(state.chinese)  达到 \(reviewed)  证书 \(issued)",
            en: "\(batch.id)  \(batch.scheme)  \(state.english)  attained \(reviewed)  certificates \(issued)"
          ).text(in: language))
      }
      if batches.isEmpty { throw ExitCode.nothingChecked }
    }
  }
}

struct BatchShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: say("一个批次的复核、公示、放行与发证", "a batch's reviews, notices, releases and certificates"))

  @OptionGroup var options: BatchOptions

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      guard let batch = try options.register.open(.reading).account(ofBatch: options.batch) else {
        Console.message(
          Bilingual(zh: "登记簿中没有批次 `\(options.batch)`", en: "the register has no batch `\(options.batch)`")
            .text(in: language))
        throw ExitCode.nothingChecked
      }
      for line in Self.lines(batch) + [Self.state(batch, on: try Clock.today())] {
        try Console.data(line.text(in: language))
      }
    }
  }

  private static func lines(_ batch: BatchAccount) -> [Bilingual] {
    var lines = [Bilingual(zh: "批次 \(batch.id)  方案 \(batch.scheme)", en: "batch \(batch.id)  scheme \(batch.scheme)")]
    for review in batch.reviews {
      lines.append(
        Bilingual(
          zh:
            "  复核 \(review.at)  \(review.person)：决定 \(review.decided)，达到 \(review.attained)，评价日 \(review.asOf)，公示 \(review.notice.from) 至 \(review.notice.until)",
          en:
            "  reviewed \(review.at) by \(review.person): \(review.decided) decisions, \(review.attained) attained, as of \(review.asOf), on notice \(review.notice.from) to \(review.notice.until)"
        ))
      lines.append(
        Bilingual(
          zh: "    决定文件 SHA-256 \(review.decisions)，确认码 \(review.code)",
          en: "    decisions with SHA-256 \(review.decisions), code \(review.code)"))
      if let reason = review.reason {
        lines.append(Bilingual(zh: "    说明：\(reason)", en: "    reason: \(reason)"))
      }
      if let release = review.release {
        lines.append(
          Bilingual(zh: "  放行 \(release.at)  \(release.person)", en: "  released \(release.at) by \(release.person)"))
      }
    }
    if let registered = batch.registered {
      let person = registered.release.person
      lines.append(
        registered.release.isReviewed
          ? Bilingual(
            zh: "  发证 \(registered.created)，发证日期 \(registered.issueDate)",
            en: "  issued \(registered.created), dated \(registered.issueDate)")
          : Bilingual(
            zh: "  未经复核发证 \(registered.created)，责任人 \(person)，发证日期 \(registered.issueDate)",
            en: "  issued unreviewed \(registered.created), \(person) answers for it, dated \(registered.issueDate)"))
    }
    for status in CertificateStatus.allCases {
      guard let count = batch.certificates[status] else { continue }
      lines.append(Bilingual(zh: "  \(status.chinese) \(count)", en: "  \(status.rawValue) \(count)"))
    }
    return lines
  }

  private static func state(_ batch: BatchAccount, on today: CalendarDate) -> Bilingual {
    let state = batch.state(on: today)
    return Bilingual(zh: "状态：\(state.chinese)", en: "state: \(state.english)")
  }
}
