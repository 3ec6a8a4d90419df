import ArgumentParser
import Certification
import Diagnostics
import FoundationEssentials
import Vocabulary

struct KeysInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: say(
      "生成签名密钥（仅本人可读）与供他人核验的信任文件",
      "make signing keys that only their owner can read, and the trust file by which others verify"))

  @Option(help: ArgumentHelp(say("颁证机构文档的标识", "the issuer document's id"), valueName: "id"))
  var issuer: String

  @Option(help: ArgumentHelp(say("写入的文件夹", "folder to write to"), valueName: "dir"))
  var out: String

  @Option(
    help: ArgumentHelp(
      say("密钥启用日 YYYY-MM-DD（默认：今天）", "first day of the keys, YYYY-MM-DD (default: today)"), valueName: "date"))
  var validFrom: CalendarDate?

  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      let (_, merge) = try workspace.merged(language)
      let (identity, filing) = try merge.issuer(issuer)
      let passphrase = try passphrase.read()
      try FileManager.default.createFolder(out)
      let folder = try KeyFolder.create(
        at: out, issuer: identity, numbering: [filing.prefix], from: try validFrom ?? Clock.today(),
        under: passphrase)
      let trust = KeyFolder.trustFile(out)
      let count = folder.issuer.keys.count
      Console.message(
        Bilingual(
          zh: "在 `\(out)` 中生成 \(count) 个签名密钥\(passphrase == nil ? "（未加密）" : "（已加密）")，请妥善保管，勿外传；信任文件 `\(trust)` 交给核验者",
          en: "\(count) signing keys\(passphrase == nil ? ", not encrypted," : ", encrypted,") made in `\(out)`: keep "
            + "them safe and to yourself; the trust file `\(trust)` is for those who verify"
        ).text(in: language))
    }
  }
}
