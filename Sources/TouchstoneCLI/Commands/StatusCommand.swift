import ArgumentParser
import Certification
import Diagnostics
import Files
import FoundationEssentials

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: say(
      "从登记簿输出签名的状态列表（撤销、暂停、更正），供公布",
      "write the register's signed status lists (revocation, suspension, supersession), for publication"),
    discussion: say(
      "将文件夹内容公布在发证机构 did:web 地址下的 /status/。列表到期前须重新输出。",
      "Publish the folder's content below /status/ at the issuer's did:web address, and renew it before it expires."))

  @OptionGroup var register: RegisterOption

  @Option(help: ArgumentHelp(say("密钥文件夹", "the key folder"), valueName: "dir"))
  var key: String

  @Option(help: ArgumentHelp(say("写入的文件夹", "folder to write to"), valueName: "dir"))
  var out: String

  @Option(help: ArgumentHelp(say("有效天数", "for how many days they count"), valueName: "days"))
  var validDays = 7

  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var lang: LanguageOption

  func validate() throws {
    if !(1...366).contains(validDays) {
      throw ValidationError(say("--valid-days 应为 1 至 366", "--valid-days is from 1 to 366"))
    }
  }

  func run() throws {
    let language = lang.language
    try language.reporting {
      let register = try register.open(.reading)
      let folder = try KeyFolder(reading: key)
      let issuers = try register.issuers()
      // Keys of nobody who issued here would sign nothing, and nobody would know why.
      if let issuer = issuers.first, !issuers.contains(folder.issuer.id) {
        _ = try folder.belonging(to: IssuerIdentity(id: issuer, name: ""))
      }
      let now = try Clock.now()
      let keys = try folder.keys(on: Clock.today(), passphrase: passphrase.read())
      let lists = try register.statusLists(
        of: folder.issuer.id, from: now, until: now.adding(days: validDays) ?? now, signedWith: keys.proof)
      for (name, list) in lists {
        try FileManager.default.createFolder("\(out)/\(list.purpose.rawValue)")
        try AtomicFile.write(list.bytes + [UInt8(ascii: "\n")], to: "\(out)/\(name.path(list.purpose))")
      }
      Console.message(
        Bilingual(
          zh: "写入 \(lists.count) 个状态列表到 `\(out)`", en: "\(lists.count) status lists written to `\(out)`"
        ).text(in: language))
      if lists.isEmpty {
        Console.message(
          Bilingual(
            zh: "登记簿 `\(self.register.path)` 中还没有 `\(folder.issuer.id)` 带状态列表位置的证书",
            en:
              "register `\(self.register.path)` has no certificate of `\(folder.issuer.id)` with a place on a status list "
              + "yet"
          ).text(in: language))
        throw ExitCode.nothingChecked
      }
    }
  }
}

/// Status lists as files: one, or all below a folder.
enum StatusListFiles {
  static func read(_ path: String) throws -> StatusLists {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(
        Bilingual(zh: "没有 `\(path)`", en: "there is no `\(path)`"),
        advice: Bilingual(zh: "检查 `--status-lists` 的路径", en: "check the path given with `--status-lists`"))
    }
    return StatusLists(
      try (isFolder ? files(in: path) : [path]).map {
        try InputFile.read($0) { try StatusListCredential(parsing: $0) }
      },
      now: try Clock.now())
  }

  private static func files(in path: String) throws -> [String] {
    let listing = try FolderListing(path)
    // The list that would tell of a revocation may be in there.
    if let closed = listing.closed.first { throw closed.failure }
    return listing.files.filter { $0.lowercased().hasSuffix(".json") }.map { "\(path)/\($0)" }
  }
}
