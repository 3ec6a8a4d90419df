import ArgumentParser
import Certification
import Diagnostics

/// A change of status from the command line: planned, shown, and made once it is confirmed.
struct StatusChangeRun {
  let change: StatusChange
  let selected: SelectionOptions
  let options: StatusChangeOptions
  /// The cause that a reinstatement lifts the suspension for.
  var lifted: String?

  private var language: Language { options.lang.language }

  func run() throws {
    try language.reporting {
      let register = try options.register.open()
      let plan = try reportingFindings(language, in: options.register.path) {
        try register.plan(change, of: selected.selection, for: options.cause, lifting: lifted)
      }
      if selected.numbers.isEmpty {
        try changeByCause(plan, register)
      } else {
        try changeByNumber(plan, register)
      }
    }
  }

  /// All of the numbers or none.
  private func changeByNumber(_ plan: StatusChangePlan, _ register: Register) throws {
    guard plan.refused.isEmpty else {
      report(plan.refused)
      say(
        Bilingual(zh: "未作任何改动", en: "nothing was changed"))
      throw ExitCode.findings
    }
    try carryOut(plan, register)
  }

  private func changeByCause(_ plan: StatusChangePlan, _ register: Register) throws {
    if plan.unread > 0 {
      say(
        Bilingual(
          zh: "另有 \(plan.unread) 张证书的材料已删除或无法解密，无从判断，未包括在内",
          en:
            "\(plan.unread) more certificates could not be asked, as their records are erased or cannot be decrypted; "
            + "they are not among these"))
    }
    if let nothing = plan.nothing {
      report([nothing])
      throw ExitCode.nothingChecked
    }
    guard !plan.items.isEmpty else {
      report(plan.refused)
      say(Bilingual(zh: "没有可以\(change.chinese)的证书", en: "there is no certificate that can be \(change.rawValue)"))
      throw ExitCode.nothingChecked
    }
    if let confirm = selected.confirm {
      guard confirm == plan.code else {
        report([PlanOutdated(number: nil)])
        throw ExitCode.findings
      }
      return try carryOut(plan, register)
    }
    for item in plan.items {
      try Console.page(StatusChangeLine(item: item, plan: plan).text(in: language))
    }
    say(
      Bilingual(
        zh:
          "预览：将\(change.chinese) \(plan.items.count) 张证书\(stays(plan).zh)；另有 \(plan.refused.count) 张状态不允许；未作任何改动。核对后加上 `--confirm \(plan.code)` 执行",
        en:
          "preview: \(plan.items.count) certificates would be \(change.rawValue)\(stays(plan).en); "
          + "\(plan.refused.count) more cannot be; nothing was changed. Once you have looked at them, add "
          + "`--confirm \(plan.code)`"
      ))
  }

  private func carryOut(_ plan: StatusChangePlan, _ register: Register) throws {
    try reportingFindings(language, in: options.register.path) {
      try register.carryOut(plan, by: options.by, now: Clock.now())
    }
    say(
      Bilingual(
        zh: "已\(change.chinese) \(plan.items.count) 张证书（\(options.by)：\(options.cause)）\(stays(plan).zh)；请重新公布状态列表",
        en: "\(plan.items.count) certificates \(change.rawValue) (\(options.by): \(options.cause))\(stays(plan).en); "
          + "publish the status lists again"))
  }

  /// How many were suspended before and are so after, where it is the cause that changes.
  private func stays(_ plan: StatusChangePlan) -> Bilingual {
    let count = plan.suspendedBeforeAndAfter
    guard count > 0 else { return Bilingual(zh: "", en: "") }
    return change == .reinstated
      ? Bilingual(zh: "，其中 \(count) 张仍因其他原因暂停", en: ", \(count) of them stay suspended for other causes")
      : Bilingual(zh: "，其中 \(count) 张原已暂停，另记这一原因", en: ", \(count) of them suspended already, for this cause besides")
  }

  private func say(_ text: Bilingual) { Console.message(text.text(in: language)) }

  private func report(_ messages: [any FindingMessage]) {
    for message in messages { Console.message(message, in: options.register.path, language) }
  }
}

extension Console {
  /// A finding about a register, for people.
  static func message(_ finding: any FindingMessage, in register: String, _ language: Language) {
    report(
      HumanReport(sources: SourceMap(), language: language, coloured: isColoured(2))
        .render(Finding(finding, at: .file(register))))
  }
}

/// Findings that a register's operations throw end the run as findings do.
func reportingFindings<Value>(_ language: Language, in register: String, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let finding as any FindingMessage {
    Console.message(finding, in: register, language)
    throw ExitCode.findings
  }
}
