import ArgumentParser
import Certification
import Diagnostics
import Vocabulary

struct KeysRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: say(
      "生成新密钥；旧密钥再有效一段时间，其间所签仍可核验",
      "make new keys; the old ones stay valid for a while, and what they signed still verifies"))

  @Argument(help: ArgumentHelp(say("密钥文件夹", "the key folder"), valueName: "dir"))
  var keys: String

  @Option(
    help: ArgumentHelp(
      say("新密钥启用日 YYYY-MM-DD（默认：今天）", "first day of the new keys, YYYY-MM-DD (default: today)"), valueName: "date"))
  var validFrom: CalendarDate?

  @Option(
    help: ArgumentHelp(
      say("旧密钥此后还有效的月数，至多 120", "months for which the old keys stay valid after that day, at most 120"),
      valueName: "months"))
  var overlap = 1

  @OptionGroup var passphrase: PassphraseOption

  @Option(
    help: ArgumentHelp(
      say(
        "新密钥另用的口令所在的文件（默认：与现有密钥相同）", "file with another passphrase for the new keys (default: that of the present ones)"
      ),
      valueName: "file"))
  var newPassphraseFile: String?

  @OptionGroup var lang: LanguageOption

  /// Ten years: a key that has to last longer is no key to be replaced.
  private static let overlaps = 0...120

  func validate() throws {
    if !Self.overlaps.contains(overlap) {
      throw ValidationError(say("--overlap 应为 0 至 120（月）", "--overlap is from 0 to 120 months"))
    }
  }

  func run() throws {
    let language = lang.language
    try language.reporting {
      var folder = try KeyFolder(reading: keys)
      let today = try Clock.today()
      let date = validFrom ?? today
      try folder.rotate(
        from: date, overlap: overlap, on: today, under: try passphrase.read(),
        newPassphrase: try newPassphraseFile.map { try Passphrase(readingFrom: $0) })
      let trust = KeyFolder.trustFile(keys)
      Console.message(
        Bilingual(
          zh: "新密钥自 \(date) 起签发；请将新的信任文件 `\(trust)` 交给核验者，`did:web` 文档也须重新公布",
          en: "the new keys sign from \(date) on; hand out the new trust file `\(trust)`, and publish the `did:web` "
            + "document again"
        ).text(in: language))
    }
  }
}
