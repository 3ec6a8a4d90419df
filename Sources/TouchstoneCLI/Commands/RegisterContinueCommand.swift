import ArgumentParser
import Certification
import Diagnostics

struct RegisterContinueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "continue",
    abstract: say(
      "恢复之后说明备份以后发出过的最后编号，以便继续发证",
      "after a restore, say which numbers were issued last since the backup, so that issuing can go on"),
    discussion: say(
      "编号从所给的之后接着发；其间的编号记为跳过，不会再发。每个年度、等级给一个最后的编号；查找处：交付的证书文件、公布的信息、上报平台。",
      "Numbers go on behind those given; the ones between are on record as skipped, and never given. Give the last one of each year and level; look for them in the certificate files handed out, in what was published and in what was reported."
    ))

  @Argument(
    help: ArgumentHelp(say("备份之后发出的最后编号", "the last numbers issued since the backup"), valueName: "number"))
  var numbers: [String] = []

  @Flag(help: ArgumentHelp(say("备份之后没有发过证书", "nothing was issued since the backup")))
  var nothingIssued = false

  @OptionGroup var options: StatusChangeOptions

  func validate() throws {
    if numbers.isEmpty != nothingIssued {
      throw ValidationError(
        say("请给出最后的编号，或用 --nothing-issued", "give the last numbers, or --nothing-issued"))
    }
    if let wrong = numbers.first(where: { CertificateNumber($0) == nil }) {
      throw ValidationError(say("\(wrong) 不是 22 位证书编号", "\(wrong) is not a 22-character certificate number"))
    }
  }

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      let skipped = try options.register.open().settle(
        last: numbers.compactMap { CertificateNumber($0) }, cause: options.cause, by: options.by, now: Clock.now())
      Console.message(
        Bilingual(
          zh: "可以继续发证；跳过 \(skipped) 个编号（\(options.by)：\(options.cause)）",
          en: "issuing can go on; \(skipped) numbers are skipped (\(options.by): \(options.cause))"
        ).text(in: language))
    }
  }
}
