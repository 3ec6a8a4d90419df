import ArgumentParser
import Certification
import Diagnostics
import Vocabulary

struct RegisterEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: say(
      "删除证书背后的考生材料和披露文件：先预览，确认后销毁其数据密钥；证书仍然有效",
      "erase the learners' records behind certificates, and the holders' disclosures: shown first, then their data keys are destroyed; the certificates stay valid"
    ),
    discussion: say(
      "材料须保存至发证满 \(Register.retention) 年。此前的备份、替换时保留的登记簿（….replaced-…）、已写出的证书文件夹和隔离文件不受影响，请一并处理。",
      "Records are kept for \(Register.retention) years from issue. Backups made before, registers kept when replaced (….replaced-…), folders of certificates written before and quarantine files are not touched: see to them as well."
    ))

  @Argument(help: ArgumentHelp(say("22 位证书编号", "22-character certificate numbers"), valueName: "number"))
  var numbers: [String] = []

  @Option(
    help: ArgumentHelp(
      say("此日之前颁发的全部证书 YYYY-MM-DD", "all issued before a day, YYYY-MM-DD"), valueName: "date"))
  var issuedBefore: CalendarDate?

  @Flag(help: ArgumentHelp(say("未到保存期限也删除；会记入登记簿", "before the time they have to be kept for; goes on record")))
  var early = false

  @Option(
    help: ArgumentHelp(
      say("预览给出的确认码；不给则只预览", "the code the preview gave; without it there is only a preview"), valueName: "code"))
  var confirm: String?

  @OptionGroup var options: StatusChangeOptions

  func validate() throws {
    if numbers.isEmpty == (issuedBefore == nil) {
      throw ValidationError(say("请给出编号，或 --issued-before", "give numbers, or --issued-before"))
    }
    if let wrong = numbers.first(where: { CertificateNumber($0) == nil }) {
      throw ValidationError(say("\(wrong) 不是 22 位证书编号", "\(wrong) is not a 22-character certificate number"))
    }
  }

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      let register = try options.register.open()
      try reportingFindings(language, in: options.register.path) {
        let plan = try register.planErasure(
          of: issuedBefore.map { try register.certificates(keptAndIssuedBefore: $0) }
            ?? numbers.compactMap { CertificateNumber($0) },
          early: early, on: Clock.today())
        if plan.items.isEmpty {
          // What an earlier run erased may still be in the file, where somebody was reading it.
          try register.clearErased()
          tell(Bilingual(zh: "没有可删除的材料", en: "there is nothing left to erase"), language)
          throw ExitCode.nothingChecked
        }
        guard let confirm else { return try preview(plan, language) }
        guard confirm == plan.code else { throw PlanOutdated(number: nil) }
        try register.erase(plan, cause: options.cause, by: options.by, now: Clock.now())
        tell(
          Bilingual(
            zh: "已删除 \(plan.records) 份材料（\(options.by)：\(options.cause)）；请一并处理此前的备份",
            en: "\(plan.records) records erased (\(options.by): \(options.cause)); see to backups made before as well"),
          language)
      }
    }
  }

  private func preview(_ plan: ErasurePlan, _ language: Language) throws {
    for item in plan.items {
      try Console.data(
        Bilingual(
          zh: "\(item.number)  材料 \(item.records) 份  须保存至 \(item.keptUntil)",
          en: "\(item.number)  records \(item.records)  to be kept until \(item.keptUntil)"
        ).text(in: language))
    }
    let before = plan.erasedBefore.count
    tell(
      Bilingual(
        zh: "预览：将永久删除 \(plan.items.count) 张证书背后的 \(plan.records) 份材料："
          + "考生记录、评价决定、持证人披露文件的盐值\(before > 0 ? "；另有 \(before) 张此前已删除" : "")",
        en: "preview: \(plan.records) records behind \(plan.items.count) certificates would be erased for good: the "
          + "learners' records, the decisions, the salts of the holders' disclosures"
          + (before > 0 ? "; \(before) more were erased before" : "")), language)
    tell(
      Bilingual(
        zh: "保留：证书本身及其编号、职业、等级、状态和经办记录，证书仍然有效、可核验；"
          + "不能再重算、更正，也不能再给出披露文件。不受影响：此前的备份、已写出的文件",
        en:
          "what remains: the certificates, their numbers, occupations, levels, statuses and history; they stay valid and "
          + "can be verified, but not replayed or corrected, and no disclosure can be handed out again. Not touched: "
          + "backups made before, and files written out"), language)
    tell(
      Bilingual(
        zh: "未作任何改动。核对后加上 `--confirm \(plan.code)` 执行",
        en: "nothing was erased. Once you have looked at them, add `--confirm \(plan.code)`"), language)
  }

  private func tell(_ text: Bilingual, _ language: Language) { Console.message(text.text(in: language)) }
}
