import ArgumentParser
import Certification
import Diagnostics
import FoundationEssentials

struct RegisterExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: say("重新写出证书文件（披露文件需登记簿的密钥）", "write certificates' files again; disclosures need the register's key"))

  @Argument(help: ArgumentHelp(say("22 位证书编号", "22-character certificate numbers"), valueName: "number"))
  var numbers: [String]

  @Option(help: ArgumentHelp(say("写入的文件夹", "folder to write to"), valueName: "dir"))
  var out: String

  @OptionGroup var register: RegisterOption
  @OptionGroup var lang: LanguageOption

  func validate() throws {
    if let wrong = numbers.first(where: { CertificateNumber($0) == nil }) {
      throw ValidationError(say("\(wrong) 不是 22 位证书编号", "\(wrong) is not a 22-character certificate number"))
    }
  }

  func run() throws {
    let language = lang.language
    try language.reporting {
      let source = try register.open(.reading)
      let numbers = numbers.compactMap { CertificateNumber($0) }
      try reportingFindings(language, in: register.path) {
        for number in numbers { _ = try source.demand(number) }
      }
      try FileManager.default.createFolder(out)
      let folder = try CertificateExport(to: out)
      let withheld = try numbers.flatMap { try folder.write($0, in: source).withheld }
      Console.message(
        Bilingual(
          zh: "\(numbers.count) 份证书的文件在 `\(out)`", en: "the files of \(numbers.count) certificates are in `\(out)`"
        ).text(in: language))
      for one in withheld { Console.message(one.message, in: register.path, language) }
      // What is erased is erased for good; all else can be mended.
      if withheld.contains(where: { $0.reason != .erased }) { throw ExitCode.findings }
    }
  }
}
