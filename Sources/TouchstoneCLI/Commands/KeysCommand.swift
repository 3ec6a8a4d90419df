import ArgumentParser
import CanonicalJSON
import Certification
import CompetencyModel
import Diagnostics
import Files
import FoundationEssentials
import Glibc
import Vocabulary

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: say("颁证机构的签名密钥", "an issuer's signing keys"), subcommands: [Init.self])

  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: say(
        "生成签名密钥（仅本人可读）与供他人核验的信任文件",
        "make a signing key that only its owner can read, and the trust file by which others verify"))

    @Option(help: ArgumentHelp(say("颁证机构文档的标识", "the issuer document's id"), valueName: "id"))
    var issuer: String

    @Option(help: ArgumentHelp(say("写入的文件夹", "folder to write to"), valueName: "dir"))
    var out: String

    @Option(
      help: ArgumentHelp(
        say("密钥启用日 YYYY-MM-DD（默认：今天）", "first day of the key, YYYY-MM-DD (default: today)"), valueName: "date"))
    var validFrom: CalendarDate?

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var lang: LanguageOption

    func run() throws {
      let language = lang.language
      try language.reporting {
        let (_, merge) = try workspace.merged(language)
        let (identity, filing) = try merge.issuer(issuer)
        try FileManager.default.createFolder(out)
        let key = SigningKey.generate(created: try validFrom ?? Clock.today())
        let keyPath = "\(out)/signing-key.jwk.json"
        try key.write(to: keyPath)
        let trust = TrustFile(issuers: [
          TrustFile.Issuer(
            id: identity.id, name: identity.name,
            keys: [TrustFile.PinnedKey(key.publicKey, validFrom: key.created)], numbering: [filing.prefix])
        ])
        let trustPath = "\(out)/trust.json"
        try AtomicFile.write(trust.json.canonicalBytes + [UInt8(ascii: "\n")], to: trustPath)
        let publicPath = "\(out)/public-key.jwk.json"
        try AtomicFile.write(key.publicKey.publishedJWK.canonicalBytes + [UInt8(ascii: "\n")], to: publicPath)
        Console.message(
          Bilingual(
            zh: "签名密钥 `\(keyPath)`（请妥善保管，勿外传）；公钥 `\(publicPath)`；信任文件 `\(trustPath)`（交给核验者）",
            en:
              "signing key `\(keyPath)` (keep it safe and to yourself); public key `\(publicPath)`; trust file `\(trustPath)` (for those who verify)"
          ).text(in: language))
      }
    }
  }
}

extension Merge {
  /// An issuer of the workspace, with its filing.
  func issuer(_ id: String) throws -> (IssuerIdentity, Filing) {
    guard let document = index.issuers[id] else {
      throw WrongUsage.unknown(Bilingual(zh: "颁证机构", en: "issuer"), id, among: index.issuers.keys.sorted())
    }
    guard let filing = document.filed else {
      throw WrongUsage(
        Bilingual(
          zh: "颁证机构 `\(id)` 的备案代码不合编号规则", en: "the filed codes of issuer `\(id)` do not fit the numbering rule"),
        advice: Bilingual(zh: "检查其文档的 filing 一节", en: "check `filing` in its document"))
    }
    return (document.identity, filing)
  }
}

extension FileManager {
  /// Makes a folder and those above it, where they are missing.
  func createFolder(_ path: String) throws {
    do {
      try createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        Bilingual(zh: "无法建立文件夹 `\(path)`", en: "cannot make the folder `\(path)`"),
        advice: Bilingual(zh: "检查上级文件夹的写入权限", en: "check that you may write to the folder above it"))
    }
  }
}
