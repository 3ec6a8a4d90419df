import ArgumentParser
import Certification
import Diagnostics
import Vocabulary

struct KeysListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: say("列出密钥、有效期和用途", "list the keys with their periods and what each is for"))

  @Argument(help: ArgumentHelp(say("密钥文件夹", "the key folder"), valueName: "dir"))
  var keys: String

  @Option(
    help: ArgumentHelp(
      say("以哪一天为准 YYYY-MM-DD（默认：今天）", "as of which day, YYYY-MM-DD (default: today)"), valueName: "date"))
  var asOf: CalendarDate?

  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      let folder = try KeyFolder(reading: keys)
      let date = try asOf ?? Clock.today()
      for pinned in folder.issuer.keys {
        let state = folder.state(of: pinned, on: date)
        let isEncrypted = try SigningKey.isEncrypted(folder.file(of: pinned.key))
        let period = "\(pinned.validFrom)…\(pinned.validUntil?.description ?? "")"
        try Console.data(
          [
            pinned.key.id, pinned.key.algorithm.rawValue, period,
            Bilingual(zh: state.chinese, en: state.rawValue).text(in: language),
            (isEncrypted ? Bilingual(zh: "已加密", en: "encrypted") : Bilingual(zh: "未加密", en: "not encrypted"))
              .text(in: language),
          ].joined(separator: "  "))
      }
    }
  }
}
