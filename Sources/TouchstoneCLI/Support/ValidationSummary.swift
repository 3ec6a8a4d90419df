import Diagnostics

/// What was checked, and what came of it, for people: nothing checked is never a pass.
struct ValidationSummary {
  let lines: [Bilingual]

  init(_ subject: ReportSubject, documentsRead: Int, notes: [Bilingual] = []) {
    let checked = subject.checked
    let findings = subject.findings.map(\.finding)
    guard checked.standards > 0 || !findings.isEmpty else {
      let nothing = Bilingual(
        zh: "读取了 \(documentsRead) 份文档，其中没有标准，什么也没检查",
        en: "read \(documentsRead) documents, none of them a standard: nothing was checked")
      lines = [nothing] + notes
      return
    }
    let errors = findings.count { $0.severity == .error }
    let outcome = Self.outcome(errors: errors, warnings: findings.count - errors, checked)
    let text = Bilingual(
      zh: "检查了 \(documentsRead) 份文档：\(checked.standards) 份标准、\(checked.levels) 个等级、\(checked.items) 个条目；\(outcome.zh)",
      en:
        "checked \(Self.count(documentsRead, "document")): \(Self.count(checked.standards, "standard")), "
        + "\(Self.count(checked.levels, "level")), \(Self.count(checked.items, "item")); \(outcome.en)")
    lines = [text] + notes
  }

  private static func outcome(errors: Int, warnings: Int, _ checked: CheckedDocuments) -> Bilingual {
    var parts: [Bilingual] = []
    if errors + warnings > 0 {
      parts.append(
        Bilingual(
          zh: "\(errors) 个错误，\(warnings) 个警告", en: "\(count(errors, "error")), \(count(warnings, "warning"))"))
    } else if checked.accepted + checked.older > 0 {
      parts.append(Bilingual(zh: "没有新问题", en: "nothing new"))
    } else {
      parts.append(Bilingual(zh: "没有问题", en: "no findings"))
    }
    if checked.accepted > 0 {
      parts.append(
        Bilingual(
          zh: "另有 \(checked.accepted) 个问题已由基线接受，未列出",
          en: "\(count(checked.accepted, "finding")) accepted by the baseline not shown"))
    }
    if checked.older > 0 {
      parts.append(
        Bilingual(
          zh: "另有 \(checked.older) 个问题以前就有，未列出", en: "\(count(checked.older, "older finding")) not shown"))
    }
    if checked.unreadable > 0 {
      parts.append(
        Bilingual(
          zh: "\(checked.unreadable) 份无法读取，指向它们的引用未检查",
          en: "\(count(checked.unreadable, "document")) could not be read, so references into them were not checked"))
    }
    return Bilingual(
      zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
