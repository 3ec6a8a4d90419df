import ArgumentParser
import Certification
import Diagnostics
import Vocabulary

struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: say(
      "登记簿的新建、检查、备份、恢复与材料删除，证书的经历",
      "make, check, back up and restore a register; erase records; see what happened to a certificate"),
    subcommands: [
      RegisterInitCommand.self, RegisterCheckCommand.self, RegisterBackupCommand.self, RegisterRestoreCommand.self,
      RegisterContinueCommand.self, RegisterHistoryCommand.self, RegisterExportCommand.self, RegisterEraseCommand.self,
    ])
}

struct RegisterCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say("逐行检查登记簿是否完整、一致", "look at every row: is the register whole, and does it agree with itself"))

  @OptionGroup var register: RegisterOption
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      let source = try register.open(.reading)
      let check = try RegisterCheck(source)
      for answer in check.answers {
        let mark = answer.faultCount > 0 ? "✗" : answer.openCount > 0 ? "–" : "✓"
        try Console.data("  \(mark) \(answer.question.name.text(in: language))  \(answer.count)")
      }
      for answer in check.answers where answer.faultCount > 0 {
        Console.message(RegisterUnsound(answer), in: register.path, language)
      }
      if !check.isSound { throw ExitCode.findings }
      let open = check.answers.filter { $0.openCount > 0 }.map(\.question.name)
      guard open.isEmpty else {
        let (zh, en) = (open.map(\.zh).joined(separator: "、"), open.map(\.en).joined(separator: ", "))
        Console.message(
          Bilingual(
            zh: "没有密钥文件 `\(source.keyPath)`，以下各项无法检查：\(zh)；其余无误",
            en: "without the key file `\(source.keyPath)` these could not be checked: \(en); all else is sound"
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

  @OptionGroup var register: RegisterOption
  @OptionGroup var lang: LanguageOption

  @Option(help: ArgumentHelp(say("备份写入的文件（不能已存在）", "file for the copy (must not be there)"), valueName: "file"))
  var out: String

  func run() throws {
    let language = lang.language
    try language.reporting {
      let source = try register.open(.reading)
      try reportingFindings(language, in: register.path) { try source.backUp(to: out) }
      Console.message(
        Bilingual(
          zh: "登记簿已备份到 `\(out)` 并检查无误；其密钥文件 `\(source.keyPath)` 不在其中，请另处备份",
          en:
            "register backed up to `\(out)` and checked; its key file `\(source.keyPath)` is not in it: back that "
            + "up elsewhere"
        ).text(in: language))
    }
  }
}
