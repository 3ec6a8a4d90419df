import ArgumentParser
import Certification
import Diagnostics

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: say(
      "从登记簿保存的模型与记录重算决定，逐字节比较",
      "make decisions again from the model and record the register keeps, and compare the bytes"))

  @Argument(help: ArgumentHelp(say("22 位证书编号", "a 22-character certificate number"), valueName: "number"))
  var number: String?

  @Flag(help: ArgumentHelp(say("登记簿中的全部证书", "every certificate of the register")))
  var all = false

  @OptionGroup var register: RegisterOption

  @OptionGroup var lang: LanguageOption

  func validate() throws {
    if all == (number != nil) {
      throw ValidationError(say("请给出一个编号，或用 --all", "give a number, or --all"))
    }
    if let number, CertificateNumber(number) == nil {
      throw ValidationError(say("\(number) 不是 22 位证书编号", "\(number) is not a 22-character certificate number"))
    }
  }

  func run() throws {
    let language = lang.language
    try language.reporting {
      let register = try register.open(.reading)
      var replay = Replay(register)
      var (same, erased, locked, different) = (0, 0, 0, 0)
      func check(_ certificate: RegisteredCertificate) throws {
        switch try replay.run(certificate) {
        case .same:
          same += 1
          if !all, let digest = certificate.decisionDigest { try Console.data("\(certificate.number)  \(digest)") }
        case .erased(let message):
          erased += 1
          if !all { Console.message("\(type(of: message).code) \(message.text.text(in: language))") }
        case .locked(let message):
          // The same reason for every one of them.
          if locked == 0 {
            Console.message("\(type(of: message).code) \(message.text.text(in: language))")
            Console.message("  ? \(message.advice.text(in: language))")
          }
          locked += 1
        case .differs(let message):
          different += 1
          Console.message("\(type(of: message).code) \(message.text.text(in: language))")
          Console.message("  ? \(message.advice.text(in: language))")
        }
      }
      if let number = number.flatMap({ CertificateNumber($0) }) {
        guard let certificate = try register.certificate(number) else {
          Console.message(
            Bilingual(zh: "登记簿中没有编号 `\(number)`", en: "the register has no certificate `\(number)`").text(in: language))
          throw ExitCode.nothingChecked
        }
        try check(certificate)
      } else {
        try register.forEachCertificate(versions: true, check)
      }
      Console.message(
        Bilingual(
          zh:
            "重算 \(same + different) 份决定：相同 \(same)，不同 \(different)\(erased > 0 ? "；已删除 \(erased)" : "")\(locked > 0 ? "；无法解密 \(locked)" : "")",
          en: "replayed \(same + different) decisions: \(same) the same, \(different) different"
            + (erased > 0 ? "; \(erased) erased" : "") + (locked > 0 ? "; \(locked) cannot be decrypted" : "")
        )
        .text(in: language))
      if different > 0 { throw ExitCode.findings }
      if same == 0 || locked > 0 { throw ExitCode.nothingChecked }
    }
  }
}
