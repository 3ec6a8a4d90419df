import ArgumentParser
import Certification
import CompetencyModel
import Diagnostics
import Standards

struct RegisterContinueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "continue",
    abstract: say(
      "恢复之后说明备份以后发出过的最后编号，以便继续发证",
      "after a restore, say which numbers were issued last since the backup, so that issuing can go on"),
    discussion: say(
      "每个年度、等级给一个最后的编号，可分几次给：编号从其后接着发，其间的编号记为跳过，不会再发；要跳过时先预览。备份之后没有再发的年度、等级，给登记簿已知的最后编号，或用 --none-else 一并说明。查找处：交付的证书文件、公布的信息、上报平台。",
      "Give the last one of each year and level, all at once or a few at a time: numbers go on behind it; the ones between are on record as skipped, and never given, which is shown first. Where none was issued since the backup give the last one that the register knows, or say so of all others with --none-else. Look for them in the certificate files handed out, in what was published and in what was reported."
    ))

  @Argument(
    help: ArgumentHelp(say("备份之后发出的最后编号", "the last numbers issued since the backup"), valueName: "number"))
  var numbers: [String] = []

  @Flag(
    help: ArgumentHelp(
      say("其余年度、等级在备份之后没有再发", "nothing else was issued since the backup, in any other year or level")))
  var noneElse = false

  @Option(
    help: ArgumentHelp(
      say(
        "所写编号的发证年份早于备份当年时，写明该年（2019 年起）；可写多次",
        "the issue year of a number given, where it is before the backup's (from 2019 on); may be given several times"),
      valueName: "year"))
  var issueYear: [Int] = []

  @Option(
    help: ArgumentHelp(
      say("预览给出的确认码；要跳过编号时须给", "the code the preview gave, needed where numbers are skipped"),
      valueName: "code"))
  var confirm: String?

  @OptionGroup var options: StatusChangeOptions
  @OptionGroup var workspace: WorkspaceOption

  func validate() throws {
    if numbers.isEmpty, !noneElse {
      throw ValidationError(
        say("请给出最后的编号；一个也没有再发时用 --none-else", "give the last numbers, or --none-else where there are none"))
    }
    if let wrong = numbers.first(where: { CertificateNumber($0) == nil }) {
      throw ValidationError(say("\(wrong) 不是 22 位证书编号", "\(wrong) is not a 22-character certificate number"))
    }
    let years = Set(numbers.compactMap { CertificateNumber($0)?.year })
    if let wrong = issueYear.first(where: { !CertificateNumber.issueYears.contains($0) || !years.contains($0 % 100) }) {
      throw ValidationError(
        say(
          "没有 \(wrong) 年的编号：--issue-year 写四位年份，自 2019 年起，编号的第 14–15 位是其后两位",
          "no number given is of the year \(wrong): --issue-year has four digits, from 2019 on, and the numbers the last "
            + "two of them in positions 14–15"))
    }
  }

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      let register = try options.register.open()
      let today = try Clock.today()
      try reportingFindings(language, in: options.register.path) {
        let last = numbers.compactMap { CertificateNumber($0) }
        guard
          let plan = try register.planSettling(
            last: last, noneElse: noneElse, filed: try filed(last, register, language), issueYears: Set(issueYear),
            on: today)
        else { throw notWaiting }
        if plan.skipped > 0, confirm == nil { return try preview(plan, language) }
        guard confirm == nil || confirm == plan.code else { throw PlanOutdated(number: nil) }
        try register.settle(plan, cause: options.cause, by: options.by, now: Clock.now())
        try report(plan, open: register.openRuns(on: today), language)
      }
    }
  }

  /// Further site codes of the register's institutions, where a number has one that the register does not know.
  private func filed(
    _ numbers: [CertificateNumber], _ register: Register, _ language: Language
  ) throws -> [NumberingPrefix] {
    let (prefixes, issuers) = try register.numberings()
    guard numbers.contains(where: { !prefixes.contains($0.prefix.description) }),
      let found = try workspace.ifAny(language)
    else { return [] }
    return try WorkspaceOption.merged(found, language).index.issuers.values
      .filter { issuers.isEmpty || issuers.contains($0.did.value) }.compactMap { $0.filed?.prefix }
  }

  private var notWaiting: WrongUsage {
    WrongUsage(
      Bilingual(
        zh: "登记簿 `\(options.register.path)` 不在等待：没有恢复过，或恢复之后都已说明；未作任何改动",
        en:
          "register `\(options.register.path)` waits for nothing: it was not restored, or all was said since; nothing was "
          + "changed"),
      advice: Bilingual(
        zh: "检查 `--register` 的路径；编号会接着已知的最后一个发", en: "check `--register`; numbers go on behind the last one it knows"))
  }

  private func preview(_ plan: SettlingPlan, _ language: Language) throws {
    for item in plan.items where item.skipped > 0 {
      try Console.data(
        Bilingual(
          zh: "\(item.last)  跳过 \(item.skipped) 个编号，从序列码 \(item.known + 1) 起",
          en: "\(item.last)  skips \(item.skipped), from serial \(item.known + 1) on"
        ).text(in: language))
    }
    tell(
      Bilingual(
        zh: "预览：将跳过 \(plan.skipped) 个编号，以后不会再发，也不能撤回；未作任何改动。核对后加上 `--confirm \(plan.code)` 执行",
        en: "preview: \(plan.skipped) numbers would be skipped, never to be given, which cannot be undone; nothing was "
          + "changed. Once you have looked at them, add `--confirm \(plan.code)`"), language)
  }

  private func report(_ plan: SettlingPlan, open: [OpenRun]?, _ language: Language) throws {
    for item in plan.items {
      tell(
        Bilingual(
          zh: "`\(item.run.description)` 从序列码 \(item.last.serial + 1) 接着发；跳过 \(item.skipped) 个编号",
          en: "`\(item.run.description)` goes on from serial \(item.last.serial + 1); numbers skipped: \(item.skipped)"),
        language)
    }
    guard let open else {
      return tell(
        Bilingual(
          zh: "全部年度、等级可以继续发证（\(options.by)：\(options.cause)）",
          en: "issuing can go on in every year and level (\(options.by): \(options.cause))"), language)
    }
    guard !open.isEmpty else {
      return tell(
        Bilingual(
          zh: "登记簿所知的年度、等级都已说明；以别的站点序列码、以更早年份的发证日期也没有发过，用 --none-else",
          en: "every year and level that the register knows of is settled; where nothing was issued under another site "
            + "code or with an issue date of an earlier year either, say --none-else"), language)
    }
    for run in open {
      try Console.data(
        Bilingual(
          zh: "\(run.run.description)  已知最后 \(run.known?.description ?? "无")",
          en: "\(run.run.description)  last known \(run.known?.description ?? "none")"
        ).text(in: language))
    }
    tell(
      Bilingual(
        zh: "还有 \(open.count) 个年度、等级待说明（见标准输出，编号的前 16 位），说明之前不发证；都没有再发过，用 --none-else",
        en:
          "still open: \(open.count) years and levels, on standard output by the first 16 characters of their numbers; "
          + "none of these is issued before; where nothing was issued in them since, say --none-else"), language)
  }

  private func tell(_ text: Bilingual, _ language: Language) { Console.message(text.text(in: language)) }
}
