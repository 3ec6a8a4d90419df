import ArgumentParser
import Certification
import Diagnostics

struct RegisterHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: say(
      "一张证书的经历：何时、何事、何人、何故", "what happened to a certificate: when, what, by whom and why"),
    discussion: say(
      "每行一次变更，最后是现在的状态；多项暂停解除一项时，其余各项随后列出。不含持证人的信息。",
      "A change on each line, and at the end its present status; where one of several suspensions is lifted, those that "
        + "stay follow. Nothing of its holder's."))

  @Argument(help: ArgumentHelp(say("22 位证书编号", "a 22-character certificate number"), valueName: "number"))
  var number: String

  @OptionGroup var register: RegisterOption
  @OptionGroup var lang: LanguageOption

  func validate() throws {
    if CertificateNumber(number) == nil {
      throw ValidationError(say("\(number) 不是 22 位证书编号", "\(number) is not a 22-character certificate number"))
    }
  }

  func run() throws {
    let language = lang.language
    try language.reporting {
      guard let number = CertificateNumber(number) else { return }
      let source = try register.open(.reading)
      let certificate = try certificate(number, in: source, language)
      if let doubt = try source.doubt(of: number, log: true) {
        Console.message(doubt, in: register.path, language)
        throw ExitCode.couldNotWork
      }
      let changes = try source.history(number).entries.map { ($0.event.at, Self.words($0).text(in: language)) }
      let erasures = try source.erasures(number).map { erasure in
        let what = Bilingual(zh: "材料删除", en: "record erased").text(in: language)
        return (erasure.at, "\(what)  \(erasure.person)  \(erasure.cause)")
      }
      // Sorting keeps the order of what happened in the same second.
      for (at, words) in (changes + erasures).sorted(by: { $0.0 < $1.0 }) { try Console.page("\(at)  \(words)") }
      let serial = certificate.printSerial
      try Console.data(
        Bilingual(
          zh: "状态：\(certificate.status.chinese)" + (serial.map { "，印制流水码 `\($0)`" } ?? ""),
          en: "status: \(certificate.status.rawValue)" + (serial.map { ", print serial `\($0)`" } ?? "")
        ).text(in: language))
    }
  }

  private static func words(_ entry: HistoryEntry) -> Bilingual {
    let event = entry.event
    guard let first = entry.restated else {
      return Bilingual(
        zh: "\(event.change.chinese)  \(event.person)  \(event.cause)",
        en: "\(event.change.rawValue)  \(event.person)  \(event.cause)")
    }
    return Bilingual(
      zh: "仍暂停：\(event.cause)（\(first.at) 起，\(first.person)）",
      en: "still suspended: \(event.cause) (since \(first.at), \(first.person))")
  }

  private func certificate(
    _ number: CertificateNumber, in source: Register, _ language: Language
  ) throws -> RegisteredCertificate {
    try reportingFindings(language, in: register.path) {
      do {
        return try source.demand(number)
      } catch let lost as NumberLost {
        Console.message(lost, in: register.path, language)
        throw ExitCode.nothingChecked
      }
    }
  }
}
