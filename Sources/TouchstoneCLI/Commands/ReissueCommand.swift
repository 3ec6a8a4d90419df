import ArgumentParser
import Certification
import Diagnostics

struct ReissueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reissue",
    abstract: say(
      "补发遗失的证书：编号与凭证不变，登记新的印制流水码",
      "reissue a lost certificate: the same number and credential, with a new print serial on record"))

  @Argument(help: ArgumentHelp(say("22 位证书编号", "a 22-character certificate number"), valueName: "number"))
  var number: String

  @Option(help: ArgumentHelp(say("新的印制流水码", "the new print serial"), valueName: "serial"))
  var printSerial: String

  @OptionGroup var options: StatusChangeOptions

  func validate() throws {
    if CertificateNumber(number) == nil {
      throw ValidationError(say("\(number) 不是 22 位证书编号", "\(number) is not a 22-character certificate number"))
    }
    try RecordedText.check(printSerial, "--print-serial")
  }

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      guard let number = CertificateNumber(number) else { return }
      let refusal = try options.register.open().reissue(
        number, printSerial: printSerial, cause: options.cause, by: options.by, now: Clock.now())
      if let refusal {
        Console.message(refusal, in: options.register.path, language)
        throw ExitCode.findings
      }
      Console.message(
        Bilingual(
          zh: "已补发 `\(number)`，印制流水码 `\(printSerial)`", en: "`\(number)` reissued with print serial `\(printSerial)`"
        ).text(in: language))
    }
  }
}
