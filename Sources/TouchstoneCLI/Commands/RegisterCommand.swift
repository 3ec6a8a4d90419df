import ArgumentParser
import Certification
import Diagnostics
import Vocabulary

struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: say("登记簿的检查、备份、恢复与材料删除", "check, back up and restore a register; erase records"),
    subcommands: [
      RegisterCheckCommand.self, RegisterBackupCommand.self, RegisterRestoreCommand.self, RegisterContinueCommand.self,
      RegisterExportCommand.self, RegisterEraseCommand.self,
    ])
}

/// The register that the command is about.
struct RegisterOption: ParsableArguments {
  @Option(help: ArgumentHelp(say("登记簿", "the register"), valueName: "db"))
  var register: String

  @OptionGroup var lang: LanguageOption
}

struct RegisterCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say("逐行检查登记簿是否完整、一致", "look at every row: is the register whole, and does it agree with itself"))

  @OptionGroup var options: RegisterOption

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      let check = try RegisterCheck(Register.toLookAt(options.register))
      for answer in check.answers {
        let mark = answer.faultCount > 0 ? "✗" : answer.openCount > 0 ? "–" : "✓"
        try Console.data("  \(mark) \(answer.question.name.text(in: language))  \(answer.count)")
      }
      for answer in check.answers where answer.faultCount > 0 {
        Console.message(RegisterUnsound(answer), in: options.register, language)
      }
      if !check.isSound { throw ExitCode.findings }
      let open = check.answers.filter { $0.openCount > 0 }.map(\.question.name)
      guard open.isEmpty else {
        let (zh, en) = (open.map(\.zh).joined(separator: "、"), open.map(\.en).joined(separator: ", "))
        Console.message(
          Bilingual(
            zh: "没有密钥文件 `\(options.register).key`，以下各项无法检查：\(zh)；其余无误",
            en: "without the key file `\(options.register).key` these could not be checked: \(en); all else is sound"
          ).text(in: language))
        throw ExitCode.nothingChecked
      }
    }
  }
}

struct RegisterBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: say("在线备份登记簿，并检查备份", "copy the register while it is in use, and check the copy"))

  @OptionGroup var options: RegisterOption

  @Option(help: ArgumentHelp(say("备份写入的文件（不能已存在）", "file for the copy (must not be there)"), valueName: "file"))
  var out: String

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      try reportingFindings(language, in: out) { try Register.toLookAt(options.register).backUp(to: out) }
      Console.message(
        Bilingual(
          zh: "登记簿已备份到 `\(out)` 并检查无误；其密钥文件 `\(options.register).key` 不在其中，请另处备份",
          en:
            "register backed up to `\(out)` and checked; its key file `\(options.register).key` is not in it: back that "
            + "up elsewhere"
        ).text(in: language))
    }
  }
}

struct RegisterEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: say(
      "删除证书背后的考生材料：销毁其数据密钥；证书仍然有效",
      "erase the learners' records behind certificates by destroying their data keys; the certificates stay valid"),
    discussion: say(
      "材料须保存至发证满 \(Register.retention) 年。此前的备份、替换时保留的登记簿（….replaced-…）和隔离文件不受影响，请一并处理。",
      "Records are kept for \(Register.retention) years from issue. Backups made before, registers kept when replaced (….replaced-…) and quarantine files are not touched: see to them as well."
    ))

  @Argument(help: ArgumentHelp(say("22 位证书编号", "22-character certificate numbers"), valueName: "number"))
  var numbers: [String] = []

  @Option(
    help: ArgumentHelp(
      say("此日之前颁发的全部证书 YYYY-MM-DD", "all issued before a day, YYYY-MM-DD"), valueName: "date"))
  var issuedBefore: CalendarDate?

  @Flag(help: ArgumentHelp(say("未到保存期限也删除；会记入登记簿", "before the time they have to be kept for; goes on record")))
  var early = false

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
      let register = try Register(at: options.register)
      let erased = try reportingFindings(language, in: options.register) {
        try register.erase(
          issuedBefore.map { try register.certificates(keptAndIssuedBefore: $0) }
            ?? numbers.compactMap { CertificateNumber($0) },
          early: early, cause: options.cause, by: options.by, on: Clock.today(), now: Clock.now())
      }
      Console.message(
        Bilingual(
          zh: "已删除 \(erased) 份材料（\(options.by)：\(options.cause)）；请一并处理此前的备份",
          en: "\(erased) records erased (\(options.by): \(options.cause)); see to backups made before as well"
        ).text(in: language))
      if erased == 0 { throw ExitCode.nothingChecked }
    }
  }
}
