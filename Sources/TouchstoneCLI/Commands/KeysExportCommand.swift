import ArgumentParser
import CanonicalJSON
import Certification
import Diagnostics

struct KeysExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: say("输出公钥，供公布或他人导入", "print the public keys, for publication or for others' software"))

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case didWeb = "did-web"
    case didKey = "did-key"
    case jwks
    case trust
  }

  @Argument(help: ArgumentHelp(say("密钥文件夹", "the key folder"), valueName: "dir"))
  var keys: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      say(
        "did-web：公布在 /.well-known/did.json 的文档；did-key：每个密钥一行；jwks；trust：信任文件",
        "did-web: the document for /.well-known/did.json; did-key: one line for each key; jwks; trust: the trust file"))
  )
  var form = Form.didWeb

  @OptionGroup var lang: LanguageOption

  func run() throws {
    try lang.language.reporting {
      let folder = try KeyFolder(reading: keys)
      let documents: [JSONValue] =
        switch form {
        case .didWeb: [DIDDocument.web(folder.issuer)]
        case .didKey: folder.issuer.keys.map { DIDDocument.key($0.key) }
        case .jwks: [.object(["keys": .array(folder.issuer.keys.map(\.key.publishedJWK))])]
        case .trust: [folder.trust.json]
        }
      for document in documents { try Console.data(document.canonicalText) }
    }
  }
}
