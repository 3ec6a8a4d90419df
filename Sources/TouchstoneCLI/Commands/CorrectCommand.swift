import ArgumentParser
import Certification
import Diagnostics
import FoundationEssentials
import Vocabulary

extension IdentityDocument: ExpressibleByArgument {}

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: say(
      "更正证书上的姓名或证件：编号不变，另签凭证，原凭证作废",
      "correct a certificate's name or identity document: the same number, a new credential, the old one superseded"),
    discussion: say(
      "等级或职业有误时，撤销后重新颁发。", "A wrong level or occupation is revoked and issued anew."))

  @Argument(help: ArgumentHelp(say("22 位证书编号", "a 22-character certificate number"), valueName: "number"))
  var number: String

  @Option(help: ArgumentHelp(say("正确的姓名", "the right name"), valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp(say("正确的证件类型", "the right identity document"), valueName: "kind"))
  var document: IdentityDocument?

  @Option(help: ArgumentHelp(say("正确的证件号码", "the right document number"), valueName: "id"))
  var idNumber: String?

  @Option(help: ArgumentHelp(say("密钥文件夹", "the key folder"), valueName: "dir"))
  var key: String

  @Option(help: ArgumentHelp(say("新的证书文件写入的文件夹", "folder for the new certificate's files"), valueName: "dir"))
  var out: String?

  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var options: StatusChangeOptions

  func validate() throws {
    if CertificateNumber(number) == nil {
      throw ValidationError(say("\(number) 不是 22 位证书编号", "\(number) is not a 22-character certificate number"))
    }
    if name == nil, document == nil, idNumber == nil {
      throw ValidationError(
        say("请写明更正后的 --name、--document 或 --id-number", "give what is right: --name, --document or --id-number"))
    }
  }

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      guard let number = CertificateNumber(number) else { return }
      let folder = try out.map { out in
        // A folder that cannot be made is found before anything is changed.
        try FileManager.default.createFolder(out)
        return try CertificateExport(to: out)
      }
      let register = try options.register.open()
      let corrected = try reportingFindings(language, in: options.register.path) {
        let certificate = try register.demand(number)
        let issuer = IssuerIdentity(id: try register.issuer(of: certificate), name: "")
        let folder = try KeyFolder(reading: key).belonging(to: issuer)
        let keys = try folder.keys(on: certificate.issueDate, passphrase: passphrase.read())
        return try Correction(name: name, document: document, number: idNumber).make(
          of: certificate, in: register, issuer: IssuerIdentity(id: folder.issuer.id, name: folder.issuer.name),
          engineVersion: EngineVersion.current, signedBy: CertificateSigner(keys: keys, issuerID: folder.issuer.id),
          cause: options.cause, by: options.by, now: Clock.now())
      }
      Console.message(
        Bilingual(
          zh: "已更正 `\(number)`，新凭证 `\(corrected.credentialID)`（\(options.by)：\(options.cause)）；请交付新文件并重新公布状态列表",
          en: "`\(number)` corrected, its credential is now `\(corrected.credentialID)` (\(options.by): "
            + "\(options.cause)); hand out the new files and publish the status lists again"
        ).text(in: language))
      // Said first: the correction stands even where its files cannot be written.
      if let folder { try FilesOfEntered.writing { _ = try folder.write(number, in: register) } }
    }
  }
}
