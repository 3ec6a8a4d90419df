import ArgumentParser
import Certification
import CompetencyModel
import Diagnostics

/// What every change of a certificate's status has to say: where, why and who decides.
struct StatusChangeOptions: ParsableArguments {
  @OptionGroup var register: RegisterOption

  @Option(help: ArgumentHelp(say("原因；会记入登记簿", "why; goes on record"), valueName: "text"))
  var cause: String

  @Option(help: ArgumentHelp(say("作决定的人；会记入登记簿", "who decides; goes on record"), valueName: "person"))
  var by: String

  @OptionGroup var lang: LanguageOption

  func validate() throws {
    try RecordedText.check(cause, "--cause")
    try RecordedText.check(by, "--by")
  }
}

/// Which certificates are concerned: numbers, or what they have in common, which is shown first and then confirmed.
struct SelectionOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(say("22 位证书编号", "22-character certificate numbers"), valueName: "number"))
  var numbers: [String] = []

  @Option(help: ArgumentHelp(say("某批次的全部证书", "every certificate of a batch"), valueName: "id"))
  var batch: String?

  @Option(help: ArgumentHelp(say("依据某标准模型颁发的证书", "those issued under a model"), valueName: "sha256"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      say(
        "依据某条款（已达到或免除）的证书，如 cn/6-30-99-00@2020#4/theory",
        "those that rest on a clause, met or waived, as cn/6-30-99-00@2020#4/theory"),
      valueName: "name"))
  var clause: String?

  @Option(help: ArgumentHelp(say("某考评员参与评价的证书", "those that an assessor had a part in"), valueName: "id"))
  var assessor: String?

  @Option(
    help: ArgumentHelp(
      say("预览给出的确认码；不给则只预览", "the code the preview gave; without it there is only a preview"), valueName: "code"))
  var confirm: String?

  private var hasCause: Bool { batch != nil || model != nil || clause != nil || assessor != nil }

  func validate() throws {
    if numbers.isEmpty != hasCause {
      throw ValidationError(
        say(
          "请给出编号，或给出共同点（--batch、--model、--clause、--assessor），不能兼用",
          "give numbers, or what they have in common (--batch, --model, --clause, --assessor), not both"))
    }
    if let model, ContentDigest(model) == nil {
      throw ValidationError(say("--model 应为 64 位十六进制摘要", "--model is a digest of 64 hexadecimal digits"))
    }
    if confirm != nil, !numbers.isEmpty {
      throw ValidationError(say("--confirm 只用于按共同点选择", "--confirm is only for a selection by what they have in common"))
    }
    if let wrong = numbers.first(where: { CertificateNumber($0) == nil }) {
      throw ValidationError(say("\(wrong) 不是 22 位证书编号", "\(wrong) is not a 22-character certificate number"))
    }
  }

  var selection: CertificateSelection {
    numbers.isEmpty
      ? .cause(
        .init(batch: batch, model: model.flatMap { ContentDigest($0) }, clause: clause, assessor: assessor))
      : .numbers(numbers.compactMap { CertificateNumber($0) })
  }
}
