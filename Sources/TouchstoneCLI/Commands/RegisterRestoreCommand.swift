import ArgumentParser
import Certification
import Diagnostics

struct RegisterRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: say(
      "检查备份并恢复为登记簿；不会静默覆盖", "check a backup and put it in place as the register; nothing is overwritten unasked"),
    discussion: say(
      "现有登记簿比备份多知道的（证书、更正、状态、材料删除、复核）会列出；没有 --accept-loss 就不恢复。备份与现有登记簿曾各自发证、同一编号有两份证书时也是如此。没有可读的登记簿可比时，恢复后须先用 register continue 说明每个年度、等级在备份之后发到哪一号，才能发证。",
      "What the register in place knows beyond the backup (certificates, corrections, statuses, erasures, reviews) is told, and nothing restored without --accept-loss; so are numbers that bear two certificates, as both went on separately. Where no readable register is in place, nothing is issued afterwards in a year and level before `register continue` has said how far it went since the backup."
    ))

  @Argument(help: ArgumentHelp(say("备份文件", "the backup"), valueName: "file"))
  var backup: String

  @OptionGroup var options: StatusChangeOptions

  @Flag(help: ArgumentHelp(say("替换现有登记簿（另存保留）", "replace the register that is there (a copy is kept)")))
  var replace = false

  @Flag(help: ArgumentHelp(say("接受备份所缺的丢失", "accept that what the backup lacks is lost to the register")))
  var acceptLoss = false

  func run() throws {
    let language = options.lang.language
    try language.reporting {
      let outcome = try reportingFindings(language, in: options.register.path) { try restore(language) }
      for text in texts(outcome) { Console.message(text.text(in: language)) }
      // Whoever has to see to them can work through the list.
      try list(outcome.loss, language)
      if outcome.isUnsettled {
        Console.message(RestoreToBeSettled(path: options.register.path), in: options.register.path, language)
      }
    }
  }

  private func restore(_ language: Language) throws -> Restoration.Outcome {
    do {
      return try Restoration(
        backup, to: options.register.path, keyFile: options.register.key.file, replacing: replace,
        lossAccepted: acceptLoss, cause: options.cause, by: options.by, now: Clock.now()
      ).run()
    } catch let unsound as BackupUnsound {
      Console.message(unsound, in: backup, language)
      throw ExitCode.findings
    } catch let parted as RegistersParted {
      try list(parted.loss, language)
      throw parted
    }
  }

  private func list(_ loss: RegisterLoss, _ language: Language) throws {
    for number in loss.certificates { try Console.data("\(number)") }
    for (numbers, note) in [
      (loss.collisions, Bilingual(zh: "两份证书", en: "two certificates")),
      (loss.differing, Bilingual(zh: "两边各有变更", en: "both went on differently")),
    ] {
      for number in numbers { try Console.data("\(number)  \(note.text(in: language))") }
    }
  }

  private func texts(_ outcome: Restoration.Outcome) -> [Bilingual] {
    let until = outcome.knownUntil.map(\.description)
    var texts = [
      Bilingual(
        zh: "已从 `\(backup)` 恢复 `\(options.register.path)`；备份止于 \(until ?? "（空）")",
        en:
          "`\(options.register.path)` restored from `\(backup)`, which knows of everything until \(until ?? "nothing")")
    ]
    if !outcome.last.isEmpty {
      let numbers = outcome.last.map { "`\($0)`" }
      texts.append(
        Bilingual(
          zh: "各年度、等级的最后编号：\(numbers.joined(separator: "、"))",
          en: "the last numbers of each year and level: \(numbers.joined(separator: ", "))"))
    }
    if let kept = outcome.kept {
      texts.append(Bilingual(zh: "原登记簿保留为 `\(kept)`", en: "what was there is kept as `\(kept)`"))
    }
    if !outcome.loss.isEmpty {
      texts.append(
        Bilingual(
          zh: "备份所缺：\(outcome.loss.text.zh)；丢失的编号不会再次发出，与编号相同而证书不同的一并列在标准输出",
          en:
            "the backup lacked \(outcome.loss.text.en); lost numbers, which are not given again, are on standard output, "
            + "with those that bear another certificate now"
        ))
    }
    return texts
  }
}
