import ArgumentParser
import Certification
import CompetencyModel
import Diagnostics
import FoundationEssentials

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: say("颁证机构的签名密钥", "an issuer's signing keys"),
    subcommands: [KeysInitCommand.self, KeysListCommand.self, KeysRotateCommand.self, KeysExportCommand.self])
}

/// Where the passphrase of encrypted key files comes from.
struct PassphraseOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("私钥口令所在的文件（仅本人可读，取第一行）", "file with the private keys' passphrase (its owner's alone; the first line counts)"),
      valueName: "file"))
  var passphraseFile: String?

  func read() throws -> Passphrase? { try passphraseFile.map { try Passphrase(readingFrom: $0) } }
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
