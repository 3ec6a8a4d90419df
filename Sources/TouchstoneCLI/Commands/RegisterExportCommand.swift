import ArgumentParser
import Certification
import Diagnostics
import FoundationEssentials

struct RegisterExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: say("重新写出证书文件", "write certificates' files again"))

  @Argument(help: ArgumentHelp(say("22 位证书编号", "22-character certificate numbers"), valueName: "number"))
  var numbers: [String]

  @Option(help: ArgumentHelp(say("写入的文件夹", "folder to write to"), valueName: "dir"))
  var out: String

  @OptionGroup var options: RegisterOption

  func validate() throws {
    if let wrong = numbers.first(where: { CertificateNumber($0) == nil }) {
      throw ValidationError(say("\(wrong) 不是 22 位证书编号", "\(wrong) is not a 22-character certificate number"))
    }
  }

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      let register = try Register(at: options.register, .reading)
      let numbers = numbers.compactMap { CertificateNumber($0) }
      try reportingFindings(language, in: options.register) {
        for number in numbers { _ = try register.demand(number) }
      }
      try FileManager.default.createFolder(out)
      let folder = try CertificateExport(to: out)
      for number in numbers { _ = try folder.write(number, in: register) }
      Console.message(
        Bilingual(
          zh: "\(numbers.count) 份证书的文件在 `\(out)`", en: "the files of \(numbers.count) certificates are in `\(out)`"
        ).text(in: language))
    }
  }
}
